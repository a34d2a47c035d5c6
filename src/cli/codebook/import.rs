//! `tema codebook import`

use crate::cli::args::Global;
use crate::cli::output::Output;
use crate::cli::resolve;
use crate::cli::{Ended, mention};
use crate::codebook::{self, from_table};
use crate::data::File;
use crate::document::{Choice, sheet};
use crate::finding::{Finding, Place, Result};
use crate::study::{Folder, Lock, write_whole};
use crate::text::canonical;
use serde_json::Value;
use std::path::PathBuf;

/// Take a codebook from a file (YAML, CSV, XLSX, ODS, JSON) into the study, as a file of its own under codebooks/.
///
/// A table has a row a code: id, parent, name (or name.en, name.lt), definition, include, exclude, gloss, and lists with
/// a line a thing: indicators, except, examples, counter_examples, aliases. Nothing is overwritten.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema codebook import mine.csv
  tema codebook import mine.xlsx
  tema codebook import mine.json --name second-round")]
pub struct Args {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The name of the new codebook file; else that of FILE
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, the file cannot be read, or a codebook file of that name is there.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let folder = Folder::find(global.study.as_deref())?;
    let shown = args.file.display().to_string();
    let bytes = std::fs::read(&args.file).map_err(|error| Box::new(Finding::io(shown.clone(), "read", &error)))?;
    let stem = args.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or("codebook");
    let name = args.name.clone().unwrap_or_else(|| stem.to_owned());
    let mut findings = Vec::new();
    let yaml = match args.file.extension().and_then(|ending| ending.to_str()) {
        Some("yaml" | "yml") => text_of(&shown, bytes)?,
        Some("csv" | "tsv" | "xlsx" | "ods") => from_sheet(&shown, &name, &bytes, &mut findings)?,
        Some("json") => from_json(&shown, &name, &text_of(&shown, bytes)?, &mut findings)?,
        _ => {
            return Err(Box::new(
                Finding::error(format!("the ending of `{shown}` names no codebook"))
                    .at(Place::file(&*shown))
                    .expected(".yaml, .csv, .xlsx, .ods or .json"),
            ));
        }
    };
    let target = format!("codebooks/{name}.yaml");
    if name.is_empty() || name.contains(['/', '\\']) || name.starts_with('.') {
        return Err(Box::new(
            Finding::error(format!("`{name}` cannot be a file's name")).expected("--name NAME, without folders"),
        ));
    }
    let read = codebook::read(vec![File { name: target.clone(), text: yaml.clone() }], &mut findings);
    let _lock = Lock::take(&folder)?;
    let path = folder.path(&target);
    if path.exists() {
        return Err(Box::new(
            Finding::error(format!("`{target}` is there already"))
                .at(Place::file(&*target))
                .hint("choose another name with --name"),
        ));
    }
    write_whole(&path, yaml.as_bytes())?;
    output.print(&format!("{}: {} codes\n", target, read.codes.len()))?;
    output.hint("next: tema check · tema codebook show");
    Ok(mention(&findings, output))
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
            .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
            .collect::<Vec<_>>()
            .join("\n"),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    let rows: Vec<Vec<String>> =
        codes.iter().map(|code| columns.iter().map(|key| cell(code.get(key))).collect()).collect();
    Ok(from_table(file, title, &columns, &rows, findings))
}
