//! What English says about printed percentages.

use super::English;
use crate::language::percents::{PercentTexts, Rounding};

impl PercentTexts for English {
    fn title(&self) -> &'static str {
        "Percentages"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["group", "printed"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        rule.name()
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "rounded half up",
            Rounding::HalfEven => "rounded half to even",
            Rounding::Truncation => "cut off",
            Rounding::LargestRemainder => "shared out by the largest remainder",
        };
        rules.iter().map(made).collect::<Vec<_>>().join(" or ")
    }

    fn none(&self) -> &'static str {
        "none"
    }

    fn together(&self) -> &'static str {
        "all groups"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("of {}", people(n));
        if variable.is_empty() { capital(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Fits {} if {}: the groups hold everybody.", people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let (range, person) = (range(least, most), if most == 1 { "person" } else { "people" });
        format!("Fits {} if {}, with {range} {person} in no printed group.", people(n), self.made(rules))
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Fits {} if {}. A person may be in several groups, so nothing follows from the sum.",
            people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("No count of {} gives {percents} if {}.", people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("No counts of {} give them all if {}.", people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("If {}, the groups hold {}, more than {n}.", self.made(rules), people(counted))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return if n == from {
                format!("Does not fit {n}.")
            } else {
                format!("Does not fit {n}, nor any smaller base from {from} on.")
            };
        }
        let bases: Vec<String> = bases.iter().map(|(bases, rules)| format!("{bases} ({})", self.made(rules))).collect();
        format!("Does not fit {n}; the base may be smaller: {}.", bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("What is printed adds up to {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Not by the largest remainder, which makes percentages that add up to 100."
    }
}

/// `1 person`, `70 people`
fn people(n: u64) -> String {
    if n == 1 { "1 person".to_owned() } else { format!("{n} people") }
}

/// `2`, `2 to 4`
fn range(least: u64, most: u64) -> String {
    if least == most { least.to_string() } else { format!("{least} to {most}") }
}

fn capital(text: &str) -> String {
    crate::language::figures::capitalized(text)
}
