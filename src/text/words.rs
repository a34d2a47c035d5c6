//! Cutting a text into words by the rules of Unicode (UAX #29).

use super::Span;
use super::plain::{Plain, plain};
use unicode_segmentation::UnicodeSegmentation;

/// Whether a piece cut by UAX #29 is a word: it holds a letter or a digit.
pub fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// Calls `each` with the span of every word of `text[within]`, in order.
///
/// The cut is that of UAX #29. Stretches of everyday letters and signs between blanks are cut by a byte scan with the
/// same result; a blank always separates words, so every stretch can be looked at alone.
#[inline]
pub fn words(text: &str, within: Span, mut each: impl FnMut(Span)) {
    let bytes = &text.as_bytes()[..within.end as usize];
    let mut at = within.start as usize;
    while at < bytes.len() {
        let from = at;
        // By far the most frequent stretch: letters, and a sign behind them at most.
        let (mut kind, mut len) = plain(bytes, at);
        if kind == Plain::Blank {
            at += 1;
            continue;
        }
        while kind == Plain::Letter {
            at += len;
            if at == bytes.len() {
                break;
            }
            (kind, len) = plain(bytes, at);
        }
        let letters = at;
        let mut simple = letters > from;
        if at < bytes.len() && kind != Plain::Blank {
            at += len;
            simple &= kind != Plain::Other && bytes.get(at).is_none_or(|byte| is_blank(*byte));
            simple &= !matches!(kind, Plain::Digit | Plain::Underscore);
        }
        if simple {
            each(Span::new(from, letters));
            continue;
        }
        at = from;
        let mut everyday = true;
        while at < bytes.len() && !is_blank(bytes[at]) {
            let (kind, len) = plain(bytes, at);
            everyday &= kind != Plain::Other;
            at += len;
        }
        if everyday {
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

/// The words of a stretch of everyday letters and signs without blanks, as UAX #29 cuts it.
fn plain_words(bytes: &[u8], from: usize, to: usize, each: &mut impl FnMut(Span)) {
    let at_byte = |at: usize| if at < to { plain(bytes, at) } else { (Plain::Blank, 1) };
    let mut at = from;
    while at < to {
        let (mut kind, mut len) = at_byte(at);
        if !joins_always(kind) {
            at += len;
            continue;
        }
        let start = at;
        let mut alphanumeric = false;
        let mut before = kind;
        loop {
            while joins_always(kind) {
                alphanumeric |= kind != Plain::Underscore;
                before = kind;
                at += len;
                (kind, len) = at_byte(at);
            }
            // WB6, WB7, WB11, WB12: one sign between two letters, or between two digits, joins them.
            let (after, next) = at_byte(at + len);
            if !joins_between(before, kind, after) {
                break;
            }
            at += len;
            (kind, len) = (after, next);
        }
        if alphanumeric {
            each(Span::new(start, at));
        }
    }
}

fn joins_always(kind: Plain) -> bool {
    matches!(kind, Plain::Letter | Plain::Digit | Plain::Underscore)
}

fn joins_between(before: Plain, sign: Plain, after: Plain) -> bool {
    let letters = before == Plain::Letter && after == Plain::Letter;
    let digits = before == Plain::Digit && after == Plain::Digit;
    match sign {
        Plain::Joins => letters || digits,
        Plain::JoinsLetters => letters,
        Plain::JoinsDigits => digits,
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
        fn any_text_is_cut_as_unicode_does(text in "[a-zėšА-яґ0-9 .,:;'’‘„“”«»–—…×_\u{301}\u{200d}\u{a0}👩α漢\n-]{0,60}") {
            let expected: Vec<&str> = text.unicode_words().collect();
            prop_assert_eq!(cut(&text), expected);
        }
    }
}
