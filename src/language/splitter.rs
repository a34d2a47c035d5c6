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
}

impl Splitter {
    fn new(rules: Splitting) -> Self {
        let lists = [rules.inside, rules.numbered, rules.dated, rules.may_end];
        let last_words = lists.into_iter().flatten().map(|known| small(last_word(known))).collect();
        Splitter { rules, last_words }
    }

    /// Whether an abbreviation may end in this word, any case.
    pub fn may_abbreviate(&self, last_word: &str) -> bool {
        self.last_words.contains(&small(last_word))
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
