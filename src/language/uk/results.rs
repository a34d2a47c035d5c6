//! What Ukrainian says about codes that stand together, saturation, and words.

use super::Ukrainian;
use super::numbers::{figure, many, of};
use crate::language::results::{Estimated, Reached, SaturationTexts, TogetherTexts, Unit, WordsTexts};

const WHOSE_WORDS: &str = "Слів тих, хто запитує, не враховано.";

impl TogetherTexts for Ukrainian {
    fn heads(&self) -> [&'static str; 8] {
        ["з чим", "разом", "1-й", "2-й", "від 1-го", "від 2-го", "Жаккар", "ліфт"]
    }

    fn undefined(&self) -> &'static str {
        "не визначено"
    }

    fn rule(&self, unit: Unit) -> String {
        match unit {
            Unit::Statement => "Разом – у тому самому висловлюванні.".to_owned(),
            Unit::Turn => "Разом – у тій самій репліці.".to_owned(),
            Unit::Turns(n) => format!(
                "Разом – щонайбільше за {} одна від одної, не враховуючи реплік інтерв’юера; пораховано репліки, у яких є один \
                 із двох кодів, а поблизу – інший. Ліфт не обчислено: невідомо, як часто коди опинялися б так близько випадково.",
                many(n as usize, ["репліку", "репліки", "реплік"])
            ),
            Unit::Participant => {
                "Разом – про обидва коди говорила та сама особа. Для пари враховано лише тих, кого запитували \
                 про обидва коди."
                    .to_owned()
            }
        }
    }

    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String {
        let rest = match rest {
            0 => String::new(),
            rest => format!("; ще {} – рідше ніж {}", figure(rest), many(least, ["раз", "рази", "разів"])),
        };
        format!("Жодного разу разом: {} із {}{rest}.", figure(never), of(pairs, "пари", "пар"))
    }

    fn of_all(&self, units: usize, unit: Unit) -> String {
        let (name, share) = match unit {
            Unit::Statement => ("висловлювань", "яка частка висловлювань із першим кодом має і другий"),
            Unit::Turn => ("реплік", "яка частка реплік із першим кодом має і другий"),
            Unit::Turns(_) => ("реплік", "яка частка реплік із першим кодом має поблизу і другий"),
            Unit::Participant => ("учасників", "яка частка тих, хто згадав перший код, згадала і другий"),
        };
        let lift = match unit {
            Unit::Turns(_) => "",
            _ => " Ліфт – у скільки разів частіше коди трапляються разом, ніж очікувано випадково.",
        };
        format!("Усього {name}: {}. «Від 1-го» – {share}; Жаккар – індекс Жаккара.{lift}", figure(units))
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Не визначено, бо на цій підставі код ніде не трапляється: {codes}.")
    }

    fn brackets(&self) -> &'static str {
        "У дужках – скільки разів код трапляється загалом."
    }

    fn none(&self) -> &'static str {
        "Жодні два коди не трапляються разом."
    }
}

impl SaturationTexts for Ukrainian {
    fn events(&self) -> [&'static str; 3] {
        ["нові", "усього", "коди, що трапилися вперше"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["база", "серія", "нові коди кожної серії / коди бази"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["джерела", "коди в цьому порядку", "середнє за всіма порядками"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Не враховано, бо місця в порядку не зазначено: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Коди, що ніде не трапилися й не враховані: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2 – насичення досягнуто після 6-го джерела, що видно з 2 наступних. Порядок джерел має значення. Кожна серія \
             починається на одне джерело пізніше за попередню. Джерел: {}.",
            figure(sources)
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "не досягнуто".to_owned(),
            Reached::NotAssessable => {
                format!("оцінити неможливо: джерел {}, потрібно {}", figure(sources), figure(needed))
            }
            Reached::Undefined => "не визначено: у базі немає кодів".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Не прочитано до кінця, тому кодів там може бракувати: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 та охоплення: не визначено, бо жоден код ніде не трапився.".to_owned();
        };
        format!(
            "Chao2: кодів не менш ніж {} (трапилося {}; лише в одному джерелі – {}, у двох – {}). Охоплення: {} (за Chao та \
             Jost: {}).",
            found.chao2,
            figure(found.codes),
            figure(found.once),
            figure(found.twice),
            found.coverage,
            found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 – нижня межа. Обидва показники виходять із припущення, що джерела є випадковою вибіркою, а книга кодів лишалася \
         відкритою для нових кодів до останнього джерела; люди, дібрані для інтерв’ю, не є випадковою вибіркою, а якщо книгу \
         кодів завершено рано, ці показники нічого не означають."
    }

    fn what_it_shows(&self) -> &'static str {
        "Це показує, скільки з досі створених кодів у цьому порядку та за цією книгою кодів трапилося вперше пізно. Це не показує \
         ні того, що інші люди не сказали б нічого нового, ні того, що сказане зрозуміли."
    }
}

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
