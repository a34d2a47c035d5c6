//! A codebook as a table: a code a row. Texts in several languages have a column each (`name.en`, `name.lt`); lists
//! have a line a thing; a line break within one is written as a blank, as which it counts.

use super::write::{Entry, entries_to_yaml, flow, quoted};
use super::{Code, Codebook};
use crate::finding::{Finding, Place};
use crate::language::Text;

/// Columns with one text, which may stand in several languages.
const TEXTS: &[&str] = &["name", "gloss", "definition", "include", "exclude"];

/// Columns with a list.
const LISTS: &[&str] = &["aliases", "examples", "counter_examples", "indicators", "except"];

/// Columns with one word.
const WORDS: &[&str] = &["origin", "color", "fold", "codable", "retired"];

/// The codes of a codebook as a table: names of the columns, and the rows.
pub fn to_table(codebook: &Codebook) -> (Vec<String>, Vec<Vec<String>>) {
    let mut languages: Vec<&str> = Vec::new();
    for code in &codebook.codes {
        let texts = [
            Some(&code.name),
            code.gloss.as_ref(),
            code.definition.as_ref(),
            code.include.as_ref(),
            code.exclude.as_ref(),
        ];
        languages.extend(texts.into_iter().flatten().flat_map(Text::all).map(|(language, _)| language));
    }
    languages.sort_unstable();
    languages.dedup();
    let mut columns = vec!["id".to_owned(), "parent".to_owned()];
    for key in TEXTS {
        columns.extend(languages.iter().map(|language| column(key, language)));
    }
    columns.extend(LISTS.iter().chain(WORDS).map(|key| (*key).to_owned()));
    let rows = codebook.codes.iter().map(|code| {
        let parent = code.parent.map(|parent| codebook.codes[parent].id.clone()).unwrap_or_default();
        let mut row = vec![code.id.clone(), parent];
        for key in TEXTS {
            row.extend(languages.iter().map(|language| in_language(text(code, key), language)));
        }
        row.extend(LISTS.iter().map(|key| list(code, key).join("\n")));
        row.push(code.origin.map(|origin| origin.name().to_owned()).unwrap_or_default());
        row.push(code.color.clone().unwrap_or_default());
        row.push(if code.fold { "true" } else { "" }.to_owned());
        row.push(if code.codable { "" } else { "false" }.to_owned());
        row.push(if code.retired { "true" } else { "" }.to_owned());
        row
    });
    (columns, rows.collect())
}

fn column(key: &str, language: &str) -> String {
    if language.is_empty() { key.to_owned() } else { format!("{key}.{language}") }
}

fn text<'c>(code: &'c Code, key: &str) -> Option<&'c Text> {
    match key {
        "name" => Some(&code.name),
        "gloss" => code.gloss.as_ref(),
        "definition" => code.definition.as_ref(),
        "include" => code.include.as_ref(),
        _ => code.exclude.as_ref(),
    }
}

fn list(code: &Code, key: &str) -> Vec<String> {
    things(code, key).iter().map(|thing| one_line(thing)).collect()
}

/// A thing of a list on one line.
pub fn one_line(thing: &str) -> String {
    thing.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn things(code: &Code, key: &str) -> Vec<String> {
    let texts = |list: &[(String, crate::text::Span)]| list.iter().map(|(text, _)| text.clone()).collect();
    let rules = |list: &[super::Rule]| list.iter().map(|rule| rule.text.clone()).collect();
    match key {
        "aliases" => code.aliases.clone(),
        "examples" => texts(&code.examples),
        "counter_examples" => texts(&code.counter_examples),
        "indicators" => rules(&code.indicators),
        _ => rules(&code.except),
    }
}

fn in_language(text: Option<&Text>, language: &str) -> String {
    let found = text.and_then(|text| text.all().find(|(name, _)| *name == language));
    found.map(|(_, text)| text.to_owned()).unwrap_or_default()
}

/// A codebook file from a table. Columns that are not known are named and passed over; a row without a name is too.
pub fn from_table(
    file: &str,
    title: &str,
    columns: &[String],
    rows: &[Vec<String>],
    findings: &mut Vec<Finding>,
) -> String {
    for name in columns {
        let key = name.split_once('.').map_or(name.as_str(), |(key, _)| key);
        let known = TEXTS.iter().chain(LISTS).chain(WORDS).chain(&["id", "parent"]);
        if !known.clone().any(|known| *known == key) {
            findings.push(
                Finding::doubt(format!("column `{name}` is not known; it is passed over"))
                    .at(Place::file(file))
                    .did_you_mean(key, known.copied()),
            );
        }
    }
    let entries: Vec<Entry> = rows
        .iter()
        .enumerate()
        .filter_map(|(line, row)| {
            let cell = |wanted: &str| {
                let at = columns.iter().position(|name| name == wanted)?;
                row.get(at).map(|text| text.trim()).filter(|text| !text.is_empty())
            };
            let mut fields = Vec::new();
            for key in TEXTS {
                let plain = cell(key).map(|text| (String::new(), text));
                let languages = columns.iter().filter_map(|name| {
                    let (found, language) = name.split_once('.')?;
                    (found == *key).then(|| Some((language.to_owned(), cell(name)?))).flatten()
                });
                let parts: Vec<(String, &str)> = plain.into_iter().chain(languages).collect();
                match &parts[..] {
                    [] => {}
                    [(language, only)] if language.is_empty() => fields.push(((*key).to_owned(), quoted(only))),
                    several => {
                        // A text without a language beside others is English, as it is wherever a language is missing.
                        let named = several.iter().map(|(language, text)| {
                            let language = if language.is_empty() { "en" } else { language };
                            format!("{language}: {}", quoted(text))
                        });
                        fields.push(((*key).to_owned(), format!("{{{}}}", named.collect::<Vec<_>>().join(", "))));
                    }
                }
            }
            for key in LISTS {
                if let Some(text) = cell(key) {
                    let things: Vec<String> =
                        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
                    fields.push(((*key).to_owned(), flow(&things)));
                }
            }
            fields.extend(WORDS.iter().filter_map(|key| Some(((*key).to_owned(), quoted(cell(key)?)))));
            let name = fields.first().filter(|(key, _)| key == "name").is_some();
            let Some(id) = cell("id").map(str::to_owned).or_else(|| {
                let first = columns.iter().position(|column| column == "name" || column.starts_with("name."))?;
                row.get(first).map(|name| super::read::slug(name))
            }) else {
                findings.push(
                    Finding::error(format!("row {} has neither a name nor an id", line + 2)).at(Place::file(file)),
                );
                return None;
            };
            if !name && cell("id").is_none() {
                findings.push(
                    Finding::error(format!("row {} has neither a name nor an id", line + 2)).at(Place::file(file)),
                );
                return None;
            }
            Some(Entry { id, parent: cell("parent").map(str::to_owned), fields })
        })
        .collect();
    entries_to_yaml(title, &entries)
}
