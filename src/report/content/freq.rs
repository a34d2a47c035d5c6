//! The frequency table: topics with their sub-topics, statements, informants of those asked.

mod drawn;

use super::tallied::Tallied;
use super::{Context, unknown};
use crate::analysis::{Scope, Silence, Tally, passages, setting, silence, tally};
use crate::finding::Result;
use crate::language::{Label, Setting};
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Notice, Page, Records, Row, Table};
use crate::report::{Answer, json};
use crate::study::{Basis, Sort};
use crate::transcript::Kind;
use rayon::prelude::*;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Value, json};
use std::io::{self, Write};

/// What the table shows.
#[derive(Debug, Clone, Copy)]
pub struct FreqOptions {
    /// Only codes down to this level, 1 for topics alone.
    pub level: Option<usize>,
    /// Order of sub-topics.
    pub sort: Sort,
    /// Informants as percent of those asked, too.
    pub percent: bool,
    /// Passages instead of statements.
    pub passages: bool,
}

/// The frequency table of a study.
pub struct Freq<'a> {
    context: &'a Context<'a>,
    options: FreqOptions,
    rows: Vec<FreqRow>,
    /// The columns of people: how they took part.
    parts: Vec<(Setting, Scope)>,
    /// Says what to do next.
    next: bool,
}

/// A code with its tallies.
struct FreqRow {
    code: usize,
    total: Tally,
    /// One for every column of people.
    parts: Vec<Tally>,
}

impl<'a> Freq<'a> {
    /// Counts everything.
    pub fn new(context: &'a Context<'a>, options: FreqOptions) -> Self {
        let parts: Vec<(Setting, Scope)> = parts(context);
        let everything = Scope::default();
        let rows = order(context, options.sort, options.level)
            .into_par_iter()
            .map(|code| {
                let total = tally(context.coded, code, &everything);
                let part = |scope: &Scope| match *scope == everything {
                    true => total.clone(),
                    false => tally(context.coded, code, scope),
                };
                FreqRow { code, parts: parts.iter().map(|(_, scope)| part(scope)).collect(), total }
            })
            .collect();
        Freq { context, options, rows, parts, next: true }
    }

    /// The table without a word on what to do next.
    pub fn without_next(self) -> Self {
        Freq { next: false, ..self }
    }

    /// The table alone.
    pub fn table(&self) -> Table {
        let context = self.context;
        let counted = if self.options.passages { Label::Passages } else { Label::Statements };
        let mut head = vec![(context.levels(false), Align::Left), (context.label(counted).to_owned(), Align::Right)];
        for (setting, _) in &self.parts {
            head.push((context.setting_name(*setting), Align::Left));
            if self.options.percent {
                head.push(("%".to_owned(), Align::Right));
            }
        }
        let unread = self.shows_unread();
        if unread {
            head.push((context.label(Label::Unread).to_owned(), Align::Right));
        }
        let rows = self.rows.par_iter().map(|row| self.row(row, unread)).collect();
        Table { id: "frequencies".into(), caption: String::new(), head, rows, notes: self.notes() }
    }

    /// Unread suggestions have a column of their own, where there are any and they are not what is counted.
    fn shows_unread(&self) -> bool {
        !matches!(self.context.coded.basis, Basis::Rules | Basis::All)
            && !self.context.sharing.is_shared()
            && self.rows.iter().any(|row| !row.total.suggested.is_empty())
    }

    /// Unread suggestions into which the page opens.
    fn suggested<'r>(&self, row: &'r FreqRow) -> impl Iterator<Item = u32> + 'r {
        let shared = self.context.sharing.is_shared();
        row.total.suggested.iter().filter(move |_| !shared)
    }

    fn row(&self, row: &FreqRow, unread: bool) -> Row {
        let context = self.context;
        let depth = context.coded.materials.codebook.codes[row.code].depth;
        let statements = &row.total.statements;
        let count = if self.options.passages { passages(context.coded, statements).len() } else { statements.len() };
        let codes = context.coded.materials.codebook.subtree(row.code);
        let no_rule = silence(context.coded, codes.clone(), &row.total, &Scope::default()) == Some(Silence::NoRule);
        let count = if no_rule { context.label(Label::NoRule).to_owned() } else { count.to_string() };
        let mut cells = vec![Cell::name(context.name(row.code), depth), Cell::count(count, statements)];
        for ((setting, scope), part) in self.parts.iter().zip(&row.parts) {
            let unknown = not_read(context, scope, part);
            let text = match silence(context.coded, codes.clone(), part, scope) {
                _ if unknown => context.label(Label::NotRead).to_owned(),
                Some(Silence::NoRule) => String::new(),
                Some(Silence::PartRead { people, .. }) if *setting != Setting::FocusGroup => {
                    context.wording.nobody_of_read(people)
                }
                Some(Silence::PartRead { read, of, .. }) => context.wording.part_read(read, of),
                _ => context.informants(part, *setting, false),
            };
            cells.push(Cell::count(text, &part.statements));
            if self.options.percent {
                // Of a focus group nobody can say who would have spoken: it has no share.
                let none = unknown || no_rule || *setting == Setting::FocusGroup;
                cells.push(Cell::text(if none { String::new() } else { percent(context, part) }));
            }
        }
        if unread {
            let count = row.total.suggested.len();
            let text = if count == 0 { String::new() } else { count.to_string() };
            cells.push(Cell::count(text, &row.total.suggested));
        }
        Row { strong: depth == 0, cells }
    }

    fn notes(&self) -> Vec<String> {
        let context = self.context;
        let gender = context.coded.materials.settings.gender;
        let mut notes = vec![total_note(context), context.wording.note_once(&context.level(1), gender)];
        if self.parts.iter().any(|(setting, _)| *setting == Setting::Pooled) {
            notes.push(context.wording.note_pooled());
        }
        if self.parts.iter().any(|(setting, _)| *setting == Setting::FocusGroup) {
            notes.push(context.wording.note_focus_group(gender));
        }
        notes.extend(unread_note(context));
        vec![notes.join(" ")]
    }
}

/// The columns of people: interviews, focus groups, … apart, or all together in a study that pools.
pub fn parts(context: &Context<'_>) -> Vec<(Setting, Scope)> {
    let kinds = context.kinds();
    if context.pool && kinds.len() > 1 {
        return vec![(Setting::Pooled, Scope::default())];
    }
    if kinds.is_empty() {
        return vec![(Setting::Interview, Scope::default())];
    }
    kinds.into_iter().map(|kind: Kind| (setting(kind), Scope::of_kind(context.coded, kind))).collect()
}

/// The codes in the order in which tables show them: parents before children; among siblings as the codebook has
/// them, or those with more statements first.
pub fn order(context: &Context<'_>, sort: Sort, level: Option<usize>) -> Vec<usize> {
    let codebook = &context.coded.materials.codebook;
    let mut found = Vec::new();
    let mut due: Vec<usize> = codebook.topics().collect();
    due.reverse();
    while let Some(code) = due.pop() {
        if level.is_some_and(|level| codebook.codes[code].depth >= level) {
            continue;
        }
        found.push(code);
        let mut children: Vec<usize> = codebook.children(code).collect();
        if sort == Sort::Statements {
            children.sort_by_key(|child| std::cmp::Reverse(context.coded.of_code(*child).len()));
        }
        due.extend(children.into_iter().rev());
    }
    found
}

/// How many different statements are coded, and how many of them carry several codes.
fn total_note(context: &Context<'_>) -> String {
    let (coded, shared) = context.coded.coded_and_shared();
    context.wording.note_statements(coded, shared, &context.level(1))
}

/// The sources that nobody has read to the end, where the figures rest on people.
pub fn unread_note(context: &Context<'_>) -> Option<String> {
    if matches!(context.coded.basis, Basis::Rules) {
        return None;
    }
    let sources = context.coded.materials.sources.iter().enumerate();
    let unread: Vec<String> =
        sources.filter(|(at, _)| !context.coded.is_read(*at)).map(|(_, source)| source.id.clone()).collect();
    (!unread.is_empty()).then(|| match context.sharing.hides_codes() {
        true => context.wording.sharing().not_read(unread.len()),
        false => context.wording.not_read(&unread),
    })
}

/// Whether an empty count says nothing because nobody has read any of its sources.
pub fn not_read(context: &Context<'_>, scope: &Scope, tally: &Tally) -> bool {
    if context.coded.basis == Basis::Rules || !tally.statements.is_empty() {
        return false;
    }
    let sources = scope.sources(context.coded);
    !sources.is_empty() && !sources.iter().any(|source| context.coded.is_read(source as usize))
}

/// The percent of those asked, with one decimal.
fn percent(context: &Context<'_>, tally: &Tally) -> String {
    if tally.asked.is_empty() {
        return String::new();
    }
    let share = 100.0 * tally.informants.len() as f64 / tally.asked.len() as f64;
    context.wording.percent(share, 1)
}

impl Answer for Freq<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let settings = &context.coded.materials.settings;
        let mut page = context.page(settings.title.get(context.language()));
        let smallest =
            self.rows.iter().flat_map(|row| &row.parts).map(|part| part.asked.len()).filter(|n| *n > 0).min();
        if let Some(n) = smallest.filter(|n| self.options.percent && *n < 20) {
            page.notices.push(Notice { text: context.wording.small_base(n), strong: false });
        }
        if self.rows.is_empty() {
            return empty(context, page);
        }
        page.blocks.push(Block::Table(self.table()));
        let shown = self.rows.iter().flat_map(|row| row.total.statements.iter().chain(self.suggested(row)));
        context.show(&mut page, open, shown);
        let most = self.rows.iter().filter(|row| context.coded.materials.codebook.codes[row.code].depth > 0);
        if let Some(row) = most.max_by_key(|row| row.total.statements.len()).filter(|_| self.next) {
            let id = &context.coded.materials.codebook.codes[row.code].id;
            page.next = vec![format!("tema quotes {id}"), format!("tema statements --code {id}"), "tema report".into()];
        }
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "code",
            "name",
            "parent",
            "depth",
            "statements",
            "own",
            "passages",
            "informants",
            "asked",
            "unasked",
            "suggested",
            "at_least",
            "informant_codes",
            "asked_codes",
            "unasked_codes",
            "statement_ids",
        ];
        let codebook = &self.context.coded.materials.codebook;
        let rows = self
            .rows
            .iter()
            .map(|row| {
                let code = &codebook.codes[row.code];
                let tally = &row.total;
                vec![
                    code.id.clone(),
                    self.context.name(row.code).to_owned(),
                    code.parent.map(|parent| codebook.codes[parent].id.clone()).unwrap_or_default(),
                    code.depth.to_string(),
                    tally.statements.len().to_string(),
                    tally.own.len().to_string(),
                    passages(self.context.coded, &tally.statements).len().to_string(),
                    tally.informants.len().to_string(),
                    tally.asked.len().to_string(),
                    tally.unasked.len().to_string(),
                    tally.suggested.len().to_string(),
                    unknown(tally).join(" "),
                    self.context.codes_of(&tally.informants).join(" "),
                    self.context.codes_of(&tally.asked).join(" "),
                    self.context.codes_of(&tally.unasked).join(" "),
                    self.context.ids(&tally.statements).join(" "),
                ]
            })
            .collect();
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "freq/1"
    }

    fn json(&self) -> Value {
        json!(self.whole(None))
    }

    fn lines(&self) -> Vec<Value> {
        self.rows.iter().map(|row| json!(Line(self.context, row))).collect()
    }

    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        json::write_to(out, &self.whole(Some(self.schema())))
    }

    fn write_lines(&self, out: &mut dyn Write) -> io::Result<()> {
        self.rows.iter().try_for_each(|row| json::line_to(out, &Line(self.context, row)))
    }
}

/// All of a table, for programs.
#[derive(Serialize)]
struct Whole<'f> {
    /// Where nothing else says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<&'static str>,
    study: &'f str,
    basis: Value,
    rows: Vec<Line<'f>>,
}

/// A row of a table, for programs.
struct Line<'f>(&'f Context<'f>, &'f FreqRow);

impl Freq<'_> {
    fn whole(&self, schema: Option<&'static str>) -> Whole<'_> {
        Whole {
            schema,
            study: self.context.coded.materials.settings.title.get(self.context.language()),
            basis: self.context.basis_json(),
            rows: self.rows.iter().map(|row| Line(self.context, row)).collect(),
        }
    }
}

/// Tallies by kind of source, for programs.
struct ByKind<'f>(&'f Context<'f>, Vec<(&'static str, Tally)>);

impl Serialize for ByKind<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.1.iter().map(|(kind, part)| (kind, Tallied::new(self.0, part))))
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Line(context, row) = self;
        let codebook = &context.coded.materials.codebook;
        let code = &codebook.codes[row.code];
        let total = Tallied::new(context, &row.total);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", &code.id)?;
        map.serialize_entry("name", context.name(row.code))?;
        map.serialize_entry("parent", &code.parent.map(|parent| &codebook.codes[parent].id))?;
        map.serialize_entry("depth", &code.depth)?;
        total.entries(&mut map)?;
        map.serialize_entry("passages", &total.passages())?;
        let kinds = context.kinds();
        if kinds.len() > 1 {
            let parts = kinds
                .iter()
                .map(|kind| (kind.name(), tally(context.coded, row.code, &Scope::of_kind(context.coded, *kind))));
            let by_kind = ByKind(context, parts.collect());
            map.serialize_entry("by_kind", &by_kind)?;
        }
        map.end()
    }
}

/// What a page says when there is nothing to count yet.
pub fn empty(context: &Context<'_>, mut page: Page) -> Page {
    let materials = context.coded.materials;
    let next = if materials.sources.iter().all(|source| source.count() == 0) {
        context.wording.desk().begin_with_transcripts()
    } else {
        context.wording.desk().begin_with_topics()
    };
    page.next = vec![next.to_owned()];
    page.blocks.push(Block::Paragraph(vec![crate::report::model::Inline::text(format!(
        "{}: {}. {}: {}.",
        context.label(Label::Statements),
        context.coded.statements(),
        context.label(Label::Codebook),
        materials.codebook.codes.len(),
    ))]));
    page
}
