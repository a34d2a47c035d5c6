//! The report as a workbook, read back as spreadsheet programs read it; CSV for Excel.

use crate::support::Study;
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::io::Read;

/// Six statements on the phone (two of each source), one on letters; some look like formulas and links.
fn study() -> Study {
    let study = Study::small(
        "topics:\n  - id: ways\n    name: Ways\n    subtopics:\n      - id: phone\n        name: Phone\n        indicators: [\"phone*\"]\n      - id: letters\n        name: Letters\n        indicators: [\"letters\"]\n",
    );
    study.write(
        "transcripts/SP2.txt",
        "---\nparticipants: [SP2]\n---\nI: And you?\nSP2: =1+1 is what I phone about.\nI: Where?\nSP2: https://example.org is where I phone.\n",
    );
    study
}

fn cells(study: &Study, file: &str, sheet: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(study.root().join(file)).unwrap();
    assert!(book.worksheet_formula(sheet).unwrap().is_empty(), "{sheet} has formulas");
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// A part of the file.
fn part(study: &Study, file: &str, part: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(study.root().join(file)).unwrap()).unwrap();
    let mut found = String::new();
    archive.by_name(part).unwrap().read_to_string(&mut found).unwrap();
    found
}

/// Where the cells of a sheet lead: `B2 Statements!A2:I8`.
fn links(study: &Study, file: &str, sheet: usize) -> Vec<String> {
    let xml = part(study, file, &format!("xl/worksheets/sheet{sheet}.xml"));
    let field = |link: &str, name: &str| {
        link.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let links = xml.split("<hyperlink ").skip(1);
    links.map(|link| format!("{} {}", field(link, "ref"), field(link, "location").replace('\'', ""))).collect()
}

#[test]
fn a_report_is_a_workbook_with_a_sheet_a_table() {
    let study = study();
    study.ok(&["report", "-o", "report.xlsx"]);
    let book: Xlsx<_> = open_workbook(study.root().join("report.xlsx")).unwrap();
    assert_eq!(
        book.sheet_names(),
        ["Contents", "Table 1. Topics and sub-topics", "Table 2. Ways", "Table 3. Who spoke of what", "Statements"]
    );
    let first = cells(&study, "report.xlsx", "Contents");
    let lines: Vec<String> = first.iter().map(|row| row[0].to_string()).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[0], "Small");
    assert!(lines[1].contains("nobody has read them"), "{lines:?}");
    assert!(lines.iter().any(|line| line == "Methods"), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("Four informants took part")), "{lines:?}");
    assert!(lines.last().unwrap().starts_with("tema ") && lines.last().unwrap().contains("codebook"), "{lines:?}");
    assert_eq!(links(&study, "report.xlsx", 1).last().unwrap().split(' ').nth(1), Some("Statements!A1"));
}

#[test]
fn every_coding_is_a_row_with_all_that_is_known_of_it() {
    let study = study();
    study.ok(&["report", "-o", "report.xlsx"]);
    let rows = cells(&study, "report.xlsx", "Statements");
    let head = ["Statement", "Source", "Participant", "Group", "years", "Code", "Topic, sub-topic", "Text"].map(text);
    assert_eq!(rows[0][..8], head);
    let column = |at: usize| rows[1..].iter().map(|row| row[at].to_string()).collect::<Vec<_>>();
    assert_eq!(column(0), ["SP1:2.1", "SP1:2.3", "SP2:2.1", "SP2:4.1", "FG1:2.1", "FG1:2.2", "SP1:2.2"]);
    assert_eq!(column(3), ["SP", "SP", "SP", "SP", "AV", "AV", "SP"]);
    assert_eq!(column(5), ["phone", "phone", "phone", "phone", "phone", "phone", "letters"]);
    assert_eq!(rows[7][6], text("Ways › Letters"));
    // A number is one; text is text, whatever it looks like.
    assert_eq!((&rows[1][4], &rows[5][4]), (&Data::Float(3.0), &Data::Float(2.0)));
    assert_eq!(rows[3][7], text("=1+1 is what I phone about."));
    assert_eq!(rows[4][7], text("https://example.org is where I phone."));
    assert_eq!(rows[7][8], text("rule hit, unread, a.yaml:10"));
    let xml = part(&study, "report.xlsx", "xl/worksheets/sheet5.xml");
    assert!(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter ref=\"A1:I8\"/>"), "{xml}");
    assert!(!xml.contains("<hyperlink"));
}

#[test]
fn counts_are_numbers_and_lead_to_their_rows() {
    let study = study();
    study.ok(&["report", "-o", "report.xlsx"]);
    let table = cells(&study, "report.xlsx", "Table 1. Topics and sub-topics");
    let names: Vec<_> = table[1..4].iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    assert_eq!(
        names,
        [(text("Ways"), Data::Float(7.0)), (text("Phone"), Data::Float(6.0)), (text("Letters"), Data::Float(1.0))]
    );
    let found = links(&study, "report.xlsx", 2);
    for expected in ["B2 Statements!A2:I8", "B3 Statements!A2:I7", "B4 Statements!A8:I8"] {
        assert!(found.iter().any(|link| link == expected), "{expected}: {found:?}");
    }
    // The matrix: SP1 said two things on the phone, which stand together.
    let matrix = cells(&study, "report.xlsx", "Table 3. Who spoke of what");
    let column = matrix[0].iter().position(|cell| *cell == text("SP1")).unwrap();
    assert_eq!(matrix[2][column], Data::Float(2.0));
    let cell = tema::document::sheet::cell_name(2, column);
    let found = links(&study, "report.xlsx", 4);
    assert!(found.contains(&format!("{cell} Statements!A2:I3")), "{found:?}");
}

#[test]
fn a_name_that_reaches_over_rows_stands_in_each_of_them() {
    let study = study();
    study.ok(&["report", "--quotes", "2", "-o", "report.xlsx"]);
    let table = cells(&study, "report.xlsx", "Table 2. Ways");
    let column = |at: usize| table[1..4].iter().map(|row| row[at].to_string()).collect::<Vec<_>>();
    assert_eq!(
        (column(0), column(1)),
        (vec!["Ways".to_owned(); 3], ["Phone", "Phone", "Letters"].map(String::from).into())
    );
    assert_eq!(column(3), ["6", "6", "1"]);
    let xml = part(&study, "report.xlsx", "xl/worksheets/sheet3.xml");
    assert!(!xml.contains("mergeCell") && xml.contains("<autoFilter ref=\"A1:E4\"/>"), "{xml}");
}

#[test]
fn the_same_study_gives_the_same_workbook_in_every_language() {
    let study = study();
    for (language, last) in
        [("en", "Statements"), ("lt", "Teiginiai"), ("bg", "Изказвания"), ("pl", "Wypowiedzi"), ("uk", "Висловлювання")]
    {
        study.ok(&["report", "--lang", language, "-o", "a.xlsx"]);
        study.ok(&["report", "--lang", language, "-o", "b.xlsx"]);
        let read = |file: &str| std::fs::read(study.root().join(file)).unwrap();
        assert!(read("a.xlsx") == read("b.xlsx"), "{language}");
        let book: Xlsx<_> = open_workbook(study.root().join("a.xlsx")).unwrap();
        assert_eq!(book.sheet_names().last().unwrap(), last, "{language}");
    }
    let core = part(&study, "a.xlsx", "docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>"), "{core}");
}

#[test]
fn the_words_of_a_barred_statement_are_in_no_workbook() {
    let study = study();
    study.ok(&["decide", "code", "SP1:2.1", "phone", "--coder", "vk"]);
    study.ok(&["decide", "bar", "SP1:2.1", "--coder", "vk"]);
    study.ok(&["report", "-o", "report.xlsx"]);
    let strings = part(&study, "report.xlsx", "xl/sharedStrings.xml");
    assert!(strings.contains("SP1:2.1") && strings.contains("[…]"));
    assert!(!strings.contains("I phone her every week"));
}

#[test]
fn a_study_without_statements_is_a_workbook_too() {
    let study = Study::new();
    study.ok(&["report", "-o", "report.xlsx"]);
    let book: Xlsx<_> = open_workbook(study.root().join("report.xlsx")).unwrap();
    assert!(book.sheet_names().first().is_some_and(|name| name == "Contents"));
    let ran = study.tema(&["report", "--with-transcripts", "-o", "no.xlsx"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("error: a workbook holds coded statements and no whole transcripts\n"), "{}", ran.err);
    assert!(!study.root().join("no.xlsx").exists());
}

#[test]
fn csv_for_excel_is_marked_and_computes_nothing() {
    let study = study();
    let csv = study.ok(&["statements", "--participant", "SP2", "--format", "csv", "--excel"]);
    assert!(csv.starts_with("\u{feff}statement,source,"), "{csv}");
    assert!(csv.contains(",'=1+1 is what I phone about.\n"), "{csv}");
    study.ok(&["statements", "--excel", "-o", "s.csv"]);
    assert!(study.read("s.csv").starts_with('\u{feff}'));
    // Without it nothing is changed.
    let csv = study.ok(&["statements", "--participant", "SP2", "--format", "csv"]);
    assert!(csv.starts_with("statement,") && csv.contains(",=1+1 is what I phone about.\n"), "{csv}");
}

#[test]
fn other_formats_are_not_for_excel() {
    let study = study();
    for (args, hint) in [
        (&["freq", "--excel"][..], "or write a workbook: -o FILE.xlsx"),
        (&["freq", "--excel", "--format", "md"], "or write a workbook: -o FILE.xlsx"),
        (&["freq", "--excel", "-o", "a.xlsx"], "Excel opens a workbook as it is, without --excel"),
    ] {
        let ran = study.tema(args);
        assert_eq!(ran.status, 2, "{args:?}");
        assert_eq!(
            ran.err,
            format!("error: --excel is for CSV\n |\n = expected: --format csv, or -o FILE.csv\n = hint: {hint}\n"),
            "{args:?}"
        );
    }
}
