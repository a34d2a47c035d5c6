//! Word: a page as WordprocessingML (ECMA-376, transitional), so that a table or a whole report goes into an article as it is.
//!
//! Headings, captions, quotes and contents are Word's own styles and fields, so that its lists find them. A template gives
//! its styles, numbering, theme, paper, heads and feet; what it lacks is added. No times and no names of people are written: the same
//! page is the same file.

mod body;
mod ends;
mod paper;
mod paragraph;
mod parts;
mod picture;
mod styles;
mod table;
mod template;
#[cfg(test)]
mod tests;

use super::model::Page;
use crate::finding::Result;
pub use template::Template;

/// Writes a page as a Word file, with the styles of a template if there is one.
///
/// # Errors
/// When a figure cannot be drawn, or the parts cannot be packed.
pub fn write(page: &Page, template: Option<&Template>) -> Result<Vec<u8>> {
    let styles = styles::Styles::new(template, &page.language);
    let paper = template.map(|template| template.paper.clone()).unwrap_or_default();
    let ends = ends::Ends::new(page, &styles, template);
    let (body, pictures) = body::write(page, &styles, &paper, &ends)?;
    parts::pack(page, &styles, template, ends, &body, pictures)
}

/// Text as XML holds it. What XML cannot hold stands as U+FFFD.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// The language of a text as Word names it: `lt` → `lt-LT`.
fn language_tag(code: &str) -> String {
    match code {
        "" | "en" => "en-GB".to_owned(),
        "uk" => "uk-UA".to_owned(),
        code if code.len() == 2 => format!("{code}-{}", code.to_uppercase()),
        code => code.to_owned(),
    }
}
