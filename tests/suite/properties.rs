//! What holds for every text, every log and every study, tried on generated ones.

use crate::support::Study;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use tema::analysis::{By, Scope, Tally, cross, tally};
use tema::codebook;
use tema::coding::{Act, Anchor, CodedStudy, Event, Held, Log, Materials, Resolver, Set, Standing, Verdict};
use tema::data::File;
use tema::matching::{Matcher, Plan};
use tema::report::content::Context;
use tema::report::model::Inline;
use tema::study::{Basis, Cases, Folder, Settings};
use tema::text::{Span, canonical};
use tema::transcript::{self, Kind, Roster, Source, Speaker, StatementId};
use unicode_segmentation::UnicodeSegmentation;

const BASES: [Basis; 4] = [Basis::Rules, Basis::People, Basis::Reviewed, Basis::All];

/// How many cases are tried; `TEMA_CASES=10` tries ten times as many.
pub fn config(cases: u32) -> ProptestConfig {
    let times = std::env::var("TEMA_CASES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig {
        cases: cases * times,
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..ProptestConfig::default()
    }
}

// --- Texts -------------------------------------------------------------------------------------------------------

/// Pieces of which transcripts are put together: words, signs and everything odd.
const PIECES: &[&str] = &[
    "Tėvai ",
    "žvilgsnį, ",
    "e\u{307}jo ",
    "tė\u{303}vai. ",
    "Лице ",
    "края. ",
    "о\u{301}ко! ",
    "йод? ",
    "phone ",
    "I phone her. ",
    "Yes. ",
    "don’t ",
    "e.g. ",
    "t. y. ",
    "V. Petrauskas ",
    "3.5 ",
    "2022 m. ",
    "👩‍👧 ",
    "🇱🇹",
    "… ",
    "... ",
    "„Ateik!“ ",
    "– Ne! – ",
    "<...> ",
    "[...] ",
    "\u{a0}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{301}",
    "\u{2028}",
    "\t",
    " ",
    "!",
    ".",
    ":",
    "[[note: phone]]",
    "[[two\nlines]] ",
    "[[ never closed ",
    "]] ",
    "#",
    "ſtra",
    "ß",
    "İ",
    "ǅ",
    "한국어 ",
    "中文。",
    "ไทย ",
];

const LABELS: &[&str] = &[
    "I: ",
    "M:\t",
    "SP1: ",
    "SP1: ",
    "SP2:  ",
    "SP2:",
    "AV?: ",
    "ZZ?: ",
    "XX: ",
    "Šp.1-a: ",
    "[00:01:23] SP1: ",
    "[1.5-2]  I: ",
    "[] SP1: ",
    "[x] SP1: ",
    "[00:01 SP1: ",
    " SP1: ",
    "SP1:no ",
    "# SP1: ",
    "#",
    "[[SP2: ]] ",
    "[[ I: ",
    "",
    "",
    "\u{feff}SP1: ",
];

/// The bytes of a transcript's file.
fn raw() -> impl Strategy<Value = String> {
    let line = (select(LABELS), proptest::collection::vec(select(PIECES), 0..8))
        .prop_map(|(label, pieces)| format!("{label}{}", pieces.concat()));
    let lines = proptest::collection::vec((line, select(&["\n", "\n", "\r\n", "\r", "\n\n", "\n \n"][..])), 0..10);
    let kind = select(&["", "interview", "focus-group", "document", "survey"][..]);
    (lines, kind, select(&["en", "lt", "uk"][..]), any::<bool>()).prop_map(|(lines, kind, language, bom)| {
        let mut text = if bom { "\u{feff}".to_owned() } else { String::new() };
        if !kind.is_empty() {
            text.push_str(&format!("---\r\nkind: {kind}\r\nlanguage: {language}\r\n---\r\n"));
        }
        text.extend(lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]));
        text
    })
}

fn settings(unit: &str) -> Settings {
    let text = format!("[study]\ntitle = \"T\"\nunit = \"{unit}\"\n[groups.SP]\n[groups.AV]\n");
    Settings::read(File { name: "tema.toml".into(), text }, &mut Vec::new())
}

fn source(id: &str, raw: &str, unit: &str) -> Source {
    let (settings, mut findings) = (settings(unit), Vec::new());
    let people = File { name: "participants.csv".into(), text: "participant,group\nSP1,SP\nSP2,SP\n".into() };
    let cases = Cases::read(&people, &settings, &mut findings);
    let mut form = canonical(raw).unwrap();
    let file = File { name: format!("transcripts/{id}.txt"), text: std::mem::take(&mut form.text) };
    transcript::read(file, form, &Roster { settings: &settings, cases: &cases }, &mut findings)
}

/// A folder that is a study and holds nothing else.
fn empty_folder() -> &'static Folder {
    static FOLDER: OnceLock<(tempfile::TempDir, Folder)> = OnceLock::new();
    let (_, folder) = FOLDER.get_or_init(|| {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("tema.toml"), "").unwrap();
        let folder = Folder::find(Some(home.path())).unwrap();
        (home, folder)
    });
    folder
}

fn excluded(source: &Source, at: usize) -> bool {
    source.excluded.iter().any(|span| span.range().contains(&at))
}

/// The words of a span outside comments and notes, cut on their own.
fn plain_words(source: &Source, within: Span) -> Vec<(usize, usize)> {
    let base = within.start as usize;
    let bytes = within.of(source.text()).bytes().enumerate();
    let text: Vec<u8> = bytes.map(|(at, byte)| if excluded(source, base + at) { b' ' } else { byte }).collect();
    let text = String::from_utf8(text).unwrap();
    text.unicode_word_indices().map(|(at, word)| (base + at, base + at + word.len())).collect()
}

fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| {
        let text = "topics:\n  - id: a\n    indicators: ['phone*', '*ė*', '/[а-я]+|\\./', 'her NEAR/3 (I OR e)', '?e', \
                    'Yes AND NOT ASKED(phone)', '/.{1,9}$/', '* note', '/[ \\n]./']\n  - id: b\n    fold: true\n    \
                    indicators: ['теваи', 'ziv*', 'oкo', '*e*', 'p* THEN/9 *e', '/\\W+/']\n";
        let mut findings = Vec::new();
        let codebook = codebook::read(vec![File { name: "a.yaml".into(), text: text.into() }], &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
        Plan::new(&codebook)
    })
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn a_source_that_was_let_go_is_what_it_was(raw in raw(), unit in select(&["sentence", "paragraph", "turn"][..])) {
        let held = source("T1", &raw, unit);
        let mut left = held.clone();
        left.let_go(std::sync::Arc::new(move |_| Ok(source("T1", &raw, unit).into_parts())));
        prop_assert_eq!(left.count(), held.statements.len());
        for (at, statement) in held.statements.iter().enumerate() {
            prop_assert_eq!(left.speaker(at), &held.turns[statement.turn as usize].speaker);
        }
        prop_assert_eq!(&*left.statements, &*held.statements);
        prop_assert_eq!(format!("{:?}", &*left.turns), format!("{:?}", &*held.turns));
        prop_assert_eq!(left.text(), held.text());
    }

    #[test]
    fn statements_are_an_orderly_grid_over_the_speech(raw in raw(), unit in select(&["sentence", "paragraph", "turn"][..])) {
        let source = source("T1", &raw, unit);
        let text = source.text();
        for span in &source.excluded {
            let piece = text.get(span.range()).unwrap();
            prop_assert!(piece.starts_with('#') || (piece.starts_with("[[") && piece.ends_with("]]")), "{piece:?}");
        }
        let mut end = 0;
        for (at, turn) in source.turns.iter().enumerate() {
            prop_assert!(text.get(turn.span.range()).is_some() && turn.span.start >= end);
            end = turn.span.end;
            let inside: Vec<_> = source.statements.iter().filter(|statement| statement.turn as usize == at).collect();
            if matches!(turn.speaker, Speaker::Interviewer(_)) {
                prop_assert!(inside.is_empty(), "the interviewer is never coded");
                continue;
            }
            let speech = turn.span.of(text).char_indices().map(|(at, c)| (turn.span.start as usize + at, c));
            for (at, c) in speech.filter(|(at, c)| c.is_alphanumeric() && !excluded(&source, *at)) {
                let holds = |s: &&&transcript::Statement| s.span.range().contains(&at);
                prop_assert_eq!(inside.iter().filter(holds).count(), 1, "{} at {}", c, at);
            }
        }
        let (mut end, mut ids) = (0, BTreeSet::new());
        for (at, statement) in source.statements.iter().enumerate() {
            let piece = text.get(statement.span.range());
            prop_assert!(piece.is_some_and(|piece| piece.trim() == piece), "{piece:?}");
            prop_assert!(statement.span.start >= end && !statement.span.is_empty(), "in order, not overlapping");
            end = statement.span.end;
            prop_assert!(source.turns[statement.turn as usize].span.contains(statement.span));
            prop_assert!(!plain_words(&source, statement.span).is_empty(), "{piece:?}");
            let id = source.statement_id(at);
            prop_assert_eq!(id.to_string().parse::<StatementId>(), Ok(id.clone()));
            prop_assert_eq!(source.find(id.turn, id.cell), Some(at));
            prop_assert_eq!(source.covered(statement.span), vec![at]);
            prop_assert!(ids.insert(id));
        }
    }

    #[test]
    fn matched_words_are_pieces_of_their_statement(raw in raw()) {
        let source = source("T1", &raw, "sentence");
        for found in Matcher::new(plan()).run(&source) {
            let statement = source.statements[found.statement as usize].span;
            for span in &found.words {
                prop_assert!(source.text().get(span.range()).is_some_and(|piece| !piece.is_empty()));
                prop_assert!(statement.contains(*span));
            }
            prop_assert!(found.words.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn an_anchor_finds_the_very_bytes_it_was_made_of(raw in raw(), ends in proptest::collection::vec(any::<(u16, u16)>(), 4)) {
        let source = source("T1", &raw, "sentence");
        let text = source.text();
        let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let spans = ends.iter().map(|(a, b)| {
            let (a, b) = (boundaries[*a as usize % boundaries.len()], boundaries[*b as usize % boundaries.len()]);
            Span::new(a.min(b), a.max(b))
        });
        let spans: Vec<Span> = source.statements.iter().map(|statement| statement.span).chain(spans).collect();
        let sources = [source.clone()];
        let mut resolver = Resolver::new(empty_folder(), &sources);
        for span in spans {
            let anchor = Anchor::new(&source, span);
            let chars: Vec<char> = text.chars().collect();
            prop_assert_eq!(&chars[anchor.start..anchor.end].iter().collect::<String>(), &anchor.exact);
            let around = format!("{}{}{}", anchor.prefix, anchor.exact, anchor.suffix);
            prop_assert!(text.contains(&around));
            prop_assert!(anchor.prefix.chars().count() == anchor.start.min(32));
            prop_assert!(anchor.suffix.chars().count() == (chars.len() - anchor.end).min(32));
            let kept: Anchor = serde_json::from_str(&serde_json::to_string(&anchor).unwrap()).unwrap();
            prop_assert_eq!(&kept, &anchor);
            prop_assert_eq!(resolver.find(&kept), Some((0, Held::Same(span))));
            let other = Anchor { exact: format!("{}x", kept.exact), ..kept };
            prop_assert_eq!(resolver.find(&other), Some((0, Held::Orphan)), "verified against `exact`");
        }
    }
}

// --- Corrected transcripts ---------------------------------------------------------------------------------------

/// What happens to one word of the old text.
#[derive(Debug, Clone)]
enum Edit {
    Keep,
    Delete,
    Replace(&'static str),
    /// Stands before the word, which stays.
    Insert(&'static str),
}

/// Words of a text with what stands behind each.
fn words(vocabulary: &'static [&'static str]) -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let behind = select(&[" ", " ", " ", ", ", ". ", "? ", " – ", ".\nI: ", ".\nSP1: ", " <...> ", " 👩‍👧 "][..]);
    proptest::collection::vec((select(vocabulary), behind), 3..60)
}

fn edits(vocabulary: &'static [&'static str]) -> impl Strategy<Value = Vec<Edit>> {
    let edit = prop_oneof![
        12 => Just(Edit::Keep),
        1 => Just(Edit::Delete),
        1 => select(vocabulary).prop_map(Edit::Replace),
        1 => select(vocabulary).prop_map(Edit::Insert),
    ];
    proptest::collection::vec(edit, 60)
}

const RICH: &[&str] = &[
    "phone",
    "Tėvai",
    "mokykla",
    "žvilgsnį",
    "лице",
    "край",
    "йод",
    "о\u{301}ко",
    "she",
    "rang",
    "her",
    "the",
    "same",
    "day",
    "I",
    "tė\u{303}vai",
    "don’t",
    "3.5",
    "šeima",
    "and",
    "then",
    "we",
    "met",
    "at",
    "school",
    "again",
    "не",
    "знаю",
    "почему",
    "так",
    "gal",
    "ir",
    "taip",
    "nežinau",
    "kodėl",
    "ateina",
    "vaikas",
    "home",
    "visit",
    "letter",
];

/// Words of corrections that no text held before.
const FRESH: &[&str] = &["telephone", "Tėveliai", "mokyklėlė", "лицето", "краят", "[[inaudible]]", "…", "42", "she’d"];

/// The old text, the new one, and for each old word its bytes in the old and, if it is there, in the new text.
#[allow(clippy::type_complexity)]
fn corrected(words: &[(&str, &str)], edits: &[Edit]) -> (String, String, Vec<(Span, Option<Span>)>) {
    let (mut old, mut new, mut kept) = ("SP1: ".to_owned(), "SP1: ".to_owned(), Vec::new());
    for ((word, behind), edit) in words.iter().zip(edits) {
        let before = Span::new(old.len(), old.len() + word.len());
        old.push_str(&format!("{word}{behind}"));
        match edit {
            Edit::Keep | Edit::Insert(_) => {
                if let Edit::Insert(more) = edit {
                    new.push_str(&format!("{more} "));
                }
                kept.push((before, Some(Span::new(new.len(), new.len() + word.len()))));
                new.push_str(&format!("{word}{behind}"));
            }
            Edit::Delete => kept.push((before, None)),
            Edit::Replace(other) => {
                kept.push((before, None));
                new.push_str(&format!("{other}{behind}"));
            }
        }
    }
    (old, new, kept)
}

/// Every anchor of some words in a row, with where it should be in the new text if its words are as they were.
fn carried(old: &str, new: &str, kept: &[(Span, Option<Span>)]) -> Vec<(Anchor, Option<Span>, Held)> {
    let (old, new) = (source("T1", old, "sentence"), source("T1", new, "sentence"));
    let path = empty_folder().path(&format!("history/{}.txt", old.hash));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, old.text()).unwrap();
    let sources = [new];
    let mut resolver = Resolver::new(empty_folder(), &sources);
    let mut found = Vec::new();
    for from in 0..kept.len() {
        for to in from..kept.len().min(from + 9) {
            let span = kept[from].0.hull(kept[to].0);
            let anchor = Anchor::new(&old, span);
            let expected = kept[from].1.zip(kept[to].1).map(|(from, to)| from.hull(to));
            let expected = expected.filter(|now| now.of(sources[0].text()) == anchor.exact);
            let (_, held) = resolver.find(&anchor).unwrap();
            found.push((anchor, expected, held));
        }
    }
    std::fs::remove_file(path).unwrap();
    let text = sources[0].text();
    for (anchor, _, held) in &found {
        if let Some(span) = held.span() {
            assert_eq!(span.of(text), anchor.exact, "never carried to another text");
        }
    }
    found
}

proptest! {
    #![proptest_config(config(400))]

    /// Few words that repeat all the time.
    #[test]
    fn an_anchor_is_never_carried_to_another_text(words in words(&RICH[..4]), edits in edits(&RICH[..4])) {
        let (old, new, kept) = corrected(&words, &edits);
        prop_assume!(old != new);
        carried(&old, &new, &kept);
    }
}

/// A passage that is there once, before and after, is found where it is, whatever is taken out, put in or replaced
/// around it. Of a word and its double next to it no difference of words can say which of the two was taken out: then
/// the anchor may be lost, and is reported as lost. That is rare.
#[test]
fn an_anchor_follows_its_words_into_a_corrected_text() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut found, mut lost) = (0, Vec::new());
    for _ in 0..config(300).cases {
        let words = words(RICH).new_tree(&mut runner).unwrap().current();
        let edits = edits(FRESH).new_tree(&mut runner).unwrap().current();
        let (old, new, kept) = corrected(&words, &edits);
        if old == new {
            continue;
        }
        let once =
            |text: &str, exact: &str| text.char_indices().filter(|(at, _)| text[*at..].starts_with(exact)).count() == 1;
        for (anchor, expected, held) in carried(&old, &new, &kept) {
            let Some(expected) = expected.filter(|_| once(&old, &anchor.exact) && once(&new, &anchor.exact)) else {
                continue;
            };
            match held {
                Held::Orphan => lost.push(anchor.exact),
                held => assert_eq!(held, Held::Moved(expected), "{:?}\n{old}\n{new}", anchor.exact),
            }
            found += 1;
        }
    }
    assert!(lost.len() * 10_000 <= found, "{} of {found}: {lost:?}", lost.len());
}

/// A stammer taken out before a passage.
#[test]
fn a_doubled_word_taken_out_before_a_passage_does_not_lose_it() {
    let words = [("I", " "), ("I", " "), ("rang", " "), ("her", ". ")];
    let edits = [Edit::Delete, Edit::Keep, Edit::Keep, Edit::Keep];
    let (old, new, kept) = corrected(&words, &edits);
    for (anchor, expected, held) in carried(&old, &new, &kept) {
        if anchor.exact == "I rang her" {
            assert_eq!(held, Held::Moved(expected.unwrap()));
        }
    }
}

// --- Decisions ---------------------------------------------------------------------------------------------------

/// A study with interviews, a focus group with an unknown speaker, and a document.
fn study_folder(asked: &str) -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        format!(
            "[study]\ntitle = \"T\"\n[coding]\ncounting = [\"vk\", \"jp\"]\n[groups.SP]\nname = \"teachers\"\n\
             [groups.AV]\nname = \"managers\"\n[asked]\n{asked}"
        ),
    );
    study.write("participants.csv", "participant,group,years\nSP1,SP,3\nSP2,SP,\nAV1,AV,3\nAV2,AV,9\nAV3,AV,9\n");
    study.write(
        "transcripts/SP1.txt",
        "I: Do you phone?\nSP1: I phone her. We meet at school. A letter came.\nI: And?\nSP1: We phone and meet.\n",
    );
    study.write("transcripts/SP2.txt", "SP2: Letters, letters. I never phone. School is far; we meet there.\n");
    study.write("transcripts/FG1.txt", "---\nkind: focus-group\nparticipants: [AV1, AV2, AV3]\n---\nM: School?\nAV1: At school we meet. No letters.\nAV?: I phone them.\nAV2: Tėvai meet us. I agree.\n");
    study.write("transcripts/D1.txt", "---\nkind: document\n---\nSchools write letters. They meet.\n\nPhone first.\n");
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - id: contact\n    indicators: [we AND NOT far]\n    subtopics:\n      - id: phone\n        indicators: ['phone*']\n        except: [never]\n        subtopics:\n          - id: her\n            indicators: [phone NEAR/2 her]\n      - id: letters\n        indicators: ['letter*', 'ASKED(phone) AND a']\n  - id: meeting\n    indicators: ['meet*', 'school* NEAR/4 we']\n  - id: open\n",
    );
    study
}

/// A decision before it is an event: what, coder, code, first statement, statements, only its middle word, the event to
/// undo, whether the coder had seen the others' events.
type Draft = (u8, usize, usize, usize, usize, bool, usize, bool);

fn drafts() -> impl Strategy<Value = Vec<Draft>> {
    let draft = (0..12u8, 0..3usize, 0..7usize, 0..64usize, 0..3usize, any::<bool>(), 0..64usize, any::<bool>());
    proptest::collection::vec(draft, 1..24)
}

const CODERS: [&str; 3] = ["vk", "jp", "xx"];
const CODES: [&str; 7] = ["contact", "phone", "her", "letters", "meeting", "open", ""];

/// The events, in the order in which they were made.
fn events(drafts: &[Draft], sources: &[Source]) -> Vec<Event> {
    let all: Vec<(usize, usize)> = sources
        .iter()
        .enumerate()
        .flat_map(|(at, source)| (0..source.statements.len()).map(move |n| (at, n)))
        .collect();
    let mut events: Vec<Event> = Vec::new();
    for (what, coder, code, first, more, middle, undone, synced) in drafts {
        let coder = CODERS[*coder];
        let seen = events.iter().filter(|event| *synced || event.coder == coder).map(|event| event.seq);
        let seq = seen.max().unwrap_or(0) + 1;
        let (source, first) = all[first % all.len()];
        let source = &sources[source];
        let last = (first + more).min(source.statements.len() - 1);
        let mut span = source.statements[first].span.hull(source.statements[last].span);
        if *middle {
            let words = plain_words(source, span);
            let (from, to) = words[words.len() / 2];
            span = Span::new(from, to);
        }
        let of = events.get(undone % events.len().max(1)).map(|event| event.id.clone());
        let act = match what {
            0..=2 => Act::Code,
            3 => Act::Uncode,
            4 => Act::Accept,
            5 => Act::Reject,
            6 => Act::Star,
            7 => Act::Bar,
            8 => Act::Read,
            _ if of.is_none() => Act::Read,
            _ => Act::Undo,
        };
        let anchored = !matches!(act, Act::Read | Act::Undo);
        let code = CODES[if matches!(act, Act::Star | Act::Bar) { *code } else { code % 6 }];
        let blank = Event::new(seq, "2026-01-01T00:00:00Z", coder, act.clone());
        let event = Event {
            code: (anchored && !code.is_empty()).then(|| code.to_owned()),
            anchor: anchored.then(|| Anchor::new(source, span)),
            of: match act {
                Act::Undo => of,
                Act::Read => Some(source.id.clone()),
                _ => None,
            },
            ..blank
        };
        events.push(event.sealed());
    }
    events
}

/// Writes the lines of a log in an order and over files as the numbers say; every third line twice.
fn write_log(root: &Path, events: &[Event], keys: &[(u32, u8)]) {
    let names = ["codings/vk/SP1.jsonl", "codings/jp/SP1.jsonl", "codings/x/y/z.jsonl", "log/vk.jsonl", "log/0.jsonl"];
    for name in names {
        let _ = std::fs::remove_file(root.join(name));
    }
    let doubled = events.iter().chain(events.iter().step_by(3));
    let mut lines: Vec<((u32, u8), &Event)> = keys.iter().cycle().copied().zip(doubled).collect();
    lines.sort_by_key(|((order, _), event)| (order.rotate_left(event.seq as u32), event.seq));
    for ((_, file), event) in lines {
        let path = root.join(names[file as usize % names.len()]);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        tema::study::append_line(&path, &event.line()).unwrap();
    }
}

fn load(root: &Path) -> Materials {
    let materials = Materials::load(Folder::find(Some(root)).unwrap()).unwrap();
    assert!(materials.findings.iter().all(|f| !f.to_string().contains("jsonl")), "{:?}", materials.findings);
    materials
}

/// Everything that stands, on every basis.
fn state(materials: &Materials) -> Vec<String> {
    let mut state = Vec::new();
    for basis in [None].into_iter().chain(BASES.map(Some)) {
        let mut findings = Vec::new();
        let coded = CodedStudy::new(materials, basis, &mut findings);
        state.push(format!("{:?} {findings:?} {}", coded.basis, coded.decisions.orphans));
        for at in 0..materials.sources.len() {
            state.push(format!("{at}: read {} touched {}", coded.is_read(at), coded.is_touched(at)));
        }
        for code in 0..materials.codebook.codes.len() {
            state.push(format!("{code}: own {:?} unread {:?}", coded.own(code), coded.unread(code)));
            for statement in 0..coded.statements() as u32 {
                let decided = coded.decisions.of(code as u32, statement);
                let decided = decided.map(|d| (d.verdict, materials.log.events[d.event as usize].id.clone()));
                let quoting = coded.decisions.quoting(code as u32, statement);
                state.push(format!("{code} {statement} {decided:?} {quoting:?}"));
            }
        }
    }
    state
}

/// What stands, worked out the long way: by code, the statements coded by hand, accepted, and suggested and unread.
struct Expected {
    hand: Vec<BTreeSet<u32>>,
    accepted: Vec<BTreeSet<u32>>,
    unread: Vec<BTreeSet<u32>>,
    quoting: BTreeMap<(usize, u32), bool>,
    read: BTreeSet<u32>,
    touched: BTreeSet<u32>,
}

fn expected(materials: &Materials, events: &[Event]) -> Expected {
    let mut events: Vec<&Event> = events.iter().collect();
    events.sort_by_key(|event| (event.seq, event.coder.clone(), event.id.clone()));
    // Undone: a later event of the same coder that is not undone itself says so.
    fn holds(events: &[&Event], at: usize) -> bool {
        !(at + 1..events.len()).any(|later| {
            let undo = events[later];
            undo.act == Act::Undo
                && undo.coder == events[at].coder
                && undo.of.as_deref() == Some(events[at].id.as_str())
                && holds(events, later)
        })
    }
    let active: Vec<&Event> = (0..events.len())
        .filter(|at| holds(&events, *at) && ["vk", "jp"].contains(&events[*at].coder.as_str()))
        .map(|at| events[at])
        .collect();
    let sources = &materials.sources;
    let span = |event: &Event| -> Option<(usize, Span)> {
        let anchor = event.anchor.as_ref()?;
        let source = sources.iter().position(|source| source.id == anchor.source)?;
        let bytes: Vec<usize> =
            sources[source].text().char_indices().map(|(at, _)| at).chain([sources[source].text().len()]).collect();
        Some((source, Span::new(bytes[anchor.start], bytes[anchor.end])))
    };
    let covers = |event: &Event, source: usize, statement: Span| {
        span(event).is_some_and(|(at, span)| {
            let shared = |word: &(usize, usize)| (span.start as usize) < word.1 && word.0 < span.end as usize;
            at == source && plain_words(&sources[source], statement).iter().any(shared)
        })
    };
    let codes = &materials.codebook.codes;
    let empty = vec![BTreeSet::new(); codes.len()];
    let mut expected = Expected {
        hand: empty.clone(),
        accepted: empty.clone(),
        unread: empty,
        quoting: BTreeMap::new(),
        read: BTreeSet::new(),
        touched: BTreeSet::new(),
    };
    let plan = Plan::new(&materials.codebook);
    let mut number = 0;
    for (at, source) in sources.iter().enumerate() {
        if active.iter().any(|event| event.act == Act::Read && event.of.as_ref() == Some(&source.id)) {
            expected.read.insert(at as u32);
        }
        if active.iter().any(|event| event.anchor.as_ref().is_some_and(|anchor| anchor.source == source.id)) {
            expected.touched.insert(at as u32);
        }
        let matches = Matcher::new(&plan).run(source);
        for (n, statement) in source.statements.iter().enumerate() {
            for (code, entry) in codes.iter().enumerate() {
                let about = |event: &&&Event| covers(event, at, statement.span);
                let of_code = |event: &&&Event| event.code.as_ref() == Some(&entry.id);
                let latest = |coder: &str| {
                    let mut all = active.iter().filter(about).filter(of_code).filter(|event| event.coder == coder);
                    let said = |act: &Act| matches!(act, Act::Code | Act::Uncode | Act::Accept | Act::Reject);
                    all.rfind(|event| said(&event.act)).map(|event| event.act.clone())
                };
                let said = [latest("vk"), latest("jp")];
                if said.contains(&Some(Act::Code)) {
                    expected.hand[code].insert(number);
                } else if said.contains(&Some(Act::Accept)) {
                    expected.accepted[code].insert(number);
                } else {
                    let silenced =
                        |found: &tema::matching::Match| {
                            let hull = found.words.iter().copied().reduce(Span::hull).unwrap_or(statement.span);
                            active.iter().filter(of_code).filter(|event| event.act == Act::Reject).any(|event| {
                                span(event).is_some_and(|(source, span)| source == at && span.contains(hull))
                            })
                        };
                    let mut own = matches.iter().filter(|m| (m.statement as usize, m.code as usize) == (n, code));
                    if own.any(|found| !silenced(found)) {
                        expected.unread[code].insert(number);
                    }
                }
                let mut quoted = active
                    .iter()
                    .filter(about)
                    .filter(|event| matches!(event.act, Act::Star | Act::Bar))
                    .filter(|event| event.code.is_none() || event.code.as_ref() == Some(&entry.id));
                if let Some(last) = quoted.next_back() {
                    expected.quoting.insert((code, number), last.act == Act::Star);
                }
            }
            number += 1;
        }
    }
    expected
}

fn members(set: &Set) -> BTreeSet<u32> {
    set.iter().collect()
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn replay_depends_on_the_events_alone(
        drafts in drafts(), orders in proptest::collection::vec(proptest::collection::vec(any::<(u32, u8)>(), 40), 2)
    ) {
        let study = study_folder("");
        let sources = load(study.root()).sources;
        let events = events(&drafts, &sources);
        write_log(study.root(), &events, &[(0, 0)]);
        let materials = load(study.root());
        let first = state(&materials);
        for keys in &orders {
            write_log(study.root(), &events, keys);
            prop_assert_eq!(&state(&load(study.root())), &first);
        }

        let expected = expected(&materials, &events);
        for basis in BASES {
            let coded = CodedStudy::new(&materials, Some(basis), &mut Vec::new());
            for at in 0..materials.sources.len() {
                prop_assert_eq!(coded.is_read(at), expected.read.contains(&(at as u32)));
                prop_assert_eq!(coded.is_touched(at), expected.touched.contains(&(at as u32)));
            }
            for (code, name) in CODES.iter().enumerate().take(CODES.len() - 1) {
                let (hand, accepted, unread) = (&expected.hand[code], &expected.accepted[code], &expected.unread[code]);
                let own: BTreeSet<u32> = match basis {
                    Basis::Rules => members(coded.own(code)),
                    Basis::People => hand.clone(),
                    Basis::Reviewed => hand | accepted,
                    Basis::All => &(hand | accepted) | unread,
                };
                prop_assert_eq!(members(coded.own(code)), own, "{} {:?}", name, basis);
                prop_assert_eq!(&members(coded.unread(code)), unread, "{} {:?}", name, basis);
                for statement in 0..coded.statements() as u32 {
                    let quoting = coded.decisions.quoting(code as u32, statement);
                    prop_assert_eq!(quoting, expected.quoting.get(&(code, statement)).copied());
                }
            }
        }
    }

    #[test]
    fn the_bases_are_made_of_each_other(drafts in drafts()) {
        let study = study_folder("");
        let events = events(&drafts, &load(study.root()).sources);
        write_log(study.root(), &events, &[(0, 0)]);
        let materials = load(study.root());
        let [rules, people, reviewed, all] = BASES.map(|basis| CodedStudy::new(&materials, Some(basis), &mut Vec::new()));
        for code in 0..materials.codebook.codes.len() {
            let unread = rules.unread(code);
            prop_assert_eq!(unread, all.unread(code));
            prop_assert!(unread.minus(rules.own(code)).is_empty(), "what is unread is a rule's hit");
            prop_assert!(unread.and(reviewed.own(code)).is_empty());
            prop_assert_eq!(&reviewed.own(code).union(unread), all.own(code));
            let by = |wanted: fn(&Standing) -> bool| -> Set {
                let all = 0..all.statements() as u32;
                all.filter(|statement| reviewed.standing(code, *statement).as_ref().is_some_and(wanted)).collect()
            };
            let accepted = by(|standing| matches!(standing, Standing::Accepted(_)));
            prop_assert_eq!(&by(|standing| matches!(standing, Standing::Coded(_))), people.own(code));
            prop_assert_eq!(&people.own(code).union(&accepted), reviewed.own(code));
            prop_assert_eq!(&by(|standing| matches!(standing, Standing::RuleHit)), unread);
            for coded in [&rules, &people, &reviewed, &all] {
                let carry: Set = (0..coded.statements() as u32).filter(|s| coded.codes_on(*s).any(|c| c == code)).collect();
                prop_assert_eq!(&carry, coded.own(code));
                let decided = |s: u32| coded.decisions.of(code as u32, s).map(|d| d.verdict);
                prop_assert!(people.own(code).iter().all(|s| decided(s) == Some(Verdict::Coded)));
            }
        }
    }

    #[test]
    fn every_count_is_a_union_and_every_informant_was_asked(
        drafts in drafts(),
        asked in proptest::collection::btree_map(
            0..6usize, proptest::collection::vec(select(&["SP", "AV", "SP1", "AV3", "D1"][..]), 0..3), 0..4
        ),
    ) {
        let lines: String = asked.iter().map(|(code, who)| format!("{} = {who:?}\n", CODES[*code])).collect();
        let study = study_folder(&lines);
        let events = events(&drafts, &load(study.root()).sources);
        write_log(study.root(), &events, &[(0, 0)]);
        let materials = load(study.root());
        for basis in BASES {
            let coded = CodedStudy::new(&materials, Some(basis), &mut Vec::new());
            let codes: Vec<usize> = (0..materials.codebook.codes.len()).collect();
            let total: Vec<Tally> = codes.iter().map(|code| tally(&coded, *code, &Scope::default())).collect();
            lawful(&coded, &total);
            for by in [By::Group, By::Participant, By::Source, By::Kind, By::Attribute(0)] {
                let table = cross(&coded, &codes, std::slice::from_ref(&by));
                for (at, column) in table.columns.iter().enumerate() {
                    let tallies: Vec<Tally> = table.rows.iter().map(|(_, row)| row[at].clone()).collect();
                    lawful(&coded, &tallies);
                    let present = column.scope.present(&coded);
                    for (part, whole) in tallies.iter().zip(&total) {
                        prop_assert!(part.statements.minus(&whole.statements).is_empty());
                        prop_assert!(part.informants.minus(&whole.informants).is_empty());
                        prop_assert_eq!(&part.asked, &whole.asked.and(&present));
                    }
                }
                for (code, row) in &table.rows {
                    let statements = Set::unite(row.iter().map(|tally| &tally.statements));
                    let informants = Set::unite(row.iter().map(|tally| &tally.informants));
                    let whole = &total[*code];
                    prop_assert_eq!(&informants, &whole.informants, "{:?}", by);
                    // Columns of people leave out who is not known; columns of texts leave out nothing.
                    let known = whole.statements.only(|s| coded.case(s).is_some());
                    match by {
                        By::Source | By::Kind => prop_assert_eq!(&statements, &whole.statements),
                        By::Group => prop_assert!(known.minus(&statements).is_empty()),
                        _ => prop_assert_eq!(&statements, &known),
                    }
                    let sum: usize = row.iter().map(|tally| tally.statements.len()).sum();
                    prop_assert_eq!(sum, statements.len(), "each statement stands in one column");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config(60))]

    /// What stands in a report as a quote or as context are bytes of the transcript, and so are the marked words.
    #[test]
    fn a_quote_is_a_piece_of_the_transcript(raws in proptest::collection::vec(raw(), 3)) {
        let study = study_folder("");
        for (at, raw) in raws.iter().enumerate() {
            study.write(&format!("transcripts/X{at}.txt"), raw);
        }
        study.write("codebooks/b.yaml", "topics:\n  - id: all\n    indicators: ['/.{1,9}$/', '/\\W+/', '*e*', '*а*', '/[ \\n]./']\n");
        let materials = Materials::load(Folder::find(Some(study.root())).unwrap()).unwrap();
        let coded = CodedStudy::new(&materials, Some(Basis::Rules), &mut Vec::new());
        let context = Context::new(&coded, "lt", false);
        for statement in coded.coded().iter() {
            let (source, _) = coded.locate(statement);
            let text = materials.sources[source].text();
            let Inline::Quote { text: quote, .. } = context.quote(None, statement) else { panic!("no quote") };
            prop_assert!(coded.text(statement).starts_with(&quote) && text.contains(&quote));
            let evidence = context.evidence(statement);
            prop_assert_eq!(&evidence.text, coded.text(statement));
            for (from, to) in evidence.matched {
                prop_assert!(evidence.text.get(from..to).is_some_and(|piece| !piece.is_empty()));
            }
            for (_, piece) in evidence.before.iter().chain(&evidence.after) {
                prop_assert!(text.contains(piece));
            }
        }
    }
}

/// What holds for the tallies of all codes in one scope.
fn lawful(coded: &CodedStudy<'_>, tallies: &[Tally]) {
    let codebook = &coded.materials.codebook;
    for (code, tally) in tallies.iter().enumerate() {
        let children: Vec<&Tally> = codebook.children(code).map(|child| &tallies[child]).collect();
        let below = Set::unite(children.iter().map(|child| &child.statements));
        assert_eq!(tally.statements, tally.own.union(&below));
        let sum: usize = children.iter().map(|child| child.statements.len()).sum();
        assert!(tally.statements.len() <= tally.own.len() + sum);
        for child in children {
            assert!(
                child.informants.minus(&tally.informants).is_empty(),
                "whoever speaks of a part speaks of the whole"
            );
        }
        assert!(tally.informants.minus(&tally.asked).is_empty());
        assert!(tally.unasked.and(&tally.asked).is_empty());
        assert!(tally.informants.len() <= tally.asked.len().min(tally.statements.len()));
        let people: Set = tally.statements.iter().filter_map(|statement| coded.case(statement)).collect();
        assert_eq!(tally.informants.union(&tally.unasked), people);
        assert_eq!(tally.silent().union(&tally.informants), tally.asked);
        assert!(tally.suggested.and(&tally.statements).is_empty());
        let unknown = |s: u32| matches!(coded.speaker(s), Speaker::Unknown(group) if &**group == "AV");
        assert_eq!(tally.unknown.is_empty(), !tally.statements.iter().any(unknown));
    }
}

/// Two lines with one id: one of them was changed by hand. Whichever stands first, the true one counts.
#[test]
fn a_line_changed_by_hand_does_not_depend_on_where_it_stands() {
    let study = study_folder("");
    let sources = load(study.root()).sources;
    let event = events(&[(0, 0, 1, 0, 0, false, 0, true)], &sources).remove(0);
    for forged in [Event { code: Some("open".into()), ..event.clone() }, Event { seq: 9, ..event.clone() }] {
        for pair in [[event.clone(), forged.clone()], [forged, event.clone()]] {
            assert_eq!(Log::new(pair.to_vec()).events, std::slice::from_ref(&event));
        }
    }
}

/// The document of the study is a case; its paragraphs speak for it.
#[test]
fn a_document_is_whom_its_statements_count_for() {
    let study = study_folder("");
    let materials = load(study.root());
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    let document = materials.sources.iter().position(|source| source.kind() == Kind::Document).unwrap();
    let codes: Vec<String> = coded.of_source(document).map(|statement| coded.speaker_code(statement)).collect();
    assert_eq!(codes, ["D1", "D1", "D1"]);
}
