//! A text on one side and what belongs to its passages on the other.

use super::model::Notice;

/// The whole page.
#[derive(Debug, Clone, Default)]
pub struct Side {
    /// Language of the page.
    pub language: String,
    /// Language of the text.
    pub speech: String,
    /// What it is about.
    pub title: String,
    /// One line under the title.
    pub basis: String,
    /// Notices at the top.
    pub notices: Vec<Notice>,
    /// What the two sides are called.
    pub heads: [String; 2],
    /// What is to be seen first: a heading, and lines with links to remarks.
    pub first: Vec<(String, Vec<(usize, String)>)>,
    /// The text, paragraph by paragraph.
    pub rows: Vec<Row>,
    /// What belongs to no passage: a heading and its lines.
    pub last: (String, Vec<String>),
    /// What made the page.
    pub made: String,
}

/// A paragraph with its remarks.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its line in the original.
    pub line: usize,
    /// It is a heading of this level; 0: none.
    pub heading: u8,
    /// Its text in pieces, each with the remark it belongs to, if any: number and look.
    pub pieces: Vec<(String, Option<(usize, Look)>)>,
    /// The remarks.
    pub remarks: Vec<Remark>,
}

/// How a passage looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// It is wrong.
    Wrong,
    /// It is open.
    Open,
    /// It is right.
    Right,
    /// It is to be seen.
    Plain,
}

/// A remark on a passage.
#[derive(Debug, Clone)]
pub struct Remark {
    /// Its number on the page.
    pub number: usize,
    /// How it looks.
    pub look: Look,
    /// `quote · contradicted`
    pub label: String,
    /// The passage, short.
    pub about: String,
    /// What is said, a sentence each.
    pub lines: Vec<String>,
    /// Statements: id, who, words.
    pub statements: Vec<(String, String, String)>,
    /// How many more statements there are.
    pub more: usize,
}
