//! A result without what is not for others: who coded, when, what nobody has read; and, if asked for, without the codes of
//! participants, as these across topics tell who is who.

use super::Context;
use crate::finding::{Finding, Result};
use crate::language;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Block, Graph, Inline, Page, Records};
use crate::report::{Answer, Format};
use serde_json::{Value, json};

/// What is held back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The result is for others; what tells of fewer people than this is held back.
    smallest: Option<usize>,
    /// Codes of participants and sources are held back.
    hides_codes: bool,
}

impl Sharing {
    /// For others.
    pub fn of(smallest: usize, hides_codes: bool) -> Self {
        Sharing { smallest: Some(smallest), hides_codes }
    }

    /// Whether the result is for others.
    pub fn is_shared(self) -> bool {
        self.smallest.is_some()
    }

    /// What tells of fewer people than this is held back.
    pub fn smallest(self) -> Option<usize> {
        self.smallest
    }

    /// Whether the codes of participants and sources are held back.
    pub fn hides_codes(self) -> bool {
        self.hides_codes
    }

    /// Whether these are so few that what they have in common tells who they are.
    pub fn is_few(self, people: usize) -> bool {
        self.smallest.is_some_and(|smallest| (1..smallest).contains(&people))
    }
}

/// Columns and members that name participants, sources or statements, or whose order says which belong together.
const NAMING: &[&str] = &[
    "informant_codes",
    "asked_codes",
    "unasked_codes",
    "statement_ids",
    "members",
    "statement",
    "participant",
    "before",
    "after",
];

/// Members of JSON that list people, sources or statements; where these are held back their number stands instead.
const LISTS: &[&str] =
    &["own", "statements", "informants", "asked", "unasked", "present", "passages", "together", "units"];

impl<'a> Context<'a> {
    /// What is held back, in sentences.
    pub fn held(&self) -> Vec<&'static str> {
        let texts = self.wording.sharing();
        let sentences =
            [self.sharing.is_shared().then(|| texts.held()), self.sharing.hides_codes().then(|| texts.codes_held())];
        sentences.into_iter().flatten().collect()
    }

    /// The same in the language of messages.
    pub fn held_in_english(&self) -> Vec<&'static str> {
        Context { wording: language::fallback(), ..*self }.held()
    }

    /// The codes of cases, as far as they are for the reader.
    pub fn named(&self, cases: &crate::coding::Set) -> Vec<String> {
        if self.sharing.hides_codes() { Vec::new() } else { self.codes_of(cases) }
    }

    /// ` (SP3)`; nothing where codes are held back.
    pub fn said_by(&self, statement: u32) -> String {
        if self.sharing.hides_codes() {
            return String::new();
        }
        format!(" ({})", self.coded.speaker_code(statement))
    }

    /// Statements in their order; by their words where it would say which come from one participant.
    pub fn ordered(&self, mut statements: Vec<u32>) -> Vec<u32> {
        if self.sharing.hides_codes() {
            statements.sort_by_key(|statement| self.words(*statement));
        }
        statements
    }

    /// Whether the words of a statement are held back where it stands for a code: it is barred for this code, or for all.
    pub fn withheld(&self, code: usize, statement: u32) -> bool {
        let decisions = &self.coded.decisions;
        let own = u32::try_from(code).ok().and_then(|code| decisions.quoting(code, statement));
        self.sharing.is_shared() && (own == Some(false) || decisions.barred(statement))
    }

    /// The statements of a code in full; their words alone where codes of participants are held back.
    pub fn listed(&self, code: usize, statements: Vec<u32>) -> Block {
        if !self.sharing.hides_codes() {
            return Block::Statements(statements);
        }
        let quote = |statement: u32| match self.withheld(code, statement) {
            true => Inline::text("[…]"),
            false => self.quote(statement),
        };
        Block::List(self.ordered(statements).into_iter().map(|statement| vec![quote(statement)]).collect())
    }
}

/// A result of which is held back what its context says.
pub struct Shared<'a> {
    context: &'a Context<'a>,
    whole: Box<dyn Answer + 'a>,
}

impl<'a> Shared<'a> {
    /// Of a result that was made in this context.
    pub fn new(context: &'a Context<'a>, whole: Box<dyn Answer + 'a>) -> Self {
        Shared { context, whole }
    }

    /// Makes sure that no code which is held back stands in the result, whoever wrote it there: a definition, a quote, a
    /// title. Codes without a letter or without a figure are words and numbers like others, and cannot be looked for.
    ///
    /// # Errors
    /// When one does.
    pub fn guard(&self, format: Format) -> Result<()> {
        if !self.context.sharing.hides_codes() {
            return Ok(());
        }
        let text = match format {
            Format::Csv | Format::CsvForExcel => {
                self.records().rows.into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
            Format::Xlsx => format!("{:?} {:?}", self.page(false), self.records()),
            Format::Json => self.json().to_string(),
            Format::JsonLines => Value::Array(self.lines()).to_string(),
            Format::GraphMl | Format::Dot => format!("{:?}", self.graph()),
            other => format!("{:?}", self.page(other == Format::Html)),
        };
        let materials = self.context.coded.materials;
        let codes = materials.cases.all.iter().map(|case| &case.id).chain(materials.sources.iter().map(|s| &s.id));
        let telling =
            |code: &&String| code.chars().any(char::is_alphabetic) && code.chars().any(|c| c.is_ascii_digit());
        match codes.filter(telling).find(|code| stands(&text, code)) {
            None => Ok(()),
            Some(code) => Err(Box::new(
                Finding::error(format!(
                    "`{code}` is held back by --hide-codes, and stands in the texts of this result"
                ))
                .expected("a codebook, quotes and a title in which no code of a participant or source is named")
                .hint(format!("look for it: in codebooks/, tema.toml, transcripts/ (grep -rnw {code} .)")),
            )),
        }
    }

    fn without(&self, value: Value) -> Value {
        match value {
            Value::Object(members) => Value::Object(
                members
                    .into_iter()
                    .filter(|(key, _)| !NAMING.contains(&key.as_str()))
                    .map(|(key, value)| match value {
                        Value::Array(list) if LISTS.contains(&key.as_str()) => (key, json!(list.len())),
                        other => (key, self.without(other)),
                    })
                    .collect(),
            ),
            Value::Array(list) => Value::Array(list.into_iter().map(|value| self.without(value)).collect()),
            other => other,
        }
    }

    fn kept(&self, value: Value) -> Value {
        if self.context.sharing.hides_codes() { self.without(value) } else { value }
    }
}

/// Whether a code stands in a text as a word of its own.
fn stands(text: &str, code: &str) -> bool {
    text.match_indices(code).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + code.len()..].starts_with(char::is_alphanumeric)
    })
}

impl Answer for Shared<'_> {
    fn page(&self, open: bool) -> Page {
        let page = self.whole.page(open);
        // What to type next is for whoever has the study.
        if self.context.sharing.is_shared() { Page { next: Vec::new(), ..page } } else { page }
    }

    fn records(&self) -> Records {
        let records = self.whole.records();
        let sharing = self.context.sharing;
        let goes = |name: &str| {
            (sharing.is_shared() && name == "suggested") || (sharing.hides_codes() && NAMING.contains(&name))
        };
        let gone: Vec<bool> = records.columns.iter().map(|name| goes(name)).collect();
        let keep = |at: &usize| !gone.get(*at).copied().unwrap_or(false);
        let rows = records.rows.into_iter();
        Records {
            rows: rows
                .map(|row| row.into_iter().enumerate().filter(|(at, _)| keep(at)).map(|(_, field)| field).collect())
                .collect(),
            columns: records.columns.into_iter().filter(|name| !goes(name)).collect(),
            further: records.further,
        }
    }

    fn json(&self) -> Value {
        let mut value = self.kept(self.whole.json());
        if let Some(members) = value.as_object_mut().filter(|_| self.context.sharing.is_shared()) {
            members.insert("held_back".to_owned(), json!(self.context.held()));
        }
        value
    }

    fn lines(&self) -> Vec<Value> {
        self.whole.lines().into_iter().map(|line| self.kept(line)).collect()
    }

    fn graph(&self) -> Option<Graph> {
        self.whole.graph()
    }

    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        if self.context.sharing.is_shared() {
            return Err(Box::new(
                Finding::error("nothing is held back from figures, so none is drawn for sharing")
                    .expected("a table: terminal, md, html, tex, typ, csv, json, jsonl, xlsx"),
            ));
        }
        self.whole.drawings(kind)
    }
}
