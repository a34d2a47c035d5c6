//! Documents of any format → lines.

use super::label;
use super::lines::Line;
use crate::document::{Document, Format, Kind, Paragraph};

/// The lines of a document, what stands in notes, and where each paragraph begins in the text of all paragraphs.
pub struct Paper {
    /// The lines.
    pub lines: Vec<Line>,
    /// Footnotes and endnotes.
    pub notes: Vec<String>,
    /// What is left out here: page headers and footers.
    pub left_out: Vec<String>,
    /// For each paragraph, its first byte.
    pub starts: Vec<usize>,
}

/// Takes a document apart.
pub fn lines(document: &Document) -> Paper {
    // Of these a line is all that is known; where paragraphs end, blank lines say.
    let plain = matches!(document.format, Format::Text | Format::Markdown | Format::Pdf);
    let mut paper = Paper { lines: Vec::new(), notes: Vec::new(), left_out: Vec::new(), starts: Vec::new() };
    let mut at = 0;
    let mut margins = 0;
    for (nth, paragraph) in document.paragraphs.iter().enumerate() {
        let text = paragraph.text();
        paper.starts.push(at);
        let begins = at;
        at += text.len() + 1;
        match paragraph.kind {
            Kind::Header | Kind::Footer => {
                margins += usize::from(!text.trim().is_empty());
                continue;
            }
            Kind::Note { number, .. } => {
                // Word processors put a blank between a note's number and its text.
                paper.notes.push(format!("note {number}: {}", text.trim().replace('\n', " ")));
                continue;
            }
            _ => {}
        }
        let heading = matches!(paragraph.kind, Kind::Heading(_));
        let mut bold = bold(paragraph);
        let names = label_cell(document, nth);
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            let kept = line.trim_end_matches(['\n', '\r']);
            let mut out = Line {
                text: kept.to_owned(),
                at: begins + from,
                paragraph: !plain && from == 0,
                heading,
                bold: bold.min(kept.len()),
            };
            bold = bold_behind(paragraph, from + line.len());
            from += line.len();
            if document.format == Format::Markdown {
                unmark(&mut out);
            }
            if names && !out.text.trim_end().ends_with(':') {
                out.text.push(':');
            }
            paper.lines.push(out);
        }
        if text.is_empty() {
            paper.lines.push(Line { at: begins, ..Line::default() });
        }
    }
    match margins {
        0 => {}
        1 => paper.left_out.push("1 page header or footer".to_owned()),
        n => paper.left_out.push(format!("{n} page headers and footers")),
    }
    paper
}

/// How many bytes at the start of a paragraph are bold.
fn bold(paragraph: &Paragraph) -> usize {
    bold_behind(paragraph, 0)
}

/// How many bytes are bold from byte `from` on.
fn bold_behind(paragraph: &Paragraph, from: usize) -> usize {
    let mut at = 0;
    let mut end = from;
    for run in &paragraph.runs {
        let begins = at;
        at += run.text.len();
        if at <= from {
            continue;
        }
        if begins > end || !(run.bold || run.text.trim().is_empty()) {
            break;
        }
        end = at;
    }
    end.saturating_sub(from)
}

/// A cell that holds a speaker's name: not the last of its row, short, and the same name stands in its column again.
fn label_cell(document: &Document, nth: usize) -> bool {
    let Some(Kind::Cell { table, row, column }) = document.paragraphs.get(nth).map(|paragraph| paragraph.kind) else {
        return false;
    };
    let text = document.paragraphs[nth].text();
    let name = text.trim().trim_end_matches(':');
    if !label::is_name(name) || name.split_whitespace().count() > 3 {
        return false;
    }
    let mut again = false;
    let mut behind = false;
    for paragraph in &document.paragraphs {
        if let Kind::Cell { table: t, row: r, column: c } = paragraph.kind
            && t == table
        {
            again |= c == column && r != row && paragraph.text().trim().trim_end_matches(':') == name;
            behind |= r == row && c > column && !paragraph.text().trim().is_empty();
        }
    }
    again && behind
}

/// Markdown: `**Name:** speech` becomes `Name: speech` with a bold beginning; a heading loses its signs.
fn unmark(line: &mut Line) {
    if line.heading {
        let bare = line.text.trim_start().trim_start_matches('#');
        line.text = bare.trim().to_owned();
        return;
    }
    for sign in ["**", "__"] {
        let Some(rest) = line.text.strip_prefix(sign) else { continue };
        let Some((inner, behind)) = rest.split_once(sign) else { continue };
        let (inner, behind) = (inner.to_owned(), behind.to_owned());
        line.bold = inner.len();
        line.at += 2 * sign.len();
        line.text = format!("{inner}{behind}");
        return;
    }
}
