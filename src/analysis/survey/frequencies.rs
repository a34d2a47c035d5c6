//! What was answered to one question, and by whom.

use crate::study::Band;
use crate::survey::{Answers, Given, Kind, Survey};
use std::collections::BTreeMap;

/// A line of a table of frequencies.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// An answer, by its place in the question's list.
    Choice(usize),
    /// A band, by its place.
    Band(usize),
    /// Numbers that lie in no band.
    NoBand,
    /// A month, `2026-01`.
    Month(String),
    /// An answer in words of one's own.
    Other,
}

/// Figures of numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numbers {
    /// How many.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// The standard deviation of a sample (n − 1); `None` of one number.
    pub deviation: Option<f64>,
    /// The least.
    pub least: f64,
    /// The lower quartile, the median, the upper quartile: by linear interpolation between the numbers in order (Hyndman &
    /// Fan's seventh definition).
    pub quartiles: [f64; 3],
    /// The greatest.
    pub most: f64,
}

/// The middle answer of an ordinal question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Middle {
    /// One answer.
    One(usize),
    /// The middle lies between two answers.
    Between(usize, usize),
}

/// The frequencies of one question. Everybody stands in one of `not_asked`, `missing`, `outside` and `valid`.
#[derive(Debug, Clone)]
pub struct Frequencies {
    /// The question.
    pub question: usize,
    /// How many respondents there are.
    pub respondents: usize,
    /// Who was not asked.
    pub not_asked: Vec<u32>,
    /// Who was asked and gave no answer.
    pub missing: Vec<u32>,
    /// Values that are no answers, with those who gave them; not among the valid.
    pub outside: Vec<(String, Vec<u32>)>,
    /// Who answered though not asked; among `not_asked`.
    pub uninvited: Vec<u32>,
    /// Who gave an answer that counts.
    pub valid: usize,
    /// The lines, each with its respondents. Of a multiple question a respondent may stand in several.
    pub rows: Vec<(Part, Vec<u32>)>,
    /// Of a multiple question: how many answers were chosen in all.
    pub chosen: usize,
    /// Of numbers, and of the scores of an ordinal question.
    pub numbers: Option<Numbers>,
    /// Of an ordinal question.
    pub middle: Option<Middle>,
    /// Of dates: the first and the last.
    pub span: Option<(String, String)>,
}

impl Frequencies {
    /// Who was asked.
    pub fn asked(&self) -> usize {
        self.respondents - self.not_asked.len()
    }

    /// How many values are no answers.
    pub fn outside(&self) -> usize {
        self.outside.iter().map(|(_, who)| who.len()).sum()
    }
}

/// Counts a question.
pub fn frequencies(survey: &Survey, at: usize) -> Frequencies {
    let question = &survey.questions[at];
    let answers = survey.answers(at);
    let mut found = Frequencies {
        question: at,
        respondents: survey.table.respondents.len(),
        not_asked: Vec::new(),
        missing: Vec::new(),
        outside: answers.outside.iter().map(|value| (value.clone(), Vec::new())).collect(),
        uninvited: answers.uninvited.clone(),
        valid: 0,
        rows: Vec::new(),
        chosen: 0,
        numbers: None,
        middle: None,
        span: None,
    };
    let mut choices: Vec<Vec<u32>> = vec![Vec::new(); question.answers.len()];
    let mut numbers: Vec<(f64, u32)> = Vec::new();
    let mut days: Vec<(u32, u32)> = Vec::new();
    for (who, given) in (0..).zip(&answers.given) {
        match given {
            Given::NotAsked => found.not_asked.push(who),
            Given::Missing => found.missing.push(who),
            Given::Outside(value) => found.outside[*value as usize].1.push(who),
            Given::Choice(choice) => choices[*choice as usize].push(who),
            Given::Choices(set) => {
                for choice in &answers.sets[*set as usize] {
                    choices[*choice as usize].push(who);
                }
            }
            Given::Number(number) => numbers.push((*number, who)),
            Given::Day(day) => days.push((*day, who)),
            Given::Words => {}
        }
    }
    found.valid = found.respondents - found.not_asked.len() - found.missing.len() - found.outside();
    let other: Vec<u32> =
        answers.other.iter().copied().filter(|who| !matches!(answers.given[*who as usize], Given::NotAsked)).collect();
    match question.kind {
        Kind::Number => {
            found.rows = banded(&question.bands, &numbers);
            found.numbers = figures(numbers.iter().map(|(number, _)| *number).collect());
        }
        Kind::Date => dated(&answers, &days, &mut found),
        Kind::Open => {}
        _ => {
            if question.kind == Kind::Ordinal {
                let counts: Vec<usize> = choices.iter().map(Vec::len).collect();
                found.middle = middle(&counts);
                let scores = counts.iter().enumerate();
                let scores = scores.flat_map(|(choice, n)| std::iter::repeat_n(question.answers[choice].score, *n));
                found.numbers = figures(scores.collect());
            }
            found.chosen = choices.iter().map(Vec::len).sum::<usize>() + other.len();
            found.rows = choices.into_iter().enumerate().map(|(choice, who)| (Part::Choice(choice), who)).collect();
            if question.other {
                found.rows.push((Part::Other, other));
            }
        }
    }
    found
}

fn banded(bands: &[Band], numbers: &[(f64, u32)]) -> Vec<(Part, Vec<u32>)> {
    if bands.is_empty() {
        return Vec::new();
    }
    let mut rows: Vec<(Part, Vec<u32>)> = (0..bands.len()).map(|at| (Part::Band(at), Vec::new())).collect();
    let mut rest = Vec::new();
    for (number, who) in numbers {
        match bands.iter().position(|band| band.holds(*number)) {
            Some(band) => rows[band].1.push(*who),
            None => rest.push(*who),
        }
    }
    if !rest.is_empty() {
        rows.push((Part::NoBand, rest));
    }
    rows
}

fn dated(answers: &Answers, days: &[(u32, u32)], found: &mut Frequencies) {
    let day = |at: u32| answers.days[at as usize].as_str();
    let mut months: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (at, who) in days {
        months.entry(&day(*at)[..7]).or_default().push(*who);
    }
    found.rows = months.into_iter().map(|(month, who)| (Part::Month(month.to_owned()), who)).collect();
    let all = || days.iter().map(|(at, _)| day(*at));
    found.span = all().min().zip(all().max()).map(|(first, last)| (first.to_owned(), last.to_owned()));
}

/// The middle answer of ordered counts.
fn middle(counts: &[usize]) -> Option<Middle> {
    let n: usize = counts.iter().sum();
    let nth = |rank: usize| {
        let mut seen = 0;
        counts.iter().position(|count| {
            seen += count;
            seen > rank
        })
    };
    let (low, high) = (nth(n.checked_sub(1)? / 2)?, nth(n / 2)?);
    Some(if low == high { Middle::One(low) } else { Middle::Between(low, high) })
}

/// Figures of some numbers; `None` of none.
fn figures(mut numbers: Vec<f64>) -> Option<Numbers> {
    numbers.sort_by(f64::total_cmp);
    let (least, most) = (*numbers.first()?, *numbers.last()?);
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    let quantile = |share: f64| {
        let at = share * (n - 1.0);
        let (low, high) = (numbers[at.floor() as usize], numbers[at.ceil() as usize]);
        low + (high - low) * at.fract()
    };
    Some(Numbers {
        n: numbers.len(),
        mean,
        deviation: (numbers.len() > 1).then(|| (squares / (n - 1.0)).sqrt()),
        least,
        quartiles: [0.25, 0.5, 0.75].map(quantile),
        most,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// numpy: mean 5.571428571428571, std(ddof=1) 4.035556254807296, percentile 25/50/75: 3.0, 5.0, 7.5.
    #[test]
    fn figures_of_numbers() {
        let found = figures(vec![12.0, 5.0, 1.0, 5.0, 2.0, 4.0, 10.0]).unwrap();
        assert!((found.mean - 39.0 / 7.0).abs() < 1e-12);
        assert!((found.deviation.unwrap() - 4.035_556_254_807_296).abs() < 1e-12, "{found:?}");
        assert_eq!(found.quartiles, [3.0, 5.0, 7.5]);
        assert_eq!((found.least, found.most, found.n), (1.0, 12.0, 7));
        assert_eq!(figures(vec![3.0]).unwrap().deviation, None);
        assert_eq!(figures(Vec::new()), None);
    }

    #[test]
    fn the_middle_may_lie_between_two_answers() {
        assert_eq!(middle(&[1, 0, 2]), Some(Middle::One(2)));
        assert_eq!(middle(&[2, 0, 2]), Some(Middle::Between(0, 2)));
        assert_eq!(middle(&[0, 4, 0]), Some(Middle::One(1)));
        assert_eq!(middle(&[0, 0]), None);
    }
}
