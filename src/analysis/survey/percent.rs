//! Percentages from whole numbers, rounded once.

/// `k` of `n` in per cent, in units of the last of `digits` decimals, rounded half up from the exact ratio: 1 of 8 is 13,
/// not 12. `None` of nobody.
pub fn half_up(k: usize, n: usize, digits: u32) -> Option<u64> {
    let (k, n) = (k as u128, n as u128);
    let scale = 100 * 10u128.pow(digits);
    (n > 0).then(|| u64::try_from((2 * k * scale + n) / (2 * n)).unwrap_or(u64::MAX))
}

/// Percentages that sum to 100, in units of the last of `digits` decimals: all are rounded down, and what is missing goes,
/// a unit each, to the largest remainders, of equal ones to the earlier (Hamilton). Empty where the counts sum to nothing.
pub fn largest_remainder(counts: &[usize], digits: u32) -> Vec<u64> {
    let n: u128 = counts.iter().map(|count| *count as u128).sum();
    if n == 0 {
        return Vec::new();
    }
    let scale = 100 * 10u128.pow(digits);
    let shares: Vec<(u128, u128)> =
        counts.iter().map(|count| (*count as u128 * scale / n, *count as u128 * scale % n)).collect();
    let given: u128 = shares.iter().map(|(floor, _)| floor).sum();
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(shares[*at].1));
    let lucky = usize::try_from(scale - given).unwrap_or(0);
    let mut units: Vec<u64> = shares.iter().map(|(floor, _)| u64::try_from(*floor).unwrap_or(u64::MAX)).collect();
    for at in order.into_iter().take(lucky) {
        units[at] += 1;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_goes_up() {
        assert_eq!(
            [(1, 8), (3, 8), (1, 200), (1, 3), (2, 3), (0, 5), (5, 5)].map(|(k, n)| half_up(k, n, 0)),
            [13, 38, 1, 33, 67, 0, 100].map(Some)
        );
        // 8 of 70 is 11.428…, 1 of 16 is 6.25.
        assert_eq!((half_up(8, 70, 1), half_up(1, 16, 1), half_up(1, 0, 0)), (Some(114), Some(63), None));
    }

    /// Counted by hand: 22, 11, 10, 10, 9, 8 of 70 are 31.43, 15.71, 14.29, 14.29, 12.86, 11.43.
    #[test]
    fn the_largest_remainders_fill_up_to_100() {
        assert_eq!(largest_remainder(&[22, 11, 10, 10, 9, 8], 0), [32, 16, 14, 14, 13, 11]);
        // Plain rounding would give 33 + 33 + 33; of equal remainders the first gets the unit.
        assert_eq!(largest_remainder(&[1, 1, 1], 0), [34, 33, 33]);
        assert_eq!(largest_remainder(&[1, 1, 1], 1), [334, 333, 333]);
        assert_eq!(largest_remainder(&[0, 0], 0), [0u64; 0]);
    }
}
