//! Codes against groups, people, sources, kinds, attributes, or two of these crossed.

use super::{Scope, Tally, tally, tally_all};
use crate::coding::{CodedStudy, Set};
use crate::study::cases::natural;
use crate::study::{Band, band_of};
use crate::transcript::Kind;

/// What the columns of a cross table are.
#[derive(Debug, Clone, PartialEq)]
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
    /// The values of a numeric attribute, in bands.
    Bands(usize, Vec<Band>),
}

impl By {
    /// Whether the columns are values of an attribute: who stands in one is told by it.
    pub fn is_attribute(&self) -> bool {
        matches!(self, By::Attribute(_) | By::Bands(..))
    }

    /// Whether the columns part people, so that each person stands in one of them.
    pub fn parts_people(&self) -> bool {
        matches!(self, By::Group | By::Attribute(_) | By::Bands(..))
    }
}

/// A column of a cross table.
#[derive(Debug, Clone)]
pub struct Column {
    /// The group, participant, source, kind or value; empty: not recorded. One for each thing that is crossed.
    pub names: Vec<String>,
    /// What it covers.
    pub scope: Scope,
    /// Nobody has read any of its sources.
    pub unread: bool,
}

impl Column {
    /// Its name in one piece: `SP × 5-9`.
    pub fn name(&self) -> String {
        self.names.join(" × ")
    }
}

/// A cross table: a tally for every code and column. Totals are tallied anew, never added: people and statements of
/// several columns or codes are one.
#[derive(Debug, Clone)]
pub struct CrossTable {
    /// The columns.
    pub columns: Vec<Column>,
    /// For every code asked for: its tallies, a column each.
    pub rows: Vec<(usize, Vec<Tally>)>,
    /// For every code asked for: all columns together, and what else there is.
    pub totals: Vec<Tally>,
    /// For every column: all codes together.
    pub all: Vec<Tally>,
    /// All codes and columns together.
    pub everything: Tally,
}

/// Crosses some codes with the columns that `by` names: one thing, or several crossed with each other.
pub fn cross(coded: &CodedStudy<'_>, codes: &[usize], by: &[By]) -> CrossTable {
    let mut columns = by.first().map(|first| columns(coded, first)).unwrap_or_default();
    for further in by.iter().skip(1) {
        columns = crossed(coded, &columns, &self::columns(coded, further));
    }
    let tallies = |code: usize| columns.iter().map(|column| tally(coded, code, &column.scope)).collect();
    let whole = Scope::default();
    CrossTable {
        rows: codes.iter().map(|code| (*code, tallies(*code))).collect(),
        totals: codes.iter().map(|code| tally(coded, *code, &whole)).collect(),
        all: columns.iter().map(|column| tally_all(coded, &column.scope)).collect(),
        everything: tally_all(coded, &whole),
        columns,
    }
}

/// Every column of one thing with every column of another; those in which nobody is are left out.
fn crossed(coded: &CodedStudy<'_>, first: &[Column], second: &[Column]) -> Vec<Column> {
    let pairs = first.iter().flat_map(|a| second.iter().map(move |b| (a, b)));
    pairs
        .filter_map(|(a, b)| {
            let scope = a.scope.and(&b.scope);
            let empty = scope.cases.as_ref().is_some_and(Set::is_empty) && scope.unknown.is_none();
            if empty || scope.sources(coded).is_empty() {
                return None;
            }
            let names = a.names.iter().chain(&b.names).cloned().collect();
            Some(column(coded, names, scope))
        })
        .collect()
}

fn column(coded: &CodedStudy<'_>, names: Vec<String>, scope: Scope) -> Column {
    let unread = !scope.sources(coded).iter().any(|source| coded.is_read(source as usize));
    Column { names, scope, unread }
}

fn columns(coded: &CodedStudy<'_>, by: &By) -> Vec<Column> {
    let materials = coded.materials;
    let cases = &materials.cases.all;
    let members = |keep: &dyn Fn(usize) -> bool| -> Set {
        (0..cases.len()).filter(|at| keep(*at)).filter_map(|at| u32::try_from(at).ok()).collect()
    };
    let column = |name: String, scope: Scope| column(coded, vec![name], scope);
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
        By::Bands(attribute, bands) => {
            let value = |at: usize| {
                let value = &cases[at].values[*attribute];
                let name = band_of(bands, value).map_or(value, |band| &band.name);
                Some(name.clone()).filter(|name| !name.is_empty())
            };
            let mut names: Vec<Option<String>> = bands.iter().map(|band| Some(band.name.clone())).collect();
            names.extend((0..cases.len()).map(value).filter(|name| name.is_some()));
            with_rest(names, (0..cases.len()).map(value))
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
    let mut values: Vec<Option<String>> = Vec::new();
    for value in named {
        if found.contains(&value) && !values.contains(&value) {
            values.push(value);
        }
    }
    for value in &found {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    values.sort_by_key(Option::is_none);
    values
}
