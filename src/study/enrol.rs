//! New rows for participants.csv.

use super::cases::natural;

/// Somebody new, or new values of somebody known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enrolled {
    /// The code.
    pub code: String,
    /// The group, if the study has it.
    pub group: Option<String>,
    /// Values of attribute columns, by name; columns that are missing are added.
    pub values: Vec<(String, String)>,
}

/// The text of participants.csv with further people. Lines that stay the same keep their bytes where no column is added;
/// a cell that holds something is never changed.
pub fn enrol(text: &str, people: &[Enrolled]) -> String {
    let text = if text.trim().is_empty() { "participant,group,order\n" } else { text };
    let mut rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
        .records()
        .filter_map(std::result::Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect();
    let mut head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    let known_columns = head.len();
    for (name, _) in people.iter().flat_map(|person| &person.values) {
        if position(&head, name).is_none() {
            head.push(name.clone());
        }
    }
    let column = |name: &str| position(&head, name);
    let Some(participant) = column("participant") else { return text.to_owned() };
    let mut changed = head.len() > known_columns;
    let mut fresh: Vec<Vec<String>> = Vec::new();
    let mut people: Vec<&Enrolled> = people.iter().collect();
    people.sort_by_key(|person| natural(&person.code));
    for person in people {
        let at = rows.iter().position(|row| row.get(participant).is_some_and(|code| code.trim() == person.code));
        let row = match at {
            Some(at) => &mut rows[at],
            None => {
                let mut row = vec![String::new(); head.len()];
                row[participant].clone_from(&person.code);
                if let (Some(at), Some(group)) = (column("group"), &person.group) {
                    row[at].clone_from(group);
                }
                fresh.push(row);
                match fresh.last_mut() {
                    Some(row) => row,
                    None => continue,
                }
            }
        };
        row.resize(head.len().max(row.len()), String::new());
        for (name, value) in &person.values {
            if let Some(cell) = column(name).and_then(|at| row.get_mut(at)).filter(|cell| cell.trim().is_empty())
                && !value.is_empty()
            {
                cell.clone_from(value);
                changed |= at.is_some();
            }
        }
    }
    let written = |rows: &[Vec<String>]| {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in rows {
            // Writing into memory cannot fail.
            let _ = writer.write_record(row);
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    };
    if !changed {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        return format!("{text}{end}{}", written(&fresh));
    }
    for row in &mut rows {
        row.resize(head.len().max(row.len()), String::new());
    }
    written(&[vec![head], rows, fresh].concat())
}

fn position(head: &[String], name: &str) -> Option<usize> {
    head.iter().position(|found| found.trim().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(code: &str, group: Option<&str>, values: &[(&str, &str)]) -> Enrolled {
        Enrolled {
            code: code.to_owned(),
            group: group.map(str::to_owned),
            values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        }
    }

    #[test]
    fn new_people_come_behind_and_the_rest_keeps_its_bytes() {
        let text = "participant, group,order\nSP1,SP,1\n\n";
        let people = [person("SP10", None, &[]), person("SP2", Some("SP"), &[])];
        assert_eq!(enrol(text, &people), "participant, group,order\nSP1,SP,1\n\nSP2,SP,\nSP10,,\n");
    }

    #[test]
    fn attributes_fill_empty_cells_and_never_change_full_ones() {
        let text = "participant,group,order,age\nR1,,,30\nR2,,,\n";
        let people =
            [person("R1", None, &[("age", "31"), ("town", "Utena, LT")]), person("R2", None, &[("age", "40")])];
        assert_eq!(enrol(text, &people), "participant,group,order,age,town\nR1,,,30,\"Utena, LT\"\nR2,,,40,\n");
    }
}
