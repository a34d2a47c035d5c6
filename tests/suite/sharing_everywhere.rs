//! Every command with results for others, in every format: no secret stands in a byte of it. The commands are those that clap
//! lists, so that none is forgotten.

use crate::cli::commands;
use crate::support::{Study, command};
use rayon::prelude::*;
use std::io::Read;

/// What nobody else may see, each planted in one place alone.
const SECRETS: &[(&str, &str)] = &[
    ("quill", "who coded first"),
    ("brunhild", "who coded second"),
    ("memozz", "a memo"),
    ("reasonzz", "why something was decided"),
    ("2011", "the year in which it was decided"),
    ("1997", "the year of an interview"),
    ("snorkeling", "words of a rule hit that nobody has read"),
    ("wolfram", "words of a barred statement"),
    ("xanadu", "where one participant alone lives"),
    ("771113", "what one respondent alone earns"),
    ("1988", "when one respondent alone answered"),
    ("dragonzz", "what one respondent wrote instead of an answer"),
];

/// The code of the respondent who stands out: never beside answers.
const RESPONDENT: &str = "rsp14";

/// What goes with --hide-codes, too.
const CODES: &[&str] = &["sp1", "sp2", "sp3", "sp4", "av1", "av2", "av3", "fg1", "rsp3", RESPONDENT];

/// Two people code three interviews and a focus group of seven people in two groups; fourteen answer a survey.
fn planted() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Small\"\n[coding]\ncounting = [\"quill\"]\n[groups.SP]\nname = [\"teacher\", \"teachers\"]\n\
         [groups.AV]\nname = [\"manager\", \"managers\"]\n",
    );
    study.write(
        "participants.csv",
        "participant,group,order,town\nSP1,SP,1,Xanadu\nSP2,SP,2,Riga\nSP3,SP,3,Riga\nSP4,SP,4,Riga\nAV1,AV,5,Riga\nAV2,AV,5,Riga\n\
         AV3,AV,5,Riga\n",
    );
    let said = [
        ("SP1", "I phone her every week. We also write letters. It is fine."),
        ("SP2", "We meet at school. I ring her sometimes. Wolfram told me a story about the mayor."),
        ("SP3", "I phone the mother. She calls me back. We are content."),
        ("SP4", "Nobody phones me. I write to them. We went snorkeling once."),
    ];
    for (code, words) in said {
        let front = format!("---\ndate: 1997-01-10\nparticipants: [{code}]\n---\nI: How do you keep in touch?\n");
        study.write(&format!("transcripts/{code}.txt"), format!("{front}{code}: {words}\n"));
    }
    study.write("transcripts/FG1.txt", "---\nkind: focus-group\ndate: 1997-02-01\nparticipants: [AV1, AV2, AV3]\n---\nM: Do you phone?\nAV1: Yes, I phone them. They phone me.\nAV2: I agree. We phone.\nAV3: I do not.\n");
    study.write("codebooks/a.yaml", "topics:\n  - {id: contact, name: Contact, definition: d, indicators: [telegram*]}\n  - {id: place, name: Place, definition: d}\n  - {id: sport, name: Sport, definition: d, indicators: [\"snork*\"]}\n");
    let decide = |args: &[&str]| {
        let ran = study.tema_with(&[&["decide"], args].concat(), &[("SOURCE_DATE_EPOCH", "1300000000")]);
        assert_eq!(ran.status, 0, "{args:?}\n{}", ran.err);
    };
    for (statement, code, coder) in [
        ("SP1:2.1", "contact", "quill"),
        ("SP1:2.2", "contact", "quill"),
        ("SP2:2.1", "place", "quill"),
        ("SP2:2.2", "contact", "quill"),
        ("SP2:2.3", "contact", "quill"),
        ("SP3:2.1", "contact", "quill"),
        ("FG1:2.1", "contact", "quill"),
        ("SP1:2.1", "contact", "brunhild"),
        ("SP1:2.2", "place", "brunhild"),
        ("SP2:2.3", "place", "brunhild"),
    ] {
        decide(&["code", statement, code, "--why", "reasonzz", "--coder", coder, "--new-coder"]);
    }
    decide(&["bar", "SP2:2.3", "--coder", "quill"]);
    decide(&["memo", "SP1:2.1", "memozz", "--coder", "quill"]);
    for coder in ["quill", "brunhild"] {
        for source in ["SP1", "SP2", "SP3", "SP4", "FG1"] {
            decide(&["read", source, "--coder", coder]);
        }
    }
    let rows = (0..14).map(|who: usize| {
        let income = if who == 13 { 771_113 } else { 1000 + 10 * who };
        let day = if who == 13 { "1988-03-02".to_owned() } else { format!("2021-05-{:02}", who + 1) };
        let gender = if who < 11 {
            ["f", "m"][who % 2]
        } else if who < 13 {
            "f"
        } else {
            "dragonzz"
        };
        let (phone, trust, care) = (["yes", "no"][who % 2], 2 + who % 3, 2 + who % 2);
        format!("RSP{},{gender},{phone},{trust},{care},{income},{day}\n", who + 1)
    });
    let rows: String = rows.collect();
    study.write("survey/q.csv", format!("respondent,gender,phone,trust,care,income,day\n{rows}"));
    study.write(
        "survey/q.yaml",
        "title: Survey\nquestions:\n  - {id: gender, text: Gender, type: single, answers: [f, m]}\n  \
         - {id: phone, text: Has a phone, type: single, answers: [yes, no]}\n  \
         - {id: trust, text: I trust, type: ordinal, answers: [1, 2, 3, 4, 5]}\n  \
         - {id: care, text: They care, type: ordinal, answers: [1, 2, 3, 4, 5]}\n  \
         - {id: income, text: Income, type: number}\n  \
         - {id: day, text: Day, type: date}\n\
         scales:\n  - {id: rel, name: Relations, items: [trust, care]}\n",
    );
    study.write(
        "codes.csv",
        "unit,coder,code\nu1,quill,a\nu1,brunhild,a\nu2,quill,a\nu2,brunhild,b\nu3,quill,b\nu3,brunhild,b\n",
    );
    study
}

/// How a command with results for others is called.
fn calls(path: &str) -> Vec<Vec<&'static str>> {
    let with = |calls: &[&'static str]| -> Vec<Vec<&'static str>> {
        calls.iter().map(|call| call.split_whitespace().collect()).collect()
    };
    match path {
        "freq" => with(&[
            "freq",
            "freq --by group",
            "freq --by group --cells informants",
            "freq --by kind --cells quotes",
            "freq --by town",
            "freq --by town --figure",
            "freq --figure",
        ]),
        "cooccur" => with(&["cooccur", "cooccur --within participant --view matrix"]),
        "quotes" => with(&["quotes contact", "quotes --pick 2", "quotes --fairness"]),
        "report" => with(&["report"]),
        "statements" => with(&["statements", "statements --code contact"]),
        "saturation" => with(&["saturation", "saturation --order dates --estimates", "saturation --figure"]),
        "words freq" => with(&["words freq", "words freq --key SP"]),
        "words kwic" => with(&["words kwic phone*", "words kwic story"]),
        "words collocations" => with(&["words collocations I --min 1", "words collocations mayor --min 1"]),
        "evidence" => with(&["evidence", "evidence contact", "evidence --rules"]),
        "agree" => with(&["agree", "agree --spans", "agree --table codes.csv", "agree --all --figure"]),
        "codebook show" => with(&["codebook show"]),
        "survey freq" => with(&["survey freq", "survey freq --mean --ci", "survey freq gender --figure"]),
        "survey cross" => with(&["survey cross gender phone", "survey cross day phone --percent column"]),
        "survey scale" => with(&["survey scale"]),
        "survey report" => with(&["survey report", "survey report --figure"]),
        other => panic!("how is `tema {other}` called? say it here, so that it is looked at"),
    }
}

/// The formats that the program names.
fn formats(study: &Study) -> Vec<String> {
    let said = study.tema(&["freq", "--format", "nonsense"]).err;
    let names = said.lines().find_map(|line| line.split("expected: ").nth(1)).unwrap_or_else(|| panic!("{said}"));
    names.split(", ").map(|name| name.trim().to_owned()).collect()
}

/// What a person can find in the bytes of a file; of a Word file or a workbook in those of its parts.
fn found_in(bytes: Vec<u8>) -> String {
    let Ok(mut parts) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) else {
        return String::from_utf8_lossy(&bytes).to_lowercase();
    };
    let mut all = Vec::new();
    for at in 0..parts.len() {
        parts.by_index(at).unwrap().read_to_end(&mut all).unwrap();
    }
    String::from_utf8_lossy(&all).to_lowercase()
}

/// Whether something stands in a text as a word of its own.
fn stands(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Calls a command for others in every format; what is wrong with what comes.
fn looked_at(study: &Study, formats: &[String], path: &str, call: &[&str], hides: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut given = 0;
    for format in formats {
        // A PNG is drawn from the SVG, and is slow.
        if format == "png" && (hides || call.len() > 2) {
            continue;
        }
        let options: &[&str] = if hides { &["--share", "--hide-codes"] } else { &["--share"] };
        let args = [call, options, &["--format", format]].concat();
        let ran = command(study.root()).args(&args).output().unwrap();
        let err = String::from_utf8_lossy(&ran.stderr);
        if !ran.status.success() {
            assert!(ran.status.code() == Some(2) && ran.stdout.is_empty(), "{args:?}\n{err}");
            assert!(err.starts_with("error: ") && err.contains("expected: "), "{args:?}\n{err}");
            continue;
        }
        given += 1;
        let text = found_in(ran.stdout);
        // Words of people are what these count and show; only which rule hit them is nobody's.
        let about_words = path.starts_with("words");
        let mut words: Vec<(&str, &str)> =
            SECRETS.iter().copied().filter(|(word, _)| !(about_words && *word == "snorkeling")).collect();
        if path.starts_with("survey") {
            words.push((RESPONDENT, "a respondent"));
        }
        words.retain(|(word, _)| text.contains(word));
        words.extend(CODES.iter().filter(|code| hides && stands(&text, code)).map(|code| (*code, "a code")));
        wrong.extend(words.into_iter().map(|(word, what)| {
            let at = text.find(word).unwrap_or_default();
            let near: Vec<char> = text[..at].chars().rev().take(60).collect();
            format!("{}: {word} ({what}): …{}", args.join(" "), near.into_iter().rev().collect::<String>())
        }));
        // It says what it holds back: in the result, or where that has no place for it, beside it.
        let told = text.contains("made for sharing") || err.contains("Made for sharing");
        if !told && format != "png" {
            wrong.push(format!("{}: says nothing of what is held back", args.join(" ")));
        }
    }
    // What is refused with codes held back is refused whole.
    if given < 8 && !hides {
        wrong.push(format!("{call:?}: only {given} formats"));
    }
    wrong
}

#[test]
fn no_secret_stands_in_a_result_for_others_of_any_command_in_any_format() {
    let study = planted();
    let formats = formats(&study);
    assert!(formats.len() >= 15 && formats.iter().any(|format| format == "docx"), "{formats:?}");
    let paths: Vec<String> = commands().into_iter().map(|path| path.join(" ")).collect();
    let (shared, others): (Vec<&String>, Vec<&String>) = paths.iter().partition(|path| {
        let args: Vec<&str> = path.split(' ').chain(["--help"]).collect();
        study.ok(&args).contains("--hide-codes")
    });
    let calls: Vec<(&String, Vec<&str>)> =
        shared.into_iter().flat_map(|path| calls(path).into_iter().map(move |call| (path, call))).collect();
    let ways: Vec<(&String, &Vec<&str>, bool)> =
        calls.iter().flat_map(|(path, call)| [false, true].map(|hides| (*path, call, hides))).collect();
    let wrong: Vec<String> =
        ways.into_par_iter().flat_map(|(path, call, hides)| looked_at(&study, &formats, path, call, hides)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The search finds what it looks for.
    let mut open = String::new();
    for (_, call) in &calls {
        open += &study.tema(&[&call[..], &["--format", "json"]].concat()).out.to_lowercase();
    }
    open += &study.ok(&["log", "--format", "json"]).to_lowercase();
    open += &study.ok(&["report", "--format", "html"]).to_lowercase();
    for (word, what) in SECRETS {
        assert!(open.contains(word), "{word} ({what}) is nowhere");
    }
    assert!(CODES.iter().all(|code| stands(&open, code)));
    // Every other command says that it has no such result; a command with others below it has none of its own.
    // `tema coder send --share` is another thing: how much a second coder gets.
    let others = others.into_iter().filter(|path| *path != "coder send");
    for path in others.filter(|path| !paths.iter().any(|other| other.starts_with(&format!("{path} ")))) {
        let args: Vec<&str> = path.split(' ').chain(["--share"]).collect();
        let ran = study.tema(&args);
        assert!(ran.status == 2 && ran.out.is_empty(), "{args:?}\n{}", ran.err);
        assert!(ran.err.contains(&format!("`tema {path}` has no result for others")), "{args:?}\n{}", ran.err);
    }
}

#[test]
fn the_page_that_is_written_without_a_file_name_keeps_the_secrets_too() {
    let study = planted();
    let told = study.ok(&["report", "--share", "--hide-codes"]).to_lowercase();
    let page = study.read("reports/shared.html").to_lowercase();
    for text in [&told, &page] {
        let found: Vec<_> = SECRETS.iter().filter(|(word, _)| text.contains(word)).collect();
        assert!(found.is_empty() && !CODES.iter().any(|code| stands(text, code)), "{found:?}\n{text}");
    }
}
