//! Consent taken back by somebody who wrote a document, and what another program's file holds of their words: passages on
//! which nothing hangs, which only `exchange/refi.json` knows.

use crate::privacy::{everything, group, list};
use crate::support::Study;
use serde_json::{Value, json};

/// The small group, and documents: a letter of AV2's in which brackets are words, one of AV1 and AV2, one of nobody.
fn letters() -> Study {
    let study = group();
    study.write(
        "transcripts/L1.txt",
        "---\nkind: document\nparticipants: [AV2]\nnotes: false\n---\nMy sister wrote [[sic]] to me at dawn.\n\nShe rings.\n",
    );
    study.write("transcripts/L2.txt", "---\nkind: document\nparticipants: [AV1, AV2]\n---\nWe two were there.\n");
    study.write("transcripts/L3.txt", "---\nkind: document\n---\nThe office rings everybody.\n");
    for (statement, code) in [("L1:1.1", "calls"), ("L1:2.1", "visits"), ("L3:1.1", "calls"), ("L2:1.1", "visits")] {
        study.ok(&["decide", "code", statement, code, "--coder", "vk"]);
    }
    study
}

/// What another program knew: a bare passage in the letter, one over AV1's first words, and one over AV2's in the group.
fn with_bare(study: &Study) {
    let anchor = |source: &str, statement: &str| {
        study.ok(&["decide", "memo", statement, "mark", "--coder", "zz", "--new-coder"]);
        let lines = study.read(&format!("codings/zz/{source}.jsonl"));
        let event: Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
        event["anchor"].clone()
    };
    let source = |guid: &str, bare: Vec<Value>| json!({"guid": guid, "name": "x", "holder": "TextSource", "attributes": {}, "bare": bare});
    let value = json!({
        "origin": "NVivo", "name": "", "description": "", "attributes": {}, "users": {}, "codes": {}, "variables": {},
        "cases": {}, "sources": {
            "L1": source("e0", vec![json!(["b0", anchor("L1", "L1:2.1")])]),
            "FG1": source("e1", vec![json!(["b1", anchor("FG1", "FG1:2.1")]), json!(["b2", anchor("FG1", "FG1:3.1")])]),
        },
        "passages": {}, "notes": {}, "rest": []
    });
    study.write("exchange/refi.json", serde_json::to_string_pretty(&value).unwrap() + "\n");
}

/// The words of the bare passages of a source, and whether they stand in the text at their place.
fn bare(study: &Study, source: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(&study.read("exchange/refi.json")).unwrap();
    let list = value["sources"][source]["bare"].as_array().cloned().unwrap_or_default();
    let file = study.read(&format!("transcripts/{source}.txt"));
    let text = file.splitn(3, "---\n").last().unwrap();
    list.iter()
        .map(|pair| {
            let anchor = &pair[1];
            let at = |key: &str| usize::try_from(anchor[key].as_u64().unwrap()).unwrap();
            let there: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(anchor["exact"], there);
            there
        })
        .collect()
}

#[test]
fn a_document_of_who_took_back_consent_goes_with_its_decisions() {
    let study = letters();
    let shown = study.ok(&["privacy", "withdraw", "AV2"]).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in ["documents of theirs 1 ", "document `L2` is of AV2 and others"] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    // The note is a note again, as nothing else stands there.
    assert_eq!(study.read("transcripts/L1.txt"), "---\nkind: document\nparticipants: [AV2]\n---\n[[withdrawn]]\n");
    assert!(study.read("transcripts/L2.txt").ends_with("We two were there.\n"));
    for (name, text) in everything(&study) {
        for words in ["sister", "dawn", "She rings"] {
            assert!(!text.contains(words), "{words} is in {name}\n{text}");
        }
    }
    let ids = |code: &str| {
        let freq = study.json(&["freq", "--basis", "people", "--pool"]);
        let rows = freq["rows"].as_array().unwrap().clone();
        rows.iter().find(|row| row["code"] == code).unwrap()["statements"].clone()
    };
    assert_eq!(ids("calls"), json!(["FG1:2.1", "L3:1.1"]));
    assert_eq!(ids("visits"), json!(["FG1:4.2", "L2:1.1"]));
    // It is no document that is counted, and no error.
    let check: Value = serde_json::from_str(&study.tema(&["check", "--json"]).out).unwrap();
    let found = check["findings"].as_array().unwrap();
    assert!(found.iter().all(|finding| finding["severity"] != "error"), "{found:?}");
    let statements = study.ok(&["statements", "--json"]);
    assert!(!statements.contains("\"L1"), "{statements}");
}

#[test]
fn a_letter_that_bears_the_code_of_its_writer_is_theirs() {
    let study = group();
    study.write("transcripts/AV3.txt", "---\nkind: document\n---\nI write at noon.\n");
    study.ok(&["privacy", "withdraw", "AV3", "--write"]);
    assert!(study.read("transcripts/AV3.txt").ends_with("---\n[[withdrawn]]\n"));
    assert!(!study.ok(&["freq", "--json"]).contains("\"AV3\""));
}

#[test]
fn a_turn_in_a_text_without_notes_is_left_empty() {
    let study = group();
    study.write(
        "transcripts/FG2.txt",
        "---\nkind: focus-group\nparticipants: [AV1, AV2]\nnotes: false\n---\nM: Well?\nAV2: At [[dusk]] I ring.\nAV1: I do not.\n",
    );
    study.ok(&["decide", "code", "FG2:3.1", "visits", "--coder", "vk"]);
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    assert!(study.read("transcripts/FG2.txt").ends_with("M: Well?\nAV2: \nAV1: I do not.\n"));
}

#[test]
fn passages_that_only_another_program_knew_follow_their_words() {
    let study = letters();
    with_bare(&study);
    assert_eq!(bare(&study, "FG1"), ["I ring them on my way home.", "I ring them at dawn,\nevery single day."]);
    // Stand-ins: the passage is over the new words.
    let names = list(&study, "found,stand-in\nhome,place\n");
    study.ok(&["privacy", "replace", &names, "--write"]);
    assert_eq!(bare(&study, "FG1"), ["I ring them on my way [place].", "I ring them at dawn,\nevery single day."]);
    assert_eq!(bare(&study, "L1"), ["She rings."]);
    // Consent taken back: theirs goes, the other stays where it is.
    study.ok(&["privacy", "withdraw", "AV2", "--write"]);
    assert_eq!(bare(&study, "FG1"), ["I ring them on my way [place]."]);
    let value: Value = serde_json::from_str(&study.read("exchange/refi.json")).unwrap();
    assert_eq!(value["sources"]["L1"], Value::Null);
    // A purge leaves what holds.
    study.ok(&["privacy", "purge", "--write"]);
    assert_eq!(bare(&study, "FG1"), ["I ring them on my way [place]."]);
    assert!(!study.read("exchange/refi.json").contains("dawn"));
}
