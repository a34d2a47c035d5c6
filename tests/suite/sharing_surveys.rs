//! Surveys for others: what `--share` holds back of closed answers, by hand.

use crate::support::Study;
use serde_json::{Value, json};

/// Fourteen people. By hand: gender f 11, m 2, other 1; phone yes 9, no 5; often (those with a phone) daily 1, weekly 5, monthly 3;
/// trust 0 0 6 6 1 and one 1; media tv 13, radio 5; ages 31 to 71, of which 71 is one person's.
fn survey() -> Study {
    let study = Study::small("topics:\n  - {id: contact, name: Contact, definition: d}\n");
    let gender = |who: usize| match who {
        0..=10 => "f",
        11 | 12 => "m",
        _ => "dragon",
    };
    let often = ["daily", "weekly", "weekly", "weekly", "monthly", "monthly", "monthly", "weekly", "weekly"];
    let trust = [4, 4, 4, 3, 3, 3, 5, 4, 4, 4, 3, 3, 3, 1];
    let ages = [31, 33, 35, 36, 38, 41, 42, 44, 45, 47, 48, 52, 55, 71];
    let rows = (0..14).map(|who| {
        let (phone, often) = if who < 9 { ("yes", often[who]) } else { ("no", "") };
        let media = match who {
            0..=3 => "tv;radio",
            13 => "radio",
            _ => "tv",
        };
        let care = if who % 2 == 0 { 3 } else { 4 };
        let (day, gender) = (who + 1, gender(who));
        format!("R{day},{gender},{phone},{often},{},{care},{},2024-03-{day:02},{media}\n", trust[who], ages[who])
    });
    let table: String = rows.collect();
    study.write("survey/q.csv", format!("respondent,gender,phone,often,trust,care,age,day,media\n{table}"));
    study.write(
        "survey/q.yaml",
        "title: Survey\nquestions:\n  - {id: gender, text: Gender, type: single, answers: [f, m], other: true}\n  \
         - {id: phone, text: Has a phone, type: single, answers: [yes, no]}\n  \
         - {id: often, text: How often, type: ordinal, answers: [daily, weekly, monthly], asked_if: {phone: [yes]}}\n  \
         - {id: trust, text: I trust, type: ordinal, answers: [1, 2, 3, 4, 5]}\n  \
         - {id: care, text: They care, type: ordinal, answers: [1, 2, 3, 4, 5]}\n  \
         - {id: age, text: Age, type: number, bands: [30-39, 40-49, 50+]}\n  \
         - {id: day, text: Day, type: date}\n  \
         - {id: media, text: Media, type: multiple, answers: [tv, radio], separator: \";\"}\n\
         scales:\n  - {id: rel, name: Relations, items: [trust, care]}\n",
    );
    study
}

fn question<'v>(value: &'v Value, id: &str) -> &'v Value {
    value["questions"].as_array().unwrap().iter().find(|found| found["question"] == id).unwrap()
}

/// The numbers of a question's lines; nothing where one is held back.
fn numbers(question: &Value) -> Vec<Value> {
    let rows = question["rows"].as_array().unwrap().iter();
    rows.map(|row| if row["silence"] == "held back" { Value::Null } else { row["n"].clone() }).collect()
}

#[test]
fn few_people_go_and_what_would_let_them_be_computed() {
    let study = survey();
    let value = study.json(&["survey", "freq", "--share"]);
    // Two and one are few, and three together.
    assert_eq!(numbers(question(&value, "gender")), [json!(11), Value::Null, Value::Null]);
    assert_eq!(numbers(question(&value, "phone")), [json!(9), json!(5)]);
    // One is few; nine less five less one would be the three, nine less five less three the one: the three goes too.
    let often = question(&value, "often");
    assert_eq!(numbers(often), [Value::Null, json!(5), Value::Null]);
    // One and one are two: the six with them.
    let trust = question(&value, "trust");
    assert_eq!(numbers(trust), [Value::Null, json!(0), Value::Null, json!(6), Value::Null]);
    assert!(trust["numbers"].is_null() && often["numbers"].is_null());
    // Thirteen of fourteen have a television: the one without is as few as one with.
    assert_eq!(numbers(question(&value, "media")), [Value::Null, Value::Null]);
    let age = question(&value, "age");
    assert_eq!(numbers(age), [json!(5), json!(6), json!(3)]);
    assert!(age["numbers"]["least"].is_null() && age["numbers"]["most"].is_null());
    assert!((age["numbers"]["mean"].as_f64().unwrap() - 618.0 / 14.0).abs() < 1e-9);
    assert!(question(&value, "day")["first"].is_null());
    assert_eq!(value["held_back"].as_array().unwrap().len(), 1);
    assert_eq!(question(&value, "phone")["rows"][0]["respondents"], 9);
}

#[test]
fn a_question_goes_whole_where_few_were_asked_or_how_many_tells_a_number() {
    let study = survey();
    let yaml = study.read("survey/q.yaml");
    // Two men were asked; then all women were, of whom there are as many as the fourteen without the three.
    for asked in ["[m]", "[f]"] {
        study.write(
            "survey/q.yaml",
            yaml.replace("asked_if: {phone: [yes]}", &format!("asked_if: {{gender: {asked}}}")),
        );
        let value = study.json(&["survey", "freq", "often", "--share"]);
        let often = &value["questions"][0];
        assert_eq!(often["silence"], "held back", "{asked}");
        assert!(often.get("asked").is_none() && often.get("rows").is_none());
        let page = study.ok(&["survey", "freq", "often", "--share"]);
        assert!(page.contains("Held back: fewer than 3 people were asked or answered"), "{page}");
        assert!(!page.contains("weekly"), "{page}");
    }
}

#[test]
fn in_crossed_questions_cells_sums_percentages_and_tests_go() {
    let study = survey();
    let value = study.json(&["survey", "cross", "gender", "phone", "--share"]);
    let cells = value["cells"].as_array().unwrap();
    // f yes 9, no 2; m yes 0, no 2; other yes 0, no 1. Small: 2, 2, 1, and the sums 2 and 1.
    let shown = |row: &str, column: &str| {
        let found = cells.iter().find(|cell| cell["row"] == row && cell["column"] == column).unwrap();
        found.get("n").cloned()
    };
    assert_eq!((shown("f", "no"), shown("f", "yes")), (None, None));
    assert_eq!((shown("m", "no"), shown("", "no")), (None, None));
    assert_eq!(value["figures"]["silence"], "held back");
    let csv = study.ok(&["survey", "cross", "gender", "phone", "--share", "--format", "csv"]);
    let men = csv.lines().find(|line| line.starts_with("gender,m,phone,no")).unwrap();
    assert!(men.starts_with("gender,m,phone,no,,,5,14,,,,held back"), "{men}");
    assert!(!csv.contains("R12"), "{csv}");
    let page = study.ok(&["survey", "cross", "gender", "phone", "--share", "--format", "md"]);
    assert!(!page.contains("χ²") && !page.contains("Cram"), "{page}");
}

#[test]
fn of_a_scale_what_gives_an_answer_away_goes() {
    let study = survey();
    let value = study.json(&["survey", "scale", "--share"]);
    let items = value["scales"][0]["items"].as_array().unwrap();
    assert!(items[0]["mean"].is_null() && items[0]["sd"].is_null());
    // Seven threes and seven fours are shown: 3.5 tells nothing more.
    assert_eq!(items[1]["mean"], 3.5);
    assert!(items.iter().all(|item| item["item_rest"].is_null()));
    assert_eq!(value["scales"][0]["people"], 14);
    // Of five people, alpha and two deviations leave little to guess.
    let table = study.read("survey/q.csv");
    study.write("survey/q.csv", table.lines().take(6).map(|line| format!("{line}\n")).collect::<String>());
    assert_eq!(study.json(&["survey", "scale", "--share"])["scales"][0]["silence"], "held back");
}

#[test]
fn pictures_show_what_the_tables_show() {
    let study = survey();
    let svg = study.ok(&["survey", "freq", "gender", "--share", "--format", "svg"]);
    assert!(svg.contains("held back") && svg.contains("11 (78.6") && !svg.contains("14.3"), "{svg}");
    // Shares of what is shown would be shares of another whole.
    let svg = study.ok(&["survey", "freq", "trust", "care", "--share", "--figure", "diverging", "--format", "svg"]);
    assert!(!svg.contains("42.9") && svg.contains("50.0"), "{svg}");
    let ran = study.tema(&["survey", "freq", "gender", "--share", "--figure", "pie"]);
    assert!(ran.status == 2 && ran.err.contains("held back for the most part"), "{}", ran.err);
    let svg = study.ok(&["survey", "cross", "gender", "phone", "--share", "--format", "svg"]);
    assert!(!svg.contains("n = 2)") && svg.contains("held back"), "{svg}");
}
