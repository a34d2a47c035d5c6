//! Each trap is a body of an OpenDocument text written by hand, and what must come of it.

use super::super::testing::zipped;
use super::super::{Comment, Document, Kind, Note, Paragraph, Range, What, read};

const NS: &str = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
    xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
    xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
    xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' \
    xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' \
    xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' \
    xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0' \
    xmlns:dc='http://purl.org/dc/elements/1.1/'";

const STYLES: &str = "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>\
    <style:style style:name='I' style:family='text'><style:text-properties fo:font-style='italic'/></style:style>\
    <style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>\
    <style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'>\
    <style:text-properties fo:font-weight='700'/></style:style>";

fn parsed(body: &str) -> Document {
    let content = format!(
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content {NS}><office:automatic-styles>{STYLES}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let styles = format!(
        "<office:document-styles {NS}><office:master-styles><style:master-page><style:header><text:p>Interview</text:p><text:p/></style:header>\
         </style:master-page></office:master-styles></office:document-styles>"
    );
    let bytes = zipped(&[("content.xml", &content), ("styles.xml", &styles)]);
    let mut document = read("a.odt", &bytes, &Default::default()).unwrap();
    assert_eq!(document.paragraphs.pop().map(|p| (p.text(), p.kind)), Some(("Interview".to_owned(), Kind::Header)));
    document
}

fn texts(document: &Document) -> Vec<String> {
    document.paragraphs.iter().map(Paragraph::text).collect()
}

fn left(document: &Document) -> Vec<(What, usize)> {
    document.left_out.iter().map(|left| (left.what, left.count)).collect()
}

#[test]
fn spaces_tabs_breaks_and_looks() {
    let document = parsed(
        "<text:p><text:span text:style-name='B'>I: </text:span>How<text:s text:c='2'/>are <text:s/>you?<text:tab/>x<text:line-break/>y</text:p>\
         <text:p>\n   one\n   <text:span text:style-name='I'>two </text:span> <text:a>three</text:a>\n </text:p><text:p/>",
    );
    assert_eq!(texts(&document), ["I: How  are  you?\tx\ny", "one two three", ""]);
    let first = &document.paragraphs[0].runs;
    assert_eq!((first[0].text.as_str(), first[0].bold, first[1].bold), ("I: ", true, false));
    assert!(document.paragraphs[1].runs[1].italic);
}

#[test]
fn headings_lists_and_sections() {
    let document = parsed(
        "<text:p text:style-name='P1'>Title</text:p><text:h text:outline-level='2'>Heading</text:h><text:section><text:p>in</text:p></text:section>\
         <text:section text:display='none'><text:p>hidden</text:p></text:section>\
         <text:list><text:list-header><text:p>head</text:p></text:list-header><text:list-item><text:p>one</text:p><text:p>more</text:p>\
         <text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>",
    );
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let expected = [
        ("Title", Kind::Heading(1)),
        ("Heading", Kind::Heading(2)),
        ("in", Kind::Body),
        ("head", Kind::ListItem(1)),
        ("one", Kind::ListItem(1)),
        ("more", Kind::ListItem(1)),
        ("deep", Kind::ListItem(2)),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    assert!(document.paragraphs[0].is_bold());
    assert_eq!(left(&document), [(What::Hidden, 1), (What::ListNumber, 2)]);
}

#[test]
fn tracked_changes_and_hidden_text() {
    let document = parsed(
        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>\
         <text:changed-region text:id='c2'><text:insertion/></text:changed-region></text:tracked-changes>\
         <text:p>We <text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>new<text:change-end text:change-id='c2'/> \
         <text:span text:style-name='H'>hidden<text:span text:style-name='B'> too</text:span></text:span>work.</text:p>",
    );
    assert_eq!(texts(&document), ["We new work."]);
    assert_eq!(left(&document), [(What::Deleted, 1), (What::Hidden, 1)]);
    assert_eq!(document.left_out[0].places, ["paragraph 1"]);
}

#[test]
fn tables_give_the_place_of_each_cell() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let inner = format!("<table:table><table:table-row>{}</table:table-row></table:table>", cell("inner"));
    let document = parsed(&format!(
        "<table:table><table:table-header-rows><table:table-row>{}{}</table:table-row></table:table-header-rows>\
         <table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>wide</text:p></table:table-cell><table:covered-table-cell/>{}</table:table-row>\
         <table:table-row><table:table-cell table:number-columns-repeated='2'/><table:table-cell>{inner}</table:table-cell></table:table-row></table:table>",
        cell("Statement"),
        cell("Topic"),
        cell("third")
    ));
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let at = |table, row, column| Kind::Cell { table, row, column };
    let expected = [
        ("Statement", at(1, 1, 1)),
        ("Topic", at(1, 1, 2)),
        ("wide", at(1, 2, 1)),
        ("third", at(1, 2, 3)),
        ("inner", at(2, 1, 1)),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
}

#[test]
fn frames_notes_and_comments() {
    let document = parsed(
        "<text:p>Said<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>at the foot</text:p></text:note-body></text:note> \
         <office:annotation office:name='a1'><dc:creator>Vardenė Pavardenytė</dc:creator><dc:date>2024-01-01</dc:date><meta:creator-initials>VP</meta:creator-initials>\
         <text:p>telephone</text:p><text:p>see P1</text:p></office:annotation>by phone<office:annotation-end office:name='a1'/>.\
         <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame>\
         <draw:frame><draw:object/><draw:image/></draw:frame><draw:custom-shape><text:p>shape</text:p></draw:custom-shape></text:p>\
         <text:p>Next<text:note text:note-class='endnote'><text:note-body><text:p>at the end</text:p></text:note-body></text:note></text:p>",
    );
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let note = |note, at| Kind::Note { note, number: 1, at: Some(at) };
    let expected = [
        ("Said by phone.", Kind::Body),
        ("boxed", Kind::TextBox),
        ("shape", Kind::TextBox),
        ("Next", Kind::Body),
        ("at the foot", note(Note::Foot, (0, 4))),
        ("at the end", note(Note::End, (3, 4))),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    assert_eq!(left(&document), [(What::Picture, 1), (What::Object, 1)]);
    let from = Range { start: (0, 5), end: (0, 13) };
    assert_eq!(document.comments, [Comment { coder: "VP".to_owned(), text: "telephone\nsee P1".to_owned(), from }]);
    assert!(!format!("{document:?}").contains("Pavardenytė"));
}

#[test]
fn protected_and_foreign_files_say_what_they_are() {
    let manifest = "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let error = |parts: &[(&str, &str)]| *read("a.odt", &zipped(parts), &Default::default()).unwrap_err();
    assert_eq!(
        error(&[("META-INF/manifest.xml", manifest), ("content.xml", "x")]).found,
        "the file is protected by a password"
    );
    let word = error(&[("word/document.xml", "<x/>")]);
    assert_eq!(word.found, "the archive holds no OpenDocument text");
    assert!(word.hint.unwrap().contains("Word"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn every_character_is_there_once_and_in_order(
        paragraphs in proptest::collection::vec(proptest::collection::vec(("[a-zčšžд\u{1F44D}  ]{0,8}", 0..4u8), 0..4), 1..5)
    ) {
        let mut body = String::new();
        for pieces in &paragraphs {
            body.push_str("<text:p>");
            for (text, wrap) in pieces {
                let coded = text.replace(' ', "<text:s/>");
                body.push_str(&match wrap {
                    0 => format!("<text:span text:style-name='B'>{coded}</text:span>"),
                    1 => format!("<text:a>{coded}</text:a>"),
                    2 => format!("<text:bookmark-start/>{coded}<text:bookmark-end/>"),
                    _ => coded,
                });
            }
            body.push_str("</text:p>");
        }
        let expected: Vec<String> =
            paragraphs.iter().map(|pieces| pieces.iter().map(|(text, _)| text.as_str()).collect()).collect();
        proptest::prop_assert_eq!(texts(&parsed(&body)), expected);
    }
}
