//! Results for others: what `--share` and `--hide-codes` hold back.

use crate::support::{Study, command};
use std::io::Read;

/// Ona coded three statements of two people; what the rule hits besides nobody has read.
fn coded() -> Study {
    let study = Study::small(
        "topics:\n  - {id: contact, name: Contact, definition: d, indicators: [phone]}\n  - {id: place, name: Place, definition: d}\n",
    );
    for (statement, code) in
        [("SP1:2.1", "contact"), ("SP1:2.2", "contact"), ("SP2:2.1", "contact"), ("SP2:2.1", "place")]
    {
        study.ok(&["decide", "code", statement, code, "--coder", "ona"]);
    }
    study
}

/// The bytes of a result; of a workbook those of its parts.
fn bytes(study: &Study, args: &[&str]) -> String {
    let ran = command(study.root()).args(args).output().unwrap();
    assert!(ran.status.success(), "{args:?}\n{}", String::from_utf8_lossy(&ran.stderr));
    if !args.contains(&"xlsx") {
        return String::from_utf8(ran.stdout).unwrap();
    }
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(ran.stdout)).unwrap();
    let mut all = String::new();
    for at in 0..parts.len() {
        parts.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

/// Whether something stands in a text as a word of its own, in whatever case.
fn stands(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

const FORMATS: &[&str] = &["terminal", "md", "html", "tex", "typ", "csv", "json", "jsonl", "xlsx"];

#[test]
fn without_codes_nobody_is_named_in_any_format() {
    let study = coded();
    let commands: &[&[&str]] = &[
        &["freq"],
        &["freq", "--by", "group", "--cells", "informants"],
        &["freq", "--by", "kind", "--cells", "quotes"],
        &["cooccur"],
        &["cooccur", "--within", "participant"],
        &["quotes", "contact"],
        &["report"],
    ];
    for named in commands {
        let networks: &[&str] = if named[0] == "cooccur" { &["graphml", "dot"] } else { &[] };
        for format in FORMATS.iter().chain(networks) {
            let args = [named, &["--share", "--hide-codes", "--format", format][..]].concat();
            let text = bytes(&study, &args);
            for word in ["SP1", "SP2", "AV1", "AV2", "FG1", "ona", "2026"] {
                assert!(!stands(&text, word), "{word} stands in {args:?}\n{text}");
            }
        }
    }
    // The search finds what it looks for.
    let open = bytes(&study, &["report", "--format", "md"]);
    assert!(["SP1", "ona", "2026"].iter().all(|word| stands(&open, word)), "{open}");
}

#[test]
fn without_codes_the_numbers_stay_and_lists_become_numbers() {
    let study = coded();
    // By hand: three statements of two people; two of one turn are one passage.
    let json = study.json(&["freq", "--share", "--hide-codes"]);
    let row = &json["rows"][0];
    assert_eq!(
        (&row["code"], &row["statements"], &row["informants"], &row["passages"]),
        (&"contact".into(), &3.into(), &2.into(), &2.into())
    );
    assert!(row.get("suggested").is_none() && json["basis"]["coders"] == 1, "{json}");
    assert_eq!(json["held_back"].as_array().unwrap().len(), 2);
    let csv = study.ok(&["freq", "--share", "--hide-codes", "--format", "csv"]);
    assert_eq!(
        csv.lines().next(),
        Some("code,name,parent,depth,statements,own,passages,informants,asked,unasked,at_least")
    );
    assert!(csv.lines().nth(1).is_some_and(|line| line.starts_with("contact,Contact,,0,3,3,2,2,")), "{csv}");
    // In the order of their words, not of who said them.
    let quotes = study.ok(&["quotes", "contact", "--share", "--hide-codes", "--format", "md"]);
    let at = |words: &str| quotes.find(words).unwrap_or_else(|| panic!("{words}\n{quotes}"));
    assert!(
        at("I phone her every week") < at("We also write letters")
            && at("We also write letters") < at("We meet at school")
    );
    // No neighbour of theirs stands there.
    assert!(!quotes.contains("How do you keep in touch"), "{quotes}");
}

#[test]
fn a_shared_result_has_codes_but_no_coder_no_day_no_attribute() {
    let study = coded();
    let json = study.json(&["freq", "--share"]);
    assert_eq!(json["rows"][0]["informants"], serde_json::json!(["SP1", "SP2"]));
    for named in [&["freq"][..], &["cooccur"], &["quotes", "contact"], &["report"]] {
        for format in FORMATS {
            let args = [named, &["--share", "--format", format][..]].concat();
            let text = bytes(&study, &args);
            assert!(!stands(&text, "ona") && !stands(&text, "2026"), "{args:?}\n{text}");
        }
    }
    // The attribute of participants.csv is in the page for the search; in a shared one it is not.
    let attribute = "\"years\"";
    assert!(bytes(&study, &["report", "--format", "html"]).contains(attribute));
    assert!(!bytes(&study, &["report", "--share", "--format", "html"]).contains(attribute));
    // Two groups of two are fewer than three each: all four are counted together.
    let report = study.ok(&["report", "--share", "--format", "md"]);
    assert!(!report.contains("teachers") && report.contains("coded by one person"), "{report}");
}

#[test]
fn words_of_barred_statements_are_held_back() {
    let study = coded();
    study.ok(&["decide", "bar", "SP2:2.1", "--coder", "ona"]);
    study.ok(&["decide", "bar", "SP1:2.2", "contact", "--coder", "ona"]);
    assert!(study.ok(&["quotes", "contact"]).contains("We meet at school"));
    for args in [
        &["quotes", "contact", "--share"][..],
        &["quotes", "contact", "--share", "--hide-codes"],
        &["report", "--share"],
    ] {
        let text = study.ok(&[args, &["--format", "md"]].concat());
        assert!(!text.contains("We meet at school"), "{args:?}\n{text}");
        // Barred as a quote for this code alone.
        assert!(args[0] == "report" || !text.contains("We also write letters"), "{args:?}\n{text}");
    }
}

#[test]
fn every_language_says_what_is_held_back() {
    let study = coded();
    for (language, shared, codes) in [
        ("en", "Made for sharing", "the codes of participants"),
        ("lt", "Parengta dalytis", "dalyvių ir šaltinių kodai"),
        ("pl", "Przygotowano do udostępnienia", "kodów uczestników"),
        ("uk", "Підготовлено для поширення", "коди учасників"),
        ("bg", "Подготвено за споделяне", "кодовете на участниците"),
    ] {
        let text = study.ok(&["freq", "--share", "--hide-codes", "--lang", language, "--format", "md"]);
        assert!(text.contains(shared) && text.contains(codes), "{text}");
    }
    let ran = study.tema(&["freq", "--share", "--format", "csv"]);
    assert!(ran.err.contains("Made for sharing") && !ran.out.contains("sharing"), "{}", ran.err);
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let study = coded();
    for (args, said) in [
        (&["freq", "--by", "participant", "--share", "--hide-codes"][..], "codes across topics"),
        (&["freq", "--by", "years", "--test", "--share"], "a test counts people by attribute"),
        (&["freq", "--basis", "all", "--share"], "are never shared"),
        (&["freq", "--as-of", "2026-01-01", "--basis", "people", "--share"], "says when"),
        (&["quotes", "--pick", "2", "--share", "--hide-codes"], "who is quoted how often"),
        (&["report", "--with-transcripts", "--share"], "whole transcripts"),
        (&["freq", "--hide-codes"], "--share"),
        (&["why", "SP1:2.1", "--share"], "`tema why` has no result for others: who decided what"),
        (&["undo", "--share"], "`tema undo` has no result for others"),
    ] {
        let ran = study.tema(args);
        assert!(ran.status == 2 && ran.err.contains(said) && ran.out.is_empty(), "{args:?}\n{}\n{}", ran.out, ran.err);
    }
    // A definition that names somebody would give away what the columns do not.
    study.write("codebooks/a.yaml", "topics:\n  - {id: contact, name: Contact of SP1, definition: d}\n  - {id: place, name: Place, definition: d}\n");
    let ran = study.tema(&["freq", "--share", "--hide-codes"]);
    assert!(
        ran.status == 2 && ran.err.contains("`SP1` is held back by --hide-codes") && ran.out.is_empty(),
        "{}",
        ran.err
    );
}

#[test]
fn a_shared_report_is_a_whole_workbook_with_attributes_that_single_nobody_out() {
    let study = coded();
    // By hand: of school and group three people have each pair; with the years each of them is alone.
    study.write(
        "participants.csv",
        "participant,group,order,years,school\nSP1,SP,1,3,north\nSP2,SP,2,11,north\nSP3,SP,3,4,north\nAV1,AV,4,2,south\n\
         AV2,AV,5,,south\nAV3,AV,6,9,south\n",
    );
    study.ok(&["decide", "bar", "SP2:2.1", "--coder", "ona"]);
    let open = bytes(&study, &["report", "--format", "xlsx"]);
    let shared = bytes(&study, &["report", "--share", "--format", "xlsx"]);
    let hidden = bytes(&study, &["report", "--share", "--hide-codes", "--format", "xlsx"]);
    let sheets = |text: &str| text.matches("<sheet name=").count();
    assert!(sheets(&open) > 3 && sheets(&shared) == sheets(&open), "{} {}", sheets(&open), sheets(&shared));
    // The matrix of who spoke of what is the one sheet that goes without codes.
    assert_eq!(sheets(&hidden), sheets(&open) - 1);
    let text = |word: &str| format!("<t>{word}</t>");
    assert!(open.contains(&text("years")) && open.contains(&text("SP1:2.1")));
    assert!(shared.contains(&text("school")) && shared.contains(&text("north")) && shared.contains(&text("SP1:2.1")));
    assert!(!shared.contains(&text("years")) && !shared.contains("We meet at school"), "{shared}");
    assert!(shared.contains("I phone her every week") && shared.contains("Made for sharing"), "{shared}");
    assert!(hidden.contains("I phone her every week") && !hidden.contains(&text("school")), "{hidden}");
    // Every group has three people, so a statement may tell its group.
    assert!(hidden.contains(&text("SP")), "{hidden}");
}

#[test]
fn what_was_barred_is_neither_counted_nor_shown_among_words() {
    let study = coded();
    study.ok(&["decide", "bar", "SP1:2.2", "--coder", "ona"]);
    let words = study.json(&["words", "freq", "--share"]);
    let rows = words["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["word"] != "letters"), "{words}");
    // By hand: SP1 says phone twice, AV1 twice.
    let phone = rows.iter().find(|row| row["word"] == "phone").unwrap();
    assert_eq!((&phone["times"], &phone["people"]), (&4.into(), &serde_json::json!(["SP1", "AV1"])));
    // Two groups of two: no columns by group.
    assert_eq!((words["parts"].as_array().unwrap().len(), &words["columns_held_back"]), (0, &2.into()));
    // Beside `phone` in the same turn stands what was barred: the context ends with the statement.
    let lines = study.ok(&["words", "kwic", "phone", "--share", "--format", "csv"]);
    assert!(lines.contains("SP1:2.1,SP1,I,phone,her every week.\n"), "{lines}");
    assert!(!study.ok(&["words", "kwic", "letters", "--share"]).contains("We also write"));
    for args in [&["words", "freq", "--by", "years", "--share"][..], &["words", "freq", "--key", "SP", "--share"]] {
        assert_eq!(study.tema(args).status, 2, "{args:?}");
    }
}

#[test]
fn coders_are_letters_in_an_order_that_is_not_that_of_their_names() {
    let study = coded();
    for statement in ["SP1:2.1", "SP2:2.1"] {
        study.ok(&["decide", "code", statement, "contact", "--coder", "birute", "--new-coder"]);
    }
    study.write("tema.toml", format!("{}[coding]\ncounting = [\"ona\"]\n", study.read("tema.toml")));
    let open = study.json(&["agree"]);
    let shared = study.json(&["agree", "--share"]);
    assert_eq!(open["coders"], serde_json::json!(["birute", "ona"]));
    assert_eq!(shared["coders"], serde_json::json!(["A", "B"]));
    // Whoever is first: both have coded, and the figures are the same.
    assert_eq!(
        shared["coefficients"]["percent_agreement"]["value"],
        open["coefficients"]["percent_agreement"]["value"]
    );
    assert_eq!(study.json(&["agree", "ona", "birute", "--share"]), study.json(&["agree", "birute", "ona", "--share"]));
    assert!(study.json(&["agree", "--share", "--hide-codes"])["disagreements"].is_number());
}
