use super::styles::{Role, Styles};
use super::{Template, write};
use crate::document::archive::{Archive, packed};
use crate::report::model::{Align, Block, Cell, Evidence, Inline, Page, Row, Table};
use std::collections::BTreeMap;

/// The XML of a part.
fn part(file: &[u8], name: &str) -> String {
    let mut archive = Archive::open("report.docx", file).unwrap();
    String::from_utf8(archive.part(name).unwrap().unwrap()).unwrap()
}

fn page() -> Page {
    let quote = |text: &str| {
        Cell::of(vec![Inline::Quote { open: "„".into(), text: text.into(), close: "“".into(), statement: 4 }])
    };
    let table = Table {
        id: "t".into(),
        caption: "1 lentelė. Ryšys".into(),
        head: ["Tema", "Teiginiai", "N"].iter().map(|name| ((*name).to_owned(), Align::Left)).collect(),
        rows: vec![
            Row {
                strong: false,
                cells: vec![Cell::name("Ryšys", 0).reaching(2), quote("<...> a & b"), Cell::count("2", vec![4, 7])],
            },
            Row { strong: false, cells: vec![Cell::covered(), quote("x\u{1}y"), Cell::text("1")] },
        ],
        notes: vec!["Pastaba.".into()],
    };
    let evidence = |id: &str| Evidence {
        id: id.into(),
        speaker: "SP1".into(),
        text: "Rašau.".into(),
        matched: Vec::new(),
        codes: Vec::new(),
        codings: Vec::new(),
        person: None,
        source: 0,
        before: Vec::new(),
        after: Vec::new(),
        place: String::new(),
    };
    Page {
        language: "lt".into(),
        speech: "en".into(),
        title: "Ryšys".into(),
        made: "tema 1".into(),
        blocks: vec![
            Block::Heading { level: 1, text: "Rezultatai".into(), id: "r".into() },
            Block::Table(table),
            Block::List(vec![vec![Inline::text("vienas")]]),
            Block::Statements(vec![4, 7]),
            Block::Statements(vec![4]),
        ],
        evidence: BTreeMap::from([(4, evidence("SP1:1.1")), (7, evidence("SP1:2.1"))]),
        ..Page::default()
    }
}

#[test]
fn a_table_as_word_has_it() {
    let document = part(&write(&page(), None).unwrap(), "word/document.xml");
    // The head comes again on each page, and no row is broken between pages.
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(document.matches("<w:cantSplit/>").count(), 3);
    // The topic reaches over both rows.
    assert_eq!(document.matches("<w:vMerge w:val=\"restart\"/>").count(), 1);
    assert_eq!(document.matches("<w:vMerge/>").count(), 1);
    // Word counts the tables itself, the number first as Lithuanian has it.
    let caption = "<w:fldSimple w:instr=\" SEQ lentelė \\* ARABIC \"><w:r><w:t xml:space=\"preserve\">1</w:t></w:r></w:fldSimple>\
                   <w:r><w:t xml:space=\"preserve\"> lentelė. Ryšys</w:t></w:r>";
    assert!(document.contains(caption), "{document}");
    // The words of a quote are in the language in which they were said, the marks around them in the page's.
    assert!(
        document.contains("<w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">&lt;...&gt; a &amp; b</w:t>")
    );
    // What XML cannot hold is seen to be missing.
    assert!(document.contains("x\u{fffd}y"));
}

#[test]
fn counts_and_quotes_lead_to_statements_that_are_there() {
    let document = part(&write(&page(), None).unwrap(), "word/document.xml");
    let values = |before: &str| -> Vec<String> {
        document.split(before).skip(1).map(|rest| rest.split('"').next().unwrap_or("").to_owned()).collect()
    };
    let mut names = values("w:name=\"");
    // The count of two statements leads to the list of just these two.
    assert_eq!(values("w:anchor=\""), ["s4", "l0", "s4"]);
    for target in values("w:anchor=\"") {
        assert!(names.contains(&target), "{target}");
    }
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "a name stands for one place");
    let mut ids: Vec<String> = values("<w:bookmarkStart w:id=\"");
    let ends = values("<w:bookmarkEnd w:id=\"").len();
    assert_eq!((ids.len(), ends), (all, all));
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

/// Properties stand in the order of the schema (ECMA-376, part 1, annex A); Word refuses to open some files in which they do not.
#[test]
fn properties_in_the_order_of_the_schema() {
    const ORDERS: &[(&str, &[&str])] = &[
        (
            "w:pPr",
            &[
                "pStyle",
                "keepNext",
                "keepLines",
                "numPr",
                "pBdr",
                "spacing",
                "ind",
                "jc",
                "outlineLvl",
                "rPr",
                "sectPr",
            ],
        ),
        ("w:rPr", &["rStyle", "rFonts", "b", "bCs", "i", "iCs", "sz", "szCs", "lang"]),
        ("w:tblPr", &["tblStyle", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]),
        ("w:tcPr", &["tcW", "vMerge", "vAlign"]),
        ("w:sectPr", &["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"]),
        ("w:style", &["name", "basedOn", "next", "link", "qFormat", "pPr", "rPr", "tblPr"]),
    ];
    fn look(element: &crate::document::xml::Element) {
        if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == &*element.name) {
            let places: Vec<usize> = element
                .elements()
                .map(|child| {
                    let name = child.name.trim_start_matches("w:");
                    order
                        .iter()
                        .position(|known| *known == name)
                        .unwrap_or_else(|| panic!("{name} in {}", element.name))
                })
                .collect();
            assert!(places.is_sorted_by(|a, b| a < b), "{}: {places:?}", element.name);
        }
        element.elements().for_each(look);
    }
    let mut wide = page();
    if let Some(Block::Table(table)) = wide.blocks.get_mut(1) {
        table.head = (0..14).map(|at| (format!("participant{at:03}"), Align::Right)).collect();
        table.rows.clear();
    }
    for file in [write(&page(), None).unwrap(), write(&wide, None).unwrap()] {
        for name in ["word/document.xml", "word/styles.xml", "word/tema-footer.xml"] {
            look(&crate::document::xml::parse("report.docx", name, part(&file, name).as_bytes()).unwrap());
        }
    }
}

#[test]
fn a_wide_table_lies_across_with_its_heading() {
    let mut wide = page();
    if let Some(Block::Table(table)) = wide.blocks.get_mut(1) {
        table.head = (0..9).map(|at| (format!("participant{at:03}"), Align::Right)).collect();
        table.rows.clear();
    }
    let document = part(&write(&wide, None).unwrap(), "word/document.xml");
    // The title's section upright, the heading with the table across, the rest upright again.
    let papers: Vec<&str> = document.split("<w:pgSz ").skip(1).map(|rest| rest.split("/>").next().unwrap()).collect();
    assert_eq!(
        papers,
        [
            "w:w=\"11906\" w:h=\"16838\"",
            "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
            "w:w=\"11906\" w:h=\"16838\""
        ]
    );
    let first = document.find("<w:sectPr>").unwrap();
    assert!(first < document.find("Rezultatai").unwrap());
}

/// A template as a Lithuanian Word writes it: ids in Lithuanian, names as everywhere.
fn template() -> Vec<u8> {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let styles = format!(
        "<w:styles xmlns:w=\"{word}\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"prastasis\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Antrat1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
    );
    let document = format!(
        "<w:document xmlns:w=\"{word}\"><w:body><w:p><w:r><w:t>old words</w:t></w:r></w:p>\
         <w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1000\" w:right=\"900\" w:bottom=\"800\" w:left=\"700\"/></w:sectPr></w:body></w:document>"
    );
    let files = [("word/document.xml", document), ("word/styles.xml", styles)];
    packed("", &files.map(|(name, xml)| (name.to_owned(), xml.into_bytes())).into()).unwrap()
}

#[test]
fn a_template_gives_its_looks_and_not_its_words() {
    let template = Template::read("journal.docx", &template()).unwrap();
    let styles = Styles::new(Some(&template), "lt");
    assert_eq!(styles.id(Role::Heading(1)), "Antrat1");
    assert_eq!(styles.id(Role::Caption), "Caption");
    let file = write(&page(), Some(&template)).unwrap();
    let (document, styles) = (part(&file, "word/document.xml"), part(&file, "word/styles.xml"));
    assert!(document.contains("<w:pStyle w:val=\"Antrat1\"/>") && !document.contains("old words"));
    assert!(document.contains(
        "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1000\" w:right=\"900\" w:bottom=\"800\" w:left=\"700\""
    ));
    // What it lacks is added, on the style of its own running text.
    assert!(styles.contains("<w:name w:val=\"caption\"/><w:basedOn w:val=\"prastasis\"/>"));
    assert_eq!(styles.matches("<w:name w:val=\"heading 1\"/>").count(), 1);
    crate::document::xml::parse("x", "word/styles.xml", styles.as_bytes()).unwrap();
}

/// A letter head: a picture above the text, its own first page, words at the foot, paper across in the last section.
fn letter() -> Vec<u8> {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let end = |kind: &str, text: &str| {
        format!("<x:{kind} xmlns:x=\"{word}\" xmlns:r=\"{office}\"><x:p><x:r><x:t>{text}</x:t></x:r></x:p></x:{kind}>")
    };
    let relations = |inner: &str| format!("<Relationships xmlns=\"{package}/relationships\">{inner}</Relationships>");
    // The heads stand in the first section; the last one has them from there.
    let document = format!(
        "<w:document xmlns:w=\"{word}\" xmlns:q=\"{office}\"><w:body><w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" q:id=\"a\"/>\
         <w:footerReference w:type=\"default\" q:id=\"b\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>\
         <w:sectPr><w:headerReference w:type=\"first\" q:id=\"c\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\
         <w:pgMar w:top=\"1500\" w:right=\"900\" w:bottom=\"800\" w:left=\"700\" w:header=\"400\" w:footer=\"300\" w:gutter=\"100\"/>\
         <w:pgNumType w:fmt=\"lowerRoman\" w:start=\"7\"/><w:titlePg/></w:sectPr></w:body></w:document>"
    );
    let kind = |id: &str, kind: &str, part: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{office}/{kind}\" Target=\"{part}\"/>")
    };
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
                 <Override PartName=\"/word/header1.xml\" ContentType=\"a/header\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"a/footer\"/></Types>";
    let files = [
        ("[Content_Types].xml", types.to_owned()),
        ("word/document.xml", document),
        ("word/styles.xml", format!("<w:styles xmlns:w=\"{word}\"><w:docDefaults/></w:styles>")),
        (
            "word/_rels/document.xml.rels",
            relations(
                &(kind("a", "header", "header1.xml")
                    + &kind("b", "footer", "/word/footer1.xml")
                    + &kind("c", "header", "header2.xml")),
            ),
        ),
        ("word/header1.xml", end("hdr", "The Institute")),
        ("word/_rels/header1.xml.rels", relations(&kind("x", "image", "media/../media/logo.jpeg"))),
        ("word/media/logo.jpeg", "a picture".to_owned()),
        ("word/header2.xml", end("hdr", "The first page")),
        ("word/footer1.xml", end("ftr", "Confidential")),
        ("word/comments.xml", "<a>Anna</a>".to_owned()),
    ];
    packed("", &files.map(|(name, xml)| (name.to_owned(), xml.into_bytes())).into()).unwrap()
}

#[test]
fn the_heads_and_feet_of_a_template_come_with_what_they_show() {
    let template = Template::read("letter.docx", &letter()).unwrap();
    let mut page = page();
    page.made = "codebook 0a1b".into();
    let file = write(&page, Some(&template)).unwrap();
    let document = part(&file, "word/document.xml");
    // On the paper as it lies in the last section; the page numbers begin and look as there.
    assert!(document.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"), "{document}");
    assert!(document.contains("w:header=\"400\" w:footer=\"300\" w:gutter=\"100\"/><w:pgNumType w:fmt=\"lowerRoman\" w:start=\"7\"/><w:titlePg/>"));
    let relations = part(&file, "word/_rels/document.xml.rels");
    for (kind, on, target) in [
        ("header", "default", "header1.xml"),
        ("footer", "default", "footer1.xml"),
        ("header", "first", "header2.xml"),
        // The first page has no foot in the template, and would not say what made it.
        ("footer", "first", "tema-footer.xml"),
    ] {
        let reference = format!("<w:{kind}Reference w:type=\"{on}\" r:id=\"");
        let id = document.split(&reference).nth(1).and_then(|rest| rest.split('"').next()).expect(&reference);
        let relation = relations.split(&format!("Id=\"{id}\"")).nth(1).unwrap();
        assert!(relation.split("/>").next().unwrap().contains(&format!("Target=\"{target}\"")), "{on}: {relations}");
    }
    assert!(part(&file, "word/header1.xml").contains("The Institute"));
    assert_eq!(part(&file, "word/media/logo.jpeg"), "a picture");
    assert!(part(&file, "word/_rels/header1.xml.rels").contains("logo.jpeg"));
    // The template's words stay, and what made the page stands under them.
    let foot = part(&file, "word/footer1.xml");
    assert!(foot.find("Confidential").unwrap() < foot.find("codebook 0a1b").unwrap(), "{foot}");
    crate::document::xml::parse("x", "word/footer1.xml", foot.as_bytes()).unwrap();
    let types = part(&file, "[Content_Types].xml");
    assert!(
        types.contains("PartName=\"/word/header1.xml\" ContentType=\"a/header\"")
            && types.contains("PartName=\"/word/media/logo.jpeg\" ContentType=\"image/jpeg\""),
        "{types}"
    );
    // What no head or foot shows stays where it was.
    assert!(Archive::open("x", &file).unwrap().part("word/comments.xml").unwrap().is_none());
}

#[test]
fn what_is_no_template_is_told() {
    let no_styles = packed("", &[("word/other.xml".to_owned(), b"<a/>".to_vec())].into()).unwrap();
    for (bytes, found) in [(&b""[..], "the file is empty"), (&no_styles[..], "this is no Word file")] {
        let finding = Template::read("journal.docx", bytes).unwrap_err();
        assert!(format!("{finding:?}").contains(found), "{finding:?}");
    }
}

#[test]
fn the_same_page_is_the_same_file() {
    assert_eq!(write(&page(), None).unwrap(), write(&page(), None).unwrap());
}

#[cfg(feature = "png")]
#[test]
fn a_figure_is_a_picture_that_tells_what_it_shows() {
    use crate::report::drawing::{Amount, Bar, Chart, Drawing};
    let bar = Bar { label: "Ryšys".into(), indent: 0, amount: Amount::count(3), interval: None };
    let chart = Chart::Bars { bars: vec![bar], scale: None };
    let wording = crate::language::wording("lt").unwrap();
    let mut page = page();
    page.blocks = vec![Block::Figure(Drawing::new(wording, 1, "Temos", vec!["Pastaba.".into()], chart))];
    let file = write(&page, None).unwrap();
    let (document, relations) = (part(&file, "word/document.xml"), part(&file, "word/_rels/document.xml.rels"));
    assert!(document.contains("r:embed=\"rId100\"") && document.contains("SEQ pav \\* ARABIC"), "{document}");
    assert!(document.contains("descr=\"") && document.contains("Ryšys"));
    assert!(relations.contains("Id=\"rId100\"") && relations.contains("Target=\"figures/figure1.png\""));
    assert!(part(&file, "[Content_Types].xml").contains("Extension=\"png\" ContentType=\"image/png\""));
    let mut archive = Archive::open("report.docx", &file).unwrap();
    assert!(archive.part("word/figures/figure1.png").unwrap().unwrap().starts_with(b"\x89PNG"));
}
