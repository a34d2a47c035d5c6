//! One word of an indicator.

use crate::text::{fold_case, fold_diacritics};
use unicode_segmentation::UnicodeSegmentation;

/// A word as an indicator names it; always folded as [`fold_case`] folds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Word {
    /// This word.
    Exact(String),
    /// A word with wildcards.
    Glob(Glob),
    /// Any word with the same stem.
    Stem(String),
    /// Any word at all: `*` alone, within a row of words.
    Any,
}

/// A folded word with `*` (any run of letters, also none) and `?` (one letter).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Glob(String);

impl Glob {
    /// The pattern.
    pub fn pattern(&self) -> &str {
        &self.0
    }

    /// Whether a folded word fits.
    pub fn fits(&self, word: &str) -> bool {
        fits(&self.0, word)
    }

    /// The longest stretch without wildcards; every word that fits holds it. May be empty.
    pub fn literal(&self) -> &str {
        self.0.split(['*', '?']).max_by_key(|part| part.len()).unwrap_or_default()
    }
}

impl Word {
    /// Whether the word has no letter of its own: `*`, `?`, `??*`.
    pub fn says_nothing(&self) -> bool {
        match self {
            Word::Any => true,
            Word::Glob(glob) => glob.literal().is_empty(),
            Word::Exact(_) | Word::Stem(_) => false,
        }
    }

    /// The word without diacritics, for a code that folds them.
    pub fn folded(&self) -> Word {
        match self {
            Word::Exact(word) => Word::Exact(fold_diacritics(word)),
            Word::Glob(glob) => Word::Glob(Glob(fold_diacritics(&glob.0))),
            other => other.clone(),
        }
    }
}

impl std::fmt::Display for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            // A sign that carries a mark is a word; alone it would begin something else.
            Word::Exact(word) | Word::Glob(Glob(word)) if word.starts_with(['/', '~']) || word.starts_with(QUOTES) => {
                write!(f, "-{word}")
            }
            Word::Exact(word) => f.write_str(word),
            Word::Glob(glob) => f.write_str(&glob.0),
            Word::Stem(word) => write!(f, "~{word}"),
            Word::Any => f.write_str("*"),
        }
    }
}

/// Quotation marks, which words in a row do without.
pub const QUOTES: &[char] = &['"', '“', '”', '„', '«', '»'];

/// Stand-ins for `*` and `?` while a pattern is cut into words: letters of a script that no interview uses.
const STARS: char = '\u{10380}';
const ONE: char = '\u{10381}';

/// Cuts a pattern into words exactly as a text is cut, wildcards counting as letters: `face-to-face` is three.
pub fn cut(pattern: &str) -> Vec<Word> {
    let stood_in: String = pattern
        .chars()
        .map(|c| match c {
            '*' => STARS,
            '?' => ONE,
            other => other,
        })
        .collect();
    let mut words = Vec::new();
    for word in stood_in.unicode_words() {
        let folded = fold_case(word);
        // A mark can be a letter when it is folded (U+0345 is ι): what is one word is seen once it is folded, so that an
        // indicator that is written and read again is the same.
        words.extend(folded.unicode_words().map(named));
    }
    words
}

/// A folded word with stand-ins for its wildcards.
fn named(folded: &str) -> Word {
    let mut word: String = folded
        .chars()
        .map(|c| match c {
            STARS => '*',
            ONE => '?',
            other => other,
        })
        .collect();
    while word.contains("**") {
        word = word.replace("**", "*");
    }
    if word == "*" {
        Word::Any
    } else if word.contains(['*', '?']) {
        Word::Glob(Glob(word))
    } else {
        Word::Exact(word)
    }
}

/// Wildcard matching in one pass with a single point to come back to: never exponential.
fn fits(pattern: &str, word: &str) -> bool {
    let (mut p, mut w) = (pattern.chars(), word.chars());
    let mut back: Option<(std::str::Chars<'_>, std::str::Chars<'_>)> = None;
    loop {
        let mut next = p.clone();
        match next.next() {
            Some('*') => {
                p = next;
                back = Some((p.clone(), w.clone()));
                continue;
            }
            Some(want) => {
                let mut rest = w.clone();
                if let Some(found) = rest.next()
                    && (want == '?' || want == found)
                {
                    (p, w) = (next, rest);
                    continue;
                }
            }
            None if w.as_str().is_empty() => return true,
            None => {}
        }
        match &mut back {
            Some((pattern_back, word_back)) => {
                if word_back.next().is_none() {
                    return false;
                }
                (p, w) = (pattern_back.clone(), word_back.clone());
            }
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards() {
        for (pattern, word, expected) in [
            ("truan*", "truancy", true),
            ("truan*", "truan", true),
            ("truan*", "untruan", false),
            ("*work*", "coworker", true),
            ("wom?n", "women", true),
            ("wom?n", "womn", false),
            ("b*a*c", "bxaxxac", true),
            ("b*a*c", "bxaxxa", false),
            ("?ė*", "tėvai", true),
        ] {
            assert_eq!(fits(pattern, word), expected, "{pattern} {word}");
        }
    }

    #[test]
    fn a_pattern_is_cut_into_words_like_the_text() {
        let words = |pattern: &str| cut(pattern).iter().map(Word::to_string).collect::<Vec<_>>();
        assert_eq!(words("face-to-face"), ["face", "to", "face"]);
        assert_eq!(words("Don’t*"), ["don't*"]);
        assert_eq!(words("e-mail*"), ["e", "mail*"]);
        assert_eq!(words("***"), ["*"]);
        assert!(words("–").is_empty());
        // Found by the fuzzer: U+0345 folds to ι, which begins a word of its own behind a mark.
        assert_eq!(words("\u{7ae}\u{345}M"), ["\u{7ae}", "ι", "m"]);
    }
}
