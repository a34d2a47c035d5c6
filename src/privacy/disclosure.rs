//! Cells of a table that are held back before it is shared: few people are behind them, or they would let such a cell be
//! computed from what is shown.

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
/// `columns`; then, as long as a cell held back could be computed, one more cell of its row or column: the one with the
/// fewest people, as holding it back costs least.
///
/// A cell can be computed when what is shown leaves one value for it. That is found by bounds: a cell lies between what its
/// row's (and column's) sum leaves when the other hidden cells are at their largest, and at their smallest, repeated until no
/// bound moves (the shuttle algorithm: Buzzigoli and Giusti 1999; holding back complementary cells: Cox 1980). Bounds are
/// those of whoever knows the table alone; who knows a person in it knows more.
pub fn held_back(counts: &[Vec<usize>], smallest: usize, columns: &[usize], sums: Sums) -> HeldBack {
    let width = counts.iter().map(Vec::len).max().unwrap_or(0);
    let mut held = HeldBack {
        cells: counts
            .iter()
            .map(|row| (0..row.len()).map(|at| (1..smallest).contains(&row[at]) || columns.contains(&at)).collect())
            .collect(),
        rows: vec![false; counts.len()],
        columns: vec![false; width],
    };
    loop {
        pair_up(counts, &mut held, sums, width);
        let Some((row, column)) = computable(counts, &held, sums, width) else { return held };
        let mut free: Vec<(usize, usize, usize)> = Vec::new();
        if sums.rows && !held.rows[row] {
            free.extend((0..counts[row].len()).filter(|at| !held.cells[row][*at]).map(|at| (counts[row][at], row, at)));
        }
        if sums.columns && !held.columns[column] {
            let rows = (0..counts.len()).filter(|at| counts[*at].len() > column && !held.cells[*at][column]);
            free.extend(rows.map(|at| (counts[at][column], at, column)));
        }
        // A nought hides little: the others go first.
        match free.into_iter().min_by_key(|(count, row, column)| (*count == 0, *count, *row, *column)) {
            Some((_, row, column)) => held.cells[row][column] = true,
            None => {
                held.rows[row] |= sums.rows;
                held.columns[column] |= sums.columns;
            }
        }
    }
}

/// Gives every hidden cell that is alone in a row or column with a sum a second one of that row or column: the one with the
/// fewest people, noughts last. Where there is none, the sum goes.
fn pair_up(counts: &[Vec<usize>], held: &mut HeldBack, sums: Sums, width: usize) {
    let rows = (0..counts.len()).map(|row| (true, row)).filter(|_| sums.rows);
    let columns = (0..width).map(|column| (false, column)).filter(|_| sums.columns);
    let lines: Vec<(bool, usize)> = rows.chain(columns).collect();
    loop {
        let mut moved = false;
        for (is_row, line) in &lines {
            let shown = if *is_row { !held.rows[*line] } else { !held.columns[*line] };
            if !shown {
                continue;
            }
            let cells: Vec<(usize, usize)> = match is_row {
                true => (0..counts[*line].len()).map(|column| (*line, column)).collect(),
                false => (0..counts.len()).filter(|row| counts[*row].len() > *line).map(|row| (row, *line)).collect(),
            };
            if cells.iter().filter(|(row, column)| held.cells[*row][*column]).count() != 1 {
                continue;
            }
            moved = true;
            let free = cells.into_iter().filter(|(row, column)| !held.cells[*row][*column]);
            match free.min_by_key(|(row, column)| (counts[*row][*column] == 0, counts[*row][*column], *row, *column)) {
                Some((row, column)) => held.cells[row][column] = true,
                None if *is_row => held.rows[*line] = true,
                None => held.columns[*line] = true,
            }
        }
        if !moved {
            return;
        }
    }
}

/// The first cell held back of which what is shown leaves one value.
fn computable(counts: &[Vec<usize>], held: &HeldBack, sums: Sums, width: usize) -> Option<(usize, usize)> {
    let hidden: Vec<(usize, usize)> = counts
        .iter()
        .enumerate()
        .flat_map(|(row, cells)| (0..cells.len()).map(move |column| (row, column)))
        .filter(|(row, column)| held.cells[*row][*column])
        .collect();
    // What the sums leave for the hidden cells of a row, of a column.
    let of_row =
        |row: usize| (sums.rows && !held.rows[row]).then(|| rest(hidden.iter().filter(|cell| cell.0 == row), counts));
    let of_column = |column: usize| {
        (sums.columns && !held.columns[column]).then(|| rest(hidden.iter().filter(|cell| cell.1 == column), counts))
    };
    let rows: Vec<Option<usize>> = (0..counts.len()).map(of_row).collect();
    let columns: Vec<Option<usize>> = (0..width).map(of_column).collect();
    let mut bounds: Vec<(usize, usize)> = vec![(0, usize::MAX); hidden.len()];
    loop {
        let mut moved = false;
        for at in 0..hidden.len() {
            let (row, column) = hidden[at];
            let (mut low, mut high) = bounds[at];
            for (rest, same) in [
                (rows[row], Box::new(|other: &(usize, usize)| other.0 == row) as Box<dyn Fn(&(usize, usize)) -> bool>),
                (columns[column], Box::new(|other: &(usize, usize)| other.1 == column)),
            ] {
                let Some(rest) = rest else { continue };
                let others = || (0..hidden.len()).filter(|other| *other != at && same(&hidden[*other]));
                let least: usize = others().map(|other| bounds[other].0).sum();
                let most = others().fold(0usize, |sum, other| sum.saturating_add(bounds[other].1));
                high = high.min(rest.saturating_sub(least));
                low = low.max(rest.saturating_sub(most));
            }
            moved |= bounds[at] != (low, high);
            bounds[at] = (low, high);
        }
        if !moved {
            break;
        }
    }
    hidden.into_iter().zip(bounds).find(|(_, (low, high))| low == high).map(|(cell, _)| cell)
}

fn rest<'c>(cells: impl Iterator<Item = &'c (usize, usize)>, counts: &[Vec<usize>]) -> usize {
    cells.map(|(row, column)| counts[*row][*column]).sum()
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
