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
#[derive(Default)]
pub struct Who {
    /// The first statements of the runs, ascending; a run ends where the next one begins.
    first: Vec<u32>,
    /// Whom the statements of each run count for.
    whom: Vec<Whom>,
}

impl Who {
    /// Of all statements of a study.
    pub fn of(materials: &Materials) -> Who {
        let mut who = Who::default();
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
                who.begin(before + voice.first, whom);
            }
        }
        who
    }

    /// From a statement on, which lies behind all others, statements count for somebody.
    fn begin(&mut self, first: u32, whom: Whom) {
        if self.whom.last() != Some(&whom) {
            self.first.push(first);
            self.whom.push(whom);
        }
    }

    /// The case that one statement counts for.
    pub fn case(&self, statement: u32) -> Option<u32> {
        let behind = self.first.partition_point(|first| *first <= statement);
        match self.whom[..behind].last()? {
            Whom::Case(case) => Some(*case),
            _ => None,
        }
    }

    /// Calls `each` with everybody for whom a statement of a set counts, often with the same more than once.
    pub fn said(&self, statements: &Set, mut each: impl FnMut(&Whom)) {
        statements.runs(&self.first, |begun| each(self.whom[..begun].last().unwrap_or(&Whom::Nobody)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn who_said_it_is_what_a_look_at_every_statement_finds(
            said in prop::collection::vec((prop::option::of(0u32..3), 1u32..9), 1..20),
            members in prop::collection::vec(0u32..160, 0..60),
        ) {
            let each: Vec<Option<u32>> =
                said.iter().flat_map(|(case, times)| std::iter::repeat_n(*case, *times as usize)).collect();
            let mut who = Who::default();
            for (first, case) in (0..).zip(&each) {
                who.begin(first, case.map_or(Whom::Nobody, Whom::Case));
            }
            let members: Set = members.into_iter().filter(|member| (*member as usize) < each.len()).collect();
            let (mut found, mut expected) = (Vec::new(), Vec::new());
            who.said(&members, |whom| found.push(whom.clone()));
            for member in members.iter() {
                expected.push(each[member as usize].map_or(Whom::Nobody, Whom::Case));
            }
            found.dedup();
            expected.dedup();
            prop_assert_eq!(found, expected);
            for (number, case) in (0..).zip(&each) {
                prop_assert_eq!(who.case(number), *case);
            }
        }
    }
}
