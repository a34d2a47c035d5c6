//! A student's coding beside the key.

use crate::audit::replication::{Comparison, How, Pair, Worth};
use crate::language::{ReplicationTexts, Same};
use crate::report::Answer;
use crate::report::content::Context;
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use serde_json::{Value, json};

/// How many statements are shown as most worth talking about.
const SHOWN: usize = 10;

/// A comparison, with both studies.
pub struct BesideKey<'a> {
    mine: &'a Context<'a>,
    key: &'a Context<'a>,
    found: Comparison,
}

impl<'a> BesideKey<'a> {
    /// What [`crate::audit::replication::compare`] gave for a student's study and the key.
    pub fn new(mine: &'a Context<'a>, key: &'a Context<'a>, found: Comparison) -> Self {
        BesideKey { mine, key, found }
    }

    fn texts(&self) -> &'static dyn ReplicationTexts {
        self.key.wording.replication()
    }

    fn name_mine(&self, pair: &Pair) -> String {
        let Some(code) = pair.mine else { return "–".to_owned() };
        match pair.how {
            Some(How::Overlap(both, all)) => self.texts().perhaps(self.mine.name(code), both, all),
            _ => self.mine.name(code).to_owned(),
        }
    }

    fn counted(&self) -> Vec<(Same, usize)> {
        let count = |same: Same| self.found.pairs.iter().filter(|pair| pair.same == same).count();
        Same::ALL.iter().map(|same| (*same, count(*same))).filter(|(_, count)| *count > 0).collect()
    }

    fn pairs(&self, page: &mut Page, open: bool) -> Table {
        let texts = self.texts();
        let mut rows = Vec::new();
        for pair in &self.found.pairs {
            let all = pair.both.union(&pair.only_key).union(&pair.only_mine);
            self.key.show(page, open, all.iter());
            let count = |set: &crate::coding::Set| Cell::count(set.len().to_string(), set.clone());
            rows.push(Row {
                strong: false,
                cells: vec![
                    // Names may be cut into lines; the outcome is not.
                    Cell::text(pair.key.map_or("–", |code| self.key.name(code))),
                    Cell::text(self.name_mine(pair)),
                    Cell::name(texts.same(pair.same), 0),
                    count(&pair.both),
                    count(&pair.only_key),
                    count(&pair.only_mine),
                    Cell::text(pair.people.0.to_string()),
                    Cell::text(pair.people.1.to_string()),
                ],
            });
        }
        let mut notes = vec![texts.outcomes(&self.counted())];
        if self.found.pairs.iter().any(|pair| matches!(pair.how, Some(How::Overlap(..)))) {
            notes.push(texts.perhaps_note().to_owned());
        }
        if !self.found.left_out.is_empty() {
            notes.push(texts.left_out(&self.found.left_out.join(", ")));
        }
        let align = |at: usize| if at < 3 { Align::Left } else { Align::Right };
        let head = texts.heads().into_iter().enumerate().map(|(at, name)| (name.to_owned(), align(at)));
        Table { id: "sub-topics".into(), caption: String::new(), head: head.collect(), rows, notes }
    }

    fn names(&self, codes: &[usize], context: &Context<'_>) -> String {
        let names: Vec<&str> = codes.iter().map(|code| context.name(*code)).collect();
        if names.is_empty() { self.texts().no_code().to_owned() } else { names.join(", ") }
    }

    fn worth(&self, page: &mut Page, open: bool) -> Option<Table> {
        let texts = self.texts();
        let shown: Vec<&Worth> = self.found.worth.iter().take(SHOWN).collect();
        if shown.is_empty() {
            return None;
        }
        self.key.show(page, open, shown.iter().map(|worth| worth.statement));
        let rows = shown.iter().map(|worth| {
            let id = self.key.coded.id(worth.statement).to_string();
            Row {
                strong: false,
                cells: vec![
                    Cell { heads_row: true, ..Cell::count(id, vec![worth.statement]) },
                    Cell::of(vec![self.key.spoken(worth.statement)]),
                    Cell::text(self.names(&worth.key, self.key)),
                    Cell::text(self.names(&worth.mine, self.mine)),
                ],
            }
        });
        Some(Table {
            id: "worth".into(),
            caption: texts.worth().to_owned(),
            head: texts.worth_heads().map(|name| (name.to_owned(), Align::Left)).to_vec(),
            rows: rows.collect(),
            notes: vec![texts.worth_note(shown.len(), self.found.worth.len())],
        })
    }

    fn id(context: &Context<'_>, code: Option<usize>) -> Option<String> {
        code.map(|code| context.coded.materials.codebook.codes[code].id.clone())
    }
}

impl Answer for BesideKey<'_> {
    fn page(&self, open: bool) -> Page {
        let texts = self.texts();
        let mut page = self.key.page(texts.title());
        page.basis = self.mine.basis();
        page.notices.clear();
        if self.key.is_synthetic() {
            page.notices.push(Notice { text: texts.exercise().to_owned(), strong: true });
        }
        let pairs = self.pairs(&mut page, open);
        page.blocks.push(Block::Table(pairs));
        match self.worth(&mut page, open) {
            Some(worth) => page.blocks.push(Block::Table(worth)),
            None => page.blocks.push(Block::Paragraph(vec![Inline::text(texts.all_same())])),
        }
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "key",
            "mine",
            "matched_by",
            "outcome",
            "both",
            "only_key",
            "only_mine",
            "key_informants",
            "mine_informants",
            "only_key_statements",
            "only_mine_statements",
        ];
        let rows = self.found.pairs.iter().map(|pair| {
            vec![
                Self::id(self.key, pair.key).unwrap_or_default(),
                Self::id(self.mine, pair.mine).unwrap_or_default(),
                matched_by(pair).unwrap_or_default().to_owned(),
                outcome(pair.same).to_owned(),
                pair.both.len().to_string(),
                pair.only_key.len().to_string(),
                pair.only_mine.len().to_string(),
                pair.people.0.to_string(),
                pair.people.1.to_string(),
                self.key.ids(&pair.only_key).join(" "),
                self.key.ids(&pair.only_mine).join(" "),
            ]
        });
        Records { rows: rows.collect(), columns, further: Vec::new() }
    }

    fn schema(&self) -> &'static str {
        "replicate-compare/1"
    }

    fn json(&self) -> Value {
        let ids = |codes: &[usize], context: &Context<'_>| -> Vec<String> {
            codes.iter().filter_map(|code| Self::id(context, Some(*code))).collect()
        };
        let worth = |worth: &Worth| {
            json!({
                "statement": self.key.coded.id(worth.statement).to_string(),
                "text": self.key.coded.text(worth.statement),
                "key": ids(&worth.key, self.key),
                "mine": ids(&worth.mine, self.mine),
                "differ": worth.differ,
                "decides": worth.decides,
            })
        };
        json!({
            "basis": self.mine.basis_json(),
            "key_basis": self.key.basis_json(),
            "exercise": self.key.is_synthetic(),
            "sources": self.found.sources,
            "left_out": self.found.left_out,
            "outcomes": self.counted().into_iter()
                .map(|(same, count)| json!({ "outcome": outcome(same), "codes": count })).collect::<Vec<_>>(),
            "pairs": self.lines(),
            "worth": self.found.worth.iter().map(worth).collect::<Vec<_>>(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let pair = |pair: &Pair| {
            let likeness = match pair.how {
                Some(How::Overlap(both, all)) => Some(json!({ "both": both, "all": all })),
                _ => None,
            };
            json!({
                "key": Self::id(self.key, pair.key),
                "mine": Self::id(self.mine, pair.mine),
                "matched_by": matched_by(pair),
                "likeness": likeness,
                "outcome": outcome(pair.same),
                "both": self.key.ids(&pair.both),
                "only_key": self.key.ids(&pair.only_key),
                "only_mine": self.key.ids(&pair.only_mine),
                "key_informants": pair.people.0,
                "mine_informants": pair.people.1,
            })
        };
        self.found.pairs.iter().map(pair).collect()
    }
}

fn matched_by(pair: &Pair) -> Option<&'static str> {
    pair.how.map(|how| match how {
        How::Name => "name",
        How::Overlap(..) => "overlap",
    })
}

/// The name of an outcome for programs.
fn outcome(same: Same) -> &'static str {
    match same {
        Same::Others => "more and fewer",
        Same::NotPrinted => "empty",
        same => same.name(),
    }
}
