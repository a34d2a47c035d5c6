//! What Polish says about the words of the transcripts.

use super::Polish;
use super::numbers::{figure, from};
use crate::language::words::WordsTexts;

const WHOSE_WORDS: &str = "Słów osób zadających pytania nie liczy się.";

impl WordsTexts for Polish {
    fn frequencies(&self) -> [&'static str; 3] {
        ["słowo", "liczba użyć", "osoby"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop { "" } else { " Słowa nieznaczące pominięto; pokazuje je --stop-words." };
        format!(
            "Pokazano formy wyrazowe: {} {} {}; liczba wszystkich słów: {}. {WHOSE_WORDS}{stop}",
            figure(shown),
            from(forms),
            figure(forms),
            figure(words)
        )
    }

    fn keys(&self) -> [&'static str; 5] {
        ["słowo", "na 1000", "osoby", "G²", "log. ilorazu"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{} – liczba słów: {}; {} – liczba słów: {}. G² – kluczowość (logarytm wiarygodności; Rayson, Garside 2000), ujemna, \
             gdy {} używa słowa rzadziej. To nie jest test: słowa jednej osoby nie są niezależne, dlatego ważne jest, ile osób \
             używa słowa. Logarytm ilorazu: 1 – dwa razy częściej; „–” – jedna ze stron słowa nie używa. {WHOSE_WORDS}",
            first.0,
            figure(first.1),
            second.0,
            figure(second.1),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "pozostali"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` nigdzie nie występuje.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        format!("Liczba miejsc: {}; wypowiedzi: {}; osób: {}.", figure(places), figure(statements), figure(people))
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["słowo", "w pobliżu", "łącznie", "oczekiwane", "osoby", "G²", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "Liczba wystąpień `{query}`: {}; kolokacji szukano w tej samej replice, w odległości najwyżej {} {}. Pokazano tylko \
             słowa, które występują w pobliżu częściej, niż należałoby oczekiwać przypadkowo. G² (logarytm wiarygodności) nie jest \
             testem: słowa jednej osoby nie są niezależne.",
            figure(places),
            figure(window),
            if window == 1 { "słowa" } else { "słów" }
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("Liczba wystąpień `{query}`: {}; żadne słowo nie występuje w pobliżu dość często.", figure(places))
    }
}
