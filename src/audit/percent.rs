//! Which counts of a base a printed percentage can come from, and whether a variable's percentages add up.
//!
//! A percentage with `d` decimals is a whole number of steps of 100 / (100 · 10^d) of the base. Everything is computed in
//! whole numbers, so no answer hangs on how a computer rounds.

mod read;

pub use crate::language::Rounding;
pub use read::{EXPECTED, Printed, Variable, base, expected_base, read};

/// The largest base that is looked at.
pub const LARGEST: u64 = 100_000;

/// How many smaller bases are tried.
const TRIED: u64 = 500;

/// A printed percentage: `14`, `14.3`, `57,1 %`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percent {
    /// Steps: `143` for 14.3.
    pub steps: u64,
    /// Decimals printed: 1 for 14.3.
    pub decimals: u32,
}

/// The counts from `least` to `most`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// The smallest.
    pub least: u64,
    /// The largest.
    pub most: u64,
}

/// What one rule makes of a variable on one base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The rule.
    pub rule: Rounding,
    /// For each percentage the counts that print so; `None`: no count does. With the largest remainder it is what the
    /// whole variable allows, and all are `None` where it allows nothing.
    pub counts: Vec<Option<Counts>>,
    /// What the counts together say about the base.
    pub outcome: Outcome,
}

/// What the counts of all groups together say about the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The groups hold everybody.
    Whole,
    /// So many people are in no printed group, at the least and at the most.
    Missing(Counts),
    /// The groups hold so many people at the least: more than there are.
    TooMany(u64),
    /// Every percentage comes from some count. Nothing follows from their sum, because a person may be in several groups.
    Each,
    /// A percentage comes from no count; with the largest remainder: no counts give them all.
    Never,
}

impl Outcome {
    /// Whether the percentages can be of this base.
    pub fn fits(self) -> bool {
        matches!(self, Outcome::Whole | Outcome::Missing(_) | Outcome::Each)
    }
}

/// All that can be said about the percentages of one variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The base.
    pub n: u64,
    /// A person may be in several groups.
    pub several: bool,
    /// The sum of what is printed, in steps of the most decimals.
    pub sum: Percent,
    /// What each rule makes of it.
    pub fits: Vec<Fit>,
    /// Smaller bases on which the groups hold everybody (or, where a person may be in several, on which every percentage
    /// comes from a count), the largest first, with the rules. Only where nothing fits `n`.
    pub smaller: Vec<(u64, Vec<Rounding>)>,
    /// The smallest base that was tried.
    pub tried_from: u64,
}

impl Percent {
    /// Reads a percentage as printed, with a point or a comma, with or without `%` or `proc.` behind. At most six decimals,
    /// at most 100.
    pub fn read(text: &str) -> Option<Percent> {
        let text = text.trim();
        let bare = ["%", "proc."].iter().find_map(|sign| text.strip_suffix(sign)).unwrap_or(text).trim_end();
        let (whole, part) = bare.split_once(['.', ',']).map_or((bare, None), |(whole, part)| (whole, Some(part)));
        let part = match part {
            Some("") => return None,
            part => part.unwrap_or_default(),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || part.len() > 6 || !digits(whole) || !digits(part) {
            return None;
        }
        let percent = Percent { steps: format!("{whole}{part}").parse().ok()?, decimals: part.len() as u32 };
        (percent.steps <= percent.all()).then_some(percent)
    }

    /// How many steps are the whole base.
    pub fn all(self) -> u64 {
        100 * 10_u64.pow(self.decimals)
    }

    /// As a number: 14.3.
    pub fn value(self) -> f64 {
        self.steps as f64 / 10_f64.powi(self.decimals as i32)
    }

    /// The counts of `n` that print as this percentage. The largest remainder looks at all groups at once and allows any
    /// count less than one step away.
    pub fn counts(self, n: u64, rule: Rounding) -> Option<Counts> {
        let (steps, all, wide) = (u128::from(self.steps), u128::from(self.all()), u128::from(n));
        // k is in when low ≤ 2·all·k ≤ high, with the ends in or out.
        let base = 2 * wide * steps;
        let even = steps.is_multiple_of(2);
        let (low, low_in, high, high_in) = match rule {
            Rounding::Truncation => (base, true, base + 2 * wide, false),
            Rounding::HalfUp => (base.saturating_sub(wide), true, base + wide, false),
            Rounding::HalfEven => (base.saturating_sub(wide), even, base + wide, even),
            Rounding::LargestRemainder => (base.saturating_sub(2 * wide), false, base + 2 * wide, false),
        };
        let unit = 2 * all;
        // Nothing is below zero, so at zero the lower end is always in.
        let least = if low_in || steps == 0 { low.div_ceil(unit) } else { low / unit + 1 };
        let most = if high_in { high / unit } else { high.div_ceil(unit).checked_sub(1)? }.min(wide);
        // Both are at most n.
        (least <= most).then_some(Counts { least: least as u64, most: most as u64 })
    }
}

/// Checks the percentages of a variable against a base of `n` people, from 1 to [`LARGEST`]; `None` for any other base.
/// `several`: a person may be in several groups, so that nothing follows from sums.
pub fn audit(percents: &[Percent], n: u64, several: bool) -> Option<Audit> {
    if !(1..=LARGEST).contains(&n) {
        return None;
    }
    let fits: Vec<Fit> = Rounding::ALL.iter().filter_map(|rule| fit(percents, n, *rule, several)).collect();
    let tried_from = n.saturating_sub(TRIED).max(1);
    let mut smaller = Vec::new();
    if !percents.is_empty() && !fits.iter().any(|fit| fit.outcome.fits()) {
        for base in (tried_from..n).rev() {
            let whole = |rule: &&Rounding| {
                fit(percents, base, **rule, several)
                    .is_some_and(|fit| matches!(fit.outcome, Outcome::Whole | Outcome::Each))
            };
            let rules: Vec<Rounding> = Rounding::ALL.iter().filter(whole).copied().collect();
            if !rules.is_empty() {
                smaller.push((base, rules));
            }
        }
    }
    Some(Audit { n, several, sum: sum(percents), fits, smaller, tried_from })
}

/// The sum of what is printed.
fn sum(percents: &[Percent]) -> Percent {
    let decimals = percents.iter().map(|percent| percent.decimals).max().unwrap_or(0);
    let steps = percents.iter().map(|percent| percent.steps * 10_u64.pow(decimals - percent.decimals)).sum();
    Percent { steps, decimals }
}

/// What a rule makes of a variable; `None` where the rule cannot have been used: the largest remainder makes percentages
/// that add up to 100, with the same decimals.
fn fit(percents: &[Percent], n: u64, rule: Rounding, several: bool) -> Option<Fit> {
    if rule == Rounding::LargestRemainder {
        let sum = sum(percents);
        let same = percents.iter().all(|percent| percent.decimals == sum.decimals);
        if several || !same || sum.steps != sum.all() {
            return None;
        }
        return Some(largest_remainder(percents, n));
    }
    let counts: Vec<Option<Counts>> = percents.iter().map(|percent| percent.counts(n, rule)).collect();
    let outcome = outcome(&counts, n, several);
    Some(Fit { rule, counts, outcome })
}

fn outcome(counts: &[Option<Counts>], n: u64, several: bool) -> Outcome {
    let Some(counts) = counts.iter().copied().collect::<Option<Vec<Counts>>>() else { return Outcome::Never };
    let least: u64 = counts.iter().map(|counts| counts.least).sum();
    let most: u64 = counts.iter().map(|counts| counts.most).sum();
    match () {
        () if several => Outcome::Each,
        () if least > n => Outcome::TooMany(least),
        () if most < n => Outcome::Missing(Counts { least: n - most, most: n - least }),
        () => Outcome::Whole,
    }
}

/// The largest remainder (Hamilton, Hare–Niemeyer): every share is cut off, and the steps that are left go to the largest
/// remainders. That is rounding with one threshold for all groups: a count prints as `p` when it is at most `t` above `p`
/// steps, or at least `t` above `p − 1`. For each threshold the counts are a range, and the ranges hold `n` or do not.
fn largest_remainder(percents: &[Percent], n: u64) -> Fit {
    let mut found: Option<Vec<Counts>> = None;
    for threshold in 0..n {
        let ranges: Option<Vec<Counts>> = percents.iter().map(|percent| within(*percent, n, threshold)).collect();
        let Some(ranges) = ranges else { continue };
        let least: u64 = ranges.iter().map(|range| range.least).sum();
        let most: u64 = ranges.iter().map(|range| range.most).sum();
        if !(least..=most).contains(&n) {
            continue;
        }
        // Of each range only what leaves the others enough, and not too much.
        let usable = ranges.iter().map(|range| Counts {
            least: range.least.max((n + range.most).saturating_sub(most)),
            most: range.most.min(n + range.least - least),
        });
        match &mut found {
            None => found = Some(usable.collect()),
            Some(before) => {
                for (before, usable) in before.iter_mut().zip(usable) {
                    before.least = before.least.min(usable.least);
                    before.most = before.most.max(usable.most);
                }
            }
        }
    }
    let rule = Rounding::LargestRemainder;
    match found {
        Some(counts) => Fit { rule, counts: counts.into_iter().map(Some).collect(), outcome: Outcome::Whole },
        None => Fit { rule, counts: vec![None; percents.len()], outcome: Outcome::Never },
    }
}

/// Counts with `all · k − p · n` from `threshold − n` to `threshold`; one that is a whole number of steps is never raised.
fn within(percent: Percent, n: u64, threshold: u64) -> Option<Counts> {
    let (steps, all) = (percent.steps, percent.all());
    let low = (n * steps + threshold).saturating_sub(n);
    let least = match steps {
        0 => 0,
        _ if threshold == 0 => low / all + 1,
        _ => low.div_ceil(all),
    };
    let most = ((n * steps + threshold) / all).min(n);
    (least <= most).then_some(Counts { least, most })
}

#[cfg(test)]
mod tests;
