//! A study as one table for R, Python and databases: a row for each statement and code.

use super::names::Names;
use crate::coding::{CodedStudy, Standing};
use crate::finding::{Finding, Result};
use crate::study::CaseKind;
use serde_json::{Map, Value};

/// A table: names of columns, and rows of texts and whole numbers; what is not recorded is [`Value::Null`].
#[derive(Debug, Clone)]
pub struct Tidy {
    /// The columns.
    pub columns: Vec<String>,
    /// The rows, in the order of the texts; within a statement in the order of the codebook.
    pub rows: Vec<Vec<Value>>,
}

/// The columns before the attributes.
const FIRST: &[&str] = &["statement", "source", "kind", "date", "language", "turn", "cell", "participant", "group"];

/// The columns behind them.
const LAST: &[&str] = &["code", "code_name", "parent", "topic", "standing", "coder", "text"];

/// Whether a column holds whole numbers; all others hold texts.
pub fn is_whole(column: &str) -> bool {
    matches!(column, "turn" | "cell")
}

/// The table of a study on its basis. Every statement has at least one row; one without a code has none in `code`.
pub fn tidy(coded: &CodedStudy<'_>) -> Tidy {
    let materials = coded.materials;
    let language = &materials.settings.language;
    let mut names = Names::taken(FIRST.iter().chain(LAST).copied());
    let mut columns: Vec<String> = FIRST.iter().map(|name| (*name).to_owned()).collect();
    columns.extend(materials.cases.attributes.iter().map(|name| names.unique(name, 200)));
    columns.extend(LAST.iter().map(|name| (*name).to_owned()));
    let text = |text: &str| if text.is_empty() { Value::Null } else { Value::from(text) };
    let codes = &materials.codebook.codes;
    let count = u32::try_from(coded.statements()).unwrap_or(u32::MAX);
    let mut rows = Vec::new();
    for statement in 0..count {
        let (source, _) = coded.locate(statement);
        let (source, id) = (&materials.sources[source], coded.id(statement));
        let case = coded.case(statement).and_then(|at| materials.cases.all.get(at as usize));
        let person = case.filter(|case| case.kind == CaseKind::Participant);
        let mut head = vec![
            Value::from(id.to_string()),
            Value::from(source.id.as_str()),
            Value::from(source.kind().name()),
            text(source.front.date.as_deref().unwrap_or_default()),
            Value::from(source.language.as_str()),
            Value::from(id.turn),
            Value::from(id.cell),
            text(person.map_or("", |case| &case.id)),
            text(person.and_then(|case| case.group.as_deref()).unwrap_or_default()),
        ];
        for at in 0..materials.cases.attributes.len() {
            head.push(text(person.and_then(|case| case.values.get(at)).map_or("", String::as_str)));
        }
        let words = Value::from(coded.text(statement));
        let row = |tail: [Value; 6]| [head.clone(), tail.to_vec(), vec![words.clone()]].concat();
        let before = rows.len();
        for code in coded.codes_on(statement) {
            let (standing, event) = match coded.standing(code, statement) {
                Some(Standing::Coded(decided)) => ("coded", Some(decided.event)),
                Some(Standing::Accepted(decided)) => ("accepted", Some(decided.event)),
                _ => ("rule", None),
            };
            let coder = event.and_then(|at| materials.log.events.get(at as usize)).map_or("", |event| &event.coder);
            let parent = codes[code].parent.map_or("", |at| codes[at].id.as_str());
            let mut topic = code;
            while let Some(above) = codes[topic].parent {
                topic = above;
            }
            rows.push(row([
                Value::from(codes[code].id.as_str()),
                Value::from(codes[code].name.get(language)),
                text(parent),
                Value::from(codes[topic].id.as_str()),
                Value::from(standing),
                text(coder),
            ]));
        }
        if rows.len() == before {
            rows.push(row([const { Value::Null }; 6]));
        }
    }
    Tidy { columns, rows }
}

impl Tidy {
    /// As CSV: UTF-8, commas, LF, a first line with the names. What is not recorded is an empty field.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing into memory cannot fail.
        let _ = writer.write_record(&self.columns);
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(|cell| match cell {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            }));
        }
        writer.into_inner().unwrap_or_default()
    }

    /// As JSON Lines: an object a row, with all columns; what is not recorded is `null`.
    pub fn jsonl(&self) -> Vec<u8> {
        let mut out = String::new();
        for row in &self.rows {
            let object: Map<String, Value> = self.columns.iter().cloned().zip(row.iter().cloned()).collect();
            out.push_str(&Value::Object(object).to_string());
            out.push('\n');
        }
        out.into_bytes()
    }

    /// As an SQLite database with one table, `statements`.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn sqlite(&self) -> Result<Vec<u8>> {
        let wrong = |error: rusqlite::Error| Box::new(Finding::error(format!("the database cannot be made: {error}")));
        let failed = |error: std::io::Error| Box::new(Finding::io("a temporary file", "write", &error));
        let home = tempfile::tempdir().map_err(failed)?;
        let file = home.path().join("made.sqlite3");
        let mut connection = rusqlite::Connection::open(&file).map_err(wrong)?;
        let quoted = |name: &String| format!("\"{}\"", name.replace('"', "\"\""));
        let kind = |name: &str| if is_whole(name) { "INTEGER" } else { "TEXT" };
        let columns: Vec<String> = self.columns.iter().map(|name| format!("{} {}", quoted(name), kind(name))).collect();
        let change = connection.transaction().map_err(wrong)?;
        change.execute_batch(&format!("CREATE TABLE statements ({})", columns.join(", "))).map_err(wrong)?;
        let places = vec!["?"; self.columns.len()].join(", ");
        let mut insert = change.prepare(&format!("INSERT INTO statements VALUES ({places})")).map_err(wrong)?;
        for row in &self.rows {
            let cells = row.iter().map(|cell| match cell {
                Value::Null => rusqlite::types::Value::Null,
                Value::String(text) => rusqlite::types::Value::Text(text.clone()),
                other => other.as_i64().map_or(rusqlite::types::Value::Null, rusqlite::types::Value::Integer),
            });
            insert.execute(rusqlite::params_from_iter(cells)).map_err(wrong)?;
        }
        drop(insert);
        change.commit().map_err(wrong)?;
        drop(connection);
        std::fs::read(&file).map_err(failed)
    }
}
