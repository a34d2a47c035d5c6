//! `cases.csv`: what documents speak about: models, countries, laws.

use super::cases::is_label;
use crate::data::File;
use crate::finding::{Finding, Place};

/// The file's name.
pub const SUBJECTS: &str = "cases.csv";

/// Something that documents speak about.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its id, as the front matter of documents names it.
    pub id: String,
    /// What people read; the id if nothing is said.
    pub name: String,
    /// Values of [`Subjects::attributes`], in the same order.
    pub values: Vec<String>,
}

/// All cases of documents, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Subjects {
    /// The cases.
    pub all: Vec<Subject>,
    /// Names of the columns beside `case` and `name`.
    pub attributes: Vec<String>,
}

impl Subjects {
    /// Reads cases.csv; what is wrong becomes findings, the other rows are still read.
    pub fn read(file: &File, findings: &mut Vec<Finding>) -> Subjects {
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(file.text.as_bytes());
        let head: Vec<String> =
            reader.headers().map(|head| head.iter().map(str::to_owned).collect()).unwrap_or_default();
        let position = |name: &str| head.iter().position(|found| found.eq_ignore_ascii_case(name));
        let at = |line: usize| Place { line, ..Place::file(SUBJECTS) };
        let Some(id) = position("case") else {
            findings.push(
                Finding::error("cases.csv has no column `case`").at(at(1)).expected("a first line `case,name,…`"),
            );
            return Subjects::default();
        };
        let name = position("name");
        let others: Vec<usize> = (0..head.len()).filter(|at| *at != id && Some(*at) != name).collect();
        let mut subjects =
            Subjects { all: Vec::new(), attributes: others.iter().map(|at| head[*at].clone()).collect() };
        for record in reader.records().filter_map(std::result::Result::ok) {
            let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
            let field = |at: usize| record.get(at).unwrap_or_default().to_owned();
            if record.len() != head.len() {
                findings.push(
                    Finding::error(format!("this row has {} fields", record.len()))
                        .at(at(line))
                        .expected(format!("{} fields, as in the first line", head.len())),
                );
            }
            if !is_label(&field(id)) || subjects.find(&field(id)).is_some() {
                findings.push(
                    Finding::error(format!("`{}` cannot be a case; the row is passed over", field(id)))
                        .at(at(line))
                        .expected("an id of its own: a letter, then letters, digits, `-`, `_` or `.`"),
                );
                continue;
            }
            subjects.all.push(Subject {
                id: field(id),
                name: name.map(field).filter(|name| !name.is_empty()).unwrap_or_else(|| field(id)),
                values: others.iter().map(|at| field(*at)).collect(),
            });
        }
        subjects
    }

    /// The position of a case.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|subject| subject.id == id)
    }
}
