//! The two kinds of indicators that are tried most, laid out flat: rows of words, and words near each other. In a short
//! passage they are decided by its bits alone, with one look at memory.

use super::lexicon::TermId;
use super::program::{Program, Slot};
use super::short::Short;

/// Flat programs, one behind the other.
#[derive(Debug, Default)]
pub struct Quick(Vec<u32>);

/// Where a flat program begins in [`Quick`].
pub type QuickId = u32;

/// What is known of a rule in short passages.
#[derive(Debug, Clone, Copy)]
pub struct Flat {
    /// Its flat program.
    pub program: QuickId,
    /// A term without which that does not hold, apart from those that announce it; [`ANY`] if there is no such term.
    pub needs: TermId,
}

/// Stands for no flat program.
pub const NONE: QuickId = QuickId::MAX;

/// What stands first: the kind of program.
const ROW: u32 = 0;
const NEAR: u32 = 1;
const THEN: u32 = 2;

/// Stands for any word.
pub const ANY: TermId = TermId::MAX;

impl Quick {
    /// Lays a program out; [`NONE`] if it is of another kind. `announced`: the terms that announce it.
    pub fn lay_out(&mut self, program: &Program, announced: &[TermId]) -> Flat {
        let mut needs = ANY;
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let start = number(self.0.len());
        match program {
            Program::Words(slots) => {
                self.0.extend([ROW, number(slots.len())]);
                self.0.extend(slots.iter().map(|slot| match slot {
                    Slot::Term(term) => *term,
                    Slot::Any => ANY,
                }));
                let further = slots.iter().find_map(|slot| match slot {
                    Slot::Term(term) if !announced.contains(term) => Some(*term),
                    _ => None,
                });
                needs = further.unwrap_or(ANY);
            }
            Program::Near { left, right, within, ordered } => {
                let (Some(left), Some(right)) = (left.words(), right.words()) else {
                    return Flat { program: NONE, needs };
                };
                // What announces it is there already: the other side is looked for first.
                let left_first = !left.iter().all(|term| announced.contains(term));
                self.0.extend([if *ordered { THEN } else { NEAR }, *within, u32::from(left_first)]);
                self.0.extend([number(left.len()), number(right.len())]);
                self.0.extend(left.iter().chain(&right));
                if let [only] = if left_first { &left[..] } else { &right[..] } {
                    needs = *only;
                }
            }
            _ => return Flat { program: NONE, needs },
        }
        Flat { program: start, needs }
    }

    /// Whether a flat program holds in a short passage.
    pub fn holds(&self, program: QuickId, passage: &Short) -> bool {
        match self.0[program as usize..] {
            [ROW, len, ref slots @ ..] => {
                let spots = |slot: &u32| if *slot == ANY { passage.all() } else { passage.spots(*slot) };
                passage.rows(slots[..len as usize].iter().map(spots)) != 0
            }
            [kind, within, left_first, left, right, ref terms @ ..] => {
                let (left, rest) = terms.split_at(left as usize);
                let right = &rest[..right as usize];
                let spots = |terms: &[u32]| terms.iter().fold(0, |spots, term| spots | passage.spots(*term));
                let [first, second] = if left_first == 1 { [left, right] } else { [right, left] };
                let first = spots(first);
                if first == 0 {
                    return false;
                }
                let second = spots(second);
                let [left, right] = if left_first == 1 { [first, second] } else { [second, first] };
                Short::near(left, right, within, kind == THEN)
            }
            _ => false,
        }
    }
}
