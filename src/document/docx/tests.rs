//! Each trap is a body of a Word file written by hand, and what must come of it.

use super::super::testing::zipped;
use super::super::{Comment, Document, Kind, Note, Paragraph, Range, Unit, What, read};
const W: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
     xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
     xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' \
     xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' \
     xmlns:v='urn:schemas-microsoft-com:vml' \
     xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";

/// A Word file: its body, and further parts by kind (`styles`, `footnotes`, `comments`, `header`).
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let root =
        |name: &str, content: &str| format!("<?xml version='1.0' encoding='UTF-8'?><w:{name} {W}>{content}</w:{name}>");
    let mut files = vec![("word/document.xml".to_owned(), root("document", &format!("<w:body>{body}</w:body>")))];
    let mut relations = String::new();
    for (kind, content) in parts {
        let name = match *kind {
            "header" => "hdr",
            "footer" => "ftr",
            other => other,
        };
        files.push((format!("word/{kind}1.xml"), root(name, content)));
        relations.push_str(&format!(
            "<Relationship Id='{kind}' Type='http://x/relationships/{kind}' Target='{kind}1.xml'/>"
        ));
    }
    let uri = "http://schemas.openxmlformats.org/package/2006/relationships";
    files.push((
        "word/_rels/document.xml.rels".to_owned(),
        format!("<Relationships xmlns='{uri}'>{relations}</Relationships>"),
    ));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect();
    zipped(&files)
}

fn parsed(body: &str, parts: &[(&str, &str)]) -> Document {
    read("a.docx", &docx(body, parts), &Default::default()).unwrap()
}

fn texts(document: &Document) -> Vec<String> {
    document.paragraphs.iter().map(Paragraph::text).collect()
}

/// The text of a body without further parts, a line a paragraph, and what was left out with its count.
fn of(body: &str) -> (Vec<String>, Vec<(What, usize)>) {
    let document = parsed(body, &[]);
    (texts(&document), document.left_out.iter().map(|left| (left.what, left.count)).collect())
}

fn p(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

#[test]
fn a_label_in_bold_is_a_run_of_its_own() {
    let body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>Researcher 1: </w:t></w:r><w:r><w:t>How are </w:t></w:r>\
                <w:r><w:t>you?</w:t></w:r></w:p><w:p/><w:p><w:r><w:rPr><w:b w:val='0'/><w:i/></w:rPr><w:t>Well…</w:t></w:r></w:p>";
    let document = parsed(body, &[]);
    let runs: Vec<(&str, bool, bool)> =
        document.paragraphs[0].runs.iter().map(|run| (run.text.as_str(), run.bold, run.italic)).collect();
    assert_eq!(runs, [("Researcher 1: ", true, false), ("How are you?", false, false)]);
    assert_eq!(texts(&document), ["Researcher 1: How are you?", "", "Well…"]);
    assert!(!document.paragraphs[2].is_bold() && document.paragraphs[2].runs[0].italic);
    // 26 characters and a line feed, then an empty paragraph's line feed.
    let starts: Vec<usize> = document.paragraphs.iter().map(|p| p.marks[0].original).collect();
    assert_eq!((starts, document.unit), (vec![0, 27, 28], Unit::CodePoints));
    assert_eq!(document.paragraphs.iter().map(|p| p.number).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn tabs_breaks_hyphens_and_symbols() {
    let body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:cr/>\
                <w:t>e</w:t><w:softHyphen/><w:t>f\u{ad}g</w:t><w:sym w:font='Wingdings' w:char='F0E0'/>\
                <w:sym w:font='Wingdings' w:char='F021'/><w:sym w:font='Arial' w:char='2013'/></w:r></w:p>";
    let (text, left) = of(body);
    assert_eq!(text, ["a\tb\nc\u{2011}d\nefg→–"]);
    assert_eq!(left, [(What::Symbol, 1), (What::SoftHyphen, 2)]);
}

#[test]
fn a_page_break_is_no_text_but_parts_it() {
    let break_ = "<w:r><w:br w:type='page'/></w:r>";
    let (text, _) = of(&(p(&format!("{break_}{}", r("I: yes")))
        + &p(&format!("{}{break_}{}", r("one"), r("two")))
        + &p(&format!("{}{break_}", r("end")))));
    assert_eq!(text, ["I: yes", "one\ntwo", "end"]);
}

#[test]
fn spaces_count_and_the_layout_of_the_xml_does_not() {
    let body = "<w:p>\n  <w:r>\n    <w:t>one </w:t>\n  </w:r>\n <w:r><w:t>\n      two\n    </w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>a\nb</w:t></w:r></w:p>";
    assert_eq!(of(body).0, ["one two a b"]);
}

#[test]
fn tables_give_the_place_of_each_cell() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(&r(text)));
    let wide = format!("<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{}</w:tc>", p(&r("wide")));
    let inner = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("inner"));
    let nested = format!("<w:tc>{}{inner}{}</w:tc>", p(&r("before")), p(&r("after")));
    let deleted = format!("<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{}</w:tr>", cell("gone"));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr>{deleted}<w:tr>{wide}{}</w:tr><w:tr>{nested}</w:tr></w:tbl>{}",
        cell("Statement"),
        cell("Topic"),
        cell("third"),
        p(&r("end"))
    );
    let document = parsed(&body, &[]);
    let cells: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let at = |table, row, column| Kind::Cell { table, row, column };
    let expected = [
        ("Statement", at(1, 1, 1)),
        ("Topic", at(1, 1, 2)),
        ("wide", at(1, 2, 1)),
        ("third", at(1, 2, 3)),
        ("before", at(1, 3, 1)),
        ("inner", at(2, 1, 1)),
        ("after", at(1, 3, 1)),
        ("end", Kind::Body),
    ];
    assert_eq!(cells, expected.map(|(text, kind)| (text.to_owned(), kind)));
    assert_eq!(document.left_out.iter().map(|l| (l.what, l.count)).collect::<Vec<_>>(), [(What::Deleted, 1)]);
}

#[test]
fn a_text_box_is_read_once_and_behind_its_paragraph() {
    let inner = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(&r(text)));
    let drawing = format!("<w:drawing><wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp></w:drawing>", inner("boxed"));
    let pict = format!("<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>", inner("boxed"));
    let both = format!(
        "<mc:AlternateContent><mc:Choice Requires='wps'>{drawing}</mc:Choice><mc:Fallback>{pict}</mc:Fallback></mc:AlternateContent>"
    );
    let old = format!("<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>", inner("old"));
    let picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>";
    let body =
        p(&format!("{}<w:r>{both}</w:r>{}", r("before "), r("after"))) + &p(&format!("<w:r>{old}</w:r>{picture}"));
    let document = parsed(&body, &[]);
    assert_eq!(texts(&document), ["before after", "boxed", "", "old"]);
    assert_eq!(document.paragraphs[1].kind, Kind::TextBox);
    assert_eq!(document.left_out.iter().map(|l| (l.what, l.count)).collect::<Vec<_>>(), [(What::Picture, 1)]);
}

#[test]
fn tracked_changes_are_as_if_accepted() {
    let body = p(&format!(
        "{}<w:ins w:author='Somebody'>{}</w:ins><w:del w:author='Somebody'><w:r><w:delText>old</w:delText></w:r></w:del>{}",
        r("We "),
        r("new"),
        r(" work.")
    )) + &p(&format!("<w:moveFrom>{}</w:moveFrom>{}", r("moved"), r("First.")))
        + &p(&format!("{}<w:moveTo>{}</w:moveTo>", r("Second "), r("moved")));
    let (text, left) = of(&body);
    assert_eq!(text, ["We new work.", "First.", "Second moved"]);
    assert_eq!(left, [(What::Deleted, 1), (What::Moved, 1)]);
}

#[test]
fn paragraphs_whose_end_is_deleted_go_on_in_the_next() {
    let end = |mark: &str| format!("<w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>");
    let gone = format!("{}<w:del><w:r><w:delText>whole paragraph</w:delText></w:r></w:del>", end("del"));
    let moved = format!("{}<w:moveFrom>{}</w:moveFrom>", end("moveFrom"), r("elsewhere"));
    let body = p(&r("one")) + &p(&gone) + &p(&moved) + &p(&(end("del") + &r("two and "))) + &p(&r("three"));
    let document = parsed(&body, &[]);
    assert_eq!(texts(&document), ["one", "two and three"]);
    assert_eq!(document.paragraphs[1].number, 2);
    // The last end of all may be deleted as well.
    assert_eq!(of(&(p(&r("one")) + &p(&(end("del") + &r("two"))))).0, ["one", "two"]);
}

#[test]
fn hidden_text_is_left_out_and_a_row_of_pieces_is_one() {
    let hidden = |text: &str| format!("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{text}</w:t></w:r>");
    let shown = "<w:r><w:rPr><w:vanish w:val='false'/></w:rPr><w:t>b</w:t></w:r>";
    let (text, left) = of(&p(&format!("{}{}{}{shown}{}", r("a"), hidden("x"), hidden("y"), hidden("z"))));
    assert_eq!((text, left), (vec!["ab".to_owned()], vec![(What::Hidden, 2)]));
}

#[test]
fn links_and_fields_keep_what_is_seen() {
    let field = |instruction: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            r(result)
        )
    };
    let nested = format!(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>{}\
         <w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
        field("PAGE", "7"),
        r("result")
    );
    let body = p(&format!("<w:hyperlink>{}</w:hyperlink>{}", r("here "), field("HYPERLINK &quot;x&quot;", "there")))
        + &p(&format!("<w:fldSimple w:instr='DATE'>{}</w:fldSimple>{nested}", r("today ")))
        // A field that never ends swallows nothing beyond its paragraph.
        + &p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>")
        + &p(&r("said"));
    let (text, left) = of(&body);
    assert_eq!(text, ["here there", "today result", "", "said"]);
    assert_eq!(left, [(What::Instruction, 5)]);
}

#[test]
fn content_controls_and_smart_tags_are_transparent_and_prompts_are_not_text() {
    let control = |content: &str| format!("<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>");
    let prompt =
        format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", r("Click here"));
    let body = control(&p(&r("block")))
        + &p(&format!("{}<w:smartTag>{}</w:smartTag>{prompt}", control(&r("in ")), r("Vilnius")));
    let (text, left) = of(&body);
    assert_eq!((text, left), (vec!["block".to_owned(), "in Vilnius".to_owned()], vec![(What::Instruction, 1)]));
}

#[test]
fn headings_and_lists_come_from_properties_and_styles() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>\
        <w:style w:type='paragraph' w:default='1' w:styleId='Įprastas'><w:name w:val='Normal'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Antrat2'><w:name w:val='heading 2'/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Own'><w:basedOn w:val='Antrat2'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Points'><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Round'><w:basedOn w:val='Round'/></w:style>";
    let with = |properties: &str, content: &str| format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>");
    let strong = "<w:r><w:rPr><w:rStyle w:val='Strong'/></w:rPr><w:t>strong</w:t></w:r>";
    let body = with("<w:pStyle w:val='Own'/>", &(r("Heading ") + strong))
        + &with("<w:pStyle w:val='Points'/>", &r("point"))
        + &with("<w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>", &r("deeper"))
        + &with("<w:pStyle w:val='Points'/><w:numPr><w:numId w:val='0'/></w:numPr>", &r("no point"))
        + &with("<w:outlineLvl w:val='0'/>", &r("by level"))
        + &with("<w:pStyle w:val='Round'/>", strong);
    let document = parsed(&body, &[("styles", styles)]);
    let kinds: Vec<Kind> = document.paragraphs.iter().map(|p| p.kind).collect();
    let expected = [Kind::Heading(2), Kind::ListItem(1), Kind::ListItem(2), Kind::Body, Kind::Heading(1), Kind::Body];
    assert_eq!(kinds, expected);
    // In a bold paragraph a bold style of characters is plain, as Word shows it.
    let bold: Vec<bool> = document.paragraphs[0].runs.iter().map(|run| run.bold).collect();
    assert_eq!(bold, [true, false]);
    assert!(document.paragraphs[5].is_bold());
    assert_eq!(document.left_out.iter().map(|l| (l.what, l.count)).collect::<Vec<_>>(), [(What::ListNumber, 2)]);
    assert_eq!(document.left_out[0].places, ["paragraph 2", "paragraph 3"]);
}

#[test]
fn notes_headers_and_footers_stand_behind_the_text() {
    let body = p(&format!(
        "{}<w:r><w:footnoteReference w:id='3'/></w:r>{}<w:r><w:endnoteReference w:id='1'/></w:r>",
        r("One"),
        r(" two.")
    )) + &p(&format!("{}<w:r><w:footnoteReference w:id='2'/></w:r>", r("Three")));
    let note = |name: &str, id: &str, text: &str| format!("<w:{name} w:id='{id}'>{}</w:{name}>", p(&r(text)));
    let foot = format!("<w:footnote w:type='separator' w:id='0'>{}</w:footnote>", p(""))
        + &note("footnote", "2", "second")
        + &note("footnote", "3", "first")
        + &note("footnote", "4", "its mark is deleted");
    let document = parsed(
        &body,
        &[
            ("footnotes", &foot),
            ("endnotes", &note("endnote", "1", "at the end")),
            ("header", &(p(&r("Interview 3")) + &p(""))),
            ("footer", &p(&r("page"))),
        ],
    );
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let note = |note, number, at| Kind::Note { note, number, at: Some(at) };
    let expected = [
        ("One two.", Kind::Body),
        ("Three", Kind::Body),
        ("first", note(Note::Foot, 1, (0, 3))),
        ("second", note(Note::Foot, 2, (1, 5))),
        ("at the end", note(Note::End, 1, (0, 8))),
        ("Interview 3", Kind::Header),
        ("page", Kind::Footer),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    assert_eq!(document.left_out[0].what, What::Deleted);
}

#[test]
fn comments_have_their_passages_and_no_names() {
    let body = p(&format!("{}<w:commentRangeStart w:id='0'/>{}", r("SP3: "), r("I ring her")))
        + &p(&format!(
            "{}<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>{}",
            r("every day"),
            r(" or so")
        ))
        + &p(&format!("{}<w:r><w:commentReference w:id='1'/></w:r>", r("No passage")))
        + "<w:commentRangeStart w:id='2'/>"
        + &p(&r("whole"))
        + "<w:commentRangeEnd w:id='2'/>"
        + &p(&r("end"));
    let comments = format!(
        "<w:comment w:id='2' w:author='Vardenė Pavardenytė'>{}</w:comment>\
         <w:comment w:id='0' w:initials='VK' w:author='Somebody Else'>{}{}</w:comment>\
         <w:comment w:id='1' w:author='' w:initials=' '>{}</w:comment>",
        p(&r("third")),
        p(&r("telephone")),
        p(&r("see P1")),
        p(&r("second"))
    );
    let document = parsed(&body, &[("comments", &comments)]);
    let comment = |coder: &str, text: &str, start, end| Comment {
        coder: coder.to_owned(),
        text: text.to_owned(),
        from: Range { start, end },
    };
    let expected = [
        comment("VK", "telephone\nsee P1", (0, 5), (1, 9)),
        comment("", "second", (2, 10), (2, 10)),
        comment("VP", "third", (3, 0), (3, 5)),
    ];
    assert_eq!(document.comments, expected);
    assert!(!format!("{document:?}").contains("Pavardenytė"));
}

#[test]
fn the_text_of_formulas_stays_in_its_line() {
    let formula = "<m:oMath><m:r><m:t>n</m:t></m:r><m:r><m:t>=10</m:t></m:r></m:oMath>";
    assert_eq!(of(&p(&format!("{}{formula}", r("with ")))).0, ["with n=10"]);
}

#[test]
fn files_that_are_no_word_files_say_what_they_are() {
    let error = |bytes: &[u8]| *read("a.docx", bytes, &Default::default()).unwrap_err();
    assert_eq!(error(b"").found, "the file is empty");
    assert!(error(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").found.contains(".doc"));
    let excel = error(&zipped(&[("xl/workbook.xml", "<x/>")]));
    assert_eq!(excel.found, "the archive holds no Word text");
    assert!(excel.hint.unwrap().contains("Excel"));
    let bomb = zipped(&[("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")]);
    assert!(error(&bomb).found.contains("document type"));
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    /// A run of any look, plain or wrapped in what is transparent, or deleted; with the text that must be left of it.
    fn piece() -> impl Strategy<Value = (String, String)> {
        ("[a-zčšž .,:„“–\u{1F44D}]{0,12}", 0..9u8).prop_map(|(text, wrap)| {
            let run = format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>");
            match wrap {
                0 => (format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"), text),
                1 => (format!("<w:ins>{run}</w:ins>"), text),
                2 => (format!("<w:hyperlink>{run}</w:hyperlink>"), text),
                3 => (format!("<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>"), text),
                4 => (format!("<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"), String::new()),
                5 => ("<w:r><w:tab/></w:r>".to_owned(), "\t".to_owned()),
                6 => (format!("<w:moveFrom>{run}</w:moveFrom>"), String::new()),
                _ => (run, text),
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_character_is_there_once_and_in_order(
            paragraphs in proptest::collection::vec((proptest::collection::vec(piece(), 0..5), 0..3u8), 1..6)
        ) {
            let mut body = String::new();
            let mut expected = Vec::new();
            for (pieces, wrap) in &paragraphs {
                let inner: String = pieces.iter().map(|(xml, _)| xml.as_str()).collect();
                let own = p(&inner);
                body.push_str(&match wrap {
                    0 => format!("<w:tbl><w:tr><w:tc>{own}</w:tc></w:tr></w:tbl>"),
                    1 => format!("<w:sdt><w:sdtContent>{own}</w:sdtContent></w:sdt>"),
                    _ => own,
                });
                expected.push(pieces.iter().map(|(_, text)| text.as_str()).collect::<String>());
            }
            let document = parsed(&body, &[]);
            prop_assert_eq!(texts(&document), expected.clone());
            // Places are those of the paragraphs joined by line feeds.
            let whole: Vec<char> = expected.join("\n").chars().collect();
            for paragraph in &document.paragraphs {
                let text = paragraph.text();
                for (at, c) in text.char_indices() {
                    let original = paragraph.original(at, document.unit).unwrap();
                    prop_assert_eq!(whole[original], c);
                }
            }
        }
    }
}
