//! The bare tables of `tema agree --table`: `unit,coder,code`, and who had what.

use super::compare::Level;
use super::labels::Labels;
use super::table::{Table, number};
use crate::data::File;
use crate::finding::{Finding, Place};
use crate::language::Ground;
use crate::study::cases::natural;
use std::collections::{BTreeMap, BTreeSet};

/// How a table is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading<'a> {
    /// Who had which unit: `unit,coder`.
    pub assignments: Option<&'a File>,
    /// All codes there are, in their order.
    pub codebook: Option<&'a File>,
    /// What codes are on.
    pub level: Level,
    /// Several codes a unit.
    pub sets: bool,
}

/// A table that was read.
#[derive(Debug, Clone, Default)]
pub struct Read {
    /// Who applied what.
    pub labels: Labels,
    /// The codes have an order.
    pub ordered: bool,
    /// The codes as numbers, if all are.
    pub values: Option<Vec<f64>>,
    /// What a person must know of what was read.
    pub notices: Vec<Ground>,
}

/// What a coder did with a unit.
#[derive(Default)]
struct Cell {
    codes: BTreeSet<String>,
    line: usize,
}

/// What other programs write where nothing is; here it is a code like any other.
const MISSING_ELSEWHERE: &[&str] = &["NA", "N/A", "NaN", "nan", "NULL", "null", "None"];

/// Reads who gave which code to which unit. An empty code is the same as no row.
pub fn read(file: &File, reading: Reading<'_>, findings: &mut Vec<Finding>) -> Read {
    let mut table = match Table::read(file, &["unit", "coder", "code"]) {
        Ok(table) => table,
        Err(finding) => {
            findings.push(*finding);
            return Read::default();
        }
    };
    table.require(&[(0, "unit"), (1, "coder")], findings);
    let mut result = Read::default();
    let mut cells: BTreeMap<(&str, &str), Cell> = BTreeMap::new();
    let mut doubled = 0;
    for row in &table.rows {
        let [unit, coder, code] = &row.fields[..] else { continue };
        let cell = cells.entry((unit, coder)).or_default();
        let codes: Vec<&str> = if reading.sets {
            code.split([';', '|']).map(str::trim).filter(|code| !code.is_empty()).collect()
        } else {
            Some(code.as_str()).filter(|code| !code.is_empty()).into_iter().collect()
        };
        if cell.line > 0 && !reading.sets {
            let finding =
                Finding::error(format!("`{coder}` coded unit `{unit}` in line {} and in line {}", cell.line, row.line))
                    .at(table.place(row))
                    .expected("one row for each unit and coder");
            findings
                .push(finding.hint("if a unit may have several codes, add --sets; else remove one of the two lines"));
            continue;
        }
        cell.line = row.line;
        for code in codes {
            doubled += usize::from(!cell.codes.insert(code.to_owned()));
            if reading.level >= Level::Interval && number(code, table.separator).is_none() {
                findings.push(
                    Finding::error(format!("`{code}` is no number"))
                        .at(table.place(row))
                        .expected(format!("numbers, because the level is {}", reading.level.name()))
                        .hint("leave the code empty where it is missing, or use --level nominal"),
                );
            }
        }
    }
    for word in MISSING_ELSEWHERE {
        let times = cells.values().filter(|cell| cell.codes.contains(*word)).count();
        if times > 0 && reading.codebook.is_none() {
            result.notices.push(Ground::LooksMissing((*word).to_owned(), times));
        }
    }
    if doubled > 0 {
        result.notices.push(Ground::Twice(doubled));
    }
    let used: BTreeSet<&str> = cells.values().flat_map(|cell| cell.codes.iter().map(String::as_str)).collect();
    let codes = match reading.codebook {
        None => used.iter().map(|code| (*code).to_owned()).collect(),
        Some(codebook) => {
            let known = codes_of(codebook, findings);
            for code in used.iter().filter(|code| !known.iter().any(|known| known == *code)) {
                let row =
                    table.rows.iter().find(|row| row.fields[2].split([';', '|']).any(|part| part.trim() == *code));
                let place = row.map_or_else(|| Place::file(&*file.name), |row| table.place(row));
                findings.push(
                    Finding::error(format!("code `{code}` is not in `{}`", codebook.name))
                        .at(place)
                        .expected("a code of the codebook, letter for letter")
                        .did_you_mean(code, known.iter().map(String::as_str)),
                );
            }
            known
        }
    };
    let (codes, ordered, values) = in_order(codes, reading.codebook.is_some(), table.separator);
    if reading.level == Level::Ordinal && !ordered {
        findings.push(
            Finding::error("the codes have no order: they are no numbers")
                .at(Place::file(&*file.name))
                .expected("numbers, or a codebook that gives the order")
                .hint("write the codes into a file, one a line, from the lowest to the highest, and name it with --codebook"),
        );
    }
    let assigned = reading.assignments.map(|file| assignments(file, &mut result.notices, &cells, findings));
    let mut units: BTreeSet<&str> = cells.keys().map(|(unit, _)| *unit).collect();
    let mut coders: BTreeSet<&str> = cells.keys().map(|(_, coder)| *coder).collect();
    for (unit, coder) in assigned.iter().flatten() {
        units.insert(unit);
        coders.insert(coder);
    }
    let mut units: Vec<&str> = units.into_iter().collect();
    units.sort_by_cached_key(|unit| (natural(unit), (*unit).to_owned()));
    let at: BTreeMap<&str, u32> = codes.iter().zip(0..).map(|(code, at)| (code.as_str(), at)).collect();
    let mut table = Vec::new();
    for unit in &units {
        for coder in &coders {
            let cell = cells.get(&(*unit, *coder));
            let mut given: Vec<u32> =
                cell.iter().flat_map(|cell| &cell.codes).filter_map(|code| at.get(code.as_str()).copied()).collect();
            given.sort_unstable();
            let had = assigned.as_ref().map(|assigned| assigned.contains(&((*unit).to_owned(), (*coder).to_owned())));
            table.push((!given.is_empty() || had == Some(true)).then_some(given));
        }
    }
    let labels = Labels {
        coders: coders.iter().map(|coder| (*coder).to_owned()).collect(),
        codes: codes.clone(),
        units: units.iter().map(|unit| (*unit).to_owned()).collect(),
        cells: table,
    };
    let (labels, silent) = labels.without_silent();
    for coder in silent {
        result.notices.push(Ground::LeftOut(coder));
    }
    Read { labels, ordered, values, ..result }
}

/// Codes in their order: that of the codebook, else of their numbers, else of the alphabet.
fn in_order(mut codes: Vec<String>, by_codebook: bool, separator: char) -> (Vec<String>, bool, Option<Vec<f64>>) {
    let values: Option<Vec<f64>> = codes.iter().map(|code| number(code, separator)).collect();
    let Some(values) = values.filter(|values| !values.is_empty()) else { return (codes, by_codebook, None) };
    if by_codebook {
        return (codes, true, Some(values));
    }
    let mut both: Vec<(f64, String)> = values.into_iter().zip(codes).collect();
    both.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    let values = both.iter().map(|(value, _)| *value).collect();
    codes = both.into_iter().map(|(_, code)| code).collect();
    (codes, true, Some(values))
}

/// Who had what. A code where none was assigned was assigned all the same, and is named.
fn assignments(
    file: &File,
    notices: &mut Vec<Ground>,
    cells: &BTreeMap<(&str, &str), Cell>,
    findings: &mut Vec<Finding>,
) -> BTreeSet<(String, String)> {
    let mut table = match Table::read(file, &["unit", "coder"]) {
        Ok(table) => table,
        Err(finding) => {
            findings.push(*finding);
            return BTreeSet::new();
        }
    };
    table.require(&[(0, "unit"), (1, "coder")], findings);
    let mut assigned: BTreeSet<(String, String)> =
        table.rows.iter().map(|row| (row.fields[0].clone(), row.fields[1].clone())).collect();
    let mut unforeseen = Vec::new();
    for ((unit, coder), cell) in cells {
        if !cell.codes.is_empty() && assigned.insert(((*unit).to_owned(), (*coder).to_owned())) {
            unforeseen.push(((*unit).to_owned(), (*coder).to_owned(), cell.line));
        }
    }
    if !unforeseen.is_empty() {
        let times = unforeseen.len();
        unforeseen.truncate(3);
        notices.push(Ground::Unforeseen { file: file.name.clone(), times, shown: unforeseen });
    }
    assigned
}

/// The codes of a codebook: a codebook of tema (YAML), the column `code` of a table, or one code a line.
pub fn codes_of(file: &File, findings: &mut Vec<Finding>) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let mut add = |code: &str| {
        if !code.is_empty() && !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    };
    if file.name.ends_with(".yaml") || file.name.ends_with(".yml") {
        let codebook = crate::codebook::read(vec![file.clone()], findings);
        codebook.codes.iter().filter(|code| code.codable).for_each(|code| add(&code.id));
    } else {
        let names = ["code", "id"];
        match names.iter().find_map(|name| Table::read(file, &[name]).ok()) {
            Some(table) => table.rows.iter().for_each(|row| add(&row.fields[0])),
            None => file.text.lines().for_each(|line| add(line.trim())),
        }
    }
    if codes.is_empty() {
        findings.push(
            Finding::error(format!("`{}` holds no code", file.name))
                .at(Place::file(&*file.name))
                .expected("a column `code`, or one code a line"),
        );
    }
    codes
}
