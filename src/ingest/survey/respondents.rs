//! Who is who in a survey's table, also when the table comes again.
//!
//! A column with codes says it. Else respondents are numbered, `R1`, `R2`, …; and where the table takes the place of one
//! that the study has, whoever is found again keeps the number. People are found by what they answered, not by where
//! their row stands: first those whose answers are all the same; then those of whom more than half are, the surest first
//! (an open answer counts where most of its words stayed, and counts double); then, where as many are left as stood
//! between the same neighbours, those in the same place with at least one answer that stayed.

use super::{About, Column, Role};
use crate::ingest::build;
use crate::study::cases::{is_label, natural};
use std::collections::{BTreeMap, BTreeSet};

/// An open question as the study has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The source.
    pub id: String,
    /// The question.
    pub question: String,
    /// BLAKE3 of the bytes of the file that it came from.
    pub original: Option<String>,
    /// Who answered what.
    pub answers: Vec<(String, String)>,
}

/// The codes of a table's rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbered {
    /// For every row its code.
    pub codes: Vec<String>,
    /// Respondents of the study that are in no row any more.
    pub gone: Vec<String>,
    /// Those found again by their place between others alone.
    pub by_place: Vec<String>,
}

/// Gives every row its code. `sources` names, for every open column, the source that its text takes the place of.
pub fn number(columns: &[Column], rows: &[Vec<String>], sources: &[Option<&Asked>], about: &About<'_>) -> Numbered {
    if let Some(codes) = written(columns, rows) {
        return Numbered { codes, ..Numbered::default() };
    }
    let people = if about.replace { people(columns, sources, about) } else { Vec::new() };
    let open: Vec<bool> = columns.iter().map(|column| column.role == Role::Open).collect();
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| (0..columns.len()).map(|at| squeezed(row.get(at).map_or("", String::as_str))).collect())
        .collect();
    let (found, by_place) = again(&rows, &people, &open);
    let mut next = about.next;
    let codes = found.iter().map(|known| match known {
        Some(at) => people[*at].code.clone(),
        None => {
            next += 1;
            format!("R{}", next - 1)
        }
    });
    let codes: Vec<String> = codes.collect();
    let gone = people.iter().map(|person| &person.code).filter(|code| !codes.contains(code)).cloned().collect();
    Numbered { gone, by_place: by_place.into_iter().map(|at| people[at].code.clone()).collect(), codes }
}

/// The codes that a column has, if every row has one of its own.
fn written(columns: &[Column], rows: &[Vec<String>]) -> Option<Vec<String>> {
    let at = columns.iter().position(|column| column.role == Role::Respondent)?;
    let codes: Vec<String> =
        rows.iter().map(|row| row.get(at).map(|code| code.trim().to_owned()).unwrap_or_default()).collect();
    let distinct: BTreeSet<&String> = codes.iter().collect();
    (distinct.len() == codes.len() && codes.iter().all(|code| is_label(code))).then_some(codes)
}

/// A respondent whom the study has, with the answers in the order of the table's columns; `None`: not known there.
struct Person {
    code: String,
    answers: Vec<Option<String>>,
}

/// Who answered the table before: those in the sources that it takes the place of, and those who answered no open
/// question at all but have a value in one of its columns.
fn people(columns: &[Column], sources: &[Option<&Asked>], about: &About<'_>) -> Vec<Person> {
    let own: BTreeSet<&str> =
        sources.iter().flatten().flat_map(|asked| &asked.answers).map(|(code, _)| code.as_str()).collect();
    let all: BTreeSet<&str> =
        about.there.iter().flat_map(|asked| &asked.answers).map(|(code, _)| code.as_str()).collect();
    let attribute = |code: &str, column: &Column| {
        let at = about.cases.attributes.iter().position(|name| name.trim().eq_ignore_ascii_case(column.name.trim()))?;
        let case = &about.cases.all[about.cases.find(code)?];
        case.values.get(at).map(|value| squeezed(value))
    };
    let numbered = |code: &str| code.strip_prefix('R').is_some_and(|n| n.parse::<usize>().is_ok());
    let silent =
        about.cases.all.iter().map(|case| case.id.as_str()).filter(|code| numbered(code) && !all.contains(code));
    let mut codes: Vec<&str> = own.iter().copied().chain(silent).collect();
    codes.sort_by_key(|code| natural(code));
    codes.dedup();
    let mut people: Vec<Person> = Vec::new();
    for code in codes {
        let answers = columns.iter().zip(sources).map(|(column, source)| match (column.role, source) {
            (Role::Open, Some(asked)) => {
                let answer = asked.answers.iter().find(|(who, _)| who == code).map(|(_, answer)| squeezed(answer));
                Some(answer.unwrap_or_default())
            }
            (Role::Closed, _) => attribute(code, column),
            _ => None,
        });
        let answers: Vec<Option<String>> = answers.collect();
        if own.contains(code) || answers.iter().flatten().any(|answer| !answer.is_empty()) {
            people.push(Person { code: code.to_owned(), answers });
        }
    }
    people
}

/// For every row the person it is, and the people found by their place alone.
fn again(rows: &[Vec<String>], people: &[Person], open: &[bool]) -> (Vec<Option<usize>>, Vec<usize>) {
    let mut found: Vec<Option<usize>> = vec![None; rows.len()];
    let mut free: BTreeSet<usize> = (0..people.len()).collect();
    let shared: Vec<usize> =
        (0..open.len()).filter(|at| people.iter().any(|person| person.answers[*at].is_some())).collect();
    let key = |cell: &dyn Fn(usize) -> String| shared.iter().map(|at| cell(*at)).collect::<Vec<String>>();
    // All the same; of several who are, the first row is the first person.
    let mut same: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (at, person) in people.iter().enumerate().rev() {
        same.entry(key(&|column| person.answers[column].clone().unwrap_or_default())).or_default().push(at);
    }
    for (row, found) in rows.iter().zip(&mut found) {
        *found = same.get_mut(&key(&|column| row[column].clone())).and_then(Vec::pop);
        found.iter().for_each(|at| {
            free.remove(at);
        });
    }
    // Mostly the same, the surest first.
    let fits = |row: &[String], person: &Person, at: usize| {
        person.answers[at].as_ref().is_some_and(|answer| match open[at] {
            true => mostly(&row[at], answer),
            false => !answer.is_empty() && row[at] == *answer,
        })
    };
    // An open answer says twice as much as a choice that many make.
    let weight = |at: usize| 1 + usize::from(open[at]);
    let score = |row: &[String], person: &Person| -> usize {
        shared.iter().filter(|at| fits(row, person, **at)).map(|at| weight(*at)).sum()
    };
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(at, _)| found[*at].is_none()) {
        let given: usize = shared.iter().filter(|at| !row[**at].is_empty()).map(|at| weight(*at)).sum();
        let scores = free.iter().map(|person| (score(row, &people[*person]), at, *person));
        pairs.extend(scores.filter(|(score, ..)| score * 2 > given));
    }
    pairs.sort_by_key(|(score, row, person)| (std::cmp::Reverse(*score), row.abs_diff(*person), *row));
    for (_, row, person) in pairs {
        if found[row].is_none() && free.remove(&person) {
            found[row] = Some(person);
        }
    }
    // In the same place.
    let mut by_place = Vec::new();
    let mut start = 0;
    while start < rows.len() {
        let end = (start..rows.len()).find(|at| found[*at].is_some()).unwrap_or(rows.len());
        let before = start.checked_sub(1).map_or(Some(None), |at| found[at].map(Some));
        let behind = found.get(end).copied().flatten().unwrap_or(people.len());
        let first = before.flatten().map_or(0, |at| at + 1);
        if start < end && first + (end - start) == behind {
            for (row, person) in (start..end).zip(first..behind) {
                if score(&rows[row], &people[person]) > 0 && free.remove(&person) {
                    found[row] = Some(person);
                    by_place.push(person);
                }
            }
        }
        start = end + 1;
    }
    (found, by_place)
}

/// A text in the one form, its blanks one each.
fn squeezed(text: &str) -> String {
    build::composed(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether most words of both answers are the same.
fn mostly(a: &str, b: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<String>>();
    let (a, mut b) = (words(a), words(b));
    let most = a.len().max(b.len());
    let same = a.iter().filter(|word| b.iter().position(|other| other == *word).map(|at| b.swap_remove(at)).is_some());
    most > 0 && same.count() * 2 > most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(code: &str, answers: &[&str]) -> Person {
        Person { code: code.to_owned(), answers: answers.iter().map(|answer| Some((*answer).to_owned())).collect() }
    }

    fn found(rows: &[&[&str]], people: &[Person]) -> (Vec<Option<usize>>, Vec<usize>) {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        again(&rows, people, &[false, true])
    }

    fn three() -> Vec<Person> {
        vec![
            person("R1", &["3", "My colleagues help me most."]),
            person("R2", &["11", "A quiet hour."]),
            person("R3", &["3", "Nothing helps."]),
        ]
    }

    #[test]
    fn whoever_answered_the_same_is_the_same_wherever_the_row_stands() {
        let rows: &[&[&str]] = &[
            &["3", "Nothing helps."],
            &["5", "New here."],
            &["3", "My colleagues help me most."],
            &["11", "A quiet hour."],
        ];
        assert_eq!(found(rows, &three()), (vec![Some(2), None, Some(0), Some(1)], vec![]));
    }

    #[test]
    fn a_word_put_right_is_the_same_person_and_so_is_one_changed_answer_between_the_same_neighbours() {
        let rows: &[&[&str]] = &[&["3", "My colleagues help the most."], &["11", "Silence."], &["3", "Nothing helps."]];
        assert_eq!(found(rows, &three()), (vec![Some(0), Some(1), Some(2)], vec![1]));
    }

    #[test]
    fn who_is_gone_leaves_no_number_to_whoever_comes() {
        // R2 is gone, somebody else has come at the end.
        let rows: &[&[&str]] =
            &[&["3", "My colleagues help me most."], &["3", "Nothing helps."], &["7", "I cannot say."]];
        assert_eq!(found(rows, &three()), (vec![Some(0), Some(2), None], vec![]));
        // In R2's place somebody with no answer of R2's.
        let rows: &[&[&str]] = &[&["3", "My colleagues help me most."], &["8", "Music."], &["3", "Nothing helps."]];
        assert_eq!(found(rows, &three()), (vec![Some(0), None, Some(2)], vec![]));
    }

    #[test]
    fn people_with_the_same_answers_keep_their_order() {
        let people = vec![person("R1", &["3", ""]), person("R2", &["3", ""]), person("R3", &["4", ""])];
        let rows: &[&[&str]] = &[&["4", ""], &["3", ""], &["3", ""]];
        assert_eq!(found(rows, &people).0, [Some(2), Some(0), Some(1)]);
    }
}
