//! Rich Text Format: groups with a state each, bytes in the code page of their font, characters by number.

mod columns;
mod flow;
mod pages;
mod reader;
#[cfg(test)]
mod tests;
mod tokens;

use super::{Choice, Document};
use crate::finding::{Finding, Place, Result};

/// Reads the bytes of an RTF file.
///
/// # Errors
/// When it does not begin as RTF, is nested too deep or too long, or has a byte without a meaning in its code page
/// (unless losses are allowed).
pub fn read(name: &str, bytes: &[u8], choice: &Choice<'_>) -> Result<Document> {
    if bytes.len() > super::LARGEST_TEXT {
        return Err(Box::new(super::encoding::too_long(name, bytes.len())));
    }
    if !bytes.trim_ascii_start().starts_with(b"{\\rtf") {
        return Err(Box::new(
            Finding::error("this is no RTF file, whatever its name says")
                .at(Place::file(name))
                .expected("`{\\rtf` at its beginning")
                .hint("look at what the file is, and give it the ending of that"),
        ));
    }
    reader::Reader::new(name, bytes, choice).read()
}
