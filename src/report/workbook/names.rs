//! What the sheets of a workbook may be called.

use std::collections::BTreeSet;

/// A name has no more than this, in UTF-16 units.
const LONGEST: usize = 31;

/// Names that are taken.
pub struct Names(BTreeSet<String>);

impl Names {
    /// None but the one that Excel keeps for itself.
    pub fn new() -> Names {
        Names(["history".to_owned()].into())
    }

    /// A valid name for a sheet that no other has; Excel sees no difference between capitals and small letters.
    pub fn take(&mut self, text: &str) -> String {
        let valid =
            |c: char| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control() { ' ' } else { c };
        let clean: String = text.chars().map(valid).collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        let clean = clean.trim_matches(['\'', ' ']);
        let mut number = 0;
        loop {
            number += 1;
            let ending = if number == 1 { String::new() } else { format!(" ({number})") };
            let room = LONGEST - ending.len();
            let start = cut(if clean.is_empty() { "–" } else { clean }, room);
            let name = format!("{start}{ending}");
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
        }
    }
}

/// As much of a text as there is room for, with `…` where it was cut.
fn cut(text: &str, room: usize) -> String {
    if text.encode_utf16().count() <= room {
        return text.to_owned();
    }
    let mut units = 1;
    let kept: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_valid_and_each_another() {
        let mut names = Names::new();
        assert_eq!(names.take("Table 1. Who said: [what]? a/b\\c*"), "Table 1. Who said what a b c");
        assert_eq!(names.take("Forms"), "Forms");
        assert_eq!(names.take("forms"), "forms (2)");
        assert_eq!(names.take("'FORMS'"), "FORMS (3)");
        assert_eq!(names.take("History"), "History (2)");
        assert_eq!(names.take(" ?? "), "–");
        assert_eq!(names.take("2 lentelė. Bendradarbiavimo formos mokykloje"), "2 lentelė. Bendradarbiavimo fo…");
        assert_eq!(names.take("2 lentelė. Bendradarbiavimo formos šeimoje"), "2 lentelė. Bendradarbiavim… (2)");
        let long = names.take(&"😊".repeat(40));
        assert!(long.encode_utf16().count() <= LONGEST && long.ends_with('…'), "{long}");
    }
}
