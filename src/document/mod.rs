//! Foreign documents: archives, encodings, and Word, OpenDocument, RTF, PDF, HTML, Markdown and plain text read into
//! one neutral [`Document`].
//!
//! A reader changes no word. It keeps what a person wrote and sees (inserted text, the result of a field), leaves out
//! what is not said (deleted and hidden text, instructions), counts everything it leaves out, and gives every piece
//! its place in the original. Authors, paths and other metadata are never kept. The one form of text (LF, NFC) is
//! made later, once. What each reader keeps and leaves out stands in `docs/documents.md`.

pub mod archive;
mod builder;
mod docx;
pub mod encoding;
pub mod html;
mod letters;
mod model;
mod odt;
mod pdf;
mod rtf;
pub mod sheet;
#[cfg(test)]
mod testing;
mod text;
pub mod xml;

pub use encoding::{Choice, Decoded, decode};
pub use model::{
    Comment, Document, Encoding, Format, Kind, Known, LeftOut, Mark, Note, Paragraph, Range, Run, Unit, What,
};

use crate::finding::{Finding, Place, Result};
use std::io::Read;
use std::path::Path;

/// The largest file that is read, in bytes: an interview is far smaller, also one with pictures in it.
pub const LARGEST_FILE: u64 = 100 * 1024 * 1024;

/// The largest text that is read, in bytes: some fifty books.
pub const LARGEST_TEXT: usize = 32 * 1024 * 1024;

/// The endings of files that are packed or hold pictures, and so may be larger than a text, in small letters.
const PACKED: &[&str] = &["docx", "docm", "dotx", "doc", "odt", "ott", "pdf", "xlsx", "xlsm", "xls", "ods"];

/// The bytes of a file, if it is not larger than [`LARGEST_FILE`], or, by its ending a text, than [`LARGEST_TEXT`];
/// `name` stands in messages.
///
/// # Errors
/// When the file cannot be read or is too large; a file that says its size is then not read at all, and of no other
/// more than the limit was ever in memory.
pub fn bytes_of(path: &Path, name: &str) -> Result<Vec<u8>> {
    let failed = |error: &std::io::Error| Box::new(Finding::io(name, "read", error));
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let packed = PACKED.contains(&ending.as_str());
    let limit = if packed { LARGEST_FILE } else { LARGEST_TEXT as u64 };
    let file = std::fs::File::open(path).map_err(|error| failed(&error))?;
    let says = file.metadata().map_or(0, |meta| meta.len());
    let mut bytes = Vec::new();
    if says <= limit {
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    }
    let length = says.max(bytes.len() as u64);
    match (length > limit, packed) {
        (false, _) => Ok(bytes),
        (true, false) => Err(Box::new(encoding::too_long(name, usize::try_from(length).unwrap_or(usize::MAX)))),
        (true, true) => {
            const MB: u64 = 1024 * 1024;
            Err(Box::new(
                Finding::error(format!("the file is larger than {} MB", LARGEST_FILE / MB))
                    .at(Place::file(name))
                    .expected("a document of text")
                    .hint("take out pictures and recordings, or cut the file into parts; nothing of it was read"),
            ))
        }
    }
}

/// Which format a file has, by its name's ending and its first bytes; `None` if it is none of [`Format`].
pub fn format_of(name: &str, bytes: &[u8]) -> Option<Format> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match bytes {
        [b'{', b'\\', b'r', b't', b'f', ..] => return Some(Format::Rtf),
        [b'%', b'P', b'D', b'F', b'-', ..] => return Some(Format::Pdf),
        _ => {}
    }
    match ending.as_str() {
        "docx" | "docm" | "dotx" => Some(Format::Docx),
        "odt" | "ott" => Some(Format::Odt),
        "rtf" => Some(Format::Rtf),
        "pdf" => Some(Format::Pdf),
        "html" | "htm" | "xhtml" => Some(Format::Html),
        "md" | "markdown" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        _ => None,
    }
}

/// Reads a document. `name` is its file's name, for messages and for the format.
///
/// # Errors
/// When the file has no format of [`Format`], is damaged, encrypted, too large, or cannot be decoded. What is merely
/// doubtful stands in the document's findings.
pub fn read(name: &str, bytes: &[u8], choice: &Choice<'_>) -> Result<Document> {
    if bytes.is_empty() {
        return Err(Box::new(Finding::error("the file is empty").at(Place::file(name))));
    }
    match format_of(name, bytes) {
        Some(Format::Docx) => docx::read(name, bytes),
        Some(Format::Rtf) => rtf::read(name, bytes, choice),
        Some(Format::Html) => html::read(name, bytes, choice),
        Some(Format::Odt) => odt::read(name, bytes),
        Some(Format::Pdf) => pdf::read(name, bytes),
        Some(Format::Text) => Ok(text::read(decode(name, bytes, choice)?)),
        Some(Format::Markdown) => Ok(text::read_markdown(decode(name, bytes, choice)?)),
        None => {
            let finding = Finding::error("this format is not read")
                .at(Place::file(name))
                .expected("docx, odt, rtf, pdf, html, md or txt");
            let old = bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
            Err(Box::new(if old {
                finding.hint("if it is an old Word file, open it in Word or LibreOffice and save it as .docx")
            } else {
                finding
            }))
        }
    }
}

/// The initials of a name, for a coder's label: `Ona Petraitė` → `OP`.
fn initials(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .take(4)
        .flat_map(char::to_uppercase)
        .collect()
}
