//! Coefficients as they are printed: names, tables, JSON, rows.

use crate::analysis::agreement::{Bootstrap, Figure, Named, Scale};
use crate::report::model::{Align, Block, Cell, Inline, Records, Row, Table};
use serde_json::{Map, Value, json};

/// Names of coefficients, as people say them.
const NAMES: &[(&str, &str)] = &[
    ("percent_agreement", "agreement, of pairs"),
    ("percent_unanimous", "all coders alike"),
    ("scott_pi", "Scott's pi"),
    ("cohen_kappa", "Cohen's kappa"),
    ("cohen_kappa_max", "largest kappa possible"),
    ("weighted_kappa_linear", "weighted kappa, linear"),
    ("weighted_kappa_quadratic", "weighted kappa, quadratic"),
    ("pabak", "PABAK"),
    ("prevalence_index", "prevalence index"),
    ("bias_index", "bias index"),
    ("fleiss_kappa", "Fleiss' kappa"),
    ("conger_kappa", "Conger's kappa"),
    ("light_kappa", "Light's kappa"),
    ("brennan_prediger", "Brennan & Prediger"),
    ("gwet_ac1", "Gwet's AC1"),
    ("gwet_ac2_ordinal", "Gwet's AC2, ordinal"),
    ("alpha_nominal", "alpha, nominal"),
    ("alpha_ordinal", "alpha, ordinal"),
    ("alpha_interval", "alpha, interval"),
    ("alpha_ratio", "alpha, ratio"),
    ("alpha_jaccard", "alpha of sets, Jaccard"),
    ("alpha_masi", "alpha of sets, MASI"),
    ("mean_kappa", "mean of the codes' kappas"),
    ("pooled_kappa", "pooled kappa"),
    ("u_alpha", "uα: passages and codes"),
    ("binary_u_alpha", "|uα: coded or not"),
    ("cu_alpha", "cuα: codes where both coded"),
    ("segment_f1", "matched passages, F1"),
    ("character_kappa", "kappa of characters"),
    ("character_percent_agreement", "agreement of characters"),
    ("character_jaccard", "Jaccard of characters"),
    ("positive_agreement", "agreement on present"),
    ("negative_agreement", "agreement on absent"),
    ("ku_alpha", "(k)uα"),
];

/// A coefficient's name for people.
pub fn name(key: &str) -> &str {
    NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
}

/// Three decimals; a minus sign as in print.
pub fn decimal(value: f64) -> String {
    let text = format!("{value:.3}");
    let text = if text == "-0.000" { "0.000".to_owned() } else { text };
    text.replace('-', "−")
}

/// A share as whole percent, halves rounded up.
pub fn percent(part: usize, of: usize) -> String {
    match (200 * part + of).checked_div(2 * of) {
        None => "–".to_owned(),
        Some(0) if part > 0 => "<1 %".to_owned(),
        Some(percent) => format!("{percent} %"),
    }
}

/// The value, or that there is none.
pub fn value(figure: &Figure) -> String {
    figure.value.map_or_else(|| "undefined".to_owned(), decimal)
}

/// `0.391 to 0.591`
pub fn interval(figure: &Figure) -> String {
    match figure.interval {
        Some((low, high)) => format!("{} to {}", decimal(low), decimal(high)),
        None => "–".to_owned(),
    }
}

/// `moderate; low end fair`: in the words of the scale that goes with a coefficient.
pub fn band(key: &str, figure: &Figure) -> String {
    let (Some(scale), Some(value)) = (Scale::of(key), figure.value) else { return "–".to_owned() };
    match figure.interval {
        // A kappa that can only be 0 says nothing.
        None if key == "cohen_kappa" && figure.note.is_some() => "–".to_owned(),
        Some((low, _)) if scale.word(low) != scale.word(value) => {
            format!("{}; low end {}", scale.word(value), scale.word(low))
        }
        _ => scale.word(value).to_owned(),
    }
}

/// The table of all codes together, with the reasons of what is undefined.
pub fn overall(figures: &[Named]) -> Block {
    let head = [
        ("coefficient", Align::Left),
        ("value", Align::Right),
        ("95 % interval", Align::Left),
        ("n", Align::Right),
        ("reads as", Align::Left),
    ];
    let rows = figures.iter().map(|(key, figure)| Row {
        strong: false,
        cells: vec![
            Cell::name(name(key), 0),
            Cell::text(value(figure)),
            Cell::text(interval(figure)),
            Cell::text(figure.n.map_or_else(|| "–".to_owned(), |n| n.to_string())),
            Cell::text(band(key, figure)),
        ],
    });
    Block::Table(Table {
        id: "all-codes".into(),
        caption: String::new(),
        head: head.iter().map(|(text, align)| ((*text).to_owned(), *align)).collect(),
        rows: rows.collect(),
        notes: reasons(figures, None),
    })
}

/// What is undefined and why, and what must be known of what is not; `of`: the code. Coefficients with the same reason
/// stand together.
pub fn reasons(figures: &[Named], of: Option<&str>) -> Vec<String> {
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for (key, figure) in figures {
        let text = match (&figure.undefined, &figure.note) {
            (Some(reason), _) => format!("undefined ({reason})"),
            (None, Some(note)) => note.clone(),
            (None, None) => continue,
        };
        match said.iter_mut().find(|(known, _)| *known == text) {
            Some((_, keys)) => keys.push(name(key)),
            None => said.push((text, vec![name(key)])),
        }
    }
    let of = of.map(|code| format!("{code}: ")).unwrap_or_default();
    said.into_iter().map(|(text, names)| format!("{of}{}: {text}.", names.join(", "))).collect()
}

/// What the bands are.
pub fn scales(figures: &[Named]) -> Option<Vec<Inline>> {
    let mut authors: Vec<&str> =
        figures.iter().filter_map(|(key, _)| Scale::of(key)).map(|scale| scale.author()).collect();
    authors.sort_unstable();
    authors.dedup();
    let text = match authors[..] {
        [] => return None,
        [one] => format!("Words are those of {one}."),
        _ => "Words for kappas, pi, AC1: Landis & Koch 1977; for alphas: Krippendorff 2004.".to_owned(),
    };
    Some(vec![Inline::text(format!(
        "{text} The authors drew these lines by judgement; they are no test. Look at the interval's low end."
    ))])
}

/// How intervals of alphas were drawn.
pub fn drawn(bootstrap: Option<&Bootstrap>) -> Option<Vec<Inline>> {
    let bootstrap = bootstrap?;
    Some(vec![Inline::text(format!(
        "Intervals of alpha for single codes, sets and scales: units drawn again {} times, seed {}; all other intervals by \
         formula.",
        bootstrap.draws, bootstrap.seed
    ))])
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
        map.insert("undefined".into(), json!(reason));
    }
    if let Some(note) = &figure.note {
        map.insert("note".into(), json!(note));
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
                figure.undefined.clone().unwrap_or_default(),
                figure.note.clone().unwrap_or_default(),
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
