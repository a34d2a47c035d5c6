//! Documents of any format → lines.

use super::label;
use super::lines::Line;
use super::subtitles;
use crate::document::{Document, Format, Kind, Paragraph};
use std::collections::{HashMap, HashSet};

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
    let cells = Cells::of(document);
    let mut at = 0;
    let (mut margins, mut numbers) = (0, 0);
    for paragraph in &document.paragraphs {
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
        let cell = cells.what(paragraph.kind, &text);
        if cell == Cell::Number {
            numbers += 1;
            continue;
        }
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
            match cell {
                Cell::Name if !out.text.trim_end().ends_with(':') => out.text.push(':'),
                Cell::Time if !out.text.trim().is_empty() => out.text = format!("[{}]", out.text.trim()),
                _ => {}
            }
            paper.lines.push(out);
        }
        if text.is_empty() {
            paper.lines.push(Line { at: begins, ..Line::default() });
        }
    }
    match numbers {
        0 => {}
        1 => paper.left_out.push("1 number beside a speaker in a table".to_owned()),
        n => paper.left_out.push(format!("{n} numbers beside speakers in a table")),
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

/// What a cell of a table holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// A speaker's name.
    Name,
    /// When the speaker of its row begins.
    Time,
    /// The number of a row, before its speaker.
    Number,
    /// Anything else.
    Other,
}

/// The cells of a document in which tables hold talks: speaker, speech, and perhaps number and time.
#[derive(Default)]
struct Cells {
    /// For each table and column, the rows in which a name stands.
    named: HashMap<(usize, usize, String), HashSet<usize>>,
    /// For each table and row, the last column in which something stands.
    last: HashMap<(usize, usize), usize>,
    /// For each table and row, the column of its speaker.
    speaker: HashMap<(usize, usize), usize>,
}

impl Cells {
    fn of(document: &Document) -> Cells {
        let mut cells = Cells::default();
        let filled: Vec<((usize, usize, usize), String)> = document
            .paragraphs
            .iter()
            .filter_map(|paragraph| {
                let Kind::Cell { table, row, column } = paragraph.kind else { return None };
                let text = paragraph.text();
                (!text.trim().is_empty()).then_some(((table, row, column), text))
            })
            .collect();
        for ((table, row, column), text) in &filled {
            let last = cells.last.entry((*table, *row)).or_default();
            *last = (*last).max(*column);
            if let Some(name) = name(text) {
                cells.named.entry((*table, *column, name.to_owned())).or_default().insert(*row);
            }
        }
        for ((table, row, column), text) in &filled {
            if cells.is_name(*table, *row, *column, text) {
                let first = cells.speaker.entry((*table, *row)).or_insert(*column);
                *first = (*first).min(*column);
            }
        }
        cells
    }

    /// A cell that holds a speaker's name: not the last of its row, short, and the same name stands in its column again.
    fn is_name(&self, table: usize, row: usize, column: usize, text: &str) -> bool {
        let again = |name: &str| self.named.get(&(table, column, name.to_owned())).is_some_and(|rows| rows.len() > 1);
        name(text).is_some_and(again) && self.last.get(&(table, row)).is_some_and(|last| *last > column)
    }

    fn what(&self, kind: Kind, text: &str) -> Cell {
        let Kind::Cell { table, row, column } = kind else { return Cell::Other };
        if self.is_name(table, row, column, text) {
            return Cell::Name;
        }
        let Some(speaker) = self.speaker.get(&(table, row)) else { return Cell::Other };
        let text = text.trim();
        let speech = self.last.get(&(table, row)).is_some_and(|last| *last == column);
        if !speech && subtitles::clock(text).is_some() {
            return Cell::Time;
        }
        let number = text.trim_end_matches('.');
        if column < *speaker && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) {
            return Cell::Number;
        }
        Cell::Other
    }
}

/// What can be a speaker's name in a cell.
fn name(text: &str) -> Option<&str> {
    let name = text.trim().trim_end_matches(':');
    (label::is_name(name) && name.split_whitespace().count() <= 3).then_some(name)
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
