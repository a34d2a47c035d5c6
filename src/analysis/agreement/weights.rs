//! How much two categories of an ordered scale agree.

/// Weights of categories that are equal or not: 1 on the diagonal, 0 elsewhere.
pub fn identity(q: usize) -> Vec<f64> {
    (0..q * q).map(|at| if at / q == at % q { 1.0 } else { 0.0 }).collect()
}

/// Gwet's ordinal weights (2014, p. 91): w_kl = 1 − C(|k − l| + 1, 2) / C(q, 2), by the position of categories.
pub fn ordinal(q: usize) -> Vec<f64> {
    let pairs = |n: usize| (n * n.saturating_sub(1)) as f64 / 2.0;
    (0..q * q)
        .map(|at| {
            let (k, l) = (at / q, at % q);
            if k == l { 1.0 } else { 1.0 - pairs(k.abs_diff(l) + 1) / pairs(q) }
        })
        .collect()
}

/// How disagreement grows with the distance of two positions (Cohen 1968).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// |i − j|
    Linear,
    /// (i − j)²
    Quadratic,
}

impl Growth {
    /// The disagreement of two positions.
    pub fn of(self, i: usize, j: usize) -> f64 {
        let distance = i.abs_diff(j) as f64;
        match self {
            Growth::Linear => distance,
            Growth::Quadratic => distance * distance,
        }
    }
}
