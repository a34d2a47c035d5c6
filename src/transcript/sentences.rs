//! Cutting a paragraph of speech into sentences: the rules of Unicode (UAX #29), then a pass that joins what
//! an abbreviation, an initial or a question inside a sentence cut, and further cuts
//! at `…` and before the dash of a dialogue.

use crate::language::Splitting;
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Name and version of the splitter. It changes whenever a text could be cut differently, and stands in every result.
pub const SPLITTER: &str = "tema sentences 1 (UAX #29, Unicode 17)";

/// The sentences of one paragraph, without the blanks around them. Bytes of `paragraph`.
pub fn sentences(paragraph: &str, rules: &Splitting) -> Vec<Span> {
    let flat = flattened(paragraph);
    let mut cuts: Vec<usize> = Vec::new();
    for (at, piece) in flat.split_sentence_bound_indices() {
        cuts.extend(further_cuts(piece).into_iter().map(|cut| at + cut));
        cuts.push(at + piece.len());
    }
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    for cut in cuts {
        let last = cut == flat.len();
        if !last && (!ends_here(&flat[start..cut], &flat[cut..], rules) || cuts_a_word(&flat, cut)) {
            continue;
        }
        let piece = &flat[start..cut];
        let from = start + (piece.len() - piece.trim_start().len());
        let span = Span::new(from, from + piece.trim().len());
        start = cut;
        if span.of(&flat).chars().any(char::is_alphanumeric) {
            found.push(span);
        } else if let Some(before) = found.last_mut().filter(|_| !span.is_empty()) {
            // Signs alone belong to the sentence before.
            before.end = before.end.max(span.end);
        } else {
            start = span.start as usize;
        }
    }
    found
}

/// The paragraph with line breaks as blanks and marks of omission as signs that open a sentence; same bytes.
fn flattened(paragraph: &str) -> String {
    let mut flat = paragraph.replace('\n', " ");
    for mark in ["<...>", "<…>", "[...]", "[…]", "(...)", "(…)", "‹...›", "‹…›", "/.../"] {
        if flat.contains(mark) {
            flat = flat.replace(mark, &"(".repeat(mark.len()));
        }
    }
    flat
}

/// Where a piece goes on with a capital letter behind `…`, which is no sentence end to Unicode, or behind a full
/// stop and a dash (`– Ne. – O kodėl?`), which Unicode takes for a sentence that goes on.
fn further_cuts(piece: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    for (at, mark) in piece.match_indices(['…', '.', '!', '?']) {
        let behind = &piece[at + mark.len()..];
        let signs = behind.len() - behind.trim_start_matches(is_closing).len();
        let rest = &behind[signs..];
        let blanks = rest.len() - rest.trim_start().len();
        let dash = rest[blanks..].starts_with(['–', '—', '-']);
        let next = rest[blanks..].trim_start_matches(|c: char| is_opening(c) || c.is_whitespace()).chars().next();
        if blanks > 0 && (mark == "…" || dash) && next.is_some_and(char::is_uppercase) {
            cuts.push(at + mark.len() + signs + blanks);
        }
    }
    cuts.dedup();
    cuts
}

/// Whether a sentence really ends between `before` and `after`.
fn ends_here(before: &str, after: &str, rules: &Splitting) -> bool {
    let before = before.trim_end();
    let next = after.trim_start_matches(|c: char| is_opening(c) || c.is_whitespace()).chars().next();
    if next.is_some_and(char::is_lowercase) {
        // „Ateik!“ sako ji. – Ar tikrai? paklausiau.
        return false;
    }
    let Some(word) = before.strip_suffix('.') else { return true };
    if word.ends_with('.') {
        return true;
    }
    if is_initial(last_word(word), rules) {
        return false;
    }
    if rules.inside.iter().any(|known| ends_with_word(word, known)) {
        return false;
    }
    if rules.may_end.iter().any(|known| ends_with_word(word, known)) {
        let opener = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        let opener: String = opener.chars().take_while(|c| c.is_alphabetic() || *c == '\'').collect();
        return rules.openers.contains(&opener.to_lowercase().as_str());
    }
    true
}

/// Whether a word reaches over the cut: in scripts without capital letters Unicode ends a sentence within `שלום.עולם`,
/// which is one word to it.
fn cuts_a_word(text: &str, cut: usize) -> bool {
    let start = text[..cut].rfind(' ').map_or(0, |at| at + 1);
    let end = text[cut..].find(' ').map_or(text.len(), |at| cut + at);
    start < cut
        && cut < end
        && text[start..end].unicode_word_indices().any(|(at, word)| start + at < cut && cut < start + at + word.len())
}

fn last_word(text: &str) -> &str {
    let start = text
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    &text[start..]
}

/// `V.`, `Dž.`: a capital letter alone.
fn is_initial(word: &str, rules: &Splitting) -> bool {
    let mut chars = word.chars();
    let one = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    (one && !rules.not_initials.contains(&word)) || rules.long_initials.contains(&word)
}

/// Whether `text` ends in the word (or words) `known`, any case.
fn ends_with_word(text: &str, known: &str) -> bool {
    let mut tail = text.char_indices().rev();
    let mut wanted = known.chars().rev();
    let mut start = text.len();
    for want in wanted.by_ref() {
        match tail.next() {
            Some((at, found)) if found == want || found.to_lowercase().eq(want.to_lowercase()) => start = at,
            // A no-break space may stand in `t. y.`.
            Some((at, '\u{a0}')) if want == ' ' => start = at,
            _ => return false,
        }
    }
    !text[..start].chars().next_back().is_some_and(char::is_alphanumeric)
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '’' | '»' | '›' | ')' | ']' | '.' | '!' | '?')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '„' | '”' | '«' | '‹' | '‚' | '(' | '[' | '–' | '—' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::splitting;
    use proptest::prelude::*;

    fn cut<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        sentences(text, &splitting(language)).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn english() {
        assert_eq!(
            cut("I told Mr. Smith, e.g. on 3.5. \"Come!\" she said. Did you? No… Well, i.e. never.", "en"),
            ["I told Mr. Smith, e.g. on 3.5.", "\"Come!\" she said.", "Did you?", "No…", "Well, i.e. never."]
        );
        assert_eq!(
            cut("So did I. Then we left at 5 p.m. Monday is bad.", "en"),
            ["So did I.", "Then we left at 5 p.m. Monday is bad."]
        );
        assert_eq!(
            cut("She came <...> home. <...> Then\nhe went.", "en"),
            ["She came <...> home.", "<...> Then\nhe went."]
        );
    }

    #[test]
    fn lithuanian() {
        assert_eq!(
            cut(
                "Tai buvo 2022 m. Klaipėdoje, t. y. pas V. Petrauską. „Ateik!“ sako. Kodėl? todėl. Ir pan. Tada išėjo.",
                "lt"
            ),
            [
                "Tai buvo 2022 m. Klaipėdoje, t. y. pas V. Petrauską.",
                "„Ateik!“ sako.",
                "Kodėl? todėl.",
                "Ir pan.",
                "Tada išėjo."
            ]
        );
        assert_eq!(cut("Ne... nežinau. Na... Gal ir taip.", "lt"), ["Ne... nežinau.", "Na...", "Gal ir taip."]);
        assert_eq!(cut("– Ne! – pasakė ji. – O kodėl?", "lt"), ["– Ne! – pasakė ji.", "– O kodėl?"]);
    }

    #[test]
    fn signs_alone_are_no_sentence() {
        assert_eq!(cut("Yes. ! ... No.", "en"), ["Yes. ! ...", "No."]);
        assert!(cut("… !", "en").is_empty());
    }

    #[test]
    fn no_sentence_ends_within_a_word() {
        assert_eq!(cut("Taip.한국어 ne. שלום.עולם", "lt"), ["Taip.한국어 ne.", "שלום.עולם"]);
        assert_eq!(cut("Taip!Ne.\u{2028}\u{2028}„Taip.“", "lt"), ["Taip!", "Ne.", "„Taip.“"]);
    }

    proptest! {
        /// Sentences lie in order, do not overlap, and leave out nothing but blanks.
        #[test]
        fn every_word_is_in_exactly_one_sentence(text in "[a-zA-ZėšА-я0-9 .,!?…\"„“<>👩\u{301}\n-]{0,120}") {
            for language in ["en", "lt", "uk"] {
                let found = sentences(&text, &splitting(language));
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
