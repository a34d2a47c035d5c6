//! What English says about the words of the transcripts.

use super::English;
use crate::language::words::WordsTexts;

const WHOSE_WORDS: &str = "Words of those who ask are not counted.";

impl WordsTexts for English {
    fn frequencies(&self) -> [&'static str; 3] {
        ["word", "times", "people"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop { "" } else { " Stop words are left out; --stop-words shows them." };
        format!("{shown} of {forms} forms; {} in all. {WHOSE_WORDS}{stop}", many(words, "word"))
    }

    fn keys(&self) -> [&'static str; 5] {
        ["word", "per 1,000", "people", "LL", "log ratio"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{}: {}; {}: {}. LL: log-likelihood (Rayson & Garside 2000), negative where {} says it less. It is no test: words of \
             one person are not independent, so look at the people. Log ratio: 1 is twice as frequent; – where one side never \
             says it. {WHOSE_WORDS}",
            first.0,
            many(first.1, "word"),
            second.0,
            many(second.1, "word"),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "others"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` stands nowhere.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        format!("{} in {}, of {people}.", many(places, "place"), many(statements, "statement"))
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["word", "near", "anywhere", "expected", "people", "LL", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "{} of `{query}`; at most {} away, in the same turn. Only words that stand near more often than by chance. LL is no \
             test: words of one person are not independent.",
            many(places, "place"),
            many(window, "word")
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("`{query}` stands in {}; no word is near often enough.", many(places, "place"))
    }
}

/// `1 place`, `2 places`.
fn many(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}
