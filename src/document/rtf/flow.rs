//! A stream of paragraphs: the body, a note, a header, a text box, a comment. Each has its own tables.

use super::super::builder::Draft;
use super::super::{Kind, Paragraph};
use super::columns::{Edges, Rows, place};

/// What a stream is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stream {
    /// The body.
    Body,
    /// A note; endnotes say so within.
    Note {
        /// It is an endnote.
        end: bool,
        /// Where its mark stands, if that is in the body.
        at: Option<(usize, usize)>,
    },
    /// A header or a footer.
    Margin(Kind),
    /// A text box.
    Box,
    /// A comment.
    Comment,
}

/// A stream being read.
#[derive(Debug)]
pub struct Flow {
    /// What it is.
    pub stream: Stream,
    /// The paragraph being read.
    pub draft: Draft,
    /// The paragraphs that are done.
    pub done: Vec<Paragraph>,
    /// Paragraphs of text boxes that stand in the paragraph being read.
    pub boxes: Vec<Paragraph>,
    /// A list number stood before the paragraph being read.
    pub numbered: bool,
    /// Tables that are open, the innermost last: number, row, column.
    tables: Vec<(usize, usize, usize)>,
    rows: Rows,
}

impl Flow {
    /// A stream that has not begun.
    pub fn new(stream: Stream) -> Self {
        Flow {
            stream,
            draft: Draft::default(),
            done: Vec::new(),
            boxes: Vec::new(),
            numbered: false,
            tables: Vec::new(),
            rows: Rows::new(),
        }
    }

    /// The paragraphs of the stream, which has ended.
    pub fn finish(mut self) -> Vec<Paragraph> {
        place(&mut self.done, &self.rows);
        self.done
    }

    /// Ends the paragraph being read; `level` is the depth of tables that it stands in, `plain` its kind outside of them.
    pub fn end(&mut self, level: usize, plain: Kind, number: usize, tables: &mut usize) {
        self.open(level, tables);
        let kind = match (&self.stream, self.tables.last()) {
            (Stream::Body, Some((table, row, column))) => Kind::Cell { table: *table, row: *row, column: *column },
            (Stream::Box, _) => Kind::TextBox,
            (Stream::Margin(kind), _) => *kind,
            _ => plain,
        };
        self.done.push(std::mem::take(&mut self.draft).finish(kind, number));
        self.done.append(&mut self.boxes);
        self.numbered = false;
    }

    /// The cell has ended.
    pub fn end_cell(&mut self, level: usize) {
        self.tables.truncate(level);
        if let Some((_, _, column)) = self.tables.last_mut() {
            *column += 1;
        }
    }

    /// The row has ended. Edges that are not those of its cells (a row within it may have had others) say nothing.
    pub fn end_row(&mut self, level: usize, edges: &Edges) {
        self.tables.truncate(level);
        if let Some((table, row, column)) = self.tables.last_mut() {
            if edges.right.len() + 1 == *column && edges.are_apart() {
                self.rows.insert((*table, *row), edges.clone());
            }
            *row += 1;
            *column = 1;
        }
    }

    fn open(&mut self, level: usize, tables: &mut usize) {
        self.tables.truncate(level);
        while self.tables.len() < level {
            *tables += 1;
            self.tables.push((*tables, 1, 1));
        }
    }
}
