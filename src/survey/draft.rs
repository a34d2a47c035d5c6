//! A draft of `survey/NAME.yaml` from a table, and what in it is guessed.

use super::number::{date, number};
use super::question::Kind;
use crate::ingest::survey::{Role, Survey as Read};
use crate::study::Band;
use crate::study::cases::is_label;
use crate::text::fold_diacritics;
use std::fmt::Write;

/// What was made of a question.
#[derive(Debug, Clone)]
pub struct Guess {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Its type.
    pub kind: Kind,
    /// Why, and what to look at, in a few words.
    pub why: String,
    /// Nothing in the table says it for certain.
    pub unsure: bool,
}

/// The files of a survey.
#[derive(Debug, Clone)]
pub struct Draft {
    /// `survey/NAME.csv`.
    pub csv: String,
    /// `survey/NAME.yaml`.
    pub yaml: String,
    /// The questions.
    pub guesses: Vec<Guess>,
    /// Scales that were drafted: id and number of questions.
    pub scales: Vec<(String, usize)>,
}

/// Values that often mean that there is no answer.
const MISSING: &[&str] = &["-99", "-9", "-8", "-999", "n/a", "N/A", "NA", "#N/A", "-oth-"];

/// Answers in their order, in small letters.
const ORDERS: &[&[&str]] = &[
    &["strongly disagree", "disagree", "neither agree nor disagree", "neutral", "agree", "strongly agree"],
    &["strongly disagree", "somewhat disagree", "neither agree nor disagree", "somewhat agree", "strongly agree"],
    &["never", "rarely", "seldom", "sometimes", "often", "usually", "always"],
    &["very poor", "poor", "fair", "average", "good", "very good", "excellent"],
    &["very bad", "bad", "neither good nor bad", "good", "very good"],
    &["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"],
    &["not at all", "a little", "slightly", "somewhat", "moderately", "quite", "very much", "very", "extremely"],
    &["visiškai nesutinku", "nesutinku", "nei sutinku, nei nesutinku", "sutinku", "visiškai sutinku"],
    &["niekada", "labai retai", "retai", "kartais", "dažnai", "labai dažnai", "visada"],
    &["labai blogai", "blogai", "vidutiniškai", "patenkinamai", "gerai", "labai gerai", "puikiai"],
    &[
        "visiškai nepatenkintas",
        "nepatenkintas",
        "nei patenkintas, nei nepatenkintas",
        "patenkintas",
        "visiškai patenkintas",
    ],
];

/// The most different answers of a question of which one is chosen.
const MOST_ANSWERS: usize = 25;

/// A question as it will be written.
struct Question {
    guess: Guess,
    /// Columns of the new table, with the values of all respondents.
    columns: Vec<(String, Vec<String>)>,
    answers: Vec<String>,
    separator: Option<char>,
    source: Option<String>,
    /// What comes before the bracket or last number of its name, and the words that its questions share: they belong
    /// together.
    family: Option<(String, String)>,
}

/// Drafts the files of a survey. `sources` names the source of each open question, in order.
pub fn draft(read: &Read, title: &str, language: &str, sources: &[String]) -> Draft {
    let mut questions: Vec<Question> = Vec::new();
    let (mut closed, mut open) = (0, 0);
    let mut columns = read.columns.iter().peekable();
    let mut missing: Vec<&str> = Vec::new();
    while let Some(column) = columns.next() {
        match column.role {
            Role::Closed => {
                let family = family(&column.name);
                let mut names = vec![(column.name.as_str(), column.question.as_str())];
                let mut values = vec![values(read, closed, &mut missing)];
                closed += 1;
                while let Some(next) = columns.peek().filter(|next| next.role == Role::Closed) {
                    if family.is_none() || self::family(&next.name) != family {
                        break;
                    }
                    names.push((next.name.as_str(), next.question.as_str()));
                    values.push(self::values(read, closed, &mut missing));
                    closed += 1;
                    columns.next();
                }
                if names.len() > 1 && values.iter().all(|values| is_ticked(values)) {
                    questions.push(ticked(&family.unwrap_or_default(), &names, values, &questions));
                } else {
                    let shared = family.filter(|_| names.len() > 1).map(|family| (family, common(&names)));
                    for ((name, text), values) in names.iter().zip(values) {
                        let own = match &shared {
                            Some(_) => answer_name(name, text, &[]),
                            None => (*text).to_owned(),
                        };
                        questions.push(guess(name, &own, values, shared.clone(), &questions));
                    }
                }
            }
            Role::Open => {
                let source = sources.get(open).cloned();
                open += 1;
                let guess = Guess {
                    id: id(&column.name, &column.question, &questions),
                    text: column.question.clone(),
                    kind: Kind::Open,
                    why: column.why.clone(),
                    unsure: false,
                };
                let columns = Vec::new();
                questions.push(Question { guess, columns, answers: Vec::new(), separator: None, source, family: None });
            }
            _ => {}
        }
    }
    let scales = scales(&questions);
    for scale in &scales {
        share_answers(&mut questions, &scale.items);
    }
    Draft {
        csv: csv(read, &questions),
        yaml: yaml(title, language, &questions, &scales, &missing),
        scales: scales.iter().map(|scale| (scale.id.clone(), scale.items.len())).collect(),
        guesses: questions.into_iter().map(|question| question.guess).collect(),
    }
}

fn values(read: &Read, closed: usize, missing: &mut Vec<&'static str>) -> Vec<String> {
    let values: Vec<String> = read
        .people
        .iter()
        .map(|person| person.values.get(closed).map_or(String::new(), |(_, value)| value.clone()))
        .collect();
    for code in MISSING {
        if !missing.contains(code) && values.iter().any(|value| value == code) {
            missing.push(code);
        }
    }
    values
}

/// The different answers, the most frequent first.
fn distinct(values: &[String]) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut known = rustc_hash::FxHashMap::default();
    for value in values.iter().filter(|value| !value.is_empty() && !MISSING.contains(&value.as_str())) {
        let at = *known.entry(value.as_str()).or_insert_with(|| {
            counts.push((value.clone(), 0));
            counts.len() - 1
        });
        counts[at].1 += 1;
    }
    counts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    counts
}

/// `Q3[SQ001]` and `Q3_1` are of the family `Q3`; so is `How often? [phone]` of `How often?`.
fn family(name: &str) -> Option<String> {
    if let Some((before, _)) = name.split_once('[').filter(|_| name.trim_end().ends_with(']')) {
        return Some(before.trim().to_owned()).filter(|before| !before.is_empty());
    }
    let (before, number) = name.rsplit_once('_')?;
    (!before.is_empty() && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())).then(|| before.to_owned())
}

/// A column in which nothing stands but that its answer was chosen, or not.
fn is_ticked(values: &[String]) -> bool {
    const NO: &[&str] = &["no", "n", "0", "false", "ne"];
    const YES: &[&str] = &["yes", "y", "1", "true", "taip"];
    let found = distinct(values);
    let is = |list: &[&str], value: &str| list.contains(&value.to_lowercase().as_str());
    match &found[..] {
        [] => false,
        [(one, _)] => !is(NO, one) && (is(YES, one) || one.chars().any(char::is_alphabetic)),
        [(a, _), (b, _)] => (is(YES, a) && is(NO, b)) || (is(NO, a) && is(YES, b)),
        _ => false,
    }
}

fn ticked(family: &str, names: &[(&str, &str)], values: Vec<Vec<String>>, before: &[Question]) -> Question {
    let answers: Vec<String> =
        names.iter().zip(&values).map(|((name, text), values)| answer_name(name, text, values)).collect();
    let text = common(names);
    let id = id(family, &text, before);
    let columns = values.into_iter().enumerate().map(|(at, values)| (format!("{id}_{}", at + 1), values)).collect();
    Question {
        guess: Guess {
            why: format!("{} columns that are ticked or not", names.len()),
            id,
            text,
            kind: Kind::Multiple,
            unsure: false,
        },
        columns,
        answers,
        separator: None,
        source: None,
        family: None,
    }
}

/// The answer that a column of its own stands for: what is in the brackets, else behind the last ` - `, else what stands in it.
fn answer_name(name: &str, text: &str, values: &[String]) -> String {
    let bracket = |text: &str| {
        text.trim_end()
            .strip_suffix(']')
            .and_then(|rest| rest.rsplit_once('['))
            .map(|(_, inner)| inner.trim().to_owned())
    };
    bracket(text)
        .or_else(|| text.rsplit_once(" - ").map(|(_, answer)| answer.trim().to_owned()))
        .or_else(|| bracket(name))
        .or_else(|| distinct(values).first().map(|(value, _)| value.clone()))
        .filter(|answer| !answer.is_empty())
        .unwrap_or_else(|| name.to_owned())
}

/// The question that columns share: the text before the bracket or the last ` - `.
fn common(names: &[(&str, &str)]) -> String {
    let text = names.first().map_or("", |(_, text)| *text);
    text.split_once('[').or_else(|| text.rsplit_once(" - ")).map_or(text, |(before, _)| before).trim().to_owned()
}

fn guess(
    name: &str,
    text: &str,
    values: Vec<String>,
    family: Option<(String, String)>,
    before: &[Question],
) -> Question {
    let found = distinct(&values);
    let texts: Vec<&str> = found.iter().map(|(value, _)| value.as_str()).collect();
    let id = id(name, text, before);
    let (kind, answers, separator, why, unsure) = kind(&texts, values.iter().filter(|value| !value.is_empty()).count());
    Question {
        guess: Guess { id: id.clone(), text: text.to_owned(), kind, why, unsure },
        columns: vec![(id, values)],
        answers,
        separator,
        source: None,
        family,
    }
}

type Kinded = (Kind, Vec<String>, Option<char>, String, bool);

/// The type that the different answers tell.
fn kind(texts: &[&str], n: usize) -> Kinded {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<String>>();
    let numbers: Option<Vec<f64>> = texts.iter().map(|text| number(text)).collect();
    if let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) {
        let whole = numbers.iter().all(|number| number.fract() == 0.0 && (0.0..=10.0).contains(number));
        if whole && texts.len() > 1 && texts.len() <= 11 {
            let mut sorted = owned(texts);
            sorted.sort_by(|a, b| number(a).partial_cmp(&number(b)).unwrap_or(std::cmp::Ordering::Equal));
            return (Kind::Ordinal, sorted, None, "whole numbers up to ten: a rating, or a number?".into(), true);
        }
        return (Kind::Number, Vec::new(), None, format!("{} different numbers", texts.len()), false);
    }
    if !texts.is_empty() && texts.iter().all(|text| date(text).is_some()) {
        return (Kind::Date, Vec::new(), None, "dates; day and month are to be looked at".into(), true);
    }
    let lower: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    let ordered =
        ORDERS.iter().find(|order| texts.len() > 1 && lower.iter().all(|text| order.contains(&text.as_str())));
    if let Some(order) = ordered {
        let mut sorted: Vec<&str> = texts.to_vec();
        sorted.sort_by_key(|text| order.iter().position(|known| *known == text.to_lowercase()));
        let why = "a known order; answers that nobody chose are to be added".into();
        return (Kind::Ordinal, owned(&sorted), None, why, true);
    }
    let bands: Option<Vec<Band>> = texts.iter().map(|text| Band::read(text)).collect();
    if let Some(bands) = bands.filter(|bands| bands.len() > 1) {
        let mut sorted: Vec<(&str, &Band)> = texts.iter().copied().zip(&bands).collect();
        sorted.sort_by(|a, b| a.1.from.total_cmp(&b.1.from));
        let sorted: Vec<&str> = sorted.into_iter().map(|(text, _)| text).collect();
        return (Kind::Ordinal, owned(&sorted), None, "bands of numbers, in their order".into(), false);
    }
    for separator in [';', ','] {
        if let Some(parts) = several(texts, separator) {
            let why = format!("several answers in a cell, with `{separator}` between");
            return (Kind::Multiple, parts, Some(separator), why, separator == ',');
        }
    }
    let many = texts.len() > MOST_ANSWERS;
    let why = if many {
        format!("{} different answers: perhaps open (--open)", texts.len())
    } else if n == 0 {
        "no answers".to_owned()
    } else {
        format!(
            "{} different answer{}; their order is by frequency",
            texts.len(),
            if texts.len() == 1 { "" } else { "s" }
        )
    };
    (Kind::Single, owned(texts), None, why, many || n == 0)
}

/// The parts of answers, if several stand in a cell and parts come again.
fn several(texts: &[&str], separator: char) -> Option<Vec<String>> {
    if texts.iter().filter(|text| text.contains(separator)).count() < 2 {
        return None;
    }
    let mut parts: Vec<(String, usize)> = Vec::new();
    for part in texts.iter().flat_map(|text| text.split(separator)).map(str::trim).filter(|part| !part.is_empty()) {
        match parts.iter_mut().find(|(known, _)| known == part) {
            Some((_, n)) => *n += 1,
            None => parts.push((part.to_owned(), 1)),
        }
    }
    let again = parts.iter().filter(|(_, n)| *n > 1).count();
    (parts.len() <= MOST_ANSWERS && again * 2 >= parts.len()).then(|| parts.into_iter().map(|(part, _)| part).collect())
}

/// A short id that is free: the name of the column where it is one, else up to three words of the question.
fn id(name: &str, text: &str, before: &[Question]) -> String {
    let taken = |id: &str| before.iter().any(|question| question.guess.id == id);
    let folded = fold_diacritics(&text.to_lowercase());
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(3).collect();
    let own = match words.join("-") {
        _ if is_label(name) => name.to_owned(),
        words if is_label(&words) => words,
        _ => format!("q{}", before.len() + 1),
    };
    if !taken(&own) {
        return own;
    }
    let short: String = own.chars().take(27).collect();
    (2..).map(|n| format!("{short}-{n}")).find(|id| !taken(id)).unwrap_or_default()
}

/// A drafted scale.
struct Drafted {
    id: String,
    name: String,
    items: Vec<usize>,
}

/// Ordinal questions of one family.
fn scales(questions: &[Question]) -> Vec<Drafted> {
    let mut scales: Vec<Drafted> = Vec::new();
    for (at, question) in questions.iter().enumerate().filter(|(_, question)| question.guess.kind == Kind::Ordinal) {
        let Some((family, name)) = &question.family else { continue };
        let folded = fold_diacritics(&family.to_lowercase());
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(3).collect();
        let id = format!("{}-scale", words.join("-"));
        let id = if is_label(&id) { id } else { format!("scale-{}", scales.len() + 1) };
        match scales.iter_mut().find(|scale| scale.id == id) {
            Some(scale) => scale.items.push(at),
            None => scales.push(Drafted { id, name: name.clone(), items: vec![at] }),
        }
    }
    scales.retain(|scale| scale.items.len() > 1);
    scales
}

/// Questions of one family have the same answers, also those that nobody chose in one of them.
fn share_answers(questions: &mut [Question], items: &[usize]) {
    let mut all: Vec<String> = Vec::new();
    for answer in items.iter().flat_map(|item| &questions[*item].answers) {
        if !all.contains(answer) {
            all.push(answer.clone());
        }
    }
    let texts: Vec<&str> = all.iter().map(String::as_str).collect();
    let (Kind::Ordinal, sorted, ..) = kind(&texts, texts.len()) else { return };
    for item in items {
        questions[*item].answers.clone_from(&sorted);
    }
}

fn csv(read: &Read, questions: &[Question]) -> String {
    let columns: Vec<&(String, Vec<String>)> = questions.iter().flat_map(|question| &question.columns).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = std::iter::once("participant").chain(columns.iter().map(|(name, _)| name.as_str()));
    // Writing into memory cannot fail.
    let _ = writer.write_record(head);
    for (at, person) in read.people.iter().enumerate() {
        let cells = columns.iter().map(|(_, values)| values[at].as_str());
        let _ = writer.write_record(std::iter::once(person.code.as_str()).chain(cells));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// A text in quotation marks, as YAML and JSON write it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn yaml(title: &str, language: &str, questions: &[Question], scales: &[Drafted], missing: &[&str]) -> String {
    let mut text = format!(
        "# What is asked. Drafted by `tema survey init`: look at every `type`, at the order of answers, and add what the\n# table does not say (reversed, asked_if, bands, scales); `tema survey check` finds what does not fit.\ntitle: {{{language}: {}}}\n",
        quoted(title)
    );
    if !missing.is_empty() {
        let _ = writeln!(text, "missing: [{}]", missing.iter().map(|code| quoted(code)).collect::<Vec<_>>().join(", "));
    }
    text.push_str("questions:\n");
    for question in questions {
        let guess = &question.guess;
        let _ = writeln!(text, "  - id: {}\n    text: {{{language}: {}}}", guess.id, quoted(&guess.text));
        let mark = if guess.unsure { format!("    # {}", guess.why) } else { String::new() };
        let _ = writeln!(text, "    type: {}{mark}", guess.kind.name());
        if question.columns.len() > 1 {
            let names: Vec<&str> = question.columns.iter().map(|(name, _)| name.as_str()).collect();
            let _ = writeln!(text, "    columns: [{}]", names.join(", "));
        }
        if let Some(separator) = question.separator {
            let _ = writeln!(text, "    separator: \"{separator}\"");
        }
        if let Some(source) = &question.source {
            let _ = writeln!(text, "    source: {source}");
        }
        if !question.answers.is_empty() {
            text.push_str("    answers:\n");
            for answer in &question.answers {
                let _ = writeln!(text, "      - {}", quoted(answer));
            }
        }
    }
    if !scales.is_empty() {
        text.push_str("scales:\n");
        for Drafted { id, name, items } in scales {
            let ids: Vec<&str> = items.iter().map(|at| questions[*at].guess.id.as_str()).collect();
            let name = quoted(name);
            let _ = writeln!(text, "  - id: {id}\n    name: {{{language}: {name}}}\n    items: [{}]", ids.join(", "));
        }
    }
    text
}
