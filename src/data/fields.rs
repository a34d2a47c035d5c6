//! The known keys of a map; unknown and doubled ones become findings.

use super::{File, Key, Node, Value};
use crate::finding::Finding;

/// A map whose keys have been checked against those that are known.
pub struct Fields<'n> {
    file: &'n File,
    entries: &'n [(Key, Node)],
}

impl<'n> Fields<'n> {
    /// Checks that `node` is a map and that its keys are among `known`. An empty node is an empty map.
    pub fn new(
        file: &'n File,
        node: &'n Node,
        what: &str,
        known: &[&str],
        findings: &mut Vec<Finding>,
    ) -> Option<Fields<'n>> {
        let fields = Self::open(file, node, what, findings)?;
        for (key, _) in fields.entries {
            if !known.contains(&key.name.as_str()) {
                let finding = Finding::error(format!("unknown key `{}` in {what}", key.name))
                    .at(file.place(key.span))
                    .did_you_mean(&key.name, known.iter().copied());
                let finding = if finding.hint.is_none() {
                    finding.hint(format!("known keys: {}", known.join(", ")))
                } else {
                    finding
                };
                findings.push(finding);
            }
        }
        Some(fields)
    }

    /// A map with names of the person's own as keys; only doubled keys are findings.
    pub fn open(file: &'n File, node: &'n Node, what: &str, findings: &mut Vec<Finding>) -> Option<Fields<'n>> {
        let entries: &[(Key, Node)] = match &node.value {
            Value::Map(entries) => entries,
            Value::Empty => &[],
            _ => {
                findings.push(Finding::error(format!("{what} is {}", node.kind())).at(file.place(node.span)).expected(
                    if file.name.ends_with(".toml") {
                        "keys with values (`key = value`)"
                    } else {
                        "keys with values (`key: value`)"
                    },
                ));
                return None;
            }
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            if entries[..at].iter().any(|(before, _)| before.name == key.name) {
                findings.push(
                    Finding::error(format!("key `{}` stands twice in {what}", key.name))
                        .at(file.place(key.span))
                        .hint("the first one is used; remove one of them"),
                );
            }
        }
        Some(Fields { file, entries })
    }

    /// All keys with their values, in the order of the file.
    pub fn entries(&self) -> &'n [(Key, Node)] {
        self.entries
    }

    /// The value of a key, unless nothing was written behind it.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        let (_, node) = self.entries.iter().find(|(name, _)| name.name == key)?;
        (!matches!(node.value, Value::Empty)).then_some(node)
    }

    /// A text.
    pub fn text(&self, key: &str, findings: &mut Vec<Finding>) -> Option<&'n str> {
        let node = self.get(key)?;
        text_of(self.file, node, key, findings)
    }

    /// A list of texts; a single text counts as a list of one.
    pub fn texts(&self, key: &str, findings: &mut Vec<Finding>) -> Vec<(&'n str, &'n Node)> {
        let Some(node) = self.get(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => {
                items.iter().filter_map(|item| Some((text_of(self.file, item, key, findings)?, item))).collect()
            }
            _ => text_of(self.file, node, key, findings).map(|text| (text, node)).into_iter().collect(),
        }
    }

    /// `true` or `false`.
    pub fn flag(&self, key: &str, findings: &mut Vec<Finding>) -> Option<bool> {
        let node = self.get(key)?;
        match text_of(self.file, node, key, findings)? {
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            other => {
                findings.push(
                    Finding::error(format!("`{key}` is `{other}`"))
                        .at(self.file.place(node.span))
                        .expected("`true` or `false`"),
                );
                None
            }
        }
    }

    /// A whole number of at least `least`.
    pub fn number(&self, key: &str, least: usize, findings: &mut Vec<Finding>) -> Option<usize> {
        let node = self.get(key)?;
        let text = text_of(self.file, node, key, findings)?;
        match text.parse() {
            Ok(number) if number >= least => Some(number),
            _ => {
                findings.push(
                    Finding::error(format!("`{key}` is `{text}`"))
                        .at(self.file.place(node.span))
                        .expected(format!("a whole number of at least {least}")),
                );
                None
            }
        }
    }

    /// One of the `allowed` words.
    pub fn choice<T: Copy>(&self, key: &str, allowed: &[(&str, T)], findings: &mut Vec<Finding>) -> Option<T> {
        let node = self.get(key)?;
        let text = text_of(self.file, node, key, findings)?;
        if let Some((_, value)) = allowed.iter().find(|(name, _)| *name == text) {
            return Some(*value);
        }
        let names: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
        findings.push(
            Finding::error(format!("`{key}` is `{text}`"))
                .at(self.file.place(node.span))
                .expected(names.join(", "))
                .did_you_mean(text, names.iter().copied()),
        );
        None
    }
}

fn text_of<'n>(file: &File, node: &'n Node, what: &str, findings: &mut Vec<Finding>) -> Option<&'n str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => {
            let finding = Finding::error(format!("`{what}` holds {} where a text belongs", node.kind()))
                .at(file.place(node.span))
                .expected("a text");
            let written = node.span.of(&file.text);
            findings.push(if matches!(node.value, Value::Map(_)) && !written.contains('\n') {
                finding.hint(format!("a text with `: ` in it needs quotation marks: \"{}\"", written.trim()))
            } else {
                finding
            });
            None
        }
    }
}
