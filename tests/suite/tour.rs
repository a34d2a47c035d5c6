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
