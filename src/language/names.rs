//! Names of people and places: which words are given names, how a name is inflected, which words stand by names.

use super::{bg, en, lt, pl, primary, uk};
use crate::text::fold_case;

/// What tema knows of names in a language. All words in small letters.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    /// Common given names, in the nominative.
    pub given: &'static [&'static str],
    /// Common given names that are ordinary words, too (`rose`, `viltis`).
    pub also_words: &'static [&'static str],
    /// Endings that the forms of one name have, a list a paradigm; the nominative's ending stands first.
    pub paradigms: &'static [&'static [&'static str]],
    /// Words written with a capital letter inside a sentence that name nobody (polite pronouns, English months).
    pub no_names: &'static [&'static str],
    /// Beginnings of words for institutions.
    pub institutions: &'static [&'static str],
    /// Beginnings of words that tell of a birth.
    pub born: &'static [&'static str],
}

/// A language without lists.
const NONE: Names = Names { given: &[], also_words: &[], paradigms: &[], no_names: &[], institutions: &[], born: &[] };

/// What tema knows of names in a language (`lt`, `lt-LT`); empty lists where it knows nothing.
pub fn names(language: &str) -> Names {
    match primary(language) {
        "bg" => bg::NAMES,
        "en" => en::NAMES,
        "lt" => lt::NAMES,
        "pl" => pl::NAMES,
        "uk" => uk::NAMES,
        _ => NONE,
    }
}

/// The languages whose names tema knows.
pub const NAMED: &[&str] = &["bg", "en", "lt", "pl", "uk"];

/// How many letters must be left when an ending is taken off.
const SHORTEST: usize = 2;

impl Names {
    /// The ways in which a folded word may be a form of a name: paradigm and stem.
    pub fn analyses<'w>(&self, word: &'w str) -> Vec<(usize, &'w str)> {
        let mut found = Vec::new();
        for (at, paradigm) in self.paradigms.iter().enumerate() {
            for ending in *paradigm {
                if let Some(stem) = word.strip_suffix(ending).filter(|stem| Self::fits(stem, paradigm)) {
                    found.push((at, stem));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// All forms of a name, folded: those of every paradigm of which the word may be the nominative; where there is
    /// none, those of every paradigm that has the word's ending. The word itself is always among them.
    pub fn forms(&self, word: &str) -> Vec<String> {
        let word = fold_case(word);
        let nominative = |(at, stem): &(usize, &str)| {
            self.paradigms[*at].first().is_some_and(|ending| word.strip_suffix(ending) == Some(stem))
        };
        let all = self.analyses(&word);
        let mut chosen: Vec<(usize, &str)> = all.iter().copied().filter(nominative).collect();
        if chosen.is_empty() {
            chosen = all;
        }
        let endings = |(at, stem): (usize, &str)| {
            self.paradigms[at].iter().map(|ending| format!("{stem}{ending}")).collect::<Vec<_>>()
        };
        let mut forms: Vec<String> = chosen.into_iter().flat_map(endings).collect();
        forms.push(word.clone());
        forms.sort();
        forms.dedup();
        forms
    }

    /// A stem has some letters; where the nominative has no ending, it does not end in a vowel.
    fn fits(stem: &str, paradigm: &[&str]) -> bool {
        let bare = paradigm.first().is_some_and(|ending| ending.is_empty());
        // English has no case: a possessive may follow any letter.
        let possessive = paradigm.contains(&"'s");
        stem.chars().count() >= SHORTEST
            && (possessive || !bare || !stem.ends_with(|c| "aąeęiouóyаеєиіїоуюяъ".contains(c)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_folded_and_hold_no_double() {
        for language in NAMED {
            let names = names(language);
            let given = [names.given, names.also_words].concat();
            for list in [&given[..], names.no_names, names.institutions, names.born] {
                for (at, word) in list.iter().enumerate() {
                    assert_eq!(fold_case(word), *word, "{language}");
                    assert!(!list[..at].contains(word), "{language}: {word} stands twice");
                }
            }
        }
    }

    #[test]
    fn a_name_has_all_its_forms() {
        let has = |language: &str, name: &str, forms: &[&str]| {
            let all = names(language).forms(name);
            for form in forms {
                assert!(all.iter().any(|known| known == form), "{language}: {name} has no {form}: {all:?}");
            }
        };
        has("lt", "Jonas", &["jonas", "jono", "jonui", "joną", "jonu", "jone"]);
        has("lt", "Jonaitis", &["jonaičio", "jonaičiui", "jonaitį", "jonaičiu"]);
        has("lt", "Rūta", &["rūtos", "rūtai", "rūtą"]);
        has("lt", "Vilnius", &["vilniaus", "vilniuje", "vilnių"]);
        has("lt", "Panevėžys", &["panevėžio", "panevėžyje"]);
        has("pl", "Marek", &["marka", "markowi", "markiem", "marku"]);
        has("pl", "Agnieszka", &["agnieszki", "agnieszce", "agnieszkę", "agnieszką"]);
        has("pl", "Kowalski", &["kowalskiego", "kowalskiemu", "kowalskim"]);
        has("pl", "Kraków", &["krakowa", "krakowie", "krakowem"]);
        has("uk", "Олена", &["олени", "олені", "олену", "оленою"]);
        has("uk", "Сергій", &["сергія", "сергію", "сергієм", "сергієві"]);
        has("uk", "Львів", &["львова", "львові", "львовом"]);
        has("bg", "Иван", &["иване"]);
        has("en", "Anna", &["anna's"]);
    }
}
