//! Painting the screen. What is painted is the state alone; nothing here changes it.

mod help;
mod look;
mod lower;
mod page;
mod popup;
mod side;

pub use look::Look;

use super::rows::{columns, fitted};
use super::screen::{Mode, Screen};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The smallest window that can be used.
const SMALLEST: (u16, u16) = (50, 14);

/// Paints a screen.
pub fn draw(frame: &mut Frame<'_>, screen: &Screen, look: Look) {
    let area = frame.area();
    let cursor = paint(frame.buffer_mut(), area, screen, look);
    if let Some(at) = cursor {
        frame.set_cursor_position(at);
    }
}

/// Paints into a buffer; gives where the cursor stands, if something is being written.
fn paint(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) -> Option<(u16, u16)> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = fitted((screen.texts.too_small)(SMALLEST.0, SMALLEST.1).as_str(), usize::from(area.width));
        put(buffer, Rect { height: 1.min(area.height), ..area }, 0, &text, Style::new());
        return None;
    }
    if matches!(screen.mode, Mode::Help) {
        help::paint(buffer, area, screen, look);
        return None;
    }
    let divided = screen.frame();
    head(buffer, Rect { height: 1, ..area }, screen, look);
    let text = Rect { y: 1, width: area.width - divided.side, height: divided.height, ..area };
    page::paint(buffer, text, screen, look);
    if divided.side > 0 {
        side::paint(buffer, Rect { x: text.width, width: divided.side, ..text }, screen, look);
    }
    let lower = Rect { y: 1 + divided.height, height: area.height - 1 - divided.height, ..area };
    match &screen.mode {
        Mode::Picking(picking) => popup::picking(buffer, lower, screen, picking, look),
        Mode::Writing(writing) => popup::writing(buffer, lower, screen, writing, look),
        Mode::Answering(answering) => popup::answering(buffer, lower, screen, answering, look),
        Mode::MemoAbout(at) => popup::memo_about(buffer, lower, screen, *at, look),
        Mode::Sources(at) => popup::sources(buffer, lower, screen, *at, look),
        Mode::Reading | Mode::Help => {
            lower::paint(buffer, lower, screen, look);
            None
        }
    }
}

/// The first line: which source, how far it has come.
fn head(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) {
    let texts = screen.texts;
    let coded = screen.cells.iter().filter(|cell| cell.marks.iter().any(|mark| mark.state != super::State::Suggested));
    let waiting: usize = screen
        .cells
        .iter()
        .map(|cell| cell.marks.iter().filter(|mark| mark.state == super::State::Suggested).count())
        .sum();
    let read = screen.sources.get(screen.page.source).is_some_and(|source| source.read);
    let left = match &screen.review {
        Some(review) => {
            let name = screen.name(&review.code);
            format!(" {} · {}", (texts.reviewing)(&name), screen.page.id)
        }
        None => format!(" {} · {} · {}", screen.page.id, (texts.kind)(screen.page.kind.name()), screen.coder),
    };
    let right = match &screen.review {
        Some(review) => format!("{} ", (texts.left_of)(review.left, review.total)),
        None => format!(
            "{} · {} · {} ",
            (texts.coded)(coded.count(), screen.cells.len()),
            (texts.suggested)(waiting),
            if read { texts.read } else { texts.not_read }
        ),
    };
    let style = look.head();
    buffer.set_style(area, style);
    let room = usize::from(area.width).saturating_sub(columns(&right) + 1);
    put(buffer, area, 0, &fitted_head(&left, room), style);
    let x = usize::from(area.width).saturating_sub(columns(&right));
    put(buffer, area, u16::try_from(x).unwrap_or(0), &right, style);
}

fn fitted_head(text: &str, room: usize) -> String {
    format!(" {}", fitted(text, room.saturating_sub(1)))
}

/// A text at a column of an area's first row, cut where the area ends. Gives the column behind it.
fn put(buffer: &mut Buffer, area: Rect, column: u16, text: &str, style: Style) -> u16 {
    if area.height == 0 || column >= area.width {
        return column;
    }
    let (x, _) = buffer.set_stringn(area.x + column, area.y, text, usize::from(area.width - column), style);
    x - area.x
}

/// One row of an area.
fn row(area: Rect, at: u16) -> Rect {
    let at = at.min(area.height);
    Rect { y: area.y + at, height: (area.height - at).min(1), ..area }
}

/// A rule over the width of a row, with a title in it.
fn rule(buffer: &mut Buffer, area: Rect, title: &str, right: &str, look: Look) {
    let line = "─".repeat(usize::from(area.width));
    put(buffer, area, 0, &line, look.dim());
    let room = usize::from(area.width).saturating_sub(columns(right) + 8);
    put(buffer, area, 2, &format!(" {} ", fitted(title, room)), look.title());
    if !right.is_empty() {
        let x = usize::from(area.width).saturating_sub(columns(right) + 4);
        put(buffer, area, u16::try_from(x).unwrap_or(0), &format!(" {right} "), look.on_rule());
    }
}
