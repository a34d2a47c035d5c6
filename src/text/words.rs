//! Cutting a text into words by the rules of Unicode (UAX #29).

use super::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Whether a piece cut by UAX #29 is a word: it holds a letter or a digit.
pub fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// Calls `each` with the span of every word of `text[within]`, in order.
///
/// The cut is that of UAX #29. Plain ASCII stretches between blanks are cut by a byte scan with the same
/// result; a blank always separates words, so every stretch can be looked at alone.
pub fn words(text: &str, within: Span, mut each: impl FnMut(Span)) {
    let bytes = text.as_bytes();
    let end = within.end as usize;
    let mut at = within.start as usize;
    while at < end {
        if is_blank(bytes[at]) {
            at += 1;
            continue;
        }
        let from = at;
        let mut plain = true;
        while at < end && !is_blank(bytes[at]) {
            plain &= is_plain(bytes[at]);
            at += 1;
        }
        if plain {
            plain_words(bytes, from, at, &mut each);
        } else {
            for (offset, word) in text[from..at].unicode_word_indices() {
                each(Span::new(from + offset, from + offset + word.len()));
            }
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t')
}

/// ASCII that neither joins words (`'`, `.`, `:`, `_` and the like are looked at with their neighbours) nor
/// is a control character.
fn is_plain(byte: u8) -> bool {
    (0x20..0x7f).contains(&byte)
}

/// The words of a stretch of printable ASCII without blanks, as UAX #29 cuts it.
fn plain_words(bytes: &[u8], from: usize, to: usize, each: &mut impl FnMut(Span)) {
    let mut at = from;
    while at < to {
        if !joins_always(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        let mut alphanumeric = false;
        loop {
            while at < to && joins_always(bytes[at]) {
                alphanumeric |= bytes[at] != b'_';
                at += 1;
            }
            // WB6, WB7, WB11, WB12: one sign between two letters, or between two digits, joins them.
            if at + 1 < to && joins_between(bytes[at - 1], bytes[at], bytes[at + 1]) {
                at += 1;
            } else {
                break;
            }
        }
        if alphanumeric {
            each(Span::new(start, at));
        }
    }
}

fn joins_always(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn joins_between(before: u8, sign: u8, after: u8) -> bool {
    let letters = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    match sign {
        b'\'' | b'.' => letters || digits,
        b':' => letters,
        b',' | b';' => digits,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        words(text, Span::new(0, text.len()), |span| found.push(span.of(text)));
        found
    }

    #[test]
    fn words_as_a_reader_sees_them() {
        assert_eq!(cut("Face-to-face, don't; 3.5 km!"), ["Face", "to", "face", "don't", "3.5", "km"]);
        assert_eq!(cut("t. y. Kauno m., šeimą„ne“"), ["t", "y", "Kauno", "m", "šeimą", "ne"]);
        assert_eq!(cut("👩‍👧 е така"), ["е", "така"]);
    }

    proptest! {
        #[test]
        fn the_byte_scan_cuts_as_unicode_does(text in "[ -~\n]{0,80}") {
            let expected: Vec<&str> = text.unicode_words().collect();
            prop_assert_eq!(cut(&text), expected);
        }

        #[test]
        fn any_text_is_cut_as_unicode_does(text in "[a-zėšА-я0-9 .,:;'’_\u{301}\u{200d}👩\n-]{0,60}") {
            let expected: Vec<&str> = text.unicode_words().collect();
            prop_assert_eq!(cut(&text), expected);
        }
    }
}
