//! Entities of HTML that stand in texts of people: signs, and the letters of Europe's Latin alphabets.

/// Names and their characters, sorted by name.
const NAMED: &[(&str, char)] = &[
    ("AElig", 'Æ'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Agrave", 'À'),
    ("Amacr", 'Ā'),
    ("Aogon", 'Ą'),
    ("Aring", 'Å'),
    ("Atilde", 'Ã'),
    ("Auml", 'Ä'),
    ("Cacute", 'Ć'),
    ("Ccaron", 'Č'),
    ("Ccedil", 'Ç'),
    ("Dagger", '‡'),
    ("ETH", 'Ð'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Edot", 'Ė'),
    ("Egrave", 'È'),
    ("Emacr", 'Ē'),
    ("Eogon", 'Ę'),
    ("Euml", 'Ë'),
    ("Iacute", 'Í'),
    ("Icirc", 'Î'),
    ("Igrave", 'Ì'),
    ("Imacr", 'Ī'),
    ("Iogon", 'Į'),
    ("Iuml", 'Ï'),
    ("Lstrok", 'Ł'),
    ("Nacute", 'Ń'),
    ("Ntilde", 'Ñ'),
    ("OElig", 'Œ'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Ograve", 'Ò'),
    ("Oslash", 'Ø'),
    ("Otilde", 'Õ'),
    ("Ouml", 'Ö'),
    ("Sacute", 'Ś'),
    ("Scaron", 'Š'),
    ("THORN", 'Þ'),
    ("Uacute", 'Ú'),
    ("Ucirc", 'Û'),
    ("Ugrave", 'Ù'),
    ("Umacr", 'Ū'),
    ("Uogon", 'Ų'),
    ("Uuml", 'Ü'),
    ("Yacute", 'Ý'),
    ("Zacute", 'Ź'),
    ("Zcaron", 'Ž'),
    ("Zdot", 'Ż'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("acute", '´'),
    ("aelig", 'æ'),
    ("agrave", 'à'),
    ("amacr", 'ā'),
    ("amp", '&'),
    ("aogon", 'ą'),
    ("apos", '\''),
    ("aring", 'å'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("bdquo", '„'),
    ("brvbar", '¦'),
    ("bull", '•'),
    ("cacute", 'ć'),
    ("ccaron", 'č'),
    ("ccedil", 'ç'),
    ("cedil", '¸'),
    ("cent", '¢'),
    ("copy", '©'),
    ("curren", '¤'),
    ("dagger", '†'),
    ("darr", '↓'),
    ("deg", '°'),
    ("divide", '÷'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("edot", 'ė'),
    ("egrave", 'è'),
    ("emacr", 'ē'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("eogon", 'ę'),
    ("eth", 'ð'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("ge", '≥'),
    ("gt", '>'),
    ("harr", '↔'),
    ("hellip", '…'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iexcl", '¡'),
    ("igrave", 'ì'),
    ("imacr", 'ī'),
    ("iogon", 'į'),
    ("iquest", '¿'),
    ("iuml", 'ï'),
    ("laquo", '«'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsaquo", '‹'),
    ("lsquo", '‘'),
    ("lstrok", 'ł'),
    ("lt", '<'),
    ("macr", '¯'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("nacute", 'ń'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("ne", '≠'),
    ("not", '¬'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("ograve", 'ò'),
    ("ordf", 'ª'),
    ("ordm", 'º'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("para", '¶'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsaquo", '›'),
    ("rsquo", '’'),
    ("sacute", 'ś'),
    ("sbquo", '‚'),
    ("scaron", 'š'),
    ("sect", '§'),
    ("shy", '\u{ad}'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("szlig", 'ß'),
    ("thinsp", '\u{2009}'),
    ("thorn", 'þ'),
    ("times", '×'),
    ("trade", '™'),
    ("uacute", 'ú'),
    ("uarr", '↑'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("umacr", 'ū'),
    ("uml", '¨'),
    ("uogon", 'ų'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
    ("yen", '¥'),
    ("yuml", 'ÿ'),
    ("zacute", 'ź'),
    ("zcaron", 'ž'),
    ("zdot", 'ż'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

/// The character of a reference at the beginning of `text` (which begins with `&`), and the reference's length in
/// bytes. What is no reference stays as it is written.
pub fn reference(text: &str) -> Option<(char, usize)> {
    let rest = &text[1..];
    if let Some(rest) = rest.strip_prefix('#') {
        let (digits, radix, head) = match rest.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16, 3),
            None => (rest, 10, 2),
        };
        let length = digits.bytes().take(8).take_while(|byte| char::from(*byte).is_digit(radix)).count();
        let code = u32::from_str_radix(&digits[..length], radix).ok()?;
        let end = usize::from(digits[length..].starts_with(';'));
        return Some((by_code(code)?, head + length + end));
    }
    let length = rest.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
    if !rest[length..].starts_with(';') {
        return None;
    }
    let at = NAMED.binary_search_by(|(name, _)| (*name).cmp(&rest[..length])).ok()?;
    Some((NAMED[at].1, length + 2))
}

/// A character by its number. Browsers read 128–159 as windows-1252, and so do those who write such numbers.
fn by_code(code: u32) -> Option<char> {
    match code {
        0 => None,
        0x80..=0x9f => {
            let byte = [u8::try_from(code).ok()?];
            let text = encoding_rs::WINDOWS_1252.decode_without_bom_handling_and_without_replacement(&byte)?;
            text.chars().next()
        }
        code => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_numbers_read_as_browsers_do() {
        assert!(NAMED.is_sorted_by_key(|(name, _)| *name));
        assert_eq!(reference("&edot;x"), Some(('ė', 6)));
        assert_eq!(reference("&#269;"), Some(('č', 6)));
        assert_eq!(reference("&#x10D;"), Some(('č', 7)));
        assert_eq!(reference("&#147;"), Some(('“', 6)));
        assert_eq!(reference("&#8211 "), Some(('–', 6)));
        for none in ["& a", "&nothing;", "&", "&#;", "&#xD800;", "&#0;", "&amp", "&č"] {
            assert_eq!(reference(none), None, "{none}");
        }
    }
}
