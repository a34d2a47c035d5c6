//! A codebook written as one YAML file, and taken from tables.

use super::{Code, Codebook};
use crate::language::Text;
use std::fmt::Write;

/// How far codes are indented below each other; deeper ones name their parent instead.
const DEEPEST: usize = 80;

/// A code about to be written.
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The id of its parent.
    pub parent: Option<String>,
    /// Its other keys with their values, as YAML writes them.
    pub fields: Vec<(String, String)>,
}

/// The whole forest as one codebook file. Comments are a person's and stay in the person's files.
pub fn to_yaml(codebook: &Codebook, title: &str) -> String {
    let entries: Vec<Entry> = codebook
        .codes
        .iter()
        .map(|code| Entry {
            id: code.id.clone(),
            parent: code.parent.map(|parent| codebook.codes[parent].id.clone()),
            fields: fields(code).into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
        })
        .collect();
    entries_to_yaml(title, &entries)
}

/// A codebook file of some codes, each below its parent. One whose parent is not among them (or stands in a circle)
/// keeps a `parent:` key, so that reading the file says what is wrong with it.
pub fn entries_to_yaml(title: &str, entries: &[Entry]) -> String {
    let mut out = format!("title: {}\ntopics:", quoted(title));
    if entries.is_empty() {
        out.push_str(" []");
    }
    out.push('\n');
    let mut written = vec![false; entries.len()];
    for at in 0..entries.len() {
        if entries[at].parent.is_none() {
            write_entry(&mut out, entries, at, 2, &mut written);
        }
    }
    for at in 0..entries.len() {
        if !written[at] {
            write_entry(&mut out, entries, at, 2, &mut written);
        }
    }
    out
}

fn write_entry(out: &mut String, entries: &[Entry], at: usize, indent: usize, written: &mut [bool]) {
    written[at] = true;
    let entry = &entries[at];
    let pad = " ".repeat(indent + 2);
    let _ = writeln!(out, "{:indent$}- id: {}", "", entry.id);
    if let (2, Some(parent)) = (indent, &entry.parent) {
        let _ = writeln!(out, "{pad}parent: {}", quoted(parent));
    }
    for (key, value) in &entry.fields {
        let _ = writeln!(out, "{pad}{key}: {value}");
    }
    let below: Vec<usize> = (0..entries.len())
        .filter(|child| !written[*child] && entries[*child].parent.as_ref() == Some(&entry.id))
        .collect();
    if !below.is_empty() && indent < DEEPEST {
        let _ = writeln!(out, "{pad}subtopics:");
        for child in below {
            write_entry(out, entries, child, indent + 4, written);
        }
    }
}

/// The keys of a code that say something, as YAML writes them.
pub fn fields(code: &Code) -> Vec<(&'static str, String)> {
    let texts = |list: &[(String, crate::text::Span)]| list.iter().map(|(text, _)| text.clone()).collect::<Vec<_>>();
    let rules = |list: &[super::Rule]| list.iter().map(|rule| rule.text.clone()).collect::<Vec<_>>();
    let mut fields = vec![("name", text(&code.name))];
    let single = [
        ("gloss", &code.gloss),
        ("definition", &code.definition),
        ("include", &code.include),
        ("exclude", &code.exclude),
    ];
    fields.extend(single.into_iter().filter_map(|(key, value)| Some((key, text(value.as_ref()?)))));
    let lists = [
        ("aliases", code.aliases.clone()),
        ("examples", texts(&code.examples)),
        ("counter_examples", texts(&code.counter_examples)),
        ("indicators", rules(&code.indicators)),
        ("except", rules(&code.except)),
    ];
    fields.extend(lists.into_iter().filter(|(_, list)| !list.is_empty()).map(|(key, list)| (key, flow(&list))));
    if let Some(origin) = code.origin {
        fields.push(("origin", origin.name().to_owned()));
    }
    if let Some(color) = &code.color {
        fields.push(("color", quoted(color)));
    }
    if code.fold {
        fields.push(("fold", "true".to_owned()));
    }
    if !code.codable {
        fields.push(("codable", "false".to_owned()));
    }
    if code.retired {
        fields.push(("retired", "true".to_owned()));
    }
    fields
}

/// `"…"`, or `{en: "…", lt: "…"}`.
fn text(text: &Text) -> String {
    let parts: Vec<(&str, &str)> = text.all().collect();
    match parts[..] {
        [("", only)] => quoted(only),
        _ => {
            let parts = parts.iter().map(|(language, text)| format!("{language}: {}", quoted(text)));
            format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
        }
    }
}

/// A list on one line.
pub fn flow(list: &[String]) -> String {
    format!("[{}]", list.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
}

/// A JSON string is a YAML string in double quotation marks.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::File;

    fn read(text: &str) -> Codebook {
        let mut findings = Vec::new();
        let file = File { name: "codebooks/a.yaml".into(), text: text.into() };
        let codebook = super::super::read(vec![file], &mut findings);
        assert!(findings.is_empty(), "{findings:?}\n{text}");
        codebook
    }

    #[test]
    fn what_is_written_reads_back_as_the_same() {
        let book = read(
            "topics:\n  - id: a\n    name: {en: 'All: \"of\" it', lt: Viskas}\n    definition: |\n      Two\n      lines # and a sign\n    subtopics:\n      - name: Ąžuolas\n        aliases: [oak]\n        indicators: ['*work*', 'a: b', '/t[eė]v\\w+/']\n        except: [x AND NOT y]\n        examples: ['it\\'\\'s <...> so']\n        origin: in-vivo\n        fold: true\n        retired: true\n        subtopics: [deep]\n  - id: b\n    codable: false\n"
                .replace("\\'\\'", "''")
                .as_str(),
        );
        let again = read(&to_yaml(&book, "x: y"));
        let shape = |book: &Codebook| -> Vec<String> {
            let codes = book.codes.iter();
            codes.map(|code| format!("{} {:?} {:?} {:?}", code.id, code.parent, code.name, fields(code))).collect()
        };
        assert_eq!(shape(&book), shape(&again));
        assert_eq!(book.codes.len(), 4);
    }

    #[test]
    fn an_empty_codebook_stays_valid() {
        assert!(read(&to_yaml(&Codebook::default(), "nothing")).codes.is_empty());
    }
}
