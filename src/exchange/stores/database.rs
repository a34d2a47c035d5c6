//! A copy of a database, and its tables as rows of texts.

use crate::finding::{Finding, Place, Result};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::path::{Path, PathBuf};

/// The largest database that is read, in bytes.
const LARGEST: u64 = 2 << 30;

/// A row: texts by the order of the columns asked for; what is not there or empty is an empty text.
pub type Row = Vec<String>;

/// A copy of a database.
pub struct Store {
    /// What it is called in messages.
    pub name: String,
    connection: Connection,
    _home: tempfile::TempDir,
}

impl Store {
    /// Copies a database, and opens the copy.
    ///
    /// # Errors
    /// When it cannot be copied, or is no database.
    pub fn open(file: &Path, name: &str) -> Result<Store> {
        let failed = |error: std::io::Error| Box::new(Finding::io(file.display().to_string(), "read", &error));
        let size = std::fs::metadata(file).map_err(failed)?.len();
        if size > LARGEST {
            return Err(Box::new(
                Finding::error(format!("the database has {} MB", size >> 20))
                    .at(Place::file(name))
                    .expected("at most 2048 MB"),
            ));
        }
        let home = tempfile::tempdir().map_err(failed)?;
        let copy = home.path().join("copy.sqlite3");
        std::fs::copy(file, &copy).map_err(failed)?;
        // What was written last, or is being written, may still lie beside the database.
        for ending in ["-wal", "-journal"] {
            let beside = |file: &Path| PathBuf::from(format!("{}{ending}", file.display()));
            if beside(file).is_file() {
                std::fs::copy(beside(file), beside(&copy)).map_err(failed)?;
            }
        }
        let connection = Connection::open(&copy).map_err(|error| damaged(name, &error))?;
        let _ = connection
            .execute_batch("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON;");
        let store = Store { name: name.to_owned(), connection, _home: home };
        // Whether it is a database shows when it is read.
        store
            .connection
            .query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
            .map_err(|error| damaged(name, &error))?;
        Ok(store)
    }

    /// Whether there is a table of this name; views are not read.
    pub fn has(&self, table: &str) -> bool {
        let sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1";
        self.connection.query_row(sql, [table], |_| Ok(())).is_ok()
    }

    fn columns(&self, table: &str) -> Result<Vec<String>> {
        let wrong = |error: rusqlite::Error| damaged(&self.name, &error);
        let mut statement =
            self.connection.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).map_err(wrong)?;
        let names = statement.query_map([], |row| row.get::<_, String>(0)).map_err(wrong)?;
        names.collect::<std::result::Result<_, _>>().map_err(wrong)
    }

    /// The rows of a table, in the order in which they were made. Columns that this version of the program does not have
    /// are empty; so is a table that is not there.
    ///
    /// # Errors
    /// When the database is damaged.
    pub fn rows(&self, table: &str, wanted: &[&str]) -> Result<Vec<Row>> {
        if !self.has(table) {
            return Ok(Vec::new());
        }
        let there = self.columns(table)?;
        let known = |name: &&str| there.iter().any(|own| own.eq_ignore_ascii_case(name));
        let list: Vec<String> =
            wanted.iter().map(|name| if known(name) { format!("\"{name}\"") } else { "NULL".to_owned() }).collect();
        let wrong = |error: rusqlite::Error| damaged(&self.name, &error);
        let mut statement = self
            .connection
            .prepare(&format!("SELECT {} FROM \"{table}\" ORDER BY rowid", list.join(", ")))
            .map_err(wrong)?;
        let mut rows = statement.query([]).map_err(wrong)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(wrong)? {
            let cell = |at: usize| -> String {
                match row.get_ref(at) {
                    Ok(ValueRef::Integer(number)) => number.to_string(),
                    Ok(ValueRef::Real(number)) => number.to_string(),
                    Ok(ValueRef::Text(bytes) | ValueRef::Blob(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
                    _ => String::new(),
                }
            };
            found.push((0..wanted.len()).map(cell).collect());
        }
        Ok(found)
    }
}

fn damaged(name: &str, error: &rusqlite::Error) -> Box<Finding> {
    Box::new(
        Finding::error(format!("this is no database that can be read ({error})"))
            .at(Place::file(name))
            .hint("close the other program, copy the project again, and import the copy"),
    )
}

/// A number as a database has it, also `12.0`.
pub fn number(text: &str) -> Option<usize> {
    text.parse().ok().or_else(|| {
        let real: f64 = text.parse().ok()?;
        (real >= 0.0 && real.fract() == 0.0 && real < 1e15).then_some(real as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_of_databases() {
        assert_eq!(
            (number("12"), number("12.0"), number("12.5"), number("-1"), number("")),
            (Some(12), Some(12), None, None, None)
        );
    }
}
