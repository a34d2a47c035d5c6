//! What Polish says about the choice of quotes.

use super::Polish;
use crate::language::quotes::{QuoteHeads, QuoteTexts, Share, Why};

impl QuoteTexts for Polish {
    fn heads(&self) -> QuoteHeads {
        QuoteHeads {
            proposed: "Proponowane cytaty",
            fairness: "Kto jest cytowany",
            quote: "Cytat",
            quotes: "Cytaty",
            signs: "Znaki",
            why: "Powód wyboru",
            expected: "Udział",
            share: "W porównaniu z liczbą wypowiedzi",
            left_out: "Pominięte słowa",
            elisions: "Co pominięto w cytatach",
            each: "Każde miejsce: słowa",
        }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Starred => "oznaczono gwiazdką".to_owned(),
            Why::All => "wszystko, co można cytować".to_owned(),
            Why::New => "przy tym kodzie jeszcze bez cytatu".to_owned(),
            Why::Further => "przy tym kodzie cytowani są już wszyscy; dotąd najmniej cytatów".to_owned(),
            Why::Heard => "inaczej nie byłoby żadnego cytatu tej osoby".to_owned(),
            Why::Instead(whom) => format!("zamiast {whom}, aby cytaty się rozłożyły"),
        }
    }

    fn share(&self, share: Share) -> &'static str {
        match share {
            Share::Even => "tak często, jak mówi",
            Share::Over => "częściej",
            Share::Under => "rzadziej",
            Share::Never => "nigdy",
            Share::Silent => "nic nie zakodowano",
        }
    }

    fn kept(&self, quotes: usize) -> String {
        format!(
            "Cytaty: {quotes}. Na nikogo nie przypada więcej niż jedna trzecia, a cytowani są wszyscy, których wypowiedzi można cytować."
        )
    }

    fn over(&self, who: &str, quotes: usize) -> String {
        format!(
            "Więcej niż jedna trzecia cytatów (razem {quotes}): {who}. Przy tej liczbie cytatów żaden wybór nie daje mniejszego przekroczenia."
        )
    }

    fn never(&self, who: &str) -> String {
        format!("Bez cytatu: {who}. Przy tej liczbie cytatów żaden wybór nie obejmuje większej liczby osób.")
    }

    fn barred(&self, who: &str) -> String {
        format!("Bez cytatu, ponieważ wszystkie wypowiedzi wyłączono z cytowania: {who}.")
    }

    fn compared(&self, statements: usize, quotes: usize) -> String {
        format!(
            "Porównano zakodowane wypowiedzi ({statements}) i cytaty ({quotes}). Częściej lub rzadziej: co najmniej o jeden cytat."
        )
    }

    fn marked(&self, marks: usize) -> String {
        format!("znaki w transkrypcji: {marks} (liczby słów nie zapisano)")
    }

    fn left_out(&self, words: &str, whole: usize, quotes: usize) -> String {
        format!("Słowa pominięte w cytatach: {words}. Cytaty bez skrótów: {whole} z {quotes}.")
    }

    fn marks(&self, marks: usize) -> String {
        format!(
            "Znaki pominięcia w samych transkrypcjach tych wypowiedzi: {marks}. Ile słów tam pominięto, nie zapisano."
        )
    }
}
