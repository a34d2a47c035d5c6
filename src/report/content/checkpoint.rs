//! What a checkpoint tells.

use super::Context;
use crate::coding::Since;
use crate::language::Label;
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// How many pairs of codes are listed for the eye.
const PAIRS: usize = 10;

/// A checkpoint, and what has come since the one before.
pub struct Checkpoint<'a> {
    context: &'a Context<'a>,
    name: &'a str,
    since: &'a Since,
}

impl<'a> Checkpoint<'a> {
    /// What a checkpoint tells.
    pub fn new(context: &'a Context<'a>, name: &'a str, since: &'a Since) -> Self {
        Checkpoint { context, name, since }
    }

    fn ids(&self, codes: &[usize]) -> Vec<&'a str> {
        codes.iter().map(|code| self.context.coded.materials.codebook.codes[*code].id.as_str()).collect()
    }

    fn sources(&self) -> Vec<&'a str> {
        self.since.unread.iter().map(|at| self.context.coded.materials.sources[*at].id.as_str()).collect()
    }
}

impl Answer for Checkpoint<'_> {
    fn page(&self, _open: bool) -> Page {
        let since = self.since;
        let mut page = self.context.page(self.name);
        let texts = self.context.wording.desk();
        let list = |names: Vec<&str>| if names.is_empty() { texts.none().to_owned() } else { names.join(", ") };
        let mut items = vec![
            match &since.last {
                Some(last) => texts.codes_since(last, &list(self.ids(&since.fresh))),
                None => texts.first_checkpoint(since.fresh.len()),
            },
            texts.on_one_alone(&list(self.ids(&since.once))),
        ];
        if since.last.is_some() {
            items.push(texts.to_read_again(&list(self.sources())));
        }
        let items = items.into_iter().map(|item| vec![Inline::text(item)]).collect();
        page.blocks.push(Block::List(items));
        if !since.shared.is_empty() {
            let rows = since.shared.iter().take(PAIRS).map(|(one, other, both)| Row {
                strong: false,
                cells: vec![
                    Cell::text(self.ids(&[*one]).concat()),
                    Cell::text(self.ids(&[*other]).concat()),
                    Cell::text(both.to_string()),
                ],
            });
            let more = since.shared.len().saturating_sub(PAIRS);
            let notes = if more > 0 { vec![texts.more_pairs(more)] } else { Vec::new() };
            page.blocks.push(Block::Table(Table {
                id: "shared".into(),
                caption: texts.sharing_codes().into(),
                head: vec![
                    (self.context.label(Label::Code).into(), Align::Left),
                    (self.context.label(Label::Code).into(), Align::Left),
                    (self.context.label(Label::Statements).into(), Align::Right),
                ],
                rows: rows.collect(),
                notes,
            }));
        }
        page
    }

    fn records(&self) -> Records {
        let rows =
            self.since.shared.iter().map(|(one, other, both)| {
                vec![self.ids(&[*one]).concat(), self.ids(&[*other]).concat(), both.to_string()]
            });
        Records { rows: rows.collect(), columns: vec!["first", "second", "statements"], further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "checkpoint/1"
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "last": self.since.last,
            "fresh": self.ids(&self.since.fresh),
            "once": self.ids(&self.since.once),
            "to_read_again": self.sources(),
            "shared": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let pair = |(one, other, both): &(usize, usize, usize)| json!({ "codes": self.ids(&[*one, *other]), "statements": both });
        self.since.shared.iter().map(pair).collect()
    }
}
