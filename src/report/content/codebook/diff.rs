//! What a change of the codebook does to the tags and to the frequency table.

use crate::analysis::codebook::Change;
use crate::coding::Set;
use crate::language::Label;
use crate::report::Answer;
use crate::report::content::{Context, code_anchor};
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// The difference between two codebooks over one study.
pub struct Diff<'a> {
    old: &'a Context<'a>,
    new: &'a Context<'a>,
    names: (String, String),
    changes: Vec<Change>,
}

impl<'a> Diff<'a> {
    /// What [`crate::analysis::codebook::changes`] gave; `names` are what the two codebooks are called.
    pub fn new(old: &'a Context<'a>, new: &'a Context<'a>, names: (String, String), changes: Vec<Change>) -> Self {
        Diff { old, new, names, changes }
    }

    /// Statements of a set as a list, with what caught them in one of the two codebooks.
    fn list(&self, context: &Context<'_>, id: &str, sign: &str, statements: &Set) -> Vec<Vec<Inline>> {
        let codebook = &context.coded.materials.codebook;
        statements
            .iter()
            .map(|statement| {
                let mut line = vec![
                    Inline::Strong(format!("{sign} ")),
                    Inline::Count { text: context.coded.id(statement).to_string(), statements: vec![statement].into() },
                    Inline::text(format!(" {}", context.coded.text(statement).replace('\n', " "))),
                ];
                if let Some(code) = codebook.find(id) {
                    let caught = codebook.subtree(code).flat_map(|below| {
                        let rules = context.coded.matches_of(below, statement);
                        rules.map(move |found| &codebook.codes[below].indicators[found.rule as usize].text)
                    });
                    for (at, indicator) in caught.enumerate() {
                        line.push(Inline::text(if at == 0 { " (" } else { ", " }));
                        line.push(Inline::Typed(indicator.clone()));
                    }
                    if matches!(line.last(), Some(Inline::Typed(_))) {
                        line.push(Inline::text(")"));
                    }
                }
                line
            })
            .collect()
    }
}

/// Every statement that a change is about.
fn moved(change: &Change) -> Set {
    Set::unite([&change.gained, &change.lost, &change.suggested, &change.unsuggested])
}

/// `+2 −1`; nothing where nothing moves.
fn signed(more: usize, fewer: usize) -> String {
    let part = |n: usize, sign: &str| if n > 0 { format!("{sign}{n}") } else { String::new() };
    format!("{} {}", part(more, "+"), part(fewer, "−")).trim().to_owned()
}

impl Answer for Diff<'_> {
    fn page(&self, open: bool) -> Page {
        let texts = self.new.wording.codebook();
        let mut page = self.new.page(&format!("{} → {}", self.names.0, self.names.1));
        if self.changes.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(texts.nothing_moves())]));
            return page;
        }
        let head = vec![
            (self.new.label(Label::Code).to_owned(), Align::Left),
            (self.new.label(Label::Statements).to_owned(), Align::Left),
            ("+".to_owned(), Align::Right),
            ("−".to_owned(), Align::Right),
            (self.new.label(Label::Informants).to_owned(), Align::Left),
            (self.new.label(Label::Unread).to_owned(), Align::Left),
        ];
        let arrow = |before: Option<usize>, after: Option<usize>| match (before, after) {
            (Some(a), Some(b)) if a == b => a.to_string(),
            (Some(a), Some(b)) => format!("{a} → {b}"),
            (None, Some(b)) => format!("{} → {b}", texts.is_new()),
            (Some(a), None) => format!("{a} → {}", texts.is_gone()),
            (None, None) => String::new(),
        };
        let rows = self.changes.iter().map(|change| {
            let statements =
                |tally: &Option<crate::analysis::Tally>| tally.as_ref().map(|tally| tally.statements.len());
            let people = |tally: &Option<crate::analysis::Tally>| tally.as_ref().map(|tally| tally.informants.len());
            Row {
                strong: change.depth == 0,
                cells: vec![
                    Cell::name(change.id.clone(), change.depth),
                    Cell::text(arrow(statements(&change.before), statements(&change.after))),
                    Cell::count(change.gained.len().to_string(), &change.gained),
                    Cell::count(change.lost.len().to_string(), &change.lost),
                    Cell::text(arrow(people(&change.before), people(&change.after))),
                    Cell::count(
                        signed(change.suggested.len(), change.unsuggested.len()),
                        change.suggested.union(&change.unsuggested),
                    ),
                ],
            }
        });
        let rows = rows.collect();
        page.blocks.push(Block::Table(Table {
            id: "changes".into(),
            caption: String::new(),
            head,
            rows,
            notes: vec![],
        }));
        for change in &self.changes {
            // A topic's statements are shown with its sub-topics, unless they are its own.
            let moved = moved(change);
            let below = |other: &Change| other.depth > change.depth && !self::moved(other).and(&moved).is_empty();
            if moved.is_empty() || self.changes.iter().any(below) {
                continue;
            }
            page.blocks.push(Block::Heading {
                level: 2,
                text: change.id.clone(),
                id: code_anchor("change", &change.id),
            });
            let mut lines = self.list(self.new, &change.id, "+", &change.gained);
            lines.extend(self.list(self.old, &change.id, "−", &change.lost));
            lines.extend(self.list(self.new, &change.id, "+?", &change.suggested));
            lines.extend(self.list(self.old, &change.id, "−?", &change.unsuggested));
            page.blocks.push(Block::List(lines));
        }
        let shown: Vec<u32> = self.changes.iter().flat_map(|change| moved(change).iter().collect::<Vec<_>>()).collect();
        self.new.show(&mut page, open, shown);
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["code", "change", "statement", "participant", "text"];
        let mut rows = Vec::new();
        for change in &self.changes {
            let sets = [
                ("gained", &change.gained),
                ("lost", &change.lost),
                ("suggested", &change.suggested),
                ("unsuggested", &change.unsuggested),
            ];
            for (what, set) in sets {
                for statement in set.iter() {
                    rows.push(vec![
                        change.id.clone(),
                        what.to_owned(),
                        self.new.coded.id(statement).to_string(),
                        self.new.coded.speaker_code(statement),
                        self.new.coded.text(statement).to_owned(),
                    ]);
                }
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "codebook-diff/1"
    }

    fn json(&self) -> Value {
        json!({ "old": self.names.0, "new": self.names.1, "basis": self.new.basis_json(), "codes": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        self.changes
            .iter()
            .map(|change| {
                json!({
                    "code": change.id,
                    "before": change.before.as_ref().map(|tally| self.old.tally_json(tally)),
                    "after": change.after.as_ref().map(|tally| self.new.tally_json(tally)),
                    "gained": self.new.ids(&change.gained),
                    "lost": self.new.ids(&change.lost),
                    "suggested": self.new.ids(&change.suggested),
                    "unsuggested": self.new.ids(&change.unsuggested),
                })
            })
            .collect()
    }
}
