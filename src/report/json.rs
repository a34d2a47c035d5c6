//! JSON.

use serde_json::Value;

/// One value, indented.
pub fn write(value: &Value) -> String {
    // A `Value` has only text keys, so serialising it cannot fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// One value a line.
pub fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}
