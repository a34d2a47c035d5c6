//! How well the questions of a scale go together.

use crate::survey::{Given, Survey};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreliable {
    /// Fewer than two questions.
    FewItems,
    /// Fewer than two people answered all of them.
    FewPeople,
    /// All people have the same sum.
    NoVariance,
}

/// One question of a scale.
#[derive(Debug, Clone)]
pub struct Item {
    /// The question.
    pub question: usize,
    /// The mean of its scores, in the direction of the scale.
    pub mean: f64,
    /// Their standard deviation (n − 1).
    pub deviation: f64,
    /// Pearson's correlation with the sum of the other questions; `None` where one of them does not vary.
    pub rest: Option<f64>,
    /// Alpha of the others; `None` where fewer than two are left, or they do not vary.
    pub without: Option<f64>,
}

impl Item {
    /// Goes against the others: probably to be reversed, or reversed though it should not be.
    pub fn seems_reversed(&self) -> bool {
        self.rest.is_some_and(|r| r < 0.0)
    }
}

/// Cronbach's alpha of a scale.
#[derive(Debug, Clone)]
pub struct Reliability {
    /// Respondents who answered all questions; the others are left out.
    pub complete: Vec<u32>,
    /// Respondents who answered some, but not all.
    pub in_part: usize,
    /// `k/(k − 1) (1 − Σ s²ᵢ / s²)` (Cronbach 1951), or why there is none.
    pub alpha: Result<f64, Unreliable>,
    /// Feldt's (1965) 95 % interval: `1 − (1 − α) F` with the 97.5th and 2.5th percentile of F(n − 1, (n − 1)(k − 1)).
    pub interval: Option<(f64, f64)>,
    /// The questions.
    pub items: Vec<Item>,
}

/// Looks at a scale, by its place.
pub fn reliability(survey: &Survey, scale: usize) -> Reliability {
    let items = &survey.scales[scale].items;
    let scores: Vec<Vec<Option<f64>>> = items.iter().map(|item| scored(survey, *item)).collect();
    let n = survey.table.respondents.len();
    let answered = |who: usize| scores.iter().filter(|scores| scores[who].is_some()).count();
    let complete: Vec<usize> = (0..n).filter(|who| answered(*who) == items.len()).collect();
    let in_part = (0..n).filter(|who| (1..items.len()).contains(&answered(*who))).count();
    let columns: Vec<Vec<f64>> =
        scores.iter().map(|scores| complete.iter().filter_map(|who| scores[*who]).collect()).collect();
    let refs: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let alpha = alpha(&refs);
    let interval = alpha.as_ref().ok().and_then(|alpha| feldt(*alpha, complete.len(), items.len()));
    let items = items.iter().enumerate().map(|(at, question)| {
        let others: Vec<&[f64]> = (0..refs.len()).filter(|other| *other != at).map(|other| refs[other]).collect();
        let sums = sums(&others);
        Item {
            question: *question,
            mean: mean(refs[at]),
            deviation: variance(refs[at]).sqrt(),
            rest: correlation(refs[at], &sums),
            without: self::alpha(&others).ok(),
        }
    });
    Reliability {
        items: items.collect(),
        complete: complete.iter().filter_map(|who| u32::try_from(*who).ok()).collect(),
        in_part,
        alpha,
        interval,
    }
}

/// Everybody's score on a question, in the direction of its scale.
fn scored(survey: &Survey, question: usize) -> Vec<Option<f64>> {
    let asked = &survey.questions[question];
    let score = |given: Given| match given {
        Given::Choice(choice) => Some(asked.score(choice as usize)),
        Given::Number(number) => Some(number),
        _ => None,
    };
    survey.answers(question).given.into_iter().map(score).collect()
}

fn alpha(columns: &[&[f64]]) -> Result<f64, Unreliable> {
    let k = columns.len() as f64;
    if columns.len() < 2 {
        return Err(Unreliable::FewItems);
    }
    if columns[0].len() < 2 {
        return Err(Unreliable::FewPeople);
    }
    let total = variance(&sums(columns));
    if total <= 0.0 {
        return Err(Unreliable::NoVariance);
    }
    let single: f64 = columns.iter().map(|column| variance(column)).sum();
    Ok(k / (k - 1.0) * (1.0 - single / total))
}

fn feldt(alpha: f64, n: usize, k: usize) -> Option<(f64, f64)> {
    let (first, second) = ((n - 1) as f64, ((n - 1) * (k - 1)) as f64);
    let distribution = FisherSnedecor::new(first, second).ok()?;
    let bound = |share: f64| 1.0 - (1.0 - alpha) * quantile(&distribution, share);
    Some((bound(0.975), bound(0.025)))
}

/// The number below which a share of the distribution lies, by halving.
fn quantile(distribution: &FisherSnedecor, share: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while distribution.cdf(high) < share && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = (low + high) / 2.0;
        if distribution.cdf(middle) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

fn sums(columns: &[&[f64]]) -> Vec<f64> {
    let n = columns.first().map_or(0, |column| column.len());
    (0..n).map(|who| columns.iter().map(|column| column[who]).sum()).collect()
}

fn mean(numbers: &[f64]) -> f64 {
    if numbers.is_empty() { 0.0 } else { numbers.iter().sum::<f64>() / numbers.len() as f64 }
}

/// Of a sample (n − 1); 0 of fewer than two numbers.
fn variance(numbers: &[f64]) -> f64 {
    if numbers.len() < 2 {
        return 0.0;
    }
    let mean = mean(numbers);
    numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / (numbers.len() - 1) as f64
}

fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() < 2 || a.len() != b.len() {
        return None;
    }
    let (of_a, of_b) = (mean(a), mean(b));
    let product: f64 = a.iter().zip(b).map(|(x, y)| (x - of_a) * (y - of_b)).sum();
    let scale = (variance(a) * variance(b)).sqrt() * (a.len() - 1) as f64;
    (scale > 0.0).then(|| product / scale)
}
