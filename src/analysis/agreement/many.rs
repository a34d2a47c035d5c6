//! Coefficients of two coders or more, gaps allowed: all are (p_a − p_e) / (1 − p_e), and differ in what is taken for
//! chance. Estimates and standard errors as in Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition.

use super::figure::{Figure, t_point};
use super::observed::{incomparable, one_category, percent_agreement};
use super::ratings::Ratings;
use super::two::cohen_kappa;
use super::weights;
use crate::language::{Reason, Remark};

/// A unit with at least one code: how many coders gave each category, and all together.
struct Unit {
    counts: Vec<(usize, f64)>,
    values: f64,
    /// Its share of agreeing pairs; 0 where there is no pair.
    agreement: f64,
}

/// The units with a code, and what all coefficients need of them.
struct Units {
    all: Vec<Unit>,
    paired: f64,
    agreement: f64,
    /// π_k: the mean share of a category over all units with a code.
    shares: Vec<f64>,
}

impl Units {
    fn new(ratings: &Ratings, weights: &[f64]) -> Units {
        let q = ratings.categories.len();
        let mut all = Vec::new();
        for row in ratings.rows() {
            let mut counts: Vec<(usize, f64)> = Vec::new();
            for category in row.iter().flatten().map(|category| *category as usize) {
                match counts.iter_mut().find(|(known, _)| *known == category) {
                    Some((_, count)) => *count += 1.0,
                    None => counts.push((category, 1.0)),
                }
            }
            if counts.is_empty() {
                continue;
            }
            counts.sort_by_key(|(category, _)| *category);
            let values: f64 = counts.iter().map(|(_, count)| count).sum();
            let weighted = |k: usize| counts.iter().map(|(l, count)| weights[k * q + l] * count).sum::<f64>();
            let same: f64 = counts.iter().map(|(k, count)| count * (weighted(*k) - 1.0)).sum();
            let agreement = if values >= 2.0 { same / (values * (values - 1.0)) } else { 0.0 };
            all.push(Unit { counts, values, agreement });
        }
        let n = all.len() as f64;
        let mut shares = vec![0.0; q];
        for unit in &all {
            for (category, count) in &unit.counts {
                shares[*category] += count / unit.values / n;
            }
        }
        let paired = all.iter().filter(|unit| unit.values >= 2.0).count() as f64;
        let agreement = all.iter().map(|unit| unit.agreement).sum::<f64>() / paired;
        Units { all, paired, agreement, shares }
    }

    /// The estimate with its standard error, from chance agreement and each unit's part in it (none: chance does not
    /// depend on the units). Interval by Student's t with n − 1 degrees of freedom.
    fn figure(&self, chance: f64, parts: Option<Vec<f64>>) -> Figure {
        let estimate = (self.agreement - chance) / (1.0 - chance);
        let figure = Figure::of(estimate).over(self.paired as usize);
        let n = self.all.len();
        if n < 2 {
            return figure.noted(Remark::NoError);
        }
        let mut sum = 0.0;
        for (at, unit) in self.all.iter().enumerate() {
            let expected = if unit.values >= 2.0 { chance } else { 0.0 };
            let mut x = n as f64 / self.paired * (unit.agreement - expected) / (1.0 - chance);
            if let Some(parts) = &parts {
                x -= 2.0 * (1.0 - estimate) * (parts[at] - chance) / (1.0 - chance);
            }
            sum += (x - estimate).powi(2);
        }
        let n = n as f64;
        figure.with_error((sum / (n * (n - 1.0))).sqrt(), t_point(self.all.len() - 1))
    }
}

/// Why a coefficient whose chance comes from the codes given is undefined, if it is.
fn undefined(ratings: &Ratings) -> Option<Reason> {
    if let Some(reason) = incomparable(ratings) {
        return Some(reason);
    }
    match ratings.used()[..] {
        [only] => Some(one_category(ratings, only, ratings.pairable())),
        _ => None,
    }
}

/// Why a coefficient whose chance comes from the number of categories is undefined, if it is.
fn undefined_by_number(ratings: &Ratings) -> Option<Reason> {
    if let Some(reason) = incomparable(ratings) {
        return Some(reason);
    }
    (ratings.categories.len() < 2).then(|| {
        let category = ratings.used().first().map(|only| ratings.named(*only)).unwrap_or_default();
        Reason::OneKnown { category, units: ratings.pairable() }
    })
}

/// Fleiss' kappa (1971), with Gwet's extension to gaps: p_e = Σ_k π_k².
pub fn fleiss_kappa(ratings: &Ratings) -> Figure {
    if let Some(reason) = undefined(ratings) {
        return Figure::undefined(reason);
    }
    let units = Units::new(ratings, &weights::identity(ratings.categories.len()));
    let chance = units.shares.iter().map(|share| share * share).sum();
    let part = |unit: &Unit| unit.counts.iter().map(|(k, count)| count * units.shares[*k] / unit.values).sum();
    units.figure(chance, Some(units.all.iter().map(part).collect()))
}

/// The kappa of Brennan & Prediger (1981), also Bennett's S and Randolph's: p_e = 1/q, q the number of categories.
pub fn brennan_prediger(ratings: &Ratings) -> Figure {
    if let Some(reason) = undefined_by_number(ratings) {
        return Figure::undefined(reason);
    }
    let q = ratings.categories.len();
    Units::new(ratings, &weights::identity(q)).figure(1.0 / q as f64, None)
}

/// Gwet's AC1 (2008): p_e = Σ_k π_k(1 − π_k) / (q − 1).
pub fn gwet_ac1(ratings: &Ratings) -> Figure {
    gwet(ratings, &weights::identity(ratings.categories.len()))
}

/// Gwet's AC2 with ordinal weights: p_e = T_w / (q(q − 1)) Σ_k π_k(1 − π_k), T_w the sum of all weights.
pub fn gwet_ac2_ordinal(ratings: &Ratings) -> Figure {
    gwet(ratings, &weights::ordinal(ratings.categories.len()))
}

fn gwet(ratings: &Ratings, weights: &[f64]) -> Figure {
    if let Some(reason) = undefined_by_number(ratings) {
        return Figure::undefined(reason);
    }
    let q = ratings.categories.len() as f64;
    let units = Units::new(ratings, weights);
    let factor = weights.iter().sum::<f64>() / (q * (q - 1.0));
    let chance = factor * units.shares.iter().map(|share| share * (1.0 - share)).sum::<f64>();
    let part = |unit: &Unit| {
        factor * unit.counts.iter().map(|(k, count)| count * (1.0 - units.shares[*k]) / unit.values).sum::<f64>()
    };
    units.figure(chance, Some(units.all.iter().map(part).collect()))
}

/// Conger's kappa (1980): p_e is the mean over pairs of coders of Σ_k p_gk p_hk, each coder's shares over all that
/// coder coded. With two coders without gaps it is Cohen's.
pub fn conger_kappa(ratings: &Ratings) -> Figure {
    if let Some(reason) = undefined(ratings) {
        return Figure::undefined(reason);
    }
    let (q, coders) = (ratings.categories.len(), ratings.coders.len());
    let units = Units::new(ratings, &weights::identity(q));
    let mut given = vec![0.0; coders];
    let mut shares = vec![0.0; coders * q];
    for row in ratings.rows() {
        for (coder, category) in row.iter().enumerate() {
            if let Some(category) = category {
                given[coder] += 1.0;
                shares[coder * q + *category as usize] += 1.0;
            }
        }
    }
    // A coder without any code has no shares; such coders are left out before.
    if let Some(silent) = given.iter().position(|given| *given == 0.0) {
        return Figure::undefined(Reason::Silent(ratings.coders[silent].clone()));
    }
    for coder in 0..coders {
        for k in 0..q {
            shares[coder * q + k] /= given[coder];
        }
    }
    let together: Vec<f64> = (0..q).map(|k| (0..coders).map(|coder| shares[coder * q + k]).sum()).collect();
    let squares: f64 = shares.iter().map(|share| share * share).sum();
    let pairs = (coders * (coders - 1)) as f64;
    let chance = (together.iter().map(|sum| sum * sum).sum::<f64>() - squares) / pairs;
    let n = units.all.len() as f64;
    let coded = ratings.rows().filter(|row| row.iter().any(Option::is_some));
    let parts = coded.map(|row| {
        let mut part = 0.0;
        for (coder, category) in row.iter().enumerate() {
            let present = if category.is_some() { 1.0 } else { 0.0 };
            for k in 0..q {
                let share = shares[coder * q + k];
                let here = if *category == Some(k as u32) { 1.0 } else { 0.0 };
                let lambda = (here - (present - given[coder] / n) * share) * n / given[coder];
                part += lambda * (together[k] - share);
            }
        }
        part / pairs
    });
    units.figure(chance, Some(parts.collect()))
}

/// Light's kappa (1971): the mean of Cohen's kappas of all pairs of coders, each over the units that both coded. Pairs
/// without a kappa are left out, and counted.
pub fn light_kappa(ratings: &Ratings) -> Figure {
    if let Some(reason) = incomparable(ratings) {
        return Figure::undefined(reason);
    }
    let pairs = ratings.pairs();
    let kappas: Vec<f64> =
        pairs.iter().filter_map(|(first, second)| cohen_kappa(&ratings.only(&[*first, *second])).value).collect();
    if kappas.is_empty() {
        return Figure::undefined(Reason::NoPairKappa(pairs.len()));
    }
    let figure = Figure::of(kappas.iter().sum::<f64>() / kappas.len() as f64).over(kappas.len());
    match pairs.len() - kappas.len() {
        0 => figure,
        left => figure.noted(Remark::PairsLeftOut(left)),
    }
}

/// PABAK (Byrt, Bishop & Carlin 1993): 2 p_o − 1, for two categories.
pub fn pabak(ratings: &Ratings) -> Figure {
    let agreement = percent_agreement(ratings);
    let Some(value) = agreement.value else { return agreement };
    match ratings.categories.len() {
        2 => Figure { value: Some(2.0 * value - 1.0), ..agreement },
        q => Figure::undefined(Reason::NotTwoCategories(q)),
    }
}
