//! What has one right form: NFC, line ends, byte-order marks.

use crate::coding::Materials;
use crate::finding::{Finding, Place, Result};
use crate::study::{Folder, Lock, SETTINGS, SUBJECTS, cases, write_whole};
use crate::text::Canonical;

/// A file that was rewritten in the one form, and what was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// Its name in the study.
    pub file: String,
    /// `CRLF line ends, a byte-order mark`
    pub what: String,
}

/// The text files of a study that people write.
fn files(folder: &Folder) -> Vec<String> {
    let mut names = vec![SETTINGS.to_owned(), cases::FILE.to_owned()];
    names.push(SUBJECTS.to_owned());
    names.extend(folder.list("survey", &[".csv", ".yaml"]));
    names.extend(folder.list("codebooks", &[".yaml", ".yml"]));
    names.extend(folder.list("transcripts", &[".txt"]));
    names.retain(|name| folder.path(name).is_file());
    names
}

/// Names the files that are not in the one form. Files that cannot be read are named by whoever reads them.
pub fn look(materials: &Materials, findings: &mut Vec<Finding>) {
    for name in files(&materials.folder) {
        // A transcript knows it from being read, and may be large.
        let read = materials.sources.iter().find(|source| source.file.name == name).map(|source| source.form.clone());
        let form = read.or_else(|| Some(materials.folder.read(&name).ok()?.1));
        if let Some(form) = form.filter(Canonical::changed) {
            findings.push(
                Finding::doubt(format!("the file has {}", what(&form)))
                    .at(Place::file(name))
                    .expected("NFC, LF line ends, no byte-order mark; it is read as if it had")
                    .hint("`tema check --fix` rewrites it; no word and no coding changes"),
            );
        }
    }
}

/// Rewrites every file that is not in the one form, each whole or not at all.
///
/// # Errors
/// When one cannot be written; those before it have been.
pub fn fix(folder: &Folder) -> Result<Vec<Fixed>> {
    let _lock = Lock::take(folder)?;
    let mut fixed = Vec::new();
    for name in files(folder) {
        let Ok((file, form)) = folder.read(&name) else { continue };
        if form.changed() {
            write_whole(&folder.path(&name), file.text.as_bytes())?;
            fixed.push(Fixed { file: name, what: what(&form) });
        }
    }
    Ok(fixed)
}

fn what(form: &Canonical) -> String {
    let parts = [
        (form.bom, "a byte-order mark"),
        (form.line_ends, "CRLF line ends"),
        (form.composed, "letters that are not composed (NFC)"),
    ];
    parts.iter().filter(|(there, _)| *there).map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
}
