//! What Bulgarian says about printed percentages.

use super::Bulgarian;
use super::numbers::many;
use crate::language::figures::capitalized;
use crate::language::percents::{PercentTexts, Rounding};

/// `1 човек`, `70 души`
fn people(n: u64) -> String {
    many(usize::try_from(n).unwrap_or(usize::MAX), "човек", "души")
}

impl PercentTexts for Bulgarian {
    fn title(&self) -> &'static str {
        "Проценти"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["група", "отпечатано"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        match rule {
            Rounding::HalfUp => "половинката нагоре",
            Rounding::HalfEven => "половинката към четното",
            Rounding::Truncation => "отрязване",
            Rounding::LargestRemainder => "най-големи остатъци",
        }
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "закръглени с половинката нагоре",
            Rounding::HalfEven => "закръглени с половинката към четното",
            Rounding::Truncation => "отрязани без закръгляне",
            Rounding::LargestRemainder => "разпределени по най-големите остатъци",
        };
        format!("процентите са {}", rules.iter().map(made).collect::<Vec<_>>().join(" или "))
    }

    fn none(&self) -> &'static str {
        "няма"
    }

    fn together(&self) -> &'static str {
        "всички групи"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("от {}", people(n));
        if variable.is_empty() { capitalized(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Съвместимо с {}, ако {}: групите обхващат всички.", people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
        format!("Съвместимо с {}, ако {}; хора извън отпечатаните групи: {range}.", people(n), self.made(rules))
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Съвместимо с {}, ако {}. Един човек може да е в няколко групи, затова от сбора не следва нищо.",
            people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("Никоя част от {} не дава {percents}, ако {}.", people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Никои части от {} не дават всички заедно, ако {}.", people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("Ако {}, в групите има {}, повече от {n}.", self.made(rules), people(counted))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return match n == from {
                true => format!("Не е съвместимо с {}.", people(n)),
                false => format!("Не е съвместимо с {}, нито с по-малка основа от {from} нагоре.", people(n)),
            };
        }
        let bases: Vec<String> =
            bases.iter().map(|(bases, rules)| format!("{bases} (ако {})", self.made(rules))).collect();
        format!("Не е съвместимо с {}; основата може да е по-малка: {}.", people(n), bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("Сборът на отпечатаните проценти е {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Не е по най-големите остатъци: те дават проценти със сбор 100."
    }
}
