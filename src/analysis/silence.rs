//! What an empty cell means: only where all was read and somebody was asked, silence is told.

use super::{Scope, Tally};
use crate::coding::CodedStudy;
use crate::study::Basis;
use std::ops::Range;

/// Why there is no statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Nobody of the scope takes part in any source.
    NotThere,
    /// Nobody of the scope was asked about it.
    NotAsked,
    /// The count rests on rules, and neither the code nor one below it has any.
    NoRule,
    /// None of the sources of those asked has been read to the end.
    NotRead,
    /// Only some of them have.
    PartRead {
        /// Sources that have been read.
        read: usize,
        /// All sources of the scope in which somebody takes part who was asked.
        of: usize,
        /// People who were asked, and of whom every source of the scope has been read.
        people: usize,
    },
    /// Asked, read (or searched by rules), and not mentioned.
    NotMentioned,
}

impl Silence {
    /// As programs read it.
    pub fn name(self) -> &'static str {
        match self {
            Silence::NotThere => "not there",
            Silence::NotAsked => "not asked",
            Silence::NoRule => "no rule",
            Silence::NotRead => "not read",
            Silence::PartRead { .. } => "part read",
            Silence::NotMentioned => "not mentioned",
        }
    }
}

/// Why the tally of some codes in a scope is empty; `None` where it is not.
pub fn silence(coded: &CodedStudy<'_>, mut codes: Range<usize>, tally: &Tally, scope: &Scope) -> Option<Silence> {
    if !tally.statements.is_empty() {
        return None;
    }
    let sources = scope.sources(coded);
    if sources.is_empty() {
        return Some(Silence::NotThere);
    }
    if tally.asked.is_empty() {
        return Some(Silence::NotAsked);
    }
    if coded.basis == Basis::Rules {
        let ruled = codes.any(|code| !coded.materials.codebook.codes[code].indicators.is_empty());
        return Some(if ruled { Silence::NotMentioned } else { Silence::NoRule });
    }
    let all = &coded.materials.sources;
    let theirs = |source: u32| all[source as usize].participants.iter().any(|case| tally.asked.contains(*case));
    let sources = sources.only(theirs);
    let unread = sources.only(|source| !coded.is_read(source as usize));
    let (read, of) = (sources.len() - unread.len(), sources.len());
    Some(match read {
        0 => Silence::NotRead,
        _ if read == of => Silence::NotMentioned,
        _ => {
            let waits = |case: u32| unread.iter().any(|source| all[source as usize].participants.contains(&case));
            Silence::PartRead { read, of, people: tally.asked.only(|case| !waits(case)).len() }
        }
    })
}
