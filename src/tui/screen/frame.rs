//! How the window is divided.

use super::{Mode, Screen};
use crate::tui::rows::Rows;

/// Columns before the text: the selection, the star, the speaker, a blank.
pub const GUTTER: u16 = 10;

/// From how many columns on a code beside the text leaves room for the margin.
const WIDE: u16 = 110;

/// From how many rows on turns stand apart.
const TALL: u16 = 32;

/// The parts of the window, in columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Width of the text.
    pub text: u16,
    /// Width of the margin behind it; 0: none.
    pub margin: u16,
    /// Width of what stands beside; 0: nothing.
    pub side: u16,
    /// Height of the text.
    pub height: u16,
    /// Height of what stands below.
    pub bottom: u16,
}

impl Screen {
    /// How the window is divided now.
    pub fn frame(&self) -> Frame {
        let (width, height) = self.size;
        let side = match (&self.told, width >= WIDE) {
            (None, _) => 0,
            (Some(_), true) => (width / 3).min(56),
            (Some(_), false) => width * 2 / 5,
        };
        let body = width.saturating_sub(side);
        let margin = if side > 0 && width < WIDE { 0 } else { (body * 3 / 10).clamp(12, 36) };
        let apart = if margin > 0 { 2 } else { 1 };
        let low = height < 20;
        let bottom = match &self.mode {
            Mode::Picking(_) | Mode::Sources(_) => (height * 6 / 10).clamp(8, 22),
            Mode::Answering(answering) => 6 + u16::try_from(answering.who.len().div_ceil(4)).unwrap_or(4).min(6),
            Mode::MemoAbout(_) => 8,
            _ if low => 6,
            _ if height >= TALL => 11,
            _ => 9,
        };
        Frame {
            text: body.saturating_sub(GUTTER + margin + apart),
            margin,
            side,
            height: height.saturating_sub(1 + bottom).max(1),
            bottom,
        }
    }

    /// Cuts the source into rows anew, with the statement in view.
    pub fn lay(&mut self) {
        let frame = self.frame();
        self.rows = Rows::new(&self.page, &self.cells, usize::from(frame.text), self.size.1 >= TALL);
        self.fit();
    }

    /// Moves the rows so that the statement is in view, with what stands around it.
    pub fn fit(&mut self) {
        const AROUND: usize = 2;
        let height = usize::from(self.frame().height);
        let Some(rows) = self.rows.of_cell.get(self.until).cloned() else { return };
        let around = AROUND.min(height.saturating_sub(rows.len()) / 2);
        if rows.end + around > self.top + height {
            self.top = (rows.end + around).saturating_sub(height);
        }
        self.top = self.top.min(rows.start.saturating_sub(around));
        self.top = self.top.min(self.rows.all.len().saturating_sub(height));
    }

    /// Moves the rows by some lines.
    pub(super) fn scroll(&mut self, lines: i16) {
        let last = self.rows.all.len().saturating_sub(usize::from(self.frame().height));
        self.top = self.top.saturating_add_signed(isize::from(lines)).min(last);
    }
}
