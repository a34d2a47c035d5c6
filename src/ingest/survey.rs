//! Tables with one answer a row: Google Forms, Qualtrics, LimeSurvey, and tables made by hand.
//!
//! The respondent becomes the participant, closed questions become attributes, open questions become sources of their
//! own. Columns that identify somebody, and those in which the program keeps its own records, are left out and named.

use super::build::{self, Record, Turn, Written};
use super::speakers::words;
use crate::finding::{Finding, Place, Result};
use crate::study::cases::is_label;
use crate::study::{Cases, Enrolled, Settings};
use crate::transcript::Kind;

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
}

/// Reads a table; `name` stands in messages.
///
/// # Errors
/// When there is no row of answers, or a column that a person names does not exist.
pub fn read(name: &str, rows: &[Vec<String>], about: &About<'_>) -> Result<Survey> {
    let depth = heads(rows);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let answers: Vec<&Vec<String>> =
        rows.iter().skip(depth).filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
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
    let codes = codes(&columns, &answers, about);
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
    let mut number = 0;
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
                number += 1;
                let said: Vec<(String, String)> = codes
                    .iter()
                    .zip(&answers)
                    .map(|(code, row)| (code.clone(), cell(row, at)))
                    .filter(|(_, answer)| !answer.is_empty())
                    .collect();
                questions.push(question(column, number, said, about));
            }
            _ => {}
        }
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
    Ok(Survey { columns, people, questions, left_out, findings: Vec::new() })
}

/// How many rows stand above the answers: Qualtrics has two or three.
fn heads(rows: &[Vec<String>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let imports = |row: Option<&Vec<String>>| {
        row.is_some_and(|row| {
            row.iter().filter(|cell| cell.contains("ImportId")).count() * 2
                > row.iter().filter(|cell| !cell.is_empty()).count()
        })
    };
    if imports(rows.get(2)) {
        return 3;
    }
    if imports(rows.get(1)) {
        return 2;
    }
    let legacy = first.iter().filter(|name| name.strip_prefix('V').is_some_and(|n| n.parse::<u32>().is_ok())).count();
    let second =
        rows.get(1).is_some_and(|row| row.iter().any(|cell| cell.replace(' ', "").eq_ignore_ascii_case("responseid")));
    if legacy >= 3 && second { 2 } else { 1 }
}

/// Names of columns, in small letters and without blanks and signs.
const TECHNICAL: &[&str] = &[
    "startdate",
    "enddate",
    "status",
    "progress",
    "durationinseconds",
    "duration",
    "finished",
    "recordeddate",
    "responseid",
    "responseset",
    "distributionchannel",
    "userlanguage",
    "timestamp",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "token",
    "refurl",
    "datestamp",
    "interviewtime",
    "laikožymė",
    "отметкавремени",
    "позначкачасу",
    "sygnaturaczasowa",
    "datesubmitted",
    "dateoflastaction",
    "datestarted",
    "totaltime",
    "grouptime",
    "score",
];
const IDENTIFIES: &[&str] = &[
    "ipaddress",
    "ip",
    "ipadresas",
    "ipaddr",
    "email",
    "emailaddress",
    "username",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "externalreference",
    "externaldatareference",
    "locationlatitude",
    "locationlongitude",
    "locationaccuracy",
    "latitude",
    "longitude",
    "name",
    "firstname",
    "lastname",
    "surname",
    "fullname",
    "vardas",
    "pavardė",
    "vardaspavardė",
    "vardasirpavardė",
    "elpaštas",
    "elpaštoadresas",
    "telefonas",
    "telefononumeris",
    "telefononr",
    "phone",
    "phonenumber",
    "address",
    "adresas",
    "name1",
    "yourname",
    "yourfullname",
    "youremail",
    "youremailaddress",
    "dateofbirth",
    "birthdate",
    "gimimodata",
    "asmenskodas",
    "personalcode",
    "imię",
    "nazwisko",
    "адреселектронноїпошти",
    "адресэлектроннойпочты",
    "імʼя",
    "прізвище",
    "имя",
    "фамилия",
    "име",
];
const RESPONDENT: &[&str] = &[
    "participant",
    "participantcode",
    "respondent",
    "code",
    "kodas",
    "dalyvis",
    "dalyviokodas",
    "respondentas",
    "informant",
];

fn squeezed(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == 'ʼ').collect()
}

fn role(name: &str, question: &str, values: &[String]) -> (Role, String) {
    let names = [squeezed(name), squeezed(question)];
    let is = |list: &[&str]| names.iter().any(|name| list.contains(&name.as_str()));
    let why = |text: &str| text.to_owned();
    if is(RESPONDENT) && values.iter().all(|value| is_label(value)) && !values.is_empty() {
        return (Role::Respondent, why("codes of participants"));
    }
    if is(IDENTIFIES) {
        return (Role::Identifies, why("by its name"));
    }
    if is(TECHNICAL) || names[0].ends_with("topics") && name.contains(" - ") {
        return (Role::Technical, why("by its name"));
    }
    if values.is_empty() {
        return (Role::Empty, why("no answers"));
    }
    let share = |test: &dyn Fn(&str) -> bool| values.iter().filter(|value| test(value)).count() * 2 > values.len();
    if share(&|value| {
        value.contains('@') && !value.contains(' ') && value.rsplit('@').next().is_some_and(|host| host.contains('.'))
    }) {
        return (Role::Identifies, why("e-mail addresses"));
    }
    if share(&|value| value.parse::<std::net::IpAddr>().is_ok()) {
        return (Role::Identifies, why("IP addresses"));
    }
    let all = values.len();
    let mut distinct: Vec<&String> = values.iter().collect();
    distinct.sort();
    distinct.dedup();
    let counted: usize = values.iter().map(|value| value.split_whitespace().count()).sum();
    let sentences = values.iter().filter(|value| value.contains(' ') && value.ends_with(['.', '!', '?', '…'])).count();
    let mostly_different = distinct.len() * 5 >= all * 3;
    if mostly_different && (counted >= 4 * all || sentences * 2 > all) {
        return (Role::Open, format!("{} words an answer", counted.div_ceil(all)));
    }
    (Role::Closed, if distinct.len() == 1 { why("1 value") } else { format!("{} values", distinct.len()) })
}

fn wish(columns: &mut [Column], wishes: &Wishes, file: &str) -> Result<()> {
    let lists = [(&wishes.keep, None), (&wishes.open, Some(Role::Open)), (&wishes.closed, Some(Role::Closed))];
    for (names, role) in lists {
        for wanted in names {
            let number = wanted.parse::<usize>().ok().filter(|n| (1..=columns.len()).contains(n));
            let same = |text: &str| text.trim().to_lowercase() == wanted.trim().to_lowercase();
            let at = columns
                .iter()
                .position(|column| same(&column.name) || same(&column.question))
                .or(number.map(|n| n - 1));
            let Some(at) = at else {
                let known = columns.iter().map(|column| column.name.as_str());
                return Err(Box::new(
                    Finding::error(format!("there is no column `{wanted}`"))
                        .at(Place::file(file))
                        .did_you_mean(wanted, known),
                ));
            };
            let left = matches!(columns[at].role, Role::Identifies | Role::Technical | Role::Empty);
            columns[at].role = role.unwrap_or(if left { Role::Closed } else { columns[at].role });
            columns[at].why = "as you said".to_owned();
        }
    }
    Ok(())
}

fn codes(columns: &[Column], answers: &[&Vec<String>], about: &About<'_>) -> Vec<String> {
    if let Some(at) = columns.iter().position(|column| column.role == Role::Respondent) {
        let codes: Vec<String> =
            answers.iter().map(|row| row.get(at).map(|code| code.trim().to_owned()).unwrap_or_default()).collect();
        let mut distinct = codes.clone();
        distinct.sort();
        distinct.dedup();
        if distinct.len() == codes.len() && codes.iter().all(|code| is_label(code)) {
            return codes;
        }
    }
    (0..answers.len()).map(|nth| format!("R{}", about.next + nth)).collect()
}

/// The first number that no participant `R…` of the study has.
pub fn next(cases: &Cases) -> usize {
    behind(cases.all.iter().map(|case| case.id.as_str()))
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

fn question(column: &Column, number: usize, said: Vec<(String, String)>, about: &About<'_>) -> Question {
    let interviewer = about.settings.interviewers.first().cloned().unwrap_or_else(|| "I".to_owned());
    let turn = |code: &str, text: &str| Turn {
        code: Some(code.to_owned()),
        time: None,
        text: text.to_owned(),
        marks: Vec::new(),
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
    let id = if is_label(&column.name) && column.name.chars().any(|c| c.is_ascii_digit()) {
        column.name.clone()
    } else {
        format!("Q{number}")
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
