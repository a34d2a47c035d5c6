//! What a language must be able to say about checklists.

/// Where the evidence for an item of a checklist lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pointer {
    /// A memo, by its short id, coder and day.
    Memo(String, String, String),
    /// A file.
    File(String),
    /// A figure: what, and its value.
    Figure(Figure, String),
    /// A command that shows it.
    Command(String),
}

/// A figure to which a checklist points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Participants, group by group.
    Participants,
    /// Sources of each kind.
    Sources,
    /// First and last date.
    Dates,
    /// Attributes of participants.
    Attributes,
    /// Who codes.
    Coders,
    /// Codes on the first level and below.
    Codes,
    /// Codes of which it is recorded where they come from.
    Origins,
    /// The approach.
    Approach,
    /// The unit of coding.
    Unit,
    /// Decisions in the log.
    Decisions,
    /// Versions of tema, splitter, stemmer.
    Software,
    /// Quotes for each sub-topic that the report prints, with participants.
    Quotes,
    /// Statements with a code, of all.
    Coded,
    /// Sources that were read to the end.
    Read,
    /// Sources that two coders had.
    TwoCoders,
    /// Who was asked about what.
    Asked,
    /// Title.
    Title,
    /// Checkpoints.
    Checkpoints,
    /// Codes with a definition.
    Definitions,
}

/// Checklists.
pub trait ChecklistTexts: Sync {
    /// Heads: number, item, evidence.
    fn heads(&self) -> [&'static str; 3];
    /// Nothing is recorded.
    fn not_recorded(&self) -> &'static str;
    /// An item of COREQ, from 1 to 32.
    fn coreq(&self, item: usize) -> &'static str;
    /// An item of SRQR, from 1 to 21.
    fn srqr(&self, item: usize) -> &'static str;
    /// The three parts of COREQ, five of SRQR, with the number of their first item.
    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)];
    /// Where evidence lies.
    fn pointer(&self, pointer: &Pointer) -> String;
    /// How many items have evidence.
    fn summary(&self, recorded: usize, items: usize) -> String;
    /// That a pointer is no answer, and how to record one.
    fn how_to(&self, example: &str) -> String;
    /// Where the items come from.
    fn source(&self, coreq: bool) -> &'static str;
}
