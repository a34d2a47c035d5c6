//! Tables of people for tests: who mentioned a code, of those who answered for themselves.

use super::{By, Scope, cross};
use crate::coding::{CodedStudy, Set};
use crate::study::{Basis, CaseKind};
use crate::transcript::Kind;

/// Who mentioned a code in each column, and who did not.
#[derive(Debug, Clone)]
pub struct PeopleTable {
    /// The code, with those below it.
    pub code: usize,
    /// For each column who mentioned it and who did not.
    pub columns: Vec<(Set, Set)>,
}

/// The tables of some codes, with what they leave out.
#[derive(Debug, Clone)]
pub struct PeopleTables {
    /// Names of the columns.
    pub names: Vec<String>,
    /// The codes.
    pub tables: Vec<PeopleTable>,
    /// People who took part in a focus group alone: they answer each other and are not independent.
    pub in_groups: Set,
    /// People of whom not everything is read: what they did not mention is not known.
    pub unread: Set,
}

/// Takes people who were asked about a code in an interview or a survey, and of whom everything there is read (or searched
/// by rules). Who mentioned it there counts as yes, who did not as no. `by` must part people.
pub fn people_tables(coded: &CodedStudy<'_>, codes: &[usize], by: &[By]) -> PeopleTables {
    let sources = &coded.materials.sources;
    let alone = |at: usize| matches!(sources[at].kind(), Kind::Interview | Kind::Survey);
    let single: Set = (0..sources.len()).filter(|at| alone(*at)).filter_map(|at| u32::try_from(at).ok()).collect();
    let of = |case: u32| (0..sources.len()).filter(move |at| sources[*at].participants.contains(&case));
    let person = |case: u32| coded.materials.cases.all[case as usize].kind == CaseKind::Participant;
    let in_groups = Scope::default().present(coded).only(|case| person(case) && !of(case).any(alone));
    let open = |case: u32| coded.basis != Basis::Rules && of(case).filter(|at| alone(*at)).any(|at| !coded.is_read(at));
    let columns = cross(coded, &[], by).columns;
    let scopes: Vec<Scope> = columns
        .iter()
        .map(|column| column.scope.and(&Scope { sources: Some(single.clone()), ..Scope::default() }))
        .collect();
    let used: Vec<usize> = (0..columns.len()).filter(|at| !scopes[*at].present(coded).is_empty()).collect();
    let mut unread = Set::default();
    let tables = codes
        .iter()
        .map(|code| {
            let column = |at: &usize| {
                let tally = super::tally(coded, *code, &scopes[*at]);
                let silent = tally.silent();
                let known = |case: u32| person(case) && !open(case);
                // Who has not been read to the end is left out even where something is found: to keep only those who
                // mentioned it would raise the share.
                (tally.informants.only(known), silent.only(known), tally.asked.only(open))
            };
            let columns: Vec<(Set, Set, Set)> = used.iter().map(column).collect();
            unread = columns.iter().fold(unread.clone(), |all, (_, _, open)| all.union(open));
            PeopleTable { code: *code, columns: columns.into_iter().map(|(yes, no, _)| (yes, no)).collect() }
        })
        .collect();
    PeopleTables { names: used.iter().map(|at| columns[*at].name()).collect(), tables, in_groups, unread }
}
