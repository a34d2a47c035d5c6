//! A statement as it is quoted: the words that a coder left out are gone, and a mark stands where they were.

mod carry;
mod find;
mod standing;

pub use carry::carried;
pub use find::{Wanted, find, wanted};
pub use standing::Trims;

use crate::text::{Span, is_word, words};

/// What stands where words were left out.
pub const MARK: &str = "<...>";

/// The marks of words left out that transcripts have.
pub const MARKS: [&str; 10] = ["<...>", "<…>", "‹...›", "‹…›", "[...]", "[…]", "(...)", "(…)", "/.../", "/…/"];

/// A text and what of it is left out. What is kept are ranges of bytes of the text, in its order; nothing is put between
/// them but marks and blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trim<'t> {
    text: &'t str,
    /// Bytes of the text: sorted, apart from each other, each with a word in it.
    cuts: Vec<Span>,
}

impl<'t> Trim<'t> {
    /// A text with nothing left out.
    pub fn whole(text: &'t str) -> Trim<'t> {
        Trim { text, cuts: Vec::new() }
    }

    /// A text without some bytes of it, which must begin and end between characters. A cut without a word is none; it
    /// takes the blanks around it, marks of the transcript that would stand beside its own, and signs that would be left
    /// alone at an end or between two cuts.
    pub fn new(text: &'t str, cuts: impl IntoIterator<Item = Span>) -> Trim<'t> {
        let inside = |cut: Span| text.get(cut.range()).is_some_and(is_word);
        let mut cuts: Vec<Span> = cuts.into_iter().filter(|cut| inside(*cut)).map(|cut| widened(text, cut)).collect();
        cuts.sort_unstable();
        let mut apart: Vec<Span> = Vec::new();
        for cut in cuts {
            match apart.last_mut() {
                Some(last) if cut.start <= last.end || !is_word(between(text, *last, cut)) => *last = last.hull(cut),
                _ => apart.push(cut),
            }
        }
        if let Some(first) = apart.first_mut()
            && text[..first.start as usize].chars().all(hangs)
        {
            let behind = text[first.end as usize..].trim_start_matches(hangs);
            *first = widened(text, Span::new(0, text.len() - behind.len()));
        }
        if let Some(last) = apart.last_mut()
            && text[last.end as usize..].chars().all(hangs)
        {
            *last = Span::new(last.start as usize, text.len());
        }
        Trim { text, cuts: apart }
    }

    /// The text as it was said.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// What is left out: bytes of the text, sorted.
    pub fn cuts(&self) -> &[Span] {
        &self.cuts
    }

    /// What is kept: bytes of the text, sorted.
    pub fn kept(&self) -> Vec<Span> {
        let mut kept = Vec::with_capacity(self.cuts.len() + 1);
        let mut at = 0;
        for cut in &self.cuts {
            kept.push(Span { start: at, end: cut.start });
            at = cut.end;
        }
        kept.push(Span::new(at as usize, self.text.len()));
        kept.retain(|piece| !piece.is_empty());
        kept
    }

    /// How many words are left out.
    pub fn words_cut(&self) -> usize {
        self.cuts.iter().map(|cut| self.count(*cut)).sum()
    }

    /// How many words were said.
    pub fn words_said(&self) -> usize {
        self.count(Span::new(0, self.text.len()))
    }

    /// How many words some bytes of the text hold.
    pub fn count(&self, within: Span) -> usize {
        let mut count = 0;
        words(self.text, within, |_| count += 1);
        count
    }

    /// The quote as it is printed.
    pub fn printed(&self) -> String {
        self.laid().0
    }

    /// Where bytes of the text stand in the quote as it is printed; without those that are left out.
    pub fn shown(&self, spans: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let (_, places) = self.laid();
        let mut found = Vec::new();
        for (start, end) in spans {
            for (piece, at) in &places {
                let (from, to) = ((*start).max(piece.start as usize), (*end).min(piece.end as usize));
                if from < to {
                    let moved = |byte: usize| byte - piece.start as usize + at;
                    found.push((moved(from), moved(to)));
                }
            }
        }
        found
    }

    /// The quote, and for each piece that is kept the byte of the quote at which it stands.
    fn laid(&self) -> (String, Vec<(Span, usize)>) {
        let mut quote = String::with_capacity(self.text.len());
        let mut places = Vec::new();
        let mut at = 0;
        let mut put = |quote: &mut String, piece: Span| {
            if !piece.is_empty() {
                let words = piece.of(self.text);
                if quote.ends_with(MARK) && !words.starts_with(CLOSING) {
                    quote.push(' ');
                }
                places.push((piece, quote.len()));
                quote.push_str(words);
            }
        };
        for cut in &self.cuts {
            put(&mut quote, Span { start: at, end: cut.start });
            if !quote.is_empty() && !quote.ends_with(OPENING) {
                quote.push(' ');
            }
            quote.push_str(MARK);
            at = cut.end;
        }
        put(&mut quote, Span::new(at as usize, self.text.len()));
        (quote, places)
    }
}

/// Signs behind which no blank stands before a mark.
const OPENING: [char; 6] = ['(', '[', '{', '„', '‚', '«'];

/// Signs before which no blank stands behind a mark.
const CLOSING: [char; 12] = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '»', '”', '…'];

/// Signs that say nothing where the words they stood beside are left out.
fn hangs(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '.' | ',' | ';' | ':' | '-' | '–' | '—')
}

fn between(text: &str, a: Span, b: Span) -> &str {
    &text[a.end as usize..b.start as usize]
}

/// A cut with the blanks and the marks of words left out that stand around it.
fn widened(text: &str, cut: Span) -> Span {
    let mut before = text[..cut.start as usize].trim_end();
    while let Some(mark) = MARKS.iter().find(|mark| before.ends_with(**mark)) {
        before = before[..before.len() - mark.len()].trim_end();
    }
    let mut behind = text[cut.end as usize..].trim_start();
    while let Some(mark) = MARKS.iter().find(|mark| behind.starts_with(**mark)) {
        behind = behind[mark.len()..].trim_start();
    }
    Span::new(before.len(), text.len() - behind.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The quote without the given words.
    fn without(text: &str, cuts: &[&str]) -> String {
        let spans = cuts.iter().map(|cut| {
            let start = text.find(cut).unwrap();
            Span::new(start, start + cut.len())
        });
        Trim::new(text, spans).printed()
    }

    #[test]
    fn marks_stand_with_the_blanks_and_signs_that_a_reader_expects() {
        let text = "Well, I ring her (on Fridays), from the stairs, and she comes.";
        assert_eq!(without(text, &[]), text);
        assert_eq!(without(text, &["Well"]), "<...> I ring her (on Fridays), from the stairs, and she comes.");
        assert_eq!(without(text, &["from the stairs,"]), "Well, I ring her (on Fridays), <...> and she comes.");
        assert_eq!(without(text, &["from the stairs"]), "Well, I ring her (on Fridays), <...>, and she comes.");
        assert_eq!(without(text, &["on Fridays"]), "Well, I ring her (<...>), from the stairs, and she comes.");
        assert_eq!(without(text, &["and she comes"]), "Well, I ring her (on Fridays), from the stairs, <...>");
        assert_eq!(without(text, &["Well", "I ring her"]), "<...> (on Fridays), from the stairs, and she comes.");
        assert_eq!(without("Do you ring her at once?", &["at once"]), "Do you ring her <...>?");
        assert_eq!(without("She comes. Every day. I wait.", &["Every day."]), "She comes. <...> I wait.");
        assert_eq!(without("A „gera mama“ sako taip", &["gera"]), "A „<...> mama“ sako taip");
    }

    #[test]
    fn a_mark_of_the_transcript_beside_a_cut_is_not_doubled() {
        assert_eq!(without("I ring <...> her at once", &["her"]), "I ring <...> at once");
        assert_eq!(without("[...] so I ring her", &["so"]), "<...> I ring her");
        assert_eq!(without("I ring her <...>", &["her"]), "I ring <...>");
        // One that stands elsewhere is the transcript's, and stays.
        assert_eq!(without("I ring […] her at once", &["at once"]), "I ring […] her <...>");
    }

    #[test]
    fn of_nothing_that_is_left_a_mark_is_left() {
        assert_eq!(without("I ring her.", &["I ring her"]), "<...>");
    }

    #[test]
    fn words_that_a_rule_matched_are_found_in_the_quote() {
        let text = "Well, I phone her often.";
        let trim = Trim::new(text, [Span::new(0, 5)]);
        let printed = trim.printed();
        let at = text.find("phone").unwrap();
        let shown = trim.shown(&[(0, 4), (at, at + 5)]);
        assert_eq!(shown.iter().map(|(a, b)| &printed[*a..*b]).collect::<Vec<_>>(), ["phone"]);
    }

    proptest! {
        /// What is kept are pieces of the text in its order, and the quote is these with marks and blanks between them.
        #[test]
        fn what_is_kept_are_pieces_of_the_text(
            text in "[a-zė ,.?!<>()…„“]{0,60}",
            ends in proptest::collection::vec((0usize..70, 0usize..30), 0..4),
        ) {
            let cuts = ends.iter().map(|(start, len)| {
                let place = |at: usize| crate::text::floor_char(&text, at);
                Span::new(place(*start), place(start + len))
            });
            let trim = Trim::new(&text, cuts);
            let (quote, places) = trim.laid();
            prop_assert_eq!(places.iter().map(|(piece, _)| *piece).collect::<Vec<_>>(), trim.kept());
            let mut at = 0;
            for (piece, place) in places.into_iter().chain([(Span::new(text.len(), text.len()), quote.len())]) {
                prop_assert!(quote[at..place].replace(MARK, "").trim().is_empty(), "{quote:?}");
                at = place + piece.len();
                prop_assert_eq!(&quote[place..at], piece.of(&text));
            }
            let said: usize = trim.kept().iter().chain(trim.cuts()).map(|span| span.len()).sum();
            prop_assert_eq!(said, text.len());
            // With nothing cut it is the text again; cutting the same again changes nothing.
            prop_assert_eq!(Trim::whole(&text).printed(), text.clone());
            prop_assert_eq!(Trim::new(&text, trim.cuts().iter().copied()), trim.clone());
        }
    }
}
