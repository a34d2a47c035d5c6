//! The one form in which a text is kept: UTF-8, no byte-order mark, LF, NFC.

use super::plain::plainly_nfc;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text in the one form, and what had to be changed to get there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Canonical {
    /// The text.
    pub text: String,
    /// A byte-order mark was taken off.
    pub bom: bool,
    /// CRLF or CR became LF.
    pub line_ends: bool,
    /// The text was not NFC.
    pub composed: bool,
}

impl Canonical {
    /// Whether the file as it is on disk differs from the one form.
    pub fn changed(&self) -> bool {
        self.bom || self.line_ends || self.composed
    }
}

/// Bytes that are no UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotText {
    /// Position of the first byte that cannot be read.
    pub at: usize,
    /// That byte.
    pub byte: u8,
    /// What the file may be instead, as far as its first bytes tell.
    pub guess: Option<&'static str>,
}

/// Brings the bytes of a file into the one form.
///
/// # Errors
/// When the bytes are not UTF-8; nothing is ever decoded with losses.
pub fn canonical(bytes: impl AsRef<[u8]>) -> Result<Canonical, NotText> {
    let bytes = bytes.as_ref();
    let guess = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("UTF-16"),
        [b'P', b'K', 3, 4, ..] => Some("a zip archive, e.g. a Word file"),
        [b'%', b'P', b'D', b'F', ..] => Some("a PDF"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("an old Word file (.doc)"),
        _ => None,
    };
    let text = simdutf8::basic::from_utf8(bytes).or_else(|_| std::str::from_utf8(bytes)).map_err(|error| {
        let at = error.valid_up_to();
        NotText { at, byte: bytes[at], guess }
    })?;
    let (bom, text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let line_ends = memchr::memchr(b'\r', text.as_bytes()).is_some();
    let text = if line_ends { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
    let composed = !plainly_nfc(&text) && !is_nfc(&text);
    let text = if composed { text.nfc().collect() } else { text };
    Ok(Canonical { text, bom, line_ends, composed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_things_that_have_one_right_form() {
        let raw = "\u{feff}e\u{307}\r\nb\rc\n".as_bytes().to_vec();
        let canonical = canonical(raw).unwrap();
        assert_eq!(canonical.text, "ė\nb\nc\n");
        assert!(canonical.bom && canonical.line_ends && canonical.composed);
    }

    #[test]
    fn bytes_that_are_no_utf8_are_named_not_replaced() {
        let error = canonical(b"abc\xe8d").unwrap_err();
        assert_eq!((error.at, error.byte), (3, 0xe8));
    }

    #[test]
    fn emoji_and_cyrillic_stay_as_they_are() {
        let text = "Добре 👩‍👧 гаразд\n";
        let canonical = canonical(text).unwrap();
        assert_eq!(canonical.text, text);
        assert!(!canonical.changed());
    }
}
