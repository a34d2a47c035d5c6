//! The parts of the file and how they belong together (ECMA-376, part 2).

use super::ends::Ends;
use super::picture;
use super::styles::Styles;
use super::template::Template;
use super::{escape, language_tag};
use crate::document::archive::packed;
use crate::finding::Result;
use crate::report::model::Page;
use std::collections::BTreeMap;

/// What XML begins with.
pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of texts.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace in which a text refers to parts.
pub const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Packs the file. The same page gives the same bytes.
///
/// # Errors
/// When it is too large for an archive.
pub fn pack(
    page: &Page,
    styles: &Styles,
    template: Option<&Template>,
    ends: Ends,
    body: &str,
    pictures: Vec<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut parts: BTreeMap<String, Vec<u8>> = template.map(|template| template.parts.clone()).unwrap_or_default();
    let mut put = |name: &str, xml: String| {
        parts.insert(name.to_owned(), xml.into_bytes());
    };
    put("word/document.xml", format!("{HEAD}<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\">{body}</w:document>"));
    put("word/styles.xml", styles.xml.clone());
    put("word/settings.xml", settings(page, ends.even));
    put("docProps/core.xml", properties(page));
    put(
        "_rels/.rels",
        relations(&[
            ("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
            ("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ]),
    );
    if template.is_none() {
        put("word/numbering.xml", numbering());
    }
    parts.extend(ends.parts);
    let mut relations_of_text: Vec<(String, String, String)> = Vec::new();
    let mut relate = |id: String, kind: &str, part: &str| {
        // Seen from the text, which lies in `word/`.
        let target = part.strip_prefix("word/").map_or_else(|| format!("/{part}"), str::to_owned);
        relations_of_text.push((id, format!("{OFFICE}/{kind}"), target));
    };
    let kinds = [
        ("rId1", "styles", "word/styles.xml"),
        ("rId2", "settings", "word/settings.xml"),
        ("rId3", "numbering", "word/numbering.xml"),
        ("rId4", "theme", "word/theme/theme1.xml"),
    ];
    for (id, kind, part) in kinds.iter().filter(|(_, _, part)| parts.contains_key(*part)) {
        relate((*id).to_owned(), kind, part);
    }
    for (id, kind, part) in ends.relations {
        relate(id, kind, &part);
    }
    for (number, png) in pictures.into_iter().enumerate() {
        let part = format!("word/{}", picture::part(number));
        relate(picture::relation(number), "image", &part);
        parts.insert(part, png);
    }
    let there: Vec<(&str, &str, &str)> =
        relations_of_text.iter().map(|(id, kind, part)| (id.as_str(), kind.as_str(), part.as_str())).collect();
    parts.insert("word/_rels/document.xml.rels".to_owned(), relations(&there).into_bytes());
    let types = types(&parts, template);
    parts.insert("[Content_Types].xml".to_owned(), types.into_bytes());
    packed("", &parts)
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let each: String = all
        .iter()
        .map(|(id, kind, target)| format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{}\"/>", escape(target)))
        .collect();
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{each}</Relationships>")
}

/// What kind each part is: as we make it, or else as the template says.
fn types(parts: &BTreeMap<String, Vec<u8>>, template: Option<&Template>) -> String {
    const WORDS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let kind = |part: &str| -> Option<String> {
        Some(match part {
            "word/document.xml" => format!("{WORDS}.document.main+xml"),
            "word/styles.xml" => format!("{WORDS}.styles+xml"),
            "word/settings.xml" => format!("{WORDS}.settings+xml"),
            "word/numbering.xml" => format!("{WORDS}.numbering+xml"),
            "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            super::ends::OURS => format!("{WORDS}.footer+xml"),
            part => return template.and_then(|template| template.types.get(part).cloned()),
        })
    };
    let mut out = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    if parts.keys().any(|part| part.ends_with(".png")) {
        out.push_str("<Default Extension=\"png\" ContentType=\"image/png\"/>");
    }
    for part in parts.keys().filter(|part| !part.ends_with(".rels") && !part.ends_with(".png")) {
        if let Some(kind) = kind(part) {
            out.push_str(&format!("<Override PartName=\"/{}\" ContentType=\"{}\"/>", escape(part), escape(&kind)));
        }
    }
    out + "</Types>"
}

/// `even`: even pages have heads and feet of their own.
fn settings(page: &Page, even: bool) -> String {
    let even = if even { "<w:evenAndOddHeaders/>" } else { "" };
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORD}\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>{even}<w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{}\"/></w:settings>",
        escape(&language_tag(&page.language))
    )
}

/// Title and language; nobody's name, and no time.
fn properties(page: &Page) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escape(&page.title),
        escape(&language_tag(&page.language))
    )
}

/// One list, of dots.
fn numbering() -> String {
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{WORD}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
         <w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}
