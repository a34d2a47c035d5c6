//! A sealed package: what is in it, what is not, and that nothing in it can be changed unseen.

use crate::support::Study;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

/// The files of a package.
fn unzip(study: &Study, name: &str) -> BTreeMap<String, String> {
    let bytes = std::fs::read(study.root().join(name)).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, text);
    }
    files
}

/// Packs the files again; with `sealed` the hashes and the seal are made to fit, as a careful forger would.
fn pack(study: &Study, name: &str, files: &BTreeMap<String, String>, sealed: bool) {
    let mut files = files.clone();
    if sealed {
        let hash = |text: &str| blake3::hash(text.as_bytes()).to_hex()[..32].to_owned();
        let mut manifest: Value = serde_json::from_str(&files["package/manifest.json"]).unwrap();
        for (file, old) in manifest["files"].as_object_mut().unwrap() {
            *old = hash(&files[&format!("package/{file}")]).into();
        }
        manifest.as_object_mut().unwrap().shift_remove("seal");
        let seal = hash(&manifest.to_string());
        manifest["seal"] = seal.into();
        files.insert("package/manifest.json".into(), serde_json::to_string_pretty(&manifest).unwrap());
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in &files {
        zip.start_file(name.clone(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    std::fs::write(study.root().join(name), zip.finish().unwrap().into_inner()).unwrap();
}

fn made(example: &str, args: &[&str]) -> (Study, BTreeMap<String, String>) {
    let study = Study::example(example);
    let ran = study.tema(&[&["package", "p.zip"], args].concat());
    assert_eq!(ran.status, 0, "{}", ran.err);
    let files = unzip(&study, "p.zip");
    (study, files)
}

/// What is wrong with a package, line by line.
fn wrong(study: &Study, args: &[&str]) -> Vec<String> {
    let ran = study.tema(&[&["audit", "package"], args, &["--json"]].concat());
    let told: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.err));
    let wrong: Vec<String> = told["checks"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|check| check["verdict"] == "contradicted")
        .map(|check| check["checked"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ran.status, i32::from(!wrong.is_empty()), "{wrong:?}");
    wrong
}

const EXAMPLES: [&str; 2] = ["family-case-management", "strengthening-collaboration"];

#[test]
fn the_same_study_gives_the_same_package_and_it_holds() {
    for example in EXAMPLES {
        let (study, _) = made(example, &[]);
        study.tema(&["package", "again.zip"]);
        let bytes = |name: &str| std::fs::read(study.root().join(name)).unwrap();
        assert!(bytes("p.zip") == bytes("again.zip"), "{example}");
        assert_eq!(wrong(&study, &["p.zip"]), [""; 0], "{example}");
        assert_eq!(wrong(&study, &["p.zip", "--beside", "."]), [""; 0], "{example}");
        let ran = study.tema(&["audit", "package", "p.zip", "--beside", "."]);
        assert!(ran.out.contains("made anew from the study, the package is the same"), "{}", ran.out);
    }
}

/// Six words in a row, in small letters.
fn runs(text: &str) -> Vec<String> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(6).map(|run| run.join(" ")).collect()
}

#[test]
fn nothing_of_a_transcript_is_in_it_but_the_printed_quotes() {
    for example in EXAMPLES {
        let (study, files) = made(example, &[]);
        let mut quoted: Vec<String> = Vec::new();
        let quotes: Value = serde_json::from_str(&files["package/quotes.json"]).unwrap();
        for quote in quotes.as_array().unwrap() {
            quoted.extend(runs(quote["text"].as_str().unwrap()));
        }
        assert!(quoted.len() > 50, "{example}");
        // Each text of the package by itself: keys and values, so that no run goes over two of them.
        let mut texts: Vec<String> = Vec::new();
        fn strings(value: &Value, texts: &mut Vec<String>) {
            match value {
                Value::String(text) => texts.push(text.clone()),
                Value::Array(items) => items.iter().for_each(|item| strings(item, texts)),
                Value::Object(map) => map.values().for_each(|item| strings(item, texts)),
                _ => {}
            }
        }
        for (name, text) in &files {
            if name.ends_with(".jsonl") {
                text.lines().for_each(|line| strings(&serde_json::from_str(line).unwrap(), &mut texts));
            } else if name.ends_with(".json") {
                strings(&serde_json::from_str(text).unwrap(), &mut texts);
            } else {
                texts.push(text.clone());
            }
        }
        let held: std::collections::BTreeSet<String> = texts.iter().flat_map(|text| runs(text)).collect();
        let mut spoken = 0;
        for entry in std::fs::read_dir(study.root().join("transcripts")).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            for run in runs(&text) {
                spoken += 1;
                assert!(!held.contains(&run) || quoted.contains(&run), "{example}: {run}");
            }
        }
        assert!(spoken > 1000, "{example}");
    }
}

#[test]
fn words_around_quotes_are_there_only_if_asked_for() {
    let (_, files) = made("family-case-management", &[]);
    assert!(!files["package/quotes.json"].contains("\"before\""));
    let (study, files) = made("family-case-management", &["--context", "5"]);
    let quotes: Value = serde_json::from_str(&files["package/quotes.json"]).unwrap();
    for quote in quotes.as_array().unwrap() {
        for side in ["before", "after"] {
            // An apostrophe or a number with a sign in it may be one word or two.
            assert!(quote[side].as_str().unwrap().split_whitespace().count() <= 6, "{quote}");
        }
    }
    assert_eq!(wrong(&study, &["p.zip", "--beside", "."]), [""; 0]);
    let ran = study.tema(&["package", "p.zip", "--context", "500"]);
    assert!(ran.status == 2 && ran.err.contains("a transcript in pieces"), "{}", ran.err);
}

#[test]
fn a_changed_count_is_found() {
    let (study, mut files) = made("family-case-management", &[]);
    let old = "\"code\":\"telephone\",\"part\":\"all\",\"statements\":8,\"informants\":4";
    let counts = files.get_mut("package/counts.json").unwrap();
    assert!(counts.contains(old), "{counts}");
    *counts = counts.replace(old, &old.replace("\"informants\":4", "\"informants\":5"));
    let expected = "telephone (all), informants: written 5, computed 4";
    pack(&study, "p.zip", &files, false);
    assert_eq!(wrong(&study, &["p.zip"]), ["counts.json was changed after the package was sealed", expected]);
    pack(&study, "p.zip", &files, true);
    assert_eq!(wrong(&study, &["p.zip"]), [expected], "though the hashes were made to fit");
}

#[test]
fn a_changed_quote_is_found() {
    let (study, files) = made("family-case-management", &[]);
    let seal = serde_json::from_str::<Value>(&files["package/manifest.json"]).unwrap()["seal"].clone();
    let seal = seal.as_str().unwrap();
    let mut longer = files.clone();
    let quotes = longer.get_mut("package/quotes.json").unwrap();
    *quotes = quotes.replace("the child simply does not come", "the child simply does come");
    pack(&study, "p.zip", &longer, true);
    assert_eq!(
        wrong(&study, &["p.zip"]),
        ["the quote for attendance is not within SP1:2.5, or not of whoever said it"]
    );
    // Of the same length it fits everything in the package; the transcripts and the printed seal tell.
    let mut other = files.clone();
    let quotes = other.get_mut("package/quotes.json").unwrap();
    *quotes = quotes.replace("the child simply does not come", "the child simply did not come ");
    pack(&study, "p.zip", &other, true);
    assert_eq!(wrong(&study, &["p.zip"]), [""; 0]);
    assert_eq!(wrong(&study, &["p.zip", "--seal", seal]), ["the seal is another one than was given"]);
    let beside = wrong(&study, &["p.zip", "--beside", "."]);
    assert!(
        beside.contains(&"the quote for attendance does not stand word for word at SP1:2.5".to_owned()),
        "{beside:?}"
    );
}

#[test]
fn a_changed_decision_is_found() {
    let (study, files) = made("strengthening-collaboration", &[]);
    let log = &files["package/log.jsonl"];
    let first =
        log.lines().find(|line| line.contains("\"do\":\"accept\"") && line.contains("\"coder\":\"gs\"")).unwrap();
    for changed in [
        // Turned round, given to another code, taken out.
        log.replace(first, &first.replace("\"do\":\"accept\"", "\"do\":\"reject\"")),
        log.replace(first, &first.replace("\"code\":\"meetings\"", "\"code\":\"joint-work\"")),
        log.replace(&format!("{first}\n"), ""),
    ] {
        assert_ne!(&changed, log);
        let mut files = files.clone();
        files.insert("package/log.jsonl".into(), changed);
        pack(&study, "p.zip", &files, false);
        assert_eq!(wrong(&study, &["p.zip"])[0], "log.jsonl was changed after the package was sealed");
        pack(&study, "p.zip", &files, true);
        let alone = wrong(&study, &["p.zip"]);
        assert!(alone[0].starts_with("no decision puts meetings on AV1:"), "{alone:?}");
        assert!(!wrong(&study, &["p.zip", "--beside", "."]).is_empty());
    }
}

#[test]
fn a_corrected_transcript_and_files_that_are_no_package() {
    let (study, _) = made("family-case-management", &[]);
    let text = study.read("transcripts/SP1.txt");
    study.write("transcripts/SP1.txt", text.replace("the child simply does not come", "the child simply doesn't come"));
    let beside = wrong(&study, &["p.zip", "--beside", "."]);
    assert!(beside.contains(&"the transcript SP1 is another text than the coded one".to_owned()), "{beside:?}");
    study.write("no.zip", "no archive");
    assert_eq!(study.tema(&["audit", "package", "no.zip"]).status, 2);
    pack(&study, "no.zip", &BTreeMap::from([("package/x.json".to_owned(), "{}".to_owned())]), false);
    let ran = study.tema(&["audit", "package", "no.zip"]);
    assert!(ran.status == 2 && ran.err.contains("is no package of tema"), "{}", ran.err);
}

#[test]
fn a_folder_that_is_no_study_cannot_stand_beside_a_package() {
    let study = Study::example("family-case-management");
    study.ok(&["package", "p.zip"]);
    for given in ["transcripts", "none", "p.zip"] {
        let ran = study.tema(&["audit", "package", "p.zip", "--beside", given]);
        assert_eq!(ran.status, 2, "{given}");
        assert!(ran.err.contains(&format!("`{given}` is no study folder")), "{}", ran.err);
        assert!(ran.err.contains("tema.toml, participants.csv and transcripts/ of it are enough"), "{}", ran.err);
    }
    // They are.
    for name in ["tema.toml", "participants.csv"] {
        study.write(&format!("few/{name}"), study.read(name));
    }
    for file in std::fs::read_dir(study.root().join("transcripts")).unwrap() {
        let file = file.unwrap();
        let name = format!("few/transcripts/{}", file.file_name().to_str().unwrap());
        study.write(&name, std::fs::read(file.path()).unwrap());
    }
    let ran = study.tema(&["audit", "package", "p.zip", "--beside", "few"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
}
