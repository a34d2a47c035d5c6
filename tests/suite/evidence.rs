//! What speaks for a code and against it, by hand: two interviews and a focus group, all read.

use crate::support::Study;
use serde_json::{Value, json};

fn study() -> Study {
    let study = Study::small(
        "topics:\n  - {id: calls, indicators: ['phone*']}\n  - {id: letters, indicators: ['letter*']}\n  - {id: also, indicators: [also]}\n",
    );
    let toml = study.read("tema.toml");
    study.write("tema.toml", format!("{toml}[asked]\nletters = [\"SP\"]\n"));
    for words in [
        "accept SP1:2.1 calls",
        "accept FG1:2.1 calls",
        "accept SP1:2.2 letters",
        "accept SP1:2.2 also",
        "stance SP1:2.1 calls for",
        "stance FG1:2.1 calls against",
        "agreed FG1:2.1 AV2",
        "bar SP1:2.2 letters",
        "condense SP1:2.1 weekly",
        "read SP1",
        "read FG1",
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        study.ok(&[&["decide"], &words[..], &["--coder", "vk"]].concat());
    }
    study
}

fn sets(found: &Value, keys: &[&str]) -> String {
    let list = |key: &&str| {
        let set = found[*key].as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>();
        format!("{key}: {}", set.join(" ")).trim_end().to_owned()
    };
    keys.iter().map(list).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_stance_that_nobody_took_is_not_for() {
    let study = study();
    let keys =
        ["for", "against", "not_judged", "agreed", "dissented", "not_mentioned", "silent_in_focus_group", "not_read"];
    assert_eq!(
        sets(&study.json(&["evidence", "calls"]), &keys),
        "for: SP1:2.1\nagainst: FG1:2.1\nnot_judged:\nagreed: AV2\ndissented:\nnot_mentioned:\nsilent_in_focus_group: AV2\nnot_read: SP2"
    );
    study.ok(&["decide", "stance", "SP1:2.1", "calls", "none", "--coder", "vk"]);
    study.ok(&["decide", "read", "SP2", "--coder", "vk"]);
    assert_eq!(
        sets(&study.json(&["evidence", "calls"]), &keys),
        "for:\nagainst: FG1:2.1\nnot_judged: SP1:2.1\nagreed: AV2\ndissented:\nnot_mentioned: SP2\nsilent_in_focus_group: AV2\nnot_read:"
    );
    let letters = study.json(&["evidence", "letters"]);
    assert_eq!(sets(&letters, &["never_asked", "not_mentioned"]), "never_asked: AV1 AV2\nnot_mentioned: SP2");
}

#[test]
fn codes_that_rest_on_little() {
    let found = study().json(&["evidence"]);
    let weak = |code: &str| {
        let codes = found["codes"].as_array().unwrap();
        codes.iter().find(|row| row["code"] == code).unwrap()["weaknesses"].clone()
    };
    assert_eq!(weak("calls"), json!([]));
    assert_eq!(
        weak("letters"),
        json!(["one statement", "no quote: every statement is barred", "every statement is also in `also`"])
    );
    assert_eq!(weak("also"), json!(["one statement", "every statement is also in `letters`"]));
}

/// A framework matrix: condensed where a coder condensed it, else the words; what is barred is not shown.
#[test]
fn a_framework_matrix() {
    let study = study();
    let text = study.ok(&["freq", "--by", "participant", "--cells", "quotes", "--format", "md"]);
    let line = |code: &str| text.lines().find(|line| line.contains(code)).unwrap().to_owned();
    assert!(
        line("calls").contains("| weekly (SP1) | not read | “Yes, I phone them” (AV1) | not mentioned |"),
        "{text}"
    );
    assert!(line("letters").contains("| \\[…\\] (SP1) |"), "{text}");
}
