//! What in a survey does not fit: values that are no answers, contradictions, doubles, straight lines.

use crate::finding::{Finding, Place};
use crate::survey::{Answers, Given, Kind, Survey};
use rustc_hash::FxHashMap;

/// How many respondents, or values, are named one by one.
const NAMED: usize = 5;
/// So many answers at least must be the same before two rows are taken for doubles.
const DOUBLE: usize = 10;
/// So many questions at least must a scale have before one answer to all of them says something.
const STRAIGHT: usize = 7;
/// The same of a scale with a question that is turned round, where one answer to all contradicts itself.
const TURNED: usize = 4;

/// Looks at all answers of a survey.
pub fn look(survey: &Survey, findings: &mut Vec<Finding>) {
    for at in 0..survey.questions.len() {
        question(survey, at, &survey.answers(at), findings);
    }
    doubles(survey, findings);
    for scale in 0..survey.scales.len() {
        straight(survey, scale, findings);
    }
    if survey.table.numbered {
        findings.push(
            Finding::doubt("the table has no column `participant`; respondents are called R1, R2, … in the order of rows")
                .at(Place::file(&*survey.table.file))
                .hint("write the codes into the table: if a row is added or moved, all that refers to R12 is about somebody else"),
        );
    }
}

fn question(survey: &Survey, at: usize, answers: &Answers, findings: &mut Vec<Finding>) {
    let question = &survey.questions[at];
    let mut outside: Vec<Vec<u32>> = vec![Vec::new(); answers.outside.len()];
    for (who, given) in (0..).zip(&answers.given) {
        if let Given::Outside(value) = given {
            outside[*value as usize].push(who);
        }
    }
    let mut values = answers.outside.iter().zip(&outside).filter(|(_, who)| !who.is_empty()).peekable();
    if let Some((_, first)) = values.peek() {
        let place = line(survey, first[0]);
        let values: Vec<String> = values.map(|(value, who)| format!("`{value}` ({})", named(survey, who))).collect();
        let more = values.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more values") } else { String::new() };
        let values = values.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        findings.push(
            Finding::error(format!(
                "`{}` has values that are no answers to it: {values}{more}; they are not counted",
                question.id
            ))
            .at(place)
            .expected(expected(survey, at))
            .hint("correct the table, or add the answer, or write it under `missing`"),
        );
    }
    if !answers.uninvited.is_empty() {
        let conditions: Vec<String> = question
            .asked_if
            .iter()
            .map(|condition| format!("{}: {}", condition.question, condition.answers.join(" or ")))
            .collect();
        findings.push(
            Finding::doubt(format!(
                "`{}` was answered by people who were not asked: {}; their answers are not counted",
                question.id,
                named(survey, &answers.uninvited)
            ))
            .at(line(survey, answers.uninvited[0]))
            .expected(format!("answers of those with {}", conditions.join(" and ")))
            .hint("correct one of the two answers, or `asked_if`"),
        );
    }
    let nobody = answers.given.iter().all(|given| matches!(given, Given::Missing | Given::NotAsked));
    if nobody && answers.uninvited.is_empty() && !question.columns.is_empty() {
        findings
            .push(Finding::doubt(format!("nobody answered `{}`", question.id)).at(Place::file(&*survey.table.file)));
    }
    if question.kind == Kind::Open && question.source.is_none() {
        findings.push(
            Finding::to_do(format!("the open question `{}` stands in the table and is not coded", question.id))
                .at(Place::file(survey.file()))
                .hint("`tema survey init` makes a source of it; `source:` names the source"),
        );
    }
}

fn expected(survey: &Survey, at: usize) -> String {
    let question = &survey.questions[at];
    match question.kind {
        Kind::Number => match (question.least, question.most) {
            (Some(least), Some(most)) => format!("a number from {least} to {most}"),
            (Some(least), None) => format!("a number of at least {least}"),
            (None, Some(most)) => format!("a number of at most {most}"),
            (None, None) => "a number".to_owned(),
        },
        Kind::Date => "a date, e.g. 2026-01-31".to_owned(),
        _ => {
            let values: Vec<&str> = question.answers.iter().take(8).map(|choice| choice.value.as_str()).collect();
            let more = if question.answers.len() > values.len() { ", …" } else { "" };
            format!("{}{more}", values.join(", "))
        }
    }
}

/// Rows that are the same in everything.
fn doubles(survey: &Survey, findings: &mut Vec<Finding>) {
    let columns = &survey.table.columns;
    let mut rows: FxHashMap<Vec<u32>, Vec<u32>> = FxHashMap::default();
    let mut order: Vec<Vec<u32>> = Vec::new();
    for (respondent, who) in (0..survey.table.respondents.len()).zip(0..) {
        let row: Vec<u32> = columns.iter().map(|column| column.cells[respondent]).collect();
        if row.iter().filter(|cell| **cell != 0).count() < DOUBLE {
            continue;
        }
        let members = rows.entry(row.clone()).or_default();
        members.push(who);
        if members.len() == 2 {
            order.push(row);
        }
    }
    for row in order {
        let who = &rows[&row];
        findings.push(
            Finding::doubt(format!("the same answers to every question: {}", named(survey, who)))
                .at(line(survey, who[1]))
                .expected("each respondent once")
                .hint("somebody sent the form twice, or a row was copied; remove the double if it is one"),
        );
    }
}

/// Respondents with one and the same answer to all questions of a scale.
fn straight(survey: &Survey, scale: usize, findings: &mut Vec<Finding>) {
    let scale = &survey.scales[scale];
    let turned = scale.items.iter().any(|item| survey.questions[*item].reversed);
    if scale.items.len() < if turned { TURNED } else { STRAIGHT } {
        return;
    }
    let given: Vec<Answers> = scale.items.iter().map(|item| survey.answers(*item)).collect();
    let value = |item: usize, who: usize| match given[item].given[who] {
        Given::Choice(choice) => Some(survey.questions[scale.items[item]].answers[choice as usize].value.as_str()),
        _ => None,
    };
    let alike = |who: &usize| {
        let first = value(0, *who);
        first.is_some() && (1..scale.items.len()).all(|item| value(item, *who) == first)
    };
    let who: Vec<u32> =
        (0..survey.table.respondents.len()).filter(alike).filter_map(|who| u32::try_from(who).ok()).collect();
    let Some(first) = who.first() else { return };
    let text = format!("one answer to all {} questions of `{}`: {}", scale.items.len(), scale.id, named(survey, &who));
    let finding = if turned { Finding::doubt(text) } else { Finding::to_do(text) };
    findings.push(
        finding
            .at(line(survey, *first))
            .hint("some people tick one column without reading; whether these did, their other answers may tell"),
    );
}

fn line(survey: &Survey, who: u32) -> Place {
    Place { line: survey.table.lines[who as usize] as usize, ..Place::file(&*survey.table.file) }
}

/// `R1, R5`, and how many more.
fn named(survey: &Survey, who: &[u32]) -> String {
    let codes: Vec<&str> = who.iter().take(NAMED).map(|who| survey.table.respondents[*who as usize].as_str()).collect();
    let more = who.len().saturating_sub(NAMED);
    if more > 0 { format!("{} and {more} more", codes.join(", ")) } else { codes.join(", ") }
}
