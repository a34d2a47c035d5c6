//! Codes against groups, participants, sources, kinds or attributes.

use super::Context;
use super::freq::{empty, order, unread_note};
use crate::analysis::{By, Column, CrossTable, Tally, cross};
use crate::language::{Label, Setting};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use crate::study::{Basis, Sort};
use serde_json::{Value, json};

/// What stands in the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// How many statements.
    Statements,
    /// How many informants of those asked.
    Informants,
    /// Whether there is any.
    Presence,
    /// The statements themselves.
    Quotes,
}

/// A cross table of a study.
pub struct Cross<'a> {
    context: &'a Context<'a>,
    cells: Cells,
    table: CrossTable,
}

impl<'a> Cross<'a> {
    /// Counts everything.
    pub fn new(context: &'a Context<'a>, by: &By, cells: Cells, sort: Sort, level: Option<usize>) -> Self {
        let codes = order(context, sort, level);
        Cross { context, cells, table: cross(context.coded, &codes, by) }
    }

    /// The table alone.
    pub fn table(&self, id: &str, caption: String) -> Table {
        let context = self.context;
        let align = match self.cells {
            Cells::Statements => Align::Right,
            Cells::Presence => Align::Center,
            Cells::Informants | Cells::Quotes => Align::Left,
        };
        let mut head = vec![(context.levels(false), Align::Left)];
        head.extend(self.table.columns.iter().map(|column| (self.column_name(column), align)));
        let rows = self
            .table
            .rows
            .iter()
            .map(|(code, tallies)| {
                let depth = context.coded.materials.codebook.codes[*code].depth;
                let mut cells = vec![Cell::name(context.name(*code), depth)];
                cells.extend(tallies.iter().zip(&self.table.columns).map(|(tally, column)| self.cell(tally, column)));
                Row { strong: depth == 0, cells }
            })
            .collect();
        let mut notes = Vec::new();
        if self.cells == Cells::Presence {
            notes.push(context.wording.matrix_legend());
        }
        notes.extend(unread_note(context));
        Table { id: id.to_owned(), caption, head, rows, notes }
    }

    fn column_name(&self, column: &Column) -> String {
        let materials = self.context.coded.materials;
        if column.name.is_empty() {
            return self.context.label(Label::NotRecorded).to_owned();
        }
        match materials.settings.group(&column.name) {
            Some(group) if self.cells != Cells::Presence => {
                let forms = self.context.group_forms(group);
                let many = forms.get(1).or(forms.first()).map_or("", String::as_str);
                if many.is_empty() || many == column.name {
                    column.name.clone()
                } else {
                    format!("{} ({many})", column.name)
                }
            }
            _ => column.name.clone(),
        }
    }

    fn cell(&self, tally: &Tally, column: &Column) -> Cell {
        let context = self.context;
        let statements: Vec<u32> = tally.statements.iter().collect();
        // Who takes part in no source has not been asked anything: the cell stays empty.
        if statements.is_empty() && column.scope.sources(context.coded).is_empty() {
            return Cell::text("");
        }
        let people = context.coded.basis != Basis::Rules;
        if statements.is_empty() && column.unread && people {
            return Cell::text(context.label(Label::NotRead));
        }
        if statements.is_empty() && tally.asked.is_empty() {
            let there = self.cells != Cells::Presence;
            return Cell::text(if there { context.label(Label::NotAsked) } else { "" });
        }
        match self.cells {
            Cells::Statements => Cell::count(statements.len().to_string(), statements),
            Cells::Informants => Cell::count(context.informants(tally, Setting::Pooled, false), statements),
            Cells::Presence => Cell::count(if statements.is_empty() { "–" } else { "●" }, statements),
            Cells::Quotes if statements.is_empty() => Cell::text(context.label(Label::NotMentioned)),
            Cells::Quotes => {
                let mut content = Vec::new();
                for (at, statement) in statements.into_iter().enumerate() {
                    if at > 0 {
                        content.push(Inline::text(" "));
                    }
                    content.push(context.quote(statement));
                    content.push(Inline::text(format!(" ({})", context.coded.speaker_code(statement))));
                }
                Cell::of(content)
            }
        }
    }
}

impl Answer for Cross<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        if self.table.rows.is_empty() {
            return empty(context, page);
        }
        page.blocks.push(Block::Table(self.table("cross", String::new())));
        let shown: Vec<u32> =
            self.table.rows.iter().flat_map(|(_, row)| row).flat_map(|t| t.statements.iter()).collect();
        context.show(&mut page, open, shown);
        page.next = vec!["tema quotes CODE".into(), "tema statements --participant P".into()];
        page
    }

    fn records(&self) -> Records {
        let codebook = &self.context.coded.materials.codebook;
        let mut rows = Vec::new();
        for (code, tallies) in &self.table.rows {
            for (column, tally) in self.table.columns.iter().zip(tallies) {
                rows.push(vec![
                    codebook.codes[*code].id.clone(),
                    self.context.name(*code).to_owned(),
                    column.name.clone(),
                    tally.statements.len().to_string(),
                    tally.informants.len().to_string(),
                    tally.asked.len().to_string(),
                    tally.unasked.len().to_string(),
                    (!column.unread).to_string(),
                    self.context.codes_of(&tally.informants).join(" "),
                    self.context.ids(&tally.statements).join(" "),
                ]);
            }
        }
        let columns = vec![
            "code",
            "name",
            "column",
            "statements",
            "informants",
            "asked",
            "unasked",
            "read",
            "informant_codes",
            "statement_ids",
        ];
        Records { columns, further: Vec::new(), rows }
    }

    fn json(&self) -> Value {
        let title = self.context.coded.materials.settings.title.get(self.context.language());
        json!({
            "study": title,
            "basis": self.context.basis_json(),
            "columns": self.table.columns.iter().map(|column| json!({
                "name": column.name,
                "present": self.context.codes_of(&column.scope.present(self.context.coded)),
                "read": !column.unread,
            })).collect::<Vec<_>>(),
            "rows": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let codebook = &self.context.coded.materials.codebook;
        self.table
            .rows
            .iter()
            .map(|(code, tallies)| {
                let entry = &codebook.codes[*code];
                let cells: Vec<Value> = tallies.iter().map(|tally| self.context.tally_json(tally)).collect();
                json!({
                    "code": entry.id,
                    "name": self.context.name(*code),
                    "parent": entry.parent.map(|parent| &codebook.codes[parent].id),
                    "depth": entry.depth,
                    "cells": cells,
                })
            })
            .collect()
    }
}
