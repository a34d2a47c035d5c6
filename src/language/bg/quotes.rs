//! What Bulgarian says about the choice of quotes.

use super::Bulgarian;
use crate::language::quotes::{QuoteHeads, QuoteTexts, Share, Why};

impl QuoteTexts for Bulgarian {
    fn heads(&self) -> QuoteHeads {
        QuoteHeads {
            proposed: "Предложени цитати",
            fairness: "Кой е цитиран",
            quote: "Цитат",
            quotes: "Цитати",
            signs: "Знаци",
            why: "Защо е избран",
            expected: "Дял",
            share: "Спрямо казаното",
            left_out: "Пропуснати думи",
            elisions: "Какво е пропуснато в цитатите",
            each: "Всяко място: думи",
        }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Starred => "отбелязан със звезда".to_owned(),
            Why::All => "всичко, което може да се цитира".to_owned(),
            Why::New => "за този код още не е цитиран".to_owned(),
            Why::Further => "за този код са цитирани всички; досега най-малко цитати".to_owned(),
            Why::Heard => "иначе не би бил цитиран изобщо".to_owned(),
            Why::Instead(whom) => format!("вместо {whom}, за да се разпределят цитатите"),
        }
    }

    fn share(&self, share: Share) -> &'static str {
        match share {
            Share::Even => "колкото говори",
            Share::Over => "по-често",
            Share::Under => "по-рядко",
            Share::Never => "никога",
            Share::Silent => "няма кодирано",
        }
    }

    fn kept(&self, quotes: usize) -> String {
        format!(
            "Цитати: {quotes}. На никого не се пада повече от една трета и са цитирани всички, чиито изказвания могат да се цитират."
        )
    }

    fn over(&self, who: &str, quotes: usize) -> String {
        format!(
            "Повече от една трета от цитатите (общо {quotes}): {who}. При този брой цитати никой избор не дава по-малко превишение."
        )
    }

    fn never(&self, who: &str) -> String {
        format!("Без цитат: {who}. При този брой цитати никой избор не обхваща повече хора.")
    }

    fn barred(&self, who: &str) -> String {
        format!("Без цитат, защото всички изказвания са забранени за цитиране: {who}.")
    }

    fn compared(&self, statements: usize, quotes: usize) -> String {
        format!(
            "Сравнени са кодираните изказвания ({statements}) и цитатите ({quotes}). По-често или по-рядко: поне с един цитат."
        )
    }

    fn marked(&self, marks: usize) -> String {
        format!("знаци в транскрипта: {marks} (броят на думите не е записан)")
    }

    fn left_out(&self, words: &str, whole: usize, quotes: usize) -> String {
        format!("Думи, пропуснати в цитатите: {words}. Цитати без съкращения: {whole} от {quotes}.")
    }

    fn marks(&self, marks: usize) -> String {
        format!(
            "Знаци за пропуск в самите транскрипти на тези изказвания: {marks}. Колко думи са пропуснати там, не е записано."
        )
    }
}
