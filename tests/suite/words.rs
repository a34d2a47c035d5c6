//! Words, counted by hand; measures by an independent computation (Python's math).
//!
//! SP1 says 14 words, AV1 says 8: *I phone her at home. The phone rings at home. My home is far.* and *We visit the school.
//! The school phones us.*

use crate::support::Study;
use serde_json::Value;

fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Words\"\n[groups.SP]\nname = \"teachers\"\n[groups.AV]\nname = \"managers\"\n",
    );
    study.write("participants.csv", "participant,group\nSP1,SP\nAV1,AV\n");
    study.write(
        "transcripts/SP1.txt",
        "I: Do you phone home, home, home?\nSP1: I phone her at home. The phone rings at home. [[phone]] My home is far.\n",
    );
    study.write("transcripts/AV1.txt", "I: And you?\nAV1: We visit the school. The school phones us.\n");
    study
}

fn row<'v>(found: &'v Value, word: &str) -> &'v Value {
    let rows = found["rows"].as_array().unwrap();
    rows.iter().find(|row| row["word"] == word).unwrap_or_else(|| panic!("{word}: {found}"))
}

fn near(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!((found - expected).abs() < 1e-9, "{found} {expected}");
}

#[test]
fn words_of_those_who_ask_and_notes_are_not_counted() {
    let found = study().json(&["words", "freq"]);
    assert_eq!(found["words"], 22);
    let home = row(&found, "home");
    assert_eq!((&home["times"], &home["people"]), (&3.into(), &serde_json::json!(["SP1"])));
    assert_eq!(home["statements"], serde_json::json!(["SP1:2.1", "SP1:2.2", "SP1:2.3"]));
    assert_eq!(row(&found, "phone")["times"], 2);
    assert_eq!(row(&found, "school")["parts"][1], serde_json::json!({ "name": "AV", "times": 2, "people": 1 }));
    assert!(found["rows"].as_array().unwrap().iter().all(|row| row["word"] != "the"));
    assert_eq!(row(&study().json(&["words", "freq", "--stop-words"]), "the")["times"], 3);
}

#[test]
fn a_query_counts_what_it_caught() {
    let found = study().json(&["words", "freq", "phone* NEAR/3 her OR phones"]);
    let words: Vec<&str> = found["rows"].as_array().unwrap().iter().map(|row| row["word"].as_str().unwrap()).collect();
    assert_eq!(words, ["her", "phone", "phones"]);
    assert_eq!(row(&found, "phone")["times"], 1);
}

#[test]
fn keyness_of_one_group_against_another() {
    let found = study().json(&["words", "freq", "--key", "SP", "--against", "AV", "--stop-words"]);
    assert_eq!((&found["part"]["words"], &found["against"]["words"]), (&14.into(), &8.into()));
    near(&row(&found, "home")["log_likelihood"], 2.711_910_742_458_333);
    near(&row(&found, "school")["log_likelihood"], -4.046_403_646_713_92);
    near(&row(&found, "the")["log_ratio"], -1.807_354_922_057_604);
    assert!(row(&found, "home")["log_ratio"].is_null());
    assert_eq!(found["rows"][0]["word"], "school");
}

#[test]
fn a_concordance_has_its_places_in_one_column() {
    let found = study().json(&["words", "kwic", "phone* NEAR/3 her"]);
    assert_eq!(found["rows"].as_array().unwrap().len(), 1);
    let line = &found["rows"][0];
    assert_eq!(
        (&line["left"], &line["node"], &line["statement"]),
        (&"I".into(), &"phone her".into(), &"SP1:2.1".into())
    );
    assert_eq!(line["right"], "at home. The phone rings …");
    let text = study().ok(&["words", "kwic", "phone* OR школа"]);
    let lines = text.lines().filter(|line| line.starts_with("SP1:") || line.starts_with("AV1:"));
    let columns: Vec<usize> = lines.map(|line| line.split("  phone").next().unwrap().chars().count()).collect();
    assert_eq!(columns.len(), 3, "{text}");
    assert!(columns.iter().all(|column| *column == columns[0]), "{text}");
}

#[test]
fn collocations_count_each_word_near_once() {
    let found = study().json(&["words", "collocations", "phone", "--window", "2", "--min", "1", "--stop-words"]);
    assert_eq!((&found["places"], &found["near"], &found["words"]), (&2.into(), &7.into(), &20.into()));
    let her = row(&found, "her");
    near(&her["expected"], 0.35);
    near(&her["log_likelihood"], 2.198_981_277_797_174);
    near(&her["mi"], 1.514_573_172_829_758_2);
    near(&her["log_dice"], 13.415_037_499_278_844);
    near(&row(&found, "at")["log_likelihood"], 4.627_544_695_464_33);
    // `home` stands near once, of three times: less than by chance.
    assert!(found["rows"].as_array().unwrap().iter().all(|row| row["word"] != "home"));
}

#[test]
fn what_is_no_query_says_why() {
    for (query, found) in [("phone AND", "is no query: the end of the indicator"), ("NOT phone", "is no query")] {
        let ran = study().tema(&["words", "kwic", query]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains(found), "{}", ran.err);
    }
    let ran = study().tema(&["words", "freq", "--key", "SPP"]);
    assert!(ran.err.contains("there is no group `SPP`") && ran.err.contains("did you mean `SP`?"), "{}", ran.err);
}
