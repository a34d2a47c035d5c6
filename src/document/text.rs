//! Plain text and Markdown: a line is a paragraph. Empty lines stay: readers of transcripts and manuscripts need them.

use super::{Decoded, Document, Format, Kind, Mark, Paragraph, Run};

/// A plain text, line by line. Nothing is left out.
pub fn read(decoded: Decoded) -> Document {
    lines(decoded, Format::Text)
}

/// A Markdown text, line by line and verbatim: marks of headings and emphasis stay in the text, and a heading is
/// known as one.
pub fn read_markdown(decoded: Decoded) -> Document {
    let mut document = lines(decoded, Format::Markdown);
    let mut fence: Option<&'static str> = None;
    for paragraph in &mut document.paragraphs {
        let text = paragraph.runs.first().map_or("", |run| run.text.as_str());
        let bare = text.trim_start();
        let opens = ["```", "~~~"].into_iter().find(|fence| bare.starts_with(fence));
        match (fence, opens) {
            (None, Some(opened)) => fence = Some(opened),
            (Some(open), Some(closing)) if open == closing => fence = None,
            (Some(_), _) => {}
            (None, None) => {
                if let Some(level) = heading(text) {
                    paragraph.kind = Kind::Heading(level);
                }
            }
        }
    }
    document
}

/// The level of a heading `## So`, at most three spaces in; `#so` and seven signs are none.
fn heading(line: &str) -> Option<u8> {
    let bare = line.trim_start_matches(' ');
    let signs = bare.len() - bare.trim_start_matches('#').len();
    let ends = bare[signs..].is_empty() || bare[signs..].starts_with([' ', '\t']);
    ((1..=6).contains(&signs) && ends && line.len() - bare.len() <= 3).then(|| u8::try_from(signs).ok()).flatten()
}

/// Lines end with LF, CRLF or CR. A last line without an end is one; behind a last end there is none.
fn lines(decoded: Decoded, format: Format) -> Document {
    let mut paragraphs = Vec::new();
    let (mut at, mut original) = (0, decoded.start);
    while at < decoded.text.len() {
        let rest = &decoded.text[at..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end = match &rest[length..] {
            end if end.starts_with("\r\n") => 2,
            end => end.len().min(1),
        };
        let text = &rest[..length];
        paragraphs.push(Paragraph {
            kind: Kind::Body,
            runs: if text.is_empty() { Vec::new() } else { vec![Run { text: text.to_owned(), ..Run::default() }] },
            number: paragraphs.len() + 1,
            page: None,
            marks: vec![Mark { at: 0, original }],
        });
        original += decoded.unit.length(&rest[..length + end]);
        at += length + end;
    }
    Document {
        format,
        encoding: Some(decoded.encoding),
        unit: decoded.unit,
        paragraphs,
        comments: Vec::new(),
        left_out: Vec::new(),
        findings: decoded.findings,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Choice, Unit, decode};
    use super::*;

    fn text(bytes: &[u8]) -> Document {
        read(decode("a.txt", bytes, &Choice { language: Some("lt"), ..Choice::default() }).unwrap())
    }

    #[test]
    fn lines_of_every_ending_with_their_bytes() {
        // windows-1257: E8 is č, FB is ū.
        let document = text(b"a\xe8i\xfb\r\n\rvienas\ndu");
        let lines: Vec<String> = document.paragraphs.iter().map(Paragraph::text).collect();
        assert_eq!(lines, ["ačiū", "", "vienas", "du"]);
        let starts: Vec<usize> = document.paragraphs.iter().map(|p| p.marks[0].original).collect();
        assert_eq!(starts, [0, 6, 7, 14]);
        assert_eq!(document.unit, Unit::Bytes);
        // `ū` is byte 4 of the text and byte 3 of the file.
        assert_eq!(document.paragraphs[0].original(4, document.unit), Some(3));
    }

    #[test]
    fn a_mark_at_the_beginning_is_counted_in_the_places() {
        let document = text(b"\xef\xbb\xbfSP3: taip\n");
        assert_eq!(document.paragraphs.len(), 1);
        assert_eq!(document.paragraphs[0].marks[0].original, 3);
    }

    #[test]
    fn markdown_keeps_its_marks_and_knows_its_headings() {
        let source = b"# One\n**SP3:** yes\n```\n# no heading\n```\n#tag\n   ### Three\n####### no\n";
        let document = read_markdown(decode("a.md", source, &Choice::default()).unwrap());
        let kinds: Vec<Kind> = document.paragraphs.iter().map(|p| p.kind).collect();
        let body = Kind::Body;
        assert_eq!(kinds, [Kind::Heading(1), body, body, body, body, body, Kind::Heading(3), body]);
        assert_eq!(document.paragraphs[1].text(), "**SP3:** yes");
    }
}
