//! Pearson's chi-square.

use super::Table;
use statrs::distribution::{ChiSquared, ContinuousCDF};

/// A chi-square with what it takes to trust it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chi {
    /// `Σ (O − E)²/E` (Pearson 1900), without Yates' correction.
    pub statistic: f64,
    /// `(r − 1)(c − 1)`.
    pub freedom: usize,
    /// The upper tail of the chi-square distribution.
    pub p: f64,
    /// The least expected number.
    pub least_expected: f64,
    /// Cells whose expected number is below 5, and all cells.
    pub below_five: (usize, usize),
}

impl Chi {
    /// Cochran's (1954) rule: an expected number is below 1, or more than a fifth of them are below 5.
    pub fn is_doubtful(&self) -> bool {
        self.least_expected < 1.0 || 5 * self.below_five.0 > self.below_five.1
    }
}

/// Chi-square of independence.
pub fn chi_square(table: &Table) -> Chi {
    let (rows, columns, n) = (table.rows(), table.columns(), table.total() as f64);
    let mut chi = Chi {
        statistic: 0.0,
        freedom: (rows.len() - 1) * (columns.len() - 1),
        p: 1.0,
        least_expected: f64::INFINITY,
        below_five: (0, rows.len() * columns.len()),
    };
    for (row, sum) in table.cells.iter().zip(&rows) {
        for (cell, column) in row.iter().zip(&columns) {
            let expected = *sum as f64 * *column as f64 / n;
            chi.statistic += (*cell as f64 - expected).powi(2) / expected;
            chi.least_expected = chi.least_expected.min(expected);
            // In whole numbers: r·c < 5 n.
            chi.below_five.0 += usize::from(sum * column < 5 * table.total());
        }
    }
    if let Ok(distribution) = ChiSquared::new(chi.freedom as f64) {
        chi.p = distribution.sf(chi.statistic);
    }
    chi
}
