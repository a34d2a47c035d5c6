//! What everybody answered to one question.

use super::number::{date, number};
use super::question::{Kind, Question};
use super::{Column, Survey};

/// What one respondent did with a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Given {
    /// Was not asked.
    NotAsked,
    /// Was asked, and gave no answer.
    Missing,
    /// Something that is no answer to this question, by its place in [`Answers::outside`].
    Outside(u32),
    /// One answer, by its place in the question's list.
    Choice(u32),
    /// Several answers, by their place in [`Answers::sets`].
    Choices(u32),
    /// A number.
    Number(f64),
    /// A day, by its place in [`Answers::days`].
    Day(u32),
    /// Words of one's own.
    Words,
}

/// Everybody's answers to a question.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// For each respondent.
    pub given: Vec<Given>,
    /// Values that are no answers to the question.
    pub outside: Vec<String>,
    /// Several answers at once, each the places in the question's list, in order.
    pub sets: Vec<Vec<u32>>,
    /// Days, `2026-01-31`.
    pub days: Vec<String>,
    /// Who answered though not asked.
    pub uninvited: Vec<u32>,
    /// Respondents with an answer in words of their own beside those of the list.
    pub other: Vec<u32>,
}

/// What one value means.
#[derive(Clone, Copy)]
struct Meaning {
    given: Given,
    other: bool,
}

impl Answers {
    /// Looks at the table in the light of a question.
    pub(super) fn new(survey: &Survey, at: usize) -> Answers {
        let question = &survey.questions[at];
        let mut answers = Answers::default();
        let n = survey.table.respondents.len();
        let columns: Vec<&Column> = question
            .columns
            .iter()
            .filter_map(|name| survey.table.find(name).map(|at| &survey.table.columns[at]))
            .collect();
        let meanings: Vec<Meaning> = match (&columns[..], question.columns.len()) {
            ([], _) => vec![Meaning { given: Given::Missing, other: false }; n],
            ([column], 1) => {
                let of: Vec<Meaning> = column.values.iter().map(|value| answers.meaning(question, value)).collect();
                column.cells.iter().map(|cell| of[*cell as usize]).collect()
            }
            (several, _) => answers.ticked(question, several, n),
        };
        let asked = asked(survey, question);
        answers.given.reserve(n);
        for (respondent, meaning) in meanings.into_iter().enumerate() {
            let who = u32::try_from(respondent).unwrap_or(u32::MAX);
            let invited = asked.as_ref().is_none_or(|asked| asked[respondent]);
            if meaning.other {
                answers.other.push(who);
            }
            match (invited, meaning.given) {
                (true, given) => answers.given.push(given),
                (false, Given::Missing) => answers.given.push(Given::NotAsked),
                (false, _) => {
                    answers.uninvited.push(who);
                    answers.given.push(Given::NotAsked);
                }
            }
        }
        answers
    }

    /// What a value means as an answer to a question.
    fn meaning(&mut self, question: &Question, value: &str) -> Meaning {
        let plain = |given: Given| Meaning { given, other: false };
        if value.is_empty() || question.missing.iter().any(|missing| missing == value) {
            return plain(Given::Missing);
        }
        match question.kind {
            Kind::Single | Kind::Ordinal => match question.choice(value) {
                Some(choice) => plain(Given::Choice(u32::try_from(choice).unwrap_or(u32::MAX))),
                None if question.other => Meaning { given: Given::Words, other: true },
                None => plain(self.outside(value)),
            },
            Kind::Multiple => {
                let (chosen, rest) = parted(question, value);
                if rest.is_empty() || question.other {
                    Meaning { given: self.set(chosen), other: !rest.is_empty() }
                } else {
                    plain(self.outside(&rest.join(&question.separator)))
                }
            }
            Kind::Number => match number(value) {
                Some(number)
                    if question.least.is_none_or(|least| number >= least)
                        && question.most.is_none_or(|most| number <= most) =>
                {
                    plain(Given::Number(number))
                }
                _ => plain(self.outside(value)),
            },
            Kind::Date => match date(value) {
                Some(day) => {
                    self.days.push(day);
                    plain(Given::Day(last(&self.days)))
                }
                None => plain(self.outside(value)),
            },
            Kind::Open => plain(Given::Words),
        }
    }

    fn outside(&mut self, value: &str) -> Given {
        self.outside.push(value.to_owned());
        Given::Outside(last(&self.outside))
    }

    fn set(&mut self, chosen: Vec<u32>) -> Given {
        self.sets.push(chosen);
        Given::Choices(last(&self.sets))
    }

    /// A question with a column for each answer: ticked, not ticked, or left empty.
    fn ticked(&mut self, question: &Question, columns: &[&Column], n: usize) -> Vec<Meaning> {
        let of: Vec<Vec<Option<bool>>> =
            columns.iter().map(|column| column.values.iter().map(|value| tick(question, value)).collect()).collect();
        let mut known = rustc_hash::FxHashMap::default();
        (0..n)
            .map(|respondent| {
                let ticks = |at: usize| of[at][columns[at].cells[respondent] as usize];
                if (0..columns.len()).all(|at| ticks(at).is_none()) {
                    return Meaning { given: Given::Missing, other: false };
                }
                let chosen: Vec<u32> = (0..columns.len())
                    .filter(|at| ticks(*at) == Some(true))
                    .filter_map(|at| u32::try_from(at).ok())
                    .collect();
                let given = match known.get(&chosen) {
                    Some(given) => *given,
                    None => {
                        let given = self.set(chosen.clone());
                        known.insert(chosen, given);
                        given
                    }
                };
                Meaning { given, other: false }
            })
            .collect()
    }
}

fn last<T>(list: &[T]) -> u32 {
    u32::try_from(list.len() - 1).unwrap_or(u32::MAX)
}

/// The answers in one cell, and what is none. An answer may hold the separator itself, so longer answers go first.
fn parted(question: &Question, value: &str) -> (Vec<u32>, Vec<String>) {
    let mut order: Vec<usize> = (0..question.answers.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(question.answers[*at].value.len()));
    let (mut chosen, mut rest) = (Vec::new(), Vec::new());
    let mut left = value.trim();
    while !left.is_empty() {
        let separator = question.separator.as_str();
        let whole = |at: &&usize| {
            left.strip_prefix(question.answers[**at].value.as_str())
                .is_some_and(|behind| behind.trim_start().is_empty() || behind.trim_start().starts_with(separator))
        };
        let taken = match order.iter().find(whole) {
            Some(at) => {
                chosen.extend(u32::try_from(*at));
                question.answers[*at].value.len()
            }
            None => {
                let end = left.find(separator).unwrap_or(left.len());
                rest.push(left[..end].trim().to_owned());
                end
            }
        };
        left = left[taken..].trim_start();
        left = left.strip_prefix(separator).unwrap_or(left).trim_start();
    }
    rest.retain(|text| !text.is_empty());
    chosen.sort_unstable();
    chosen.dedup();
    (chosen, rest)
}

/// Words in a column of its own that say that an answer was not chosen.
const NOT_TICKED: &[&str] = &["0", "no", "n", "false", "not selected", "unchecked", "ne", "nepasirinkta"];

/// Whether a cell says that its answer was chosen; `None`: nothing.
fn tick(question: &Question, value: &str) -> Option<bool> {
    if value.is_empty() || question.missing.iter().any(|missing| missing == value) {
        return None;
    }
    Some(!NOT_TICKED.contains(&value.to_lowercase().as_str()))
}

/// For each respondent whether a question was put; `None`: to everybody. Whoever left the other question out was asked, as
/// far as anybody knows.
fn asked(survey: &Survey, question: &Question) -> Option<Vec<bool>> {
    let mut asked: Option<Vec<bool>> = None;
    for condition in &question.asked_if {
        let Some(at) = survey.find(&condition.question) else { continue };
        let other = &survey.questions[at];
        let answers = Answers::new(survey, at);
        let wanted: Vec<u32> = condition
            .answers
            .iter()
            .filter_map(|value| other.choice(value).and_then(|at| u32::try_from(at).ok()))
            .collect();
        let holds = |given: &Given| match given {
            Given::Missing => true,
            Given::Choice(choice) => wanted.contains(choice),
            Given::Choices(set) => answers.sets[*set as usize].iter().any(|choice| wanted.contains(choice)),
            _ => false,
        };
        let now = answers.given.iter().map(holds);
        asked = Some(match asked {
            None => now.collect(),
            Some(before) => before.into_iter().zip(now).map(|(before, now)| before && now).collect(),
        });
    }
    asked
}
