//! How wide text is, in the font that the figures name first and that comes with the program.

use std::sync::OnceLock;
use ttf_parser::Face;

/// DejaVu Sans, cut down to Latin, Cyrillic and punctuation (see `font/README.md`).
pub const FONT: &[u8] = include_bytes!("font/DejaVuSans-subset.ttf");

/// The font's own name, then fonts that are as wide or narrower, so that text fits there too.
pub const FAMILY: &str = "DejaVu Sans, Verdana, Arial, Helvetica, sans-serif";

/// Width of a letter that the font does not have, in parts of its size.
const UNKNOWN: f64 = 1.0;

fn face() -> Option<&'static Face<'static>> {
    static FACE: OnceLock<Option<Face<'static>>> = OnceLock::new();
    FACE.get_or_init(|| Face::parse(FONT, 0).ok()).as_ref()
}

/// How wide a text is at a size.
pub fn width(text: &str, size: f64) -> f64 {
    let letter = |c: char| -> f64 {
        let Some(face) = face() else { return UNKNOWN };
        let advance = face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
        advance.map_or(UNKNOWN, |advance| f64::from(advance) / f64::from(face.units_per_em()))
    };
    size * text.chars().map(letter).sum::<f64>()
}

/// Text in lines no wider than `room`: broken between words; a word that is too long is broken inside.
pub fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if width(&line, size) > room && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_wide_as_the_font_has_them() {
        // DejaVu Sans: `i` is 569, `m` 1995 of 2048 units wide (as `ttx` prints them).
        assert!((width("i", 2048.0) - 569.0).abs() < 1e-9);
        assert!((width("m", 2048.0) - 1995.0).abs() < 1e-9);
        assert!((width("ž", 2048.0) - width("z", 2048.0)).abs() < 1e-9);
    }

    #[test]
    fn every_letter_of_the_languages_is_in_the_font() {
        let letters = "ąčęėįšųūžĄČĘĖĮŠŲŪŽćłńóśźżабвгдежзийклмнопрстуфхцчшщъыьэюяіїєґІЇЄҐ„“”’«»–—−…≥≤×κα";
        let face = face().unwrap();
        assert_eq!(letters.chars().filter(|c| face.glyph_index(*c).is_none()).collect::<String>(), "");
    }

    #[test]
    fn lines_fit() {
        for line in lines("bendradarbiavimo su nevyriausybinėmis organizacijomis palaikymas", 12.0, 90.0) {
            assert!(width(&line, 12.0) <= 90.0, "{line}");
        }
        assert_eq!(lines("", 12.0, 90.0), [""]);
    }
}
