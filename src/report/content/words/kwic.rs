//! A concordance: a line for each place, aligned on it.

use super::page;
use crate::analysis::words::Line;
use crate::coding::Set;
use crate::language::Label;
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The lines of a query.
pub struct Concordance<'a> {
    context: &'a Context<'a>,
    query: String,
    lines: Vec<Line>,
}

impl<'a> Concordance<'a> {
    /// Of lines in the order in which they are to be shown.
    pub fn new(context: &'a Context<'a>, query: &str, lines: Vec<Line>) -> Self {
        Concordance { context, query: query.to_owned(), lines }
    }
}

impl Answer for Concordance<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = page(context);
        if self.lines.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(context.wording.words().nowhere(&self.query))]));
            page.next = vec!["tema words freq".into()];
            return page;
        }
        // Where codes are held back, so is what statement it is and whose.
        let skipped = if context.sharing.hides_codes() { 2 } else { 0 };
        let head = [
            (context.label(Label::Statement).to_owned(), Align::Left),
            (context.label(Label::Participant).to_owned(), Align::Left),
            (String::new(), Align::Right),
            (String::new(), Align::Left),
            (String::new(), Align::Left),
        ];
        let head = head[skipped..].to_vec();
        let rows = self.lines.iter().map(|line| {
            let cells = [
                Cell::count(context.coded.id(line.statement).to_string(), vec![line.statement]),
                Cell::text(context.coded.speaker_code(line.statement)),
                Cell::text(line.left.clone()),
                Cell::of(vec![Inline::Emphasis(line.node.clone())]),
                Cell::text(line.right.clone()),
            ];
            Row { strong: false, cells: cells[skipped..].to_vec() }
        });
        let people: Set = self.lines.iter().filter_map(|line| context.coded.case(line.statement)).collect();
        let statements: Set = self.lines.iter().map(|line| line.statement).collect();
        let note = context.wording.words().concordance(self.lines.len(), statements.len(), people.len());
        page.blocks.push(Block::Table(Table {
            id: "concordance".into(),
            caption: String::new(),
            head,
            rows: rows.collect(),
            notes: vec![note],
        }));
        context.show(&mut page, open, statements.iter());
        page.next = vec!["tema words collocations QUERY".into(), "tema why STATEMENT".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["statement", "participant", "left", "node", "right"];
        let rows = self.lines.iter().map(|line| {
            vec![
                self.context.coded.id(line.statement).to_string(),
                self.context.coded.speaker_code(line.statement),
                line.left.clone(),
                line.node.clone(),
                line.right.clone(),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "words-kwic/1"
    }

    fn json(&self) -> Value {
        json!({ "query": self.query, "rows": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let line = |line: &Line| {
            json!({
                "statement": self.context.coded.id(line.statement).to_string(),
                "participant": self.context.coded.speaker_code(line.statement),
                "left": line.left,
                "node": line.node,
                "right": line.right,
            })
        };
        self.lines.iter().map(line).collect()
    }
}
