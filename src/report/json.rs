//! JSON.

use serde_json::{Map, Value};

/// One value, indented.
pub fn write(value: &Value) -> String {
    // A `Value` has only text keys, so serialising it cannot fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// An answer, indented: which schema it follows (`freq/1`: docs/schema/answers/freq.json, version 1), then its own fields.
pub fn answer(schema: &str, value: Value) -> String {
    let mut whole = Map::from_iter([("schema".to_owned(), Value::from(schema))]);
    match value {
        Value::Object(fields) => whole.extend(fields),
        other => whole.extend([("value".to_owned(), other)]),
    }
    write(&Value::Object(whole))
}

/// One value a line.
pub fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}
