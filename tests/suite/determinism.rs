//! The same input gives the same bytes: every command in every format, twice, in any number of threads.

use crate::support::Study;
use std::thread;

const FORMATS: [&str; 6] = ["terminal", "md", "html", "csv", "json", "jsonl"];

/// Commands with an answer; `CODE` and `STATEMENT` stand for one of the example.
const COMMANDS: &[&[&str]] = &[
    &["check"],
    &["statements"],
    &["statements", "--uncoded"],
    &["statements", "--negated"],
    &["codebook", "show"],
    &["codebook", "test"],
    &["codebook", "expand", "CODE"],
    &["codebook", "gaps"],
    &["evidence", "--rules"],
    &["quotes", "CODE"],
    &["quotes", "--pick", "2"],
    &["quotes", "--fairness"],
    &["why", "STATEMENT"],
    &["freq"],
    &["freq", "--basis", "all", "--sort", "statements", "--percent"],
    &["freq", "--by", "group", "--cells", "informants"],
    &["freq", "--by", "participant", "--cells", "quotes"],
    &["report"],
    &["report", "--with-transcripts", "--lang", "lt"],
];

fn the_same_bytes(example: &str) {
    let study = Study::example(example);
    let row = &study.json(&["statements"])["rows"][0];
    let (code, statement) = (row["code"].as_str().unwrap(), row["statement"].as_str().unwrap());
    let run = |args: &[&str], threads: &str| {
        let ran = study.tema_with(args, &[("RAYON_NUM_THREADS", threads)]);
        assert!((0..=1).contains(&ran.status), "tema {args:?}\n{}", ran.err);
        (ran.status, ran.out, ran.err)
    };
    let check = |command: &[&str]| {
        for format in FORMATS {
            let named = command.iter().map(|word| match *word {
                "CODE" => code,
                "STATEMENT" => statement,
                other => other,
            });
            let args: Vec<&str> = named.chain(["--format", format]).collect();
            let first = run(&args, "1");
            assert!(
                first.1.len() > 1 || command == ["check"] || command.contains(&"--negated"),
                "tema {args:?} says nothing\n{}",
                first.2
            );
            assert!(run(&args, "4") == first, "tema {args:?} differs with 4 threads");
            if format == "json" {
                assert!(run(&args, "4") == first, "tema {args:?} differs from run to run");
            }
        }
    };
    thread::scope(|scope| {
        for half in COMMANDS.chunks(COMMANDS.len().div_ceil(2)) {
            scope.spawn(|| half.iter().for_each(|command| check(command)));
        }
    });
    // The files that `report` writes by itself.
    let files = |threads: &str| {
        run(&["report"], threads);
        let mut names: Vec<_> =
            std::fs::read_dir(study.root().join("reports")).unwrap().map(|e| e.unwrap().path()).collect();
        names.sort();
        names.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect::<Vec<_>>()
    };
    let first = files("1");
    assert!(!first.is_empty() && files("4") == first);
}

#[test]
fn family_case_management() {
    the_same_bytes("family-case-management");
}

#[test]
fn strengthening_collaboration() {
    the_same_bytes("strengthening-collaboration");
}

/// Where the study lies, and what else is in the environment, is in no result.
#[test]
fn nothing_of_the_machine_is_in_a_result() {
    let (one, other) = (Study::example("family-case-management"), Study::folder_named("somewhere else, ėlsewhere"));
    other.ok(&["new", ".", "--example", "family-case-management"]);
    for args in [&["report", "--format", "html"][..], &["freq", "--json"], &["statements", "--format", "csv"]] {
        let environment = [("TZ", "Asia/Tokyo"), ("LANG", "lt_LT.UTF-8"), ("HOME", "/nowhere"), ("USER", "somebody")];
        assert_eq!(one.tema(args).out, other.tema_with(args, &environment).out);
    }
}
