//! Whether a JSON value fits a JSON Schema: the words of draft 2020-12 that the project's schemas use, and no others.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

/// The words of JSON Schema that ours use.
const WORDS: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "definitions",
    "description",
    "enum",
    "items",
    "maxItems",
    "minItems",
    "minimum",
    "pattern",
    "patternProperties",
    "properties",
    "required",
    "title",
    "type",
];

/// A schema in its file, and what was met of it.
pub struct Schemas {
    files: Rc<Files>,
    /// Every property that occurred: `freq.json#/properties/rows`.
    pub met: BTreeSet<String>,
    /// Whether a property that the schema does not name is a misfit, although the schema lets it pass.
    strict: bool,
}

impl Schemas {
    /// One schema that refers to itself alone.
    pub fn one(schema: Value) -> Schemas {
        Schemas { files: Rc::new(BTreeMap::from([(String::new(), schema)])), met: BTreeSet::new(), strict: false }
    }

    /// All schemas of a folder. They let further fields pass; here none may be there that is not described.
    pub fn of_folder(folder: &Path) -> Schemas {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| {
            let path = entry.unwrap().path();
            let schema = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            (path.file_name().unwrap().to_str().unwrap().to_owned(), schema)
        });
        Schemas { files: Rc::new(files.collect()), met: BTreeSet::new(), strict: true }
    }

    /// Names of the files.
    pub fn names(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    /// Every property that any of the files describes, as in [`Schemas::met`].
    pub fn properties(&self) -> BTreeSet<String> {
        fn below(at: &str, schema: &Value, found: &mut BTreeSet<String>) {
            for (key, part) in schema.as_object().into_iter().flatten() {
                let at = format!("{at}/{key}");
                if key == "properties" {
                    found.extend(part.as_object().unwrap().keys().map(|key| format!("{at}/{key}")));
                }
                below(&at, part, found);
            }
            for (number, part) in schema.as_array().into_iter().flatten().enumerate() {
                below(&format!("{at}/{number}"), part, found);
            }
        }
        let mut found = BTreeSet::new();
        self.files.iter().for_each(|(name, schema)| below(&format!("{name}#"), schema, &mut found));
        found
    }

    /// What does not fit the schema of a file, each with its path.
    pub fn misfits(&mut self, file: &str, value: &Value) -> Vec<String> {
        let mut found = Vec::new();
        self.fit(&format!("{file}#"), value, "", &mut found);
        found
    }

    fn fit(&mut self, place: &str, value: &Value, path: &str, found: &mut Vec<String>) {
        let files = Rc::clone(&self.files);
        let together = together(&files, place);
        together.iter().for_each(|place| self.fit_one(place, value, path, found));
        let known = |key: &str| {
            together.iter().map(|place| at(&files, place)).any(|schema| {
                schema.get("properties").is_some_and(|known| known.get(key).is_some())
                    || schema.get("additionalProperties").is_some()
                    || schema.get("patternProperties").is_some()
            })
        };
        let described = together.iter().any(|place| at(&files, place).get("properties").is_some());
        for key in value.as_object().into_iter().flatten().map(|(key, _)| key) {
            if self.strict && described && !known(key) {
                found.push(format!("{path}/{key}: is in no schema"));
            }
        }
    }

    fn fit_one(&mut self, place: &str, value: &Value, path: &str, found: &mut Vec<String>) {
        let files = Rc::clone(&self.files);
        let schema = at(&files, place);
        for word in schema.as_object().unwrap().keys() {
            assert!(WORDS.contains(&word.as_str()), "{place}: {word}");
        }
        let mut must = |holds: bool, what: String| {
            if !holds {
                found.push(format!("{path}: {what}"));
            }
        };
        if let Some(says) = schema.get("type") {
            let kinds = kinds(value);
            let fits = |kind: &Value| kind.as_str().is_some_and(|kind| kinds.contains(&kind));
            let any = says.as_array().map_or_else(|| fits(says), |says| says.iter().any(fits));
            must(any, format!("{} is not {says}", kinds[0]));
        }
        if let Some(says) = schema.get("enum") {
            must(says.as_array().unwrap().contains(value), format!("{value} is not one of {says}"));
        }
        if let Some(says) = schema.get("const") {
            must(says == value, format!("{value} is not {says}"));
        }
        if let (Some(says), Some(number)) = (schema.get("minimum"), value.as_f64()) {
            must(says.as_f64().is_some_and(|least| number >= least), format!("{value} is less than {says}"));
        }
        if let (Some(says), Some(text)) = (schema.get("pattern"), value.as_str()) {
            must(regex::Regex::new(says.as_str().unwrap()).unwrap().is_match(text), format!("{value} is not {says}"));
        }
        if let Some(items) = value.as_array() {
            let bound = |word: &str| schema.get(word).and_then(Value::as_u64);
            must(bound("minItems").is_none_or(|least| items.len() as u64 >= least), format!("{} items", items.len()));
            must(bound("maxItems").is_none_or(|most| items.len() as u64 <= most), format!("{} items", items.len()));
        }
        let object = value.as_object();
        for key in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            if object.is_some_and(|object| !object.contains_key(key.as_str().unwrap())) {
                found.push(format!("{path}: no {key}"));
            }
        }
        for (key, part) in object.into_iter().flatten() {
            let path = format!("{path}/{key}");
            if schema.get("properties").is_some_and(|known| known.get(key).is_some()) {
                let place = format!("{place}/properties/{key}");
                self.met.insert(place.clone());
                self.fit(&place, part, &path, found);
                continue;
            }
            let patterns = schema.get("patternProperties").and_then(Value::as_object);
            let by = |pattern: &&String| regex::Regex::new(pattern).unwrap().is_match(key);
            match (patterns.and_then(|patterns| patterns.keys().find(by)), schema.get("additionalProperties")) {
                (Some(pattern), _) => self.fit(&format!("{place}/patternProperties/{pattern}"), part, &path, found),
                (None, Some(says)) if *says == json!(false) => found.push(format!("{path}: unknown")),
                (None, Some(Value::Object(_))) => {
                    self.fit(&format!("{place}/additionalProperties"), part, &path, found)
                }
                _ => {}
            }
        }
        if let (Some(_), Some(items)) = (schema.get("items"), value.as_array()) {
            for (at, item) in items.iter().enumerate() {
                self.fit(&format!("{place}/items"), item, &format!("{path}/{at}"), found);
            }
        }
        if let Some(ways) = schema.get("anyOf").and_then(Value::as_array) {
            let tried = (0..ways.len()).map(|way| {
                let mut found = Vec::new();
                self.fit(&format!("{place}/anyOf/{way}"), value, path, &mut found);
                found
            });
            // The way that comes nearest says what is wrong: the one that goes deepest.
            let nearest = tried.min_by_key(|found| found.first().map_or((0, 0), |first| (1, usize::MAX - first.len())));
            found.extend(nearest.unwrap_or_default());
        }
    }
}

type Files = BTreeMap<String, Value>;

/// The schema at a place, `file.json#/pointer`.
fn at<'f>(files: &'f Files, place: &str) -> &'f Value {
    let (file, pointer) = place.split_once('#').unwrap();
    let schema = files.get(file).unwrap_or_else(|| panic!("no file {file}"));
    schema.pointer(pointer).unwrap_or_else(|| panic!("nothing at {place}"))
}

/// The place to which a `$ref` at a place leads.
fn to(place: &str, reference: &str) -> String {
    match reference.split_once('#').unwrap() {
        ("", pointer) => format!("{}#{pointer}", place.split_once('#').unwrap().0),
        _ => reference.to_owned(),
    }
}

/// The places of everything that must hold where a schema holds: itself, what it refers to, all of `allOf`.
fn together(files: &Files, place: &str) -> Vec<String> {
    let schema = at(files, place);
    let mut found = vec![place.to_owned()];
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        found.extend(together(files, &to(place, reference)));
    }
    for number in 0..schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len) {
        found.extend(together(files, &format!("{place}/allOf/{number}")));
    }
    found
}

/// What a value is called in a schema.
fn kinds(value: &Value) -> Vec<&'static str> {
    match value {
        Value::Null => vec!["null"],
        Value::Bool(_) => vec!["boolean"],
        Value::Number(number) if number.is_u64() || number.is_i64() => vec!["integer", "number"],
        Value::Number(_) => vec!["number"],
        Value::String(_) => vec!["string"],
        Value::Array(_) => vec!["array"],
        Value::Object(_) => vec!["object"],
    }
}
