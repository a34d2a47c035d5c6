//! What a language must be able to say about repeating a study.

use super::tables::Same;

/// Repeating a study.
pub trait ReplicationTexts: Sync {
    /// With made-up transcripts it is an exercise.
    fn exercise(&self) -> &'static str;
    /// The title of a comparison.
    fn title(&self) -> &'static str;
    /// Heads: sub-topic, yours, outcome, statements of both, of the key alone, of yours alone, people by the key and by you.
    fn heads(&self) -> [&'static str; 8];
    /// An outcome of statements.
    fn same(&self, same: Same) -> &'static str;
    /// How many of which outcome.
    fn outcomes(&self, counted: &[(Same, usize)]) -> String;
    /// The mark of a code that stands beside another only because both share statements: shared of all.
    fn perhaps(&self, name: &str, both: usize, all: usize) -> String;
    /// What the mark means.
    fn perhaps_note(&self) -> &'static str;
    /// Sources that are not compared.
    fn left_out(&self, sources: &str) -> String;
    /// Heading of the statements worth talking about.
    fn worth(&self) -> &'static str;
    /// How they are chosen, and of how many.
    fn worth_note(&self, shown: usize, all: usize) -> String;
    /// Heads of the statements: statement, words, key, yours.
    fn worth_heads(&self) -> [&'static str; 4];
    /// No code.
    fn no_code(&self) -> &'static str;
    /// Nothing differs.
    fn all_same(&self) -> &'static str;
    /// What a practice is, and how to answer.
    fn how_to(&self) -> &'static str;
    /// The number of a statement of so many.
    fn question(&self, at: usize, of: usize) -> String;
    /// What is asked for.
    fn prompt(&self) -> &'static str;
    /// A word that is no code.
    fn unknown(&self, word: &str) -> String;
    /// As in the key.
    fn right(&self) -> &'static str;
    /// Given, but not in the key.
    fn wrong(&self, codes: &str) -> String;
    /// In the key, but not given.
    fn missed(&self, codes: &str) -> String;
    /// In the key nothing is coded there.
    fn nothing_there(&self) -> &'static str;
    /// So many of so many as in the key.
    fn score(&self, right: usize, of: usize) -> String;
    /// Codes that were most often taken otherwise, with how often.
    fn to_read_again(&self, codes: &str) -> String;
}
