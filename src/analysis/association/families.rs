//! p-values of many tests at once.

/// The order of p-values, the smallest first.
fn ranked(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    order
}

/// Holm's (1979) adjusted p-values: `max over j ≤ i of (m − j + 1) p₍ⱼ₎`, at most 1.
pub fn holm(values: &[f64]) -> Vec<f64> {
    let mut adjusted = vec![0.0; values.len()];
    let mut most: f64 = 0.0;
    for (rank, at) in ranked(values).into_iter().enumerate() {
        most = most.max(((values.len() - rank) as f64 * values[at]).min(1.0));
        adjusted[at] = most;
    }
    adjusted
}

/// Benjamini & Hochberg's (1995) adjusted p-values: `min over j ≥ i of m p₍ⱼ₎/j`, at most 1.
pub fn benjamini_hochberg(values: &[f64]) -> Vec<f64> {
    let mut adjusted = vec![0.0; values.len()];
    let mut least: f64 = 1.0;
    for (rank, at) in ranked(values).into_iter().enumerate().rev() {
        least = least.min(values.len() as f64 * values[at] / (rank + 1) as f64);
        adjusted[at] = least;
    }
    adjusted
}
