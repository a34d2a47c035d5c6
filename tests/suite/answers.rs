//! What commands say to programs: every `--json` follows its schema in docs/schema/answers.

use crate::agreement::two_coders;
use crate::fits::Schemas;
use crate::support::Study;
use crate::survey::sample;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Studies on which commands are tried.
const FAMILY: &str = "family-case-management";
const TWO: &str = "strengthening-collaboration";
const CASES: &str = "case-management-models";
const SURVEY: &str = "expert-assessment";
/// [`TWO`] with tables of codings.
const TABLES: &str = "tables";
/// A survey with a scale.
const ANSWERS: &str = "answers";
/// What `tema new` makes.
const NEW: &str = "new";
/// Projects of other programs.
const PROJECT: &str = "project";
const DATABASE: &str = "database";

/// A study, what was done in it before, and the command.
struct Case {
    study: &'static str,
    before: &'static [&'static str],
    command: &'static str,
}

const fn case(study: &'static str, command: &'static str) -> Case {
    Case { study, before: &[], command }
}

const fn after(study: &'static str, before: &'static [&'static str], command: &'static str) -> Case {
    Case { study, before, command }
}

const CODED: &[&str] = &["decide code SP3:4.2 telephone --coder vk", "decide reject SP3:4.3 telephone --coder vk"];

const DECIDED: &[&str] = &[
    "decide code FG1:2.2 telephone --coder vk",
    "decide agreed FG1:2.2 AV4 --coder vk",
    "decide stance FG1:2.2 telephone against --coder vk",
    "decide accept --code letters --all-suggestions --write --coder vk",
    "decide star SP1:10.3 --coder vk",
    "decide trim SP1:10.3 --cut 'on a Friday afternoon' --coder vk",
    "codebook move letters --top --coder vk",
    "codebook move letters --under forms --coder vk",
    "codebook merge meetings --into telephone --coder vk",
];

const TRANSLATED: &[&str] = &[
    "decide star SP1:10.2 telephone --coder vk",
    "decide code SP1:10.2 telephone --coder vk",
    "decide code SP3:4.2 telephone --coder vk",
    "write translations.csv 'original,translation,language,translator\\nWe phone each other.,Mes skambiname viena kitai.,lt,VL\\n'",
];

const LETTERS: &[&str] =
    &["write codebooks/codebook.yaml 'topics: [letters]'", "decide code P1:2.1 letters --coder vk"];

/// An age that nobody has, and a scale that one person answered.
const ODD: &[&str] =
    &["write survey/s.csv 'participant,gender,education,age,t1,t2,t3,t4\nR1,man,bachelor,7,5,4,4,1\n'"];

/// Every answer there is, and what may stand in it or be missing.
const ALL: &[Case] = &[
    case(FAMILY, "check"),
    after(FAMILY, &["write codebooks/open.yaml 'topics: [{nme: x}]'"], "check"),
    case(FAMILY, "freq"),
    after(FAMILY, &["checkpoint first --coder vk"], "freq --as-of first"),
    case(FAMILY, "freq --basis rules --share"),
    case(FAMILY, "freq --basis rules --share --hide-codes"),
    case(FAMILY, "freq --by participant"),
    case(TWO, "freq --by group,kind --small 3"),
    case(TWO, "freq --by group --test"),
    case(SURVEY, "freq --by gender --test"),
    case(CASES, "freq --by case"),
    case(TWO, "cooccur"),
    case(TWO, "cooccur --share"),
    case(TWO, "cooccur --within turns:2"),
    case(TWO, "saturation"),
    case(TWO, "saturation --estimates"),
    case(FAMILY, "saturation --estimates --anyway"),
    case(FAMILY, "saturation --estimates --basis people --anyway"),
    case(FAMILY, "statements"),
    case(FAMILY, "statements --uncoded"),
    case(TWO, "statements"),
    case(TWO, "statements --negated"),
    case(FAMILY, "quotes telephone"),
    case(FAMILY, "quotes telephone --basis rules --share"),
    case(FAMILY, "quotes telephone --basis rules --share --hide-codes"),
    after(FAMILY, TRANSLATED, "quotes telephone --lang lt"),
    after(FAMILY, TRANSLATED, "quotes --pick 2 --lang lt"),
    after(FAMILY, TRANSLATED, "report --lang lt"),
    case(TWO, "quotes --pick 2"),
    case(TWO, "quotes --fairness"),
    after(FAMILY, DECIDED, "quotes --fairness"),
    after(FAMILY, DECIDED, "quotes telephone"),
    after(NEW, LETTERS, "quotes --pick 2"),
    after(NEW, LETTERS, "quotes --fairness"),
    case(FAMILY, "why SP3:4.2"),
    case(FAMILY, "why SP3:4.2 telephone"),
    after(FAMILY, CODED, "why SP3:4.2 telephone"),
    after(
        FAMILY,
        &["write codebooks/open.yaml 'topics: [{id: post, indicators: [ring*], except: [her]}]'"],
        "why SP3:4.2 post",
    ),
    case(FAMILY, "evidence telephone"),
    case(TWO, "evidence"),
    case(FAMILY, "evidence --rules"),
    after(FAMILY, CODED, "evidence --rules"),
    case(FAMILY, "words freq --top 20"),
    case(FAMILY, "words freq --by participant --top 5"),
    case(FAMILY, "words freq --key SP"),
    case(FAMILY, "words kwic phone*"),
    case(FAMILY, "words collocations phone* --min 1"),
    case(TABLES, "agree --draws 100"),
    case(TABLES, "agree --depth 1 --draws 100"),
    case(TABLES, "agree --spans"),
    case(TABLES, "agree --table codes.csv"),
    case(TABLES, "agree --table codes.csv --draws 100"),
    case(TABLES, "agree --table codes.csv --level ordinal --codebook order.txt --draws 100"),
    case(TABLES, "agree --table codes.csv --sets --assignments had.csv --draws 100"),
    case(TABLES, "agree --table passages.csv --spans --lengths lengths.csv --overlap 0.5"),
    case(FAMILY, "report"),
    case(FAMILY, "report --basis rules --share --hide-codes"),
    case(TWO, "report --lang lt"),
    case(FAMILY, "codebook show"),
    case(TWO, "codebook show"),
    case(FAMILY, "codebook export --format json"),
    case(FAMILY, "codebook test"),
    after(
        FAMILY,
        &["write codebooks/open.yaml 'topics: [{id: post, indicators: [fax*], examples: [Nothing here.]}]'"],
        "codebook test",
    ),
    case(FAMILY, "codebook expand telephone"),
    after(FAMILY, &["write codebooks/open.yaml 'topics: [{id: post, indicators: [fax*]}]'"], "codebook expand post"),
    after(
        FAMILY,
        &["write codebooks/open.yaml 'topics: [{id: post, indicators: [phon*, phone*, fax*]}]'"],
        "codebook gaps",
    ),
    after(
        FAMILY,
        &["write codebooks/open.yaml 'topics: [{id: a, indicators: [lesson*]}, {id: b, indicators: [lesson*, fax*]}]'"],
        "codebook gaps",
    ),
    after(
        FAMILY,
        &["write old.yaml 'topics: [{id: telephone, indicators: [phone]}]'"],
        "codebook diff old.yaml codebooks/family-case-management.yaml --basis rules",
    ),
    after(FAMILY, &["codebook retire telephone --coder vk"], "codebook history telephone"),
    after(FAMILY, CODED, "log"),
    case(TWO, "log"),
    after(FAMILY, DECIDED, "log"),
    after(FAMILY, CODED, "checkpoint first --coder vk"),
    after(
        FAMILY,
        &[
            "decide code SP3:4.2 telephone --coder vk",
            "checkpoint first --coder vk",
            "decide code SP3:4.2 meetings --coder vk",
        ],
        "checkpoint second --coder vk",
    ),
    after(FAMILY, CODED, "reanchor --dry-run"),
    case(TWO, "coder compare gs lm"),
    case(FAMILY, "privacy scan"),
    after(FAMILY, &["write ../names.csv 'found,stand-in\nMonday,[day]\nFriday,\n'"], "privacy replace ../names.csv"),
    case(TWO, "privacy withdraw AV2"),
    case(TWO, "privacy purge"),
    case(FAMILY, "import transcripts/SP3.txt --dry-run"),
    case(FAMILY, "export --to study.qdpx"),
    case(FAMILY, "export --to statements.csv"),
    case(PROJECT, "import a.qdpx -o new"),
    case(DATABASE, "import a.qda -o new"),
    case(FAMILY, "package package.zip"),
    after(FAMILY, &["package package.zip"], "audit package package.zip"),
    case(FAMILY, "audit checklist srqr"),
    case(FAMILY, "audit text manuscript.md"),
    after(FAMILY, &["audit text manuscript.md --accept 34 --why asked"], "audit text manuscript.md"),
    case(FAMILY, "audit table published/article.yaml"),
    case(FAMILY, "audit table published/article.yaml --against ."),
    case(FAMILY, "audit percent --n 70 31 15 14 14 12 11"),
    case(SURVEY, "audit percent --table published/percentages.csv"),
    after(
        TWO,
        &[
            "new mine --example strengthening-collaboration",
            "write mine/codebooks/strengthening-collaboration.yaml 'topics: [{id: contact, subtopics: [{id: gatherings}]}]'",
            "-C mine decide code AV1:4.1 gatherings --coder gs",
            "-C mine decide code AV1:4.2 gatherings --coder gs",
            "-C mine decide code AV2:6.1 gatherings --coder gs",
            "-C mine decide code AV2:6.3 gatherings --coder gs",
        ],
        "replicate compare mine .",
    ),
    case(SURVEY, "survey check"),
    case(SURVEY, "survey freq"),
    case(SURVEY, "survey report"),
    case(ANSWERS, "survey freq"),
    after(ANSWERS, ODD, "survey freq"),
    after(ANSWERS, ODD, "survey scale"),
    case(ANSWERS, "survey cross gender education"),
    case(ANSWERS, "survey scale"),
    case(ANSWERS, "survey freq --share"),
    case(ANSWERS, "survey freq --share --hide-codes"),
    case(ANSWERS, "survey cross gender education --share --hide-codes"),
    case(ANSWERS, "survey scale --share --hide-codes"),
    case(ANSWERS, "survey report --share"),
    after(ANSWERS, ODD, "survey freq --share"),
    after(ANSWERS, ODD, "survey scale --share"),
];

/// The commands that take `--json`, as clap knows them.
fn with_json() -> BTreeSet<String> {
    fn below(path: &str, command: &clap::Command, found: &mut BTreeSet<String>) {
        if command.get_arguments().any(|argument| argument.get_long() == Some("json")) {
            found.insert(path.to_owned());
        }
        for sub in command.get_subcommands() {
            below(format!("{path} {}", sub.get_name()).trim(), sub, found);
        }
    }
    let mut found = BTreeSet::new();
    below("", &tema::cli::command(), &mut found);
    found
}

impl Case {
    /// What the command says, or why it says nothing.
    fn run(&self) -> Result<Value, String> {
        let study = match self.study {
            TABLES => two_coders(),
            ANSWERS => sample(),
            NEW => Study::new(),
            DATABASE => crate::stores::qualcoder(),
            PROJECT => {
                let study = Study::folder();
                study.write("a.qdpx", crate::exchange::sample());
                study
            }
            example => Study::example(example),
        };
        let run = |line: &str, more: Option<&str>| {
            let words = words(line);
            let args: Vec<&str> = words.iter().map(String::as_str).chain(more).collect();
            let ran = study.tema(&args);
            // Findings (1) are an answer, too.
            if ran.status < 2 { Ok(ran.out) } else { Err(format!("{line}: {}", ran.err)) }
        };
        for step in self.before {
            match words(step).as_slice() {
                [write, file, text] if write == "write" => drop(study.write(file, text.replace("\\n", "\n"))),
                _ => drop(run(step, None)?),
            }
        }
        let named = self.command.contains("--format");
        let out = run(self.command, (!named).then_some("--json"))?;
        serde_json::from_str(&out).map_err(|error| format!("{}: {error}\n{out}", self.command))
    }
}

/// A command line cut into words as a shell does, with single quotation marks.
fn words(line: &str) -> Vec<String> {
    let pieces = line.split('\'').enumerate();
    let cut = pieces.flat_map(|(at, piece)| match at % 2 {
        1 => vec![piece.to_owned()],
        _ => piece.split_whitespace().map(str::to_owned).collect(),
    });
    cut.collect()
}

#[test]
fn every_answer_follows_its_schema() {
    let mut schemas = Schemas::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/answers"));
    let mut wrong = Vec::new();
    let mut met = BTreeSet::from(["common.json".to_owned()]);
    let answers: Vec<Result<Value, String>> = ALL.par_iter().map(Case::run).collect();
    for (case, answer) in ALL.iter().zip(answers) {
        let value = answer.unwrap_or_else(|error| panic!("{error}"));
        let name = value["schema"].as_str().unwrap_or_else(|| panic!("{}: no schema", case.command));
        let (name, version) = name.split_once('/').unwrap();
        assert_eq!(version, "1");
        let file = format!("{name}.json");
        let found = schemas.misfits(&file, &value);
        wrong.extend(found.into_iter().take(5).map(|misfit| format!("tema {}: {file}: {misfit}", case.command)));
        met.insert(file);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // No schema without an answer, and nothing described that no answer has.
    assert_eq!(met.into_iter().collect::<Vec<_>>(), schemas.names());
    let unmet: Vec<String> = schemas.properties().difference(&schemas.met).cloned().collect();
    assert!(unmet.is_empty(), "described, and in no answer:\n{}", unmet.join("\n"));
}

#[test]
fn no_command_is_forgotten() {
    let tried = |command: &String| ALL.iter().any(|case| case.command.starts_with(command.as_str()));
    let forgotten: Vec<String> = with_json().into_iter().filter(|command| !tried(command)).collect();
    // It asks and is answered; there is nothing for programs.
    assert_eq!(forgotten, ["replicate practice"]);
}
