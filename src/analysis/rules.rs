//! Rules against a person: what the rules of a code hit and what the counting coders decided. Never an agreement: the
//! person read the rules' hits, and the rules were written by a person.

use crate::coding::{CodedStudy, Set};

/// The hits of one code's rules, by what people decided about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFigures {
    /// The code; only its own indicators, not those below it.
    pub code: usize,
    /// Hit by a rule, and given the code by a person.
    pub confirmed: Set,
    /// Hit by a rule, and turned down by a person.
    pub rejected: Set,
    /// Given the code by a person, and hit by no rule.
    pub missed: Set,
    /// Hit by a rule, and not decided: enters no figure.
    pub undecided: Set,
}

impl RuleFigures {
    /// The share of judged hits that people confirmed, as a fraction (van Rijsbergen 1979, chapter 7: precision);
    /// `None` where no hit has been judged.
    pub fn precision(&self) -> Option<(usize, usize)> {
        let judged = self.confirmed.len() + self.rejected.len();
        (judged > 0).then_some((self.confirmed.len(), judged))
    }

    /// The share of people's codings that a rule hit (recall); `None` where nobody has given the code.
    pub fn recall(&self) -> Option<(usize, usize)> {
        let coded = self.confirmed.len() + self.missed.len();
        (coded > 0).then_some((self.confirmed.len(), coded))
    }
}

/// The figures of every code that has an indicator or a person's coding, in the order of the codebook.
pub fn rule_figures(coded: &CodedStudy<'_>) -> Vec<RuleFigures> {
    (0..coded.materials.codebook.codes.len())
        .filter_map(|code| {
            let (rules, people) = (coded.by_rules(code), coded.by_people(code));
            if rules.is_empty() && people.is_empty() {
                return None;
            }
            let undecided = coded.unread(code).clone();
            Some(RuleFigures {
                code,
                confirmed: rules.and(&people),
                rejected: rules.minus(&people).minus(&undecided),
                missed: people.minus(rules),
                undecided,
            })
        })
        .collect()
}
