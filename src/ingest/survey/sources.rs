//! The names of a survey's sources, and what stands in the way of writing them.

use super::respondents::{Asked, Numbered};
use super::{About, Column, Role};
use crate::finding::{Finding, Place};
use crate::ingest::build;
use crate::ingest::speakers::words;
use crate::study::cases::is_label;
use crate::study::{Cases, Enrolled};

/// For every open column the name of its source; `None` for the others.
///
/// A source that holds the same question is another version of it: with `replace` its name is taken, else that is an
/// error, as the same people would count twice. A name that another question has gets a number behind it.
pub fn names(file: &str, columns: &[Column], about: &About<'_>, findings: &mut Vec<Finding>) -> Vec<Option<String>> {
    let several = columns.iter().filter(|column| column.role == Role::Open).count() > 1;
    let known = about.there.iter().any(|asked| asked.original.as_deref() == Some(about.original));
    let mut number = 0;
    let mut taken: Vec<String> = Vec::new();
    let name = |column: &Column| {
        if column.role != Role::Open {
            return None;
        }
        number += 1;
        let own = match is_label(&column.name) && column.name.chars().any(|c| c.is_ascii_digit()) {
            true => column.name.clone(),
            false => format!("Q{number}"),
        };
        if let Some(source) = about.source {
            return Some(if several { format!("{source}-{own}") } else { source.to_owned() });
        }
        let question = build::composed(&column.question);
        let same: Vec<&str> =
            about.there.iter().filter(|asked| asked.question == question).map(|asked| asked.id.as_str()).collect();
        let finding = match (&same[..], about.replace) {
            ([one], true) => return Some((*one).to_owned()),
            ([_, _, ..], true) => Finding::error(format!("several sources hold the question “{}”: {}", words(&question, 8), same.join(", ")))
                .hint("say which it takes the place of, by what stands before the number of the question: --replace --source NAME"),
            ([_, ..], false) if !known => Finding::error(format!(
                "there is a source `{}` with the same question already; nothing was written over it",
                same.join("`, `")
            ))
            .hint(format!(
                "if this is a new version of the same survey: --replace; if other people answered: --source S2{}",
                if several { ", which makes `S2-Q1`, `S2-Q2`, …" } else { "" }
            )),
            _ => {
                let busy = |id: &str| {
                    taken.iter().any(|other| other == id)
                        || about.there.iter().any(|asked| asked.id == id) && !about.replace && !known
                };
                let free = match own == column.name {
                    true => (1..).map(|n| if n == 1 { own.clone() } else { format!("{own}-{n}") }).find(|id| !busy(id)),
                    false => (number..).map(|n| format!("Q{n}")).find(|id| !busy(id)),
                };
                let id = free.unwrap_or(own);
                taken.push(id.clone());
                return Some(id);
            }
        };
        findings.push(finding.at(Place::file(file)));
        Some(own)
    };
    columns.iter().map(name).collect()
}

/// What a person should know of a table that takes the place of another.
pub fn again(
    file: &str,
    columns: &[Column],
    sources: &[Option<&Asked>],
    numbered: &Numbered,
    cases: &Cases,
    findings: &mut Vec<Finding>,
) {
    for (column, asked) in columns.iter().zip(sources).filter_map(|(column, asked)| Some((column, (*asked)?))) {
        let other = asked.question != build::composed(&column.question);
        let nobody = !asked.answers.is_empty() && asked.answers.iter().all(|(code, _)| !numbered.codes.contains(code));
        if nobody {
            let what = if other { "holds another question" } else { "has the same question" };
            findings.push(
                Finding::error(format!(
                    "`{}` {what} (“{}”), and nobody who answered there is in this table; nothing was written over it",
                    asked.id,
                    words(&asked.question, 8)
                ))
                .at(Place::file(file))
                .hint("if this is another survey: without --replace, or with --source S2"),
            );
        }
    }
    if !numbered.gone.is_empty() {
        findings.push(
            Finding::doubt(format!("not in this table any more: {}", numbered.gone.join(", ")))
                .at(Place::file(file))
                .hint("their answers go from the text, their rows in participants.csv stay; who took back consent: `tema privacy withdraw CODE`"),
        );
    }
    // Whoever took back consent cannot be found again: the words are gone.
    let back: Vec<&str> =
        cases.withdrawn.iter().map(String::as_str).filter(|code| code.strip_prefix('R').is_some()).collect();
    let new: Vec<&str> = numbered.codes.iter().map(String::as_str).filter(|code| cases.find(code).is_none()).collect();
    if let (Some(first), false) = (new.first(), back.is_empty()) {
        findings.push(
            Finding::doubt(format!(
                "consent was taken back by {}, and {} {} new in this table: is it the same person?",
                back.join(", "),
                new.join(", "),
                if new.len() == 1 { "is" } else { "are" }
            ))
            .at(Place::file(file))
            .hint(format!(
                "take the row out of the table before you import it; `tema privacy withdraw {first}` takes the words out again"
            )),
        );
    }
    if !numbered.by_place.is_empty() {
        findings.push(
            Finding::doubt(format!(
                "known by their place between others and by some answers only: {}",
                numbered.by_place.join(", ")
            ))
            .at(Place::file(file))
            .hint("look whether they are the same people; a column `participant` with codes makes it certain"),
        );
    }
}

/// Attributes that participants.csv has and the table gives otherwise: they are the researcher's, and stay.
pub fn otherwise(file: &str, people: &[Enrolled], about: &About<'_>) -> Option<Finding> {
    let mut found: Vec<String> = Vec::new();
    for person in people {
        let Some(case) = about.cases.find(&person.code).map(|at| &about.cases.all[at]) else { continue };
        for (name, value) in &person.values {
            let at = about.cases.attributes.iter().position(|known| known.trim().eq_ignore_ascii_case(name.trim()));
            let held = at.and_then(|at| case.values.get(at)).map_or("", |held| held.trim());
            if !held.is_empty() && !value.is_empty() && held != value.trim() {
                found.push(format!("{} {name} {held}, not {value}", person.code));
            }
        }
    }
    let more = found.len().saturating_sub(5);
    found.truncate(5);
    if more > 0 {
        found.push(format!("and {more} more"));
    }
    (!found.is_empty()).then(|| {
        Finding::doubt(format!("participants.csv stays as it is where this table says otherwise: {}", found.join("; ")))
            .at(Place::file(file))
            .hint("change participants.csv by hand if the table is right")
    })
}
