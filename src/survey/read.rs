//! `survey/NAME.yaml`: what is asked.

use super::number::number;
use super::question::{Choice, Condition, Kind, Question, Scale};
use super::{Survey, Table};
use crate::data::{Fields, File, Node, Value, read_yaml};
use crate::finding::{Finding, Place};
use crate::language::Text;
use crate::study::Band;
use crate::study::cases::is_label;
use crate::text::Span;

const SURVEY_KEYS: &[&str] = &["title", "synthetic", "group", "missing", "questions", "scales"];
const QUESTION_KEYS: &[&str] = &[
    "id",
    "text",
    "type",
    "column",
    "columns",
    "separator",
    "answers",
    "other",
    "missing",
    "bands",
    "least",
    "most",
    "reversed",
    "asked_if",
    "source",
];
const SCALE_KEYS: &[&str] = &["id", "name", "items"];
const ANSWER_KEYS: &[&str] = &["value", "name"];

/// Reads the questions; what is wrong becomes findings, the rest is read.
pub(super) fn survey(name: &str, file: &File, table: Table, findings: &mut Vec<Finding>) -> Survey {
    let mut survey = Survey {
        name: name.to_owned(),
        title: None,
        synthetic: false,
        group: None,
        questions: Vec::new(),
        scales: Vec::new(),
        table,
    };
    let whole = Span::new(0, file.text.len());
    let Some(root) = read_yaml(file, whole, findings) else { return survey };
    let Some(top) = Fields::new(file, &root, "the survey", SURVEY_KEYS, findings) else { return survey };
    survey.title = top.get("title").and_then(|node| Text::read(file, node, "`title`", findings));
    survey.synthetic = top.flag("synthetic", findings).unwrap_or(false);
    survey.group = top.text("group", findings).map(str::to_owned);
    let missing = owned(&top, "missing", findings);
    for node in list(file, top.get("questions"), "`questions`", findings) {
        if let Some(question) = question(file, node, &survey, &missing, findings) {
            survey.questions.push(question);
        }
    }
    for node in list(file, top.get("scales"), "`scales`", findings) {
        if let Some(scale) = scale(file, node, &survey, findings) {
            survey.scales.push(scale);
        }
    }
    unused(file, &survey, findings);
    survey
}

fn list<'n>(file: &File, node: Option<&'n Node>, what: &str, findings: &mut Vec<Finding>) -> &'n [Node] {
    match node.map(|node| (node, &node.value)) {
        Some((_, Value::List(items))) => items,
        Some((node, _)) => {
            findings.push(
                Finding::error(format!("{what} is {}", node.kind()))
                    .at(file.place(node.span))
                    .expected("a list (`- …`)"),
            );
            &[]
        }
        None => &[],
    }
}

fn owned(fields: &Fields<'_>, key: &str, findings: &mut Vec<Finding>) -> Vec<String> {
    fields.texts(key, findings).into_iter().map(|(text, _)| text.trim().to_owned()).collect()
}

fn question(
    file: &File,
    node: &Node,
    survey: &Survey,
    missing: &[String],
    findings: &mut Vec<Finding>,
) -> Option<Question> {
    let fields = Fields::new(file, node, "a question", QUESTION_KEYS, findings)?;
    let id = fields.text("id", findings).unwrap_or_default().trim().to_owned();
    if !is_label(&id) {
        findings.push(
            Finding::error(format!("`{id}` cannot be a question's id; the question is passed over"))
                .at(file.place(fields.get("id").unwrap_or(node).span))
                .expected("a letter, then letters, digits, `-`, `_` or `.`, at most 32, e.g. `age`"),
        );
        return None;
    }
    let span = fields.get("id").map_or(node.span, |node| node.span);
    if survey.find(&id).is_some() {
        findings
            .push(Finding::error(format!("two questions are called `{id}`; the first is used")).at(file.place(span)));
        return None;
    }
    let kind = fields.choice("type", Kind::ALL, findings);
    if kind.is_none() && fields.get("type").is_none() {
        findings.push(
            Finding::error(format!("question `{id}` has no type; it is read as `single`"))
                .at(file.place(span))
                .expected("type: single, multiple, ordinal, number, date or open"),
        );
    }
    let kind = kind.unwrap_or(Kind::Single);
    let mut question = Question {
        text: fields
            .get("text")
            .and_then(|node| Text::read(file, node, "`text`", findings))
            .unwrap_or_else(|| Text::plain(&*id)),
        kind,
        columns: columns(file, &fields, &id, kind, survey, findings),
        separator: fields.text("separator", findings).map_or_else(|| ";".to_owned(), |text| text.trim().to_owned()),
        answers: answers(file, &fields, findings),
        other: fields.flag("other", findings).unwrap_or(false),
        missing: [missing, &owned(&fields, "missing", findings)].concat(),
        bands: bands(file, &fields, findings),
        least: bound(file, &fields, "least", findings),
        most: bound(file, &fields, "most", findings),
        reversed: fields.flag("reversed", findings).unwrap_or(false),
        asked_if: conditions(file, &fields, survey, findings),
        source: fields.text("source", findings).map(str::to_owned),
        span,
        id,
    };
    if question.separator.is_empty() {
        question.separator = ";".to_owned();
    }
    fitting(file, &fields, &question, findings);
    Some(question)
}

/// Whether what is said of a question fits its type.
fn fitting(file: &File, fields: &Fields<'_>, question: &Question, findings: &mut Vec<Finding>) {
    let id = &question.id;
    let chosen = matches!(question.kind, Kind::Single | Kind::Multiple | Kind::Ordinal);
    if chosen && question.answers.is_empty() {
        findings.push(
            Finding::error(format!("question `{id}` has no answers to choose from"))
                .at(file.place(question.span))
                .expected("answers: [yes, no]"),
        );
    }
    if question.columns.len() > 1 && question.columns.len() != question.answers.len() {
        findings.push(
            Finding::error(format!(
                "question `{id}` has {} columns and {} answers",
                question.columns.len(),
                question.answers.len()
            ))
            .at(file.place(question.span))
            .expected("an answer for each column, in the same order"),
        );
    }
    let number = question.kind == Kind::Number;
    let misplaced = [
        ("answers", chosen),
        ("other", chosen),
        ("separator", question.kind == Kind::Multiple),
        ("bands", number),
        ("least", number),
        ("most", number),
        ("reversed", question.kind == Kind::Ordinal),
        ("source", question.kind == Kind::Open),
    ];
    for (key, fits) in misplaced {
        if let Some(node) = fields.get(key).filter(|_| !fits) {
            findings.push(
                Finding::doubt(format!("`{key}` says nothing of a question of type `{}`", question.kind.name()))
                    .at(file.place(node.span))
                    .hint("correct the type, or remove the line"),
            );
        }
    }
}

fn columns(
    file: &File,
    fields: &Fields<'_>,
    id: &str,
    kind: Kind,
    survey: &Survey,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let mut columns = owned(fields, "columns", findings);
    let several = !columns.is_empty();
    if several && kind != Kind::Multiple {
        findings.push(
            Finding::error("several columns belong to a question of type `multiple` only")
                .at(file.place(fields.get("columns").map_or(Span::default(), |node| node.span))),
        );
        columns.truncate(1);
    }
    if columns.is_empty() {
        if kind == Kind::Open && fields.get("column").is_none() && fields.get("source").is_some() {
            return columns;
        }
        columns.push(fields.text("column", findings).unwrap_or(id).trim().to_owned());
    }
    for column in &columns {
        if survey.table.find(column).is_none() {
            let place = ["columns", "column", "id"].iter().find_map(|key| fields.get(key));
            findings.push(
                Finding::error(format!("`{}` has no column `{column}`", survey.table.file))
                    .at(file.place(place.map_or(Span::default(), |node| node.span)))
                    .hint("`column:` names the column of a question that is called otherwise")
                    .did_you_mean(column, survey.table.columns.iter().map(|column| column.name.as_str())),
            );
        }
    }
    columns
}

fn answers(file: &File, fields: &Fields<'_>, findings: &mut Vec<Finding>) -> Vec<Choice> {
    let mut answers: Vec<Choice> = Vec::new();
    for node in list(file, fields.get("answers"), "`answers`", findings) {
        let choice = match &node.value {
            Value::Map(_) => {
                let Some(map) = Fields::new(file, node, "an answer", ANSWER_KEYS, findings) else { continue };
                let value = map.text("value", findings).map(|text| text.trim().to_owned());
                let name = map.get("name").and_then(|node| Text::read(file, node, "`name`", findings));
                match (value, name) {
                    (Some(value), name) => (name.unwrap_or_else(|| Text::plain(&*value)), value),
                    (None, _) => {
                        findings.push(
                            Finding::error("an answer without a value; it is passed over")
                                .at(file.place(node.span))
                                .expected("`- {value: 1, name: never}`"),
                        );
                        continue;
                    }
                }
            }
            _ => match node.text() {
                Some(text) => (Text::plain(text.trim()), text.trim().to_owned()),
                None => continue,
            },
        };
        let (name, value) = choice;
        if answers.iter().any(|known| known.value == value) {
            findings.push(
                Finding::error(format!("the answer `{value}` stands twice; the first is used"))
                    .at(file.place(node.span)),
            );
            continue;
        }
        answers.push(Choice { value, name, score: 0.0 });
    }
    let numbers: Option<Vec<f64>> = answers.iter().map(|choice| number(&choice.value)).collect();
    for (at, choice) in answers.iter_mut().enumerate() {
        choice.score = numbers.as_ref().map_or(at as f64 + 1.0, |numbers| numbers[at]);
    }
    answers
}

fn bands(file: &File, fields: &Fields<'_>, findings: &mut Vec<Finding>) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (text, node) in fields.texts("bands", findings) {
        let Some(band) = Band::read(text) else {
            findings.push(
                Finding::error(format!("`{text}` is no band"))
                    .at(file.place(node.span))
                    .expected("`0-4`, `10+` or `7`"),
            );
            continue;
        };
        if let Some(other) = bands.iter().find(|other| other.overlaps(&band)) {
            findings.push(
                Finding::error(format!("the bands `{}` and `{}` share a number", other.name, band.name))
                    .at(file.place(node.span))
                    .expected("bands of which each number lies in one at most"),
            );
            continue;
        }
        bands.push(band);
    }
    bands
}

fn bound(file: &File, fields: &Fields<'_>, key: &str, findings: &mut Vec<Finding>) -> Option<f64> {
    let text = fields.text(key, findings)?;
    let found = number(text);
    if found.is_none() {
        let span = fields.get(key).map_or(Span::default(), |node| node.span);
        findings.push(Finding::error(format!("`{key}` is `{text}`")).at(file.place(span)).expected("a number"));
    }
    found
}

/// `asked_if: {works: [yes]}`; the other question stands before this one, so that nothing runs in a circle.
fn conditions(file: &File, fields: &Fields<'_>, survey: &Survey, findings: &mut Vec<Finding>) -> Vec<Condition> {
    let Some(node) = fields.get("asked_if") else { return Vec::new() };
    let Some(map) = Fields::open(file, node, "`asked_if`", findings) else { return Vec::new() };
    let mut conditions = Vec::new();
    for (key, _) in map.entries() {
        let Some(at) = survey.find(&key.name) else {
            let known = survey.questions.iter().map(|question| question.id.as_str());
            findings.push(
                Finding::error(format!("`asked_if` names `{}`, which is no question before this one", key.name))
                    .at(file.place(key.span))
                    .did_you_mean(&key.name, known),
            );
            continue;
        };
        let other = &survey.questions[at];
        let mut answers = Vec::new();
        for (text, node) in map.texts(&key.name, findings) {
            if other.choice(text.trim()).is_none() {
                findings.push(
                    Finding::error(format!("`{}` has no answer `{text}`", other.id))
                        .at(file.place(node.span))
                        .did_you_mean(text, other.answers.iter().map(|choice| choice.value.as_str())),
                );
            } else {
                answers.push(text.trim().to_owned());
            }
        }
        conditions.push(Condition { question: key.name.clone(), answers });
    }
    conditions
}

fn scale(file: &File, node: &Node, survey: &Survey, findings: &mut Vec<Finding>) -> Option<Scale> {
    let fields = Fields::new(file, node, "a scale", SCALE_KEYS, findings)?;
    let id = fields.text("id", findings).unwrap_or_default().trim().to_owned();
    let span = fields.get("id").map_or(node.span, |node| node.span);
    if !is_label(&id) || survey.find(&id).is_some() || survey.scale(&id).is_some() {
        findings.push(
            Finding::error(format!("`{id}` cannot be a scale's id; the scale is passed over"))
                .at(file.place(span))
                .expected("a name that no question and no other scale has"),
        );
        return None;
    }
    let mut items = Vec::new();
    for (text, node) in fields.texts("items", findings) {
        match survey.find(text.trim()) {
            Some(at) if !matches!(survey.questions[at].kind, Kind::Ordinal | Kind::Number) => findings.push(
                Finding::error(format!("`{text}` is of type `{}`", survey.questions[at].kind.name()))
                    .at(file.place(node.span))
                    .expected("an ordinal question, or a number"),
            ),
            Some(at) if items.contains(&at) => {
                findings.push(Finding::error(format!("`{text}` stands twice in a scale")).at(file.place(node.span)));
            }
            Some(at) => items.push(at),
            None => findings.push(
                Finding::error(format!("there is no question `{text}`"))
                    .at(file.place(node.span))
                    .did_you_mean(text, survey.questions.iter().map(|question| question.id.as_str())),
            ),
        }
    }
    let name = fields.get("name").and_then(|node| Text::read(file, node, "`name`", findings));
    Some(Scale { name: name.unwrap_or_else(|| Text::plain(&*id)), id, items, span })
}

/// Columns that no question reads.
fn unused(file: &File, survey: &Survey, findings: &mut Vec<Finding>) {
    let read = |name: &String| survey.questions.iter().any(|question| question.columns.contains(name));
    let unread: Vec<&str> =
        survey.table.columns.iter().filter(|column| !read(&column.name)).map(|column| column.name.as_str()).collect();
    if !unread.is_empty() {
        findings.push(
            Finding::doubt(format!("no question reads these columns of {}: {}", survey.table.file, unread.join(", ")))
                .at(Place::file(&*file.name))
                .hint("describe them as questions, or take them out of the table"),
        );
    }
}
