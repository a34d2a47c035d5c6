//! Fisher's exact test, in whole numbers.

use super::Table;
use super::big::Big;

/// Why a table is not tested exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotExact {
    /// Too many people for a table of two by two.
    TooManyPeople,
    /// Too many tables, or too large numbers, for a larger one.
    TooManyTables,
}

/// The most people in a table of two by two.
const MOST_PEOPLE: u64 = 20_000;
/// The most tables that are tried for a larger one.
const MOST_TABLES: usize = 2_000_000;

/// The most people of whom the smallest p-value is looked for.
const MOST_TRIED: u64 = 60;

/// The two-sided p-value: the probability, given all sums, of the tables that are no more probable than the one observed
/// (Fisher 1922; for larger tables Freeman & Halton 1951). Probabilities are compared as whole numbers, so that ties are
/// ties.
///
/// # Errors
/// When the table is too large to be tested exactly.
pub fn fisher(table: &Table) -> Result<f64, NotExact> {
    match (&table.cells[..], table.columns().len()) {
        ([first, _], 2) => two_by_two(first[0], &table.rows(), &table.columns()),
        _ => larger(table),
    }
}

/// Weights are `C(c₁, k) C(c₂, r₁ − k)`.
fn two_by_two(observed: u64, rows: &[u64], columns: &[u64]) -> Result<f64, NotExact> {
    if rows[0] + rows[1] > MOST_PEOPLE {
        return Err(NotExact::TooManyPeople);
    }
    let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let (r1, c1, c2) = (rows[0], columns[0], columns[1]);
    let (from, to) = (r1.saturating_sub(c2), r1.min(c1));
    let mut weight = Big::one();
    for (n, k) in [(c1, from), (c2, r1 - from)] {
        for i in 0..k {
            weight.multiply(small(n - i));
            weight.divide(small(i + 1));
        }
    }
    let mut weights = vec![weight.clone()];
    for k in from..to {
        weight.multiply(small(c1 - k));
        weight.multiply(small(r1 - k));
        weight.divide(small(k + 1));
        weight.divide(small(c2 + k + 1 - r1));
        weights.push(weight.clone());
    }
    let limit = weights[usize::try_from(observed - from).unwrap_or(0)].clone();
    let mut all = weights[0].clone();
    weights[1..].iter().for_each(|weight| all.add(weight));
    let mut low = weights.into_iter().filter(|weight| *weight <= limit);
    let Some(mut sum) = low.next() else { return Ok(1.0) };
    low.for_each(|weight| sum.add(&weight));
    Ok(sum.by(&all).min(1.0))
}

/// Weights are products over the columns of `c!/Π xᵢ!`.
fn larger(table: &Table) -> Result<f64, NotExact> {
    let columns = table.columns();
    let mut observed = 1u128;
    for (column, sum) in columns.iter().enumerate() {
        let cells: Vec<u64> = table.cells.iter().map(|row| row[column]).collect();
        observed = ways(*sum, &cells).and_then(|ways| observed.checked_mul(ways)).ok_or(NotExact::TooManyTables)?;
    }
    let mut tables = Tables { columns: &columns, left: table.rows(), tried: 0, found: Vec::new() };
    tables.column(0, 1)?;
    let sum = |keep: &dyn Fn(u128) -> bool| -> Result<u128, NotExact> {
        let kept = tables.found.iter().copied().filter(|weight| keep(*weight));
        kept.into_iter().try_fold(0u128, |sum, weight| sum.checked_add(weight).ok_or(NotExact::TooManyTables))
    };
    Ok(sum(&|weight| weight <= observed)? as f64 / sum(&|_| true)? as f64)
}

/// `n!/Π xᵢ!`, as far as it fits.
fn ways(n: u64, cells: &[u64]) -> Option<u128> {
    let mut left = n;
    let mut ways = 1u128;
    for cell in cells {
        for i in 0..*cell {
            ways = ways.checked_mul(u128::from(left - i))? / u128::from(i + 1);
        }
        left -= cell;
    }
    Some(ways)
}

/// All tables with the same sums, column by column.
struct Tables<'t> {
    columns: &'t [u64],
    /// What is left of the rows.
    left: Vec<u64>,
    tried: usize,
    found: Vec<u128>,
}

impl Tables<'_> {
    fn column(&mut self, column: usize, weight: u128) -> Result<(), NotExact> {
        if column + 1 == self.columns.len() {
            // What is left is the last column.
            let ways = ways(self.columns[column], &self.left).ok_or(NotExact::TooManyTables)?;
            self.tried += 1;
            if self.tried > MOST_TABLES {
                return Err(NotExact::TooManyTables);
            }
            self.found.push(weight.checked_mul(ways).ok_or(NotExact::TooManyTables)?);
            return Ok(());
        }
        self.cell(column, 0, self.columns[column], &mut Vec::new(), weight)
    }

    fn cell(
        &mut self,
        column: usize,
        row: usize,
        due: u64,
        cells: &mut Vec<u64>,
        weight: u128,
    ) -> Result<(), NotExact> {
        if row + 1 == self.left.len() {
            if due > self.left[row] {
                return Ok(());
            }
            cells.push(due);
            let ways = ways(self.columns[column], cells).ok_or(NotExact::TooManyTables)?;
            let weight = weight.checked_mul(ways).ok_or(NotExact::TooManyTables)?;
            for (left, cell) in self.left.iter_mut().zip(&*cells) {
                *left -= cell;
            }
            self.column(column + 1, weight)?;
            for (left, cell) in self.left.iter_mut().zip(&*cells) {
                *left += cell;
            }
            cells.pop();
            return Ok(());
        }
        for cell in 0..=due.min(self.left[row]) {
            cells.push(cell);
            self.cell(column, row + 1, due - cell, cells, weight)?;
            cells.pop();
        }
        Ok(())
    }
}

/// The smallest two-sided p-value that any answer of two kinds can have, when people stand in columns of these sizes.
/// `None` where there is nothing to compare, or it is too large to be tried.
pub fn smallest_p(columns: &[u64]) -> Option<f64> {
    let sizes: Vec<u64> = columns.iter().copied().filter(|size| *size > 0).collect();
    let n: u64 = sizes.iter().sum();
    if sizes.len() < 2 || n > MOST_TRIED {
        return None;
    }
    let mut least: Option<f64> = None;
    for yes in 1..n {
        let mut tables = Tables { columns: &sizes, left: vec![yes, n - yes], tried: 0, found: Vec::new() };
        tables.column(0, 1).ok()?;
        let rarest = tables.found.iter().copied().min()?;
        let sum: u128 = tables.found.iter().filter(|weight| **weight == rarest).sum();
        let p = sum as f64 / tables.found.iter().sum::<u128>() as f64;
        least = Some(least.map_or(p, |least| least.min(p)));
    }
    least
}
