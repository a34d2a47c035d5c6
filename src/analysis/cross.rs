//! Codes against groups, people, sources, kinds or attributes.

use super::{Scope, Tally, tally};
use crate::coding::{CodedStudy, Set};
use crate::study::cases::natural;
use crate::transcript::Kind;

/// What the columns of a cross table are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Groups.
    Group,
    /// Participants.
    Participant,
    /// Sources.
    Source,
    /// Kinds of sources.
    Kind,
    /// The values of an attribute, by its position in [`crate::study::Cases::attributes`].
    Attribute(usize),
}

/// A column of a cross table.
#[derive(Debug, Clone)]
pub struct Column {
    /// The group, participant, source, kind or value; empty: not recorded.
    pub name: String,
    /// What it covers.
    pub scope: Scope,
    /// Nobody has read any of its sources.
    pub unread: bool,
}

/// A cross table: a tally for every code and column.
#[derive(Debug, Clone)]
pub struct CrossTable {
    /// The columns.
    pub columns: Vec<Column>,
    /// For every code asked for: its tallies, a column each.
    pub rows: Vec<(usize, Vec<Tally>)>,
}

/// Crosses some codes with the columns that `by` names.
pub fn cross(coded: &CodedStudy<'_>, codes: &[usize], by: &By) -> CrossTable {
    let columns = columns(coded, by);
    let rows = codes
        .iter()
        .map(|code| (*code, columns.iter().map(|column| tally(coded, *code, &column.scope)).collect()))
        .collect();
    CrossTable { columns, rows }
}

fn columns(coded: &CodedStudy<'_>, by: &By) -> Vec<Column> {
    let materials = coded.materials;
    let cases = &materials.cases.all;
    let members = |keep: &dyn Fn(usize) -> bool| -> Set {
        (0..cases.len()).filter(|at| keep(*at)).filter_map(|at| u32::try_from(at).ok()).collect()
    };
    let column = |name: String, scope: Scope| {
        let unread = !scope.sources(coded).iter().any(|source| coded.is_read(source as usize));
        Column { name, scope, unread }
    };
    let of_cases = |name: String, cases: Set| column(name, Scope { cases: Some(cases), ..Scope::default() });
    match by {
        By::Participant => {
            (0..cases.len()).map(|at| of_cases(cases[at].id.clone(), members(&|other| other == at))).collect()
        }
        By::Group => {
            let named = materials.settings.groups.iter().map(|group| Some(group.id.clone()));
            with_rest(named.collect(), cases.iter().map(|case| case.group.clone()))
                .into_iter()
                .map(|group| {
                    let members = Some(members(&|at| cases[at].group == group));
                    let name = group.clone().unwrap_or_default();
                    column(name, Scope { cases: members, unknown: group, ..Scope::default() })
                })
                .collect()
        }
        By::Attribute(attribute) => {
            let value = |at: usize| Some(cases[at].values[*attribute].clone()).filter(|value| !value.is_empty());
            let mut values: Vec<String> = (0..cases.len()).filter_map(value).collect();
            values.sort_by_cached_key(|value| natural(value));
            values.dedup();
            with_rest(values.into_iter().map(Some).collect(), (0..cases.len()).map(value))
                .into_iter()
                .map(|wanted| of_cases(wanted.clone().unwrap_or_default(), members(&|at| value(at) == wanted)))
                .collect()
        }
        By::Source => materials
            .sources
            .iter()
            .enumerate()
            .map(|(at, source)| {
                let only = Set::new(u32::try_from(at).into_iter().collect());
                column(source.id.clone(), Scope { sources: Some(only), ..Scope::default() })
            })
            .collect(),
        By::Kind => [Kind::Interview, Kind::FocusGroup, Kind::Survey, Kind::Document]
            .into_iter()
            .filter(|kind| materials.sources.iter().any(|source| source.kind() == *kind))
            .map(|kind| column(kind.name().to_owned(), Scope::of_kind(coded, kind)))
            .collect(),
    }
}

/// The named values that occur, and `None` at the end if some case has no value.
fn with_rest(named: Vec<Option<String>>, found: impl Iterator<Item = Option<String>>) -> Vec<Option<String>> {
    let found: Vec<Option<String>> = found.collect();
    let mut values: Vec<Option<String>> = named.into_iter().filter(|value| found.contains(value)).collect();
    for value in &found {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    values.sort_by_key(Option::is_none);
    values
}
