//! Krippendorff's alpha, for every kind of distance.
//!
//! Over the units with two codes or more (m_u codes each): o_ck counts the pairs of codes c, k within units, each
//! weighted by 1/(m_u − 1); n_c = Σ_k o_ck; n = Σ n_c; α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck
//! (Krippendorff 2011, Computing Krippendorff's alpha-reliability).

use super::bootstrap::{Bootstrap, percentiles};
use super::figure::{Figure, t_point};
use super::observed::{incomparable, one_category};
use super::ratings::{Pattern, Ratings};
use crate::language::{Reason, Remark};

/// How far two categories are apart (δ²), by position.
#[derive(Debug, Clone, PartialEq)]
pub enum Distance {
    /// 1 if they differ.
    Nominal,
    /// The squared number of codes between the two: the squared difference of mid-ranks, which depend on the data.
    Ordinal,
    /// The squared difference of the values.
    Interval(Vec<f64>),
    /// Any other, row by row: ratio, sets.
    Matrix(Vec<f64>),
}

impl Distance {
    /// ((c − k) / (c + k))², 0 for c = k = 0. Values must not be negative.
    pub fn ratio(values: &[f64]) -> Distance {
        let of = |c: f64, k: f64| if c + k == 0.0 { 0.0 } else { ((c - k) / (c + k)).powi(2) };
        Distance::Matrix(values.iter().flat_map(|c| values.iter().map(move |k| of(*c, *k))).collect())
    }
}

/// α of units by pattern, each so many times. None: all pairable codes are alike, 0/0.
pub fn alpha_of(
    patterns: &[Pattern],
    times: &[u32],
    q: usize,
    distance: &Distance,
    totals: &mut Vec<f64>,
) -> Option<f64> {
    totals.clear();
    totals.resize(q, 0.0);
    for (pattern, times) in patterns.iter().zip(times) {
        for (category, count) in &pattern.counts {
            totals[*category as usize] += f64::from(*times) * f64::from(*count);
        }
    }
    let n: f64 = totals.iter().sum();
    if totals.iter().filter(|total| **total > 0.0).count() < 2 {
        return None;
    }
    let (seen, expected) = match distance {
        Distance::Nominal => {
            let same: f64 = totals.iter().map(|total| total * total).sum();
            (within(patterns, times, |pattern, values| values * values - squares(pattern)), n * n - same)
        }
        Distance::Ordinal => {
            let mut below = 0.0;
            let mut ranks = vec![0.0; q];
            for (rank, total) in ranks.iter_mut().zip(totals.iter()) {
                *rank = below + total / 2.0;
                below += total;
            }
            spread(patterns, times, totals, n, &ranks)
        }
        Distance::Interval(values) => spread(patterns, times, totals, n, values),
        Distance::Matrix(matrix) => {
            let apart = |pattern: &Pattern, _| {
                let mut sum = 0.0;
                for (c, first) in &pattern.counts {
                    for (k, second) in &pattern.counts {
                        sum += f64::from(*first) * f64::from(*second) * matrix[*c as usize * q + *k as usize];
                    }
                }
                sum
            };
            let used: Vec<usize> = (0..q).filter(|k| totals[*k] > 0.0).collect();
            let mut expected = 0.0;
            for c in &used {
                let row: f64 = used.iter().map(|k| totals[*k] * matrix[c * q + k]).sum();
                expected += totals[*c] * row;
            }
            (within(patterns, times, apart), expected)
        }
    };
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * seen / expected)
}

fn squares(pattern: &Pattern) -> f64 {
    pattern.counts.iter().map(|(_, count)| f64::from(*count).powi(2)).sum()
}

/// Σ over units of what its ordered pairs differ by, divided by m − 1.
fn within(patterns: &[Pattern], times: &[u32], apart: impl Fn(&Pattern, f64) -> f64) -> f64 {
    let mut sum = 0.0;
    for (pattern, times) in patterns.iter().zip(times) {
        let values = f64::from(pattern.values());
        if *times > 0 {
            sum += f64::from(*times) * apart(pattern, values) / (values - 1.0);
        }
    }
    sum
}

/// Squared differences of values within units, and among all codes: by moments around the mean.
fn spread(patterns: &[Pattern], times: &[u32], totals: &[f64], n: f64, values: &[f64]) -> (f64, f64) {
    let mean = totals.iter().zip(values).map(|(total, value)| total * value).sum::<f64>() / n;
    let (mut first, mut second) = (0.0, 0.0);
    for (total, value) in totals.iter().zip(values) {
        first += total * (value - mean);
        second += total * (value - mean).powi(2);
    }
    let apart = |pattern: &Pattern, m: f64| {
        let (mut first, mut second) = (0.0, 0.0);
        for (category, count) in &pattern.counts {
            let value = values[*category as usize] - mean;
            first += f64::from(*count) * value;
            second += f64::from(*count) * value * value;
        }
        // Equal values differ by nothing, whatever rounding says.
        if pattern.counts.len() == 1 { 0.0 } else { 2.0 * (m * second - first * first) }
    };
    (within(patterns, times, apart), 2.0 * (n * second - first * first))
}

/// Krippendorff's alpha. With a bootstrap: the percentiles of alpha over units drawn again, the expected disagreement
/// computed anew in each draw. For nominal data also Gwet's standard error (2014, chapter 5).
pub fn alpha(ratings: &Ratings, distance: &Distance, bootstrap: Option<&Bootstrap>) -> Figure {
    if let Some(reason) = incomparable(ratings) {
        return Figure::undefined(reason);
    }
    let patterns = ratings.patterns(2);
    let times: Vec<u32> = patterns.iter().map(|pattern| pattern.times).collect();
    let units: usize = times.iter().map(|times| *times as usize).sum();
    let q = ratings.categories.len();
    let Some(value) = alpha_of(&patterns, &times, q, distance, &mut Vec::new()) else {
        return Figure::undefined(match patterns.first().and_then(|pattern| pattern.counts.first()) {
            Some((only, _)) => one_category(ratings, *only, units),
            None => Reason::NoNumber,
        });
    };
    let mut figure = Figure::of(value).over(units);
    if units < 2 {
        return figure.noted(Remark::NoInterval);
    }
    if *distance == Distance::Nominal {
        figure = figure.with_error(nominal_error(&patterns, units, q), t_point(units - 1));
    }
    let sampled = bootstrap.and_then(|bootstrap| {
        let new = Vec::new;
        percentiles(bootstrap.draw(&times, new, |times, totals| alpha_of(&patterns, times, q, distance, totals)))
    });
    figure.with_sampled(sampled)
}

/// Gwet's standard error of nominal alpha, as irrCAC computes it.
fn nominal_error(patterns: &[Pattern], units: usize, q: usize) -> f64 {
    let n = units as f64;
    let all: f64 = patterns.iter().map(|pattern| f64::from(pattern.times) * f64::from(pattern.values())).sum();
    let mean = all / n;
    let mut shares = vec![0.0; q];
    for pattern in patterns {
        for (category, count) in &pattern.counts {
            shares[*category as usize] += f64::from(pattern.times) * f64::from(*count) / all;
        }
    }
    let chance: f64 = shares.iter().map(|share| share * share).sum();
    let same = |pattern: &Pattern| {
        let values = f64::from(pattern.values());
        (squares(pattern) - values) / (mean * (values - 1.0))
    };
    let agreement = patterns.iter().map(|pattern| f64::from(pattern.times) * same(pattern)).sum::<f64>() / n;
    let estimate = (agreement - chance) / (1.0 - chance);
    // Alpha's correction for few codes; irrCAC takes it into the part of a unit, too.
    let corrected = (1.0 - 1.0 / all) * agreement + 1.0 / all;
    let mut sum = 0.0;
    for pattern in patterns {
        let excess = (f64::from(pattern.values()) - mean) / mean;
        let own = (same(pattern) - corrected * excess - chance) / (1.0 - chance);
        let share: f64 = pattern.counts.iter().map(|(k, count)| f64::from(*count) * shares[*k as usize]).sum();
        let part = share / mean - chance * excess;
        let x = own - 2.0 * (1.0 - estimate) * (part - chance) / (1.0 - chance);
        sum += f64::from(pattern.times) * (x - estimate).powi(2);
    }
    (sum / (n * (n - 1.0))).sqrt()
}
