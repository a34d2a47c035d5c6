//! Bulgarian: how it is cut into sentences, its word lists, and how reports are worded in it.

mod agreement;
mod associations;
mod audit;
mod browsing;
mod calendar;
mod checklist;
mod claims;
mod codebook;
mod desk;
mod drawings;
mod evidence;
mod frequencies;
mod labels;
mod levels;
mod lists;
mod methods;
mod names;
mod numbers;
mod people;
mod percents;
mod privacy;
mod published;
mod quotes;
mod replication;
mod rules;
mod saturation;
mod screen;
mod sealed;
mod sharing;
mod splitting;
mod subjects;
mod survey;
mod together;
mod trail;
mod why;
mod wording;

pub use claims::CLAIMS;
pub use lists::LISTS;
pub use names::NAMES;
pub use splitting::SPLITTING;

/// Bulgarian reports.
pub struct Bulgarian;

#[cfg(test)]
mod tests;
