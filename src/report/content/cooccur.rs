//! Codes that stand together: as a list, a matrix, a network.

mod drawn;

use super::{Context, freq::empty};
use crate::analysis::{Cooccurrence, Pair, Within};
use crate::finding::Result;
use crate::language::{Label, TogetherTexts, Unit};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
use crate::report::model::{Align, Block, Cell, Graph, GraphEdge, GraphNode, Inline, Page, Records, Row, Table};
use serde_json::{Value, json};

/// Co-occurrence of the codes of a study.
pub struct Cooccur<'a> {
    context: &'a Context<'a>,
    found: Cooccurrence,
    least: usize,
    matrix: bool,
}

impl<'a> Cooccur<'a> {
    /// `least`: pairs that are together less often are left out of the list and the network. `matrix`: people see a
    /// matrix instead of a list.
    pub fn new(context: &'a Context<'a>, found: Cooccurrence, least: usize, matrix: bool) -> Self {
        Cooccur { context, found, least, matrix }
    }

    fn name(&self, at: usize) -> &'a str {
        self.context.name(self.found.codes[at].0)
    }

    fn id(&self, at: usize) -> &'a str {
        &self.context.coded.materials.codebook.codes[self.found.codes[at].0].id
    }

    /// What is counted, for programs.
    fn units(&self) -> &'static str {
        match self.found.within {
            Within::Statement => "statements",
            Within::Turn | Within::Turns(_) => "turns",
            Within::Participant => "participants",
        }
    }

    fn unit(&self) -> Unit {
        match self.found.within {
            Within::Statement => Unit::Statement,
            Within::Turn => Unit::Turn,
            Within::Turns(n) => Unit::Turns(n),
            Within::Participant => Unit::Participant,
        }
    }

    fn texts(&self) -> &'static dyn TogetherTexts {
        self.context.wording.together()
    }

    fn ratio(&self, share: Option<(usize, usize)>) -> String {
        // Half a hundredth goes up: 5/8 is 0.63.
        let rounded = |(k, n): (usize, usize)| ((200 * k + n) / (2 * n)) as f64 / 100.0;
        share.map_or_else(
            || self.texts().undefined().to_owned(),
            |share| self.context.wording.decimal(rounded(share), 2),
        )
    }

    fn list(&self, pairs: &[&Pair]) -> Table {
        let context = self.context;
        let lift = !matches!(self.found.within, Within::Turns(_));
        let [with, numbers @ .., lift_head] = self.texts().heads();
        let mut head = vec![(context.label(Label::Code).to_owned(), Align::Left), (with.to_owned(), Align::Left)];
        head.extend(numbers.into_iter().chain(lift.then_some(lift_head)).map(|name| (name.to_owned(), Align::Right)));
        let rows = pairs
            .iter()
            .map(|pair| {
                let members: Vec<u32> = self.found.statements(context.coded, pair).iter().collect();
                let mut cells = vec![
                    Cell::text(self.name(pair.first)),
                    Cell::text(self.name(pair.second)),
                    Cell::count(pair.together.len().to_string(), members),
                    Cell::text(pair.counts.0.to_string()),
                    Cell::text(pair.counts.1.to_string()),
                    Cell::text(self.ratio(pair.of_first())),
                    Cell::text(self.ratio(pair.of_second())),
                    Cell::text(self.ratio(pair.jaccard())),
                ];
                if lift {
                    let text = pair.lift().map(|lift| context.wording.decimal(lift, 2));
                    cells.push(Cell::text(text.unwrap_or_else(|| self.texts().undefined().to_owned())));
                }
                Row { strong: false, cells }
            })
            .collect();
        Table { id: "cooccurrence".into(), caption: String::new(), head, rows, notes: self.notes(pairs.len()) }
    }

    fn square(&self) -> Table {
        let context = self.context;
        let mut head = vec![(context.levels(false), Align::Left)];
        head.extend((1..=self.found.codes.len()).map(|number| (number.to_string(), Align::Right)));
        let pair = |a: usize, b: usize| {
            let (first, second) = (a.min(b), a.max(b));
            self.found.pairs.iter().find(|pair| pair.first == first && pair.second == second)
        };
        let rows = (0..self.found.codes.len())
            .map(|row| {
                let mut cells = vec![Cell::name(format!("{} {}", row + 1, self.name(row)), 0)];
                cells.extend((0..self.found.codes.len()).map(|column| match pair(row, column) {
                    _ if row == column => Cell::text(format!("({})", self.found.codes[row].1.len())),
                    Some(pair) => {
                        let members: Vec<u32> = self.found.statements(context.coded, pair).iter().collect();
                        Cell::count(pair.together.len().to_string(), members)
                    }
                    None => Cell::text(""),
                }));
                Row { strong: false, cells }
            })
            .collect();
        let mut notes = vec![self.texts().brackets().to_owned()];
        notes.extend(self.notes(0));
        Table { id: "cooccurrence".into(), caption: String::new(), head, rows, notes }
    }

    fn notes(&self, shown: usize) -> Vec<String> {
        let never = self.found.pairs.iter().filter(|pair| pair.together.is_empty()).count();
        let mut notes = vec![self.texts().rule(self.unit())];
        if !self.matrix {
            let rest = self.found.pairs.len() - never - shown;
            notes.push(self.texts().never(never, self.found.pairs.len(), rest, self.least));
            notes.push(self.texts().of_all(self.found.units, self.unit()));
        }
        let empty: Vec<&str> = (0..self.found.codes.len())
            .filter(|at| self.found.codes[*at].1.is_empty())
            .map(|at| self.name(at))
            .collect();
        if !empty.is_empty() {
            notes.push(self.texts().nowhere(&empty.join(", ")));
        }
        vec![notes.join(" ")]
    }

    fn pair_json(&self, pair: &Pair) -> Value {
        let coded = self.context.coded;
        let nowhere: Vec<&str> = [(pair.counts.0, pair.first), (pair.counts.1, pair.second)]
            .into_iter()
            .filter(|(count, _)| *count == 0)
            .map(|(_, at)| self.id(at))
            .collect();
        let nowhere = format!("no {} of {}", self.units(), nowhere.join(", "));
        let share = |share: Option<(usize, usize)>| match share {
            Some((k, n)) => json!({ "value": k as f64 / n as f64, "k": k, "n": n }),
            None => json!({ "value": null, "undefined": nowhere }),
        };
        let number = |value: Option<f64>, never: &str| match (value, pair.of) {
            (Some(value), _) => json!({ "value": value }),
            (None, None) => {
                json!({ "value": null, "undefined": "within several turns nothing is to be expected by chance" })
            }
            (None, _) if pair.counts.0 == 0 || pair.counts.1 == 0 => json!({ "value": null, "undefined": nowhere }),
            (None, _) => json!({ "value": null, "undefined": never }),
        };
        let never = if pair.together.is_empty() { "never together" } else { "always together" };
        json!({
            "first": self.id(pair.first),
            "second": self.id(pair.second),
            "count_first": pair.counts.0,
            "count_second": pair.counts.1,
            "together": pair.together.iter().map(|unit| self.found.name(coded, unit)).collect::<Vec<_>>(),
            "statements": self.context.ids(&self.found.statements(coded, pair)),
            "either": pair.either,
            "of": pair.of,
            "share_of_first": share(pair.of_first()),
            "share_of_second": share(pair.of_second()),
            "jaccard": share(pair.jaccard()),
            "lift": number(pair.lift(), never),
            "pmi": number(pair.pmi(), never),
            "npmi": number(pair.npmi(), never),
        })
    }
}

impl Answer for Cooccur<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let context = self.context;
        let mut page = context.page(context.coded.materials.settings.title.get(context.language()));
        if self.found.codes.len() < 2 {
            return empty(context, page);
        }
        let pairs = self.found.most_often(self.least);
        if pairs.is_empty() && !self.matrix {
            page.blocks.push(Block::Paragraph(vec![Inline::text(self.texts().none())]));
            page.blocks.push(Block::Paragraph(vec![Inline::text(self.notes(0).join(" "))]));
        } else {
            page.blocks.push(Block::Table(if self.matrix { self.square() } else { self.list(&pairs) }));
        }
        for pair in pairs.iter().filter(|_| open) {
            context.show(&mut page, open, self.found.statements(context.coded, pair).iter());
        }
        let other = if self.matrix { "tema cooccur" } else { "tema cooccur --view matrix" };
        page.next = vec![other.into(), "tema cooccur -o codes.graphml".into()];
        page
    }

    fn records(&self) -> Records {
        let columns = vec![
            "first",
            "second",
            "together",
            "count_first",
            "count_second",
            "either",
            "of",
            "share_of_first",
            "share_of_second",
            "jaccard",
            "lift",
            "pmi",
            "npmi",
            "members",
        ];
        let share =
            |share: Option<(usize, usize)>| share.map_or_else(String::new, |(k, n)| (k as f64 / n as f64).to_string());
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        let rows = self.found.pairs.iter().map(|pair| {
            let members = pair.together.iter().map(|unit| self.found.name(self.context.coded, unit));
            vec![
                self.id(pair.first).to_owned(),
                self.id(pair.second).to_owned(),
                pair.together.len().to_string(),
                pair.counts.0.to_string(),
                pair.counts.1.to_string(),
                pair.either.to_string(),
                pair.of.map_or_else(String::new, |of| of.to_string()),
                share(pair.of_first()),
                share(pair.of_second()),
                share(pair.jaccard()),
                number(pair.lift()),
                number(pair.pmi()),
                number(pair.npmi()),
                members.collect::<Vec<_>>().join(" "),
            ]
        });
        Records { columns, further: Vec::new(), rows: rows.collect() }
    }

    fn schema(&self) -> &'static str {
        "cooccur/1"
    }

    fn json(&self) -> Value {
        let coded = self.context.coded;
        json!({
            "basis": self.context.basis_json(),
            "unit": self.units(),
            "units": self.found.units,
            "codes": self.found.codes.iter().enumerate().map(|(at, (_, units))| json!({
                "code": self.id(at),
                "name": self.name(at),
                "units": units.iter().map(|unit| self.found.name(coded, unit)).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "pairs": self.lines(),
        })
    }

    fn lines(&self) -> Vec<Value> {
        self.found.pairs.iter().map(|pair| self.pair_json(pair)).collect()
    }

    fn graph(&self) -> Option<Graph> {
        let nodes = (0..self.found.codes.len()).map(|at| GraphNode {
            id: self.id(at).to_owned(),
            label: self.name(at).to_owned(),
            count: self.found.codes[at].1.len(),
        });
        let edges = self.found.most_often(self.least).into_iter().map(|pair| {
            let jaccard = pair.jaccard().map(|(k, n)| ("jaccard", k as f64 / n as f64));
            let lift = pair.lift().map(|lift| ("lift", lift));
            GraphEdge {
                from: pair.first,
                to: pair.second,
                count: pair.together.len(),
                numbers: jaccard.into_iter().chain(lift).collect(),
            }
        });
        let name = self.context.coded.materials.settings.title.get(self.context.language());
        Some(Graph { name: name.to_owned(), nodes: nodes.collect(), edges: edges.collect() })
    }
}
