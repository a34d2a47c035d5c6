//! Web pages: the text that a browser would show, paragraph by paragraph.

mod entities;
mod reader;
#[cfg(test)]
mod tests;
mod tokens;

pub use entities::reference;

use super::{Choice, Decoded, Document, Encoding, Known, Unit, decode};
use crate::finding::Result;

/// Reads the bytes of a web page.
///
/// # Errors
/// As [`decode`].
pub fn read(name: &str, bytes: &[u8], choice: &Choice<'_>) -> Result<Document> {
    let decoded = match declared(bytes) {
        // What the page says of itself counts where its bytes are not plainly something else.
        Some(label) if choice.encoding.is_none() && !plain(bytes) => {
            let told = Choice { encoding: Some(&label), ..*choice };
            match decode(name, bytes, &told) {
                Ok(mut decoded) => {
                    decoded.encoding.known = Known::Declared;
                    decoded
                }
                Err(_) => decode(name, bytes, choice)?,
            }
        }
        _ => decode(name, bytes, choice)?,
    };
    Ok(reader::Reader::new(&decoded).read(decoded.findings.clone(), Some(decoded.encoding)))
}

/// Reads HTML that stands in another file as a text (a field of JSON). Places are bytes of that text.
pub fn read_text(text: &str) -> Document {
    let encoding = Encoding { name: "utf-8", known: Known::Bytes };
    let decoded = Decoded { text: text.to_owned(), encoding, unit: Unit::Utf8, start: 0, findings: Vec::new() };
    reader::Reader::new(&decoded).read(Vec::new(), None)
}

/// Whether the bytes tell their encoding themselves: a mark, UTF-16, or valid UTF-8.
fn plain(bytes: &[u8]) -> bool {
    encoding_rs::Encoding::for_bom(bytes).is_some() || bytes.contains(&0) || std::str::from_utf8(bytes).is_ok()
}

/// The encoding that the head of a page names: `<meta charset=…>` or `charset=` in a content type.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let label = head.split("charset").nth(1)?.trim_start().strip_prefix('=')?;
    let label = label.trim_start_matches([' ', '"', '\'']);
    let length = label.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(label.len());
    Some(label[..length].to_owned()).filter(|label| !label.is_empty())
}
