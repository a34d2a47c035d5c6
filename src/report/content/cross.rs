//! Codes against groups, participants, sources, kinds or attributes, or two of these crossed.

mod drawn;

use super::Context;
use super::freq::{empty, order, unread_note};
use crate::analysis::{By, Column, CrossTable, Scope, Silence, Tally, condensed, cross, setting, silence};
use crate::finding::Result;
use crate::language::{Label, Setting};
use crate::privacy::{HeldBack, Sums, held_back};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Inline, Look, Page, Records, Row, Table};
use crate::study::Sort;
use crate::transcript::Kind;
use serde_json::{Value, json};

/// Between the names of two things that are crossed.
const CROSSED: &str = " × ";

/// What stands in the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// How many statements.
    Statements,
    /// How many informants of those asked.
    Informants,
    /// Whether there is any.
    Presence,
    /// How many statements, in narrow columns that show with shades and hatching what the numbers say.
    Map,
    /// The statements themselves, condensed where a coder condensed them: a framework matrix.
    Quotes,
}

/// What a cross table shows.
#[derive(Debug, Clone, Copy)]
pub struct CrossOptions {
    /// What stands in the cells.
    pub cells: Cells,
    /// Order of sub-topics.
    pub sort: Sort,
    /// Only codes down to this level, 1 for topics alone.
    pub level: Option<usize>,
    /// Cells with fewer people than this are marked.
    pub small: usize,
    /// The table is to be shared: what tells of fewer people than this is held back.
    pub share: Option<usize>,
}

/// How many shades there are.
const SHADES: usize = 5;

/// What stands in tables and for programs where a cell is held back.
const HELD: &str = "held back";

/// A cross table of a study.
pub struct Cross<'a> {
    context: &'a Context<'a>,
    options: CrossOptions,
    /// What the columns are.
    by: Vec<By>,
    table: CrossTable,
    /// For every column how many people take part.
    present: Vec<usize>,
    /// What is held back, where the table is to be shared: a row for every code, one for all codes.
    held: Option<HeldBack>,
    /// Figures open into the statements and people behind them.
    opens: bool,
}

impl<'a> Cross<'a> {
    /// Counts everything.
    pub fn new(context: &'a Context<'a>, by: &[By], options: CrossOptions) -> Self {
        let codes = order(context, options.sort, options.level);
        let table = cross(context.coded, &codes, by);
        let present: Vec<usize> =
            table.columns.iter().map(|column| column.scope.present(context.coded).len()).collect();
        let guarded = options.share.filter(|_| by.iter().any(By::parts_people));
        let held = guarded.map(|smallest| {
            let people = |tallies: &[Tally]| tallies.iter().map(Tally::people).collect::<Vec<usize>>();
            let mut counts: Vec<Vec<usize>> = table.rows.iter().map(|(_, tallies)| people(tallies)).collect();
            counts.push(people(&table.all));
            let few: Vec<usize> = (0..table.columns.len()).filter(|at| present[*at] < smallest).collect();
            // Only where each person stands in one column does the sum of a row tell of its cells.
            let rows = by.iter().all(By::parts_people) && table.columns.len() > 1;
            held_back(&counts, smallest, &few, Sums { rows, columns: false })
        });
        let opens = (options.share.is_none() || !by.iter().any(By::is_attribute)) && !context.sharing.hides_codes();
        Cross { context, options, by: by.to_vec(), table, present, held, opens }
    }

    /// The table alone.
    pub fn table(&self, id: &str, caption: String) -> Table {
        let context = self.context;
        let align = match self.options.cells {
            Cells::Statements => Align::Right,
            Cells::Presence | Cells::Map => Align::Center,
            Cells::Informants | Cells::Quotes => Align::Left,
        };
        let mut head = vec![(context.levels(false), Align::Left)];
        head.extend((0..self.table.columns.len()).map(|at| (self.column_name(at), align)));
        let totals = self.has_totals();
        let most = self.most();
        if totals {
            head.push((context.label(Label::AllTogether).to_owned(), align));
        }
        let codebook = &context.coded.materials.codebook;
        let mut rows: Vec<Row> = Vec::new();
        for ((code, tallies), total) in self.table.rows.iter().zip(&self.table.totals) {
            let depth = codebook.codes[*code].depth;
            let row = rows.len();
            let mut cells = vec![Cell::name(context.name(*code), depth)];
            let shown = |at: usize| Cell {
                look: self.look(row, *code, &tallies[at], at, most),
                ..self.shown(row, Some(*code), &tallies[at], Some(at))
            };
            cells.extend((0..tallies.len()).map(shown));
            if totals {
                cells.push(self.shown(row, Some(*code), total, None));
            }
            rows.push(Row { strong: depth == 0, cells });
        }
        if totals && rows.len() > 1 {
            let name = Cell::name(context.label(Label::AllTogether), 0);
            let mut cells = vec![Cell { look: Look::Total, ..name }];
            let row = rows.len();
            cells.extend((0..self.table.all.len()).map(|at| self.shown(row, None, &self.table.all[at], Some(at))));
            cells.push(self.shown(row, None, &self.table.everything, None));
            rows.push(Row { strong: true, cells });
        }
        Table { id: id.to_owned(), caption, head, rows, notes: self.notes() }
    }

    fn notes(&self) -> Vec<String> {
        let context = self.context;
        let mut notes = Vec::new();
        if self.options.cells == Cells::Presence {
            notes.push(context.wording.matrix_legend());
        }
        if self.options.cells == Cells::Map {
            notes.push(context.wording.browsing().heat.to_owned());
        }
        let columns = 0..self.table.columns.len();
        let mut cells = self.table.rows.iter().flat_map(|(_, row)| columns.clone().map(|at| (&row[at], at)));
        if self.options.cells == Cells::Statements && cells.any(|(tally, at)| self.is_small(tally, at)) {
            notes.push(context.wording.note_small(self.options.small));
        }
        let named = (0..self.table.columns.len()).filter(|at| !self.is_nameless(*at));
        notes.extend(columns_note(context, &self.by, named.flat_map(|at| &self.table.columns[at].names)));
        if let (Some(held), Some(smallest)) = (&self.held, self.options.share)
            && held.count() > 0
        {
            // Where the row of all codes is not printed, what is held back of it is not missed.
            let printed = self.table.rows.len() + usize::from(self.has_totals() && self.table.rows.len() > 1);
            let count = held.cells.iter().take(printed).flatten().filter(|held| **held).count();
            notes.push(context.wording.note_held_back(count, smallest));
        }
        notes.extend(unread_note(context));
        notes
    }

    /// The most statements of a code without sub-topics in a column: the darkest shade.
    fn most(&self) -> usize {
        let codebook = &self.context.coded.materials.codebook;
        let leaves = self.table.rows.iter().filter(|(code, _)| codebook.subtree(*code).len() == 1);
        leaves.flat_map(|(_, tallies)| tallies).map(|tally| tally.statements.len()).max().unwrap_or(1).max(1)
    }

    /// What a cell shows beside its number.
    fn look(&self, row: usize, code: usize, tally: &Tally, column: usize, most: usize) -> Look {
        let cells = self.options.cells;
        if !matches!(cells, Cells::Statements | Cells::Map) || self.is_held(row, Some(column)) {
            return Look::Plain;
        }
        match self.silence(Some(code), tally, &self.table.columns[column].scope) {
            None => {
                let shade = (SHADES * tally.statements.len()).div_ceil(most).clamp(1, SHADES);
                Look::Shade(u8::try_from(shade).unwrap_or(u8::MAX))
            }
            Some(Silence::NotAsked) if cells == Cells::Map => Look::NotAsked,
            Some(Silence::NotRead | Silence::PartRead { .. }) if cells == Cells::Map => Look::NotRead,
            Some(_) => Look::Plain,
        }
    }

    /// Whether a cell (`None`: the sum of a row) is held back; the row behind the last code is that of all codes.
    fn is_held(&self, row: usize, column: Option<usize>) -> bool {
        self.held.as_ref().is_some_and(|held| match column {
            Some(at) => held.cells[row][at],
            None => held.rows[row],
        })
    }

    /// A cell as it is printed.
    fn shown(&self, row: usize, code: Option<usize>, tally: &Tally, column: Option<usize>) -> Cell {
        if self.is_held(row, column) {
            return Cell::text(self.context.wording.held_back());
        }
        let cell = self.cell(code, tally, column);
        if self.opens { cell } else { Cell::text(cell.plain()) }
    }

    /// Totals are for numbers.
    fn has_totals(&self) -> bool {
        matches!(self.options.cells, Cells::Statements | Cells::Informants) && self.table.columns.len() > 1
    }

    /// Few people are behind a cell of a column of several.
    fn is_small(&self, tally: &Tally, column: usize) -> bool {
        (1..self.options.small).contains(&tally.people()) && self.present[column] > 1
    }

    /// Whether what a column is called is held back: a value of an attribute that few people have.
    fn is_nameless(&self, at: usize) -> bool {
        self.options.share.is_some_and(|smallest| self.present[at] < smallest) && self.by.iter().any(By::is_attribute)
    }

    /// What a column is called, for programs.
    fn key(&self, at: usize) -> String {
        if self.is_nameless(at) { HELD.to_owned() } else { self.table.columns[at].name() }
    }

    fn column_name(&self, at: usize) -> String {
        if self.is_nameless(at) {
            return self.context.wording.held_back().to_owned();
        }
        let column = &self.table.columns[at];
        let names = column.names.iter().zip(&self.by).map(|(name, by)| match (by, Kind::named(name)) {
            (By::Kind, Some(kind)) => self.context.wording.tests().kind_of(setting(kind)).to_owned(),
            _ => self.name_of(name),
        });
        names.collect::<Vec<_>>().join(CROSSED)
    }

    fn name_of(&self, name: &str) -> String {
        if name.is_empty() {
            return self.context.label(Label::NotRecorded).to_owned();
        }
        match self.context.coded.materials.settings.group(name) {
            // Where things are crossed the note below the table names the groups: the columns stay narrow.
            Some(group) if !matches!(self.options.cells, Cells::Presence | Cells::Map) && self.by.len() == 1 => {
                let forms = self.context.group_forms(group);
                let many = forms.get(1).or(forms.first()).map_or("", String::as_str);
                if many.is_empty() || many == name { name.to_owned() } else { format!("{name} ({many})") }
            }
            _ => name.to_owned(),
        }
    }

    fn silence(&self, code: Option<usize>, tally: &Tally, scope: &Scope) -> Option<Silence> {
        let codebook = &self.context.coded.materials.codebook;
        let codes = code.map_or(0..codebook.codes.len(), |code| codebook.subtree(code));
        silence(self.context.coded, codes, tally, scope)
    }

    /// A cell of a code (`None`: all codes) and a column (`None`: all columns).
    fn cell(&self, code: Option<usize>, tally: &Tally, column: Option<usize>) -> Cell {
        let context = self.context;
        let cells = self.options.cells;
        let whole = Scope::default();
        let scope = column.map_or(&whole, |at| &self.table.columns[at].scope);
        let statements: Vec<u32> = tally.statements.iter().collect();
        match self.silence(code, tally, scope) {
            // Who takes part in no source has not been asked anything: the cell stays empty.
            Some(Silence::NotThere) => return Cell::text(""),
            Some(Silence::NotAsked) if cells == Cells::Presence => return Cell::text(""),
            Some(Silence::NotAsked) => return Cell::text(context.label(Label::NotAsked)),
            Some(Silence::NoRule) => return Cell::text(context.label(Label::NoRule)),
            Some(Silence::NotRead) => return Cell::text(context.label(Label::NotRead)),
            Some(Silence::PartRead { people, .. }) if cells == Cells::Informants => {
                return Cell::text(context.wording.nobody_of_read(people));
            }
            Some(Silence::PartRead { read, of, .. }) => {
                let read = context.wording.part_read(read, of);
                return Cell::text(if cells == Cells::Statements { format!("0 ({read})") } else { read });
            }
            Some(Silence::NotMentioned) if cells == Cells::Quotes => {
                return Cell::text(context.label(Label::NotMentioned));
            }
            Some(Silence::NotMentioned) | None => {}
        }
        match cells {
            Cells::Statements => {
                let mark = if column.is_some_and(|at| self.is_small(tally, at)) { "*" } else { "" };
                Cell::count(format!("{}{mark}", statements.len()), statements)
            }
            Cells::Informants => Cell::count(context.informants(tally, Setting::Pooled, false), statements),
            Cells::Map if statements.is_empty() => Cell::text("–"),
            Cells::Map => Cell::count(statements.len().to_string(), statements),
            Cells::Presence => Cell::count(if statements.is_empty() { "–" } else { "●" }, statements),
            Cells::Quotes => Cell::of(self.quotes(code, statements)),
        }
    }

    fn present_json(&self, column: &Column) -> Value {
        let present = column.scope.present(self.context.coded);
        match self.options.share {
            _ if self.opens => json!(self.context.codes_of(&present)),
            Some(smallest) if present.len() < smallest => Value::Null,
            _ => json!(present.len()),
        }
    }

    fn quotes(&self, code: Option<usize>, statements: Vec<u32>) -> Vec<Inline> {
        let context = self.context;
        let number = code.and_then(|code| u32::try_from(code).ok()).unwrap_or(u32::MAX);
        let mut content = Vec::new();
        let statements = context.ordered(statements);
        for (at, statement) in statements.into_iter().enumerate() {
            if at > 0 {
                content.push(Inline::text(" "));
            }
            // What a person has barred is counted, and its words are not shown.
            content.extend(
                match (context.coded.decisions.quoting(number, statement), condensed(context.coded, statement)) {
                    (Some(false), _) => vec![Inline::text("[…]")],
                    _ if context.withheld(code.unwrap_or(usize::MAX), statement) => vec![Inline::text("[…]")],
                    (_, Some(condensed)) => vec![Inline::text(condensed)],
                    (_, None) => context.cited(code, statement),
                },
            );
            content.push(Inline::text(context.said_by(statement)));
        }
        content
    }

    fn tally_json(&self, row: usize, code: Option<usize>, tally: &Tally, column: Option<usize>) -> Value {
        if self.is_held(row, column) {
            return json!({ "silence": HELD });
        }
        let whole = Scope::default();
        let scope = column.map_or(&whole, |at| &self.table.columns[at].scope);
        let mut value = self.context.tally_json(tally);
        if let Some(object) = value.as_object_mut() {
            let silence = self.silence(code, tally, scope);
            object.insert("presence".into(), json!(u8::from(silence.is_none())));
            object.insert("silence".into(), json!(silence.map(Silence::name)));
            object.insert("people".into(), json!(tally.people()));
            object.insert("small".into(), json!(column.is_some_and(|at| self.is_small(tally, at))));
            if !self.opens {
                // How many, and not who.
                for (_, members) in object.iter_mut() {
                    if let Some(count) = members.as_array().map(Vec::len) {
                        *members = json!(count);
                    }
                }
            }
        }
        value
    }
}

/// What the columns of a crossed table are, and the names of the groups whose codes (`shown`) head them.
pub fn columns_note<'n>(
    context: &Context<'_>,
    by: &[By],
    shown: impl IntoIterator<Item = &'n String>,
) -> Option<String> {
    if by.len() < 2 {
        return None;
    }
    let materials = context.coded.materials;
    let texts = context.wording.tests();
    let thing = |by: &By| match by {
        By::Group => context.label(Label::Group).to_lowercase(),
        By::Participant => context.label(Label::Participant).to_lowercase(),
        By::Source => context.label(Label::Source).to_lowercase(),
        By::Kind => texts.kind().to_owned(),
        By::Attribute(at) | By::Bands(at, _) => materials.cases.attributes[*at].clone(),
    };
    let shown: Vec<&str> = shown.into_iter().flat_map(|name| name.split(CROSSED)).collect();
    let groups = materials.settings.groups.iter().filter(|group| shown.contains(&group.id.as_str()));
    let named = groups.filter_map(|group| {
        let forms = context.group_forms(group);
        let many = forms.get(1).or(forms.first()).filter(|many| !many.is_empty() && **many != group.id)?;
        Some((group.id.clone(), many.clone()))
    });
    let named: Vec<(String, String)> = if by.contains(&By::Group) { named.collect() } else { Vec::new() };
    Some(texts.columns(&by.iter().map(thing).collect::<Vec<_>>().join(CROSSED), &named))
}

impl Answer for Cross<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        if self.table.rows.is_empty() {
            return empty(context, page);
        }
        page.blocks.push(Block::Table(self.table("cross", String::new())));
        let shown = self.table.rows.iter().flat_map(|(_, row)| row).flat_map(|t| t.statements.iter());
        context.show(&mut page, open && self.opens, shown);
        page.next = vec!["tema quotes CODE".into(), "tema statements --participant P".into()];
        page
    }

    fn records(&self) -> Records {
        let codebook = &self.context.coded.materials.codebook;
        let mut rows = Vec::new();
        let held = |row: usize, at: usize, text: String| if self.is_held(row, Some(at)) { String::new() } else { text };
        let who = |ids: Vec<String>| if self.opens { ids.join(" ") } else { String::new() };
        for (row, (code, tallies)) in self.table.rows.iter().enumerate() {
            for (at, (column, tally)) in self.table.columns.iter().zip(tallies).enumerate() {
                let silence = self.silence(Some(*code), tally, &column.scope);
                rows.push(vec![
                    codebook.codes[*code].id.clone(),
                    self.context.name(*code).to_owned(),
                    self.key(at),
                    held(row, at, tally.statements.len().to_string()),
                    held(row, at, tally.informants.len().to_string()),
                    held(row, at, tally.asked.len().to_string()),
                    held(row, at, tally.unasked.len().to_string()),
                    (!column.unread).to_string(),
                    held(row, at, u8::from(silence.is_none()).to_string()),
                    if self.is_held(row, Some(at)) { HELD } else { silence.map(Silence::name).unwrap_or_default() }
                        .to_owned(),
                    held(row, at, self.is_small(tally, at).to_string()),
                    held(
                        row,
                        at,
                        who(self.context.codes_of(&tally.informants).iter().map(ToString::to_string).collect()),
                    ),
                    held(row, at, who(self.context.ids(&tally.statements))),
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
            "presence",
            "silence",
            "small",
            "informant_codes",
            "statement_ids",
        ];
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "freq-by/1"
    }

    fn json(&self) -> Value {
        let title = self.context.coded.materials.settings.title.get(self.context.language());
        json!({
            "study": title,
            "basis": self.context.basis_json(),
            "columns": self.table.columns.iter().enumerate().map(|(at, column)| json!({
                "name": self.key(at),
                "names": if self.is_nameless(at) { Value::Null } else { json!(column.names) },
                "present": self.present_json(column),
                "read": !column.unread,
            })).collect::<Vec<_>>(),
            "rows": self.lines(),
            "all": (0..self.table.all.len())
                .map(|at| self.tally_json(self.table.rows.len(), None, &self.table.all[at], Some(at)))
                .collect::<Vec<_>>(),
            "everything": self.tally_json(self.table.rows.len(), None, &self.table.everything, None),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let codebook = &self.context.coded.materials.codebook;
        self.table
            .rows
            .iter()
            .zip(&self.table.totals)
            .enumerate()
            .map(|(row, ((code, tallies), total))| {
                let entry = &codebook.codes[*code];
                let cells: Vec<Value> =
                    (0..tallies.len()).map(|at| self.tally_json(row, Some(*code), &tallies[at], Some(at))).collect();
                json!({
                    "code": entry.id,
                    "name": self.context.name(*code),
                    "parent": entry.parent.map(|parent| &codebook.codes[parent].id),
                    "depth": entry.depth,
                    "cells": cells,
                    "total": self.tally_json(row, Some(*code), total, None),
                })
            })
            .collect()
    }
}
