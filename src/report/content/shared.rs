//! A result without what is not for others: who coded, when, what nobody has read; and, if asked for, without the codes of
//! participants, as these across topics tell who is who.

use super::survey::SurveyContext;
use super::{Context, Sharing};
use crate::finding::{Finding, Result};
use crate::language::{self, Wording};
use crate::report::codings::Codings;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Block, Graph, Inline, Notice, Page, Records};
use crate::report::{Answer, Format, json};
use serde_json::{Value, json};
use std::io::{self, Write};

/// Columns and members that tell who coded and when, or what nobody has read.
const TELLING: &[&str] = &["suggested", "undecided", "coder", "at"];

/// Columns and members that name participants, sources or statements, or whose order says which belong together.
const NAMING: &[&str] = &[
    "informant_codes",
    "asked_codes",
    "unasked_codes",
    "statement_ids",
    "members",
    "statement",
    "participant",
    "source",
    "turn",
    "before",
    "after",
];

/// Members of JSON that list people, sources or statements; where these are held back their number stands instead.
const LISTS: &[&str] = &[
    "own",
    "statements",
    "informants",
    "asked",
    "unasked",
    "present",
    "passages",
    "together",
    "units",
    "people",
    "for",
    "against",
    "not_judged",
    "agreed",
    "dissented",
    "not_mentioned",
    "silent_in_focus_group",
    "not_read",
    "never_asked",
    "confirmed",
    "missed",
    "without_order",
    "sources",
];

/// A result of which is held back what its context says.
pub struct Shared<'a> {
    sharing: Sharing,
    wording: &'static dyn Wording,
    /// Codes of participants, respondents and sources.
    codes: Vec<&'a str>,
    whole: Box<dyn Answer + 'a>,
}

impl<'a> Shared<'a> {
    /// Of a result that was made in this context.
    pub fn new(context: &'a Context<'a>, whole: Box<dyn Answer + 'a>) -> Self {
        let materials = context.coded.materials;
        let people = materials.cases.all.iter().map(|case| case.id.as_str());
        let codes = people.chain(materials.sources.iter().map(|source| source.id.as_str())).collect();
        Shared { sharing: context.sharing, wording: context.wording, codes, whole }
    }

    /// Of a result on tables that belong to no study.
    pub fn of_table(sharing: Sharing, wording: &'static dyn Wording, whole: Box<dyn Answer + 'a>) -> Self {
        Shared { sharing, wording, codes: Vec::new(), whole }
    }

    /// Of a result on a survey.
    pub fn of_survey(context: &SurveyContext<'a>, whole: Box<dyn Answer + 'a>) -> Self {
        let sources = context.survey.questions.iter().filter_map(|question| question.source.as_deref());
        let codes = context.survey.table.respondents.iter().map(String::as_str).chain(sources).collect();
        Shared { sharing: context.sharing, wording: context.wording, codes, whole }
    }

    /// What is held back, in sentences in the language of messages.
    pub fn held(&self) -> Vec<&'static str> {
        self.sharing.held(language::fallback())
    }

    /// Makes sure that no code which is held back stands in the result, whoever wrote it there: a definition, a quote, a
    /// title. Codes without a letter or without a figure are words and numbers like others, and cannot be looked for.
    ///
    /// `figure`: the result is drawn, in this way if any.
    ///
    /// # Errors
    /// When one does, or the result cannot be drawn.
    pub fn guard(&self, format: Format, figure: Option<Option<Picture>>) -> Result<()> {
        if !self.sharing.hides_codes() {
            return Ok(());
        }
        let mut text = match format {
            Format::Csv | Format::CsvForExcel => {
                self.records().rows.into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
            Format::Xlsx => format!("{:?} {:?} {:?}", self.page(false), self.records(), self.codings()),
            Format::Json => self.json().to_string(),
            Format::JsonLines => Value::Array(self.lines()).to_string(),
            Format::GraphMl | Format::Dot => format!("{:?}", self.graph()),
            Format::Svg | Format::Png => format!("{:?}", self.drawings(None)?),
            other => format!("{:?}", self.page(other == Format::Html)),
        };
        if let Some(kind) = figure {
            text += &format!("{:?}", self.drawings(kind)?);
        }
        let telling = |code: &&&str| code.chars().any(char::is_alphabetic) && code.chars().any(|c| c.is_ascii_digit());
        match self.codes.iter().filter(telling).find(|code| stands(&text, code)) {
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

    /// Whether a column or member goes.
    fn goes(&self, name: &str) -> bool {
        let sharing = self.sharing;
        (sharing.is_shared() && TELLING.contains(&name)) || (sharing.hides_codes() && NAMING.contains(&name))
    }

    /// Whether anything of the result is not for others.
    fn holds_back(&self) -> bool {
        self.sharing.is_shared() || self.sharing.hides_codes()
    }

    fn without(&self, value: Value) -> Value {
        let hides = self.sharing.hides_codes();
        match value {
            Value::Object(members) => Value::Object(
                members
                    .into_iter()
                    // That there is no source names none.
                    .filter(|(key, value)| !self.goes(key) || (key == "source" && value.is_null()))
                    .map(|(key, value)| match value {
                        Value::Array(list) if hides && LISTS.contains(&key.as_str()) => (key, json!(list.len())),
                        other => (key, self.without(other)),
                    })
                    .collect(),
            ),
            Value::Array(list) => Value::Array(list.into_iter().map(|value| self.without(value)).collect()),
            other => other,
        }
    }
}

/// Numbers that open into nothing.
fn closed(blocks: Vec<Block>) -> Vec<Block> {
    let line = |inlines: Vec<Inline>| -> Vec<Inline> {
        let shut = |inline: Inline| match inline {
            Inline::Count { text, .. } => Inline::Text(text),
            other => other,
        };
        inlines.into_iter().map(shut).collect()
    };
    let shut = |block: Block| match block {
        Block::Paragraph(inlines) => Block::Paragraph(line(inlines)),
        Block::List(items) => Block::List(items.into_iter().map(line).collect()),
        Block::Definitions(terms) => {
            Block::Definitions(terms.into_iter().map(|(term, inlines)| (term, line(inlines))).collect())
        }
        Block::Table(mut table) => {
            for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                cell.content = line(std::mem::take(&mut cell.content));
            }
            Block::Table(table)
        }
        other => other,
    };
    blocks.into_iter().map(shut).collect()
}

/// Whether a code stands in a text as a word of its own.
fn stands(text: &str, code: &str) -> bool {
    text.match_indices(code).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + code.len()..].starts_with(char::is_alphanumeric)
    })
}

impl Answer for Shared<'_> {
    /// What to type next is for whoever has the study.
    fn page(&self, open: bool) -> Page {
        let mut page = self.whole.page(open);
        if !self.sharing.is_shared() {
            return page;
        }
        page.next.clear();
        let held = self.sharing.held(self.wording).into_iter();
        page.notices.extend(held.map(|text| Notice { text: text.to_owned(), strong: false }));
        if self.sharing.hides_codes() {
            page.blocks = closed(page.blocks);
            page.evidence.clear();
            page.facets = None;
        }
        page
    }

    fn records(&self) -> Records {
        let records = self.whole.records();
        let gone: Vec<bool> = records.columns.iter().map(|name| self.goes(name)).collect();
        let keep = |at: &usize| !gone.get(*at).copied().unwrap_or(false);
        let rows = records.rows.into_iter();
        Records {
            rows: rows
                .map(|row| row.into_iter().enumerate().filter(|(at, _)| keep(at)).map(|(_, field)| field).collect())
                .collect(),
            columns: records.columns.into_iter().filter(|name| !self.goes(name)).collect(),
            further: records.further,
        }
    }

    fn schema(&self) -> &'static str {
        self.whole.schema()
    }

    fn json(&self) -> Value {
        let mut value = self.without(self.whole.json());
        if let Some(members) = value.as_object_mut().filter(|_| self.sharing.is_shared()) {
            members.insert("held_back".to_owned(), json!(self.held()));
        }
        value
    }

    fn lines(&self) -> Vec<Value> {
        self.whole.lines().into_iter().map(|line| self.without(line)).collect()
    }

    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.holds_back() {
            true => out.write_all(json::answer(self.schema(), self.json()).as_bytes()),
            false => self.whole.write_json(out),
        }
    }

    fn write_lines(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.holds_back() {
            true => out.write_all(json::lines(&self.lines()).as_bytes()),
            false => self.whole.write_lines(out),
        }
    }

    fn codings(&self) -> Option<Codings> {
        self.whole.codings()
    }

    fn graph(&self) -> Option<Graph> {
        self.whole.graph()
    }

    /// Below each drawing stands what is held back, as it may be taken from its page.
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        let held = self.sharing.held(self.wording);
        let with = |drawing: Drawing| {
            let notes = drawing.notes.into_iter().chain(held.iter().map(|text| (*text).to_owned()));
            Drawing { notes: notes.collect(), ..drawing }
        };
        Ok(self.whole.drawings(kind)?.into_iter().map(with).collect())
    }
}
