//! Paragraphs, lists, sections, tables, frames and notes of an OpenDocument text, in reading order.

use super::super::builder::{Builder, Draft};
use super::super::xml::Element;
use super::super::{Comment, Kind, Note, Range, What};
use super::styles::{Look, Styles};
use std::collections::BTreeMap;

/// The walk through a document.
pub struct Walk<'d> {
    pub(super) builder: Builder,
    pub(super) styles: &'d Styles,
    pub(super) draft: Draft,
    /// White space is due before the next text, and may be dropped at the end.
    pub(super) space: Option<(Look, bool)>,
    /// The text ends with a space that stands for white space of the file.
    pub(super) spaced: bool,
    /// Text boxes of the paragraph being read.
    pub(super) boxes: Vec<&'d Element>,
    /// Notes in the order of their marks.
    pub(super) marks: Vec<(Note, &'d Element, (usize, usize))>,
    /// Comments in the order of their beginnings, and where those end that have an end.
    pub(super) annotations: Vec<(&'d Element, (usize, usize))>,
    pub(super) ends: BTreeMap<String, (usize, usize)>,
    /// The last piece of text was hidden.
    pub(super) hiding: bool,
    tables: usize,
    pub(super) number: usize,
}

impl<'d> Walk<'d> {
    /// A walk that has not begun.
    pub fn new(styles: &'d Styles) -> Self {
        Walk {
            builder: Builder::default(),
            styles,
            draft: Draft::default(),
            space: None,
            spaced: false,
            boxes: Vec::new(),
            marks: Vec::new(),
            annotations: Vec::new(),
            ends: BTreeMap::new(),
            hiding: false,
            tables: 0,
            number: 0,
        }
    }

    /// Counts something left out, here.
    pub(super) fn leave_out(&mut self, what: What) {
        let number = self.number.max(1);
        self.builder.leave_out(what, || format!("paragraph {number}"));
    }

    /// Where the walk is.
    pub(super) fn here(&self) -> (usize, usize) {
        (self.builder.paragraphs.len(), self.draft.length)
    }

    /// Reads everything within a container.
    pub fn blocks(&mut self, container: &'d Element, kind: Kind) {
        for element in container.elements() {
            self.block(element, kind);
        }
    }

    fn block(&mut self, element: &'d Element, kind: Kind) {
        match &*element.name {
            "text:p" | "text:h" => self.paragraph(element, kind),
            "text:list" => self.list(element, kind, 1),
            "text:section" if element.attribute("text:display") == Some("none") => self.leave_out(What::Hidden),
            "text:section" | "text:index-body" | "text:index-title" | "draw:g" | "text:numbered-paragraph" => {
                self.blocks(element, kind);
            }
            "text:table-of-content"
            | "text:illustration-index"
            | "text:table-index"
            | "text:object-index"
            | "text:user-index"
            | "text:alphabetical-index"
            | "text:bibliography" => {
                self.leave_out(What::Instruction);
                self.blocks(element, kind);
            }
            // The text of deletions is kept apart, in `text:tracked-changes`; where it stood there is this mark.
            "text:change" => self.leave_out(What::Deleted),
            "table:table" => {
                self.tables += 1;
                let table = self.tables;
                self.rows(element, table, &mut 0, kind);
            }
            // A frame on a page, not in a paragraph.
            "draw:frame" | "draw:custom-shape" => {
                self.frame(element);
                for inner in std::mem::take(&mut self.boxes) {
                    self.blocks(inner, Kind::TextBox);
                }
            }
            _ => {}
        }
    }

    fn list(&mut self, list: &'d Element, kind: Kind, depth: u8) {
        for item in list.elements() {
            let own = if kind == Kind::Body { Kind::ListItem(depth.min(9)) } else { kind };
            let numbered = &*item.name == "text:list-item";
            if !numbered && &*item.name != "text:list-header" {
                continue;
            }
            for (index, element) in item.elements().enumerate() {
                if &*element.name == "text:list" {
                    self.list(element, kind, depth.saturating_add(1));
                    continue;
                }
                let before = self.builder.paragraphs.len();
                self.block(element, own);
                let said = self.builder.paragraphs.get(before).is_some_and(|paragraph| !paragraph.runs.is_empty());
                if numbered && index == 0 && said {
                    self.leave_out(What::ListNumber);
                }
            }
        }
    }

    fn paragraph(&mut self, element: &'d Element, kind: Kind) {
        self.number += 1;
        let style = element.attribute("text:style-name");
        let level = match &*element.name {
            "text:h" => element.attribute("text:outline-level").and_then(|level| level.parse().ok()).unwrap_or(1),
            _ if kind == Kind::Body && self.styles.is_title(style) => 1,
            _ => 0u8,
        };
        let own = match kind {
            Kind::Body | Kind::ListItem(_) if level > 0 => Kind::Heading(level.min(9)),
            kind => kind,
        };
        self.hiding = false;
        (self.space, self.spaced) = (None, false);
        let look = self.styles.look("paragraph", style);
        self.inline(element, look);
        self.end_space();
        let draft = std::mem::take(&mut self.draft);
        self.builder.paragraphs.push(draft.finish(own, self.number));
        for inner in std::mem::take(&mut self.boxes) {
            self.blocks(inner, Kind::TextBox);
        }
    }

    fn rows(&mut self, container: &'d Element, table: usize, row: &mut usize, kind: Kind) {
        let repeated = |element: &Element, name| {
            element.attribute(name).and_then(|count: &str| count.parse().ok()).unwrap_or(1usize).clamp(1, 100_000)
        };
        for element in container.elements() {
            match &*element.name {
                "table:table-header-rows" | "table:table-rows" | "table:table-row-group" => {
                    self.rows(element, table, row, kind);
                }
                "table:table-row" => {
                    *row += 1;
                    let mut column = 1;
                    for cell in element.elements() {
                        let covered = &*cell.name == "table:covered-table-cell";
                        if !covered && &*cell.name != "table:table-cell" {
                            continue;
                        }
                        let own = match kind {
                            Kind::Body | Kind::ListItem(_) | Kind::Cell { .. } => {
                                Kind::Cell { table, row: *row, column }
                            }
                            kind => kind,
                        };
                        if !covered {
                            self.blocks(cell, own);
                        }
                        column += repeated(cell, "table:number-columns-repeated");
                    }
                    *row += repeated(element, "table:number-rows-repeated") - 1;
                }
                _ => {}
            }
        }
    }

    /// Notes, in the order of their marks; notes of notes follow.
    pub fn notes(&mut self) {
        let (mut foot, mut end) = (0, 0);
        for wanted in [Note::Foot, Note::End] {
            let marks: Vec<_> = self.marks.iter().filter(|(sort, _, _)| *sort == wanted).copied().collect();
            for (note, element, at) in marks {
                let number = if note == Note::Foot { &mut foot } else { &mut end };
                *number += 1;
                let kind = Kind::Note { note, number: *number, at: Some(at) };
                if let Some(body) = element.child("text:note-body") {
                    self.blocks(body, kind);
                }
            }
        }
    }

    /// A header or a footer; its empty paragraphs say nothing.
    pub fn margin(&mut self, root: &'d Element, kind: Kind) {
        let before = self.builder.paragraphs.len();
        self.blocks(root, kind);
        let added = self.builder.paragraphs.split_off(before);
        self.builder.paragraphs.extend(added.into_iter().filter(|paragraph| !paragraph.text().trim().is_empty()));
    }

    /// What came out, with comments.
    pub fn finish(mut self) -> Builder {
        let mut done = 0;
        // A comment's text may hold nothing that adds comments; the list is as long as it was.
        while let Some((element, start)) = self.annotations.get(done).copied() {
            done += 1;
            let child = |names: [&str; 2]| {
                let found = element.elements().find(|child| names.contains(&&*child.name));
                found.map(|child| child.text().trim().to_owned()).filter(|text| !text.is_empty())
            };
            let coder = child(["meta:creator-initials", "other:sender-initials"])
                .unwrap_or_else(|| super::super::initials(&child(["dc:creator", "dc:creator"]).unwrap_or_default()));
            let mut inner = Walk::new(self.styles);
            inner.blocks(element, Kind::Body);
            let lines: Vec<String> = inner.builder.paragraphs.iter().map(|paragraph| paragraph.text()).collect();
            let name = element.attribute("office:name").unwrap_or_default();
            let end = self.ends.get(name).copied().unwrap_or(start).max(start);
            self.builder.comments.push(Comment { coder, text: lines.join("\n"), from: Range { start, end } });
        }
        self.builder
    }
}
