//! How strong an association is.

use super::{Table, chi_square};

/// Cramér's (1946) V: `√(χ²/(n (min(r, c) − 1)))`, from the chi-square without correction.
pub fn cramers_v(table: &Table) -> f64 {
    let least = table.rows().len().min(table.columns().len());
    (chi_square(table).statistic / (table.total() as f64 * (least - 1) as f64)).sqrt()
}

/// V corrected for its bias (Bergsma 2013): `φ̃² = max(0, χ²/n − (r − 1)(c − 1)/(n − 1))`, `r̃ = r − (r − 1)²/(n − 1)`,
/// `c̃` likewise, `√(φ̃²/min(r̃ − 1, c̃ − 1))`. `None` where the table is too small for the correction.
pub fn cramers_v_corrected(table: &Table) -> Option<f64> {
    let (r, c, n) = (table.rows().len() as f64, table.columns().len() as f64, table.total() as f64);
    let phi = (chi_square(table).statistic / n - (r - 1.0) * (c - 1.0) / (n - 1.0)).max(0.0);
    let side = |k: f64| k - (k - 1.0).powi(2) / (n - 1.0) - 1.0;
    let least = side(r).min(side(c));
    (n > 1.0 && least > 0.0).then(|| (phi / least).sqrt())
}
