//! Names of other programs, made into codes and names that a study can have.

use crate::ingest::label::{group, is_code};
use crate::study::cases::is_label;
use std::collections::BTreeSet;

/// Gives out names, each once, whatever their case: files of two names that differ in case are one file on many disks.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
    /// The names are those of a study: they stay.
    ours: bool,
}

impl Names {
    /// Names that are taken already.
    pub fn taken<'n>(names: impl IntoIterator<Item = &'n str>) -> Names {
        Names { taken: names.into_iter().map(str::to_lowercase).collect(), ours: false }
    }

    /// Names of a project that tema wrote, which are good as they are.
    pub fn ours(ours: bool) -> Names {
        Names { taken: BTreeSet::new(), ours }
    }

    /// Whether a name is free; then it is taken.
    fn take(&mut self, name: &str) -> bool {
        self.taken.insert(if self.ours { name.to_owned() } else { name.to_lowercase() })
    }

    /// The name, or with `-2`, `-3` … behind it the first that is free; cut so that it has at most `most` signs.
    pub fn unique(&mut self, name: &str, most: usize) -> String {
        let mut number = 1usize;
        loop {
            let tail = if number == 1 { String::new() } else { format!("-{number}") };
            let stem: String = name.chars().take(most.saturating_sub(tail.len())).collect();
            let full = format!("{stem}{tail}");
            if self.take(&full) {
                return full;
            }
            number += 1;
        }
    }

    /// `D1`, `D2` …: the first that is free.
    fn numbered(&mut self, letters: &str) -> String {
        (1usize..).map(|number| format!("{letters}{number}")).find(|name| self.take(name)).unwrap_or_default()
    }

    /// The code of a participant or the name of a source: the name itself where it is a code already, a code in it
    /// (`SP3 interview.docx`), else a number. Names of people and files stay outside the study's own files.
    pub fn label(&mut self, name: &str, letters: &str) -> String {
        let stem = match name.rsplit_once('.') {
            Some((stem, ending)) if ending.len() <= 5 && !ending.contains(' ') && !stem.is_empty() => stem,
            _ => name,
        };
        let code = |part: &&str| is_label(part) && is_code(part) && !part.ends_with('?') && !group(part).is_empty();
        if self.ours && is_label(name) {
            return self.unique(name, 32);
        }
        let own = [name, stem].into_iter().find(|text| code(text) || is_numbered(text));
        let inside = || {
            stem.split(|c: char| !c.is_alphanumeric()).find(|part| code(part) && !part.chars().any(char::is_lowercase))
        };
        match own.or_else(inside) {
            Some(code) => self.unique(code, 32),
            None => self.numbered(letters),
        }
    }

    /// A coder's name: letters, digits, `-`, `_`.
    pub fn coder(&mut self, name: &str) -> String {
        let word = crate::codebook::slug(name);
        let mut cut = String::new();
        for c in word.chars() {
            if cut.len() + c.len_utf8() > 30 {
                break;
            }
            cut.push(c);
        }
        let fine = crate::study::Settings::coder_name(name).is_none();
        let wanted = if fine {
            name
        } else if name.trim().is_empty() {
            "coder"
        } else {
            cut.trim_end_matches('-')
        };
        self.unique(wanted, 40)
    }
}

/// A label that carries a number: `P-12`, `INT_3`, `FG1-2`; a plain word may be somebody's name.
fn is_numbered(text: &str) -> bool {
    is_label(text) && text.contains(|c: char| c.is_ascii_digit()) && !text.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stay_and_names_of_people_become_numbers() {
        let mut names = Names::default();
        let given = ["SP3", "SP3 interview.docx", "Anna Petraitė.docx", "Anna", "P-12.txt", "sp3"];
        let made: Vec<String> = given.iter().map(|name| names.label(name, "D")).collect();
        assert_eq!(made, ["SP3", "SP3-2", "D1", "D2", "P-12", "sp3-3"]);
    }

    #[test]
    fn coders_have_names_that_files_can_have() {
        let mut names = Names::default();
        let given = ["vk", "Vaida Kė", "../x", "VK", ""];
        let made: Vec<String> = given.iter().map(|name| names.coder(name)).collect();
        assert_eq!(made, ["vk", "vaida-ke", "x", "VK-2", "coder"]);
    }
}
