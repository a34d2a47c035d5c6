//! What Ukrainian says about printed percentages.

use super::Ukrainian;
use super::numbers::of;
use crate::language::figures::capitalized;
use crate::language::percents::{PercentTexts, Rounding};

/// In the genitive: `1 особи`, `70 осіб`.
fn of_people(n: u64) -> String {
    of(usize::try_from(n).unwrap_or(usize::MAX), "особи", "осіб")
}

impl PercentTexts for Ukrainian {
    fn title(&self) -> &'static str {
        "Відсотки"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["група", "надруковано"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        match rule {
            Rounding::HalfUp => "половина вгору",
            Rounding::HalfEven => "половина до парного",
            Rounding::Truncation => "відкидання",
            Rounding::LargestRemainder => "найбільші остачі",
        }
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "відсотки заокруглено (половину – вгору)",
            Rounding::HalfEven => "відсотки заокруглено (половину – до парного)",
            Rounding::Truncation => "зайві знаки відкинуто без заокруглення",
            Rounding::LargestRemainder => "відсотки розподілено за методом найбільших остач",
        };
        rules.iter().map(made).collect::<Vec<_>>().join(" або ")
    }

    fn none(&self) -> &'static str {
        "немає"
    }

    fn together(&self) -> &'static str {
        "усі групи"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("від {}", of_people(n));
        if variable.is_empty() { capitalized(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Узгоджується з вибіркою з {}, якщо {}: групи охоплюють усіх.", of_people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
        format!(
            "Узгоджується з вибіркою з {}, якщо {}; осіб поза всіма надрукованими групами: {range}.",
            of_people(n),
            self.made(rules)
        )
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Узгоджується з вибіркою з {}, якщо {}. Та сама особа може належати до кількох груп, тому із суми нічого не випливає.",
            of_people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("Відсотків {percents} не дає жодна кількість із {}, якщо {}.", of_people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Усіх разом не дають жодні кількості з {}, якщо {}.", of_people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("Якщо {}, осіб у групах {counted}, більше за {n}.", self.made(rules))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return if n == from {
                format!("Не узгоджується з вибіркою з {}.", of_people(n))
            } else {
                format!("Не узгоджується ні з вибіркою з {}, ні з жодною меншою (перевірено від {from}).", of_people(n))
            };
        }
        let bases: Vec<String> =
            bases.iter().map(|(bases, rules)| format!("{bases} (якщо {})", self.made(rules))).collect();
        format!("Не узгоджується з вибіркою з {}; вибірка могла бути меншою: {}.", of_people(n), bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("Сума надрукованих відсотків – {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Методу найбільших остач не застосовано: відсотки, отримані за ним, дають у сумі 100."
    }
}
