//! What each result says, made from a coded study: one file a result.

mod agree;
mod agree_figures;
mod agree_spans;
mod appendix;
mod around;
mod association;
mod checkpoint;
mod claims;
pub mod codebook;
mod codings;
mod compare;
mod context;
mod cooccur;
mod cross;
mod drawn;
mod evidence;
mod facets;
mod fair;
mod form;
mod freq;
mod history;
mod illustrations;
mod informants;
mod matrix;
mod methods;
pub mod privacy;
mod proposed;
mod prose;
pub mod published;
mod quoted;
mod quotes;
mod reanchor;
mod rules;
mod saturation;
mod shared;
mod sharing;
mod standing;
mod statements;
mod study;
mod subjects;
pub mod survey;
mod tallied;
mod topic;
pub(crate) use topic::{picks, quotable, topic_parts};
mod transcripts;
mod translated;
mod why;
pub mod words;

pub use agree::{Agree, AgreeOptions, Place};
pub use agree_spans::AgreeSpans;
pub use around::around;
pub use association::Association;
pub use checkpoint::Checkpoint;
pub use claims::Claims;
pub use compare::Compare;
pub use context::Context;
pub use cooccur::Cooccur;
pub use cross::{Cells, Cross, CrossOptions};
pub use evidence::{Evidences, Weak};
pub use fair::Fair;
pub use freq::{Freq, FreqOptions};
pub use history::{History, Which};
pub use informants::unknown;
pub use proposed::Proposed;
pub use quotes::Quotes;
pub use reanchor::Reanchor;
pub use rules::RulesEvidence;
pub use saturation::SaturationTable;
pub use shared::Shared;
pub use sharing::Sharing;
pub use standing::Neighbour;
pub use statements::{Filter, Statements};
pub use study::{Report, ReportOptions};
pub use subjects::SubjectMatrix;
pub use why::Why;

use super::model::anchor;

/// A text with a capital letter at its start.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// An id for a code on a page.
pub fn code_anchor(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", anchor(id))
}
