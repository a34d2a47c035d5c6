//! Coefficients of two coders, over the units that both coded.

use super::figure::{Figure, Z};
use super::many::fleiss_kappa;
use super::observed::{incomparable, one_category};
use super::ratings::Ratings;
use super::weights::Growth;
use crate::language::{Reason, Remark};

/// The units of two coders by what each said: counts, row by row, of the first coder's and the second's categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// Categories: rows and columns.
    pub q: usize,
    /// Units that both coded.
    pub n: u64,
    counts: Vec<u64>,
}

impl Joint {
    /// The joint table of two coders.
    ///
    /// # Errors
    /// The reason, if there are not two coders or they share no unit.
    pub fn new(ratings: &Ratings) -> Result<Joint, Reason> {
        if let Some(reason) = incomparable(ratings) {
            return Err(reason);
        }
        if ratings.coders.len() != 2 {
            return Err(Reason::NotTwoCoders(ratings.coders.len()));
        }
        let q = ratings.categories.len();
        let mut counts = vec![0; q * q];
        for row in ratings.rows() {
            if let [Some(first), Some(second)] = row {
                counts[*first as usize * q + *second as usize] += 1;
            }
        }
        Ok(Joint { q, n: counts.iter().sum(), counts })
    }

    /// Units to which the first coder gave `i` and the second `j`.
    pub fn at(&self, i: usize, j: usize) -> u64 {
        self.counts[i * self.q + j]
    }

    /// Units to which the first coder gave `i`.
    pub fn row(&self, i: usize) -> u64 {
        (0..self.q).map(|j| self.at(i, j)).sum()
    }

    /// Units to which the second coder gave `j`.
    pub fn column(&self, j: usize) -> u64 {
        (0..self.q).map(|i| self.at(i, j)).sum()
    }

    /// Units to which both gave the same.
    pub fn same(&self) -> u64 {
        (0..self.q).map(|k| self.at(k, k)).sum()
    }

    /// Σ_k n_1k n_2k: n² p_e, a whole number, so that p_e can be compared with 1.
    fn chance(&self) -> u128 {
        (0..self.q).map(|k| u128::from(self.row(k)) * u128::from(self.column(k))).sum()
    }

    /// The joint table of two coders whose agreement can be told from chance.
    fn with_chance(ratings: &Ratings) -> Result<Joint, Reason> {
        let joint = Joint::new(ratings)?;
        match (0..joint.q).find(|k| joint.at(*k, *k) == joint.n) {
            Some(only) => Err(one_category(ratings, only as u32, joint.n as usize)),
            None => Ok(joint),
        }
    }
}

/// Cohen's kappa (1960) with the standard error of Fleiss, Cohen & Everitt (1969) for an interval.
pub fn cohen_kappa(ratings: &Ratings) -> Figure {
    let joint = match Joint::with_chance(ratings) {
        Ok(joint) => joint,
        Err(reason) => return Figure::undefined(reason),
    };
    let n = joint.n as f64;
    let rows: Vec<f64> = (0..joint.q).map(|k| joint.row(k) as f64 / n).collect();
    let columns: Vec<f64> = (0..joint.q).map(|k| joint.column(k) as f64 / n).collect();
    let chance = joint.chance() as f64 / (n * n);
    let same = joint.same() as f64 / n;
    let kappa = (same - chance) / (1.0 - chance);
    let figure = Figure::of(kappa).over(joint.n as usize);
    let constant = |coder: usize, totals: &[f64]| {
        let category = totals.iter().position(|share| *share == 1.0)?;
        Some(Remark::Constant {
            coder: ratings.coders[coder].clone(),
            category: ratings.named(category as u32),
            units: joint.n as usize,
        })
    };
    if let Some(note) = constant(0, &rows).or_else(|| constant(1, &columns)) {
        return figure.noted(note);
    }
    if joint.n < 2 {
        return figure.noted(Remark::NoError);
    }
    let (mut diagonal, mut rest) = (0.0, 0.0);
    for i in 0..joint.q {
        for j in 0..joint.q {
            let share = joint.at(i, j) as f64 / n;
            if share == 0.0 {
                continue;
            }
            if i == j {
                diagonal += share * ((1.0 - chance) - (rows[i] + columns[i]) * (1.0 - same)).powi(2);
            } else {
                rest += share * (columns[i] + rows[j]).powi(2);
            }
        }
    }
    let last = (same * chance - 2.0 * chance + same).powi(2);
    let variance = (diagonal + (1.0 - same).powi(2) * rest - last) / (n * (1.0 - chance).powi(4));
    figure.with_error(variance.max(0.0).sqrt(), Z)
}

/// The largest kappa that the two coders' totals allow (Cohen 1960): p_o is replaced by Σ_k min(p_1k, p_2k).
pub fn cohen_kappa_max(ratings: &Ratings) -> Figure {
    let joint = match Joint::with_chance(ratings) {
        Ok(joint) => joint,
        Err(reason) => return Figure::undefined(reason),
    };
    let n = joint.n as f64;
    let most: u64 = (0..joint.q).map(|k| joint.row(k).min(joint.column(k))).sum();
    let chance = joint.chance() as f64 / (n * n);
    Figure::of((most as f64 / n - chance) / (1.0 - chance)).over(joint.n as usize)
}

/// Scott's pi (1955): chance from the totals of both coders together, over the units that both coded. Its standard
/// error is Gwet's, of which two coders without gaps are a case.
pub fn scott_pi(ratings: &Ratings) -> Figure {
    if let Err(reason) = Joint::new(ratings) {
        return Figure::undefined(reason);
    }
    let shared = Ratings::new(
        ratings.coders.clone(),
        ratings.categories.clone(),
        ratings.rows().filter(|row| row.iter().all(Option::is_some)).map(<[_]>::to_vec),
    );
    fleiss_kappa(&shared)
}

/// Weighted kappa (Cohen 1968) by the position of categories: 1 − Σ w_ij p_ij / Σ w_ij p_i. p_.j.
pub fn weighted_kappa(ratings: &Ratings, growth: Growth) -> Figure {
    let joint = match Joint::with_chance(ratings) {
        Ok(joint) => joint,
        Err(reason) => return Figure::undefined(reason),
    };
    let n = joint.n as f64;
    let (mut seen, mut chance) = (0.0, 0.0);
    let columns: Vec<u64> = (0..joint.q).map(|k| joint.column(k)).collect();
    for i in 0..joint.q {
        let row = joint.row(i);
        for (j, column) in columns.iter().enumerate() {
            seen += growth.of(i, j) * joint.at(i, j) as f64;
            chance += growth.of(i, j) * (row * column) as f64 / n;
        }
    }
    Figure::of(1.0 - seen / chance).over(joint.n as usize)
}

/// |a − d| / n and |b − c| / n of two coders and two categories (Byrt, Bishop & Carlin 1993).
pub fn prevalence_and_bias(ratings: &Ratings) -> (Figure, Figure) {
    let joint = match two_by_two(ratings) {
        Ok(joint) => joint,
        Err(reason) => return (Figure::undefined(reason.clone()), Figure::undefined(reason)),
    };
    let n = joint.n as f64;
    let share = |one: u64, other: u64| Figure::of(one.abs_diff(other) as f64 / n).over(joint.n as usize);
    (share(joint.at(0, 0), joint.at(1, 1)), share(joint.at(0, 1), joint.at(1, 0)))
}

fn two_by_two(ratings: &Ratings) -> Result<Joint, Reason> {
    let joint = Joint::new(ratings)?;
    match joint.q {
        2 => Ok(joint),
        q => Err(Reason::NotTwoCategories(q)),
    }
}
