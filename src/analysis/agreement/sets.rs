//! How far two sets of codes are apart.

use super::alpha::Distance;

/// Jaccard's distance, 1 − |A ∩ B| / |A ∪ B|. Two empty sets do not differ.
pub fn jaccard(a: &[u32], b: &[u32]) -> f64 {
    let (shared, union) = sizes(a, b);
    if union == 0 { 0.0 } else { (union - shared) as f64 / union as f64 }
}

/// MASI distance, 1 − J·M (Passonneau 2006): M is 1 for equal sets, 2/3 if one holds the other, 1/3 if they overlap, 0
/// if they share nothing. Two empty sets do not differ; an empty set and another share nothing.
pub fn masi(a: &[u32], b: &[u32]) -> f64 {
    let (shared, union) = sizes(a, b);
    let thirds = match shared {
        _ if union == shared => return 0.0,
        0 => return 1.0,
        _ if shared == a.len() || shared == b.len() => 2,
        _ => 1,
    };
    (3 * union - thirds * shared) as f64 / (3 * union) as f64
}

/// The sizes of the intersection and the union of two sorted sets.
fn sizes(a: &[u32], b: &[u32]) -> (usize, usize) {
    let shared = a.iter().filter(|code| b.binary_search(code).is_ok()).count();
    (shared, a.len() + b.len() - shared)
}

/// The distances of all sets from each other.
pub fn distances(sets: &[Vec<u32>], of: fn(&[u32], &[u32]) -> f64) -> Distance {
    Distance::Matrix(sets.iter().flat_map(|a| sets.iter().map(move |b| of(a, b))).collect())
}
