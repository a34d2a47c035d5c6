//! A transcript is corrected after it was coded: where decisions stand then.

use crate::support::Study;
use crate::talk;
use tema::coding::{Anchor, Held, Materials, Resolver};
use tema::study::Folder;
use tema::text::Span;

const TWO: &str = "topics:\n  - {id: calls, definition: d}\n  - {id: letters, definition: d}\n";

/// A generator of numbers that is the same everywhere.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % limit
    }
}

const WORDS: &[&str] = &[
    "the", "mother", "said", "that", "school", "we", "met", "again", "and", "then", "nobody", "came", "to", "talk",
    "about", "letters", "I", "rang", "her", "twice", "because", "father", "was", "away", "teacher", "asked", "for",
    "help", "in", "spring", "always", "late", "bus", "children", "home", "visits", "were", "hard", "trust", "takes",
    "time", "with", "them", "every", "week", "plan", "court",
];

/// A word of a text under correction: what it was (none: put in by the correction), and what is written now.
#[derive(Clone)]
struct Word {
    was: Option<usize>,
    now: String,
}

/// An interview of turns of sentences of words.
type Talk = Vec<Vec<Vec<Word>>>;

fn talk(draw: &mut Draw, turns: usize) -> Talk {
    let mut number = 0;
    let mut sentence = |draw: &mut Draw| -> Vec<Word> {
        let mut words: Vec<Word> = (0..4 + draw.below(10))
            .map(|_| {
                number += 1;
                Word { was: Some(number - 1), now: WORDS[draw.below(WORDS.len())].to_owned() }
            })
            .collect();
        words[0].now = format!("We{}", words[0].now);
        words
    };
    (0..turns).map(|_| (0..1 + draw.below(4)).map(|_| sentence(draw)).collect()).collect()
}

/// The text, and for every word that was there before where it stands: (what it was, first byte, end).
fn written(talk: &Talk) -> (String, Vec<(usize, usize, usize)>) {
    let (mut text, mut stands) = (String::new(), Vec::new());
    for turn in talk {
        text.push_str("SP1:");
        for sentence in turn {
            for word in sentence {
                text.push(' ');
                let start = text.len();
                text.push_str(&word.now);
                if let Some(was) = word.was {
                    stands.push((was, start, text.len()));
                }
            }
            text.push('.');
        }
        text.push('\n');
    }
    (text, stands)
}

/// Twenty corrections: words dropped, corrected, put in; turns split and joined; a paragraph moved.
fn correct(talk: &Talk, draw: &mut Draw) -> Talk {
    let mut talk = talk.clone();
    for _ in 0..20 {
        let turn = draw.below(talk.len());
        let sentence = draw.below(talk[turn].len());
        let word = draw.below(talk[turn][sentence].len());
        match draw.below(6) {
            0 if talk[turn][sentence].len() > 4 => drop(talk[turn][sentence].remove(word)),
            1 => talk[turn][sentence][word].now.push('e'),
            2 => talk[turn][sentence].insert(word, Word { was: None, now: "really".into() }),
            3 if sentence > 0 => {
                let rest = talk[turn].split_off(sentence);
                talk.insert(turn + 1, rest);
            }
            4 if turn + 1 < talk.len() => {
                let next = talk.remove(turn + 1);
                talk[turn].extend(next);
            }
            5 => {
                let moved = talk.remove(turn);
                let to = draw.below(talk.len() + 1);
                talk.insert(to, moved);
            }
            _ => {}
        }
    }
    talk
}

#[test]
fn codings_stand_where_their_words_are_after_twenty_corrections() {
    let mut draw = Draw(20260202);
    let (mut all, mut near, mut lost, mut changed) = (0, 0, 0, 0);
    let mut silent: Vec<String> = Vec::new();
    for _ in 0..12 {
        let before = talk(&mut draw, 40);
        let after = correct(&before, &mut draw);
        let ((old, stood), (new, stands)) = (written(&before), written(&after));
        let study = Study::small(TWO);
        let load = |text: &str| {
            study.write("transcripts/SP1.txt", text);
            Materials::load(Folder::find(Some(study.root())).unwrap()).unwrap()
        };
        let materials = load(&old);
        let source = &materials.sources[materials.source("SP1").unwrap()];
        assert_eq!(source.text(), old);
        let anchors: Vec<(Anchor, Vec<usize>)> = source
            .statements
            .iter()
            .map(|statement| {
                let (start, end) = (statement.span.start as usize, statement.span.end as usize);
                let words = stood.iter().filter(|(_, from, to)| *from >= start && *to <= end).map(|(was, ..)| *was);
                (Anchor::new(source, statement.span), words.collect())
            })
            .collect();
        study.write(&format!("history/{}.txt", source.hash), &old);
        let materials = load(&new);
        let mut resolver = Resolver::new(&materials.folder, &materials.sources);
        for (anchor, words) in &anchors {
            let places: Vec<(usize, usize)> =
                stands.iter().filter(|(was, ..)| words.contains(was)).map(|(_, from, to)| (*from, *to)).collect();
            let (start, end) = (places[0].0, places[places.len() - 1].1 + 1);
            let (_, held) = resolver.find(anchor).unwrap();
            all += 1;
            let close =
                |span: Span| (span.start as usize).abs_diff(start) <= 12 && (span.end as usize).abs_diff(end) <= 12;
            match held {
                Held::Same(span) | Held::Moved(span) => {
                    near += usize::from(close(span));
                    if !close(span) || new[span.range()] != anchor.exact {
                        silent.push(anchor.exact.clone());
                    }
                }
                Held::Changed(span) => {
                    changed += 1;
                    near += usize::from(close(span));
                }
                Held::Orphan | Held::OldTextMissing => lost += 1,
            }
        }
    }
    assert!(silent.is_empty(), "silently wrong: {silent:?}");
    assert!(all >= 500 && changed >= 50, "{all} codings, {changed} changed");
    assert!(near * 100 >= all * 99, "{near} of {all} within 12 characters, {lost} lost");
}

#[test]
fn of_words_that_stand_twice_the_one_that_went_is_not_taken_for_the_other() {
    let study = Study::small(TWO);
    study.write(
        "transcripts/SP1.txt",
        "SP1: First we met. Nobody came at all. Then it was spring. Nobody came at all. It rained.\n",
    );
    study.ok(&["decide", "code", "SP1:1.2", "calls", "--coder", "vk"]);
    study.ok(&["decide", "code", "SP1:1.4", "letters", "--coder", "vk"]);
    // The first of the two is taken out; the second stands where it stood.
    study.write("transcripts/SP1.txt", "SP1: First we met. Then it was spring. Nobody came at all. It rained.\n");
    let ran = study.tema(&["reanchor", "--dry-run", "--json"]);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let outcomes: Vec<&str> =
        value["decisions"].as_array().unwrap().iter().map(|line| line["outcome"].as_str().unwrap()).collect();
    assert_ne!(outcomes[0], "moved", "{}", ran.out);
    assert_eq!(outcomes[1], "moved", "{}", ran.out);
}

#[test]
fn a_corrected_transcript_is_gone_through_once() {
    let study = Study::small(TWO);
    let vk = |args: &[&str]| study.ok(&[args, &["--coder", "vk"]].concat());
    for (statement, code) in [("SP1:2.1", "calls"), ("SP1:2.2", "letters"), ("SP1:2.3", "calls"), ("SP2:2.2", "calls")]
    {
        vk(&["decide", "code", statement, code]);
    }
    let counted = |code: usize| -> usize {
        let ran = study.tema(&["freq", "--json", "--basis", "people"]);
        let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        value["rows"][code]["statements"].as_array().unwrap().len()
    };
    assert_eq!((counted(0), counted(1)), (3, 1));
    let text = study.read("transcripts/SP1.txt");
    let text = text.replace("I phone her every week.", "I phone her every single week.");
    let text = text.replace(" My phone is broken today.", " Nothing else.");
    study.write("transcripts/SP1.txt", &text);
    assert_eq!((counted(0), counted(1)), (1, 1), "what was found letter for letter counts, what was changed waits");
    let shown = study.tema(&["reanchor", "--dry-run"]);
    assert_eq!(shown.status, 1);
    for line in [
        "same            1",
        "moved           1",
        "changed         1",
        "orphaned        1",
        "I phone her every single week.",
    ] {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(squeezed(&shown.out).contains(&squeezed(line)), "{line}\n{}", shown.out);
    }
    assert!(!study.read("codings/vk/SP1.jsonl").contains("carry"));
    let ran = study.tema(&["reanchor", "--coder", "vk"]);
    assert!(ran.err.contains("vk: 1 carried"), "{}", ran.err);
    assert_eq!((counted(0), counted(1)), (1, 1));
    let ran = study.tema(&["reanchor", "--accept-changed", "--coder", "vk"]);
    assert_eq!(ran.status, 1, "one is lost still");
    assert_eq!(counted(0), 2);
    // The lost one is carried by hand, then everything is in order.
    let value: serde_json::Value = serde_json::from_str(&study.tema(&["reanchor", "--dry-run", "--json"]).out).unwrap();
    let lost = value["decisions"].as_array().unwrap().iter().find(|line| line["outcome"] == "orphaned").unwrap();
    let id = lost["id"].as_str().unwrap().to_owned();
    let refused = study.tema(&["reanchor", "--event", &id, "--coder", "vk"]);
    assert!(refused.err.contains("where “My phone is broken today.” stands now is not known"), "{}", refused.err);
    vk(&["reanchor", "--event", &id, "--to", "SP1:2.3"]);
    assert_eq!(counted(0), 3);
    assert_eq!(study.tema(&["check"]).status, 0);
    // Carrying is a decision, and can be taken back.
    vk(&["undo"]);
    assert_eq!(counted(0), 2);
    assert_eq!(study.tema(&["check"]).status, 1);
}

#[test]
fn a_decision_made_anew_lets_the_changed_one_rest() {
    let study = Study::small(TWO);
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "vk"]);
    let text = study.read("transcripts/SP1.txt").replace("I phone her every week.", "I phone her each single week.");
    study.write("transcripts/SP1.txt", text);
    assert_eq!(study.tema(&["check"]).status, 1);
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "vk"]);
    assert_eq!(study.tema(&["check"]).status, 0);
    assert!(study.ok(&["reanchor", "--dry-run"]).contains("made anew"));
}

/// What a command says with `--json`, whatever its exit status.
fn json_of(study: &Study, args: &[&str]) -> serde_json::Value {
    serde_json::from_str(&study.tema(&[args, &["--json"]].concat()).out).unwrap()
}

/// Four decisions of which no word is left, one of which words were changed.
fn lost() -> Study {
    let study = Study::small(TWO);
    study.write(
        "transcripts/SP1.txt",
        "I: How?\nSP1: One two three. Four five six. Seven eight nine. Ten eleven twelve. We ring her often.\n",
    );
    for cell in 1..=5 {
        study.ok(&["decide", "code", &format!("SP1:2.{cell}"), "calls", "--coder", "vk"]);
    }
    study.write(
        "transcripts/SP1.txt",
        "I: How?\nSP1: Alpha beta. Gamma delta. Epsilon zeta. Eta theta. We ring her very often.\n",
    );
    study
}

#[test]
fn many_lost_decisions_of_a_source_are_one_finding_with_what_to_do() {
    let study = lost();
    let ran = study.tema(&["check"]);
    assert_eq!(ran.out.matches("error: ").count(), 2, "{}", ran.out);
    assert!(
        ran.out.contains(
            "error: 4 decisions of vk in `SP1` are not counted: their passages are not in the text any more\n"
        ),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("hint: nothing is lost: `tema reanchor --one-by-one` asks where each"), "{}", ran.out);
    assert!(
        ran.out.contains(
            "error: decision `code calls` of vk on “We ring her often.” is not counted: its passage was changed"
        ),
        "{}",
        ran.out
    );
    assert_eq!(json_of(&study, &["freq"])["basis"]["orphaned"], 5);
}

#[test]
fn lost_decisions_are_gone_through_at_a_terminal() {
    let study = lost();
    // A slip; carried; taken back; skipped; where it stood; as shown.
    let answers = ["SP1:9.9", "SP1:2.1", "u", "s", "SP1:2.4", "y"];
    let said = talk::talk(&study, &["reanchor", "--one-by-one", "--coder", "vk"], &answers);
    for line in [
        "1 of 5 · SP1 · code calls",
        "  was  …I: How? SP1: [One two three.] Four five six.",
        "it stood near here:",
        "  there is no statement `SP1:9.9`",
        "  now  “We ring her very often.”",
        "1 open",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let statements = json_of(&study, &["freq", "--basis", "people"])["rows"][0]["statements"].clone();
    assert_eq!(statements, serde_json::json!(["SP1:2.1", "SP1:2.4", "SP1:2.5"]));
    let nobody = study.tema(&["reanchor", "--one-by-one", "--coder", "vk"]);
    assert!(nobody.err.contains("1 decisions are open, and nobody can be asked"), "{}", nobody.err);
}

#[test]
fn what_was_made_anew_lets_the_lost_one_go() {
    let study = lost();
    // Made anew on the first statement and on the changed one; the fourth is coded with another code.
    study.ok(&["decide", "code", "SP1:2.5", "calls", "--coder", "vk"]);
    study.ok(&["decide", "code", "SP1:2.4", "letters", "--coder", "vk"]);
    let ran = study.tema(&["reanchor", "--retire", "--coder", "vk"]);
    assert_eq!(
        (ran.status, ran.out.as_str()),
        (0, "vk: took back code calls on SP1 “We ring her often.”\n"),
        "{}",
        ran.err
    );
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "vk"]);
    let ran = study.tema(&["reanchor", "--retire", "--coder", "vk", "--why", "the interview was typed anew"]);
    // Nothing says which of the first statements it was: those near it.
    assert!(ran.out.lines().count() >= 1 && ran.out.contains("One two three."), "{}", ran.out);
    assert!(study.ok(&["log"]).contains("the interview was typed anew"));
    let none = study.tema(&["reanchor", "--retire", "--coder", "vk"]);
    assert!(none.out.contains("nothing whose words were changed or are gone was made anew"), "{}", none.out);
}

/// A statement that an earlier splitter cut as one and this one cuts in two.
#[test]
fn check_names_coded_statements_that_another_splitter_cut() {
    let study = Study::small(TWO);
    for (statement, code) in [("SP1:2.1", "calls"), ("SP1:2.2", "letters"), ("SP2:2.1", "calls")] {
        study.ok(&["decide", "code", statement, code, "--coder", "vk"]);
    }
    assert_eq!(study.tema(&["check"]).status, 0);
    let older = |file: &str, from: &str, to: &str| {
        let lines = study.read(file);
        let lines: Vec<String> = lines
            .lines()
            .map(|line| {
                let mut event: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_eq!(event["splitter"], 1);
                event["splitter"] = 0.into();
                event.as_object_mut().unwrap().remove("id");
                if event["anchor"]["exact"] == from {
                    let more = to.chars().count() - from.chars().count();
                    event["anchor"]["end"] = (event["anchor"]["end"].as_u64().unwrap() + more as u64).into();
                    event["anchor"]["exact"] = to.into();
                }
                event.to_string()
            })
            .collect();
        study.write(file, lines.join("\n") + "\n");
    };
    older("codings/vk/SP1.jsonl", "I phone her every week.", "I phone her every week. We also write letters.");
    older("codings/vk/SP2.jsonl", "", "");
    let ran = study.tema(&["check"]);
    let said = "doubtful: 1 coded statement of `SP1` would be cut otherwise now: SP1:2.1+SP1:2.2\n";
    assert!(ran.status == 1 && ran.out.contains(said), "{}", ran.out);
    assert!(ran.out.contains("statements as version 0 of the splitter cut them; this is version 1"), "{}", ran.out);
    // What says nothing of a splitter is not judged.
    let bare = study.read("codings/vk/SP1.jsonl").replace(",\"splitter\":0", "").replace("\"splitter\":0,", "");
    study.write("codings/vk/SP1.jsonl", bare);
    assert_eq!(study.tema(&["check"]).status, 0);
}
