//! The matcher against a slow, obvious one, written from the rules of the indicator language alone.
//!
//! The reference shares with the program only the syntax tree and the statements: it cuts words, folds, matches
//! wildcards and looks for positions in its own, brute way.

use proptest::prelude::*;
use regex::{Regex, RegexBuilder};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use tema::codebook::{self, Codebook};
use tema::data::File;
use tema::indicator::{Expr, Word};
use tema::matching::{Matcher, Outcome, Plan};
use tema::study::{Cases, Settings};
use tema::text::canonical;
use tema::transcript::{self, Roster, Source, Speaker};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

// --- The reference -----------------------------------------------------------------------------------------------

/// Bytes of the source's text.
type Bytes = (usize, usize);

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

/// Lower case, NFC, one apostrophe.
fn simple(word: &str) -> String {
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    lower.nfc().map(|c| if c == '’' { '\'' } else { c }).collect()
}

fn without_diacritics(word: &str) -> String {
    word.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).nfc().collect()
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
type Hit = (usize, usize, usize, bool, Vec<Bytes>);

fn slow(codebook: &Codebook, source: &Source) -> Vec<Hit> {
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

// --- What is generated -------------------------------------------------------------------------------------------

/// Words of the transcripts, few at a time so that they meet: English, Lithuanian, Cyrillic, with inflections, marks
/// that do not compose, apostrophes, numbers.
const THEMES: &[&[&str]] = &[
    &["phone", "phones", "Phoned", "PHONE", "telephone", "the", "school", "Schools"],
    &["don't", "don’t", "to", "the", "women", "woman", "face-to-face", "3.5", "2022", "e.g"],
    &["tėvai", "Tėvų", "TĖVAS", "tevai", "tė\u{303}vai", "phone", "the", "šeima"],
    &["mokykla", "mokyklą", "mokyklos", "Mokytojas", "žvilgsnis", "žvilgsnį", "zvilgsni", "Šeimą", "seima"],
    &["лице", "Лица", "лицето", "край", "краи", "Крайна", "the", "её"],
    &["её", "ее", "о\u{301}ко", "око", "ЙОД", "иод", "край"],
];

fn word(theme: &'static [&'static str]) -> impl Strategy<Value = &'static str> + Clone {
    proptest::sample::select(theme)
}

/// A word of an indicator: as it is, in another case, decomposed, with wildcards.
fn pattern_word(theme: &'static [&'static str]) -> impl Strategy<Value = String> {
    (word(theme), 0..12u8, 0..8usize, 0..8usize).prop_map(|(word, how, a, b)| {
        let letters: Vec<char> = word.nfc().collect();
        let (a, b) = (a % letters.len(), b % letters.len());
        let piece = |from: usize, to: usize| letters[from..to].iter().collect::<String>();
        match how {
            0..=2 => word.to_owned(),
            3 => word.to_lowercase(),
            4 => word.nfd().collect(),
            5 => format!("{}*", piece(0, a + 1)),
            6 => format!("*{}", piece(a, letters.len())),
            7 => format!("*{}*", piece(a.min(b), a.max(b) + 1)),
            8 => format!("{}?{}", piece(0, a), piece(a + 1, letters.len())),
            9 => format!("{}*{}", piece(0, a.min(b)), piece(a.max(b), letters.len())),
            10 => "?".repeat(a + 1),
            _ if word.contains(['-', '.']) => word.to_owned(),
            _ => format!("~{word}"),
        }
    })
}

fn row(theme: &'static [&'static str]) -> impl Strategy<Value = String> {
    let part = prop_oneof![9 => pattern_word(theme), 1 => Just("*".to_owned())];
    (pattern_word(theme), proptest::collection::vec(part, 0..3), any::<bool>()).prop_map(|(first, mut rest, last)| {
        let at = if last { rest.len() } else { 0 };
        // `~` stands for one whole word; beside others it may stand as well.
        rest.insert(at, first);
        rest.join(" ")
    })
}

/// Regular expressions: literals, alternations, classes, marks, anchors, parts of words and of several words.
const REGEXES: &[&str] = &[
    "/phone/",
    "/Phone/c",
    "/phones?[.!?]?$/",
    "/^(phone|tele)/",
    "/(phone|school)s/",
    "/t[eė]v(ai|ų)/",
    "/TĖV/",
    "/TĖV/c",
    "/[šs]eim[aą]/",
    "/лиц[еа]/",
    "/(край|йод)н?/",
    "/кра[йи]/",
    "/о\u{301}ко/",
    "/n[’']t/",
    "/[.!?]$/",
    "/3\\.5/",
    "/the (wom[ae]n|school)/",
    "/mokykl(a|ą|os)|zvilgsn/",
    "/žvilgsn[iį]s?/",
    "/e\u{307}v/",
    "/ė\u{303}v/",
    "/face.to/",
    "/.{2}ла/",
    "/ool|ика|ица/",
    "/[a-z]h[a-z]n/",
    "/(?:sch|sh)oo?l/",
    "/o(ne|l) ./",
    "/x|school/",
    "/\\/|–/",
    "/(ё|е)е/",
    "/[A-ZŠ]eim/c",
    "/a|phone the/",
    "/(tele)?phone/",
    "/(phone ?){2}/",
    "/\\bto\\b/",
    "/\\w+snį?s/",
    "/(?i:TEV)ai/c",
    "/phone(?-i:S)/",
    "/[^a-z]чо|лице./",
    "/(s|ſ)chool/",
];

fn regex(theme: &'static [&'static str]) -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        4 => word(theme).prop_map(|word| word.split(['-', '.']).next().unwrap_or(word).to_owned()),
        1 => proptest::sample::select(&["[aeė]", "[а-я]", "s?", ".", " ", "(a|ai|ų)", "[^ ]", "o+", "(tele|š)?", "т*"][..])
            .prop_map(str::to_owned),
    ];
    prop_oneof![
        4 => proptest::sample::select(REGEXES).prop_map(str::to_owned),
        1 => (proptest::collection::vec(atom, 1..4), any::<bool>())
            .prop_map(|(atoms, exact)| format!("/{}/{}", atoms.join(""), if exact { "c" } else { "" })),
    ]
}

/// An expression that has a place, in parentheses where it needs them.
fn placed(theme: &'static [&'static str], depth: u32) -> BoxedStrategy<String> {
    let leaf = prop_oneof![5 => row(theme), 1 => regex(theme)].boxed();
    if depth == 0 {
        return leaf;
    }
    let inner = placed(theme, depth - 1);
    let sign = (any::<bool>(), 1..5u32).prop_map(|(near, n)| format!(" {}/{n} ", if near { "NEAR" } else { "THEN" }));
    let near = (inner.clone(), sign.clone(), inner.clone()).prop_map(|(a, sign, b)| format!("({a}){sign}({b})"));
    let words = [(); 3].map(|()| pattern_word(theme));
    let chain = (words, sign.clone(), sign, regex(theme), any::<bool>())
        .prop_map(|([a, b, c], one, two, regex, either)| format!("{a}{one}{b}{two}{}", if either { regex } else { c }));
    let or = proptest::collection::vec(inner, 2..4)
        .prop_map(|parts| parts.iter().map(|part| format!("({part})")).collect::<Vec<_>>().join(" OR "));
    prop_oneof![3 => leaf, 3 => near, 2 => chain, 2 => or].boxed()
}

/// An expression of which each way to hold needs something.
fn positive(theme: &'static [&'static str], depth: u32) -> BoxedStrategy<String> {
    if depth == 0 {
        return placed(theme, 2);
    }
    let inner = positive(theme, depth - 1);
    let any = anything(theme, depth - 1);
    prop_oneof![
        6 => placed(theme, 2),
        1 => (inner.clone(), any.clone()).prop_map(|(a, b)| format!("({a}) AND ({b})")),
        1 => (any, inner.clone()).prop_map(|(a, b)| format!("({a}) AND ({b})")),
        1 => (inner.clone(), inner).prop_map(|(a, b)| format!("({a}) OR ({b})")),
        1 => prop_oneof![placed(theme, 1), (placed(theme, 1), placed(theme, 1)).prop_map(|(a, b)| format!("({a}) AND NOT ({b})"))]
            .prop_map(|inner| format!("ASKED({inner})")),
    ]
    .boxed()
}

fn anything(theme: &'static [&'static str], depth: u32) -> BoxedStrategy<String> {
    prop_oneof![2 => positive(theme, depth), 1 => positive(theme, depth).prop_map(|inner| format!("NOT ({inner})"))]
        .boxed()
}

/// A codebook of a few codes.
fn book(theme: &'static [&'static str]) -> impl Strategy<Value = String> {
    let code = (
        proptest::collection::vec(positive(theme, 2), 1..4),
        prop_oneof![2 => Just(Vec::new()), 1 => proptest::collection::vec(positive(theme, 1), 1..3)],
        any::<bool>(),
    );
    proptest::collection::vec(code, 1..4).prop_map(|codes| {
        let mut text = "topics:\n".to_owned();
        for (at, (indicators, except, fold)) in codes.iter().enumerate() {
            let list = |rules: &Vec<String>| serde_json::to_string(rules).unwrap();
            text.push_str(&format!(
                "  - id: c{at}\n    fold: {fold}\n    indicators: {}\n    except: {}\n",
                list(indicators),
                list(except)
            ));
        }
        text
    })
}

/// A transcript: turns of few words with signs, notes and comments between them.
fn talk(theme: &'static [&'static str]) -> impl Strategy<Value = String> {
    let between = proptest::sample::select(
        &[
            " ",
            " ",
            " ",
            " ",
            " ",
            ", ",
            " – ",
            "-",
            "/",
            " „",
            "“ ",
            ". ",
            "! ",
            "? ",
            "… ",
            " [[phone]] ",
            " [[👩 ė]] ",
            "\n",
            "\n# phone\n",
            "\n\n",
            "'",
            "’ ",
        ][..],
    );
    let speech = proptest::collection::vec((word(theme), between), 1..14)
        .prop_map(|words| words.iter().map(|(word, sign)| format!("{word}{sign}")).collect::<String>());
    let label = proptest::sample::select(&["I", "SP1", "SP1", "SP2", "AV?", "XX"][..]);
    let turns = proptest::collection::vec((label, speech), 1..5);
    (turns, any::<bool>()).prop_map(|(turns, lithuanian)| {
        let mut text = if lithuanian { "---\nlanguage: lt\n---\n".to_owned() } else { String::new() };
        for (label, speech) in turns {
            text.push_str(&format!("{label}: {speech}\n"));
        }
        text
    })
}

/// A codebook and some transcripts of one theme.
fn study(talks: std::ops::Range<usize>) -> impl Strategy<Value = (String, Vec<String>)> {
    let theme =
        |theme: &&'static [&'static str]| (book(theme), proptest::collection::vec(talk(theme), talks.clone())).boxed();
    proptest::strategy::Union::new(THEMES.iter().map(theme))
}

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), text: canonical(text.as_bytes().to_vec()).unwrap().text }
}

/// Reads a codebook and a transcript as a study would.
pub fn read(book: &str, talk: &str) -> (Codebook, Source) {
    let mut findings = Vec::new();
    let settings = Settings::read(file("tema.toml", "[study]\ntitle = \"T\"\n[groups.AV]\n"), &mut findings);
    let people = file("participants.csv", "participant,group\nSP1,\nSP2,\n");
    let cases = Cases::read(&people, &settings, &mut findings);
    let roster = Roster { settings: &settings, cases: &cases };
    let form = canonical(talk.as_bytes().to_vec()).unwrap();
    let source = transcript::read(file("transcripts/T1.txt", talk), form, &roster, &mut findings);
    (codebook::read(vec![file("codebooks/a.yaml", book)], &mut findings), source)
}

fn compare(book: &str, talk: &str) {
    let (codebook, source) = read(book, talk);
    let plan = Plan::new(&codebook);
    let (slow, fast) = (slow(&codebook, &source), fast(&plan, &source));
    if slow == fast {
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

// --- The tests ---------------------------------------------------------------------------------------------------

proptest! {
    #![proptest_config(crate::properties::config(2000))]

    #[test]
    fn the_matcher_finds_what_the_written_rules_say((book, talks) in study(1..2)) {
        compare(&book, &talks[0]);
    }
}

proptest! {
    #![proptest_config(crate::properties::config(100))]

    /// One matcher over several sources remembers forms; what it remembers changes nothing. Explaining agrees.
    #[test]
    fn a_matcher_that_has_met_other_texts_finds_the_same((book, talks) in study(2..4)) {
        let sources: Vec<Source> = talks.iter().map(|talk| read(&book, talk).1).collect();
        let (codebook, _) = read(&book, "");
        let plan = Plan::new(&codebook);
        let mut shared = Matcher::new(&plan);
        for source in &sources {
            let alone = Matcher::new(&plan).run(source);
            prop_assert_eq!(&shared.run(source), &alone);
            for statement in 0..source.statements.len() {
                for code in 0..codebook.codes.len() {
                    let explained = shared.explain(&plan, &codebook, source, statement, code);
                    let own = alone.iter().filter(|m| (m.statement as usize, m.code as usize) == (statement, code));
                    prop_assert_eq!(explained.tagged(), own.clone().next().is_some());
                    for found in own {
                        prop_assert_eq!(
                            &explained.indicators[found.rule as usize].outcome,
                            &Outcome::Matched { words: found.words.clone(), prompted: found.prompted }
                        );
                    }
                    for rule in explained.indicators.iter().chain(&explained.except) {
                        if let Outcome::Failed(reason) = &rule.outcome {
                            prop_assert!(!reason.is_empty(), "{:?}", codebook.codes[code].indicators[rule.rule].text);
                        }
                    }
                }
            }
        }
    }
}

/// The generated studies are no use if nothing ever matches in them.
#[test]
fn the_generated_studies_hold_every_kind_of_match() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds: HashMap<&str, usize> = HashMap::new();
    let study = study(1..2);
    for _ in 0..100 {
        let (book, talks) = study.new_tree(&mut runner).unwrap().current();
        let (codebook, source) = read(&book, &talks[0]);
        for (_, code, rule, prompted, bytes) in slow(&codebook, &source) {
            let code = &codebook.codes[code];
            let text = &code.indicators[rule].text;
            let mut count = |kind, holds: bool| *kinds.entry(kind).or_default() += usize::from(holds);
            for sign in ["NEAR", "THEN", "AND", "OR", "NOT", "ASKED", "*", "?", "~", "/c"] {
                count(sign, text.contains(sign));
            }
            count("several words", bytes.len() > 1);
            count("prompted", prompted);
            count("fold", code.fold);
            count("except", !code.except.is_empty());
        }
    }
    for kind in
        ["NEAR", "THEN", "AND", "OR", "NOT", "*", "?", "~", "several words", "fold", "except", "ASKED", "prompted"]
    {
        assert!(kinds.get(kind).is_some_and(|n| *n >= 3), "{kind}: {kinds:?}");
    }
}

/// Cases that were wrong once, or easily would be.
#[test]
fn cases_worth_a_look() {
    for (indicator, fold, talk) in [
        // Two ways to the same pair of ends: all words of both count.
        ("(phone NEAR/4 the) NEAR/4 school", false, "SP1: phone the the school"),
        ("phone NEAR/2 phone", false, "SP1: phone phone phone"),
        ("(phone to) NEAR/1 (to phone)", false, "SP1: phone to phone to to phone"),
        ("/phone the/ NEAR/1 school", false, "SP1: phone the school"),
        ("(phone NEAR/3 school) NEAR/1 the", false, "SP1: phone the school the"),
        ("tėvai", true, "SP1: tė\u{303}vai tevai TĖVAI"),
        ("/te\u{307}v/", true, "SP1: tėvai tevai"),
        ("don't", false, "SP1: Don’t do. I: phone? SP1: DON'T"),
        ("ASKED(phone)", false, "SP1: no.\nI: The phone?\nSP2: yes.\nI: School?\nSP2: no."),
        ("phone AND NOT ASKED(phone)", false, "SP1: phone.\nI: The phone?\nSP2: phone."),
        ("NOT phone AND school", false, "SP1: school phone. School."),
        ("/aj/", false, "SP1: AJ\u{30c}"),
        ("/[^ ]/ NEAR/1 phone", false, "SP1: – phone [[ė]] ! phone"),
        ("phone school", false, "SP1: phone [[the]] school. Phone\n# the\nschool"),
    ] {
        let rule = serde_json::to_string(indicator).unwrap();
        compare(&format!("topics:\n  - id: c\n    fold: {fold}\n    indicators: [{rule}]\n"), &format!("{talk}\n"));
    }
}
