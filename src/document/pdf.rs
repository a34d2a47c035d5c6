//! PDF, second class: its text layer is all there is to read, line by line, and only with the feature `pdf`.

use super::Document;
use crate::finding::Result;
#[cfg(not(feature = "pdf"))]
use crate::finding::{Finding, Place};

/// Without the feature no PDF is read.
#[cfg(not(feature = "pdf"))]
pub fn read(name: &str, _bytes: &[u8]) -> Result<Document> {
    Err(Box::new(Finding::error("this build of tema reads no PDF").at(Place::file(name)).hint(
        "ask for the Word file; or copy the text into a .txt file; or build tema with `cargo install --path . --features pdf`",
    )))
}

/// Reads the text layer of a PDF: a line is a paragraph, with its page.
///
/// # Errors
/// When the file is damaged, protected by a password, or has no text layer.
#[cfg(feature = "pdf")]
pub fn read(name: &str, bytes: &[u8]) -> Result<Document> {
    reader::read(name, bytes)
}

#[cfg(feature = "pdf")]
mod reader {
    use super::super::builder::{Builder, Draft};
    use super::super::{Document, Format, Kind, LARGEST_TEXT, Unit};
    use crate::finding::{Finding, Place, Result};
    use std::cell::Cell;
    use std::sync::Once;

    thread_local! {
        static QUIET: Cell<bool> = const { Cell::new(false) };
    }

    /// The pages' texts. The library panics on files that it does not understand. A panic of a library about one
    /// file must not end the reading of the others, nor print anything: it is caught here, and nowhere else.
    fn pages(bytes: &[u8]) -> Option<std::result::Result<Vec<String>, pdf_extract::OutputError>> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                if !QUIET.get() {
                    before(info);
                }
            }));
        });
        QUIET.set(true);
        let read = std::panic::catch_unwind(|| pdf_extract::extract_text_from_mem_by_pages(bytes));
        QUIET.set(false);
        read.ok()
    }

    pub fn read(name: &str, bytes: &[u8]) -> Result<Document> {
        let failed = |found: String| {
            Box::new(
                Finding::error(found)
                    .at(Place::file(name))
                    .hint("ask for the Word file, or copy the text out of a PDF viewer into a .txt file"),
            )
        };
        if !bytes.starts_with(b"%PDF") {
            return Err(failed("this is no PDF, whatever its name says".to_owned()));
        }
        let pages = match pages(bytes) {
            Some(Ok(pages)) => pages,
            Some(Err(_)) if memchr::memmem::find(bytes, b"/Encrypt").is_some() => {
                return Err(failed("the file is protected by a password".to_owned()));
            }
            Some(Err(error)) => return Err(failed(format!("the PDF cannot be read: {error}"))),
            None => return Err(failed("the PDF cannot be read: the library for PDFs gave up on it".to_owned())),
        };
        if pages.iter().map(String::len).sum::<usize>() > LARGEST_TEXT {
            return Err(failed("the text is too long".to_owned()));
        }
        let mut builder = Builder::default();
        let (mut empty, mut parted) = (Vec::new(), 0);
        for (index, page) in pages.iter().enumerate() {
            if page.trim().is_empty() {
                empty.push((index + 1).to_string());
            }
            for line in page.trim_matches('\n').lines() {
                let line = line.trim_end();
                let mut draft = Draft::default();
                draft.push(line, false, false);
                let stem = line.strip_suffix(['-', '\u{ad}', '\u{2010}']);
                parted += usize::from(stem.is_some_and(|stem| stem.ends_with(char::is_alphabetic)));
                let mut paragraph = draft.finish(Kind::Body, builder.paragraphs.len() + 1);
                paragraph.page = u32::try_from(index + 1).ok();
                builder.paragraphs.push(paragraph);
            }
        }
        if empty.len() == pages.len() {
            return Err(failed("the PDF has no text layer: its pages are pictures".to_owned()));
        }
        let mut doubt = |found: String, hint: &str| {
            builder.findings.push(Finding::doubt(found).at(Place::file(name)).hint(hint));
        };
        doubt(
            "a PDF does not say what is a paragraph, a heading or a page's header: each line stands for itself"
                .to_owned(),
            "read the text through before you code it; the Word file would be better",
        );
        if !empty.is_empty() {
            doubt(format!("no text on page {}", empty.join(", ")), "look whether these pages are scanned");
        }
        if parted > 0 {
            doubt(
                format!(
                    "{parted} {} parted by a hyphen at a line's end",
                    if parted == 1 { "word is" } else { "words are" }
                ),
                "they stay parted: whether the hyphen belongs to the word, the file does not say",
            );
        }
        Ok(builder.finish(Format::Pdf, None, Unit::CodePoints))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF of one page for each text, in Courier.
    #[cfg(feature = "pdf")]
    fn pdf(pages: &[&str]) -> Vec<u8> {
        let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
        let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
        objects.push(format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()));
        objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_owned());
        for (n, text) in pages.iter().enumerate() {
            objects.push(format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                5 + 2 * n
            ));
            let shown: String = text.lines().map(|line| format!("({line}) Tj 0 -14 Td ")).collect();
            let stream = format!("BT /F1 12 Tf 50 700 Td {shown} ET");
            objects.push(format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()));
        }
        let mut file = "%PDF-1.4\n".to_owned();
        let mut places = Vec::new();
        for (n, object) in objects.iter().enumerate() {
            places.push(file.len());
            file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
        }
        let start = file.len();
        file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
        for place in places {
            file.push_str(&format!("{place:010} 00000 n \n"));
        }
        file.push_str(&format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF", objects.len() + 1));
        file.into_bytes()
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn lines_have_their_pages() {
        let document = read("a.pdf", &pdf(&["I: How are you?\nSP3: Collabo-\nration.", "I: Good."])).unwrap();
        let lines: Vec<(String, Option<u32>)> =
            document.paragraphs.iter().filter(|p| !p.runs.is_empty()).map(|p| (p.text(), p.page)).collect();
        let expected = [("I: How are you?", 1), ("SP3: Collabo-", 1), ("ration.", 1), ("I: Good.", 2)];
        assert_eq!(lines, expected.map(|(text, page)| (text.to_owned(), Some(page))));
        assert!(document.findings.iter().any(|finding| finding.found.starts_with("1 word is parted")));
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn pages_without_text_and_damaged_files() {
        assert!(read("a.pdf", &pdf(&["", ""])).unwrap_err().found.contains("no text layer"));
        assert!(read("a.pdf", b"%PDF-1.4\nnothing").unwrap_err().found.contains("cannot be read"));
        assert!(read("a.pdf", b"hello").unwrap_err().found.contains("no PDF"));
    }

    #[cfg(not(feature = "pdf"))]
    #[test]
    fn without_the_feature_the_hint_says_how_to_get_it() {
        let finding = read("a.pdf", b"%PDF-1.4").unwrap_err();
        assert!(finding.hint.unwrap().contains("--features pdf"));
    }
}
