//! The paragraph as the rules of Unicode should see it.

use std::borrow::Cow;

/// What stands, byte for byte, for a mark of omission: to Unicode a bracket that opens.
const FILL: char = '{';

/// Whether `text` opens with a mark of omission in a flattened text.
pub fn opens_with_omission(text: &str) -> bool {
    text.starts_with("{{{")
}

/// The paragraph with line breaks as blanks and marks of omission (`<...>`, `[…]`, `/.../`) as signs that open a
/// sentence; same bytes.
pub fn flattened(paragraph: &str) -> Cow<'_, str> {
    let mut flat = String::new();
    let mut done = 0;
    for (at, byte) in paragraph.bytes().enumerate() {
        // `‹` begins with 0xe2.
        if at < done || !matches!(byte, b'\n' | b'\r' | b'<' | b'(' | b'[' | b'{' | b'/' | 0xe2) {
            continue;
        }
        let (len, fill) = match omission(&paragraph[at..]) {
            _ if matches!(byte, b'\n' | b'\r') => (1, ' '),
            Some(len) => (len, FILL),
            None => continue,
        };
        flat.push_str(&paragraph[done..at]);
        flat.extend(std::iter::repeat_n(fill, len));
        done = at + len;
    }
    if done == 0 {
        return paragraph.into();
    }
    flat.push_str(&paragraph[done..]);
    flat.into()
}

/// The length of the mark of omission with which `text` opens: dots alone between two brackets.
fn omission(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let close = match chars.next()? {
        '<' => '>',
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '‹' => '›',
        '/' => '/',
        _ => return None,
    };
    let inner = chars.as_str().trim_start_matches(' ');
    let rest = inner.trim_start_matches(['.', '…']);
    let dots = &inner[..inner.len() - rest.len()];
    let rest = rest.trim_start_matches(' ').strip_prefix(close)?;
    (dots.len() > 1).then_some(text.len() - rest.len())
}
