//! Saturation as Guest, Namey & Chen (2020) assess it, and the accumulation of codes over sources.

use crate::coding::{CodedStudy, Set};
use crate::transcript::Kind;

/// In which order sources were analysed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As participants.csv says.
    Analysis,
    /// By the dates of the sources.
    Dates,
    /// As the sources stand in the study.
    Sources,
}

/// The sources in order, and what each brought. A focus group is one of them.
#[derive(Debug, Clone)]
pub struct Saturation {
    /// The sources, by position, in order.
    pub events: Vec<usize>,
    /// Sources that have no place in the order.
    pub without: Vec<usize>,
    /// For each of the events the codes that were met there first.
    pub new: Vec<Vec<usize>>,
    /// The codes looked at, each with the positions in `events` in which it stands; those that stand nowhere too.
    pub codes: Vec<(usize, Set)>,
}

/// One window of a run: new codes in it, of the codes of the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The last source before the window, from 1.
    pub behind: usize,
    /// Codes that are new in it.
    pub new: usize,
}

/// What comes of a base, a run and a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Reached behind so many sources: written `6+2` with the run.
    Reached(usize),
    /// No window is at or below the threshold.
    NotReached,
    /// There are fewer sources than base and run together.
    NotAssessable,
    /// The base holds no code, so there is nothing to divide by.
    Undefined,
}

impl Saturation {
    /// Puts the sources in order and looks for the codes, each with everything below it.
    pub fn new(coded: &CodedStudy<'_>, codes: &[usize], order: Order) -> Saturation {
        let sources = &coded.materials.sources;
        let place = |at: usize| -> Option<(usize, String)> {
            let source = &sources[at];
            let cases = source.participants.iter().map(|case| &coded.materials.cases.all[*case as usize]);
            match order {
                Order::Analysis => cases.filter_map(|case| case.order).min().map(|order| (order, String::new())),
                Order::Dates => source.front.date.clone().map(|date| (0, date)),
                Order::Sources => Some((0, String::new())),
            }
        };
        let mut placed: Vec<((usize, String), usize)> =
            (0..sources.len()).filter_map(|at| Some((place(at)?, at))).collect();
        placed.sort();
        let events: Vec<usize> = placed.into_iter().map(|(_, at)| at).collect();
        let without = (0..sources.len()).filter(|at| !events.contains(at)).collect();
        let codes: Vec<(usize, Set)> = codes
            .iter()
            .map(|code| {
                let found: Set = coded.of_code(*code).iter().map(|at| dense(coded.locate(at).0)).collect();
                let places = events.iter().enumerate().filter(|(_, source)| found.contains(dense(**source)));
                (*code, places.map(|(place, _)| dense(place)).collect())
            })
            .collect();
        let mut new = vec![Vec::new(); events.len()];
        for (code, places) in &codes {
            if let Some(first) = places.iter().next() {
                new[first as usize].push(*code);
            }
        }
        Saturation { events, without, new, codes }
    }

    /// How many codes are new in each of the events.
    pub fn counts(&self) -> Vec<usize> {
        self.new.iter().map(Vec::len).collect()
    }

    /// In how many events each code stands, for the codes that stand in any.
    pub fn frequencies(&self) -> Vec<usize> {
        self.codes.iter().map(|(_, places)| places.len()).filter(|n| *n > 0).collect()
    }

    /// Sources without a place that are no documents: those can have none.
    pub fn misplaced(&self, coded: &CodedStudy<'_>) -> Vec<usize> {
        let sources = &coded.materials.sources;
        self.without.iter().copied().filter(|at| sources[*at].kind() != Kind::Document).collect()
    }
}

fn dense(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The codes of the base: those met in the first `base` sources.
pub fn base_codes(new: &[usize], base: usize) -> usize {
    new.iter().take(base).sum()
}

/// The windows of a run: `run` sources each, the first directly behind the base, each one source further on.
pub fn windows(new: &[usize], base: usize, run: usize) -> Vec<Window> {
    (base..(new.len() + 1).saturating_sub(run))
        .map(|behind| Window { behind, new: new[behind..behind + run].iter().sum() })
        .collect()
}

/// Whether and where saturation is reached (Guest, Namey & Chen 2020): behind the first window whose new codes are at
/// most `percent` per cent of the codes of the base. Counted in whole numbers.
pub fn outcome(new: &[usize], base: usize, run: usize, percent: usize) -> Outcome {
    if new.len() < base + run {
        return Outcome::NotAssessable;
    }
    let codes = base_codes(new, base);
    if codes == 0 {
        return Outcome::Undefined;
    }
    let low = windows(new, base, run).into_iter().find(|window| 100 * window.new <= percent * codes);
    low.map_or(Outcome::NotReached, |window| Outcome::Reached(window.behind))
}

/// How many codes `m` of the `n` sources are expected to hold, over all orders, for m = 1 … n: exact rarefaction
/// (Ugland, Gray & Ellingsen 2003; Mao Tau). `frequencies`: in how many sources each code stands.
pub fn accumulation(n: usize, frequencies: &[usize]) -> Vec<f64> {
    (1..=n)
        .map(|m| {
            // C(n − f, m) / C(n, m) = Π (n − f − i) / (n − i): the share of draws that miss the code.
            let missed =
                |f: usize| -> f64 { (0..m).map(|i| (n.saturating_sub(f + i)) as f64 / (n - i) as f64).product() };
            frequencies.iter().map(|f| 1.0 - missed(*f)).sum()
        })
        .collect()
}

/// Estimates of what was not met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimates {
    /// Codes met.
    pub codes: usize,
    /// Codes in one source, and in two.
    pub once: usize,
    /// Codes in two sources.
    pub twice: usize,
    /// A lower bound of all codes (Chao 1987, bias-corrected form where no code stands in two sources).
    pub chao2: f64,
    /// The share of all occurrences that belong to codes met, `1 − Q₁/U` (Good 1953).
    pub coverage: f64,
    /// The same by Chao & Jost (2012).
    pub coverage_chao: f64,
}

/// Estimates from `n` sources; `None` where no code stands anywhere.
pub fn estimates(n: usize, frequencies: &[usize]) -> Option<Estimates> {
    let count = |times: usize| frequencies.iter().filter(|f| **f == times).count();
    let (once, twice, all) = (count(1), count(2), frequencies.iter().sum::<usize>() as f64);
    if all == 0.0 {
        return None;
    }
    let (q1, q2, size) = (once as f64, twice as f64, n as f64);
    let unseen = (size - 1.0) / size * if twice > 0 { q1 * q1 / (2.0 * q2) } else { q1 * (q1 - 1.0) / 2.0 };
    let share = if unseen > 0.0 { size * unseen / (size * unseen + q1) } else { 1.0 };
    Some(Estimates {
        codes: frequencies.len(),
        once,
        twice,
        chao2: frequencies.len() as f64 + unseen,
        coverage: 1.0 - q1 / all,
        coverage_chao: 1.0 - q1 / all * share,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 37 codes in the first four, then 4, 3, 1, none: 7/37, 4/37, 1/37 (Guest, Namey & Chen 2020, their example).
    #[test]
    fn the_published_example() {
        let new = [20, 9, 5, 3, 4, 3, 1, 0];
        assert_eq!(base_codes(&new, 4), 37);
        let found: Vec<(usize, usize)> = windows(&new, 4, 2).iter().map(|window| (window.behind, window.new)).collect();
        assert_eq!(found, [(4, 7), (5, 4), (6, 1)]);
        assert_eq!(outcome(&new, 4, 2, 5), Outcome::Reached(6));
        assert_eq!(outcome(&new, 4, 2, 0), Outcome::NotReached);
        assert_eq!(outcome(&new, 4, 3, 5), Outcome::NotReached);
        assert_eq!(outcome(&new, 6, 3, 5), Outcome::NotAssessable);
        assert_eq!(outcome(&[0, 0, 0, 0, 2, 1], 4, 2, 5), Outcome::Undefined);
    }

    #[test]
    fn the_threshold_itself_is_low_enough() {
        assert_eq!(outcome(&[20, 0, 0, 0, 1, 0], 4, 2, 5), Outcome::Reached(4));
        assert_eq!(outcome(&[19, 0, 0, 0, 1, 0], 4, 2, 5), Outcome::NotReached);
        assert_eq!(outcome(&[19, 0, 0, 0, 0, 0], 4, 2, 0), Outcome::Reached(4));
    }

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    }

    /// Expected values by Python: the mean over all 5 040 orders of seven sources, with fractions.
    #[test]
    fn accumulation_is_the_mean_over_all_orders() {
        let curve = accumulation(7, &[1, 1, 2, 3, 5, 5, 7]);
        let expected = [24.0 / 7.0, 33.0 / 7.0, 191.0 / 35.0, 209.0 / 35.0, 134.0 / 21.0, 47.0 / 7.0, 7.0];
        for (found, expected) in curve.iter().zip(expected) {
            near(*found, expected);
        }
    }

    /// By hand: Q₁ = 2, Q₂ = 1, U = 24; 7 + 6/7 · 4/2; 1 − 2/24; A = 6·2/(6·2 + 2·1).
    #[test]
    fn estimates_by_hand() {
        let found = estimates(7, &[1, 1, 2, 3, 5, 5, 7]).unwrap();
        near(found.chao2, 7.0 + 12.0 / 7.0);
        near(found.coverage, 11.0 / 12.0);
        near(found.coverage_chao, 1.0 - 2.0 / 24.0 * 12.0 / 14.0);
        // No code in two sources: (n − 1)/n · Q₁(Q₁ − 1)/2.
        near(estimates(4, &[1, 1, 1, 3]).unwrap().chao2, 4.0 + 0.75 * 3.0);
        // Nothing in one source alone: all is covered.
        near(estimates(4, &[2, 3]).unwrap().coverage_chao, 1.0);
        assert_eq!(estimates(4, &[]), None);
    }
}
