//! Ids of codes that were made of a name: an open code is called something, and its id is made of that.

use super::edits::Edit;
use crate::codebook::{Code, read, slug};
use crate::coding::{Act, Materials};
use crate::data::{File, Node, Value};
use crate::finding::{Finding, Result};
use std::collections::{BTreeMap, BTreeSet};

/// The ids that are to change, old → new: those that are made of a name in which something is replaced. Codes of
/// earlier codebooks are among them, and codes that have another name now.
///
/// # Errors
/// When two codes would have one id.
pub fn renamed(
    materials: &Materials,
    kept: &[File],
    reworded: impl Fn(&str) -> String,
) -> Result<BTreeMap<String, String>> {
    let mut names: BTreeSet<(String, String)> = BTreeSet::new();
    let mut take = |code: &Code| names.extend(code.name.all().map(|(_, name)| (code.id.clone(), name.to_owned())));
    materials.codebook.codes.iter().for_each(&mut take);
    for file in kept.iter().filter(|file| !file.name.ends_with(".csv") && !file.name.ends_with(".toml")) {
        read(vec![file.clone()], &mut Vec::new()).codes.iter().for_each(&mut take);
    }
    for event in materials.log.events.iter().filter(|event| event.act == Act::Rename) {
        let called = event.from.iter().chain(&event.text);
        names.extend(event.code.iter().flat_map(|code| called.clone().map(|name| (code.clone(), name.clone()))));
    }
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    for (id, name) in &names {
        let new = slug(&reworded(name));
        if *id == slug(name) && new != *id {
            let taken = names.iter().any(|(other, _)| *other == new) || renamed.values().any(|other| *other == new);
            if taken {
                return Err(Box::new(
                    Finding::error(format!("the codes `{id}` and `{new}` would be one"))
                        .expected("another name for each code")
                        .hint("nothing was written; choose another stand-in, or rename one of them first"),
                ));
            }
            renamed.insert(id.clone(), new);
        }
    }
    Ok(renamed)
}

/// Edits where a codebook or tema.toml names a code by an id that changes.
pub fn edits(node: &Node, renamed: &BTreeMap<String, String>) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !renamed.is_empty() {
        look(node, None, renamed, &mut edits);
    }
    edits
}

fn look(node: &Node, key: Option<&str>, renamed: &BTreeMap<String, String>, edits: &mut Vec<Edit>) {
    match &node.value {
        Value::Map(entries) => {
            for (own, value) in entries {
                if let Some(new) = renamed.get(&own.name).filter(|_| key == Some("asked")) {
                    edits.push(Edit { span: own.span, text: new.clone(), line: None });
                }
                look(value, Some(&own.name), renamed, edits);
            }
        }
        Value::List(items) => items.iter().for_each(|item| look(item, None, renamed, edits)),
        Value::Text(text) => {
            if let Some(new) = renamed.get(text).filter(|_| matches!(key, Some("id" | "parent"))) {
                edits.push(Edit { span: node.span, text: new.clone(), line: None });
            }
        }
        Value::Empty => {}
    }
}
