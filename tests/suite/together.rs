//! Codes that stand together, and codes met for the first time, counted by hand.
//!
//! | | | codes |
//! |---|---|---|
//! | SP1:2.1 | I phone her and write letters. | phone, letters |
//! | SP1:2.2 | I visit them. | visits |
//! | SP1:4.1 | I phone him. | phone |
//! | SP2:2.1 | Letters are slow. | letters |
//! | SP2:4.1 | A phone is quick. | phone |
//! | SP2:4.2 | A phone is cheap, letters are not. | phone, letters |
//! | SP2:6.1 | We talk. | – |

use crate::support::Study;
use serde_json::Value;

fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Together\"\n[asked]\nvisits = [\"SP1\"]\n[groups.SP]\nname = \"teachers\"\n",
    );
    study.write("participants.csv", "participant,group,order\nSP1,SP,2\nSP2,SP,1\n");
    study.write(
        "transcripts/SP1.txt",
        "---\ndate: 2026-01-10\n---\nI: How?\nSP1: I phone her and write letters. I visit them.\nI: And?\nSP1: I phone him.\n",
    );
    study.write(
        "transcripts/SP2.txt",
        "I: How?\nSP2: Letters are slow.\nI: And?\nSP2: A phone is quick. A phone is cheap, letters are not.\nI: So?\nSP2: We talk.\n",
    );
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - id: contact\n    subtopics:\n      - {id: phone, indicators: ['phone*']}\n      - {id: letters, indicators: ['letter*']}\n  \
         - id: visits\n    indicators: ['visit*']\n  - id: trust\n",
    );
    study
}

fn pair(found: &Value, first: &str, second: &str) -> Value {
    let pairs = found["pairs"].as_array().unwrap();
    pairs.iter().find(|pair| pair["first"] == first && pair["second"] == second).unwrap().clone()
}

fn near(found: &Value, expected: f64) {
    let found = found["value"].as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!((found - expected).abs() < 1e-9, "{found} {expected}");
}

fn list(value: &Value) -> String {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

#[test]
fn on_the_same_statement() {
    let found = study().json(&["cooccur"]);
    assert_eq!((&found["unit"], &found["units"]), (&"statements".into(), &7.into()));
    let both = pair(&found, "phone", "letters");
    assert_eq!(list(&both["together"]), "SP1:2.1 SP2:4.2");
    near(&both["jaccard"], 2.0 / 5.0);
    near(&both["share_of_first"], 2.0 / 4.0);
    near(&both["share_of_second"], 2.0 / 3.0);
    near(&both["lift"], 2.0 * 7.0 / 12.0);
    // log₂(7/6), and that by −log₂(2/7): by Python's math.log2.
    near(&both["pmi"], 0.222_392_421_336_448);
    near(&both["npmi"], 0.123_048_560_425_122_7);
    let never = pair(&found, "phone", "visits");
    near(&never["lift"], 0.0);
    assert_eq!(never["pmi"]["undefined"], "never together");
    assert_eq!(pair(&found, "letters", "trust")["share_of_second"]["undefined"], "no statements of trust");
}

#[test]
fn in_the_same_turn_and_near_it() {
    let found = study().json(&["cooccur", "--within", "turn"]);
    assert_eq!(found["units"], 5);
    let both = pair(&found, "phone", "letters");
    assert_eq!(list(&both["together"]), "SP1:2 SP2:4");
    near(&both["jaccard"], 2.0 / 4.0);
    near(&both["lift"], 2.0 * 5.0 / 9.0);
    // The interviewer's turns do not part those of SP1; those of another source are never near.
    let found = study().json(&["cooccur", "--within", "turns:1"]);
    let both = pair(&found, "phone", "letters");
    assert_eq!(list(&both["together"]), "SP1:2 SP1:4 SP2:2 SP2:4");
    near(&both["jaccard"], 1.0);
    assert_eq!(both["lift"]["undefined"], "within several turns nothing is to be expected by chance");
    near(&pair(&found, "phone", "visits")["share_of_first"], 2.0 / 3.0);
}

#[test]
fn with_the_same_person_of_those_asked_about_both() {
    let found = study().json(&["cooccur", "--within", "participant"]);
    assert_eq!(list(&pair(&found, "phone", "letters")["together"]), "SP1 SP2");
    let visits = pair(&found, "phone", "visits");
    assert_eq!((&visits["count_first"], &visits["of"]), (&1.into(), &1.into()));
    assert_eq!(visits["npmi"]["undefined"], "always together");
}

/// Two coders' passages over the same words are one statement.
#[test]
fn what_is_coded_twice_counts_once() {
    let study = study();
    let toml = study.read("tema.toml");
    study.write("tema.toml", format!("{toml}[coding]\ncounting = [\"a\", \"b\"]\n"));
    for coder in ["a", "b"] {
        for code in ["phone", "letters"] {
            study.ok(&["decide", "code", "SP2:6.1", code, "--coder", coder]);
        }
    }
    let both = pair(&study.json(&["cooccur", "--basis", "people"]), "phone", "letters");
    assert_eq!(list(&both["together"]), "SP2:6.1");
    near(&both["jaccard"], 1.0);
}

#[test]
fn topics_are_taken_with_all_below_them() {
    let found = study().json(&["cooccur", "--level", "1", "--within", "turn"]);
    let codes: Vec<&str> =
        found["codes"].as_array().unwrap().iter().map(|code| code["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["contact", "visits", "trust"]);
    assert_eq!(list(&pair(&found, "contact", "visits")["together"]), "SP1:2");
}

#[test]
fn the_network_has_the_pairs_that_are_together() {
    let study = study();
    let dot = study.ok(&["cooccur", "--format", "dot"]);
    assert!(dot.contains("\"phone\" -- \"letters\" [label=2, weight=2, penwidth=8.00];"), "{dot}");
    assert!(!dot.contains("\"phone\" -- \"visits\""), "{dot}");
    study.ok(&["cooccur", "--within", "turn", "-o", "net.graphml"]);
    let graph = study.read("net.graphml");
    assert!(graph.contains("<edge source=\"phone\" target=\"visits\"><data key=\"weight\">1</data>"), "{graph}");
    let ran = study.tema(&["freq", "--format", "graphml"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("this result is no network"), "{}", ran.err);
}

#[test]
fn sources_in_the_order_of_analysis() {
    let found = study().json(&["saturation", "--anyway"]);
    let events: Vec<String> = found["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| format!("{}: {}", event["source"].as_str().unwrap(), list(&event["new"])))
        .collect();
    assert_eq!(events, ["SP2: phone letters", "SP1: visits"]);
    // phone and letters in both sources, visits in one: S(1) = 3 − 1/2.
    assert_eq!(found["accumulation"]["mean_over_orders"], serde_json::json!([2.5, 3.0]));
    assert_eq!(found["ratios"][0]["outcomes"][0]["outcome"], "not assessable");
}

#[test]
fn a_focus_group_is_one_source() {
    let study = study();
    study.write("participants.csv", "participant,order\nSP1,2\nSP2,1\nAV1,3\nAV2,4\n");
    study.write(
        "transcripts/FG1.txt",
        "---\nkind: focus-group\nparticipants: [AV1, AV2]\n---\nM: How?\nAV1: We visit.\nAV2: We phone.\n",
    );
    let found = study.json(&["saturation", "--anyway"]);
    assert_eq!(found["events"].as_array().unwrap().len(), 3);
    assert_eq!(found["events"][2]["source"], "FG1");
}

#[test]
fn saturation_is_refused_with_a_reason() {
    let study = study();
    let refused = |args: &[&str], found: &str| {
        let ran = study.tema(args);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains(found), "{}", ran.err);
    };
    refused(&["saturation"], "the count rests on 8 rule hits that nobody has read");
    refused(&["saturation", "--anyway", "--order", "dates"], "no date is recorded for SP2");
    study.write("participants.csv", "participant\nSP1\nSP2\n");
    refused(&["saturation", "--anyway"], "the order of analysis is not recorded for SP1, SP2");
    let toml = study.read("tema.toml").replace("[study]\n", "[study]\napproach = \"reflexive\"\n");
    study.write("tema.toml", toml);
    refused(&["saturation"], "saturation is off: the study's approach is reflexive");
    study.ok(&["saturation", "--anyway", "--order", "sources"]);
}
