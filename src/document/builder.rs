//! What the readers of formatted documents share: paragraphs made run by run, and the count of what is left out.

use super::{Comment, Document, Encoding, Format, Kind, LeftOut, Mark, Paragraph, Run, Unit, What};
use crate::finding::Finding;
use std::collections::BTreeMap;

/// A document in the making.
#[derive(Debug, Default)]
pub struct Builder {
    /// The paragraphs that are done.
    pub paragraphs: Vec<Paragraph>,
    /// Comments that have their place.
    pub comments: Vec<Comment>,
    /// What was doubtful.
    pub findings: Vec<Finding>,
    left_out: BTreeMap<What, (usize, Vec<String>)>,
}

impl Builder {
    /// Counts something that is left out.
    pub fn leave_out(&mut self, what: What, place: impl FnOnce() -> String) {
        let (count, places) = self.left_out.entry(what).or_default();
        *count += 1;
        if places.len() < 3 {
            let place = place();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }

    /// The document. With the unit [`Unit::CodePoints`] places are made here: the paragraphs, each ended by a line feed.
    pub fn finish(mut self, format: Format, encoding: Option<Encoding>, unit: Unit) -> Document {
        if unit == Unit::CodePoints {
            let mut original = 0;
            for paragraph in &mut self.paragraphs {
                paragraph.marks = vec![Mark { at: 0, original }];
                original += paragraph.runs.iter().map(|run| run.text.chars().count()).sum::<usize>() + 1;
            }
        }
        self.comments.sort_by_key(|comment| comment.from);
        let left_out =
            self.left_out.into_iter().map(|(what, (count, places))| LeftOut { what, count, places }).collect();
        Document {
            format,
            encoding,
            unit,
            paragraphs: self.paragraphs,
            comments: self.comments,
            left_out,
            findings: self.findings,
        }
    }
}

/// A paragraph in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its runs.
    pub runs: Vec<Run>,
    /// Bytes of text so far.
    pub length: usize,
    /// Places, for formats that have bytes of a file.
    pub marks: Vec<Mark>,
    /// A page break stands here: a line break if text follows on text.
    break_due: bool,
}

impl Draft {
    /// Adds text of one look to the end.
    pub fn push(&mut self, text: &str, bold: bool, italic: bool) {
        if text.is_empty() {
            return;
        }
        self.break_if_due(bold, italic);
        self.length += text.len();
        match self.runs.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), bold, italic }),
        }
    }

    /// Adds text that stands at `original` in the file.
    pub fn push_from(&mut self, text: &str, bold: bool, italic: bool, original: usize) {
        if !text.is_empty() {
            self.break_if_due(bold, italic);
            self.marks.push(Mark { at: self.length, original });
            self.push(text, bold, italic);
        }
    }

    fn break_if_due(&mut self, bold: bool, italic: bool) {
        if std::mem::take(&mut self.break_due) && self.length > 0 {
            self.push("\n", bold, italic);
        }
    }

    /// A page ends here.
    pub fn break_page(&mut self) {
        self.break_due = true;
    }

    /// The paragraph.
    pub fn finish(self, kind: Kind, number: usize) -> Paragraph {
        Paragraph { kind, runs: self.runs, number, page: None, marks: self.marks }
    }
}
