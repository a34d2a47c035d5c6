//! What Ukrainian says about the choice of quotes.

use super::Ukrainian;
use crate::language::quotes::{QuoteHeads, QuoteTexts, Share, Why};

impl QuoteTexts for Ukrainian {
    fn heads(&self) -> QuoteHeads {
        QuoteHeads {
            proposed: "Пропоновані цитати",
            fairness: "Кого цитовано",
            quote: "Цитата",
            quotes: "Цитати",
            signs: "Знаки",
            why: "Чому обрано",
            expected: "Частка",
            share: "Порівняно з тим, скільки сказано",
            left_out: "Пропущені слова",
            elisions: "Що в цитатах пропущено",
            each: "Кожне місце: слова",
        }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Starred => "позначено зірочкою".to_owned(),
            Why::All => "усе, що можна цитувати".to_owned(),
            Why::New => "для цього коду ще не цитовано".to_owned(),
            Why::Further => "для цього коду вже цитовано всіх; досі найменше цитат".to_owned(),
            Why::Heard => "інакше цю особу не було б цитовано зовсім".to_owned(),
            Why::Instead(whom) => format!("замість {whom}, щоб цитати розподілилися"),
        }
    }

    fn share(&self, share: Share) -> &'static str {
        match share {
            Share::Even => "так часто, як говорить",
            Share::Over => "частіше",
            Share::Under => "рідше",
            Share::Never => "ніколи",
            Share::Silent => "нічого не закодовано",
        }
    }

    fn kept(&self, quotes: usize) -> String {
        format!(
            "Цитат: {quotes}. Ні на кого не припадає більше третини, і цитовано всіх, чиї висловлювання можна цитувати."
        )
    }

    fn over(&self, who: &str, quotes: usize) -> String {
        format!(
            "Понад третину цитат (усього {quotes}): {who}. За такої кількості цитат жоден вибір не дає меншого перевищення."
        )
    }

    fn never(&self, who: &str) -> String {
        format!("Не цитовано: {who}. За такої кількості цитат жоден вибір не охоплює більше людей.")
    }

    fn barred(&self, who: &str) -> String {
        format!("Не цитовано, бо всі висловлювання заборонено цитувати: {who}.")
    }

    fn compared(&self, statements: usize, quotes: usize) -> String {
        format!(
            "Порівняно закодовані висловлювання ({statements}) і цитати ({quotes}). Частіше чи рідше – щонайменше на одну цитату."
        )
    }

    fn marked(&self, marks: usize) -> String {
        format!("знаки в транскрипті: {marks} (кількість слів не зазначено)")
    }

    fn left_out(&self, words: &str, whole: usize, quotes: usize) -> String {
        format!("Слова, пропущені в цитатах: {words}. Цитати без скорочень: {whole} із {quotes}.")
    }

    fn marks(&self, marks: usize) -> String {
        format!(
            "Знаки пропуску в самих транскриптах цих висловлювань: {marks}. Скільки слів там пропущено, не зазначено."
        )
    }
}
