//! Folding of single words. Never a whole text: offsets would drift.

use icu_casemap::CaseMapper;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word as it is compared: any case one case, ’ and ' one sign, composed and decomposed one form.
pub fn fold_case(word: &str) -> String {
    let mut folded = String::new();
    fold_case_into(word, &mut folded);
    folded
}

/// As [`fold_case`], into a text that is used again. Whether the word is of everyday letters alone: then each has become
/// one, its small one.
pub fn fold_case_into(word: &str, folded: &mut String) -> bool {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
        return word.bytes().all(|byte| byte.is_ascii_alphabetic());
    }
    for c in word.chars() {
        match c {
            'a'..='z' => folded.push(c),
            _ if folds_simply(c) => folded.extend(c.to_lowercase()),
            _ => {
                folded.clear();
                let whole = CaseMapper::new().fold_string(word);
                folded.extend(whole.nfc().map(|c| if is_apostrophe(c) { '\'' } else { c }));
                return false;
            }
        }
    }
    true
}

/// A letter that is folded to its small one, whatever stands beside it: Latin up to U+017F, Cyrillic up to U+047F. The
/// long s, the sharp s and a few others fold into other letters, or into several.
pub fn folds_simply(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' => true,
        '×' | '÷' | 'ß' | 'İ' | 'ŉ' | 'ſ' => false,
        '\u{c0}'..='\u{17f}' | '\u{400}'..='\u{47f}' => true,
        _ => false,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\u{2019}' | '\u{2018}' | '\u{02bc}')
}

/// A word without its diacritics: `ė` → `e`, `й` → `и`. Takes what [`fold_case`] gives.
pub fn fold_diacritics(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    word.nfd().filter(|c| !is_combining_mark(*c)).map(|c| if c == 'ł' { 'l' } else { c }).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_apostrophes_and_composition_are_one() {
        assert_eq!(fold_case("Don’t"), "don't");
        assert_eq!(fold_case("TE\u{307}VAI"), "tėvai");
        assert_eq!(fold_case("ЛИЦЕ"), "лице");
        assert_eq!(fold_case("Straße"), "strasse");
    }

    #[test]
    fn what_folds_simply_folds_as_unicode_says() {
        let simple: String = ('\u{0}'..='\u{2fff}').filter(|c| folds_simply(*c)).collect();
        let whole = CaseMapper::new().fold_string(&simple).into_owned();
        assert_eq!(fold_case(&simple), whole);
        assert_eq!(simple.chars().count(), whole.chars().count());
        assert!(fold_case_into("ŽVILGSNĮ", &mut String::new()));
        assert!(!fold_case_into("don't", &mut String::new()) && !fold_case_into("ėjo2", &mut String::new()));
    }

    #[test]
    fn diacritics_fall_away_only_when_asked() {
        assert_eq!(fold_diacritics("žvilgsnį"), "zvilgsni");
        assert_eq!(fold_diacritics("łódź"), "lodz");
    }
}
