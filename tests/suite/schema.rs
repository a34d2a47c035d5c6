//! The JSON Schema of codebooks: current, fitted by every shipped codebook, and not by what the reader refuses.

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

/// The words of JSON Schema that ours uses.
const WORDS: &[&str] = &[
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "definitions",
    "description",
    "enum",
    "items",
    "pattern",
    "patternProperties",
    "properties",
    "required",
    "title",
    "type",
];

/// What does not fit a schema, with its path. Knows the words that ours uses, and refuses others.
fn misfits(whole: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    for word in schema.as_object().unwrap().keys() {
        assert!(WORDS.contains(&word.as_str()), "{path}: {word}");
    }
    let mut must = |holds: bool, what: String| {
        if !holds {
            found.push(format!("{path}: {what}"));
        }
    };
    if let Some(says) = schema.get("type") {
        let fits = *says == json!(kind) || says.as_array().is_some_and(|kinds| kinds.contains(&json!(kind)));
        must(fits, format!("{kind} is not {says}"));
    }
    if let Some(says) = schema.get("enum") {
        must(says.as_array().unwrap().contains(value), format!("{value} is not one of {says}"));
    }
    if let (Some(says), Some(text)) = (schema.get("pattern"), value.as_str()) {
        must(regex::Regex::new(says.as_str().unwrap()).unwrap().is_match(text), format!("{value} is not {says}"));
    }
    if let Some(says) = schema.get("$ref") {
        let to = says.as_str().unwrap().strip_prefix('#').unwrap();
        misfits(whole, whole.pointer(to).unwrap_or_else(|| panic!("{to}")), value, path, found);
    }
    let object = value.as_object();
    for key in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
        if object.is_some_and(|object| !object.contains_key(key.as_str().unwrap())) {
            found.push(format!("{path}: no {key}"));
        }
    }
    for (key, part) in object.into_iter().flatten() {
        let path = format!("{path}/{key}");
        let pattern = |pattern: &str| regex::Regex::new(pattern).unwrap().is_match(key);
        let known = schema.get("properties").and_then(|known| known.get(key));
        let by_pattern = || schema.get("patternProperties")?.as_object()?.iter().find(|(known, _)| pattern(known));
        match known.or_else(|| by_pattern().map(|(_, schema)| schema)) {
            Some(schema) => misfits(whole, schema, part, &path, found),
            None if schema.get("additionalProperties") == Some(&json!(false)) => found.push(format!("{path}: unknown")),
            None => {}
        }
    }
    if let (Some(schema), Some(items)) = (schema.get("items"), value.as_array()) {
        for (at, item) in items.iter().enumerate() {
            misfits(whole, schema, item, &format!("{path}/{at}"), found);
        }
    }
    if let Some(ways) = schema.get("anyOf").and_then(Value::as_array) {
        let tried = ways.iter().map(|way| {
            let mut found = Vec::new();
            misfits(whole, way, value, path, &mut found);
            found
        });
        // The way that comes nearest says what is wrong: the one that goes deepest.
        let nearest = tried.min_by_key(|found| found.first().map_or((0, 0), |first| (1, usize::MAX - first.len())));
        found.extend(nearest.unwrap_or_default());
    }
}

fn unfit(text: &str) -> Vec<String> {
    let file = File { name: "a.yaml".to_owned(), text: text.to_owned() };
    let mut findings = Vec::new();
    let node = read_yaml(&file, Span::from(&file), &mut findings).unwrap();
    let mut found = Vec::new();
    let schema = schema();
    misfits(&schema, &schema, &as_editors_read(&file, &node), "", &mut found);
    found
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
