//! Markdown, with tables as GitHub and pandoc read them.

use super::drawing::Drawing;
use super::model::{Align, Block, Cell, Inline, Page, Table};

/// Writes a page.
pub fn write(page: &Page) -> String {
    let mut out = String::new();
    out.push_str(&format!("# {}\n\n", escape(&page.title)));
    for notice in &page.notices {
        let text = escape(&notice.text);
        out.push_str(&if notice.strong { format!("> **{text}**\n\n") } else { format!("> {text}\n\n") });
    }
    if !page.basis.is_empty() {
        out.push_str(&format!("*{}*\n\n", escape(&page.basis)));
    }
    for block in &page.blocks {
        write_block(&mut out, block, page);
    }
    for transcript in &page.transcripts {
        out.push_str(&format!("## {}\n\n", escape(&transcript.id)));
        for (speaker, pieces) in &transcript.turns {
            let speech: String = pieces.iter().map(|piece| escape(&flat(&piece.text)) + " ").collect();
            out.push_str(&format!("**{}:** {}\n\n", escape(speaker), speech.trim_end()));
        }
    }
    if !page.made.is_empty() {
        out.push_str(&format!("---\n\n{}\n", escape(&page.made)));
    }
    out
}

fn write_block(out: &mut String, block: &Block, page: &Page) {
    match block {
        Block::Heading { level, text, .. } => {
            out.push_str(&format!("{} {}\n\n", "#".repeat(usize::from(*level) + 1), escape(text)));
        }
        Block::Paragraph(content) => out.push_str(&format!("{}\n\n", inlines(content))),
        Block::List(items) => {
            for item in items {
                out.push_str(&format!("- {}\n", inlines(item)));
            }
            out.push('\n');
        }
        Block::Definitions(items) => {
            for (term, meaning) in items {
                out.push_str(&format!("- **{}:** {}\n", escape(term), inlines(meaning)));
            }
            out.push('\n');
        }
        Block::Table(table) => write_table(out, table),
        Block::Figure(drawing) => write_figure(out, drawing),
        Block::Statements(statements) => {
            for statement in statements {
                if let Some(shown) = page.evidence.get(statement) {
                    let speaker = if shown.speaker.is_empty() { "?" } else { &shown.speaker };
                    out.push_str(&format!("- `{}` {}: {}\n", shown.id, escape(speaker), escape(&flat(&shown.text))));
                }
            }
            out.push('\n');
        }
    }
}

/// A figure that is a file beside the text, with what it tells for those who do not see it; else in words, as Markdown
/// has no pictures of its own.
fn write_figure(out: &mut String, drawing: &Drawing) {
    let (caption, alt) = (escape(&drawing.caption), escape(&drawing.alt));
    if drawing.file.is_empty() {
        out.push_str(&format!("**{caption}** {alt}\n\n"));
    } else {
        out.push_str(&format!("![{alt}](<{}>)\n\n**{caption}**\n\n", drawing.file));
    }
    for note in &drawing.notes {
        out.push_str(&format!("*{}*\n\n", escape(note)));
    }
}

fn write_table(out: &mut String, table: &Table) {
    if !table.caption.is_empty() {
        out.push_str(&format!("{}\n\n", escape(&table.caption)));
    }
    let heads: Vec<String> = table.head.iter().map(|(name, _)| escape_cell(name)).collect();
    out.push_str(&format!("| {} |\n", heads.join(" | ")));
    let rules: Vec<&str> = table
        .head
        .iter()
        .map(|(_, align)| match align {
            Align::Left => "---",
            Align::Right => "--:",
            Align::Center => ":-:",
        })
        .collect();
    out.push_str(&format!("|{}|\n", rules.join("|")));
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell_text(cell, row.strong)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out.push('\n');
    for note in &table.notes {
        out.push_str(&format!("*{}*\n\n", escape(note)));
    }
}

fn cell_text(cell: &Cell, strong: bool) -> String {
    let text = inlines(&cell.content).replace('|', "\\|");
    // An indent is drawn with no-break spaces; ordinary ones vanish.
    let indent = "\u{a0}\u{a0}".repeat(cell.indent);
    if strong && cell.heads_row { format!("{indent}**{text}**") } else { format!("{indent}{text}") }
}

fn inlines(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => escape(text),
            Inline::Emphasis(text) => format!("*{}*", escape(text)),
            Inline::Strong(text) => format!("**{}**", escape(text)),
            Inline::Typed(text) => code(text),
            Inline::Quote { open, text, close, .. } => escape(&format!("{open}{}{close}", flat(text))),
            Inline::Count { text, .. } => escape(text),
        })
        .collect()
}

/// Text between back-ticks, which may hold back-ticks itself.
fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// A transcript may break lines inside a statement; Markdown breaks them anew.
fn flat(text: &str) -> String {
    text.replace('\n', " ")
}

fn escape_cell(text: &str) -> String {
    escape(text).replace('|', "\\|")
}

/// Every sign that means something to Markdown is text.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts_line = at == 0;
        match c {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&' | '~' => out.extend(['\\', c]),
            '#' | '+' | '-' if starts_line => out.extend(['\\', c]),
            '.' | ')' if at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit()) => out.extend(['\\', c]),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_omission_stay_text() {
        assert_eq!(escape("<...> a*b* [x] #1"), "\\<...\\> a\\*b\\* \\[x\\] #1");
        assert_eq!(escape("# no heading"), "\\# no heading");
        assert_eq!(escape("1. no list"), "1\\. no list");
    }
}
