//! The databases of other programs: QualCoder, Taguette, RQDA. A copy is opened, so that no byte of the original changes,
//! whoever else has it open.

mod qualcoder;
mod rqda;
mod taguette;

use super::guid;
use super::loss::Found;
use super::project::{Coding, Note, Passage, Project, Source, User};
use super::refi::to_one_form;
use crate::finding::{Finding, Place, Result};
use crate::text::{CodePoints, Span};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};

/// The largest database that is read, in bytes.
const LARGEST: u64 = 2 << 30;

/// Reads the project in a database; the tables say whose it is. `wanted`: of several projects the one of this name.
///
/// # Errors
/// When it is no database of a program that is known, is damaged, or holds several projects and none is named.
pub fn open(path: &Path, name: &str, wanted: Option<&str>) -> Result<Project> {
    let file = if path.is_dir() { path.join("data.qda") } else { path.to_owned() };
    let store = Store::open(&file, name)?;
    let has = |tables: &[&str]| tables.iter().all(|table| store.has(table));
    if has(&["code_text", "code_name", "source"]) {
        qualcoder::read(&store)
    } else if has(&["highlights", "highlight_tags", "documents", "tags"]) {
        taguette::read(&store, wanted)
    } else if has(&["freecode", "coding", "source"]) {
        rqda::read(&store)
    } else {
        Err(Box::new(
            Finding::error("this database is of no program that tema knows")
                .at(Place::file(name))
                .expected("a project of QualCoder (a folder .qda), Taguette (.sqlite3) or RQDA (.rqda)")
                .hint("export it there as REFI-QDA (.qdpx), and import that"),
        ))
    }
}

/// A row: texts by the order of the columns asked for; what is not there or empty is an empty text.
type Row = Vec<String>;

/// A copy of a database.
struct Store {
    name: String,
    connection: Connection,
    _home: tempfile::TempDir,
}

impl Store {
    fn open(file: &Path, name: &str) -> Result<Store> {
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
        // What was written last may still lie beside the database.
        let beside = |file: &Path| PathBuf::from(format!("{}-wal", file.display()));
        if beside(file).is_file() {
            std::fs::copy(beside(file), beside(&copy)).map_err(failed)?;
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
    fn has(&self, table: &str) -> bool {
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
    fn rows(&self, table: &str, wanted: &[&str]) -> Result<Vec<Row>> {
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
fn number(text: &str) -> Option<usize> {
    text.parse().ok().or_else(|| {
        let real: f64 = text.parse().ok()?;
        (real >= 0.0 && real.fract() == 0.0 && real < 1e15).then_some(real as usize)
    })
}

/// A text in the one form, alone.
fn plain(text: &str) -> String {
    to_one_form(text, &[]).0
}

/// A text of a program, with the GUID by which its name is kept.
fn source(program: &str, id: &str, name: &str) -> Source {
    Source { guid: guid::of("source", &format!("{program}\n{id}\n{name}")), name: name.to_owned(), ..Source::default() }
}

/// Names of people, each once.
#[derive(Default)]
struct People {
    by: FxHashMap<String, usize>,
}

impl People {
    fn user(&mut self, name: &str, project: &mut Project) -> Option<usize> {
        if name.trim().is_empty() {
            return None;
        }
        let next = project.users.len();
        let at = *self.by.entry(name.to_owned()).or_insert(next);
        if at == next {
            project.users.push(User { guid: guid::of("coder", name), name: name.to_owned(), id: None });
        }
        Some(at)
    }
}

/// A coding as a database has it: bytes of the raw text, and the words.
struct Stored {
    /// First byte and one past the last of the raw text; nothing where the positions lie outside.
    range: Option<(usize, usize)>,
    /// The words that the program keeps beside the positions.
    quote: String,
    /// The code's position.
    code: usize,
    /// Who.
    user: Option<usize>,
    /// When.
    at: Option<String>,
    /// What is said about the coding.
    memo: String,
    /// What makes its memo's GUID.
    key: String,
}

/// Code points of a raw text as bytes.
fn points(raw: &CodePoints<'_>, start: &str, end: &str) -> Option<(usize, usize)> {
    let (start, end) = (raw.to_byte(number(start)?)?, raw.to_byte(number(end)?)?);
    (start <= end).then_some((start, end))
}

/// Gives a source its codings: each compared with the words that the program keeps, and found again by them where it has
/// drifted.
fn settle(project: &mut Project, source: &mut Source, raw: &str, stored: Vec<Stored>) {
    let ranges: Vec<Option<(usize, usize)>> = stored.iter().map(|one| one.range).collect();
    let (text, spans) = to_one_form(raw, &ranges);
    source.text = text;
    for (one, span) in stored.into_iter().zip(spans) {
        let quote = plain(&one.quote);
        let found = |why: &str| Found {
            source: source.name.clone(),
            code: project.codes[one.code].name.clone(),
            quote: quote.clone(),
            why: why.to_owned(),
        };
        let span = match span {
            Some(span) if !span.is_empty() && (quote.is_empty() || span.of(&source.text) == quote) => {
                project.loss.verified += usize::from(!quote.is_empty());
                span
            }
            _ if quote.trim().is_empty() => {
                project.loss.orphaned.push(found("its positions lie outside the text, and its words are not kept"));
                continue;
            }
            _ => {
                let wanted = one.range.map_or(0, |(start, _)| start);
                match nearest(&source.text, &quote, wanted) {
                    Ok(start) => {
                        project
                            .loss
                            .relocated
                            .push(found("its positions were elsewhere; it stands where its words are"));
                        Span::new(start, start + quote.len())
                    }
                    Err(why) => {
                        project.loss.orphaned.push(found(why));
                        continue;
                    }
                }
            }
        };
        let notes = note(project, &one.key, "", &one.memo, one.user, one.at.clone());
        let coding = Coding { guid: String::new(), code: one.code, user: one.user, at: one.at.clone(), notes };
        source.passages.push(Passage { span, user: one.user, at: one.at, codings: vec![coding], ..Passage::default() });
    }
}

/// Where the words of a quote stand; of several places the one that is clearly nearest to where it should be.
fn nearest(text: &str, quote: &str, wanted: usize) -> std::result::Result<usize, &'static str> {
    let mut places: Vec<(usize, usize)> = text.match_indices(quote).map(|(at, _)| (at.abs_diff(wanted), at)).collect();
    places.sort_unstable();
    match places[..] {
        [] => Err("its words are not in the text"),
        [(_, only)] => Ok(only),
        [(near, first), (far, _), ..] if near * 4 < far => Ok(first),
        _ => Err("its words stand in several places, and none is clearly meant"),
    }
}

/// Adds a note, if it says something, and gives its key.
fn note(
    project: &mut Project,
    key: &str,
    name: &str,
    text: &str,
    user: Option<usize>,
    at: Option<String>,
) -> Vec<String> {
    let text = plain(text.trim());
    if text.is_empty() {
        return Vec::new();
    }
    let guid = guid::of("note", &format!("{}\n{key}", project.name));
    project.notes.push(Note { guid: guid.clone(), name: name.to_owned(), text, user, at, ..Note::default() });
    vec![guid]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_places_the_one_that_is_clearly_nearest() {
        let text = "yes and no and yes and then much later, after all, yes";
        assert_eq!(nearest(text, "no", 40), Ok(8));
        assert_eq!(nearest(text, "yes", 14), Ok(15));
        assert!(nearest(text, "yes", 8).is_err() && nearest(text, "never", 0).is_err());
    }

    #[test]
    fn numbers_of_databases() {
        assert_eq!(
            (number("12"), number("12.0"), number("12.5"), number("-1"), number("")),
            (Some(12), Some(12), None, None, None)
        );
    }
}
