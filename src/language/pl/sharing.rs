//! What Polish says about results that are made for others to have.

use super::Polish;
use super::numbers::agreeing;
use crate::language::SharingTexts;

impl SharingTexts for Polish {
    fn coders(&self, coders: usize) -> String {
        match (coders, coders % 10, coders % 100) {
            (1, ..) => "1 osobę".to_owned(),
            (_, 2..=4, hundred) if !(12..=14).contains(&hundred) => format!("{coders} osoby"),
            _ => format!("{coders} osób"),
        }
    }

    fn held(&self) -> &'static str {
        "Przygotowano do udostępnienia. Nie podano: kto kodował, dat, notatek, niewliczonych trafień reguł, cech \
         pojedynczych uczestników, treści wypowiedzi, których nie wolno cytować."
    }

    fn codes_held(&self) -> &'static str {
        "Nie podano również: kodów uczestników i źródeł ani niczego, co pozwalałoby powiązać wypowiedzi ze sobą: ich \
         oznaczeń, wypowiedzi sąsiednich, kolejności."
    }

    fn question_held(&self, smallest: usize) -> String {
        format!(
            "Nie podano: pytano lub odpowiedziało mniej niż {smallest} {} albo z ich liczby dałoby się obliczyć liczbę, której \
             nie podano.",
            agreeing(smallest, ["osoba", "osoby", "osób"])
        )
    }

    fn figures_held(&self) -> &'static str {
        "Średnich, median i testów nie podano tam, gdzie dałoby się z nich obliczyć liczby, których nie podano, lub gdzie są to \
         odpowiedzi pojedynczych osób."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Liczba źródeł nieprzeczytanych do końca: {sources}.")
    }
}
