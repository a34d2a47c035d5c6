//! What of the answers to a question is held back where they are for others.

use super::SurveyContext;
use crate::analysis::survey::{Frequencies, frequencies};
use crate::privacy::{Rank, Total, closed};
use crate::report::model::Cell;
use crate::survey::Kind;

/// What stands for programs where a number is held back.
pub const HELD: &str = "held back";

/// How many times the least number of people there must be before quartiles and means of numbers tell of nobody: so
/// many stand in each quarter.
const QUARTERS: usize = 4;

/// What of a question is held back.
#[derive(Debug, Clone, Default)]
pub struct HeldBack {
    /// All of it but its words: few were asked or answered, or how many they are gives a number away.
    pub whole: bool,
    /// Means, medians, quartiles.
    pub figures: bool,
    /// The least and the greatest number, first and last day, values that are no answers: each is somebody's own.
    pub own: bool,
    rows: Vec<bool>,
}

impl HeldBack {
    /// Whether a line is.
    pub fn row(&self, at: usize) -> bool {
        self.whole || self.rows.get(at).copied().unwrap_or(false)
    }

    /// How many lines are.
    pub fn count(&self) -> usize {
        self.rows.iter().filter(|held| **held).count()
    }
}

impl SurveyContext<'_> {
    /// What of the answers to a question is held back.
    ///
    /// A line goes with fewer people than the threshold on it (of a question with several answers also: beside it), and
    /// what would let it be computed from how many answered. Where a number that is held back decides who was asked, all
    /// of the question goes.
    pub fn held(&self, found: &Frequencies) -> HeldBack {
        let Some(smallest) = self.sharing.smallest() else { return HeldBack::default() };
        let few = |people: usize| self.sharing.is_few(people);
        let counts: Vec<usize> = found.rows.iter().map(|(_, who)| who.len()).collect();
        let several = self.question(found.question).kind == Kind::Multiple;
        let rows = counts.len();
        let first = counts.iter().map(|n| few(*n) || several && few(found.valid.saturating_sub(*n)));
        let sum = counts.iter().sum();
        let held = closed(
            &counts.iter().copied().chain([sum]).collect::<Vec<_>>(),
            &std::iter::repeat_n(Rank::Cell, rows).chain([Rank::All]).collect::<Vec<_>>(),
            &[Total { sum: rows, parts: (0..rows).collect() }],
            smallest,
            first.chain([false]).collect(),
        );
        let whole = few(found.valid)
            || few(found.asked())
            || few(found.not_asked.len())
            || held[rows]
            || self.is_told_by_who_was_asked(found.question);
        let rows = held[..rows].to_vec();
        let numbers = self.question(found.question).kind == Kind::Number && found.valid < QUARTERS * smallest;
        let has = found.numbers.is_some() || found.middle.is_some();
        HeldBack { whole, figures: has && (whole || numbers || rows.contains(&true)), own: true, rows }
    }

    /// Whether how many were asked a question gives away how many gave an answer that is held back.
    fn is_told_by_who_was_asked(&self, question: usize) -> bool {
        self.question(question).asked_if.iter().any(|condition| {
            // A question that hangs on one behind it is a finding, and hangs on nothing.
            let Some(other) = self.survey.find(&condition.question).filter(|other| *other < question) else {
                return false;
            };
            let found = frequencies(self.survey, other);
            let held = self.held(&found);
            held.whole || held.count() > 0
        })
    }

    /// A cell in place of what is held back.
    pub(super) fn held_cell(&self) -> Cell {
        Cell::text(self.wording.held_back())
    }

    /// What is said below a table of which something is held back.
    pub(super) fn held_notes(&self, held: &[&HeldBack]) -> Vec<String> {
        let texts = self.wording.sharing();
        let smallest = self.sharing.smallest().unwrap_or_default();
        let cells: usize = held.iter().map(|held| held.count()).sum();
        let mut notes = Vec::new();
        if cells > 0 {
            notes.push(self.wording.note_held_back(cells, smallest));
        }
        if held.iter().any(|held| held.figures && !held.whole) {
            notes.push(texts.figures_held().to_owned());
        }
        notes
    }

    /// In place of everything that would be told of a question.
    pub(super) fn question_held(&self) -> String {
        self.wording.sharing().question_held(self.sharing.smallest().unwrap_or_default())
    }
}
