//! Choosing quotes so that participants are spread, and saying why each was chosen.

mod elisions;
mod exchange;
mod fairness;
mod first;
#[cfg(test)]
mod tests;

pub use elisions::{Elision, Lost, elisions};
pub use fairness::{Fairness, fairness};

use crate::coding::{CodedStudy, Set};
use crate::language::Why;
use std::collections::BTreeMap;

/// The length in code points that reads well as a quote.
pub const GOOD_LENGTH: std::ops::RangeInclusive<usize> = 40..=280;

/// A statement that may be quoted for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Candidate {
    statement: u32,
    /// Position of the speaker.
    speaker: usize,
    starred: bool,
    /// Of a length that reads well.
    good: bool,
}

/// Why a quote was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    Starred,
    All,
    New,
    Further,
    Heard,
    /// In place of a quote of this speaker.
    Instead(usize),
}

/// A candidate that is to be quoted, by its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Taken {
    at: usize,
    reason: Reason,
}

/// A quote that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The statement.
    pub statement: u32,
    /// Who speaks.
    pub speaker: String,
    /// Why.
    pub why: Why,
    /// Code points of the quote, as it is trimmed.
    pub signs: usize,
}

/// Quotes for every code, and what could not be met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picks {
    by_code: BTreeMap<usize, Vec<Pick>>,
    /// The speakers who have more than a third of the quotes, with how many.
    pub over: Vec<(String, usize)>,
    /// Speakers with statements that may be quoted, and no quote.
    pub never: Vec<String>,
    /// Speakers of whom every statement is barred.
    pub barred: Vec<String>,
    /// How many quotes.
    pub total: usize,
}

impl Picks {
    /// The quotes for a code, in order.
    pub fn of(&self, code: usize) -> &[Pick] {
        self.by_code.get(&code).map_or(&[], Vec::as_slice)
    }
}

/// How many code points a statement has where it is quoted for a code.
fn signs(coded: &CodedStudy<'_>, code: usize, statement: u32) -> usize {
    coded.quoted(Some(code), statement).printed().chars().count()
}

/// Chooses up to `most` quotes for each code, from the statements that come with it. What is chosen first, and in which
/// order, is said in `first`; what is exchanged then, in `exchange`.
pub fn pick(coded: &CodedStudy<'_>, codes: &[(usize, Set)], most: usize) -> Picks {
    let mut speakers: BTreeMap<String, usize> = BTreeMap::new();
    for (_, statements) in codes {
        for statement in statements.iter() {
            let next = speakers.len();
            speakers.entry(coded.speaker_code(statement)).or_insert(next);
        }
    }
    let mut names = vec![String::new(); speakers.len()];
    for (name, at) in &speakers {
        names[*at].clone_from(name);
    }
    let mut known = vec![false; names.len()];
    for statement in codes.iter().flat_map(|(_, statements)| statements.iter()) {
        if let Some(speaker) = speakers.get(&coded.speaker_code(statement)) {
            known[*speaker] |= coded.case(statement).is_some();
        }
    }
    let slots: Vec<Vec<Candidate>> = codes
        .iter()
        .map(|(code, statements)| {
            let number = u32::try_from(*code).unwrap_or(u32::MAX);
            let candidates = statements.iter().filter_map(|statement| {
                let quoting = coded.decisions.quoting(number, statement);
                (quoting != Some(false)).then(|| Candidate {
                    statement,
                    speaker: speakers.get(&coded.speaker_code(statement)).copied().unwrap_or(0),
                    starred: quoting == Some(true),
                    good: GOOD_LENGTH.contains(&signs(coded, *code, statement)),
                })
            });
            candidates.collect()
        })
        .collect();
    let mut taken = first::choose(&slots, most, names.len());
    exchange::improve(&slots, &mut taken, &known);
    let mut picks = Picks::default();
    let mut counts = vec![0usize; names.len()];
    for (((code, _), slot), taken) in codes.iter().zip(&slots).zip(&taken) {
        let told = |taken: &Taken| {
            let Candidate { statement, speaker, .. } = slot[taken.at];
            let why = match taken.reason {
                Reason::Starred => Why::Starred,
                Reason::All => Why::All,
                Reason::New => Why::New,
                Reason::Further => Why::Further,
                Reason::Heard => Why::Heard,
                Reason::Instead(whom) => Why::Instead(names[whom].clone()),
            };
            Pick { statement, speaker: names[speaker].clone(), why, signs: signs(coded, *code, statement) }
        };
        for taken in taken {
            counts[slot[taken.at].speaker] += 1;
        }
        picks.by_code.insert(*code, taken.iter().map(told).collect());
    }
    picks.total = counts.iter().sum();
    let mut order: Vec<usize> = (0..names.len()).filter(|speaker| known[*speaker]).collect();
    let first = |speaker: usize| {
        let cases = &coded.materials.cases.all;
        cases.iter().position(|case| case.id == names[speaker]).unwrap_or(usize::MAX)
    };
    order.sort_by_cached_key(|speaker| (first(*speaker), names[*speaker].clone()));
    for speaker in order {
        let may = slots.iter().flatten().any(|candidate| candidate.speaker == speaker);
        let name = names[speaker].clone();
        match counts[speaker] {
            0 if most == 0 => {}
            0 if may => picks.never.push(name),
            0 => picks.barred.push(name),
            count if 3 * count > picks.total => picks.over.push((name, count)),
            _ => {}
        }
    }
    picks
}
