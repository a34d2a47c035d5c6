//! What came, what did not, and why: the end of every import and export.

use serde::Serialize;

/// How many of each came over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Texts.
    pub sources: usize,
    /// Codes.
    pub codes: usize,
    /// Codings: a code on a passage.
    pub codings: usize,
    /// Who coded.
    pub coders: usize,
    /// Participants.
    pub participants: usize,
    /// Attributes of participants: columns, not values.
    pub attributes: usize,
    /// Memos.
    pub memos: usize,
}

/// How the positions in a text were understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fit {
    /// The source.
    pub source: String,
    /// The way of counting that was chosen.
    pub model: String,
    /// How well it fits, 0 to 1.
    pub score: f64,
    /// The next best that gives other passages, and how well it fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runner_up: Option<(String, f64)>,
}

/// A coding whose words do not stand where the project says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The source.
    pub source: String,
    /// The code.
    pub code: String,
    /// The words, as the project keeps them.
    pub quote: String,
    /// What is the matter.
    pub why: String,
}

/// Something that was not carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotCarried {
    /// What.
    pub what: String,
    /// How many.
    pub count: usize,
    /// Why, or where it stays.
    pub why: String,
}

/// The report.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Loss {
    /// What came.
    pub counts: Counts,
    /// How positions were understood, for each text in which it mattered.
    pub offsets: Vec<Fit>,
    /// Codings whose words were compared with the text and stand there.
    pub verified: usize,
    /// Codings whose words were found elsewhere, and stand there now.
    pub relocated: Vec<Found>,
    /// Codings whose words were not found, or more than once: not taken over.
    pub orphaned: Vec<Found>,
    /// What was not carried.
    pub not_carried: Vec<NotCarried>,
}

impl Loss {
    /// Adds to what was not carried; the same thing for the same reason adds up.
    pub fn lost(&mut self, what: &str, count: usize, why: &str) {
        if count == 0 {
            return;
        }
        match self.not_carried.iter_mut().find(|line| line.what == what && line.why == why) {
            Some(line) => line.count += count,
            None => self.not_carried.push(NotCarried { what: what.to_owned(), count, why: why.to_owned() }),
        }
    }

    /// The report for programs.
    pub fn json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Whether a person should look: something was not found, or is not there.
    pub fn is_open(&self) -> bool {
        !self.orphaned.is_empty()
    }
}
