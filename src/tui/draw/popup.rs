//! What stands below the text while something is chosen or written.

use super::look::Look;
use super::lower::said;
use super::page::mark_style;
use super::{put, row, rule};
use crate::text::Span;
use crate::tui::Line;
use crate::tui::deed::About;
use crate::tui::rows::{columns, fitted, wrap};
use crate::tui::screen::{Answering, Choice, Goal, Picking, Screen, What, Writing};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What a text is written after.
const PROMPT: &str = "› ";

/// Looking for a code: what is written, what fits, what the chosen one means.
pub(super) fn picking(
    buffer: &mut Buffer,
    area: Rect,
    screen: &Screen,
    picking: &Picking,
    look: Look,
) -> Option<(u16, u16)> {
    let texts = screen.texts;
    let title = match &picking.goal {
        Goal::Code => texts.ask_code.to_owned(),
        Goal::Tell => texts.ask_tell.to_owned(),
        Goal::Parent { name, .. } => (texts.ask_parent)(name),
    };
    rule(buffer, row(area, 0), &title, "", look);
    let cursor = written(buffer, row(area, 1), &picking.line, look);
    let (first, rows) = screen.listed(picking.at);
    let searched = !picking.line.text.trim().is_empty();
    for (line, number) in (2..).zip(first..(first + rows).min(picking.choices.len())) {
        let area = row(area, line);
        let chosen = number == picking.at;
        let style = if chosen { look.chosen() } else { look.plain() };
        let room = usize::from(area.width.saturating_sub(5));
        put(buffer, area, 1, if chosen { "▸" } else { " " }, look.strong());
        match picking.choices[number] {
            Choice::New => {
                put(buffer, area, 3, &fitted(&(texts.new_code)(picking.line.text.trim()), room), style);
            }
            Choice::Inbox => {
                put(buffer, area, 3, texts.inbox, style);
            }
            Choice::Top => {
                put(buffer, area, 3, texts.top, style);
            }
            Choice::Code(code) => {
                let entry = &screen.codes.all[code];
                let indent = if searched { 0 } else { 2 * entry.depth };
                let x = 3 + u16::try_from(indent).unwrap_or(0);
                let color = if chosen { look.code(entry).patch(style) } else { look.code(entry) };
                let x = put(buffer, area, x, &fitted(&entry.name, room.saturating_sub(indent)), color);
                let above = if searched && !entry.above.is_empty() { entry.above.join(" › ") } else { String::new() };
                let there = screen.cell().marks.iter().find(|mark| mark.code == code);
                if let Some(mark) = there {
                    put(buffer, area, area.width.saturating_sub(2), mark.state.sign(), mark_style(screen, mark, look));
                }
                put(buffer, area, x + 2, &fitted(&above, usize::from(area.width.saturating_sub(x + 5))), look.dim());
            }
        }
    }
    if picking.choices.is_empty() {
        let text = if searched { texts.no_such_code } else { texts.empty_codebook };
        put(buffer, row(area, 2), 3, text, look.dim());
    }
    let below = area.height.saturating_sub(5);
    if let Some(code) = picking.code() {
        let entry = &screen.codes.all[code];
        let parts = [
            entry.definition.clone(),
            labelled(texts.include, &entry.include),
            labelled(texts.exclude, &entry.exclude),
        ];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        rule(buffer, row(area, below), &entry.name, &(texts.times)(entry.statements), look);
        about(buffer, area, below + 1, 3, &parts.join(" · "), look);
    } else {
        put(buffer, row(area, below), 0, &"─".repeat(usize::from(area.width)), look.dim());
    }
    said(buffer, row(area, area.height.saturating_sub(1)), screen, texts.hint_picking, look);
    Some(cursor)
}

fn labelled(label: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{label}: {text}") }
}

/// A text over some rows, with `…` where there is more of it.
fn about(buffer: &mut Buffer, area: Rect, from: u16, rows: u16, text: &str, look: Look) {
    let room = usize::from(area.width.saturating_sub(4));
    let lines = wrap(text, Span::new(0, text.len()), room);
    for (at, line) in (0..rows).zip(&lines) {
        let last = at + 1 == rows;
        let shown = if last { fitted(&text[line.start as usize..], room) } else { line.of(text).replace('\n', " ") };
        put(buffer, row(area, from + at), 3, &shown, look.dim());
    }
}

/// The line being written; gives where the cursor is. A longer text is shown around the cursor.
fn written(buffer: &mut Buffer, area: Rect, line: &Line, look: Look) -> (u16, u16) {
    let x = put(buffer, area, 1, PROMPT, look.key());
    let room = usize::from(area.width.saturating_sub(x + 2));
    let ahead = &line.text[..line.at];
    let mut from = 0;
    while columns(&ahead[from..]) > room {
        from += ahead[from..].chars().next().map_or(1, char::len_utf8);
    }
    put(buffer, area, x, &line.text[from..], look.plain());
    let column = x + u16::try_from(columns(&ahead[from..])).unwrap_or(0);
    (area.x + column.min(area.width - 1), area.y)
}

/// Writing a text over as many rows as there are.
pub(super) fn writing(
    buffer: &mut Buffer,
    area: Rect,
    screen: &Screen,
    writing: &Writing,
    look: Look,
) -> Option<(u16, u16)> {
    let texts = screen.texts;
    let title = match &writing.what {
        What::Unit { .. } => texts.ask_unit.to_owned(),
        What::Memo(about) => (texts.ask_memo)(&about_name(screen, about)),
        What::Impression => (texts.ask_impression)(&screen.page.id),
        What::Search => texts.ask_search.to_owned(),
        What::InVivo => texts.ask_in_vivo.to_owned(),
    };
    rule(buffer, row(area, 0), &title, "", look);
    let x = put(buffer, row(area, 1), 1, PROMPT, look.key());
    let room = usize::from(area.width.saturating_sub(x + 2)).max(2);
    let text = &writing.line.text;
    // Cut between signs, not words: what is written must not jump.
    let mut cursor = (x, 0u16);
    let (mut column, mut line) = (0usize, 0u16);
    let height = area.height.saturating_sub(3).max(1);
    let wide_before = columns(&text[..writing.line.at]);
    let first = u16::try_from(wide_before / room).unwrap_or(0).saturating_sub(height - 1);
    for (at, sign) in unicode_segmentation::UnicodeSegmentation::grapheme_indices(text.as_str(), true) {
        let wide = crate::tui::rows::sign_columns(sign);
        if column + wide > room {
            (column, line) = (0, line + 1);
        }
        if at == writing.line.at {
            cursor = (x + u16::try_from(column).unwrap_or(0), line);
        }
        if line >= first && line - first < height {
            put(buffer, row(area, 1 + line - first), x + u16::try_from(column).unwrap_or(0), sign, look.plain());
        }
        column += wide;
    }
    if writing.line.at == text.len() {
        if column >= room {
            (column, line) = (0, line + 1);
        }
        cursor = (x + u16::try_from(column).unwrap_or(0), line);
    }
    said(buffer, row(area, area.height.saturating_sub(1)), screen, texts.hint_writing, look);
    Some((area.x + cursor.0, area.y + 1 + cursor.1.saturating_sub(first).min(height - 1)))
}

fn about_name(screen: &Screen, about: &About) -> String {
    let texts = screen.texts;
    match about {
        About::Passage(_) => texts.statement.to_owned(),
        About::Code(id) => format!("{} {}", texts.code, screen.name(id)),
        About::Source => format!("{} {}", texts.source, screen.page.id),
        About::Study => texts.study.to_owned(),
    }
}

/// What a memo is about, each with the last memo there.
pub(super) fn memo_about(
    buffer: &mut Buffer,
    area: Rect,
    screen: &Screen,
    at: usize,
    look: Look,
) -> Option<(u16, u16)> {
    let texts = screen.texts;
    rule(buffer, row(area, 0), texts.ask_about, "", look);
    let abouts = screen.abouts();
    let names: Vec<String> = abouts.iter().map(|about| about_name(screen, about)).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0).min(40);
    for (number, (about, name)) in abouts.iter().zip(&names).enumerate() {
        let area = row(area, u16::try_from(number + 1).unwrap_or(1));
        let style = if number == at { look.chosen() } else { look.plain() };
        put(buffer, area, 1, if number == at { "▸" } else { " " }, look.strong());
        put(buffer, area, 3, &format!("{}", number + 1), look.key());
        put(buffer, area, 5, &fitted(name, 40), style);
        let memos: Vec<&String> = match about {
            About::Passage(_) => screen.cell().memos.iter().collect(),
            About::Code(id) => screen.memos.codes.iter().filter(|(code, _)| code == id).map(|(_, memo)| memo).collect(),
            About::Source => screen.memos.source.iter().collect(),
            About::Study => screen.memos.study.iter().collect(),
        };
        if let Some(memo) = memos.last() {
            let x = u16::try_from(7 + widest).unwrap_or(20);
            let room = usize::from(area.width.saturating_sub(x + 2));
            put(buffer, area, x, &fitted(&format!("¶ {memo}"), room), look.dim());
        }
    }
    said(buffer, row(area, area.height.saturating_sub(1)), screen, texts.hint_list, look);
    None
}

/// The sources of the study and how far each has come.
pub(super) fn sources(buffer: &mut Buffer, area: Rect, screen: &Screen, at: usize, look: Look) -> Option<(u16, u16)> {
    let texts = screen.texts;
    let read = screen.sources.iter().filter(|source| source.read).count();
    rule(buffer, row(area, 0), texts.sources, &(texts.sources_read)(read, screen.sources.len()), look);
    let (first, rows) = screen.listed(at);
    let widest = screen.sources.iter().map(|source| columns(&source.id)).max().unwrap_or(0).min(30);
    for (line, number) in (1..).zip(first..(first + rows).min(screen.sources.len())) {
        let area = row(area, line);
        let source = &screen.sources[number];
        let style = if number == at { look.chosen() } else { look.plain() };
        put(buffer, area, 1, if number == at { "▸" } else { " " }, look.strong());
        put(buffer, area, 3, &fitted(&source.id, widest), style);
        let x = u16::try_from(5 + widest).unwrap_or(20);
        let how = format!(
            "{:<9}  {}  ·  {}",
            if source.read { texts.read } else { texts.not_read },
            (texts.coded)(source.coded, source.statements),
            (texts.suggested)(source.suggested)
        );
        put(buffer, area, x, &how, look.plain());
    }
    said(buffer, row(area, area.height.saturating_sub(1)), screen, texts.hint_list, look);
    None
}

/// Who agreed with which statement.
pub(super) fn answering(
    buffer: &mut Buffer,
    area: Rect,
    screen: &Screen,
    answering: &Answering,
    look: Look,
) -> Option<(u16, u16)> {
    let texts = screen.texts;
    rule(buffer, row(area, 0), if answering.agreed { texts.ask_agreed } else { texts.ask_dissented }, "", look);
    let cell = &screen.cells[answering.answered];
    let speaker = &screen.page.turns[cell.turn].speaker;
    let text = cell.span.of(&screen.page.text);
    let line = format!("{}.{} {speaker}: {}", cell.turn + 1, cell.cell, (texts.quoted)(&text.replace('\n', " ")));
    let room = usize::from(area.width.saturating_sub(6));
    put(buffer, row(area, 1), 1, "↕", look.key());
    for (at, span) in (1..3).zip(wrap(&line, Span::new(0, line.len()), room)) {
        let shown = if at == 2 { fitted(&line[span.start as usize..], room) } else { span.of(&line).to_owned() };
        put(buffer, row(area, at), 3, &shown, look.strong());
    }
    for (number, (name, meant)) in answering.who.iter().enumerate() {
        let area = row(area, 3 + u16::try_from(number / 4).unwrap_or(0));
        let x = 1 + u16::try_from(number % 4).unwrap_or(0) * (area.width / 4);
        let own = name == speaker;
        let x = put(buffer, area, x, &format!("{}", number + 1), if own { look.dim() } else { look.key() });
        let sign = if own {
            " –  "
        } else if *meant {
            " [x] "
        } else {
            " [ ] "
        };
        put(buffer, area, x, &format!("{sign}{}", fitted(name, 12)), if own { look.dim() } else { look.plain() });
    }
    said(buffer, row(area, area.height.saturating_sub(1)), screen, texts.hint_answering, look);
    None
}
