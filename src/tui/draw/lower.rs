//! Below the text, in the order of the work: the statement, what it says in few words, its codes.

use super::look::Look;
use super::page::{answers, mark_text};
use super::{put, row, rule};
use crate::text::Span;
use crate::tui::rows::{columns, fitted, wrap};
use crate::tui::screen::Screen;
use crate::tui::sheet::{Reason, State};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) fn paint(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) {
    let texts = screen.texts;
    let title = title(screen);
    let place = format!("{}/{}", screen.at + 1, screen.cells.len());
    rule(buffer, row(area, 0), &title, &place, look);
    let low = area.height < 9;
    let labels = [texts.statement, texts.unit, texts.code, texts.because, texts.notes];
    let indent = labels.iter().map(|label| columns(label)).max().unwrap_or(0) + 3;
    let indent = u16::try_from(indent).unwrap_or(12);
    let room = usize::from(area.width.saturating_sub(indent + 1));
    let mut at = 1;
    let mut line = |buffer: &mut Buffer, label: &str, text: &str, style| {
        put(buffer, row(area, at), 1, label, look.dim());
        put(buffer, row(area, at), indent, text, style);
        at += 1;
    };
    let selected = screen.span().of(&screen.page.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let quoted = wrap(&selected, Span::new(0, selected.len()), room);
    let lines = if area.height >= 11 { 2 } else { 1 };
    for number in 0..lines {
        let label = if number == 0 { texts.statement } else { "" };
        let text = match quoted.get(number) {
            Some(span) if number + 1 == lines => fitted(&selected[span.start as usize..], room),
            Some(span) => span.of(&selected).to_owned(),
            None => String::new(),
        };
        line(buffer, label, &text, look.strong());
    }
    let cell = screen.cell();
    if !low {
        match &cell.unit {
            Some(unit) => line(buffer, texts.unit, &fitted(unit, room), look.plain()),
            None => line(buffer, texts.unit, texts.no_unit, look.dim()),
        }
    }
    if cell.marks.is_empty() {
        line(buffer, texts.code, texts.no_code, look.dim());
    } else {
        put(buffer, row(area, at), 1, texts.code, look.dim());
        codes(buffer, row(area, at), indent, screen, look);
        at += 1;
    }
    let reasons = because(screen);
    let room_for = if low { 1 } else { 2 };
    for (number, text) in reasons.iter().take(room_for).enumerate() {
        let suggested = screen.focused().is_some_and(|mark| mark.state == State::Suggested);
        put(buffer, row(area, at), 1, if suggested && number == 0 { texts.because } else { "" }, look.dim());
        put(buffer, row(area, at), indent, &fitted(text, room), look.plain());
        at += 1;
    }
    let notes = notes(screen);
    if !low && (reasons.len() < 2 || !notes.is_empty()) {
        let (text, style) =
            if notes.is_empty() { (texts.no_notes, look.dim()) } else { (notes.as_str(), look.plain()) };
        put(buffer, row(area, at), 1, texts.notes, look.dim());
        // Where there is room, a long memo goes on in a second row.
        let rows = wrap(text, Span::new(0, text.len()), room);
        let lines = if area.height >= 11 { 2 } else { 1 };
        for (number, span) in rows.iter().take(lines).enumerate() {
            let whole = rows.len() <= lines || number + 1 < lines;
            let shown = if whole { span.of(text).to_owned() } else { fitted(&text[span.start as usize..], room) };
            put(buffer, row(area, at), indent, &shown, style);
            at += 1;
        }
    }
    let last = area.height.saturating_sub(1);
    let free = Rect { y: area.y + at.min(last - 1), height: last - at.min(last - 1), ..area };
    slots(buffer, free, screen, look);
    said(buffer, row(area, last), screen, texts.hint_reading, look);
}

fn title(screen: &Screen) -> String {
    let id = |at: usize| {
        let cell = &screen.cells[at];
        format!("{}:{}.{}", screen.page.id, cell.turn + 1, cell.cell)
    };
    let all = screen.selected();
    let speaker = &screen.page.turns[screen.cell().turn].speaker;
    let name = match all.start() == all.end() {
        true => id(*all.start()),
        false => format!("{} – {}", id(*all.start()), id(*all.end())),
    };
    let words = if screen.phrase.is_some() { format!(" · {}", screen.texts.words_selected) } else { String::new() };
    let speaker = if speaker.is_empty() { String::new() } else { format!(" · {speaker}") };
    format!("{name}{speaker}{words}")
}

/// The codes one behind another, the one that is meant in brackets.
fn codes(buffer: &mut Buffer, area: Rect, indent: u16, screen: &Screen, look: Look) {
    let marks = &screen.cell().marks;
    let texts: Vec<String> = marks.iter().map(|mark| mark_text(screen, mark)).collect();
    // Where not all fit, those before the one that is meant make room.
    let room = usize::from(area.width.saturating_sub(indent + 3));
    let wide = |from: usize| {
        texts[from..=screen.focus.min(texts.len() - 1)].iter().map(|text| columns(text) + 3).sum::<usize>()
    };
    let first = (0..marks.len()).find(|from| *from >= screen.focus || wide(*from) <= room).unwrap_or(0);
    let mut x = indent;
    if first > 0 {
        x = put(buffer, area, x, "… ", look.dim());
    }
    for (number, text) in texts.iter().enumerate().skip(first) {
        let style = look.code(&screen.codes.all[marks[number].code]);
        let left = usize::from(area.width.saturating_sub(x + 1));
        if left < 4 {
            break;
        }
        let meant = number == screen.focus && marks.len() > 1;
        let text = if meant {
            format!("[{}]", fitted(text, left.saturating_sub(3)))
        } else {
            fitted(text, left.saturating_sub(1))
        };
        x = put(buffer, area, x, &text, if meant { style.patch(look.strong()) } else { style });
        x = put(buffer, area, x, "  ", look.plain());
    }
}

/// Of a suggestion what made it, indicator by indicator; of a code what it means.
fn because(screen: &Screen) -> Vec<String> {
    let Some(mark) = screen.focused() else { return Vec::new() };
    let code = &screen.codes.all[mark.code];
    if mark.state != State::Suggested {
        return Some(code.definition.clone()).into_iter().filter(|text| !text.is_empty()).collect();
    }
    let quoted = |span: &Span| (screen.texts.quoted)(&span.of(&screen.page.text).replace('\n', " "));
    let reason = |reason: &Reason| {
        let words = reason.words.iter().map(quoted).collect::<Vec<_>>().join(" ");
        let words = if words.is_empty() { screen.texts.question.to_owned() } else { words };
        format!("{words} ← {} · {}", reason.indicator, reason.place)
    };
    mark.reasons.iter().map(reason).collect()
}

fn notes(screen: &Screen) -> String {
    let cell = screen.cell();
    let star =
        cell.quoting.as_ref().map(|(star, _)| if *star { screen.texts.quote_first } else { screen.texts.quote_never });
    let memos = cell.memos.iter().map(|memo| format!("¶ {memo}"));
    let answers = Some(answers(screen, screen.at)).filter(|text| !text.is_empty());
    star.map(str::to_owned).into_iter().chain(answers).chain(memos).collect::<Vec<_>>().join(" · ")
}

/// The codes on digits, at the lower end of an area: on one line if they fit, else on as many as there are.
fn slots(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) {
    let codes: Vec<&str> = screen.slots.all().collect();
    let below = |lines: u16, at: u16| row(area, area.height.saturating_sub(lines) + at);
    if codes.is_empty() {
        put(buffer, below(1, 0), 1, screen.texts.no_slots, look.dim());
        return;
    }
    let names: Vec<String> = codes.iter().map(|id| screen.name(id)).collect();
    let width = usize::from(area.width.saturating_sub(1));
    // The least lines on which all names stand in full; else all lines there are.
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0) + 4;
    let together: usize = names.iter().map(|name| columns(name) + 4).sum();
    let fit = |lines: u16| {
        let in_line = names.len().div_ceil(usize::from(lines));
        in_line * widest <= width
    };
    let lines = if together <= width { 1 } else { (2..area.height).find(|lines| fit(*lines)).unwrap_or(area.height) };
    let in_line = names.len().div_ceil(usize::from(lines.max(1)));
    let column = width / in_line.max(1);
    let mut x = 1;
    for (number, name) in names.iter().enumerate() {
        let line = below(lines, u16::try_from(number / in_line).unwrap_or(0));
        let cut = if lines == 1 && together <= width {
            usize::MAX
        } else {
            x = u16::try_from(1 + number % in_line * column).unwrap_or(1);
            column.saturating_sub(4)
        };
        x = put(buffer, line, x, &format!("{}", number + 1), look.key());
        let style = screen.codes.find(codes[number]).map_or(look.plain(), |at| look.code(&screen.codes.all[at]));
        x = put(buffer, line, x + 1, &fitted(name, cut), style) + 2;
    }
}

/// The last line: what was said, else what keys there are.
pub(super) fn said(buffer: &mut Buffer, area: Rect, screen: &Screen, hint: &str, look: Look) {
    let room = usize::from(area.width.saturating_sub(2));
    match &screen.said {
        Some(said) => {
            let style = if said.wrong { look.wrong() } else { look.strong() };
            let sign = if said.wrong { "! " } else { "" };
            put(buffer, area, 1, &fitted(&format!("{sign}{}", said.text), room), style);
        }
        None => {
            keys(buffer, area, &fitted(hint, room), look);
        }
    }
}

/// Keys with what they do: `c code · a accept`; the first word of each part is the key.
fn keys(buffer: &mut Buffer, area: Rect, hint: &str, look: Look) {
    let mut x = 1;
    for (number, part) in hint.split(" · ").enumerate() {
        if number > 0 {
            x = put(buffer, area, x, " · ", look.dim());
        }
        let (key, what) = part.split_once(' ').unwrap_or((part, ""));
        x = put(buffer, area, x, key, look.key());
        x = put(buffer, area, x + 1, what, look.dim());
    }
}
