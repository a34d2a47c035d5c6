//! Why a statement has a code from the rules, or why it has not.

use super::plan::Plan;
use super::program::{Program, Scene};
use super::run::Matcher;
use crate::codebook::Codebook;
use crate::indicator::Expr;
use crate::language::Unmet;
use crate::text::Span;
use crate::transcript::Source;

/// What one indicator says of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It matched these bytes.
    Matched {
        /// The words.
        words: Vec<Span>,
        /// The question contributed.
        prompted: bool,
    },
    /// It did not, for these reasons; a part that fails without one has none.
    Failed(Vec<Unmet>),
}

/// An indicator or exception with its outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOutcome {
    /// Position in the code's indicators or exceptions.
    pub rule: usize,
    /// What it says.
    pub outcome: Outcome,
}

/// Everything that a code's rules say of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Every indicator, in the order of the codebook.
    pub indicators: Vec<RuleOutcome>,
    /// Every exception.
    pub except: Vec<RuleOutcome>,
}

impl Explanation {
    /// Whether the rules give the code.
    pub fn tagged(&self) -> bool {
        let any =
            |outcomes: &[RuleOutcome]| outcomes.iter().any(|rule| matches!(rule.outcome, Outcome::Matched { .. }));
        any(&self.indicators) && !any(&self.except)
    }
}

impl Matcher<'_> {
    /// Explains what the rules of one code say of one statement.
    pub fn explain(
        &mut self,
        plan: &Plan,
        codebook: &Codebook,
        source: &Source,
        statement: usize,
        code: usize,
    ) -> Explanation {
        let entry = &codebook.codes[code];
        let first = plan.first_rule[code] as usize;
        self.look(source, statement, |scene| {
            let outcome = |program: &Program, expr: &Expr| match program.run(scene) {
                Some(evidence) => Outcome::Matched { words: evidence.spans, prompted: evidence.prompted },
                None => Outcome::Failed(reasons(expr, program, scene)),
            };
            let indicators = entry.indicators.iter().enumerate().map(|(rule, indicator)| RuleOutcome {
                rule,
                outcome: outcome(&plan.rules[first + rule].program, &indicator.expr),
            });
            let except = entry
                .except
                .iter()
                .zip(&plan.except[code])
                .enumerate()
                .map(|(rule, (except, program))| RuleOutcome { rule, outcome: outcome(program, &except.expr) });
            Explanation { indicators: indicators.collect(), except: except.collect() }
        })
    }
}

/// Why a program that failed did so: the parts that failed.
fn reasons(expr: &Expr, program: &Program, scene: &Scene<'_>) -> Vec<Unmet> {
    match (expr, program) {
        (Expr::Words(words), Program::Words(slots)) => {
            let missing: Vec<String> = words
                .iter()
                .zip(slots)
                .filter(|(_, slot)| match slot {
                    super::program::Slot::Term(term) => scene.passage.positions(*term).next().is_none(),
                    super::program::Slot::Any => false,
                })
                .map(|(word, _)| word.to_string())
                .collect();
            vec![if missing.is_empty() { Unmet::NotInARow(expr.to_string()) } else { Unmet::Missing(missing) }]
        }
        (Expr::Regex(_), _) => vec![Unmet::Pattern(expr.to_string())],
        (Expr::Near { left, right, within, ordered }, Program::Near { left: l, right: r, .. }) => {
            let (left_places, right_places) = (l.places(scene), r.places(scene));
            if left_places.is_empty() {
                return reasons(left, l, scene);
            }
            if right_places.is_empty() {
                return reasons(right, r, scene);
            }
            let mut nearest = None;
            for (a_first, a_last) in left_places.iter().filter_map(|place| place.words) {
                for (b_first, b_last) in right_places.iter().filter_map(|place| place.words) {
                    let distance = if b_first > a_last {
                        b_first - a_last
                    } else if b_last < a_first && !ordered {
                        a_first - b_last
                    } else {
                        continue;
                    };
                    nearest = Some(nearest.map_or(distance, |least: u32| least.min(distance)));
                }
            }
            let parts = (left.to_string(), right.to_string());
            vec![match nearest {
                Some(distance) => Unmet::Apart { parts, distance, within: *within, ordered: *ordered },
                None if *ordered => Unmet::NotAfter(parts.0, parts.1),
                None => Unmet::SameWord(parts.0, parts.1),
            }]
        }
        (Expr::And(parts), Program::And(programs)) => {
            let failed = parts.iter().zip(programs).filter(|(_, program)| program.run(scene).is_none());
            failed.flat_map(|(part, program)| reasons(part, program, scene)).collect()
        }
        (Expr::Or(parts), Program::Or(programs)) => {
            parts.iter().zip(programs).flat_map(|(part, program)| reasons(part, program, scene)).collect()
        }
        (Expr::Not(part), Program::Not(inner)) => {
            let words = inner.run(scene).map(|evidence| evidence.spans).unwrap_or_default();
            let found: Vec<&str> = words.iter().map(|span| span.of(scene.text)).collect();
            vec![match found.is_empty() {
                true => Unmet::Holds(part.to_string()),
                false => Unmet::Forbidden(found.join(" … ")),
            }]
        }
        (Expr::Asked(part), Program::Asked(inner, number)) => vec![match (scene.asked)(inner, *number) {
            None => Unmet::NoQuestion,
            Some(_) => Unmet::Question(part.to_string()),
        }],
        _ => Vec::new(),
    }
}
