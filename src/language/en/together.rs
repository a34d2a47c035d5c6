//! What English says about codes that stand together.

use super::English;
use crate::language::together::{TogetherTexts, Unit};

impl TogetherTexts for English {
    fn heads(&self) -> [&'static str; 8] {
        ["with", "together", "first", "second", "of first", "of second", "Jaccard", "lift"]
    }

    fn undefined(&self) -> &'static str {
        "undefined"
    }

    fn rule(&self, unit: Unit) -> String {
        match unit {
            Unit::Statement => "Together: on the same statement.".to_owned(),
            Unit::Turn => "Together: in the same turn.".to_owned(),
            Unit::Turns(n) => format!(
                "Together: at most {} apart, those of the interviewer not counted; what is counted is turns that hold one of \
                 the two and have the other near. No lift: nothing says how often chance would bring them so near.",
                many(n as usize, "turn")
            ),
            Unit::Participant => {
                "Together: with the same participant. Only people who were asked about both codes count in a pair."
                    .to_owned()
            }
        }
    }

    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String {
        let rest = if rest > 0 { format!("; {rest} less than {least} times") } else { String::new() };
        format!("{never} of {pairs} pairs are never together{rest}.")
    }

    fn of_all(&self, units: usize, unit: Unit) -> String {
        let name = match unit {
            Unit::Statement => "statements",
            Unit::Turn | Unit::Turns(_) => "turns",
            Unit::Participant => "participants",
        };
        format!("Of all {units} {name}. “of first”: the share of the first code's {name} that have the second.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Undefined, because the code stands nowhere on this basis: {codes}.")
    }

    fn brackets(&self) -> &'static str {
        "In brackets: all of a code."
    }

    fn none(&self) -> &'static str {
        "No two codes are together."
    }
}

/// `1 place`, `2 places`.
fn many(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}
