//! What counting coders noted on statements: stances, condensed units, who agreed and who did not.

use crate::coding::{Act, CodedStudy, Event, Set};

/// Whether a person judged that a statement speaks for or against what a code names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// It speaks for it.
    For,
    /// It speaks against it.
    Against,
}

/// The notes on a statement, in order.
fn notes<'c>(coded: &'c CodedStudy<'_>, statement: u32) -> impl DoubleEndedIterator<Item = &'c Event> {
    coded.decisions.notes(statement).iter().map(|number| &coded.materials.log.events[*number as usize])
}

/// The latest judgement of a statement on a code or one below it; `None` where nobody has judged, or took it back.
pub fn stance_of(coded: &CodedStudy<'_>, code: usize, statement: u32) -> Option<Stance> {
    let codebook = &coded.materials.codebook;
    let own = |event: &&Event| {
        let named = event.code.as_deref().and_then(|id| codebook.find(id));
        event.act == Act::Stance && named.is_some_and(|named| codebook.subtree(code).contains(&named))
    };
    match notes(coded, statement).rfind(own)?.value.as_deref() {
        Some("for") => Some(Stance::For),
        Some("against") => Some(Stance::Against),
        _ => None,
    }
}

/// The people named in notes of one kind on some statements.
pub fn noted(coded: &CodedStudy<'_>, statements: &Set, act: Act) -> Set {
    let events = statements.iter().flat_map(|statement| notes(coded, statement).filter(|event| event.act == act));
    let named = events.flat_map(|event| &event.about);
    named.filter_map(|id| coded.materials.cases.find(id).and_then(|at| u32::try_from(at).ok())).collect()
}

/// The statements from which a coder inferred a code, or one below it, for a case of documents.
pub fn inferred(coded: &CodedStudy<'_>, code: usize, case: &str) -> Set {
    let codebook = &coded.materials.codebook;
    let means = |event: &Event| {
        let named = event.code.as_deref().and_then(|id| codebook.find(id));
        event.act == Act::Inferred
            && event.about.iter().any(|about| about == case)
            && named.is_some_and(|named| codebook.subtree(code).contains(&named))
    };
    (0..u32::try_from(coded.statements()).unwrap_or(u32::MAX))
        .filter(|statement| notes(coded, *statement).any(means))
        .collect()
}

/// A statement in few words, as a coder condensed it last.
pub fn condensed<'c>(coded: &'c CodedStudy<'_>, statement: u32) -> Option<&'c str> {
    notes(coded, statement).rfind(|event| event.act == Act::Condense)?.text.as_deref()
}
