//! Styles: what a paragraph or a run is by the chain of styles that it has.

use super::super::xml::Element;
use std::collections::BTreeMap;

/// How long a chain of styles is followed; a circle ends here.
const LONGEST_CHAIN: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    all: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    paragraph: Option<String>,
    /// What holds where no style says anything.
    base: Look,
}

/// One style, or what stands directly on a run: each may be silent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Hidden.
    pub hidden: Option<bool>,
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    look: Look,
    level: Option<u8>,
    list: Option<Option<u8>>,
}

/// The value of a switch such as `w:b`: on where it stands without a value.
pub fn switch(parent: &Element, name: &str) -> Option<bool> {
    let value = parent.child(name)?.attribute("w:val");
    Some(!matches!(value, Some("0" | "false" | "off")))
}

impl Look {
    /// What the properties of a run (`w:rPr`) say.
    pub fn of(properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return Look::default() };
        let read = |name| switch(properties, name);
        Look { bold: read("w:b"), italic: read("w:i"), hidden: read("w:vanish") }
    }
}

/// The depth of a list from `w:numPr`: `Some(None)` where the list is switched off.
pub fn list(properties: &Element) -> Option<Option<u8>> {
    let numbered = properties.child("w:numPr")?;
    let value = |name| numbered.child(name).and_then(|element: &Element| element.attribute("w:val"));
    if value("w:numId") == Some("0") {
        return Some(None);
    }
    Some(Some(value("w:ilvl").and_then(|level| level.parse::<u8>().ok()).unwrap_or_default().saturating_add(1).min(9)))
}

/// The level of a heading from `w:outlineLvl`: 0–8; 9 is running text.
pub fn outline(properties: &Element) -> Option<u8> {
    let level: u8 = properties.child("w:outlineLvl")?.attribute("w:val")?.parse().ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}

impl Styles {
    /// Reads the part `styles`.
    pub fn read(root: Option<&Element>) -> Self {
        let mut styles = Styles::default();
        let Some(root) = root else { return styles };
        let defaults = root.child("w:docDefaults").and_then(|defaults| defaults.child("w:rPrDefault"));
        styles.base = Look::of(defaults.and_then(|defaults| defaults.child("w:rPr")));
        for element in root.elements().filter(|element| &*element.name == "w:style") {
            let Some(id) = element.attribute("w:styleId") else { continue };
            let value = |name| element.child(name).and_then(|child: &Element| child.attribute("w:val"));
            let properties = element.child("w:pPr");
            let name = value("w:name").unwrap_or(id).to_lowercase();
            // The names of built-in styles are English in files of every language.
            let by_name = name.strip_prefix("heading ").and_then(|level| level.trim().parse::<u8>().ok());
            let by_name = by_name.filter(|level| (1..=9).contains(level)).or((name == "title").then_some(1));
            let style = Style {
                based_on: value("w:basedOn").map(str::to_owned),
                look: Look::of(element.child("w:rPr")),
                level: properties.and_then(outline).or(by_name),
                list: properties.and_then(list),
            };
            let default = matches!(element.attribute("w:default"), Some("1" | "true" | "on"));
            if default && element.attribute("w:type") == Some("paragraph") {
                styles.paragraph = Some(id.to_owned());
            }
            styles.all.insert(id.to_owned(), style);
        }
        styles
    }

    /// The first value along the chain of a style.
    fn along<T>(&self, id: Option<&str>, value: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut id = id?;
        for _ in 0..LONGEST_CHAIN {
            let style = self.all.get(id)?;
            if let Some(found) = value(style) {
                return Some(found);
            }
            id = style.based_on.as_deref()?;
        }
        None
    }

    /// The style that a paragraph has: its own, or that of paragraphs without one.
    pub fn of_paragraph<'a>(&'a self, own: Option<&'a str>) -> Option<&'a str> {
        own.or(self.paragraph.as_deref())
    }

    /// The level of headings of a style; 0 is none.
    pub fn level(&self, style: Option<&str>) -> u8 {
        self.along(style, |style| style.level).unwrap_or(0)
    }

    /// The depth of the list of a style.
    pub fn list(&self, style: Option<&str>) -> Option<u8> {
        self.along(style, |style| style.list).flatten()
    }

    /// Whether a switch is on for a run. What stands on the run decides; else the styles of paragraph and of
    /// characters switch one another, as bold in a bold paragraph is plain.
    pub fn on(
        &self,
        direct: &Look,
        paragraph: Option<&str>,
        character: Option<&str>,
        which: fn(&Look) -> Option<bool>,
    ) -> bool {
        which(direct).unwrap_or_else(|| {
            let paragraph = self.along(paragraph, |style| which(&style.look));
            let character = self.along(character, |style| which(&style.look));
            match (paragraph, character) {
                (None, None) => which(&self.base).unwrap_or(false),
                (paragraph, character) => paragraph.unwrap_or(false) != character.unwrap_or(false),
            }
        })
    }
}
