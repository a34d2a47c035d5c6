//! What a language must be able to say about the work of coders: checkpoints, two coders beside each other, decisions after a
//! correction, and what confirms a decision.

/// Where the words of a decision are after a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stood {
    /// Where they were.
    Same,
    /// Found again, letter for letter.
    Moved,
    /// Changed.
    Changed,
    /// Changed, and the same coder has decided anew.
    Answered,
    /// Gone.
    Orphaned,
    /// The source, or its old text, is not there.
    Missing,
}

/// Why coding a statement by hand says little new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It was coded by hand.
    Coded,
    /// A rule's hit was accepted.
    Accepted,
    /// A rule suggests it too.
    Suggested,
}

/// Checkpoints, comparisons, corrections, confirmations.
pub trait DeskTexts: Sync {
    /// In place of an empty list.
    fn none(&self) -> &'static str;
    /// Codes that have come since the last checkpoint, by its name.
    fn codes_since(&self, last: &str, codes: &str) -> String;
    /// There was no checkpoint before; how many codes there are.
    fn first_checkpoint(&self, codes: usize) -> String;
    /// Codes that stand on one statement alone.
    fn on_one_alone(&self, codes: &str) -> String;
    /// Sources that are to be read again, because codes have come since they were read.
    fn to_read_again(&self, sources: &str) -> String;
    /// Caption: codes that share statements.
    fn sharing_codes(&self) -> &'static str;
    /// So many more pairs of codes are not shown.
    fn more_pairs(&self, pairs: usize) -> String;

    /// Two coders, as a title.
    fn beside(&self, first: &str, second: &str) -> String;
    /// There is no source on which both have worked.
    fn nothing_in_common(&self, first: &str, second: &str) -> String;
    /// The sources on which both have worked, the statements that they coded the same, and those on which they disagree.
    fn in_common(&self, sources: &str, agreed: usize, disagreed: usize) -> String;
    /// Caption: both have coded the statement, not the same; or only one of them has.
    fn disagreements(&self, of_unit: bool) -> &'static str;
    /// Heads: what stands before the statement, what was settled.
    fn compare_heads(&self) -> [&'static str; 2];
    /// Head: what only this coder gave.
    fn only(&self, coder: &str) -> String;
    /// Nothing is settled here yet.
    fn open(&self) -> &'static str;

    /// The title of what became of decisions.
    fn corrected_title(&self) -> &'static str;
    /// Nothing was decided about a passage yet.
    fn no_passages(&self) -> &'static str;
    /// Heads: decisions, their number, what it means.
    fn corrected_heads(&self) -> [&'static str; 3];
    /// Where the words of some decisions are, in one word or two.
    fn stood(&self, stood: Stood) -> &'static str;
    /// What that means.
    fn meaning(&self, stood: Stood) -> &'static str;
    /// Caption: decisions to be looked at.
    fn to_look_at(&self) -> &'static str;
    /// Heads: id, decision, as it was, as it is.
    fn look_heads(&self) -> [&'static str; 4];

    /// What was done, before a code: `coded`.
    fn did<'a>(&self, act: &'a str) -> &'a str;
    /// What would be done for so many statements, were it written.
    fn would(&self, act: &str, code: &str, statements: usize) -> String;
    /// What was done for so many statements.
    fn did_for(&self, act: &str, code: &str, statements: usize) -> String;
    /// There is no statement for which it would change something.
    fn none_left(&self, act: &str, code: &str) -> String;
    /// Behind a decision: the statement had the code already.
    fn already(&self, before: Before) -> &'static str;
    /// A memo was written on a source, a code, or (with neither) the study; their names are given.
    fn memo_on(&self, source: Option<&str>, code: Option<&str>) -> String;
    /// A source is read to the end.
    fn is_read(&self, source: &str) -> String;
    /// A decision was brought back.
    fn brought_back(&self, what: &str) -> String;
    /// A decision was taken back, because the coder has made it anew.
    fn made_anew(&self, what: &str) -> String;
    /// A decision was taken back.
    fn taken_back(&self, what: &str) -> String;
    /// A text that was edited says what is decided already.
    fn nothing_changed(&self) -> &'static str;
    /// What to do first in a study without transcripts.
    fn begin_with_transcripts(&self) -> &'static str;
    /// What to do in a study of which nothing is coded.
    fn begin_with_topics(&self) -> &'static str;
    /// Before a list: so many more are not shown.
    fn and_more(&self, more: usize) -> String;
}
