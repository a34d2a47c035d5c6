//! What must hold for every page, on a page made by hand.

use super::super::model::{Align, Block, Cell, Evidence, Inline, Notice, Page, Piece, Row, Table, Transcript, Words};
use super::write;
use crate::language;
use crate::report::facets::{Coding, FacetCode, FacetPerson, Facets, Rests};

const NASTY: &str = "<...> a </script><script>alert(1)</script> & \"b\" 'c' <!-- ]]> <img src=x onerror=alert(1)>\r\nd";

fn nasty_evidence(place: &str) -> Evidence {
    Evidence {
        id: format!("SP1:1.1{NASTY}"),
        speaker: NASTY.to_owned(),
        text: NASTY.to_owned(),
        matched: vec![(6, 7)],
        codes: vec![NASTY.to_owned()],
        before: vec![(NASTY.to_owned(), NASTY.to_owned())],
        after: vec![(String::new(), NASTY.to_owned())],
        place: place.to_owned(),
        codings: vec![Coding { code: 0, rests: Rests::Rule, text: NASTY.to_owned() }],
        person: Some(0),
        source: 0,
    }
}

fn nasty_facets() -> Facets {
    let text = || NASTY.to_owned();
    Facets {
        codes: vec![FacetCode { id: text(), name: text(), depth: 0 }],
        groups: vec![text()],
        attributes: vec![text()],
        fields: 1,
        people: vec![FacetPerson { code: text(), group: Some(0), values: vec![text()] }],
        kinds: vec![text()],
        sources: vec![(text(), 0)],
        heads: [NASTY; 7],
        texts: language::fallback().browsing(),
    }
}

fn quote(statement: u32) -> Inline {
    Inline::Quote { open: "„".to_owned(), text: NASTY.to_owned(), close: "“".to_owned(), statement }
}

fn merged_table() -> Table {
    let first = Row {
        strong: true,
        cells: vec![Cell::name(NASTY, 1).reaching(2), Cell::of(vec![quote(1)]), Cell::count("2", vec![1, 2])],
    };
    let second = Row { strong: false, cells: vec![Cell::covered(), Cell::text(NASTY), Cell::count("2", vec![1, 2])] };
    let head =
        vec![(NASTY.to_owned(), Align::Left), ("Quotes".to_owned(), Align::Left), ("N".to_owned(), Align::Right)];
    Table {
        id: "table-1".to_owned(),
        caption: NASTY.to_owned(),
        head,
        rows: vec![first, second],
        notes: vec![NASTY.to_owned()],
    }
}

fn nasty_transcript() -> Transcript {
    let piece = |statement, anchor: &str| Piece { text: NASTY.to_owned(), statement, anchor: anchor.to_owned() };
    Transcript {
        id: NASTY.to_owned(),
        anchor: "transcript-sp1".to_owned(),
        turns: vec![(
            NASTY.to_owned(),
            vec![piece(None, ""), piece(Some((1, vec![NASTY.to_owned()])), "at-1"), piece(Some((9, vec![])), "at-9")],
        )],
    }
}

fn nasty_page() -> Page {
    let heading = |level, id: &str| Block::Heading { level, text: format!("{id} {NASTY}"), id: id.to_owned() };
    let typed = [Inline::text(NASTY), Inline::Emphasis(NASTY.to_owned()), Inline::Typed(NASTY.to_owned())];
    let blocks = vec![
        heading(1, "one"),
        Block::Paragraph([typed.as_slice(), &[quote(1), Inline::Strong(NASTY.to_owned())]].concat()),
        heading(2, "s3"),
        Block::List(vec![vec![Inline::Count { text: NASTY.to_owned(), statements: vec![3, 1].into() }]]),
        Block::Definitions(vec![(
            NASTY.to_owned(),
            vec![Inline::Count { text: "1".to_owned(), statements: vec![77].into() }],
        )]),
        heading(1, "two"),
        Block::Table(merged_table()),
        Block::Statements(vec![3, 3]),
    ];
    Page {
        language: "en".to_owned(),
        speech: "lt".to_owned(),
        title: NASTY.to_owned(),
        basis: NASTY.to_owned(),
        notices: vec![Notice { text: NASTY.to_owned(), strong: true }],
        blocks,
        evidence: [(1, nasty_evidence("at-1")), (2, nasty_evidence("")), (3, nasty_evidence(""))].into(),
        transcripts: vec![nasty_transcript()],
        facets: Some(nasty_facets()),
        words: Words {
            statements: NASTY.to_owned(),
            context: NASTY.to_owned(),
            close: NASTY.to_owned(),
            contents: NASTY.to_owned(),
            transcripts: NASTY.to_owned(),
        },
        made: NASTY.to_owned(),
        next: vec!["tema quotes".to_owned()],
    }
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The page without its own style and script.
fn without_furniture(html: &str) -> String {
    html.replace(super::STYLE, "").replace(super::SCRIPT, "")
}

#[test]
fn text_is_never_mark_up() {
    let html = without_furniture(&write(&nasty_page()));
    for mark_up in ["<...>", "<img", "<!--", "alert(1)</script>", "& \"", "\r"] {
        assert!(!html.contains(mark_up), "{mark_up}");
    }
    // One that runs, and two blocks of data.
    assert_eq!(html.matches("<script>").count(), 1);
    assert_eq!(html.matches("<script type=\"application/json\"").count(), 2);
    assert_eq!(html.matches("</script>").count(), 3);
    assert!(html.contains("&lt;...&gt; <mark>a</mark> &lt;/script&gt;"));
    assert!(!html.contains("tema quotes"));
}

#[test]
fn own_style_and_script_cannot_end_early() {
    assert!(!super::STYLE.contains("</"));
    assert!(!super::SCRIPT.contains("</") && !super::SCRIPT.contains("<!--"));
    assert!(!super::SCRIPT.contains("innerHTML"));
}

#[test]
fn cells_reach_downward() {
    let html = write(&nasty_page());
    assert!(html.contains("<th scope=\"row\" class=\"in-1\" rowspan=\"2\">"));
    let body = html.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or_default();
    assert_eq!(body.matches("<th").count() + body.matches("<td").count(), 5);
}

#[test]
fn links_lead_to_something_and_ids_are_unique() {
    let html = without_furniture(&write(&nasty_page()));
    let mut ids = values(&html, "id");
    let count = ids.len();
    for link in values(&html, "href") {
        assert!(link.strip_prefix('#').is_some_and(|id| ids.contains(&id)), "{link}");
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn every_statement_is_embedded_once() {
    let html = write(&nasty_page());
    for statement in 1..=3 {
        assert_eq!(html.matches(&format!("<article class=\"statement\" id=\"s{statement}\">")).count(), 1);
    }
    let second_time = "<article class=\"statement\">";
    assert_eq!(html.matches(second_time).count(), 1);
}

#[test]
fn counts_open_their_statements() {
    let html = write(&nasty_page());
    // Statements 3 and 1 from the list, in the order of the study; then 1 and 2 from two cells that share a set.
    assert_eq!(html.matches("<a class=\"opens count\" href=\"#_n1\">").count(), 1);
    assert_eq!(html.matches("<a class=\"opens count\" href=\"#_n2\">2</a>").count(), 2);
    let set = html.split("<li id=\"_n1\">").nth(1).and_then(|rest| rest.split("</li>").next()).unwrap_or_default();
    assert_eq!(values(set, "href"), ["#s1", "#s3"]);
    assert!(html.contains("<span class=\"count\">1</span>"), "a statement that the page does not have");
}

#[test]
fn a_mark_that_does_not_fit_leaves_the_text_whole() {
    let mut page = nasty_page();
    for matched in [(0, 9999), (9998, 9999)] {
        let evidence = Evidence { text: "ąžuolas".to_owned(), matched: vec![(1, 3), matched], ..nasty_evidence("") };
        page.evidence.insert(2, evidence);
        assert!(write(&page).contains("<blockquote lang=\"lt\">ąžuolas</blockquote>"));
    }
}

#[test]
fn equal_pages_are_equal_bytes() {
    assert_eq!(write(&nasty_page()), write(&nasty_page()));
}

#[test]
fn a_bare_page_has_no_window() {
    let html = write(&Page { title: "T".to_owned(), ..Page::default() });
    assert!(html.contains("<h1>T</h1>"));
    assert!(!html.contains("<dialog") && !html.contains("<nav") && !html.contains("<footer"));
}
