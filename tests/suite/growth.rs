//! The codebook grows: renamed, moved, merged, retired; codings follow, comments stay, and it can be taken back.

use crate::support::Study;

const BOOK: &str = "\
# mine: do not lose this
topics:
  - id: speaking   # how they speak
    name: speaking
    subtopics:
      - id: calls
        name: calls      # not the device
        indicators: [phone*]
      - id: letters
        name: letters
        indicators: [letter*]
  - id: places
    name: places
";

#[track_caller]
fn vk(study: &Study, args: &[&str]) -> String {
    study.ok(&[args, &["--coder", "vk"]].concat())
}

/// The ids of the codes with their statements, as people decided.
fn codes(study: &Study) -> String {
    let show = study.json(&["codebook", "show", "--basis", "reviewed"]);
    let codes = show["codes"].as_array().unwrap().iter();
    let line = |code: &serde_json::Value| format!("{}:{}", code["code"].as_str().unwrap(), code["statements"]);
    codes.map(line).collect::<Vec<_>>().join(" ")
}

fn coded() -> Study {
    let study = Study::small(BOOK);
    vk(&study, &["decide", "accept", "SP1:2.1", "calls"]);
    vk(&study, &["decide", "accept", "SP1:2.2", "letters"]);
    vk(&study, &["decide", "code", "SP2:2.2", "calls"]);
    study
}

#[test]
fn a_new_name_changes_one_word_of_the_file() {
    let study = coded();
    vk(&study, &["codebook", "rename", "calls", "telephone calls", "--why", "not the device"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK.replace("name: calls ", "name: telephone calls "));
    assert_eq!(codes(&study), "speaking:3 calls:2 letters:1 places:0");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    vk(&study, &["redo"]);
    assert!(study.read("codebooks/a.yaml").contains("telephone calls"));
}

#[test]
fn merged_codes_keep_every_coding_and_come_apart_again() {
    let study = coded();
    let said = vk(&study, &["codebook", "merge", "calls", "letters", "--into", "at a distance", "--why", "one thing"]);
    assert_eq!(said, "vk: calls, letters merged into at-a-distance (calls 2 statements, letters 1 statement)\n");
    assert_eq!(codes(&study), "speaking:3 at-a-distance:3 places:0");
    assert!(study.read("codebooks/a.yaml").starts_with("# mine: do not lose this\n"));
    assert_eq!(study.tema(&["check"]).status, 0, "no decision is lost");
    // Its rules suggest what those of both did.
    assert_eq!(study.json(&["freq", "--basis", "rules"])["rows"][1]["statements"].as_array().unwrap().len(), 5);
    // A decision that a second coder made before the merge came in counts, too.
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\", \"ab\"]\n");
    let late =
        "{\"seq\":9,\"at\":\"2026-02-02T02:40:00Z\",\"coder\":\"ab\",\"do\":\"code\",\"code\":\"letters\",\"anchor\":";
    let anchor = study.read("codings/vk/SP2.jsonl");
    let anchor = anchor.split("\"anchor\":").nth(1).unwrap().split('}').next().unwrap();
    study.write("codings/ab/SP2.jsonl", format!("{late}{anchor}}}}}\n"));
    assert_eq!(codes(&study), "speaking:3 at-a-distance:3 places:0");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
    assert_eq!(codes(&study), "speaking:3 calls:2 letters:2 places:0");
    let history = study.ok(&["codebook", "history", "letters"]);
    assert!(history.contains("(undone)") && history.contains("undo: merge"), "{history}");
}

#[test]
fn an_undo_leaves_what_else_was_changed_in_the_file() {
    let study = coded();
    vk(&study, &["codebook", "rename", "calls", "telephone calls"]);
    study.write("codebooks/a.yaml", study.read("codebooks/a.yaml") + "  - meetings\n");
    vk(&study, &["undo"]);
    assert_eq!(study.read("codebooks/a.yaml"), format!("{BOOK}  - meetings\n"));
    vk(&study, &["redo"]);
    study.write("codebooks/a.yaml", study.read("codebooks/a.yaml").replace("telephone calls", "phoning"));
    let refused = study.tema(&["undo", "--coder", "vk"]);
    assert_eq!(refused.status, 2);
    assert!(refused.err.starts_with("error: the lines that this changed were changed again since"), "{}", refused.err);
}

#[test]
fn a_code_moves_and_a_retired_one_suggests_nothing() {
    let study = coded();
    vk(&study, &["codebook", "move", "letters", "--under", "places"]);
    assert_eq!(codes(&study), "speaking:2 calls:2 places:1 letters:1");
    vk(&study, &["codebook", "move", "letters", "--top"]);
    let below = study.tema(&["codebook", "move", "speaking", "--under", "calls", "--coder", "vk"]);
    assert!(below.err.starts_with("error: `calls` is or stands below `speaking`\n"), "{}", below.err);
    let unread = |study: &Study| study.json(&["codebook", "show"])["codes"][1]["unread"].as_u64().unwrap();
    assert_eq!(unread(&study), 3);
    vk(&study, &["codebook", "retire", "calls", "--why", "too wide"]);
    assert_eq!((unread(&study), codes(&study).as_str()), (0, "speaking:2 calls:2 places:0 letters:1"));
    let given = study.tema(&["decide", "code", "SP1:2.3", "calls", "--coder", "vk"]);
    assert!(given.err.starts_with("error: code `calls` is retired\n"), "{}", given.err);
    let history = study.ok(&["codebook", "history", "calls"]);
    assert!(history.contains("retire calls") && history.contains("too wide"), "{history}");
}
