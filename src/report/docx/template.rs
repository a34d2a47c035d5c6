//! A Word file whose looks are used: its styles, numbering, theme and paper. Its text is not.

use crate::document::archive::Archive;
use crate::document::xml;
use crate::finding::{Finding, Place, Result};
use std::collections::BTreeMap;

/// The paper of a page, in twentieths of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Width and height, upright.
    pub size: (usize, usize),
    /// Margins: top, right, bottom, left.
    pub margins: [usize; 4],
}

impl Default for Paper {
    /// A4 with margins of 2 cm.
    fn default() -> Self {
        Paper { size: (11_906, 16_838), margins: [1_134; 4] }
    }
}

impl Paper {
    /// How wide text is, upright or across.
    pub fn text_width(&self, across: bool) -> usize {
        let [top, right, bottom, left] = self.margins;
        // Turned round, the margins of head and foot are those of the sides.
        if across { self.size.1.saturating_sub(top + bottom) } else { self.size.0.saturating_sub(left + right) }
            .max(2_000)
    }
}

/// What is taken from a template.
#[derive(Debug, Clone)]
pub struct Template {
    styles: String,
    /// Where further styles go, in bytes of `styles`.
    end: usize,
    /// Kind and name in small letters → id.
    names: BTreeMap<(String, String), String>,
    /// Parts that styles need, as they are: theme, numbering and its pictures.
    pub parts: BTreeMap<String, Vec<u8>>,
    /// The paper of its last section.
    pub paper: Paper,
}

const STYLES: &str = "word/styles.xml";

impl Template {
    /// Reads a template; `name` is the file's, for messages.
    ///
    /// # Errors
    /// When it is no Word file (also one with a password, cut short, or too large), or one in the strict form, which Word
    /// itself seldom writes.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Template> {
        let mut archive = Archive::open(name, bytes)?;
        let (Some(document), Some(styles)) = (archive.part("word/document.xml")?, archive.part(STYLES)?) else {
            return Err(Box::new(
                Finding::error("this is no Word file, or one without styles")
                    .at(Place::file(name))
                    .expected("a .docx or .dotx file")
                    .hint("open it in Word or LibreOffice and save it as .docx"),
            ));
        };
        let styles = String::from_utf8(styles).map_err(|_| not_read(name))?;
        if styles.contains("http://purl.oclc.org/ooxml/") {
            return Err(Box::new(
                Finding::error("the template is in the strict form of Office files")
                    .at(Place::file(name))
                    .hint("in Word: Save as, type “Word document (*.docx)”, not “Strict Open XML document”"),
            ));
        }
        let tree = xml::parse(name, STYLES, styles.as_bytes())?;
        let end = styles.rfind("</").filter(|at| styles[*at..].contains("styles>")).ok_or_else(|| not_read(name))?;
        let names = tree
            .elements()
            .filter(|style| &*style.name == "w:style")
            .filter_map(|style| {
                let kind = style.attribute("w:type").unwrap_or("paragraph").to_owned();
                let name = style.child("w:name")?.attribute("w:val")?.to_lowercase();
                Some(((kind, name), style.attribute("w:styleId")?.to_owned()))
            })
            .collect();
        let paper = paper(&xml::parse(name, "word/document.xml", &document)?);
        let mut parts = BTreeMap::new();
        for part in archive.parts() {
            let wanted = part == "word/theme/theme1.xml" || part == "word/numbering.xml";
            let pictures = part == "word/_rels/numbering.xml.rels";
            if (wanted || pictures)
                && let Some(bytes) = archive.part(&part)?
            {
                if !xml::parse(name, &part, &bytes).is_ok_and(|tree| !tree.name.is_empty()) {
                    return Err(not_read(name));
                }
                parts.insert(part, bytes);
            }
        }
        if parts.contains_key("word/_rels/numbering.xml.rels") {
            for part in archive.parts() {
                let picture = part.strip_prefix("word/media/").is_some_and(|rest| extension(rest).is_some());
                if picture && let Some(bytes) = archive.part(&part)? {
                    parts.insert(part, bytes);
                }
            }
        }
        Ok(Template { styles, end, names, parts, paper })
    }

    /// The id of the style of this name, whatever language Word spoke when the file was made.
    pub fn style(&self, name: &str, kind: &str) -> Option<&str> {
        self.names.get(&(kind.to_owned(), name.to_lowercase())).map(String::as_str)
    }

    /// Its styles, and others behind them.
    pub fn with_styles(&self, others: &str) -> String {
        format!("{}{others}{}", &self.styles[..self.end], &self.styles[self.end..])
    }
}

/// The ending of a picture that a numbering may hold, with the type that the archive's list of contents gives it.
pub fn extension(name: &str) -> Option<(&'static str, &'static str)> {
    const KNOWN: &[(&str, &str)] = &[
        ("png", "image/png"),
        ("jpg", "image/jpeg"),
        ("jpeg", "image/jpeg"),
        ("gif", "image/gif"),
        ("emf", "image/x-emf"),
        ("wmf", "image/x-wmf"),
    ];
    let ending = name.rsplit_once('.')?.1.to_lowercase();
    KNOWN.iter().find(|(known, _)| *known == ending).copied()
}

fn not_read(name: &str) -> Box<Finding> {
    Box::new(
        Finding::error("the styles of the template cannot be read")
            .at(Place::file(name))
            .hint("open it in Word or LibreOffice and save it anew as .docx"),
    )
}

/// The paper of the last section.
fn paper(document: &xml::Element) -> Paper {
    let usual = Paper::default();
    let Some(section) = document.child("w:body").and_then(|body| body.child("w:sectPr")) else { return usual };
    let number = |child: &str, name: &str| {
        let text = section.child(child)?.attribute(name)?;
        // Fractions and signs occur in the wild; no paper is wider than a wall.
        text.parse::<f64>().ok().map(f64::abs).filter(|value| *value < 60_000.0).map(|value| value.round() as usize)
    };
    let size = match (number("w:pgSz", "w:w"), number("w:pgSz", "w:h")) {
        (Some(wide), Some(high)) if wide.min(high) > 4_000 => (wide.min(high), wide.max(high)),
        _ => usual.size,
    };
    let margin =
        |name: &str, usual: usize| number("w:pgMar", name).filter(|width| *width * 3 < size.0).unwrap_or(usual);
    let [top, right, bottom, left] = usual.margins;
    Paper {
        size,
        margins: [margin("w:top", top), margin("w:right", right), margin("w:bottom", bottom), margin("w:left", left)],
    }
}
