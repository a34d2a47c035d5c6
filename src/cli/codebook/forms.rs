//! A codebook in the forms that other programs write: YAML, a table (CSV, XLSX, ODS), JSON.

use crate::cli::resolve;
use crate::codebook::{from_table, one_line};
use crate::document::{Choice, sheet};
use crate::finding::{Finding, Place, Result};
use crate::text::canonical;
use serde_json::Value;
use std::path::Path;

/// The endings of names of files in one of these forms, without a dot.
pub const ENDINGS: &[&str] = &["yaml", "yml", "csv", "tsv", "xlsx", "ods", "json"];

/// The codebook in a file as YAML. `file`: its name, of which the ending says the form; any other is that of YAML. What was passed
/// over becomes findings.
///
/// # Errors
/// When it cannot be read in its form.
pub fn yaml_of(file: &str, title: &str, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> Result<String> {
    match Path::new(file).extension().and_then(|ending| ending.to_str()) {
        Some("csv" | "tsv" | "xlsx" | "ods") => from_sheet(file, title, &bytes, findings),
        Some("json") => from_json(file, title, &text_of(file, bytes)?, findings),
        _ => text_of(file, bytes),
    }
}

fn text_of(file: &str, bytes: Vec<u8>) -> Result<String> {
    resolve::text(file, bytes, "a codebook in UTF-8")
}

fn from_sheet(file: &str, title: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Result<String> {
    let book = sheet::read(file, bytes, &Choice::default())?;
    let mut rows = book.sheets.into_iter().next().unwrap_or_default().rows.into_iter();
    let columns: Vec<String> =
        rows.next().unwrap_or_default().iter().map(|name| canonical_cell(name).trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = rows.map(|row| row.iter().map(|cell| canonical_cell(cell)).collect()).collect();
    if !columns.iter().any(|name| name == "name" || name == "id" || name.starts_with("name.")) {
        return Err(Box::new(
            Finding::error(format!("`{file}` has no column `name`"))
                .at(Place { line: 1, ..Place::file(file) })
                .expected("a first line such as id,parent,name,definition,indicators"),
        ));
    }
    Ok(from_table(file, title, &columns, &rows, findings))
}

/// A cell in the one form of text.
fn canonical_cell(cell: &str) -> String {
    canonical(cell).map_or_else(|_| cell.to_owned(), |done| done.text)
}

fn from_json(file: &str, title: &str, text: &str, findings: &mut Vec<Finding>) -> Result<String> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| Box::new(Finding::error(format!("`{file}` is no JSON: {error}")).at(Place::file(file))))?;
    let codes = value.get("codes").unwrap_or(&value).as_array().ok_or_else(|| {
        Box::new(
            Finding::error(format!("`{file}` holds no codes"))
                .at(Place::file(file))
                .expected("what `tema codebook export -o FILE.json` writes: {\"codes\": [{\"id\": …, \"name\": …}]}"),
        )
    })?;
    let mut columns: Vec<String> = Vec::new();
    for key in codes.iter().filter_map(Value::as_object).flat_map(|code| code.keys()) {
        if !columns.contains(key) {
            columns.push(key.clone());
        }
    }
    let cell = |value: Option<&Value>| match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items
            .iter()
            .map(|item| item.as_str().map_or_else(|| item.to_string(), one_line))
            .collect::<Vec<_>>()
            .join("\n"),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    let rows: Vec<Vec<String>> =
        codes.iter().map(|code| columns.iter().map(|key| cell(code.get(key))).collect()).collect();
    Ok(from_table(file, title, &columns, &rows, findings))
}
