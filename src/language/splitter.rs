//! A language's rules of cutting, made ready once.

use super::{PLAIN, Splitting, bg, en, lt, pl, primary, uk};
use rustc_hash::FxHashSet;
use std::ops::Deref;
use std::sync::LazyLock;

/// How the texts of a language are cut, and the last words of all its abbreviations: where a sentence seems to end
/// in any other word, no list has to be looked through.
#[derive(Debug)]
pub struct Splitter {
    rules: Splitting,
    /// In small letters; `""` if an abbreviation ends in a sign.
    last_words: FxHashSet<String>,
    /// By the first byte of those in ASCII how many bytes they have, a bit for each length: in many texts every sentence ends
    /// in a word that is none of them, and most such words are told from them by this alone.
    lengths: [u32; 128],
}

impl Splitter {
    fn new(rules: Splitting) -> Self {
        let lists = [rules.inside, rules.numbered, rules.dated, rules.may_end];
        let last_words: FxHashSet<String> = lists.into_iter().flatten().map(|known| small(last_word(known))).collect();
        let mut lengths = [0; 128];
        for (first, length) in last_words.iter().filter_map(|word| outline(word)) {
            lengths[first] |= length;
        }
        Splitter { rules, last_words, lengths }
    }

    /// Whether an abbreviation may end in this word, any case.
    pub fn may_abbreviate(&self, last_word: &str) -> bool {
        let told_apart = outline(last_word).is_some_and(|(first, length)| self.lengths[first] & length == 0);
        !told_apart && self.last_words.contains(&small(last_word))
    }

    /// Whether a full stop behind this word (letters alone, any case) may belong to it: it may be an abbreviation, an
    /// initial, or a number in Roman figures.
    pub fn may_keep_stop(&self, word: &str) -> bool {
        let figure = word.ends_with(['I', 'V', 'X', 'L']);
        figure || word.chars().nth(1).is_none() || self.rules.long_initials.contains(&word) || self.may_abbreviate(word)
    }
}

impl Deref for Splitter {
    type Target = Splitting;

    fn deref(&self) -> &Splitting {
        &self.rules
    }
}

/// How the texts of a language (`lt`, `lt-LT`) are cut.
pub fn splitting(language: &str) -> &'static Splitter {
    static BG: LazyLock<Splitter> = LazyLock::new(|| Splitter::new(bg::SPLITTING));
    static EN: LazyLock<Splitter> = LazyLock::new(|| Splitter::new(en::SPLITTING));
    static LT: LazyLock<Splitter> = LazyLock::new(|| Splitter::new(lt::SPLITTING));
    static PL: LazyLock<Splitter> = LazyLock::new(|| Splitter::new(pl::SPLITTING));
    static UK: LazyLock<Splitter> = LazyLock::new(|| Splitter::new(uk::SPLITTING));
    static OTHER: LazyLock<Splitter> = LazyLock::new(|| Splitter::new(PLAIN));
    match primary(language) {
        "bg" => &BG,
        "en" => &EN,
        "lt" => &LT,
        "pl" => &PL,
        "uk" => &UK,
        _ => &OTHER,
    }
}

/// The last word of a text, empty if it ends in a sign.
pub fn last_word(text: &str) -> &str {
    &text[text.trim_end_matches(char::is_alphanumeric).len()..]
}

/// Of a word in ASCII the first byte, in small letters, and a bit for its length.
fn outline(word: &str) -> Option<(usize, u32)> {
    let first = word.bytes().next().filter(|_| word.is_ascii())?;
    Some((usize::from(first.to_ascii_lowercase()), 1 << word.len().min(31)))
}

/// Every letter small, by itself.
fn small(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.chars().flat_map(char::to_lowercase).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_abbreviation_is_known_in_any_case_and_no_other_word_is() {
        for language in ["bg", "en", "lt", "pl", "uk", "xx"] {
            let splitter = splitting(language);
            let lists = [splitter.inside, splitter.numbered, splitter.dated, splitter.may_end];
            for word in lists.into_iter().flatten().map(|known| last_word(known)) {
                for word in [word.to_owned(), word.to_uppercase()] {
                    assert!(splitter.may_abbreviate(&word), "{word}");
                    assert!(!splitter.may_abbreviate(&format!("{word}qq")), "{word}qq");
                }
            }
        }
        assert!(splitting("en").may_abbreviate("dr") && splitting("lt").may_abbreviate("Pvz"));
        assert!(!splitting("en").may_abbreviate("work") && !splitting("uk").may_abbreviate("праця"));
    }
}
