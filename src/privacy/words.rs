//! Words that may be names, and the forms of one name brought together.

use crate::language::{NAMED, Names, Splitting, names, primary, splitting};
use crate::text::{Span, fold_case, words};
use crate::transcript::sentences;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A word of a text, as a scan sees it.
#[derive(Debug, Clone)]
pub struct Word {
    /// Its bytes in the text.
    pub span: Span,
    /// Folded.
    pub folded: String,
    /// It begins with a capital letter.
    pub capital: bool,
    /// It stands where any word would have a capital letter: at the start of a sentence, a quotation, a bracket.
    pub start: bool,
}

/// The words of a text with letters in them; those with figures are codes, those of one letter are initials.
pub fn words_of(text: &str, language: &str) -> Vec<Word> {
    let rules = splitting(language);
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for paragraph in text.split_inclusive("\n\n") {
        starts.extend(sentences(paragraph, rules).iter().map(|sentence| at + sentence.start as usize));
        at += paragraph.len();
    }
    let mut found: Vec<Word> = Vec::new();
    let mut next = 0;
    words(text, Span::new(0, text.len()), |span| {
        let word = span.of(text);
        let begun = starts.get(next).is_some_and(|start| *start <= span.start as usize);
        if begun {
            next += starts[next..].iter().take_while(|start| **start <= span.start as usize).count();
        }
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if letters < 2 || word.contains(|c: char| c.is_numeric() || c == '_') {
            return;
        }
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let start = begun || opens(text, span.start as usize, rules);
        found.push(Word { span, folded: fold_case(word), capital, start });
    });
    found
}

/// Whether a word stands behind a colon, an ellipsis, a bracket, a note, a quotation mark that follows a sign, or a full
/// stop that is no abbreviation's: where the sentences are not cut, a capital letter says nothing either.
fn opens(text: &str, at: usize, rules: &Splitting) -> bool {
    let before = &text[..at];
    if before.ends_with(['(', '[']) {
        return true;
    }
    let bare = before.trim_end_matches(['„', '“', '”', '"', '«', '»', '‘', '’', '\'']);
    let quoted = bare.len() < before.len();
    let behind = bare.trim_end();
    match behind.chars().next_back() {
        None => true,
        Some(':' | '…' | '?' | '!' | '>') => true,
        Some(',' | ';' | '–' | '—' | '-') => quoted,
        Some(']') => behind.ends_with("]]"),
        Some('.') => quoted || behind.ends_with("..") || !is_abbreviation(behind.trim_end_matches('.'), rules),
        Some(_) => false,
    }
}

/// Whether a text ends in an abbreviation or an initial, of which the full stop is taken off.
fn is_abbreviation(text: &str, rules: &Splitting) -> bool {
    let word = text.rsplit(|c: char| c.is_whitespace() || "([„“\"".contains(c)).next().unwrap_or(text);
    let folded = fold_case(word);
    let listed = |list: &[&str]| list.contains(&folded.as_str());
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || (listed(rules.inside) || listed(rules.numbered)) && !listed(rules.dated)
}

/// Given names in all their forms: folded form → it is an ordinary word, too.
pub struct Given {
    forms: BTreeMap<&'static str, FxHashMap<String, bool>>,
}

impl Given {
    /// The names of some languages.
    pub fn of(languages: &[String]) -> Given {
        let mut forms = BTreeMap::new();
        for language in NAMED.iter().filter(|known| languages.iter().any(|name| primary(name) == **known)) {
            let names = names(language);
            let mut table = FxHashMap::default();
            for (list, ordinary) in [(names.also_words, true), (names.given, false)] {
                for name in list {
                    for form in names.forms(name) {
                        table.insert(form, ordinary);
                    }
                }
            }
            forms.insert(*language, table);
        }
        Given { forms }
    }

    /// Whether a folded word is a form of a given name of its language (`Some(true)`: and an ordinary word).
    pub fn find(&self, language: &str, word: &str) -> Option<bool> {
        self.forms.get(primary(language))?.get(word).copied()
    }
}

/// Brings the forms of one name together: for every form the number of its group. Forms belong together that differ
/// by the endings of one paradigm; the paradigm that explains most of them goes first.
pub fn grouped(language: &str, forms: &[&str]) -> Vec<usize> {
    let names = names(language);
    let mut by_stem: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate() {
        for (paradigm, stem) in names.analyses(form) {
            by_stem.entry((paradigm, stem)).or_default().push(at);
        }
    }
    let mut stems: Vec<((usize, &str), Vec<usize>)> =
        by_stem.into_iter().filter(|(_, members)| members.len() > 1).collect();
    stems.sort_by_key(|((paradigm, stem), members)| {
        let nominative = members.iter().any(|at| is_nominative(&names, *paradigm, stem, forms[*at]));
        (std::cmp::Reverse((members.len(), nominative, stem.len())), *paradigm, *stem)
    });
    let mut group: Vec<Option<usize>> = vec![None; forms.len()];
    for (number, (_, members)) in stems.iter().enumerate() {
        let free: Vec<usize> = members.iter().copied().filter(|at| group[*at].is_none()).collect();
        if free.len() > 1 {
            free.into_iter().for_each(|at| group[at] = Some(forms.len() + number));
        }
    }
    group.into_iter().enumerate().map(|(at, group)| group.unwrap_or(at)).collect()
}

/// Whether a form is the nominative of a paradigm with this stem.
fn is_nominative(names: &Names, paradigm: usize, stem: &str, form: &str) -> bool {
    names.paradigms[paradigm].first().is_some_and(|ending| form.strip_suffix(ending) == Some(stem))
}

/// The form under which a group is shown: the nominative of which most others are forms, else the most frequent.
pub fn leading<'f>(language: &str, forms: &[(&'f str, usize)]) -> &'f str {
    let names = names(language);
    let folded: Vec<String> = forms.iter().map(|(form, _)| fold_case(form)).collect();
    let rank = |form: &str| {
        let form = fold_case(form);
        let nominative = |(paradigm, stem): &(usize, &str)| is_nominative(&names, *paradigm, stem, &form);
        let explained = |(paradigm, stem): (usize, &str)| {
            let is_form = |other: &&String| {
                names.paradigms[paradigm].iter().any(|ending| other.strip_suffix(ending) == Some(stem))
            };
            folded.iter().filter(is_form).count()
        };
        names.analyses(&form).into_iter().filter(nominative).map(explained).max().unwrap_or(0)
    };
    let mut best: Option<(usize, usize, &str)> = None;
    for (form, count) in forms {
        let own = (rank(form), *count, *form);
        let better = best.is_none_or(|(explained, most, _)| (own.0, own.1) > (explained, most));
        if better {
            best = Some(own);
        }
    }
    best.map_or("", |(_, _, form)| form)
}

/// Whether a folded word begins as a word for an institution does.
pub fn is_institution(language: &str, word: &str) -> bool {
    names(language).institutions.iter().any(|known| word.starts_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_are_one_group_and_two_names_are_two() {
        let forms = ["jonas", "jono", "jonui", "jonė", "jonės", "jonę", "kaune", "kauno", "rita"];
        let group = grouped("lt", &forms);
        assert_eq!(group[0], group[1]);
        assert_eq!(group[0], group[2]);
        assert_eq!(group[3], group[4]);
        assert_eq!(group[3], group[5]);
        assert_ne!(group[0], group[3]);
        assert_eq!(group[6], group[7]);
        assert_eq!(group[8], 8);
        assert_eq!(leading("lt", &[("Jono", 3), ("Jonas", 1), ("Jonui", 1)]), "Jonas");
    }

    #[test]
    fn a_word_at_a_start_is_told_from_one_inside() {
        let text = "Tada Ona atėjo. Ji sakė: „Jonai, ateik.“ Gatvėje „Ąžuolo“ mokykla… Po to [Ona] ėjo.";
        let words = words_of(text, "lt");
        let inside: Vec<&str> =
            words.iter().filter(|word| word.capital && !word.start).map(|word| word.span.of(text)).collect();
        assert_eq!(inside, ["Ona", "Ąžuolo"]);
    }
}
