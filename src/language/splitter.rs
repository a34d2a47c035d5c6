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
    /// The most letters that one of them has.
    longest: usize,
}

impl Splitter {
    fn new(rules: Splitting) -> Self {
        let lists = [rules.inside, rules.numbered, rules.dated, rules.may_end];
        let last_words: FxHashSet<String> = lists.into_iter().flatten().map(|known| small(last_word(known))).collect();
        let longest = last_words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        Splitter { rules, last_words, longest }
    }

    /// Whether an abbreviation may end in this word, any case.
    pub fn may_abbreviate(&self, last_word: &str) -> bool {
        // No letter becomes less than one when it becomes small.
        last_word.chars().nth(self.longest).is_none() && self.last_words.contains(&small(last_word))
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

/// Every letter small, by itself.
fn small(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.chars().flat_map(char::to_lowercase).collect() }
}
