//! A slow, obvious matcher, written from the rules of the indicator language alone. Tests and the fuzz target of the
//! matcher hold the program against it.
//!
//! It shares with the program only the syntax tree and the statements: it cuts words, folds, matches wildcards and
//! looks for positions in its own, brute way.

use regex::{Regex, RegexBuilder};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use tema::codebook::{self, Codebook};
use tema::data::File;
use tema::indicator::{Expr, Word};
use tema::matching::{Matcher, Plan};
use tema::study::{Cases, Settings};
use tema::text::canonical;
use tema::transcript::{self, Roster, Source, Speaker};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes of the source's text.
pub type Bytes = (usize, usize);

/// A passage cut into words.
struct Passage<'t> {
    text: &'t str,
    /// The whole text of the source, as it is.
    written: &'t str,
    base: usize,
    /// Bytes and folded form of every word.
    words: Vec<(Bytes, String)>,
}

/// What an expression finds: all bytes that take part, and whether a question does.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Found {
    bytes: BTreeSet<Bytes>,
    prompted: bool,
}

/// One place of an expression: first and last word, if it touches any, and the bytes.
struct Place {
    words: Option<(usize, usize)>,
    bytes: BTreeSet<Bytes>,
}

struct Reference<'t> {
    passage: Passage<'t>,
    question: Option<Passage<'t>>,
    fold: bool,
    language: &'t str,
}

impl<'t> Passage<'t> {
    fn new(text: &'t str, written: &'t str, base: usize) -> Self {
        let words = text.unicode_word_indices().map(|(at, word)| ((base + at, base + at + word.len()), simple(word)));
        Passage { text, written, base, words: words.collect() }
    }
}

/// Unicode's case folding, NFC, one apostrophe.
fn simple(word: &str) -> String {
    let folded = icu_casemap::CaseMapper::new().fold_string(word);
    folded.nfc().map(|c| if matches!(c, '’' | '‘' | 'ʼ') { '\'' } else { c }).collect()
}

/// Without what Unicode calls marks; `ł`, which has none, counts as `l`.
fn without_diacritics(word: &str) -> String {
    let mark = |c: char| compiled(r"^\p{M}$", true).is_match(&c.to_string());
    word.nfd().filter(|c| !mark(*c)).map(|c| if c == 'ł' { 'l' } else { c }).nfc().collect()
}

fn glob(pattern: &[char], word: &[char]) -> bool {
    match pattern.split_first() {
        None => word.is_empty(),
        Some(('*', rest)) => (0..=word.len()).any(|skip| glob(rest, &word[skip..])),
        Some(('?', rest)) => !word.is_empty() && glob(rest, &word[1..]),
        Some((letter, rest)) => word.first() == Some(letter) && glob(rest, &word[1..]),
    }
}

thread_local! {
    static COMPILED: RefCell<HashMap<(String, bool), Regex>> = RefCell::default();
}

fn compiled(source: &str, exact_case: bool) -> Regex {
    COMPILED.with_borrow_mut(|known| {
        let key = (source.to_owned(), exact_case);
        known
            .entry(key)
            .or_insert_with(|| RegexBuilder::new(source).case_insensitive(!exact_case).build().unwrap())
            .clone()
    })
}

impl Reference<'_> {
    fn fits(&self, word: &Word, form: &str) -> bool {
        let fold = |text: &str| if self.fold { without_diacritics(text) } else { text.to_owned() };
        match word {
            Word::Any => true,
            Word::Exact(want) => fold(&simple(want)) == fold(form),
            Word::Glob(want) => {
                let letters = |text: &str| fold(text).chars().collect::<Vec<char>>();
                glob(&letters(&simple(want.pattern())), &letters(form))
            }
            Word::Stem(want) => frostem::Stemmer::try_from_name(self.language)
                .is_ok_and(|stemmer| stemmer.stem(&simple(want)) == stemmer.stem(form)),
        }
    }

    fn places(&self, expr: &Expr, passage: &Passage<'_>) -> Vec<Place> {
        let n = passage.words.len();
        match expr {
            Expr::Words(row) => (0..n)
                .filter(|at| at + row.len() <= n)
                .filter(|at| row.iter().enumerate().all(|(i, word)| self.fits(word, &passage.words[at + i].1)))
                .map(|at| Place {
                    words: Some((at, at + row.len() - 1)),
                    bytes: passage.words[at..at + row.len()].iter().map(|(bytes, _)| *bytes).collect(),
                })
                .collect(),
            Expr::Regex(pattern) => compiled(&pattern.source, pattern.exact_case)
                .find_iter(passage.text)
                .map(|found| {
                    // A match that ends inside a note takes the whole letter.
                    let letters = |at: &usize| passage.written.is_char_boundary(*at);
                    let start = (0..=passage.base + found.start()).rev().find(letters).unwrap();
                    let end = (passage.base + found.end()..).find(letters).unwrap();
                    let touched: Vec<usize> =
                        (0..n).filter(|at| passage.words[*at].0.0 < end && start < passage.words[*at].0.1).collect();
                    Place {
                        words: touched.first().zip(touched.last()).map(|(first, last)| (*first, *last)),
                        bytes: BTreeSet::from([(start, end)]),
                    }
                })
                .collect(),
            Expr::Near { left, right, within, ordered } => {
                let mut found = Vec::new();
                for a in self.places(left, passage) {
                    for b in self.places(right, passage) {
                        let (Some(x), Some(y)) = (a.words, b.words) else { continue };
                        let apart = if x.1 < y.0 {
                            y.0 - x.1
                        } else if y.1 < x.0 && !ordered {
                            x.0 - y.1
                        } else {
                            continue;
                        };
                        if apart <= *within as usize {
                            found.push(Place {
                                words: Some((x.0.min(y.0), x.1.max(y.1))),
                                bytes: a.bytes.union(&b.bytes).copied().collect(),
                            });
                        }
                    }
                }
                found
            }
            Expr::Or(parts) => parts.iter().flat_map(|part| self.places(part, passage)).collect(),
            Expr::And(_) | Expr::Not(_) | Expr::Asked(_) => panic!("no place: {expr}"),
        }
    }

    fn holds(&self, expr: &Expr, passage: &Passage<'_>) -> Option<Found> {
        let join = |all: Vec<Found>| Found {
            bytes: all.iter().flat_map(|found| found.bytes.iter().copied()).collect(),
            prompted: all.iter().any(|found| found.prompted),
        };
        match expr {
            Expr::Words(_) | Expr::Regex(_) | Expr::Near { .. } => {
                let places = self.places(expr, passage);
                (!places.is_empty()).then(|| Found {
                    bytes: places.into_iter().flat_map(|place| place.bytes).collect(),
                    prompted: false,
                })
            }
            Expr::And(parts) => {
                parts.iter().map(|part| self.holds(part, passage)).collect::<Option<Vec<Found>>>().map(join)
            }
            Expr::Or(parts) => {
                let found: Vec<Found> = parts.iter().filter_map(|part| self.holds(part, passage)).collect();
                (!found.is_empty()).then(|| join(found))
            }
            Expr::Not(part) => self.holds(part, passage).is_none().then(Found::default),
            Expr::Asked(part) => {
                self.holds(part, self.question.as_ref()?)?;
                Some(Found { bytes: BTreeSet::new(), prompted: true })
            }
        }
    }
}

/// A match as both matchers give it: statement, code, indicator, prompted, bytes.
pub type Hit = (usize, usize, usize, bool, Vec<Bytes>);

/// All matches, sorted.
pub fn slow(codebook: &Codebook, source: &Source) -> Vec<Hit> {
    let blank = |c: u8, at: usize| if source.excluded.iter().any(|span| span.range().contains(&at)) { b' ' } else { c };
    let text: Vec<u8> = source.text().bytes().enumerate().map(|(at, c)| blank(c, at)).collect();
    let text = String::from_utf8(text).unwrap();
    let passage = |span: tema::text::Span| Passage::new(&text[span.range()], source.text(), span.start as usize);
    let mut hits = Vec::new();
    for (number, statement) in source.statements.iter().enumerate() {
        let asking = |turn: &&transcript::Turn| matches!(turn.speaker, Speaker::Interviewer(_));
        let question = source.turns[..statement.turn as usize].iter().rev().find(asking);
        for (at, code) in codebook.codes.iter().enumerate() {
            let reference = Reference {
                passage: passage(statement.span),
                question: question.map(|turn| passage(turn.span)),
                fold: code.fold,
                language: &source.language,
            };
            if code.except.iter().any(|rule| reference.holds(&rule.expr, &reference.passage).is_some()) {
                continue;
            }
            for (rule, indicator) in code.indicators.iter().enumerate() {
                if let Some(found) = reference.holds(&indicator.expr, &reference.passage) {
                    hits.push((number, at, rule, found.prompted, found.bytes.into_iter().collect()));
                }
            }
        }
    }
    hits
}

fn fast(plan: &Plan, source: &Source) -> Vec<Hit> {
    let matches = Matcher::new(plan).run(source);
    let bytes = |span: &tema::text::Span| (span.start as usize, span.end as usize);
    matches
        .iter()
        .map(|found| {
            let words = found.words.iter().map(bytes).collect();
            (found.statement as usize, found.code as usize, found.rule as usize, found.prompted, words)
        })
        .collect()
}

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), text: canonical(text).unwrap().text }
}

/// Reads a codebook and a transcript as a study would.
pub fn read(book: &str, talk: &str) -> (Codebook, Source) {
    let mut findings = Vec::new();
    let settings = Settings::read(file("tema.toml", "[study]\ntitle = \"T\"\n[groups.AV]\n"), &mut findings);
    let people = file("participants.csv", "participant,group\nSP1,\nSP2,\n");
    let cases = Cases::read(&people, &settings, &mut findings);
    let roster = Roster { settings: &settings, cases: &cases };
    let form = canonical(talk).unwrap();
    let source = transcript::read(file("transcripts/T1.txt", talk), form, &roster, &mut findings);
    (codebook::read(vec![file("codebooks/a.yaml", book)], &mut findings), source)
}

/// Holds the program against the reference: its matches, and what it counts.
///
/// # Panics
/// When they differ.
pub fn compare(book: &str, talk: &str) {
    let (codebook, source) = read(book, talk);
    let plan = Plan::new(&codebook);
    let (slow, fast) = (slow(&codebook, &source), fast(&plan, &source));
    if slow == fast {
        let mut counted: Vec<(usize, usize)> = Vec::new();
        Matcher::new(&plan).hits(&source, |statement, code| counted.push((statement as usize, code as usize)));
        counted.sort_unstable();
        let mut pairs: Vec<(usize, usize)> = slow.iter().map(|(statement, code, ..)| (*statement, *code)).collect();
        pairs.dedup();
        assert_eq!(counted, pairs, "counting and looking up differ");
        return;
    }
    let shown = |hits: &[Hit], others: &[Hit]| -> String {
        let only = hits.iter().filter(|hit| !others.contains(hit));
        only.map(|(statement, code, rule, prompted, bytes)| {
            let indicator = &codebook.codes[*code].indicators[*rule];
            let words: Vec<&str> = bytes.iter().map(|(from, to)| &source.text()[*from..*to]).collect();
            let text = source.statements[*statement].span.of(source.text());
            format!("  {text:?}\n  {} (fold: {})\n  {words:?} {prompted}\n", indicator.text, codebook.codes[*code].fold)
        })
        .collect()
    };
    panic!("only the reference:\n{}only the program:\n{}", shown(&slow, &fast), shown(&fast, &slow));
}
