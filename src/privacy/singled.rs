//! Attributes that single a person out: fewer people than are safe have the same values.

use crate::finding::{Finding, Place};
use crate::study::{CaseKind, Cases, cases};
use std::collections::BTreeMap;

/// How many combinations are named one by one.
const NAMED: usize = 5;

/// Attribute columns, and combinations of two of them and the group, whose values fewer than `smallest` people share.
///
/// A column that does so alone is one line. A combination is one line where none of its columns did it alone for these
/// people. Who has no value in a column is not counted there. The group alone is the study's design, and no line; nor is
/// anything where so few take part (fewer than twice `smallest`) that every attribute singles somebody out.
pub fn singled_out(cases: &Cases, smallest: usize) -> Vec<Finding> {
    let people: Vec<usize> = (0..cases.all.len()).filter(|at| cases.all[*at].kind == CaseKind::Participant).collect();
    if cases.attributes.is_empty() || people.len() < 2 * smallest || smallest < 2 {
        return Vec::new();
    }
    let value = |person: usize, column: usize| -> &str {
        let case = &cases.all[person];
        match column.checked_sub(1) {
            None => case.group.as_deref().unwrap_or_default(),
            Some(at) => case.values.get(at).map_or("", String::as_str),
        }
    };
    let name = |column: usize| column.checked_sub(1).map_or("group", |at| cases.attributes[at].as_str());
    let ids = |members: &[usize]| members.iter().map(|at| cases.all[*at].id.as_str()).collect::<Vec<_>>().join(", ");
    let mut findings = Vec::new();
    // For every column: whom it singles out alone.
    let mut alone: Vec<Vec<usize>> = Vec::new();
    for column in 0..=cases.attributes.len() {
        let mut by_value: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for person in &people {
            by_value.entry(value(*person, column)).or_default().push(*person);
        }
        by_value.remove("");
        let few: Vec<(&str, Vec<usize>)> =
            by_value.into_iter().filter(|(_, members)| members.len() < smallest).collect();
        let mut singled: Vec<usize> = few.iter().flat_map(|(_, members)| members.iter().copied()).collect();
        singled.sort_unstable();
        if !few.is_empty() && column > 0 {
            let values = few.iter().take(NAMED).map(|(value, members)| format!("{value} ({})", ids(members)));
            let mut values: Vec<String> = values.collect();
            if few.len() > NAMED {
                values.push(format!("and {} more values", few.len() - NAMED));
            }
            findings.push(advice(
                format!(
                    "`{}` alone has values that fewer than {smallest} people share: {}",
                    name(column),
                    values.join(", ")
                ),
                1,
            ));
        }
        alone.push(singled);
    }
    let mut pairs: Vec<(String, usize)> = Vec::new();
    for first in 0..alone.len() {
        for second in first + 1..alone.len() {
            let mut together: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
            for person in &people {
                let (a, b) = (value(*person, first), value(*person, second));
                if !a.is_empty() && !b.is_empty() {
                    together.entry((a, b)).or_default().push(*person);
                }
            }
            for ((a, b), members) in together {
                let known = |person: &usize| alone[first].contains(person) || alone[second].contains(person);
                if members.len() < smallest && !members.iter().all(known) {
                    let text =
                        format!("{} {a} and {} {b} together fit only {}", name(first), name(second), ids(&members));
                    pairs.push((text, cases.all[members[0]].line));
                }
            }
        }
    }
    let more = pairs.len().saturating_sub(NAMED);
    findings.extend(pairs.into_iter().take(NAMED).map(|(text, line)| advice(text, line)));
    if more > 0 {
        let text = format!("{more} more combinations of two columns fit fewer than {smallest} people");
        findings.push(advice(text, 1));
    }
    findings
}

fn advice(text: String, line: usize) -> Finding {
    Finding::to_do(text)
        .at(Place { line, ..Place::file(cases::FILE) })
        .hint("before anything is shared: wider values (5-9 instead of 7), or leave the column out; `tema freq --by … --share` holds such cells back")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::File;
    use crate::study::Settings;

    fn found(table: &str) -> Vec<String> {
        let file = |name: &str, text: &str| File { name: name.into(), text: text.into() };
        let toml = "[groups.A]\nname = \"a\"\n[groups.B]\nname = \"b\"\n";
        let settings = Settings::read(file("tema.toml", toml), &mut Vec::new());
        let cases = Cases::read(&file("participants.csv", table), &settings, &mut Vec::new());
        singled_out(&cases, 3).into_iter().map(|finding| finding.found).collect()
    }

    #[test]
    fn a_column_that_does_it_alone_is_one_line_and_a_combination_is_one() {
        // Sex: 4 f, 3 m. Town: 5 x, 2 y. f and x: P1 P2 P3, m and x: P5 P6; y: P4 P7 are known by their town.
        let table =
            "participant,group,sex,town\nP1,A,f,x\nP2,A,f,x\nP3,A,f,x\nP4,A,f,y\nP5,A,m,x\nP6,A,m,x\nP7,A,m,y\n";
        assert_eq!(
            found(table),
            [
                "`town` alone has values that fewer than 3 people share: y (P4, P7)",
                "sex m and town x together fit only P5, P6",
            ]
        );
    }

    #[test]
    fn what_is_not_recorded_singles_nobody_out() {
        assert_eq!(found("participant,group,sex\nP1,A,f\nP2,A,f\nP3,A,f\nP4,A,\nP5,A,\nP6,A,\n"), Vec::<String>::new());
        assert_eq!(found("participant,group\nP1,A\nP2,B\nP3,B\nP4,B\nP5,B\nP6,B\n"), Vec::<String>::new());
    }

    #[test]
    fn many_values_are_no_flood() {
        let rows: String = (1..=40).map(|at| format!("P{at},A,{at},{}\n", at % 10)).collect();
        let found = found(&format!("participant,group,years,room\n{rows}"));
        assert_eq!(found.len(), 1);
        assert!(found[0].ends_with("and 35 more values"), "{found:?}");
    }
}
