//! Closed answers as attributes of the respondents.

use super::{Given, Kind, Survey};

/// A column of values for each question that has one answer at most: the name of the answer in a language, the number, the
/// day. Empty where there is none. Questions with several answers, and open ones, are no attributes.
pub fn attributes(survey: &Survey, language: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for (at, question) in survey.questions.iter().enumerate() {
        if matches!(question.kind, Kind::Multiple | Kind::Open) {
            continue;
        }
        let answers = survey.answers(at);
        let column = question.columns.first().and_then(|name| survey.table.find(name));
        let written = |who: usize| column.map_or("", |at| survey.table.columns[at].value(who)).to_owned();
        let value = |(who, given): (usize, &Given)| match given {
            Given::Choice(choice) => question.answers[*choice as usize].name.get(language).to_owned(),
            Given::Number(_) | Given::Words => written(who),
            Given::Day(day) => answers.days[*day as usize].clone(),
            _ => String::new(),
        };
        found.push((question.id.clone(), answers.given.iter().enumerate().map(value).collect()));
    }
    found
}
