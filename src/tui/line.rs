//! A line of text that is being written.

use super::Key;
use unicode_segmentation::UnicodeSegmentation;

/// A text with a cursor between two of its signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What is written.
    pub text: String,
    /// The cursor, as a byte of the text between two letters (with their marks).
    pub at: usize,
}

impl Line {
    /// A text with the cursor at its end.
    pub fn new(text: &str) -> Line {
        Line { text: text.to_owned(), at: text.len() }
    }

    /// Does what a key means for a text; `false` if it means nothing.
    pub fn press(&mut self, key: &Key) -> bool {
        match key {
            Key::Char(c) if !c.is_control() => self.insert(c.encode_utf8(&mut [0; 4])),
            Key::Paste(text) => self.insert(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Key::Left => self.at = self.before(),
            Key::Right => self.at = self.behind(),
            Key::Home | Key::Ctrl('a') => self.at = 0,
            Key::End | Key::Ctrl('e') => self.at = self.text.len(),
            Key::Backspace => {
                let from = self.before();
                self.cut(from, self.at);
            }
            Key::Delete => {
                let to = self.behind();
                self.cut(self.at, to);
            }
            Key::Ctrl('u') => self.cut(0, self.at),
            Key::Ctrl('k') => self.cut(self.at, self.text.len()),
            Key::Ctrl('w') => {
                let ahead = self.text[..self.at].trim_end();
                let from = ahead.trim_end_matches(|c: char| !c.is_whitespace()).len();
                self.cut(from, self.at);
            }
            _ => return false,
        }
        true
    }

    fn insert(&mut self, text: &str) {
        self.text.insert_str(self.at, text);
        self.at += text.len();
    }

    fn cut(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.at = from;
    }

    fn before(&self) -> usize {
        self.text[..self.at].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn behind(&self) -> usize {
        self.text[self.at..].graphemes(true).next().map_or(self.at, |sign| self.at + sign.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_marks_are_one() {
        let mut line = Line::new("te\u{307}vai");
        for key in [Key::Home, Key::Right, Key::Right, Key::Backspace] {
            assert!(line.press(&key));
        }
        assert_eq!(line, Line { text: "tvai".into(), at: 1 });
        line.press(&Key::Char('ė'));
        line.press(&Key::End);
        line.press(&Key::Paste(" ir\nvaikai".into()));
        assert_eq!(line.text, "tėvaiir vaikai");
        line.press(&Key::Ctrl('w'));
        assert_eq!(line.text, "tėvaiir ");
        line.press(&Key::Char('\u{a0}'));
        line.press(&Key::Char('ž'));
        line.press(&Key::Ctrl('w'));
        assert_eq!(line.text, "tėvaiir \u{a0}");
        line.press(&Key::Ctrl('u'));
        assert_eq!(line, Line::default());
        assert!(!line.press(&Key::Up));
    }
}
