//! Agreement on passages: first those without a partner, then each code, then all together.

use super::agree_figures::{Rows, Written, json_map, json_of, lines_of, notices_json};
use super::{Context, Sharing};
use crate::analysis::agreement::{
    Figure, Matched, Named, Spans, Unitizing, character_figures, characters, matched, unitizing,
};
use crate::language::{Compared, Ground, Part, Reason, Wording};
use crate::report::Answer;
use crate::report::model::{Align, Block, Cell, Inline, Page, Records, Row, Table};
use serde_json::{Map, Value, json};

/// The agreement of coders on passages.
pub struct AgreeSpans<'a> {
    place: Option<&'a Context<'a>>,
    written: Written,
    spans: Spans,
    overlap: f64,
    notices: Vec<Ground>,
    all: bool,
    sharing: Sharing,
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

impl<'a> AgreeSpans<'a> {
    /// Compares passages, in a language; they match if they share at least the part `overlap` of what they cover
    /// together. `place`: the study whose sources the documents are.
    pub fn new(
        spans: Spans,
        overlap: f64,
        mut notices: Vec<Ground>,
        all: bool,
        sharing: Sharing,
        wording: &'static dyn Wording,
        place: Option<&'a Context<'a>>,
    ) -> AgreeSpans<'a> {
        notices.retain(|notice| !(sharing.hides_codes() && notice.names_sources()));
        let coders: Vec<usize> = (0..spans.coders.len()).collect();
        let Unitizing { all: together, binary, coding, each } = unitizing(&spans, &coders, None);
        let pairs: Vec<OfPair> = spans.pairs().into_iter().map(|pair| of_pair(&spans, pair, overlap)).collect();
        let f1 = match (&pairs[..], spans.incomparable(&coders)) {
            (_, Some(reason)) => Figure::undefined(reason),
            ([pair], None) => pair.all.f1(),
            (several, None) => Figure::undefined(Reason::SeePairs(several.len())),
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
        let written = Written::new(wording);
        AgreeSpans { place, written, spans, overlap, notices, all, sharing, coefficients, each, codes, pairs }
    }

    fn pair_name(&self, pair: (usize, usize)) -> String {
        format!("{}|{}", self.spans.coders[pair.0], self.spans.coders[pair.1])
    }

    fn alone(&self) -> Vec<(&OfPair, Vec<String>)> {
        let mut rows = Vec::new();
        for pair in &self.pairs {
            let mut alone = pair.all.alone.clone();
            alone.sort_unstable_by_key(|at| (at.doc, at.start, at.end, at.code, at.coder));
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

    /// The words of a passage, in a study.
    fn words(&self, doc: &str, characters: &str) -> Option<String> {
        let sources = &self.place?.coded.materials.sources;
        let at = sources.iter().position(|source| source.id == doc)?;
        let source = &sources[at];
        let (start, end) = characters.split_once('–')?;
        let (start, end) = (start.parse::<usize>().ok()?, end.parse::<usize>().ok()?);
        let context = self.place?;
        let barred = |statement: u32| {
            let span = context.coded.cell(statement).span;
            let place = |byte: u32| source.text()[..byte as usize].chars().count();
            !context.may_be_quoted(statement) && place(span.start) < end && start < place(span.end)
        };
        if context.coded.of_source(at).any(barred) {
            return Some("[…]".to_owned());
        }
        Some(source.text().chars().skip(start).take(end - start).map(|c| if c == '\n' { ' ' } else { c }).collect())
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
        if words.is_empty() {
            format!("{coder}: {}", self.written.texts.nothing_there())
        } else {
            format!("{coder}: {}", words.join(", "))
        }
    }

    fn table(&self, id: &str, pair: &OfPair) -> Block {
        let [a, b] = [&self.spans.coders[pair.coders.0], &self.spans.coders[pair.coders.1]];
        let (written, texts) = (self.written, self.written.texts);
        let mut head = vec![(texts.words()[1].to_owned(), Align::Left), (texts.cells(a, b), Align::Right)];
        let keys = ["character_percent_agreement", "character_kappa", "character_jaccard", "segment_f1"];
        head.extend(texts.by_code().map(|text| (text.to_owned(), Align::Right)));
        head.push(("F1".to_owned(), Align::Right));
        let with_alpha = self.pairs.len() == 1;
        if with_alpha {
            head.push(("uα".to_owned(), Align::Right));
            head.push(("(k)uα".to_owned(), Align::Right));
        }
        let overlap = (self.overlap > 0.0).then(|| written.decimal(self.overlap));
        let mut notes = vec![texts.characters_note(overlap.as_deref())];
        let rows = (0..self.spans.codes.len())
            .map(|code| {
                let (cells, figures) = &pair.codes[code];
                let of = |key: &str| figures.iter().find(|(known, _)| *known == key).map(|(_, figure)| figure);
                let mut row = vec![
                    Cell::name(self.spans.codes[code].clone(), 0),
                    Cell::text(cells.map(|n| n.to_string()).join("/")),
                ];
                row.extend(
                    keys.iter().map(|key| Cell::text(of(key).map(|figure| written.value(figure)).unwrap_or_default())),
                );
                let mut told = figures.clone();
                if with_alpha {
                    for (_, figure) in &self.codes[code].figures[..2] {
                        row.push(Cell::text(written.value(figure)));
                    }
                    told.extend(self.codes[code].figures[..2].iter().cloned());
                }
                notes.extend(written.reasons(&told, Some(&self.spans.codes[code])));
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

impl Answer for AgreeSpans<'_> {
    fn page(&self, _: bool) -> Page {
        let (written, texts) = (self.written, self.written.texts);
        let title = texts.title(&self.spans.coders, true);
        let language = written.code().to_owned();
        let mut page = match self.place {
            Some(context) => {
                let mut page = context.page(&title);
                // Each coder's own passages are compared, on no basis.
                page.basis = String::new();
                page.next = vec!["tema agree".into(), "tema why STATEMENT CODE".into()];
                page
            }
            None => Page { language: language.clone(), speech: language, title, ..Page::default() },
        };
        let heading = |part: Part<'_>| {
            let text = texts.part(part);
            Block::Heading { level: 2, id: crate::report::model::anchor(&text), text }
        };
        let paragraph = |text: String| Block::Paragraph(vec![Inline::text(text)]);
        let alone = self.alone();
        page.blocks.push(paragraph(texts.passages(
            self.spans.segments.len(),
            self.spans.docs.len(),
            self.spans.coders.len(),
            alone.len(),
        )));
        page.blocks.extend(self.notices.iter().map(|notice| paragraph(texts.ground(notice))));
        if !alone.is_empty() && !self.sharing.hides_codes() {
            page.blocks.push(heading(Part::ToTalkAbout(Compared::Passage)));
            let shown = if self.all { alone.len() } else { alone.len().min(SHOWN) };
            let [document, characters, marked, there] = texts.alone();
            let [words, code] = texts.words();
            let mut head = vec![document, characters, code, marked, there];
            if self.place.is_some() {
                head.push(words);
            }
            let rows = alone[..shown].iter().map(|(_, row)| {
                let mut cells: Vec<Cell> = row.iter().cloned().map(Cell::text).collect();
                cells.extend(self.words(&row[0], &row[1]).map(Cell::text));
                Row { strong: false, cells }
            });
            page.blocks.push(Block::Table(Table {
                id: "alone".into(),
                caption: String::new(),
                head: head.iter().map(|text| ((*text).to_owned(), Align::Left)).collect(),
                rows: rows.collect(),
                notes: match alone.len() - shown {
                    0 => Vec::new(),
                    more => vec![texts.more(more)],
                },
            }));
        }
        if !self.spans.codes.is_empty() {
            for (at, pair) in self.pairs.iter().enumerate() {
                let names = [pair.coders.0, pair.coders.1].map(|coder| self.spans.coders[coder].as_str());
                let part = Part::EachCode((self.pairs.len() > 1).then_some((names[0], names[1])));
                page.blocks.push(heading(part));
                page.blocks.push(self.table(&format!("each-code-{at}"), pair));
            }
        }
        page.blocks.push(heading(Part::AllCodes));
        page.blocks.push(written.overall(&self.coefficients));
        page.blocks.extend(written.scales(&self.coefficients).map(Block::Paragraph));
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

    fn schema(&self) -> &'static str {
        "agree-passages/1"
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
        coefficients.insert("ku_alpha".into(), {
            let mut all = json_of("ku_alpha", &Figure::undefined(Reason::OneFigureEach), None);
            all["per_code"] = Value::Object(each);
            all
        });
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
                let words = self.words(&row[0], &row[1]);
                let mut map: Map<String, Value> =
                    keys.iter().zip(row).map(|(key, text)| ((*key).to_owned(), json!(text))).collect();
                map.extend(words.map(|words| ("text".to_owned(), json!(words))));
                Value::Object(map)
            })
            .collect();
        let hides = self.sharing.hides_codes();
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
                "lengths": (!hides).then_some(lengths),
            },
            "disagreements": if hides { json!(alone.len()) } else { json!(alone) },
            "notices": notices_json(&self.notices),
        })
    }

    fn lines(&self) -> Vec<Value> {
        lines_of(&self.records())
    }
}
