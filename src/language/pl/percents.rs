//! What Polish says about printed percentages.

use super::Polish;
use super::numbers::Case::Genitive;
use super::numbers::from;
use super::people::PERSON;
use crate::language::figures::capitalized;
use crate::language::percents::{PercentTexts, Rounding};

/// Genitive: `1 osoby`, `70 osób`.
fn of_people(n: u64) -> String {
    PERSON.figures(usize::try_from(n).unwrap_or(usize::MAX), Genitive)
}

impl PercentTexts for Polish {
    fn title(&self) -> &'static str {
        "Odsetki"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["grupa", "wydrukowano"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        match rule {
            Rounding::HalfUp => "połówki w górę",
            Rounding::HalfEven => "połówki do parzystej",
            Rounding::Truncation => "obcięcie",
            Rounding::LargestRemainder => "największe reszty",
        }
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "zaokrąglono z połówkami w górę",
            Rounding::HalfEven => "zaokrąglono z połówkami do parzystej",
            Rounding::Truncation => "obcięto bez zaokrąglania",
            Rounding::LargestRemainder => "rozdzielono metodą największych reszt",
        };
        format!("odsetki {}", rules.iter().map(made).collect::<Vec<_>>().join(" albo "))
    }

    fn none(&self) -> &'static str {
        "brak"
    }

    fn together(&self) -> &'static str {
        "wszystkie grupy"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("{} {}", from(usize::try_from(n).unwrap_or(usize::MAX)), of_people(n));
        if variable.is_empty() { capitalized(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Pasuje do {}, jeśli {}: grupy obejmują wszystkich.", of_people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
        format!(
            "Pasuje do {}, jeśli {}; osoby spoza wszystkich wydrukowanych grup: {range}.",
            of_people(n),
            self.made(rules)
        )
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Pasuje do {}, jeśli {}. Ta sama osoba może być w kilku grupach, dlatego z sumy nic nie wynika.",
            of_people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("Odsetków {percents} nie daje żadna część {}, jeśli {}.", of_people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Wszystkich razem nie dają żadne części {}, jeśli {}.", of_people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("Jeśli {}, liczba osób w grupach wynosi {counted}, więcej niż {n}.", self.made(rules))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return if n == from {
                format!("Nie pasuje do {}.", of_people(n))
            } else {
                format!("Nie pasuje do {} ani do żadnej mniejszej podstawy (sprawdzono od {from}).", of_people(n))
            };
        }
        let bases: Vec<String> =
            bases.iter().map(|(bases, rules)| format!("{bases} (jeśli {})", self.made(rules))).collect();
        format!("Nie pasuje do {}; podstawa mogła być mniejsza: {}.", of_people(n), bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("Suma wydrukowanych odsetków wynosi {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Nie metodą największych reszt, która daje odsetki o sumie 100."
    }
}
