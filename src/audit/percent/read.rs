//! Percentages from a table: `variable,group,percent,n`.

use super::{LARGEST, Percent};
use crate::data::File;
use crate::finding::{Finding, Place};

/// A percentage with what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The group; may be empty.
    pub group: String,
    /// As it is printed.
    pub text: String,
    /// What it is.
    pub percent: Percent,
}

/// The percentages of one variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Its name; may be empty.
    pub name: String,
    /// Its base, if it is known.
    pub n: Option<u64>,
    /// What is printed, in order.
    pub printed: Vec<Printed>,
}

const COLUMNS: [&str; 4] = ["variable", "group", "percent", "n"];

/// Reads a base: a whole number from 1 to [`LARGEST`].
pub fn base(text: &str) -> Option<u64> {
    text.trim().parse().ok().filter(|n| (1..=LARGEST).contains(n))
}

/// What a percentage may look like.
pub const EXPECTED: &str = "a percentage from 0 to 100 as printed: 14, 14.3 or 57,1";

/// What a base may be.
pub fn expected_base() -> String {
    format!("a whole number of people from 1 to {LARGEST}")
}

/// Reads a table of percentages: a first line with the names of the columns, `percent` and any of `variable`, `group`, `n`.
/// A variable goes on until another name stands in its column. What is wrong becomes a finding with its line.
pub fn read(file: &File, findings: &mut Vec<Finding>) -> Vec<Variable> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(file.text.as_bytes());
    let mut columns = [None; 4];
    let place = |at: usize| {
        let end = file.text[at..].find('\n').map_or(file.text.len(), |end| at + end);
        Place::of(file.name.clone(), &file.text, at, end)
    };
    let head = reader.headers().cloned().unwrap_or_default();
    for (at, name) in head.iter().enumerate() {
        match COLUMNS.iter().position(|known| *known == name) {
            Some(column) => columns[column] = Some(at),
            None => findings.push(
                Finding::error(format!("unknown column `{name}`"))
                    .at(place(0))
                    .expected(COLUMNS.join(", "))
                    .did_you_mean(name, COLUMNS),
            ),
        }
    }
    if columns[2].is_none() {
        let found = format!("`{}` has no column `percent`", file.name);
        findings.push(Finding::error(found).at(place(0)).expected("a first line such as variable,group,percent,n"));
        return Vec::new();
    }
    let mut variables: Vec<Variable> = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                findings
                    .push(Finding::error(format!("a line cannot be read: {error}")).at(Place::file(file.name.clone())));
                continue;
            }
        };
        let start = record.position().map_or(0, |position| position.byte() as usize).min(file.text.len());
        let field = |column: usize| columns[column].and_then(|at| record.get(at)).unwrap_or_default();
        let Some(percent) = Percent::read(field(2)) else {
            let found = format!("`{}` is no percentage", field(2));
            findings.push(Finding::error(found).at(place(start)).expected(EXPECTED));
            continue;
        };
        let n = match field(3) {
            "" => None,
            text => {
                let n = base(text);
                if n.is_none() {
                    let found = format!("`{text}` is no base");
                    findings.push(Finding::error(found).at(place(start)).expected(expected_base()));
                }
                n
            }
        };
        let name = field(0);
        let printed = Printed { group: field(1).to_owned(), text: field(2).to_owned(), percent };
        match variables.last_mut() {
            Some(last) if name.is_empty() || last.name == name => {
                if n.is_some() && last.n.is_some() && n != last.n {
                    let found =
                        format!("`{}` has two bases, {} and {}", last.name, last.n.unwrap_or(0), n.unwrap_or(0));
                    findings.push(Finding::error(found).at(place(start)).expected("one base for a variable"));
                }
                last.n = last.n.or(n);
                last.printed.push(printed);
            }
            _ => variables.push(Variable { name: name.to_owned(), n, printed: vec![printed] }),
        }
    }
    variables
}
