//! Cells of a table that are held back before it is shared: few people are behind them, or they would let such a cell be
//! computed from what is shown.

use super::totals::{Rank, Total, closed};

/// Which sums stand beside the cells. A row's sum is that of its cells where the columns part people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// A sum for every row.
    pub rows: bool,
    /// A sum for every column.
    pub columns: bool,
}

/// What is held back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// For every row and column: the cell is held back.
    pub cells: Vec<Vec<bool>>,
    /// For every row: its sum is held back. Only where the row has no second cell to hold back.
    pub rows: Vec<bool>,
    /// For every column: its sum is held back.
    pub columns: Vec<bool>,
}

impl HeldBack {
    /// How many cells are held back.
    pub fn count(&self) -> usize {
        self.cells.iter().flatten().filter(|held| **held).count()
    }
}

/// Holds back every cell with at least one person and fewer than `smallest`, and every cell of a column named in
/// `columns`; then what would let such a cell be computed from the sums: see [`closed`].
pub fn held_back(counts: &[Vec<usize>], smallest: usize, columns: &[usize], sums: Sums) -> HeldBack {
    let width = counts.iter().map(Vec::len).max().unwrap_or(0);
    let few = |row: &Vec<usize>, at: usize| (1..smallest).contains(&row[at]) || columns.contains(&at);
    let mut values = Vec::new();
    let mut held = Vec::new();
    let mut place: Vec<Vec<usize>> = Vec::new();
    for row in counts {
        place.push((values.len()..values.len() + row.len()).collect());
        values.extend(row);
        held.extend((0..row.len()).map(|at| few(row, at)));
    }
    let mut ranks = vec![Rank::Cell; values.len()];
    let mut totals = Vec::new();
    let mut add = |parts: Vec<usize>| {
        let sum = values.len();
        values.push(parts.iter().map(|part| values[*part]).sum());
        held.push(false);
        ranks.push(Rank::Sum);
        totals.push(Total { sum, parts });
        sum
    };
    let rows: Vec<Option<usize>> = place.iter().map(|row| sums.rows.then(|| add(row.clone()))).collect();
    let column = |at: usize| place.iter().filter_map(|row| row.get(at).copied()).collect();
    let columns: Vec<Option<usize>> = (0..width).map(|at| sums.columns.then(|| add(column(at)))).collect();
    let held = closed(&values, &ranks, &totals, smallest, held);
    HeldBack {
        cells: place.iter().map(|row| row.iter().map(|at| held[*at]).collect()).collect(),
        rows: rows.into_iter().map(|at| at.is_some_and(|at| held[at])).collect(),
        columns: columns.into_iter().map(|at| at.is_some_and(|at| held[at])).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BOTH: Sums = Sums { rows: true, columns: true };
    const ROWS: Sums = Sums { rows: true, columns: false };

    fn marks(held: &HeldBack) -> Vec<String> {
        held.cells.iter().map(|row| row.iter().map(|held| if *held { 'x' } else { '.' }).collect()).collect()
    }

    #[test]
    fn one_small_cell_takes_another_of_its_row_with_it() {
        let held = held_back(&[vec![1, 5, 9], vec![4, 5, 6]], 3, &[], ROWS);
        assert_eq!(marks(&held), ["xx.", "..."]);
    }

    #[test]
    fn with_sums_on_both_sides_four_cells_make_one_safe() {
        // By hand: 1 takes 4 with it in its row (or in its column); each of these another.
        let held = held_back(&[vec![1, 5, 9], vec![4, 6, 8], vec![9, 9, 9]], 3, &[], BOTH);
        assert_eq!(marks(&held), ["xx.", "xx.", "..."]);
    }

    #[test]
    fn nothing_small_is_nothing_held_back_and_no_sum_is_no_second_cell() {
        assert_eq!(held_back(&[vec![3, 0, 7]], 3, &[], BOTH).count(), 0);
        let held = held_back(&[vec![1, 5]], 3, &[], Sums { rows: false, columns: false });
        assert_eq!(marks(&held), ["x."]);
    }

    #[test]
    fn where_no_second_cell_is_left_the_sum_goes() {
        let held = held_back(&[vec![2]], 3, &[], ROWS);
        assert_eq!((marks(&held), held.rows), (vec!["x".to_owned()], vec![true]));
    }

    #[test]
    fn a_column_of_few_people_goes_whole() {
        let held = held_back(&[vec![0, 5, 6], vec![2, 3, 4]], 3, &[0], ROWS);
        assert_eq!(marks(&held), ["xx.", "xx."]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// For every cell held back there is another table with the same shown cells and sums and another value there,
        /// or its sums are not shown: an independent search over all small tables.
        #[test]
        fn no_cell_held_back_can_be_computed(counts in proptest::collection::vec(proptest::collection::vec(0usize..6, 3), 1..3)) {
            let held = held_back(&counts, 3, &[], BOTH);
            let hidden: Vec<(usize, usize)> = (0..counts.len()).flat_map(|r| (0..3).map(move |c| (r, c))).filter(|(r, c)| held.cells[*r][*c]).collect();
            for (r, row) in counts.iter().enumerate() {
                for (c, count) in row.iter().enumerate() {
                    prop_assert!(held.cells[r][c] || !(1..3).contains(count));
                }
            }
            let mut seen: Vec<std::collections::BTreeSet<usize>> = vec![Default::default(); hidden.len()];
            let mut values = vec![0usize; hidden.len()];
            'all: loop {
                let mut table = counts.clone();
                for (cell, value) in hidden.iter().zip(&values) { table[cell.0][cell.1] = *value; }
                let rows = (0..counts.len()).all(|r| held.rows[r] || table[r].iter().sum::<usize>() == counts[r].iter().sum::<usize>());
                let columns = (0..3).all(|c| held.columns[c] || table.iter().map(|row| row[c]).sum::<usize>() == counts.iter().map(|row| row[c]).sum::<usize>());
                if rows && columns {
                    for (at, value) in values.iter().enumerate() { seen[at].insert(*value); }
                }
                let mut at = 0;
                loop {
                    if at == values.len() { break 'all; }
                    values[at] += 1;
                    if values[at] <= 10 { break; }
                    values[at] = 0;
                    at += 1;
                }
                if hidden.len() > 4 { break; }
            }
            if hidden.len() <= 4 {
                for (at, seen) in seen.iter().enumerate() {
                    prop_assert!(seen.len() > 1, "{:?} of {counts:?}: {held:?}", hidden[at]);
                }
            }
        }
    }
}
