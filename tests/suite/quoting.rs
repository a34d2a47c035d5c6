//! `tema quotes --pick` and `--fairness`, counted by hand.

use crate::support::Study;

const CODES: &str = "topics:\n  - id: calls\n    indicators: [phone, ring]\n  - id: letters\n    indicators: [letters]\n  - id: visits\n    indicators: [meet]\n";

fn picked(study: &Study, args: &[&str]) -> Vec<String> {
    let picked = study.json(&[&["quotes", "--pick", "1"], args].concat());
    let told = |row: &serde_json::Value| {
        ["code", "statement", "why"].map(|key| row[key].as_str().unwrap().to_owned()).join(" ")
    };
    picked["rows"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn three_quotes_of_three_people() {
    let study = Study::small(CODES);
    // SP1 and SP2 alone speak of letters and visits, so that of calls AV1 is quoted: one of three each.
    let rows = picked(&study, &[]);
    assert!(rows[0].starts_with("calls FG1:2.1 "), "{rows:?}");
    assert_eq!(rows[1..], ["letters SP1:2.2 all", "visits SP2:2.1 all"]);
    let said = study.ok(&["quotes", "--pick", "1"]);
    assert!(said.contains("Nobody has more than a third of them"), "{said}");
    // The report prints the same.
    let report = study.ok(&["report", "--quotes", "1", "--format", "md"]);
    assert!(report.contains("“Yes, I phone them” (AV1)"), "{report}");
    assert!(!report.contains("“I phone her every week” (SP1)"), "{report}");
}

#[test]
fn what_cannot_be_met_is_said() {
    let study = Study::small(CODES);
    for statement in ["FG1:2.1", "FG1:2.2"] {
        study.ok(&["decide", "bar", statement, "--coder", "vk"]);
    }
    let found = study.json(&["quotes", "--pick", "1", "--basis", "rules"]);
    // Two people for three quotes: one of them has two. AV1 said two things, both barred.
    assert_eq!(
        found["constraints"],
        serde_json::json!({
            "quotes": 3,
            "over_a_third": [{ "participant": "SP1", "quotes": 2 }],
            "never_quoted": [],
            "all_barred": ["AV1"],
        })
    );
    study.ok(&["decide", "star", "SP2:2.2", "calls", "--coder", "vk"]);
    assert_eq!(picked(&study, &["--basis", "rules"])[0], "calls SP2:2.2 starred");
}

#[test]
fn who_is_quoted_beside_how_much_they_said() {
    let study = Study::small(CODES);
    let found = study.json(&["quotes", "--fairness", "--pick", "1"]);
    let told = |row: &serde_json::Value| {
        let count = |key: &str| row[key].as_array().unwrap().len();
        format!(
            "{} {} {} {} {}",
            row["participant"].as_str().unwrap(),
            count("statements"),
            count("quotes"),
            row["share"],
            row["verdict"].as_str().unwrap()
        )
    };
    let rows: Vec<String> = found["rows"].as_array().unwrap().iter().map(told).collect();
    // Seven statements, three quotes: 3 · 3 / 7 = 1.286, and so on.
    assert_eq!(rows, ["SP1 3 1 1.286 even", "SP2 2 1 0.857 even", "AV1 2 1 0.857 even", "AV2 0 0 0.0 nothing coded"]);
}

#[test]
fn how_much_quotes_leave_out_is_said() {
    let study = Study::small(CODES);
    // Two words of SP1's five go; what SP2 said had words left out before it came into the study.
    study.ok(&["decide", "trim", "SP1:2.1", "--cut", "every week", "--coder", "vk"]);
    let text = study.read("transcripts/SP2.txt").replace("I ring her sometimes.", "I ring her <...> sometimes.");
    study.write("transcripts/SP2.txt", text);
    let found = study.json(&["quotes", "--fairness", "--pick", "3"]);
    let told = |row: &serde_json::Value| {
        let [said, cut, share, marks] =
            ["words", "left_out", "left_out_share", "marks"].map(|key| row[key].to_string());
        format!("{} {said} {cut} {share} {marks}", row["participant"].as_str().unwrap())
    };
    let told = |of: &str| found[of].as_array().unwrap().iter().map(told).collect::<Vec<String>>();
    // Quoted: SP1:2.1, SP1:2.3 or less, by the choice; of each participant the words of their quotes together.
    assert_eq!(
        told("rows"),
        ["SP1 9 2 0.222 0", "SP2 8 0 0.0 1", "AV1 4 0 0.0 0", "AV2 0 0 null 0"],
        "{}",
        found["elisions"]
    );
    let trimmed: Vec<&serde_json::Value> =
        found["elisions"].as_array().unwrap().iter().filter(|one| one["left_out"] != 0).collect();
    assert_eq!(trimmed.len(), 1);
    assert_eq!(trimmed[0]["cuts"], serde_json::json!([{ "bytes": [11, 23], "words": 2, "text": " every week." }]));
    let page = study.ok(&["quotes", "--fairness", "--pick", "3", "--format", "md"]);
    for said in [
        "What quotes leave out",
        "2 of 5 (40%)",
        "2: “every week.”",
        "marks of the transcript: 1 (words not recorded)",
        "Left out of the quotes, in words: 2 of 21 (10%).",
        "How many words they stand for is not recorded.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
}

#[test]
fn quotes_want_a_code_or_a_number() {
    let study = Study::small(CODES);
    let ran = study.tema(&["quotes"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("<CODE|--pick <N>|--fairness>") || ran.err.contains("CODE"), "{}", ran.err);
    let ran = study.tema(&["quotes", "--pick", "0"]);
    assert!(ran.status == 2 && ran.err.contains("--pick 1 or more"), "{}", ran.err);
}
