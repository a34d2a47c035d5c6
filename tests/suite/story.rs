//! One story from beginning to end, on a copy of the example: an interview is coded, corrected in twenty places, a part of the
//! study goes to a second coder and comes back, the two are compared, settled and measured. Every count, undo and replay is
//! held against what was decided.

use crate::support::{Study, command};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What the typist had heard wrongly, and what the recording says. Each stands in one sentence of SP3.
const CORRECTIONS: [(&str, &str); 20] = [
    ("in capitals,", "in capital letters,"),
    ("shopping centre", "shopping arcade"),
    ("one of mine bit the gym teacher", "one of mine bit our gym teacher"),
    ("picture the bite", "imagine the bite"),
    ("I wrote it on the bus", "I wrote that on the bus"),
    ("someone's slipper", "somebody's slipper"),
    ("seven calls", "eight calls"),
    ("even on a Saturday", "even on Saturdays"),
    ("never yet been late", "never been late"),
    ("fourteen letters", "forty letters"),
    ("The green one is thinner", "The green one is thin"),
    ("four women", "five women"),
    ("nine in the evening", "ten in the evening"),
    ("It was oak.", "It was made of oak."),
    ("they give you a pen", "they gave us a pen"),
    ("Nineteen years", "Twenty years"),
    ("a painted one", "a red one"),
    ("in currants", "in redcurrants"),
    ("two absences", "three absences"),
    ("thirty-five kilos", "thirty-six kilos"),
];

/// What a person decided: statement → codes.
type Codings = BTreeMap<String, BTreeSet<String>>;

/// What counts in SP3, as the program lists it.
fn counted(study: &Study, args: &[&str]) -> Codings {
    let ran = study.tema(&[&["statements", "--source", "SP3", "--basis", "reviewed", "--json"], args].concat());
    let value: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    let mut found = Codings::new();
    for row in value["rows"].as_array().unwrap().iter().filter(|row| row["standing"] != "rule hit") {
        let text = |key: &str| row[key].as_str().unwrap().to_owned();
        found.entry(text("statement")).or_default().insert(text("code"));
    }
    found
}

#[track_caller]
fn run(folder: &Path, args: &[&str]) -> String {
    let output = command(folder).args(args).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{args:?}\n{said}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn an_interview_is_coded_corrected_shared_compared_settled() {
    let study = Study::example("family-case-management");
    let toml = study.read("tema.toml").replace("basis = \"rules\"", "basis = \"reviewed\"");
    study.write("tema.toml", toml + "\n[coding]\ncoder = \"vk\"\ncounting = [\"vk\"]\n");

    // vk reads what the rules suggest in SP3: right are all but the letters; two statements more she codes by hand.
    let listed = study.json(&["statements", "--source", "SP3"]);
    let mut decided = Codings::new();
    let codes: BTreeSet<&str> =
        listed["rows"].as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap()).collect();
    for code in &codes {
        let verb = if *code == "letters" { "reject" } else { "accept" };
        study.ok(&["decide", verb, "--code", code, "--source", "SP3", "--all-suggestions", "--write"]);
    }
    for row in listed["rows"].as_array().unwrap().iter().filter(|row| row["code"] != "letters") {
        decided
            .entry(row["statement"].as_str().unwrap().into())
            .or_default()
            .insert(row["code"].as_str().unwrap().into());
    }
    for (statement, code) in [("SP3:4.1", "telephone"), ("SP3:10.2", "mediation")] {
        study.ok(&["decide", "code", statement, code]);
        decided.entry(statement.into()).or_default().insert(code.into());
    }
    study.ok(&["decide", "read", "SP3"]);
    assert_eq!(counted(&study, &[]), decided);
    study.ok(&["checkpoint", "first reading"]);

    // The transcript is corrected in twenty places.
    let before: BTreeMap<String, String> = texts(&study);
    let mut text = study.read("transcripts/SP3.txt");
    for (wrong, right) in CORRECTIONS {
        assert_eq!(text.matches(wrong).count(), 1, "{wrong}");
        text = text.replace(wrong, right);
    }
    study.write("transcripts/SP3.txt", &text);
    let touched = |statement: &String| CORRECTIONS.iter().any(|(wrong, _)| before[statement].contains(wrong));
    let waiting: Codings =
        decided.iter().filter(|(statement, _)| touched(statement)).map(|(s, c)| (s.clone(), c.clone())).collect();
    let holding: Codings =
        decided.iter().filter(|(statement, _)| !touched(statement)).map(|(s, c)| (s.clone(), c.clone())).collect();
    assert!(waiting.len() >= 5 && holding.len() >= 5, "{waiting:?}");
    // What stands letter for letter counts; what was changed waits, and is shown.
    assert_eq!(counted(&study, &[]), holding);
    let shown: Value = serde_json::from_str(&study.tema(&["reanchor", "--dry-run", "--json"]).out).unwrap();
    let changed: BTreeSet<String> = shown["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["outcome"] == "changed" && line["do"] != "reject")
        .map(|line| line["was"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(changed, waiting.keys().map(|statement| before[statement].clone()).collect());
    assert_eq!((&shown["counts"]["orphaned"], &shown["counts"]["old text missing"]), (&0.into(), &0.into()));
    study.tema(&["reanchor"]);
    study.ok(&["reanchor", "--accept-changed", "--why", "looked at"]);
    assert_eq!(counted(&study, &[]), decided);
    // Undone and done again; and the past is what it was.
    study.ok(&["undo"]);
    assert_eq!(counted(&study, &[]), holding);
    study.ok(&["redo"]);
    assert_eq!(counted(&study, &[]), decided);
    assert_eq!(counted(&study, &["--as-of", "first reading"]), decided);
    assert!(!study.tema(&["check"]).out.contains("error:"));

    // Half of what everybody said goes to ml, who codes SP3 as vk did, but for one code less and one that is another.
    let archive = study.root().parent().unwrap().join("for-ml.zip");
    study.ok(&["coder", "send", "--share", "50%", "--seed", "5", "--for", "ml", archive.to_str().unwrap()]);
    let folder = unpacked(&archive);
    let given: BTreeSet<String> = uncoded(&folder).into_iter().filter(|id| id.starts_with("SP3:")).collect();
    let theirs: Codings = decided
        .iter()
        .filter(|(statement, _)| given.contains(*statement))
        .map(|(s, c)| (s.clone(), c.clone()))
        .collect();
    assert!(theirs.len() >= 4, "{theirs:?}");
    let (omitted, other) = (theirs.keys().next().unwrap().clone(), theirs.keys().nth(1).unwrap().clone());
    let mut ml = theirs.clone();
    ml.remove(&omitted);
    ml.insert(other.clone(), BTreeSet::from(["control".to_owned()]));
    for (statement, codes) in &ml {
        codes.iter().for_each(|code| drop(run(&folder, &["decide", "code", statement, code])));
    }
    run(&folder, &["decide", "read", "SP3"]);
    study.ok(&["coder", "receive", folder.to_str().unwrap()]);
    // ml is a second coder: nothing that is counted changes.
    assert_eq!(counted(&study, &[]), decided);

    // The two are compared where both had the statement.
    let compared = study.json(&["coder", "compare", "vk", "ml"]);
    let differ: BTreeSet<&str> =
        compared["differences"].as_array().unwrap().iter().map(|line| line["statement"].as_str().unwrap()).collect();
    assert_eq!(differ, [omitted.as_str(), other.as_str()].into_iter().collect());
    assert_eq!(compared["agreed"], theirs.len() - 2);
    let agree = study.json(&["agree", "vk", "ml"]);
    let all = before.len();
    assert_eq!(agree["counts"]["not_assigned"], all - given.len());
    assert_eq!(agree["counts"]["units_apart"], 2);

    // They talk: ml was right about the second. That is counted, and measured nowhere.
    let lost = decided[&other].iter().next().unwrap().clone();
    study.ok(&["coder", "settle", &other, "control", "yes", "--why", "she is watched"]);
    study.ok(&["coder", "settle", &other, &lost, "no", "--why", "not about that"]);
    let mut settled = decided.clone();
    settled.get_mut(&other).unwrap().remove(&lost);
    settled.get_mut(&other).unwrap().insert("control".into());
    assert_eq!(counted(&study, &[]), settled);
    assert_eq!(study.json(&["agree", "vk", "ml"]), agree);
    study.ok(&["undo"]);
    study.ok(&["undo"]);
    assert_eq!(counted(&study, &[]), decided);
    // The past has not moved, and no decision is lost: every line that was ever written is there.
    assert_eq!(counted(&study, &["--as-of", "first reading"]), decided);
    assert!(!study.tema(&["check"]).out.contains("error:"));
}

/// The statements of SP3 with their words.
fn texts(study: &Study) -> BTreeMap<String, String> {
    let value = study.json(&["statements", "--uncoded", "--source", "SP3", "--basis", "people"]);
    let coded = study.json(&["statements", "--source", "SP3", "--basis", "people"]);
    let rows = value["rows"].as_array().unwrap().iter().chain(coded["rows"].as_array().unwrap());
    rows.map(|row| (row["statement"].as_str().unwrap().to_owned(), row["text"].as_str().unwrap().to_owned())).collect()
}

fn uncoded(folder: &Path) -> Vec<String> {
    let value: Value =
        serde_json::from_str(&run(folder, &["statements", "--uncoded", "--basis", "people", "--json"])).unwrap();
    value["rows"].as_array().unwrap().iter().map(|row| row["statement"].as_str().unwrap().to_owned()).collect()
}

fn unpacked(archive: &Path) -> PathBuf {
    let home = archive.parent().unwrap().join("ml");
    zip::ZipArchive::new(std::fs::File::open(archive).unwrap()).unwrap().extract(&home).unwrap();
    home.join("for-ml")
}
