//! The letters and signs of everyday writing, told by their bytes: what most text consists of can then be looked at
//! byte by byte, with the very results that the rules of Unicode give.

use super::bytes::positions;

/// What stands at a byte of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// A letter: ASCII, Latin with diacritics (U+00C0–017F), Cyrillic (U+0400–047F, U+0490–04BF).
    Letter,
    /// `0`–`9`.
    Digit,
    /// `_`, which Unicode counts to the words.
    Underscore,
    /// `'`, `’`, `‘`, `.`: one of them between two letters, or between two digits, joins them to one word.
    Joins,
    /// `:` joins letters only.
    JoinsLetters,
    /// `,` and `;` join digits only.
    JoinsDigits,
    /// Any other printable sign of ASCII; dashes, quotation marks, `…`, the no-break space.
    Sign,
    /// Space, line feed, tab.
    Blank,
    /// Anything else: the rules of Unicode have to be asked.
    Other,
}

/// What stands at byte `at`, the first of a code point, and how many bytes it has (1 for [`Plain::Other`]).
#[inline(always)]
pub fn plain(bytes: &[u8], at: usize) -> (Plain, usize) {
    let byte = bytes[at];
    if byte < 0x80 { (ASCII[byte as usize], 1) } else { beyond_ascii(byte, bytes, at) }
}

#[inline]
fn beyond_ascii(byte: u8, bytes: &[u8], at: usize) -> (Plain, usize) {
    let next = bytes.get(at + 1).copied().unwrap_or(0);
    match byte {
        // × and ÷ stand among the letters.
        0xc3 if next == 0x97 || next == 0xb7 => (Plain::Sign, 2),
        0xc3..=0xc5 | 0xd0 | 0xd1 => (Plain::Letter, 2),
        0xd2 if next >= 0x90 => (Plain::Letter, 2),
        // « » and the no-break space.
        0xc2 if matches!(next, 0xa0 | 0xab | 0xbb) => (Plain::Sign, 2),
        0xe2 if next == 0x80 => match bytes.get(at + 2).copied().unwrap_or(0) {
            0x98 | 0x99 => (Plain::Joins, 3),
            0x93 | 0x94 | 0x9a | 0x9c | 0x9d | 0x9e | 0xa6 => (Plain::Sign, 3),
            _ => (Plain::Other, 1),
        },
        _ => (Plain::Other, 1),
    }
}

const ASCII: [Plain; 128] = {
    let mut table = [Plain::Other; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Plain::Letter,
            b'0'..=b'9' => Plain::Digit,
            b'_' => Plain::Underscore,
            b'\'' | b'.' => Plain::Joins,
            b':' => Plain::JoinsLetters,
            b',' | b';' => Plain::JoinsDigits,
            b' ' | b'\n' | b'\t' => Plain::Blank,
            0x21..=0x7e => Plain::Sign,
            _ => Plain::Other,
        };
        byte += 1;
    }
    table
};

/// Whether a text is NFC as far as its bytes tell; `false`: it has to be looked at code point by code point.
///
/// Below U+0300, in the Cyrillic block up to U+047F, and among the dashes and quotation marks nothing composes and
/// nothing is written otherwise.
pub fn plainly_nfc(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The first bytes of U+0300 and above, but for Cyrillic.
    let mut above = positions(bytes, |_| false, |byte| (byte >= 0xcc) & (byte & 0xfe != 0xd0));
    above.all(|at| bytes[at] == 0xe2 && bytes[at + 1] == 0x80 && bytes[at + 2] >= 0x82)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    #[test]
    fn letters_are_letters_and_blanks_are_blanks() {
        for c in '\u{0}'..='\u{2fff}' {
            let mut buffer = [0; 4];
            let text = c.encode_utf8(&mut buffer);
            let (kind, len) = plain(text.as_bytes(), 0);
            match kind {
                Plain::Letter => assert!(c.is_alphabetic() && len == c.len_utf8(), "{c:?}"),
                Plain::Digit => assert!(c.is_ascii_digit()),
                Plain::Blank => assert!(c.is_whitespace()),
                Plain::Other => {}
                _ => assert!(!c.is_alphanumeric() && len == c.len_utf8(), "{c:?}"),
            }
        }
    }

    #[test]
    fn what_is_plainly_nfc_is_nfc_in_any_neighbourhood() {
        let plain: Vec<char> = ('\u{0}'..='\u{2fff}').filter(|c| plainly_nfc(c.encode_utf8(&mut [0; 4]))).collect();
        assert!(plain.len() > 800);
        assert!(is_nfc(&plain.iter().collect::<String>()));
        assert!(plain.iter().all(|c| is_nfc(&format!("a{c}e{c}и{c}"))));
    }
}
