//! The codebook looked at: its examples as tests, what its indicators catch and miss, what a change does, what its
//! rules are worth. All expectations were made by hand from the small texts that stand here.

use crate::support::{Ran, Study, command};
use serde_json::{Value, json};
use std::process::Command;

/// Fields of every item of a list, a line each; lists with blanks between.
fn lines(list: &Value, fields: &[&str]) -> String {
    let shown = |value: &Value| match value {
        Value::Array(items) => {
            items.iter().map(|item| item.as_str().map_or(item.to_string(), str::to_owned)).collect::<Vec<_>>().join(" ")
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let line = |item: &Value| fields.iter().map(|field| shown(&item[*field])).collect::<Vec<_>>().join(" | ") + "\n";
    list.as_array().unwrap_or_else(|| panic!("{list}")).iter().map(line).collect()
}

#[track_caller]
fn same(found: &str, expected: &str) {
    assert!(found == expected, "found\n{found}\nexpected\n{expected}");
}

/// What a run printed, however its lines were broken.
fn flowing(ran: &Ran) -> String {
    format!("{}\n{}", ran.out, ran.err).split_whitespace().collect::<Vec<_>>().join(" ")
}

// --- test --------------------------------------------------------------------------------------------------------

const TRIED: &str = "\
topics:
  - id: contact
    examples: [\"I ring.\", \"Nothing.\"]
    subtopics:
      - id: phone
        examples: [\"I phone her.\", \"I rang her.\", \"My phone is broken today.\"]
        counter_examples: [\"My phone is broken.\"]
        indicators: ['phone*']
        except: [broken AND today]
      - id: ring
        counter_examples: [\"A ring of gold.\"]
        indicators: [ring]
  - id: answers
    examples: [\"Yes.\"]
    indicators: ['ASKED(phone*)']
  - id: by-hand
    examples: [\"Anything.\"]
    counter_examples: [\"Anything else.\"]
";

#[test]
fn examples_that_fail_say_why() {
    let study = Study::small(TRIED);
    let ran = study.tema(&["codebook", "test", "--json"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    let tested: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&tested["tried"], &tested["failed"]), (&json!(8), &json!(6)), "no rule speaks for `by-hand`");
    same(
        &lines(&tested["examples"], &["code", "kind", "passed", "text", "place"]),
        "\
contact | example | true | I ring. | codebooks/a.yaml:3
contact | example | false | Nothing. | codebooks/a.yaml:3
phone | example | true | I phone her. | codebooks/a.yaml:6
phone | example | false | I rang her. | codebooks/a.yaml:6
phone | example | false | My phone is broken today. | codebooks/a.yaml:6
phone | counter-example | false | My phone is broken. | codebooks/a.yaml:7
ring | counter-example | false | A ring of gold. | codebooks/a.yaml:11
answers | example | false | Yes. | codebooks/a.yaml:14
",
    );
    let reasons = |at: usize| lines(&json!([tested["examples"][at]]), &["reasons"]);
    assert_eq!(reasons(0), "\n");
    assert_eq!(reasons(3), "phone* (codebooks/a.yaml:8) does not match: no `phone*` here\n");
    // It is not the indicator that fails, but the exception that strikes.
    assert!(reasons(4).contains("phone* (codebooks/a.yaml:8) matches: “phone” (bytes 3–8"), "{}", reasons(4));
    assert!(reasons(4).contains("broken AND today (codebooks/a.yaml:9) strikes it: “broken”"), "{}", reasons(4));
    assert!(reasons(5).starts_with("phone* (codebooks/a.yaml:8) matches: “phone” (bytes 3–8"), "{}", reasons(5));
    assert!(!reasons(5).contains("strikes"), "{}", reasons(5));
    // An example has no question before it.
    assert!(reasons(7).starts_with("ASKED(phone*) (codebooks/a.yaml:15) does not match: "), "{}", reasons(7));

    let screen = study.tema(&["codebook", "test"]);
    assert_eq!(screen.status, 1);
    let said = flowing(&screen);
    for said_so in [
        "phone: “I rang her.” does not get the code (codebooks/a.yaml:6)",
        "phone: “My phone is broken.” gets the code, and must not (codebooks/a.yaml:7)",
        "6 of 8 examples and counter-examples do not behave as they say.",
    ] {
        assert!(said.contains(said_so), "{said_so}\n{}", screen.out);
    }
    assert!(!said.contains("I phone her"), "what is right is not listed\n{}", screen.out);
}

#[test]
fn examples_that_are_right_are_counted() {
    let study = Study::small(
        "topics:\n  - id: school\n    examples: [\"Mokyklos toli.\"]\n    counter_examples: [\"Namie.\"]\n    indicators: ['~mokykla']\n",
    );
    // The stem is looked for in the language of the study.
    assert_eq!(study.tema(&["codebook", "test"]).status, 1);
    study.write("tema.toml", study.read("tema.toml").replace("[study]", "[study]\nlanguage = \"lt\""));
    assert!(
        study
            .ok(&["codebook", "test", "--lang", "en"])
            .contains("All 2 examples and counter-examples behave as they say.")
    );
    study.write("codebooks/a.yaml", "topics:\n  - id: school\n    examples: [\"Mokyklos toli.\"]\n");
    assert!(study.ok(&["codebook", "test", "--lang", "en"]).contains("No code has examples and indicators yet"));
    assert!(study.ok(&["codebook", "test"]).contains("Dar nė vienas kodas neturi ir pavyzdžių, ir indikatorių"));
}

// --- expand ------------------------------------------------------------------------------------------------------

#[test]
fn expand_lists_the_forms_that_were_caught() {
    let study = Study::small(
        "topics:\n  - id: contact\n    subtopics:\n      - id: phone\n        indicators: ['phone*', 'fax*']\n      - id: call\n        \
         indicators: ['(ring OR phone*) THEN/2 her', meet at]\n  - id: week\n    indicators: [week]\n",
    );
    study.write(
        "transcripts/SP2.txt",
        "---\ndate: 2026-01-12\nparticipants: [SP2]\n---\nI: And you?\nSP2: I ring up her mother. PHONES ring. Phones are loud. We meet at school. So many people came to the gate, and stood there with their bags and coats, and we meet at six.\n",
    );
    let expanded = study.json(&["codebook", "expand", "contact"]);
    assert_eq!(expanded["code"], "contact");
    same(
        &lines(&expanded["forms"], &["code", "indicator", "place", "form", "statements", "sample"]),
        "\
phone | phone* | codebooks/a.yaml:5 | phone | SP1:2.1 SP1:2.3 FG1:2.1 FG1:2.2 | I phone her every week.
phone | phone* | codebooks/a.yaml:5 | phones | SP2:2.2 SP2:2.3 | PHONES ring.
call | (ring OR phone*) THEN/2 her | codebooks/a.yaml:7 | phone her | SP1:2.1 | I phone her every week.
call | (ring OR phone*) THEN/2 her | codebooks/a.yaml:7 | ring … her | SP2:2.1 | I ring up her mother.
call | meet at | codebooks/a.yaml:7 | meet at | SP2:2.4 SP2:2.5 | We meet at school.
",
    );
    same(&lines(&expanded["caught_nothing"], &["indicator", "place"]), "fax* | codebooks/a.yaml:5\n");
    let table = study.ok(&["codebook", "expand", "phone", "--format", "csv"]);
    same(
        &table,
        "\
code,indicator,place,form,statements,sample,statement_ids
phone,phone*,codebooks/a.yaml:5,phone,4,I phone her every week.,SP1:2.1 SP1:2.3 FG1:2.1 FG1:2.2
phone,phone*,codebooks/a.yaml:5,phones,2,PHONES ring.,SP2:2.2 SP2:2.3
",
    );
    // A long statement is cut around what this indicator caught, not another one.
    study.write("codebooks/a.yaml", "topics:\n  - id: gate\n    indicators: [gate, at six]\n");
    let expanded = study.json(&["codebook", "expand", "gate"]);
    same(
        &lines(&expanded["forms"], &["form", "sample"]),
        "\
gate | So many people came to the gate, and stood there with their bags and coats, and we meet at…
at six | …ir bags and coats, and we meet at six.
",
    );
    let unknown = study.tema(&["codebook", "expand", "gat"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.err.contains("there is no code `gat`") && unknown.err.contains("`gate`"), "{}", unknown.err);
}

// --- gaps --------------------------------------------------------------------------------------------------------

/// | | | codes |
/// |---|---|---|
/// | SP1:2.1 | We write a letter to the mother. | letters, post |
/// | SP1:2.2 | We write letters. | letters, post |
/// | SP1:2.3 | Letters reach the mother. | letters, post |
/// | SP1:2.4 | I write to the mother on Sunday. | – |
/// | SP1:2.5 | The school bus comes late. | – |
/// | SP1:2.6 | A school bus waits. | – |
/// | SP1:2.7 | I visit them. | visits |
/// | SP1:2.8 | Sunday is quiet. | – |
/// | SP2:2.1 | Postcards reach the pupils. | post |
/// | FG1:2.1 | Mother writes on Sunday. | – |
fn with_gaps() -> Study {
    let study = Study::small(
        "topics:\n  - id: letters\n    indicators: ['letter*', letters, 'fax*']\n  - id: post\n    indicators: ['letter* OR postcard*']\n  \
         - id: visits\n    indicators: ['visit*']\n  - id: trust\n",
    );
    study.write(
        "transcripts/SP1.txt",
        "---\ndate: 2026-01-10\n---\nI: And?\nSP1: We write a letter to the mother. We write letters. Letters reach the mother. I write to the \
         mother on Sunday. The school bus comes late. A school bus waits. I visit them. Sunday is quiet.\n",
    );
    study.write("transcripts/SP2.txt", "---\ndate: 2026-01-12\n---\nI: And?\nSP2: Postcards reach the pupils.\n");
    study.write(
        "transcripts/FG1.txt",
        "---\nkind: focus-group\ndate: 2026-02-01\nparticipants: [AV1, AV2]\n---\nM: And?\nAV1: Mother writes on Sunday.\n",
    );
    study
}

#[test]
fn gaps_are_words_near_statements_and_what_is_said_twice() {
    let study = with_gaps();
    let gaps = study.json(&["codebook", "gaps"]);
    assert_eq!(gaps["without_code"], 5);
    same(
        &lines(&gaps["words"], &["form", "statements"]),
        "\
sunday | SP1:2.4 SP1:2.8 FG1:2.1
bus | SP1:2.5 SP1:2.6
mother | SP1:2.4 FG1:2.1
school | SP1:2.5 SP1:2.6
write | SP1:2.4 FG1:2.1
",
    );
    same(&lines(&gaps["pairs"], &["form", "statements"]), "school bus | SP1:2.5 SP1:2.6\n");
    // Telling for `letters`: letter (3 of its statements), write (2), mother (2); for `post` also reach (2). A
    // statement must share two of them. `visits` has one statement with one content word.
    same(
        &lines(&gaps["near"], &["code", "statement", "shared", "text"]),
        "\
letters | SP1:2.4 | write mother | I write to the mother on Sunday.
letters | FG1:2.1 | mother writes | Mother writes on Sunday.
post | SP1:2.4 | write mother | I write to the mother on Sunday.
post | FG1:2.1 | mother writes | Mother writes on Sunday.
",
    );
    same(&lines(&gaps["never_match"], &["code", "indicator", "place"]), "letters | fax* | codebooks/a.yaml:3\n");
    same(&lines(&gaps["add_nothing"], &["code", "indicator", "within", "hits"]), "letters | letters | letter* | 2 3\n");
    same(&lines(&gaps["overlaps"], &["codes", "counts", "shared"]), "letters post | 3 4 | SP1:2.1 SP1:2.2 SP1:2.3\n");
    let few = study.json(&["codebook", "gaps", "--most", "1", "--near", "1"]);
    same(&lines(&few["words"], &["form"]), "sunday\n");
    same(&lines(&few["near"], &["code", "statement"]), "letters | SP1:2.4\npost | SP1:2.4\n");
    let said = study.ok(&["codebook", "gaps"]);
    assert!(said.contains("5 of 10 statements have no code and no suggestion."), "{said}");
    assert!(said.contains("sunday 3 · bus 2 · mother 2 · school 2 · write 2"), "{said}");
}

/// What a person coded is no gap any more, and belongs to the code.
#[test]
fn what_people_coded_is_no_gap() {
    let study = with_gaps();
    study.ok(&["decide", "code", "SP1:2.4", "letters", "--coder", "vk"]);
    study.ok(&["decide", "code", "SP1:2.8", "trust", "--coder", "vk"]);
    for basis in ["rules", "people", "reviewed", "all"] {
        let gaps = study.json(&["codebook", "gaps", "--basis", basis]);
        if basis == "rules" {
            // There decisions of people change nothing.
            assert_eq!(gaps["without_code"], 5);
            continue;
        }
        assert_eq!(gaps["without_code"], 3, "{basis}");
        same(&lines(&gaps["words"], &["form"]), "bus\nschool\n");
        let near = lines(&gaps["near"], &["code", "statement"]);
        assert!(near.contains("letters | FG1:2.1\n") && !near.contains("letters | SP1:2.4"), "{basis}: {near}");
    }
}

// --- diff --------------------------------------------------------------------------------------------------------

const OLD: &str = "\
topics:
  - id: contact
    subtopics:
      - id: phone
        indicators: ['phone*']
      - id: letters
        indicators: ['letter*']
";
const NEW: &str = "\
topics:
  - id: contact
    subtopics:
      - id: phone
        indicators: ['phone*']
        except: [broken]
      - id: ring
        indicators: [ring]
";
/// `phone` loses the broken one, `letters` goes, `ring` comes.
const CHANGES: &str = "\
contact | SP2:2.2 | SP1:2.2 SP1:2.3
phone |  | SP1:2.3
ring | SP2:2.2 | \n\
letters |  | SP1:2.2
";

#[test]
fn diff_of_two_files() {
    let study = Study::small(OLD);
    study.write("draft.yaml", NEW);
    let diff = study.json(&["codebook", "diff", "codebooks/a.yaml", "draft.yaml"]);
    same(&lines(&diff["codes"], &["code", "gained", "lost"]), CHANGES);
    let codes = &diff["codes"];
    assert_eq!(codes[0]["before"]["informants"], json!(["SP1", "AV1"]));
    assert_eq!(codes[0]["after"]["informants"], json!(["SP1", "SP2", "AV1"]));
    assert!(codes[2]["before"].is_null() && codes[3]["after"].is_null(), "{codes}");
    same(
        &study.ok(&["codebook", "diff", "codebooks/a.yaml", "draft.yaml", "--format", "csv"]),
        "\
code,change,statement,participant,text
contact,gained,SP2:2.2,SP2,I ring her sometimes.
contact,lost,SP1:2.2,SP1,We also write letters.
contact,lost,SP1:2.3,SP1,My phone is broken today.
phone,lost,SP1:2.3,SP1,My phone is broken today.
ring,gained,SP2:2.2,SP2,I ring her sometimes.
letters,lost,SP1:2.2,SP1,We also write letters.
",
    );
    let said = flowing(&study.tema(&["codebook", "diff", "codebooks/a.yaml", "draft.yaml"]));
    for row in ["contact 5 → 4 1 2 2 → 3", "phone 4 → 3 0 1 2", "ring new → 1 1 0 new → 1", "letters 1 → gone 0 1"]
    {
        assert!(said.contains(row), "{row}\n{said}");
    }
    // Turned round, what came goes.
    let back = study.json(&["codebook", "diff", "draft.yaml", "codebooks/a.yaml"]);
    assert_eq!(lines(&json!([back["codes"][0]]), &["code", "gained", "lost"]), "contact | SP1:2.2 SP1:2.3 | SP2:2.2\n");
    let same = study.ok(&["codebook", "diff", "codebooks/a.yaml", "codebooks/a.yaml"]);
    assert!(same.contains("No statement comes or goes; no count moves."), "{same}");
    assert_eq!(study.read("codebooks/a.yaml"), OLD, "nothing is saved");
}

/// Where people's decisions count, a change of the rules moves no count, but suggestions.
#[test]
fn diff_of_what_is_suggested() {
    let study = Study::small(OLD);
    study.write("draft.yaml", NEW);
    study.ok(&["decide", "accept", "SP1:2.3", "phone", "--coder", "vk"]);
    let diff = study.json(&["codebook", "diff", "codebooks/a.yaml", "draft.yaml"]);
    assert_eq!(diff["basis"]["name"], "reviewed");
    // The accepted statement outlives the rule.
    same(
        &lines(&diff["codes"], &["code", "gained", "lost", "suggested", "unsuggested"]),
        "contact |  |  | SP2:2.2 | SP1:2.2\nring |  |  | SP2:2.2 | \nletters |  |  |  | SP1:2.2\n",
    );
}

/// `git` in a folder, away from any other repository and anybody's settings.
fn git(study: &Study, args: &[&str]) {
    let mut git = Command::new("git");
    git.current_dir(study.root()).args(["-c", "user.name=t", "-c", "user.email=t@example.org"]).args(args);
    without_repository(&mut git);
    let ran = git.output().expect("git is needed for this test");
    assert!(ran.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&ran.stderr));
}

/// A hook of git, in which the tests may run, names its own repository.
fn without_repository(command: &mut Command) {
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"] {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
}

/// The study lies in a folder of the repository: files are named from the study.
#[test]
fn diff_of_two_revisions() {
    let study = Study::small(OLD);
    git(&study, &["init", "--quiet", ".."]);
    git(&study, &["add", "--all"]);
    git(&study, &["commit", "--quiet", "-m", "one"]);
    study.write("codebooks/a.yaml", NEW);
    git(&study, &["commit", "--quiet", "--all", "-m", "two"]);
    study.write("codebooks/a.yaml", "topics: []\n");
    let diff = |args: &[&str]| {
        let mut tema = command(study.root());
        without_repository(&mut tema);
        let output = tema.args(["codebook", "diff", "--json", "--"]).args(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    };
    let changes = |args: &[&str]| {
        let ran = diff(args);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        lines(&value["codes"], &["code", "gained", "lost"])
    };
    same(&changes(&["HEAD~1:codebooks/a.yaml", "HEAD:codebooks/a.yaml"]), CHANGES);
    // As git itself names it, from the top of the repository.
    let folder = study.root().file_name().unwrap().to_str().unwrap();
    let from_top = format!("HEAD~1:{folder}/codebooks/a.yaml");
    same(&changes(&[&from_top, "HEAD:codebooks/a.yaml"]), CHANGES);
    // Against the file as it is now: everything goes.
    same(
        &changes(&["HEAD:codebooks/a.yaml", "codebooks/a.yaml"]),
        "contact |  | SP1:2.1 SP2:2.2 FG1:2.1 FG1:2.2\nphone |  | SP1:2.1 FG1:2.1 FG1:2.2\nring |  | SP2:2.2\n",
    );
    for (named, said) in [
        ("v9:codebooks/a.yaml", "git has no `v9:codebooks/a.yaml`"),
        ("HEAD:codebooks/b.yaml", "git has no `HEAD:codebooks/b.yaml`"),
        ("codebooks/b.yaml", "there is no file `codebooks/b.yaml`"),
        // Nothing that a user types becomes an option of git.
        ("--output=x:codebooks/a.yaml", "git has no `--output=x:codebooks/a.yaml`"),
    ] {
        let ran = diff(&[named, "codebooks/a.yaml"]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{named}");
        assert!(ran.err.contains(said), "{named}: {}", ran.err);
    }
    assert!(!study.root().join("x").exists());
}

// --- evidence ----------------------------------------------------------------------------------------------------

/// `phone*` and `ring` hit SP1:2.1, SP1:2.3, SP2:2.2, FG1:2.1 and FG1:2.2; `letter*` hits SP1:2.2.
fn decided() -> Study {
    let study = Study::small(
        "topics:\n  - id: contact\n    subtopics:\n      - id: phone\n        indicators: ['phone*', ring]\n      - id: letters\n        \
         indicators: ['letter*']\n  - id: trust\n  - id: idle\n    indicators: ['fax*']\n",
    );
    study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\"]\n");
    for (act, statement, code, coder) in [
        ("accept", "SP1:2.1", "phone", "vk"),
        // Coded by hand, and a rule hits it too: confirmed like an accepted one.
        ("code", "SP2:2.2", "phone", "vk"),
        ("reject", "SP1:2.3", "phone", "vk"),
        ("code", "FG1:3.1", "phone", "vk"),
        ("code", "SP2:2.1", "phone", "vk"),
        // Accepted and taken back: the suggestion is as it was before.
        ("accept", "FG1:2.1", "phone", "vk"),
        ("uncode", "FG1:2.1", "phone", "vk"),
        // zz does not count.
        ("accept", "FG1:2.2", "phone", "zz"),
        ("reject", "SP1:2.2", "letters", "vk"),
        ("code", "SP1:2.2", "trust", "vk"),
    ] {
        study.ok(&["decide", act, statement, code, "--coder", coder, "--new-coder"]);
    }
    study
}

#[test]
fn rules_are_measured_on_what_people_decided() {
    let study = decided();
    let evidence = study.json(&["evidence", "--rules"]);
    let sets = ["code", "confirmed", "rejected", "missed", "undecided"];
    same(
        &lines(&evidence["codes"], &sets),
        "\
phone | SP1:2.1 SP2:2.2 | SP1:2.3 | SP2:2.1 FG1:3.1 | FG1:2.1 FG1:2.2
letters |  | SP1:2.2 |  | 
trust |  |  | SP1:2.2 | 
",
    );
    let share = |at: usize, what: &str| {
        let share = &evidence["codes"][at][what];
        match share["value"].as_f64() {
            Some(value) => {
                let (k, n) = (share["k"].as_f64().unwrap(), share["n"].as_f64().unwrap());
                assert_eq!(value, k / n);
                format!("{k}/{n}")
            }
            None => share["undefined"].as_str().unwrap().to_owned(),
        }
    };
    assert_eq!([share(0, "precision"), share(0, "recall")], ["2/3", "2/4"]);
    assert_eq!([share(1, "precision"), share(1, "recall")], ["0/1", "undefined: nobody coded it"]);
    assert_eq!([share(2, "precision"), share(2, "recall")], ["undefined: no hit judged", "0/1"]);
    // The basis of counting has nothing to do with it.
    for basis in ["rules", "people", "all"] {
        assert_eq!(study.json(&["evidence", "--rules", "--basis", basis])["codes"], evidence["codes"], "{basis}");
    }
    // One code with those below it.
    same(&lines(&study.json(&["evidence", "--rules", "contact"])["codes"], &["code"]), "phone\nletters\n");
}

#[test]
fn the_table_of_the_rules() {
    let study = decided();
    let said = flowing(&study.tema(&["evidence", "--rules"]));
    for line in [
        "phone 2 1 2 2 0.67 (2/3) 0.50 (2/4)",
        "phone: rejected (1) SP1:2.3 My phone is broken today.",
        "phone: missed (2) SP2:2.1 We meet at school. FG1:3.1 I agree.",
        "letters: rejected (1) SP1:2.2 We also write letters.",
        "This is not an agreement between coders",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let said = flowing(&study.tema(&["evidence", "--rules", "phone", "--lang", "lt"]));
    assert!(said.contains("0,67 (2/3)"), "{said}");
    same(
        &study.ok(&["evidence", "--rules", "--format", "csv"]),
        "\
code,confirmed,rejected,missed,undecided,precision,recall
phone,2,1,2,2,0.6666666666666666,0.5
letters,0,1,0,0,0,
trust,0,0,1,0,,0
",
    );
    let new = Study::small(OLD);
    assert!(flowing(&new.tema(&["evidence", "--rules"])).contains("Nobody has decided anything yet"));
}

// --- negated -----------------------------------------------------------------------------------------------------

fn negated(study: &Study, source: &str) -> Vec<String> {
    let rows = study.json(&["statements", "--negated", "--source", source])["rows"].clone();
    rows.as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_negation_within_three_words_before_is_listed() {
    let study = Study::small("topics:\n  - id: phone\n    indicators: ['phone*', 'telefon*', not come]\n");
    // What is to be listed, and what is not.
    let english = [
        (true, "I never phone."),
        (true, "I don't phone."),
        (true, "They didn’t want to phone."),
        (true, "I do not want to phone."),
        (false, "I do not always want to phone."),
        (true, "Nobody, she says, phones."),
        (true, "Without a phone I write."),
        (true, "I cannot phone."),
        (false, "Notice the phone."),
        (false, "I phone, not gladly."),
        // Here the negation is what was looked for.
        (false, "They do not come."),
        (true, "They never do not come."),
        (false, "No."),
        (false, "I phone."),
        (false, "I never write."),
    ];
    let lithuanian = [
        (true, "Neturiu telefono."),
        (true, "Niekada jai neskambinu telefonu."),
        (true, "Be telefono blogai."),
        (true, "Nė vieno telefono čia."),
        (true, "Nėra mokykloje jokio telefono."),
        // These begin like a negation, and are none.
        (false, "Nes telefonas sugedo."),
        (false, "Nemažai telefonų sugedo."),
        (false, "Telefono neturiu."),
        (false, "Skambinu telefonu."),
        // An English word negates nothing here.
        (false, "Not telefonas."),
    ];
    let speech = |who: &str, language: &str, said: &[(bool, &str)]| {
        let texts: Vec<&str> = said.iter().map(|(_, text)| *text).collect();
        let turns: Vec<String> = texts.iter().map(|text| format!("I: And?\n{who}: {text}\n")).collect();
        format!("---\ndate: 2026-01-10\nlanguage: {language}\n---\n{}", turns.concat())
    };
    study.write("transcripts/SP1.txt", speech("SP1", "en", &english));
    study.write("transcripts/SP2.txt", speech("SP2", "lt", &lithuanian));
    let listed = |said: &[(bool, &str)]| -> Vec<String> {
        said.iter().filter(|(listed, _)| *listed).map(|(_, text)| (*text).to_owned()).collect()
    };
    assert_eq!(negated(&study, "SP1"), listed(&english));
    assert_eq!(negated(&study, "SP2"), listed(&lithuanian));

    // They count like all others; what no rule matched is not looked at.
    let all = study.json(&["freq"])["rows"][0]["statements"].as_array().unwrap().len();
    assert_eq!(all, english.len() - 2 + lithuanian.len() + 2, "all but `No.` and `I never write.`; FG1 has two");
    study.ok(&["decide", "code", "SP1:30.1", "phone", "--coder", "vk"]);
    assert_eq!(negated(&study, "SP1"), listed(&english));
    // A rejected hit is no longer listed.
    study.ok(&["decide", "reject", "SP1:2.1", "phone", "--coder", "vk"]);
    assert_eq!(negated(&study, "SP1"), listed(&english[1..]));
    assert_eq!(study.tema(&["statements", "--negated", "--uncoded"]).status, 2);
}

// --- check -------------------------------------------------------------------------------------------------------

/// A code that nobody can give is given by no rule either, and `check` says that its indicators are not used.
#[test]
fn a_code_that_is_not_codable_is_given_by_nothing() {
    let codebook = |codable: bool| {
        format!(
            "topics:\n  - id: contact\n    codable: {codable}\n    indicators: ['phone*']\n    subtopics:\n      - id: ring\n        indicators: [ring]\n"
        )
    };
    let study = Study::small(&codebook(false));
    let rows = |study: &Study| lines(&study.json(&["freq"])["rows"], &["code", "own", "statements"]);
    same(&rows(&study), "contact |  | SP2:2.2\nring | SP2:2.2 | SP2:2.2\n");
    let ran = study.tema(&["check", "--format", "csv"]);
    assert_eq!(ran.status, 1);
    let found = "doubt,codebooks/a.yaml,2,9,\"code `contact` is not codable, but has indicators; they are not used\"";
    assert!(ran.out.contains(found), "{}", ran.out);
    study.write("codebooks/a.yaml", codebook(true));
    let phone = "SP1:2.1 SP1:2.3 FG1:2.1 FG1:2.2";
    same(
        &rows(&study),
        &format!("contact | {phone} | SP1:2.1 SP1:2.3 SP2:2.2 FG1:2.1 FG1:2.2\nring | SP2:2.2 | SP2:2.2\n"),
    );
    assert_eq!(study.tema(&["check"]).status, 0);
}

/// Up to five codes are named one by one, more in one line; a topic has the evidence of its sub-topics.
#[test]
fn a_long_list_to_do_is_one_line() {
    let study = Study::small("topics:\n  - id: t\n    subtopics: [a, b, c, d]\n");
    let to_do = |study: &Study, what: &str| -> Vec<String> {
        let findings = study.json(&["check"])["findings"].clone();
        let found = findings.as_array().unwrap().iter().map(|finding| {
            assert_eq!(finding["severity"], "to-do");
            finding["found"].as_str().unwrap().to_owned()
        });
        found.filter(|found| found.contains(what)).collect()
    };
    assert_eq!(to_do(&study, "definition").len(), 5);
    assert_eq!(to_do(&study, "evidence").len(), 4, "not the topic");
    study.write("codebooks/a.yaml", "topics:\n  - id: t\n    subtopics: [a, b, c, d, e]\n");
    assert_eq!(to_do(&study, "definition"), ["6 codes have no definition: t, a, b, c, d, e"]);
    assert_eq!(to_do(&study, "evidence").len(), 5);
}
