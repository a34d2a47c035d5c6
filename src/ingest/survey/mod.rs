//! Tables with one answer a row: Google Forms, Qualtrics, LimeSurvey, and tables made by hand.
//!
//! The respondent becomes the participant, closed questions become attributes, open questions become sources of their
//! own. Columns that identify somebody, and those in which the program keeps its own records, are left out and named.

mod columns;
pub mod respondents;
mod sources;

use super::build::{self, Record, Turn, Written};
use super::speakers::words;
use crate::finding::{Finding, Place, Result};
use crate::study::{Cases, Enrolled, Settings};
use crate::transcript::Kind;
use columns::{heads, role, wish};
use respondents::Asked;
use sources::{again, names, otherwise};

/// What a person says about columns, by name, question or number.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Open questions.
    pub open: Vec<String>,
    /// Closed questions.
    pub closed: Vec<String>,
    /// Columns to keep although they identify somebody.
    pub keep: Vec<String>,
}

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The codes of respondents.
    Respondent,
    /// Free answers: a source.
    Open,
    /// Choices, numbers: an attribute.
    Closed,
    /// Left out: it may identify somebody.
    Identifies,
    /// Left out: the survey program's own records.
    Technical,
    /// Left out: nobody wrote anything.
    Empty,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its short name: `Q1`.
    pub name: String,
    /// The question.
    pub question: String,
    /// What becomes of it.
    pub role: Role,
    /// Why, in a few words.
    pub why: String,
}

/// One open question.
#[derive(Debug, Clone)]
pub struct Question {
    /// The name for its source.
    pub id: String,
    /// The question.
    pub text: String,
    /// How many answered.
    pub answers: usize,
    /// The source.
    pub written: Written,
    /// Those who answered.
    pub participants: Vec<String>,
    /// First and last words.
    pub first_words: String,
    /// Last words.
    pub last_words: String,
}

/// A survey, read.
#[derive(Debug, Clone)]
pub struct Survey {
    /// All columns.
    pub columns: Vec<Column>,
    /// Respondents with their attributes.
    pub people: Vec<Enrolled>,
    /// Open questions.
    pub questions: Vec<Question>,
    /// What is not taken over, in words.
    pub left_out: Vec<String>,
    /// What was doubtful.
    pub findings: Vec<Finding>,
}

/// What is known beside the table.
pub struct About<'a> {
    /// The study's settings.
    pub settings: &'a Settings,
    /// The study's participants.
    pub cases: &'a Cases,
    /// What a person said.
    pub wishes: &'a Wishes,
    /// `csv`, `xlsx`, `ods`.
    pub format: &'a str,
    /// The encoding, where there is a choice.
    pub encoding: Option<&'a str>,
    /// BLAKE3 of the file's bytes.
    pub original: &'a str,
    /// The first number of respondents that is free.
    pub next: usize,
    /// The open questions that the study has already.
    pub there: &'a [Asked],
    /// The table takes the place of one that the study has.
    pub replace: bool,
    /// The name of the source, by a person; with several open questions what stands before theirs.
    pub source: Option<&'a str>,
}

/// Reads a table; `name` stands in messages.
///
/// # Errors
/// When there is no row of answers, or a column that a person names does not exist.
pub fn read(name: &str, rows: &[Vec<String>], about: &About<'_>) -> Result<Survey> {
    let depth = heads(rows);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let answers: Vec<Vec<String>> =
        rows.iter().skip(depth).filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).cloned().collect();
    if answers.is_empty() || depth == 0 {
        return Err(Box::new(
            Finding::error("the table has no answers")
                .at(Place::file(name))
                .expected("a first row with the questions, and a row for each person"),
        ));
    }
    let cell = |row: &[String], at: usize| row.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let mut columns: Vec<Column> = (0..width)
        .map(|at| {
            let (first, second) = (cell(&rows[0], at), if depth > 1 { cell(&rows[1], at) } else { String::new() });
            let values: Vec<String> =
                answers.iter().map(|row| cell(row, at)).filter(|value| !value.is_empty()).collect();
            // Qualtrics once called its columns V1, V2, …; there the second row has the names.
            let bare = first
                .strip_prefix('V')
                .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
            let name = if bare && !second.is_empty() { second.clone() } else { first.clone() };
            let question = if second.is_empty() { first } else { second };
            let (role, why) = role(&name, &question, &values);
            Column { name, question, role, why }
        })
        .collect();
    wish(&mut columns, about.wishes, name)?;
    let mut findings = Vec::new();
    let ids = names(name, &columns, about, &mut findings);
    let sources: Vec<Option<&Asked>> =
        ids.iter().map(|id| about.there.iter().find(|asked| Some(&asked.id) == id.as_ref())).collect();
    let numbered = respondents::number(&columns, &answers, &sources, about);
    let codes = &numbered.codes;
    findings.extend(super::withdrawn(name, codes, about.cases));
    if about.replace {
        again(name, &columns, &sources, &numbered, about.cases, &mut findings);
    }
    let mut people: Vec<Enrolled> = codes
        .iter()
        .map(|code| {
            let group = super::label::group(code);
            Enrolled {
                code: code.clone(),
                group: about.settings.group(group).map(|group| group.id.clone()),
                values: Vec::new(),
            }
        })
        .collect();
    let mut questions = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        match column.role {
            Role::Closed => {
                for (person, row) in people.iter_mut().zip(&answers) {
                    person
                        .values
                        .push((build::composed(&column.name), build::composed(&cell(row, at)).replace('\n', " ")));
                }
            }
            Role::Open => {
                let said: Vec<(String, String)> = codes
                    .iter()
                    .zip(&answers)
                    .map(|(code, row)| (code.clone(), cell(row, at)))
                    .filter(|(_, answer)| !answer.is_empty())
                    .collect();
                questions.push(question(column, ids[at].clone().unwrap_or_default(), said, about));
            }
            _ => {}
        }
    }
    if about.replace {
        findings.extend(otherwise(name, &people, about));
    }
    let mut left_out = Vec::new();
    for (role, what) in [
        (Role::Identifies, "may identify somebody"),
        (Role::Technical, "the program's own records"),
        (Role::Empty, "empty"),
    ] {
        let names: Vec<&str> = columns
            .iter()
            .filter(|column| column.role == role && !(column.name.is_empty() && role == Role::Empty))
            .map(|column| column.name.as_str())
            .collect();
        if !names.is_empty() {
            left_out.push(format!("{what}: {}", names.join(", ")));
        }
    }
    Ok(Survey { columns, people, questions, left_out, findings })
}

/// The first number that no participant `R…` of the study has, or had before consent was taken back.
pub fn next(cases: &Cases) -> usize {
    behind(cases.all.iter().map(|case| case.id.as_str()).chain(cases.withdrawn.iter().map(String::as_str)))
}

impl Survey {
    /// The first number that no respondent `R…` of this survey has.
    pub fn next(&self) -> usize {
        behind(self.people.iter().map(|person| person.code.as_str()))
    }
}

fn behind<'c>(codes: impl Iterator<Item = &'c str>) -> usize {
    codes.filter_map(|code| code.strip_prefix('R')?.parse::<usize>().ok()).max().unwrap_or(0) + 1
}

fn question(column: &Column, id: String, said: Vec<(String, String)>, about: &About<'_>) -> Question {
    let interviewer = about.settings.interviewers.first().cloned().unwrap_or_else(|| "I".to_owned());
    let turn = |code: &str, text: &str| Turn {
        code: Some(code.to_owned()),
        time: None,
        text: text.to_owned(),
        marks: Vec::new(),
        page: None,
    };
    let mut turns = vec![turn(&interviewer, &column.question)];
    turns.extend(said.iter().map(|(code, answer)| turn(code, answer)));
    let participants: Vec<String> = said.iter().map(|(code, _)| code.clone()).collect();
    let record = Record {
        kind: Kind::Survey,
        participants: participants.clone(),
        date: None,
        format: about.format,
        encoding: about.encoding,
        original: about.original.to_owned(),
        header: &[],
        footer: &[],
    };
    Question {
        id,
        text: column.question.clone(),
        answers: said.len(),
        written: build::write(&turns, &record),
        participants,
        first_words: said.first().map(|(_, answer)| words(answer, 6)).unwrap_or_default(),
        last_words: said.last().map(|(_, answer)| super::speakers::last_words(answer, 6)).unwrap_or_default(),
    }
}
