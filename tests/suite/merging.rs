//! Files of decisions, merged in any order, line by line.

use crate::properties::config;
use crate::support::Study;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use tema::coding::{Act, CodedStudy, Materials};
use tema::study::{Basis, Folder};

const BOOK: &str = "topics:\n  - id: speaking\n    name: speaking\n    subtopics:\n      - {id: calls, name: calls, indicators: [phone*]}\n      - {id: letters, name: letters, indicators: [letter*]}\n  - id: places\n    name: places\n  - id: meetings\n    name: meetings\n";

/// A study in which two coders have made every kind of decision there is, and its lines.
fn study() -> &'static (Study, Vec<String>) {
    static STUDY: OnceLock<(Study, Vec<String>)> = OnceLock::new();
    STUDY.get_or_init(|| {
        let study = Study::small(BOOK);
        study.write("tema.toml", study.read("tema.toml") + "[coding]\ncounting = [\"vk\", \"ml\"]\n");
        let run = |coder: &str, args: &[&str]| {
            let ran = study.tema(&[args, &["--coder", coder, "--new-coder"]].concat());
            assert!(ran.status < 2, "{args:?}\n{}{}", ran.out, ran.err);
        };
        let vk = |args: &[&str]| run("vk", args);
        let ml = |args: &[&str]| run("ml", args);
        vk(&["decide", "accept", "SP1:2.1", "calls"]);
        ml(&["decide", "reject", "SP1:2.1", "calls"]);
        vk(&["decide", "code", "SP1:2.2", "letters"]);
        ml(&["decide", "code", "SP1:2.3", "places"]);
        ml(&["decide", "uncode", "SP1:2.3", "places"]);
        vk(&["decide", "code", "SP2:2.2", "calls"]);
        ml(&["decide", "code", "SP2:2.2", "letters"]);
        vk(&["decide", "read", "SP1"]);
        vk(&["decide", "memo", "SP1:2.1", "a memo"]);
        vk(&["decide", "condense", "SP1:2.1", "calls"]);
        ml(&["decide", "stance", "SP1:2.1", "calls", "against"]);
        vk(&["decide", "agreed", "FG1:2.1", "AV2"]);
        ml(&["decide", "dissented", "FG1:2.1", "AV2"]);
        vk(&["decide", "star", "SP1:2.2"]);
        ml(&["decide", "bar", "SP1:2.2"]);
        vk(&["decide", "trim", "SP1:2.1", "--cut", "every week"]);
        ml(&["decide", "trim", "SP1:2.1", "calls", "--cut", "I phone"]);
        ml(&["decide", "trim", "FG1:2.2", "--keep", "phone me"]);
        vk(&["decide", "trim", "FG1:2.2", "--keep", "They phone"]);
        vk(&["coder", "settle", "SP2:2.2", "letters", "no", "--why", "talked over"]);
        vk(&["checkpoint", "first"]);
        vk(&["codebook", "rename", "calls", "ringing"]);
        ml(&["codebook", "move", "letters", "--under", "places"]);
        vk(&["decide", "code", "FG1:2.1", "meetings"]);
        vk(&["codebook", "split", "calls", "--sheet", "split.csv"]);
        let table = study.read("split.csv");
        let filled: String = table
            .lines()
            .map(|line| match line.starts_with("SP2:2.2") {
                true => format!("{line}visits\n"),
                false => format!("{line}\n"),
            })
            .collect();
        study.write("split.csv", filled);
        vk(&["codebook", "split", "calls", "--sheet", "split.csv", "--write"]);
        study.write("group.csv", "code,new parent\nmeetings,seeing\n");
        ml(&["codebook", "group", "--sheet", "group.csv", "--write"]);
        ml(&["codebook", "retire", "places"]);
        vk(&["codebook", "merge", "visits", "--into", "letters"]);
        study.write("cases.csv", "case\nm\n");
        vk(&["decide", "inferred", "FG1:2.2", "letters", "m"]);
        vk(&["decide", "code", "FG1:2.2", "letters"]);
        vk(&["undo"]);
        vk(&["redo"]);
        ml(&["decide", "code", "FG1:2.2", "meetings"]);
        ml(&["undo"]);
        let archive = study.root().join("../for-xy.zip");
        vk(&["coder", "send", "--share", "10%", "--for", "xy", archive.to_str().unwrap()]);
        // A correction: one decision is carried by hand.
        study.write("transcripts/SP1.txt", study.read("transcripts/SP1.txt").replace("every week", "each week"));
        vk(&["reanchor", "--accept-changed"]);
        let mut lines = Vec::new();
        for (name, text) in files(&study) {
            lines.extend(text.lines().map(|line| format!("{name}\t{line}")));
        }
        (study, lines)
    })
}

fn files(study: &Study) -> BTreeMap<String, String> {
    let folder = Folder::find(Some(study.root())).unwrap();
    let names = [folder.list("codings", &[".jsonl"]), folder.list("log", &[".jsonl"])].concat();
    names.into_iter().map(|name| (name.clone(), study.read(&name))).collect()
}

/// Everything that decisions come to: what counts for each code on each basis, what is silenced, quoted, noted, read.
fn state(folder: &Folder) -> String {
    let materials = Materials::load(folder.clone()).unwrap();
    let mut said = String::new();
    let ids: Vec<&str> = materials.log.active().iter().map(|(_, event)| event.id.as_str()).collect();
    said.push_str(&format!("{ids:?}\n"));
    for basis in [Basis::People, Basis::Reviewed, Basis::All] {
        let mut findings = Vec::new();
        let coded = CodedStudy::new(&materials, Some(basis), &mut findings);
        for (at, code) in materials.codebook.codes.iter().enumerate() {
            let (own, unread) = (coded.own(at).iter().collect::<Vec<_>>(), coded.unread(at).iter().collect::<Vec<_>>());
            said.push_str(&format!("{} {own:?} {unread:?}\n", code.id));
        }
        let all = 0..u32::try_from(coded.statements()).unwrap();
        for statement in all {
            let quoting: Vec<Option<bool>> = (0..materials.codebook.codes.len())
                .map(|code| coded.decisions.quoting(u32::try_from(code).unwrap(), statement))
                .collect();
            let notes: Vec<&str> = coded
                .decisions
                .notes(statement)
                .iter()
                .map(|event| materials.log.events[*event as usize].id.as_str())
                .collect();
            let quotes: Vec<String> = (0..materials.codebook.codes.len())
                .map(Some)
                .chain([None])
                .map(|code| coded.quoted(code, statement).printed())
                .collect();
            let barred = coded.decisions.barred(statement);
            said.push_str(&format!("{statement} {barred} {quoting:?} {notes:?} {quotes:?}\n"));
        }
        let mut read: Vec<u32> = coded.decisions.read.iter().copied().collect();
        read.sort_unstable();
        said.push_str(&format!("{read:?} {} {}\n", coded.decisions.orphans, findings.len()));
    }
    said
}

#[test]
fn every_kind_of_decision_is_among_them() {
    let (_, lines) = study();
    let missing: Vec<&Act> = Act::ALL
        .iter()
        .filter(|act| !lines.iter().any(|line| line.contains(&format!("\"do\":\"{}\"", act.name()))))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

proptest! {
    #![proptest_config(config(60))]

    /// Lines in any order, some of them twice, in their own file or, as after a careless merge, in another: one state.
    #[test]
    fn any_order_of_merging_gives_the_same_state(
        order in Just((0..study().1.len()).collect::<Vec<usize>>()).prop_shuffle(),
        twice in proptest::collection::vec(any::<u16>(), 5),
        strays in proptest::collection::vec(any::<u16>(), 5),
    ) {
        static BEFORE: OnceLock<String> = OnceLock::new();
        let (study, lines) = study();
        let folder = Folder::find(Some(study.root())).unwrap();
        let before = BEFORE.get_or_init(|| state(&folder));
        let mut merged: BTreeMap<String, String> = files(study).into_keys().map(|name| (name, String::new())).collect();
        let names: Vec<String> = merged.keys().cloned().collect();
        let again = twice.iter().map(|at| *at as usize % lines.len());
        for (nth, at) in order.into_iter().chain(again).enumerate() {
            let (own, line) = lines[at].split_once('\t').unwrap();
            let stray = strays.iter().any(|stray| *stray as usize % lines.len() == nth);
            let name = if stray { &names[nth % names.len()] } else { own };
            merged.get_mut(name).unwrap().push_str(&format!("{line}\n"));
        }
        let changes = merged.into_iter().map(|(name, text)| (name, Some(text.into_bytes()))).collect();
        prop_assert_eq!(&state(&folder.as_if(changes)), before);
    }
}
