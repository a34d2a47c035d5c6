//! Cutting a text into words by the rules of Unicode (UAX #29).

use super::Span;
use super::letters::Letters;
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
pub fn words(text: &str, within: Span, mut each: impl FnMut(Span)) {
    let (mut at, end) = (within.start as usize, within.end as usize);
    while at < end {
        at = stretch(text, at, end, &mut each).0;
    }
}

/// As [`words`], where it is known where the letters of `text` stand. Whether all of it is everyday writing: then no
/// letter, digit, mark or `_` touches a word.
#[inline]
pub fn words_by(letters: &Letters, text: &str, within: Span, mut each: impl FnMut(Span)) -> bool {
    let (mut at, end) = (within.start as usize, within.end as usize);
    let mut all_everyday = true;
    while at < end {
        let plain = letters.beginning(at, end);
        if plain.len == 0 {
            let everyday;
            (at, everyday) = stretch(text, at, end, &mut each);
            all_everyday &= everyday;
            continue;
        }
        // Where a run of letters begins, and where one has ended: as many of these as of those.
        let mut starts = plain.letters & !(plain.letters << 1);
        let mut ends = !plain.letters & plain.letters << 1;
        while starts != 0 {
            let [start, end] = [starts, ends].map(|bits| at + bits.trailing_zeros() as usize);
            each(Span { start: offset(start), end: offset(end) });
            starts &= starts - 1;
            ends &= ends - 1;
        }
        at += plain.len;
    }
    all_everyday
}

/// The words from byte `from` on up to a blank, or to `end`. Where it ends, behind the blank; and whether all of it is everyday
/// writing.
fn stretch(text: &str, from: usize, end: usize, each: &mut impl FnMut(Span)) -> (usize, bool) {
    let bytes = &text.as_bytes()[..end];
    let mut at = from;
    let mut everyday = true;
    while at < bytes.len() && !is_blank(bytes[at]) {
        let (kind, len) = plain(bytes, at);
        everyday &= kind != Plain::Other;
        at += len;
    }
    if everyday {
        plain_words(bytes, from, at, each);
    } else {
        for (offset, word) in text[from..at].unicode_word_indices() {
            each(Span::new(from + offset, from + offset + word.len()));
        }
    }
    (at + 1, everyday)
}

/// A byte of a span, whose ends are no larger.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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
        let (mut found, mut touched) = (Vec::new(), false);
        let all = Span::new(0, text.len());
        words(text, all, |span| found.push(span.of(text)));
        let mut letters = Letters::default();
        letters.of(text);
        let mut again = Vec::new();
        let everyday = words_by(&letters, text, all, |span| {
            again.push(span.of(text));
            let ends = [text[..span.start as usize].chars().next_back(), text[span.end as usize..].chars().next()];
            touched |= ends.into_iter().flatten().any(|c| c.is_alphanumeric() || c == '_');
        });
        assert_eq!(again, found);
        assert!(!(everyday && touched), "{text:?}");
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
