//! A part of a study goes to a second coder and comes back.

use crate::support::Study;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const BOOK: &str = "topics:\n  - {id: calls, definition: d, indicators: [phone*]}\n  - {id: letters, definition: d}\n";

/// Two interviews and a focus group, with notes, comments, a stamp, double brackets and several paragraphs.
fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Calls\"\n[coding]\ncounting = [\"vk\"]\n[groups.SP]\nname = [\"teacher\", \"teachers\"]\n[groups.AV]\nname = [\"manager\", \"managers\"]\n[asked]\ncalls = [\"SP\"]\n",
    );
    study.write("participants.csv", "participant,group,years\nSP1,SP,3\nSP2,SP,4\nAV1,AV,5\nAV2,AV,6\n");
    study.write("codebooks/a.yaml", BOOK);
    study.write(
        "transcripts/SP1.txt",
        "---\ndate: 2026-01-10\ntitle: About Jonas\n---\n# a quiet room\nI: How do you keep in touch?\nSP1: I phone her. We talk. [[laughs]] Often.\n\nThen I write „laišką“.\nI: \
         And then?\nSP1: She answers. It is late.\nI: Always?\nSP1: No. Not in spring.\nI: Who else?\nSP1: My aunt Rose. She phones.\nI: So?\nSP1: That is all. Yes.\n",
    );
    study.write("transcripts/SP2.txt", "I: And you?\nSP2: We meet. I phone him.\nI: More?\nSP2: No more. Nothing.\n");
    study.write(
        "transcripts/FG1.txt",
        "---\nkind: focus-group\n---\nM: Do you phone?\n[00:01] AV1: I do. Every day.\nAV2: I agree.\n  AV2 is loud here: yes.\nAV?: Me too.\nAV1: Letters are slow.\nM: Thanks.\nAV2: They are. I like them.\n",
    );
    study
}

/// Unpacks an archive beside a study; gives the folder in it.
fn unpacked(archive: &Path, to: &str) -> PathBuf {
    let home = archive.parent().unwrap().join(to);
    let mut zip = zip::ZipArchive::new(std::fs::File::open(archive).unwrap()).unwrap();
    zip.extract(&home).unwrap();
    home.join("for-ml")
}

/// The program in another folder than the study's own.
#[track_caller]
fn tema(folder: &Path, args: &[&str]) -> String {
    let output = crate::support::command(folder).args(args).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{args:?}\n{said}");
    String::from_utf8(output.stdout).unwrap()
}

fn send(study: &Study, file: &str, args: &[&str]) -> PathBuf {
    let path = study.root().parent().unwrap().join(file);
    let base = ["coder", "send", "--for", "ml", path.to_str().unwrap(), "--coder", "vk"];
    study.ok(&[&base[..], args].concat());
    path
}

/// The statements of a study: id → text.
fn uncoded(folder: &Path) -> BTreeMap<String, String> {
    let list: Value =
        serde_json::from_str(&tema(folder, &["statements", "--uncoded", "--basis", "people", "--json"])).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list["rows"].as_array().unwrap().iter().map(|line| (text(&line["statement"]), text(&line["text"]))).collect()
}

#[test]
fn a_package_holds_whole_turns_and_their_numbers_and_says_nothing_else() {
    let study = study();
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "vk"]);
    let all = uncoded(study.root()).len() + 1;
    assert_eq!(all, 24);
    let folder = unpacked(&send(&study, "a.zip", &["--share", "30%", "--seed", "7"]), "a");
    let files: Vec<String> = {
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(
        files,
        ["READ-ME.txt", "codebooks", "participants.csv", "tema-package.json", "tema.toml", "transcripts"]
    );
    assert_eq!(std::fs::read_to_string(folder.join("codebooks/a.yaml")).unwrap(), BOOK);
    // No attributes, no titles, no words but those that were drawn and what stands around them.
    assert_eq!(
        std::fs::read_to_string(folder.join("participants.csv")).unwrap(),
        "participant,group\nSP1,SP\nSP2,SP\nAV1,AV\nAV2,AV\n"
    );
    let checked = crate::support::command(&folder).args(["check"]).output().unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    // What can be coded there is what was drawn, with the numbers and the words that it has in the whole.
    let drawn = uncoded(&folder);
    let here: BTreeMap<String, String> = {
        study.ok(&["undo", "--event", &first_code(&study), "--coder", "vk"]);
        uncoded(study.root())
    };
    assert!(drawn.iter().all(|(id, text)| here.get(id) == Some(text)), "{drawn:?}\n{here:?}");
    // Whole turns of everybody, at least 30 % of each.
    let of = |who: &str| drawn.keys().filter(|id| speaker(id) == who).count();
    for (who, statements) in [("SP1", 12), ("SP2", 4), ("AV1", 3), ("AV2", 4)] {
        assert!(of(who) * 10 >= statements * 3, "{who}: {drawn:?}");
    }
    let turn = |id: &String| id.rsplit_once('.').unwrap().0.to_owned();
    for id in drawn.keys() {
        let whole = here.keys().filter(|other| turn(other) == turn(id)).count();
        assert_eq!(drawn.keys().filter(|other| turn(other) == turn(id)).count(), whole, "{id}");
    }
}

fn first_code(study: &Study) -> String {
    study.json(&["log"])["events"][0]["id"].as_str().unwrap().to_owned()
}

fn speaker(id: &str) -> &'static str {
    match id.split('.').next().unwrap() {
        "FG1:2" | "FG1:5" => "AV1",
        "FG1:3" | "FG1:7" => "AV2",
        "FG1:4" => "AV?",
        id if id.starts_with("SP1") => "SP1",
        _ => "SP2",
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_is_remembered_once() {
    let study = study();
    let first = std::fs::read(send(&study, "a.zip", &["--share", "30%", "--seed", "7"])).unwrap();
    let log = study.json(&["log"])["events"].as_array().unwrap().len();
    study.ok(&["decide", "code", "SP2:2.1", "calls", "--coder", "vk"]);
    let second = std::fs::read(send(&study, "b.zip", &["--share", "30%", "--seed", "7"])).unwrap();
    assert_eq!(first, second);
    assert_eq!(study.json(&["log"])["events"].as_array().unwrap().len(), log + 1, "only the coding came");
    assert_ne!(std::fs::read(send(&study, "c.zip", &["--share", "30%", "--seed", "8"])).unwrap(), first);
    // Somebody who comes later changes nothing for those who were there.
    let turns = |seed: &str| {
        let folder = unpacked(&send(&study, "d.zip", &["--share", "30%", "--seed", seed]), seed);
        uncoded(&folder)
    };
    let before = turns("9");
    study.write("participants.csv", study.read("participants.csv").replace("SP2,SP,4\n", "SP2,SP,4\nSP9,SP,1\n"));
    study.write("transcripts/SP9.txt", "I: You?\nSP9: I came late.\n");
    let after: BTreeMap<String, String> = turns("9").into_iter().filter(|(id, _)| !id.starts_with("SP9")).collect();
    assert_eq!(before, after);
}

/// Everything that was drawn is coded with what it is, and every source is read.
fn code(folder: &Path) -> BTreeMap<String, String> {
    let drawn = uncoded(folder);
    for (id, text) in &drawn {
        if text.contains("phone") {
            tema(folder, &["decide", "code", id, "calls"]);
        }
    }
    let (id, _) = drawn.iter().next().unwrap();
    tema(folder, &["decide", "code", id, "letters", "--why", "a slip"]);
    tema(folder, &["undo"]);
    tema(folder, &["decide", "memo", id, "why is this a unit?"]);
    let mut sources: Vec<&str> = drawn.keys().map(|id| id.split(':').next().unwrap()).collect();
    sources.dedup();
    sources.iter().for_each(|source| drop(tema(folder, &["decide", "read", source])));
    drawn
}

#[test]
fn what_comes_back_stands_where_it_was_decided() {
    let study = study();
    let archive = send(&study, "a.zip", &["--share", "50%", "--seed", "3"]);
    let folder = unpacked(&archive, "a");
    let drawn = code(&folder);
    // A word is corrected while the package is away.
    study.write(
        "transcripts/SP1.txt",
        study.read("transcripts/SP1.txt").replace("How do you keep", "And how do you keep"),
    );
    let back = folder.to_str().unwrap().to_owned();
    let said = study.ok(&["coder", "receive", &back]);
    assert!(said.starts_with("ml: ") && said.ends_with(" received\n"), "{said}");
    let again = study.ok(&["coder", "receive", &back]);
    assert!(again.starts_with("ml: 0 decisions received (") && again.ends_with(" were here already)\n"), "{again}");
    study.write("tema.toml", study.read("tema.toml").replace("[\"vk\"]", "[\"ml\"]"));
    let coded = study.json(&["statements", "--basis", "people"]);
    let calls: Vec<(&str, &str)> = coded["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["code"] == "calls")
        .map(|line| (line["statement"].as_str().unwrap(), line["text"].as_str().unwrap()))
        .collect();
    let wanted: Vec<(&str, &str)> = drawn
        .iter()
        .filter(|(_, text)| text.contains("phone"))
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    let sorted = |mut list: Vec<(&str, &str)>| -> String {
        list.sort_unstable();
        format!("{list:?}")
    };
    assert_eq!(sorted(calls), sorted(wanted));
    let log = study.ok(&["log", "--coder", "ml"]);
    assert!(log.contains("a slip") && log.contains("why is this a unit?"), "{log}");
    let checked = study.tema(&["check"]).out;
    assert!(checked.contains("2 decisions were found again word for word") && !checked.contains("error"), "{checked}");
    // A part was read, not the source: its silence says nothing.
    assert!(study.ok(&["freq", "--basis", "people"]).contains("Not read to the end: SP1, SP2, FG1."));
}

#[test]
fn what_was_never_given_to_a_coder_is_no_disagreement() {
    let study = study();
    let drawn = code(&unpacked(&send(&study, "a.zip", &["--share", "50%", "--seed", "3"]), "a"));
    let all = uncoded(study.root());
    for (id, text) in &all {
        if text.contains("phone") || text.contains("etters") {
            study.ok(&["decide", "code", id, "calls", "--coder", "vk"]);
        }
    }
    ["SP1", "SP2", "FG1"].iter().for_each(|source| drop(study.ok(&["decide", "read", source, "--coder", "vk"])));
    let folder = study.root().parent().unwrap().join("a/for-ml");
    study.ok(&["coder", "receive", folder.to_str().unwrap()]);
    let agree = study.json(&["agree", "vk", "ml"]);
    // Three states: coded, nothing applied, never assigned.
    assert_eq!(agree["counts"]["not_assigned"], all.len() - drawn.len());
    let differ: Vec<&String> = drawn.iter().filter(|(_, text)| text.contains("etters")).map(|(id, _)| id).collect();
    let compared = study.json(&["coder", "compare", "vk", "ml"]);
    assert_eq!(compared["differences"].as_array().unwrap().len(), differ.len());
    assert_eq!(compared["agreed"], drawn.values().filter(|text| text.contains("phone")).count());
}

#[test]
fn a_package_over_other_words_is_refused_with_its_place() {
    let study = study();
    let folder = unpacked(&send(&study, "a.zip", &["--share", "100%"]), "a");
    let refused = |args: &[&str]| {
        let ran = study.tema(&[&["coder", "receive"], args].concat());
        assert_eq!(ran.status, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains("nothing was written") && !study.root().join("codings/ml").exists(), "{}", ran.err);
        ran.err
    };
    let path = folder.to_str().unwrap();
    // The second coder corrects a word and codes on.
    let transcript = folder.join("transcripts/SP2.txt");
    let sent = std::fs::read_to_string(&transcript).unwrap();
    std::fs::write(&transcript, sent.replace("We meet", "We met")).unwrap();
    tema(&folder, &["decide", "code", "SP2:2.2", "calls"]);
    let said = refused(&[path]);
    assert!(
        said.contains("a decision over a text of `SP2` that was not sent") && said.contains("codings/ml/SP2.jsonl:1"),
        "{said}"
    );
    // A line that was changed by hand.
    std::fs::write(&transcript, &sent).unwrap();
    let file = folder.join("codings/ml/SP2.jsonl");
    std::fs::remove_file(&file).unwrap();
    tema(&folder, &["decide", "code", "SP2:2.2", "calls"]);
    let line = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, line.replace("\"calls\"", "\"letters\"")).unwrap();
    assert!(refused(&[path]).contains("this line was changed by hand"));
    std::fs::write(&file, line.replace("ml", "xy")).unwrap();
    assert!(refused(&[path]).contains("a decision of `xy`"));
    // Not a package; and a package of which this study knows nothing.
    assert!(refused(&[study.root().to_str().unwrap()]).contains("is no package"));
    std::fs::write(&file, &line).unwrap();
    study.ok(&["undo", "--coder", "vk"]);
    assert!(refused(&[path]).contains("was not sent from this study to ml"));
    study.ok(&["redo", "--coder", "vk"]);
    study.ok(&["coder", "receive", path]);
}

#[test]
fn what_is_about_the_copy_alone_stays_there() {
    let study = study();
    let folder = unpacked(&send(&study, "a.zip", &["--share", "100%"]), "a");
    tema(&folder, &["codebook", "rename", "calls", "ringing"]);
    std::fs::write(folder.join("codebooks/b.yaml"), "topics: [{id: visits, name: visits}]\n").unwrap();
    tema(&folder, &["decide", "code", "SP2:2.1", "visits"]);
    let ran = study.tema(&["coder", "receive", folder.to_str().unwrap()]);
    assert_eq!((ran.status, ran.out.as_str()), (1, "ml: 1 decision received\n"), "{}", ran.err);
    assert!(ran.err.contains("1 decision about the codebook or the texts of the package was left out"), "{}", ran.err);
    assert!(ran.err.contains("code `visits` is not in the codebook here"), "{}", ran.err);
    assert_eq!(study.read("codebooks/a.yaml"), BOOK);
}

#[test]
fn documents_and_texts_without_notes_are_sent_in_parts_too() {
    let study = study();
    study.write("transcripts/plan.txt", "---\nkind: document\n---\nThe first paragraph.\n\nThe second. It is longer.\n\nThe third.\n\nThe fourth.\n\nThe fifth.\n");
    study.write(
        "transcripts/SP2.txt",
        "---\nnotes: false\n---\nI: And?\nSP2: We say [[so]]. I do.\nI: More?\nSP2: No more. None.\nI: And?\nSP2: Yes.\nI: So?\nSP2: Once. Twice.\n",
    );
    let here = uncoded(study.root());
    let drawn = uncoded(&unpacked(&send(&study, "a.zip", &["--share", "20%", "--seed", "2"]), "a"));
    let of = |source: &str| drawn.keys().filter(|id| id.starts_with(source)).count();
    assert!((1..6).contains(&of("plan")) && (1..7).contains(&of("SP2")), "{drawn:?}");
    assert!(drawn.iter().all(|(id, text)| here.get(id) == Some(text)), "{drawn:?}\n{here:?}");
}

#[test]
fn what_is_no_package_is_named_so() {
    let study = Study::example("family-case-management");
    study.write("page.html", "<p>no package</p>");
    let ran = study.tema(&["coder", "receive", "page.html"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("expected: a package of `tema coder send`"), "{}", ran.err);
    assert!(!ran.err.contains(".docx"), "{}", ran.err);
}
