//! Tests of each code against groups or attributes, on people alone.

use super::Context;
use super::cross::columns_note;
use super::freq::{empty, order};
use crate::analysis::association::{
    Chi, NotExact, Table as Counts, Undefined, benjamini_hochberg, chi_square, cramers_v, cramers_v_corrected, fisher,
    holm, smallest_p, wilson,
};
use crate::analysis::{By, PeopleTable, PeopleTables, people_tables};
use crate::language::{Few, Label, Untested};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use crate::study::Sort;
use serde_json::{Value, json};

/// Below so many people no p-value is shown unless it is asked for.
const FEW: usize = 20;

/// The tests of a study's codes.
pub struct Association<'a> {
    context: &'a Context<'a>,
    /// What the columns are.
    by: Vec<By>,
    people: PeopleTables,
    tests: Vec<Test>,
    intervals: bool,
    anyway: bool,
}

/// What is known of one code.
struct Test {
    people: usize,
    figures: Result<Figures, Undefined>,
    /// Adjusted for all codes of the table: Holm, Benjamini & Hochberg.
    adjusted: Option<(f64, f64)>,
}

struct Figures {
    chi: Chi,
    v: f64,
    corrected: Option<f64>,
    exact: Result<f64, NotExact>,
}

impl Figures {
    /// Fisher's where it can be had, else that of chi-square.
    fn p(&self) -> f64 {
        self.exact.unwrap_or(self.chi.p)
    }
}

impl<'a> Association<'a> {
    /// `intervals`: Wilson's, too. `anyway`: p-values of fewer than twenty people, too.
    pub fn new(
        context: &'a Context<'a>,
        by: &[By],
        sort: Sort,
        level: Option<usize>,
        intervals: bool,
        anyway: bool,
    ) -> Self {
        let people = people_tables(context.coded, &order(context, sort, level), by);
        let mut tests: Vec<Test> = people.tables.iter().map(test).collect();
        let defined: Vec<usize> = (0..tests.len()).filter(|at| tests[*at].figures.is_ok()).collect();
        let values: Vec<f64> =
            defined.iter().filter_map(|at| tests[*at].figures.as_ref().ok().map(Figures::p)).collect();
        for ((at, holm), other) in defined.into_iter().zip(holm(&values)).zip(benjamini_hochberg(&values)) {
            tests[at].adjusted = Some((holm, other));
        }
        Association { context, by: by.to_vec(), people, tests, intervals, anyway }
    }

    fn shows_p(&self, people: usize) -> bool {
        self.anyway || people >= FEW
    }

    fn share(&self, yes: usize, n: usize) -> String {
        let wording = self.context.wording;
        let text = wording.of(yes, n, false);
        match wilson(yes, n).filter(|_| self.intervals) {
            Some((low, high)) => {
                format!("{text} ({}–{})", wording.decimal(100.0 * low, 0), wording.percent(100.0 * high, 0))
            }
            None => text,
        }
    }

    fn table(&self) -> Table {
        let context = self.context;
        let number = |value: f64, digits: usize| Cell::text(context.wording.decimal(value, digits));
        let p = |value: f64| {
            Cell::text(if value < 0.001 {
                format!("<{}", context.wording.decimal(0.001, 3))
            } else {
                context.wording.decimal(value, 3)
            })
        };
        let with_p = self.tests.iter().any(|test| self.shows_p(test.people));
        let mut head = vec![(context.levels(false), Align::Left)];
        head.extend(self.people.names.iter().map(|name| {
            let name = if name.is_empty() { context.label(Label::NotRecorded).to_owned() } else { name.clone() };
            (name, Align::Left)
        }));
        let figures = context.wording.tests().heads().into_iter().take(if with_p { 6 } else { 3 });
        head.extend(figures.map(|name| (name.to_owned(), Align::Right)));
        let rows = self.people.tables.iter().zip(&self.tests).map(|(table, test)| {
            let depth = context.coded.materials.codebook.codes[table.code].depth;
            let mut cells = vec![Cell::name(context.name(table.code), depth)];
            cells.extend(table.columns.iter().map(|(yes, no)| match yes.len() + no.len() {
                0 => Cell::text("–"),
                n => Cell::text(self.share(yes.len(), n)),
            }));
            match &test.figures {
                Ok(found) => {
                    cells.push(number(found.v, 2));
                    cells.push(found.corrected.map_or_else(|| Cell::text("–"), |v| number(v, 2)));
                    let mark = if found.chi.is_doubtful() { "!" } else { "" };
                    cells.push(Cell::text(format!("{}{mark}", context.wording.decimal(found.chi.statistic, 2))));
                    if with_p && self.shows_p(test.people) {
                        cells.push(p(found.p()));
                        let adjusted = test.adjusted.map(|(holm, other)| [holm, other]);
                        cells.extend(adjusted.unwrap_or([1.0, 1.0]).map(p));
                    }
                }
                Err(_) => cells.push(Cell::text("–")),
            }
            cells.resize_with(head.len(), || Cell::text(""));
            Row { strong: depth == 0, cells }
        });
        let rows = rows.collect();
        Table { id: "association".into(), caption: String::new(), head, rows, notes: self.notes() }
    }

    fn notes(&self) -> Vec<String> {
        let context = self.context;
        let texts = context.wording.tests();
        let mut notes = vec![texts.people().to_owned()];
        notes.extend(columns_note(context, &self.by, &self.people.names));
        if !self.people.in_groups.is_empty() {
            notes.push(texts.in_groups(&context.codes_of(&self.people.in_groups).join(", ")));
        }
        if !self.people.unread.is_empty() {
            notes.push(texts.unread(&context.codes_of(&self.people.unread).join(", ")));
        }
        let undefined = |why: Undefined| -> Vec<&str> {
            let codes = self.people.tables.iter().zip(&self.tests);
            codes
                .filter(|(_, test)| test.figures.as_ref().err() == Some(&why))
                .map(|(table, _)| context.name(table.code))
                .collect()
        };
        for (why, untested) in [
            (Undefined::Empty, Untested::Empty),
            (Undefined::OneRow, Untested::OneRow),
            (Undefined::OneColumn, Untested::OneColumn),
        ] {
            let codes = undefined(why);
            if !codes.is_empty() {
                notes.push(texts.undefined(untested, &codes.join(", ")));
            }
        }
        if self.intervals {
            notes.push(texts.intervals().to_owned());
        }
        notes.push(texts.cramer().to_owned());
        let defined = self.tests.iter().filter(|test| test.figures.is_ok());
        if defined.clone().any(|test| test.figures.as_ref().is_ok_and(|found| found.chi.is_doubtful())) {
            notes.push(texts.doubtful().to_owned());
        }
        let tested = defined.clone().count();
        if defined.clone().any(|test| self.shows_p(test.people)) {
            notes.push(texts.p(tested));
            let large = self.people.tables.iter().zip(&self.tests).filter(|(_, test)| {
                self.shows_p(test.people) && test.figures.as_ref().is_ok_and(|found| found.exact.is_err())
            });
            let large: Vec<&str> = large.map(|(table, _)| context.name(table.code)).collect();
            if !large.is_empty() {
                notes.push(texts.too_large(&large.join(", ")));
            }
        }
        if let Some(people) = defined.map(|test| test.people).max().filter(|people| *people < FEW) {
            if !self.anyway {
                notes.push(texts.hidden(FEW));
            }
            notes.extend(self.what_few_can_show(people, tested));
        }
        vec![notes.join(" ")]
    }

    /// What so few people can show, and what not.
    fn what_few_can_show(&self, people: usize, tested: usize) -> Option<String> {
        let widest = self
            .people
            .tables
            .iter()
            .max_by_key(|table| table.columns.iter().map(|(yes, no)| yes.len() + no.len()).sum::<usize>())?;
        let sizes: Vec<u64> = widest.columns.iter().map(|(yes, no)| (yes.len() + no.len()) as u64).collect();
        let least = smallest_p(&sizes)?;
        let parts: Vec<String> = sizes.iter().filter(|size| **size > 0).map(u64::to_string).collect();
        let wording = self.context.wording;
        let adjusted = (least * tested as f64).min(1.0);
        Some(wording.tests().few(&Few {
            people,
            parts: wording.list(&parts),
            least: wording.decimal(least, 3),
            tested,
            adjusted: (tested > 1).then(|| wording.decimal(adjusted, 3)),
            never_below: (adjusted > 0.05).then(|| wording.decimal(0.05, 2)),
        }))
    }
}

fn test(table: &PeopleTable) -> Test {
    let row = |set: &dyn Fn(&(crate::coding::Set, crate::coding::Set)) -> usize| {
        table.columns.iter().map(|column| set(column) as u64).collect::<Vec<u64>>()
    };
    let cells = [row(&|(yes, _)| yes.len()), row(&|(_, no)| no.len())];
    let figures = Counts::new(&cells).map(|counts| Figures {
        chi: chi_square(&counts),
        v: cramers_v(&counts),
        corrected: cramers_v_corrected(&counts),
        exact: fisher(&counts),
    });
    let people = cells.iter().flatten().sum::<u64>();
    Test { people: usize::try_from(people).unwrap_or(usize::MAX), figures, adjusted: None }
}

fn in_words(why: Undefined) -> &'static str {
    match why {
        Undefined::Empty => "undefined: nobody",
        Undefined::OneRow => "undefined: all alike",
        Undefined::OneColumn => "undefined: one column",
    }
}

impl Answer for Association<'_> {
    fn page(&self, _open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        if self.tests.is_empty() {
            return empty(context, page);
        }
        if self.people.names.len() < 2 {
            let text = context.wording.tests().nothing_to_compare(!self.people.in_groups.is_empty());
            page.blocks.push(Block::Paragraph(vec![Inline::text(text)]));
            return page;
        }
        page.blocks.push(Block::Table(self.table()));
        page.next = vec!["tema freq --by WHAT --cells informants".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "code",
            "people",
            "chi_square",
            "freedom",
            "chi_square_p",
            "cramers_v",
            "cramers_v_corrected",
            "fisher_p",
            "holm",
            "benjamini_hochberg",
            "undefined",
        ];
        let codebook = &self.context.coded.materials.codebook;
        let rows = self.people.tables.iter().zip(&self.tests).map(|(table, test)| {
            let text = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
            let shown = self.shows_p(test.people);
            let found = test.figures.as_ref().ok();
            let p = |value: Option<f64>| text(value.filter(|_| shown));
            vec![
                codebook.codes[table.code].id.clone(),
                test.people.to_string(),
                text(found.map(|found| found.chi.statistic)),
                found.map_or_else(String::new, |found| found.chi.freedom.to_string()),
                p(found.map(|found| found.chi.p)),
                text(found.map(|found| found.v)),
                text(found.and_then(|found| found.corrected)),
                p(found.and_then(|found| found.exact.ok())),
                p(test.adjusted.map(|adjusted| adjusted.0)),
                p(test.adjusted.map(|adjusted| adjusted.1)),
                test.figures.as_ref().err().map_or_else(String::new, |why| in_words(*why).to_owned()),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "freq-test/1"
    }

    fn json(&self) -> Value {
        json!({
            "basis": self.context.basis_json(),
            "columns": self.people.names,
            "left_out": {
                "in_focus_groups": self.context.codes_of(&self.people.in_groups),
                "not_read": self.context.codes_of(&self.people.unread),
            },
            "rows": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let context = self.context;
        let few = format!("fewer than {FEW} people; --anyway shows it");
        let line = |(table, test): (&PeopleTable, &Test)| {
            let shown = self.shows_p(test.people);
            let p = |value: Option<f64>, why: &str| match value {
                Some(value) if shown => json!({ "value": value }),
                Some(_) => json!({ "value": null, "undefined": few }),
                None => json!({ "value": null, "undefined": why }),
            };
            let cells = table.columns.iter().map(|(yes, no)| {
                let interval = wilson(yes.len(), yes.len() + no.len()).map(|(low, high)| [low, high]);
                json!({ "yes": context.codes_of(yes), "no": context.codes_of(no), "wilson95": interval })
            });
            let figures = test.figures.as_ref().map_or_else(
                |why| json!({ "undefined": in_words(*why) }),
                |found| {
                    json!({
                        "chi_square": found.chi.statistic,
                        "freedom": found.chi.freedom,
                        "chi_square_p": p(Some(found.chi.p), ""),
                        "least_expected": found.chi.least_expected,
                        "expected_below_five": found.chi.below_five.0,
                        "expected_too_small": found.chi.is_doubtful(),
                        "cramers_v": found.v,
                        "cramers_v_corrected": found.corrected,
                        "fisher_p": p(found.exact.ok(), "the table is too large to be tested exactly"),
                        "holm": p(test.adjusted.map(|adjusted| adjusted.0), ""),
                        "benjamini_hochberg": p(test.adjusted.map(|adjusted| adjusted.1), ""),
                    })
                },
            );
            json!({
                "code": context.coded.materials.codebook.codes[table.code].id,
                "name": context.name(table.code),
                "people": test.people,
                "cells": cells.collect::<Vec<_>>(),
                "figures": figures,
            })
        };
        self.people.tables.iter().zip(&self.tests).map(line).collect()
    }
}
