//! A reporting checklist: each item with where its evidence lies, or that nothing is recorded.

use crate::audit::checklist::{Checklist, checklist};
use crate::language::{ChecklistTexts, Pointer};
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// A checklist beside a study.
pub struct ChecklistAnswer<'a> {
    context: &'a Context<'a>,
    which: Checklist,
    items: Vec<Vec<Pointer>>,
}

impl<'a> ChecklistAnswer<'a> {
    /// Looks for the evidence of every item.
    pub fn new(context: &'a Context<'a>, which: Checklist) -> Self {
        ChecklistAnswer { context, which, items: checklist(context.coded, which) }
    }

    fn texts(&self) -> &'static dyn ChecklistTexts {
        self.context.wording.checklist()
    }

    fn is_coreq(&self) -> bool {
        self.which == Checklist::Coreq
    }

    /// `10`, `S10`
    fn number(&self, item: usize) -> String {
        if self.is_coreq() { item.to_string() } else { format!("S{item}") }
    }

    fn item(&self, item: usize) -> &'static str {
        if self.is_coreq() { self.texts().coreq(item) } else { self.texts().srqr(item) }
    }

    fn recorded(&self) -> usize {
        self.items.iter().filter(|pointers| !pointers.is_empty()).count()
    }

    fn pointers(&self, pointers: &[Pointer]) -> Vec<String> {
        pointers.iter().map(|pointer| self.texts().pointer(pointer)).collect()
    }
}

impl Answer for ChecklistAnswer<'_> {
    fn page(&self, _open: bool) -> Page {
        let texts = self.texts();
        let mut page = self.context.page(self.which.name());
        let mut rows = Vec::new();
        for (at, pointers) in self.items.iter().enumerate() {
            let number = at + 1;
            if let Some((_, part)) = texts.parts(self.is_coreq()).iter().find(|(first, _)| *first == number) {
                let cells = vec![Cell::name("", 0), Cell::name(*part, 0), Cell::text("")];
                rows.push(Row { strong: true, cells });
            }
            let evidence = match pointers.is_empty() {
                true => Inline::Strong(texts.not_recorded().to_owned()),
                false => Inline::text(self.pointers(pointers).join("; ")),
            };
            rows.push(Row {
                strong: false,
                cells: vec![
                    Cell::name(self.number(number), 0),
                    Cell::name(self.item(number), 0),
                    Cell::of(vec![evidence]),
                ],
            });
        }
        let example = format!("tema decide memo study \"{} {}: …\"", self.which.name(), self.number(10));
        page.blocks.push(Block::Table(Table {
            id: "checklist".into(),
            caption: String::new(),
            head: texts.heads().map(|name| (name.to_owned(), Align::Left)).to_vec(),
            rows,
            notes: vec![
                texts.summary(self.recorded(), self.items.len()),
                texts.how_to(&example),
                texts.source(self.is_coreq()).to_owned(),
            ],
        }));
        page
    }

    fn records(&self) -> Records {
        let rows = self.items.iter().enumerate().map(|(at, pointers)| {
            let evidence = match pointers.is_empty() {
                true => self.texts().not_recorded().to_owned(),
                false => self.pointers(pointers).join("; "),
            };
            vec![self.number(at + 1), self.item(at + 1).to_owned(), evidence]
        });
        Records { columns: vec!["number", "item", "evidence"], further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "audit-checklist/1"
    }

    fn json(&self) -> Value {
        json!({
            "checklist": self.which.name(),
            "source": self.texts().source(self.is_coreq()),
            "recorded": self.recorded(),
            "items": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let items = self.items.iter().enumerate();
        items
            .map(|(at, pointers)| {
                json!({
                    "number": self.number(at + 1),
                    "item": self.item(at + 1),
                    "recorded": !pointers.is_empty(),
                    "evidence": self.pointers(pointers),
                })
            })
            .collect()
    }
}
