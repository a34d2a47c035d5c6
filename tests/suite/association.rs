//! Tests of association on people: seven interviews and a focus group. Of four teachers three visit, of three managers one.
//! Expected values: scipy 1.12, statsmodels 0.15.

use crate::support::Study;
use serde_json::Value;

fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Tested\"\n[groups.SP]\nname = \"teachers\"\n[groups.AV]\nname = \"managers\"\n[asked]\nletters = [\"AV\"]\n",
    );
    let mut people = "participant,group,years\n".to_owned();
    for (at, (group, visits)) in
        [("SP", true), ("SP", true), ("SP", true), ("SP", false), ("AV", true), ("AV", false), ("AV", false)]
            .iter()
            .enumerate()
    {
        let id = format!("{group}{}", at + 1);
        people.push_str(&format!("{id},{group},{at}\n"));
        let said = if *visits { "We visit them. We visit them often." } else { "We talk." };
        study.write(&format!("transcripts/{id}.txt"), format!("I: How?\n{id}: {said} So it is.\n"));
    }
    people.push_str("AV8,AV,\nAV9,AV,\n");
    study.write("participants.csv", people);
    study.write(
        "transcripts/FG1.txt",
        "---\nkind: focus-group\nparticipants: [AV8, AV9]\n---\nM: How?\nAV8: We visit. So it is.\nAV9: So it is.\n",
    );
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - {id: visits, indicators: ['visit*']}\n  - {id: so, indicators: [so it is]}\n  - {id: letters, indicators: ['letter*']}\n",
    );
    study
}

fn near(found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!((found - expected).abs() < 1e-9, "{found} {expected}");
}

fn members(value: &Value) -> String {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

#[test]
fn people_are_tested_and_no_statements_and_no_focus_group() {
    let found = study().json(&["freq", "--by", "group", "--test", "--anyway"]);
    assert_eq!(members(&found["left_out"]["in_focus_groups"]), "AV8 AV9");
    let visits = &found["rows"][0];
    assert_eq!(members(&visits["cells"][0]["yes"]), "SP1 SP2 SP3");
    assert_eq!(members(&visits["cells"][1]["no"]), "AV6 AV7");
    let figures = &visits["figures"];
    near(&figures["chi_square"], 1.215_277_777_777_777_7);
    near(&figures["fisher_p"]["value"], 17.0 / 35.0);
    near(&figures["cramers_v"], 0.416_666_666_666_666_7);
    near(&figures["cramers_v_corrected"], 0.091_287_092_917_527_7);
    assert_eq!(figures["expected_too_small"], true);
    near(&visits["cells"][0]["wilson95"][0], 0.300_641_842_582_402_1);
    assert_eq!(found["rows"][1]["figures"]["undefined"], "undefined: all alike");
    assert_eq!(found["rows"][2]["figures"]["undefined"], "undefined: all alike");
}

#[test]
fn few_people_have_no_p_unless_it_is_asked_for() {
    let study = study();
    let text = study.ok(&["freq", "--by", "group", "--test"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("With 7 people in parts of 4 and 3 the smallest p that Fisher's test can give is 0.029."),
        "{text}"
    );
    assert!(!text.contains("0.486"), "{text}");
    let found = study.json(&["freq", "--by", "group", "--test"]);
    assert!(found["rows"][0]["figures"]["fisher_p"]["value"].is_null());
    assert!(study.ok(&["freq", "--by", "group", "--test", "--anyway", "--ci"]).contains("0.486"));
}

#[test]
fn who_is_not_read_is_left_out_whatever_was_found() {
    let study = study();
    study.ok(&["decide", "accept", "SP1:2.1", "visits", "--coder", "vk"]);
    study.ok(&["decide", "accept", "SP2:2.1", "visits", "--coder", "vk"]);
    for source in ["SP1", "SP4", "AV5"] {
        study.ok(&["decide", "read", source, "--coder", "vk"]);
    }
    let found = study.json(&["freq", "--by", "group", "--test"]);
    assert_eq!(members(&found["left_out"]["not_read"]), "SP2 SP3 AV6 AV7");
    let cells = &found["rows"][0]["cells"];
    assert_eq!((members(&cells[0]["yes"]), members(&cells[0]["no"])), ("SP1".to_owned(), "SP4".to_owned()));
}

#[test]
fn columns_must_part_people() {
    for by in ["source", "kind", "participant", "group,kind"] {
        let ran = study().tema(&["freq", "--by", by, "--test"]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains("--test needs columns in which each person stands once"), "{}", ran.err);
    }
}

#[test]
fn where_a_table_is_too_large_for_fisher_the_page_says_so() {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Large\"\n[groups.A]\nname = \"one\"\n[groups.B]\nname = \"two\"\n[groups.C]\nname = \"three\"\n",
    );
    let mut people = "participant,group\n".to_owned();
    // 30 of 60, 20 of 60, 40 of 60.
    for (group, yes) in [("A", 30), ("B", 20), ("C", 40)] {
        for at in 1..=60 {
            people.push_str(&format!("{group}{at},{group}\n"));
            let said = if at <= yes { "We visit." } else { "We talk." };
            study.write(&format!("transcripts/{group}{at}.txt"), format!("I: How?\n{group}{at}: {said}\n"));
        }
    }
    study.write("participants.csv", people);
    study.write("codebooks/a.yaml", "topics:\n  - {id: visits, indicators: ['visit*']}\n");
    let text = study.ok(&["freq", "--by", "group", "--test"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Too large for Fisher's test, so that p is that of χ²: visits."), "{text}");
    let figures = &study.json(&["freq", "--by", "group", "--test"])["rows"][0]["figures"];
    // By hand: every row should hold 30 and 30, so that the sum is 0 + 2 · 100/30 + 2 · 100/30 = 40/3.
    near(&figures["chi_square"], 40.0 / 3.0);
}

#[test]
fn kinds_are_headed_in_the_language_of_the_page() {
    let study = study();
    let text = study.ok(&["freq", "--by", "kind", "--lang", "lt"]);
    assert!(text.contains("interviu") && text.contains("fokus grupė"), "{text}");
    assert!(!text.contains("interview") && !text.contains("focus"), "{text}");
}
