//! The reader of RTF: groups, streams of paragraphs, and what is made of them in the end.

mod characters;
mod controls;
mod state;

use super::super::builder::Builder;
use super::super::{Choice, Comment, Document, Encoding, Format, Kind, Known, Note, Paragraph, Range, Unit, What};
use super::columns::Edges;
use super::flow::{Flow, Stream};
use super::pages::{self, Pages};
use super::tokens::{Token, Tokens};
use crate::finding::{Finding, Place, Result};
use state::{Properties, State, Target};
use std::collections::BTreeMap;

/// The deepest nesting of groups that is read.
const DEEPEST: usize = 1000;

/// A note: its sort, where its mark stands, its paragraphs.
type ReadNote = (Note, Option<(usize, usize)>, Vec<Paragraph>);

/// A reader.
pub struct Reader<'b> {
    name: &'b str,
    tokens: Tokens<'b>,
    choice: &'b Choice<'b>,
    state: State,
    groups: Vec<State>,
    flows: Vec<Flow>,
    builder: Builder,
    notes: Vec<ReadNote>,
    margins: Vec<Paragraph>,
    /// Where comments begin and end, by number, and what is known of the comment being read.
    passages: BTreeMap<String, Range>,
    initials: String,
    comment_number: String,
    word: String,
    /// Page of the file, of each font, and whether a font is one of symbols.
    page: u32,
    declared: bool,
    fonts: BTreeMap<i32, (Option<u32>, bool)>,
    default_font: Option<i32>,
    /// Levels of headings by style, and the style being read.
    headings: BTreeMap<i32, u8>,
    pages: Pages,
    /// Bytes of a character that has several, and where they begin.
    several: (Vec<u8>, usize),
    /// The first half of a character that is given by two numbers.
    half: Option<u16>,
    /// Signs to pass over: they stand in for a character given by number.
    stand_ins: usize,
    /// Where the file goes on if the last character has one byte.
    expected: usize,
    number: usize,
    tables: usize,
    /// The edges of the row that the file speaks of.
    edges: Edges,
    /// The last piece of text was left out as this.
    leaving: Option<What>,
    bad: Vec<(usize, u8, u32)>,
}

impl<'b> Reader<'b> {
    /// A reader that has not begun.
    pub fn new(name: &'b str, bytes: &'b [u8], choice: &'b Choice<'b>) -> Self {
        let state = State {
            target: Target::Text,
            bold: false,
            italic: false,
            hidden: false,
            deleted: false,
            moved: false,
            font: None,
            fallback: 1,
            begins_stream: false,
            properties: Properties::default(),
        };
        Reader {
            name,
            tokens: Tokens::new(bytes),
            choice,
            state,
            groups: Vec::new(),
            flows: vec![Flow::new(Stream::Body)],
            builder: Builder::default(),
            notes: Vec::new(),
            margins: Vec::new(),
            passages: BTreeMap::new(),
            initials: String::new(),
            comment_number: String::new(),
            word: String::new(),
            page: 1252,
            declared: false,
            fonts: BTreeMap::new(),
            default_font: None,
            headings: BTreeMap::new(),
            pages: Pages::default(),
            several: (Vec::new(), 0),
            half: None,
            stand_ins: 0,
            expected: 0,
            number: 0,
            tables: 0,
            edges: Edges::default(),
            leaving: None,
            bad: Vec::new(),
        }
    }

    /// Reads the file.
    pub fn read(mut self) -> Result<Document> {
        if let Some(page) = self.choice.encoding.and_then(told_page) {
            self.page = page;
        }
        while let Some((at, token)) = self.tokens.next() {
            if !matches!(token, Token::Byte(_)) {
                self.whole();
            }
            match token {
                Token::Open => {
                    self.stand_ins = 0;
                    if self.groups.len() >= DEEPEST {
                        return Err(Box::new(
                            Finding::error(format!("groups stand more than {DEEPEST} deep in one another"))
                                .at(Place::file(self.name))
                                .hint("no program writes such files; nothing of it was kept"),
                        ));
                    }
                    self.groups.push(self.state);
                    self.state.begins_stream = false;
                }
                Token::Close => self.close(),
                Token::Byte(byte) => {
                    if self.stand_ins > 0 {
                        self.stand_ins -= 1;
                    } else {
                        self.byte(byte, at);
                    }
                }
                Token::Word(_, _) | Token::Sign(_) if self.stand_ins > 0 => self.stand_ins -= 1,
                Token::Word(word, number) => self.control(word, number, at),
                Token::Sign(sign) => self.sign(sign, at),
            }
        }
        self.whole();
        if !self.groups.is_empty() {
            self.builder.findings.push(
                Finding::doubt("the file ends early: a group is still open")
                    .at(Place::file(self.name))
                    .hint("look at the end of the text; copy the file again from where it came"),
            );
        }
        while !self.groups.is_empty() {
            self.close();
        }
        self.finish()
    }

    fn finish(mut self) -> Result<Document> {
        if let Some((at, byte, page)) = self.bad.first().copied() {
            let known = pages::encoding(page).is_some();
            let found = if known {
                format!("byte 0x{byte:02X} at offset {at} has no meaning in code page {page}")
            } else {
                format!("code page {page} is not known (byte 0x{byte:02X} at offset {at})")
            };
            let finding =
                Finding::error(format!("{found}; {} such places", self.bad.len())).at(Place::file(self.name)).hint(
                    "open it in the program that made it and save it as .docx, or name the code page with --encoding",
                );
            if !self.choice.lossy {
                return Err(Box::new(finding));
            }
            self.builder.findings.push(finding);
        }
        let body = self.flow_end();
        self.builder.paragraphs = body;
        for (sort, wanted) in [(Note::Foot, Note::Foot), (Note::End, Note::End)] {
            let notes = self.notes.iter().filter(|(own, _, _)| *own == wanted);
            for (index, (_, at, paragraphs)) in notes.enumerate() {
                let kind = Kind::Note { note: sort, number: index + 1, at: *at };
                self.builder.paragraphs.extend(paragraphs.iter().cloned().map(|p| Paragraph { kind, ..p }));
            }
        }
        self.builder.paragraphs.append(&mut self.margins);
        let encoding = pages::encoding(self.page).filter(|_| self.declared);
        let known = if self.choice.encoding.is_some() { Known::Told } else { Known::Declared };
        let encoding = encoding.map(|table| Encoding { name: super::super::encoding::lower(table), known });
        Ok(self.builder.finish(Format::Rtf, encoding, Unit::Bytes))
    }

    /// Ends the innermost stream; its last paragraph needs no `\par`.
    fn flow_end(&mut self) -> Vec<Paragraph> {
        let Some(flow) = self.flows.last() else { return Vec::new() };
        if flow.draft.length > 0 || !flow.boxes.is_empty() {
            self.paragraph();
        }
        self.flows.pop().map(Flow::finish).unwrap_or_default()
    }

    fn close(&mut self) {
        self.stand_ins = 0;
        self.half = None;
        let ended = self.state;
        let Some(outer) = self.groups.pop() else { return };
        let word = std::mem::take(&mut self.word);
        match ended.target {
            Target::Initials if outer.target != Target::Initials => self.initials = word.trim().to_owned(),
            Target::CommentNumber if outer.target != Target::CommentNumber => {
                word.trim().clone_into(&mut self.comment_number)
            }
            Target::CommentStart | Target::CommentEnd if outer.target != ended.target => {
                self.passage(word.trim(), ended.target)
            }
            Target::Styles => self.style_name(&word),
            _ => {}
        }
        if ended.begins_stream && self.flows.len() > 1 {
            self.stream_end();
        }
        self.state = outer;
    }

    fn stream_end(&mut self) {
        let stream = self.flows.last().map(|flow| flow.stream.clone());
        let paragraphs = self.flow_end();
        match stream {
            Some(Stream::Note { end, at }) => {
                self.notes.push((if end { Note::End } else { Note::Foot }, at, paragraphs));
            }
            Some(Stream::Margin(_)) => {
                self.margins.extend(paragraphs.into_iter().filter(|paragraph| !paragraph.text().trim().is_empty()));
            }
            Some(Stream::Box) => {
                if let Some(outer) = self.flows.last_mut() {
                    outer.boxes.extend(paragraphs);
                }
            }
            Some(Stream::Comment) => {
                let here = self.here().unwrap_or_default();
                let number = std::mem::take(&mut self.comment_number);
                let from = self.passages.get(&number).copied().unwrap_or(Range { start: here, end: here });
                let lines: Vec<String> = paragraphs.iter().map(Paragraph::text).collect();
                let coder = std::mem::take(&mut self.initials);
                self.builder.comments.push(Comment { coder, text: lines.join("\n").trim().to_owned(), from });
            }
            Some(Stream::Body) | None => {}
        }
    }

    /// Where the body is; `None` within a note or a box.
    fn here(&self) -> Option<(usize, usize)> {
        match &self.flows[..] {
            [body] => Some((body.done.len(), body.draft.length)),
            _ => None,
        }
    }

    fn begin(&mut self, stream: Stream) {
        self.state.target = Target::Text;
        self.state.begins_stream = true;
        (self.state.bold, self.state.italic) = (false, false);
        self.state.properties = Properties::default();
        self.flows.push(Flow::new(stream));
    }

    fn passage(&mut self, number: &str, target: Target) {
        let Some(here) = self.here() else { return };
        let range = self.passages.entry(number.to_owned()).or_insert(Range { start: here, end: here });
        if target == Target::CommentEnd {
            range.end = here;
        }
    }

    fn style_name(&mut self, name: &str) {
        let name = name.trim_matches([';', ' ']).to_lowercase();
        let level = name.strip_prefix("heading ").and_then(|level| level.parse::<u8>().ok());
        let level = level.filter(|level| (1..=9).contains(level)).or((name == "title").then_some(1));
        if let (Some(style), Some(level)) = (self.state.properties.style.take(), level) {
            self.headings.insert(style, level);
        }
    }

    fn leave_out(&mut self, what: What) {
        let number = self.number + 1;
        self.builder.leave_out(what, || format!("paragraph {number}"));
    }

    /// Ends the paragraph being read.
    fn paragraph(&mut self) {
        self.number += 1;
        self.leaving = None;
        let level = match self.state.properties {
            Properties { level: Some(level), .. } => level,
            Properties { in_table: true, .. } => 1,
            _ => 0,
        };
        let style = self.state.properties.style.and_then(|style| self.headings.get(&style).copied());
        let heading = self.state.properties.outline.or(style);
        let Some(flow) = self.flows.last_mut() else { return };
        let plain = match (heading, self.state.properties.list, flow.numbered) {
            (Some(level), _, _) => Kind::Heading(level),
            (None, Some(_), _) | (None, None, true) => Kind::ListItem(self.state.properties.depth + 1),
            _ => Kind::Body,
        };
        flow.end(level.min(9), plain, self.number, &mut self.tables);
    }
}

/// The page of an encoding that a person names.
fn told_page(label: &str) -> Option<u32> {
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    let page: u32 = digits.parse().ok()?;
    pages::encoding(page).map(|_| page)
}
