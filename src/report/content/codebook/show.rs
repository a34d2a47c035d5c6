//! The codebook as a tree, with counts.

use crate::language::Label;
use crate::report::Answer;
use crate::report::content::{Context, freq::empty};
use crate::report::model::{Align, Block, Cell, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The codebook with its counts.
pub struct Show<'a> {
    context: &'a Context<'a>,
}

impl<'a> Show<'a> {
    /// The codebook of a study.
    pub fn new(context: &'a Context<'a>) -> Self {
        Show { context }
    }
}

impl Answer for Show<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let coded = context.coded;
        let codebook = &coded.materials.codebook;
        let mut page = context.page(context.label(Label::Codebook));
        if codebook.codes.is_empty() {
            return empty(context, page);
        }
        // Where it is for others, hits that nobody has read are not counted code by code.
        let shared = context.sharing.is_shared();
        let mut head = vec![
            (context.levels(false), Align::Left),
            (context.label(Label::Code).to_owned(), Align::Left),
            (context.label(Label::Statements).to_owned(), Align::Right),
            (context.label(Label::Unread).to_owned(), Align::Right),
            (context.label(Label::Indicators).to_owned(), Align::Right),
            (context.label(Label::Definition).to_owned(), Align::Left),
        ];
        if shared {
            head.remove(3);
        }
        let rows = codebook
            .codes
            .iter()
            .enumerate()
            .map(|(at, code)| {
                let statements: Vec<u32> = coded.of_code(at).iter().collect();
                let unread: Vec<u32> = coded.unread(at).iter().collect();
                let definition = code.definition.as_ref().map_or("–", |text| text.get(context.language()));
                let mut row = Row {
                    strong: code.depth == 0,
                    cells: vec![
                        Cell::name(context.name(at), code.depth),
                        Cell::text(code.id.clone()),
                        Cell::count(statements.len().to_string(), statements),
                        Cell::count(unread.len().to_string(), unread),
                        Cell::text(code.indicators.len().to_string()),
                        Cell::text(definition),
                    ],
                };
                if shared {
                    row.cells.remove(3);
                }
                row
            })
            .collect();
        page.blocks.push(Block::Table(Table {
            id: "codebook".into(),
            caption: String::new(),
            head,
            rows,
            notes: vec![],
        }));
        let shown: Vec<u32> = (0..codebook.codes.len())
            .flat_map(|code| {
                let unread = coded.unread(code).iter().filter(|_| !shared);
                coded.own(code).iter().chain(unread).collect::<Vec<_>>()
            })
            .collect();
        context.show(&mut page, open, shown);
        page.next = vec!["tema codebook test".into(), "tema codebook expand CODE".into()];
        page
    }

    fn records(&self) -> Records {
        let mut columns =
            vec!["code", "name", "parent", "depth", "statements", "unread", "indicators", "definition", "file"];
        columns.retain(|column| !(self.context.sharing.is_shared() && *column == "unread"));
        let rows = self.lines().into_iter().map(|line| {
            let field = |key: &str| match &line[key] {
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            };
            columns.iter().map(|column| field(column)).collect()
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "codebook-show/1"
    }

    fn json(&self) -> Value {
        json!({ "basis": self.context.basis_json(), "codes": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let coded = self.context.coded;
        let codebook = &coded.materials.codebook;
        codebook
            .codes
            .iter()
            .enumerate()
            .map(|(at, code)| {
                let mut value = json!({
                    "code": code.id,
                    "name": self.context.name(at),
                    "parent": code.parent.map(|parent| &codebook.codes[parent].id),
                    "depth": code.depth,
                    "statements": coded.of_code(at).len(),
                    "unread": coded.unread(at).len(),
                    "indicators": code.indicators.len(),
                    "definition": code.definition.as_ref().map(|text| text.get(self.context.language())),
                    "file": codebook.files[code.file].name,
                });
                if let Some(members) = value.as_object_mut().filter(|_| self.context.sharing.is_shared()) {
                    members.remove("unread");
                }
                value
            })
            .collect()
    }
}
