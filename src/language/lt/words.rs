//! What Lithuanian says about the words of the transcripts.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::words::WordsTexts;

const WHOSE_WORDS: &str = "Klausiančiųjų žodžiai neskaičiuojami.";

impl WordsTexts for Lithuanian {
    fn frequencies(&self) -> [&'static str; 3] {
        ["žodis", "kartai", "dalyviai"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop { "" } else { " Nereikšminiai žodžiai praleisti; juos parodo --stop-words." };
        format!(
            "Rodoma žodžių formų: {} iš {}; iš viso žodžių: {}. {WHOSE_WORDS}{stop}",
            figure(shown),
            figure(forms),
            figure(words)
        )
    }

    fn keys(&self) -> [&'static str; 5] {
        ["žodis", "iš 1000", "dalyviai", "G²", "log. santykis"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{} – žodžių: {}; {} – žodžių: {}. G² – raktiškumas (log-tikėtinumo statistika; Rayson, Garside 2000), neigiamas, \
             kai {} žodį vartoja rečiau. Tai nėra kriterijus: vieno žmogaus žodžiai nėra nepriklausomi, todėl svarbu, kiek \
             dalyvių žodį vartoja. Logaritminis santykis: 1 – dvigubai dažniau; „–“ – viena pusė žodžio nevartoja. {WHOSE_WORDS}",
            first.0,
            figure(first.1),
            second.0,
            figure(second.1),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "kiti"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` niekur nerasta.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        format!(
            "Konkordanso eilučių: {}; teiginių: {}; dalyvių: {}.",
            figure(places),
            figure(statements),
            figure(people)
        )
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["žodis", "šalia", "iš viso", "tikėtina", "dalyviai", "G²", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "`{query}` rasta vietų: {}. Kolokacijos ieškotos toje pačioje replikoje, ne toliau kaip per {}; rodomi tik žodžiai, \
             kurie šalia pasitaiko dažniau, nei tikėtina atsitiktinai. G² (log-tikėtinumas) nėra kriterijus: vieno žmogaus \
             žodžiai nėra nepriklausomi.",
            figure(places),
            accusative(window, ["žodį", "žodžius", "žodžių"])
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("`{query}` rasta vietų: {}; nė vienas žodis šalia nepasitaiko pakankamai dažnai.", figure(places))
    }
}

/// A number with the accusative that follows it: `1 kartą`, `3 kartus`, `10 kartų`.
fn accusative(n: usize, forms: [&str; 3]) -> String {
    format!("{} {}", figure(n), forms[plural(n).min(2)])
}
