//! Which tags part paragraphs, which change the look, and which hold no text.

use super::super::builder::{Builder, Draft};
use super::super::{Decoded, Document, Encoding, Format, Kind, Unit, What};
use super::entities::reference;
use super::tokens::{Token, Tokens, attribute};
use crate::finding::Finding;

/// The deepest nesting that is followed; what is deeper keeps its text and loses its look.
const DEEPEST: usize = 512;

/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements without content.
const EMPTY: &[&str] = &[
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// An open element.
#[derive(Debug, Clone)]
struct Open {
    name: String,
    bold: bool,
    italic: bool,
    /// White space counts.
    kept: bool,
    /// Nothing within is text.
    dropped: bool,
    kind: Kind,
    /// The depth of lists.
    list: u8,
}

/// A table being read.
#[derive(Debug, Clone, Copy)]
struct Table {
    number: usize,
    row: usize,
    /// The next free column.
    column: usize,
}

/// A reader.
pub struct Reader<'t> {
    decoded: &'t Decoded,
    builder: Builder,
    draft: Draft,
    open: Vec<Open>,
    tables: Vec<Table>,
    count: usize,
    number: usize,
    /// White space is due before the next text: where it stands in the file, and whether it is bold and italic.
    space: Option<(usize, bool, bool)>,
    /// A byte of the text and its byte in the file: what lies before is not measured again.
    measured: (usize, usize),
}

impl<'t> Reader<'t> {
    /// A reader that has not begun.
    pub fn new(decoded: &'t Decoded) -> Self {
        Reader {
            decoded,
            builder: Builder::default(),
            draft: Draft::default(),
            open: Vec::new(),
            tables: Vec::new(),
            count: 0,
            number: 0,
            space: None,
            measured: (0, decoded.start),
        }
    }

    /// Reads the page.
    pub fn read(mut self, findings: Vec<Finding>, encoding: Option<Encoding>) -> Document {
        self.builder.findings = findings;
        let decoded = self.decoded;
        for (at, token) in Tokens::new(&decoded.text) {
            match token {
                Token::Text(text) => self.text(text, at),
                Token::Open(name, inner) => self.start(name, inner, at),
                Token::Close(name) => self.end(&name, at),
            }
        }
        self.paragraph();
        self.builder.finish(Format::Html, encoding, decoded.unit)
    }

    fn inner(&self) -> Open {
        let plain = Open {
            name: String::new(),
            bold: false,
            italic: false,
            kept: false,
            dropped: false,
            kind: Kind::Body,
            list: 0,
        };
        self.open.last().cloned().unwrap_or(plain)
    }

    /// The byte of the file of a byte of the text; asked in rising order.
    fn original(&mut self, at: usize) -> usize {
        let (from, original) = self.measured;
        if let Some(between) = self.decoded.text.get(from..at) {
            self.measured = (at, original + self.decoded.unit.length(between));
        }
        self.measured.1
    }

    fn leave_out(&mut self, what: What) {
        let number = self.number + 1;
        self.builder.leave_out(what, || format!("paragraph {number}"));
    }

    fn start(&mut self, name: String, inner: &str, at: usize) {
        let outer = self.inner();
        if outer.dropped && outer.name == "head" && name == "body" {
            // A head that was never closed.
            self.close_to("head");
            return self.start(name, inner, at);
        }
        if !outer.dropped {
            match name.as_str() {
                "br" => return self.line_break(at),
                "img" | "canvas" | "map" => self.leave_out(What::Picture),
                "embed" => self.leave_out(What::Object),
                "input" => self.leave_out(What::Script),
                _ => {}
            }
        }
        let block = BLOCKS.contains(&name.as_str());
        if block {
            self.implied_ends(&name);
            self.paragraph();
        }
        if EMPTY.contains(&name.as_str()) || inner.trim_end().ends_with('/') && !block || self.open.len() >= DEEPEST {
            return;
        }
        let mut own = self.inner();
        own.name.clone_from(&name);
        let style = attribute(inner, "style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
        match name.as_str() {
            "b" | "strong" | "th" => own.bold = true,
            "i" | "em" | "cite" | "dfn" | "var" => own.italic = true,
            "pre" | "textarea" => own.kept = true,
            "ul" | "ol" | "dir" | "menu" => own.list = own.list.saturating_add(1).min(9),
            _ => {}
        }
        if let Some(weight) = style.split("font-weight:").nth(1) {
            let number: u32 = weight.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0);
            own.bold = weight.starts_with("bold") || number >= 600;
        }
        if let Some(slant) = style.split("font-style:").nth(1) {
            own.italic = slant.starts_with("italic") || slant.starts_with("oblique");
        }
        if style.contains("white-space:pre") {
            own.kept = true;
        }
        self.structure(&name, inner, &mut own);
        if !outer.dropped {
            let hidden = attribute(inner, "hidden").is_some() || style.contains("display:none");
            let what = match name.as_str() {
                "script" | "style" | "template" | "noscript" | "textarea" | "select" | "option" | "button"
                | "datalist" => Some(What::Script),
                "svg" => Some(What::Picture),
                "math" => None,
                "iframe" | "object" | "audio" | "video" | "noembed" | "noframes" => Some(What::Object),
                _ if hidden => Some(What::Hidden),
                _ => None,
            };
            if let Some(what) = what {
                self.leave_out(what);
            }
            own.dropped = what.is_some() || name == "head" || name == "title";
        }
        self.open.push(own);
    }

    /// Headings, items, tables.
    fn structure(&mut self, name: &str, inner: &str, own: &mut Open) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if own.kind == Kind::Body => {
                own.kind = Kind::Heading(name.as_bytes()[1] - b'0');
            }
            "li" if !own.dropped => {
                self.leave_out(What::ListNumber);
                if !matches!(own.kind, Kind::Cell { .. }) {
                    own.kind = Kind::ListItem(own.list.max(1));
                }
            }
            "table" => {
                self.count += 1;
                self.tables.push(Table { number: self.count, row: 0, column: 1 });
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.row += 1;
                    table.column = 1;
                }
            }
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.row = table.row.max(1);
                    own.kind = Kind::Cell { table: table.number, row: table.row, column: table.column };
                    let span = attribute(inner, "colspan").and_then(|span| span.trim().parse().ok());
                    table.column += span.unwrap_or(1usize).clamp(1, 1000);
                }
            }
            _ => {}
        }
    }

    /// The ends that a beginning implies: of a paragraph, an item, a cell, a row.
    fn implied_ends(&mut self, name: &str) {
        let (ends, walls): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "dir", "menu"]),
            "dd" | "dt" => (&["dd", "dt"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "tfoot" | "thead" => (&["tbody", "tfoot", "thead"], &["table"]),
            _ => (&["p"], &["td", "th", "li", "div", "blockquote", "section", "table"]),
        };
        let found = self.open.iter().rev().take_while(|open| !walls.contains(&open.name.as_str()));
        let found = found.filter(|open| ends.contains(&open.name.as_str())).map(|open| open.name.clone()).last();
        if let Some(end) = found {
            self.close_to(&end);
        }
    }

    /// Closes the innermost element of this name and all within; without one nothing happens.
    fn close_to(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        // The end of an inline element never ends a block: `<b><p></b>`.
        let inline = !BLOCKS.contains(&name);
        if inline && self.open[at + 1..].iter().any(|open| BLOCKS.contains(&open.name.as_str())) && name != "head" {
            return;
        }
        for closed in self.open.split_off(at).into_iter().rev() {
            if BLOCKS.contains(&closed.name.as_str()) {
                self.paragraph_of(&closed);
            }
            if closed.name == "table" {
                self.tables.pop();
            }
        }
    }

    fn end(&mut self, name: &str, at: usize) {
        if name == "br" {
            return self.line_break(at);
        }
        self.close_to(name);
        if name == "p" || BLOCKS.contains(&name) {
            self.paragraph();
        }
    }

    fn line_break(&mut self, at: usize) {
        let inner = self.inner();
        if inner.dropped {
            return;
        }
        self.space = None;
        let original = self.original(at);
        self.draft.push_from("\n", inner.bold, inner.italic, original);
    }

    fn paragraph(&mut self) {
        let inner = self.inner();
        self.paragraph_of(&inner);
    }

    /// Ends the paragraph being read, if it has text. A browser shows no break at its end.
    fn paragraph_of(&mut self, inner: &Open) {
        self.space = None;
        if self.draft.length == 0 {
            return;
        }
        self.number += 1;
        let mut draft = std::mem::take(&mut self.draft);
        if let Some(run) = draft.runs.last_mut()
            && run.text.ends_with('\n')
            && !inner.kept
        {
            run.text.pop();
            if run.text.is_empty() {
                draft.runs.pop();
            }
        }
        if !draft.runs.is_empty() {
            self.builder.paragraphs.push(draft.finish(inner.kind, self.number));
        }
    }

    fn text(&mut self, text: &str, at: usize) {
        let inner = self.inner();
        if inner.dropped {
            return;
        }
        let mut from = 0;
        while from < text.len() {
            let rest = &text[from..];
            let first = rest.as_bytes()[0];
            if first.is_ascii_whitespace() && !inner.kept {
                self.space.get_or_insert((at + from, inner.bold, inner.italic));
                from += rest.bytes().take_while(u8::is_ascii_whitespace).count();
                continue;
            }
            if let (b'&', Some((c, length))) = (first, if first == b'&' { reference(rest) } else { None }) {
                if c == '\u{ad}' {
                    self.leave_out(What::SoftHyphen);
                } else {
                    self.add(c.encode_utf8(&mut [0; 4]), &inner, at + from);
                }
                from += length;
                continue;
            }
            let soft = '\u{ad}';
            if rest.starts_with(soft) {
                self.leave_out(What::SoftHyphen);
                from += soft.len_utf8();
                continue;
            }
            let ends = |c: char| c == '&' || c == soft || (c.is_ascii_whitespace() && !inner.kept);
            let skip = rest.chars().next().map_or(1, char::len_utf8);
            let length = rest[skip..].find(ends).map_or(rest.len(), |length| skip + length);
            self.add(&rest[..length], &inner, at + from);
            from += length;
        }
    }

    fn add(&mut self, text: &str, inner: &Open, at: usize) {
        // White space at the beginning of a paragraph or a line is none.
        let line_begins = self.draft.runs.last().is_none_or(|run| run.text.ends_with('\n'));
        if let Some((space, bold, italic)) = self.space.take()
            && !line_begins
        {
            let original = self.original(space);
            self.draft.push_from(" ", bold, italic, original);
        }
        let original = self.original(at);
        // In UTF-8 a mark holds as long as the text goes on as in the file.
        match self.draft.marks.last() {
            Some(mark)
                if self.decoded.unit == Unit::Utf8 && mark.original + (self.draft.length - mark.at) == original =>
            {
                self.draft.push(text, inner.bold, inner.italic);
            }
            _ => self.draft.push_from(text, inner.bold, inner.italic, original),
        }
    }
}
