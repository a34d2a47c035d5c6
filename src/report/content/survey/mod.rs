//! What surveys say: frequencies, crossed questions, scales, the section on respondents.

mod battery;
mod cross;
mod freq;
mod held;
mod report;
mod scale;

pub use cross::SurveyCross;
pub use freq::{SurveyFreq, SurveyFreqOptions};
pub use report::SurveyReport;
pub use scale::SurveyScales;

use crate::analysis::survey::{Frequencies, Middle, Numbers, Part, half_up, largest_remainder};
use crate::language::{self, Base, Label, NumberFigures, SurveyTexts, Wording};
use crate::report::content::Sharing;
use crate::report::model::{Notice, Page, Words};
use crate::study::Settings;
use crate::survey::{Kind, Question, Survey};
use serde_json::{Value, json};

/// A survey, and the language in which a result about it is written.
#[derive(Clone, Copy)]
pub struct SurveyContext<'a> {
    /// tema.toml.
    pub settings: &'a Settings,
    /// The survey.
    pub survey: &'a Survey,
    /// The language.
    pub wording: &'static dyn Wording,
    /// Digits behind the decimal sign of percentages.
    pub digits: u32,
    /// Percentages sum to 100.
    pub sum_100: bool,
    /// What is held back.
    pub sharing: Sharing,
}

impl<'a> SurveyContext<'a> {
    fn texts(&self) -> &'static dyn SurveyTexts {
        self.wording.survey()
    }

    fn language(&self) -> &'static str {
        self.wording.code()
    }

    fn question(&self, at: usize) -> &'a Question {
        &self.survey.questions[at]
    }

    /// The words of a question.
    fn text(&self, at: usize) -> &'a str {
        self.question(at).text.get(self.language())
    }

    fn page(&self) -> Page {
        let mut notices = Vec::new();
        if self.is_synthetic() {
            notices.push(Notice { text: self.texts().synthetic().to_owned(), strong: true });
        }
        let own = self.survey.title.as_ref().map(|title| title.get(self.language()));
        let label = |label: Label| self.wording.label(label).to_owned();
        Page {
            language: self.language().to_owned(),
            speech: language::primary(&self.settings.language).to_owned(),
            title: own.unwrap_or_else(|| self.settings.title.get(self.language())).to_owned(),
            notices,
            words: Words {
                statements: label(Label::Statements),
                context: label(Label::Context),
                close: label(Label::Close),
                contents: label(Label::Contents),
                transcripts: label(Label::Transcripts),
            },
            made: format!("tema {}", env!("CARGO_PKG_VERSION")),
            ..Page::default()
        }
    }

    fn is_synthetic(&self) -> bool {
        self.settings.synthetic || self.survey.synthetic
    }

    fn codes(&self, who: &[u32]) -> Vec<&'a str> {
        who.iter().map(|who| self.survey.table.respondents[*who as usize].as_str()).collect()
    }

    /// Who they are, for programs; beside an answer a code tells whose it is, so how many they are where that is for others.
    fn codes_json(&self, who: &[u32]) -> Value {
        if self.sharing.is_shared() { json!(who.len()) } else { json!(self.codes(who)) }
    }

    /// What a line of a question is called.
    fn part(&self, question: usize, part: &Part) -> String {
        let question = self.question(question);
        match part {
            Part::Choice(choice) => question.answers[*choice].name.get(self.language()).to_owned(),
            Part::Band(band) => question.bands[*band].name.replace('-', "–"),
            Part::NoBand => self.texts().no_band().to_owned(),
            Part::Month(month) => self.wording.date(month),
            Part::Other => self.texts().other().to_owned(),
        }
    }

    /// The same where the number of the line may be held back: of few people even the month is.
    fn part_or_held(&self, question: usize, part: &Part, held: bool) -> String {
        match part {
            Part::Month(_) if held => self.wording.held_back().to_owned(),
            _ => self.part(question, part),
        }
    }

    /// `57.1 %`, from units of the last digit.
    fn percent(&self, units: u64) -> String {
        self.wording.percent(self.value(units), self.digits as usize)
    }

    fn decimal_percent(&self, units: u64) -> String {
        self.wording.decimal(self.value(units), self.digits as usize)
    }

    fn value(&self, units: u64) -> f64 {
        units as f64 / 10f64.powi(i32::try_from(self.digits).unwrap_or(0))
    }

    /// The percentages of the lines of a question, of those who answered, in units of the last digit.
    fn percents(&self, found: &Frequencies) -> Vec<Option<u64>> {
        let counts: Vec<usize> = found.rows.iter().map(|(_, who)| who.len()).collect();
        let several = self.question(found.question).kind == Kind::Multiple;
        if self.sum_100 && !several && counts.iter().sum::<usize>() == found.valid {
            let units = largest_remainder(&counts, self.digits);
            return (0..counts.len()).map(|at| units.get(at).copied()).collect();
        }
        counts.into_iter().map(|n| half_up(n, found.valid, self.digits)).collect()
    }

    /// A figure with at most two decimals, without zeros at its end.
    fn figure(&self, value: f64) -> String {
        let digits = [0, 1].into_iter().find(|digits| {
            let scaled = value * 10f64.powi(*digits);
            (scaled - scaled.round()).abs() < 1e-9
        });
        self.wording.decimal(value, digits.unwrap_or(2).try_into().unwrap_or(2))
    }

    fn numbers(&self, numbers: &Numbers) -> NumberFigures {
        NumberFigures {
            mean: self.wording.decimal(numbers.mean, 2),
            deviation: numbers.deviation.map(|deviation| self.wording.decimal(deviation, 2)),
            quartiles: numbers.quartiles.map(|value| self.figure(value)),
            ends: (!self.sharing.is_shared()).then(|| (self.figure(numbers.least), self.figure(numbers.most))),
        }
    }

    /// The median answer, as a sentence.
    fn middle(&self, question: usize, middle: Middle) -> String {
        match middle {
            Middle::One(choice) => self.texts().middle(&self.part(question, &Part::Choice(choice))),
            Middle::Between(low, high) => self
                .texts()
                .between(&self.part(question, &Part::Choice(low)), &self.part(question, &Part::Choice(high))),
        }
    }

    fn p(&self, p: f64) -> String {
        if p < 0.001 {
            format!("p < {}", self.wording.decimal(0.001, 3))
        } else {
            format!("p = {}", self.wording.decimal(p, 3))
        }
    }

    /// What every JSON value says of its survey.
    fn json(&self) -> Value {
        json!({
            "survey": self.survey.name,
            "synthetic": self.is_synthetic(),
            "respondents": self.survey.table.respondents.len(),
            "tema": env!("CARGO_PKG_VERSION"),
        })
    }
}

/// Who stands behind a question.
fn base(found: &Frequencies) -> Base {
    Base {
        respondents: found.respondents,
        asked: found.asked(),
        valid: found.valid,
        missing: found.missing.len(),
        outside: found.outside(),
        uninvited: found.uninvited.len(),
    }
}
