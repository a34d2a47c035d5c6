//! Units × coders with any number of codes in a cell, and the tables of single categories that are made from it.

use super::ratings::Ratings;
use crate::language::category::{ABSENT, NOTHING, PRESENT};

/// What coders applied to units. Three states: codes; nothing applied (an empty list); missing (none), because the unit
/// was not assigned to the coder or because nobody knows whether it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// The coders: columns.
    pub coders: Vec<String>,
    /// All codes, in their order.
    pub codes: Vec<String>,
    /// The units: rows.
    pub units: Vec<String>,
    /// Row by row; codes by position, sorted, without doubles.
    pub cells: Vec<Option<Vec<u32>>>,
}

impl Labels {
    /// The rows.
    pub fn rows(&self) -> impl Iterator<Item = &[Option<Vec<u32>>]> {
        self.cells.chunks(self.coders.len().max(1))
    }

    /// For each unit and coder whether the code was applied: absent or present.
    pub fn binary(&self, code: u32) -> Ratings {
        let there = |cell: &Option<Vec<u32>>| cell.as_ref().map(|codes| u32::from(codes.contains(&code)));
        Ratings::new(
            self.coders.clone(),
            vec![ABSENT.to_owned(), PRESENT.to_owned()],
            self.rows().map(|row| row.iter().map(there).collect()),
        )
    }

    /// One code a cell. `nothing`: that nothing was applied is a decision too, a category behind all codes (if it
    /// occurs); else such cells are missing, because nothing has no place on a scale.
    pub fn single(&self, nothing: bool) -> Ratings {
        let mut categories = self.codes.clone();
        let empty = |cell: &Option<Vec<u32>>| cell.as_ref().is_some_and(Vec::is_empty);
        let last = categories.len() as u32;
        let nothing = nothing && self.cells.iter().any(empty);
        if nothing {
            categories.push(NOTHING.to_owned());
        }
        let category = |cell: &Option<Vec<u32>>| match cell.as_deref() {
            Some([]) if nothing => Some(last),
            Some([code, ..]) => Some(*code),
            _ => None,
        };
        Ratings::new(self.coders.clone(), categories, self.rows().map(|row| row.iter().map(category).collect()))
    }

    /// Each different set of codes as a category of its own, sorted, with the sets themselves.
    pub fn sets(&self) -> (Ratings, Vec<Vec<u32>>) {
        let mut sets: Vec<Vec<u32>> = self.cells.iter().flatten().cloned().collect();
        sets.sort();
        sets.dedup();
        let category =
            |cell: &Option<Vec<u32>>| cell.as_ref().and_then(|set| sets.binary_search(set).ok()).map(|at| at as u32);
        let categories = sets.iter().map(|set| self.words(set)).collect();
        let rows = self.rows().map(|row| row.iter().map(category).collect());
        (Ratings::new(self.coders.clone(), categories, rows), sets)
    }

    /// A cell as printed.
    pub fn words(&self, set: &[u32]) -> String {
        if set.is_empty() {
            return NOTHING.to_owned();
        }
        let names = set.iter().map(|code| self.codes.get(*code as usize).map_or("", String::as_str));
        names.collect::<Vec<_>>().join("; ")
    }

    /// Only these coders, by column.
    pub fn only(&self, columns: &[usize]) -> Labels {
        Labels {
            coders: columns.iter().map(|column| self.coders[*column].clone()).collect(),
            codes: self.codes.clone(),
            units: self.units.clone(),
            cells: self.rows().flat_map(|row| columns.iter().map(|column| row[*column].clone())).collect(),
        }
    }

    /// Without coders who applied no code at all; with the names of those left out.
    pub fn without_silent(self) -> (Labels, Vec<String>) {
        let codes = |column: usize| self.rows().any(|row| row[column].as_ref().is_some_and(|codes| !codes.is_empty()));
        let (speaking, silent): (Vec<usize>, Vec<usize>) = (0..self.coders.len()).partition(|column| codes(*column));
        if silent.is_empty() {
            return (self, Vec::new());
        }
        let names = silent.iter().map(|column| self.coders[*column].clone()).collect();
        (self.only(&speaking), names)
    }
}
