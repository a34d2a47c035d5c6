//! What Ukrainian says about the words of the transcripts.

use super::Ukrainian;
use super::numbers::{figure, of};
use crate::language::words::WordsTexts;

const WHOSE_WORDS: &str = "Слів тих, хто запитує, не враховано.";

impl WordsTexts for Ukrainian {
    fn frequencies(&self) -> [&'static str; 3] {
        ["слово", "разів", "учасники"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop { "" } else { " Стоп-слова пропущено; їх показує --stop-words." };
        format!(
            "Показано словоформ: {} із {}; усього слів: {}. {WHOSE_WORDS}{stop}",
            figure(shown),
            figure(forms),
            figure(words)
        )
    }

    fn keys(&self) -> [&'static str; 5] {
        ["слово", "на 1000", "учасники", "G²", "лог. відношення"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{} – слів: {}; {} – слів: {}. G² – ключовість (статистика логарифмічної правдоподібності; Rayson, Garside 2000), \
             від’ємна, коли {} вживає слово рідше. Це не статистичний критерій: слова однієї особи не є незалежними, тому \
             важливо, скільки учасників уживає слово. Логарифмічне відношення: 1 – удвічі частіше; «–» – одна сторона слова не \
             вживає. {WHOSE_WORDS}",
            first.0,
            figure(first.1),
            second.0,
            figure(second.1),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "інші"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` ніде не знайдено.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        format!(
            "Рядків конкордансу: {}; висловлювань: {}; учасників: {}.",
            figure(places),
            figure(statements),
            figure(people)
        )
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["слово", "поруч", "усього", "очікувано", "учасники", "G²", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "`{query}` знайдено місць: {}. Колокації шукали в тій самій репліці, на відстані щонайбільше {}; показано лише слова, \
             що трапляються поруч частіше, ніж очікувано випадково. G² (логарифмічна правдоподібність) не є статистичним \
             критерієм: слова однієї особи не є незалежними.",
            figure(places),
            of(window, "слова", "слів")
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("`{query}` знайдено місць: {}; жодне слово не трапляється поруч достатньо часто.", figure(places))
    }
}
