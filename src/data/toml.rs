//! TOML into the tree.

use super::{File, Key, Node, Value};
use crate::finding::Finding;
use crate::text::Span;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a TOML file. What cannot be parsed becomes findings; the rest is still read.
pub fn read_toml(file: &File, findings: &mut Vec<Finding>) -> Node {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let finding = Finding::error(format!("this is no TOML: {}", error.message().replace('\n', "; ")))
            .at(file.place(Span::new(span.start, span.end)));
        findings.push(match error.message() {
            message if message.contains("duplicate key") => finding.hint("remove one of them"),
            message if message.contains("quoted") => {
                finding.hint("texts stand in quotation marks: title = \"My study\"")
            }
            _ => finding.hint("a section is `[study]`, a value `title = \"My study\"`, a list `[\"a\", \"b\"]`"),
        });
    }
    Node { span: Span::new(0, file.text.len()), value: map(table.get_ref()) }
}

fn map(table: &DeTable<'_>) -> Value {
    let mut entries: Vec<(Key, Node)> = table
        .iter()
        .map(|(key, value)| {
            let span = key.span();
            let key = Key { name: key.get_ref().to_string(), span: Span::new(span.start, span.end) };
            (key, node(value))
        })
        .collect();
    // The table sorts by name; people count from the top of the file.
    entries.sort_by_key(|(key, _)| key.span.start);
    Value::Map(entries)
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let span = value.span();
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Text(number.to_string()),
        DeValue::Float(number) => Value::Text(number.to_string()),
        DeValue::Boolean(flag) => Value::Text(flag.to_string()),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(table) => map(table),
    };
    Node { span: Span::new(span.start, span.end), value }
}
