//! The matcher against a slow, obvious one, [`crate::oracle`], on generated studies.

use crate::oracle::{compare, read, slow};
use proptest::prelude::*;
use std::collections::HashMap;
use tema::matching::{Matcher, Outcome, Plan};
use tema::transcript::Source;
use unicode_normalization::UnicodeNormalization;

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
    // Everyday writing, where positions of words decide most, is as frequent; so long that they do not fit into 64 bits
    // only now and then.
    let plain = proptest::sample::select(&[" ", " ", " ", " ", ", ", ". "][..]);
    let joined =
        |words: Vec<(&str, &str)>| words.iter().map(|(word, sign)| format!("{word}{sign}")).collect::<String>();
    let odd = proptest::collection::vec((word(theme), between), 1..14).prop_map(joined);
    let everyday = proptest::collection::vec((word(theme), plain), 1..20).prop_map(joined);
    let long =
        (everyday.clone(), 50..70_usize).prop_map(|(speech, others)| format!("{}{speech}", "other ".repeat(others)));
    let speech = prop_oneof![6 => odd, 6 => everyday, 1 => long];
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
    for _ in 0..400 {
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
        // One letter is two when its case is folded; a mark that is a letter then.
        ("straße", false, "SP1: STRASSE Straße strasse strase"),
        ("to e\u{345}", false, "SP1: to e\u{345} to ei"),
        ("łódź", true, "SP1: lodz ŁÓDŹ loda"),
        ("phone school", false, "SP1: phone [[the]] school. Phone\n# the\nschool"),
    ] {
        let rule = serde_json::to_string(indicator).unwrap();
        compare(&format!("topics:\n  - id: c\n    fold: {fold}\n    indicators: [{rule}]\n"), &format!("{talk}\n"));
    }
}

/// A word for a number: most are short, every ninth has more than 24 letters.
fn numbered(n: usize) -> String {
    let long = if n.is_multiple_of(9) { "abcdefghijklmnopqrstuvwxyz" } else { "w" };
    format!("{long}{n}")
}

#[test]
fn a_long_talk_is_read_statement_by_statement() {
    let mut talk = String::from("SP1:");
    let mut next = 0;
    for length in (0..120).map(|at| if at % 40 == 39 { 700 } else { at % 11 + 1 }) {
        for _ in 0..length {
            next += 1;
            talk.push_str(&format!(" {}", numbered(next * 7 % 900)));
        }
        talk.push_str(" dog. It is.");
    }
    let book = "topics:
  - {id: a, indicators: ['w1*']}
  - {id: b, indicators: ['w14 w21', 'w3? NEAR/3 dog']}
  - {id: c, indicators: ['*xyz??', 'w70*'], except: ['w7']}
  - {id: d, indicators: ['dog AND NOT w5*']}
";
    compare(book, &talk);
}

#[test]
fn threads_that_share_what_they_learn_find_what_the_letters_say() {
    let book = "topics:
  - {id: one, indicators: ['w1*']}
  - {id: seven, indicators: ['w??7']}
  - {id: long, indicators: ['*z18*']}
";
    // Each talk has words that it shares with its neighbours, and together they have thousands.
    let talks: Vec<String> = (0..24)
        .map(|talk| {
            let statements = (0..200).map(|at| format!("{} {}.", numbered(talk * 150 + at), numbered(talk + at)));
            format!("SP1: A {}", statements.collect::<Vec<_>>().join(" A "))
        })
        .collect();
    let read: Vec<Source> = talks.iter().map(|talk| read(book, talk).1).collect();
    let (codebook, _) = crate::oracle::read(book, "");
    let expected = |source: &Source| -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        for (at, statement) in (0..).zip(&source.statements) {
            let words: Vec<&str> = statement.span.of(source.text()).split([' ', '.']).collect();
            let seven = |word: &&str| word.starts_with('w') && word.ends_with('7') && word.len() == 4;
            let codes = [
                words.iter().any(|word| word.starts_with("w1")),
                words.iter().any(seven),
                words.iter().any(|word| word.contains("z18")),
            ];
            found.extend((0..).zip(codes).filter(|(_, holds)| *holds).map(|(code, _)| (at, code)));
        }
        found
    };
    for _ in 0..5 {
        let plan = Plan::new(&codebook);
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let (plan, read) = (&plan, &read);
                scope.spawn(move || {
                    let mut matcher = Matcher::new(plan);
                    for at in 0..read.len() {
                        let source = &read[(at + thread * 5) % read.len()];
                        let mut found = Vec::new();
                        matcher.hits(source, |statement, code| found.push((statement, code)));
                        found.sort_unstable();
                        assert_eq!(found, expected(source));
                    }
                });
            }
        });
    }
}
