//! What Bulgarian says about codes that stand together.

use super::Bulgarian;
use super::numbers::{figure, many};
use crate::language::together::{TogetherTexts, Unit};

impl TogetherTexts for Bulgarian {
    fn heads(&self) -> [&'static str; 8] {
        ["с кой", "заедно", "първи", "втори", "от първия", "от втория", "Жакар", "лифт"]
    }

    fn undefined(&self) -> &'static str {
        "неопределено"
    }

    fn rule(&self, unit: Unit) -> String {
        match unit {
            Unit::Statement => "Заедно: в едно и също изказване.".to_owned(),
            Unit::Turn => "Заедно: в една и съща реплика.".to_owned(),
            Unit::Turns(n) => format!(
                "Заедно: на разстояние до {}, без да се броят тези на интервюиращия; броят се реплики, които имат единия от двата \
                 кода, а другият е наблизо. Лифт не се изчислява: нищо не казва колко често биха били така близо случайно.",
                many(n as usize, "реплика", "реплики")
            ),
            Unit::Participant => {
                "Заедно: при един и същ участник. За двойка се броят само хората, запитани за двата кода.".to_owned()
            }
        }
    }

    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String {
        let rest = match rest {
            0 => String::new(),
            rest => format!("; още {} – по-малко от {}", figure(rest), many(least, "път", "пъти")),
        };
        format!("Никога не са заедно {} от {}{rest}.", figure(never), many(pairs, "двойка", "двойки"))
    }

    fn of_all(&self, units: usize, unit: Unit) -> String {
        let (name, share) = match unit {
            Unit::Statement => ("изказвания", "каква част от изказванията на първия код имат и втория"),
            Unit::Turn => ("реплики", "каква част от репликите с първия код имат и втория"),
            Unit::Turns(_) => ("реплики", "каква част от репликите с първия код имат втория наблизо"),
            Unit::Participant => ("участници", "каква част от участниците с първия код имат и втория"),
        };
        let lift = match unit {
            Unit::Turns(_) => "",
            _ => " Лифт: колко пъти по-често кодовете са заедно от очакваното по случайност.",
        };
        format!("Общо {name}: {}. „От първия“: {share}; Жакар: индекс на Жакар.{lift}", figure(units))
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Неопределено, защото на това основание кодът не се среща никъде: {codes}.")
    }

    fn brackets(&self) -> &'static str {
        "В скоби: всички случаи на един код."
    }

    fn none(&self) -> &'static str {
        "Няма два кода, които да са заедно."
    }
}
