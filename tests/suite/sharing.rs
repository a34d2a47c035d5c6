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
        (&["quotes", "--pick", "2", "--share"], "who is quoted how often"),
        (&["report", "--with-transcripts", "--share"], "whole transcripts"),
        (&["freq", "--hide-codes"], "--share"),
        (&["why", "SP1:2.1", "--share"], "unexpected argument"),
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
