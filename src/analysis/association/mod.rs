//! Association in tables of people: chi-square, Fisher's exact test, Cramér's V, Wilson intervals, families of tests.
//!
//! Takes counts alone and knows no study. A table is of rows and columns of counted people, each in one cell. Every figure
//! that is not defined says why; none is ever NaN or a stand-in.

mod big;
mod chi;
mod effect;
mod families;
mod fisher;
mod interval;

pub use chi::{Chi, chi_square};
pub use effect::{cramers_v, cramers_v_corrected};
pub use families::{benjamini_hochberg, holm};
pub use fisher::{NotExact, fisher, smallest_p};
pub use interval::wilson;

/// Why a table says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Nobody is in it.
    Empty,
    /// Everybody is in one row.
    OneRow,
    /// Everybody is in one column.
    OneColumn,
}

/// A table without its empty rows and columns, in which there is something to compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    cells: Vec<Vec<u64>>,
}

impl Table {
    /// Takes empty rows and columns out. Rows of different lengths are filled with 0.
    ///
    /// # Errors
    /// When fewer than two rows or columns are left.
    pub fn new(cells: &[Vec<u64>]) -> Result<Table, Undefined> {
        let width = cells.iter().map(Vec::len).max().unwrap_or(0);
        let at = |row: &[u64], column: usize| row.get(column).copied().unwrap_or(0);
        let kept: Vec<usize> = (0..width).filter(|column| cells.iter().any(|row| at(row, *column) > 0)).collect();
        let rows = cells.iter().map(|row| kept.iter().map(|column| at(row, *column)).collect::<Vec<u64>>());
        let cells: Vec<Vec<u64>> = rows.filter(|row| row.iter().any(|cell| *cell > 0)).collect();
        match (cells.len(), kept.len()) {
            (0, _) => Err(Undefined::Empty),
            (1, _) => Err(Undefined::OneRow),
            (_, 1) => Err(Undefined::OneColumn),
            _ => Ok(Table { cells }),
        }
    }

    /// Everybody.
    pub fn total(&self) -> u64 {
        self.rows().iter().sum()
    }

    /// The sums of the rows.
    pub fn rows(&self) -> Vec<u64> {
        self.cells.iter().map(|row| row.iter().sum()).collect()
    }

    /// The sums of the columns.
    pub fn columns(&self) -> Vec<u64> {
        (0..self.cells[0].len()).map(|column| self.cells.iter().map(|row| row[column]).sum()).collect()
    }
}

/// Expected values: scipy 1.12 (`chi2_contingency` without correction, `fisher_exact`), statsmodels 0.15 (`proportion_confint`,
/// `multipletests`); for larger tables all tables in Python's fractions.
#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&[u64]]) -> Table {
        Table::new(&cells.iter().map(|row| row.to_vec()).collect::<Vec<_>>()).unwrap()
    }

    #[track_caller]
    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{found} {expected}");
    }

    #[test]
    fn two_by_two() {
        for (cells, chi, p, exact, v, corrected) in [
            (
                [[3, 1], [1, 2]],
                1.2152777777777777,
                0.2702893848016955,
                17.0 / 35.0,
                0.4166666666666667,
                0.0912870929175277,
            ),
            (
                [[8, 2], [1, 5]],
                6.112169312169312,
                0.013425424881491248,
                5.0 / 143.0,
                0.6180700462007377,
                0.5812645531301763,
            ),
            (
                [[1, 9], [11, 3]],
                10.971428571428572,
                0.000925274037119762,
                0.0027594561852200836,
                0.6761234037828132,
                0.6576226368271795,
            ),
            ([[0, 4], [3, 0]], 7.0, 0.008150971593502717, 1.0 / 35.0, 1.0, 1.0),
            (
                [[120, 80], [90, 110]],
                9.022556390977442,
                0.0026666817936140982,
                0.0036351855558814402,
                0.15018785229652765,
                0.14177624100166716,
            ),
            (
                [[300, 700], [250, 750]],
                6.269592476489028,
                0.012282738972377383,
                0.014093391894333672,
                0.055989251095585425,
                0.0513406730071804,
            ),
        ] {
            let table = table(&[&cells[0], &cells[1]]);
            let found = chi_square(&table);
            near(found.statistic, chi);
            near(found.p, p);
            near(fisher(&table).unwrap(), exact);
            near(cramers_v(&table), v);
            near(cramers_v_corrected(&table).unwrap(), corrected);
        }
    }

    #[test]
    fn larger_tables() {
        let one = table(&[&[4, 1, 0], &[2, 3, 5]]);
        near(chi_square(&one).statistic, 5.625);
        near(chi_square(&one).p, 0.060054667895307945);
        near(cramers_v(&one), 0.6123724356957945);
        near(fisher(&one).unwrap(), 96.0 / 1001.0);
        near(fisher(&table(&[&[3, 0, 1], &[1, 2, 2], &[0, 4, 1]])).unwrap(), 1891.0 / 21021.0);
        assert_eq!(fisher(&table(&[&[300, 1, 2], &[4, 500, 6]])), Err(NotExact::TooManyTables));
    }

    #[test]
    fn the_expected_numbers_are_looked_at() {
        assert!(chi_square(&table(&[&[3, 1], &[1, 2]])).is_doubtful());
        // Least expected 5 exactly: not below.
        let found = chi_square(&table(&[&[1, 9], &[11, 3]]));
        assert_eq!((found.below_five, found.is_doubtful()), ((0, 4), false));
    }

    #[test]
    fn a_table_in_which_nothing_is_to_be_compared() {
        assert_eq!(Table::new(&[vec![3, 4], vec![0, 0]]), Err(Undefined::OneRow));
        assert_eq!(Table::new(&[vec![3, 0], vec![2, 0]]), Err(Undefined::OneColumn));
        assert_eq!(Table::new(&[vec![0, 0]]), Err(Undefined::Empty));
        // An empty column says nothing and is left out.
        assert_eq!(table(&[&[3, 0, 1], &[1, 0, 2]]), table(&[&[3, 1], &[1, 2]]));
    }

    #[test]
    fn intervals_of_shares() {
        for (k, n, low, high) in [
            (3, 7, 0.15821985525146964, 0.7495416354723428),
            (0, 7, 0.0, 0.3543304350666875),
            (7, 7, 0.6456695649333125, 1.0),
            (7, 70, 0.049289301442539526, 0.19232914848567406),
        ] {
            let (found_low, found_high) = wilson(k, n).unwrap();
            near(found_low, low);
            near(found_high, high);
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn families() {
        let values = [0.01, 0.04, 0.03, 0.005, 0.5];
        for (found, expected) in holm(&values).into_iter().zip([0.04, 0.09, 0.09, 0.025, 0.5]) {
            near(found, expected);
        }
        for (found, expected) in benjamini_hochberg(&values).into_iter().zip([0.025, 0.05, 0.05, 0.025, 0.5]) {
            near(found, expected);
        }
        assert!(holm(&[]).is_empty());
    }

    /// Four and three people: the rarest answer parts them as they are parted, one of C(7, 3) = 35.
    #[test]
    fn what_few_people_can_show() {
        near(smallest_p(&[4, 3]).unwrap(), 1.0 / 35.0);
        // Of two and two: one of six, and its mirror.
        near(smallest_p(&[2, 2]).unwrap(), 2.0 / 6.0);
        assert_eq!(smallest_p(&[7]), None);
    }
}
