//! Where the statements of a count stand in the list of codings.

use crate::coding::Set;
use crate::report::codings::Codings;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Finds rows of a list.
pub struct Places<'a> {
    list: &'a Codings,
    /// The first row of each statement.
    first: BTreeMap<u32, usize>,
    /// The codes by their statements, with those below them.
    sets: FxHashMap<Set, usize>,
    /// The codes by their names.
    names: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Places<'a> {
    /// Of a list.
    pub fn new(list: &'a Codings) -> Places<'a> {
        let mut first = BTreeMap::new();
        for (at, row) in list.rows.iter().enumerate() {
            first.entry(row.statement).or_insert(at);
        }
        let (mut sets, mut names) = (FxHashMap::default(), BTreeMap::<&str, Vec<usize>>::new());
        for (at, code) in list.codes.iter().enumerate() {
            let statements: Set = list.rows[code.all.clone()].iter().map(|row| row.statement).collect();
            sets.entry(statements).or_insert(at);
            names.entry(&code.name).or_default().push(at);
        }
        Places { list, first, sets, names }
    }

    /// The rows of a count that stands in a row of a table with these words: the rows of a code that is named there, if
    /// they are together and no others are among them; else the first of them. Nothing where no statement is listed.
    pub fn of(&self, statements: &Set, words: &[String]) -> Option<Range<usize>> {
        // A sub-topic stands behind its topic.
        let named = words.iter().rev().filter_map(|word| self.names.get(word.as_str())).flatten();
        let parts = named.flat_map(|code| [self.list.codes[*code].own.clone(), self.list.codes[*code].all.clone()]);
        let mut scattered = None;
        for part in parts {
            let found: Vec<usize> = part.filter(|at| statements.contains(self.list.rows[*at].statement)).collect();
            let (Some(start), Some(last)) = (found.first(), found.last()) else { continue };
            if self.statements(&found) < statements.len() {
                continue;
            }
            if last - start + 1 == found.len() {
                return Some(*start..last + 1);
            }
            scattered = scattered.or(Some(*start..start + 1));
        }
        let whole = || self.sets.get(statements).map(|code| self.list.codes[*code].all.clone());
        let first = || statements.iter().find_map(|statement| self.first.get(&statement)).map(|at| *at..at + 1);
        scattered.or_else(whole).or_else(first)
    }

    fn statements(&self, rows: &[usize]) -> usize {
        rows.iter().map(|at| self.list.rows[*at].statement).collect::<BTreeSet<u32>>().len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::codings::{Listed, ListedCode};

    /// topic: 1 2 · below: 2 5 · other: 1 5
    fn list() -> Codings {
        let rows = [1, 2, 2, 5, 1, 5].map(|statement| Listed { statement, cells: Vec::new() }).into();
        let code = |name: &str, own: Range<usize>, all: Range<usize>| ListedCode { name: name.into(), own, all };
        let codes = vec![code("topic", 0..2, 0..4), code("below", 2..4, 2..4), code("other", 4..6, 4..6)];
        Codings { codes, rows, ..Codings::default() }
    }

    #[test]
    fn a_count_leads_to_the_rows_of_the_code_in_whose_row_it_stands() {
        let list = list();
        let places = Places::new(&list);
        let of = |statements: &[u32], words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            places.of(&Set::new(statements.to_vec()), &words)
        };
        assert_eq!(of(&[1, 2, 5], &["topic"]), Some(0..4));
        assert_eq!(of(&[1, 2], &["topic", "–"]), Some(0..2));
        assert_eq!(of(&[2, 5], &["topic", "below"]), Some(2..4));
        assert_eq!(of(&[5], &["topic", "below"]), Some(3..4));
        assert_eq!(of(&[5], &["other"]), Some(5..6));
        // Not together: the first of the code's.
        assert_eq!(of(&[1, 5], &["topic"]), Some(0..1));
        // No code is named: the code with just these statements, else the first statement.
        assert_eq!(of(&[1, 5], &["somebody"]), Some(4..6));
        assert_eq!(of(&[1, 2], &["somebody"]), Some(0..1));
        assert_eq!(of(&[7], &["topic"]), None);
        assert_eq!(of(&[], &["topic"]), None);
    }
}
