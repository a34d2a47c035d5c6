//! Precision and recall of the rules against people's decisions.

use super::Context;
use crate::analysis::{RuleFigures, rule_figures};
use crate::coding::Set;
use crate::language::{Label, fallback};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// What the rules of each code are worth, measured on what people decided.
pub struct RulesEvidence<'a> {
    context: &'a Context<'a>,
    figures: Vec<RuleFigures>,
}

impl<'a> RulesEvidence<'a> {
    /// Of one code with those below it, or of all.
    pub fn new(context: &'a Context<'a>, code: Option<usize>) -> Self {
        let mut figures = rule_figures(context.coded);
        if let Some(code) = code {
            figures.retain(|figure| context.coded.materials.codebook.subtree(code).contains(&figure.code));
        }
        RulesEvidence { context, figures }
    }

    fn share(&self, share: Option<(usize, usize)>, undefined: &str) -> String {
        match share {
            Some((k, n)) => format!("{} ({k}/{n})", self.context.wording.decimal(k as f64 / n as f64, 2)),
            None => undefined.to_owned(),
        }
    }
}

impl Answer for RulesEvidence<'_> {
    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let texts = context.wording.rules();
        let mut page = context.page(texts.rules_title());
        if !context.coded.decisions.any {
            page.blocks.push(Block::Paragraph(vec![Inline::text(texts.nobody_decided())]));
            page.next = vec!["tema statements".into(), "tema decide accept|reject STATEMENT CODE".into()];
            return page;
        }
        let shared = context.sharing.is_shared();
        let mut columns = vec![(context.label(Label::Code).to_owned(), Align::Left)];
        let heads = texts.rule_heads();
        columns.extend(heads.map(|name| (name.to_owned(), Align::Right)));
        if shared {
            columns.remove(4);
        }
        let codebook = &context.coded.materials.codebook;
        let count = |set: &Set| Cell::count(set.len().to_string(), set);
        // Hits that were turned down are numbers alone, and those that nobody has read are not even that.
        let number = |set: &Set| if shared { Cell::text(set.len().to_string()) } else { count(set) };
        let rows = self
            .figures
            .iter()
            .map(|figure| {
                let mut cells = vec![
                    Cell::name(codebook.codes[figure.code].id.clone(), 0),
                    count(&figure.confirmed),
                    number(&figure.rejected),
                    count(&figure.missed),
                    count(&figure.undecided),
                    Cell::text(self.share(figure.precision(), texts.nothing_judged())),
                    Cell::text(self.share(figure.recall(), texts.nothing_coded())),
                ];
                if shared {
                    cells.remove(4);
                }
                Row { strong: false, cells }
            })
            .collect();
        let notes = vec![texts.rules_note().to_owned()];
        page.blocks.push(Block::Table(Table {
            id: "rules".into(),
            caption: String::new(),
            head: columns,
            rows,
            notes,
        }));
        let shown: Vec<u32> = self
            .figures
            .iter()
            .flat_map(|figure| match shared {
                true => vec![&figure.confirmed, &figure.missed],
                false => vec![&figure.confirmed, &figure.rejected, &figure.missed, &figure.undecided],
            })
            .flat_map(|set| set.iter().collect::<Vec<_>>())
            .collect();
        context.show(&mut page, open, shown);
        for figure in self.figures.iter().filter(|_| !shared) {
            for (key, what, set) in [("rejected", heads[1], &figure.rejected), ("missed", heads[2], &figure.missed)] {
                if !set.is_empty() {
                    let id = &codebook.codes[figure.code].id;
                    page.blocks.push(Block::Heading {
                        level: 2,
                        text: format!("{id}: {what} ({})", set.len()),
                        id: super::code_anchor(key, id),
                    });
                    let line = |statement: u32| {
                        vec![
                            Inline::Count {
                                text: context.coded.id(statement).to_string(),
                                statements: vec![statement].into(),
                            },
                            Inline::text(format!(" {}", context.coded.text(statement).replace('\n', " "))),
                        ]
                    };
                    page.blocks.push(Block::List(set.iter().map(line).collect()));
                }
            }
        }
        page.next = vec!["tema why STATEMENT CODE".into(), "tema codebook expand CODE".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["code", "confirmed", "rejected", "missed", "undecided", "precision", "recall"];
        let codebook = &self.context.coded.materials.codebook;
        let share =
            |share: Option<(usize, usize)>| share.map_or_else(String::new, |(k, n)| (k as f64 / n as f64).to_string());
        let rows = self.figures.iter().map(|figure| {
            vec![
                codebook.codes[figure.code].id.clone(),
                figure.confirmed.len().to_string(),
                figure.rejected.len().to_string(),
                figure.missed.len().to_string(),
                figure.undecided.len().to_string(),
                share(figure.precision()),
                share(figure.recall()),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "evidence-rules/1"
    }

    fn json(&self) -> Value {
        json!({ "basis": self.context.basis_json(), "codes": self.lines() })
    }

    fn lines(&self) -> Vec<Value> {
        let english = fallback().rules();
        let codebook = &self.context.coded.materials.codebook;
        let share = |share: Option<(usize, usize)>, reason: &str| match share {
            Some((k, n)) => json!({ "value": k as f64 / n as f64, "k": k, "n": n }),
            None => json!({ "value": null, "undefined": reason }),
        };
        let ids = |set: &Set| match self.context.sharing.is_shared() {
            true => json!(set.len()),
            false => json!(self.context.ids(set)),
        };
        self.figures
            .iter()
            .map(|figure| {
                json!({
                    "code": codebook.codes[figure.code].id,
                    "confirmed": self.context.ids(&figure.confirmed),
                    "rejected": ids(&figure.rejected),
                    "missed": self.context.ids(&figure.missed),
                    "undecided": ids(&figure.undecided),
                    "precision": share(figure.precision(), english.nothing_judged()),
                    "recall": share(figure.recall(), english.nothing_coded()),
                })
            })
            .collect()
    }
}
