//! Paragraphs and runs.

use super::styles::{Role, Styles};
use super::{escape, language_tag};
use crate::report::model::Inline;

/// A paragraph that is not closed yet: a section may still end in it.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    /// The id of its style; empty: the default.
    pub style: String,
    /// What stands in its properties between the style and the section, in the order of the schema.
    pub properties: String,
    /// The section that ends with it.
    pub section: Option<String>,
    /// Its runs.
    pub content: String,
    /// It is a heading, which belongs to what follows.
    pub heads: bool,
}

impl Paragraph {
    /// A paragraph in a style.
    pub fn new(style: &str, content: String) -> Paragraph {
        Paragraph { style: style.to_owned(), content, ..Paragraph::default() }
    }

    /// As XML.
    pub fn xml(&self) -> String {
        let mut properties = String::new();
        if !self.style.is_empty() {
            properties.push_str(&format!("<w:pStyle w:val=\"{}\"/>", escape(&self.style)));
        }
        properties.push_str(&self.properties);
        if let Some(section) = &self.section {
            properties.push_str(section);
        }
        let properties = if properties.is_empty() { properties } else { format!("<w:pPr>{properties}</w:pPr>") };
        format!("<w:p>{properties}{}</w:p>", self.content)
    }
}

/// How a run looks beside its paragraph's style.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look<'a> {
    /// A character style.
    pub style: &'a str,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Half points; 0: as the style says.
    pub size: u32,
    /// ISO code of the language; empty: the page's.
    pub language: &'a str,
}

/// A run of text.
pub fn run(text: &str, look: Look<'_>, styles: &Styles) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut properties = String::new();
    if !look.style.is_empty() {
        properties.push_str(&format!("<w:rStyle w:val=\"{}\"/>", escape(look.style)));
    }
    if look.bold {
        properties.push_str("<w:b/><w:bCs/>");
    }
    if look.italic {
        properties.push_str("<w:i/><w:iCs/>");
    }
    if look.size > 0 {
        properties.push_str(&format!("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", look.size));
    }
    if let Some(language) = styles.language_of_run(look.language) {
        properties.push_str(&format!("<w:lang w:val=\"{}\"/>", escape(&language_tag(&language))));
    }
    let properties = if properties.is_empty() { properties } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

/// A field with the value that it has now. `instruction` is what Word calls its code.
pub fn field(instruction: &str, value: &str, look: Look<'_>, styles: &Styles) -> String {
    format!("<w:fldSimple w:instr=\" {} \">{}</w:fldSimple>", escape(instruction), run(value, look, styles))
}

/// Something to be jumped to. Names are short and plain, as Word wants them.
pub fn bookmark(name: &str, number: usize, content: &str) -> String {
    format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{content}<w:bookmarkEnd w:id=\"{number}\"/>")
}

/// A jump within the file.
pub fn jump(to: Option<&str>, content: String) -> String {
    match to {
        Some(to) => format!("<w:hyperlink w:anchor=\"{to}\" w:history=\"1\">{content}</w:hyperlink>"),
        None => content,
    }
}

/// Where counts and quotes lead to.
pub trait Targets {
    /// Where a statement stands.
    fn statement(&self, statement: u32) -> Option<String>;
    /// Where these statements stand.
    fn statements(&self, statements: &crate::coding::Set) -> Option<String>;
}

/// Running text.
pub fn inlines(content: &[Inline], base: Look<'_>, speech: &str, styles: &Styles, targets: &dyn Targets) -> String {
    let quote = styles.id(Role::QuoteCharacters);
    let typed = styles.id(Role::Typed);
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => run(text, base, styles),
            Inline::Emphasis(text) => run(text, Look { italic: true, ..base }, styles),
            Inline::Strong(text) => run(text, Look { bold: true, ..base }, styles),
            Inline::Typed(text) => run(text, Look { style: typed, ..base }, styles),
            Inline::Quote { open, text, close, statement } => {
                // The marks are the page's, the words are the speaker's.
                let marks = Look { style: quote, ..base };
                let words = Look { language: speech, ..marks };
                let runs = run(open, marks, styles) + &run(text, words, styles) + &run(close, marks, styles);
                jump(targets.statement(*statement).as_deref(), runs)
            }
            Inline::Count { text, statements } => {
                jump(targets.statements(statements).as_deref(), run(text, base, styles))
            }
        })
        .collect()
}
