//! Applying a codebook to statements.
//!
//! A text is cut into words once. What a word form means for the codebook (which words, wildcards, stems) is
//! decided once per distinct form ([`lexicon`], [`vocabulary`]); phrases, proximity and exclusion then run on
//! positions ([`program`]), only for the indicators whose words are there. Cost grows with the text and its
//! vocabulary, not with text × codes.

mod announce;
mod batch;
mod bits;
mod explain;
mod expression;
mod forms;
mod lexicon;
mod meaning;
mod needed;
mod passage;
mod places;
mod plan;
mod program;
mod quick;
mod run;
mod short;
mod vocabulary;

pub use explain::{Explanation, Outcome, RuleOutcome};
pub use plan::Plan;
pub use run::{Matcher, Memory};

use crate::text::Span;

/// A suggestion of the codebook: this indicator matched in this statement. Never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Position of the statement in its source.
    pub statement: u32,
    /// Position of the code in the codebook.
    pub code: u32,
    /// Position of the indicator in the code's indicators.
    pub rule: u32,
    /// The match rests on what the interviewer asked.
    pub prompted: bool,
    /// The words that matched, sorted. Bytes of the source's text. May be empty for a regular expression on signs
    /// alone, or where only the question matched.
    pub words: Vec<Span>,
}
