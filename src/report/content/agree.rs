//! Agreement between coders: first the units to talk about, then each code, then all together.

mod drawn;

use super::agree_figures::{Rows, Written, json_map, lines_of, notices_json, percent};
use super::{Context, Sharing, code_anchor};
use crate::analysis::agreement::{Comparison, Labels, Named, OfCode, Options};
use crate::finding::Result;
use crate::language::{Compared, Ground, Part, Wording};
use crate::report::Answer;
use crate::report::drawing::{Drawing, Picture};
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
    pub notices: Vec<Ground>,
    /// Counts for programs.
    pub counts: Vec<(&'static str, Value)>,
    /// Every unit to talk about; else the first ones.
    pub all: bool,
    /// What is held back; the coders have other names already.
    pub sharing: Sharing,
    /// What a unit is.
    pub unit: Compared,
}

/// The agreement of coders.
pub struct Agree<'a> {
    labels: &'a Labels,
    found: Comparison,
    place: Option<Place<'a>>,
    shape: AgreeOptions,
    written: Written,
}

/// How many units to talk about are shown.
const SHOWN: usize = 20;

impl<'a> Agree<'a> {
    /// A comparison with what it is about, in a language.
    pub fn new(
        labels: &'a Labels,
        found: Comparison,
        place: Option<Place<'a>>,
        mut shape: AgreeOptions,
        wording: &'static dyn Wording,
    ) -> Self {
        shape.notices.retain(|notice| !(shape.sharing.hides_codes() && notice.names_sources()));
        Agree { labels, found, place, shape, written: Written::new(wording) }
    }

    fn cell(&self, row: usize, coder: usize) -> Option<&'a [u32]> {
        self.labels.cells[row * self.labels.coders.len() + coder].as_deref()
    }

    fn said(&self, row: usize, coder: usize) -> String {
        let texts = self.written.texts;
        match self.cell(row, coder) {
            None => texts.not_coded().to_owned(),
            Some(set) => texts.category(&self.labels.words(set)).to_owned(),
        }
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

    fn opening(&self) -> String {
        let (all, apart) = (self.found.pairable, self.found.disagreements.len());
        self.written.texts.how_many(self.shape.unit, all, apart, self.labels.codes.len())
    }

    fn to_talk_about(&self, page: &mut Page) {
        // Where codes are held back, so is which units they are.
        if self.found.disagreements.is_empty() || self.shape.sharing.hides_codes() {
            return;
        }
        let heading = |text: String| Block::Heading { level: 2, id: code_anchor("agree", &text), text };
        page.blocks.push(heading(self.written.texts.part(Part::ToTalkAbout(self.shape.unit))));
        let (extent, codes): (Vec<usize>, Vec<usize>) =
            self.found.disagreements.iter().copied().partition(|row| self.only_extent(*row));
        self.listed(page, "which-code", &codes);
        if !extent.is_empty() {
            page.blocks.push(Block::Paragraph(vec![Inline::text(self.written.texts.extent_note())]));
            self.listed(page, "how-far", &extent);
        }
    }

    fn listed(&self, page: &mut Page, id: &str, rows: &[usize]) {
        if rows.is_empty() {
            return;
        }
        let shown = if self.shape.all { rows.len() } else { rows.len().min(SHOWN) };
        let mut head = vec![(self.written.texts.unit(self.shape.unit).to_owned(), Align::Left)];
        if self.place.is_some() {
            head.push((self.written.texts.words()[0].to_owned(), Align::Left));
        }
        head.extend(self.labels.coders.iter().map(|coder| (coder.clone(), Align::Left)));
        let rows_of = rows[..shown].iter().map(|row| {
            let name = self.labels.units[*row].clone();
            let mut cells = match &self.place {
                None => vec![Cell::name(name, 0)],
                Some(place) => {
                    let statement = place.statements[*row];
                    let words = place.context.shown(&[], statement).replace('\n', " ");
                    vec![Cell { heads_row: true, ..Cell::count(name, vec![statement]) }, Cell::text(words)]
                }
            };
            cells.extend((0..self.labels.coders.len()).map(|coder| Cell::text(self.said(*row, coder))));
            Row { strong: false, cells }
        });
        let notes = match rows.len() - shown {
            0 => Vec::new(),
            more => vec![self.written.texts.more(more)],
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

    /// The codes that somebody gave to a unit that two coders had; there is nothing to say of others.
    fn given(&self) -> impl Iterator<Item = &OfCode> {
        self.found.per_code.iter().filter(|code| code.present.0 > 0)
    }

    /// Of two coders: what each decided on each code.
    fn decisions(&self) -> Option<Block> {
        let [a, b] = &self.labels.coders[..] else { return None };
        let texts = self.written.texts;
        let mut head = vec![(texts.words()[1].to_owned(), Align::Left), ("n".to_owned(), Align::Right)];
        head.extend(texts.decisions(a, b).into_iter().map(|name| (name, Align::Right)));
        let rows = self.given().map(|code| {
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
        let (written, texts) = (self.written, self.written.texts);
        let [given, same, interval, reads] = texts.each();
        let mut head = vec![(texts.words()[1].to_owned(), Align::Left), ("n".to_owned(), Align::Right)];
        head.push((given.to_owned(), Align::Right));
        if !two {
            head.push((same.to_owned(), Align::Right));
        }
        head.push((texts.coefficient(leading).to_owned(), Align::Right));
        head.push((interval.to_owned(), Align::Left));
        head.push((reads.to_owned(), Align::Left));
        head.push(("AC1".to_owned(), Align::Right));
        let mut notes = vec![texts.given_note().to_owned()];
        let rows = self.given().map(|code| {
            let name = &self.labels.codes[code.code];
            let of = |key: &str| code.figures.iter().find(|(known, _)| *known == key).map(|(_, figure)| figure);
            let main = of(leading);
            if let Some(main) = main {
                notes.extend(written.reasons(&[(leading, main.clone())], Some(name)));
            }
            let mut cells = vec![Cell::name(name.clone(), 0), Cell::text(code.n.to_string())];
            cells.push(Cell::text(percent(code.present.0, code.present.1)));
            if !two {
                cells.push(Cell::text(alike(code)));
            }
            cells.push(Cell::text(main.map(|main| written.value(main)).unwrap_or_default()));
            cells.push(Cell::text(main.map(|main| written.interval(main)).unwrap_or_default()));
            cells.push(Cell::text(main.map(|main| written.band(leading, main)).unwrap_or_default()));
            cells.push(Cell::text(of("gwet_ac1").map(|figure| written.value(figure)).unwrap_or_default()));
            Row { strong: false, cells }
        });
        let rows = rows.collect();
        let codes = self.found.per_code.iter().filter(|code| code.present.0 == 0);
        let nobody: Vec<&str> = codes.map(|code| self.labels.codes[code.code].as_str()).collect();
        if !nobody.is_empty() {
            notes.push(texts.nobody_gave(&nobody.join(", ")));
        }
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
        let (written, texts) = (self.written, self.written.texts);
        let mut head = vec![(texts.coders().to_owned(), Align::Left), ("n".to_owned(), Align::Right)];
        head.extend(keys.iter().map(|key| (texts.coefficient(key).to_owned(), Align::Right)));
        let mut notes = Vec::new();
        let rows = self.found.pairs.iter().map(|pair| {
            let name = texts.pair(&self.labels.coders[pair.coders.0], &self.labels.coders[pair.coders.1]);
            let mut cells = vec![Cell::name(name.clone(), 0), Cell::text(pair.n.to_string())];
            for key in keys {
                let figure = pair.figures.iter().find(|(known, _)| *known == key);
                cells.push(Cell::text(figure.map(|(_, figure)| written.value(figure)).unwrap_or_default()));
                notes.extend(written.reasons(&figure.into_iter().cloned().collect::<Vec<_>>(), Some(&name)));
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
    match share {
        None => "–".to_owned(),
        // All but a few are not all.
        Some(share) if (0.995..1.0).contains(&share) => ">99 %".to_owned(),
        Some(share) => format!("{} %", (share * 100.0).round()),
    }
}

impl Answer for Agree<'_> {
    fn drawings(&self, kind: Option<Picture>) -> Result<Vec<Drawing>> {
        self.drawn(kind)
    }

    fn page(&self, open: bool) -> Page {
        let (written, texts) = (self.written, self.written.texts);
        let (title, language) = (texts.title(&self.labels.coders, false), written.code().to_owned());
        let mut page = match &self.place {
            Some(place) => place.context.page(&title),
            None => Page { language: language.clone(), speech: language, title, ..Page::default() },
        };
        if self.place.is_some() {
            // The basis says whose codings the counts rest on; here each coder's own stand side by side.
            page.basis = String::new();
        }
        let paragraph = |text: String| Block::Paragraph(vec![Inline::text(text)]);
        page.blocks.push(paragraph(self.opening()));
        page.blocks.extend(self.shape.notices.iter().map(|notice| paragraph(texts.ground(notice))));
        self.to_talk_about(&mut page);
        let heading = |part: Part<'_>| {
            let text = texts.part(part);
            Block::Heading { level: 2, id: crate::report::model::anchor(&text), text }
        };
        if !self.found.per_code.is_empty() {
            page.blocks.push(heading(Part::EachCode(None)));
            page.blocks.extend(self.decisions());
            page.blocks.push(self.each_code());
        }
        if self.labels.coders.len() > 2 {
            page.blocks.push(heading(Part::EachPair));
            page.blocks.push(self.pairs());
        }
        page.blocks.push(heading(Part::AllCodes));
        let fitting = self.fitting();
        page.blocks.push(written.overall(&fitting));
        page.blocks.extend(written.scales(&fitting).map(Block::Paragraph));
        page.blocks.extend(written.drawn(self.shape.options.bootstrap.as_ref()).map(Block::Paragraph));
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

    fn schema(&self) -> &'static str {
        "agree/1"
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
                    map.insert("text".into(), json!(place.context.shown(&[], place.statements[*row])));
                    map.insert("about".into(), json!(if self.only_extent(*row) { "extent" } else { "code" }));
                }
                map.insert("codes".into(), Value::Object(said));
                Value::Object(map)
            })
            .collect();
        let disagreements = match self.shape.sharing.hides_codes() {
            true => json!(disagreements.len()),
            false => json!(disagreements),
        };
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
            "notices": notices_json(&self.shape.notices),
        })
    }

    fn lines(&self) -> Vec<Value> {
        lines_of(&self.records())
    }
}
