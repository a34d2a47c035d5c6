//! Words of which the claims of a manuscript are made: numbers, nouns for people, headings, words that soften a count.

use super::{bg, en, lt, pl, primary, uk};

/// What tema knows of manuscripts in a language. All words in small letters; `…s` that say so are beginnings of words.
#[derive(Debug, Clone, Copy)]
pub struct ClaimWords {
    /// Number words in every case and gender.
    pub numbers: &'static [(&'static str, usize)],
    /// Words for tens that may be followed by a unit: `twenty`.
    pub tens: &'static [&'static str],
    /// Both.
    pub both: &'static [&'static str],
    /// All, before a number and a noun.
    pub all: &'static [&'static str],
    /// One more: `another informant`.
    pub another: &'static [&'static str],
    /// Beginnings of nouns for people who took part.
    pub people: &'static [&'static str],
    /// Beginnings of nouns for statements.
    pub statements: &'static [&'static str],
    /// Beginnings of nouns for codes of the upper level.
    pub topics: &'static [&'static str],
    /// Beginnings of nouns for codes below.
    pub subtopics: &'static [&'static str],
    /// Words that may stand between a number and its noun.
    pub between: &'static [&'static str],
    /// `of`, in `5 of 7`.
    pub of: &'static [&'static str],
    /// Beginnings of words for others, in plural.
    pub others: &'static [&'static str],
    /// Words that take some only: `some`, `several`.
    pub some: &'static [&'static str],
    /// At least, before a number; the words in a row.
    pub at_least: &'static [&'static str],
    /// More than.
    pub more_than: &'static [&'static str],
    /// Less than.
    pub less_than: &'static [&'static str],
    /// About: such a number cannot be checked.
    pub about: &'static [&'static str],
    /// Words for a share: `most`, `half`.
    pub most: &'static [&'static str],
    /// Words for a frequency: `often`.
    pub often: &'static [&'static str],
    /// Rows of words with a number that count nobody: `one another`.
    pub no_counts: &'static [&'static str],
    /// Words behind which somebody else's words begin: `that`.
    pub that: &'static [&'static str],
    /// Words that make what is said conditional.
    pub conditions: &'static [&'static str],
    /// Words that narrow what is said: `only`.
    pub limits: &'static [&'static str],
    /// Words behind which a clause of its own begins.
    pub clauses: &'static [&'static str],
    /// Words before a list that is not whole: `e.g.`
    pub for_example: &'static [&'static str],
    /// Beginnings of `percent`.
    pub percent: &'static [&'static str],
    /// Beginnings of verbs of taking part in a study.
    pub takes_part: &'static [&'static str],
    /// Beginnings of words for the study and its sample.
    pub study: &'static [&'static str],
    /// Beginnings of words for inviting, choosing, refusing: then a number is not that of the sample.
    pub invited: &'static [&'static str],
    /// Words for a focus group, in a row, as beginnings.
    pub focus_group: &'static [&'static str],
    /// Beginnings of laws, acts, definitions.
    pub law: &'static [&'static str],
    /// `and`, before the last item of a list.
    pub and: &'static [&'static str],
    /// `to`, between the ends of a range.
    pub to: &'static [&'static str],
    /// Names of kappa.
    pub kappa: &'static [&'static str],
    /// Names of alpha.
    pub alpha: &'static [&'static str],
    /// Beginnings of headings: abstract.
    pub abstracts: &'static [&'static str],
    /// Methods.
    pub methods: &'static [&'static str],
    /// Results.
    pub results: &'static [&'static str],
    /// Discussion.
    pub discussion: &'static [&'static str],
    /// Conclusions.
    pub conclusions: &'static [&'static str],
    /// References.
    pub references: &'static [&'static str],
    /// Endings by which the forms of one noun differ, for names of one word; longest first. The empty one is meant too.
    pub endings: &'static [&'static str],
    /// First letters of which one stands for the other by the sound before: Ukrainian `учителька`, `вчителька`.
    pub sounds: &'static [(char, char)],
}

/// The languages of manuscripts.
pub const MANUSCRIPTS: &[&str] = &["en", "lt", "bg", "pl", "uk"];

/// The words of a language; English ones where tema has none.
pub fn claim_words(language: &str) -> &'static ClaimWords {
    match primary(language) {
        "bg" => &bg::CLAIMS,
        "lt" => &lt::CLAIMS,
        "pl" => &pl::CLAIMS,
        "uk" => &uk::CLAIMS,
        _ => &en::CLAIMS,
    }
}

impl ClaimWords {
    /// The number that a folded word says, if it is a number word.
    pub fn number(&self, word: &str) -> Option<usize> {
        self.numbers.iter().find(|(known, _)| *known == word).map(|(_, number)| *number)
    }

    /// A folded word without the longest ending that leaves three letters, and with one first letter for those that
    /// stand for one another.
    pub fn base(&self, word: &str) -> String {
        let cut = self.endings.iter().filter_map(|ending| word.strip_suffix(ending));
        let bases = cut.filter(|base| base.chars().nth(2).is_some());
        let base = bases.min_by_key(|base| base.len()).unwrap_or(word);
        match self.sounds.iter().find_map(|(first, other)| Some((*first, base.strip_prefix(*other)?))) {
            Some((first, rest)) => format!("{first}{rest}"),
            None => base.to_owned(),
        }
    }

    /// Whether a folded word is a noun for people who took part.
    pub fn is_people(&self, word: &str) -> bool {
        begins(self.people, word)
    }
}

/// Whether a word begins with one of the beginnings.
pub fn begins(beginnings: &[&str], word: &str) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_case;

    #[test]
    fn tables_are_folded() {
        for language in MANUSCRIPTS {
            let words = claim_words(language);
            for list in [words.people, words.topics, words.subtopics, words.between, words.conditions, words.some] {
                for word in list {
                    assert_eq!(*word, fold_case(word), "{language}");
                }
            }
            for (word, _) in words.numbers {
                assert_eq!(*word, fold_case(word), "{language}");
            }
        }
    }

    #[test]
    fn numbers_in_every_case() {
        for (language, word, number) in [
            ("en", "four", 4),
            ("lt", "keturiomis", 4),
            ("lt", "septynių", 7),
            ("lt", "vienuolikos", 11),
            ("pl", "czworo", 4),
            ("uk", "п'ятеро", 5),
            ("bg", "трима", 3),
        ] {
            assert_eq!(claim_words(language).number(word), Some(number), "{word}");
        }
        assert_eq!(claim_words("lt").number("vienok"), None);
    }

    #[test]
    fn one_noun_in_its_forms() {
        let same = |language, one, other| claim_words(language).base(one) == claim_words(language).base(other);
        assert!(same("lt", "mokytoja", "mokytojoms"));
        assert!(same("uk", "учителька", "вчительками"));
        assert!(!same("uk", "учителька", "учень"));
        assert!(!same("bg", "уловка", "вловка"));
    }
}
