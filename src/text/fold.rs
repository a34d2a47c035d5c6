//! Folding of single words. Never a whole text: offsets would drift.

use icu_casemap::CaseMapper;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word as it is compared: any case one case, ’ and ' one sign, composed and decomposed one form.
pub fn fold_case(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let folded = CaseMapper::new().fold_string(word);
    folded.nfc().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect()
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
    fn diacritics_fall_away_only_when_asked() {
        assert_eq!(fold_diacritics("žvilgsnį"), "zvilgsni");
        assert_eq!(fold_diacritics("łódź"), "lodz");
    }
}
