//! Each trap is a page written by hand, and what must come of it.

use super::super::{Choice, Document, Kind, Known, Paragraph, What, read};

fn of(page: &str) -> Document {
    read("a.html", page.as_bytes(), &Choice::default()).unwrap()
}

fn texts(page: &str) -> Vec<String> {
    of(page).paragraphs.iter().map(Paragraph::text).collect()
}

#[test]
fn a_page_is_its_body_paragraph_by_paragraph() {
    let page = "<!DOCTYPE html><html><head><title>Secret</title><meta name=author content=Somebody><style>p{}</style></head>\n\
        <body><h2>Interview <em>3</em></h2>\n<p><b>I:</b> How\n  are   you?<br>Well?</p><p>a&nbsp;&ccaron;&#353;&amp;&lt;b&unknown; &amp c\n\
        <script>var x = '<p>no</p>';</script><ul><li>one<li>two<ul><li>deep</ul></ul><div>a<div>b</div>c</div></body></html>";
    let document = of(page);
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let expected = [
        ("Interview 3", Kind::Heading(2)),
        ("I: How are you?\nWell?", Kind::Body),
        ("a\u{a0}čš&<b&unknown; &amp c", Kind::Body),
        ("one", Kind::ListItem(1)),
        ("two", Kind::ListItem(1)),
        ("deep", Kind::ListItem(2)),
        ("a", Kind::Body),
        ("b", Kind::Body),
        ("c", Kind::Body),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    let runs: Vec<(&str, bool, bool)> =
        document.paragraphs[1].runs.iter().map(|run| (run.text.as_str(), run.bold, run.italic)).collect();
    assert_eq!(runs, [("I:", true, false), (" How are you?\nWell?", false, false)]);
    assert_eq!(
        (document.paragraphs[0].runs[0].text.as_str(), document.paragraphs[0].runs[1].italic),
        ("Interview ", true)
    );
    let left: Vec<(What, usize)> = document.left_out.iter().map(|left| (left.what, left.count)).collect();
    assert_eq!(left, [(What::ListNumber, 3), (What::Script, 1)]);
    assert!(!format!("{document:?}").contains("Somebody") && !format!("{document:?}").contains("Secret"));
}

#[test]
fn the_page_of_otranscribe() {
    let page = "<p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"12.3\">0:12</span>\u{a0}I: Labas</p>\
        <p><span class=\"timestamp\" data-timestamp=\"15\">0:15</span>\u{a0}<b>SP3:</b> Sveiki<br /></p><p><br></p>";
    let document = super::read_text(page);
    let found: Vec<String> = document.paragraphs.iter().map(Paragraph::text).collect();
    assert_eq!(found, ["0:12\u{a0}I: Labas", "0:15\u{a0}SP3: Sveiki"]);
}

#[test]
fn tables_hidden_parts_and_pictures() {
    let page = "<table><tr><th>Statement<th>Topic<tr><td colspan=2>a<table><tr><td>in</table>b<td>c</table>\
        <p hidden>no</p><div style='Display: none'>no<p>no</p></div>x<img src=a alt=b><svg><text>no</text></svg><select><option>no</select>y\
        <span style=\"font-weight: 700\">z</span>";
    let document = of(page);
    let found: Vec<(String, Kind)> = document.paragraphs.iter().map(|p| (p.text(), p.kind)).collect();
    let at = |table, row, column| Kind::Cell { table, row, column };
    let expected = [
        ("Statement", at(1, 1, 1)),
        ("Topic", at(1, 1, 2)),
        ("a", at(1, 2, 1)),
        ("in", at(2, 1, 1)),
        ("b", at(1, 2, 1)),
        ("c", at(1, 2, 3)),
        ("xyz", Kind::Body),
    ];
    assert_eq!(found, expected.map(|(text, kind)| (text.to_owned(), kind)));
    let left: Vec<(What, usize)> = document.left_out.iter().map(|left| (left.what, left.count)).collect();
    assert_eq!(left, [(What::Hidden, 2), (What::Picture, 2), (What::Script, 1)]);
    assert!(document.paragraphs[6].runs.last().unwrap().bold);
}

#[test]
fn what_is_written_wrongly_loses_no_word() {
    assert_eq!(texts("a < b <b>c<p>d</b>e</i></p></div>f"), ["a < b c", "de", "f"]);
    assert_eq!(texts("<p title='x>one</p><p>two"), ["one", "two"]);
    assert_eq!(texts("<pre> a\n  b</pre>"), [" a\n  b"]);
    assert_eq!(texts(&("<div>".repeat(5000) + "deep")), ["deep"]);
    assert_eq!(texts("<head><title>t</title><body>x"), ["x"]);
}

#[test]
fn the_encoding_that_a_page_names_counts() {
    let page = b"<meta http-equiv=Content-Type content='text/html; charset=windows-1257'><p>a\xe8i\xfb";
    let document = read("a.html", page, &Choice { language: Some("bg"), ..Choice::default() }).unwrap();
    assert_eq!(document.paragraphs[0].text(), "ačiū");
    assert_eq!(document.encoding.unwrap().known, Known::Declared);
    // Unless the bytes are plainly something else.
    let page = "<meta charset=windows-1257><p>ačiū";
    assert_eq!(of(page).paragraphs[0].text(), "ačiū");
}

#[test]
fn places_are_bytes_of_the_file() {
    for (bytes, encoding) in [
        (&b"<p>a\xe8i\xfb &amp;  x <b>y</b>"[..], Some("windows-1257")),
        ("<p>ačiū &amp;  x <b>y</b>".as_bytes(), None),
    ] {
        let document = read("a.html", bytes, &Choice { encoding, ..Choice::default() }).unwrap();
        let paragraph = &document.paragraphs[0];
        let text = paragraph.text();
        assert_eq!(text, "ačiū & x y");
        for (sign, wanted) in [("i", &b"i"[..]), ("&", b"&amp;"), ("x", b"x <b>"), ("y", b"y</b>")] {
            let at = paragraph.original(text.find(sign).unwrap(), document.unit).unwrap();
            assert!(bytes[at..].starts_with(wanted), "{sign}");
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_makes_the_reader_fall_and_plain_text_stays(noise in "[<>/!&;=\"'a-c \\-]{0,60}", text in "[a-zčšž.,]{1,20}") {
        let _ = read("a.html", noise.as_bytes(), &Choice::default());
        let document = of(&format!("<p><i>{text}</i></p>{noise}"));
        proptest::prop_assert!(document.paragraphs[0].text().starts_with(&text));
    }
}
