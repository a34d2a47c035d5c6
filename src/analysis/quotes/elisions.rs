//! How much of what was said printed quotes leave out.

use super::Picks;
use crate::coding::trim::{MARKS, Trim};
use crate::coding::{CodedStudy, Set};
use crate::text::Span;

/// A printed quote with words left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elision {
    /// The code that it is quoted for.
    pub code: usize,
    /// The statement.
    pub statement: u32,
    /// Who speaks.
    pub speaker: String,
    /// What was left out of it.
    pub lost: Lost,
    /// Each cut in its order: bytes of the statement, and how many words of the transcript it leaves out.
    pub cuts: Vec<(Span, usize)>,
}

/// How much was left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lost {
    /// Words that the transcript has.
    pub said: usize,
    /// Words of these that a coder left out of the quote.
    pub cut: usize,
    /// Marks of words left out that the transcript has itself; nobody recorded how many words they stand for.
    pub marks: usize,
}

impl Lost {
    /// Of several quotes together.
    pub fn sum(all: impl IntoIterator<Item = Lost>) -> Lost {
        all.into_iter().fold(Lost::default(), |sum, one| Lost {
            said: sum.said + one.said,
            cut: sum.cut + one.cut,
            marks: sum.marks + one.marks,
        })
    }

    /// The share of the words that is left out, from 0 to 1; `None` where nothing was said.
    pub fn share(self) -> Option<f64> {
        (self.said > 0).then(|| self.cut as f64 / self.said as f64)
    }

    fn of(trim: &Trim<'_>) -> Lost {
        let marks = MARKS.iter().map(|mark| trim.text().matches(mark).count()).sum();
        Lost { said: trim.words_said(), cut: trim.words_cut(), marks }
    }
}

/// All printed quotes, in the order of the report; those that leave nothing out are among them.
pub fn elisions(coded: &CodedStudy<'_>, codes: &[(usize, Set)], picks: &Picks) -> Vec<Elision> {
    let quotes = codes.iter().flat_map(|(code, _)| picks.of(*code).iter().map(move |pick| (*code, pick)));
    quotes
        .map(|(code, pick)| {
            let trim = coded.quoted(Some(code), pick.statement);
            Elision {
                code,
                statement: pick.statement,
                speaker: pick.speaker.clone(),
                lost: Lost::of(&trim),
                cuts: trim.cuts().iter().map(|cut| (*cut, trim.count(*cut))).collect(),
            }
        })
        .collect()
}
