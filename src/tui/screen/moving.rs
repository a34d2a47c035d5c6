//! Going through the text, and selecting passages of it.

use super::Screen;
use crate::text::Span;
use crate::tui::codes::fold;
use crate::tui::rows::{Beside, Of, byte_at};
use crate::tui::screen::GUTTER;
use crate::tui::sheet::State;

impl Screen {
    /// Goes to a statement, and means a code on it.
    pub fn go_to(&mut self, at: usize, code: &str) {
        self.go(at);
        self.focus_on(code);
        self.fit();
    }

    /// Goes to a statement; the whole of it is selected.
    pub(super) fn go(&mut self, at: usize) {
        self.at = at.min(self.cells.len().saturating_sub(1));
        self.until = self.at;
        self.phrase = None;
        self.focus = 0;
        self.focus_on_suggestion();
    }

    /// Goes some statements on or back, from where the selection ends.
    pub(super) fn step(&mut self, by: isize) {
        let last = self.cells.len().saturating_sub(1);
        let read = self.sources.get(self.page.source).is_some_and(|source| source.read);
        if by > 0 && self.until == last && !read {
            self.say(self.texts.at_end);
        }
        self.go(self.until.saturating_add_signed(by));
    }

    /// Goes to the first statement of the next turn that has one, or of the one before.
    pub(super) fn turn(&mut self, forward: bool) {
        let now = self.cell().turn;
        let found = match forward {
            true => self.cells.iter().position(|cell| cell.turn > now),
            false => {
                let before = self.cells.iter().rfind(|cell| cell.turn < now).map(|cell| cell.turn);
                self.cells.iter().position(|cell| Some(cell.turn) == before)
            }
        };
        self.go(found.unwrap_or(if forward { self.cells.len() } else { 0 }));
    }

    /// The next suggestion, or the one before, as statement and mark; round the source.
    pub(super) fn next_suggestion(&self, forward: bool) -> Option<(usize, usize)> {
        let waits = |(at, cell): (usize, &crate::tui::sheet::Cell)| {
            let marks: Vec<(usize, usize)> = (0..cell.marks.len())
                .filter(|mark| cell.marks[*mark].state == State::Suggested)
                .map(|mark| (at, mark))
                .collect();
            marks
        };
        let all: Vec<(usize, usize)> = self.cells.iter().enumerate().flat_map(waits).collect();
        let now = (self.at, self.focus);
        let on_it = all.contains(&now);
        // A statement that was gone to is looked at from its first mark on.
        match forward {
            true if on_it => all.iter().find(|next| **next > now).or(all.first()).copied(),
            true => all.iter().find(|(at, _)| *at >= self.at).or(all.first()).copied(),
            false if on_it => all.iter().rev().find(|next| **next < now).or(all.last()).copied(),
            false => all.iter().rev().find(|(at, _)| *at < self.at).or(all.last()).copied(),
        }
    }

    /// The next statement without a code that a person gave, or the one before; round the source.
    pub(super) fn next_uncoded(&self, forward: bool) -> Option<usize> {
        let open = |at: &usize| !self.cells[*at].marks.iter().any(|mark| mark.state != State::Suggested);
        let (all, now) = (self.cells.len(), self.at);
        match forward {
            true => (now + 1..all).chain(0..=now).find(open),
            false => (0..now).rev().chain((now..all).rev()).find(open),
        }
    }

    /// Makes the selection longer or shorter by a statement.
    pub(super) fn extend(&mut self, by: isize) {
        self.phrase = None;
        self.until = self.until.saturating_add_signed(by).min(self.cells.len() - 1);
    }

    /// Moves an end of the selection by a word.
    pub(super) fn by_word(&mut self, first: bool, forward: bool) {
        let span = self.span();
        let words = &self.page.words;
        let inside = || words.iter().filter(|word| span.contains(**word));
        let moved = match (first, forward) {
            (false, true) => {
                words.iter().find(|word| word.end > span.end).map(|word| Span { start: span.start, end: word.end })
            }
            (false, false) => inside().rev().nth(1).map(|word| Span { start: span.start, end: word.end }),
            (true, true) => inside().nth(1).map(|word| Span { start: word.start, end: span.end }),
            (true, false) => {
                let before = words.iter().rfind(|word| word.start < span.start);
                before.map(|word| Span { start: word.start, end: span.end })
            }
        };
        let Some(moved) = moved else { return };
        self.phrase = Some(moved);
        self.settle(moved);
    }

    /// The statements that a phrase lies in are those selected.
    fn settle(&mut self, phrase: Span) {
        let inside: Vec<usize> = (0..self.cells.len()).filter(|at| self.cells[*at].span.overlaps(phrase)).collect();
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            let back = self.until < self.at;
            (self.at, self.until) = if back { (*last, *first) } else { (*first, *last) };
        }
    }

    /// The mouse was pressed: a statement is gone to; on the statement itself, a word is taken.
    pub(super) fn click(&mut self, column: u16, row: u16) {
        self.pressed = None;
        let Some((at, byte, beside)) = self.under(column, row) else { return };
        let here = self.at == at && self.until == at;
        if !here {
            self.go(at);
        }
        match (beside, byte) {
            (Some(Beside::Mark(mark)), _) => self.focus = mark,
            (None, Some(byte)) => self.pressed = Some(byte),
            _ => {}
        }
    }

    /// The mouse was moved while pressed: the words between are selected.
    pub(super) fn drag(&mut self, column: u16, row: u16) {
        let Some(from) = self.pressed else { return };
        let Some((_, Some(to), _)) = self.under(column, row) else { return };
        let (low, high) = (from.min(to), from.max(to));
        let reach = Span::new(low, high + 1);
        let touched = self.page.words.iter().filter(|word| word.overlaps(reach)).copied();
        if let Some(phrase) = touched.reduce(Span::hull) {
            self.phrase = Some(phrase);
            self.settle(phrase);
        }
    }

    /// What is at a column and row: the statement, the byte of its text, or what stands beside it.
    fn under(&self, column: u16, row: u16) -> Option<(usize, Option<usize>, Option<Beside>)> {
        let frame = self.frame();
        let line = row.checked_sub(1).filter(|line| *line < frame.height)?;
        let row = self.rows.all.get(self.top + usize::from(line))?;
        let Of::Cell(at) = row.of else { return None };
        if column >= GUTTER + frame.text {
            return Some((at, None, Some(row.beside)));
        }
        let column = column.checked_sub(GUTTER);
        Some((at, column.map(|column| byte_at(&self.page.text, row.span, usize::from(column))), None))
    }

    /// The statements in which (or in the question before which) the searched words stand.
    pub fn hits(&self) -> Vec<usize> {
        let query = fold(&self.query);
        if query.is_empty() {
            return Vec::new();
        }
        let mut from = 0;
        let mut hits = Vec::new();
        for (at, cell) in self.cells.iter().enumerate() {
            let read = Span::new(from, cell.span.end as usize);
            let line = read.of(&self.page.text).split_whitespace().collect::<Vec<_>>().join(" ");
            if fold(&line).contains(&query) {
                hits.push(at);
            }
            from = cell.span.end as usize;
        }
        hits
    }

    /// Goes to the next place where the searched words stand, or the one before.
    pub(super) fn seek_text(&mut self, forward: bool, here: bool) {
        let hits = self.hits();
        let found = match forward {
            true => hits.iter().position(|at| *at > self.at || here && *at == self.at).or(Some(0)),
            false => hits.iter().rposition(|at| *at < self.at).or(hits.len().checked_sub(1)),
        };
        match found.and_then(|number| Some((number, *hits.get(number)?))) {
            Some((number, at)) => {
                self.go(at);
                self.say((self.texts.found)(number + 1, hits.len()));
            }
            None => {
                let query = self.query.clone();
                self.refuse((self.texts.not_found)(&query));
            }
        }
    }
}
