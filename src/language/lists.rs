//! Word lists: words that carry no content of their own, and words that negate.

use super::{bg, en, lt, pl, primary, uk};

/// The words of a language that say little or turn what is said around. All folded (lower case, straight apostrophe).
#[derive(Debug, Clone, Copy)]
pub struct Lists {
    /// Words that are left out where content words are looked for.
    pub stop: &'static [&'static str],
    /// Words that negate.
    pub negation: &'static [&'static str],
    /// Beginnings of words that negate (Lithuanian `ne`).
    pub negating_prefixes: &'static [&'static str],
    /// Words that begin so and do not negate.
    pub not_negating: &'static [&'static str],
    /// Ends of words that negate (English `n't`).
    pub negating_suffixes: &'static [&'static str],
}

/// A language without lists.
const NONE: Lists =
    Lists { stop: &[], negation: &[], negating_prefixes: &[], not_negating: &[], negating_suffixes: &[] };

/// The lists of a language; empty ones where tema has none.
pub fn lists(language: &str) -> Lists {
    match primary(language) {
        "bg" => bg::LISTS,
        "en" => en::LISTS,
        "lt" => lt::LISTS,
        "pl" => pl::LISTS,
        "uk" => uk::LISTS,
        _ => NONE,
    }
}

impl Lists {
    /// Whether a folded word carries no content of its own. Numbers and single letters do not either.
    pub fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(&word) || word.chars().nth(1).is_none() || !word.chars().any(char::is_alphabetic)
    }

    /// Whether a folded word negates.
    pub fn negates(&self, word: &str) -> bool {
        let begins =
            || self.negating_prefixes.iter().any(|prefix| word.starts_with(prefix) && word.len() > prefix.len() + 2);
        self.negation.contains(&word)
            || self.negating_suffixes.iter().any(|suffix| word.ends_with(suffix))
            || (begins() && !self.not_negating.contains(&word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_case;

    #[test]
    fn lists_are_folded_and_hold_no_double() {
        for language in ["bg", "en", "lt", "pl", "uk"] {
            let lists = lists(language);
            for list in [lists.stop, lists.negation, lists.not_negating] {
                for (at, word) in list.iter().enumerate() {
                    assert_eq!(*word, fold_case(word), "{language}");
                    assert!(!list[..at].contains(word), "{language}: {word} stands twice");
                }
            }
        }
    }

    #[test]
    fn negations() {
        assert!(lists("en").negates("didn't") && lists("en").negates("never") && !lists("en").negates("notice"));
        assert!(lists("lt").negates("nesupratau") && lists("lt").negates("ne") && !lists("lt").negates("nes"));
        assert!(lists("uk").negates("немає") && lists("bg").negates("няма") && lists("pl").negates("nie"));
    }
}
