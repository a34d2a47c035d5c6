//! What a language must be able to say about what speaks for a code and against it.

use super::wording::Gender;

/// How a statement was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It speaks for the code.
    For,
    /// It speaks against it.
    Against,
    /// Nobody has judged it.
    Not,
}

/// What is known of people in regard to a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Asked, and spoke of it.
    Spoke,
    /// Spoke of it without having been asked.
    Unasked,
    /// Agreed in a focus group.
    Agreed,
    /// Dissented in a focus group.
    Dissented,
    /// Asked, and did not mention it.
    NotMentioned,
    /// Silent in a focus group.
    SilentInGroup,
    /// Asked, nothing found yet.
    NotRead,
    /// Never asked.
    NeverAsked,
}

/// Why a code rests on little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Little<'a> {
    /// No statement.
    NoStatement,
    /// One statement.
    OneStatement,
    /// One person.
    OneInformant,
    /// All statements are barred from being quoted.
    NoQuote,
    /// All statements carry this other code too.
    SharedWith(&'a str),
}

/// What speaks for a code and against it.
pub trait EvidenceTexts: Sync {
    /// A kind of statements, for a record.
    fn judged(&self, judged: Judged) -> &'static str;
    /// The same as a heading.
    fn judged_heading(&self, judged: Judged) -> &'static str;
    /// Some people.
    fn heard(&self, heard: Heard) -> &'static str;
    /// What must be known about them; often empty.
    fn heard_note(&self, heard: Heard) -> &'static str;
    /// Head of the column of people.
    fn people(&self) -> &'static str;
    /// That a code on a statement is no stance.
    fn not_judged_note(&self) -> &'static str;
    /// Head of the column that says why a code rests on little.
    fn little_head(&self) -> &'static str;
    /// Why a code rests on little.
    fn little(&self, little: Little<'_>, gender: Gender) -> String;
    /// How many codes rest on little.
    fn little_note(&self, weak: usize, codes: usize) -> String;
}
