//! docs/indicators.md is the written grammar of the indicator language. The tables of the page are cases: they are
//! read out of it here and run. Prose that has no table under it is quoted by a test below (`///` with `>`), and
//! `no_sentence_is_without_a_case` fails when one is not.

use crate::support::Study;
use tema::codebook::{self, Codebook};
use tema::data::File;
use tema::finding::Finding;
use tema::indicator;
use tema::matching::{Match, Matcher, Plan};
use tema::study::{Cases, Settings};
use tema::transcript::{self, Roster, Source};

fn page() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/indicators.md")).unwrap()
}

/// A table of the page: the names of its columns, and its rows with the line of each.
struct Table {
    columns: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    fn has(&self, columns: &[&str]) -> bool {
        columns.iter().all(|wanted| self.columns.iter().any(|column| column == wanted))
    }

    fn of<'r>(&self, row: &'r [String], column: &str) -> Option<&'r str> {
        let at = self.columns.iter().position(|found| found == column)?;
        row.get(at).map(String::as_str)
    }
}

/// The cells of a line; `\|` is a sign of the cell.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim().trim_start_matches('|');
    let line = line.strip_suffix('|').unwrap_or(line);
    let stood_in = line.replace("\\|", "\u{0}");
    stood_in.split('|').map(|cell| cell.trim().replace('\u{0}', "|")).collect()
}

fn tables(page: &str) -> Vec<Table> {
    let mut found: Vec<Table> = Vec::new();
    let mut inside = false;
    for (number, line) in page.lines().enumerate() {
        if !line.starts_with('|') {
            inside = false;
        } else if !inside {
            found.push(Table { columns: cells(line), rows: Vec::new() });
            inside = true;
        } else if !line.starts_with("|---") {
            found.last_mut().unwrap().rows.push((number + 1, cells(line)));
        }
    }
    found
}

/// What stands between back-ticks.
fn typed(cell: &str) -> &str {
    cell.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).unwrap_or(cell)
}

/// `` `a`, `b` `` → a, b
fn typed_list(cell: &str) -> Vec<&str> {
    if cell.is_empty() { Vec::new() } else { cell.split("`, `").map(|one| one.trim_matches('`')).collect() }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn quoted_list(texts: &[&str]) -> String {
    texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ")
}

fn book(text: &str) -> (Codebook, Vec<Finding>) {
    let mut findings = Vec::new();
    let file = File { name: "codebooks/a.yaml".into(), text: text.into() };
    let codebook = codebook::read(vec![file], &mut findings);
    (codebook, findings)
}

fn one_code(indicators: &[&str], except: &[&str], fold: bool) -> Codebook {
    let (indicators, except) = (quoted_list(indicators), quoted_list(except));
    let (codebook, findings) = book(&format!(
        "topics:\n  - name: a\n    fold: {fold}\n    indicators: [{indicators}]\n    except: [{except}]\n"
    ));
    assert!(findings.is_empty(), "{findings:?}");
    codebook
}

/// A transcript as it stands in a file; `I` asks, `SP1` and `SP2` speak.
fn transcript(text: &str, language: &str, unit: &str) -> Source {
    let mut findings = Vec::new();
    let settings = File { name: "tema.toml".into(), text: format!("[study]\ntitle = \"t\"\nunit = \"{unit}\"\n") };
    let settings = Settings::read(settings, &mut findings);
    let cases = File { name: "participants.csv".into(), text: "participant\nSP1\nSP2\n".into() };
    let cases = Cases::read(&cases, &settings, &mut findings);
    let text = format!("---\nlanguage: {language}\n---\n{text}\n");
    let mut form = tema::text::canonical(text.into_bytes()).unwrap();
    let text = std::mem::take(&mut form.text);
    let file = File { name: "transcripts/A.txt".into(), text };
    let source = transcript::read(file, form, &Roster { settings: &settings, cases: &cases }, &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    source
}

fn matches(codebook: &Codebook, source: &Source) -> Vec<Match> {
    let plan = Plan::new(codebook);
    Matcher::new(&plan).run(source)
}

/// The matches in the last statement of a source, and the words that they found.
fn last(codebook: &Codebook, source: &Source) -> (Vec<Match>, Vec<String>) {
    let found: Vec<Match> = matches(codebook, source)
        .into_iter()
        .filter(|found| found.statement as usize + 1 == source.statements.len())
        .collect();
    let mut spans: Vec<_> = found.iter().flat_map(|found| found.words.clone()).collect();
    spans.sort_unstable();
    spans.dedup();
    let words = spans.iter().map(|span| span.of(source.text()).to_owned()).collect();
    (found, words)
}

#[test]
fn every_row_with_a_statement_matches_what_it_says() {
    let mut rows = 0;
    let mut wrong = Vec::new();
    for table in tables(&page()).iter().filter(|table| table.has(&["indicator", "matches?", "matched words"])) {
        for (line, row) in &table.rows {
            rows += 1;
            let of = |column: &str| table.of(row, column).unwrap_or_default();
            let codebook = one_code(&[typed(of("indicator"))], &[], of("fold") == "true");
            let text = match table.of(row, "statement") {
                Some(statement) => format!("SP1: {statement}"),
                None => {
                    table.columns.iter().zip(row).find(|(name, _)| name.starts_with("conversation")).unwrap().1.clone()
                }
            };
            let language = table.of(row, "language").unwrap_or("en");
            // One turn, one statement: a case may hold several sentences.
            let source = transcript(&text.replace("<br>", "\n"), language, "turn");
            let (found, words) = last(&codebook, &source);
            let prompted = match found.iter().any(|found| found.prompted) {
                true => "yes",
                false if found.is_empty() => "",
                false => "no",
            };
            let is = (if found.is_empty() { "no" } else { "yes" }, words.join(" · ").replace('\n', "<br>"));
            let prompted_wanted = table.of(row, "prompted").unwrap_or(prompted);
            if is != (of("matches?"), of("matched words").to_owned()) || prompted != prompted_wanted {
                wrong.push(format!("line {line}: {} gives {is:?}, prompted {prompted:?}", of("indicator")));
            }
        }
    }
    assert!(wrong.is_empty(), "docs/indicators.md\n{}", wrong.join("\n"));
    assert!(rows > 120, "only {rows} rows were found");
}

#[test]
fn every_row_with_exceptions_codes_what_it_says() {
    let mut wrong = Vec::new();
    for table in tables(&page()).iter().filter(|table| table.has(&["indicators", "except", "statement", "code?"])) {
        for (line, row) in &table.rows {
            let of = |column: &str| table.of(row, column).unwrap();
            let codebook = one_code(&typed_list(of("indicators")), &typed_list(of("except")), false);
            let source = transcript(&format!("SP1: {}", of("statement")), "en", "turn");
            let is = if matches(&codebook, &source).is_empty() { "no" } else { "yes" };
            if is != of("code?") {
                wrong.push(format!("line {line}: {} is {is}", of("statement")));
            }
        }
    }
    assert!(wrong.is_empty(), "docs/indicators.md\n{}", wrong.join("\n"));
}

#[test]
fn every_row_of_precedence_is_read_as_it_says() {
    for table in tables(&page()).iter().filter(|table| table.has(&["written", "is read as"])) {
        for (line, row) in &table.rows {
            let tree = |cell: &str| format!("{:?}", indicator::parse(typed(cell)).unwrap());
            assert_eq!(tree(&row[0]), tree(&row[1]), "docs/indicators.md:{line}");
        }
    }
}

#[test]
fn every_row_with_an_error_is_refused_as_it_says() {
    let mut wrong = Vec::new();
    for table in tables(&page()).iter().filter(|table| table.has(&["written", "error"])) {
        for (line, row) in &table.rows {
            let written = typed(&row[0]);
            let plain = |text: &str| text.replace('`', "");
            let Err(found) = indicator::parse(written) else {
                wrong.push(format!("line {line}: {written} is no error"));
                continue;
            };
            if !plain(&found.found).contains(&plain(&row[1])) {
                wrong.push(format!("line {line}: {written}: {}", found.found));
            }
            if let Some(caret) = table.of(row, "caret under")
                && found.at.of(written) != typed(caret)
            {
                wrong.push(format!("line {line}: {written}: the caret is under {:?}", found.at.of(written)));
            }
            let hint = plain(table.of(row, "hint").unwrap_or_default());
            if !plain(&found.hint.clone().unwrap_or_default()).contains(&hint) {
                wrong.push(format!("line {line}: {written}: the hint is {:?}", found.hint));
            }
        }
    }
    assert!(wrong.is_empty(), "docs/indicators.md\n{}", wrong.join("\n"));
}

#[test]
fn every_row_of_yaml_is_read_as_it_says() {
    for table in tables(&page()).iter().filter(|table| table.has(&["in the codebook"])) {
        for (line, row) in &table.rows {
            let (codebook, findings) = book(&format!("topics:\n  - name: a\n    {}\n", typed(&row[0])));
            if table.has(&["the indicator is"]) {
                assert!(findings.is_empty(), "docs/indicators.md:{line}: {findings:?}");
                assert_eq!(codebook.codes[0].indicators[0].text, typed(&row[1]), "docs/indicators.md:{line}");
            } else {
                let hint = findings[0].hint.clone().unwrap_or_default();
                assert!(hint.replace('`', "").contains(&row[1].replace('`', "")), "docs/indicators.md:{line}: {hint}");
            }
        }
    }
}

/// Every table of the page is of a kind that is run.
#[test]
fn no_table_is_passed_over() {
    for table in tables(&page()) {
        let run = table.has(&["indicator", "matches?", "matched words"])
            || table.has(&["indicators", "except", "statement", "code?"])
            || table.has(&["written", "is read as"])
            || table.has(&["written", "error"])
            || table.has(&["in the codebook"]);
        assert!(run, "no test runs the table {:?}", table.columns);
    }
}

/// > An indicator looks at one statement alone. It never reaches from one statement into the next.
#[test]
fn a_statement_is_looked_at_alone() {
    let codebook =
        one_code(&["phone AND letter", "phone NEAR/5 letter", "phone letter", "/phone.*letter/"], &[], false);
    let source = transcript("SP1: I like the phone. Letter writing is dead.", "en", "sentence");
    assert_eq!(source.statements.len(), 2);
    assert!(matches(&codebook, &source).is_empty());
    let source = transcript("SP1: I like the phone. Letter writing is dead.", "en", "turn");
    assert_eq!(matches(&codebook, &source).len(), 4);
}

/// > It does not matter whether a letter is stored as one sign or as a letter with a combining mark (NFC or NFD).
#[test]
fn composed_and_decomposed_are_one() {
    for pattern in ["t\u{117}vai", "te\u{307}vai", "t\u{117}v*", "te\u{307}v*", "/t\u{117}vai/", "/te\u{307}vai/"] {
        for text in ["SP1: T\u{117}vai.", "SP1: Te\u{307}vai."] {
            let source = transcript(text, "lt", "sentence");
            assert_eq!(last(&one_code(&[pattern], &[], false), &source).1, ["T\u{117}vai"], "{pattern:?} {text:?}");
        }
    }
}

/// > Interviewer turns themselves are never coded.
/// > `ASKED` inside `ASKED` is an error.
#[test]
fn what_the_interviewer_says_is_never_coded() {
    let source = transcript("I: Do you phone? I phone.\nSP1: Yes.", "en", "sentence");
    assert!(matches(&one_code(&["phone"], &[], false), &source).is_empty());
    assert!(indicator::parse("ASKED(a OR ASKED(b))").is_err());
}

/// > `except` strikes a statement as a whole, for this code only, whichever indicator matched.
/// > It is not inherited: it has no effect on the sub-topics.
#[test]
fn except_strikes_for_one_code_and_is_not_inherited() {
    let (codebook, findings) = book(
        "topics:\n  - name: forms\n    indicators: [phone, rang]\n    except: [broken]\n    subtopics:\n      - name: calls\n        \
         indicators: [phone]\n  - name: things\n    indicators: [phone]\n",
    );
    assert!(findings.is_empty(), "{findings:?}");
    let source = transcript("SP1: My phone is broken, so I rang.", "en", "sentence");
    let found = matches(&codebook, &source);
    let codes: Vec<&str> = found.iter().map(|found| codebook.codes[found.code as usize].id.as_str()).collect();
    assert_eq!(codes, ["calls", "things"]);
}

/// > A person's coding is never struck.
/// > To strike one indicator only, write `AND NOT` into it.
#[test]
fn except_does_not_touch_what_a_person_coded() {
    let study = Study::small("topics:\n  - name: calls\n    indicators: [phone]\n    except: [broken]\n");
    study.ok(&["decide", "code", "SP1:2.3", "calls", "--coder", "vk"]);
    let freq = study.json(&["freq", "--basis", "reviewed"]);
    assert_eq!(freq["rows"][0]["statements"], serde_json::json!(["SP1:2.3"]));
    let codebook = one_code(&["phone AND NOT broken", "rang"], &[], false);
    let source = transcript("SP1: My phone is broken, so I rang.", "en", "sentence");
    assert_eq!(last(&codebook, &source).1, ["rang"]);
}

/// > `tema why STATEMENT CODE` goes through all indicators and exceptions of the code.
/// > It says which matched and where, and of those that did not, which part of them failed.
#[test]
fn why_goes_through_all_rules() {
    let study = Study::small(
        "topics:\n  - name: calls\n    indicators: [\"phone*\", \"rang NEAR/2 her\", \"phone* NEAR/1 today\"]\n    \
         except: [\"phone* NEAR/2 broken\", lost]\n",
    );
    let why = study.json(&["why", "SP1:2.3", "calls"]);
    let rules = |key: &str| why["codes"][0][key].as_array().unwrap().clone();
    let matched = |key: &str| rules(key).iter().map(|rule| rule["matched"].as_bool().unwrap()).collect::<Vec<_>>();
    assert_eq!(matched("indicators"), [true, false, false]);
    assert_eq!(matched("except"), [true, false]);
    assert_eq!(rules("indicators")[0]["words"][0]["text"], "phone");
    assert!(rules("indicators")[1]["reason"].as_str().unwrap().contains("rang"));
    assert!(rules("indicators")[2]["reason"].as_str().unwrap().contains("3 words apart"));
    assert!(study.ok(&["why", "SP1:2.3", "calls"]).contains("an exception strikes it"));
}

/// > Where the language of a source has neither stemmer nor table, `tema check` says so, and `~word` matches nothing there.
#[test]
fn a_language_without_a_stemmer_is_named() {
    let study = Study::small("topics:\n  - name: a\n    indicators: [\"~phone\"]\n");
    study.write("tema.toml", "[study]\ntitle = \"t\"\nlanguage = \"bg\"\n");
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("no stemmer for `bg`"), "{}", ran.out);
    let source = transcript("SP1: phone", "bg", "sentence");
    assert!(matches(&one_code(&["~phone"], &[], false), &source).is_empty());
}

/// > A table of the study, `lemmas/<language>.tsv`, goes before the stemmer: a form that stands in it has the stem of its lemma.
/// > So irregular forms can be added, and a language without a stemmer can have stems.
#[test]
fn a_table_of_forms_goes_before_the_stemmer() {
    let study = Study::small("topics:\n  - id: ring\n    indicators: [\"~rings\"]\n");
    let said = "SP2: I rang her. She is ringing. They sang.\n";
    study.write("transcripts/SP2.txt", format!("---\ndate: 2026-01-12\n---\n{said}"));
    let found = || {
        let rows = study.json(&["statements", "--source", "SP2"])["rows"].clone();
        let ids = rows.as_array().unwrap().iter().map(|row| row["statement"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(), "SP2:1.2");
    study.write("lemmas/en.tsv", "# irregular\nrang\tring\n\nsung\tsing\n");
    assert_eq!(found(), "SP2:1.1 SP2:1.2");
    // Without a stemmer the table alone.
    study.write("tema.toml", study.read("tema.toml").replace("[study]", "[study]\nlanguage = \"bg\""));
    study.write("lemmas/bg.tsv", "rang\tring\nrings\tring\n");
    assert_eq!(found(), "SP2:1.1");
    assert!(!study.tema(&["check"]).out.contains("no stemmer"));
    // A line that is no pair is named, and the others are used.
    study.write("lemmas/bg.tsv", "rang\tring\nrings ring\nrings\tring\n");
    let ran = study.tema(&["check"]);
    assert!(ran.status == 1 && ran.out.contains("lemmas/bg.tsv:2"), "{}", ran.out);
}

/// > Parentheses may stand in each other forty deep.
#[test]
fn forty_parentheses_deep() {
    let deep = |n: usize| indicator::parse(&format!("{}a{}", "(".repeat(n), ")".repeat(n)));
    assert!(deep(40).is_ok());
    assert!(deep(41).is_err());
}

/// > An indicator that cannot be read is named with file, line and column, and with a caret under the place.
/// > The other indicators of the code still work.
#[test]
fn an_error_in_an_indicator_stops_nothing_else() {
    let study =
        Study::small("topics:\n  - name: calls\n    indicators:\n      - \"phone* NEAR her\"\n      - \"ring\"\n");
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("codebooks/a.yaml:4:17"), "{}", ran.out);
    assert!(ran.out.contains("^^^^ expected `NEAR/4`"), "{}", ran.out);
    let ran = study.tema(&["freq", "--json"]);
    assert_eq!(ran.status, 1);
    let freq: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(freq["rows"][0]["statements"], serde_json::json!(["SP2:2.2"]));
}

/// A part of the page.
enum Part {
    Prose(String),
    Table,
    Other,
}

fn parts(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut fence = false;
    let mut open = false;
    for line in page.lines() {
        if line.starts_with("```") {
            fence = !fence;
            parts.push(Part::Other);
            open = false;
        } else if fence {
            continue;
        } else if line.starts_with('|') {
            if !matches!(parts.last(), Some(Part::Table)) {
                parts.push(Part::Table);
            }
            open = false;
        } else if line.starts_with('#') {
            parts.push(Part::Other);
            open = false;
        } else if line.trim().is_empty() {
            open = false;
        } else if let (true, Some(Part::Prose(text))) = (open, parts.last_mut()) {
            text.push(' ');
            text.push_str(line);
        } else {
            parts.push(Part::Prose(line.to_owned()));
            open = true;
        }
    }
    parts
}

/// Prose stands above the table that shows it; a paragraph without a table is quoted sentence by sentence.
#[test]
fn no_sentence_is_without_a_case() {
    let page = page();
    let (_, body) = page.split_once("\n## ").unwrap();
    let parts = parts(body);
    let quoted: String = include_str!("indicators.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("/// > "))
        .collect::<Vec<_>>()
        .join(" ");
    let mut missing = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let Part::Prose(text) = part else { continue };
        let shown = parts[at + 1..].iter().find(|next| !matches!(next, Part::Prose(_)));
        if matches!(shown, Some(Part::Table)) {
            continue;
        }
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let end = rest.find(". ").map_or(rest.len(), |at| at + 1);
            let sentence = rest[..end].trim();
            if !quoted.contains(sentence) {
                missing.push(sentence.to_owned());
            }
            rest = rest[end..].trim_start();
        }
    }
    assert!(missing.is_empty(), "sentences of docs/indicators.md that no test quotes:\n{}", missing.join("\n"));
}
