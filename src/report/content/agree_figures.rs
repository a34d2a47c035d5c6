//! Coefficients as they are printed: names, tables, JSON, rows.

use crate::analysis::agreement::{Bootstrap, Figure, Named, Scale};
use crate::language::{AgreementTexts, Ground, Wording, fallback};
use crate::report::model::{Align, Block, Cell, Inline, Records, Row, Table};
use serde_json::{Map, Value, json};

/// How coefficients are written in a language.
#[derive(Clone, Copy)]
pub struct Written {
    wording: &'static dyn Wording,
    /// The words of agreement.
    pub texts: &'static dyn AgreementTexts,
}

impl Written {
    /// In a language.
    pub fn new(wording: &'static dyn Wording) -> Written {
        Written { wording, texts: wording.agreement() }
    }

    /// The language's code.
    pub fn code(self) -> &'static str {
        self.wording.code()
    }

    /// Three decimals; a minus sign as in print.
    pub fn decimal(self, value: f64) -> String {
        let value = if value > -0.0005 && value < 0.0 { 0.0 } else { value };
        self.wording.decimal(value, 3).replace('-', "−")
    }

    /// The value, or that there is none.
    pub fn value(self, figure: &Figure) -> String {
        figure.value.map_or_else(|| self.texts.undefined().to_owned(), |value| self.decimal(value))
    }

    /// `0.391 to 0.591`
    pub fn interval(self, figure: &Figure) -> String {
        match figure.interval {
            Some((low, high)) => self.texts.interval(&self.decimal(low), &self.decimal(high)),
            None => "–".to_owned(),
        }
    }

    /// `moderate; low end fair`: in the words of the scale that goes with a coefficient.
    pub fn band(self, key: &str, figure: &Figure) -> String {
        let (Some(scale), Some(value)) = (Scale::of(key), figure.value) else { return "–".to_owned() };
        let word = |value: f64| self.texts.band(scale.word(value));
        match figure.interval {
            // A kappa that can only be 0 says nothing.
            None if key == "cohen_kappa" && figure.note.is_some() => "–".to_owned(),
            Some((low, _)) if scale.word(low) != scale.word(value) => self.texts.low_end(word(value), word(low)),
            _ => word(value).to_owned(),
        }
    }

    /// The table of all codes together, with the reasons of what is undefined.
    pub fn overall(self, figures: &[Named]) -> Block {
        let ([coefficient, value], [_, _, interval, reads]) = (self.texts.all(), self.texts.each());
        let head = [
            (coefficient, Align::Left),
            (value, Align::Right),
            (interval, Align::Left),
            ("n", Align::Right),
            (reads, Align::Left),
        ];
        let rows = figures.iter().map(|(key, figure)| Row {
            strong: false,
            cells: vec![
                Cell::name(self.texts.coefficient(key), 0),
                Cell::text(self.value(figure)),
                Cell::text(self.interval(figure)),
                Cell::text(figure.n.map_or_else(|| "–".to_owned(), |n| n.to_string())),
                Cell::text(self.band(key, figure)),
            ],
        });
        Block::Table(Table {
            id: "all-codes".into(),
            caption: String::new(),
            head: head.iter().map(|(text, align)| ((*text).to_owned(), *align)).collect(),
            rows: rows.collect(),
            notes: self.reasons(figures, None),
        })
    }

    /// What is undefined and why, and what must be known of what is not; `of`: the code. Coefficients with the same
    /// reason stand together.
    pub fn reasons(self, figures: &[Named], of: Option<&str>) -> Vec<String> {
        let mut said: Vec<(String, Vec<&str>)> = Vec::new();
        for (key, figure) in figures {
            let text = match (&figure.undefined, &figure.note) {
                (Some(reason), _) => format!("{} ({})", self.texts.undefined(), self.texts.reason(reason)),
                (None, Some(note)) => self.texts.remark(note),
                (None, None) => continue,
            };
            match said.iter_mut().find(|(known, _)| *known == text) {
                Some((_, keys)) => keys.push(self.texts.coefficient(key)),
                None => said.push((text, vec![self.texts.coefficient(key)])),
            }
        }
        let of = of.map(|code| format!("{code}: ")).unwrap_or_default();
        said.into_iter().map(|(text, names)| format!("{of}{}: {text}.", names.join(", "))).collect()
    }

    /// What the bands are.
    pub fn scales(self, figures: &[Named]) -> Option<Vec<Inline>> {
        let mut authors: Vec<&str> =
            figures.iter().filter_map(|(key, _)| Scale::of(key)).map(|scale| scale.author()).collect();
        authors.sort_unstable();
        authors.dedup();
        let one = match authors[..] {
            [] => return None,
            [one] => Some(one),
            _ => None,
        };
        Some(vec![Inline::text(self.texts.scales(one))])
    }

    /// How intervals of alphas were drawn.
    pub fn drawn(self, bootstrap: Option<&Bootstrap>) -> Option<Vec<Inline>> {
        let bootstrap = bootstrap?;
        Some(vec![Inline::text(self.texts.drawn(bootstrap.draws, bootstrap.seed))])
    }
}

/// A share as whole percent, halves rounded up.
pub fn percent(part: usize, of: usize) -> String {
    match (200 * part + of).checked_div(2 * of) {
        None => "–".to_owned(),
        Some(0) if part > 0 => "<1 %".to_owned(),
        Some(percent) => format!("{percent} %"),
    }
}

/// What programs read is English in every language.
fn english() -> &'static dyn AgreementTexts {
    fallback().agreement()
}

/// What must be known of what was compared, for programs.
pub fn notices_json(notices: &[Ground]) -> Vec<String> {
    notices.iter().map(|notice| english().ground(notice)).collect()
}

/// A coefficient for programs, at full precision.
pub fn json_of(key: &str, figure: &Figure, bootstrap: Option<&Bootstrap>) -> Value {
    let ends = |(low, high): (f64, f64)| json!([low, high]);
    let mut map = Map::new();
    map.insert("value".into(), json!(figure.value));
    map.insert("se".into(), json!(figure.se));
    map.insert("ci95".into(), figure.interval.map_or(Value::Null, ends));
    if let Some(n) = figure.n {
        map.insert("n".into(), json!(n));
    }
    if let Some(reason) = &figure.undefined {
        map.insert("undefined".into(), json!(english().reason(reason)));
    }
    if let Some(note) = &figure.note {
        map.insert("note".into(), json!(english().remark(note)));
    }
    if let (Some(sampled), Some(bootstrap)) = (figure.bootstrap, bootstrap) {
        map.insert(
            "bootstrap".into(),
            json!({
                "ci95": ends(sampled.interval),
                "draws": sampled.draws,
                "dropped": sampled.dropped,
                "seed": bootstrap.seed,
            }),
        );
    }
    if let (Some(scale), Some(value)) = (Scale::of(key), figure.value) {
        map.insert(
            "band".into(),
            json!({
                "scale": scale.author(),
                "value": scale.word(value),
                "low_end": figure.interval.map(|(low, _)| scale.word(low)),
            }),
        );
    }
    Value::Object(map)
}

/// Coefficients for programs, by name.
pub fn json_map(figures: &[Named], bootstrap: Option<&Bootstrap>) -> Map<String, Value> {
    figures.iter().map(|(key, figure)| ((*key).to_owned(), json_of(key, figure, bootstrap))).collect()
}

/// Rows of coefficients for spreadsheets.
#[derive(Default)]
pub struct Rows(Vec<Vec<String>>);

impl Rows {
    /// Adds the coefficients of all (`of` empty), of a code or of a pair of coders.
    pub fn add(&mut self, scope: &str, of: &str, figures: &[Named]) {
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        for (key, figure) in figures {
            self.0.push(vec![
                scope.to_owned(),
                of.to_owned(),
                (*key).to_owned(),
                number(figure.value),
                number(figure.se),
                number(figure.interval.map(|(low, _)| low)),
                number(figure.interval.map(|(_, high)| high)),
                figure.n.map(|n| n.to_string()).unwrap_or_default(),
                figure.undefined.as_ref().map(|reason| english().reason(reason)).unwrap_or_default(),
                figure.note.as_ref().map(|note| english().remark(note)).unwrap_or_default(),
            ]);
        }
    }

    /// The rows as records.
    pub fn records(self) -> Records {
        let columns = vec!["scope", "of", "coefficient", "value", "se", "low", "high", "n", "undefined", "note"];
        Records { columns, further: Vec::new(), rows: self.0 }
    }
}

/// Records as one value a row; numbers are numbers.
pub fn lines_of(records: &Records) -> Vec<Value> {
    let value = |column: &str, text: &str| match column {
        "value" | "se" | "low" | "high" => json!(text.parse::<f64>().ok()),
        "n" => json!(text.parse::<u64>().ok()),
        _ => json!(text),
    };
    let line = |row: &Vec<String>| {
        records.columns.iter().zip(row).map(|(column, text)| ((*column).to_owned(), value(column, text))).collect()
    };
    records.rows.iter().map(line).collect()
}
