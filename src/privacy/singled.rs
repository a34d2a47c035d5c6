//! Attributes that single a person out: fewer people than are safe have the same values.

use super::combinations::{Rare, rare};
use crate::finding::{Finding, Place};
use crate::study::cases::Case;
use crate::study::{CaseKind, Cases, cases};

/// How many combinations are named one by one.
const NAMED: usize = 5;

/// Attribute columns, and combinations of them and the group, whose values fewer than `smallest` people share.
///
/// A column that does so alone is one line. A combination is one line where no part of it does so for these people. Who
/// has no value in a column is not counted there. The group alone is the study's design, and no line; nor is anything
/// where so few take part (fewer than twice `smallest`) that every attribute singles somebody out.
pub fn singled_out(cases: &Cases, smallest: usize) -> Vec<Finding> {
    let people: Vec<&Case> = cases.all.iter().filter(|case| case.kind == CaseKind::Participant).collect();
    if cases.attributes.is_empty() || people.len() < 2 * smallest || smallest < 2 {
        return Vec::new();
    }
    let values = |case: &'_ &Case| -> Vec<String> {
        let own = (0..cases.attributes.len()).map(|at| case.values.get(at).cloned().unwrap_or_default());
        [case.group.clone().unwrap_or_default()].into_iter().chain(own).collect()
    };
    let table: Vec<Vec<String>> = people.iter().map(values).collect();
    let table: Vec<Vec<&str>> = table.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let name = |column: usize| column.checked_sub(1).map_or("group", |at| cases.attributes[at].as_str());
    let ids = |members: &[usize]| members.iter().map(|at| people[*at].id.as_str()).collect::<Vec<_>>().join(", ");
    let found = rare(&table, smallest);
    let (alone, together): (Vec<&Rare>, Vec<&Rare>) = found.rare.iter().partition(|rare| rare.values.len() == 1);
    let mut findings = Vec::new();
    for column in 1..=cases.attributes.len() {
        let few: Vec<&&Rare> = alone.iter().filter(|rare| rare.values[0].0 == column).collect();
        if few.is_empty() {
            continue;
        }
        let shown = few.iter().take(NAMED).map(|rare| format!("{} ({})", rare.values[0].1, ids(&rare.people)));
        let mut values: Vec<String> = shown.collect();
        if few.len() > NAMED {
            values.push(format!("and {} more values", few.len() - NAMED));
        }
        let text = format!(
            "`{}` alone has values that fewer than {smallest} people share: {}",
            name(column),
            values.join(", ")
        );
        findings.push(advice(text, 1));
    }
    for rare in together.iter().take(NAMED) {
        let parts: Vec<String> =
            rare.values.iter().map(|(column, value)| format!("{} {value}", name(*column))).collect();
        let (last, first) = parts.split_last().map_or((String::new(), Vec::new()), |(l, f)| (l.clone(), f.to_vec()));
        let text = format!("{} and {last} together fit only {}", first.join(", "), ids(&rare.people));
        findings.push(advice(text, rare.people.first().map_or(1, |at| people[*at].line)));
    }
    if let Some(more) = together.len().checked_sub(NAMED).filter(|more| *more > 0) {
        let longest = together.iter().map(|rare| rare.values.len()).max().unwrap_or(2);
        let columns = if longest == 2 { "two".to_owned() } else { format!("two to {longest}") };
        let text = format!("{more} more combinations of {columns} columns fit fewer than {smallest} people");
        findings.push(advice(text, 1));
    }
    if let Some(length) = found.only_up_to {
        let text = format!("combinations of more than {length} columns were not looked at: there are too many");
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
    fn a_combination_of_three_is_named_where_no_two_tell_as_much() {
        // Of each two of sex, town and work three or more people share every pair of values; P13 alone is m, y and c.
        let table = "participant,group,sex,town,work\n\
            P1,A,f,x,a\nP2,A,f,x,a\nP3,A,f,x,a\nP4,A,f,y,c\nP5,A,f,y,c\nP6,A,f,y,c\n\
            P7,A,m,x,c\nP8,A,m,x,c\nP9,A,m,x,c\nP10,A,m,y,a\nP11,A,m,y,a\nP12,A,m,y,a\nP13,A,m,y,c\n";
        assert_eq!(found(table), ["sex m, town y and work c together fit only P13"]);
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
