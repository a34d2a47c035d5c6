//! The study as it was: replayed from a checkpoint, or, without one, what was coded by hand until a day.

use crate::support::Study;

const BOOK: &str = "topics:\n  - id: calls\n    indicators: [phone*]\n  - id: letters\n    indicators: [letter*]\n";

/// Runs a command of vk's on a day of March 2026.
#[track_caller]
fn on(study: &Study, day: u64, args: &[&str]) {
    // 2026-03-01T12:00:00Z
    let second = (1_772_366_400 + (day - 1) * 86_400).to_string();
    let ran = study.tema_with(&[args, &["--coder", "vk"]].concat(), &[("SOURCE_DATE_EPOCH", &second)]);
    assert_eq!(ran.status, 0, "{args:?}\n{}{}", ran.out, ran.err);
}

/// `calls 2/3, letters 1/3`: statements, and informants of those asked.
fn counts(study: &Study, args: &[&str]) -> String {
    let freq = study.json(&[&["freq"], args].concat());
    let count = |row: &serde_json::Value, key: &str| row[key].as_array().unwrap().len();
    let row = |row: &serde_json::Value| {
        let name = row["name"].as_str().unwrap();
        format!("{name} {}, {}/{}", count(row, "statements"), count(row, "informants"), count(row, "asked"))
    };
    freq["rows"].as_array().unwrap().iter().map(row).collect::<Vec<_>>().join("; ")
}

/// | March | |
/// |---|---|
/// | 1 | one statement is coded with calls |
/// | 2 | a second one; letters is accepted; the checkpoint `first` |
/// | 3 | calls gets another name; a third statement is coded with it |
/// | 4 | the third is undone; AV2 is taken out; a word of SP1 is corrected; an indicator is added by hand; the checkpoint `second` |
/// | 5 | letters is merged into calls |
fn march() -> Study {
    let study = Study::small(BOOK);
    on(&study, 1, &["decide", "code", "SP1:2.1", "calls"]);
    on(&study, 2, &["decide", "code", "SP2:2.2", "calls"]);
    on(&study, 2, &["decide", "accept", "SP1:2.2", "letters"]);
    on(&study, 2, &["checkpoint", "first"]);
    on(&study, 3, &["codebook", "rename", "calls", "ringing"]);
    on(&study, 3, &["decide", "code", "SP1:2.3", "calls"]);
    on(&study, 4, &["undo"]);
    let people = study.read("participants.csv").replace("AV2,AV,4,\n", "");
    study.write("participants.csv", people);
    let group = study.read("transcripts/FG1.txt").replace("[AV1, AV2]", "[AV1]").replace("AV2: I agree.\n", "");
    study.write("transcripts/FG1.txt", group);
    study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("every week", "each week"));
    study.write("codebooks/a.yaml", study.read("codebooks/a.yaml").replace("[letter*]", "[letter*, meet*]"));
    on(&study, 4, &["reanchor", "--accept-changed"]);
    on(&study, 4, &["checkpoint", "second"]);
    on(&study, 5, &["codebook", "merge", "letters", "--into", "calls"]);
    study
}

#[test]
fn a_day_is_replayed_from_the_last_checkpoint_before_it() {
    let study = march();
    assert_eq!(counts(&study, &[]), "ringing 3, 2/3");
    // At the checkpoint: its codebook, its texts, its participants.
    let first = "calls 2, 2/4; letters 1, 1/4";
    assert_eq!(counts(&study, &["--as-of", "first"]), first);
    assert_eq!(counts(&study, &["--as-of", "2026-03-02"]), first);
    // The name that was given since, and what was decided since; AV2 was there still.
    assert_eq!(counts(&study, &["--as-of", "2026-03-03"]), "ringing 3, 2/4; letters 1, 1/4");
    assert_eq!(counts(&study, &["--as-of", "2026-03-04"]), "ringing 2, 2/3; letters 1, 1/3");
    assert_eq!(counts(&study, &["--as-of", "second"]), "ringing 2, 2/3; letters 1, 1/3");
    assert_eq!(counts(&study, &["--as-of", "2026-03-05"]), counts(&study, &[]));
    // Rules, too, are those of then: `meet*` came later.
    assert_eq!(counts(&study, &["--as-of", "first", "--basis", "rules"]), "calls 4, 2/4; letters 1, 1/4");
    assert_eq!(counts(&study, &["--as-of", "second", "--basis", "rules"]), "ringing 4, 2/3; letters 2, 2/3");
}

#[test]
fn a_result_says_of_when_it_is() {
    let study = march();
    let said = |args: &[&str]| study.ok(args).split_whitespace().collect::<Vec<_>>().join(" ");
    let page = said(&["freq", "--as-of", "2026-03-03"]);
    assert!(
        page.contains(
            "The study as it was on 2026-03-03: what was decided until then, with the codebook, the transcripts, the \
             participants and the settings of the checkpoint “first” (2026-03-02)."
        ),
        "{page}"
    );
    let page = said(&["quotes", "letters", "--as-of", "first", "--lang", "lt"]);
    assert!(page.contains("koks buvo kontroliniame taške „first“ (2026-03-02)"), "{page}");
    let value = study.json(&["statements", "--as-of", "second"]);
    assert_eq!(value["basis"]["as_of"]["checkpoint"]["name"], "second");
    assert!(said(&["report", "--as-of", "first", "--format", "md"]).contains("The study as it was at the checkpoint"));
    // Nothing of this is written: the study is as it is.
    assert!(!study.read("codebooks/a.yaml").contains("letters"));
}

#[test]
fn without_a_checkpoint_only_what_was_coded_by_hand_is_told() {
    let study = march();
    // The first of March: one coding, of the code that is called ringing now.
    assert_eq!(counts(&study, &["--as-of", "2026-03-01"]), "ringing 1, 1/3");
    let page = study.ok(&["freq", "--as-of", "2026-03-01"]);
    assert!(page.contains("What people had coded by hand until 2026-03-01. There was no checkpoint"), "{page}");
    let refused = study.tema(&["freq", "--as-of", "2026-03-01", "--basis", "reviewed"]);
    assert_eq!(refused.status, 2);
    assert!(refused.err.starts_with("error: there is no checkpoint until 2026-03-01, so only"), "{}", refused.err);
    let unknown = study.tema(&["freq", "--as-of", "secnd"]);
    assert!(unknown.err.contains("did you mean `second`?") && unknown.err.contains("first, second"), "{}", unknown.err);
}
