//! docs/json.md and docs/schema/answers.md: what they say of each answer is what its schema says.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn schemas() -> BTreeMap<String, Value> {
    let files = std::fs::read_dir(docs().join("schema/answers")).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), serde_json::from_str(&text).unwrap())
    });
    files.collect()
}

/// The name of the part of common.json to which a reference leads.
fn named(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap()
}

/// Parts that need no section: their description says it all.
const PLAIN: &[&str] = &["answer", "statement", "statements", "people", "place", "interval"];

/// What a field is, with the words it can be and the part of its own that says more.
fn meaning(schema: &Value, common: &Value) -> String {
    let mut text = schema["description"].as_str().unwrap_or_default().to_owned();
    let referred = schema["$ref"]
        .as_str()
        .or_else(|| schema["items"]["$ref"].as_str())
        .or_else(|| schema["anyOf"].as_array().into_iter().flatten().find_map(|way| way["$ref"].as_str()));
    if let Some(part) = referred.map(named) {
        if text.is_empty() {
            text = common["$defs"][part]["description"].as_str().unwrap().to_owned();
        }
        if !PLAIN.contains(&part) {
            text.push_str(&format!(" See [{part}](#{part})."));
        }
    }
    if let Some(words) = schema["enum"].as_array() {
        let words: Vec<String> = words.iter().filter_map(Value::as_str).map(|word| format!("`{word}`")).collect();
        if !words.is_empty() {
            text.push_str(&format!(" {}.", words.join(", ")));
        }
    }
    text
}

/// A row for each field, those within it below it.
fn rows(path: &str, schema: &Value, common: &Value, found: &mut String) {
    for part in schema["allOf"].as_array().into_iter().flatten().filter_map(|part| part["$ref"].as_str()).map(named) {
        if part != "answer" {
            let whole = if path.is_empty() { "…" } else { path };
            found.push_str(&format!("| `{whole}` | The fields of [{part}](#{part}), too. |\n"));
        }
    }
    let none = serde_json::Map::new();
    for (key, field) in schema["properties"].as_object().unwrap_or(&none) {
        if key == "schema" && path.is_empty() {
            continue;
        }
        let list = if field.get("items").is_some_and(|items| items.get("properties").is_some()) { "[]" } else { "" };
        let path = if path.is_empty() { format!("{key}{list}") } else { format!("{path}.{key}{list}") };
        found.push_str(&format!("| `{path}` | {} |\n", meaning(field, common)));
        let inner = field["anyOf"].as_array().into_iter().flatten();
        let inner = inner.chain([field, &field["items"], &field["items"]["anyOf"][0]]);
        inner.for_each(|inner| rows(&path, inner, common, found));
        // Keyed by a code, a coder, a name.
        let keyed = &field["additionalProperties"];
        if let Some(part) = keyed["$ref"].as_str().map(named) {
            found.push_str(&format!("| `{path}.*` | See [{part}](#{part}). |\n"));
        }
        rows(&format!("{path}.*"), keyed, common, found);
    }
}

/// What the commands of an answer are, as code.
fn commands(schema: &Value) -> String {
    let commands = schema["title"].as_str().unwrap().split(", ").map(|command| format!("`{command}`"));
    commands.collect::<Vec<_>>().join(", ")
}

/// Every answer, with the command that gives it.
fn list() -> String {
    let mut text = "| answer | of | says |\n|---|---|---|\n".to_owned();
    for (name, schema) in schemas().iter().filter(|(name, _)| *name != "common") {
        let says = schema["description"].as_str().unwrap();
        text.push_str(&format!("| [{name}](schema/answers.md#{name}) | {} | {says} |\n", commands(schema)));
    }
    text
}

/// Every field: of what answers have in common, then of each.
fn fields() -> String {
    let schemas = schemas();
    let common = &schemas["common"];
    let mut text = "## What answers have in common\n".to_owned();
    for (name, part) in common["$defs"].as_object().unwrap().iter().filter(|(name, _)| !PLAIN.contains(&name.as_str()))
    {
        text.push_str(&format!("\n### {name}\n\n{}\n\n", part["description"].as_str().unwrap()));
        text.push_str("| field | meaning |\n|---|---|\n");
        rows("", part, common, &mut text);
    }
    text.push_str("\n## Each answer\n");
    for (name, schema) in schemas.iter().filter(|(name, _)| *name != "common") {
        let says = schema["description"].as_str().unwrap();
        text.push_str(&format!("\n### {name}\n\n{}: {says} [Schema](answers/{name}.json)\n\n", commands(schema)));
        text.push_str("| field | meaning |\n|---|---|\n");
        rows("", schema, common, &mut text);
    }
    text
}

/// A page of docs is as it is made behind its mark; `TEMA_RENEW=1 cargo test --test suite json_page` writes it anew.
fn holds(page: &str, made: &str) {
    let file = docs().join(page);
    let text = std::fs::read_to_string(&file).unwrap();
    let (begins, ends) = ("<!-- Made of the schemas", " -->\n");
    let head = text.find(begins).and_then(|at| text[at..].find(ends).map(|end| at + end + ends.len())).unwrap();
    let whole = format!("{}\n{made}", &text[..head]);
    if std::env::var_os("TEMA_RENEW").is_some() {
        std::fs::write(&file, &whole).unwrap();
    }
    assert!(std::fs::read_to_string(&file).unwrap() == whole, "{page}: TEMA_RENEW=1 writes it anew");
}

#[test]
fn the_pages_say_of_each_answer_what_its_schema_says() {
    holds("json.md", &list());
    holds("schema/answers.md", &fields());
}

#[test]
fn every_field_of_every_answer_is_described() {
    fn below(at: &str, schema: &Value, common: &Value, wrong: &mut Vec<String>) {
        for (key, part) in schema.as_object().into_iter().flatten() {
            let at = format!("{at}/{key}");
            for (name, field) in part.as_object().into_iter().flatten().filter(|_| key == "properties") {
                if name != "schema" && meaning(field, common).is_empty() {
                    wrong.push(format!("{at}/{name}"));
                }
            }
            below(&at, part, common, wrong);
        }
    }
    let schemas = schemas();
    let mut wrong = Vec::new();
    schemas.iter().for_each(|(name, schema)| below(name, schema, &schemas["common"], &mut wrong));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
