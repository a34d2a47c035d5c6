//! The codebook: a forest of topics and sub-topics, read from all files under `codebooks/`, and edited by
//! splicing bytes so that a person's comments and layout survive.

mod book;
mod keys;
mod read;
mod schema;
mod splice;
mod table;
mod write;

pub use book::Book;
pub use read::{read, slug};
pub use schema::schema;
pub use splice::{Edit, Splice};
pub use table::{from_table, one_line, to_table};
pub use write::{Entry, entries_to_yaml, fields, quoted, to_yaml};

use crate::data::File;
use crate::finding::Place;
use crate::indicator::Expr;
use crate::language::Text;
use crate::text::Span;

/// All codes of a study, in the order of the files, parents before their children.
#[derive(Debug, Clone, Default)]
pub struct Codebook {
    /// The files, sorted by name.
    pub files: Vec<File>,
    /// The codes in preorder: the sub-topics of `codes[i]` are `codes[i + 1..codes[i].end]`.
    pub codes: Vec<Code>,
}

/// One code.
#[derive(Debug, Clone)]
pub struct Code {
    /// Unique in the study and never changed.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// Position of its parent.
    pub parent: Option<usize>,
    /// 0 for a topic.
    pub depth: usize,
    /// One past the last of its sub-topics (of any depth) in [`Codebook::codes`].
    pub end: usize,
    /// The clause for running prose.
    pub gloss: Option<Text>,
    /// Other names that a text uses for it.
    pub aliases: Vec<String>,
    /// What it means.
    pub definition: Option<Text>,
    /// When to use it.
    pub include: Option<Text>,
    /// When not to use it.
    pub exclude: Option<Text>,
    /// Texts that must get the code, with their places.
    pub examples: Vec<(String, Span)>,
    /// Texts that must not.
    pub counter_examples: Vec<(String, Span)>,
    /// Where the code comes from.
    pub origin: Option<Origin>,
    /// Any of these gives the code.
    pub indicators: Vec<Rule>,
    /// Any of these strikes the statement for this code.
    pub except: Vec<Rule>,
    /// Diacritics do not count in this code's indicators.
    pub fold: bool,
    /// Whether statements can carry the code itself (else only its sub-topics).
    pub codable: bool,
    /// It is not used any more: it suggests nothing and is not offered; what was coded with it stays.
    pub retired: bool,
    /// Colour, as written.
    pub color: Option<String>,
    /// File, as a position in [`Codebook::files`].
    pub file: usize,
    /// The whole entry in its file, from its first key to the end of its last value.
    pub span: Span,
    /// The id (or, without one, the name) in its file.
    pub id_span: Span,
}

/// Where a code comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From reading.
    Inductive,
    /// From theory.
    Deductive,
    /// In the words of a participant.
    InVivo,
}

impl Origin {
    /// As written in the codebook.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Inductive => "inductive",
            Origin::Deductive => "deductive",
            Origin::InVivo => "in-vivo",
        }
    }
}

/// An indicator or exception of a code.
#[derive(Debug, Clone)]
pub struct Rule {
    /// As written.
    pub text: String,
    /// As read.
    pub expr: Expr,
    /// Its bytes in the file.
    pub span: Span,
    /// Its 1-based line.
    pub line: usize,
}

impl Codebook {
    /// The position of a code.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.codes.iter().position(|code| code.id == id)
    }

    /// The code itself and all below it.
    pub fn subtree(&self, code: usize) -> std::ops::Range<usize> {
        code..self.codes[code].end
    }

    /// The codes directly below.
    pub fn children(&self, code: usize) -> impl Iterator<Item = usize> {
        self.subtree(code).skip(1).filter(move |child| self.codes[*child].parent == Some(code))
    }

    /// The topics.
    pub fn topics(&self) -> impl Iterator<Item = usize> {
        self.codes.iter().enumerate().filter(|(_, code)| code.parent.is_none()).map(|(at, _)| at)
    }

    /// `codebooks/x.yaml:12`, where a rule stands.
    pub fn rule_place(&self, code: usize, rule: &Rule) -> String {
        format!("{}:{}", self.files[self.codes[code].file].name, rule.line)
    }

    /// The place of some bytes in a code's file.
    pub fn place(&self, code: usize, span: Span) -> Place {
        self.files[self.codes[code].file].place(span)
    }

    /// One hash over the codebook's files: BLAKE3, the first 32 hexadecimal digits.
    pub fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for file in &self.files {
            hasher.update(file.name.as_bytes()).update(&[0]).update(file.text.as_bytes()).update(&[0]);
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }
}
