//! An answer shown as its drawings: what `--figure` asks for.

use super::{Drawing, Picture};
use crate::finding::Result;
use crate::report::Answer;
use crate::report::model::{Block, Graph, Page, Records};
use std::io::{self, Write};

/// An answer whose page has drawings; for programs it is as it was.
pub struct Shown<'a> {
    answer: &'a dyn Answer,
    drawings: Vec<Drawing>,
}

impl<'a> Shown<'a> {
    /// `kind`: how to draw, else as the answer is drawn first of all.
    ///
    /// # Errors
    /// When the answer cannot be drawn so.
    pub fn new(answer: &'a dyn Answer, kind: Option<Picture>) -> Result<Self> {
        Ok(Shown { answer, drawings: answer.drawings(kind)? })
    }
}

impl Answer for Shown<'_> {
    /// Drawings alone in a terminal; before everything else where there is room.
    fn page(&self, open: bool) -> Page {
        let mut page = self.answer.page(open);
        let drawn = self.drawings.iter().cloned().map(Block::Figure);
        page.blocks = if open { drawn.chain(page.blocks).collect() } else { drawn.collect() };
        page
    }

    fn records(&self) -> Records {
        self.answer.records()
    }

    fn schema(&self) -> &'static str {
        self.answer.schema()
    }

    fn json(&self) -> serde_json::Value {
        self.answer.json()
    }

    fn lines(&self) -> Vec<serde_json::Value> {
        self.answer.lines()
    }

    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        self.answer.write_json(out)
    }

    fn write_lines(&self, out: &mut dyn Write) -> io::Result<()> {
        self.answer.write_lines(out)
    }

    fn graph(&self) -> Option<Graph> {
        self.answer.graph()
    }

    fn sarif(&self) -> Option<serde_json::Value> {
        self.answer.sarif()
    }

    fn drawings(&self, _kind: Option<Picture>) -> Result<Vec<Drawing>> {
        Ok(self.drawings.clone())
    }
}
