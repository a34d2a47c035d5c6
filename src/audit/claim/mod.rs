//! The claims of a manuscript: every quote, number, list and label in it, set beside the coded study.

mod verdict;

pub use verdict::Verdict;
