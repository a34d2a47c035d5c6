//! The JSON Schema of codebooks: current, fitted by every shipped codebook, and not by what the reader refuses.

use crate::fits::Schemas;
use crate::support::Study;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use tema::codebook::{self, schema};
use tema::data::{File, Node, read_yaml};
use tema::text::Span;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What an editor makes of YAML: plain `true`, `false` and numbers are no texts.
fn as_editors_read(file: &File, node: &Node) -> Value {
    match &node.value {
        tema::data::Value::Empty => Value::Null,
        tema::data::Value::Text(text) if node.span.of(&file.text).starts_with(['"', '\'']) => json!(text),
        tema::data::Value::Text(text) => match text.as_str() {
            "true" => json!(true),
            "false" => json!(false),
            _ => text.parse::<u32>().map_or_else(|_| json!(text), |number| json!(number)),
        },
        tema::data::Value::List(items) => items.iter().map(|item| as_editors_read(file, item)).collect(),
        tema::data::Value::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.name.clone(), as_editors_read(file, value)));
            Value::Object(entries.collect::<Map<String, Value>>())
        }
    }
}

fn unfit(text: &str) -> Vec<String> {
    let file = File { name: "a.yaml".to_owned(), text: text.to_owned() };
    let mut findings = Vec::new();
    let node = read_yaml(&file, Span::from(&file), &mut findings).unwrap();
    Schemas::one(schema()).misfits("", &as_editors_read(&file, &node))
}

fn yaml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            yaml_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            found.push(path);
        }
    }
}

/// `TEMA_RENEW=1 cargo test --test suite schema` writes it anew.
#[test]
fn the_schema_in_docs_is_what_the_program_writes() {
    let file = root().join("docs/schema/codebook.json");
    let written = Study::folder().ok(&["codebook", "schema"]);
    if std::env::var_os("TEMA_RENEW").is_some() {
        std::fs::write(&file, &written).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), written, "TEMA_RENEW=1 writes it anew");
}

#[test]
fn every_shipped_codebook_fits_the_schema() {
    let mut files = Vec::new();
    for folder in ["codebooks", "examples", "src/cli/new"] {
        yaml_files(&root().join(folder), &mut files);
    }
    files.retain(|file| file.to_str().unwrap().contains("codebook"));
    assert!(files.len() >= 5, "{files:?}");
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(unfit(&text), [""; 0], "{}", file.display());
    }
}

#[test]
fn what_the_reader_refuses_does_not_fit_and_what_it_takes_does() {
    for (text, takes) in [
        ("topics: []\n", true),
        ("title: {en: A, lt: B}\ntopics:\n", true),
        ("topics:\n  - home visits\n  - name: calls\n    fold: true\n", true),
        ("topics:\n  - id: a\n    name: {en: [call, calls], lt: skambutis}\n    indicators: ring*\n", true),
        ("topics:\n  - id: a\n    origin: in-vivo\n    subtopics:\n      - id: b\n        codable: no\n", true),
        ("topics:\n  - id: a\n    definition:\n    retired: yes\n", true),
        ("topic: []\n", false),
        ("topics:\n  - id: a\n    indicator: ring*\n", false),
        ("topics:\n  - definition: nameless\n", false),
        ("topics:\n  - id: a b\n", false),
        ("topics:\n  - id: a\n    origin: theory\n", false),
        ("topics:\n  - id: a\n    fold: maybe\n", false),
        ("topics:\n  - id: a\n    aliases: {en: b}\n", false),
        ("topics:\n  - id: a\n    name: {english language: b}\n", false),
        ("topics:\n  - id: a\n    subtopics:\n      - id: b\n        colour: red\n", false),
    ] {
        let mut findings = Vec::new();
        codebook::read(vec![File { name: "a.yaml".to_owned(), text: text.to_owned() }], &mut findings);
        assert_eq!(
            (findings.is_empty(), unfit(text).is_empty()),
            (takes, takes),
            "{text}{findings:?}{:?}",
            unfit(text)
        );
    }
}
