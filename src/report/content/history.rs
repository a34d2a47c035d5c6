//! What was decided, in order; and the audit trail.

use crate::coding::{Act, Event, Materials};
use crate::language::primary;
use crate::report::Answer;
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

/// Halpern's categories of what an audit trail holds.
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
}

impl<'a> History<'a> {
    /// Decisions in order; `trail`: by Halpern's categories, with what the study consists of.
    pub fn new(materials: &'a Materials, which: &Which, trail: bool) -> Self {
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
        History { materials, events, trail }
    }

    /// What became of a code: changes of the codebook alone.
    pub fn of_codebook(materials: &'a Materials, which: &Which) -> Self {
        let mut history = History::new(materials, which, false);
        // Where each statement of a split code went is told by its head, in numbers.
        history.events.retain(|(event, target, _)| {
            let about = target.unwrap_or(event);
            about.act.is_codebook() && about.anchor.is_none()
        });
        history
    }

    fn words(event: &Event, target: Option<&Event>) -> String {
        match (&event.act, target) {
            (Act::Undo, Some(target)) => format!("undo: {}", target.in_words()),
            (Act::Carry, Some(target)) => format!("{}, of: {}", event.in_words(), target.in_words()),
            _ => event.in_words(),
        }
    }

    /// The category in which a decision is evidence.
    fn category(event: &Event) -> usize {
        match &event.act {
            Act::Condense | Act::Code | Act::Uncode | Act::Accept | Act::Reject | Act::Stance | Act::Agreed => 1,
            Act::Dissented | Act::Inferred | Act::Star | Act::Bar => 1,
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
                let words = Self::words(event, *target);
                let words = if *holds { words } else { format!("{words} (undone)") };
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
        let head = ["id", "date", "coder", "decision", "why"].map(|name| (name.to_owned(), Align::Left)).to_vec();
        Block::Table(Table { id: id.into(), caption: String::new(), head, rows, notes: Vec::new() })
    }

    fn trail(&self, page: &mut Page) {
        let materials = self.materials;
        let text = |text: String| Block::Paragraph(vec![Inline::text(text)]);
        for (at, name) in CATEGORIES.iter().enumerate() {
            let id = format!("category-{}", at + 1);
            page.blocks.push(Block::Heading { level: 1, text: (*name).to_owned(), id: id.clone() });
            match at {
                0 => {
                    let items = materials.sources.iter().map(|source| {
                        let date = source.front.date.as_deref().unwrap_or("date not recorded");
                        let kind = source.kind().name();
                        vec![Inline::text(format!(
                            "{}: {kind}, {date}, {} statements, text {}",
                            source.file.name,
                            source.statements.len(),
                            source.hash
                        ))]
                    });
                    page.blocks.push(Block::List(items.collect()));
                }
                5 => {
                    let codes = materials.codebook.codes.iter();
                    let rules: usize = codes.clone().map(|code| code.indicators.len() + code.except.len()).sum();
                    page.blocks.push(text(format!(
                        "Codebook {}: {} codes, {} with a definition, {rules} indicators and exceptions, in {}.",
                        materials.codebook.hash(),
                        materials.codebook.codes.len(),
                        codes.filter(|code| code.definition.is_some()).count(),
                        materials.codebook.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", "),
                    )));
                }
                _ => {}
            }
            let events: Vec<_> = self.events.iter().filter(|(event, _, _)| Self::category(event) == at).collect();
            if !events.is_empty() {
                page.blocks.push(self.table(&format!("{id}-decisions"), &events));
            } else if !matches!(at, 0 | 5) {
                page.blocks.push(text("Nothing is recorded.".to_owned()));
            }
        }
    }
}

impl Answer for History<'_> {
    fn page(&self, _open: bool) -> Page {
        let title = self.materials.settings.title.get("en");
        let mut page = Page { language: "en".into(), ..Page::default() };
        page.title = if self.trail { format!("{title}: audit trail") } else { title.to_owned() };
        page.speech = self.materials.sources.first().map_or("en", |source| primary(&source.language)).to_owned();
        if self.trail {
            self.trail(&mut page);
            return page;
        }
        if self.events.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text("Nothing is recorded.")]));
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
                text(event.text.as_deref()),
                text(event.value.as_deref()),
                text(event.why.as_deref()),
                text(event.of.as_deref()),
                (if *holds { "yes" } else { "undone" }).to_owned(),
                CATEGORIES[Self::category(event)].to_owned(),
            ]
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
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
