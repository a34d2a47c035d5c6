//! Deciding, taking back, and what is kept of it.

use crate::support::{Study, command};
use std::process::Stdio;
use tema::study::{Folder, Lock};

const TWO: &str = "topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n  - {id: letters, definition: d, indicators: [letter*]}\n";

/// What a command prints, with the coder vk.
#[track_caller]
fn vk(study: &Study, args: &[&str]) -> String {
    study.ok(&[args, &["--coder", "vk"]].concat())
}

/// The statements of the codes `calls` and `letters`, as people decided.
fn people(study: &Study) -> (usize, usize) {
    let freq = study.json(&["freq", "--basis", "reviewed"]);
    let count = |row: usize| freq["rows"][row]["statements"].as_array().unwrap().len();
    (count(0), count(1))
}

#[test]
fn an_undo_takes_the_last_decision_back_and_a_redo_brings_it_back() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "code", "SP1:2.1", "letters"]);
    assert_eq!(people(&study), (1, 1));
    let undid = vk(&study, &["undo"]);
    assert_eq!(undid, "vk: undid code letters on SP1 “I phone her every week.”\n");
    assert_eq!(people(&study), (1, 0));
    vk(&study, &["undo"]);
    assert_eq!(people(&study), (0, 0));
    let nothing = study.tema(&["undo", "--coder", "vk"]);
    assert_eq!((nothing.status, nothing.err.as_str()), (2, "error: there is nothing of vk to undo\n"));
    assert_eq!(vk(&study, &["redo"]), "vk: brought back accept calls on SP1 “I phone her every week.”\n");
    assert_eq!(people(&study), (1, 0));
    vk(&study, &["redo"]);
    assert_eq!(people(&study), (1, 1));
    assert_eq!(study.tema(&["redo", "--coder", "vk"]).status, 2);
    // A redone decision is undone again.
    vk(&study, &["undo"]);
    assert_eq!(people(&study), (1, 0));
    // What comes in between ends what can be brought back.
    vk(&study, &["decide", "code", "SP1:2.2", "letters"]);
    let late = study.tema(&["redo", "--coder", "vk"]);
    assert!(late.err.starts_with("error: vk has decided something since the last undo\n"), "{}", late.err);
    // Nothing was ever removed: 3 decisions, 3 undos, 2 redos.
    let log = study.json(&["log"]);
    assert_eq!(log["events"].as_array().unwrap().len(), 8);
}

#[test]
fn a_decision_is_undone_by_its_id_and_only_by_whoever_made_it() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "accept", "SP1:2.3", "calls"]);
    let id = study.json(&["log"])["events"][0]["id"].as_str().unwrap()[..8].to_owned();
    let other = study.tema(&["undo", "--coder", "ab", "--new-coder", "--event", &id]);
    assert_eq!(other.status, 2);
    assert!(other.err.contains("it is a decision of vk, and only they can take it back"), "{}", other.err);
    assert_eq!(vk(&study, &["undo", "--event", &id]), "vk: undid accept calls on SP1 “I phone her every week.”\n");
    assert_eq!(people(&study), (1, 0));
    let again = study.tema(&["undo", "--coder", "vk", "--event", &id]);
    assert!(again.err.contains("it is undone already"), "{}", again.err);
}

#[test]
fn many_decisions_are_shown_first_and_undone_as_one() {
    let study = Study::small(TWO);
    let args = ["decide", "accept", "--code", "calls", "--all-suggestions"];
    let preview = "vk: would accept calls for 4 statements\n  SP1:2.1  “I phone her every week.”\n  \
                   SP1:2.3  “My phone is broken today.”\n  FG1:2.1  “Yes, I phone them.”\n  FG1:2.2  “They phone me.”\n";
    assert_eq!(vk(&study, &args), preview);
    assert!(!study.root().join("codings").exists());
    // By participant: AV1 said two of them.
    let one = vk(&study, &[&args[..], &["--participant", "AV1"]].concat());
    assert!(one.starts_with("vk: would accept calls for 2 statements\n  FG1:2.1"), "{one}");
    let matched = vk(&study, &[&args[..], &["--match", "broken"]].concat());
    assert_eq!(matched, "vk: would accept calls for 1 statement\n  SP1:2.3  “My phone is broken today.”\n");
    vk(&study, &["decide", "reject", "--code", "calls", "--match", "broken", "--write", "--why", "a thing"]);
    vk(&study, &[&args[..], &["--write"]].concat());
    assert_eq!(people(&study), (3, 0));
    assert_eq!(vk(&study, &args), "no statement is left to accept for calls\n");
    assert_eq!(vk(&study, &["undo"]).lines().count(), 3);
    assert_eq!(people(&study), (0, 0));
    vk(&study, &["redo"]);
    assert_eq!(people(&study), (3, 0));
    // Coding by hand where words stand that no rule has.
    vk(&study, &["decide", "code", "--code", "letters", "--match", "ring", "--write"]);
    assert_eq!(people(&study), (3, 1));
    let vague = study.tema(&["decide", "accept", "--code", "calls", "--coder", "vk"]);
    assert!(vague.err.starts_with("error: nothing says which statements are meant\n"), "{}", vague.err);
}

#[test]
fn a_new_name_is_no_coder_before_somebody_says_so() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    let slip = study.tema(&["decide", "accept", "SP1:2.3", "calls", "--coder", "vkk"]);
    assert_eq!(slip.status, 2);
    assert_eq!(
        slip.err,
        "error: nobody in this study is called `vkk` yet; nothing was written\n |\n = expected: one of vk\n \
         = hint: did you mean `vk`? if it is a further coder, say so with --new-coder\n"
    );
    assert!(!study.root().join("codings/vkk").exists());
    study.ok(&["decide", "accept", "SP1:2.3", "calls", "--coder", "ab", "--new-coder"]);
    study.ok(&["decide", "read", "SP1", "--coder", "ab"]);
}

#[test]
fn memos_units_stances_and_agreement_are_kept_and_change_no_count() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "accept", "FG1:2.1", "calls"]);
    let before = study.ok(&["freq", "--format", "csv"]);
    vk(&study, &["decide", "memo", "FG1:2.1", "the first who says so"]);
    vk(&study, &["decide", "memo", "calls", "calls or the device?"]);
    vk(&study, &["decide", "memo", "SP1", "she is tired"]);
    vk(&study, &["decide", "memo", "study", "I was a teacher myself"]);
    vk(&study, &["decide", "condense", "FG1:2.1", "phones"]);
    vk(&study, &["decide", "stance", "FG1:2.1", "calls", "for"]);
    vk(&study, &["decide", "agreed", "FG1:2.1", "AV2"]);
    let own = study.tema(&["decide", "dissented", "FG1:2.1", "AV1", "--coder", "vk"]);
    assert!(own.err.starts_with("error: AV1 is the one who said FG1:2.1\n"), "{}", own.err);
    assert_eq!(study.ok(&["freq", "--format", "csv"]), before);
    let trail = study.ok(&["log", "--format", "md"]);
    for heading in [
        "Raw data",
        "Data reduction and analysis products",
        "Data reconstruction and synthesis products",
        "Process notes",
        "Materials relating to intentions and dispositions",
        "Instrument development information",
    ] {
        assert!(trail.contains(&format!("# {heading}\n")), "{trail}");
    }
    let intentions = trail.split("intentions and dispositions").nth(1).unwrap().split("Instrument").next().unwrap();
    assert!(intentions.contains("I was a teacher myself") && !intentions.contains("tired"), "{intentions}");
}

#[test]
fn the_log_is_narrowed_by_code_source_coder_and_day() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "code", "SP2:2.1", "letters"]);
    vk(&study, &["undo"]);
    let count = |args: &[&str]| study.json(&[&["log"], args].concat())["events"].as_array().unwrap().len();
    assert_eq!(count(&["--code", "calls"]), 1);
    assert_eq!(count(&["--code", "letters"]), 2, "what was undone, and the undo");
    assert_eq!(count(&["--source", "SP2"]), 2);
    assert_eq!(count(&["--since", "2026-02-02"]), 3);
    assert_eq!(count(&["--since", "2026-02-03"]), 0);
    let csv = study.ok(&["log", "--format", "csv"]);
    assert!(csv.lines().nth(2).unwrap().contains("undone"), "{csv}");
}

#[test]
fn a_log_cut_at_any_byte_loses_at_most_the_line_that_was_cut() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "code", "SP1:2.2", "letters", "--why", "žodžiai"]);
    let whole = std::fs::read(study.root().join("codings/vk/SP1.jsonl")).unwrap();
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let folder = Folder::find(Some(study.root())).unwrap();
    for cut in first..=whole.len() {
        study.write("codings/vk/SP1.jsonl", &whole[..cut]);
        let mut findings = Vec::new();
        let log = tema::coding::Log::read(&folder, &mut findings);
        // The last byte is the line break: without it, the event is whole.
        let expected = if cut >= whole.len() - 1 { 2 } else { 1 };
        assert_eq!(log.events.len(), expected, "cut at {cut}");
        assert_eq!(findings.len(), usize::from(cut > first && expected == 1), "cut at {cut}: {findings:?}");
    }
    // The next decision begins on a line of its own.
    study.write("codings/vk/SP1.jsonl", &whole[..whole.len() - 20]);
    vk(&study, &["decide", "accept", "SP1:2.3", "calls"]);
    assert_eq!(tema::coding::Log::read(&folder, &mut Vec::new()).events.len(), 2);
}

#[test]
fn two_processes_do_not_write_at_once() {
    let study = Study::small(TWO);
    let folder = Folder::find(Some(study.root())).unwrap();
    let lock = Lock::take(&folder).unwrap();
    let args = ["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"];
    let second = command(study.root()).args(args).stdin(Stdio::null()).output().unwrap();
    assert_eq!(second.status.code(), Some(2));
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.starts_with("error: another tema is writing into") && said.contains("nothing was written"), "{said}");
    drop(lock);
    study.ok(&args);
}

#[test]
fn a_checkpoint_keeps_every_file_and_tells_what_has_come() {
    let study = Study::small(TWO);
    vk(&study, &["decide", "code", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "code", "SP1:2.1", "letters"]);
    vk(&study, &["decide", "code", "SP2:2.1", "calls"]);
    vk(&study, &["decide", "read", "SP1"]);
    let told = study.json(&["checkpoint", "first", "--coder", "vk"]);
    assert_eq!(told["last"], serde_json::Value::Null);
    assert_eq!(told["once"], serde_json::json!(["letters"]));
    assert_eq!(told["shared"], serde_json::json!([{ "codes": ["calls", "letters"], "statements": 1 }]));
    let event: serde_json::Value = serde_json::from_str(&study.read("log/vk.jsonl")).unwrap();
    // tema.toml, participants.csv, one codebook, three transcripts: each word for word under its hash.
    let files = event["files"].as_array().unwrap();
    assert_eq!(files.len(), 6);
    for file in files {
        let (name, hash) = (file["name"].as_str().unwrap(), file["before"].as_str().unwrap());
        let ending = name.rsplit('.').next().unwrap();
        assert_eq!(study.read(&format!("history/{hash}.{ending}")), study.read(name), "{name}");
    }
    // A code comes: what was read before is to be read again.
    study.write("codebooks/a.yaml", format!("{TWO}  - meetings\n"));
    let told = study.json(&["checkpoint", "second", "--coder", "vk"]);
    assert_eq!((&told["last"], &told["fresh"]), (&"first".into(), &serde_json::json!(["meetings"])));
    assert_eq!(told["to_read_again"], serde_json::json!(["SP1"]));
    assert!(study.ok(&["log", "--trail"]).contains("checkpoint “second”"));
}

#[test]
fn only_who_was_there_can_agree() {
    let study = Study::small(crate::decisions::TWO);
    for act in ["agreed", "dissented"] {
        let ran = study.tema(&["decide", act, "SP1:2.1", "AV2", "--coder", "vk"]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains("AV2 does not take part in `SP1`"), "{}", ran.err);
    }
    assert!(!study.root().join("codings").exists());
}

#[test]
fn where_the_rules_alone_count_a_rejected_hit_is_not_said_to_be_unread() {
    let study = Study::small("topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n");
    study.write("tema.toml", study.read("tema.toml").replace("[study]\n", "[study]\nbasis = \"rules\"\n"));
    study.ok(&["decide", "reject", "SP1:2.1", "calls", "--coder", "vk"]);
    let why = study.ok(&["why", "SP1:2.1", "calls"]);
    assert!(why.contains("calls: a rule's hit that was rejected; here the rules alone count"), "{why}");
    assert!(why.contains("VK rejected the rule's hit on"), "{why}");
    assert!(why.contains("next: tema decide accept SP1:2.1 calls\n"), "{why}");
    let list = study.ok(&["statements", "--code", "calls"]);
    assert_eq!(
        (list.matches("rule hit, rejected").count(), list.matches("rule hit, unread").count()),
        (1, 3),
        "{list}"
    );
}
