//! What speaks for a code, what against it, and who has said nothing; which codes rest on little.

use super::notes::{noted, stance_of};
use super::{Scope, Stance, Tally, tally};
use crate::coding::{Act, CodedStudy, Set};
use crate::transcript::Kind;

/// Everything that there is on one code, with those below it.
#[derive(Debug, Clone)]
pub struct CodeEvidence {
    /// The counts.
    pub tally: Tally,
    /// Statements judged to speak for it.
    pub for_it: Set,
    /// Statements judged to speak against it.
    pub against: Set,
    /// Statements that nobody has judged. That a statement has the code does not say that it speaks for it.
    pub not_judged: Set,
    /// People who agreed in a focus group, by a coder's note.
    pub agreed: Set,
    /// People who dissented in a focus group, by a coder's note.
    pub dissented: Set,
    /// Asked in an interview or survey, everything of theirs read (or searched by rules), and not mentioned.
    pub not_mentioned: Set,
    /// Asked in a focus group alone, and not heard on it. Silence there says nothing.
    pub silent_in_group: Set,
    /// Asked, and nothing found yet: not everything of theirs has been read.
    pub not_read: Set,
    /// There, and never asked.
    pub never_asked: Set,
}

/// Gathers the evidence on a code.
pub fn code_evidence(coded: &CodedStudy<'_>, code: usize) -> CodeEvidence {
    let whole = Scope::default();
    let tally = tally(coded, code, &whole);
    let present = whole.present(coded);
    let sources = &coded.materials.sources;
    let of = |case: u32| sources.iter().enumerate().filter(move |(_, source)| source.participants.contains(&case));
    let open = coded.basis != crate::study::Basis::Rules;
    let unread = |case: u32| open && of(case).any(|(at, _)| !coded.is_read(at));
    let in_groups = |case: u32| of(case).all(|(_, source)| source.kind() == Kind::FocusGroup);
    let nothing = tally.silent();
    let judged = |stance: Stance| tally.statements.only(|at| stance_of(coded, code, at) == Some(stance));
    let (for_it, against) = (judged(Stance::For), judged(Stance::Against));
    CodeEvidence {
        not_judged: tally.statements.minus(&for_it).minus(&against),
        agreed: noted(coded, &tally.statements, Act::Agreed),
        dissented: noted(coded, &tally.statements, Act::Dissented),
        not_read: nothing.only(unread),
        silent_in_group: nothing.only(|case| !unread(case) && in_groups(case)),
        not_mentioned: nothing.only(|case| !unread(case) && !in_groups(case)),
        never_asked: present.minus(&tally.asked),
        for_it,
        against,
        tally,
    }
}

/// What a code rests on too little of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// No statement at all.
    NoStatement,
    /// One statement alone.
    OneStatement,
    /// One person alone.
    OneInformant,
    /// Every statement is barred from being quoted.
    NoQuote,
    /// Every statement carries this other code as well.
    SharedWith(usize),
}

/// The weaknesses of every code, each with those below it, in the order of the codebook.
pub fn weaknesses(coded: &CodedStudy<'_>) -> Vec<(usize, Tally, Vec<Weakness>)> {
    let codebook = &coded.materials.codebook;
    let sets: Vec<Set> = (0..codebook.codes.len()).map(|code| coded.of_code(code)).collect();
    (0..codebook.codes.len())
        .map(|code| {
            let tally = tally(coded, code, &Scope::default());
            let mut found = Vec::new();
            match tally.statements.len() {
                0 => found.push(Weakness::NoStatement),
                1 => found.push(Weakness::OneStatement),
                _ if tally.people() == 1 => found.push(Weakness::OneInformant),
                _ => {}
            }
            let number = u32::try_from(code).unwrap_or(u32::MAX);
            let barred = |statement| coded.decisions.quoting(number, statement) == Some(false);
            if !tally.statements.is_empty() {
                if tally.statements.iter().all(barred) {
                    found.push(Weakness::NoQuote);
                }
                let other = |other: &usize| {
                    !codebook.subtree(code).contains(other)
                        && !codebook.subtree(*other).contains(&code)
                        && tally.statements.minus(&sets[*other]).is_empty()
                };
                found.extend((0..sets.len()).filter(other).map(Weakness::SharedWith));
            }
            (code, tally, found)
        })
        .collect()
}
