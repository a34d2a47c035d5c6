//! Two coders of one study: compared, settled, and brought together by git.

use crate::support::Study;
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
