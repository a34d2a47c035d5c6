//! Whom statements count for.

use super::{Materials, Set};
use crate::transcript::{Kind, Speaker};

/// For every statement of a study, source by source, whom it counts for: its participant, or the document itself. Held as
/// runs, because a person mostly says many statements in a row.
pub struct Who(Vec<Run>);

/// Statements in a row that count for the same.
struct Run {
    /// The first of them; the next run begins behind the last.
    first: u32,
    /// A case; `None`: nobody who is known.
    case: Option<u32>,
}

impl Who {
    /// Of all statements of a study.
    pub fn of(materials: &Materials) -> Who {
        let mut runs: Vec<Run> = Vec::new();
        let mut number = 0;
        for source in &materials.sources {
            let itself = match source.kind() {
                Kind::Document => source.participants.first().copied(),
                _ => None,
            };
            for statement in &source.statements {
                let case = match &source.turns[statement.turn as usize].speaker {
                    Speaker::Participant(case) => Some(*case),
                    Speaker::Nobody => itself,
                    _ => None,
                };
                if runs.last().is_none_or(|run| run.case != case) {
                    runs.push(Run { first: number, case });
                }
                number += 1;
            }
        }
        Who(runs)
    }

    /// Whom one statement counts for.
    pub fn case(&self, statement: u32) -> Option<u32> {
        let behind = self.0.partition_point(|run| run.first <= statement);
        self.0[..behind].last().and_then(|run| run.case)
    }

    /// Calls `each` for the statements of a set, as many together as count for the same.
    pub fn parts<'s>(&self, statements: &'s Set, mut each: impl FnMut(Option<u32>, &'s [u32])) {
        let (mut rest, mut runs) = (statements.members(), &self.0[..]);
        while let Some(next) = rest.first() {
            runs = &runs[reach(runs, |run| run.first <= *next).max(1) - 1..];
            let end = runs.get(1).map_or(u32::MAX, |run| run.first);
            let (same, behind) = rest.split_at(reach(rest, |statement| *statement < end));
            each(runs.first().and_then(|run| run.case), same);
            rest = behind;
        }
    }
}

/// How many of `sorted` are `before` something. Looks in steps that double: most often it is only a few.
fn reach<T>(sorted: &[T], before: impl Fn(&T) -> bool) -> usize {
    let (mut known, mut step) = (0, 1);
    while sorted.get(known + step - 1).is_some_and(&before) {
        known += step;
        step *= 2;
    }
    let end = sorted.len().min(known + step - 1);
    known + sorted[known..end].partition_point(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parts_are_what_a_look_at_every_statement_finds(
            cases in prop::collection::vec((prop::option::of(0u32..3), 1u32..9), 1..20),
            members in prop::collection::vec(0u32..160, 0..60),
        ) {
            let each: Vec<Option<u32>> =
                cases.iter().flat_map(|(case, times)| std::iter::repeat_n(*case, *times as usize)).collect();
            let mut runs: Vec<Run> = Vec::new();
            for (number, case) in (0..).zip(&each) {
                if runs.last().is_none_or(|run| run.case != *case) {
                    runs.push(Run { first: number, case: *case });
                }
            }
            let who = Who(runs);
            let members: Set = members.into_iter().filter(|member| (*member as usize) < each.len()).collect();
            let mut found = Vec::new();
            who.parts(&members, |case, part| found.extend(part.iter().map(|member| (*member, case))));
            let expected: Vec<(u32, Option<u32>)> = members.iter().map(|member| (member, each[member as usize])).collect();
            prop_assert_eq!(found, expected);
            for (number, case) in (0..).zip(&each) {
                prop_assert_eq!(who.case(number), *case);
            }
        }
    }
}
