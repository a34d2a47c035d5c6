//! A text that a study may give in several languages.

use crate::data::{Fields, File, Node, Value};
use crate::finding::Finding;

/// A name, gloss or definition: one string for all languages, or one a language; a noun may have several forms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Language (empty: any) and its forms, never empty, in the order of the file.
    parts: Vec<(String, Vec<String>)>,
}

impl Text {
    /// One string for all languages.
    pub fn plain(text: impl Into<String>) -> Self {
        Text { parts: vec![(String::new(), vec![text.into()])] }
    }

    /// Reads `"…"`, `["one", "many"]`, or `{en: …, lt: …}` of either.
    pub fn read(file: &File, node: &Node, what: &str, findings: &mut Vec<Finding>) -> Option<Text> {
        let mut parts = Vec::new();
        if let Value::Map(_) = node.value {
            for (key, value) in Fields::open(file, node, what, findings)?.entries() {
                let code = &key.name;
                if code.len() > 12 || !code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') || code.len() < 2 {
                    findings.push(
                        Finding::error(format!("`{code}` is no language in {what}"))
                            .at(file.place(key.span))
                            .expected("a language code such as `en` or `lt`"),
                    );
                } else if let Some(forms) = forms(file, value, what, findings) {
                    parts.push((code.clone(), forms));
                }
            }
        } else {
            parts.push((String::new(), forms(file, node, what, findings)?));
        }
        (!parts.is_empty()).then_some(Text { parts })
    }

    /// The first form in `language`; else the one for any language, else English, else the first.
    pub fn get(&self, language: &str) -> &str {
        self.forms(language).first().map_or("", String::as_str)
    }

    /// All forms, found as [`Text::get`] does.
    pub fn forms(&self, language: &str) -> &[String] {
        let part = |code: &str| self.parts.iter().find(|(name, _)| name == code);
        part(language)
            .or_else(|| part(super::primary(language)))
            .or_else(|| part(""))
            .or_else(|| part("en"))
            .or_else(|| self.parts.first())
            .map_or(&[], |(_, forms)| forms)
    }

    /// Whether there is a text for exactly this language (or one for all).
    pub fn has(&self, language: &str) -> bool {
        self.parts.iter().any(|(name, _)| name.is_empty() || name == language || name == super::primary(language))
    }

    /// Whether there is a text for exactly this language, not one for any.
    pub fn names(&self, language: &str) -> bool {
        self.parts.iter().any(|(name, _)| name == language || name == super::primary(language))
    }

    /// Every language with its first form, in the order of the file; the empty name means any.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().filter_map(|(name, forms)| Some((name.as_str(), forms.first()?.as_str())))
    }
}

fn forms(file: &File, node: &Node, what: &str, findings: &mut Vec<Finding>) -> Option<Vec<String>> {
    let mut wrong = |node: &Node| {
        findings.push(
            Finding::error(format!("{what} holds {} where a text belongs", node.kind()))
                .at(file.place(node.span))
                .expected("a text, or `{en: …, lt: …}`"),
        );
    };
    match &node.value {
        Value::Text(text) => Some(vec![tidy(text)]),
        Value::List(items) => {
            let mut found = Vec::new();
            for item in items {
                match item.text() {
                    Some(text) => found.push(tidy(text)),
                    None => wrong(item),
                }
            }
            (!found.is_empty()).then_some(found)
        }
        Value::Empty => None,
        Value::Map(_) => {
            wrong(node);
            None
        }
    }
}

/// Folded YAML blocks end in a line break that is not part of the text.
fn tidy(text: &str) -> String {
    text.trim().to_owned()
}
