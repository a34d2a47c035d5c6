//! Where decisions stand after a transcript was corrected.

use crate::coding::{Materials, Outcome, Place};
use crate::language::{Stood, Wording};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Where decisions stand, for a person to look through.
pub struct Reanchor<'a> {
    materials: &'a Materials,
    places: &'a [Place<'a>],
    /// How many of them were carried by this command.
    carried: usize,
    wording: &'static dyn Wording,
}

impl<'a> Reanchor<'a> {
    /// All decisions about passages; `carried`: how many were written as carried.
    pub fn new(
        materials: &'a Materials,
        places: &'a [Place<'a>],
        carried: usize,
        wording: &'static dyn Wording,
    ) -> Self {
        Reanchor { materials, places, carried, wording }
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

fn stood(outcome: Outcome) -> Stood {
    match outcome {
        Outcome::Same => Stood::Same,
        Outcome::Moved => Stood::Moved,
        Outcome::Changed => Stood::Changed,
        Outcome::Answered => Stood::Answered,
        Outcome::Orphaned => Stood::Orphaned,
        Outcome::Missing => Stood::Missing,
    }
}

impl Answer for Reanchor<'_> {
    fn page(&self, _open: bool) -> Page {
        let (wording, texts) = (self.wording, self.wording.desk());
        let mut page =
            Page { language: wording.code().into(), title: texts.corrected_title().into(), ..Page::default() };
        if self.places.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(texts.no_passages())]));
            return page;
        }
        let rows =
            ALL.into_iter().filter(|outcome| self.count(*outcome) > 0 || *outcome < Outcome::Answered).map(|outcome| {
                Row {
                    strong: false,
                    cells: vec![
                        Cell::text(texts.stood(stood(outcome))),
                        Cell::text(self.count(outcome).to_string()),
                        Cell::text(texts.meaning(stood(outcome))),
                    ],
                }
            });
        page.blocks.push(Block::Table(Table {
            id: "outcomes".into(),
            caption: String::new(),
            head: texts
                .corrected_heads()
                .into_iter()
                .zip([Align::Left, Align::Right, Align::Left])
                .map(|(head, align)| (head.to_owned(), align))
                .collect(),
            rows: rows.collect(),
            notes: Vec::new(),
        }));
        let (open, close) = wording.quotation_marks();
        let quoted = |words: &str| format!("{open}{words}{close}");
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
                            wording.trail().act(place.event.act.name()),
                            place.event.code.as_deref().unwrap_or_default()
                        )),
                        Cell::text(format!("{}: {}", place.anchor.source, quoted(&place.anchor.exact))),
                        Cell::text(if now.is_empty() {
                            texts.stood(stood(place.outcome)).to_owned()
                        } else {
                            format!("{id}: {}", quoted(&now))
                        }),
                    ],
                }
            })
            .collect();
        if !rows.is_empty() {
            page.blocks.push(Block::Table(Table {
                id: "doubtful".into(),
                caption: texts.to_look_at().into(),
                head: texts.look_heads().map(|name| (name.to_owned(), Align::Left)).to_vec(),
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

    fn schema(&self) -> &'static str {
        "reanchor/1"
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
