//! Translations of quotes: translations.csv in the report, in `tema quotes`, and what becomes of them.

use crate::privacy::everything;
use crate::support::Study;
use serde_json::{Value, json};

const CODES: &str = "topics:\n  - id: calls\n    name: calls\n    indicators: [phone*]\n  - id: letters\n    name: letters\n    indicators: [letters]\n";

/// The small study, in English; reports in Lithuanian need translations.
fn study(translations: &str) -> Study {
    let study = Study::small(CODES);
    if !translations.is_empty() {
        study.write("translations.csv", translations);
    }
    study
}

const KEPT: &str = "original,translation,language,translator\n\
                    I phone her every week,Skambinu jai kas savaitę.,lt,VL\n\
                    \"Yes, I phone them.\",\"Taip, skambinu jiems.\",lt,\n\
                    We also write letters.,Piszemy też listy.,pl,AK\n";

fn report(study: &Study, args: &[&str]) -> String {
    study.ok(&[&["report", "--format", "md", "--quotes", "1", "--lang", "lt"], args].concat())
}

#[test]
fn a_report_in_another_language_has_the_quote_and_its_translation() {
    let study = study(KEPT);
    study.ok(&["decide", "star", "SP1:2.1", "calls", "--coder", "vk"]);
    let page = report(&study, &["--basis", "rules"]);
    // In the paragraph and in the table, without a second full stop.
    assert_eq!(page.matches(r"„I phone her every week“ \[„Skambinu jai kas savaitę“\] (SP1)").count(), 2, "{page}");
    assert!(page.contains("Laužtiniuose skliaustuose po citatos – tyrimo autorių vertimas (vertė VL)."), "{page}");
    assert!(page.contains("Citatų be vertimo, pateikiamų originalo kalba: 1 iš 2."), "{page}");
    assert!(page.contains("„We also write letters“ (SP1)"), "a translation into Polish is none: {page}");
    // The translation alone, where somebody wants it so.
    let page = report(&study, &["--basis", "rules", "--translated"]);
    assert!(page.contains("„Skambinu jai kas savaitę“ (SP1)") && !page.contains("„I phone her every week“"), "{page}");
    assert!(page.contains("Citatos pateikiamos tyrimo autorių vertimu (vertė VL)"), "{page}");
    assert!(page.contains("„We also write letters“ (SP1)"), "{page}");
    // A report in the language of the transcripts knows nothing of it.
    let page = study.ok(&["report", "--format", "md", "--lang", "en", "--basis", "rules"]);
    assert!(!page.contains("Skambinu"), "{page}");
    // Who translated is not for others.
    let page = report(&study, &["--basis", "rules", "--share"]);
    assert!(page.contains("tyrimo autorių vertimas.") && !page.contains("VL"), "{page}");
}

#[test]
fn quotes_of_a_code_come_with_their_translations() {
    let study = study(KEPT);
    let page = study.ok(&["quotes", "calls", "--lang", "lt"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("SP1: I phone her every week. [„Skambinu jai kas savaitę“]"), "{page}");
    assert!(page.contains("(vertė VL; kai kurių citatų vertėjas nenurodytas)"), "{page}");
    let rows = study.json(&["quotes", "calls", "--lang", "lt"])["rows"].clone();
    let of = |statement: &str| {
        let row = rows.as_array().unwrap().iter().find(|row| row["statement"] == statement).unwrap().clone();
        (row["text"].clone(), row["translation"].clone())
    };
    let vl = json!({ "text": "Skambinu jai kas savaitę.", "language": "lt", "translator": "VL" });
    assert_eq!(of("SP1:2.1"), (json!("I phone her every week."), vl));
    assert_eq!(of("SP1:2.3").1, Value::Null);
}

#[test]
fn a_table_to_fill_in_is_started_and_goes_on() {
    let study = study("");
    let said = study.ok(&["quotes", "calls", "--lang", "lt", "--to-translate", "translations.csv"]);
    assert_eq!(said, "translations.csv: 4 quotes to translate into lt\n");
    let table = study.read("translations.csv");
    assert!(
        table.starts_with(
            "original,translation,language,translator,statement,participant,code\nI phone her every week.,,lt,,SP1:2.1,SP1,calls\n"
        ),
        "{table}"
    );
    assert!(study.tema(&["check"]).out.contains("4 quotes wait for a translation"));
    let filled = table.replace("every week.,,lt,,", "every week.,Skambinu jai kas savaitę.,lt,VL,");
    study.write("translations.csv", &filled);
    // What is there stays, byte for byte; what is new comes behind.
    study.ok(&["quotes", "letters", "--lang", "lt", "--to-translate", "translations.csv"]);
    let more = study.read("translations.csv");
    assert_eq!(more, format!("{filled}We also write letters.,,lt,,SP1:2.2,SP1,letters\n"));
    study.ok(&["quotes", "--pick", "1", "--lang", "lt", "--to-translate", "translations.csv"]);
    assert_eq!(study.read("translations.csv"), more);
    let ran = study.tema(&["quotes", "calls", "--lang", "en", "--to-translate", "x.csv"]);
    assert!(ran.status == 2 && ran.err.contains("the quotes are in `en` already"), "{}", ran.err);
    study.write("bad.csv", "text\nx\n");
    let ran = study.tema(&["quotes", "calls", "--lang", "lt", "--to-translate", "bad.csv"]);
    assert!(ran.status == 2 && ran.err.contains("lacks a column"), "{}", ran.err);
    assert_eq!(study.read("bad.csv"), "text\nx\n");
}

#[test]
fn a_translation_of_which_the_original_changed_is_reported() {
    let study = study(KEPT);
    assert!(!study.tema(&["check"]).out.contains("translations.csv"));
    study.ok(&["decide", "trim", "SP1:2.1", "--cut", "every week", "--coder", "vk"]);
    let said = study.tema(&["check"]).out;
    assert!(said.contains("“I phone her every week” is quoted as “I phone her <...>” now"), "{said}");
    // The translation says more than the quote, and is not printed with it.
    assert!(!study.ok(&["quotes", "calls", "--lang", "lt"]).contains("Skambinu jai"));
    study.ok(&["undo", "--coder", "vk"]);
    study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("every week", "each week"));
    let said = study.tema(&["check"]).out;
    assert!(said.contains("“I phone her every week” stands in no transcript as it is written here"), "{said}");
    assert!(said.contains("translations.csv:2"), "{said}");
}

#[test]
fn stand_ins_and_withdrawals_reach_translations() {
    let study = study(KEPT);
    let list = study.root().parent().unwrap().join("list.csv");
    std::fs::write(&list, "found,stand-in\nweek,[month]\nsavaitę,[mėnesį]\n").unwrap();
    study.ok(&["privacy", "replace", list.to_str().unwrap(), "--write"]);
    let table = study.read("translations.csv");
    assert!(table.contains("I phone her every [month],Skambinu jai kas [mėnesį].,lt,VL"), "{table}");
    study.ok(&["privacy", "withdraw", "SP1", "--write"]);
    assert_eq!(
        study.read("translations.csv"),
        "original,translation,language,translator\n\"Yes, I phone them.\",\"Taip, skambinu jiems.\",lt,\n"
    );
    for (name, text) in everything(&study) {
        assert!(!text.contains("Skambinu"), "{name}: {text}");
    }
}
