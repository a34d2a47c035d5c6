//! What was decided, in order; and the audit trail.

mod drawn;

use crate::coding::{Act, Event, Materials};
use crate::finding::Result;
use crate::language::{Wording, primary};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use rustc_hash::FxHashSet;
use serde_json::{Value, json};

/// Which decisions are listed.
#[derive(Debug, Clone, Default)]
pub struct Which {
    /// Only about this code.
    pub code: Option<String>,
    /// Only about this source.
    pub source: Option<String>,
    /// Only of this coder.
    pub coder: Option<String>,
    /// Only from this day on.
    pub since: Option<String>,
}

impl Which {
    fn takes(&self, event: &Event, target: Option<&Event>) -> bool {
        // An undo is about what it undoes.
        let about = target.unwrap_or(event);
        self.code.as_deref().is_none_or(|code| about.names_code(code))
            && self.source.as_deref().is_none_or(|source| about.source() == Some(source))
            && self.coder.as_ref().is_none_or(|coder| event.coder == *coder)
            && self.since.as_deref().is_none_or(|since| &event.at[..event.at.len().min(10)] >= since)
    }
}

/// Halpern's categories of what an audit trail holds, as programs read them.
const CATEGORIES: [&str; 6] = [
    "Raw data",
    "Data reduction and analysis products",
    "Data reconstruction and synthesis products",
    "Process notes",
    "Materials relating to intentions and dispositions",
    "Instrument development information",
];

/// The decisions of a study.
pub struct History<'a> {
    materials: &'a Materials,
    /// Decisions, each with what it is about (of an undo: what it takes back), and whether it holds.
    events: Vec<(&'a Event, Option<&'a Event>, bool)>,
    trail: bool,
    wording: &'static dyn Wording,
}

impl<'a> History<'a> {
    /// Decisions in order; `trail`: by Halpern's categories, with what the study consists of.
    pub fn new(materials: &'a Materials, wording: &'static dyn Wording, which: &Which, trail: bool) -> Self {
        let log = &materials.log;
        let active: FxHashSet<u32> = log.active().into_iter().map(|(number, _)| number).collect();
        let by_id: rustc_hash::FxHashMap<&str, &Event> =
            log.events.iter().map(|event| (event.id.as_str(), event)).collect();
        let events = (0u32..)
            .zip(&log.events)
            .map(|(number, event)| {
                let target = event.of.as_deref().and_then(|of| by_id.get(of).copied());
                (event, target, active.contains(&number))
            })
            .filter(|(event, target, _)| which.takes(event, *target))
            .collect();
        History { materials, events, trail, wording }
    }

    /// What became of a code: changes of the codebook alone.
    pub fn of_codebook(materials: &'a Materials, wording: &'static dyn Wording, which: &Which) -> Self {
        let mut history = History::new(materials, wording, which, false);
        // Where each statement of a split code went is told by its head, in numbers.
        history.events.retain(|(event, target, _)| {
            let about = target.unwrap_or(event);
            about.act.is_codebook() && about.anchor.is_none()
        });
        history
    }

    fn words(&self, event: &Event, target: Option<&Event>) -> String {
        let (texts, told) = (self.wording.trail(), |event: &Event| event.told(self.wording));
        match (&event.act, target) {
            (Act::Undo, Some(target)) => format!("{}: {}", texts.act(event.act.name()), told(target)),
            (Act::Carry, Some(target)) => texts.carried(&told(event), &told(target)),
            _ => told(event),
        }
    }

    /// The category in which a decision is evidence.
    fn category(event: &Event) -> usize {
        match &event.act {
            Act::Condense | Act::Code | Act::Uncode | Act::Accept | Act::Reject | Act::Stance | Act::Agreed => 1,
            Act::Dissented | Act::Inferred | Act::Star | Act::Bar | Act::Trim => 1,
            Act::Merge | Act::Split | Act::Retire | Act::Rename | Act::Move | Act::Group => 2,
            Act::Memo if event.code.is_some() || event.anchor.is_some() => 1,
            Act::Memo if event.of.is_none() => 4,
            _ => 3,
        }
    }

    fn table(&self, id: &str, events: &[&(&'a Event, Option<&'a Event>, bool)]) -> Block {
        let rows = events
            .iter()
            .map(|(event, target, holds)| {
                let words = self.words(event, *target);
                let words = if *holds { words } else { self.wording.trail().undone(&words) };
                Row {
                    strong: false,
                    cells: vec![
                        Cell::text(&event.id[..event.id.len().min(8)]),
                        Cell::text(event.at.get(..10).unwrap_or(&event.at)),
                        Cell::text(event.coder.clone()),
                        Cell::text(words),
                        Cell::text(event.why.clone().unwrap_or_default()),
                    ],
                }
            })
            .collect();
        let head = self.wording.trail().decision_heads().map(|name| (name.to_owned(), Align::Left)).to_vec();
        Block::Table(Table { id: id.into(), caption: String::new(), head, rows, notes: Vec::new() })
    }

    fn trail(&self, page: &mut Page) {
        let (materials, texts) = (self.materials, self.wording.trail());
        let text = |text: String| Block::Paragraph(vec![Inline::text(text)]);
        for (at, name) in texts.categories().into_iter().enumerate() {
            let id = format!("category-{}", at + 1);
            page.blocks.push(Block::Heading { level: 1, text: name.to_owned(), id: id.clone() });
            match at {
                0 => {
                    let items = materials.sources.iter().map(|source| {
                        let kind = (self.wording.screen().kind)(source.kind().name());
                        let date = source.front.date.as_deref();
                        vec![Inline::text(texts.raw(
                            &source.file.name,
                            kind,
                            date,
                            source.statements.len(),
                            &source.hash,
                        ))]
                    });
                    page.blocks.push(Block::List(items.collect()));
                }
                5 => {
                    let codes = &materials.codebook.codes;
                    let files: Vec<&str> = materials.codebook.files.iter().map(|file| file.name.as_str()).collect();
                    page.blocks.push(text(texts.instrument(
                        &materials.codebook.hash(),
                        codes.len(),
                        codes.iter().filter(|code| code.definition.is_some()).count(),
                        codes.iter().map(|code| code.indicators.len() + code.except.len()).sum(),
                        &files.join(", "),
                    )));
                }
                _ => {}
            }
            let events: Vec<_> = self.events.iter().filter(|(event, _, _)| Self::category(event) == at).collect();
            if !events.is_empty() {
                page.blocks.push(self.table(&format!("{id}-decisions"), &events));
            } else if !matches!(at, 0 | 5) {
                page.blocks.push(text(texts.nothing_recorded().to_owned()));
            }
        }
    }
}

impl Answer for History<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, _open: bool) -> Page {
        let language = self.wording.code();
        let title = self.materials.settings.title.get(language);
        let mut page = Page { language: language.into(), ..Page::default() };
        page.title = if self.trail { format!("{title}: {}", self.wording.trail().trail()) } else { title.to_owned() };
        page.speech = self.materials.sources.first().map_or("en", |source| primary(&source.language)).to_owned();
        if self.trail {
            self.trail(&mut page);
            return page;
        }
        if self.events.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(self.wording.trail().nothing_recorded())]));
            page.next = vec!["tema decide --help".into()];
            return page;
        }
        let all: Vec<_> = self.events.iter().collect();
        page.blocks.push(self.table("log", &all));
        page.next = vec!["tema undo --event ID".into(), "tema log --trail --format html -o trail.html".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "id", "seq", "at", "coder", "do", "code", "source", "words", "text", "value", "why", "of", "holds",
            "category",
        ];
        let rows = self.events.iter().map(|(event, _, holds)| {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            vec![
                event.id.clone(),
                event.seq.to_string(),
                event.at.clone(),
                event.coder.clone(),
                event.act.name().to_owned(),
                text(event.code.as_deref()),
                text(event.source()),
                text(event.anchor.as_ref().map(|anchor| anchor.exact.as_str())),
                text(event.text.as_deref().or(event.trimmed().as_deref())),
                text(event.value.as_deref()),
                text(event.why.as_deref()),
                text(event.of.as_deref()),
                (if *holds { "yes" } else { "undone" }).to_owned(),
                CATEGORIES[Self::category(event)].to_owned(),
            ]
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "log/1"
    }

    fn json(&self) -> Value {
        json!({ "events": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        self.events
            .iter()
            .map(|(event, _, holds)| {
                let mut value = serde_json::to_value(event).unwrap_or_default();
                value["holds"] = json!(holds);
                value["category"] = json!(CATEGORIES[Self::category(event)]);
                value
            })
            .collect()
    }
}
