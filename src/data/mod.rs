//! TOML and YAML read into one tree in which every key and every value knows its bytes.
//!
//! The tree is interpreted by hand, room by room, so that one run reports everything that is wrong with a
//! file, each thing with its place, instead of stopping at the first.

mod fields;
mod toml;
mod yaml;

pub use fields::Fields;
pub use toml::read_toml;
pub use yaml::read_yaml;

use crate::finding::Place;
use crate::text::Span;

/// A file that was read: its name in the study and its text.
#[derive(Debug, Clone)]
pub struct File {
    /// Path relative to the study folder, with `/`.
    pub name: String,
    /// The text, in the one form (NFC, LF, no BOM).
    pub text: String,
}

impl File {
    /// The place of some bytes of this file.
    pub fn place(&self, span: Span) -> Place {
        Place::of(self.name.clone(), &self.text, span.start as usize, span.end as usize)
    }

    /// Where the lines of this file end, for finding the lines of many places.
    pub fn lines(&self) -> Lines {
        Lines(memchr::memchr_iter(b'\n', self.text.as_bytes()).collect())
    }
}

/// Where the lines of a text end.
pub struct Lines(Vec<usize>);

impl Lines {
    /// The 1-based line of a byte.
    pub fn line(&self, at: u32) -> usize {
        self.0.partition_point(|end| *end < at as usize) + 1
    }
}

/// A value with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Its bytes in the file. Of a list or a map: from its first to the end of its last part.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node holds. Numbers, dates and yes/no stay as written; whoever reads the field knows what it means.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing was written.
    Empty,
    /// A text, as written.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A key of a map with its place.
#[derive(Debug, Clone)]
pub struct Key {
    /// The name.
    pub name: String,
    /// Its bytes in the file.
    pub span: Span,
}

impl Node {
    /// The text, if the node is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What the node is, in words, for `expected a text, found a list`.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Empty => "nothing",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "keys with values",
        }
    }
}
