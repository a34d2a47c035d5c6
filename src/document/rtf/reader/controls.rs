//! What each control word does.

use super::super::columns::Edges;
use super::super::flow::{Flow, Stream};
use super::super::pages;
use super::state::{Properties, Target};
use super::{Kind, Reader, What};

impl Reader<'_> {
    pub(super) fn control(&mut self, word: &str, number: Option<i32>, at: usize) {
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
                    flow.end_row(level.min(9), &self.edges);
                }
            }
            "trowd" => self.edges = Edges::default(),
            "trleft" => self.edges.left = i64::from(number.unwrap_or_default()),
            // No table of a person has more columns than a sheet of paper has room for.
            "cellx" if self.edges.right.len() < 256 => {
                self.edges.right.push(i64::from(number.unwrap_or_default()));
            }
            _ => self.destination(word),
        }
    }

    /// Whether the group stands in text; its own `\*` may have sent its own text elsewhere.
    fn in_text(&self) -> bool {
        self.state.target == Target::Text || self.groups.last().is_some_and(|outer| outer.target == Target::Text)
    }

    fn nowhere(&mut self, what: Option<What>) {
        if let (Some(what), true) = (what, self.in_text()) {
            self.leave_out(what);
        }
        self.state.target = Target::Nowhere;
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

    pub(super) fn sign(&mut self, sign: u8, at: usize) {
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
}
