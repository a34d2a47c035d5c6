//! A table that goes out to be filled in and comes back.

use crate::document::{Choice, LARGEST_FILE, sheet};
use crate::finding::{Finding, Place, Result};
use crate::report::model::Records;
use crate::report::{Format, write_records};
use crate::study::write_result;
use std::path::Path;

/// A table that came back.
pub struct Filled {
    name: String,
    rows: Vec<Vec<String>>,
}

/// Writes a table as the ending of its name says.
///
/// # Errors
/// When the ending is that of no table, or it cannot be written.
pub fn write(path: &Path, records: &Records) -> Result<()> {
    let format = match Format::of_file(path) {
        Some(format @ (Format::Csv | Format::Xlsx)) => format,
        _ => {
            return Err(Box::new(
                Finding::error(format!("`{}` names no table", path.display()))
                    .expected("a name ending in .xlsx or .csv"),
            ));
        }
    };
    write_result(path, &write_records(records, format)?)
}

/// Whoever wants to take a table back (`back`) means one that is there.
///
/// # Errors
/// When it is not.
pub fn must_be_there(path: &Path, back: bool) -> Result<()> {
    if !back {
        return Ok(());
    }
    Err(Box::new(
        Finding::error(format!("there is no table `{}`; nothing was written", path.display()))
            .expected("a table that was filled in")
            .hint("without --write the table is made"),
    ))
}

impl Filled {
    /// Reads a table (XLSX, ODS, CSV).
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(path: &Path, language: &str) -> Result<Filled> {
        let name = path.display().to_string();
        let failed = |error: &std::io::Error| Box::new(Finding::io(name.clone(), "read", error));
        let size = std::fs::metadata(path).map_err(|error| failed(&error))?.len();
        if size > LARGEST_FILE {
            return Err(Box::new(
                Finding::error(format!("`{name}` has {size} bytes")).expected("a table to be filled in by hand"),
            ));
        }
        let bytes = std::fs::read(path).map_err(|error| failed(&error))?;
        let book = sheet::read(&name, &bytes, &Choice { language: Some(language), ..Choice::default() })?;
        let rows = book.sheets.into_iter().next().map(|sheet| sheet.rows).unwrap_or_default();
        Ok(Filled { name, rows })
    }

    /// The place of a column.
    ///
    /// # Errors
    /// When there is none of this name.
    pub fn column(&self, name: &str) -> Result<usize> {
        let head = self.rows.first().map(Vec::as_slice).unwrap_or_default();
        head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name)).ok_or_else(|| {
            Box::new(
                Finding::error(format!("`{}` has no column `{name}`", self.name))
                    .at(Place { line: 1, ..Place::file(&*self.name) })
                    .hint("the first line names the columns, as the table had it when it was written"),
            )
        })
    }

    /// The rows below the names of the columns, each with its number in the table.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        self.rows.iter().enumerate().skip(1).map(|(at, row)| (at + 1, row.as_slice()))
    }

    /// The place of a row.
    pub fn place(&self, row: usize) -> Place {
        Place { line: row, ..Place::file(&*self.name) }
    }
}

/// A cell without blanks around it; empty where the row is short.
pub fn cell(row: &[String], column: usize) -> &str {
    row.get(column).map_or("", |cell| cell.trim())
}
