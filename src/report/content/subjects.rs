//! Codes against the cases that documents speak about.

mod drawn;

use super::Context;
use super::freq::{empty, order};
use crate::analysis::{SubjectCell, SubjectTable, subject_table};
use crate::finding::Result;
use crate::language::Label;
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use crate::study::Sort;
use serde_json::{Value, json};

/// Case × code: stated, inferred, not stated.
pub struct SubjectMatrix<'a> {
    context: &'a Context<'a>,
    table: SubjectTable,
    /// The words of the statements stand in the cells.
    quotes: bool,
}

/// What a cell says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Stated,
    Inferred,
    NotStated,
    NotRead,
}

impl Says {
    fn name(self) -> &'static str {
        match self {
            Says::Stated => "stated",
            Says::Inferred => "inferred",
            Says::NotStated => "not stated",
            Says::NotRead => "not read",
        }
    }
}

impl<'a> SubjectMatrix<'a> {
    /// `only`: cases that have this value in cases.csv. `quotes`: the words of the statements stand in the cells.
    pub fn new(context: &'a Context<'a>, sort: Sort, level: Option<usize>, only: Option<&str>, quotes: bool) -> Self {
        let table = subject_table(context.coded, &order(context, sort, level), only);
        SubjectMatrix { context, table, quotes }
    }

    fn says(&self, cell: &SubjectCell, column: usize) -> Says {
        if !cell.stated.is_empty() {
            Says::Stated
        } else if !cell.inferred.is_empty() {
            Says::Inferred
        } else if self.table.columns[column].read {
            Says::NotStated
        } else {
            Says::NotRead
        }
    }

    fn cell(&self, code: usize, cell: &SubjectCell, column: usize) -> Cell {
        let texts = self.context.wording.subjects();
        let ids = |set: &crate::coding::Set| set.iter().collect::<Vec<u32>>();
        match self.says(cell, column) {
            Says::Stated if self.quotes => Cell::of(self.words(code, &cell.stated)),
            Says::Stated => Cell::count(cell.stated.len().to_string(), ids(&cell.stated)),
            Says::Inferred => Cell::count(texts.inferred(), ids(&cell.inferred)),
            Says::NotStated => Cell::text(texts.not_stated()),
            Says::NotRead => Cell::text(self.context.label(Label::NotRead)),
        }
    }

    fn words(&self, code: usize, statements: &crate::coding::Set) -> Vec<Inline> {
        let (open, close) = self.context.wording.quotation_marks();
        let mut content = Vec::new();
        for (at, statement) in statements.iter().enumerate() {
            if at > 0 {
                content.push(Inline::text(" "));
            }
            let text = match self.context.is_held(statement) {
                true => self.context.words(statement),
                false => self.context.coded.quoted(Some(code), statement).printed(),
            };
            content.push(Inline::Quote { open: open.to_owned(), text, close: close.to_owned(), statement });
            content.push(Inline::text(format!(" ({})", self.context.coded.id(statement))));
        }
        content
    }

    /// Codes without any below them: their cells are the ones that are counted.
    fn leaves(&self) -> impl Iterator<Item = &(usize, Vec<SubjectCell>)> {
        let codebook = &self.context.coded.materials.codebook;
        self.table.rows.iter().filter(|(code, _)| codebook.children(*code).next().is_none())
    }

    fn table(&self) -> Table {
        let context = self.context;
        let align = if self.quotes { Align::Left } else { Align::Right };
        let mut head = vec![(context.levels(false), Align::Left)];
        head.extend(self.table.columns.iter().map(|column| (column.name.clone(), align)));
        let codebook = &context.coded.materials.codebook;
        let rows = self.table.rows.iter().map(|(code, cells)| {
            let code_of = &codebook.codes[*code];
            let strong = code_of.depth == 0 && codebook.children(*code).next().is_some();
            let mut row = vec![Cell::name(context.name(*code), code_of.depth)];
            row.extend(cells.iter().enumerate().map(|(at, cell)| self.cell(*code, cell, at)));
            Row { strong, cells: row }
        });
        let rows = rows.collect();
        Table { id: "cases".into(), caption: String::new(), head, rows, notes: vec![self.notes().join(" ")] }
    }

    fn notes(&self) -> Vec<String> {
        let context = self.context;
        let texts = context.wording.subjects();
        let mut notes = Vec::new();
        if !self.quotes {
            notes.push(texts.legend().to_owned());
        }
        let all: Vec<Says> = self
            .leaves()
            .flat_map(|(_, cells)| cells.iter().enumerate().map(|(at, cell)| self.says(cell, at)))
            .collect();
        let count = |says: Says| all.iter().filter(|found| **found == says).count();
        notes.push(texts.cells(count(Says::Stated), count(Says::Inferred), all.len(), count(Says::NotRead)));
        let bare = |cells: &Vec<SubjectCell>| cells.iter().all(|cell| cell.stated.is_empty());
        let codes: Vec<&str> =
            self.leaves().filter(|(_, cells)| bare(cells)).map(|(code, _)| context.name(*code)).collect();
        if !codes.is_empty() {
            notes.push(texts.empty_codes(&codes.join(", ")));
        }
        let cases: Vec<&str> = (0..self.table.columns.len())
            .filter(|at| self.table.rows.iter().all(|(_, cells)| cells[*at].stated.is_empty()))
            .map(|at| self.table.columns[at].name.as_str())
            .collect();
        if !cases.is_empty() {
            notes.push(texts.empty_cases(&cases.join(", ")));
        }
        if !self.table.loose.is_empty() {
            notes.push(texts.loose(&context.ids(&self.table.loose).join(", ")));
        }
        notes
    }
}

impl Answer for SubjectMatrix<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        if self.table.columns.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(context.wording.subjects().no_document())]));
            return page;
        }
        if self.table.rows.is_empty() {
            return empty(context, page);
        }
        page.blocks.push(Block::Table(self.table()));
        if open || self.quotes {
            let cells = || self.table.rows.iter().flat_map(|(_, cells)| cells);
            let statements = cells().flat_map(|cell| cell.stated.iter().chain(cell.inferred.iter()));
            for statement in statements {
                page.evidence.entry(statement).or_insert_with(|| context.evidence(statement));
            }
        }
        page.next = vec!["tema freq --by case --cells quotes".into(), "tema quotes CODE".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["code", "name", "case", "case_name", "cell", "statements", "statement_ids", "inferred_ids"];
        let context = self.context;
        let codebook = &context.coded.materials.codebook;
        let mut rows = Vec::new();
        for (code, cells) in &self.table.rows {
            for (at, cell) in cells.iter().enumerate() {
                let column = &self.table.columns[at];
                rows.push(vec![
                    codebook.codes[*code].id.clone(),
                    context.name(*code).to_owned(),
                    column.id.clone(),
                    column.name.clone(),
                    self.says(cell, at).name().to_owned(),
                    cell.stated.len().to_string(),
                    context.ids(&cell.stated).join(" "),
                    context.ids(&cell.inferred).join(" "),
                ]);
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "freq-by-case/1"
    }

    fn json(&self) -> Value {
        let context = self.context;
        let subjects = &context.coded.materials.subjects;
        let columns = self.table.columns.iter().map(|column| {
            let own = subjects.find(&column.id).map(|at| &subjects.all[at]);
            let attributes: serde_json::Map<String, Value> = own
                .map(|own| {
                    subjects.attributes.iter().cloned().zip(own.values.iter().map(|value| json!(value))).collect()
                })
                .unwrap_or_default();
            let sources: Vec<&str> = column
                .sources
                .iter()
                .map(|source| context.coded.materials.sources[source as usize].id.as_str())
                .collect();
            json!({ "case": column.id, "name": column.name, "attributes": attributes, "sources": sources, "read": column.read })
        });
        json!({
            "study": context.coded.materials.settings.title.get(context.language()),
            "basis": context.basis_json(),
            "columns": columns.collect::<Vec<_>>(),
            "rows": self.lines(),
            "about_no_case": context.ids(&self.table.loose),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let context = self.context;
        let codebook = &context.coded.materials.codebook;
        let line = |(code, cells): &(usize, Vec<SubjectCell>)| {
            let cells = cells.iter().enumerate().map(|(at, cell)| {
                json!({
                    "case": self.table.columns[at].id,
                    "cell": self.says(cell, at).name(),
                    "statements": context.ids(&cell.stated),
                    "inferred": context.ids(&cell.inferred),
                })
            });
            json!({
                "code": codebook.codes[*code].id,
                "name": context.name(*code),
                "depth": codebook.codes[*code].depth,
                "cells": cells.collect::<Vec<_>>(),
            })
        };
        self.table.rows.iter().map(line).collect()
    }
}
