//! Words as a person types or pastes them, found in a statement.

use super::MARKS;
use crate::text::{Span, is_word};

/// Where wanted words stand in a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// At these bytes, and nowhere else.
    Once(Span),
    /// Nowhere.
    Nowhere,
    /// At so many places.
    Often(usize),
}

/// Looks for words in a text from byte `from` on: sign by sign, blanks and case aside; if they are not there so, by their
/// letters and digits alone. Only whole words are found.
pub fn find(text: &str, from: usize, words: &str) -> Wanted {
    for signs in [(|c: char| !c.is_whitespace()) as fn(char) -> bool, char::is_alphanumeric] {
        match places(text, from, words, signs)[..] {
            [] => {}
            [span] => return Wanted::Once(span),
            ref several => return Wanted::Often(several.len()),
        }
    }
    Wanted::Nowhere
}

fn places(text: &str, from: usize, words: &str, signs: fn(char) -> bool) -> Vec<Span> {
    let small = |c: char| c.to_lowercase();
    let needle: Vec<char> = words.chars().filter(|c| signs(*c)).flat_map(small).collect();
    // Each letter with the bytes of the character that it comes from.
    let hay: Vec<(char, Span)> = text
        .char_indices()
        .filter(|(at, c)| *at >= from && signs(*c))
        .flat_map(|(at, c)| small(c).map(move |letter| (letter, Span::new(at, at + c.len_utf8()))))
        .collect();
    if needle.is_empty() {
        return Vec::new();
    }
    let here = |window: &[(char, Span)]| window.iter().zip(&needle).all(|((c, _), wanted)| c == wanted);
    let spans = hay.windows(needle.len()).filter(|window| here(window));
    let spans = spans.filter_map(|window| Some(window.first()?.1.hull(window.last()?.1)));
    spans.filter(|span| is_whole(text, *span)).collect()
}

/// Whether a span cuts through no word.
fn is_whole(text: &str, span: Span) -> bool {
    let word = char::is_alphanumeric;
    let (before, inner, behind) = (&text[..span.start as usize], span.of(text), &text[span.end as usize..]);
    !(before.ends_with(word) && inner.starts_with(word) || inner.ends_with(word) && behind.starts_with(word))
}

/// The pieces of a quote as somebody writes it, cut at its marks of words left out.
pub fn wanted(quote: &str) -> Vec<&str> {
    let mut pieces = vec![quote];
    for mark in MARKS.iter().copied().chain(["...", "…"]) {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(mark)).collect();
    }
    pieces.into_iter().map(str::trim).filter(|piece| is_word(piece)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, words: &str) -> Result<&'t str, Wanted> {
        match find(text, 0, words) {
            Wanted::Once(span) => Ok(span.of(text)),
            other => Err(other),
        }
    }

    #[test]
    fn words_are_found_as_they_are_typed() {
        let text = "If something happens on a Friday\nafternoon, I dial her number.";
        assert_eq!(found(text, "on a friday afternoon"), Ok("on a Friday\nafternoon"));
        assert_eq!(found(text, "on a Friday  afternoon,"), Ok("on a Friday\nafternoon,"));
        // Signs that do not stand there so.
        assert_eq!(found(text, "“Friday afternoon; I dial”"), Ok("Friday\nafternoon, I dial"));
        assert_eq!(found(text, "fri"), Err(Wanted::Nowhere));
        assert_eq!(found("I ring, I write, I ring.", "I ring"), Err(Wanted::Often(2)));
        assert_eq!(found("I ring, I write, I ring.", "I ring."), Ok("I ring."));
    }

    #[test]
    fn a_quote_is_cut_at_its_marks() {
        assert_eq!(wanted("<...> I ring her [...] at once, … she comes ..."), ["I ring her", "at once,", "she comes"]);
        assert_eq!(wanted("I ring her"), ["I ring her"]);
        assert!(wanted(" <...> … ").is_empty());
    }
}
