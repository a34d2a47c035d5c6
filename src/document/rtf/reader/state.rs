//! What holds for a group, and what for a paragraph.

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Into the stream.
    Text,
    /// Nowhere.
    Nowhere,
    /// The table of fonts, the sheet of styles.
    Fonts,
    Styles,
    /// Initials of a comment's author, and the numbers of comments.
    Initials,
    CommentStart,
    CommentEnd,
    CommentNumber,
}

/// The state of a group; an inner group begins with that of the outer.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pub target: Target,
    pub bold: bool,
    pub italic: bool,
    pub hidden: bool,
    pub deleted: bool,
    pub moved: bool,
    pub font: Option<i32>,
    /// How many signs stand in for a character that is given by number.
    pub fallback: usize,
    /// The group began a stream, which ends with it.
    pub begins_stream: bool,
    /// What holds for the paragraph.
    pub properties: Properties,
}

/// What holds for the paragraph being read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Properties {
    pub in_table: bool,
    pub level: Option<usize>,
    pub list: Option<u8>,
    pub depth: u8,
    pub outline: Option<u8>,
    pub style: Option<i32>,
}
