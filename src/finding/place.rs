//! Where a finding is.

use serde::Serialize;

/// The longest piece of a line that is shown, in code points; a 50 MB line is cut to this.
const SHOWN: usize = 110;

/// A place in a file of the study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Path relative to the study folder, with `/`.
    pub file: String,
    /// 1-based line; 0 when the whole file is meant.
    #[serde(skip_serializing_if = "is_zero")]
    pub line: usize,
    /// 1-based column in code points; 0 when the whole line is meant.
    #[serde(skip_serializing_if = "is_zero")]
    pub column: usize,
    /// The offending text, with some of its line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<Excerpt>,
}

/// A piece of one line, and the bytes of it that are meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The line, or the part of a long line around the place.
    pub text: String,
    /// First byte of the offending text in `text`.
    pub start: usize,
    /// End (exclusive) of the offending text in `text`.
    pub end: usize,
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Place { file: file.into(), line: 0, column: 0, excerpt: None }
    }

    /// The bytes `start..end` of `text`, the content of `file`.
    ///
    /// Bytes outside the text or inside a code point are moved to the nearest boundary.
    pub fn of(file: impl Into<String>, text: &str, start: usize, end: usize) -> Self {
        let start = floor(text, start);
        let end = floor(text, end.max(start));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line = text.as_bytes()[..line_start].iter().filter(|b| **b == b'\n').count() + 1;
        let column = text[line_start..start].chars().count() + 1;
        let end = end.min(line_end);
        // The line, or a window of it: up to half before the place, the rest after it.
        let long = text[line_start..line_end].chars().nth(SHOWN).is_some();
        let before = text[line_start..start].char_indices().rev().nth(SHOWN / 2).filter(|_| long);
        let from = before.map_or(line_start, |(at, _)| line_start + at);
        let to = text[from..line_end].char_indices().nth(SHOWN).map_or(line_end, |(at, _)| from + at);
        let end = end.min(to);
        let excerpt = Excerpt { text: text[from..to].to_owned(), start: start - from, end: end - from };
        Place { file: file.into(), line, column, excerpt: Some(excerpt) }
    }
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_from_one_and_columns_in_code_points() {
        let text = "vienas\nžodis čia\n";
        let start = text.find("čia").unwrap();
        let place = Place::of("a.txt", text, start, start + "čia".len());
        assert_eq!((place.line, place.column), (2, 7));
        let excerpt = place.excerpt.unwrap();
        assert_eq!(&excerpt.text[excerpt.start..excerpt.end], "čia");
    }

    #[test]
    fn a_place_in_a_very_long_line_shows_a_window_only() {
        let text = format!("{}X{}", "ė".repeat(100_000), "š".repeat(100_000));
        let start = text.find('X').unwrap();
        let place = Place::of("a.txt", &text, start, start + 1);
        assert_eq!((place.line, place.column), (1, 100_001));
        let excerpt = place.excerpt.unwrap();
        assert!(excerpt.text.chars().count() <= SHOWN);
        assert_eq!(&excerpt.text[excerpt.start..excerpt.end], "X");
    }

    #[test]
    fn a_place_beyond_the_text_is_its_end() {
        let place = Place::of("a.txt", "ab", 10, 20);
        assert_eq!((place.line, place.column), (1, 3));
    }
}
