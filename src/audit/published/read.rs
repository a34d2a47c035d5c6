//! A published table in a file: YAML, or CSV with the same columns.

use super::table::{Article, Row};
use crate::data::{Fields, File, Node, Value, read_yaml};
use crate::finding::{Finding, Place};
use crate::language::Text;
use crate::study::cases::is_label;
use crate::text::Span;
use std::collections::BTreeSet;

/// Keys of the file.
const KEYS: &[&str] = &["title", "people", "rows"];

/// Keys of a row, and columns of a CSV.
const ROW: &[&str] = &[
    "row",
    "topic",
    "code",
    "name",
    "in_text",
    "asked",
    "n",
    "list",
    "quoted",
    "unattributed",
    "quote_of",
    "other",
    "place",
    // The examples say here whom their transcripts were written to show; that is not published.
    "key",
];

/// The members of a group: `7` → SP1 to SP7, or a list of codes. At most 10,000.
pub fn group_members(group: &str, text: &str) -> Option<Vec<String>> {
    match text.trim().parse::<usize>() {
        Ok(count) => (1..=10_000).contains(&count).then(|| (1..=count).map(|at| format!("{group}{at}")).collect()),
        Err(_) => {
            let members: Vec<String> = words(text);
            (!members.is_empty() && members.iter().all(|code| is_label(code))).then_some(members)
        }
    }
}

/// Codes with blanks or commas between.
fn words(text: &str) -> Vec<String> {
    let pieces = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// Reads a table. `groups` are members known from elsewhere (the command line, a study); the file's own come first.
/// What is wrong becomes findings, and the rest is read.
pub fn read(file: &File, groups: &[(String, Vec<String>)], findings: &mut Vec<Finding>) -> Article {
    let mut article = Article::default();
    if file.name.to_lowercase().ends_with(".csv") {
        describe(&mut article, groups);
        csv_rows(file, &mut article, findings);
    } else if let Some(node) = read_yaml(file, Span::from(file), findings) {
        yaml(file, &node, groups, &mut article, findings);
    }
    if article.rows.is_empty() && findings.is_empty() {
        findings.push(
            Finding::error(format!("`{}` has no row", file.name))
                .at(Place::file(file.name.clone()))
                .expected("a list `rows` (YAML), or a line for each row (CSV)"),
        );
    }
    article
}

fn describe(article: &mut Article, groups: &[(String, Vec<String>)]) {
    for (group, members) in groups {
        if article.groups.iter().any(|(known, _)| known == group) {
            continue;
        }
        let at = members.iter().map(|member| person(&mut article.people, member)).collect();
        article.groups.push((group.clone(), at));
    }
    article.described = article.people.len();
}

fn person(people: &mut Vec<String>, code: &str) -> usize {
    people.iter().position(|known| known == code).unwrap_or_else(|| {
        people.push(code.to_owned());
        people.len() - 1
    })
}

fn yaml(
    file: &File,
    node: &Node,
    groups: &[(String, Vec<String>)],
    article: &mut Article,
    findings: &mut Vec<Finding>,
) {
    let Some(fields) = Fields::new(file, node, "a published table", KEYS, findings) else { return };
    article.title = fields.get("title").and_then(|node| Text::read(file, node, "`title`", findings));
    let mut own: Vec<(String, Vec<String>)> = Vec::new();
    if let Some(people) = fields.get("people").and_then(|node| Fields::open(file, node, "`people`", findings)) {
        for (key, value) in people.entries() {
            let members = match &value.value {
                Value::Text(text) => group_members(&key.name, text),
                Value::List(items) => items.iter().map(|item| item.text().map(str::to_owned)).collect(),
                _ => None,
            };
            match members {
                Some(members) => own.push((key.name.clone(), members)),
                None => findings.push(
                    Finding::error(format!("the members of `{}` cannot be read", key.name))
                        .at(file.place(value.span))
                        .expected("how many there are (7), or a list of codes"),
                ),
            }
        }
    }
    own.extend(groups.iter().cloned());
    describe(article, &own);
    let Some(rows) = fields.get("rows") else { return };
    let Value::List(items) = &rows.value else {
        findings.push(
            Finding::error(format!("`rows` holds {}", rows.kind()))
                .at(file.place(rows.span))
                .expected("a list of rows"),
        );
        return;
    };
    for item in items {
        if let Some(row) = yaml_row(file, item, article, findings) {
            push(article, row, || file.place(item.span), findings);
        }
    }
}

/// A row as it is written, before it is known who and what its words mean.
#[derive(Default)]
struct Written {
    row: Row,
    asked: Option<Vec<String>>,
    list: Option<Vec<String>>,
    quoted: Vec<String>,
    quote_of: Option<String>,
}

fn yaml_row(file: &File, item: &Node, article: &Article, findings: &mut Vec<Finding>) -> Option<Written> {
    let fields = Fields::new(file, item, "a row", ROW, findings)?;
    let text = |key: &str, findings: &mut Vec<Finding>| fields.text(key, findings).map(str::to_owned);
    let named = |key: &str, findings: &mut Vec<Finding>| {
        fields.get(key).and_then(|node| Text::read(file, node, &format!("`{key}`"), findings))
    };
    let people = |key: &str, findings: &mut Vec<Finding>| -> Option<Vec<String>> {
        // A list that is there and empty says that nobody is in it.
        fields.get(key)?;
        Some(fields.texts(key, findings).iter().flat_map(|(text, _)| words(text)).collect())
    };
    let code = text("code", findings);
    let label = text("row", findings).or_else(|| code.clone());
    let row = Row {
        label: label.unwrap_or_else(|| (article.rows.len() + 1).to_string()),
        topic: text("topic", findings).unwrap_or_default(),
        name: named("name", findings),
        in_text: named("in_text", findings),
        n: fields.number("n", 0, findings),
        unattributed: fields.number("unattributed", 0, findings).unwrap_or(0),
        other: fields.flag("other", findings).unwrap_or(false),
        place: text("place", findings).unwrap_or_default(),
        code,
        ..Row::default()
    };
    Some(Written {
        row,
        asked: people("asked", findings),
        list: people("list", findings),
        quoted: people("quoted", findings).unwrap_or_default(),
        quote_of: text("quote_of", findings),
    })
}

fn csv_rows(file: &File, article: &mut Article, findings: &mut Vec<Finding>) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(file.text.as_bytes());
    let place = |at: usize| {
        let end = file.text[at..].find('\n').map_or(file.text.len(), |end| at + end);
        Place::of(file.name.clone(), &file.text, at, end)
    };
    let head = reader.headers().cloned().unwrap_or_default();
    for name in head.iter().filter(|name| !ROW.contains(name)) {
        findings.push(
            Finding::error(format!("unknown column `{name}`"))
                .at(place(0))
                .expected(ROW.join(", "))
                .did_you_mean(name, ROW.iter().copied()),
        );
    }
    for record in reader.records() {
        let Ok(record) = record else {
            findings.push(Finding::error("a line cannot be read").at(Place::file(file.name.clone())));
            continue;
        };
        let start = record.position().map_or(0, |position| position.byte() as usize).min(file.text.len());
        let field = |name: &str| {
            let at = head.iter().position(|column| column == name)?;
            record.get(at).filter(|text| !text.is_empty())
        };
        let mut number = |name: &str| {
            let text = field(name)?;
            let number = text.parse::<usize>().ok();
            if number.is_none() {
                let found = format!("`{name}` is `{text}`");
                findings.push(Finding::error(found).at(place(start)).expected("a whole number"));
            }
            number
        };
        let own = |name: &str| field(name).map(str::to_owned);
        let row = Row {
            label: own("row").or_else(|| own("code")).unwrap_or_else(|| (article.rows.len() + 1).to_string()),
            topic: own("topic").unwrap_or_default(),
            code: own("code"),
            name: field("name").map(Text::plain),
            in_text: field("in_text").map(Text::plain),
            n: number("n"),
            unattributed: number("unattributed").unwrap_or(0),
            other: matches!(field("other"), Some("true" | "yes")),
            place: own("place").unwrap_or_default(),
            ..Row::default()
        };
        let written = Written {
            row,
            asked: field("asked").map(words),
            list: field("list").map(words),
            quoted: field("quoted").map(words).unwrap_or_default(),
            quote_of: own("quote_of"),
        };
        push(article, written, || place(start), findings);
    }
}

/// Finds the people and the row that the words mean.
fn push(article: &mut Article, written: Written, place: impl Fn() -> Place, findings: &mut Vec<Finding>) {
    let Written { mut row, asked, list, quoted, quote_of } = written;
    if article.rows.iter().any(|other| other.label == row.label) {
        let found = format!("the row `{}` stands twice", row.label);
        findings.push(Finding::error(found).at(place()).expected("a sign of its own for each row"));
        return;
    }
    if let Some(words) = asked {
        let mut members = BTreeSet::new();
        for word in &words {
            if let Some((_, group)) = article.groups.iter().find(|(group, _)| group == word) {
                members.extend(group);
            } else if let Some(at) = article.people.iter().position(|code| code == word) {
                members.insert(at);
            } else {
                findings.push(
                    Finding::error(format!("who belongs to `{word}` is not known"))
                        .at(place())
                        .expected("a group or a participant")
                        .hint(format!("say it in the file under `people`, or with --group {word}=7")),
                );
            }
        }
        row.asked = Some(members);
    }
    row.quoted = codes(article, &quoted, &place, findings);
    row.list = list.map(|list| codes(article, &list, &place, findings));
    if let Some(other) = quote_of {
        match article.find(&other) {
            Some(at) => row.quote_of = Some(at),
            None => findings.push(
                Finding::error(format!("there is no row `{other}` before this one"))
                    .at(place())
                    .expected("the row that has the same quote"),
            ),
        }
    }
    article.rows.push(row);
}

/// The people that some words name; whoever is not known yet is added behind those who are described.
fn codes(
    article: &mut Article,
    words: &[String],
    place: &impl Fn() -> Place,
    findings: &mut Vec<Finding>,
) -> Vec<usize> {
    let mut found = Vec::new();
    for word in words {
        if is_label(word) {
            found.push(person(&mut article.people, word));
        } else {
            let wrong = format!("`{word}` is no participant");
            findings.push(Finding::error(wrong).at(place()).expected("codes of participants, such as SP3"));
        }
    }
    found
}
