//! What Ukrainian says about codes that stand together.

use super::Ukrainian;
use super::numbers::{figure, many, of};
use crate::language::together::{TogetherTexts, Unit};

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
