//! OpenDocument texts (.odt).

mod blocks;
mod inline;
mod styles;
#[cfg(test)]
mod tests;

use super::archive::{Archive, protected};
use super::xml::{self, Element};
use super::{Document, Format, Kind, Unit};
use crate::finding::{Finding, Place, Result};

/// Reads the bytes of an OpenDocument text.
///
/// # Errors
/// When it is no such file, protected by a password, damaged, or made to fill up memory.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document> {
    let mut archive = Archive::open(name, bytes)?;
    if let Some(manifest) = parsed(name, &mut archive, "META-INF/manifest.xml")?
        && manifest.holds("manifest:encryption-data")
    {
        return Err(Box::new(protected().at(Place::file(name))));
    }
    let content = parsed(name, &mut archive, "content.xml")?;
    let text = content.as_ref().and_then(|content| content.child("office:body")?.child("office:text"));
    let Some((content, text)) = content.as_ref().zip(text) else {
        let hint = if archive.has("word/document.xml") {
            "this is a Word file: give it the ending .docx"
        } else {
            "open it in LibreOffice or Word and save it as .odt or .docx"
        };
        return Err(Box::new(
            Finding::error("the archive holds no OpenDocument text")
                .at(Place::file(name))
                .expected("a part `content.xml` with a text")
                .hint(hint),
        ));
    };
    let common = parsed(name, &mut archive, "styles.xml")?;
    let styles = styles::Styles::read(common.as_ref(), content);
    let mut walk = blocks::Walk::new(&styles);
    walk.blocks(text, Kind::Body);
    walk.notes();
    if let Some(masters) = common.as_ref().and_then(|common| common.child("office:master-styles")) {
        for page in masters.elements().filter(|element| &*element.name == "style:master-page") {
            for margin in page.elements() {
                match &*margin.name {
                    name if name.starts_with("style:header") => walk.margin(margin, Kind::Header),
                    name if name.starts_with("style:footer") => walk.margin(margin, Kind::Footer),
                    _ => {}
                }
            }
        }
    }
    Ok(walk.finish().finish(Format::Odt, None, Unit::CodePoints))
}

fn parsed(name: &str, archive: &mut Archive<'_>, part: &str) -> Result<Option<Element>> {
    let Some(bytes) = archive.part(part)? else { return Ok(None) };
    xml::parse(name, part, &bytes).map(Some)
}
