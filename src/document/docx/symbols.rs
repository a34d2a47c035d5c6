//! Symbols of Word's symbol fonts that have a meaning in Unicode.

/// The character of `w:sym`: a code of the private area names a sign of the font, any other code is Unicode.
pub fn symbol(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    let c = char::from_u32(code)?;
    if !('\u{e000}'..='\u{f8ff}').contains(&c) {
        // In a symbol font the plain codes mean the same as the private ones.
        return match known(font, code) {
            Some(sign) => Some(sign),
            None => (!is_symbol_font(font) && !c.is_control()).then_some(c),
        };
    }
    known(font, code & 0xff)
}

fn is_symbol_font(font: &str) -> bool {
    let font = font.to_ascii_lowercase();
    font == "symbol" || font.starts_with("wingdings") || font.starts_with("webdings")
}

fn known(font: &str, code: u32) -> Option<char> {
    Some(match (font.to_ascii_lowercase().as_str(), code) {
        ("symbol", 0x2d) => '−',
        ("symbol", 0x61) => 'α',
        ("symbol", 0x62) => 'β',
        ("symbol", 0x63) => 'χ',
        ("symbol", 0x6b) => 'κ',
        ("symbol", 0x6d) => 'μ',
        ("symbol", 0x72) => 'ρ',
        ("symbol", 0x73) => 'σ',
        ("symbol", 0xa3) => '≤',
        ("symbol", 0xab) => '↔',
        ("symbol", 0xac) => '←',
        ("symbol", 0xad) => '↑',
        ("symbol", 0xae) => '→',
        ("symbol", 0xaf) => '↓',
        ("symbol", 0xb0) => '°',
        ("symbol", 0xb1) => '±',
        ("symbol", 0xb3) => '≥',
        ("symbol", 0xb4) => '×',
        ("symbol", 0xb7) => '•',
        ("symbol", 0xb9) => '≠',
        ("symbol", 0xbb) => '≈',
        ("wingdings", 0x4a) => '☺',
        ("wingdings", 0x4b) => '😐',
        ("wingdings", 0x4c) => '☹',
        ("wingdings", 0x6c) => '●',
        ("wingdings", 0x6e) => '■',
        ("wingdings", 0x6f | 0xa8) => '□',
        ("wingdings", 0xa7) => '▪',
        ("wingdings", 0xdf) => '←',
        ("wingdings", 0xe0) => '→',
        ("wingdings", 0xe8) => '➔',
        ("wingdings", 0xfb) => '✗',
        ("wingdings", 0xfc) => '✓',
        ("wingdings", 0xfd) => '☒',
        ("wingdings", 0xfe) => '☑',
        _ => return None,
    })
}
