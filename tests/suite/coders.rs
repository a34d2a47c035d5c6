//! Two coders of one study: compared, settled, and brought together by git.

use crate::support::Study;
use crate::talk::talk;
use std::process::Command;

const BOOK: &str = "topics:\n  - id: calls\n    name: calls\n    definition: d\n    indicators: [phone*]\n  - id: letters\n    name: letters\n    definition: d\n    indicators: [letter*]\n";

fn two() -> Study {
    let study = Study::small(BOOK);
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\"]\n");
    for (statement, code, coder) in [
        ("SP1:2.1", "calls", "vk"),
        ("SP1:2.1", "calls", "ml"),
        ("SP1:2.2", "letters", "vk"),
        ("SP1:2.2", "calls", "ml"),
        ("SP1:2.3", "calls", "ml"),
        // ml has not worked on SP2: nothing to compare.
        ("SP2:2.2", "calls", "vk"),
    ] {
        study.ok(&["decide", "code", statement, code, "--coder", coder, "--new-coder"]);
    }
    study
}

/// `calls` and `letters`, as they are counted.
fn counted(study: &Study) -> (usize, usize) {
    let freq = study.json(&["freq"]);
    let count = |row: usize| freq["rows"][row]["statements"].as_array().unwrap().len();
    (count(0), count(1))
}

#[test]
fn disagreements_on_codes_stand_apart_from_those_on_units() {
    let study = two();
    let compared = study.json(&["coder", "compare", "vk", "ml"]);
    assert_eq!((&compared["agreed"], &compared["sources"]), (&1.into(), &serde_json::json!(["SP1"])));
    let line = |at: usize| -> Vec<String> {
        let difference = &compared["differences"][at];
        ["statement", "about", "first", "second"]
            .iter()
            .map(|key| difference[key].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(line(0), ["SP1:2.2", "code", "letters", "calls"]);
    assert_eq!(line(1), ["SP1:2.3", "unit", "", "calls"]);
    assert_eq!(compared["differences"].as_array().unwrap().len(), 2);
    assert_eq!(compared["differences"][0]["before"], "I phone her every week.");
    let page = study.ok(&["coder", "compare", "vk", "ml"]);
    assert!(page.contains("They coded 1 statement the same and disagree on 2 statements."), "{page}");
    let none = study.tema(&["coder", "compare", "vk", "mll"]);
    assert!(none.err.contains("did you mean `ml`?"), "{}", none.err);
}

#[test]
fn what_is_settled_goes_before_everybodys_word() {
    let study = two();
    assert_eq!(counted(&study), (2, 1));
    let settle = |args: &[&str]| study.ok(&[&["coder", "settle"], args, &["--coder", "vk"]].concat());
    settle(&["SP1:2.2", "calls", "yes", "--why", "both"]);
    assert_eq!(counted(&study), (3, 1));
    settle(&["SP1:2.2", "letters", "no", "--why", "only calls"]);
    assert_eq!(counted(&study), (3, 0));
    // A rule's suggestion is silenced by it, too, and a later word does not change it.
    settle(&["SP1:2.3", "calls", "no", "--why", "the device"]);
    study.ok(&["decide", "code", "SP1:2.3", "calls", "--coder", "vk"]);
    assert_eq!(counted(&study), (3, 0));
    let compared = study.json(&["coder", "compare", "vk", "ml"]);
    assert_eq!(compared["differences"][0]["settled"], "letters no, calls yes", "they disagree still; it is settled");
    study.ok(&["undo", "--coder", "vk"]);
    study.ok(&["undo", "--coder", "vk"]);
    study.ok(&["undo", "--coder", "vk"]);
    assert_eq!(counted(&study), (3, 1));
    let second = study.tema(&["coder", "settle", "SP1:2.1", "calls", "no", "--why", "x", "--coder", "ml"]);
    assert!(
        second.err.starts_with("error: ml is not among the coders who count; nothing was written\n"),
        "{}",
        second.err
    );
}

#[test]
fn disagreements_are_settled_one_by_one_at_a_terminal() {
    let study = two();
    let refused = study.tema(&["coder", "settle", "--coder", "vk"]);
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("3 disagreements are open, and nobody can be asked"), "{}", refused.err);
    // calls and letters on SP1:2.2, calls on SP1:2.3: a slip, a skip, a reason that is asked for twice.
    let answers = ["x", "n", "", "she writes", "s", "y", "she rings"];
    let said = talk(&study, &["coder", "settle", "--coder", "vk"], &answers);
    for line in [
        "1 of 3 · SP1:2.2",
        "  I: How do you keep in touch?",
        "    I phone her every week.",
        "  ▸ We also write letters.",
        "  vk: letters · ml: calls",
        "  one of: y n s q",
        "  what is settled needs a reason",
        "vk: settled letters no: SP1:2.2 “We also write letters.”",
        "3 of 3 · SP1:2.3",
        "vk: settled calls yes: SP1:2.3 “My phone is broken today.”",
        "2 settled, 1 open",
    ] {
        assert!(said.lines().any(|shown| shown.contains(line)), "{line}\n{said}");
    }
    let log = study.ok(&["log", "--coder", "vk"]);
    assert!(log.contains("she writes") && log.contains("she rings"), "{log}");
    // What was skipped is asked about next time; the input ends.
    let said = talk(&study, &["coder", "settle", "--between", "vk", "ml", "--coder", "vk"], &[]);
    assert!(said.contains("1 of 1 · SP1:2.2") && said.contains("0 settled, 1 open"), "{said}");
}

/// Only counting coders and what was settled enter the findings; no coefficient sees what was settled.
#[test]
fn what_is_settled_enters_findings_and_no_coefficient() {
    let study = two();
    ["vk", "ml"].iter().for_each(|coder| drop(study.ok(&["decide", "read", "SP1", "--coder", coder])));
    let agree = || study.ok(&["agree", "vk", "ml", "--json"]);
    let (before, counts) = (agree(), counted(&study));
    assert_eq!(counts, (2, 1), "vk alone counts");
    for (statement, code, value) in
        [("SP1:2.2", "letters", "no"), ("SP1:2.2", "calls", "yes"), ("SP1:2.3", "calls", "yes")]
    {
        study.ok(&["coder", "settle", statement, code, value, "--coder", "vk", "--why", "talked over"]);
    }
    assert_eq!(agree(), before);
    // SP1:2.1 and SP2:2.2 by vk, SP1:2.2 and SP1:2.3 settled.
    assert_eq!(counted(&study), (4, 0));
}

fn git(study: &Study, args: &[&str]) -> (bool, String) {
    let output = Command::new("git")
        .arg("-C")
        .arg(study.root())
        .args(["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"])
        .args(args)
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Both work on one source at once, one of them on two branches (two machines); then git merges.
#[test]
fn two_peoples_studies_are_merged_by_git() {
    let study = Study::small(BOOK);
    study.write(".gitattributes", "*.jsonl merge=union\n").write(".gitignore", ".tema.lock\n");
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\", \"ml\"]\n");
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "vk"]);
    let commit = |what: &str| {
        git(&study, &["add", "-A"]);
        assert!(git(&study, &["commit", "-qm", what]).0);
    };
    assert!(git(&study, &["init", "-q", "-b", "main"]).0);
    commit("begin");
    git(&study, &["checkout", "-qb", "other"]);
    study.ok(&["decide", "code", "SP1:2.2", "letters", "--coder", "ml"]);
    study.ok(&["decide", "code", "SP1:2.3", "calls", "--coder", "vk"]);
    commit("ml");
    git(&study, &["checkout", "-q", "main"]);
    study.ok(&["decide", "code", "SP2:2.1", "letters", "--coder", "vk"]);
    study.ok(&["decide", "code", "SP1:2.2", "calls", "--coder", "vk"]);
    commit("vk");
    assert!(git(&study, &["merge", "-q", "--no-edit", "other"]).0);
    assert_eq!(counted(&study), (3, 2));
    assert_eq!(study.tema(&["check"]).status, 0);
    // Both give one code another name: the YAML has a conflict that a person resolves; nobody's decision is touched.
    git(&study, &["checkout", "-qb", "third"]);
    study.ok(&["codebook", "rename", "calls", "phoning", "--coder", "ml"]);
    commit("ml renames");
    git(&study, &["checkout", "-q", "main"]);
    study.ok(&["codebook", "rename", "calls", "telephone calls", "--coder", "vk"]);
    commit("vk renames");
    let (merged, said) = git(&study, &["merge", "--no-edit", "third"]);
    assert!(!merged && said.contains("CONFLICT (content): Merge conflict in codebooks/a.yaml"), "{said}");
    assert!(!said.contains("jsonl"), "{said}");
    study.write("codebooks/a.yaml", BOOK.replace("name: calls", "name: telephone calls"));
    assert_eq!(counted(&study), (3, 2));
}
