//! Two coders beside each other: where they disagree.

use super::Context;
use crate::analysis::{Difference, Differences, differences};
use crate::language::{Label, Wording, fallback};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Where two coders disagree, and how each disagreement was settled.
pub struct Compare<'a> {
    context: &'a Context<'a>,
    names: (String, String),
    found: Differences,
}

impl<'a> Compare<'a> {
    /// Two coders of a study.
    pub fn new(context: &'a Context<'a>, first: &str, second: &str) -> Self {
        let found = differences(context.coded, first, second);
        Compare { context, names: (first.to_owned(), second.to_owned()), found }
    }

    /// Ids of the sources that both have worked on.
    fn sources(&self) -> Vec<&'a str> {
        let sources = &self.context.coded.materials.sources;
        self.found.sources.iter().map(|at| sources[*at].id.as_str()).collect()
    }

    fn ids(&self, codes: &[usize]) -> String {
        let codebook = &self.context.coded.materials.codebook;
        codes.iter().map(|code| codebook.codes[*code].id.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// How the disagreements on a statement were settled: `telephone yes`; what is open is not named.
    fn settled(&self, difference: &Difference, wording: &dyn Wording) -> (Vec<String>, usize) {
        let decisions = &self.context.coded.decisions;
        let (mut said, mut open) = (Vec::new(), 0);
        for code in difference.first.iter().chain(&difference.second) {
            match u32::try_from(*code).ok().and_then(|number| decisions.settled(number, difference.statement)) {
                Some((yes, _)) => {
                    let value = if yes { "yes" } else { "no" };
                    said.push(format!("{} {}", self.ids(&[*code]), wording.trail().value(value)));
                }
                None => open += 1,
            }
        }
        (said, open)
    }

    /// What was said before a statement.
    fn before(&self, statement: u32) -> String {
        let coded = self.context.coded;
        let (source, at) = coded.locate(statement);
        let source = &coded.materials.sources[source];
        let turn = source.statements[at].turn;
        match at.checked_sub(1).filter(|before| source.statements[*before].turn == turn) {
            Some(before) => source.statements[before].span.of(source.text()).to_owned(),
            None => turn.checked_sub(1).map_or(String::new(), |turn| {
                let text = source.turns[turn as usize].span.of(source.text());
                text.trim().to_owned()
            }),
        }
    }

    fn table(&self, id: &str, caption: &str, of_unit: bool) -> Option<Block> {
        let (coded, wording, texts) = (self.context.coded, self.context.wording, self.context.wording.desk());
        let rows: Vec<Row> = self
            .found
            .all
            .iter()
            .filter(|difference| difference.is_of_unit() == of_unit)
            .map(|difference| {
                let (settled, open) = self.settled(difference, wording);
                let mut settled = settled.join(", ");
                if settled.is_empty() && open > 0 {
                    settled = texts.open().into();
                }
                let none = |text: String| if text.is_empty() { "–".to_owned() } else { text };
                Row {
                    strong: false,
                    cells: vec![
                        Cell::text(coded.id(difference.statement).to_string()),
                        Cell::text(self.before(difference.statement)),
                        Cell::text(coded.text(difference.statement)),
                        Cell::text(none(self.ids(&difference.first))),
                        Cell::text(none(self.ids(&difference.second))),
                        Cell::text(settled),
                    ],
                }
            })
            .collect();
        let (first, second) = (texts.only(&self.names.0), texts.only(&self.names.1));
        let [before, settled] = texts.compare_heads();
        let label = |label| self.context.label(label);
        let head = [label(Label::Statement), before, label(Label::Text), &first, &second, settled];
        (!rows.is_empty()).then(|| {
            Block::Table(Table {
                id: id.into(),
                caption: caption.into(),
                head: head.map(|name| (name.to_owned(), Align::Left)).to_vec(),
                rows,
                notes: Vec::new(),
            })
        })
    }
}

impl Answer for Compare<'_> {
    fn page(&self, _open: bool) -> Page {
        let (first, second) = &self.names;
        let (wording, texts) = (self.context.wording, self.context.wording.desk());
        let mut page = Page { language: wording.code().into(), title: texts.beside(first, second), ..Page::default() };
        let sentence = match self.found.sources.is_empty() {
            true => texts.nothing_in_common(first, second),
            false => texts.in_common(&self.sources().join(", "), self.found.agreed, self.found.all.len()),
        };
        page.blocks.push(Block::Paragraph(vec![Inline::text(sentence)]));
        let codes = self.table("codes", texts.disagreements(false), false);
        let units = self.table("units", texts.disagreements(true), true);
        page.blocks.extend(codes.into_iter().chain(units));
        let open = self.found.all.iter().find(|difference| self.settled(difference, wording).1 > 0);
        if let Some(open) = open {
            let id = self.context.coded.id(open.statement);
            page.next =
                vec!["tema coder settle".to_owned(), format!("tema coder settle {id} CODE yes|no --why REASON")];
        }
        page
    }

    fn records(&self) -> Records {
        let coded = self.context.coded;
        let rows = self.found.all.iter().map(|difference| {
            vec![
                coded.id(difference.statement).to_string(),
                (if difference.is_of_unit() { "unit" } else { "code" }).to_owned(),
                self.before(difference.statement),
                coded.text(difference.statement).to_owned(),
                self.ids(&difference.first),
                self.ids(&difference.second),
                self.ids(&difference.both),
                self.settled(difference, fallback()).0.join(", "),
            ]
        });
        let columns = vec!["statement", "about", "before", "text", "first", "second", "both", "settled"];
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "coder-compare/1"
    }

    fn json(&self) -> Value {
        json!({
            "first": self.names.0,
            "second": self.names.1,
            "sources": self.sources(),
            "agreed": self.found.agreed,
            "differences": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let records = self.records();
        let line = |row: &Vec<String>| -> Value {
            records.columns.iter().zip(row).map(|(name, field)| ((*name).to_owned(), json!(field))).collect()
        };
        records.rows.iter().map(line).collect()
    }
}
