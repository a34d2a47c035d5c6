//! The databases of other programs: QualCoder, Taguette, RQDA, qc. A copy is opened, so that no byte of the original changes,
//! whoever else has it open.

mod database;
mod qc;
mod qualcoder;
mod rqda;
mod settle;
mod taguette;

use super::project::Project;
use crate::finding::{Finding, Place, Result};
use database::{Row, Store, number};
use settle::{People, Stored, note, plain, points, settle, source};
use std::path::Path;

/// Whether a folder is a project of another program, whatever it is called.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir() && qc::is_folder(path)
}

/// Reads the project in a database; the tables say whose it is. `wanted`: of several projects the one of this name.
///
/// # Errors
/// When it is no database of a program that is known, is damaged, or holds several projects and none is named.
pub fn open(path: &Path, name: &str, wanted: Option<&str>) -> Result<Project> {
    let file = match path.is_dir() {
        true if qc::is_folder(path) => qc::database(path)?,
        true if !path.join("data.qda").is_file() => {
            return Err(Box::new(
                Finding::error("this folder holds no `data.qda`")
                    .at(Place::file(name))
                    .expected("a project folder of QualCoder, or the one of qc with its settings.yaml"),
            ));
        }
        true => path.join("data.qda"),
        false => path.to_owned(),
    };
    let store = Store::open(&file, name)?;
    let has = |tables: &[&str]| tables.iter().all(|table| store.has(table));
    if has(&["code_text", "code_name", "source"]) {
        qualcoder::read(&store)
    } else if has(&["highlights", "highlight_tags", "documents", "tags"]) {
        taguette::read(&store, wanted)
    } else if has(&["freecode", "coding", "source"]) {
        rqda::read(&store)
    } else if has(&["coded_line", "document", "location"]) {
        let beside = file.parent().unwrap_or(Path::new("."));
        qc::read(&store, if path.is_dir() { path } else { beside })
    } else {
        Err(Box::new(
            Finding::error("this database is of no program that tema knows")
                .at(Place::file(name))
                .expected(
                    "a project of QualCoder (a folder .qda), Taguette (.sqlite3), RQDA (.rqda) or qc (its folder)",
                )
                .hint("export it there as REFI-QDA (.qdpx), and import that"),
        ))
    }
}
