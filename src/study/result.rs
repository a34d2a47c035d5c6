//! Where results are written, and where not.

use super::{SETTINGS, SUBJECTS, cases, write_whole_with};
use crate::finding::{Finding, Place, Result};
use std::io::Write;
use std::path::Path;

/// What a study is made of: its files, and the folders of them.
const OWN: &[&str] = &[
    SETTINGS,
    cases::FILE,
    SUBJECTS,
    "translations.csv",
    "transcripts",
    "codebooks",
    "codings",
    "lemmas",
    "log",
    "memos",
    "history",
    "survey",
    "published",
    "exchange",
];

/// Writes the result of a command to the file that was asked for: whole, and never over what a study is made of.
///
/// # Errors
/// When a study has that file, or it cannot be written; then the old file is as it was.
pub fn write_result(path: &Path, bytes: &[u8]) -> Result<()> {
    write_result_with(path, |out| out.write_all(bytes))
}

/// As [`write_result`], what `write` writes.
///
/// # Errors
/// The same.
pub fn write_result_with(path: &Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    if let Some(own) = own(path) {
        return Err(Box::new(
            Finding::error(format!("`{}` is a file of the study; the result is not written over it", path.display()))
                .at(Place::file(own))
                .expected("a file of another name, e.g. -o reports/NAME"),
        ));
    }
    write_whole_with(path, write)
}

/// The name, in its study, of a file that is there and that the study is made of.
fn own(path: &Path) -> Option<String> {
    let whole = path.canonicalize().ok()?;
    let root = whole.ancestors().skip(1).find(|folder| folder.join(SETTINGS).is_file())?;
    let name = whole.strip_prefix(root).ok()?;
    let first = name.components().next()?;
    OWN.iter().any(|own| first.as_os_str() == *own).then(|| {
        let parts = name.components().map(|part| part.as_os_str().to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    })
}
