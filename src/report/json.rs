//! JSON.

use serde::Serialize;
use serde_json::{Map, Value};
use std::io;

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

/// Writes what [`answer`] gives, as it is made. `whole`: an object with its schema as the first field.
///
/// # Errors
/// When it cannot be written.
pub fn write_to(out: &mut dyn io::Write, whole: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, whole)?;
    out.write_all(b"\n")
}

/// Writes one value of what [`lines`] gives.
///
/// # Errors
/// When it cannot be written.
pub fn line_to(out: &mut dyn io::Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}
