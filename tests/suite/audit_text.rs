//! `tema audit text`: manuscripts with planted claims, and the right verdicts, written by hand before anything was run.
//!
//! `tests/manuscripts/NAME.key` belongs to the manuscript `NAME.md` (`.txt`, `.html`): its first line says against what it
//! is read (an example, or a study in a folder beside it), each further one names a claim: kind, verdict (`+` supported, `-` contradicted, `?` not checkable), a piece of
//! its text, and `#2` for the second claim of that kind with this piece. `! kind piece` is a finding; `none piece`: no
//! claim holds it.

use crate::support::Study;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/manuscripts")
}

/// A manuscript with its key.
#[derive(Clone)]
pub struct Case {
    pub name: String,
    pub manuscript: PathBuf,
    pub key: Vec<String>,
}

/// The manuscripts of the corpus.
pub fn cases() -> Vec<Case> {
    let mut found = Vec::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for manuscript in files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending != "key")) {
        let key = std::fs::read_to_string(manuscript.with_extension("key")).unwrap();
        let key = key.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        let name = manuscript.file_name().unwrap().to_str().unwrap().to_owned();
        found.push(Case { name, manuscript, key });
    }
    found
}

/// Runs an audit as the key says.
pub fn audited(case: &Case, studies: &mut BTreeMap<String, Study>) -> Value {
    let file = case.manuscript.to_str().unwrap();
    let head = &case.key[0];
    let study = head.strip_prefix("study: ").map(|rest| rest.split(' ').next().unwrap().to_owned());
    let options: Vec<&str> = match head.strip_prefix("text-only:") {
        Some(options) => ["--text-only"].into_iter().chain(options.split_whitespace()).collect(),
        None => Vec::new(),
    };
    let name = study.unwrap_or_default();
    let folder = studies.entry(name.clone()).or_insert_with(|| match name.as_str() {
        "" => Study::folder(),
        name if folder().join(name).is_dir() => Study::copy(&folder().join(name)),
        name => Study::example(name),
    });
    let ran = folder.tema(&[&["audit", "text", file, "--json", "--lang", "en"], &options[..]].concat());
    assert!(ran.status < 2, "{}: {}", case.name, ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or("")
}

/// For a kind and verdict: planted, found so, and found so though it is not.
#[derive(Default, Clone, Copy)]
pub struct Score {
    planted: usize,
    right: usize,
    wrong: usize,
}

/// What was planted, kind by kind, and what became of it.
pub type Scores = BTreeMap<(String, &'static str), Score>;

/// Holds an audit against the key; gives what is not as it says.
pub fn compared(case: &Case, answer: &Value, scores: &mut Scores) -> Vec<String> {
    let mut wrong = Vec::new();
    let claims = answer["claims"].as_array().unwrap();
    let mut in_key = vec![false; claims.len()];
    for line in &case.key[1..] {
        let (kind, rest) = line.split_once(' ').unwrap();
        if kind == "none" {
            for claim in claims.iter().filter(|claim| text(claim, "text").contains(rest)) {
                wrong.push(format!("{}: no claim was planted: {claim}", case.name));
            }
            continue;
        }
        if kind == "!" {
            let (finding, piece) = rest.split_once(' ').unwrap();
            let seen = answer["findings"].as_array().unwrap().iter().any(|found| {
                text(found, "kind") == finding
                    && format!("{} {}", text(found, "reason"), text(found, "text")).contains(piece)
            });
            if !seen {
                wrong.push(format!("{}: no finding {finding} {piece}", case.name));
            }
            continue;
        }
        let (verdict, piece) = rest.split_once(' ').unwrap();
        let (piece, nth) = match piece.rsplit_once(" #") {
            Some((piece, nth)) => (piece, nth.parse::<usize>().unwrap() - 1),
            None => (piece, 0),
        };
        let verdict = match verdict {
            "+" => "supported",
            "-" => "contradicted",
            _ => "not checkable",
        };
        let own = |claim: &Value| text(claim, "kind") == kind && text(claim, "text").contains(piece);
        let found = claims.iter().enumerate().filter(|(_, claim)| own(claim)).nth(nth);
        scores.entry((kind.to_owned(), verdict)).or_default().planted += 1;
        match found {
            Some((at, claim)) => {
                in_key[at] = true;
                let got = text(claim, "verdict").to_owned();
                if got == verdict {
                    scores.entry((kind.to_owned(), verdict)).or_default().right += 1;
                } else {
                    wrong.push(format!("{}: {line}\n    is {got}: {}", case.name, text(claim, "reason")));
                    let other = ["supported", "contradicted", "not checkable"].into_iter().find(|other| *other == got);
                    scores.entry((kind.to_owned(), other.unwrap())).or_default().wrong += 1;
                }
            }
            None => wrong.push(format!("{}: no claim {line}", case.name)),
        }
    }
    for (claim, _) in claims.iter().zip(in_key).filter(|(_, known)| !known) {
        if text(claim, "verdict") == "contradicted" {
            wrong.push(format!("{}: called contradicted and not planted so: {claim}", case.name));
        }
    }
    wrong
}

#[test]
fn planted_claims_have_the_verdicts_that_were_written_beforehand() {
    let mut studies = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut scores = Scores::new();
    let cases = cases();
    for case in &cases {
        let answer = audited(case, &mut studies);
        wrong.extend(compared(case, &answer, &mut scores));
    }
    let planted: usize = scores.values().map(|score| score.planted).sum();
    println!("{} manuscripts, {planted} planted claims", cases.len());
    println!("{:<10} {:<14} {:>8} {:>10} {:>7}", "kind", "verdict", "planted", "precision", "recall");
    let mut rows = Vec::new();
    for ((kind, verdict), score) in &scores {
        let share = |part: usize, all: usize| {
            if all == 0 { "–".to_owned() } else { format!("{:.2}", part as f64 / all as f64) }
        };
        let precision = share(score.right, score.right + score.wrong);
        let recall = share(score.right, score.planted);
        println!("{kind:<10} {verdict:<14} {:>8} {precision:>10} {recall:>7}", score.planted);
        rows.push(format!("| {kind} | {verdict} | {} | {precision} | {recall} |", score.planted));
    }
    assert!(wrong.is_empty(), "{} of {planted}:\n{}", wrong.len(), wrong.join("\n"));
    let page = std::fs::read_to_string(folder().join("../../docs/audit.md")).unwrap();
    for row in rows {
        assert!(page.contains(&row), "docs/audit.md lacks {row}");
    }
}

/// A long text in which nobody is counted, quoted or named.
fn plain_text(language: &str) -> String {
    let sentences: &[&str] = match language {
        "lt" => &[
            "Upė čia teka lėtai, o pavasarį patvinsta ir užlieja pievas iki pat kelio.",
            "Kaimo žmonės pasakoja, kad kadaise prie tilto stovėjo malūnas.",
            "Viena vertus, apie jį niekas nieko neužrašė, kita vertus, visi jį prisimena.",
            "Vaikai eina į mokyklą pėsti, ir vienas kitam padeda perlipti tvorą.",
            "1932 m. rudenį čia buvo pastatyta nauja pieninė, kuri dirbo dvidešimt metų.",
            "Dažniausiai lyja liepą, o rugsėjis būna sausas ir šiltas.",
        ],
        "uk" => &[
            "Річка тут тече повільно, а навесні розливається на луки аж до самої дороги.",
            "Люди в селі розповідають, що колись біля мосту стояв млин.",
            "З одного боку, про нього ніхто нічого не записав, з іншого боку, усі його пам’ятають.",
            "Діти ходять до школи пішки, і один одному допомагають перелізти через паркан.",
            "Восени 1932 р. тут збудували нову молочарню, яка працювала двадцять років.",
            "Найчастіше дощить у липні, а вересень буває сухий і теплий.",
        ],
        _ => &[
            "The river is slow here, and in spring it covers the meadows as far as the road.",
            "People in the village tell that a mill once stood by the bridge.",
            "On the one hand nobody wrote anything down about it, on the other hand everybody remembers it.",
            "The children walk to school, and they help one another over the fence.",
            "In the autumn of 1932 a new dairy was built, which worked for twenty years.",
            "It mostly rains in July, and September is often dry and warm.",
        ],
    };
    (0..400).map(|at| format!("{}{}", sentences[at % 6], if at % 9 == 8 { "\n\n" } else { "\n" })).collect()
}

#[test]
fn a_long_text_without_claims_gives_none() {
    let english = Study::example("family-case-management");
    let lithuanian = Study::example("strengthening-collaboration");
    let ukrainian = Study::copy(&folder().join("uk-study"));
    for (study, language) in [(&english, "en"), (&lithuanian, "lt"), (&ukrainian, "uk")] {
        for ending in ["txt", "md"] {
            let name = format!("long.{ending}");
            study.write(&name, plain_text(language));
            for more in [&[][..], &["--text-only"][..]] {
                let answer = study.json(&[&["audit", "text", &name], more].concat());
                assert_eq!(answer["claims"].as_array().unwrap().len(), 0, "{language} {ending} {more:?}: {answer}");
                assert_eq!(answer["findings"].as_array().unwrap().len(), 0, "{language} {ending} {more:?}: {answer}");
            }
        }
    }
}

const SHORT: &str = "# A text\n\n## Results\n\nFour informants (SP1, SP3, SP7) named telephone communication: “We phone each other” (SP1).\n";

#[test]
fn every_format_and_the_exit_status() {
    let study = Study::example("family-case-management");
    study.write("short.md", SHORT);
    let ran = study.tema(&["audit", "text", "short.md"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("the text says 4 and lists 3: SP1 SP3 SP7"), "{}", ran.out);
    let json: Value = serde_json::from_str(&study.tema(&["audit", "text", "short.md", "--json"]).out).unwrap();
    assert_eq!(json["claims"][0]["kind"], "count");
    assert_eq!(json["claims"][0]["number"], 4);
    assert_eq!(json["claims"][0]["line"], 5);
    assert_eq!(json["claims"][0]["code"], "telephone");
    assert_eq!(json["claims"][2]["evidence"], serde_json::json!(["SP1:10.2"]));
    let keys: Vec<&String> = json["claims"][0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["kind", "verdict", "reason", "line", "text", "participants", "number", "code", "evidence"]);
    let sarif: Value =
        serde_json::from_str(&study.tema(&["audit", "text", "short.md", "--format", "sarif"]).out).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(sarif["runs"][0]["results"][0]["level"], "error");
    assert_eq!(sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 5);
    let csv = study.tema(&["audit", "text", "short.md", "--format", "csv"]).out;
    assert!(
        csv.starts_with(
            "kind,verdict,reason,line,text,participants,number,code,evidence,accepted\ncount,contradicted,"
        )
    );
    let html = study.tema(&["audit", "text", "short.md", "--format", "html"]).out;
    assert!(
        html.contains("<mark class=\"wrong\">") && html.contains("We phone each other") && !html.contains("<script")
    );
    assert!(study.tema(&["audit", "text", "short.md", "--format", "md"]).out.contains("| Line |"));
    assert_eq!(study.tema(&["freq", "--format", "sarif"]).status, 2);
    assert_eq!(study.tema(&["audit", "text", "none.md"]).status, 2);
    // The same file, the same bytes.
    let again = study.tema(&["audit", "text", "short.md", "--format", "html"]).out;
    assert_eq!(html, again);
}

#[test]
fn what_is_no_manuscript_or_would_be_lost_is_said() {
    let study = Study::example("family-case-management");
    study.write("short.md", SHORT).write("empty.md", "").write("folder/a.md", SHORT);
    study.write("old.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let elsewhere = Study::folder();
    elsewhere.write("short.md", SHORT);
    let said = |study: &Study, args: &[&str], expected: &[&str]| {
        let ran = study.tema(&[&["audit", "text"], args].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        for piece in expected {
            assert!(ran.err.contains(piece), "{args:?}: {piece}\n{}", ran.err);
        }
    };
    said(&study, &["none.md"], &["cannot read `none.md`"]);
    said(&study, &["empty.md"], &["the file is empty"]);
    said(&study, &["folder"], &["`folder` is a folder", "one manuscript"]);
    said(&study, &["old.doc"], &["this format is not read", "save it as .docx"]);
    said(&study, &["short.md", "--text-only", "--group", "SP=0"], &["`SP=0` is no group"]);
    // Without a study nothing is pooled, and there is no basis.
    said(&study, &["short.md", "--text-only", "--pool"], &["cannot be used with"]);
    said(&study, &["short.md", "--text-only", "--basis", "all"], &["cannot be used with"]);
    said(&elsewhere, &["short.md"], &["is no study folder", "--text-only checks the text against itself"]);
    // The manuscript is not written over.
    said(&study, &["short.md", "-o", "folder/../short.md"], &["would be written over the manuscript `short.md`"]);
    assert_eq!(study.read("short.md"), SHORT);
    // A text in an old encoding is read when it is named.
    let old: Vec<u8> = SHORT.chars().map(|c| u8::try_from(c).unwrap_or(if c == '“' { 147 } else { 148 })).collect();
    study.write("old.txt", old);
    let ran = study.tema(&["audit", "text", "old.txt", "--encoding", "windows-1252", "--json"]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(answer["claims"][2]["evidence"], serde_json::json!(["SP1:10.2"]));
}

#[test]
fn a_quote_of_what_a_coder_barred_is_a_finding() {
    let study = Study::example("family-case-management");
    study.write("short.md", SHORT);
    let barred = || -> Vec<String> {
        let ran = study.tema(&["audit", "text", "short.md", "--json", "--lang", "en"]);
        let answer: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(answer["claims"][2]["verdict"], "supported");
        let found = answer["findings"].as_array().unwrap().iter();
        found
            .filter(|found| found["kind"] == "barred")
            .map(|found| format!("{} {}", found["line"], found["reason"]))
            .collect()
    };
    assert!(barred().is_empty());
    study.ok(&["decide", "bar", "SP1:10.2", "telephone", "--coder", "OP"]);
    assert_eq!(barred(), ["5 \"barred as a quote of telephone: SP1:10.2\""]);
    study.ok(&["decide", "bar", "SP1:10.2", "--coder", "OP"]);
    assert_eq!(barred(), ["5 \"barred from being quoted: SP1:10.2\""]);
    study.ok(&["decide", "star", "SP1:10.2", "--coder", "OP"]);
    assert!(barred().is_empty());
}

#[test]
fn what_cannot_be_checked_counts_with_strict() {
    let study = Study::example("family-case-management");
    study.write("open.md", "# A text\n\n## Results\n\nThree informants (SP2, SP4, SP6) like gardens.\n");
    assert_eq!(study.tema(&["audit", "text", "open.md"]).status, 0);
    assert_eq!(study.tema(&["audit", "text", "open.md", "--strict"]).status, 1);
}

#[test]
fn an_accepted_claim_comes_back_when_the_text_changes() {
    let study = Study::example("family-case-management");
    study.write("short.md", SHORT);
    let wrong = study.tema(&["audit", "text", "short.md", "--accept", "2", "--why", "x"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("line 2 has no claim that could be accepted"), "{}", wrong.err);
    study.ok(&["audit", "text", "short.md", "--accept", "5", "--why", "AV3 is told of elsewhere"]);
    assert!(study.read("audit/accepted.toml").contains("reason = \"AV3 is told of elsewhere\""));
    let out = study.ok(&["audit", "text", "short.md"]);
    assert!(out.contains("Accepted as it is: 2") && out.contains("AV3 is told of elsewhere"), "{out}");
    study.write("short.md", SHORT.replace("Four informants", "Five informants"));
    let ran = study.tema(&["audit", "text", "short.md"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("1 accepted claim stands in the text no more"), "{}", ran.out);
    study.write("audit/accepted.toml", "[[accepted]]\ntext = \"x\"\nhash = \"y\"\n");
    let ran = study.tema(&["audit", "text", "short.md"]);
    assert!(ran.err.contains("a claim is accepted without a reason"), "{}", ran.err);
}

#[test]
fn links_and_translations_make_claims_checkable() {
    let study = Study::example("family-case-management");
    study.write("short.md", "# A text\n\n## Results\n\nThree informants (SP1, SP3, SP7) keep in touch by wire: “Mes skambiname viena kitai” (SP1).\n");
    let json = |study: &Study| -> Value {
        serde_json::from_str(&study.tema(&["audit", "text", "short.md", "--json"]).out).unwrap()
    };
    assert_eq!(json(&study)["claims"][0]["verdict"], "not checkable");
    study.write("audit/links.toml", "[links]\n\"keep in touch by wire\" = \"telephone\"\n");
    study.write("translations.csv", "original,translation\nWe phone each other.,Mes skambiname viena kitai.\n");
    let answer = json(&study);
    assert_eq!(answer["claims"][0]["verdict"], "contradicted", "AV3 is one of them");
    assert_eq!(answer["claims"][0]["code"], "telephone");
    assert_eq!(answer["claims"][2]["verdict"], "supported", "{answer}");
    study.write("audit/links.toml", "[links]\n\"keep in touch by wire\" = \"telefon\"\n");
    let ran = study.tema(&["audit", "text", "short.md"]);
    assert!(ran.err.contains("there is no code `telefon`"), "{}", ran.err);
}

mod any_text {
    use proptest::prelude::*;
    use tema::audit::claim::{Beside, Group, Manuscript, Translations, audit};
    use tema::document::{self, Choice};

    /// Pieces of which manuscripts are made, whole and broken.
    const PIECES: &str = "(„|“|”|\"|«|»|‚|’|''|,,|<\\.\\.\\.>|\\[\\.\\.\\.\\]|\\(|\\)|\\[|\\]|\\(SP1\\)|SP2|SP1–SP9|SP1-|SP|, |; |\\. |: |\\n|\\n\\n|# |\\| |- |\
        [0-9]{1,3}|[0-9]{1,2},[0-9] ?%|% |n = |κ = 0[,.]8|four |keturios |informants |informančių |of |iš |both |abi |sub|topics |potemės |\
        another |kita |most |all |and |ir |[a-zčęėįšųūž]{1,9} |[А-я]{1,6} |👩‍👧|\u{301}|\u{ad}|\u{c}|ﬁ|-\\n|\\*|_|&lt;|`|~~~|<!--|-->){0,60}";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]
        /// No text stops an audit, in any format; every claim lies in its block.
        #[test]
        fn stops_no_audit(text in PIECES) {
            for name in ["a.txt", "a.md", "a.html"] {
                let Ok(document) = document::read(name, text.as_bytes(), &Choice::default()) else { continue };
                let manuscript = Manuscript::new(&document, None);
                let group = Group::new("SP", Some(7), ["teachers"]);
                let beside = Beside {
                    coded: None,
                    pooled: true,
                    groups: vec![group],
                    links: Vec::new(),
                    translations: Translations::default(),
                    shown: "en",
                };
                let ledger = audit(&manuscript, &beside);
                for claim in &ledger.claims {
                    let block = &manuscript.blocks[claim.at.0];
                    prop_assert!(block.text.get(claim.at.1.range()).is_some(), "{:?}", claim);
                    prop_assert!(claim.line >= 1);
                }
            }
        }
    }
}

#[test]
fn no_piece_of_a_study_text_stops_an_audit() {
    // The manuscripts of the corpus, cut anywhere and turned around, against a study.
    let study = Study::example("family-case-management");
    for case in cases().iter().filter(|case| case.name.starts_with("en-0")).take(4) {
        let whole = std::fs::read_to_string(&case.manuscript).unwrap();
        let cut: String = whole.chars().skip(37).step_by(1).take(1500).collect();
        let turned: String = whole.split_inclusive(' ').rev().collect();
        for text in [cut, turned] {
            study.write("cut.md", text);
            assert!(study.tema(&["audit", "text", "cut.md"]).status < 2);
        }
    }
}

/// The rows of a key's table of planted errors.
fn planted(study: &Study) -> Vec<[String; 4]> {
    let key = study.read("KEY.md");
    let table = key.split("## Errors planted in manuscript.md").nth(1).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|line| {
        let cells: Vec<&str> = line.split(" | ").map(|cell| cell.trim_matches(['|', ' '])).collect();
        [0, 1, 2, 3].map(|at| cells[at].to_owned())
    })
    .collect()
}

#[test]
fn the_planted_errors_of_the_examples_are_found_and_nothing_else_is_contradicted() {
    for (name, rows) in [("family-case-management", 18), ("strengthening-collaboration", 16)] {
        let study = Study::example(name);
        let planted = planted(&study);
        assert_eq!(planted.len(), rows, "{name}");
        let ran = study.tema(&["audit", "text", "manuscript.md", "--json", "--lang", "en"]);
        assert_eq!(ran.status, 1);
        let answer: Value = serde_json::from_str(&ran.out).unwrap();
        for [line, kind, verdict, words] in &planted {
            let on_line = |found: &Value| line == "–" || found["line"].as_u64() == line.parse().ok();
            let found = match verdict.as_str() {
                "finding" => answer["findings"].as_array().unwrap().iter().any(|found| {
                    text(found, "kind") == kind
                        && on_line(found)
                        && format!("{} {}", text(found, "reason"), text(found, "text")).contains(words)
                }),
                verdict => answer["claims"].as_array().unwrap().iter().any(|claim| {
                    text(claim, "kind") == kind
                        && text(claim, "verdict") == verdict
                        && on_line(claim)
                        && text(claim, "text").contains(words)
                }),
            };
            assert!(found, "{name}: {line} {kind} {verdict} {words}");
        }
        let contradicted = planted.iter().filter(|[_, _, verdict, _]| verdict == "contradicted").count();
        assert_eq!(answer["summary"]["contradicted"], contradicted, "{name}: {}", ran.out);
    }
}
