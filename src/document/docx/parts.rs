//! The parts of a Word file and how they refer to one another.

use super::super::archive::Archive;
use super::super::xml::{self, Element};
use crate::finding::Result;

/// A part that another part refers to.
#[derive(Debug)]
pub struct Part {
    /// What it is: the last step of its type, `footnotes`.
    pub kind: String,
    /// Its path in the archive.
    pub path: String,
}

/// The path of the main text.
pub fn main(name: &str, archive: &mut Archive<'_>) -> Result<String> {
    let found = references(name, archive, "_rels/.rels", "")?;
    let main = found.into_iter().find(|part| part.kind == "officeDocument" && archive.has(&part.path));
    Ok(main.map_or_else(|| "word/document.xml".to_owned(), |part| part.path))
}

/// The parts that the part at `path` refers to.
pub fn related(name: &str, archive: &mut Archive<'_>, path: &str) -> Result<Vec<Part>> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let slash = if folder.is_empty() { "" } else { "/" };
    references(name, archive, &format!("{folder}{slash}_rels/{file}.rels"), folder)
}

/// The tree of a part; `None` if the archive has none of this name.
pub fn parsed(name: &str, archive: &mut Archive<'_>, path: &str) -> Result<Option<Element>> {
    let Some(bytes) = archive.part(path)? else { return Ok(None) };
    xml::parse(name, path, &bytes).map(Some)
}

fn references(name: &str, archive: &mut Archive<'_>, path: &str, folder: &str) -> Result<Vec<Part>> {
    let Some(root) = parsed(name, archive, path)? else { return Ok(Vec::new()) };
    let parts = root.elements().filter(|element| element.attribute("TargetMode") != Some("External"));
    Ok(parts
        .filter_map(|element| {
            let kind = element.attribute("Type")?.rsplit('/').next()?.to_owned();
            Some(Part { kind, path: joined(folder, element.attribute("Target")?) })
        })
        .collect())
}

/// `word` and `../customXml/item1.xml` → `customXml/item1.xml`; a target with a slash in front begins at the top.
fn joined(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}
