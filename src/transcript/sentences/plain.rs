//! The plain paragraph: everyday letters and signs, every sentence behind a full stop, a blank and a capital letter.
//! It is cut by looking at its bytes; what is not so plain is left to all the rules.

use super::joins;
use crate::language::Splitter;
use crate::text::{Plain, Span, plain};

/// The sentences of a plain paragraph, exactly as all rules would cut it; `None` if it is none.
pub fn sentences(paragraph: &str, rules: &Splitter) -> Option<Vec<Span>> {
    let bytes = paragraph.as_bytes();
    if paragraph.starts_with(char::is_whitespace) || paragraph.ends_with(char::is_whitespace) {
        return None;
    }
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut before = Plain::Blank;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphabetic() {
            before = Plain::Letter;
            at += 1;
            continue;
        }
        let (kind, len) = plain(bytes, at);
        match kind {
            Plain::Other => return None,
            Plain::Joins | Plain::Sign => match bytes[at] {
                // Brackets, marks of omission, and what begins like one.
                b'(' | b')' | b'[' | b']' | b'<' | b'{' | b'/' => return None,
                b'.' if before == Plain::Digit && plain_at(bytes, at + 1) == Plain::Digit => {}
                // Whether a number opens an item depends on the blanks around the next one.
                b'.' if before == Plain::Digit && paragraph.contains('\n') => return None,
                b'.' | b'!' | b'?' => {
                    if !matches!(before, Plain::Letter | Plain::Digit) {
                        return None;
                    }
                    if at + 1 == bytes.len() {
                        break;
                    }
                    let next = at + 2;
                    if !matches!(bytes[at + 1], b' ' | b'\n') || !capital(paragraph, next) {
                        return None;
                    }
                    if bytes[at] != b'.' || dot_ends(paragraph, start, next, rules) {
                        found.push(Span::new(start, at + 1));
                        start = next;
                    }
                    at = next;
                    before = Plain::Blank;
                    continue;
                }
                // `…` ends or does not end.
                0xe2 if bytes[at + 2] == 0xa6 => return None,
                _ => {}
            },
            _ => {}
        }
        before = kind;
        at += len;
    }
    let last = Span::new(start, bytes.len());
    if !last.of(paragraph).contains(char::is_alphanumeric) {
        return None;
    }
    found.push(last);
    Some(found)
}

/// What stands at byte `at`; a blank behind the end.
fn plain_at(bytes: &[u8], at: usize) -> Plain {
    if at < bytes.len() { plain(bytes, at).0 } else { Plain::Blank }
}

/// Whether a capital letter of an everyday alphabet stands at byte `at`.
fn capital(text: &str, at: usize) -> bool {
    plain_at(text.as_bytes(), at) == Plain::Letter && text[at..].starts_with(char::is_uppercase)
}

/// Whether the sentence from `start` ends before `next`, behind a full stop: it may be an abbreviation, an initial,
/// or the number of an item.
fn dot_ends(text: &str, start: usize, next: usize, rules: &Splitter) -> bool {
    let (before, sentence, after) = (&text[..start], &text[start..next], &text[next..]);
    !joins::is_number_of_item(before, sentence, after) && joins::ends_here(sentence, after, rules)
}
