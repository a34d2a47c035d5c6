//! `tema audit text`: the same manuscript as Markdown, Word, a web page and plain text says the same, and what Word keeps
//! besides the text (notes, tracked changes, comments, fields, running heads) neither hides nor makes a claim.

use crate::audit_text::{Case, Scores, audited, cases, compared};
use crate::support::Study;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write;

/// A block of a Markdown manuscript.
enum Part<'a> {
    Heading(usize, &'a str),
    Paragraph(String),
    Item(String),
    Table(Vec<Vec<&'a str>>),
}

/// The blocks of a Markdown manuscript that has headings, paragraphs, lists, tables, and italics over whole sentences.
fn parts(markdown: &str) -> Vec<Part<'_>> {
    let mut found: Vec<Part<'_>> = Vec::new();
    let mut open = false;
    for line in markdown.lines() {
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        let numbered = line.split_once(". ").filter(|(number, _)| number.parse::<u8>().is_ok());
        let item = line.strip_prefix("- ").or_else(|| numbered.map(|(_, rest)| rest));
        let cells = line.strip_prefix("| ").map(|row| row.trim_end_matches(" |").split('|').map(str::trim).collect());
        match found.last_mut() {
            _ if line.trim().is_empty() => {}
            _ if level > 0 => found.push(Part::Heading(level, heading.trim())),
            Some(Part::Table(_)) if line.starts_with("|-") => {}
            Some(Part::Table(rows)) if open && cells.is_some() => rows.extend(cells),
            _ if cells.is_some() => found.push(Part::Table(cells.into_iter().collect())),
            _ if item.is_some() => found.push(Part::Item(item.unwrap_or_default().to_owned())),
            Some(Part::Paragraph(text) | Part::Item(text)) if open => {
                text.push(' ');
                text.push_str(line.trim());
            }
            _ => found.push(Part::Paragraph(line.to_owned())),
        }
        open = !line.trim().is_empty() && level == 0;
    }
    found
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text as Word writes it after some editing: every seven signs a run of its own, with marks of the spelling and places
/// of the cursor between; what stands between asterisks is italic.
fn runs(text: &str) -> String {
    let mut out = String::new();
    let mut look = "";
    for (at, piece) in text.replace("\\<", "<").split('*').enumerate() {
        if at > 0 {
            look = if look.is_empty() { "<w:rPr><w:i/></w:rPr>" } else { "" };
        }
        for (number, seven) in piece.chars().collect::<Vec<_>>().chunks(7).enumerate() {
            let seven: String = seven.iter().collect();
            out.push_str(match number % 3 {
                0 => "<w:proofErr w:type=\"spellStart\"/>",
                1 => "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>",
                _ => "",
            });
            out.push_str(&format!("<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(&seven)));
        }
    }
    out
}

fn paragraph(properties: &str, content: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")
}

/// The body of a Word file with these blocks.
fn word_body(parts: &[Part<'_>]) -> String {
    let part = |part: &Part<'_>| match part {
        Part::Heading(level, text) => paragraph(&format!("<w:outlineLvl w:val=\"{}\"/>", level - 1), &runs(text)),
        Part::Paragraph(text) => paragraph("", &runs(text)),
        Part::Item(text) => paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", &runs(text)),
        Part::Table(rows) => {
            let cell = |text: &&str| format!("<w:tc>{}</w:tc>", paragraph("", &runs(text)));
            let row = |cells: &Vec<&str>| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
            format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
        }
    };
    parts.iter().map(part).collect()
}

/// A Word file: its body, and further parts (`footnotes`, `comments`, `header`).
fn word(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut add = |name: &str, text: String| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let relation = |kind: &str, target: &str| {
        format!("<Relationship Id=\"{kind}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |all: String| format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>");
    add("[Content_Types].xml", format!("<Types xmlns=\"{PACKAGE}/content-types\"/>"));
    add("_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
    let root = |name: &str, content: &str| {
        let box_ = "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
        format!("<w:{name} xmlns:w=\"{MAIN}\" {box_}>{content}</w:{name}>")
    };
    add("word/document.xml", root("document", &format!("<w:body>{body}</w:body>")));
    let mut known = String::new();
    for (kind, content) in more {
        let name = if *kind == "header" { "hdr" } else { *kind };
        add(&format!("word/{kind}.xml"), root(name, content));
        known.push_str(&relation(kind, &format!("{kind}.xml")));
    }
    add("word/_rels/document.xml.rels", relations(known));
    zip.finish().unwrap().into_inner()
}

/// The manuscript in another form, in the folder.
fn in_form(case: &Case, folder: &std::path::Path, ending: &str, bytes: &[u8]) -> Case {
    let manuscript = folder.join(&case.name).with_extension(ending);
    std::fs::write(&manuscript, bytes).unwrap();
    Case { name: format!("{} as {ending}", case.name), manuscript, key: case.key.clone() }
}

#[test]
fn manuscripts_in_word_have_the_verdicts_of_their_keys() {
    let home = tempfile::tempdir().unwrap();
    let mut studies = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut read = 0;
    for case in cases().iter().filter(|case| case.name.ends_with(".md")) {
        let text = std::fs::read_to_string(&case.manuscript).unwrap();
        let case = in_form(case, home.path(), "docx", &word(&word_body(&parts(&text)), &[]));
        let answer = audited(&case, &mut studies);
        wrong.extend(compared(&case, &answer, &mut Scores::new()));
        read += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(read, 23);
}

/// Kind, verdict, participants, code and text of every claim, in the order of the text.
fn claims(answer: &Value) -> Vec<String> {
    let claims = answer["claims"].as_array().unwrap().iter();
    let of = |claim: &Value| {
        ["kind", "verdict", "participants", "number", "code", "text"].map(|key| claim[key].to_string()).join(" ")
    };
    claims.map(of).collect()
}

#[test]
fn a_manuscript_says_the_same_in_every_form() {
    let home = tempfile::tempdir().unwrap();
    let mut studies = BTreeMap::new();
    for name in ["en-01-marks.md", "en-02-elisions.md", "en-03-counts.md", "lt-01-kabutes.md", "lt-02-skaiciai.md"] {
        let case = cases().into_iter().find(|case| case.name == name).unwrap();
        let text = std::fs::read_to_string(&case.manuscript).unwrap();
        let parts = parts(&text);
        let page = |part: &Part<'_>| match part {
            Part::Heading(level, text) => format!("<h{level}>{}</h{level}>\n", escaped(text)),
            Part::Paragraph(text) => format!("<p>{}</p>\n", escaped(&text.replace("\\<", "<").replace('*', ""))),
            Part::Item(text) => format!("<ul><li>{}</li></ul>\n", escaped(text)),
            Part::Table(_) => panic!("{name} has no table"),
        };
        let plain = |part: &Part<'_>| match part {
            Part::Heading(_, text) => format!("{text}\n\n"),
            Part::Paragraph(text) | Part::Item(text) => format!("{}\n\n", text.replace("\\<", "<").replace('*', "")),
            Part::Table(_) => panic!("{name} has no table"),
        };
        let html = format!("<html><body>{}</body></html>", parts.iter().map(page).collect::<String>());
        let txt: String = parts.iter().map(plain).collect();
        let expected = claims(&audited(&case, &mut studies));
        assert!(expected.len() > 10, "{name}");
        let forms = [("html", html.into_bytes()), ("txt", txt.into_bytes()), ("docx", word(&word_body(&parts), &[]))];
        for (ending, bytes) in forms {
            let form = in_form(&case, home.path(), ending, &bytes);
            assert_eq!(claims(&audited(&form, &mut studies)), expected, "{}", form.name);
        }
    }
}

/// A run that says this.
fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

fn inserted(text: &str) -> String {
    format!("<w:ins w:id=\"1\" w:author=\"A\">{}</w:ins>", run(text))
}

fn deleted(text: &str) -> String {
    format!("<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>")
}

const RUNNING_HEAD: &str = "Collaboration in family case management";

#[test]
fn what_word_keeps_besides_the_text_hides_no_claim_and_makes_none() {
    let study = Study::example("family-case-management");
    let p = |content: &[String]| paragraph("", &content.concat());
    let head = || p(&[run(RUNNING_HEAD)]);
    let page = "<w:r><w:br w:type=\"page\"/></w:r>".to_owned();
    let soft = "<w:r><w:softHyphen/></w:r>".to_owned();
    let note = |id: u8| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Nine informants (SP1) hide.</w:t></w:r>".to_owned();
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF “Nine informants (SP2)” \\h</w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Table 1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        .to_owned();
    let boxed = format!(
        "<w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r>",
        p(&[run("“I use the telephone, full stop” [AV3]")])
    );
    let body = [
        paragraph("<w:outlineLvl w:val=\"0\"/>", &run("Results")),
        // Runs end inside words and quotes; a soft hyphen; a page ends inside the quote, and the running head was pasted.
        p(&[
            run("Four informants (SP1, S"),
            run("P3, SP7, AV3) spoke of telephone communication: “Mostly it's the tele"),
            soft,
            run("phone, I call her bet"),
            run("ween lessons, from the stairs, because my"),
        ]),
        head(),
        p(&[page.clone(), run("room has thin walls” (SP7).")]),
        // A tracked change of a number and of a word; a note's mark inside the list.
        p(&[
            run("Sending official letters was named by "),
            deleted("nine"),
            inserted("four"),
            run(" informants (SP3, SP6,"),
            note(1),
            run(" AV1, AV3), one of whom said: “Last week a letter came back with three signatures on it, all for the sake of one boy's "),
            deleted("torn "),
            run("gym shoes” (AV1)."),
        ]),
        head(),
        // What a tracked change puts into a quote is printed.
        p(&[
            run("Control: “I feel controlled, you know, like I'm wearing an "),
            deleted("ankle"),
            inserted("neck"),
            run(" tag” (SP4)."),
            hidden,
            field,
            boxed,
        ]),
        // A quote over two paragraphs, with a page between.
        p(&[run("Another does not know other children: “Nobody at home has taught them to say hello, "), page]),
        head(),
        p(&[run("to share, to lose a game” (SP2)."), note(2)]),
        // A line break and a hyphen that does not break inside quotes.
        p(&[
            run("“We phone"),
            "<w:r><w:br/></w:r>".to_owned(),
            run("each other” (SP1). “Once we had a forty"),
            "<w:r><w:noBreakHyphen/></w:r>".to_owned(),
            run("minute conversation about that girl” (SP7)."),
        ]),
    ]
    .concat();
    let footnote = |id: u8, text: &str| format!("<w:footnote w:id=\"{id}\">{}</w:footnote>", p(&[run(text)]));
    let notes = [
        footnote(1, "“Last term I wrote forty letters to the centre, I keep the copies in the blue binder” (SP3)."),
        footnote(2, "So also: “The first one is always the same, the child simply does not come to school” (SP1)."),
    ]
    .concat();
    let comment = format!(
        "<w:comment w:id=\"1\" w:author=\"A\" w:initials=\"A\">{}</w:comment>",
        p(&[run("Nine informants (SP3), “nobody said this” (SP4)")])
    );
    let header = p(&[run("Nine informants (SP5) stand in the head of the page")]);
    let bytes = word(&body, &[("footnotes", &notes), ("comments", &comment), ("header", &header)]);
    study.write("mine.docx", &bytes);
    let key = "study: family-case-management
count + Four informants (SP1, SP3, SP7, AV3)
quote + Mostly it's the telephone, I call her between lessons, from the stairs, because my room has thin walls
count + four informants (SP3, SP6, AV1, AV3)
quote + Last week a letter came back
quote - like I'm wearing an neck tag
quote + I use the telephone, full stop
quote + to say hello, to share, to lose a game
quote + We phone each other
quote + about that girl
quote - Last term I wrote forty letters
quote + The first one is always the same
none Nine
none nine
none nobody said this";
    let manuscript = study.root().join("mine.docx");
    let case = Case { name: "mine.docx".to_owned(), manuscript, key: key.lines().map(str::to_owned).collect() };
    let answer = audited(&case, &mut BTreeMap::new());
    let wrong = compared(&case, &answer, &mut Scores::new());
    assert!(wrong.is_empty(), "{}\n{answer:#}", wrong.join("\n"));
    // Eleven, and the list that stands with each count.
    assert_eq!(answer["summary"]["kinds"]["quote"]["supported"], 7, "{answer:#}");
    assert_eq!(answer["summary"]["contradicted"], 2);
    // A claim's line is the number of its paragraph: the first behind the heading.
    assert_eq!(answer["claims"][0]["line"], 2);
}
