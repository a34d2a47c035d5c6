//! Whom statements count for.

use super::hits::first_statements;
use super::{Materials, Set};
use crate::transcript::{Kind, Speaker};
use std::sync::Arc;

/// Whom a statement counts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// A participant, or a document itself, by position in the study's cases.
    Case(u32),
    /// Somebody of this group who is not known.
    Unknown(Arc<str>),
    /// Nobody.
    Nobody,
}

/// For every statement of a study, source by source, whom it counts for. Held as runs, because a person mostly says many
/// statements in a row.
pub struct Who(Vec<Run>);

/// Statements in a row that count for the same.
struct Run {
    /// The first of them; the next run begins behind the last.
    first: u32,
    whom: Whom,
}

impl Who {
    /// Of all statements of a study.
    pub fn of(materials: &Materials) -> Who {
        let mut runs: Vec<Run> = Vec::new();
        for (source, before) in materials.sources.iter().zip(first_statements(&materials.sources)) {
            let itself = match source.kind() {
                Kind::Document => source.participants.first().copied(),
                _ => None,
            };
            for voice in &source.voices {
                let whom = match &voice.speaker {
                    Speaker::Participant(case) => Whom::Case(*case),
                    Speaker::Unknown(group) => Whom::Unknown(group.clone()),
                    Speaker::Nobody => itself.map_or(Whom::Nobody, Whom::Case),
                    Speaker::Interviewer(_) => Whom::Nobody,
                };
                if runs.last().is_none_or(|run| run.whom != whom) {
                    runs.push(Run { first: before + voice.first, whom });
                }
            }
        }
        Who(runs)
    }

    /// The case that one statement counts for.
    pub fn case(&self, statement: u32) -> Option<u32> {
        let behind = self.0.partition_point(|run| run.first <= statement);
        match self.0[..behind].last()?.whom {
            Whom::Case(case) => Some(case),
            _ => None,
        }
    }

    /// Calls `each` for the statements of a set, as many together as count for the same.
    pub fn parts<'s>(&self, statements: &'s Set, mut each: impl FnMut(&Whom, &'s [u32])) {
        let (mut rest, mut runs) = (statements.members(), &self.0[..]);
        while let Some(next) = rest.first() {
            runs = &runs[reach(runs, |run| run.first <= *next).max(1) - 1..];
            let end = runs.get(1).map_or(u32::MAX, |run| run.first);
            let (same, behind) = rest.split_at(reach(rest, |statement| *statement < end));
            each(runs.first().map_or(&Whom::Nobody, |run| &run.whom), same);
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
            said in prop::collection::vec((prop::option::of(0u32..3), 1u32..9), 1..20),
            members in prop::collection::vec(0u32..160, 0..60),
        ) {
            let each: Vec<Option<u32>> =
                said.iter().flat_map(|(case, times)| std::iter::repeat_n(*case, *times as usize)).collect();
            let mut runs: Vec<Run> = Vec::new();
            for (first, case) in (0..).zip(&each) {
                let whom = case.map_or(Whom::Nobody, Whom::Case);
                if runs.last().is_none_or(|run| run.whom != whom) {
                    runs.push(Run { first, whom });
                }
            }
            let who = Who(runs);
            let members: Set = members.into_iter().filter(|member| (*member as usize) < each.len()).collect();
            let mut found = Vec::new();
            who.parts(&members, |whom, part| found.extend(part.iter().map(|member| (*member, whom.clone()))));
            let whom = |member: u32| each[member as usize].map_or(Whom::Nobody, Whom::Case);
            let expected: Vec<(u32, Whom)> = members.iter().map(|member| (member, whom(member))).collect();
            prop_assert_eq!(found, expected);
            for (number, case) in (0..).zip(&each) {
                prop_assert_eq!(who.case(number), *case);
            }
        }
    }
}
