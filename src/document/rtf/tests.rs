//! Each trap is an RTF file written by hand, and what must come of it.

use super::super::{Choice, Comment, Document, Format, Kind, Note, Paragraph, Range, What, read};

const HEAD: &str = "{\\rtf1\\ansi\\ansicpg1257\\deff0{\\fonttbl{\\f0\\fnil\\fcharset186 Arial;}{\\f1\\fcharset204 Times;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset0 Arial;}{\\f4\\fcharset238 Arial;}{\\f5\\fcharset128 Gothic;}}";

fn of(body: &str) -> Document {
    read("a.rtf", format!("{HEAD}{body}}}").as_bytes(), &Choice::default()).unwrap()
}

fn texts(body: &str) -> Vec<String> {
    of(body).paragraphs.iter().map(Paragraph::text).collect()
}

fn left(document: &Document) -> Vec<(What, usize)> {
    document.left_out.iter().map(|left| (left.what, left.count)).collect()
}

#[test]
fn bytes_are_read_in_the_code_page_of_their_font() {
    // č E8 ū FB in windows-1257; д E4 а E0 in -1251; ą B9 ś 9C in -1250; é E9 in -1252.
    let body = "\\f0 a\\'e8i\\'fb \\f1\\'e4\\'e0 {\\f4\\'b9\\'9c} {\\f3 caf\\'e9} \\f2\\'ae\\f0 .\\par";
    assert_eq!(texts(body), ["ačiū да ąś café →."]);
    // Shift JIS has two bytes a character: 日 is 93 FA.
    assert_eq!(texts("\\f5\\'93\\'fa\\f0 x\\par"), ["日x"]);
    // A font without a character set is in the page of the file.
    let plain = b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Times;}}\\f0\\'e4\\'e0}";
    assert_eq!(read("a.rtf", plain, &Choice::default()).unwrap().paragraphs[0].text(), "да");
    // Bytes above ASCII as they are.
    let raw = b"{\\rtf1\\ansi\\ansicpg1257 a\xe8i\xfb}";
    let document = read("a.rtf", raw, &Choice::default()).unwrap();
    assert_eq!(document.paragraphs[0].text(), "ačiū");
    assert_eq!(document.encoding.unwrap().name, "windows-1257");
}

#[test]
fn characters_by_number_take_their_stand_ins_with_them() {
    // \uc1: one sign stands in; \uc2: two; \uc0: none. Negative numbers are those above 32767.
    let body = "\\uc1\\u269?\\u363\\'75 {\\uc2\\u8222 ??x}\\u8220?{\\uc0\\u1103 y}\\u-10180?\\u-8397?\\par";
    assert_eq!(texts(body), ["čū „x“яy\u{1F333}"]);
    // A group that ends has no stand-ins left to take.
    assert_eq!(texts("{\\uc3\\u269 ?}abc\\par"), ["čabc"]);
}

#[test]
fn signs_tabs_and_lines() {
    let body = "a\\tab b\\line c\\~d\\_e\\-f \\ldblquote g\\rdblquote \\endash \\emdash \\{\\}\\\\ \\bullet\\par\nnext\n line\\\nlast";
    let document = of(body);
    let text: Vec<String> = document.paragraphs.iter().map(Paragraph::text).collect();
    assert_eq!(text, ["a\tb\nc\u{a0}d\u{2011}ef “g”–—{}\\ •", "next line", "last"]);
    assert_eq!(left(&document), [(What::SoftHyphen, 1)]);
}

#[test]
fn time_stamps_of_f4_are_text_and_labels_bold_runs() {
    let document = of("\\pard{\\b I: }Labas.#00:01:23-4#\\par\\pard\\b B1:\\b0  Sveiki #00:01:30-0#\\par");
    let runs: Vec<(&str, bool)> =
        document.paragraphs.iter().flat_map(|p| &p.runs).map(|run| (run.text.as_str(), run.bold)).collect();
    let expected = [("I: ", true), ("Labas.#00:01:23-4#", false), ("B1:", true), (" Sveiki #00:01:30-0#", false)];
    assert_eq!(runs, expected);
}

#[test]
fn places_are_bytes_of_the_file() {
    let source = b"{\\rtf1\\ansi\\ansicpg1257 one\\par tw\\'eb\\b o}";
    let document = read("a.rtf", source, &Choice::default()).unwrap();
    for (paragraph, at, wanted) in
        [(0, 0, &b"one"[..]), (0, 2, b"e\\par"), (1, 1, b"w\\'eb"), (1, 2, b"\\'eb"), (1, 4, b"o}")]
    {
        let original = document.paragraphs[paragraph].original(at, document.unit).unwrap();
        assert!(source[original..].starts_with(wanted), "{paragraph} {at}");
    }
}

#[test]
fn what_is_no_text_is_left_out_and_counted() {
    let body = "{\\info{\\author Somebody}{\\title Secret}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator Word;}{\\colortbl;\\red1;}\
        a{\\v hidden}{\\v  too}b{\\deleted gone}c{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt link}}\
        {\\*\\bkmkstart mark}{\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict 00ff}}{\\nonshppict{\\pict 00ff}}{\\*\\unknown {text}}{\\bin3 }}}d\\par";
    let document = of(body);
    assert_eq!(document.paragraphs[0].text(), "abclinkd");
    let expected = [(What::Deleted, 1), (What::Hidden, 1), (What::Instruction, 1), (What::Picture, 2)];
    assert_eq!(left(&document), expected);
    assert!(!format!("{document:?}").contains("Somebody"));
}

#[test]
fn a_deleted_end_of_a_paragraph_joins_it_to_the_next() {
    assert_eq!(texts("one {\\deleted\\par}two\\par"), ["one two"]);
}

#[test]
fn headings_lists_and_notes() {
    let body = "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\outlinelevel1 Antra\\'f0t\\'eb;}}\
        \\pard\\s1 First\\par\\pard\\s2 Second\\par\\pard\\outlinelevel2 Third\\par\
        \\pard{\\listtext 1.\\tab}\\ls1\\ilvl1 item\\par\\pard{\\pntext\\'b7\\tab}old item\\par\
        \\pard Said{\\super\\chftn{\\*\\footnote\\pard{\\super\\chftn} at the foot}}. End{\\footnote\\ftnalt\\pard at the end\\par}.\\par\
        {\\header\\pard Interview\\par}";
    let document = of(body);
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let note = |note, at| Kind::Note { note, number: 1, at: Some(at) };
    let expected = [
        ("First", Kind::Heading(1)),
        ("Second", Kind::Heading(2)),
        ("Third", Kind::Heading(3)),
        ("item", Kind::ListItem(2)),
        ("old item", Kind::ListItem(1)),
        ("Said. End.", Kind::Body),
        (" at the foot", note(Note::Foot, (5, 4))),
        ("at the end", note(Note::End, (5, 9))),
        ("Interview", Kind::Header),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    assert_eq!(left(&document), [(What::ListNumber, 2)]);
}

#[test]
fn a_cell_over_several_columns_has_the_first_of_them() {
    // Three columns of 1000, 2000 and 3000 twips, as two programs write cells that are one: with an edge fewer, and with
    // marks for merging, where an empty cell follows. Edges differ by what programs round.
    let body = "\\trowd\\trleft-108\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl A\\cell B\\cell C\\cell\\row\
        \\trowd\\trleft-108\\cellx2005\\cellx2995\\pard\\intbl wide\\cell D\\cell\\row\
        \\trowd\\cellx1000\\cellx3000\\pard\\intbl E\\cell wide too\\cell\\row\
        \\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\pard\\intbl both\\cell\\cell F\\cell\\row\\pard";
    let document = of(body);
    let cells: Vec<(String, usize, usize)> = document
        .paragraphs
        .iter()
        .filter_map(|paragraph| match paragraph.kind {
            Kind::Cell { row, column, .. } if !paragraph.text().is_empty() => Some((paragraph.text(), row, column)),
            _ => None,
        })
        .collect();
    let expected = [
        ("A", 1, 1),
        ("B", 1, 2),
        ("C", 1, 3),
        ("wide", 2, 1),
        ("D", 2, 3),
        ("E", 3, 1),
        ("wide too", 3, 2),
        ("both", 4, 1),
        ("F", 4, 3),
    ];
    assert_eq!(cells, expected.map(|(text, row, column)| (text.to_owned(), row, column)));
}

#[test]
fn tables_give_the_place_of_each_cell() {
    let body = "before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl A\\cell B one\\par B two\\cell\\row\
        \\trowd\\pard\\intbl C\\cell\\pard\\intbl\\itap2 inner\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\
        \\pard\\intbl\\itap1 D\\cell\\row\\pard after\\par\\trowd\\pard\\intbl E\\cell\\row";
    let document = of(body);
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let at = |table, row, column| Kind::Cell { table, row, column };
    let expected = [
        ("before", Kind::Body),
        ("A", at(1, 1, 1)),
        ("B one", at(1, 1, 2)),
        ("B two", at(1, 1, 2)),
        ("C", at(1, 2, 1)),
        ("inner", at(2, 1, 1)),
        ("D", at(1, 2, 2)),
        ("after", Kind::Body),
        ("E", at(3, 1, 1)),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
}

#[test]
fn text_boxes_once_and_comments_with_their_passages() {
    let body = "a {\\*\\atrfstart 1}b c{\\*\\atrfend 1}{\\*\\atnid VK}{\\*\\atnauthor Somebody}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard telephone}.\
        {\\shp{\\*\\shpinst{\\shptxt\\pard boxed\\par}}{\\shprslt{\\*\\do{\\dptxbxtext boxed\\par}}}}\\par";
    let document = of(body);
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    assert_eq!(found, [("a b c.".to_owned(), Kind::Body), ("boxed".to_owned(), Kind::TextBox)]);
    let from = Range { start: (0, 2), end: (0, 5) };
    assert_eq!(document.comments, [Comment { coder: "VK".to_owned(), text: "telephone".to_owned(), from }]);
    assert!(!format!("{document:?}").contains("Somebody"));
}

#[test]
fn bytes_without_a_meaning_and_files_that_are_damaged() {
    let error = |bytes: &[u8]| read("a.rtf", bytes, &Choice::default()).unwrap_err().found;
    // A5 has no meaning in windows-1257.
    assert!(
        error(b"{\\rtf1\\ansi\\ansicpg1257 \\'a5}")
            .starts_with("byte 0xA5 at offset 24 has no meaning in code page 1257")
    );
    assert!(error(b"{\\rtf1\\pca \\'a5}").starts_with("code page 850 is not known"));
    assert!(error(b"hello").contains("no RTF file"));
    assert!(error(format!("{{\\rtf1{}", "{".repeat(100_000)).as_bytes()).contains("1000 deep"));
    let told = Choice { encoding: Some("windows-1251"), ..Choice::default() };
    let document = read("a.rtf", b"{\\rtf1\\ansi\\ansicpg1252 \\'e4\\'e0}", &told).unwrap();
    assert_eq!(document.paragraphs[0].text(), "да");
    let early = read("a.rtf", b"{\\rtf1\\ansi one\\par {\\b tw", &Choice::default()).unwrap();
    assert_eq!((early.paragraphs[1].text().as_str(), early.findings.len(), early.format), ("tw", 1, Format::Rtf));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn every_character_is_there_once_and_in_order(
        paragraphs in proptest::collection::vec(proptest::collection::vec(("[a-z čšžд日\u{1F44D}{}]{0,8}", 0..3u8), 0..4), 1..5)
    ) {
        let mut body = String::new();
        for pieces in &paragraphs {
            for (text, wrap) in pieces {
                let mut coded = String::new();
                for c in text.chars() {
                    match c {
                        '{' | '}' => coded.push_str(&format!("\\{c}")),
                        c if c.is_ascii() => coded.push(c),
                        c => {
                            for unit in c.encode_utf16(&mut [0; 2]) {
                                coded.push_str(&format!("\\u{}?", i32::from(*unit as i16)));
                            }
                        }
                    }
                }
                body.push_str(&match wrap {
                    0 => format!("{{\\b {coded}}}"),
                    1 => format!("{{\\field{{\\*\\fldinst X}}{{\\fldrslt {coded}}}}}"),
                    _ => format!("\\plain {coded}"),
                });
            }
            body.push_str("\\par\n");
        }
        let expected: Vec<String> =
            paragraphs.iter().map(|pieces| pieces.iter().map(|(text, _)| text.as_str()).collect()).collect();
        proptest::prop_assert_eq!(texts(&body), expected);
    }

    #[test]
    fn nothing_makes_the_reader_fall(noise in "\\PC{0,80}", bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..60)) {
        let mut file = b"{\\rtf1".to_vec();
        file.extend(noise.bytes());
        file.extend(bytes);
        let _ = read("a.rtf", &file, &Choice::default());
    }
}
