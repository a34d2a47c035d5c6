//! Agreement between coders: first the units to talk about, then each code, then all together.

use super::agree_figures::{Rows, band, drawn, interval, json_map, lines_of, overall, percent, reasons, scales, value};
use super::{Context, capital, code_anchor};
use crate::analysis::agreement::{Comparison, Labels, Named, OfCode, Options, counted};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Map, Value, json};

/// Where the units of a comparison stand in a study.
pub struct Place<'a> {
    /// The study.
    pub context: &'a Context<'a>,
    /// The statement of each row.
    pub statements: Vec<u32>,
    /// For each disagreement (row, code) that is only about how far a passage reaches.
    pub extent: Vec<(usize, u32)>,
}

/// What is printed of a comparison.
#[derive(Default)]
pub struct AgreeOptions {
    /// How it was compared.
    pub options: Options,
    /// What must be known of what was read.
    pub notices: Vec<String>,
    /// Counts for programs.
    pub counts: Vec<(&'static str, Value)>,
    /// Every unit to talk about; else the first ones.
    pub all: bool,
    /// What a unit is called: `unit`, `statement`.
    pub unit: &'static str,
}

/// The agreement of coders.
pub struct Agree<'a> {
    labels: &'a Labels,
    found: Comparison,
    place: Option<Place<'a>>,
    shape: AgreeOptions,
}

/// How many units to talk about are shown.
const SHOWN: usize = 20;

impl<'a> Agree<'a> {
    /// A comparison with what it is about.
    pub fn new(labels: &'a Labels, found: Comparison, place: Option<Place<'a>>, shape: AgreeOptions) -> Self {
        Agree { labels, found, place, shape }
    }

    fn cell(&self, row: usize, coder: usize) -> Option<&'a [u32]> {
        self.labels.cells[row * self.labels.coders.len() + coder].as_deref()
    }

    fn said(&self, row: usize, coder: usize) -> String {
        self.cell(row, coder).map_or_else(|| "not coded".to_owned(), |set| self.labels.words(set))
    }

    /// The codes of a row on which those who had it differ.
    fn apart(&self, row: usize) -> Vec<u32> {
        let had: Vec<&[u32]> = (0..self.labels.coders.len()).filter_map(|coder| self.cell(row, coder)).collect();
        let count = |code: u32| had.iter().filter(|set| set.contains(&code)).count();
        (0..self.labels.codes.len() as u32).filter(|code| (1..had.len()).contains(&count(*code))).collect()
    }

    /// Whether all that a row's coders differ in is how far passages reach.
    fn only_extent(&self, row: usize) -> bool {
        self.place.as_ref().is_some_and(|place| {
            let apart = self.apart(row);
            !apart.is_empty() && apart.iter().all(|code| place.extent.contains(&(row, *code)))
        })
    }

    fn title(&self) -> String {
        match &self.labels.coders[..] {
            [] => "Agreement".to_owned(),
            [one] => format!("Agreement: {one} alone"),
            [first @ .., last] => format!("Agreement of {} and {last}", first.join(", ")),
        }
    }

    fn opening(&self) -> String {
        let (all, apart) = (self.found.pairable, self.found.disagreements.len());
        let unit = self.shape.unit;
        let codes = counted(self.labels.codes.len(), "code");
        if all == 0 {
            return format!("No {unit} has been coded by two coders; {codes}.");
        }
        let had = format!("{} that two coders or more had; {codes}.", counted(all, unit));
        match apart {
            0 => format!("{had} There is nothing to talk about: all were coded alike."),
            1 => format!("{had} 1 was not coded alike."),
            _ => format!("{had} {apart} were not coded alike."),
        }
    }

    fn to_talk_about(&self, page: &mut Page) {
        if self.found.disagreements.is_empty() {
            return;
        }
        let heading = |text: String| Block::Heading { level: 2, id: code_anchor("agree", &text), text };
        page.blocks.push(heading(format!("{} to talk about", capital(&format!("{}s", self.shape.unit)))));
        let (extent, codes): (Vec<usize>, Vec<usize>) =
            self.found.disagreements.iter().copied().partition(|row| self.only_extent(*row));
        self.listed(page, "which-code", &codes);
        if !extent.is_empty() {
            let note = "The same code, but not equally far: passages that both coders marked, and that one of them let begin \
                        earlier or end later.";
            page.blocks.push(Block::Paragraph(vec![Inline::text(note)]));
            self.listed(page, "how-far", &extent);
        }
    }

    fn listed(&self, page: &mut Page, id: &str, rows: &[usize]) {
        if rows.is_empty() {
            return;
        }
        let shown = if self.shape.all { rows.len() } else { rows.len().min(SHOWN) };
        let mut head = vec![(self.shape.unit.to_owned(), Align::Left)];
        if self.place.is_some() {
            head.push(("words".to_owned(), Align::Left));
        }
        head.extend(self.labels.coders.iter().map(|coder| (coder.clone(), Align::Left)));
        let rows_of = rows[..shown].iter().map(|row| {
            let name = self.labels.units[*row].clone();
            let mut cells = match &self.place {
                None => vec![Cell::name(name, 0)],
                Some(place) => {
                    let statement = place.statements[*row];
                    let words = place.context.coded.text(statement).replace('\n', " ");
                    vec![Cell { heads_row: true, ..Cell::count(name, vec![statement]) }, Cell::text(words)]
                }
            };
            cells.extend((0..self.labels.coders.len()).map(|coder| Cell::text(self.said(*row, coder))));
            Row { strong: false, cells }
        });
        let notes = match rows.len() - shown {
            0 => Vec::new(),
            more => vec![format!("{more} more: --all lists them here, --json with everything else.")],
        };
        page.blocks.push(Block::Table(Table {
            id: id.to_owned(),
            caption: String::new(),
            head,
            rows: rows_of.collect(),
            notes,
        }));
    }

    /// The coefficient by which single codes are read: Cohen's kappa for two coders, alpha for more.
    fn leading(&self) -> &'static str {
        if self.labels.coders.len() == 2 { "cohen_kappa" } else { "alpha_nominal" }
    }

    /// Of two coders: what each decided on each code.
    fn decisions(&self) -> Option<Block> {
        let [a, b] = &self.labels.coders[..] else { return None };
        let names = ["n".to_owned(), "both".into(), format!("only {a}"), format!("only {b}"), "neither".into()];
        let mut head = vec![("code".to_owned(), Align::Left)];
        head.extend(names.into_iter().map(|name| (name, Align::Right)));
        head.push(("alike".to_owned(), Align::Right));
        let rows = self.found.per_code.iter().map(|code| {
            let mut cells = vec![Cell::name(self.labels.codes[code.code].clone(), 0), Cell::text(code.n.to_string())];
            match code.cells {
                Some(counts) => cells.extend(counts.map(|count| Cell::text(count.to_string()))),
                None => cells.extend(std::iter::repeat_n(Cell::text("–"), 4)),
            }
            cells.push(Cell::text(alike(code)));
            Row { strong: false, cells }
        });
        let rows = rows.collect();
        let notes = Vec::new();
        Some(Block::Table(Table { id: "decisions".into(), caption: String::new(), head, rows, notes }))
    }

    fn each_code(&self) -> Block {
        let (two, leading) = (self.labels.coders.len() == 2, self.leading());
        let mut head = vec![("code".to_owned(), Align::Left), ("n".to_owned(), Align::Right)];
        head.push(("given".to_owned(), Align::Right));
        if !two {
            head.push(("alike".to_owned(), Align::Right));
        }
        head.push((if two { "kappa" } else { "alpha" }.to_owned(), Align::Right));
        head.push(("95 % interval".to_owned(), Align::Left));
        head.push(("reads as".to_owned(), Align::Left));
        head.push(("AC1".to_owned(), Align::Right));
        let mut notes = vec![
            "Given: of all decisions on the code, those that gave it (prevalence). AC1 stands next to it because kappa and \
             alpha fall where a code is rare; neither is the right one alone."
                .to_owned(),
        ];
        let rows = self.found.per_code.iter().map(|code| {
            let name = &self.labels.codes[code.code];
            let of = |key: &str| code.figures.iter().find(|(known, _)| *known == key).map(|(_, figure)| figure);
            let main = of(leading);
            if let Some(main) = main {
                notes.extend(reasons(&[(leading, main.clone())], Some(name)));
            }
            let mut cells = vec![Cell::name(name.clone(), 0), Cell::text(code.n.to_string())];
            cells.push(Cell::text(percent(code.present.0, code.present.1)));
            if !two {
                cells.push(Cell::text(alike(code)));
            }
            cells.push(Cell::text(main.map(value).unwrap_or_default()));
            cells.push(Cell::text(main.map(interval).unwrap_or_default()));
            cells.push(Cell::text(main.map(|main| band(leading, main)).unwrap_or_default()));
            cells.push(Cell::text(of("gwet_ac1").map(value).unwrap_or_default()));
            Row { strong: false, cells }
        });
        let rows = rows.collect();
        Block::Table(Table { id: "each-code".into(), caption: String::new(), head, rows, notes })
    }

    /// Of all coefficients those that fit the level and the number of coders.
    fn fitting(&self) -> Vec<Named> {
        let two = self.labels.coders.len() == 2;
        let scale = |key: &str| {
            let levels = [
                ("weighted_kappa_linear", 1),
                ("weighted_kappa_quadratic", 1),
                ("gwet_ac2_ordinal", 1),
                ("alpha_ordinal", 1),
                ("alpha_interval", 2),
                ("alpha_ratio", 3),
            ];
            levels.iter().find(|(known, _)| *known == key).map_or(0, |(_, level)| *level)
        };
        let fits = |key: &str| {
            let for_two =
                ["scott_pi", "cohen_kappa", "cohen_kappa_max", "weighted_kappa_linear", "weighted_kappa_quadratic"];
            let indexes = ["pabak", "prevalence_index", "bias_index"];
            let for_many = ["percent_unanimous", "fleiss_kappa", "conger_kappa", "light_kappa"];
            !(for_two.contains(&key) && !two
                || for_many.contains(&key) && two
                || indexes.contains(&key) && (self.found.categories.len() != 2 || !two)
                || key == "pooled_kappa" && !two)
        };
        let level = self.shape.options.level as usize;
        self.found.coefficients.iter().filter(|(key, _)| scale(key) <= level && fits(key)).cloned().collect()
    }

    fn pair_name(&self, pair: (usize, usize)) -> String {
        format!("{}|{}", self.labels.coders[pair.0], self.labels.coders[pair.1])
    }

    fn pairs(&self) -> Block {
        let keys = if self.shape.options.sets {
            ["percent_agreement", "alpha_jaccard", "alpha_masi", "pooled_kappa"]
        } else {
            ["percent_agreement", "cohen_kappa", "alpha_nominal", "gwet_ac1"]
        };
        let mut head = vec![("coders".to_owned(), Align::Left), ("n".to_owned(), Align::Right)];
        head.extend(keys.iter().map(|key| (super::agree_figures::name(key).to_owned(), Align::Right)));
        let mut notes = Vec::new();
        let rows = self.found.pairs.iter().map(|pair| {
            let name = self.pair_name(pair.coders).replace('|', " and ");
            let mut cells = vec![Cell::name(name.clone(), 0), Cell::text(pair.n.to_string())];
            for key in keys {
                let figure = pair.figures.iter().find(|(known, _)| *known == key);
                cells.push(Cell::text(figure.map(|(_, figure)| value(figure)).unwrap_or_default()));
                notes.extend(reasons(&figure.into_iter().cloned().collect::<Vec<_>>(), Some(&name)));
            }
            Row { strong: false, cells }
        });
        let rows = rows.collect();
        Block::Table(Table { id: "pairs".into(), caption: String::new(), head, rows, notes })
    }

    fn code_json(&self, code: &OfCode) -> Value {
        let mut map = Map::new();
        map.insert("n".into(), json!(code.n));
        if let Some([both, first, second, neither]) = code.cells {
            for (key, count) in [("n11", both), ("n10", first), ("n01", second), ("n00", neither)] {
                map.insert(key.into(), json!(count));
            }
        }
        map.insert("present".into(), json!(code.present.0));
        map.insert("decisions".into(), json!(code.present.1));
        let share = (code.present.1 > 0).then(|| code.present.0 as f64 / code.present.1 as f64);
        map.insert("prevalence".into(), json!(share));
        map.extend(json_map(&code.figures, self.shape.options.bootstrap.as_ref()));
        Value::Object(map)
    }
}

/// Pairs of decisions on a code that were the same, as percent.
fn alike(code: &OfCode) -> String {
    let share = code.figures.iter().find(|(key, _)| *key == "percent_agreement").and_then(|(_, figure)| figure.value);
    share.map_or_else(|| "–".to_owned(), |share| format!("{} %", (share * 100.0).round()))
}

impl Answer for Agree<'_> {
    fn page(&self, open: bool) -> Page {
        let mut page = match &self.place {
            Some(place) => place.context.page(&self.title()),
            None => Page { language: "en".into(), speech: "en".into(), title: self.title(), ..Page::default() },
        };
        if self.place.is_some() {
            // The basis says whose codings the counts rest on; here each coder's own stand side by side.
            page.basis = String::new();
            page.notices.retain(|notice| !notice.text.contains("rule"));
        }
        let paragraph = |text: String| Block::Paragraph(vec![Inline::text(text)]);
        page.blocks.push(paragraph(self.opening()));
        page.blocks.extend(self.shape.notices.iter().cloned().map(paragraph));
        self.to_talk_about(&mut page);
        let heading =
            |text: &str| Block::Heading { level: 2, text: text.to_owned(), id: crate::report::model::anchor(text) };
        if !self.found.per_code.is_empty() {
            page.blocks.push(heading("Each code"));
            page.blocks.extend(self.decisions());
            page.blocks.push(self.each_code());
        }
        if self.labels.coders.len() > 2 {
            page.blocks.push(heading("Each pair of coders"));
            page.blocks.push(self.pairs());
        }
        page.blocks.push(heading("All codes together"));
        let fitting = self.fitting();
        page.blocks.push(overall(&fitting));
        page.blocks.extend(scales(&fitting).map(Block::Paragraph));
        page.blocks.extend(drawn(self.shape.options.bootstrap.as_ref()).map(Block::Paragraph));
        if let Some(place) = &self.place {
            place.context.show(&mut page, open, self.found.disagreements.iter().map(|row| place.statements[*row]));
            page.next = vec!["tema why STATEMENT CODE".into(), "tema codebook show".into()];
        }
        page
    }

    fn records(&self) -> Records {
        let mut rows = Rows::default();
        rows.add("all", "", &self.found.coefficients);
        for code in &self.found.per_code {
            rows.add("code", &self.labels.codes[code.code], &code.figures);
        }
        for pair in &self.found.pairs {
            rows.add("pair", &self.pair_name(pair.coders), &pair.figures);
        }
        rows.records()
    }

    fn json(&self) -> Value {
        let bootstrap = self.shape.options.bootstrap.as_ref();
        let per_code: Map<String, Value> = self
            .found
            .per_code
            .iter()
            .map(|code| (self.labels.codes[code.code].clone(), self.code_json(code)))
            .collect();
        let pairs: Map<String, Value> = self
            .found
            .pairs
            .iter()
            .map(|pair| {
                let names = [&self.labels.coders[pair.coders.0], &self.labels.coders[pair.coders.1]];
                let mut map = Map::new();
                map.insert("coders".into(), json!(names));
                map.insert("n".into(), json!(pair.n));
                map.extend(json_map(&pair.figures, None));
                (self.pair_name(pair.coders), Value::Object(map))
            })
            .collect();
        let mut counts: Map<String, Value> = Map::new();
        counts.insert("units".into(), json!(self.labels.units.len()));
        counts.insert("units_pairable".into(), json!(self.found.pairable));
        counts.insert("units_apart".into(), json!(self.found.disagreements.len()));
        counts.insert("coders".into(), json!(self.labels.coders.len()));
        counts.insert("codes".into(), json!(self.labels.codes.len()));
        counts.insert("categories".into(), json!(self.found.categories.len()));
        counts.extend(self.shape.counts.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        let disagreements: Vec<Value> = self
            .found
            .disagreements
            .iter()
            .map(|row| {
                let said: Map<String, Value> = (0..self.labels.coders.len())
                    .map(|coder| {
                        let codes = self.cell(*row, coder).map(|set| {
                            set.iter().map(|code| self.labels.codes[*code as usize].clone()).collect::<Vec<_>>()
                        });
                        (self.labels.coders[coder].clone(), json!(codes))
                    })
                    .collect();
                let mut map = Map::new();
                map.insert("unit".into(), json!(self.labels.units[*row]));
                if let Some(place) = &self.place {
                    map.insert("text".into(), json!(place.context.coded.text(place.statements[*row])));
                    map.insert("about".into(), json!(if self.only_extent(*row) { "extent" } else { "code" }));
                }
                map.insert("codes".into(), Value::Object(said));
                Value::Object(map)
            })
            .collect();
        json!({
            "coders": self.labels.coders,
            "level": if self.shape.options.sets { "sets" } else { self.shape.options.level.name() },
            "categories": self.found.categories,
            "coefficients": json_map(&self.found.coefficients, bootstrap),
            "per_code": per_code,
            "pairs": pairs,
            "counts": counts,
            "disagreements": disagreements,
            "bootstrap": bootstrap.map(|bootstrap| json!({ "seed": bootstrap.seed, "draws": bootstrap.draws })),
            "notices": self.shape.notices,
        })
    }

    fn lines(&self) -> Vec<Value> {
        lines_of(&self.records())
    }
}
