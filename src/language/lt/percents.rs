//! What Lithuanian says about printed percentages.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::figures::capitalized;
use crate::language::percents::{PercentTexts, Rounding};

impl PercentTexts for Lithuanian {
    fn title(&self) -> &'static str {
        "Procentai"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["grupė", "išspausdinta"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        match rule {
            Rounding::HalfUp => "pusė aukštyn",
            Rounding::HalfEven => "pusė iki lyginio",
            Rounding::Truncation => "nukirsta",
            Rounding::LargestRemainder => "didžiausios liekanos",
        }
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "apvalinti pusę aukštyn",
            Rounding::HalfEven => "apvalinti pusę iki lyginio",
            Rounding::Truncation => "nukirsti neapvalinant",
            Rounding::LargestRemainder => "paskirstyti didžiausių liekanų metodu",
        };
        format!("procentai {}", rules.iter().map(made).collect::<Vec<_>>().join(" arba "))
    }

    fn none(&self) -> &'static str {
        "nėra"
    }

    fn together(&self) -> &'static str {
        "visos grupės"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("iš {}", of_people(n));
        if variable.is_empty() { capitalized(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Dera su imtimi iš {}, jei {}: grupės apima visus.", of_people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
        format!(
            "Dera su imtimi iš {}, jei {}; į jokią išspausdintą grupę nepatenkančių žmonių: {range}.",
            of_people(n),
            self.made(rules)
        )
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Dera su imtimi iš {}, jei {}. Tas pats žmogus gali būti keliose grupėse, todėl iš sumos nieko spręsti negalima.",
            of_people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("Procentų {percents} nesudaro jokia {} dalis, jei {}.", of_people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Visų kartu nesudaro jokios {} dalys, jei {}.", of_people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("Jei {}, žmonių grupėse yra {counted}, daugiau nei {n}.", self.made(rules))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return if n == from {
                format!("Nedera su imtimi iš {}.", of_people(n))
            } else {
                format!("Nedera nei su imtimi iš {}, nei su jokia mažesne (tikrinta nuo {from}).", of_people(n))
            };
        }
        let bases: Vec<String> =
            bases.iter().map(|(bases, rules)| format!("{bases} (jei {})", self.made(rules))).collect();
        format!("Nedera su imtimi iš {}; imtis galėjo būti mažesnė: {}.", of_people(n), bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("Išspausdintų procentų suma – {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Didžiausių liekanų metodas netaikytas: juo gauti procentai sudaro 100."
    }
}

/// In the genitive: `1 žmogaus`, `70 žmonių`.
fn of_people(n: u64) -> String {
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    format!("{} {}", figure(n), if plural(n) == 0 { "žmogaus" } else { "žmonių" })
}
