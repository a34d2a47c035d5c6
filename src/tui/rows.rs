//! The source cut into rows of the screen. A row is a range of bytes; widths are those of the terminal.

use super::sheet::{Cell, Page};
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A piece of a statement, by its position.
    Cell(usize),
    /// What is never coded: the interviewer's speech, notes, comments.
    Aside,
    /// Nothing, between turns.
    Gap,
}

/// What stands beside a row of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// The condensed unit.
    Unit,
    /// A code or suggestion, by its position in the statement's marks.
    Mark(usize),
    /// A memo, by its position.
    Memo(usize),
    /// Who agreed or dissented.
    Answers,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// What stands here.
    pub of: Of,
    /// The turn.
    pub turn: usize,
    /// Whether it is the first row of its turn: the speaker stands before it.
    pub opens: bool,
    /// The bytes shown; none where a statement has more beside it than text.
    pub span: Span,
    /// What stands in the margin.
    pub beside: Beside,
}

/// All rows of a source.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// From top to bottom.
    pub all: Vec<Row>,
    /// For each statement its rows.
    pub of_cell: Vec<std::ops::Range<usize>>,
}

impl Rows {
    /// The rows of a page whose text is `width` columns wide; `airy`: with an empty row between turns.
    pub fn new(page: &Page, cells: &[Cell], width: usize, airy: bool) -> Rows {
        let mut rows = Rows::default();
        let mut next = 0;
        for (turn, said) in page.turns.iter().enumerate() {
            if airy && turn > 0 {
                rows.all.push(Row { of: Of::Gap, turn, opens: false, span: Span::default(), beside: Beside::Nothing });
            }
            let mut opens = true;
            let mut at = said.span.start;
            while let Some(cell) = cells.get(next).filter(|cell| cell.turn == turn) {
                rows.aside(page, Span { start: at, end: cell.span.start.max(at) }, turn, width, &mut opens);
                rows.cell(page, cell, next, width, &mut opens);
                at = cell.span.end;
                next += 1;
            }
            rows.aside(page, Span { start: at, end: said.span.end.max(at) }, turn, width, &mut opens);
        }
        rows
    }

    fn cell(&mut self, page: &Page, cell: &Cell, number: usize, width: usize, opens: &mut bool) {
        let lines = wrap(&page.text, cell.span, width);
        let beside: Vec<Beside> = cell
            .unit
            .iter()
            .map(|_| Beside::Unit)
            .chain((0..cell.marks.len()).map(Beside::Mark))
            .chain((0..cell.memos.len()).map(Beside::Memo))
            .chain((!cell.agreed.is_empty() || !cell.dissented.is_empty()).then_some(Beside::Answers))
            .collect();
        let first = self.all.len();
        for row in 0..lines.len().max(beside.len()).max(1) {
            let end = Span { start: cell.span.end, end: cell.span.end };
            self.all.push(Row {
                of: Of::Cell(number),
                turn: cell.turn,
                opens: std::mem::take(opens),
                span: lines.get(row).copied().unwrap_or(end),
                beside: beside.get(row).copied().unwrap_or(Beside::Nothing),
            });
        }
        self.of_cell.push(first..self.all.len());
    }

    /// What lies in a turn outside of its statements, if it is more than blanks.
    fn aside(&mut self, page: &Page, span: Span, turn: usize, width: usize, opens: &mut bool) {
        for span in wrap(&page.text, span, width) {
            let opens = std::mem::take(opens);
            self.all.push(Row { of: Of::Aside, turn, opens, span, beside: Beside::Nothing });
        }
    }
}

/// The columns that a piece of text takes; a blank of any kind, also a line break, takes one.
pub fn columns(text: &str) -> usize {
    text.graphemes(true).map(sign_columns).sum()
}

/// The columns that one sign takes.
pub fn sign_columns(sign: &str) -> usize {
    match sign.chars().all(char::is_whitespace) {
        true => 1,
        false if sign.contains(char::is_control) => 0,
        false => sign.width(),
    }
}

/// Cuts a piece of text into rows of at most `width` columns, between words; a longer word is cut between signs.
pub fn wrap(text: &str, span: Span, width: usize) -> Vec<Span> {
    let width = width.max(2);
    let mut rows: Vec<Span> = Vec::new();
    let mut used = 0;
    let mut end = span.start as usize;
    for word in span.of(text).split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let gap = columns(&text[end..start]);
        let wide = columns(word);
        end = start + word.len();
        match rows.last_mut() {
            Some(row) if used + gap + wide <= width => {
                *row = Span::new(row.start as usize, end);
                used += gap + wide;
            }
            _ if wide <= width => {
                rows.push(Span::new(start, end));
                used = wide;
            }
            _ => used = cut(text, Span::new(start, end), width, &mut rows),
        }
    }
    rows
}

/// Cuts a long word between signs; gives the columns of its last piece.
fn cut(text: &str, word: Span, width: usize, rows: &mut Vec<Span>) -> usize {
    let mut used = 0;
    let mut start = word.start as usize;
    for (at, sign) in word.of(text).grapheme_indices(true) {
        let wide = sign_columns(sign);
        let at = word.start as usize + at;
        if used + wide > width {
            rows.push(Span::new(start, at));
            (start, used) = (at, 0);
        }
        used += wide;
    }
    rows.push(Span::new(start, word.end as usize));
    used
}

/// The byte of a row that stands at a column, or the row's last byte.
pub fn byte_at(text: &str, row: Span, column: usize) -> usize {
    let mut used = 0;
    for (at, sign) in row.of(text).grapheme_indices(true) {
        used += sign_columns(sign);
        if column < used {
            return row.start as usize + at;
        }
    }
    row.of(text).grapheme_indices(true).next_back().map_or(row.start as usize, |(at, _)| row.start as usize + at)
}

/// The beginning of a text that fits into some columns, on one row, with `…` where it was cut.
pub fn fitted(text: &str, width: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if columns(&line) <= width {
        return line;
    }
    let mut kept = String::new();
    let mut used = 1;
    for sign in line.graphemes(true) {
        used += sign_columns(sign);
        if used > width {
            break;
        }
        kept.push_str(sign);
    }
    if width > 0 {
        kept.truncate(kept.trim_end().len());
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut_at(text: &str, width: usize) -> Vec<&str> {
        wrap(text, Span::new(0, text.len()), width).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn rows_end_between_words() {
        assert_eq!(cut_at("I ring her, she rings me.", 12), ["I ring her,", "she rings", "me."]);
        assert_eq!(cut_at("  a\nb  c ", 80), ["a\nb  c"]);
        assert_eq!(cut_at("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
    }

    #[test]
    fn letters_with_marks_take_one_column_and_wide_ones_two() {
        assert_eq!(columns("te\u{307}vai"), 5);
        assert_eq!(columns("漢字"), 4);
        assert_eq!(cut_at("te\u{307}vai ir", 5), ["te\u{307}vai", "ir"]);
        assert_eq!(cut_at("漢字漢 字", 5), ["漢字", "漢 字"]);
        assert_eq!(byte_at("a漢b", Span::new(0, 5), 2), 1);
        assert_eq!(fitted("te\u{307}vai ir vaikai", 7), "te\u{307}vai…");
        assert_eq!(fitted("漢字漢", 4), "漢…");
    }

    proptest! {
        #[test]
        fn no_row_is_too_wide_and_no_word_is_lost(text in "[a-zė漢 \n\u{301}👩]{0,80}", width in 2usize..20) {
            let rows = cut_at(&text, width);
            prop_assert!(rows.iter().all(|row| columns(row) <= width), "{rows:?}");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&rows.concat()), letters(&text));
        }
    }
}
