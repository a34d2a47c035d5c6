//! LaTeX, to be taken into a document with `\input`: tables as booktabs and longtable set them, reports as sections.

mod escape;
mod table;

use super::drawing::Drawing;
use super::model::{Block, Inline, Page};
use super::numbered;
use escape::{comment, escape, typed};

/// Writes a page.
pub fn write(page: &Page) -> String {
    let writer = Writer { page, headed: page.blocks.iter().any(|block| matches!(block, Block::Heading { .. })) };
    writer.page()
}

struct Writer<'p> {
    page: &'p Page,
    /// A report with headings; else a table with what belongs to it.
    headed: bool,
}

/// The name by which babel knows a language.
fn babel(code: &str) -> Option<&'static str> {
    Some(match code {
        "en" => "english",
        "lt" => "lithuanian",
        "bg" => "bulgarian",
        "pl" => "polish",
        "uk" => "ukrainian",
        _ => return None,
    })
}

impl Writer<'_> {
    fn page(&self) -> String {
        let page = self.page;
        let mut out = self.preamble();
        if self.headed {
            out.push_str(&format!("\\section{{{}}}\n\n", escape(&page.title)));
        }
        for notice in &page.notices {
            let text = escape(&notice.text);
            out.push_str(&if notice.strong { format!("\\textbf{{{text}}}\n\n") } else { format!("{text}\n\n") });
        }
        if !page.basis.is_empty() {
            out.push_str(&format!("\\emph{{{}}}\n\n", escape(&page.basis)));
        }
        let mut titled = self.headed;
        for block in &page.blocks {
            self.block(&mut out, block, &mut titled);
        }
        for transcript in &page.transcripts {
            out.push_str(&format!("\\subsection{{{}}}\n\n", escape(&transcript.id)));
            for (speaker, pieces) in &transcript.turns {
                let speech: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
                let speech = self.spoken(&speech.join(" "));
                out.push_str(&format!("\\textbf{{{}:}} {speech}\n\n", escape(speaker)));
            }
        }
        if self.headed && !page.made.is_empty() {
            out.push_str(&format!("{{\\footnotesize {}\\par}}\n", escape(&page.made)));
        }
        out
    }

    /// What the document that takes this in must say, as a comment to copy from.
    fn preamble(&self) -> String {
        let page = self.page;
        let mut out = format!("% {}\n", comment(&page.title));
        if !page.made.is_empty() {
            out.push_str(&format!("% {}\n", comment(&page.made)));
        }
        out.push_str("% The document that takes this in with \\input needs, before \\begin{document}:\n");
        let languages: Vec<&str> = [&page.speech, &page.language].iter().filter_map(|code| babel(code)).collect();
        // pdfLaTeX takes the letters of a script from an encoding; the last one named is that of the text.
        let cyrillic = |code: &str| matches!(code, "bg" | "uk");
        let encodings = match (cyrillic(&page.language), cyrillic(&page.speech)) {
            (true, _) => "T1,T2A",
            (false, true) => "T2A,T1",
            (false, false) => "T1",
        };
        out.push_str(&format!("%   \\usepackage[{encodings}]{{fontenc}} % with LuaLaTeX: \\usepackage{{fontspec}}\n"));
        if let Some(last) = languages.last() {
            let both = if languages[0] == *last { (*last).to_owned() } else { languages.join(",") };
            out.push_str(&format!("%   \\usepackage[{both}]{{babel}}\n"));
        }
        out.push_str("%   \\usepackage{array,booktabs,longtable,multirow,pdflscape}\n");
        let parts = page.blocks.iter().find_map(|block| match block {
            Block::Table(table) => numbered::parts(&table.caption),
            _ => None,
        });
        if let Some(parts) = parts {
            out.push_str("%   \\usepackage{caption}\n");
            out.push_str(&label_format("table", &parts));
        }
        let figure = page.blocks.iter().find_map(|block| match block {
            Block::Figure(drawing) if !drawing.file.is_empty() => numbered::parts(&drawing.caption),
            _ => None,
        });
        if let Some(parts) = figure {
            out.push_str("%   \\usepackage{graphicx}\n");
            out.push_str(&label_format("figure", &parts));
        }
        out.push('\n');
        out
    }

    fn block(&self, out: &mut String, block: &Block, titled: &mut bool) {
        match block {
            Block::Heading { level, text, .. } => {
                let command = match level {
                    1 => "subsection",
                    2 => "subsubsection",
                    _ => "paragraph",
                };
                out.push_str(&format!("\\{command}{{{}}}\n\n", escape(text)));
            }
            Block::Paragraph(content) => out.push_str(&format!("{}\n\n", self.inlines(content))),
            Block::List(items) => self.list(out, items.iter().map(|item| self.inlines(item))),
            Block::Definitions(items) => {
                let item = |(term, meaning): &(String, Vec<Inline>)| {
                    format!("\\textbf{{{}:}} {}", escape(term), self.inlines(meaning))
                };
                self.list(out, items.iter().map(item));
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
                out.push_str(&format!("\\textbf{{{}}} {}\n\n", escape(&drawing.caption), escape(&drawing.alt)));
                drawing.notes.iter().for_each(|note| out.push_str(&format!("{}\n\n", escape(note))));
            }
            Block::Statements(statements) => {
                let shown = statements.iter().filter_map(|statement| self.page.evidence.get(statement));
                let item = shown.map(|shown| {
                    let speaker = if shown.speaker.is_empty() { "?" } else { &shown.speaker };
                    format!("\\texttt{{{}}} {}: {}", escape(&shown.id), escape(speaker), self.spoken(&shown.text))
                });
                self.list(out, item);
            }
        }
    }

    /// A list; LaTeX refuses one without an item.
    fn list(&self, out: &mut String, items: impl Iterator<Item = String>) {
        let items: String = items.map(|item| format!("  \\item {item}\n")).collect();
        if !items.is_empty() {
            // Indicators and names of files are long, and are not divided.
            out.push_str(&format!("\\begin{{itemize}}\\raggedright\n{items}\\end{{itemize}}\n\n"));
        }
    }

    fn inlines(&self, content: &[Inline]) -> String {
        content
            .iter()
            .map(|inline| match inline {
                Inline::Text(text) | Inline::Count { text, .. } => escape(text),
                Inline::Emphasis(text) => format!("\\emph{{{}}}", escape(text)),
                Inline::Strong(text) => format!("\\textbf{{{}}}", escape(text)),
                Inline::Typed(text) => format!("\\texttt{{{}}}", typed(text)),
                Inline::Quote { open, text, close, .. } => self.spoken(&format!("{open}{text}{close}")),
            })
            .collect()
    }

    /// What somebody said, in the language in which it was said.
    fn spoken(&self, text: &str) -> String {
        match (babel(&self.page.language), babel(&self.page.speech)) {
            (Some(page), Some(speech)) if page != speech => {
                format!("\\foreignlanguage{{{speech}}}{{{}}}", escape(text))
            }
            _ => escape(text),
        }
    }
}

/// How numbers of captions are written, as a comment to copy from.
fn label_format(kind: &str, parts: &numbered::Numbered<'_>) -> String {
    let label = escape(parts.label);
    let format = if parts.first { format!("#2~{label}") } else { format!("{label}~#2") };
    let name = if kind == "table" { "tema" } else { "temafigure" };
    format!(
        "%   \\DeclareCaptionLabelFormat{{{name}}}{{{format}}}\n%   \\captionsetup[{kind}]{{labelformat={name},labelsep=period}}\n"
    )
}

/// A figure whose picture is a file beside the text, with what it tells for those who do not see it.
fn figure(out: &mut String, drawing: &Drawing) {
    out.push_str("\\begin{figure}[htbp]\n\\centering\n");
    let alt = escape(&drawing.alt);
    out.push_str(&format!("\\includegraphics[width=\\linewidth,height=0.75\\textheight,keepaspectratio,alt={{{alt}}}]{{\\detokenize{{{}}}}}\n", drawing.file));
    match numbered::parts(&drawing.caption) {
        Some(parts) => out.push_str(&format!("\\caption{{{}}}\\label{{fig:{}}}\n", escape(parts.text), drawing.id)),
        None => out.push_str(&format!("\\caption*{{{}}}\n", escape(&drawing.caption))),
    }
    drawing.notes.iter().for_each(|note| out.push_str(&format!("\n{{\\footnotesize {}\\par}}\n", escape(note))));
    out.push_str("\\end{figure}\n\n");
}
