//! Every figure of a small study, counted by hand.
//!
//! Two interviews, a focus group with a silent member and a speaker who is not known, a document; a third teacher was
//! never interviewed. The statements, as the splitter numbers them:
//!
//! | | | rules |
//! |---|---|---|
//! | SP1:2.1 | I phone her every week. | phone |
//! | SP1:2.2 | We keep in touch by phone and letter. | contact, phone, letters |
//! | SP1:2.3 | My phone is broken. | – (`except`) |
//! | SP1:4.1 | I visit them at home. | visits |
//! | SP2:2.1 | I write letters. | letters |
//! | SP2:2.2 | Letters are slow. | letters |
//! | SP2:2.3 | A phone is quick. | phone |
//! | SP2:2.4 | A letter is cheap. | letters |
//! | FG1:2.1 | We visit every family. | visits |
//! | FG1:3.1 | (AV?) I phone them first. | phone |
//! | FG1:4.1 | I agree. | – |
//! | D1:1.1 | The school sends letters. | letters |
//! | D1:2.1 | Visits are monthly. | visits |

use crate::support::Study;
use serde_json::Value;

fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Counted\"\n[coding]\ncounting = [\"vk\"]\n[groups.SP]\nname = \"teachers\"\n[groups.AV]\nname = \"managers\"\n\
         [asked]\ncontact = [\"SP\"]\nletters = [\"SP2\"]\nvisits = [\"AV\", \"SP1\"]\n",
    );
    study.write(
        "participants.csv",
        "participant,group,years\nSP1,SP,3\nSP2,SP,11\nSP3,SP,5\nAV1,AV,3\nAV2,AV,\nAV3,AV,11\n",
    );
    study.write(
        "transcripts/SP1.txt",
        "I: How do you keep in touch?\nSP1: I phone her every week. We keep in touch by phone and letter. My phone is broken.\n\
         I: And home visits?\nSP1: I visit them at home.\n",
    );
    study.write(
        "transcripts/SP2.txt",
        "I: And you?\nSP2: I write letters. Letters are slow. A phone is quick. A letter is cheap.\n",
    );
    study.write(
        "transcripts/FG1.txt",
        "---\nkind: focus-group\nparticipants: [AV1, AV2, AV3]\n---\nM: Do you visit?\nAV1: We visit every family.\n\
         AV?: I phone them first.\nAV2: I agree.\n",
    );
    study.write("transcripts/D1.txt", "---\nkind: document\n---\nThe school sends letters.\n\nVisits are monthly.\n");
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - id: contact\n    indicators: [keep in touch]\n    subtopics:\n      - id: phone\n        indicators: ['phone*']\n        \
         except: [broken]\n      - id: letters\n        indicators: ['letter*']\n  - id: visits\n    indicators: ['visit*']\n  - id: trust\n",
    );
    study
}

/// What people decided: a coder who counts, and one who does not.
fn decided() -> Study {
    let study = study();
    for (act, statement, code, coder) in [
        ("code", "SP1:4.1", "trust", "vk"),
        ("code", "SP2:2.1", "contact", "vk"),
        ("accept", "SP1:2.1", "phone", "vk"),
        ("reject", "SP2:2.3", "phone", "vk"),
        ("code", "FG1:4.1", "visits", "zz"),
    ] {
        study.ok(&["decide", act, statement, code, "--coder", coder, "--new-coder"]);
    }
    for source in ["SP1", "SP2"] {
        study.ok(&["decide", "read", source, "--coder", "vk"]);
    }
    study
}

fn list(value: &Value) -> String {
    let items = value.as_array().unwrap_or_else(|| panic!("{value}")).iter().map(|item| match item {
        Value::Array(ends) => format!("{}–{}", ends[0].as_str().unwrap(), ends[1].as_str().unwrap()),
        other => other.as_str().unwrap().to_owned(),
    });
    items.collect::<Vec<_>>().join(" ")
}

/// The sets of a tally that are not empty, a line each.
fn sets(tally: &Value) -> String {
    let keys = ["own", "statements", "informants", "asked", "unasked", "unknown", "suggested", "passages"];
    let kept = keys.iter().filter(|key| tally[**key].as_array().is_some_and(|set| !set.is_empty()));
    kept.map(|key| format!("  {key}: {}\n", list(&tally[*key]))).collect()
}

/// All rows of `tema freq --json`.
fn rows(freq: &Value) -> String {
    let rows = freq["rows"].as_array().unwrap();
    rows.iter().map(|row| format!("{}\n{}", row["code"].as_str().unwrap(), sets(row))).collect()
}

#[track_caller]
fn same(found: &str, expected: &str) {
    assert!(found == expected, "found\n{found}\nexpected\n{expected}");
}

#[test]
fn on_the_rules_alone() {
    let freq = study().json(&["freq"]);
    assert_eq!(freq["basis"]["name"], "rules");
    assert_eq!(freq["basis"]["statements"], 13);
    same(
        &rows(&freq),
        "\
contact
  own: SP1:2.2
  statements: SP1:2.1 SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.3 SP2:2.4 FG1:3.1 D1:1.1
  informants: SP1 SP2
  asked: SP1 SP2
  unasked: D1
  unknown: AV?
  passages: SP1:2.1–SP1:2.2 SP2:2.1–SP2:2.4 FG1:3.1–FG1:3.1 D1:1.1–D1:1.1
phone
  own: SP1:2.1 SP1:2.2 SP2:2.3 FG1:3.1
  statements: SP1:2.1 SP1:2.2 SP2:2.3 FG1:3.1
  informants: SP1 SP2
  asked: SP1 SP2
  unknown: AV?
  passages: SP1:2.1–SP1:2.2 SP2:2.3–SP2:2.3 FG1:3.1–FG1:3.1
letters
  own: SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 D1:1.1
  statements: SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 D1:1.1
  informants: SP2
  asked: SP2
  unasked: SP1 D1
  passages: SP1:2.2–SP1:2.2 SP2:2.1–SP2:2.2 SP2:2.4–SP2:2.4 D1:1.1–D1:1.1
visits
  own: SP1:4.1 FG1:2.1 D1:2.1
  statements: SP1:4.1 FG1:2.1 D1:2.1
  informants: SP1 AV1
  asked: SP1 AV1 AV2 AV3
  unasked: D1
  passages: SP1:4.1–SP1:4.1 FG1:2.1–FG1:2.1 D1:2.1–D1:2.1
trust
  asked: SP1 SP2 AV1 AV2 AV3 D1
",
    );
}

#[test]
fn by_hand_alone() {
    let freq = decided().json(&["freq", "--basis", "people"]);
    assert_eq!(freq["basis"]["unread"], 11);
    same(
        &rows(&freq),
        "\
contact
  own: SP2:2.1
  statements: SP2:2.1
  informants: SP2
  asked: SP1 SP2
  suggested: SP1:2.2 SP2:2.2 SP2:2.4 FG1:3.1 D1:1.1
  passages: SP2:2.1–SP2:2.1
phone
  asked: SP1 SP2
  suggested: SP1:2.2 FG1:3.1
letters
  asked: SP2
  suggested: SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 D1:1.1
visits
  asked: SP1 AV1 AV2 AV3
  suggested: SP1:4.1 FG1:2.1 D1:2.1
trust
  own: SP1:4.1
  statements: SP1:4.1
  informants: SP1
  asked: SP1 SP2 AV1 AV2 AV3 D1
  passages: SP1:4.1–SP1:4.1
",
    );
}

#[test]
fn reviewed_is_by_hand_and_accepted_and_the_default_once_somebody_decided() {
    let study = decided();
    let freq = study.json(&["freq"]);
    assert_eq!(freq["basis"]["name"], "reviewed");
    assert_eq!(freq["basis"]["coders"], serde_json::json!(["vk"]));
    assert_eq!(rows(&freq), rows(&study.json(&["freq", "--basis", "reviewed"])));
    same(
        &rows(&freq),
        "\
contact
  own: SP2:2.1
  statements: SP1:2.1 SP2:2.1
  informants: SP1 SP2
  asked: SP1 SP2
  suggested: SP1:2.2 SP2:2.2 SP2:2.4 FG1:3.1 D1:1.1
  passages: SP1:2.1–SP1:2.1 SP2:2.1–SP2:2.1
phone
  own: SP1:2.1
  statements: SP1:2.1
  informants: SP1
  asked: SP1 SP2
  suggested: SP1:2.2 FG1:3.1
  passages: SP1:2.1–SP1:2.1
letters
  asked: SP2
  suggested: SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 D1:1.1
visits
  asked: SP1 AV1 AV2 AV3
  suggested: SP1:4.1 FG1:2.1 D1:2.1
trust
  own: SP1:4.1
  statements: SP1:4.1
  informants: SP1
  asked: SP1 SP2 AV1 AV2 AV3 D1
  passages: SP1:4.1–SP1:4.1
",
    );
}

#[test]
fn all_adds_what_is_unread_but_not_what_was_rejected() {
    same(
        &rows(&decided().json(&["freq", "--basis", "all", "--level", "2"])),
        "\
contact
  own: SP1:2.2 SP2:2.1
  statements: SP1:2.1 SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 FG1:3.1 D1:1.1
  informants: SP1 SP2
  asked: SP1 SP2
  unasked: D1
  unknown: AV?
  passages: SP1:2.1–SP1:2.2 SP2:2.1–SP2:2.2 SP2:2.4–SP2:2.4 FG1:3.1–FG1:3.1 D1:1.1–D1:1.1
phone
  own: SP1:2.1 SP1:2.2 FG1:3.1
  statements: SP1:2.1 SP1:2.2 FG1:3.1
  informants: SP1
  asked: SP1 SP2
  unknown: AV?
  passages: SP1:2.1–SP1:2.2 FG1:3.1–FG1:3.1
letters
  own: SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 D1:1.1
  statements: SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.4 D1:1.1
  informants: SP2
  asked: SP2
  unasked: SP1 D1
  passages: SP1:2.2–SP1:2.2 SP2:2.1–SP2:2.2 SP2:2.4–SP2:2.4 D1:1.1–D1:1.1
visits
  own: SP1:4.1 FG1:2.1 D1:2.1
  statements: SP1:4.1 FG1:2.1 D1:2.1
  informants: SP1 AV1
  asked: SP1 AV1 AV2 AV3
  unasked: D1
  passages: SP1:4.1–SP1:4.1 FG1:2.1–FG1:2.1 D1:2.1–D1:2.1
trust
  own: SP1:4.1
  statements: SP1:4.1
  informants: SP1
  asked: SP1 SP2 AV1 AV2 AV3 D1
  passages: SP1:4.1–SP1:4.1
",
    );
}

#[test]
fn interviews_the_focus_group_and_documents_are_counted_apart() {
    let freq = study().json(&["freq"]);
    let contact = &freq["rows"][0]["by_kind"];
    let kinds: Vec<&String> = contact.as_object().unwrap().keys().collect();
    assert_eq!(kinds, ["interview", "focus-group", "document"]);
    same(
        &sets(&contact["interview"]),
        "  own: SP1:2.2\n  statements: SP1:2.1 SP1:2.2 SP2:2.1 SP2:2.2 SP2:2.3 SP2:2.4\n  informants: SP1 SP2\n  asked: SP1 SP2\n",
    );
    same(&sets(&contact["focus-group"]), "  statements: FG1:3.1\n  unknown: AV?\n");
    same(&sets(&contact["document"]), "  statements: D1:1.1\n  unasked: D1\n");
    let visits = &freq["rows"][3]["by_kind"];
    same(&sets(&visits["interview"]), "  own: SP1:4.1\n  statements: SP1:4.1\n  informants: SP1\n  asked: SP1\n");
    same(
        &sets(&visits["focus-group"]),
        "  own: FG1:2.1\n  statements: FG1:2.1\n  informants: AV1\n  asked: AV1 AV2 AV3\n",
    );
}

/// The rows of the first table in Markdown.
fn table(study: &Study, args: &[&str]) -> String {
    let text = study.ok(&[args, &["--format", "md"]].concat());
    text.lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .filter(|line| !line.contains("---"))
        .map(|line| {
            let cells = line.trim_matches('|').split(" | ").map(|cell| {
                // A star of the cell itself is written `\*`; the others make it strong.
                cell.trim().replace("\\*", "★").replace(['*', '&', ';'], "").replace('★', "*")
            });
            cells.map(|cell| cell.replace("nbsp", "")).collect::<Vec<_>>().join(" | ") + "\n"
        })
        .collect()
}

#[test]
fn pooled_they_are_one_count() {
    let study = study();
    same(
        &table(&study, &["freq", "--pool", "--count", "passages"]),
        "\
Topic, sub-topic | Passages | Informants
contact | 4 | at least 2 of 2  SP1 SP2 + AV? not asked: D1
phone | 3 | at least 2 of 2  SP1 SP2 + AV?
letters | 4 | 1 of 1  SP2 not asked: SP1 D1
visits | 3 | 2 of 4  SP1 AV1 not asked: D1
trust | no rule | 
",
    );
}

#[test]
fn by_statements_sub_topics_change_places_and_topics_do_not() {
    let codes = |args: &[&str]| -> Vec<String> {
        let rows = study().json(&[&["freq"], args].concat())["rows"].clone();
        rows.as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes(&["--sort", "statements"]), ["contact", "letters", "phone", "visits", "trust"]);
    assert_eq!(codes(&["--sort", "codebook"]), ["contact", "phone", "letters", "visits", "trust"]);
    assert_eq!(codes(&["--level", "1"]), ["contact", "visits", "trust"]);
}

/// A cross table: the columns with who is present, then for every code its cells.
fn crossed(study: &Study, by: &str) -> String {
    let cross = study.json(&["freq", "--by", by]);
    let columns = cross["columns"].as_array().unwrap();
    let mut text: String = columns
        .iter()
        .map(|column| {
            format!("{}: {} (read: {})\n", column["name"].as_str().unwrap(), list(&column["present"]), column["read"])
        })
        .collect();
    for row in cross["rows"].as_array().unwrap() {
        for (column, cell) in columns.iter().zip(row["cells"].as_array().unwrap()) {
            let keys = ["statements", "informants", "asked", "unasked", "unknown"];
            let sets: Vec<String> = keys.iter().map(|key| list(&cell[*key])).collect();
            text.push_str(&format!(
                "{} × {}: {}\n",
                row["code"].as_str().unwrap(),
                column["name"].as_str().unwrap(),
                sets.join(" | ").trim_end_matches([' ', '|'])
            ));
        }
    }
    text
}

#[test]
fn crossed_with_groups() {
    same(
        &table(&study(), &["freq", "--by", "group", "--cells", "statements", "--level", "1"]),
        "\
Topic, sub-topic | SP (teachers) | AV (managers) | not recorded | All together
contact | 6* | 1* | 1 | 8
visits | 1* | 1* | 1 | 3
trust | no rule | no rule | no rule | no rule
All together | 7* | 2* | 2 | 11
",
    );
    let informants = ["freq", "--by", "group", "--cells", "informants"];
    for (code, group, expected) in [
        ("contact", "SP", "2 of 2  SP1 SP2"),
        ("letters", "SP", "1 of 1  SP2 not asked: SP1"),
        ("letters", "AV", "not asked"),
        ("visits", "SP", "1 of 1  SP1"),
        ("visits", "AV", "1 of 3  AV1"),
        ("trust", "AV", "no rule"),
        ("visits", "All together", "2 of 4  SP1 AV1 not asked: D1"),
        ("All together", "AV", "at least 1 of 3  AV1 + AV?"),
    ] {
        assert_eq!(cell(&study(), &informants, code, group), expected, "{code} × {group}");
    }
    same(
        &table(&study(), &["freq", "--by", "group", "--cells", "presence"]),
        "\
Topic, sub-topic | SP | AV | not recorded
contact | ● | ● | ●
phone | ● | ● | 
letters | ● |  | ●
visits | ● | ● | ●
trust | no rule | no rule | no rule
",
    );
}

#[test]
fn crossed_with_sources_and_kinds() {
    same(
        &crossed(&study(), "source"),
        "\
SP1: SP1 (read: false)
SP2: SP2 (read: false)
FG1: AV1 AV2 AV3 (read: false)
D1: D1 (read: false)
contact × SP1: SP1:2.1 SP1:2.2 | SP1 | SP1
contact × SP2: SP2:2.1 SP2:2.2 SP2:2.3 SP2:2.4 | SP2 | SP2
contact × FG1: FG1:3.1 |  |  |  | AV?
contact × D1: D1:1.1 |  |  | D1
phone × SP1: SP1:2.1 SP1:2.2 | SP1 | SP1
phone × SP2: SP2:2.3 | SP2 | SP2
phone × FG1: FG1:3.1 |  |  |  | AV?
phone × D1: 
letters × SP1: SP1:2.2 |  |  | SP1
letters × SP2: SP2:2.1 SP2:2.2 SP2:2.4 | SP2 | SP2
letters × FG1: 
letters × D1: D1:1.1 |  |  | D1
visits × SP1: SP1:4.1 | SP1 | SP1
visits × SP2: 
visits × FG1: FG1:2.1 | AV1 | AV1 AV2 AV3
visits × D1: D1:2.1 |  |  | D1
trust × SP1:  |  | SP1
trust × SP2:  |  | SP2
trust × FG1:  |  | AV1 AV2 AV3
trust × D1:  |  | D1
",
    );
    same(
        &table(&study(), &["freq", "--by", "kind", "--cells", "statements"]),
        "\
Topic, sub-topic | interview | focus-group | document | All together
contact | 6* | 1* | 1 | 8
phone | 3* | 1* | not asked | 4
letters | 4* | not asked | 1 | 5
visits | 1* | 1* | 1 | 3
trust | no rule | no rule | no rule | no rule
All together | 7* | 2* | 2 | 11
",
    );
    same(
        &table(&study(), &["freq", "--by", "kind", "--cells", "quotes", "--level", "2", "--basis", "people"]),
        "\
Topic, sub-topic | interview | focus-group | document
contact | not read | not asked | not asked
phone | not read | not asked | not asked
letters | not read | not asked | not asked
visits | not read | not read | not asked
trust | not read | not read | not read
",
    );
}

#[test]
fn crossed_with_an_attribute_of_which_some_values_are_missing() {
    same(
        &crossed(&study(), "years"),
        "\
3: SP1 AV1 (read: false)
5:  (read: false)
11: SP2 AV3 (read: false)
: AV2 D1 (read: false)
contact × 3: SP1:2.1 SP1:2.2 | SP1 | SP1
contact × 5: 
contact × 11: SP2:2.1 SP2:2.2 SP2:2.3 SP2:2.4 | SP2 | SP2
contact × : D1:1.1 |  |  | D1
phone × 3: SP1:2.1 SP1:2.2 | SP1 | SP1
phone × 5: 
phone × 11: SP2:2.3 | SP2 | SP2
phone × : 
letters × 3: SP1:2.2 |  |  | SP1
letters × 5: 
letters × 11: SP2:2.1 SP2:2.2 SP2:2.4 | SP2 | SP2
letters × : D1:1.1 |  |  | D1
visits × 3: SP1:4.1 FG1:2.1 | SP1 AV1 | SP1 AV1
visits × 5: 
visits × 11:  |  | AV3
visits × : D1:2.1 |  | AV2 | D1
trust × 3:  |  | SP1 AV1
trust × 5: 
trust × 11:  |  | SP2 AV3
trust × :  |  | AV2 D1
",
    );
}

/// Of two crossed only the columns in which somebody is. AV2 has no value, SP3 was never interviewed.
#[test]
fn two_crossed_and_numbers_in_bands() {
    same(
        &table(&study(), &["freq", "--by", "group,years:0-4,10+", "--level", "1"]),
        "\
Topic, sub-topic | SP × 0-4 | SP × 10+ | AV × 0-4 | AV × 10+ | AV × not recorded | not recorded × not recorded | All together
contact | 2 | 4 | not asked | not asked | not asked | 1 | 8
visits | 1 | not asked | 1 | 0 | 0 | 1 | 3
trust | no rule | no rule | no rule | no rule | no rule | no rule | no rule
All together | 3 | 4 | 1 | 0 | 0 | 2 | 11
",
    );
    // The same, asked for in two options; what lies in no band keeps its value.
    same(
        &crossed(&study(), "years:0-3,10+"),
        "\
0-3: SP1 AV1 (read: false)
10+: SP2 AV3 (read: false)
5:  (read: false)
: AV2 D1 (read: false)
contact × 0-3: SP1:2.1 SP1:2.2 | SP1 | SP1
contact × 10+: SP2:2.1 SP2:2.2 SP2:2.3 SP2:2.4 | SP2 | SP2
contact × 5: 
contact × : D1:1.1 |  |  | D1
phone × 0-3: SP1:2.1 SP1:2.2 | SP1 | SP1
phone × 10+: SP2:2.3 | SP2 | SP2
phone × 5: 
phone × : 
letters × 0-3: SP1:2.2 |  |  | SP1
letters × 10+: SP2:2.1 SP2:2.2 SP2:2.4 | SP2 | SP2
letters × 5: 
letters × : D1:1.1 |  |  | D1
visits × 0-3: SP1:4.1 FG1:2.1 | SP1 AV1 | SP1 AV1
visits × 10+:  |  | AV3
visits × 5: 
visits × : D1:2.1 |  | AV2 | D1
trust × 0-3:  |  | SP1 AV1
trust × 10+:  |  | SP2 AV3
trust × 5: 
trust × :  |  | AV2 D1
",
    );
    let both = study().json(&["freq", "--by", "group", "--by", "kind"]);
    let names: Vec<String> = both["columns"].as_array().unwrap().iter().map(|column| list(&column["names"])).collect();
    assert_eq!(names, ["SP interview", "AV focus-group", " document"]);
    // AV? belongs to the group, whatever else is crossed with it.
    assert_eq!(list(&both["rows"][1]["cells"][1]["statements"]), "FG1:3.1");
}

#[test]
fn bands_that_are_none() {
    for (by, found) in [
        ("years:a-b", "`a-b` is no band of `years`"),
        ("years:0-5,5+", "the bands `0-5` and `5+` share a number"),
        ("years:90+", "no value of `years` lies in these bands"),
        ("group:1-2", "`group` cannot be cut into bands"),
        ("group,group", "--by crosses a thing with itself"),
        ("group,kind,years", "--by names 3 things"),
    ] {
        let ran = study().tema(&["freq", "--by", by]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains(found), "{by}: {}", ran.err);
    }
}

#[test]
fn small_cells_are_marked_as_asked() {
    assert_eq!(cell(&study(), &["freq", "--by", "group", "--small", "2"], "contact", "SP"), "6");
    assert_eq!(cell(&study(), &["freq", "--by", "group", "--small", "2"], "visits", "SP"), "1*");
}

#[test]
fn presence_is_told_apart_from_what_is_not_known() {
    let rows = decided().json(&["freq", "--by", "participant", "--cells", "presence"])["rows"].clone();
    let said = |row: usize| -> String {
        let cells = rows[row]["cells"].as_array().unwrap().iter();
        let said =
            cells.map(|cell| cell["silence"].as_str().map_or_else(|| cell["presence"].to_string(), str::to_owned));
        said.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(said(0), "1, 1, not there, not asked, not asked, not asked, not asked");
    assert_eq!(said(3), "not mentioned, not asked, not there, not read, not read, not read, not asked");
}

#[test]
fn what_nobody_has_read_is_not_nought() {
    let study = decided();
    same(
        &table(&study, &["freq", "--by", "source"]),
        "\
Topic, sub-topic | SP1 | SP2 | FG1 | D1 | All together
contact | 1 | 1 | not asked | not asked | 2
phone | 1 | 0 | not asked | not asked | 1
letters | not asked | 0 | not asked | not asked | 0
visits | 0 | not asked | not read | not asked | 0 (1 of 2 read)
trust | 1 | 0 | not read | not read | 1
All together | 2 | 1 | not read | not read | 3
",
    );
    // To have read is a decision, too; what is still suggested there is counted by nobody.
    study.ok(&["decide", "read", "FG1", "--coder", "vk"]);
    study.ok(&["decide", "read", "D1", "--coder", "zz", "--new-coder"]);
    same(
        &table(&study, &["freq", "--by", "source", "--level", "1"]),
        "\
Topic, sub-topic | SP1 | SP2 | FG1 | D1 | All together
contact | 1 | 1 | not asked | not asked | 2
visits | 0 | not asked | 0 | not asked | 0
trust | 1 | 0 | 0 | not read | 1
All together | 2 | 1 | 0 | not read | 3
",
    );
    same(
        &table(&study, &["freq", "--by", "participant", "--cells", "presence", "--level", "1"]),
        "\
Topic, sub-topic | SP1 | SP2 | SP3 | AV1 | AV2 | AV3 | D1
contact | ● | ● |  |  |  |  | 
visits | – |  |  | – | – | – | 
trust | ● | – |  | – | – | – | not read
",
    );
}

/// The quotes of the report, sorted: code, statement, participant.
fn quotes(study: &Study, args: &[&str]) -> Vec<String> {
    let report = study.json(&[&["report"], args].concat());
    let topics = report["topics"].as_array().unwrap().iter();
    let quotes = topics.flat_map(|topic| topic["quotes"].as_array().unwrap());
    let shown = quotes.map(|quote| {
        let text = quote["text"].as_str().unwrap();
        let source = quote["statement"].as_str().unwrap().split(':').next().unwrap().to_owned();
        assert!(study.read(&format!("transcripts/{source}.txt")).contains(text), "{text}");
        format!(
            "{} {} {}",
            quote["code"].as_str().unwrap(),
            quote["statement"].as_str().unwrap(),
            quote["participant"].as_str().unwrap()
        )
    });
    let mut shown: Vec<String> = shown.collect();
    shown.sort();
    shown
}

#[test]
fn quotes_are_spread_over_participants() {
    let study = study();
    // The topic itself comes first and quotes SP1; from then on SP1 stands behind the others.
    assert_eq!(
        quotes(&study, &["--quotes", "1"]),
        ["contact SP1:2.2 SP1", "letters D1:1.1 D1", "phone SP2:2.3 SP2", "visits FG1:2.1 AV1"]
    );
    // Code by code SP1 would have four of ten; in `letters`, where else SP1 would stand, SP2 has a second one to give.
    assert_eq!(
        quotes(&study, &[]),
        [
            "contact SP1:2.2 SP1",
            "letters D1:1.1 D1",
            "letters SP2:2.1 SP2",
            "letters SP2:2.2 SP2",
            "phone FG1:3.1 AV?",
            "phone SP1:2.1 SP1",
            "phone SP2:2.3 SP2",
            "visits D1:2.1 D1",
            "visits FG1:2.1 AV1",
            "visits SP1:4.1 SP1",
        ]
    );
}

#[test]
fn a_star_quotes_first_and_a_bar_never() {
    let study = study();
    study.ok(&["decide", "star", "SP2:2.4", "--coder", "vk"]);
    study.ok(&["decide", "bar", "SP1:2.2", "--coder", "vk"]);
    study.ok(&["decide", "bar", "SP1:4.1", "visits", "--coder", "vk"]);
    study.ok(&["decide", "bar", "FG1:2.1", "phone", "--coder", "vk"]);
    let rules = ["--basis", "rules"];
    assert_eq!(
        quotes(&study, &[&rules[..], &["--quotes", "1"]].concat()),
        ["letters SP2:2.4 SP2", "phone SP1:2.1 SP1", "visits FG1:2.1 AV1"]
    );
    let three = quotes(&study, &rules);
    assert!(three.contains(&"letters SP2:2.4 SP2".to_owned()) && !three.iter().any(|quote| quote.contains("SP1:2.2")));
    // Figures are not touched by it.
    same(&rows(&study.json(&["freq", "--basis", "rules"])), &rows(&self::study().json(&["freq"])));
    // The later decision counts, whether it names the code or not.
    study.ok(&["decide", "star", "SP1:2.2", "phone", "--coder", "vk"]);
    study.ok(&["decide", "bar", "SP2:2.4", "letters", "--coder", "vk"]);
    assert_eq!(
        quotes(&study, &[&rules[..], &["--quotes", "1"]].concat()),
        ["letters SP2:2.1 SP2", "phone SP1:2.2 SP1", "visits FG1:2.1 AV1"]
    );
}

/// Whoever was asked about a part was asked about the whole as far as that part goes.
#[test]
fn a_part_put_to_others_widens_who_was_asked_about_the_whole() {
    let study = study();
    study.write(
        "tema.toml",
        study.read("tema.toml").replace("letters = [\"SP2\"]", "letters = [\"SP2\", \"D1\"]\ntrust = []"),
    );
    let freq = study.json(&["freq"]);
    same(
        &sets(&freq["rows"][0]).lines().skip(2).take(2).collect::<Vec<_>>().join("\n"),
        "  informants: SP1 SP2 D1\n  asked: SP1 SP2 D1",
    );
    same(
        &sets(&freq["rows"][1]).lines().skip(2).take(2).collect::<Vec<_>>().join("\n"),
        "  informants: SP1 SP2\n  asked: SP1 SP2",
    );
    same(&sets(&freq["rows"][4]), "");
}

/// A coding stays with its words when the transcript is corrected elsewhere.
#[test]
fn figures_outlive_a_corrected_transcript() {
    let study = decided();
    let before = study.json(&["freq", "--basis", "people"]);
    let text = study.read("transcripts/SP1.txt");
    study.write(
        "transcripts/SP1.txt",
        text.replace("SP1: I phone", "SP1: Well, let me think. I do phone").replace("I visit", "Oh. I visit"),
    );
    let ran = study.tema(&["freq", "--basis", "people", "--json"]);
    assert!(
        ran.status == 1
            && ran.err.contains("decision `accept phone` of vk on “I phone her every week.” is not counted"),
        "{}",
        ran.err
    );
    let after: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(after["basis"]["orphaned"], 1, "the accepted sentence reads otherwise now");
    assert_eq!(list(&before["rows"][4]["statements"]), "SP1:4.1");
    assert_eq!(list(&after["rows"][4]["statements"]), "SP1:4.2");
    assert_eq!(after["rows"][4]["informants"], before["rows"][4]["informants"]);
}

/// The cell of a code and a column.
fn cell(study: &Study, args: &[&str], code: &str, column: &str) -> String {
    let text = table(study, args);
    let mut lines = text.lines().map(|line| line.split(" | ").collect::<Vec<_>>());
    let at = lines.next().unwrap().iter().position(|name| name.starts_with(column)).unwrap();
    lines.find(|line| line[0] == code).unwrap()[at].to_owned()
}

#[test]
fn what_nobody_has_read_is_not_nought_in_the_plain_table() {
    let study = decided();
    assert_eq!(cell(&study, &["freq"], "visits", "Focus group"), "not read");
    assert_eq!(cell(&study, &["freq"], "trust", "Documents"), "not read");
    // Nobody there was asked; but whoever reads it may find somebody who speaks of it all the same.
    assert_eq!(cell(&study, &["freq"], "letters", "Focus group"), "not read");
    // What is counted is counted, read or not: both interviews are read, and SP2 says nothing of trust.
    assert_eq!(cell(&study, &["freq"], "trust", "Interviews"), "1 of 2  SP1");
    study.ok(&["decide", "code", "FG1:2.1", "visits", "--coder", "vk"]);
    assert_eq!(cell(&study, &["freq"], "visits", "Focus group"), "1 spoke  AV1");
    // On the rules alone all has been searched, where there is a rule.
    assert_eq!(cell(&study, &["freq", "--basis", "rules"], "phone", "Documents"), "not asked");
    assert_eq!(cell(&study, &["freq", "--basis", "rules"], "trust", "Statements"), "no rule");
}

/// To have decided something in a source is not to have read it to its end.
#[test]
fn a_source_is_read_when_somebody_says_so() {
    let study = study();
    study.ok(&["decide", "code", "SP1:4.1", "trust", "--coder", "vk"]);
    assert_eq!(cell(&study, &["freq", "--by", "participant"], "phone", "SP1"), "not read");
    let said = study.ok(&["freq", "--format", "md"]);
    assert!(said.contains("Not read to the end: SP1, SP2, FG1, D1."), "{said}");
    study.ok(&["decide", "read", "SP1", "--coder", "zz", "--new-coder"]);
    assert_eq!(cell(&study, &["freq", "--by", "participant"], "phone", "SP1"), "not read", "zz does not count");
    study.ok(&["decide", "read", "SP1", "--coder", "vk"]);
    assert_eq!(cell(&study, &["freq", "--by", "participant"], "phone", "SP1"), "0");
    let said = study.ok(&["freq", "--format", "md"]);
    assert!(said.contains("Not read to the end: SP2, FG1, D1."), "{said}");
}

/// Neither the report's tables nor its percentages nor its prose count where nobody has read.
#[test]
fn a_report_says_nothing_of_what_nobody_has_read() {
    let study = decided();
    let report = study.ok(&["report", "--format", "md"]);
    // Both interviews are read; of SP2 a suggestion of `contact` is unread, so only `trust` is known not to be there.
    assert!(report.contains("| 1 of 2 (SP1); focus group (3): not read; documents: not read |"), "{report}");
    assert!(!report.contains("nobody spoke of it"), "{report}");
    let percent = table(&study, &["freq", "--percent", "--level", "1"]);
    assert!(percent.contains("trust | 1 | 1 of 2  SP1 | 50\\.0% | not read |  | not read |  |"), "{percent}");
    let silent = |topic: usize, args: &[&str]| {
        let report = study.json(&[&["report"], args].concat());
        report["topics"][topic]["prose"].as_str().unwrap().contains("SP2 did not speak")
    };
    assert!(silent(2, &[]) && !silent(2, &["--basis", "rules"]));
}

#[test]
fn an_unknown_speaker_of_a_group_belongs_to_the_group() {
    let cross = study().json(&["freq", "--by", "group"]);
    assert_eq!(cross["columns"][1]["name"], "AV");
    assert_eq!(list(&cross["rows"][1]["cells"][1]["statements"]), "FG1:3.1");
    assert_eq!(list(&cross["rows"][1]["cells"][1]["unknown"]), "AV?");
}

#[test]
fn who_was_never_interviewed_has_no_nought() {
    assert_ne!(cell(&study(), &["freq", "--by", "participant"], "contact", "SP3"), "0");
    assert_ne!(cell(&study(), &["freq", "--by", "participant", "--cells", "presence"], "contact", "SP3"), "–");
}

#[test]
fn an_unknown_speaker_is_somebody() {
    assert!(!cell(&study(), &["freq"], "phone", "Focus group").contains("nobody"));
}

#[test]
fn a_group_without_a_name_in_the_language_of_the_report_is_spoken_of_as_participants() {
    let study = Study::small("topics: [{name: calls, indicators: ['phone*']}]\n");
    let english = study.ok(&["report", "--format", "md"]);
    assert!(english.contains("two teachers and two managers"), "{english}");
    let lithuanian = study.ok(&["report", "--format", "md", "--lang", "lt"]);
    assert!(!lithuanian.contains("teachers") && !lithuanian.contains("managers"), "{lithuanian}");
}
