//! Intervals of a share.

/// The 97.5th percentile of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Wilson's (1927) 95 % interval of `k` of `n`: `(p + z²/2n ± z √(p(1 − p)/n + z²/4n²))/(1 + z²/n)`. `None` of nobody.
pub fn wilson(k: usize, n: usize) -> Option<(f64, f64)> {
    if n == 0 || k > n {
        return None;
    }
    let (share, n, z2) = (k as f64 / n as f64, n as f64, Z * Z);
    let middle = share + z2 / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends the interval reaches them; rounding must not go beyond.
    let low = if k == 0 { 0.0 } else { ((middle - half) / scale).max(0.0) };
    let high = if share == 1.0 { 1.0 } else { ((middle + half) / scale).min(1.0) };
    Some((low, high))
}
