//! A study from nothing: what a new user does first.

use crate::support::Study;

#[test]
fn a_new_study_is_accepted_and_counts_what_is_coded_by_hand() {
    let study = Study::new();
    assert_eq!(study.tema(&["check"]).status, 0);
    study.write("codebooks/codebook.yaml", "topics:\n  - name: contact\n    subtopics: [letters, calls]\n");
    for (statement, code) in [("P1:2.1", "letters"), ("P1:2.2", "calls"), ("P1:4.2", "calls")] {
        study.ok(&["decide", "code", statement, code, "--coder", "vk"]);
    }
    let freq = study.json(&["freq"]);
    assert_eq!(freq["basis"]["name"], "reviewed");
    let counts: Vec<(&str, usize)> = freq["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["code"].as_str().unwrap(), row["statements"].as_array().unwrap().len()))
        .collect();
    assert_eq!(counts, [("contact", 3), ("letters", 1), ("calls", 2)]);
}

/// A codebook for the small study.
const CALLS: &str = "topics: [{name: calls, indicators: ['phone*', 'ring*']}]\n";

#[test]
fn a_label_without_its_colon_is_named_and_so_is_a_file_that_is_no_transcript() {
    let study = Study::small(CALLS);
    let group = study.read("transcripts/FG1.txt");
    study.write("transcripts/FG1.txt", group.replace("AV2: I agree.", "AV2 I agree."));
    study.write("transcripts/SP3.docx", "PK");
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("`AV2` begins a line, but is not read as a label"), "{}", ran.out);
    assert!(ran.out.contains("this file is not read as a transcript\n--> transcripts/SP3.docx"), "{}", ran.out);
}

#[test]
fn what_nobody_has_read_says_so_on_every_page_and_in_the_paragraph() {
    let study = Study::small(CALLS);
    for basis in ["rules", "all"] {
        let report = study.ok(&["report", "--format", "md", "--basis", basis]);
        let paragraph = report.lines().find(|line| line.starts_with("The topic “calls”")).unwrap();
        let said = if basis == "rules" { "(Rule hits, none read.)" } else { "unread rule hits counted.)" };
        assert!(paragraph.ends_with(said), "{paragraph}");
        assert!(report.lines().take(4).any(|line| line.starts_with("> **") && line.contains("rule hits")), "{report}");
    }
}

#[test]
fn a_pooled_study_says_that_it_pools() {
    let study = Study::small(CALLS);
    let said =
        |args: &[&str]| study.ok(args).replace('\n', " ").contains("Interviews and focus groups are counted together.");
    assert!(said(&["freq", "--pool"]));
    assert!(!said(&["freq"]));
}

#[test]
fn the_language_of_the_quotes_is_told_only_where_they_have_one() {
    let study = Study::small(CALLS);
    let told = "Citatos pateikiamos interviu kalba (anglų).";
    assert!(study.ok(&["report", "--format", "md", "--lang", "lt"]).contains(told));
    let text = study.read("transcripts/SP2.txt");
    study.write("transcripts/SP2.txt", text.replace("date:", "language: lt\ndate:"));
    assert!(!study.ok(&["report", "--format", "md", "--lang", "lt"]).contains(told));
}
