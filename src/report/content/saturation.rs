//! Saturation: what each source brought, the ratios of Guest, Namey & Chen, the accumulation of codes.

mod drawn;

use super::Context;
use crate::analysis::saturation::{
    Estimates, Outcome, Saturation, accumulation, base_codes, estimates, outcome, windows,
};
use crate::coding::Set;
use crate::finding::Result;
use crate::language::{self, Estimated, Label, Reached, SaturationTexts};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Inline, Notice, Page, Records, Row, Table};
use crate::study::Basis;
use serde_json::{Value, json};

/// The sizes of base and run, and the thresholds in per cent, that Guest, Namey & Chen (2020) try.
const BASES: [usize; 3] = [4, 5, 6];
const RUNS: [usize; 2] = [2, 3];
const THRESHOLDS: [usize; 2] = [5, 0];

/// The saturation of a study.
pub struct SaturationTable<'a> {
    context: &'a Context<'a>,
    found: Saturation,
    estimates: bool,
}

impl<'a> SaturationTable<'a> {
    /// `estimates`: Chao2 and coverage, too.
    pub fn new(context: &'a Context<'a>, found: Saturation, estimates: bool) -> Self {
        SaturationTable { context, found, estimates }
    }

    /// Which sources are not read to the end.
    fn unread(&self) -> Option<String> {
        let context = self.context;
        let unread: Vec<usize> = self.found.events.iter().copied().filter(|at| !context.coded.is_read(*at)).collect();
        let said = context.coded.basis != Basis::Rules && !unread.is_empty();
        said.then(|| match context.sharing.hides_codes() {
            true => context.wording.sharing().not_read(unread.len()),
            false => self.texts().unread(&self.ids(&unread)),
        })
    }

    /// What each source brought; where sources are not named, neither is what somebody spoke of.
    fn events(&self) -> Table {
        let context = self.context;
        let nameless = context.sharing.hides_codes();
        let mut seen = 0;
        let rows = self.found.events.iter().zip(&self.found.new).enumerate().map(|(at, (source, new))| {
            seen += new.len();
            let names: Vec<&str> = new.iter().map(|code| context.name(*code)).collect();
            let statements: Set = new.iter().flat_map(|code| self.first(*code, *source)).collect();
            let mut cells = vec![
                Cell::text((at + 1).to_string()),
                Cell::text(context.coded.materials.sources[*source].id.clone()),
                Cell::count(new.len().to_string(), statements),
                Cell::text(seen.to_string()),
                Cell::text(names.join(", ")),
            ];
            if nameless {
                cells.remove(4);
                cells.remove(1);
            }
            Row { strong: false, cells }
        });
        let [fresh, so_far, first] = self.texts().events();
        let head = vec![
            ("#".to_owned(), Align::Right),
            (context.label(Label::Source).to_owned(), Align::Left),
            (fresh.to_owned(), Align::Right),
            (so_far.to_owned(), Align::Right),
            (first.to_owned(), Align::Left),
        ];
        let head = if nameless { vec![head[0].clone(), head[2].clone(), head[3].clone()] } else { head };
        let mut notes = Vec::new();
        if !self.found.without.is_empty() && !nameless {
            notes.push(self.texts().without_order(&self.ids(&self.found.without)));
        }
        let nowhere: Vec<&str> = self
            .found
            .codes
            .iter()
            .filter(|(_, places)| places.is_empty())
            .map(|(code, _)| context.name(*code))
            .collect();
        if !nowhere.is_empty() {
            notes.push(self.texts().nowhere(&nowhere.join(", ")));
        }
        Table { id: "events".into(), caption: String::new(), head, rows: rows.collect(), notes }
    }

    fn texts(&self) -> &'static dyn SaturationTexts {
        self.context.wording.saturation()
    }

    fn ids(&self, sources: &[usize]) -> String {
        let ids = sources.iter().map(|at| self.context.coded.materials.sources[*at].id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    }

    /// The statements of a code in a source.
    fn first(&self, code: usize, source: usize) -> Vec<u32> {
        let range = self.context.coded.of_source(source);
        self.context.coded.of_code(code).iter().filter(|statement| range.contains(statement)).collect()
    }

    fn ratios(&self) -> Table {
        let context = self.context;
        let new = self.found.counts();
        let [base, run, ratio] = self.texts().ratios();
        let mut head =
            vec![(base.to_owned(), Align::Right), (run.to_owned(), Align::Right), (ratio.to_owned(), Align::Left)];
        head.extend(
            THRESHOLDS.map(|percent| (format!("≤ {}", context.wording.percent(percent as f64, 0)), Align::Left)),
        );
        let mut rows = Vec::new();
        for base in BASES {
            for run in RUNS {
                let codes = base_codes(&new, base);
                let ratios: Vec<String> = windows(&new, base, run)
                    .iter()
                    .map(|window| match codes {
                        0 => format!("{}/0", window.new),
                        _ => {
                            let share = 100.0 * window.new as f64 / codes as f64;
                            format!("{}/{codes} = {}", window.new, context.wording.percent(share, 1))
                        }
                    })
                    .collect();
                let ratios = if ratios.is_empty() { "–".to_owned() } else { ratios.join(", ") };
                let mut cells = vec![Cell::text(base.to_string()), Cell::text(run.to_string()), Cell::text(ratios)];
                cells.extend(THRESHOLDS.map(|percent| Cell::text(in_words(self.texts(), &new, base, run, percent))));
                rows.push(Row { strong: false, cells });
            }
        }
        let notes = vec![self.texts().ratios_note(new.len())];
        Table { id: "ratios".into(), caption: String::new(), head, rows, notes }
    }

    fn curve(&self) -> Table {
        let context = self.context;
        let new = self.found.counts();
        let mut seen = 0;
        let rows = accumulation(new.len(), &self.found.frequencies()).into_iter().zip(&new).enumerate();
        let rows = rows.map(|(at, (expected, new))| {
            seen += new;
            let cells = [(at + 1).to_string(), seen.to_string(), context.wording.decimal(expected, 1)];
            Row { strong: false, cells: cells.into_iter().map(Cell::text).collect() }
        });
        let head = self.texts().curve().map(|name| (name.to_owned(), Align::Right)).into();
        Table { id: "accumulation".into(), caption: String::new(), head, rows: rows.collect(), notes: Vec::new() }
    }

    fn estimated(&self) -> Option<Estimates> {
        estimates(self.found.events.len(), &self.found.frequencies())
    }

    fn estimates_in_words(&self) -> String {
        let wording = self.context.wording;
        let found = self.estimated().map(|found| Estimated {
            chao2: wording.decimal(found.chao2, 1),
            codes: found.codes,
            once: found.once,
            twice: found.twice,
            coverage: wording.percent(100.0 * found.coverage, 1),
            coverage_chao: wording.percent(100.0 * found.coverage_chao, 1),
        });
        let text = self.texts().estimates(found.as_ref());
        if found.is_some() { format!("{text} {}", self.texts().caveats()) } else { text }
    }
}

/// What comes of a base, a run and a threshold, as printed.
fn in_words(texts: &dyn SaturationTexts, new: &[usize], base: usize, run: usize, percent: usize) -> String {
    let reached = match outcome(new, base, run, percent) {
        Outcome::Reached(behind) => Reached::Behind(behind),
        Outcome::NotReached => Reached::No,
        Outcome::NotAssessable => Reached::NotAssessable,
        Outcome::Undefined => Reached::Undefined,
    };
    texts.outcome(reached, run, new.len(), base + run)
}

/// What programs read is in English.
fn plain() -> &'static dyn SaturationTexts {
    language::fallback().saturation()
}

impl Answer for SaturationTable<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        page.notices.extend(self.unread().map(|text| Notice { text, strong: true }));
        page.blocks.push(Block::Table(self.events()));
        page.blocks.push(Block::Table(self.ratios()));
        page.blocks.push(Block::Table(self.curve()));
        if self.estimates {
            page.blocks.push(Block::Paragraph(vec![Inline::text(self.estimates_in_words())]));
        }
        page.blocks.push(Block::Paragraph(vec![Inline::text(self.texts().what_it_shows())]));
        let met = self.found.events.iter().zip(&self.found.new);
        let shown = met.flat_map(|(source, new)| new.iter().flat_map(|code| self.first(*code, *source)));
        context.show(&mut page, open, shown);
        page.next = vec!["tema saturation --level 1".into(), "tema saturation --estimates".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec!["base", "run", "behind", "new", "base_codes", "ratio", "outcome_5", "outcome_0"];
        let new = self.found.counts();
        let mut rows = Vec::new();
        for base in BASES {
            for run in RUNS {
                let codes = base_codes(&new, base);
                let outcomes = THRESHOLDS.map(|percent| in_words(plain(), &new, base, run, percent));
                let mut row = |behind: String, found: String, ratio: String| {
                    let mut fields = vec![base.to_string(), run.to_string(), behind, found, codes.to_string(), ratio];
                    fields.extend(outcomes.clone());
                    rows.push(fields);
                };
                let windows = windows(&new, base, run);
                if windows.is_empty() {
                    row(String::new(), String::new(), String::new());
                }
                for window in windows {
                    let ratio = if codes == 0 { String::new() } else { (window.new as f64 / codes as f64).to_string() };
                    row(window.behind.to_string(), window.new.to_string(), ratio);
                }
            }
        }
        Records { columns, further: Vec::new(), rows }
    }

    fn schema(&self) -> &'static str {
        "saturation/1"
    }

    fn json(&self) -> Value {
        let context = self.context;
        let coded = context.coded;
        let codebook = &coded.materials.codebook;
        let new = self.found.counts();
        let source = |at: usize| coded.materials.sources[at].id.as_str();
        let estimates = self.estimates.then(|| match self.estimated() {
            None => json!({ "undefined": "no code was met anywhere" }),
            Some(found) => json!({
                "codes": found.codes, "once": found.once, "twice": found.twice, "chao2": found.chao2,
                "coverage": found.coverage, "coverage_chao_jost": found.coverage_chao, "caveats": plain().caveats(),
            }),
        });
        json!({
            "basis": context.basis_json(),
            "events": self.found.events.iter().zip(&self.found.new).map(|(at, new)| json!({
                "source": source(*at),
                "new": match context.sharing.hides_codes() {
                    true => json!(new.len()),
                    false => new.iter().map(|code| codebook.codes[*code].id.as_str()).collect(),
                },
            })).collect::<Vec<_>>(),
            "without_order": self.found.without.iter().map(|at| source(*at)).collect::<Vec<_>>(),
            "codes": self.found.codes.iter().map(|(code, places)| json!({
                "code": codebook.codes[*code].id,
                "sources": places.iter().map(|place| source(self.found.events[place as usize])).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "ratios": self.lines(),
            "accumulation": {
                "in_order": new.iter().scan(0, |seen, new| { *seen += new; Some(*seen) }).collect::<Vec<_>>(),
                "mean_over_orders": accumulation(new.len(), &self.found.frequencies()),
            },
            "estimates": estimates,
            "shows": plain().what_it_shows(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        let new = self.found.counts();
        let mut lines = Vec::new();
        for base in BASES {
            for run in RUNS {
                let codes = base_codes(&new, base);
                let windows: Vec<Value> = windows(&new, base, run)
                    .iter()
                    .map(|window| {
                        let ratio = (codes > 0).then(|| window.new as f64 / codes as f64);
                        json!({ "behind": window.behind, "new": window.new, "ratio": ratio })
                    })
                    .collect();
                let outcomes: Vec<Value> = THRESHOLDS
                    .iter()
                    .map(|percent| {
                        let (state, behind) = match outcome(&new, base, run, *percent) {
                            Outcome::Reached(behind) => ("reached", Some(behind)),
                            Outcome::NotReached => ("not reached", None),
                            Outcome::NotAssessable => ("not assessable", None),
                            Outcome::Undefined => ("undefined", None),
                        };
                        json!({ "threshold_percent": percent, "outcome": state, "behind": behind })
                    })
                    .collect();
                lines.push(json!({
                    "base": base, "run": run, "base_codes": codes, "windows": windows, "outcomes": outcomes,
                }));
            }
        }
        lines
    }
}
