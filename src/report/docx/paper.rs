//! The paper: its size, its margins, and how a section of the text lies on it.

use super::escape;
use crate::document::xml::Element;
use crate::report::columns::Lines;

/// Twentieths of a point that a letter takes in a table, on average, at the size of its text.
const LETTER: usize = 112;

/// The paper of a page, in twentieths of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Width and height, as it lies.
    pub size: (usize, usize),
    /// Margins: top, right, bottom, left.
    pub margins: [usize; 4],
    /// From the edge of the paper to the head and to the foot of the page.
    pub edges: (usize, usize),
    /// What is left for the binding.
    pub gutter: usize,
    /// How pages are numbered, as Word names it (`lowerRoman`); empty: 1, 2, 3.
    pub numerals: String,
    /// The number of the first page, where it is not 1.
    pub first: Option<usize>,
}

impl Default for Paper {
    /// A4 with margins of 2 cm.
    fn default() -> Self {
        Paper {
            size: (11_906, 16_838),
            margins: [1_134; 4],
            edges: (567, 567),
            gutter: 0,
            numerals: String::new(),
            first: None,
        }
    }
}

impl Paper {
    /// The paper of a section (`w:sectPr`); what it does not say, or says in a way that no paper is, is as usual.
    pub fn of(section: &Element) -> Paper {
        let usual = Paper::default();
        let number = |child: &str, name: &str| {
            let text = section.child(child)?.attribute(name)?;
            // Fractions and signs occur in the wild; no paper is wider than a wall.
            text.parse::<f64>().ok().map(f64::abs).filter(|value| *value < 60_000.0).map(|value| value.round() as usize)
        };
        let size = match (number("w:pgSz", "w:w"), number("w:pgSz", "w:h")) {
            (Some(wide), Some(high)) if wide.min(high) > 4_000 => (wide, high),
            _ => usual.size,
        };
        let narrow = size.0.min(size.1);
        let margin =
            |name: &str, usual: usize| number("w:pgMar", name).filter(|width| *width * 3 < narrow).unwrap_or(usual);
        let [top, right, bottom, left] = usual.margins;
        let numbered = section.child("w:pgNumType");
        Paper {
            size,
            margins: [
                margin("w:top", top),
                margin("w:right", right),
                margin("w:bottom", bottom),
                margin("w:left", left),
            ],
            edges: (margin("w:header", usual.edges.0), margin("w:footer", usual.edges.1)),
            gutter: margin("w:gutter", 0),
            numerals: numbered.and_then(|numbered| numbered.attribute("w:fmt")).unwrap_or_default().to_owned(),
            first: numbered.and_then(|numbered| numbered.attribute("w:start")?.parse().ok()),
        }
    }

    /// Whether it is turned where something must lie across; paper that lies so already is not.
    fn is_turned(&self, across: bool) -> bool {
        across && self.size.0 < self.size.1
    }

    /// How wide text is, as the paper lies or across.
    pub fn text_width(&self, across: bool) -> usize {
        let [top, right, bottom, left] = self.margins;
        // Turned round, the margins of head and foot are those of the sides.
        let (wide, sides) =
            if self.is_turned(across) { (self.size.1, top + bottom) } else { (self.size.0, left + right) };
        wide.saturating_sub(sides + self.gutter).max(2_000)
    }

    /// How many letters of a table go on a line.
    pub fn lines(&self) -> Lines {
        Lines { upright: self.text_width(false) / LETTER, across: self.text_width(true) / LETTER }
    }

    /// The properties of a section. `references`: its heads and feet; `opens`: it is the first, with `own` ones on its
    /// first page.
    pub fn section(&self, across: bool, references: &str, opens: bool, own: bool) -> String {
        let (wide, high) = self.size;
        let [top, right, bottom, left] = self.margins;
        let (size, [top, right, bottom, left]) = if self.is_turned(across) {
            (format!("w:w=\"{high}\" w:h=\"{wide}\" w:orient=\"landscape\""), [left, top, right, bottom])
        } else if wide > high {
            (format!("w:w=\"{wide}\" w:h=\"{high}\" w:orient=\"landscape\""), self.margins)
        } else {
            (format!("w:w=\"{wide}\" w:h=\"{high}\""), [top, right, bottom, left])
        };
        let (header, footer) = self.edges;
        let gutter = self.gutter;
        let mut numbers = String::new();
        if !self.numerals.is_empty() {
            numbers.push_str(&format!(" w:fmt=\"{}\"", escape(&self.numerals)));
        }
        if let Some(first) = self.first.filter(|_| opens) {
            numbers.push_str(&format!(" w:start=\"{first}\""));
        }
        let numbers = if numbers.is_empty() { numbers } else { format!("<w:pgNumType{numbers}/>") };
        let own = if opens && own { "<w:titlePg/>" } else { "" };
        format!(
            "<w:sectPr>{references}<w:type w:val=\"nextPage\"/><w:pgSz {size}/>\
             <w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" w:header=\"{header}\" w:footer=\"{footer}\" \
             w:gutter=\"{gutter}\"/>{numbers}{own}</w:sectPr>"
        )
    }
}
