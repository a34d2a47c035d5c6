//! Characters: by number, by byte in the code page of the font, of symbol fonts.

use super::super::pages;
use super::state::{State, Target};
use super::{Reader, What};

impl Reader<'_> {
    /// A character by number; those above U+FFFF come as two.
    pub(super) fn code(&mut self, number: i32, at: usize) {
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
        match crate::document::docx::symbol("Symbol", code) {
            Some(sign) => self.say(sign.encode_utf8(&mut [0; 4]), at),
            None => self.leave_out(What::Symbol),
        }
    }

    pub(super) fn byte(&mut self, byte: u8, at: usize) {
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
    pub(super) fn whole(&mut self) {
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

    pub(super) fn drop_here(&mut self) {
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
    pub(super) fn say(&mut self, text: &str, at: usize) {
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
