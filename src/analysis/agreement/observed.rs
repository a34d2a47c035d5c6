//! How often coders said the same, before any thought of chance.

use super::figure::Figure;
use super::ratings::Ratings;
use crate::language::Reason;

/// Why nothing can be compared, if nothing can.
pub fn incomparable(ratings: &Ratings) -> Option<Reason> {
    match ratings.coders.len() {
        0 => Some(Reason::Nobody),
        1 => Some(Reason::OneCoder(ratings.coders[0].clone())),
        _ if ratings.pairable() == 0 => Some(Reason::NoSharedUnit { units: ratings.units(), codes: ratings.values() }),
        _ => None,
    }
}

/// Pairwise agreement: of all pairs of codes within a unit, the share that is equal, averaged over the units with
/// two codes or more (Gwet 2014, formula 2.15): p_a = (1/n′) Σ_i Σ_k r_ik(r_ik − 1) / (r_i(r_i − 1)).
pub fn percent_agreement(ratings: &Ratings) -> Figure {
    if let Some(reason) = incomparable(ratings) {
        return Figure::undefined(reason);
    }
    let (mut sum, mut units) = (0.0, 0);
    for pattern in ratings.patterns(2) {
        let values = f64::from(pattern.values());
        let same: f64 = pattern.counts.iter().map(|(_, count)| f64::from(*count) * (f64::from(*count) - 1.0)).sum();
        sum += f64::from(pattern.times) * same / (values * (values - 1.0));
        units += pattern.times as usize;
    }
    Figure::of(sum / units as f64).over(units)
}

/// The share of the units with two codes or more on which all who coded it said the same. Another figure than
/// [`percent_agreement`] as soon as there are three coders.
pub fn percent_unanimous(ratings: &Ratings) -> Figure {
    if let Some(reason) = incomparable(ratings) {
        return Figure::undefined(reason);
    }
    let patterns = ratings.patterns(2);
    let units: usize = patterns.iter().map(|pattern| pattern.times as usize).sum();
    let same: usize =
        patterns.iter().filter(|pattern| pattern.counts.len() == 1).map(|pattern| pattern.times as usize).sum();
    Figure::of(same as f64 / units as f64).over(units)
}

/// The reason of a figure that is 0/0 because only one category was used.
pub fn one_category(ratings: &Ratings, category: u32, units: usize) -> Reason {
    Reason::OneCategory { category: ratings.named(category), coders: ratings.coders.len(), units }
}
