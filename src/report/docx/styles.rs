//! The styles that a page needs: Word's own where Word has one, so that its lists, contents and navigation know them.

use super::template::Template;
use super::{escape, language_tag};

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Normal,
    /// The title.
    Title,
    /// What the figures rest on.
    Subtitle,
    /// A heading, 1 to 5.
    Heading(u8),
    /// The heading of the contents, which the contents do not list.
    ContentsHeading,
    /// An entry of the contents, 1 or 2.
    Contents(u8),
    /// A caption.
    Caption,
    /// A statement in a paragraph of its own.
    Quote,
    /// A statement in running text or in a table.
    QuoteCharacters,
    /// Something to type; an id.
    Typed,
    /// An item of a list.
    ListItem,
    /// A notice at the top.
    Notice,
    /// The grid of a table.
    Table,
    /// Text in a table.
    TableText,
    /// A note under a table.
    TableNote,
    /// The foot of the pages.
    Footer,
}

/// A style of ours: role, name by which Word knows it, our id, kind, and what it looks like.
struct Own {
    role: Role,
    name: &'static str,
    id: &'static str,
    kind: &'static str,
    /// `w:next` and the like, then the properties of paragraphs and characters, in the order of the schema; `{}` stands
    /// for the id of the running text.
    look: &'static str,
}

/// The look of a heading: its level from 0, the space before it, its size in half points.
macro_rules! heading {
    ($level:literal, $before:literal, $size:literal) => {
        concat!(
            "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"",
            $before,
            "\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"",
            $level,
            "\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"",
            $size,
            "\"/><w:szCs w:val=\"",
            $size,
            "\"/></w:rPr>"
        )
    };
}
const OWN: &[Own] = &[
    own(
        Role::Normal,
        "Normal",
        "Normal",
        "paragraph",
        "<w:qFormat/><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr>",
    ),
    own(
        Role::Title,
        "Title",
        "Title",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>\
         <w:rPr><w:b/><w:bCs/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/></w:rPr>",
    ),
    own(
        Role::Subtitle,
        "Subtitle",
        "Subtitle",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr><w:spacing w:after=\"200\"/></w:pPr><w:rPr><w:i/><w:iCs/></w:rPr>",
    ),
    own(Role::Heading(1), "heading 1", "Heading1", "paragraph", heading!("0", "360", "32")),
    own(Role::Heading(2), "heading 2", "Heading2", "paragraph", heading!("1", "280", "28")),
    own(Role::Heading(3), "heading 3", "Heading3", "paragraph", heading!("2", "220", "24")),
    own(Role::Heading(4), "heading 4", "Heading4", "paragraph", heading!("3", "180", "24")),
    own(Role::Heading(5), "heading 5", "Heading5", "paragraph", heading!("4", "160", "22")),
    own(
        Role::ContentsHeading,
        "TOC Heading",
        "TOCHeading",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"240\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>",
    ),
    own(
        Role::Contents(1),
        "toc 1",
        "TOC1",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:pPr><w:spacing w:after=\"40\"/></w:pPr>",
    ),
    own(
        Role::Contents(2),
        "toc 2",
        "TOC2",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:pPr><w:spacing w:after=\"40\"/><w:ind w:left=\"284\"/></w:pPr>",
    ),
    own(
        Role::Caption,
        "caption",
        "Caption",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>\
         <w:rPr><w:b/><w:bCs/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/></w:rPr>",
    ),
    own(
        Role::Quote,
        "Quote",
        "Quote",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:next w:val=\"{}\"/><w:qFormat/><w:pPr><w:spacing w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/><w:ind w:left=\"284\"/></w:pPr>\
         <w:rPr><w:i/><w:iCs/></w:rPr>",
    ),
    own(Role::QuoteCharacters, "tema Quote", "temaQuote", "character", "<w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr>"),
    own(
        Role::Typed,
        "tema Typed",
        "temaTyped",
        "character",
        "<w:qFormat/><w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:i w:val=\"0\"/><w:iCs w:val=\"0\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>",
    ),
    own(
        Role::ListItem,
        "List Bullet",
        "ListBullet",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:pPr><w:spacing w:after=\"60\"/></w:pPr>",
    ),
    own(
        Role::Notice,
        "tema Notice",
        "temaNotice",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"808080\"/></w:pBdr><w:ind w:left=\"170\"/></w:pPr>",
    ),
    own(
        Role::Table,
        "Table Grid",
        "TableGrid",
        "table",
        "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:tblPr><w:tblBorders>\
         <w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>\
         <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>\
         <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>\
         </w:tblBorders></w:tblPr>",
    ),
    own(
        Role::TableText,
        "tema Table Text",
        "temaTableText",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:qFormat/><w:pPr><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>\
         <w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>",
    ),
    own(
        Role::TableNote,
        "tema Table Note",
        "temaTableNote",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:qFormat/><w:pPr><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>\
         <w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>",
    ),
    own(
        Role::Footer,
        "footer",
        "Footer",
        "paragraph",
        "<w:basedOn w:val=\"{}\"/><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/></w:rPr>",
    ),
];

const fn own(role: Role, name: &'static str, id: &'static str, kind: &'static str, look: &'static str) -> Own {
    Own { role, name, id, kind, look }
}

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// How the items of a list get their signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lists {
    /// The template's style gives them.
    Styled,
    /// The numbering of a file without a template does.
    Numbered,
    /// The template has no such style; they are written.
    Typed,
}

/// The ids of the styles of one file.
pub struct Styles {
    ids: Vec<String>,
    language: String,
    /// The page's language is that of the styles.
    said: bool,
    /// The style of lists is a template's, or a numbering of ours stands behind it, or neither.
    lists: Lists,
    /// `word/styles.xml`.
    pub xml: String,
}

impl Styles {
    /// The styles of a template with those that it lacks, or ours.
    pub fn new(template: Option<&Template>, language: &str) -> Styles {
        let known = |own: &Own| template.and_then(|template| template.style(own.name, own.kind));
        let ids: Vec<String> =
            OWN.iter().map(|own| known(own).map_or_else(|| own.id.to_owned(), str::to_owned)).collect();
        let missing: String = OWN
            .iter()
            .filter(|own| known(own).is_none())
            .map(|own| {
                // The running text is the first of all.
                let look = own.look.replace("{}", &escape(&ids[0]));
                let default = if own.role == Role::Normal { " w:default=\"1\"" } else { "" };
                let custom = if own.name.starts_with("tema ") { " w:customStyle=\"1\"" } else { "" };
                format!(
                    "<w:style xmlns:w=\"{NAMESPACE}\" w:type=\"{}\"{default}{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>{look}</w:style>",
                    own.kind, own.id, own.name
                )
            })
            .collect();
        let xml = match template {
            Some(template) => template.with_styles(&missing),
            None => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"{NAMESPACE}\"><w:docDefaults><w:rPrDefault><w:rPr>\
                 <w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
                 <w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"{0}\" w:eastAsia=\"{0}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>{missing}</w:styles>",
                escape(&language_tag(language))
            )
            .replace(&format!("<w:style xmlns:w=\"{NAMESPACE}\""), "<w:style"),
        };
        let lists = match template {
            None => Lists::Numbered,
            Some(template) if template.style("List Bullet", "paragraph").is_some() => Lists::Styled,
            Some(_) => Lists::Typed,
        };
        Styles { ids, language: language.to_owned(), said: template.is_none(), lists, xml }
    }

    /// The sign that an item of a list begins with, where no style and no numbering gives one.
    pub fn bullet(&self) -> Option<&'static str> {
        (self.lists == Lists::Typed).then_some("•\u{a0}")
    }

    /// The numbering of an item of a list.
    pub fn numbering(&self) -> String {
        match self.lists {
            Lists::Numbered => "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>".to_owned(),
            Lists::Styled | Lists::Typed => String::new(),
        }
    }

    /// The id of a style.
    pub fn id(&self, role: Role) -> &str {
        let at = OWN.iter().position(|own| own.role == role).unwrap_or(0);
        &self.ids[at]
    }

    /// The language that a run must name; `None` where the styles say it already.
    pub fn language_of_run(&self, language: &str) -> Option<String> {
        let wanted = if language.is_empty() { self.language.as_str() } else { language };
        (!self.said || wanted != self.language).then(|| wanted.to_owned())
    }
}
