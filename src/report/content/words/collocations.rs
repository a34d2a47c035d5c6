//! What stands near a query.

use super::page;
use crate::analysis::words::{Collocate, Collocations};
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The collocates of a query.
pub struct CollocationTable<'a> {
    context: &'a Context<'a>,
    query: String,
    window: usize,
    found: Collocations,
    most: usize,
}

impl<'a> CollocationTable<'a> {
    /// `most`: how many people see.
    pub fn new(context: &'a Context<'a>, query: &str, window: usize, found: Collocations, most: usize) -> Self {
        CollocationTable { context, query: query.to_owned(), window, found, most }
    }
}

impl Answer for CollocationTable<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = page(context);
        let texts = context.wording.words();
        if self.found.collocates.is_empty() {
            let text = match self.found.places {
                0 => texts.nowhere(&self.query),
                places => texts.no_collocation(&self.query, places),
            };
            page.blocks.push(Block::Paragraph(vec![Inline::text(text)]));
            page.next = vec!["tema words collocations QUERY --min 1".into(), "tema words freq".into()];
            return page;
        }
        let [word, numbers @ ..] = texts.collocations();
        let mut head = vec![(word.to_owned(), Align::Left)];
        head.extend(numbers.map(|name| (name.to_owned(), Align::Right)));
        let shown = &self.found.collocates[..self.found.collocates.len().min(self.most)];
        let number = |value: f64| Cell::text(context.wording.decimal(value, 1));
        let rows = shown.iter().map(|word| Row {
            strong: false,
            cells: vec![
                Cell::name(word.form.clone(), 0),
                Cell::count(word.near.to_string(), &word.statements),
                Cell::text(word.all.to_string()),
                number(word.expected),
                Cell::text(word.people.len().to_string()),
                number(word.log_likelihood),
                number(word.mi),
                number(word.log_dice),
            ],
        });
        let notes = vec![texts.collocations_note(&self.query, self.found.places, self.window)];
        page.blocks.push(Block::Table(Table {
            id: "collocations".into(),
            caption: String::new(),
            head,
            rows: rows.collect(),
            notes,
        }));
        context.show(&mut page, open, shown.iter().flat_map(|word| word.statements.iter()));
        page.next = vec!["tema words kwic 'QUERY NEAR/5 WORD'".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["word", "near", "anywhere", "expected", "people", "log_likelihood", "mi", "log_dice"];
        let rows = self.found.collocates.iter().map(|word| {
            vec![
                word.form.clone(),
                word.near.to_string(),
                word.all.to_string(),
                word.expected.to_string(),
                word.people.len().to_string(),
                word.log_likelihood.to_string(),
                word.mi.to_string(),
                word.log_dice.to_string(),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "words-collocations/1"
    }

    fn json(&self) -> Value {
        json!({
            "query": self.query,
            "window": self.window,
            "places": self.found.places,
            "near": self.found.near,
            "words": self.found.words,
            "rows": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let line = |word: &Collocate| {
            json!({
                "word": word.form,
                "near": word.near,
                "anywhere": word.all,
                "expected": word.expected,
                "log_likelihood": word.log_likelihood,
                "mi": word.mi,
                "log_dice": word.log_dice,
                "people": self.context.codes_of(&word.people),
                "statements": self.context.ids(&word.statements),
            })
        };
        self.found.collocates.iter().map(line).collect()
    }
}
