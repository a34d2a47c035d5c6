//! What a question is.

use crate::language::Text;
use crate::study::Band;
use crate::text::Span;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of several answers, in no order.
    Single,
    /// Any of several answers.
    Multiple,
    /// One of several answers that have an order, as on a Likert scale.
    Ordinal,
    /// A number.
    Number,
    /// A day.
    Date,
    /// In one's own words: a source.
    Open,
}

impl Kind {
    /// All kinds with the words for them.
    pub const ALL: &'static [(&'static str, Kind)] = &[
        ("single", Kind::Single),
        ("multiple", Kind::Multiple),
        ("ordinal", Kind::Ordinal),
        ("likert", Kind::Ordinal),
        ("number", Kind::Number),
        ("date", Kind::Date),
        ("open", Kind::Open),
    ];

    /// As written in the file.
    pub fn name(self) -> &'static str {
        Kind::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// An answer that can be chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// As it stands in the table.
    pub value: String,
    /// What people read.
    pub name: Text,
    /// Its number on an ordinal scale: the value, where all values are numbers, else its place, from 1.
    pub score: f64,
}

/// Who was asked: those who gave one of these answers to another question.
#[derive(Debug, Clone)]
pub struct Condition {
    /// The other question.
    pub question: String,
    /// Values of its answers.
    pub answers: Vec<String>,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Unique in the survey.
    pub id: String,
    /// Its words.
    pub text: Text,
    /// How it is answered.
    pub kind: Kind,
    /// The column of the table; several for a question with a column for each answer. Of an open question that is a source:
    /// none.
    pub columns: Vec<String>,
    /// What stands between several answers in one cell.
    pub separator: String,
    /// The answers, in order.
    pub answers: Vec<Choice>,
    /// Further answers, in people's own words, are allowed.
    pub other: bool,
    /// Values that mean that there is no answer.
    pub missing: Vec<String>,
    /// Bands of numbers.
    pub bands: Vec<Band>,
    /// The least possible number.
    pub least: Option<f64>,
    /// The greatest possible number.
    pub most: Option<f64>,
    /// A high answer means little of what the scale measures.
    pub reversed: bool,
    /// Who was asked: all conditions must hold; none: everybody.
    pub asked_if: Vec<Condition>,
    /// The source with the answers to an open question.
    pub source: Option<String>,
    /// Where it stands in the file.
    pub span: Span,
}

/// Questions that measure one thing.
#[derive(Debug, Clone)]
pub struct Scale {
    /// Unique in the survey.
    pub id: String,
    /// What people read.
    pub name: Text,
    /// Positions of its questions.
    pub items: Vec<usize>,
    /// Where it stands in the file.
    pub span: Span,
}

impl Question {
    /// The position of an answer by its value.
    pub fn choice(&self, value: &str) -> Option<usize> {
        self.answers.iter().position(|choice| choice.value == value)
    }

    /// The score of an answer in the direction of its scale.
    pub fn score(&self, choice: usize) -> f64 {
        let score = self.answers[choice].score;
        if !self.reversed {
            return score;
        }
        let scores = self.answers.iter().map(|choice| choice.score);
        let (least, most) =
            scores.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), score| (a.min(score), b.max(score)));
        least + most - score
    }
}
