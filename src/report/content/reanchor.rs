//! Where decisions stand after a transcript was corrected.

use crate::coding::{Materials, Outcome, Place};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Where decisions stand, for a person to look through.
pub struct Reanchor<'a> {
    materials: &'a Materials,
    places: &'a [Place<'a>],
    /// How many of them were carried by this command.
    carried: usize,
}

impl<'a> Reanchor<'a> {
    /// All decisions about passages; `carried`: how many were written as carried.
    pub fn new(materials: &'a Materials, places: &'a [Place<'a>], carried: usize) -> Self {
        Reanchor { materials, places, carried }
    }

    fn doubtful(&self) -> impl Iterator<Item = &Place<'a>> {
        self.places.iter().filter(|place| place.outcome > Outcome::Moved && place.outcome != Outcome::Answered)
    }

    fn now(&self, place: &Place<'_>) -> Option<(String, String)> {
        let (source, span) = place.now?;
        let source = &self.materials.sources[source as usize];
        let first = source.covered(span).first().map(|at| source.statement_id(*at).to_string());
        Some((first.unwrap_or_else(|| source.id.clone()), span.of(source.text()).to_owned()))
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.places.iter().filter(|place| place.outcome == outcome).count()
    }
}

const ALL: [Outcome; 6] =
    [Outcome::Same, Outcome::Moved, Outcome::Changed, Outcome::Answered, Outcome::Orphaned, Outcome::Missing];

impl Answer for Reanchor<'_> {
    fn page(&self, _open: bool) -> Page {
        let mut page =
            Page { language: "en".into(), title: "Decisions and corrected transcripts".into(), ..Page::default() };
        if self.places.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text("Nothing was decided about a passage yet.")]));
            return page;
        }
        let meaning = |outcome: Outcome| match outcome {
            Outcome::Same => "where they were",
            Outcome::Moved => "found again, letter for letter; they count",
            Outcome::Changed => "their words were changed; they do not count until they are carried or made anew",
            Outcome::Answered => "their words were changed, and the same coder has decided anew",
            Outcome::Orphaned => "their words are gone; they do not count",
            Outcome::Missing => "the source, or its old text in history/, is not there; they do not count",
        };
        let rows =
            ALL.into_iter().filter(|outcome| self.count(*outcome) > 0 || *outcome < Outcome::Answered).map(|outcome| {
                Row {
                    strong: false,
                    cells: vec![
                        Cell::text(outcome.name()),
                        Cell::text(self.count(outcome).to_string()),
                        Cell::text(meaning(outcome)),
                    ],
                }
            });
        page.blocks.push(Block::Table(Table {
            id: "outcomes".into(),
            caption: String::new(),
            head: vec![
                ("Decisions".into(), Align::Left),
                ("Number".into(), Align::Right),
                ("What it means".into(), Align::Left),
            ],
            rows: rows.collect(),
            notes: Vec::new(),
        }));
        let rows: Vec<Row> = self
            .doubtful()
            .map(|place| {
                let (id, now) = self.now(place).unwrap_or_default();
                Row {
                    strong: false,
                    cells: vec![
                        Cell::text(&place.event.id[..place.event.id.len().min(8)]),
                        Cell::text(format!(
                            "{} {}",
                            place.event.act.name(),
                            place.event.code.as_deref().unwrap_or_default()
                        )),
                        Cell::text(format!("{}: “{}”", place.anchor.source, place.anchor.exact)),
                        Cell::text(if now.is_empty() {
                            place.outcome.name().to_owned()
                        } else {
                            format!("{id}: “{now}”")
                        }),
                    ],
                }
            })
            .collect();
        if !rows.is_empty() {
            page.blocks.push(Block::Table(Table {
                id: "doubtful".into(),
                caption: "To be looked at".into(),
                head: ["id", "Decision", "As it was", "As it is"].map(|name| (name.to_owned(), Align::Left)).to_vec(),
                rows,
                notes: Vec::new(),
            }));
            if self.count(Outcome::Changed) > 0 {
                page.next.push("tema reanchor --accept-changed".into());
            }
            page.next.push("tema reanchor --one-by-one".into());
            page.next.push("tema reanchor --event ID --to STATEMENT".into());
        } else if self.count(Outcome::Moved) > 0 && self.carried == 0 {
            page.next.push("tema reanchor".into());
        }
        page
    }

    fn records(&self) -> Records {
        let rows = self.places.iter().map(|place| {
            let (id, now) = self.now(place).unwrap_or_default();
            vec![
                place.event.id.clone(),
                place.event.coder.clone(),
                place.event.act.name().to_owned(),
                place.event.code.clone().unwrap_or_default(),
                place.outcome.name().to_owned(),
                place.anchor.exact.clone(),
                id,
                now,
            ]
        });
        let columns = vec!["id", "coder", "do", "code", "outcome", "was", "place", "now"];
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn json(&self) -> Value {
        let counts: serde_json::Map<String, Value> =
            ALL.into_iter().map(|outcome| (outcome.name().to_owned(), json!(self.count(outcome)))).collect();
        json!({ "counts": counts, "carried": self.carried, "decisions": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let records = self.records();
        let line = |row: Vec<String>| -> Value {
            records.columns.iter().zip(row).map(|(name, field)| ((*name).to_owned(), json!(field))).collect()
        };
        records.rows.iter().cloned().map(line).collect()
    }
}
