//! Repeating a study: the copy, the comparison with the key, practice; and checklists.

use crate::support::{Study, command};
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

/// Runs the program with lines on its standard input.
fn typed(study: &Study, args: &[&str], lines: &str) -> (i32, String) {
    let mut child = command(study.root())
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that has ended before it read everything closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    let output = child.wait_with_output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// A key of two teachers and two managers, coded by rules.
fn key() -> Study {
    let key = Study::small(
        "topics:\n  - id: contact\n    name: keeping in touch\n    subtopics:\n      - {id: phone, name: calls, definition: Talk by telephone., indicators: ['phone*', ring], except: [broken]}\n      \
         - {id: letters, name: letters, indicators: ['letter*']}\n      - {id: meet, name: meetings, indicators: [meet]}\n",
    );
    key.write("guide.md", "1. How do you keep in touch?\n");
    key
}

#[test]
fn a_copy_has_the_transcripts_and_no_word_of_the_codebook() {
    for example in ["family-case-management", "strengthening-collaboration"] {
        let study = Study::example(example);
        let ran = study.tema(&["replicate", "start", ".", "mine"]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(ran.out.contains("this is an exercise, not a replication"), "{}", ran.out);
        let mine = study.root().join("mine");
        for folder in ["codings", "history", "log", "published", "reports"] {
            assert!(!mine.join(folder).exists(), "{folder}");
        }
        assert!(!mine.join("KEY.md").exists());
        let toml = study.read("mine/tema.toml");
        assert!(!toml.contains("[asked]\n") && !toml.contains("basis"), "{toml}");
        for entry in std::fs::read_dir(study.root().join("transcripts")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert_eq!(study.read(&format!("transcripts/{name}")), study.read(&format!("mine/transcripts/{name}")));
        }
        let checked = study.tema(&["-C", "mine", "check"]);
        assert!(!checked.out.contains("error") && checked.status == 0, "{}{}", checked.out, checked.err);
        let statements = |folder: &str| {
            let ran = study.tema(&["-C", folder, "export"]);
            ran.out
        };
        assert_eq!(statements("."), statements("mine"), "the same statements with the same ids");
    }
    let again = Study::example("family-case-management");
    let ran = again.tema(&["replicate", "start", ".", "transcripts"]);
    assert!(ran.status == 2 && ran.err.contains("is there already"), "{}", ran.err);
}

#[test]
fn the_guide_comes_along_and_a_real_study_is_no_exercise() {
    let key = key();
    let ran = key.tema(&["replicate", "start", ".", "mine"]);
    assert_eq!(ran.out, "made mine: 3 transcripts, no codebook, no codings; guide: guide.md\n");
    assert_eq!(key.read("mine/guide.md"), key.read("guide.md"));
}

/// A student's coding of the small key, by rules of their own: calls as in the key but for one, letters under another name,
/// nothing on meetings, something new.
fn mine(key: &Study) {
    key.tema(&["replicate", "start", ".", "mine"]);
    key.write(
        "mine/codebooks/codebook.yaml",
        "topics:\n  - {id: telephone, name: Calls, indicators: [phone]}\n  - {id: post, name: by post, indicators: ['letter*']}\n  \
         - {id: agreement, name: agreement, indicators: [agree]}\n",
    );
}

#[test]
fn a_comparison_counted_by_hand() {
    let key = key();
    mine(&key);
    let ran = key.tema(&["replicate", "compare", "mine", ".", "--json"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    // Statements. SP1: 2.1 phone her, 2.2 write letters, 2.3 my phone is broken (struck in the key). SP2: 2.1 meet at school,
    // 2.2 ring her. FG1: 2.1 yes, I phone them, 2.2 they phone me, 3.1 I agree.
    let pair = |at: usize| &told["pairs"][at];
    let ids =
        |value: &Value| value.as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect::<Vec<_>>().join(" ");
    assert_eq!(
        (&pair(0)["key"], &pair(0)["mine"], &pair(0)["matched_by"]),
        (&"phone".into(), &"telephone".into(), &"name".into())
    );
    assert_eq!(pair(0)["outcome"], "more and fewer");
    assert_eq!(ids(&pair(0)["both"]), "SP1:2.1 FG1:2.1 FG1:2.2");
    assert_eq!((ids(&pair(0)["only_key"]), ids(&pair(0)["only_mine"])), ("SP2:2.2".into(), "SP1:2.3".into()));
    assert_eq!((&pair(0)["key_informants"], &pair(0)["mine_informants"]), (&3.into(), &2.into()));
    assert_eq!(
        (&pair(1)["key"], &pair(1)["mine"], &pair(1)["matched_by"]),
        (&"letters".into(), &"post".into(), &"overlap".into())
    );
    assert_eq!((&pair(1)["outcome"], &pair(1)["likeness"]["both"]), (&"same".into(), &1.into()));
    assert_eq!((&pair(2)["key"], &pair(2)["outcome"]), (&"meet".into(), &"missing".into()));
    assert_eq!((&pair(3)["mine"], &pair(3)["outcome"]), (&"agreement".into(), &"new".into()));
    // SP2 counts for calls only by 2.2, for meetings only by 2.1; AV2 for agreement only by 3.1. SP1 counts for calls anyway.
    let worth: Vec<&str> =
        told["worth"].as_array().unwrap().iter().map(|worth| worth["statement"].as_str().unwrap()).collect();
    assert_eq!(worth, ["SP2:2.1", "SP2:2.2", "FG1:3.1", "SP1:2.3"]);
    let text = key.tema(&["replicate", "compare", "mine", "."]);
    assert!(text.out.contains("by post ? (1/1)"), "{}", text.out);
    assert!(text.out.contains("Whether they mean the"), "{}", text.out);
    assert!(!text.out.contains("exercise"), "{}", text.out);
    let lt = key.tema(&["replicate", "compare", "mine", ".", "--lang", "lt"]);
    assert!(lt.out.contains("Labiausiai verta aptarti"), "{}", lt.out);
}

#[test]
fn only_what_is_the_same_text_is_compared() {
    let key = key();
    mine(&key);
    let text = key.read("mine/transcripts/SP1.txt");
    key.write("mine/transcripts/SP1.txt", text.replace("every week", "each week"));
    let told: Value = serde_json::from_str(&key.tema(&["replicate", "compare", "mine", ".", "--json"]).out).unwrap();
    assert_eq!(told["left_out"], serde_json::json!(["SP1"]));
    assert_eq!(told["pairs"][0]["both"], serde_json::json!(["FG1:2.1", "FG1:2.2"]));
    let other = Study::example("family-case-management");
    let ran = other.tema(&["replicate", "compare", key.root().to_str().unwrap(), "."]);
    assert!(ran.status == 2 && ran.err.contains("unit") || ran.err.contains("no transcript in common"), "{}", ran.err);
    // The same study beside itself.
    let ran = other.tema(&["replicate", "compare", ".", "."]);
    assert!(ran.out.contains("Same: 24") && ran.out.contains("No statement differs."), "{}", ran.out);
    assert!(ran.out.contains("this is an exercise, not a replication"), "{}", ran.out);
}

#[test]
fn practice_tells_afterwards() {
    let key = key();
    // All seven coded and uncoded statements are asked; the answers are the same for each: calls.
    let args = ["replicate", "practice", "--count", "8"];
    let (status, out) = typed(&key, &args, "calls\nnonsense\n1\nPHONE\n1\n1\n1\n1\n1\n");
    assert_eq!(status, 0, "{out}");
    assert!(out.starts_with("Which sub-topics does the statement have?"), "{out}");
    assert!(out.contains("1 calls\n2 letters\n3 meetings\n"), "{out}");
    assert!(out.contains("There is no sub-topic `nonsense`."), "{out}");
    assert!(out.contains("Statement 8 of 8"), "{out}");
    // Four statements are calls in the key: SP1:2.1, SP2:2.2, FG1:2.1, FG1:2.2.
    assert!(out.contains("As in the key: 4 of 8."), "{out}");
    assert!(out.contains("Definitions to read again: calls (4), letters (1), meetings (1)."), "{out}");
    assert!(out.contains(", a.yaml:5): Talk by telephone.\n"), "{out}");
    assert!(out.contains("    I: How do you keep in touch?\n"), "the question before it is shown: {out}");
    // The same seed asks the same; the input may end anywhere.
    assert_eq!(typed(&key, &args, "1\n1\n"), typed(&key, &args, "1\n1\n"));
    let (status, out) = typed(&key, &args, "1\n");
    assert!(status == 0 && out.contains(" of 1."), "{out}");
    let (_, out) = typed(&key, &args, "q\n");
    assert!(out.contains("As in the key: 0 of 0."), "{out}");
    let (status, _) = typed(&key, &["replicate", "practice", "--topic", "nothing"], "");
    assert_eq!(status, 2);
    let example = Study::example("strengthening-collaboration");
    let (_, out) = typed(&example, &["replicate", "practice", "--lang", "lt"], "\n");
    assert!(out.starts_with("! Stenogramos sintetinės: tai pratybos, ne tyrimo pakartojimas.\n"), "{out}");
}

/// The items of a checklist with their evidence, by number.
fn checklist(study: &Study, which: &str) -> std::collections::BTreeMap<String, Vec<String>> {
    let ran = study.tema(&["audit", "checklist", which, "--json", "--lang", "en"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let items = told["items"].as_array().unwrap().iter().map(|item| {
        let evidence = item["evidence"].as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned());
        (item["number"].as_str().unwrap().to_owned(), evidence.collect())
    });
    items.collect()
}

#[test]
fn a_checklist_points_and_writes_no_sentences() {
    let study = Study::example("family-case-management");
    let coreq = checklist(&study, "coreq");
    assert_eq!(coreq.len(), 32);
    assert_eq!(coreq["12"], ["participants: 12 (SP 7, AV 5)"]);
    assert_eq!(coreq["25"], ["codes, by level: 6 + 24", "codes with a definition: 30/30"]);
    assert_eq!(coreq["10"], [""; 0]);
    let text = study.tema(&["audit", "checklist", "coreq"]).out;
    let line = text.lines().find(|line| line.trim_start().starts_with("10 ")).unwrap();
    assert!(line.ends_with("NOT RECORDED"), "{line}");
    let memo = ["decide", "memo", "study", "COREQ 10, 11: criterion sampling", "--coder", "vk"];
    assert_eq!(study.tema(&memo).status, 0);
    let coreq = checklist(&study, "coreq");
    for item in ["10", "11"] {
        assert!(
            coreq[item].len() == 1 && coreq[item][0].starts_with("memo ") && coreq[item][0].contains("(vk, "),
            "{coreq:?}"
        );
    }
    assert_eq!(study.tema(&["undo", "--coder", "vk"]).status, 0);
    assert_eq!(checklist(&study, "coreq")["10"], [""; 0], "what was undone is no evidence");
    let srqr = checklist(&Study::example("strengthening-collaboration"), "srqr");
    assert_eq!(srqr.len(), 21);
    assert_eq!(srqr["S12"][0], "participants: 7 (AV 7)");
    assert_eq!(srqr["S15"][0], "sources with decisions of two coders: 3/7");
    assert_eq!(srqr["S21"], [""; 0]);
    let lt = study.tema(&["audit", "checklist", "srqr", "--lang", "lt"]).out;
    assert!(lt.contains("NENURODYTA") && lt.contains("finansavimas"), "{lt}");
}
