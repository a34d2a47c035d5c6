//! What a language must be able to say about a codebook: its examples, what it misses, and what a change of it does.

/// A list of what a codebook misses or says twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Frequent words in statements without a code.
    Words,
    /// Frequent pairs of words in them.
    Pairs,
    /// Statements that share words with those of a code, and have not got it.
    Near,
    /// Indicators that never match.
    Idle,
    /// Indicators that add nothing to another.
    Contained,
    /// Codes that share most of their statements.
    Overlap,
}

/// Examples tried, gaps, caught forms, differences.
pub trait CodebookTexts: Sync {
    /// The title of the examples' test.
    fn tested_title(&self) -> &'static str;
    /// Behind an example in quotation marks: it does not get the code; behind a counter-example: it gets it.
    fn misbehaves(&self, counter: bool) -> &'static str;
    /// How many examples and counter-examples were tried (at least one), and how many do not behave as they say.
    fn tested(&self, tried: usize, failed: usize) -> String;
    /// There is nothing to try.
    fn no_examples(&self) -> &'static str;
    /// The code has no indicators of its own, and none below it matches.
    fn none_of_its_own(&self, code: &str) -> String;
    /// The title of the gaps.
    fn gaps_title(&self) -> &'static str;
    /// How many of all statements have neither a code nor a suggestion; and that the lists propose nothing.
    fn gaps_note(&self, without: usize, all: usize) -> String;
    /// The heading of a list of gaps.
    fn gap(&self, gap: Gap) -> &'static str;
    /// The words that a statement shares with those of a code.
    fn shares(&self, words: &str) -> String;
    /// Between an indicator and another that hits everything that the first one hits.
    fn adds_nothing(&self) -> &'static str;
    /// Two codes, each with its number of statements, share statements: what stands before the number that opens, and the
    /// number with what stands behind it.
    fn overlap(&self, first: &str, second: &str, shared: usize) -> (String, String);
    /// Before a list of indicators.
    fn caught_nothing(&self) -> &'static str;
    /// A change of the codebook changes nothing.
    fn nothing_moves(&self) -> &'static str;
    /// In place of a number: the code was not there before.
    fn is_new(&self) -> &'static str;
    /// In place of a number: the code is there no more.
    fn is_gone(&self) -> &'static str;
}
