//! The plain paragraph: everyday letters and signs, every sentence behind a full stop, a blank and a capital letter.
//! It is cut by looking at its bytes; what is not so plain is left to all the rules.

use super::joins;
use crate::language::Splitter;
use crate::text::{Plain, Span, folds_simply, last_letters, plain, positions};

/// The sentences of a plain paragraph, exactly as all rules would cut it, into `found`, where room is used again; `None` if
/// it is none.
pub fn sentences(paragraph: &str, rules: &Splitter, found: &mut Vec<Span>) -> Option<()> {
    found.clear();
    let bytes = paragraph.as_bytes();
    if paragraph.starts_with(char::is_whitespace) || paragraph.ends_with(char::is_whitespace) {
        return None;
    }
    let mut start = 0;
    for at in positions(bytes, is_notable_in_ascii, is_notable) {
        match bytes[at] {
            b'.' | b'!' | b'?' => {}
            // Brackets, marks of omission, and what begins like one.
            b'(' | b')' | b'[' | b']' | b'<' | b'{' | b'/' => return None,
            // `…` ends or does not end.
            0xe2 if bytes[at + 2] == 0xa6 => return None,
            _ if plain(bytes, at).0 == Plain::Other => return None,
            _ => continue,
        }
        let before = paragraph[..at].chars().next_back().map_or(Plain::Blank, |c| plain(bytes, at - c.len_utf8()).0);
        match bytes[at] {
            b'.' if before == Plain::Digit && plain_at(bytes, at + 1) == Plain::Digit => continue,
            // Whether a number opens an item depends on the blanks around the next one.
            b'.' if before == Plain::Digit && paragraph.contains('\n') => return None,
            _ => {}
        }
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
    }
    let last = Span::new(start, bytes.len());
    if !last.of(paragraph).contains(char::is_alphanumeric) {
        return None;
    }
    found.push(last);
    Some(())
}

/// Whether a byte may be a stop, a bracket, or (part of) a sign of which the rules of Unicode have to be asked; never one
/// of a letter or a digit.
#[inline(always)]
fn is_notable(byte: u8) -> bool {
    // The first bytes of what are no letters of U+00C0–017F and U+0400–047F.
    let beyond = (byte >= 0xc0) & (byte.wrapping_sub(0xc3) >= 3) & (byte & 0xfe != 0xd0);
    is_notable_in_ascii(byte) | beyond
}

/// The same for a byte of ASCII.
#[inline(always)]
fn is_notable_in_ascii(byte: u8) -> bool {
    // `.` `/`, `(` `)`, `!`, `<` `=` `>` `?`, `[` `_` `{` and DEL, `]`.
    let sign = (byte | 1 == b'/')
        | (byte | 1 == b')')
        | (byte == b'!')
        | (byte & 0xfc == 0x3c)
        | (byte | 0x24 == 0x7f)
        | (byte == b']');
    let control = (byte < 0x20) & (byte != b'\n');
    sign | control
}

/// What stands at byte `at`; a blank behind the end.
fn plain_at(bytes: &[u8], at: usize) -> Plain {
    if at < bytes.len() { plain(bytes, at).0 } else { Plain::Blank }
}

/// Whether a capital letter of an everyday alphabet stands at byte `at`.
fn capital(text: &str, at: usize) -> bool {
    plain_at(text.as_bytes(), at) == Plain::Letter && text[at..].starts_with(char::is_uppercase)
}

/// Whether the sentence from `start` ends before `next`, where a capital letter stands, behind a full stop: it may be an
/// abbreviation, an initial, or the number of an item.
fn dot_ends(text: &str, start: usize, next: usize, rules: &Splitter) -> bool {
    let (before, sentence, after) = (&text[..start], &text[start..next], &text[next..]);
    let body = &sentence[..sentence.len() - 2];
    let letters = last_letters(body.as_bytes());
    let rest = &body.as_bytes()[..body.len() - letters];
    let rest = match rest.last() {
        Some(0x80..) => body.trim_end_matches(folds_simply),
        _ => &body[..rest.len()],
    };
    // By far the most sentences end in a word that is nothing of the kind.
    let usual =
        rest.len() < body.len() && !rest.ends_with(char::is_alphanumeric) && !rules.may_keep_stop(&body[rest.len()..]);
    usual || !joins::is_number_of_item(before, sentence, after) && joins::ends_here(sentence, after, rules)
}
