//! `privacy/reviewed.csv`: words that somebody has looked at and that identify nobody.

use crate::finding::{Finding, Place, Result};
use crate::language::{NAMED, names};
use crate::study::{Folder, Lock, write_whole};
use crate::text::fold_case;
use std::collections::BTreeSet;

/// The file's name.
pub const REVIEWED: &str = "privacy/reviewed.csv";

/// One reviewed word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The word, or words, as found.
    pub word: String,
    /// Why it identifies nobody.
    pub why: String,
    /// Who looked.
    pub by: String,
}

/// The reviewed words of a study.
#[derive(Debug, Clone, Default)]
pub struct Reviewed {
    /// In the order of the file.
    pub lines: Vec<Line>,
    /// Folded, with all forms.
    forms: BTreeSet<String>,
}

impl Reviewed {
    /// Reads the list. A study without one has reviewed nothing.
    pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Reviewed {
        let file = match folder.read_if_there(REVIEWED) {
            Ok(Some((file, _))) => file,
            Ok(None) => return Reviewed::default(),
            Err(finding) => {
                findings.push(*finding);
                return Reviewed::default();
            }
        };
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(file.text.as_bytes());
        let headers = reader.headers().cloned().unwrap_or_default();
        let column = |name: &str| headers.iter().position(|found| found.eq_ignore_ascii_case(name));
        let Some(word) = column("word") else {
            findings.push(
                Finding::error(format!("`{REVIEWED}` has no column `word`; nothing in it is used"))
                    .at(Place { line: 1, ..Place::file(REVIEWED) })
                    .expected("a first line word,why,by"),
            );
            return Reviewed::default();
        };
        let (why, by) = (column("why"), column("by"));
        let mut lines = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let field = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
                    lines.push(Line { word: field(Some(word)), why: field(why), by: field(by) });
                }
                Err(error) => findings.push(Finding::error(format!("{REVIEWED}: {error}")).at(Place::file(REVIEWED))),
            }
        }
        lines.retain(|line| !line.word.is_empty());
        Reviewed::new(lines)
    }

    fn new(lines: Vec<Line>) -> Reviewed {
        let mut forms = BTreeSet::new();
        for line in &lines {
            forms.insert(fold_case(&line.word));
            if !line.word.contains(' ') {
                forms.extend(NAMED.iter().flat_map(|language| names(language).forms(&line.word)));
            }
        }
        Reviewed { lines, forms }
    }

    /// Whether a text, folded, is a reviewed word or one of its forms.
    pub fn holds(&self, folded: &str) -> bool {
        self.forms.contains(folded)
    }
}

/// Adds words to the list; those that it holds already are passed over. Gives those that were added.
///
/// # Errors
/// When the list cannot be read or written.
pub fn allow(folder: &Folder, words: &[String], why: &str, by: &str) -> Result<Vec<String>> {
    let _lock = Lock::take(folder)?;
    let mut findings = Vec::new();
    let mut reviewed = Reviewed::read(folder, &mut findings);
    if let Some(finding) = findings.into_iter().next() {
        return Err(Box::new(finding));
    }
    let mut added = Vec::new();
    for word in words {
        let word = word.trim();
        if !word.is_empty() && !reviewed.lines.iter().any(|line| fold_case(&line.word) == fold_case(word)) {
            reviewed.lines.push(Line { word: word.to_owned(), why: why.to_owned(), by: by.to_owned() });
            added.push(word.to_owned());
        }
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    let failed = |error: csv::Error| Box::new(Finding::error(format!("{REVIEWED}: {error}")).at(Place::file(REVIEWED)));
    writer.write_record(["word", "why", "by"]).map_err(failed)?;
    for line in &reviewed.lines {
        writer.write_record([&line.word, &line.why, &line.by]).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(csv::Error::from(error.into_error())))?;
    if !added.is_empty() {
        write_whole(&folder.path(REVIEWED), &bytes)?;
    }
    Ok(added)
}
