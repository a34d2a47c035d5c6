//! A code beside the text: what it means, and its other statements.

use super::look::Look;
use super::put;
use crate::text::Span;
use crate::tui::rows::wrap;
use crate::tui::screen::{Screen, Told};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub(super) fn paint(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) {
    let Some(told) = &screen.told else { return };
    for line in 0..area.height {
        put(buffer, super::row(area, line), 0, "│", look.dim());
    }
    let lines = lines(screen, told, usize::from(area.width.saturating_sub(3)), look);
    let height = usize::from(area.height);
    let top = told.top.min(lines.len().saturating_sub(height));
    for (at, (text, style)) in (0..).zip(lines.iter().skip(top).take(height)) {
        put(buffer, super::row(area, at), 2, text, *style);
    }
    if top + height < lines.len() {
        let more = " } … ";
        put(buffer, super::row(area, area.height.saturating_sub(1)), area.width.saturating_sub(5), more, look.dim());
    }
}

fn lines(screen: &Screen, told: &Told, width: usize, look: Look) -> Vec<(String, Style)> {
    let texts = screen.texts;
    let mut lines: Vec<(String, Style)> = Vec::new();
    let mut add = |text: &str, style: Style| {
        let rows = wrap(text, Span::new(0, text.len()), width);
        lines.extend(rows.iter().map(|row| (row.of(text).replace('\n', " "), style)));
    };
    let Some(at) = screen.codes.find(&told.code) else { return Vec::new() };
    let code = &screen.codes.all[at];
    add(&code.name, look.code(code).patch(look.strong()));
    if !code.above.is_empty() {
        add(&code.above.join(" › "), look.dim());
    }
    add(&code.definition, look.plain());
    for (label, text) in [(texts.include, &code.include), (texts.exclude, &code.exclude)] {
        if !text.is_empty() {
            add(&format!("{label}: {text}"), look.plain());
        }
    }
    for (_, memo) in screen.memos.codes.iter().filter(|(id, _)| *id == told.code) {
        add(&format!("¶ {memo}"), look.plain());
    }
    let here = screen.cell();
    let own = format!("{}:{}.{}", screen.page.id, here.turn + 1, here.cell);
    let others: Vec<&(String, String)> = told.others.iter().filter(|(id, _)| *id != own).collect();
    lines.push((String::new(), look.plain()));
    let mut add = |text: &str, style: Style| {
        let rows = wrap(text, Span::new(0, text.len()), width);
        lines.extend(rows.iter().map(|row| (row.of(text).replace('\n', " "), style)));
    };
    add(&(texts.others)(others.len()), look.strong());
    for (id, text) in others {
        add(id, look.dim());
        add(text, look.plain());
    }
    lines
}
