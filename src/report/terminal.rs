//! For the eye: aligned, short, no wider than the window.

use super::Screen;
use super::drawing::terminal;
use super::model::{Align, Block, Cell, Inline, Page, Table};
use crate::language::{fallback, wording};
use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, CellAlignment, ColumnConstraint, ContentArrangement};

/// Writes a page.
pub fn write(page: &Page, screen: Screen) -> String {
    let mut out = String::new();
    let used = page.title.chars().count() + page.basis.chars().count();
    if !page.basis.is_empty() && used + 3 <= screen.width {
        out.push_str(&format!("{}   {}\n", bold(&page.title, screen), page.basis));
    } else {
        let title = wrap(&page.title, screen.width, "", "");
        out.push_str(&format!("{}\n", bold(title.trim_end(), screen)));
        if !page.basis.is_empty() {
            out.push_str(&wrap(&page.basis, screen.width, "", ""));
        }
    }
    for notice in &page.notices {
        let mark = if notice.strong { "! " } else { "  " };
        out.push_str(&wrap(&notice.text, screen.width, mark, "  "));
    }
    out.push('\n');
    for block in &page.blocks {
        write_block(&mut out, block, page, screen);
    }
    if !page.next.is_empty() {
        let next = format!("{}: ", wording(&page.language).unwrap_or_else(fallback).next());
        out.push_str(&wrap(&page.next.join(" · "), screen.width, &next, &" ".repeat(next.len())));
    }
    out
}

fn write_block(out: &mut String, block: &Block, page: &Page, screen: Screen) {
    match block {
        Block::Heading { text, .. } => out.push_str(&format!("{}\n", bold(text, screen))),
        Block::Paragraph(content) => {
            out.push_str(&wrap(&plain(content), screen.width, "", ""));
            out.push('\n');
        }
        Block::List(items) => {
            for item in items {
                out.push_str(&wrap(&plain(item), screen.width, "  ", "    "));
            }
            out.push('\n');
        }
        Block::Definitions(items) => {
            for (term, meaning) in items {
                out.push_str(&wrap(&format!("{term}: {}", plain(meaning)), screen.width, "  ", "    "));
            }
            out.push('\n');
        }
        Block::Table(table) => write_table(out, table, screen),
        Block::Figure(drawing) => {
            out.push_str(&terminal::write(drawing, screen.width));
            out.push('\n');
        }
        Block::Statements(statements) => {
            for shown in statements.iter().filter_map(|statement| page.evidence.get(statement)) {
                for (speaker, text) in &shown.before {
                    out.push_str(&dim(&wrap(&labelled(speaker, text), screen.width, "    ", "    "), screen));
                }
                let lead = format!("{}  ", shown.id);
                out.push_str(&wrap(
                    &labelled(&shown.speaker, &marked(&shown.text, &shown.matched, screen)),
                    screen.width,
                    &lead,
                    "    ",
                ));
                for (speaker, text) in &shown.after {
                    out.push_str(&dim(&wrap(&labelled(speaker, text), screen.width, "    ", "    "), screen));
                }
                out.push('\n');
            }
        }
    }
}

fn labelled(speaker: &str, text: &str) -> String {
    if speaker.is_empty() { text.to_owned() } else { format!("{speaker}: {text}") }
}

/// A statement with the words that matched set off.
fn marked(text: &str, matched: &[(usize, usize)], screen: Screen) -> String {
    if !screen.color {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut at = 0;
    for (start, end) in matched {
        out.push_str(&text[at..*start]);
        out.push_str(&format!("\u{1b}[1m{}\u{1b}[0m", &text[*start..*end]));
        at = *end;
    }
    out.push_str(&text[at..]);
    out
}

/// Cells of at most so many signs are not broken.
const SHORT: usize = 6;

fn write_table(out: &mut String, table: &Table, screen: Screen) {
    if !table.caption.is_empty() {
        out.push_str(&wrap(&table.caption, screen.width, "", ""));
    }
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    drawn.set_width(u16::try_from(screen.width).unwrap_or(u16::MAX));
    if screen.color {
        drawn.enforce_styling();
    } else {
        drawn.force_no_tty();
    }
    drawn.set_header(table.head.iter().map(|(name, align)| {
        let cell = comfy_table::Cell::new(name).set_alignment(alignment(*align));
        if screen.color { cell.add_attribute(Attribute::Dim) } else { cell }
    }));
    for (at, row) in table.rows.iter().enumerate() {
        if at > 0
            && row.strong
            && table.rows[at - 1].cells.first().is_some_and(|cell| cell.indent > 0 || cell.reach == 0)
        {
            drawn.add_row(vec![""; table.head.len()]);
        }
        drawn.add_row(row.cells.iter().zip(&table.head).map(|(cell, (_, align))| {
            let text = if cell.heads_row { name(cell, screen) } else { plain(&cell.content) };
            let cell = comfy_table::Cell::new(text).set_alignment(alignment(*align));
            if row.strong && screen.color { cell.add_attribute(Attribute::Bold) } else { cell }
        }));
    }
    for column in drawn.column_iter_mut() {
        column.set_padding((0, 2));
    }
    // Names have been wrapped already; numbers are short. What is left goes to the columns of text.
    for (at, (_, align)) in table.head.iter().enumerate() {
        let name = table.rows.iter().any(|row| row.cells[at].heads_row);
        // A mark or a code of a person is not cut in two.
        let cells = table.rows.iter().map(|row| plain(&row.cells[at].content).chars().count());
        let short = cells.chain([table.head[at].0.chars().count()]).all(|width| width <= SHORT);
        if (name || short || *align == Align::Right)
            && let Some(column) = drawn.column_mut(at)
        {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    for line in drawn.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    for note in &table.notes {
        out.push_str(&wrap(note, screen.width, "", ""));
    }
    out.push('\n');
}

/// The name of a row in lines of at most two fifths of the screen, every line indented by its depth. No-break spaces:
/// the table takes ordinary ones off.
fn name(cell: &Cell, screen: Screen) -> String {
    let indent = "\u{a0}\u{a0}".repeat(cell.indent);
    let width = (screen.width * 2 / 5).max(24);
    let lines = wrap(&plain(&cell.content), width, &indent, &indent);
    lines.trim_end_matches('\n').to_owned()
}

fn alignment(align: Align) -> CellAlignment {
    match align {
        Align::Left => CellAlignment::Left,
        Align::Right => CellAlignment::Right,
        Align::Center => CellAlignment::Center,
    }
}

fn plain(content: &[Inline]) -> String {
    content.iter().map(Inline::plain).collect::<String>().replace('\n', " ")
}

fn bold(text: &str, screen: Screen) -> String {
    if screen.color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

fn dim(text: &str, screen: Screen) -> String {
    if screen.color { format!("\u{1b}[2m{}\u{1b}[0m\n", text.trim_end_matches('\n')) } else { text.to_owned() }
}

/// Text in lines no wider than `width`, the first behind `first`, the others behind `rest`; ends in a line break.
pub fn wrap(text: &str, width: usize, first: &str, rest: &str) -> String {
    let mut out = String::from(first);
    let mut used = visible(first);
    let mut fresh = true;
    // What a no-break space holds together stays on one line, where the space is a plain one.
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        let word = &word.replace(['\u{a0}', '\u{202f}'], " ");
        let len = visible(word);
        if !fresh && used + 1 + len > width {
            out.push('\n');
            out.push_str(rest);
            used = visible(rest);
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += len;
        fresh = false;
    }
    let mut out: String = out.trim_end().to_owned();
    out.push('\n');
    out
}

/// Columns that a text takes, without the signs that make it bold.
fn visible(text: &str) -> usize {
    let mut count = 0;
    let mut escape = false;
    for c in text.chars() {
        match c {
            '\u{1b}' => escape = true,
            'm' if escape => escape = false,
            _ if escape => {}
            _ => count += 1,
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_sign() {
        assert_eq!(wrap("of them 57\u{a0}% said so", 10, "", ""), "of them\n57 % said\nso\n");
    }
}
