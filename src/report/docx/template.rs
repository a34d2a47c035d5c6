//! A Word file whose looks are used: its styles, numbering, theme, paper, heads and feet of its pages. Its text is not.

use super::paper::Paper;
use crate::document::archive::Archive;
use crate::document::xml::{self, Element};
use crate::finding::{Finding, Place, Result};
use std::collections::BTreeMap;

/// A head or foot of a template's pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// `header` or `footer`.
    pub kind: &'static str,
    /// On which pages: `default`, `first`, `even`.
    pub on: String,
    /// Its part.
    pub part: String,
}

/// What is taken from a template.
#[derive(Debug, Clone)]
pub struct Template {
    styles: String,
    /// Where further styles go, in bytes of `styles`.
    end: usize,
    /// Kind and name in small letters → id.
    names: BTreeMap<(String, String), String>,
    /// Parts that are taken as they are: theme, numbering, heads and feet, and what these refer to.
    pub parts: BTreeMap<String, Vec<u8>>,
    /// Their content types.
    pub types: BTreeMap<String, String>,
    /// The paper of its last section.
    pub paper: Paper,
    /// Heads and feet of its last section, also those that it has from the sections before.
    pub ends: Vec<End>,
    /// The first page has its own.
    pub first: bool,
    /// Even pages have their own.
    pub even: bool,
}

const STYLES: &str = "word/styles.xml";
const TEXT: &str = "word/document.xml";
/// Parts that every file has of its own.
const OWN: &[&str] = &[TEXT, STYLES, "word/settings.xml", "docProps/core.xml"];

impl Template {
    /// Reads a template; `name` is the file's, for messages.
    ///
    /// # Errors
    /// When it is no Word file (also one with a password, cut short, or too large), or one in the strict form, which Word
    /// itself seldom writes.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Template> {
        let mut archive = Archive::open(name, bytes)?;
        let (Some(text), Some(styles)) = (archive.part(TEXT)?, archive.part(STYLES)?) else {
            return Err(Box::new(
                Finding::error("this is no Word file, or one without styles")
                    .at(Place::file(name))
                    .expected("a .docx or .dotx file")
                    .hint("open it in Word or LibreOffice and save it as .docx"),
            ));
        };
        let styles = String::from_utf8(styles).map_err(|_| not_read(name, STYLES))?;
        if styles.contains("http://purl.oclc.org/ooxml/") {
            return Err(Box::new(
                Finding::error("the template is in the strict form of Office files")
                    .at(Place::file(name))
                    .hint("in Word: Save as, type “Word document (*.docx)”, not “Strict Open XML document”"),
            ));
        }
        let tree = xml::parse(name, STYLES, styles.as_bytes())?;
        let end =
            styles.rfind("</").filter(|at| styles[*at..].contains("styles>")).ok_or_else(|| not_read(name, STYLES))?;
        let names = tree
            .elements()
            .filter(|style| &*style.name == "w:style")
            .filter_map(|style| {
                let kind = style.attribute("w:type").unwrap_or("paragraph").to_owned();
                let name = style.child("w:name")?.attribute("w:val")?.to_lowercase();
                Some(((kind, name), style.attribute("w:styleId")?.to_owned()))
            })
            .collect();
        let mut sections = Vec::new();
        sections_of(&xml::parse(name, TEXT, &text)?, &mut sections);
        let mut taking = Taking { name, archive, parts: BTreeMap::new() };
        let ends = taking.ends(&sections)?;
        for part in ["word/theme/theme1.xml", "word/numbering.xml"] {
            taking.take(part)?;
        }
        let last = sections.last();
        Ok(Template {
            styles,
            end,
            names,
            types: taking.types()?,
            paper: last.map(Paper::of).unwrap_or_default(),
            ends,
            first: last.is_some_and(|section| is_on(section, "w:titlePg")),
            even: match taking.archive.part("word/settings.xml")? {
                Some(settings) => is_on(&xml::parse(name, "word/settings.xml", &settings)?, "w:evenAndOddHeaders"),
                None => false,
            },
            parts: taking.parts,
        })
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

/// Parts on their way out of a template.
struct Taking<'b> {
    name: &'b str,
    archive: Archive<'b>,
    parts: BTreeMap<String, Vec<u8>>,
}

impl Taking<'_> {
    /// Takes a part, if there is one, with all parts that it refers to.
    fn take(&mut self, part: &str) -> Result<()> {
        let mut due = vec![part.to_owned()];
        while let Some(part) = due.pop() {
            if OWN.contains(&part.as_str()) || self.parts.contains_key(&part) {
                continue;
            }
            let Some(bytes) = self.archive.part(&part)? else { continue };
            if part.ends_with(".xml") {
                xml::check(self.name, &part, &bytes).map_err(|_| not_read(self.name, &part))?;
            }
            due.extend(self.relations(&part)?.into_values());
            let relations = relations_of(&part);
            if let Some(bytes) = self.archive.part(&relations)? {
                self.parts.insert(relations, bytes);
            }
            self.parts.insert(part, bytes);
        }
        Ok(())
    }

    /// The parts to which a part refers, by id.
    fn relations(&mut self, part: &str) -> Result<BTreeMap<String, String>> {
        let list = relations_of(part);
        let Some(bytes) = self.archive.part(&list)? else { return Ok(BTreeMap::new()) };
        let tree = xml::parse(self.name, &list, &bytes).map_err(|_| not_read(self.name, &list))?;
        let inner = tree.elements().filter(|relation| relation.attribute("TargetMode") != Some("External"));
        let found = inner.filter_map(|relation| {
            Some((relation.attribute("Id")?.to_owned(), beside(part, relation.attribute("Target")?)))
        });
        Ok(found.collect())
    }

    /// Heads and feet of the last section, taken: what a section does not name it has from the one before.
    fn ends(&mut self, sections: &[Element]) -> Result<Vec<End>> {
        let relations = self.relations(TEXT)?;
        let mut found: Vec<End> = Vec::new();
        for reference in sections.iter().flat_map(Element::elements) {
            let kind = match &*reference.name {
                "w:headerReference" => "header",
                "w:footerReference" => "footer",
                _ => continue,
            };
            let Some(part) = reference.attribute("r:id").and_then(|id| relations.get(id)) else { continue };
            let on = reference.attribute("w:type").unwrap_or("default").to_owned();
            if !["default", "first", "even"].contains(&on.as_str()) {
                continue;
            }
            found.retain(|end| (end.kind, &end.on) != (kind, &on));
            found.push(End { kind, on, part: part.clone() });
        }
        for end in &found {
            self.take(&end.part)?;
        }
        found.retain(|end| self.parts.contains_key(&end.part));
        Ok(found)
    }

    /// The content types of the parts that were taken.
    fn types(&mut self) -> Result<BTreeMap<String, String>> {
        const LIST: &str = "[Content_Types].xml";
        let Some(bytes) = self.archive.part(LIST)? else { return Ok(BTreeMap::new()) };
        let tree = xml::parse(self.name, LIST, &bytes).map_err(|_| not_read(self.name, LIST))?;
        let kind = |key: &str, value: &str| {
            let mut entries = tree.elements();
            let entry =
                entries.find(|entry| entry.attribute(key).is_some_and(|own| own.eq_ignore_ascii_case(value)))?;
            entry.attribute("ContentType").map(str::to_owned)
        };
        let found = self.parts.keys().filter_map(|part| {
            let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
            Some((part.clone(), kind("PartName", &format!("/{part}")).or_else(|| kind("Extension", ending))?))
        });
        Ok(found.collect())
    }
}

/// The sections of a text, in their order.
fn sections_of(element: &Element, found: &mut Vec<Element>) {
    for child in element.elements() {
        match &*child.name {
            "w:sectPr" => found.push(child.clone()),
            // How a section was before a tracked change.
            "w:sectPrChange" => {}
            _ => sections_of(child, found),
        }
    }
}

/// Whether a switch is there and on.
fn is_on(element: &Element, name: &str) -> bool {
    let off = |switch: &Element| matches!(switch.attribute("w:val"), Some("0" | "false" | "off"));
    element.child(name).is_some_and(|switch| !off(switch))
}

/// The list of what a part refers to: `word/header1.xml` → `word/_rels/header1.xml.rels`.
fn relations_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{file}.rels").trim_start_matches('/').to_owned()
}

/// The part that a target names, seen from a part: `media/a.png` beside `word/header1.xml` → `word/media/a.png`.
fn beside(part: &str, target: &str) -> String {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/').filter(|step| !step.is_empty() && *step != ".") {
        match step {
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn not_read(name: &str, part: &str) -> Box<Finding> {
    Box::new(
        Finding::error(format!("`{part}` of the template cannot be read"))
            .at(Place::file(name))
            .hint("open it in Word or LibreOffice and save it anew as .docx"),
    )
}
