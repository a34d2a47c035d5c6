//! The archive around a project.

use super::read::{Options, read};
use crate::document::archive::Archive;
use crate::exchange::project::Project;
use crate::finding::{Finding, Place, Result};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

/// Reads a project from the bytes of a `.qdpx`, a `.qde` or a `.qdc`; the files of a `.qde` are looked for beside it.
///
/// # Errors
/// When it is none of them, is damaged, or positions in it can be counted in two ways that fit alike.
pub fn open(path: &Path, name: &str, bytes: &[u8], options: &Options) -> Result<Project> {
    if !bytes.starts_with(b"PK") {
        let beside = path.parent().unwrap_or(Path::new("."));
        return read(name, bytes, options, &mut |wanted: &str| Ok(file_beside(beside, wanted)));
    }
    let mut archive = Archive::open(name, bytes)?;
    let parts = archive.parts();
    let at_root: Vec<&String> =
        parts.iter().filter(|part| !part.contains(['/', '\\']) && part.to_lowercase().ends_with(".qde")).collect();
    let [project] = at_root[..] else {
        return Err(Box::new(
            Finding::error(format!("the archive has {} files `.qde` at its top", at_root.len()))
                .at(Place::file(name))
                .expected("one, as a REFI-QDA project has")
                .hint("export the project again from the program it comes from"),
        ));
    };
    let xml = archive.part(project)?.unwrap_or_default();
    read(name, &xml, options, &mut |wanted: &str| {
        let Some(file) = last(wanted) else { return Ok(None) };
        // `sources` or `Sources`, and names in any case: as found.
        let part = parts.iter().find(|part| {
            part.split_once('/')
                .is_some_and(|(folder, rest)| folder.eq_ignore_ascii_case("sources") && rest.eq_ignore_ascii_case(file))
        });
        part.map_or(Ok(None), |part| archive.part(part))
    })
}

/// The name of a file that a path means inside a project; absolute paths are of another computer.
fn last(path: &str) -> Option<&str> {
    if path.starts_with("absolute:") {
        return None;
    }
    let bare = path.strip_prefix("internal://").or_else(|| path.strip_prefix("relative:///")).unwrap_or(path);
    let name = bare.rsplit(['/', '\\']).next().unwrap_or(bare);
    (!name.is_empty() && name != "..").then_some(name)
}

/// A text file of a `.qde` that was taken out of its archive: in `sources` beside it, or beside it.
fn file_beside(folder: &Path, wanted: &str) -> Option<Vec<u8>> {
    let name = last(wanted)?;
    let places = [folder.join("sources").join(name), folder.join("Sources").join(name), folder.join(name)];
    let found = places.iter().find(|path| path.is_file())?;
    crate::document::bytes_of(found, wanted).ok()
}

/// Packs a project: its XML and its texts by name. The same project gives the same bytes.
///
/// # Errors
/// When it cannot be packed.
pub fn pack(xml: &str, texts: &[(String, String)]) -> Result<Vec<u8>> {
    let failed =
        |error: &dyn std::fmt::Display| Box::new(Finding::error(format!("the project cannot be packed: {error}")));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| -> Result<()> {
        writer.start_file(name, options).map_err(|error| failed(&error))?;
        writer.write_all(text.as_bytes()).map_err(|error| failed(&error))
    };
    put("project.qde", xml)?;
    for (name, text) in texts {
        put(&format!("sources/{name}"), text)?;
    }
    Ok(writer.finish().map_err(|error| failed(&error))?.into_inner())
}
