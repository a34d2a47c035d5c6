//! Which files are meant.

use crate::finding::{Finding, Result};
use crate::ingest;
use crate::study::cases::natural;
use std::path::{Path, PathBuf};

/// A file to be read.
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// How it is named in messages.
    pub name: String,
}

/// What was found under the names given.
#[derive(Default)]
pub struct Found {
    /// Files to be read, in natural order.
    pub inputs: Vec<Input>,
    /// Files in folders that hold neither speech nor answers.
    pub passed_over: Vec<String>,
    /// A `speakers.csv` in a folder.
    pub speakers: Vec<PathBuf>,
}

/// Endings of tables with answers, in small letters.
pub const TABLES: &[&str] = &["csv", "tsv", "xlsx", "xlsm", "ods", "xls"];

/// Looks up files and folders.
///
/// # Errors
/// When there is nothing to read.
pub fn find(given: &[PathBuf]) -> Result<Found> {
    let mut found = Found::default();
    for path in given {
        let name = path.display().to_string();
        if path.is_dir() {
            folder(path, &mut found);
        } else {
            // One that does not exist is named with the others, which are read.
            found.inputs.push(Input { path: path.clone(), name });
        }
    }
    found.inputs.sort_by_cached_key(|input| natural(&input.name));
    found.inputs.dedup_by(|a, b| a.path == b.path);
    if found.inputs.is_empty() {
        let finding = Finding::error("there is nothing to import here");
        return Err(Box::new(finding.expected(
            "Word, OpenDocument, RTF, PDF, web, text and subtitle files, JSON of recognisers, or tables of answers",
        )));
    }
    Ok(found)
}

fn folder(start: &Path, found: &mut Found) {
    let walk = ignore::WalkBuilder::new(start).standard_filters(false).hidden(true).follow_links(false).build();
    let mut paths: Vec<PathBuf> = walk
        .filter_map(std::result::Result::ok)
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
        .map(ignore::DirEntry::into_path)
        .collect();
    paths.sort();
    for path in paths {
        let name = path.display().to_string();
        let file = path.file_name().map(|file| file.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = ingest::ending(&path);
        if file.eq_ignore_ascii_case("speakers.csv") {
            found.speakers.push(path);
        } else if file.starts_with("~$") {
            // Word's mark of an open document.
        } else if ingest::ENDINGS.contains(&ending.as_str()) || TABLES.contains(&ending.as_str()) || ending == "doc" {
            found.inputs.push(Input { path, name });
        } else {
            found.passed_over.push(name);
        }
    }
}
