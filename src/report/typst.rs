//! Typst. Every text is a string, in which nothing but `\` and `"` means anything.

use super::columns::{self, Width};
use super::drawing::Drawing;
use super::model::{Align, Block, Cell, Inline, Page, Row, Table};
use super::numbered;

/// Writes a page: a file to compile by itself, or to `#include`.
pub fn write(page: &Page) -> String {
    let writer = Writer { page, headed: page.blocks.iter().any(|block| matches!(block, Block::Heading { .. })) };
    writer.page()
}

struct Writer<'p> {
    page: &'p Page,
    /// A report with headings; else a table with what belongs to it.
    headed: bool,
}

impl Writer<'_> {
    fn page(&self) -> String {
        let page = self.page;
        let mut out = format!("// {}\n", comment(&page.title));
        if !page.made.is_empty() {
            out.push_str(&format!("// {}\n", comment(&page.made)));
        }
        if !page.language.is_empty() {
            out.push_str(&format!("#set text(lang: {})\n", string(&page.language)));
        }
        out.push_str("#show figure.where(kind: table): set figure.caption(position: top)\n");
        out.push_str("#show figure.where(kind: table): set block(breakable: true)\n");
        if let Some(first) = self.number_first() {
            let number = "#context it.counter.display(it.numbering)";
            let label = if first { format!("{number}~#it.supplement") } else { format!("#it.supplement~{number}") };
            for kind in ["table", "image"].iter().take(if self.has_pictures() { 2 } else { 1 }) {
                out.push_str(&format!("#show figure.caption.where(kind: {kind}): it => [{label}. #it.body]\n"));
            }
        }
        out.push('\n');
        if self.headed {
            out.push_str(&format!("#heading(level: 1, {})\n\n", string(&page.title)));
        }
        for notice in &page.notices {
            let text = string(&notice.text);
            out.push_str(&if notice.strong { format!("#strong({text})\n\n") } else { format!("#{text}\n\n") });
        }
        if !page.basis.is_empty() {
            out.push_str(&format!("#emph({})\n\n", string(&page.basis)));
        }
        let mut titled = self.headed;
        for block in &page.blocks {
            self.block(&mut out, block, &mut titled);
        }
        for transcript in &page.transcripts {
            out.push_str(&format!("#heading(level: 2, {})\n\n", string(&transcript.id)));
            for (speaker, pieces) in &transcript.turns {
                let speech: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
                out.push_str(&format!(
                    "#strong({})#{}\n\n",
                    string(&format!("{speaker}: ")),
                    self.spoken(&speech.join(" "))
                ));
            }
        }
        if self.headed && !page.made.is_empty() {
            out.push_str(&format!("#text(size: 0.8em, {})\n", string(&page.made)));
        }
        out
    }

    /// Whether pictures are files beside the text.
    fn has_pictures(&self) -> bool {
        self.page.blocks.iter().any(|block| matches!(block, Block::Figure(drawing) if !drawing.file.is_empty()))
    }

    /// Whether the numbers of this page's captions stand before the label; none: no caption has a number.
    fn number_first(&self) -> Option<bool> {
        self.page.blocks.iter().find_map(|block| match block {
            Block::Table(table) => numbered::parts(&table.caption).map(|parts| parts.first),
            _ => None,
        })
    }

    fn block(&self, out: &mut String, block: &Block, titled: &mut bool) {
        match block {
            Block::Heading { level, text, .. } => {
                out.push_str(&format!("#heading(level: {}, {})\n\n", level + 1, string(text)));
            }
            Block::Paragraph(content) => out.push_str(&format!("#({})\n\n", self.inlines(content))),
            Block::List(items) => {
                let items: Vec<String> = items.iter().map(|item| format!("  {},\n", self.inlines(item))).collect();
                out.push_str(&format!("#list(\n{})\n\n", items.concat()));
            }
            Block::Definitions(items) => {
                let term = |(term, meaning): &(String, Vec<Inline>)| {
                    format!("  terms.item({}, {}),\n", string(term), self.inlines(meaning))
                };
                out.push_str(&format!("#terms(\n{})\n\n", items.iter().map(term).collect::<String>()));
            }
            Block::Table(table) => {
                // A table by itself is named by what the page is about.
                let caption = if table.caption.is_empty() && !*titled { &self.page.title } else { &table.caption };
                *titled = true;
                self.table(out, table, caption);
            }
            Block::Figure(drawing) if !drawing.file.is_empty() => figure(out, drawing),
            // In words: the picture is a file of its own, made by -o figure.svg.
            Block::Figure(drawing) => {
                out.push_str(&format!("#(strong({}) + [ ] + {})\n\n", string(&drawing.caption), string(&drawing.alt)));
                drawing.notes.iter().for_each(|note| out.push_str(&format!("#({})\n\n", string(note))));
            }
            Block::Statements(statements) => {
                let shown = statements.iter().filter_map(|statement| self.page.evidence.get(statement));
                let items = shown.map(|shown| {
                    let speaker = if shown.speaker.is_empty() { "?" } else { &shown.speaker };
                    let place = format!(" {speaker}: ");
                    format!("  raw({}) + {} + {},\n", string(&shown.id), string(&place), self.spoken(&shown.text))
                });
                out.push_str(&format!("#list(\n{})\n\n", items.collect::<String>()));
            }
        }
    }

    fn table(&self, out: &mut String, table: &Table, caption: &str) {
        let columns = columns::measure(table);
        let mut body = String::from("table(\n");
        let widths = columns.widths.iter().map(|width| match width {
            Width::Own(_) => "auto".to_owned(),
            Width::Broken(letters) => format!("{letters}fr"),
        });
        let aligns = table.head.iter().map(|(_, align)| match align {
            Align::Left => "left",
            Align::Right => "right",
            Align::Center => "center",
        });
        body.push_str(&format!("  columns: {},\n", array(widths)));
        body.push_str(&format!("  align: {},\n", array(aligns.map(str::to_owned))));
        body.push_str("  stroke: none,\n  table.hline(),\n");
        let heads: Vec<String> = table.head.iter().map(|(name, _)| format!("strong({})", string(name))).collect();
        body.push_str(&format!("  table.header({}, table.hline(stroke: 0.5pt)),\n", heads.join(", ")));
        for row in &table.rows {
            let cells = row.cells.iter().filter(|cell| cell.reach > 0).map(|cell| self.cell(cell, row));
            body.push_str(&format!("  {},\n", cells.collect::<Vec<_>>().join(", ")));
        }
        body.push_str("  table.hline(),\n)");
        let mut made = if caption.is_empty() {
            format!("#{body}\n\n")
        } else {
            let parts = numbered::parts(caption);
            let numbering = match parts {
                Some(parts) => format!("supplement: {}", string(parts.label)),
                None => "supplement: none, numbering: none".to_owned(),
            };
            let text = string(parts.map_or(caption, |parts| parts.text));
            let body = body.replace('\n', "\n  ");
            // Only a figure that is numbered may be referred to.
            let label = if parts.is_some() { format!(" <tab-{}>", table.id) } else { String::new() };
            format!("#figure(\n  kind: table, {numbering},\n  caption: {text},\n  {body},\n){label}\n\n")
        };
        for note in &table.notes {
            made.push_str(&format!("#text(size: 0.9em, {})\n\n", string(note)));
        }
        if columns.wide {
            let size = if columns.small { "0.65em" } else { "0.8em" };
            made = format!("#page(flipped: true)[\n#set text(size: {size})\n{made}]\n\n");
        }
        out.push_str(&made);
    }

    fn cell(&self, cell: &Cell, row: &Row) -> String {
        let mut content = self.inlines(&cell.content);
        if row.strong && cell.heads_row {
            content = format!("strong({content})");
        }
        if cell.indent > 0 {
            content = format!("pad(left: {}em, {content})", cell.indent);
        }
        match cell.reach {
            // A quote stays on one page.
            0 | 1 => format!("table.cell(breakable: false, {content})"),
            reach => format!("table.cell(rowspan: {reach}, {content})"),
        }
    }

    fn inlines(&self, content: &[Inline]) -> String {
        let pieces: Vec<String> = content
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) | Inline::Count { text, .. } => string(text),
                Inline::Emphasis(text) => format!("emph({})", string(text)),
                Inline::Strong(text) => format!("strong({})", string(text)),
                Inline::Typed(text) => format!("raw({})", string(text)),
                Inline::Quote { open, text, close, .. } => self.spoken(&format!("{open}{text}{close}")),
            })
            .collect();
        if pieces.is_empty() { "[]".to_owned() } else { pieces.join(" + ") }
    }

    /// What somebody said, in the language in which it was said.
    fn spoken(&self, text: &str) -> String {
        let (language, speech) = (&self.page.language, &self.page.speech);
        if speech.is_empty() || speech == language {
            return string(text);
        }
        format!("text(lang: {}, {})", string(speech), string(text))
    }
}

/// A figure whose picture is a file beside the text, with what it tells for those who do not see it.
fn figure(out: &mut String, drawing: &Drawing) {
    let parts = numbered::parts(&drawing.caption);
    let (numbering, label) = match parts {
        Some(parts) => (format!("supplement: {}", string(parts.label)), format!(" <fig-{}>", drawing.id)),
        None => ("supplement: none, numbering: none".to_owned(), String::new()),
    };
    let caption = string(parts.map_or(drawing.caption.as_str(), |parts| parts.text));
    let (file, alt) = (string(&drawing.file), string(&drawing.alt));
    out.push_str(&format!(
        "#figure(\n  kind: image, {numbering},\n  caption: {caption},\n  image({file}, alt: {alt}),\n){label}\n\n"
    ));
    for note in &drawing.notes {
        out.push_str(&format!("#text(size: 0.9em, {})\n\n", string(note)));
    }
}

/// An array also where it has one member.
fn array(members: impl Iterator<Item = String>) -> String {
    format!("({},)", members.collect::<Vec<_>>().join(", "))
}

/// One line of a comment.
fn comment(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}

/// A string. A transcript may break lines inside a statement, and hold signs that no paper shows.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '\\' | '"' => out.extend(['\\', c]),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_strokes_and_quotes_mean_something_in_a_string() {
        assert_eq!(string("<...> #let \"a\" \\ $x$\u{7}\nb"), r#""<...> #let \"a\" \\ $x$ b""#);
    }
}
