//! Bytes of any encoding: nothing is lost in silence.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tema::document::{Choice, decode};

/// The first byte chooses a language and whether losses are allowed.
fuzz_target!(|bytes: &[u8]| {
    let Some((how, bytes)) = bytes.split_first() else { return };
    let languages = [None, Some("en"), Some("lt"), Some("bg"), Some("pl"), Some("uk"), Some("xx")];
    let encodings = [None, None, None, None, Some("windows-1257"), Some("utf-16le"), Some("utf-8"), Some("nonsense")];
    let choice = Choice {
        language: languages[usize::from(how % 7)],
        encoding: encodings[usize::from(how / 7 % 8)],
        lossy: how / 56 % 2 == 1,
    };
    let Ok(decoded) = decode("a.txt", bytes, &choice) else { return };
    let lost = decoded.text.contains('\u{fffd}');
    if let (false, Ok(text)) = (choice.lossy, std::str::from_utf8(bytes))
        && choice.encoding.is_none()
        && !text.contains('\0')
    {
        // UTF-8 is UTF-8, but for its mark.
        assert_eq!(decoded.text, text.strip_prefix('\u{feff}').unwrap_or(text));
    }
    assert!(choice.lossy || !lost || decoded.encoding.name.starts_with("utf"), "{}", decoded.encoding.name);
    if !choice.lossy {
        assert_eq!(decoded.original(decoded.text.len()), bytes.len(), "{}", decoded.encoding.name);
    }
});
