//! The counts of one code, held as sets.

use super::Scope;
use crate::coding::{CodedStudy, Set, Whom};

/// The sets behind every number of one code in one scope. Statements and people are never mixed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Statements that carry the code itself.
    pub own: Set,
    /// Statements that carry the code or one below it: a union, never a sum.
    pub statements: Set,
    /// People with such a statement who were asked: tagged ∩ asked.
    pub informants: Set,
    /// People who were asked, and are there.
    pub asked: Set,
    /// People with such a statement who were not asked.
    pub unasked: Set,
    /// Groups of which an unknown speaker said it, sorted; then the informants are a lower bound.
    pub unknown: Vec<String>,
    /// Statements with an unread suggestion of the code or one below it that are not counted.
    pub suggested: Set,
}

impl Tally {
    /// Asked, there, and without such a statement.
    pub fn silent(&self) -> Set {
        self.asked.minus(&self.informants)
    }

    /// How many people are behind it at the least. An unknown speaker may be one of those who are known.
    pub fn people(&self) -> usize {
        (self.informants.len() + self.unasked.len()).max(usize::from(!self.unknown.is_empty()))
    }
}

/// Tallies one code, with everything below it, in one scope.
pub fn tally(coded: &CodedStudy<'_>, code: usize, scope: &Scope) -> Tally {
    of_codes(coded, code, coded.materials.codebook.subtree(code), scope)
}

/// Tallies one code without those below it.
pub fn tally_itself(coded: &CodedStudy<'_>, code: usize, scope: &Scope) -> Tally {
    of_codes(coded, code, code..code + 1, scope)
}

/// Tallies all codes together: every statement that carries any, once. Nothing is `own` to all codes.
pub fn tally_all(coded: &CodedStudy<'_>, scope: &Scope) -> Tally {
    match coded.materials.codebook.codes.len() {
        0 => Tally::default(),
        codes => Tally { own: Set::default(), ..of_codes(coded, 0, 0..codes, scope) },
    }
}

fn of_codes(coded: &CodedStudy<'_>, code: usize, subtree: std::ops::Range<usize>, scope: &Scope) -> Tally {
    let everything = *scope == Scope::default();
    let within = |set: &Set| if everything { set.clone() } else { set.only(|at| scope.holds(coded, at)) };
    let all = Set::unite(subtree.clone().map(|code| coded.own(code)));
    let statements = within(&all);
    let present = scope.present(coded);
    let asked = coded.asked(code).and(&present);
    let mut unknown: Vec<String> = Vec::new();
    let mut tagged = Vec::new();
    coded.said(&statements, |whom| match whom {
        Whom::Case(case) => tagged.push(*case),
        Whom::Unknown(group) if !unknown.iter().any(|known| **known == **group) => unknown.push(group.to_string()),
        Whom::Unknown(_) | Whom::Nobody => {}
    });
    let tagged = Set::new(tagged);
    unknown.sort();
    // What a sub-topic was asked may be more than what its topic was: a person counts for the topic if asked about
    // the topic or about the part of it that the person spoke of.
    let asked_below = Set::unite(subtree.clone().map(|code| coded.asked(code))).and(&present);
    let asked = asked.union(&asked_below);
    // Where nobody has decided anything, what counts are the unread suggestions themselves.
    let open = subtree.filter(|code| !coded.unread(*code).is(coded.own(*code)));
    let suggested = Set::unite(open.map(|code| coded.unread(code))).minus(&all);
    Tally {
        own: within(coded.own(code)),
        informants: tagged.and(&asked),
        unasked: tagged.minus(&asked),
        statements,
        asked,
        unknown,
        suggested: within(&suggested),
    }
}
