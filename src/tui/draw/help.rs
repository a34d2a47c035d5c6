//! All keys on one page.

use super::look::Look;
use super::{put, row};
use crate::tui::rows::columns;
use crate::tui::screen::Screen;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) fn paint(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) {
    let texts = screen.texts;
    buffer.set_style(row(area, 0), look.head());
    put(buffer, row(area, 0), 1, texts.help_title, look.head());
    let half = area.width / 2;
    for (side, groups) in (0..).zip([texts.help_left, texts.help_right]) {
        let column = Rect { x: side * half, width: half, ..area };
        let widest = groups.iter().flat_map(|(_, keys)| *keys).map(|(key, _)| columns(key)).max().unwrap_or(0);
        let mut line = 1;
        for (title, keys) in groups {
            put(buffer, row(column, line), 1, title, look.strong());
            line += 1;
            for (key, what) in *keys {
                put(buffer, row(column, line), 2, key, look.key());
                put(buffer, row(column, line), u16::try_from(widest + 4).unwrap_or(14), what, look.plain());
                line += 1;
            }
        }
    }
}
