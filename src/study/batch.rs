//! Several files written together: all of them or none.
//!
//! The new files are first written into a hidden folder of the study; a list beside them, written last, says where each
//! belongs. From then on the batch counts as done: if the program is stopped while the files are put in place, the next
//! command that opens the study puts the rest in place. Without the list nothing has happened, and the folder goes.

use super::{Folder, Lock, write_whole};
use crate::finding::{Finding, Place, Result};
use std::collections::BTreeMap;
use std::path::{Component, Path};

/// The hidden folder.
const STAGE: &str = ".tema-batch";

/// The list that makes a batch count.
const LIST: &str = "list.json";

/// What is to become of files: a new text, or nothing (the file goes). Names are relative to the study.
pub type Changes = BTreeMap<String, Option<Vec<u8>>>;

/// Writes all changes, or none. The caller holds the study's lock.
///
/// # Errors
/// When they cannot be written; before the list stands nothing has changed, after it the next command goes on.
pub fn write_together(folder: &Folder, changes: &Changes, _lock: &Lock) -> Result<()> {
    let stage = folder.path(STAGE);
    let failed = |error: &std::io::Error| Box::new(Finding::io(STAGE, "write", error));
    if stage.exists() {
        std::fs::remove_dir_all(&stage).map_err(|error| failed(&error))?;
    }
    let mut list: Vec<(String, Option<String>)> = Vec::new();
    for (at, (name, bytes)) in changes.iter().enumerate() {
        let staged = bytes.as_ref().map(|_| at.to_string());
        if let (Some(bytes), Some(staged)) = (bytes, &staged) {
            write_whole(&stage.join(staged), bytes)?;
        }
        list.push((name.clone(), staged));
    }
    let text = serde_json::to_string(&list).unwrap_or_default();
    write_whole(&stage.join(LIST), text.as_bytes())?;
    put_in_place(folder)
}

/// Finishes a batch that was stopped half way, if there is one. Gives whether there was.
///
/// # Errors
/// When another process writes, or the files cannot be put in place.
pub fn finish(folder: &Folder) -> Result<bool> {
    let stage = folder.path(STAGE);
    if !stage.is_dir() {
        return Ok(false);
    }
    let _lock = Lock::take(folder)?;
    if stage.join(LIST).is_file() {
        put_in_place(folder)?;
        return Ok(true);
    }
    std::fs::remove_dir_all(&stage).map_err(|error| Box::new(Finding::io(STAGE, "remove", &error)))?;
    Ok(false)
}

/// Puts every file of the list in its place; those that are there already have left the hidden folder.
fn put_in_place(folder: &Folder) -> Result<()> {
    let stage = folder.path(STAGE);
    let bytes = std::fs::read(stage.join(LIST)).map_err(|error| Box::new(Finding::io(STAGE, "read", &error)))?;
    let list: Vec<(String, Option<String>)> =
        serde_json::from_slice(&bytes).map_err(|error| damaged(&error.to_string()))?;
    let inside = |name: &str| Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    for (name, staged) in &list {
        if !inside(name) || staged.as_ref().is_some_and(|staged| !inside(staged)) {
            return Err(damaged(&format!("`{name}` is no file of the study")));
        }
    }
    for (name, staged) in &list {
        let path = folder.path(name);
        let failed = |error: &std::io::Error| Box::new(Finding::io(name.clone(), "write", error));
        match staged {
            Some(staged) => {
                let from = stage.join(staged);
                if from.is_file() {
                    if let Some(parent) = path.parent() {
                        std::fs::create_dir_all(parent).map_err(|error| failed(&error))?;
                    }
                    std::fs::rename(&from, &path).map_err(|error| failed(&error))?;
                }
            }
            None if path.is_file() => std::fs::remove_file(&path).map_err(|error| failed(&error))?,
            None => {}
        }
    }
    std::fs::remove_dir_all(&stage).map_err(|error| Box::new(Finding::io(STAGE, "remove", &error)))
}

fn damaged(why: &str) -> Box<Finding> {
    Box::new(
        Finding::error(format!("a change of several files was stopped, and its list cannot be read: {why}"))
            .at(Place::file(format!("{STAGE}/{LIST}")))
            .hint(format!("take the study back from a copy, or remove the folder `{STAGE}`")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn study() -> (tempfile::TempDir, Folder) {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("tema.toml"), "").unwrap();
        std::fs::write(home.path().join("a.txt"), "old").unwrap();
        std::fs::write(home.path().join("b.txt"), "old").unwrap();
        let folder = Folder::find(Some(home.path())).unwrap();
        (home, folder)
    }

    fn read(folder: &Folder, name: &str) -> String {
        std::fs::read_to_string(folder.path(name)).unwrap_or_default()
    }

    #[test]
    fn a_batch_that_was_stopped_while_files_were_put_in_place_is_finished_when_the_study_is_opened() {
        let (home, folder) = study();
        let stage = home.path().join(STAGE);
        std::fs::create_dir(&stage).unwrap();
        // The first file is in its place already.
        std::fs::write(home.path().join("a.txt"), "new").unwrap();
        std::fs::write(stage.join("1"), "new").unwrap();
        std::fs::write(stage.join(LIST), r#"[["a.txt","0"],["b.txt","1"],["sub/c.txt",null]]"#).unwrap();
        let folder_again = Folder::find(Some(home.path())).unwrap();
        assert_eq!((read(&folder, "a.txt"), read(&folder_again, "b.txt")), ("new".into(), "new".into()));
        assert!(!stage.exists());
    }

    #[test]
    fn a_batch_that_was_stopped_before_its_list_stood_never_was() {
        let (home, folder) = study();
        std::fs::create_dir(home.path().join(STAGE)).unwrap();
        std::fs::write(home.path().join(STAGE).join("0"), "new").unwrap();
        Folder::find(Some(home.path())).unwrap();
        assert_eq!(read(&folder, "a.txt"), "old");
        assert!(!home.path().join(STAGE).exists());
    }

    #[test]
    fn a_list_never_writes_outside_the_study() {
        let (home, _) = study();
        std::fs::create_dir(home.path().join(STAGE)).unwrap();
        std::fs::write(home.path().join(STAGE).join("0"), "new").unwrap();
        std::fs::write(home.path().join(STAGE).join(LIST), r#"[["../out.txt","0"]]"#).unwrap();
        assert!(Folder::find(Some(home.path())).is_err());
        assert!(!home.path().parent().unwrap().join("out.txt").exists());
    }

    #[test]
    fn all_files_are_written_and_those_that_go_are_gone() {
        let (_home, folder) = study();
        let changes: Changes =
            [("a.txt".to_owned(), None), ("sub/c.txt".to_owned(), Some(b"new".to_vec()))].into_iter().collect();
        let lock = Lock::take(&folder).unwrap();
        write_together(&folder, &changes, &lock).unwrap();
        assert!(!folder.path("a.txt").exists() && !folder.path(STAGE).exists());
        assert_eq!(read(&folder, "sub/c.txt"), "new");
    }
}
