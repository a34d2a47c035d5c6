//! Styles: bold, italic, hidden, and titles, along the chain of parents.

use super::super::xml::Element;
use std::collections::BTreeMap;

/// How long a chain of styles is followed; a circle ends here.
const LONGEST_CHAIN: usize = 32;

/// How text is shown; each may be left to what is around.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Hidden.
    pub hidden: Option<bool>,
}

impl Look {
    /// This look, and where it is silent the outer one.
    pub fn within(self, outer: Look) -> Look {
        Look {
            bold: self.bold.or(outer.bold),
            italic: self.italic.or(outer.italic),
            hidden: if outer.hidden == Some(true) { outer.hidden } else { self.hidden.or(outer.hidden) },
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    look: Look,
}

/// The styles of a document, by family and name.
#[derive(Debug, Default)]
pub struct Styles {
    all: BTreeMap<(String, String), Style>,
}

impl Styles {
    /// The common styles and those of the content.
    pub fn read(common: Option<&Element>, content: &Element) -> Self {
        let mut styles = Styles::default();
        for root in common.into_iter().chain([content]) {
            for list in ["office:styles", "office:automatic-styles"] {
                let list = root.child(list).into_iter().flat_map(Element::elements);
                for element in list.filter(|element| &*element.name == "style:style") {
                    let (Some(family), Some(name)) =
                        (element.attribute("style:family"), element.attribute("style:name"))
                    else {
                        continue;
                    };
                    let parent = element.attribute("style:parent-style-name").map(str::to_owned);
                    let look = element.child("style:text-properties").map(look).unwrap_or_default();
                    styles.all.insert((family.to_owned(), name.to_owned()), Style { parent, look });
                }
            }
        }
        styles
    }

    fn chain(&self, family: &str, name: Option<&str>) -> Vec<(&str, &Style)> {
        let mut chain = Vec::new();
        let mut next = name.map(str::to_owned);
        while let Some(name) = next {
            let Some(((_, name), style)) = self.all.get_key_value(&(family.to_owned(), name)) else { break };
            chain.push((name.as_str(), style));
            next = style.parent.clone().filter(|_| chain.len() < LONGEST_CHAIN);
        }
        chain
    }

    /// The look of a style of the family `paragraph` or `text`.
    pub fn look(&self, family: &str, name: Option<&str>) -> Look {
        self.chain(family, name).into_iter().fold(Look::default(), |own, (_, style)| own.within(style.look))
    }

    /// Whether a style of paragraphs is that of titles, or made from it.
    pub fn is_title(&self, name: Option<&str>) -> bool {
        name == Some("Title")
            || self
                .chain("paragraph", name)
                .iter()
                .any(|(name, style)| *name == "Title" || style.parent.as_deref() == Some("Title"))
    }
}

fn look(properties: &Element) -> Look {
    let bold = properties
        .attribute("fo:font-weight")
        .map(|weight| weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600));
    let italic = properties.attribute("fo:font-style").map(|style| matches!(style, "italic" | "oblique"));
    let hidden = properties.attribute("text:display").map(|display| display == "none");
    Look { bold, italic, hidden }
}
