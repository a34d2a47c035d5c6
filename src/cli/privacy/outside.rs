//! Files that say who is behind a stand-in: they never lie in the study.

use crate::finding::{Finding, Place, Result};
use crate::study::Folder;
use std::path::{Path, PathBuf};

/// Whether a file, which need not be there, lies in the study's folder.
pub fn is_inside(folder: &Folder, path: &Path) -> bool {
    let absolute = |path: &Path| path.canonicalize().ok();
    let home = match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        Some(parent) => absolute(parent),
        None => absolute(Path::new(".")),
    };
    match (home, absolute(folder.root())) {
        (Some(home), Some(root)) => home.starts_with(root),
        _ => false,
    }
}

/// Refuses a key inside the study.
///
/// # Errors
/// When it lies there.
pub fn refuse_inside(folder: &Folder, path: &Path, what: &str) -> Result<()> {
    if !is_inside(folder, path) {
        return Ok(());
    }
    let name = path.display().to_string();
    Err(Box::new(
        Finding::error(format!("{what} `{name}` lies in the study folder; whoever gets the study would get the names"))
            .at(Place::file(name))
            .expected("a file outside the study folder, e.g. ../names.csv")
            .hint("nothing was written"),
    ))
}

/// The log beside the study: `../my-study.replaced.csv`.
///
/// # Errors
/// When the study's folder has no place beside it.
pub fn beside(folder: &Folder) -> Result<PathBuf> {
    let root = folder
        .root()
        .canonicalize()
        .map_err(|error| Box::new(Finding::io(folder.root().display().to_string(), "look at", &error)))?;
    match (root.parent(), root.file_name().and_then(|name| name.to_str())) {
        (Some(parent), Some(name)) => Ok(parent.join(format!("{name}.replaced.csv"))),
        _ => Err(Box::new(
            Finding::error("there is no folder beside the study for the log").hint("name a file with --log FILE"),
        )),
    }
}
