//! Text as text: nothing that came from a transcript, a codebook or a setting is ever mark-up.

/// Text between tags or in a quoted attribute.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A parser of HTML would turn it into a line feed, and the text would not be word for word.
            '\r' => out.push_str("&#13;"),
            other => out.push(other),
        }
    }
    out
}

/// An id that others chose. The page itself needs `s` with a number for statements, and ids that begin with `_`.
pub fn foreign_id(id: &str) -> String {
    let number = id.strip_prefix('s').unwrap_or_default();
    let taken = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if taken { format!("_{id}") } else { escape(id) }
}

/// ` id="…"`, or nothing for an empty id.
pub fn id_attribute(id: &str) -> String {
    if id.is_empty() { String::new() } else { format!(" id=\"{}\"", foreign_id(id)) }
}
