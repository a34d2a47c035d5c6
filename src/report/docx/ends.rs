//! Heads and feet of the pages: the template's with what made the page under its feet, or a foot of ours.

use super::paragraph::{Look, Paragraph, field, run};
use super::parts::{HEAD, OFFICE, WORD};
use super::styles::{Role, Styles};
use super::template::{End, Template};
use crate::report::model::Page;
use std::collections::BTreeMap;

/// The part of our foot; no other program names one so.
pub const OURS: &str = "word/tema-footer.xml";

/// What stands above and below the text of a file.
#[derive(Debug, Default)]
pub struct Ends {
    /// The references of a section.
    pub references: String,
    /// How the text refers to each: id, kind (`header`, `footer`), part.
    pub relations: Vec<(String, &'static str, String)>,
    /// Feet that are ours, or changed.
    pub parts: BTreeMap<String, Vec<u8>>,
    /// The first page has its own.
    pub first: bool,
    /// Even pages have their own.
    pub even: bool,
}

impl Ends {
    /// The heads and feet of a file.
    pub fn new(page: &Page, styles: &Styles, template: Option<&Template>) -> Ends {
        let mut ends = Ends::default();
        let mut given: Vec<End> = template.map(|template| template.ends.clone()).unwrap_or_default();
        if let Some(template) = template {
            (ends.first, ends.even) = (template.first, template.even);
        }
        // Where a kind of page has no foot, ours says what made it.
        for (on, there) in [("default", true), ("first", ends.first), ("even", ends.even)] {
            if there && !given.iter().any(|end| end.kind == "footer" && end.on == on) {
                given.push(End { kind: "footer", on: on.to_owned(), part: OURS.to_owned() });
            }
        }
        // As in the schema: heads and feet in any order; here those of the template first, as it has them.
        for (at, end) in given.into_iter().enumerate() {
            let id = format!("rId{}", 20 + at);
            ends.references.push_str(&format!("<w:{}Reference w:type=\"{}\" r:id=\"{id}\"/>", end.kind, end.on));
            if end.kind == "footer" && !ends.parts.contains_key(&end.part) {
                let was = template.and_then(|template| template.parts.get(&end.part));
                let foot = was.map_or_else(|| ours(page, styles), |was| with_line(was, page, styles));
                ends.parts.insert(end.part.clone(), foot.into_bytes());
            }
            ends.relations.push((id, end.kind, end.part));
        }
        ends
    }
}

/// What made the page, in a paragraph that can stand in any file; empty where nothing is said.
fn line(page: &Page, styles: &Styles) -> String {
    if page.made.is_empty() {
        return String::new();
    }
    let xml = Paragraph::new(styles.id(Role::Footer), run(&page.made, Look::default(), styles)).xml();
    // A template may call the namespace otherwise.
    xml.replacen("<w:p>", &format!("<w:p xmlns:w=\"{WORD}\">"), 1)
}

/// A foot of a template, and the line under it.
fn with_line(foot: &[u8], page: &Page, styles: &Styles) -> String {
    let foot = String::from_utf8_lossy(foot);
    match foot.rfind("</") {
        Some(end) => format!("{}{}{}", &foot[..end], line(page, styles), &foot[end..]),
        None => ours(page, styles),
    }
}

/// What made the page, and its number.
fn ours(page: &Page, styles: &Styles) -> String {
    let look = Look::default();
    let number = field("PAGE", "1", look, styles) + &run(" / ", look, styles) + &field("NUMPAGES", "1", look, styles);
    let properties = "<w:jc w:val=\"center\"/>".to_owned();
    let number = Paragraph { properties, ..Paragraph::new(styles.id(Role::Footer), number) }.xml();
    format!("{HEAD}<w:ftr xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\">{}{number}</w:ftr>", line(page, styles))
}
