//! Quotes with words left out: `tema decide trim`, and every place that prints them.

use crate::privacy::everything;
use crate::support::Study;
use serde_json::{Value, json};

const CODES: &str = "topics:\n  - id: calls\n    name: calls\n    indicators: [phone*]\n  - id: letters\n    name: letters\n    indicators: [letters]\n";

const SAID: &str = "When a child is ill, I phone her at once, between two lessons, and she comes.";

/// The small study, in which SP1 says more; her statement is SP1:2.1.
fn study() -> Study {
    let study = Study::small(CODES);
    study.write(
        "transcripts/SP1.txt",
        format!("---\ndate: 2026-01-10\nparticipants: [SP1]\n---\nI: How do you keep in touch?\nSP1: {SAID} We also write letters.\n"),
    );
    study
}

fn trim(study: &Study, args: &[&str]) -> String {
    study.ok(&[&["decide", "trim"], args, &["--coder", "vk"]].concat())
}

/// The statement as it is quoted for a code, whole, and what of it is left out.
fn quoted(study: &Study, code: &str) -> Value {
    let rows = study.json(&["quotes", code]);
    let row = rows["rows"].as_array().unwrap().iter().find(|row| row["statement"] == "SP1:2.1").unwrap().clone();
    json!([row["text"], row["whole"], row["cuts"]])
}

const TRIMMED: &str = "<...> I phone her at once, <...> and she comes";

#[test]
fn every_place_that_quotes_prints_what_is_kept() {
    let study = study();
    let said = trim(&study, &["SP1:2.1", "--cut", "when a child is ill", "--cut", "between two lessons,"]);
    assert_eq!(said, format!("vk: trimmed: SP1:2.1 “{TRIMMED}.” (8 of 16 words left out)\n"));
    // `When a child is ill, ` has 21 bytes; ` between two lessons, ` stands from the 41st to the 63rd.
    assert_eq!(quoted(&study, "calls"), json!([format!("{TRIMMED}."), SAID, [[0, 21], [41, 63]]]));
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A column is narrower than the quote.
    let picked = flat(study.ok(&["quotes", "--pick", "2"]));
    assert!(picked.contains("“<...> I phone her at once, <...> and"), "{picked}");
    assert!(flat(study.ok(&["quotes", "calls"])).contains(&format!("SP1: {TRIMMED}.")));
    let report = study.json(&["report"]);
    let quote = &report["topics"][0]["quotes"][0];
    assert_eq!((&quote["text"], &quote["whole"]), (&json!(format!("{TRIMMED}.")), &json!(SAID)));
    assert!(report["topics"][0]["prose"].as_str().unwrap().contains(&format!("“{TRIMMED}” (SP1)")));
    for (format, printed) in [
        ("md", r"“\<...\> I phone her at once, \<...\> and she comes” (SP1)"),
        ("html", "“<span>&lt;...&gt; I phone her at once, &lt;...&gt; and she comes</span>”"),
        ("tex", r"at once, \textless{}...\textgreater{} and she comes” (SP1)"),
        ("typ", "“<...> I phone her at once, <...> and she comes”"),
    ] {
        let page = study.ok(&["report", "--format", format]);
        assert!(page.contains(printed), "{format}: {page}");
    }
    let rows = study.ok(&["quotes", "--pick", "2", "--format", "csv"]);
    assert!(rows.contains(&format!("\"{TRIMMED}.\",\"{SAID}\",0-21 41-63")), "{rows}");
    // The statement itself is whole where it is no quote.
    assert!(study.ok(&["statements", "--format", "csv"]).contains(SAID));
    // A form prints what the report prints.
    study.write(
        "form.txt",
        "{% for topic in topics %}{% for quote in topic.quotes %}{{ quote.text }}\n{% endfor %}{% endfor %}",
    );
    assert!(study.ok(&["report", "--template", "form.txt"]).contains(TRIMMED));
}

#[test]
fn a_trim_codes_nothing_and_is_taken_back() {
    let study = study();
    let before = study.json(&["freq"]);
    let whole = quoted(&study, "calls");
    trim(&study, &["SP1:2.1", "--keep", "I phone her at once <...> she comes"]);
    let kept = quoted(&study, "calls");
    assert_eq!(kept[0], "<...> I phone her at once <...> she comes.");
    // Nobody has coded: rules alone count as before.
    assert_eq!(study.json(&["freq"]), before);
    study.ok(&["undo", "--coder", "vk"]);
    assert_eq!(quoted(&study, "calls"), whole);
    study.ok(&["redo", "--coder", "vk"]);
    assert_eq!(quoted(&study, "calls"), kept);
    trim(&study, &["SP1:2.1", "--whole"]);
    assert_eq!(quoted(&study, "calls"), whole);
    let log = study.ok(&["log"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(log.contains("trim “<...> I phone her at once <...> she comes.” on SP1"), "{log}");
    assert!(log.contains("untrim on SP1"), "{log}");
}

#[test]
fn a_quote_may_be_trimmed_for_one_code() {
    let study = study();
    study.ok(&["decide", "code", "SP1:2.1", "letters", "--coder", "vk"]);
    study.ok(&["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"]);
    trim(&study, &["SP1:2.1", "letters", "--cut", "and she comes"]);
    assert_eq!(quoted(&study, "calls")[0], SAID);
    assert_eq!(quoted(&study, "letters")[0], "When a child is ill, I phone her at once, between two lessons, <...>");
    // The later word counts, whether it names the code or not.
    trim(&study, &["SP1:2.1", "--keep", "I phone her"]);
    assert_eq!(quoted(&study, "letters")[0], "<...> I phone her <...>");
    // Another code took its place.
    study.ok(&["codebook", "merge", "letters", "--into", "post", "--coder", "vk"]);
    assert_eq!(quoted(&study, "post")[0], "<...> I phone her <...>");
}

#[test]
fn what_cannot_be_left_out_is_said() {
    let study = study();
    for (args, said) in [
        (&["SP1:2.1", "--cut", "keep in touch"][..], "hint: the interviewer (I) says this; it is joined to no quote"),
        (&["SP1:2.1", "--cut", "We also write"], "hint: they stand in SP1:2.2; a quote is a part of one statement"),
        (&["SP1:2.1", "--keep", "and she comes. We also"], "hint: they stand in several statements"),
        (&["SP1:2.1", "--cut", "letter box"], "“letter box” does not stand in SP1:2.1"),
        (&["SP1:2.1", "--keep", "she comes <...> I phone"], "“I phone” stands earlier in SP1:2.1"),
        (&["FG1:2.2", "--cut", "They phone me"], "nothing of FG1:2.2 would be left"),
        (&["SP1:2.1", "--whole"], "SP1:2.1 is quoted as a whole already"),
        (&["SP1:2.1", "--keep", "<...>"], "no words are to be kept"),
        (&["SP1:2.1", "--cut", "a child <...>", "--keep", "x"], "cannot be used with"),
        (&["SP1:2.1"], "--cut"),
    ] {
        let ran = study.tema(&[&["decide", "trim"], args, &["--coder", "vk"]].concat());
        assert!(ran.status == 2 && ran.err.contains(said), "{args:?}: {}", ran.err);
    }
    study.write(
        "transcripts/SP2.txt",
        "---\nparticipants: [SP2]\n---\nI: And?\nSP2: I phone, she phones, I phone again.\n",
    );
    let ran = study.tema(&["decide", "trim", "SP2:2.1", "--cut", "I phone", "--coder", "vk"]);
    assert!(ran.err.contains("“I phone” stands 2 times in SP2:2.1"), "{}", ran.err);
    trim(&study, &["SP2:2.1", "--cut", "I phone,"]);
    let ran = study.tema(&["decide", "trim", "SP2:2.1", "--cut", "I phone,", "--coder", "vk"]);
    assert!(ran.err.contains("is quoted so already: “<...> she phones, I phone again.”"), "{}", ran.err);
}

#[test]
fn a_corrected_transcript_carries_the_trim_or_reports_it() {
    let study = study();
    trim(&study, &["SP1:2.1", "--cut", "between two lessons,"]);
    let quote = "When a child is ill, I phone her at once, <...> and she comes.";
    let correct = |from: &str, to: &str| {
        let text = study.read("transcripts/SP1.txt");
        assert!(text.contains(from));
        study.write("transcripts/SP1.txt", text.replace(from, to));
    };
    correct("SP1: When", "SP1: Well, yes. When");
    let moved = |study: &Study| {
        let answer: Value = serde_json::from_str(&study.tema(&["quotes", "calls", "--json"]).out).unwrap();
        let rows = answer["rows"].as_array().unwrap();
        rows.iter().find(|row| row["participant"] == "SP1").unwrap()["text"].as_str().unwrap().to_owned()
    };
    assert_eq!(moved(&study), quote);
    // Words of the statement itself: the trim waits until somebody has looked.
    correct("her at once, between", "him at once, just between");
    let said = study.tema(&["check"]);
    assert!(said.out.contains("`trim` of vk") && said.out.contains("its passage was changed"), "{}", said.out);
    assert!(!moved(&study).contains("<...>"));
    study.ok(&["reanchor", "--accept-changed", "--coder", "vk"]);
    assert_eq!(moved(&study), "When a child is ill, I phone him at once, just <...> and she comes.");
    // Trimmed anew instead, the old decision rests.
    correct("she comes", "she runs");
    trim(&study, &["SP1:2.2", "--cut", "and she runs"]);
    assert!(!study.tema(&["check"]).out.contains("`trim`"));
}

#[test]
fn stand_ins_and_withdrawals_reach_what_is_left_out() {
    let study = study();
    trim(&study, &["SP1:2.1", "--cut", "between two lessons,", "--cut", "When a child is ill,"]);
    trim(&study, &["FG1:2.2", "--cut", "me"]);
    let list = study.root().parent().unwrap().join("list.csv");
    std::fs::write(&list, "found,stand-in\nchild,[Jim]\nlessons,[two hours of maths]\nonce,[noon]\n").unwrap();
    study.ok(&["privacy", "replace", list.to_str().unwrap(), "--write"]);
    let [text, whole, _] = [0, 1, 2].map(|at| quoted(&study, "calls")[at].clone());
    assert_eq!(text, "<...> I phone her at [noon], <...> and she comes.");
    assert_eq!(whole, "When a [Jim] is ill, I phone her at [noon], between two [two hours of maths], and she comes.");
    let check = study.tema(&["check"]);
    assert!(!check.out.contains("does not fit its id") && !check.out.contains("not counted"), "{}", check.out);
    study.ok(&["privacy", "withdraw", "SP1", "--write"]);
    study.ok(&["privacy", "purge", "--write"]);
    for (name, text) in everything(&study) {
        assert!(!text.contains("she comes") && !text.contains("maths"), "{name}: {text}");
    }
    let logs: String =
        everything(&study).into_iter().filter(|(name, _)| name.ends_with(".jsonl")).map(|(_, text)| text).collect();
    assert_eq!(logs.matches("\"do\":\"trim\"").count(), 1, "{logs}");
}

#[test]
fn an_audit_finds_a_trimmed_quote_faithful_and_says_what_was_cut() {
    let study = study();
    trim(&study, &["SP1:2.1", "--cut", "between two lessons,"]);
    study.write(
        "article.md",
        "# A text\n\n## Results\n\nShe says: “When a child is ill, I phone her at once, <...> and she comes” (SP1). \
         And: “I phone her at once <...>” (SP1).\n",
    );
    let claims = study.json(&["audit", "text", "article.md"])["claims"].as_array().unwrap().clone();
    assert_eq!([&claims[0]["verdict"], &claims[1]["verdict"]], ["supported", "supported"]);
    let notes = |claim: &Value| claim.to_string();
    assert!(notes(&claims[0]).contains("left out at the mark: between two lessons"), "{}", claims[0]);
    assert!(notes(&claims[0]).contains("trimmed as in the study"), "{}", claims[0]);
    assert!(!notes(&claims[1]).contains("trimmed as in the study"), "{}", claims[1]);
}
