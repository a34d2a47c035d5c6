//! Headings, prose and tables.

use super::super::drawing::{Drawing, svg};
use super::super::model::{Align, Block, Cell, Inline, Look, Page, Row, Table};
use super::escape::{escape, id_attribute};
use super::evidence::Evidences;

/// Deeper indents look the same: a codebook has few levels, and a phone has little room.
const DEEPEST_INDENT: usize = 6;

/// Writes the blocks of a page.
pub fn write(page: &Page, evidences: &mut Evidences) -> String {
    let mut out = String::new();
    // The headings that the next one may stand below.
    let mut above: Vec<u8> = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Heading { level, text, id } => {
                above.retain(|other| other < level);
                above.push(*level);
                out.push_str(&heading(above.len(), text, id));
            }
            Block::Paragraph(content) => out.push_str(&format!("<p>{}</p>\n", inlines(content, evidences))),
            Block::List(items) => out.push_str(&list(items, evidences)),
            Block::Definitions(items) => out.push_str(&definitions(items, evidences)),
            Block::Table(table) => out.push_str(&write_table(table, &page.title, evidences)),
            Block::Figure(drawing) => out.push_str(&figure(drawing)),
            Block::Statements(statements) => out.push_str(&evidences.list(statements)),
        }
    }
    out
}

/// A picture inside the page: nothing is loaded for it.
fn figure(drawing: &Drawing) -> String {
    let notes: String =
        drawing.notes.iter().map(|note| format!("<p class=\"table-note\">{}</p>\n", escape(note))).collect();
    format!(
        "<figure{}>\n<div class=\"sideways\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n{}</div>\n\
         <figcaption>{}</figcaption>\n{notes}</figure>\n",
        id_attribute(&drawing.id),
        escape(&drawing.caption),
        svg::inline(drawing),
        escape(&drawing.caption)
    )
}

/// The page's title is the only heading of the first rank. No rank is left out, whatever levels the page has.
fn heading(depth: usize, text: &str, id: &str) -> String {
    let rank = (depth + 1).clamp(2, 6);
    format!("<h{rank}{}>{}</h{rank}>\n", id_attribute(id), escape(text))
}

fn list(items: &[Vec<Inline>], evidences: &mut Evidences) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", inlines(item, evidences))).collect();
    format!("<ul>\n{items}</ul>\n")
}

fn definitions(items: &[(String, Vec<Inline>)], evidences: &mut Evidences) -> String {
    let items: String = items
        .iter()
        .map(|(term, meaning)| format!("<dt>{}</dt>\n<dd>{}</dd>\n", escape(term), inlines(meaning, evidences)))
        .collect();
    format!("<dl>\n{items}</dl>\n")
}

/// Running text.
fn inlines(content: &[Inline], evidences: &mut Evidences) -> String {
    content.iter().map(|inline| write_inline(inline, evidences)).collect()
}

fn write_inline(inline: &Inline, evidences: &mut Evidences) -> String {
    match inline {
        Inline::Text(text) => escape(text),
        Inline::Emphasis(text) => format!("<em>{}</em>", escape(text)),
        Inline::Strong(text) => format!("<strong>{}</strong>", escape(text)),
        Inline::Typed(text) => format!("<code>{}</code>", escape(text)),
        Inline::Quote { open, text, close, statement } => {
            let speech = evidences.speech();
            let quote = format!("{}<span{speech}>{}</span>{}", escape(open), escape(text), escape(close));
            opens("quote", &quote, &[*statement], evidences)
        }
        Inline::Count { text, statements } => {
            opens("count", &escape(text), &statements.iter().collect::<Vec<u32>>(), evidences)
        }
    }
}

/// A link to the statements; only the words where the page does not have them.
fn opens(class: &str, words: &str, statements: &[u32], evidences: &mut Evidences) -> String {
    match evidences.link(statements) {
        Some(id) => format!("<a class=\"opens {class}\" href=\"#{id}\">{words}</a>"),
        None => format!("<span class=\"{class}\">{words}</span>"),
    }
}

/// A table in a box of its own, which scrolls sideways where the page is too narrow for it.
fn write_table(table: &Table, title: &str, evidences: &mut Evidences) -> String {
    let label = if table.caption.is_empty() { title } else { &table.caption };
    let mut out = format!(
        "<div class=\"table\">\n<div class=\"sideways\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table{}>\n",
        escape(label),
        id_attribute(&table.id)
    );
    if !table.caption.is_empty() {
        out.push_str(&format!("<caption><span>{}</span></caption>\n", escape(&table.caption)));
    }
    let heads: String = table.head.iter().map(|(name, align)| column_head(name, *align)).collect();
    out.push_str(&format!("<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n"));
    for row in &table.rows {
        out.push_str(&write_row(row, &table.head, evidences));
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    for note in &table.notes {
        out.push_str(&format!("<p class=\"table-note\">{}</p>\n", escape(note)));
    }
    out.push_str("</div>\n");
    out
}

/// A column without a name has no heading to read out.
fn column_head(name: &str, align: Align) -> String {
    if name.is_empty() {
        return "<td></td>".to_owned();
    }
    format!("<th scope=\"col\"{}>{}</th>", class_attribute(&[side(align)]), escape(name))
}

fn write_row(row: &Row, head: &[(String, Align)], evidences: &mut Evidences) -> String {
    let total = row.cells.iter().any(|cell| cell.look == Look::Total);
    let class = class_attribute(&[if row.strong { "strong" } else { "" }, if total { "total" } else { "" }]);
    let mut out = format!("<tr{class}>");
    for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| cell.reach > 0) {
        let align = head.get(column).map_or(Align::Left, |(_, align)| *align);
        out.push_str(&write_cell(cell, align, evidences));
    }
    out.push_str("</tr>\n");
    out
}

fn write_cell(cell: &Cell, align: Align, evidences: &mut Evidences) -> String {
    let indent = if cell.indent == 0 { String::new() } else { format!("in-{}", cell.indent.min(DEEPEST_INDENT)) };
    let quotes = cell.content.iter().any(|inline| matches!(inline, Inline::Quote { .. }));
    let class = class_attribute(&[side(align), &indent, if quotes { "quotes" } else { "" }, &look(cell.look)]);
    let rows = if cell.reach > 1 { format!(" rowspan=\"{}\"", cell.reach) } else { String::new() };
    let content = inlines(&cell.content, evidences);
    let content = match cell.look {
        Look::NotAsked => format!("<span class=\"unseen\">{content}</span>"),
        Look::NotRead => format!("<span aria-hidden=\"true\">?</span><span class=\"unseen\">{content}</span>"),
        _ => content,
    };
    if cell.heads_row {
        format!("<th scope=\"row\"{class}{rows}>{content}</th>")
    } else {
        format!("<td{class}{rows}>{content}</td>")
    }
}

fn look(look: Look) -> String {
    match look {
        Look::Plain | Look::Total => String::new(),
        Look::Shade(shade) => format!("shade-{shade}"),
        Look::NotAsked => "not-asked".to_owned(),
        Look::NotRead => "not-read".to_owned(),
    }
}

fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Right => "right",
        Align::Center => "center",
    }
}

fn class_attribute(classes: &[&str]) -> String {
    let given: Vec<&str> = classes.iter().copied().filter(|class| !class.is_empty()).collect();
    if given.is_empty() { String::new() } else { format!(" class=\"{}\"", given.join(" ")) }
}
