//! Cutting a paragraph of speech into sentences: the rules of Unicode (UAX #29), further cuts where these see no
//! end, then a pass that joins what an abbreviation, an initial, a bracket or a question inside a sentence cut.
//!
//! What is right is written down, language by language, in `tests/sentences/`.

mod cuts;
mod flat;
mod joins;
mod plain;
mod signs;

use crate::language::Splitter;
use crate::text::Span;
use joins::Brackets;
use unicode_segmentation::UnicodeSegmentation;

/// Name and version of the splitter. It changes whenever a text could be cut differently, and stands in every result.
pub const SPLITTER: &str = "tema sentences 1 (UAX #29, Unicode 17)";

/// The version in [`SPLITTER`], as decisions about a whole statement keep it.
pub const SPLITTER_VERSION: u32 = 1;

/// The sentences of one paragraph, without the blanks around them. Bytes of `paragraph`.
pub fn sentences(paragraph: &str, rules: &Splitter) -> Vec<Span> {
    let mut found = Vec::new();
    sentences_into(paragraph, rules, &mut found);
    found
}

/// As [`sentences`], into a list that is used again.
pub fn sentences_into(paragraph: &str, rules: &Splitter, found: &mut Vec<Span>) {
    if plain::sentences(paragraph, rules, found).is_none() {
        *found = by_all_rules(paragraph, rules);
    }
}

/// The sentences of a paragraph of any kind.
fn by_all_rules(paragraph: &str, rules: &Splitter) -> Vec<Span> {
    let flat = flat::flattened(paragraph);
    let flat = flat.as_ref();
    let mut places: Vec<usize> = Vec::new();
    for (at, piece) in flat.split_sentence_bound_indices() {
        cuts::further(flat, at, at + piece.len(), rules, &mut places);
        places.push(at + piece.len());
    }
    let mut found: Vec<Span> = Vec::new();
    let mut brackets = Brackets::default();
    let mut start = 0;
    let mut passed = 0;
    for place in places {
        if place <= passed {
            continue;
        }
        let cut = place + signs::trailing(&flat[place..]);
        passed = cut;
        let (sentence, after) = (&flat[start..place], &flat[cut..]);
        let ends = after.is_empty()
            || !brackets.hold(flat, place)
                && !joins::is_number_of_item(&flat[..start], sentence, after)
                && joins::ends_here(sentence, after, rules);
        if !ends {
            continue;
        }
        let piece = &flat[start..cut];
        let from = start + (piece.len() - piece.trim_start().len());
        let span = Span::new(from, from + piece.trim().len());
        start = cut;
        if span.of(flat).contains(char::is_alphanumeric) {
            found.push(span);
        } else if let Some(before) = found.last_mut().filter(|_| !span.is_empty()) {
            // Signs alone belong to the sentence before.
            before.end = before.end.max(span.end);
        } else {
            start = span.start as usize;
        }
        brackets = Brackets::new(start);
    }
    found
}

/// Whether the first word of `text` is one with which sentences often open.
fn opens_sentence(text: &str, rules: &Splitter) -> bool {
    joins::is_opener(signs::first_word(text), rules)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::splitting;
    use proptest::prelude::*;

    fn cut<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        sentences(text, splitting(language)).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn the_version_is_that_of_the_name() {
        assert!(SPLITTER.starts_with(&format!("tema sentences {SPLITTER_VERSION} (")));
    }

    #[test]
    fn a_language_without_lists() {
        assert_eq!(cut("Ja, A. Huber kam. Na… Gut. 5 Leute.", "de"), ["Ja, A. Huber kam.", "Na…", "Gut.", "5 Leute."]);
    }

    #[test]
    fn signs_alone_are_no_sentence() {
        assert_eq!(cut("Yes. ! ... No.", "en"), ["Yes. ! ...", "No."]);
        assert!(cut("… !", "en").is_empty());
        assert!(cut("", "en").is_empty());
    }

    proptest! {
        /// What is cut by the byte scan is cut as by all rules.
        #[test]
        fn the_byte_scan_cuts_as_all_rules_do(
            text in "([a-z]{1,4}|[A-ZЖŠ][a-zėія]{0,3}|[0-9]{1,3}|pvz|dr|vs|т|п|кв|m|etc|V|[,:;'’„“«–(>\"\u{a0}\n-]| |[.!?]|[.!?] |[.?!] [A-ZŽЯІ]){0,40}"
        ) {
            for language in ["en", "lt", "bg", "pl", "uk", "de"] {
                let rules = splitting(language);
                let mut found = Vec::new();
                if plain::sentences(&text, rules, &mut found).is_some() {
                    prop_assert_eq!(found, by_all_rules(&text, rules), "{}", language);
                }
            }
        }

        /// Sentences lie in order, do not overlap, and leave out nothing but blanks.
        #[test]
        fn every_word_is_in_exactly_one_sentence(
            text in "([a-zA-ZėšА-я0-9 .,!?…\"„“<>👩😊\u{301}\u{a0}\n()\\[\\]{}/:;@-]|\\. |<\\.\\.\\.>|\\(a\\) ){0,90}"
        ) {
            for language in ["en", "lt", "bg", "pl", "uk", "de"] {
                let found = sentences(&text, splitting(language));
                let mut at = 0;
                for span in &found {
                    prop_assert!(span.start as usize >= at);
                    prop_assert!(!text[at..span.start as usize].chars().any(char::is_alphanumeric));
                    at = span.end as usize;
                    prop_assert_eq!(span.of(&text).trim(), span.of(&text));
                }
                prop_assert!(!text[at..].chars().any(char::is_alphanumeric));
            }
        }
    }
}
