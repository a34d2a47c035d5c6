//! The parts of the file and how they belong together (ECMA-376, part 2).

use super::paragraph::{Look, Paragraph, field, run};
use super::picture;
use super::styles::{Role, Styles};
use super::template::{Template, extension};
use super::{escape, language_tag};
use crate::document::archive::packed;
use crate::finding::Result;
use crate::report::model::Page;
use std::collections::{BTreeMap, BTreeSet};

/// How the text refers to the foot of its pages.
pub const FOOTER: &str = "rId10";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Packs the file. The same page gives the same bytes.
///
/// # Errors
/// When it is too large for an archive.
pub fn pack(
    page: &Page,
    styles: &Styles,
    template: Option<&Template>,
    body: &str,
    pictures: Vec<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut parts: BTreeMap<String, Vec<u8>> = template.map(|template| template.parts.clone()).unwrap_or_default();
    let mut put = |name: &str, xml: String| {
        parts.insert(name.to_owned(), xml.into_bytes());
    };
    put("word/document.xml", format!("{HEAD}<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\">{body}</w:document>"));
    put("word/styles.xml", styles.xml.clone());
    put("word/footer1.xml", footer(page, styles));
    put("word/settings.xml", settings(page));
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
    let kinds = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "settings", "settings.xml"),
        ("rId3", "numbering", "numbering.xml"),
        ("rId4", "theme", "theme/theme1.xml"),
        (FOOTER, "footer", "footer1.xml"),
    ];
    let there: Vec<(&str, String, &str)> = kinds
        .iter()
        .filter(|(_, _, part)| parts.contains_key(&format!("word/{part}")))
        .map(|(id, kind, part)| (*id, format!("{OFFICE}/{kind}"), *part))
        .collect();
    let mut there = there;
    let pictures: Vec<(String, String)> = pictures
        .into_iter()
        .enumerate()
        .map(|(number, png)| {
            parts.insert(format!("word/{}", picture::part(number)), png);
            (picture::relation(number), picture::part(number))
        })
        .collect();
    there.extend(pictures.iter().map(|(id, part)| (id.as_str(), format!("{OFFICE}/image"), part.as_str())));
    let there: Vec<(&str, &str, &str)> = there.iter().map(|(id, kind, part)| (*id, kind.as_str(), *part)).collect();
    parts.insert("word/_rels/document.xml.rels".to_owned(), relations(&there).into_bytes());
    let types = types(&parts);
    parts.insert("[Content_Types].xml".to_owned(), types.into_bytes());
    packed("", &parts)
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let each: String = all
        .iter()
        .map(|(id, kind, target)| format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>"))
        .collect();
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{each}</Relationships>")
}

/// What kind each part is.
fn types(parts: &BTreeMap<String, Vec<u8>>) -> String {
    const WORDS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let kind = |part: &str| -> Option<String> {
        Some(match part {
            "word/document.xml" => format!("{WORDS}.document.main+xml"),
            "word/styles.xml" => format!("{WORDS}.styles+xml"),
            "word/settings.xml" => format!("{WORDS}.settings+xml"),
            "word/numbering.xml" => format!("{WORDS}.numbering+xml"),
            "word/footer1.xml" => format!("{WORDS}.footer+xml"),
            "word/theme/theme1.xml" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
            "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            _ => return None,
        })
    };
    let mut out = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let pictures: BTreeSet<(&str, &str)> = parts.keys().filter_map(|part| extension(part)).collect();
    for (ending, kind) in pictures {
        out.push_str(&format!("<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>"));
    }
    for part in parts.keys() {
        if let Some(kind) = kind(part) {
            out.push_str(&format!("<Override PartName=\"/{part}\" ContentType=\"{kind}\"/>"));
        }
    }
    out + "</Types>"
}

/// What made the page, and its number.
fn footer(page: &Page, styles: &Styles) -> String {
    let look = Look::default();
    let id = styles.id(Role::Footer);
    let made =
        if page.made.is_empty() { String::new() } else { Paragraph::new(id, run(&page.made, look, styles)).xml() };
    let number = field("PAGE", "1", look, styles) + &run(" / ", look, styles) + &field("NUMPAGES", "1", look, styles);
    let number = Paragraph { properties: "<w:jc w:val=\"center\"/>".to_owned(), ..Paragraph::new(id, number) }.xml();
    format!("{HEAD}<w:ftr xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\">{made}{number}</w:ftr>")
}

fn settings(page: &Page) -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORD}\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
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
