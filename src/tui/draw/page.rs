//! The source: who speaks, the text, the codes in the margin.

use super::look::Look;
use super::put;
use crate::analysis::Stance;
use crate::text::{Span, words};
use crate::tui::codes::fold;
use crate::tui::rows::{Beside, Of, Row, columns, fitted, sign_columns};
use crate::tui::screen::{GUTTER, Screen};
use crate::tui::sheet::{Mark, State};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

pub(super) fn paint(buffer: &mut Buffer, area: Rect, screen: &Screen, look: Look) {
    let divided = screen.frame();
    let shown = screen.rows.all.iter().skip(screen.top).take(usize::from(area.height));
    for (line, row) in (0..).zip(shown) {
        let area = super::row(area, line);
        gutter(buffer, area, screen, row, line == 0, look);
        words_of(buffer, area, screen, row, look);
        if divided.margin > 0 {
            margin(
                buffer,
                Rect { x: area.x + GUTTER + divided.text + 1, width: divided.margin, ..area },
                screen,
                row,
                look,
            );
        }
    }
}

/// Before the text: what is selected, what is starred or barred, who speaks.
fn gutter(buffer: &mut Buffer, area: Rect, screen: &Screen, row: &Row, first: bool, look: Look) {
    let Of::Cell(at) = row.of else {
        if row.opens || first && row.of == Of::Aside {
            speaker(buffer, area, screen, row, look.dim());
        }
        return;
    };
    if screen.selected().contains(&at) {
        put(buffer, area, 0, "▌", look.key());
    }
    let opens_cell = screen.rows.of_cell[at].clone().next().and_then(|number| screen.rows.all.get(number)) == Some(row);
    if let Some((star, _)) = screen.cells[at].quoting.as_ref().filter(|_| opens_cell) {
        put(buffer, area, 1, if *star { "★" } else { "×" }, look.strong());
    }
    if row.opens || first {
        speaker(buffer, area, screen, row, look.strong());
    }
}

fn speaker(buffer: &mut Buffer, area: Rect, screen: &Screen, row: &Row, style: Style) {
    let room = usize::from(GUTTER) - 4;
    let name = fitted(&screen.page.turns[row.turn].speaker, room);
    let x = 2 + room.saturating_sub(columns(&name));
    put(buffer, area, u16::try_from(x).unwrap_or(2), &name, style);
}

/// The text of a row, sign by sign: each in the style of what it belongs to.
fn words_of(buffer: &mut Buffer, area: Rect, screen: &Screen, row: &Row, look: Look) {
    let text = &screen.page.text;
    let base = match row.of {
        Of::Cell(at) if screen.selected().contains(&at) && screen.phrase.is_none() => look.strong(),
        Of::Cell(_) => look.plain(),
        Of::Aside | Of::Gap => look.dim(),
    };
    let marked = marked(screen, row, look);
    let mut x = GUTTER;
    for (at, sign) in row.span.of(text).grapheme_indices(true) {
        let at = row.span.start as usize + at;
        let wide = u16::try_from(sign_columns(sign)).unwrap_or(0);
        if wide == 0 {
            continue;
        }
        let byte = Span::new(at, at + sign.len());
        let style =
            marked.iter().filter(|(span, _)| span.overlaps(byte)).fold(base, |style, (_, more)| style.patch(*more));
        let shown = if sign.chars().all(char::is_whitespace) { " " } else { sign };
        put(buffer, area, x, shown, style);
        x += wide;
    }
}

/// Pieces of a row that look otherwise: the words of the code that is meant, words searched for, words selected.
fn marked(screen: &Screen, row: &Row, look: Look) -> Vec<(Span, Style)> {
    let mut marked: Vec<(Span, Style)> = Vec::new();
    if let Of::Cell(at) = row.of
        && at == screen.at
        && let Some(mark) = screen.focused()
    {
        let style = look.words(&screen.codes.all[mark.code]);
        marked.extend(mark.words.iter().filter(|word| **word != screen.cells[at].span).map(|word| (*word, style)));
    }
    let query = fold(&screen.query);
    if !query.is_empty() {
        words(&screen.page.text, row.span, |word| {
            let folded = fold(word.of(&screen.page.text));
            if query.split_whitespace().any(|part| folded.contains(part)) {
                marked.push((word, look.hit()));
            }
        });
    }
    marked.extend(screen.phrase.map(|phrase| (phrase, look.chosen())));
    marked
}

fn margin(buffer: &mut Buffer, area: Rect, screen: &Screen, row: &Row, look: Look) {
    let Of::Cell(at) = row.of else { return };
    let cell = &screen.cells[at];
    let room = usize::from(area.width);
    match row.beside {
        Beside::Nothing => {}
        Beside::Unit => {
            let unit = cell.unit.as_deref().unwrap_or_default();
            put(buffer, area, 0, &fitted(&format!("→ {unit}"), room), look.plain());
        }
        Beside::Mark(number) => {
            let Some(mark) = cell.marks.get(number) else { return };
            let meant = screen.at == at && screen.focus == number;
            let style = mark_style(screen, mark, look);
            let style = if meant { style.patch(look.strong()) } else { style };
            put(buffer, area, 0, &fitted(&mark_text(screen, mark), room), style);
        }
        Beside::Memo(number) => {
            let memo = cell.memos.get(number).map_or("", String::as_str);
            put(buffer, area, 0, &fitted(&format!("¶ {memo}"), room), look.dim());
        }
        Beside::Answers => {
            put(buffer, area, 0, &fitted(&answers(screen, at), room), look.dim());
        }
    }
}

/// A code with the sign of what it rests on and its stance: `● telephone +`.
pub(super) fn mark_text(screen: &Screen, mark: &Mark) -> String {
    let stance = match mark.stance {
        Some(Stance::For) => " +",
        Some(Stance::Against) => " −",
        None => "",
    };
    format!("{} {}{stance}", mark.state.sign(), screen.codes.all[mark.code].name)
}

pub(super) fn mark_style(screen: &Screen, mark: &Mark, look: Look) -> Style {
    let style = look.code(&screen.codes.all[mark.code]);
    if mark.state == State::Suggested { style.patch(look.dim()) } else { style }
}

/// Who agreed with a statement, and who did not.
pub(super) fn answers(screen: &Screen, at: usize) -> String {
    let cell = &screen.cells[at];
    let texts = screen.texts;
    let part = |word: &str, who: &[String]| (!who.is_empty()).then(|| format!("{word} {}", who.join(", ")));
    [part(texts.agreed, &cell.agreed), part(texts.dissented, &cell.dissented)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}
