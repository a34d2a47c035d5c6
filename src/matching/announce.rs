//! What announces an indicator: terms without which it cannot match.

use super::lexicon::{Lexicon, Term, TermId};
use super::needed::needed;
use super::program::{Program, Slot};
use crate::indicator::Expr;

/// Terms of which at least one stands in every passage in which the expression matches; `None` when no such terms
/// can be named. Terms that probably stand in few passages are the better ones.
pub fn triggers(expr: &Expr, program: &Program, fold: bool, lexicon: &mut Lexicon) -> Option<Vec<TermId>> {
    match (expr, program) {
        (Expr::Words(_), Program::Words(slots)) => {
            let best = slots.iter().filter_map(|slot| match slot {
                Slot::Term(term) => Some(*term),
                Slot::Any => None,
            });
            best.min_by_key(|term| lexicon.frequent(*term)).map(|term| vec![term])
        }
        (Expr::Regex(_), Program::WithinWords { holds, .. }) => Some(holds.clone()),
        (Expr::Regex(pattern), Program::Regex(_)) => {
            let literals = needed(&pattern.source)?;
            Some(literals.into_iter().map(|text| lexicon.term(Term::Holds(text), fold)).collect())
        }
        (Expr::Near { left, right, .. }, Program::Near { left: l, right: r, .. }) => {
            let (left, right) = (triggers(left, l, fold, lexicon), triggers(right, r, fold, lexicon));
            better(left, right, lexicon)
        }
        (Expr::And(parts), Program::And(programs)) => parts.iter().zip(programs).fold(None, |best, (part, program)| {
            let next = triggers(part, program, fold, lexicon);
            better(best, next, lexicon)
        }),
        (Expr::Or(parts), Program::Or(programs)) => {
            let mut all = Vec::new();
            for (part, program) in parts.iter().zip(programs) {
                all.extend(triggers(part, program, fold, lexicon)?);
            }
            all.sort_unstable();
            all.dedup();
            Some(all)
        }
        _ => None,
    }
}

/// The terms that probably stand in fewer passages.
fn better(a: Option<Vec<TermId>>, b: Option<Vec<TermId>>, lexicon: &Lexicon) -> Option<Vec<TermId>> {
    let frequent = |terms: &[TermId]| terms.iter().map(|term| lexicon.frequent(*term)).sum::<u32>();
    match (a, b) {
        (Some(a), Some(b)) => Some(if frequent(&b) < frequent(&a) { b } else { a }),
        (a, b) => a.or(b),
    }
}
