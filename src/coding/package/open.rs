//! The files of a package that came back: a folder, or an archive with one in it.

use super::MANIFEST;
use crate::document::archive::Archive;
use crate::finding::{Finding, Result};
use std::collections::BTreeMap;
use std::path::Path;

/// The files of a package by name: its list, and the decisions that were made in it.
///
/// # Errors
/// When it cannot be read.
pub fn opened(path: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let shown = path.display().to_string();
    let failed = |error: &std::io::Error| Box::new(Finding::io(shown.clone(), "read", error));
    let mut files = BTreeMap::new();
    if path.is_dir() {
        for entry in ignore::WalkBuilder::new(path).standard_filters(false).hidden(true).build().flatten() {
            let name = entry.path().strip_prefix(path).ok().and_then(Path::to_str).map(|name| name.replace('\\', "/"));
            if let Some(name) = name.filter(|name| entry.path().is_file() && wanted(name)) {
                files.insert(name, std::fs::read(entry.path()).map_err(|error| failed(&error))?);
            }
        }
    } else {
        let bytes = std::fs::read(path).map_err(|error| failed(&error))?;
        // What an archive of Word should be is of no use here: any other file is no package.
        let no_package = |cause: Box<Finding>| {
            let hint = "give the archive that the second coder sent back, or the folder that was unpacked from it";
            Box::new(Finding { hint: Some(hint.into()), ..*cause }.expected("a package of `tema coder send`"))
        };
        let mut archive = Archive::open(&shown, &bytes).map_err(no_package)?;
        for name in archive.parts().into_iter().filter(|name| wanted(name)) {
            if let Some(bytes) = archive.part(&name)? {
                files.insert(name.replace('\\', "/"), bytes);
            }
        }
    }
    // Packed again, the study may stand in a folder, or in two.
    let lists = files.keys().filter(|name| *name == MANIFEST || name.ends_with(&format!("/{MANIFEST}")));
    let Some(list) = lists.min_by_key(|name| name.len()).cloned() else { return Ok(files) };
    let inside = list.strip_suffix(MANIFEST).unwrap_or_default().to_owned();
    let own = files.into_iter().filter_map(|(name, bytes)| Some((name.strip_prefix(&inside)?.to_owned(), bytes)));
    Ok(own.collect())
}

fn wanted(name: &str) -> bool {
    let folder = |folder: &str| name.starts_with(folder) || name.contains(&format!("/{folder}"));
    name.ends_with(MANIFEST) || name.ends_with(".jsonl") && (folder("codings/") || folder("log/"))
}
