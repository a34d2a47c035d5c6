//! Paragraphs, tables, notes, headers and comments of a Word file, in reading order.

use super::super::builder::{Builder, Draft};
use super::super::xml::Element;
use super::super::{Comment, Kind, Note, Range, What};
use super::styles::{self, Styles};
use std::collections::BTreeMap;

/// The walk through a document.
pub struct Walk<'d> {
    /// What comes out.
    pub builder: Builder,
    pub(super) styles: &'d Styles,
    /// The paragraph being read. It outlives a paragraph whose end is deleted.
    pub(super) draft: Draft,
    /// The kind and number of a paragraph whose end was deleted, so that it goes on in the next.
    going_on: Option<(Kind, usize)>,
    /// Open fields; true while the instruction is read, false for the result.
    pub(super) fields: Vec<bool>,
    /// Text boxes of the paragraph being read.
    pub(super) boxes: Vec<&'d Element>,
    /// Notes in the order of their marks: sort, id, where.
    pub(super) marks: Vec<(Note, String, (usize, usize))>,
    /// Comments by id: where their passages begin and end.
    pub(super) passages: BTreeMap<String, Passage>,
    /// The last piece of text was hidden.
    pub(super) hiding: bool,
    tables: usize,
    /// The number of the paragraph being read, in the original.
    pub(super) number: usize,
}

/// Where a comment's passage begins and ends, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Passage {
    /// Its beginning.
    pub start: Option<(usize, usize)>,
    /// Its end.
    pub end: Option<(usize, usize)>,
}

impl<'d> Walk<'d> {
    /// A walk that has not begun.
    pub fn new(styles: &'d Styles) -> Self {
        Walk {
            builder: Builder::default(),
            styles,
            draft: Draft::default(),
            going_on: None,
            fields: Vec::new(),
            boxes: Vec::new(),
            marks: Vec::new(),
            passages: BTreeMap::new(),
            hiding: false,
            tables: 0,
            number: 0,
        }
    }

    /// Where the walk is: the index that the paragraph being read will have, and its length so far.
    pub(super) fn here(&self) -> (usize, usize) {
        (self.builder.paragraphs.len(), self.draft.length)
    }

    /// Counts something left out, here.
    pub(super) fn leave_out(&mut self, what: What) {
        let number = self.number.max(1);
        self.builder.leave_out(what, || format!("paragraph {number}"));
    }

    /// Reads everything within a container: the body, a cell, a text box, a note.
    pub fn blocks(&mut self, container: &'d Element, kind: Kind) {
        for element in container.elements() {
            self.block(element, kind);
        }
    }

    fn block(&mut self, element: &'d Element, kind: Kind) {
        match &*element.name {
            "w:p" => self.paragraph(element, kind),
            "w:tbl" => self.table(element, kind),
            "w:sdt" if is_prompt(element) => self.leave_out(What::Instruction),
            "w:sdt" => {
                if let Some(content) = element.child("w:sdtContent") {
                    self.blocks(content, kind);
                }
            }
            "w:customXml" | "w:ins" | "w:moveTo" | "w:smartTag" => self.blocks(element, kind),
            "w:del" => self.leave_out(What::Deleted),
            "w:moveFrom" => self.leave_out(What::Moved),
            "w:altChunk" | "w:subDoc" => self.leave_out(What::Object),
            "mc:AlternateContent" => {
                if let Some(choice) = element.child("mc:Choice").or_else(|| element.child("mc:Fallback")) {
                    self.blocks(choice, kind);
                }
            }
            "w:commentRangeStart" | "w:commentRangeEnd" => self.comment_mark(element),
            _ => {}
        }
    }

    fn paragraph(&mut self, element: &'d Element, kind: Kind) {
        self.number += 1;
        let properties = element.child("w:pPr");
        let value = |name| properties?.child(name)?.attribute("w:val");
        let style = self.styles.of_paragraph(value("w:pStyle"));
        let level = properties.and_then(styles::outline).unwrap_or_else(|| self.styles.level(style));
        let depth = properties.and_then(styles::list).unwrap_or_else(|| self.styles.list(style));
        let own = match (kind, level, depth) {
            (Kind::Body, 1.., _) => Kind::Heading(level),
            (Kind::Body, 0, Some(depth)) => Kind::ListItem(depth),
            _ => kind,
        };
        self.hiding = false;
        self.inline(element, style);
        // An instruction ends with its paragraph at the latest: a damaged field must not swallow what follows.
        for instruction in &mut self.fields {
            *instruction = false;
        }
        if depth.is_some() && self.draft.length > 0 {
            self.leave_out(What::ListNumber);
        }
        let mark = properties.and_then(|properties| properties.child("w:rPr"));
        let joins = mark.is_some_and(|mark| mark.child("w:del").is_some() || mark.child("w:moveFrom").is_some());
        let (_, number) = self.going_on.take().unwrap_or((own, self.number));
        if joins {
            self.going_on = Some((own, number));
        } else {
            self.end(own, number);
        }
    }

    /// Ends a paragraph whose end was deleted and that nothing follows.
    pub fn settle(&mut self) {
        if let Some((kind, number)) = self.going_on.take()
            && (self.draft.length > 0 || !self.boxes.is_empty())
        {
            self.end(kind, number);
        }
    }

    fn end(&mut self, kind: Kind, number: usize) {
        let draft = std::mem::take(&mut self.draft);
        self.builder.paragraphs.push(draft.finish(kind, number));
        for inner in std::mem::take(&mut self.boxes) {
            self.blocks(inner, Kind::TextBox);
            self.settle();
        }
    }

    fn table(&mut self, table: &'d Element, kind: Kind) {
        self.settle();
        self.tables += 1;
        let number = self.tables;
        let mut row = 0;
        self.rows(table, number, &mut row, kind);
    }

    fn rows(&mut self, container: &'d Element, table: usize, row: &mut usize, kind: Kind) {
        for element in container.elements() {
            match &*element.name {
                "w:tr" => {
                    let properties = element.child("w:trPr");
                    if properties.is_some_and(|properties| properties.child("w:del").is_some()) {
                        self.leave_out(What::Deleted);
                        continue;
                    }
                    *row += 1;
                    let before = properties.and_then(|p| p.child("w:gridBefore")?.attribute("w:val")?.parse().ok());
                    let mut column = before.unwrap_or(0usize).min(1000) + 1;
                    self.cells(element, (table, *row), &mut column, kind);
                }
                "w:sdt" => {
                    if let Some(content) = element.child("w:sdtContent") {
                        self.rows(content, table, row, kind);
                    }
                }
                "w:customXml" | "w:ins" => self.rows(element, table, row, kind),
                "w:commentRangeStart" | "w:commentRangeEnd" => self.comment_mark(element),
                _ => {}
            }
        }
    }

    fn cells(&mut self, container: &'d Element, at: (usize, usize), column: &mut usize, kind: Kind) {
        for element in container.elements() {
            match &*element.name {
                "w:tc" => {
                    let properties = element.child("w:tcPr");
                    let span = properties.and_then(|p| p.child("w:gridSpan")?.attribute("w:val")?.parse().ok());
                    let own = match kind {
                        Kind::Body | Kind::Cell { .. } => Kind::Cell { table: at.0, row: at.1, column: *column },
                        other => other,
                    };
                    if properties.is_some_and(|p| p.child("w:cellDel").is_some()) {
                        self.leave_out(What::Deleted);
                    } else {
                        self.blocks(element, own);
                        self.settle();
                    }
                    *column += span.unwrap_or(1usize).clamp(1, 1000);
                }
                "w:sdt" => {
                    if let Some(content) = element.child("w:sdtContent") {
                        self.cells(content, at, column, kind);
                    }
                }
                "w:customXml" | "w:ins" => self.cells(element, at, column, kind),
                "w:commentRangeStart" | "w:commentRangeEnd" => self.comment_mark(element),
                _ => {}
            }
        }
    }

    /// Notes, in the order of their marks. A note whose mark was deleted is deleted too.
    pub fn notes(&mut self, foot: Option<&'d Element>, end: Option<&'d Element>) {
        for (sort, root, name) in [(Note::Foot, foot, "w:footnote"), (Note::End, end, "w:endnote")] {
            let Some(root) = root else { continue };
            let texts = root.elements().filter(|element| &*element.name == name);
            let mut left: BTreeMap<&str, &'d Element> =
                texts.filter_map(|element| Some((element.attribute("w:id")?, element))).collect();
            let marks: Vec<(String, (usize, usize))> =
                self.marks.iter().filter(|(own, _, _)| *own == sort).map(|(_, id, at)| (id.clone(), *at)).collect();
            for (index, (id, at)) in marks.into_iter().enumerate() {
                if let Some(element) = left.remove(id.as_str()) {
                    self.blocks(element, Kind::Note { note: sort, number: index + 1, at: Some(at) });
                    self.settle();
                }
            }
            let lines = |element: &Element| matches!(element.attribute("w:type"), None | Some("normal"));
            for element in left.into_values().filter(|element| lines(element) && !element.text().trim().is_empty()) {
                let id = element.attribute("w:id").unwrap_or_default().to_owned();
                self.builder.leave_out(What::Deleted, || format!("note {id}"));
            }
        }
    }

    /// A header or a footer; its empty paragraphs say nothing.
    pub fn margin(&mut self, root: &Element, kind: Kind) {
        let mut inner = Walk::new(self.styles);
        inner.number = self.number;
        inner.blocks(root, kind);
        inner.settle();
        self.number = inner.number;
        let said = inner.builder.paragraphs.into_iter().filter(|paragraph| !paragraph.text().trim().is_empty());
        self.builder.paragraphs.extend(said);
    }

    /// The beginning or the end of a comment's passage.
    pub(super) fn comment_mark(&mut self, element: &Element) {
        let Some(id) = element.attribute("w:id") else { return };
        let here = self.here();
        let passage = self.passages.entry(id.to_owned()).or_default();
        match &*element.name {
            "w:commentRangeStart" => passage.start = Some(here),
            "w:commentRangeEnd" => passage.end = Some(here),
            // The sign of the comment, where a program wrote no passage.
            _ => {
                passage.start.get_or_insert(here);
                passage.end.get_or_insert(here);
            }
        }
    }

    /// Comments with their passages.
    pub fn comments(&mut self, root: Option<&Element>) {
        let Some(root) = root else { return };
        for element in root.elements().filter(|element| &*element.name == "w:comment") {
            let passage = element.attribute("w:id").and_then(|id| self.passages.get(id)).copied().unwrap_or_default();
            let mut inner = Walk::new(self.styles);
            inner.blocks(element, Kind::Body);
            inner.settle();
            let lines: Vec<String> = inner.builder.paragraphs.iter().map(|paragraph| paragraph.text()).collect();
            let start = self.within(passage.start.unwrap_or_default(), true);
            let end = self.within(passage.end.unwrap_or(start), false).max(start);
            let initials = element.attribute("w:initials").filter(|initials| !initials.trim().is_empty());
            let coder = initials.map_or_else(
                || super::super::initials(element.attribute("w:author").unwrap_or_default()),
                |initials| initials.trim().to_owned(),
            );
            self.builder.comments.push(Comment { coder, text: lines.join("\n"), from: Range { start, end } });
        }
    }

    /// A place between paragraphs belongs to the next as a beginning, to the last as an end.
    fn within(&self, (paragraph, byte): (usize, usize), begins: bool) -> (usize, usize) {
        let length = |at: usize| self.builder.paragraphs[at].runs.iter().map(|run| run.text.len()).sum::<usize>();
        let last = self.builder.paragraphs.len().saturating_sub(1);
        if self.builder.paragraphs.is_empty() {
            return (0, 0);
        }
        match paragraph {
            beyond if beyond > last => (last, length(last)),
            at if byte == 0 && at > 0 && !begins => (at - 1, length(at - 1)),
            at => (at, byte.min(length(at))),
        }
    }
}

/// A content control that shows its prompt: nobody has written anything there.
pub(super) fn is_prompt(control: &Element) -> bool {
    let properties = control.child("w:sdtPr");
    properties.is_some_and(|properties| styles::switch(properties, "w:showingPlcHdr") == Some(true))
}
