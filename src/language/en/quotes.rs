//! What English says about the choice of quotes.

use super::English;
use crate::language::quotes::{QuoteHeads, QuoteTexts, Share, Why};

impl QuoteTexts for English {
    fn heads(&self) -> QuoteHeads {
        QuoteHeads {
            proposed: "Proposed quotes",
            fairness: "Who is quoted",
            quote: "Quote",
            quotes: "Quotes",
            signs: "Signs",
            why: "Chosen because",
            expected: "Share",
            share: "Beside what they said",
            left_out: "Words left out",
            elisions: "What quotes leave out",
            each: "Each place: words",
        }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Starred => "starred".to_owned(),
            Why::All => "all that may be quoted".to_owned(),
            Why::New => "no quote of theirs yet for this code".to_owned(),
            Why::Further => "everybody here is quoted; fewest quotes so far".to_owned(),
            Why::Heard => "else they would not be quoted at all".to_owned(),
            Why::Instead(whom) => format!("in place of {whom}, so that quotes are spread"),
        }
    }

    fn share(&self, share: Share) -> &'static str {
        match share {
            Share::Even => "as often as they speak",
            Share::Over => "more often",
            Share::Under => "less often",
            Share::Never => "never",
            Share::Silent => "nothing coded",
        }
    }

    fn kept(&self, quotes: usize) -> String {
        format!(
            "Quotes: {quotes}. Nobody has more than a third of them, and everybody with statements that may be quoted is quoted."
        )
    }

    fn over(&self, who: &str, quotes: usize) -> String {
        format!(
            "More than a third of the {quotes} quotes: {who}. With the given number of quotes no choice has less over it."
        )
    }

    fn never(&self, who: &str) -> String {
        format!("Not quoted: {who}. With the given number of quotes no choice quotes more people.")
    }

    fn barred(&self, who: &str) -> String {
        format!("Not quoted, because all their statements are barred: {who}.")
    }

    fn compared(&self, statements: usize, quotes: usize) -> String {
        format!(
            "Compared: coded statements ({statements}) and quotes ({quotes}). More or less often: by at least one whole quote."
        )
    }

    fn marked(&self, marks: usize) -> String {
        format!("marks of the transcript: {marks} (words not recorded)")
    }

    fn left_out(&self, words: &str, whole: usize, quotes: usize) -> String {
        format!("Left out of the quotes, in words: {words}. Printed whole: {whole} of {quotes}.")
    }

    fn marks(&self, marks: usize) -> String {
        format!(
            "Marks of words left out that the transcripts of these statements have themselves: {marks}. How many words they stand for is not recorded."
        )
    }
}
