//! Word files (.docx): the package, and the order in which its parts are read.

mod blocks;
mod inline;
mod parts;
mod styles;
mod symbols;
#[cfg(test)]
mod tests;

/// The character of a code in a symbol font.
pub(super) fn symbol(font: &str, code: u32) -> Option<char> {
    symbols::symbol(font, &format!("{:x}", 0xf000 + code))
}

use super::archive::Archive;
use super::builder::Builder;
use super::xml::Element;
use super::{Document, Format, Kind, Unit};
use crate::finding::{Finding, Place, Result};
use blocks::Walk;
use parts::Part;

/// Reads the bytes of a Word file.
///
/// # Errors
/// When it is no such file, protected by a password, damaged, or made to fill up memory.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document> {
    let mut archive = Archive::open(name, bytes)?;
    let main = parts::main(name, &mut archive)?;
    let Some(document) = parts::parsed(name, &mut archive, &main)? else {
        return Err(Box::new(
            Finding::error("the archive holds no Word text")
                .at(Place::file(name))
                .expected("a part `word/document.xml`")
                .hint(what_else(&archive)),
        ));
    };
    let related = parts::related(name, &mut archive, &main)?;
    let mut get = |kind: &str| -> Result<Option<Element>> {
        let Some(part) = related.iter().find(|part| part.kind == kind) else { return Ok(None) };
        parts::parsed(name, &mut archive, &part.path)
    };
    let styles = styles::Styles::read(get("styles")?.as_ref());
    let footnotes = get("footnotes")?;
    let endnotes = get("endnotes")?;
    let comments = get("comments")?;
    let mut walk = Walk::new(&styles);
    if let Some(body) = document.child("w:body") {
        walk.blocks(body, Kind::Body);
    }
    walk.settle();
    walk.notes(footnotes.as_ref(), endnotes.as_ref());
    for (kind, as_what) in [("header", Kind::Header), ("footer", Kind::Footer)] {
        let mut paths: Vec<&Part> = related.iter().filter(|part| part.kind == kind).collect();
        paths.sort_by_key(|part| (part.path.len(), part.path.clone()));
        for part in paths {
            if let Some(element) = parts::parsed(name, &mut archive, &part.path)? {
                walk.margin(&element, as_what);
            }
        }
    }
    walk.comments(comments.as_ref());
    let builder: Builder = walk.builder;
    Ok(builder.finish(Format::Docx, None, Unit::CodePoints))
}

/// What an archive is that is no Word file.
fn what_else(archive: &Archive<'_>) -> &'static str {
    if archive.has("xl/workbook.xml") {
        "this is an Excel file: give it the ending .xlsx"
    } else if archive.has("content.xml") {
        "this is an OpenDocument file: give it the ending .odt"
    } else if archive.has("ppt/presentation.xml") {
        "this is a PowerPoint file: save its text as .docx"
    } else {
        "open it in Word or LibreOffice and save it as .docx"
    }
}
