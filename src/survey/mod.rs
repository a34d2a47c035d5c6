//! Surveys: closed questions and what people answered.
//!
//! `survey/NAME.csv` has a row for each respondent, `survey/NAME.yaml` says what is asked. An answer is looked at in the
//! light of its question: given, left out, not asked, or not among the answers there are. Open questions are sources, and
//! are coded like interviews.

mod answers;
mod attributes;
mod draft;
mod number;
mod question;
mod read;
mod table;

pub use answers::{Answers, Given};
pub use attributes::attributes;
pub use draft::{Draft, Guess, draft};
pub use number::{date, number};
pub use question::{Choice, Condition, Kind, Question, Scale};
pub use table::{CODE_COLUMNS, Column, Table};

use crate::finding::{Finding, Place, Result};
use crate::language::Text;
use crate::study::Folder;
use crate::study::cases::natural;

/// The folder of surveys inside a study.
pub const FOLDER: &str = "survey";

/// A survey: its questions, and the table with the answers.
#[derive(Debug, Clone)]
pub struct Survey {
    /// The file's name without its ending: `experts`.
    pub name: String,
    /// What it is called in reports.
    pub title: Option<Text>,
    /// Its answers are made up.
    pub synthetic: bool,
    /// The group of its respondents, if any.
    pub group: Option<String>,
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
    /// Questions that belong together.
    pub scales: Vec<Scale>,
    /// The answers.
    pub table: Table,
}

impl Survey {
    /// Reads one survey by its name.
    ///
    /// # Errors
    /// When its table or its questions cannot be read at all.
    pub fn read(folder: &Folder, name: &str, findings: &mut Vec<Finding>) -> Result<Survey> {
        let (csv, _) = folder.read(&format!("{FOLDER}/{name}.csv"))?;
        let table = Table::read(&csv, findings)?;
        let yaml = format!("{FOLDER}/{name}.yaml");
        let Some((file, _)) = folder.read_if_there(&yaml)? else {
            return Err(Box::new(
                Finding::error(format!("what `{}` asks is not described", csv.name))
                    .at(Place::file(yaml))
                    .expected("a file with the questions")
                    .hint("move the table out of the study and run `tema survey init` on it: it drafts the questions"),
            ));
        };
        Ok(read::survey(name, &file, table, findings))
    }

    /// Names of the surveys in a study, naturally sorted.
    pub fn names(folder: &Folder) -> Vec<String> {
        let mut names: Vec<String> = folder
            .list(FOLDER, &[".csv"])
            .iter()
            .filter_map(|name| name.strip_prefix("survey/")?.strip_suffix(".csv").map(str::to_owned))
            .collect();
        names.sort_by_key(|name| natural(name));
        names
    }

    /// All surveys of a study; one that cannot be read is a finding.
    pub fn all(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Survey> {
        let mut surveys = Vec::new();
        for name in Survey::names(folder) {
            match Survey::read(folder, &name, findings) {
                Ok(survey) => surveys.push(survey),
                Err(finding) => findings.push(*finding),
            }
        }
        surveys
    }

    /// The position of a question.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The position of a scale.
    pub fn scale(&self, id: &str) -> Option<usize> {
        self.scales.iter().position(|scale| scale.id == id)
    }

    /// What everybody answered to a question.
    pub fn answers(&self, question: usize) -> Answers {
        Answers::new(self, question)
    }

    /// The file with the questions.
    pub fn file(&self) -> String {
        format!("{FOLDER}/{}.yaml", self.name)
    }
}
