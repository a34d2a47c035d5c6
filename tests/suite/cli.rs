//! The command line itself: help, options, exit status, pipes, and what is asked for and does not exist.

use crate::support::{Study, command};
use std::process::Stdio;

const TWO: &str = "topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n  - id: contact\n    codable: false\n    definition: d\n    subtopics:\n      - {id: letters, definition: d, indicators: [letter*]}\n";

/// What a command that cannot be done says; it prints nothing and its exit status is 2.
#[track_caller]
fn refused(study: &Study, args: &[&str]) -> String {
    let ran = study.tema(args);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}\n{}", ran.err);
    ran.err
}

// Help

/// Every command and sub-command, as clap lists them.
pub fn commands() -> Vec<Vec<String>> {
    fn below(path: &[String], found: &mut Vec<Vec<String>>) {
        let mut args: Vec<&str> = path.iter().map(String::as_str).collect();
        args.push("--help");
        let help = Study::folder().ok(&args);
        let listed = help.split("Commands:\n").nth(1).unwrap_or_default();
        for line in listed.lines().take_while(|line| line.starts_with(' ')) {
            let name = line.split_whitespace().next().unwrap();
            // Further lines of a description stand further to the right.
            if line.starts_with("  ") && !line.starts_with("   ") {
                let path: Vec<String> = path.iter().cloned().chain([name.to_owned()]).collect();
                below(&path, found);
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    for name in top_level() {
        below(std::slice::from_ref(&name), &mut found);
        found.push(vec![name]);
    }
    found
}

/// The commands in src/cli/mod.rs: the variants of the enum that clap reads.
fn top_level() -> Vec<String> {
    let source = include_str!("../../src/cli/mod.rs");
    let body = source.split("enum Command {\n").nth(1).unwrap().split("\n}").next().unwrap();
    let variants = body.lines().map(str::trim).filter(|line| !line.starts_with(['/', '#']) && !line.is_empty());
    variants.map(|line| line.split(['(', ',']).next().unwrap().to_lowercase()).collect()
}

#[test]
fn the_help_lists_every_command_and_says_how_to_start() {
    for args in [&["--help"][..], &["-h"]] {
        let help = Study::folder().ok(args);
        let listed: Vec<&str> = help
            .lines()
            .skip_while(|line| *line != "study")
            .take_while(|line| !line.is_empty())
            .filter(|line| line.starts_with("  "))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        let mut sorted = listed.clone();
        sorted.sort();
        let mut expected = top_level();
        expected.sort();
        assert_eq!(sorted, expected);
        assert!(help.contains("start with: tema new my-study"), "{help}");
    }
    // Without a command it is the same help, as an error.
    let ran = Study::folder().tema(&[]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("usage: tema [-C DIR] COMMAND"), "{}", ran.err);
}

#[test]
fn every_example_of_a_help_text_works_on_the_shipped_example() {
    let mut tried = 0;
    for path in commands().iter().filter(|path| path.len() == 1 || path[0] != "decide") {
        let mut args: Vec<&str> = path.iter().map(String::as_str).collect();
        args.push("--help");
        let help = Study::folder().ok(&args);
        let examples = help.split("\nexamples:\n").nth(1).unwrap_or_else(|| panic!("{path:?} has no examples\n{help}"));
        for line in examples.lines() {
            let line = line.trim().split(" | ").next().unwrap();
            let words = words(line);
            assert_eq!(words[0], "tema", "{path:?}: {line}");
            // Files and versions of a person's own; what needs a terminal is tried in one (tests/suite/terminal.rs).
            let asks = ["codebook split telephone --into", "coder settle --"];
            if line.contains("mine.") || path[0] == "code" || asks.iter().any(|asks| line.contains(asks)) {
                continue;
            }
            let study = match path[0].as_str() {
                "new" => Study::folder(),
                "agree" => crate::agreement::two_coders(),
                "survey" => crate::survey::sample(),
                _ => Study::example("family-case-management"),
            };
            let mut args: Vec<&str> = words[1..].iter().map(String::as_str).collect();
            if path[0] == "decide" {
                args.extend(["--coder", "vk"]);
            }
            // What was decided before it can be taken back, and taken back before it comes back.
            if ["undo", "redo"].contains(&path[0].as_str()) {
                study.ok(&["decide", "code", "SP3:4.2", "telephone", "--coder", "vk"]);
                if let Some(at) = args.iter().position(|word| *word == "3f1c") {
                    args.drain(at - 1..=at);
                }
            }
            // A code that a person has given, and an open one.
            if path[0] == "codebook" && ["split", "group"].iter().any(|verb| line.contains(verb)) {
                study.ok(&["decide", "code", "SP3:4.2", "telephone", "--coder", "vk"]);
                study.write("codebooks/open.yaml", "topics: [first impressions]\n");
                // Only a table that was made can be taken back.
                if let Some(back) = args.iter().position(|word| *word == "--write") {
                    study.ok(&args[..back]);
                }
            }
            if path[0] == "coder" {
                study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\"]\n");
                study.ok(&["decide", "code", "SP3:4.2", "telephone", "--coder", "vk"]);
                study.ok(&["decide", "code", "SP3:4.2", "meetings", "--coder", "ml", "--new-coder"]);
            }
            if path[0] == "redo" {
                study.ok(&["undo", "--coder", "vk"]);
            }
            let ran = study.tema(&args);
            // A scan finds what is there, and says so with its exit status.
            let found = line.starts_with("tema privacy scan") && !line.contains("--allow")
                || line.starts_with("tema audit text") && !line.contains("--accept");
            assert_eq!(ran.status, i32::from(found), "{line}\n{}", ran.err);
            tried += 1;
        }
    }
    assert!(tried >= 20, "{tried}");
}

/// A command line cut into words as a shell does, with double quotation marks.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, piece) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(piece.to_owned());
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}

// Where results go

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let study = Study::example("family-case-management");
    for args in [
        &["freq"][..],
        &["freq", "--json"],
        &["statements"],
        &["statements", "--format", "jsonl"],
        &["report", "--format", "md"],
        &["check"],
        &["quotes", "telephone"],
        &["--help"],
        &["freq", "--help"],
    ] {
        let mut child = command(study.root()).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!((ended.status.code(), err.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn a_result_goes_to_a_file_in_the_format_of_its_ending_or_is_refused_before_the_work_starts() {
    let study = Study::small(TWO);
    for (file, begins) in [
        ("out/a.csv", "code,"),
        ("a.json", "{\n  \"schema\": \"freq/1\",\n  \"study\": \"Small\""),
        ("a.md", "# Small"),
        ("a.HTML", "<!DOCTYPE html>"),
        ("a.txt", "Small"),
        ("a.jsonl", "{\"code\":\"calls\""),
    ] {
        let ran = study.tema(&["freq", "-o", file]);
        assert_eq!((ran.status, ran.out.as_str(), ran.err), (0, "", format!("wrote {file}\n")));
        assert!(study.read(file).starts_with(begins), "{file}: {:.60}", study.read(file));
    }
    study.ok(&["freq", "--format", "csv", "-o", "table"]);
    assert!(study.read("table").starts_with("code,"));
    let folder = "error: `transcripts` is a folder\n |\n = expected: a file to write, e.g. table.csv\n";
    for command in [&["freq"][..], &["check"], &["report"], &["statements"]] {
        assert_eq!(refused(&study, &[command, &["-o", "transcripts"]].concat()), folder);
        assert_eq!(refused(&study, &[command, &["-o", "transcripts", "--json"]].concat()), folder);
    }
    assert_eq!(
        refused(&study, &["freq", "-o", "a.pdf"]),
        "error: the ending of `a.pdf` names no format\n |\n = expected: .txt, .md, .html, .tex, .typ, .csv, .json, .jsonl, .xlsx, .docx, .graphml, .dot, .sarif, .svg, .png\n \
         = hint: name the format with --format\n"
    );
    assert!(!study.root().join("a.pdf").exists());
}

#[test]
fn no_line_is_wider_than_the_window() {
    let study = Study::small(
        "topics:\n  - name: a topic with a name that is longer than a window of sixty columns can show in one line\n    \
         definition: d\n    indicators: [phone*, letter*, meet, agree]\n",
    );
    for command in [&["freq"][..], &["freq", "--by", "participant"], &["check"]] {
        for columns in [60, 80] {
            let ran = study.tema_with(command, &[("COLUMNS", &columns.to_string())]);
            for line in ran.out.lines() {
                assert!(line.chars().count() <= columns, "{command:?}, {columns}: {line}");
            }
        }
    }
}

#[test]
fn colours_are_for_terminals_or_for_whoever_asks() {
    let study = Study::small(TWO);
    let colored = |args: &[&str], environment: &[(&str, &str)]| {
        let ran = study.tema_with(args, environment);
        (ran.out.contains('\u{1b}'), ran.err.contains('\u{1b}'))
    };
    assert_eq!(colored(&["freq"], &[]), (false, false));
    assert_eq!(colored(&["freq", "--color", "always"], &[]), (true, false));
    assert_eq!(colored(&["freq", "--color", "never"], &[]), (false, false));
    // What is asked for on the command line comes before the environment.
    assert_eq!(colored(&["freq", "--color", "always"], &[("NO_COLOR", "1")]), (true, false));
    assert_eq!(colored(&["quotes", "nobody", "--color", "always"], &[]), (false, true));
    assert_eq!(colored(&["quotes", "nobody"], &[]), (false, false));
    // Files are never coloured.
    study.ok(&["freq", "--color", "always", "-o", "a.txt"]);
    assert!(!study.read("a.txt").contains('\u{1b}'));
}

#[test]
fn quiet_leaves_out_what_to_do_next_and_nothing_else() {
    let study = Study::small(TWO);
    let (loud, quiet) = (study.ok(&["freq"]), study.ok(&["freq", "--quiet"]));
    assert!(loud.contains("\nnext: ") && !quiet.contains("next: "), "{quiet}");
    assert_eq!(loud.split("\nnext: ").next().unwrap().trim_end(), quiet.trim_end());
    let ran = study.tema(&["freq", "-q", "-o", "a.csv"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    // An error is no hint.
    assert!(refused(&study, &["quotes", "nobody", "--quiet"]).starts_with("error: "));
}

#[test]
fn check_is_well_with_a_new_study_and_with_every_example() {
    let ran = Study::new().tema(&["check"]);
    assert_eq!(ran.status, 0, "{}", ran.out);
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let ran = Study::example(&name).tema(&["check"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{name}: {}", ran.out);
    }
}

#[test]
fn check_for_programs() {
    let study = Study::small(TWO);
    study.write("codebooks/b.yaml", "topics:\n  - id: rest\n    definitin: ė\n");
    let ran = study.tema(&["check", "--json"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let place = |line: u32, column: u32, text: &str, start: usize, end: usize| {
        serde_json::json!({
            "file": "codebooks/b.yaml", "line": line, "column": column,
            "excerpt": { "text": text, "start": start, "end": end }
        })
    };
    assert_eq!(
        found,
        serde_json::json!({ "schema": "check/1", "findings": [
            { "severity": "to-do", "place": place(2, 9, "  - id: rest", 8, 12), "found": "code `rest` has no definition" },
            {
                "severity": "to-do", "place": place(2, 9, "  - id: rest", 8, 12),
                "found": "code `rest` has no statement as evidence"
            },
            {
                "severity": "error", "place": place(3, 5, "    definitin: ė", 4, 13),
                "found": "unknown key `definitin` in a code", "hint": "did you mean `definition`?"
            },
        ] })
    );
    let ran = study.tema(&["check", "--format", "csv"]);
    assert_eq!(ran.status, 1);
    assert_eq!(
        ran.out.lines().last().unwrap(),
        "error,codebooks/b.yaml,3,5,unknown key `definitin` in a code,,did you mean `definition`?"
    );
    // What is still to do alone is no error.
    study.write("codebooks/b.yaml", "topics:\n  - id: rest\n");
    assert_eq!(study.tema(&["check", "--json"]).status, 0);
}

// What is asked for and not found

#[test]
fn a_list_without_statements_says_so_and_not_how_a_study_is_begun() {
    let begin = "write topics into codebooks/";
    let study = Study::small(TWO);
    for args in [&["statements", "--negated"][..], &["statements", "--code", "letters", "--participant", "SP2"]] {
        let out = study.ok(args);
        assert!(out.contains("Statements: 0.") && !out.contains(begin), "{args:?}: {out}");
    }
    let out = Study::small("topics: []\n").ok(&["statements", "--negated"]);
    assert!(out.contains(begin) && !out.contains("Statements: 0."), "{out}");
}

#[test]
fn a_list_of_statements_names_the_file_of_several_rules_once() {
    let study = Study::small("topics:\n  - id: calls\n    indicators:\n      - phone*\n      - her\n      - week\n");
    let out = study.ok(&["statements", "--source", "SP1", "--format", "md"]);
    assert!(out.contains("rule hit, unread, a.yaml:4, 5, 6: "), "{out}");
    let places = &study.json(&["statements", "--source", "SP1"])["rows"][0]["place"];
    assert_eq!(places, &serde_json::json!(["codebooks/a.yaml:4", "codebooks/a.yaml:5", "codebooks/a.yaml:6"]));
}

// What is asked for and does not exist

#[test]
fn a_name_that_does_not_exist_gets_the_one_that_was_meant() {
    let study = Study::small(TWO);
    for (args, found, hint) in [
        (&["quotes", "call"][..], "there is no code `call`", "did you mean `calls`?"),
        (&["quotes", "zzz"], "there is no code `zzz`", "`tema freq --format csv` lists all codes"),
        (&["statements", "--code", "leters"], "there is no code `leters`", "did you mean `letters`?"),
        (&["statements", "--participant", "sp1"], "there is no participant `sp1`", "did you mean `SP1`?"),
        (&["statements", "--source", "FG"], "there is no source `FG`", "did you mean `FG1`?"),
        (&["why", "FG2:1.1"], "there is no source `FG2`", "did you mean `FG1`?"),
        (&["why", "SP1:2.9"], "there is no statement `SP1:2.9`", "turn 2 of `SP1` has 3 statements"),
        (
            &["why", "SP1:1.1"],
            "there is no statement `SP1:1.1`",
            "turn 1 of `SP1` is the interviewer's, or holds no words",
        ),
        (&["why", "SP1:9.1"], "there is no statement `SP1:9.1`", "`SP1` has 2 turns"),
        (&["why", "SP1:2.1", "letter"], "there is no code `letter`", "did you mean `letters`?"),
    ] {
        assert_eq!(refused(&study, args), format!("error: {found}\n |\n = hint: {hint}\n"), "{args:?}");
    }
    for (args, found, expected, hint) in [
        (
            &["why", "SP1"][..],
            "`SP1` names no statement",
            "source, turn and number, e.g. `SP3:4.2`",
            "`tema statements` lists them; `tema statements --uncoded` those without a code",
        ),
        (
            &["freq", "--by", "grup"],
            "nothing to cross with is called `grup`",
            "group, participant, source, kind, years",
            "did you mean `group`?",
        ),
        (
            &["freq", "--by", "year"],
            "nothing to cross with is called `year`",
            "group, participant, source, kind, years",
            "did you mean `years`?",
        ),
        (
            &["freq", "--format", "jason"],
            "there is no format `jason`",
            "terminal, md, html, tex, typ, csv, json, jsonl, xlsx, docx, graphml, dot, sarif, svg, png",
            "did you mean `json`?",
        ),
        (
            &["new", "x", "--example", "family"],
            "there is no example `family`",
            "case-management-models, expert-assessment, family-case-management, strengthening-collaboration",
            "did you mean `family-case-management`?",
        ),
    ] {
        assert_eq!(
            refused(&study, args),
            format!("error: {found}\n |\n = expected: {expected}\n = hint: {hint}\n"),
            "{args:?}"
        );
    }
    assert_eq!(
        refused(&study, &["freq", "--lang", "xx"]),
        "error: results cannot be written in `xx`\n |\n = expected: en, lt, bg, pl, uk\n"
    );
    let err = refused(&study, &["freq", "--basis", "rule"]);
    assert!(err.contains("[possible values: rules, people, reviewed, all]") && err.contains("'rules'"), "{err}");
    for level in ["0", "-1", "x"] {
        let err = refused(&study, &["freq", &format!("--level={level}")]);
        assert!(err.contains("expected a whole number of at least 1"), "{err}");
    }
    assert!(refused(&study, &["freqs"]).contains("'freq'"));
}

#[test]
fn a_code_goes_by_its_name_an_alias_or_its_id_case_and_diacritics_aside() {
    let study = Study::small(
        "topics:\n  - {id: visits, name: Apsilankymai namuose, aliases: [home visits], definition: d, indicators: [phone*]}\n",
    );
    let by_id = study.ok(&["quotes", "visits"]);
    for name in ["Visits", "apsilankymai namuose", "APSILANKYMAI NAMUOSE", "Home Visits"] {
        assert_eq!(study.ok(&["quotes", name]), by_id, "{name}");
    }
}

#[test]
fn a_new_study_does_not_overwrite_anything() {
    let study = Study::small(TWO);
    for folder in [".", "transcripts", "tema.toml"] {
        assert_eq!(
            refused(&study, &["new", folder]),
            format!(
                "error: `{folder}` is there already\n |\n = expected: a folder that does not exist yet, or is empty\n"
            )
        );
    }
    let ran = study.tema(&["new", "next to it"]);
    assert_eq!(ran.status, 0);
    assert_eq!(ran.err, "next: replace transcripts/P1.txt, then: tema -C 'next to it' check\n");
}

// Decisions that make no sense

#[test]
fn nobody_decides_without_a_name() {
    let study = Study::small(TWO);
    let nobody = "error: nobody is named as the coder\n |\n = expected: --coder NAME, TEMA_CODER, or coder = \"…\" under [coding] in tema.toml\n \
                  = hint: initials are enough, e.g. --coder vk\n";
    assert_eq!(refused(&study, &["decide", "accept", "SP1:2.1", "calls"]), nobody);
    assert_eq!(refused(&study, &["decide", "accept", "SP1:2.1", "calls", "--coder", ""]), nobody);
    for name in ["../x", "a/b", ".", "a b", "a\\b", "CON:"] {
        let err = refused(&study, &["decide", "accept", "SP1:2.1", "calls", "--coder", name]);
        assert_eq!(
            err,
            format!(
                "error: `{name}` cannot be a coder's name\n |\n = expected: letters, digits, `-` and `_`, e.g. initials\n"
            )
        );
    }
    assert!(!study.root().join("codings").exists() && !study.root().join("x").exists());
    let ran = study.tema_with(&["decide", "accept", "SP1:2.1", "calls"], &[("TEMA_CODER", "vk")]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncoder = \"vk\"\n");
    study.ok(&["decide", "accept", "SP1:2.3", "calls"]);
    assert_eq!(study.read("codings/vk/SP1.jsonl").lines().count(), 2);
}

#[test]
fn decisions_that_would_say_what_is_not_so_are_refused_and_not_written() {
    let study = Study::small(TWO);
    let vk = |args: &[&str]| refused(&study, &[&["decide"], args, &["--coder", "vk"]].concat());
    for act in ["accept", "reject"] {
        assert_eq!(
            vk(&[act, "SP1:2.2", "calls"]),
            "error: no rule suggests `calls` for SP1:2.2\n |\n \
             = hint: `tema why SP1:2.2 calls` says why; to code it by hand: tema decide code SP1:2.2 calls\n"
        );
    }
    assert_eq!(
        vk(&["uncode", "SP1:2.1", "calls"]),
        "error: nobody who counts has given SP1:2.1 the code `calls`\n |\n \
         = hint: a rule's suggestion is turned down with `tema decide reject SP1:2.1 calls`\n"
    );
    assert_eq!(
        vk(&["uncode", "SP1:2.2", "calls"]),
        "error: nobody who counts has given SP1:2.2 the code `calls`\n |\n \
         = hint: `tema why SP1:2.2` shows the codes it has\n"
    );
    assert_eq!(
        vk(&["code", "SP1:2.1", "contact"]),
        "error: code `contact` cannot be given to statements (`codable: false`)\n |\n = hint: choose one of its sub-topics\n"
    );
    assert_eq!(vk(&["read", "SP"]), "error: there is no source `SP`\n |\n = hint: did you mean `SP1`?\n");
    assert_eq!(
        vk(&["code", "SP1:1.1", "calls"]),
        "error: there is no statement `SP1:1.1`\n |\n = hint: turn 1 of `SP1` is the interviewer's, or holds no words\n"
    );
    assert!(!study.root().join("codings").exists());
}

#[test]
fn of_two_coders_nobody_counts_until_the_study_says_who() {
    let study = Study::small(TWO);
    let statements = |status: i32| {
        let ran = study.tema(&["freq", "--json"]);
        assert_eq!(ran.status, status, "{}", ran.err);
        let freq: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        (freq["rows"][0]["statements"].as_array().unwrap().len(), ran.err)
    };
    study.ok(&["decide", "accept", "SP1:2.1", "calls", "--coder", "vk"]);
    assert_eq!(statements(0).0, 1);
    let second = study.tema(&["decide", "accept", "SP1:2.3", "calls", "--coder", "ab", "--new-coder"]);
    assert_eq!(second.status, 0);
    assert!(second.out.starts_with("ab: accepted calls: SP1:2.3 “My phone is broken today.”"), "{}", second.out);
    assert_eq!(
        second.err,
        "there is more than one coder now: write counting = [\"…\"] under [coding] in tema.toml; until then nobody's \
         decisions count\n"
    );
    let (count, err) = statements(1);
    assert_eq!(count, 0);
    assert_eq!(
        err,
        "error: 2 coders have decided things: ab, vk\n--> tema.toml\n = expected: a line that says whose codings count\n \
         = hint: write counting = [\"…\"] under [coding]; until then nobody's count\n\n\
         the result is without what could not be read; `tema check` shows everything\n"
    );
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\"]\n");
    assert_eq!(statements(0), (1, String::new()));
    study.write("tema.toml", study.read("tema.toml").replace("[\"vk\"]", "[\"vk\", \"ab\"]"));
    assert_eq!(statements(0).0, 2);
    // A name that nobody has.
    study.write("tema.toml", study.read("tema.toml").replace("[\"vk\", \"ab\"]", "[\"vkk\"]"));
    let ran = study.tema(&["check"]);
    assert_eq!(ran.status, 1);
    assert!(
        ran.out.starts_with(
            "doubtful: coder `vkk` is to be counted, but has decided nothing\n--> tema.toml\n = hint: did you mean `vk`?\n"
        ),
        "{}",
        ran.out
    );
}
