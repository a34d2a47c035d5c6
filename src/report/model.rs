//! What a result consists of, before it has a format.

use super::drawing::Drawing;
use super::facets::{Coding, Facets};
use crate::coding::Set;
use std::collections::BTreeMap;

/// One output: a report, or a single table with what belongs to it.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Language of the page, `lt`.
    pub language: String,
    /// Language of the statements, `lt`; for the `lang` of quotes.
    pub speech: String,
    /// The study's title, or what the page is about.
    pub title: String,
    /// What the figures rest on, one line.
    pub basis: String,
    /// Notices at the top, the most important first.
    pub notices: Vec<Notice>,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// The statements that counts, quotes and lists of the page open into, by number.
    pub evidence: BTreeMap<u32, Evidence>,
    /// Whole transcripts, only where they were asked for.
    pub transcripts: Vec<Transcript>,
    /// By what the statements can be searched and filtered; a page in a browser then has a search.
    pub facets: Option<Facets>,
    /// Words of the page's own furniture (the window that shows statements), in the language of the page.
    pub words: Words,
    /// What made the page: versions, hashes; one line for the foot.
    pub made: String,
    /// What to type next, in a terminal.
    pub next: Vec<String>,
}

/// A notice at the top of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The text, whole sentences.
    pub text: String,
    /// It changes how everything else is to be read (rules alone, synthetic data, whole transcripts).
    pub strong: bool,
}

/// Words of the page's own furniture.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// "Statements"
    pub statements: String,
    /// "Context"
    pub context: String,
    /// "Close"
    pub close: String,
    /// "Contents"
    pub contents: String,
    /// "Transcripts"
    pub transcripts: String,
}

/// A part of a page.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading; level 1 is below the page's title. The id is unique on the page and fit for a link.
    Heading { level: u8, text: String, id: String },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list of paragraphs.
    List(Vec<Vec<Inline>>),
    /// Terms with what they mean.
    Definitions(Vec<(String, Vec<Inline>)>),
    /// A table.
    Table(Table),
    /// A picture of figures with its caption and notes.
    Figure(Drawing),
    /// Statements in full, one after the other, by number; each is in the page's evidence.
    Statements(Vec<u32>),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// A code's name in running text.
    Emphasis(String),
    /// Something to type, an indicator.
    Typed(String),
    /// A statement word for word, with the quotation marks of the page's language around it.
    Quote {
        /// Opening mark.
        open: String,
        /// The bytes of the transcript.
        text: String,
        /// Closing mark.
        close: String,
        /// The statement.
        statement: u32,
    },
    /// A number (or list of people) that opens into statements.
    Count {
        /// As printed.
        text: String,
        /// The statements behind it.
        statements: Set,
    },
    /// A number that a person must not overlook: unread, not recorded.
    Strong(String),
}

impl Inline {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Inline {
        Inline::Text(text.into())
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        match self {
            Inline::Text(text) | Inline::Emphasis(text) | Inline::Typed(text) | Inline::Strong(text) => text.clone(),
            Inline::Quote { open, text, close, .. } => format!("{open}{text}{close}"),
            Inline::Count { text, .. } => text.clone(),
        }
    }
}

/// Which side the text of a column is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
    /// Marks.
    Center,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Fit for a link, unique on the page.
    pub id: String,
    /// The whole caption, number included; empty: none.
    pub caption: String,
    /// The columns.
    pub head: Vec<(String, Align)>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Notes under the table, whole sentences.
    pub notes: Vec<String>,
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// A topic, or a total: set off from the others.
    pub strong: bool,
    /// One for every column.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// What stands in it.
    pub content: Vec<Inline>,
    /// How deep it is indented, for names of sub-topics.
    pub indent: usize,
    /// How many rows it reaches over. 1: only its own; 0: a cell above reaches over this one, which is empty.
    pub reach: usize,
    /// It is the name of its row.
    pub heads_row: bool,
    /// What it shows beside its words, where there are colours.
    pub look: Look,
}

/// What a cell shows beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Nothing.
    #[default]
    Plain,
    /// Names a row of totals, which stays where it is when the rows are sorted.
    Total,
    /// One of five shades by its number, 0 for none.
    Shade(u8),
    /// Nobody was asked.
    NotAsked,
    /// Nobody has read it.
    NotRead,
}

impl Cell {
    /// A cell with plain text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell { content: vec![Inline::text(text)], reach: 1, ..Cell::default() }
    }

    /// A cell with a count that opens.
    pub fn count(text: impl Into<String>, statements: impl Into<Set>) -> Cell {
        let (text, statements) = (text.into(), statements.into());
        let inline = if statements.is_empty() { Inline::Text(text) } else { Inline::Count { text, statements } };
        Cell { content: vec![inline], reach: 1, ..Cell::default() }
    }

    /// A cell with running text.
    pub fn of(content: Vec<Inline>) -> Cell {
        Cell { content, reach: 1, ..Cell::default() }
    }

    /// The name of a row.
    pub fn name(text: impl Into<String>, indent: usize) -> Cell {
        Cell { indent, heads_row: true, ..Cell::text(text) }
    }

    /// A cell that one above reaches over.
    pub fn covered() -> Cell {
        Cell::default()
    }

    /// The cell reaches over this many rows.
    pub fn reaching(mut self, rows: usize) -> Cell {
        self.reach = rows;
        self
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.content.iter().map(Inline::plain).collect()
    }
}

/// A statement with what is needed to look at it.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// `SP3:12.2`
    pub id: String,
    /// `SP3`
    pub speaker: String,
    /// Word for word.
    pub text: String,
    /// Bytes of `text` that indicators matched, sorted, not overlapping.
    pub matched: Vec<(usize, usize)>,
    /// Names of its codes with what each rests on: `telephone communication (rule hit, codebooks/x.yaml:12)`.
    pub codes: Vec<String>,
    /// The same for the search, with suggestions that do not count.
    pub codings: Vec<Coding>,
    /// For whom it counts: a position in [`Facets::people`].
    pub person: Option<u32>,
    /// Where it stands: a position in [`Facets::sources`].
    pub source: usize,
    /// What stands before it in the source: speaker and text, in order.
    pub before: Vec<(String, String)>,
    /// What stands behind it.
    pub after: Vec<(String, String)>,
    /// Where it stands in a transcript of the page, as an id fit for a link; empty: nowhere.
    pub place: String,
}

/// A whole transcript on a page.
#[derive(Debug, Clone)]
pub struct Transcript {
    /// The source.
    pub id: String,
    /// Fit for a link.
    pub anchor: String,
    /// Its turns: speaker, and the pieces of speech. A piece that is a statement has its number and its codes.
    pub turns: Vec<(String, Vec<Piece>)>,
}

/// A piece of a turn.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Word for word.
    pub text: String,
    /// The statement's number and the names of its codes.
    pub statement: Option<(u32, Vec<String>)>,
    /// Fit for a link; empty: none.
    pub anchor: String,
}

/// Rows for spreadsheets.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// Names of the columns.
    pub columns: Vec<&'static str>,
    /// Names of further columns that the data give.
    pub further: Vec<String>,
    /// The rows, each with a field for every column.
    pub rows: Vec<Vec<String>>,
}

/// A network: for programs that draw such.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    /// What the network is of.
    pub name: String,
    /// The nodes.
    pub nodes: Vec<GraphNode>,
    /// The edges, without a direction.
    pub edges: Vec<GraphEdge>,
}

/// A node of a network.
#[derive(Debug, Clone)]
pub struct GraphNode {
    /// Unique in the network.
    pub id: String,
    /// As people read it.
    pub label: String,
    /// How often it stands.
    pub count: usize,
}

/// An edge of a network.
#[derive(Debug, Clone)]
pub struct GraphEdge {
    /// Position of one node.
    pub from: usize,
    /// Position of the other.
    pub to: usize,
    /// How often they are together.
    pub count: usize,
    /// Further numbers by name.
    pub numbers: Vec<(&'static str, f64)>,
}

/// Text fit for an id in a link: letters, digits and hyphens.
pub fn anchor(text: &str) -> String {
    let mut anchor = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            anchor.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            anchor.push_str(&format!("u{:x}", u32::from(c)));
        } else if !anchor.ends_with('-') {
            anchor.push('-');
        }
    }
    anchor.trim_matches('-').to_owned()
}
