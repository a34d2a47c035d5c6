//! `participants.csv`: who is counted.

use super::{Folder, Settings};
use crate::data::File;
use crate::finding::{Finding, Place, nearest};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// What kind of "who" a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseKind {
    /// A person.
    Participant,
    /// A document, which stands for itself.
    Document,
}

/// Somebody (or something) that is counted.
#[derive(Debug, Clone)]
pub struct Case {
    /// The code, `SP3`.
    pub id: String,
    /// Person or document.
    pub kind: CaseKind,
    /// The group, if any.
    pub group: Option<String>,
    /// Place in the order of analysis, if the study says it.
    pub order: Option<usize>,
    /// Values of [`Cases::attributes`], in the same order; empty: not recorded.
    pub values: Vec<String>,
    /// 1-based line in participants.csv; 0 for a document, and for a respondent who stands in a survey alone.
    pub line: usize,
    /// Answered a survey.
    pub respondent: bool,
}

/// All cases, sorted as people read codes: group by group in the order of tema.toml, `SP2` before `SP10`.
#[derive(Debug, Clone, Default)]
pub struct Cases {
    /// The cases.
    pub all: Vec<Case>,
    /// The positions of the cases by id.
    index: FxHashMap<String, usize>,
    /// Names of the attribute columns.
    pub attributes: Vec<String>,
    /// So many of them, the first, are columns of participants.csv; behind them stand answers to surveys.
    pub declared: usize,
    /// Codes of those who took back their consent: their turns stay without words, and count for nobody.
    pub withdrawn: Vec<String>,
    /// The file could be read to its end. Else that a label is unknown says nothing about the label.
    pub readable: bool,
}

/// The file's name.
pub const FILE: &str = "participants.csv";

/// The list of those who took back their consent, a code a line.
pub const WITHDRAWN: &str = "privacy/withdrawn.csv";

/// Reads the list of those who took back their consent; a study without one has nobody.
pub fn withdrawn(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<String> {
    match folder.read_if_there(WITHDRAWN) {
        Ok(Some((file, _))) => {
            let codes = file.text.lines().map(|line| line.split(',').next().unwrap_or_default().trim());
            codes.filter(|code| is_label(code) && *code != "participant").map(str::to_owned).collect()
        }
        Ok(None) => Vec::new(),
        Err(finding) => {
            findings.push(*finding);
            Vec::new()
        }
    }
}

impl Cases {
    /// Nobody yet, because the study needs no participants.csv.
    pub fn nobody() -> Cases {
        Cases { readable: true, ..Cases::default() }
    }

    /// Reads participants.csv; what is wrong becomes findings, the other rows are still read.
    pub fn read(file: &File, settings: &Settings, findings: &mut Vec<Finding>) -> Cases {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .trim(csv::Trim::All)
            .has_headers(false)
            .from_reader(file.text.as_bytes());
        let mut records = reader.records();
        let Some(Ok(header)) = records.next() else {
            findings.push(
                Finding::error("participants.csv is empty")
                    .at(Place::file(FILE))
                    .expected("a first line `participant,group,order` and a line for each participant"),
            );
            return Cases::default();
        };
        let names: Vec<&str> = header.iter().collect();
        let column = |name: &str| names.iter().position(|found| found.eq_ignore_ascii_case(name));
        let Some(participant) = column("participant") else {
            let finding = Finding::error("participants.csv has no column `participant`")
                .at(line_place(file, 1))
                .expected("a first line `participant,group,order,…`");
            findings.push(match (&names[..], nearest("participant", names.iter().copied())) {
                ([one], _) if one.contains(';') => finding.hint("separate the columns with commas, not semicolons"),
                ([one], _) if one.contains('\t') => finding.hint("separate the columns with commas, not tabs"),
                (_, Some(near)) => finding.hint(format!("rename `{near}` to `participant`")),
                ([first, ..], None) if first.contains(|c: char| c.is_ascii_digit()) => {
                    finding.hint("the file begins with a participant; put the names of the columns above it")
                }
                _ => finding,
            });
            return Cases::default();
        };
        let (group, order) = (column("group"), column("order"));
        let fixed = [Some(participant), group, order];
        let attributes: Vec<usize> = (0..names.len()).filter(|at| !fixed.contains(&Some(*at))).collect();
        for (at, name) in names.iter().enumerate() {
            let finding = match names[..at].iter().position(|before| before == name) {
                _ if name.is_empty() => Finding::error(format!("column {} has no name", at + 1)),
                Some(before) => {
                    Finding::error(format!("columns {} and {} are both called `{name}`", before + 1, at + 1))
                }
                None => continue,
            };
            findings.push(finding.at(field_place(file, 1, at)).expected("a name of its own for every column"));
        }
        let mut cases = Cases {
            all: Vec::new(),
            index: FxHashMap::default(),
            attributes: attributes.iter().map(|at| names[*at].to_owned()).collect(),
            declared: attributes.len(),
            withdrawn: Vec::new(),
            readable: true,
        };
        let mut unknown: Vec<String> = Vec::new();
        for record in records {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    findings.push(Finding::error(format!("participants.csv: {error}")).at(Place::file(FILE)));
                    continue;
                }
            };
            let line = record.position().map_or(0, |position| {
                // The reader stands before the empty lines that it passes over.
                let rest = file.text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
                position.line() as usize + rest.iter().take_while(|byte| **byte == b'\n').count()
            });
            if let Some(at) = record.iter().position(|field| field.contains('\n')) {
                findings.push(
                    Finding::error("a field that goes on beyond its line")
                        .at(field_place(file, line, at))
                        .expected("its second quotation mark in the same line")
                        .hint("everything up to the next quotation mark is passed over"),
                );
                cases.readable = false;
                continue;
            }
            if record.len() != names.len() {
                findings.push(
                    Finding::error(match record.len() {
                        1 => "this row has 1 field".to_owned(),
                        several => format!("this row has {several} fields"),
                    })
                    .at(line_place(file, line))
                    .expected(format!("{} fields, as in the first line", names.len()))
                    .hint("a field with a comma in it needs quotation marks"),
                );
            }
            let id = record.get(participant).unwrap_or_default();
            if id.is_empty() {
                findings
                    .push(Finding::error("a row without a participant; it is passed over").at(line_place(file, line)));
                continue;
            }
            if !is_label(id) {
                findings.push(
                    Finding::error(format!("`{id}` cannot be a participant's code"))
                        .at(field_place(file, line, participant))
                        .expected("letters and digits without spaces, e.g. `SP3`"),
                );
                continue;
            }
            if cases.find(id).is_some() {
                findings.push(
                    Finding::error(format!("participant `{id}` stands twice"))
                        .at(field_place(file, line, participant))
                        .hint("the first row is used; remove one of them"),
                );
                continue;
            }
            let filled = |column: Option<usize>| {
                let at = column?;
                record.get(at).filter(|text| !text.is_empty()).map(|text| (text, at))
            };
            let group = filled(group);
            if let Some((name, at)) = group
                && settings.group(name).is_none()
                && !unknown.iter().any(|known| known == name)
            {
                unknown.push(name.to_owned());
                findings.push(
                    Finding::error(format!("group `{name}` is not in tema.toml"))
                        .at(field_place(file, line, at))
                        .hint(format!("to make it a group, add a section [groups.{name}] to tema.toml"))
                        .did_you_mean(name, settings.groups.iter().map(|group| group.id.as_str())),
                );
            }
            let order_number = filled(order).and_then(|(text, _)| text.parse().ok());
            if let (Some((text, at)), None) = (filled(order), order_number) {
                findings.push(
                    Finding::error(format!("`{text}` cannot be the order of `{id}`"))
                        .at(field_place(file, line, at))
                        .expected("a whole number"),
                );
            }
            cases.add(Case {
                id: id.to_owned(),
                kind: CaseKind::Participant,
                group: group.map(|(name, _)| name.to_owned()),
                order: order_number,
                values: attributes.iter().map(|at| record.get(*at).unwrap_or_default().to_owned()).collect(),
                line,
                respondent: false,
            });
        }
        cases.sort(settings);
        cases
    }

    fn add(&mut self, case: Case) {
        self.index.insert(case.id.clone(), self.all.len());
        self.all.push(case);
    }

    /// Adds a document as a case of its own, unless a case of that name is there.
    pub fn add_document(&mut self, id: &str) {
        if self.find(id).is_none() {
            self.add(Case {
                id: id.to_owned(),
                kind: CaseKind::Document,
                group: None,
                order: None,
                values: vec![String::new(); self.attributes.len()],
                line: 0,
                respondent: false,
            });
        }
    }

    /// Adds the respondents of a survey, unless they are there already or have withdrawn, and their answers as attributes.
    /// A value that participants.csv or another survey has is never changed.
    pub fn add_respondents(&mut self, codes: &[String], group: Option<&str>, answers: Vec<(String, Vec<String>)>) {
        let first = self.attributes.len();
        let columns: Vec<usize> = answers
            .iter()
            .map(|(name, _)| {
                self.attributes.iter().position(|known| known == name).unwrap_or_else(|| {
                    self.attributes.push(name.clone());
                    self.attributes.len() - 1
                })
            })
            .collect();
        let width = self.attributes.len();
        if width > first {
            self.all.iter_mut().for_each(|case| case.values.resize(width, String::new()));
        }
        let mut answers: Vec<std::vec::IntoIter<String>> =
            answers.into_iter().map(|(_, values)| values.into_iter()).collect();
        for code in codes {
            let values: Vec<String> = answers.iter_mut().map(|values| values.next().unwrap_or_default()).collect();
            if self.withdrawn.contains(code) {
                continue;
            }
            if self.find(code).is_none() {
                self.add(Case {
                    id: code.clone(),
                    kind: CaseKind::Participant,
                    group: group.map(str::to_owned),
                    order: None,
                    values: vec![String::new(); width],
                    line: 0,
                    respondent: true,
                });
            }
            let Some(at) = self.find(code) else { continue };
            self.all[at].respondent = true;
            for (column, value) in columns.iter().zip(values) {
                if self.all[at].values[*column].is_empty() {
                    self.all[at].values[*column] = value;
                }
            }
        }
    }

    /// Sorts people before documents, by group, then naturally by code.
    pub fn sort(&mut self, settings: &Settings) {
        let rank = |case: &Case| {
            let group = case.group.as_deref();
            settings.groups.iter().position(|known| Some(known.id.as_str()) == group).unwrap_or(usize::MAX)
        };
        self.all.sort_by_cached_key(|case| (case.kind == CaseKind::Document, rank(case), natural(&case.id)));
        self.index = self.all.iter().enumerate().map(|(at, case)| (case.id.clone(), at)).collect();
    }

    /// The position of a case.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }
}

/// A 1-based line and where it begins.
fn row(file: &File, line: usize) -> (usize, &str) {
    let start = file.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start, file.text[start..].lines().next().unwrap_or_default())
}

/// The place of a 1-based line.
fn line_place(file: &File, line: usize) -> Place {
    let (start, row) = row(file, line);
    file.place(Span::new(start, start + row.len()))
}

/// The place of a field, counted from 0, of a 1-based line; the whole line where commas may stand in quotation marks.
fn field_place(file: &File, line: usize, field: usize) -> Place {
    let (start, row) = row(file, line);
    let before: usize = row.split(',').take(field).map(|text| text.len() + 1).sum();
    match row.split(',').nth(field) {
        Some(text) if !row.contains('"') => {
            let start = start + before + (text.len() - text.trim_start().len());
            file.place(Span::new(start, start + text.trim().len()))
        }
        _ => line_place(file, line),
    }
}

/// Whether a text can be a label: a letter, then letters, digits, `-`, `_` or `.`, at most 32 of them.
pub fn is_label(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().count() <= 32
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// A key that sorts `SP2` before `SP10`: pieces of text and numbers in turn.
pub fn natural(id: &str) -> Vec<(String, u64)> {
    let mut parts = Vec::new();
    let mut rest = id;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(digits);
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let (number, tail) = tail.split_at(end);
        parts.push((word.to_owned(), number.parse().unwrap_or(u64::MAX)));
        rest = tail;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sp2_stands_before_sp10() {
        let mut ids = ["SP10", "SP2", "AV1", "SP1"];
        ids.sort_by_key(|id| natural(id));
        assert_eq!(ids, ["AV1", "SP1", "SP2", "SP10"]);
    }
}
