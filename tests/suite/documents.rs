//! Documents: what they speak about, and what in them is left out of coding.

use crate::support::Study;
use serde_json::Value;

const BOOK: &str =
    "topics:\n  - {id: cost, definition: x, indicators: [cost*]}\n  - {id: team, definition: x, indicators: [team*]}\n";

fn study(document: &str) -> Study {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"Documents\"\n[zones]\nfootnotes = '^\\[\\d+\\] .*$'\nreferences = '^References\\n(?s:.*)'\n");
    study.write("participants.csv", "participant\n");
    study.write("cases.csv", "case,name,kind\na,First model,model\nb,Second model,model\nc,Third country,country\n");
    study.write("codebooks/codebook.yaml", BOOK);
    study.write("transcripts/D1.txt", document);
    study
}

/// `case: cell statements` for each case of a code.
fn row(found: &Value, code: &str) -> Vec<String> {
    let row = found["rows"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap();
    let cells = row["cells"].as_array().unwrap().iter();
    cells
        .map(|cell| {
            let ids: Vec<&str> = cell["statements"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
            format!("{}: {} {}", cell["case"].as_str().unwrap(), cell["cell"].as_str().unwrap(), ids.join(" "))
                .trim()
                .to_owned()
        })
        .collect()
}

const SEVERAL: &str = "---\nkind: document\ndate: 2026\ncases: [a, b]\n---\nCosts are high everywhere.\n\n# about: a\nThe team costs much.\n\n# about: a, b\nNobody counts the cost.\n\n# about: -\nA cost of nobody.\n";

#[test]
fn a_document_speaks_about_several_cases() {
    let study = study(SEVERAL);
    let found = study.json(&["freq", "--by", "case"]);
    assert_eq!(row(&found, "cost"), ["a: stated D1:2.1 D1:3.1", "b: stated D1:3.1", "c: not stated"]);
    assert_eq!(row(&found, "team"), ["a: stated D1:2.1", "b: not stated", "c: not stated"]);
    // What is coded and about no case is no part of the table, and is said.
    assert_eq!(found["about_no_case"], serde_json::json!(["D1:1.1", "D1:4.1"]));
    let out = study.ok(&["freq", "--by", "case"]).replace('\n', " ");
    assert!(out.contains("Coded, but about no case, and not in the table: D1:1.1, D1:4.1."), "{out}");
    assert!(out.contains("Cases without evidence: Third country."), "{out}");
    let out = study.ok(&["freq", "--by", "case:model", "--cells", "quotes", "--lang", "lt"]);
    assert!(out.contains("Nobody counts") && !out.contains("Third country"), "{out}");
    let ran = study.tema(&["freq", "--by", "case:modell"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("did you mean `model`?"), "{}", ran.err);
}

/// One case named in the front matter is what the whole document is about; without cases.csv a document is its own case.
#[test]
fn one_case_needs_no_lines() {
    let study = study("---\nkind: document\ndate: 2026\ncases: [b]\n---\nIt costs much.\n");
    assert_eq!(
        row(&study.json(&["freq", "--by", "case"]), "cost"),
        ["a: not stated", "b: stated D1:1.1", "c: not stated"]
    );
    std::fs::remove_file(study.root().join("cases.csv")).unwrap();
    study.write("transcripts/D1.txt", "---\nkind: document\ndate: 2026\n---\nIt costs much.\n");
    assert_eq!(row(&study.json(&["freq", "--by", "case"]), "cost"), ["D1: stated D1:1.1"]);
}

/// What no statement says may be inferred by a coder, who names a statement; it is never counted as stated.
#[test]
fn a_coder_infers() {
    let study = study(SEVERAL);
    let said =
        study.ok(&["decide", "inferred", "D1:3.1", "team", "b", "--coder", "vk", "--why", "who else would count"]);
    assert!(said.contains("vk: inferred team: D1:3.1 “Nobody counts the cost.” b"), "{said}");
    let found = study.json(&["freq", "--by", "case"]);
    assert_eq!(row(&found, "team"), ["a: stated D1:2.1", "b: inferred", "c: not stated"]);
    assert_eq!(found["rows"][1]["cells"][1]["inferred"], serde_json::json!(["D1:3.1"]));
    let out = study.ok(&["freq", "--by", "case"]).replace('\n', " ");
    assert!(out.contains("Of 6 cells 3 are stated, 1 inferred by a coder, 2 not stated."), "{out}");
    study.ok(&["undo", "--coder", "vk"]);
    assert_eq!(row(&study.json(&["freq", "--by", "case"]), "team")[1], "b: not stated");
    let ran = study.tema(&["decide", "inferred", "D1:3.1", "team", "bb", "--coder", "vk"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("there is no case `bb`"), "{}", ran.err);
}

/// On any basis but the rules' own, what nobody has read is not known.
#[test]
fn what_is_not_read_is_not_known() {
    let study = study("---\nkind: document\ndate: 2026\ncases: [a]\n---\nIt costs much.\n");
    let cell = |study: &Study| row(&study.json(&["freq", "--by", "case", "--basis", "people"]), "cost")[0].clone();
    assert_eq!(cell(&study), "a: not read");
    study.ok(&["decide", "read", "D1", "--coder", "vk"]);
    assert_eq!(cell(&study), "a: not stated");
}

/// Zones hold no words, move no offset, and make no statement of their own.
#[test]
fn zones_are_left_out_of_coding() {
    let text = "Head\n\nIt costs much. The team agrees.\n\n[1] Costs of 1999.\n\nA cost in a box.\n\nReferences\nCosts, vol. 2.\n";
    let front = |keys: &str| format!("---\nkind: document\ndate: 2026\ncases: [a]\n{keys}---\n{text}");
    let study = study(&front(""));
    let ids = |study: &Study| -> Vec<String> {
        let out = study.ok(&["statements", "--code", "cost", "--format", "jsonl"]);
        out.lines()
            .map(|line| {
                let line: Value = serde_json::from_str(line).unwrap();
                format!("{} {}", line["statement"].as_str().unwrap(), line["text"].as_str().unwrap())
            })
            .collect()
    };
    assert_eq!(ids(&study), ["D1:2.1 It costs much.", "D1:4.1 A cost in a box."]);
    // A decision stays where it is when a zone is marked by hand: nothing moves.
    study.ok(&["decide", "code", "D1:2.2", "team", "--coder", "vk"]);
    study.write("transcripts/D1.txt", front("left_out: [A cost in a box.]\nzones: {head: '^Head$'}\n"));
    assert_eq!(study.tema(&["check"]).status, 0);
    let people = study.json(&["freq", "--basis", "people"]);
    assert_eq!(people["rows"][1]["statements"], serde_json::json!(["D1:2.2"]));
    let all = study.ok(&["statements", "--basis", "rules", "--code", "cost", "--format", "jsonl"]);
    assert!(!all.contains("box"), "{all}");
}

#[test]
fn what_is_wrong_with_cases_and_zones_is_named() {
    let study = study(
        "---\nkind: document\ndate: 2026\ncases: [aa]\nleft_out: [nowhere]\nzones: {x: '['}\n---\n# about: zz\nIt costs.\n",
    );
    let out = study.tema(&["check"]).out;
    for told in [
        "case `aa` is not in cases.csv",
        "case `zz` is not in cases.csv",
        "what is to be left out does not stand in the text",
        "the pattern of the zone `x` cannot be read",
    ] {
        assert!(out.contains(told), "{told}\n{out}");
    }
    study.write("cases.csv", "name\nFirst\n");
    assert!(study.tema(&["check"]).out.contains("cases.csv has no column `case`"));
}
