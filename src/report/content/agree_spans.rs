//! Agreement on passages: first those without a partner, then each code, then all together.

use super::agree_figures::{Rows, decimal, json_map, json_of, lines_of, overall, reasons, scales, value};
use crate::analysis::agreement::{
    Figure, Matched, Named, Spans, Unitizing, character_figures, characters, counted, matched, unitizing,
};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Map, Value, json};

/// The agreement of coders on passages.
pub struct AgreeSpans {
    spans: Spans,
    overlap: f64,
    notices: Vec<String>,
    all: bool,
    coefficients: Vec<Named>,
    each: Vec<Figure>,
    codes: Vec<OfCode>,
    pairs: Vec<OfPair>,
}

/// One code: uα of the code against everything else, and of two coders the figures of the pair.
struct OfCode {
    figures: Vec<Named>,
    cells: Option<[u64; 4]>,
}

/// Two coders, code by code.
struct OfPair {
    coders: (usize, usize),
    all: Matched,
    codes: Vec<([u64; 4], Vec<Named>)>,
}

/// How many passages to talk about are shown.
const SHOWN: usize = 20;

impl AgreeSpans {
    /// Compares passages; they match if they share at least the part `overlap` of what they cover together.
    pub fn new(spans: Spans, overlap: f64, notices: Vec<String>, all: bool) -> AgreeSpans {
        let coders: Vec<usize> = (0..spans.coders.len()).collect();
        let Unitizing { all: together, binary, coding, each } = unitizing(&spans, &coders, None);
        let pairs: Vec<OfPair> = spans.pairs().into_iter().map(|pair| of_pair(&spans, pair, overlap)).collect();
        let f1 = match (&pairs[..], spans.incomparable(&coders)) {
            (_, Some(reason)) => Figure::undefined(reason),
            ([pair], None) => pair.all.f1(),
            (several, None) => {
                Figure::undefined(format!("it compares two coders; there are {} pairs: see them", several.len()))
            }
        };
        let coefficients =
            vec![("u_alpha", together), ("binary_u_alpha", binary), ("cu_alpha", coding), ("segment_f1", f1)];
        let codes = (0..spans.codes.len())
            .map(|code| {
                let mut figures = vec![("u_alpha", unitizing(&spans, &coders, Some(code)).all)];
                figures.push(("ku_alpha", each[code].clone()));
                let mut cells = None;
                if let [pair] = &pairs[..] {
                    cells = Some(pair.codes[code].0);
                    figures.extend(pair.codes[code].1.iter().cloned());
                }
                OfCode { figures, cells }
            })
            .collect();
        AgreeSpans { spans, overlap, notices, all, coefficients, each, codes, pairs }
    }

    fn pair_name(&self, pair: (usize, usize)) -> String {
        format!("{}|{}", self.spans.coders[pair.0], self.spans.coders[pair.1])
    }

    fn alone(&self) -> Vec<(&OfPair, Vec<String>)> {
        let mut rows = Vec::new();
        for pair in &self.pairs {
            let mut alone = pair.all.alone.clone();
            alone.sort_unstable();
            for at in alone {
                let other = if at.coder == pair.coders.0 { pair.coders.1 } else { pair.coders.0 };
                rows.push((
                    pair,
                    vec![
                        self.spans.docs[at.doc].clone(),
                        format!("{}–{}", at.start, at.end),
                        self.spans.codes[at.code].clone(),
                        self.spans.coders[at.coder].clone(),
                        self.nearest(at.doc, other, (at.start, at.end)),
                    ],
                ));
            }
        }
        rows
    }

    /// What the other coder marked there.
    fn nearest(&self, doc: usize, coder: usize, span: (u64, u64)) -> String {
        let there = self
            .spans
            .segments
            .iter()
            .filter(|at| at.doc == doc && at.coder == coder && at.start < span.1 && span.0 < at.end);
        let words: Vec<String> =
            there.map(|at| format!("{} {}–{}", self.spans.codes[at.code], at.start, at.end)).collect();
        let coder = &self.spans.coders[coder];
        if words.is_empty() { format!("{coder}: nothing") } else { format!("{coder}: {}", words.join(", ")) }
    }

    fn table(&self, id: &str, pair: &OfPair) -> Block {
        let [a, b] = [&self.spans.coders[pair.coders.0], &self.spans.coders[pair.coders.1]];
        let mut head = vec![("code".to_owned(), Align::Left), (format!("both/{a}/{b}/neither"), Align::Right)];
        let keys = ["character_percent_agreement", "character_kappa", "character_jaccard", "segment_f1"];
        for text in ["agreement", "kappa", "Jaccard", "F1"] {
            head.push((text.to_owned(), Align::Right));
        }
        let with_alpha = self.pairs.len() == 1;
        if with_alpha {
            head.push(("uα".to_owned(), Align::Right));
            head.push(("(k)uα".to_owned(), Align::Right));
        }
        let mut notes = vec![format!(
            "Counts are characters. Kappa of characters is what NVivo reports: it rises with the uncoded text around \
             passages, and has no interval because neighbouring characters are not independent. F1: passages matched one to \
             one that share {} of what they cover together.",
            if self.overlap == 0.0 {
                "any character".to_owned()
            } else {
                format!("at least {}", decimal(self.overlap))
            }
        )];
        let rows = (0..self.spans.codes.len())
            .map(|code| {
                let (cells, figures) = &pair.codes[code];
                let of = |key: &str| figures.iter().find(|(known, _)| *known == key).map(|(_, figure)| figure);
                let mut row = vec![
                    Cell::name(self.spans.codes[code].clone(), 0),
                    Cell::text(cells.map(|n| n.to_string()).join("/")),
                ];
                row.extend(keys.iter().map(|key| Cell::text(of(key).map(value).unwrap_or_default())));
                let mut told = figures.clone();
                if with_alpha {
                    for (_, figure) in &self.codes[code].figures[..2] {
                        row.push(Cell::text(value(figure)));
                    }
                    told.extend(self.codes[code].figures[..2].iter().cloned());
                }
                notes.extend(reasons(&told, Some(&self.spans.codes[code])));
                Row { strong: false, cells: row }
            })
            .collect();
        Block::Table(Table { id: id.to_owned(), caption: String::new(), head, rows, notes })
    }
}

fn of_pair(spans: &Spans, pair: (usize, usize), overlap: f64) -> OfPair {
    let mut all = Matched::default();
    let refused = spans.incomparable(&[pair.0, pair.1]);
    let codes = (0..spans.codes.len())
        .map(|code| {
            let cells = characters(spans, code, pair);
            let matched = matched(spans, code, pair, overlap);
            let f1 = matched.f1();
            all = std::mem::take(&mut all).and(matched);
            let [percent, kappa, jaccard] = character_figures(cells, &spans.codes[code]);
            let figures = [
                ("character_percent_agreement", percent),
                ("character_kappa", kappa),
                ("character_jaccard", jaccard),
                ("segment_f1", f1),
            ];
            let figures = figures.map(|(key, figure)| match &refused {
                Some(reason) => (key, Figure::undefined(reason.clone())),
                None => (key, figure),
            });
            (cells, figures.to_vec())
        })
        .collect();
    OfPair { coders: pair, all, codes }
}

fn cells_json(cells: [u64; 4]) -> Map<String, Value> {
    ["n11", "n10", "n01", "n00"].iter().zip(cells).map(|(key, n)| ((*key).to_owned(), json!(n))).collect()
}

impl Answer for AgreeSpans {
    fn page(&self, _: bool) -> Page {
        let title = format!("Agreement of {} on passages", self.spans.coders.join(", "));
        let mut page = Page { language: "en".into(), speech: "en".into(), title, ..Page::default() };
        let heading =
            |text: &str| Block::Heading { level: 2, text: text.to_owned(), id: crate::report::model::anchor(text) };
        let paragraph = |text: String| Block::Paragraph(vec![Inline::text(text)]);
        let alone = self.alone();
        page.blocks.push(paragraph(format!(
            "{} in {} by {}; {} without a partner.",
            counted(self.spans.segments.len(), "passage"),
            counted(self.spans.docs.len(), "document"),
            counted(self.spans.coders.len(), "coder"),
            alone.len()
        )));
        page.blocks.extend(self.notices.iter().cloned().map(paragraph));
        if !alone.is_empty() {
            page.blocks.push(heading("Passages to talk about"));
            let shown = if self.all { alone.len() } else { alone.len().min(SHOWN) };
            let columns = ["document", "characters", "code", "marked by", "there"];
            page.blocks.push(Block::Table(Table {
                id: "alone".into(),
                caption: String::new(),
                head: columns.iter().map(|text| ((*text).to_owned(), Align::Left)).collect(),
                rows: alone[..shown]
                    .iter()
                    .map(|(_, row)| Row { strong: false, cells: row.iter().cloned().map(Cell::text).collect() })
                    .collect(),
                notes: match alone.len() - shown {
                    0 => Vec::new(),
                    more => vec![format!("{more} more: --all lists them here, --json with everything else.")],
                },
            }));
        }
        if !self.spans.codes.is_empty() {
            for (at, pair) in self.pairs.iter().enumerate() {
                let of = self.pair_name(pair.coders).replace('|', " and ");
                let text = if self.pairs.len() == 1 { "Each code".to_owned() } else { format!("Each code: {of}") };
                page.blocks.push(heading(&text));
                page.blocks.push(self.table(&format!("each-code-{at}"), pair));
            }
        }
        page.blocks.push(heading("All codes together"));
        page.blocks.push(overall(&self.coefficients));
        page.blocks.extend(scales(&self.coefficients).map(Block::Paragraph));
        page
    }

    fn records(&self) -> Records {
        let mut rows = Rows::default();
        rows.add("all", "", &self.coefficients);
        for (code, of) in self.spans.codes.iter().zip(&self.codes) {
            rows.add("code", code, &of.figures);
        }
        for pair in self.pairs.iter().filter(|_| self.pairs.len() > 1) {
            let of = self.pair_name(pair.coders);
            for (code, (_, figures)) in self.spans.codes.iter().zip(&pair.codes) {
                rows.add("pair", &format!("{of}: {code}"), figures);
            }
        }
        rows.records()
    }

    fn json(&self) -> Value {
        let mut coefficients = json_map(&self.coefficients, None);
        let each: Map<String, Value> = self
            .spans
            .codes
            .iter()
            .zip(&self.each)
            .map(|(code, figure)| (code.clone(), json_of("ku_alpha", figure, None)))
            .collect();
        coefficients.insert(
            "ku_alpha".into(),
            json!({ "value": null, "se": null, "ci95": null, "undefined": "one figure a code", "per_code": each }),
        );
        let per_code: Map<String, Value> = self
            .spans
            .codes
            .iter()
            .zip(&self.codes)
            .map(|(code, of)| {
                let mut map = of.cells.map(cells_json).unwrap_or_default();
                map.extend(json_map(&of.figures, None));
                (code.clone(), Value::Object(map))
            })
            .collect();
        let pairs: Map<String, Value> = self
            .pairs
            .iter()
            .map(|pair| {
                let of_codes: Map<String, Value> = self
                    .spans
                    .codes
                    .iter()
                    .zip(&pair.codes)
                    .map(|(code, (cells, figures))| {
                        let mut map = cells_json(*cells);
                        map.extend(json_map(figures, None));
                        (code.clone(), Value::Object(map))
                    })
                    .collect();
                let value = json!({
                    "coders": [self.spans.coders[pair.coders.0], self.spans.coders[pair.coders.1]],
                    "matched": pair.all.pairs,
                    "passages": [pair.all.all.0, pair.all.all.1],
                    "segment_f1": json_of("segment_f1", &pair.all.f1(), None),
                    "per_code": of_codes,
                });
                (self.pair_name(pair.coders), value)
            })
            .collect();
        let lengths: Map<String, Value> =
            self.spans.docs.iter().cloned().zip(self.spans.lengths.iter().map(|length| json!(length))).collect();
        let alone: Vec<Value> = self
            .alone()
            .into_iter()
            .map(|(_, row)| {
                let keys = ["doc", "characters", "code", "coder", "there"];
                keys.iter().zip(row).map(|(key, text)| ((*key).to_owned(), json!(text))).collect()
            })
            .collect();
        json!({
            "coders": self.spans.coders,
            "overlap": self.overlap,
            "coefficients": coefficients,
            "per_code": per_code,
            "pairs": pairs,
            "counts": {
                "documents": self.spans.docs.len(),
                "coders": self.spans.coders.len(),
                "codes": self.spans.codes.len(),
                "passages": self.spans.segments.len(),
                "lengths": lengths,
            },
            "disagreements": alone,
            "notices": self.notices,
        })
    }

    fn lines(&self) -> Vec<Value> {
        lines_of(&self.records())
    }
}
