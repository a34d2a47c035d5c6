//! Cases and variables → participants and attributes; what participants and sources are called.

use super::Study;
use crate::exchange::kept::{Column, Named};
use crate::exchange::names::Names;
use crate::exchange::refi::line;
use crate::study::cases::{self, is_label};
use std::collections::BTreeMap;

impl Study<'_> {
    /// Codes for participants and names for sources.
    pub(super) fn labels(&mut self) {
        let spoken = self.spoken();
        let mut names = match self.ours {
            true => Names::ours(true),
            false => Names::taken(spoken.iter().map(String::as_str)),
        };
        for (case, speaks) in self.project.cases.iter().zip(self.speaking_cases()) {
            let label = speaks.unwrap_or_else(|| names.label(&case.name, "P"));
            if label != case.name && !case.name.is_empty() {
                self.renamed.push((label.clone(), case.name.clone()));
            }
            self.people.push(label);
        }
        self.doubtful_talk();
        let mut taken = Names::ours(self.ours);
        for (at, source) in self.project.sources.iter().enumerate() {
            let cases: Vec<usize> = self.cases_of(at);
            let mut label = taken.label(&source.name, "D");
            // A document and a participant of one name would be one case.
            let speaks = |label: &String| self.speech[at].as_ref().is_some_and(|speech| speech.people.contains(label));
            let others = |label: &String| {
                let of_case = self.people.iter().enumerate();
                of_case.clone().any(|(nth, person)| person == label && !cases.contains(&nth)) || spoken.contains(label)
            };
            while !self.ours && others(&label) && !speaks(&label) {
                label = taken.label("", "D");
            }
            if label != source.name {
                self.renamed.push((label.clone(), source.name.clone()));
            }
            self.sources.push(label);
        }
        self.loss.counts.sources = self.sources.len();
    }

    pub(super) fn cases_of(&self, source: usize) -> Vec<usize> {
        let cases = self.project.cases.iter().enumerate();
        cases.filter(|(_, case)| case.sources.contains(&source)).map(|(at, _)| at).collect()
    }

    /// Whose a text as a whole is: the one case's, or the one person's who answers.
    pub(super) fn whose(&self, at: usize) -> Option<&String> {
        match (&self.cases_of(at)[..], self.speech[at].as_ref().map(|speech| &speech.people[..])) {
            ([one], _) => Some(&self.people[*one]),
            ([], Some([one])) => Some(one),
            _ => None,
        }
    }

    pub(super) fn people(&mut self) {
        let mut names = Names::taken(["participant"]);
        let mut head: Vec<String> = vec!["participant".to_owned(), "group".to_owned(), "order".to_owned()];
        names.unique("group", 60);
        names.unique("order", 60);
        let mut columns: Vec<usize> = Vec::new();
        let all_values = |at: usize| {
            let cases = self.project.cases.iter().flat_map(|case| &case.values);
            let sources = self.project.sources.iter().flat_map(|source| &source.values);
            cases
                .chain(sources)
                .filter(move |(variable, _)| *variable == at)
                .map(|(_, value)| value.clone())
                .collect::<Vec<_>>()
        };
        let mut kept_columns = BTreeMap::new();
        for (at, variable) in self.project.variables.iter().enumerate() {
            let values = all_values(at);
            let group = variable.name == "group" && values.iter().all(|value| is_key(value));
            let order = variable.name == "order" && values.iter().all(|value| value.parse::<usize>().is_ok());
            let column = match (group && !columns.contains(&1), order && !columns.contains(&2)) {
                (true, _) => 1,
                (_, true) => 2,
                _ => {
                    let name = one_line(&variable.name);
                    let name = if name.is_empty() { "variable".to_owned() } else { name };
                    head.push(names.unique(&name, 200));
                    head.len() - 1
                }
            };
            columns.push(column);
            kept_columns.insert(
                head[column].clone(),
                Column {
                    guid: variable.guid.clone(),
                    name: variable.name.clone(),
                    kind: variable.kind.name().to_owned(),
                    description: variable.description.clone(),
                },
            );
        }
        if self.project.variables.iter().any(|variable| !variable.guid.is_empty()) {
            self.kept.variables = kept_columns;
        }
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut cut = 0;
        let mut fill = |row: &mut Vec<String>, values: &[(usize, String)]| {
            for (variable, value) in values {
                let line = one_line(value);
                cut += usize::from(line != *value);
                let cell = &mut row[columns[*variable]];
                if cell.is_empty() {
                    *cell = line;
                }
            }
        };
        for (case, label) in self.project.cases.iter().zip(&self.people) {
            let mut row = vec![String::new(); head.len()];
            row[0].clone_from(label);
            fill(&mut row, &case.values);
            rows.push(row);
            if !case.guid.is_empty() {
                self.kept.cases.insert(
                    label.clone(),
                    Named {
                        guid: case.guid.clone(),
                        name: if case.name == *label { String::new() } else { case.name.clone() },
                        id: None,
                        description: case.description.clone(),
                        rest: case.rest.iter().map(line).collect(),
                    },
                );
            }
        }
        for speech in self.speech.iter().flatten() {
            for code in &speech.people {
                if !rows.iter().any(|row| row[0] == *code) {
                    let mut row = vec![String::new(); head.len()];
                    row[0].clone_from(code);
                    rows.push(row);
                }
            }
        }
        for (at, source) in self.project.sources.iter().enumerate().filter(|(_, source)| !source.values.is_empty()) {
            let label = self.whose(at).unwrap_or(&self.sources[at]);
            let place = rows.iter().position(|row| row[0] == *label);
            let row = match place {
                Some(place) => &mut rows[place],
                None => {
                    let mut row = vec![String::new(); head.len()];
                    row[0].clone_from(label);
                    rows.push(row);
                    match rows.last_mut() {
                        Some(row) => row,
                        None => continue,
                    }
                }
            };
            fill(row, &source.values);
        }
        self.loss.lost("line breaks in values of variables", cut, "a value is one line; they became blanks");
        self.loss.counts.participants = rows.len();
        self.loss.counts.attributes =
            head.len() - 3 + usize::from(columns.contains(&1)) + usize::from(columns.contains(&2));
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in [vec![head], rows].concat() {
            // Writing into memory cannot fail.
            let _ = writer.write_record(&row);
        }
        let bytes = writer.into_inner().unwrap_or_default();
        self.files.insert(cases::FILE.to_owned(), Some(bytes));
    }
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a text can be the name of a group without quotation marks in tema.toml.
fn is_key(text: &str) -> bool {
    is_label(text) && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}
