//! The reader of RTF: what each control word does.

use super::super::builder::Builder;
use super::super::{Choice, Comment, Document, Encoding, Format, Kind, Known, Note, Paragraph, Range, Unit, What};
use super::flow::{Flow, Stream};
use super::pages::{self, Pages};
use super::tokens::{Token, Tokens};
use crate::finding::{Finding, Place, Result};
use std::collections::BTreeMap;

/// The deepest nesting of groups that is read.
const DEEPEST: usize = 1000;

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// Into the stream.
    Text,
    /// Nowhere.
    Nowhere,
    /// The table of fonts, the sheet of styles.
    Fonts,
    Styles,
    /// Initials of a comment's author, and the numbers of comments.
    Initials,
    CommentStart,
    CommentEnd,
    CommentNumber,
}

/// The state of a group; an inner group begins with that of the outer.
#[derive(Debug, Clone, Copy)]
struct State {
    target: Target,
    bold: bool,
    italic: bool,
    hidden: bool,
    deleted: bool,
    moved: bool,
    font: Option<i32>,
    /// How many signs stand in for a character that is given by number.
    fallback: usize,
    /// The group began a stream, which ends with it.
    begins_stream: bool,
    /// What holds for the paragraph.
    properties: Properties,
}

/// What holds for the paragraph being read.
#[derive(Debug, Clone, Copy, Default)]
struct Properties {
    in_table: bool,
    level: Option<usize>,
    list: Option<u8>,
    depth: u8,
    outline: Option<u8>,
    style: Option<i32>,
}

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
        self.flows.pop().map(|flow| flow.done).unwrap_or_default()
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

    fn nowhere(&mut self, what: Option<What>) {
        if let (Some(what), true) = (what, self.in_text()) {
            self.leave_out(what);
        }
        self.state.target = Target::Nowhere;
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

    fn control(&mut self, word: &str, number: Option<i32>, at: usize) {
        let on = number != Some(0);
        match word {
            // Characters.
            "u" => self.code(number.unwrap_or_default(), at),
            "tab" => self.say("\t", at),
            "line" | "lbr" => self.say("\n", at),
            "emdash" => self.say("—", at),
            "endash" => self.say("–", at),
            "lquote" => self.say("‘", at),
            "rquote" => self.say("’", at),
            "ldblquote" => self.say("“", at),
            "rdblquote" => self.say("”", at),
            "bullet" => self.say("•", at),
            "emspace" | "enspace" | "qmspace" => self.say(" ", at),
            "zwj" => self.say("\u{200d}", at),
            "zwnj" => self.say("\u{200c}", at),
            "bin" => self.tokens.pass_over(usize::try_from(number.unwrap_or_default()).unwrap_or_default()),
            // The look of text.
            "b" => self.state.bold = on,
            "i" => self.state.italic = on,
            "v" => self.state.hidden = on,
            "deleted" => self.state.deleted = on,
            "mvf" => self.state.moved = on,
            "plain" => {
                (self.state.bold, self.state.italic, self.state.hidden) = (false, false, false);
                (self.state.deleted, self.state.moved) = (false, false);
                self.state.font = None;
            }
            "uc" => self.state.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or_default().min(100),
            "f" if self.state.target == Target::Fonts => {
                self.state.font = number;
                self.fonts.entry(number.unwrap_or_default()).or_default();
            }
            "f" => self.state.font = number,
            "fcharset" if self.state.target == Target::Fonts => {
                let (charset, font) = (number.unwrap_or_default(), self.state.font.unwrap_or_default());
                self.fonts.insert(font, (pages::of_charset(charset), charset == 2));
            }
            "cpg" if self.state.target == Target::Fonts => {
                let page = number.and_then(|page| u32::try_from(page).ok());
                self.fonts.insert(self.state.font.unwrap_or_default(), (page, false));
            }
            // The file.
            "ansicpg" => {
                let page = number.and_then(|page| u32::try_from(page).ok()).filter(|page| *page > 0);
                if let (Some(page), None) = (page, self.choice.encoding) {
                    self.page = page;
                }
                self.declared = true;
            }
            "mac" if self.groups.len() == 1 => self.page = 10000,
            "pc" if self.groups.len() == 1 => self.page = 437,
            "pca" if self.groups.len() == 1 => self.page = 850,
            "deff" => self.default_font = number,
            // Paragraphs and tables.
            // The end of a section ends a paragraph only if there is one.
            "sect" if self.flows.last().is_none_or(|flow| flow.draft.length == 0) => {}
            "par" | "sect" if self.state.target == Target::Text => {
                if self.state.deleted || self.state.moved {
                    self.drop_here();
                } else {
                    self.paragraph();
                }
            }
            "page" | "column" if self.state.target == Target::Text => {
                if let Some(flow) = self.flows.last_mut() {
                    flow.draft.break_page();
                }
            }
            "pard" => self.state.properties = Properties::default(),
            "intbl" => self.state.properties.in_table = true,
            "itap" => self.state.properties.level = number.and_then(|level| usize::try_from(level).ok()),
            "ls" => self.state.properties.list = Some(1),
            "ilvl" => {
                self.state.properties.depth = number.and_then(|n| u8::try_from(n).ok()).unwrap_or_default().min(8)
            }
            "outlinelevel" => {
                let level = number.and_then(|level| u8::try_from(level).ok()).filter(|level| *level < 9);
                self.state.properties.outline = level.map(|level| level + 1);
                if let (Target::Styles, Some(style), Some(level)) =
                    (self.state.target, self.state.properties.style, level)
                {
                    self.headings.insert(style, level + 1);
                }
            }
            "s" => self.state.properties.style = number,
            "cell" | "nestcell" if self.state.target == Target::Text => {
                if word == "cell" {
                    self.state.properties.level = None;
                }
                let level = if word == "cell" { 1 } else { self.state.properties.level.unwrap_or(2).max(2) };
                self.state.properties.in_table = true;
                self.paragraph();
                if let Some(flow) = self.flows.last_mut() {
                    flow.end_cell(level.min(9));
                }
            }
            "row" | "nestrow" if self.state.target == Target::Text || word == "nestrow" => {
                let level = if word == "row" { 1 } else { self.state.properties.level.unwrap_or(2).max(2) };
                if let Some(flow) = self.flows.last_mut() {
                    flow.end_row(level.min(9));
                }
            }
            _ => self.destination(word),
        }
    }

    /// Whether the group stands in text; its own `\*` may have sent its own text elsewhere.
    fn in_text(&self) -> bool {
        self.state.target == Target::Text || self.groups.last().is_some_and(|outer| outer.target == Target::Text)
    }

    /// A control word that says where the text of its group goes.
    fn destination(&mut self, word: &str) {
        let text = self.in_text();
        match word {
            "fonttbl" => self.state.target = Target::Fonts,
            "stylesheet" => self.state.target = Target::Styles,
            "colortbl" | "info" | "xe" | "tc" | "tcn" | "rxe" | "datafield" | "objdata" | "nonshppict" | "shprslt"
            | "do" | "upr" | "nonesttables" | "filetbl" | "pgdsctbl" | "private" | "ftnsep" | "ftnsepc" | "ftncn"
            | "aftnsep" | "aftnsepc" | "aftncn" => self.nowhere(None),
            "fldinst" => self.nowhere(Some(What::Instruction)),
            "pict" => self.nowhere(Some(What::Picture)),
            "object" if text => self.leave_out(What::Object),
            "mmath" => self.nowhere(Some(What::Formula)),
            "listtext" | "pntext" => {
                if let (true, Some(flow)) = (text, self.flows.last_mut()) {
                    flow.numbered = true;
                }
                self.nowhere(Some(What::ListNumber));
            }
            "footnote" if text => {
                let at = self.here();
                self.begin(Stream::Note { end: false, at });
            }
            "ftnalt" => {
                if let Some(Flow { stream: Stream::Note { end, .. }, .. }) = self.flows.last_mut() {
                    *end = true;
                }
            }
            "header" | "headerl" | "headerr" | "headerf" if text => self.begin(Stream::Margin(Kind::Header)),
            "footer" | "footerl" | "footerr" | "footerf" if text => self.begin(Stream::Margin(Kind::Footer)),
            "shptxt" => self.begin(Stream::Box),
            "annotation" => self.begin(Stream::Comment),
            "atnid" => self.state.target = Target::Initials,
            "atrfstart" => self.state.target = Target::CommentStart,
            "atrfend" => self.state.target = Target::CommentEnd,
            "atnref" => self.state.target = Target::CommentNumber,
            "shppict" if text => self.state.target = Target::Text,
            // `\upr` has a text twice: as bytes, and here by number.
            "ud" if self.groups.iter().rev().nth(1).is_some_and(|outer| outer.target == Target::Text) => {
                self.state.target = Target::Text;
            }
            _ => {}
        }
    }

    fn sign(&mut self, sign: u8, at: usize) {
        match sign {
            b'{' | b'}' | b'\\' => self.byte(sign, at),
            b'~' => self.say("\u{a0}", at),
            b'_' => self.say("\u{2011}", at),
            b'-' if self.state.target == Target::Text => self.leave_out(What::SoftHyphen),
            b'\r' | b'\n' => self.control("par", None, at),
            // What follows is passed over unless it is known here; then its word gives the group another target.
            b'*' => self.state.target = Target::Nowhere,
            _ => {}
        }
    }

    /// A character by number; those above U+FFFF come as two.
    fn code(&mut self, number: i32, at: usize) {
        self.stand_ins = self.state.fallback;
        let Ok(unit) = u16::try_from(number.rem_euclid(1 << 16)) else { return };
        let first = self.half.take();
        let c = match (first, unit) {
            (_, 0xd800..=0xdbff) => {
                self.half = Some(unit);
                return;
            }
            (Some(first), 0xdc00..=0xdfff) => char::decode_utf16([first, unit]).next().and_then(|c| c.ok()),
            // A sign of a symbol font.
            (_, 0xf000..=0xf0ff) => return self.symbol(u32::from(unit & 0xff), at),
            (_, unit) => char::from_u32(u32::from(unit)),
        };
        match c {
            Some(c) => self.say(c.encode_utf8(&mut [0; 4]), at),
            None => self.bad.push((at, 0, 1200)),
        }
    }

    fn symbol(&mut self, code: u32, at: usize) {
        match super::super::docx::symbol("Symbol", code) {
            Some(sign) => self.say(sign.encode_utf8(&mut [0; 4]), at),
            None => self.leave_out(What::Symbol),
        }
    }

    fn byte(&mut self, byte: u8, at: usize) {
        let font = self.state.font.or(self.default_font);
        let (page, symbols) = font.and_then(|font| self.fonts.get(&font).copied()).unwrap_or_default();
        if symbols && self.state.target == Target::Text && byte > 0x20 {
            return self.symbol(u32::from(byte), at);
        }
        // A person's word stands for the page of the file, and for Western fonts, which are the default.
        let page = match page {
            Some(1252) if self.choice.encoding.is_some() => self.page,
            Some(page) => page,
            None => self.page,
        };
        if !self.several.0.is_empty() {
            self.several.0.push(byte);
            return;
        }
        match self.pages.character(page, byte) {
            Ok(Some(c)) => self.say(c.encode_utf8(&mut [0; 4]), at),
            Ok(None) if self.state.target != Target::Text => {}
            Ok(None) => {
                self.bad.push((at, byte, page));
                self.say("\u{fffd}", at);
            }
            Err(_) => self.several = (vec![byte], at),
        }
    }

    /// Bytes of characters that have several are read when the row of bytes has ended.
    fn whole(&mut self) {
        if self.several.0.is_empty() {
            return;
        }
        let (bytes, at) = std::mem::take(&mut self.several);
        let font = self.state.font.or(self.default_font);
        let page = font.and_then(|font| self.fonts.get(&font).copied().unwrap_or_default().0).unwrap_or(self.page);
        let Some(encoding) = pages::encoding(page) else { return };
        let (text, damaged) = encoding.decode_without_bom_handling(&bytes);
        if damaged && self.state.target == Target::Text {
            self.bad.push((at, bytes.first().copied().unwrap_or_default(), page));
        }
        self.say(&text, at);
        self.expected = usize::MAX;
    }

    fn drop_here(&mut self) {
        let what = match self.state {
            State { deleted: true, .. } => What::Deleted,
            State { moved: true, .. } => What::Moved,
            _ => What::Hidden,
        };
        if self.leaving != Some(what) {
            self.leave_out(what);
        }
        self.leaving = Some(what);
    }

    /// Adds text that stands at `at` in the file.
    fn say(&mut self, text: &str, at: usize) {
        match self.state.target {
            Target::Text => {}
            Target::Nowhere | Target::Fonts => return,
            _ => return self.word.push_str(text),
        }
        if self.state.deleted || self.state.moved || self.state.hidden {
            return self.drop_here();
        }
        self.leaving = None;
        if text == "\u{ad}" {
            return self.leave_out(What::SoftHyphen);
        }
        let (bold, italic) = (self.state.bold, self.state.italic);
        let Some(flow) = self.flows.last_mut() else { return };
        // Within a row of plain bytes the last mark still holds.
        if at == self.expected && flow.draft.length > 0 {
            flow.draft.push(text, bold, italic);
        } else {
            flow.draft.push_from(text, bold, italic, at);
        }
        self.expected = at + 1;
    }
}

/// The page of an encoding that a person names.
fn told_page(label: &str) -> Option<u32> {
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    let page: u32 = digits.parse().ok()?;
    pages::encoding(page).map(|_| page)
}
