//! Projects of other programs, in and out.

use crate::support::{Ran, Study};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use tema::coding::{Act, Materials};
use tema::document::xml::{Element, parse};
use tema::exchange::{Texts, arrive, depart, refi};
use tema::study::Folder;

/// A project with everything that the format has, made by hand. The text of its first source is UTF-16 counted with CRLF
/// as two: 👩 is two, so "read alone" stands at 3 to 13, "With" at 18.
const PROJECT: &str = include_str!("exchange/project.qde");
const TEXT: &str = "\u{feff}👩 read alone\r\n.\r\nWith Ona they read.\r\n";

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The project of project.qde with one of its texts.
pub fn sample() -> Vec<u8> {
    packed(&[("Project.qde", PROJECT), ("Sources/e0000000-0000-4000-8000-000000000001.TXT", TEXT)])
}

fn xml(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names = ["project.qde", "Project.qde"];
    let name = names.into_iter().find(|name| archive.by_name(name).is_ok()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every GUID that an element has or points to, in small letters without braces.
fn guids(xml: &str) -> BTreeSet<String> {
    let form = regex::Regex::new("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").unwrap();
    form.find_iter(xml).map(|found| found.as_str().to_lowercase()).collect()
}

/// `tema import` of the bytes of a project beside an empty folder; the study is `study/new`.
fn imported(bytes: &[u8], name: &str, more: &[&str]) -> (Study, Ran) {
    let home = Study::folder();
    home.write(name, bytes);
    let ran = home.tema(&[&["import", name, "-o", "new"], more].concat());
    (home, ran)
}

#[test]
fn a_whole_project_comes_in() {
    let (home, ran) = imported(&sample(), "a.qdpx", &[]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    let says = |text: &str| assert!(ran.out.contains(text), "{text}\n{}", ran.out);
    says("carried: 4 sources, 4 codes, 5 codings, 3 coders, 2 participants, 2 attributes, 7 memos");
    says("Anna, spring.docx     utf-16,crlf=2 1.00");
    says("1  texts: their files are not in the project");
    says("1  codings in texts without a file");
    says("1  passages that belong to a case");
    says("1  sets");
    // The region of the page is the same passage as the one of its words.
    assert!(!ran.out.contains("codings on parts of a pdf"), "{}", ran.out);
    says("D1 = Anna, spring.docx");
    says("P1 = Anna");
    // Nothing of names and paths outside what is kept for the way back.
    let table = home.read("new/participants.csv");
    assert_eq!(table, "participant,group,order,years,place\nP1,,,12,\"town, by the river\"\nD7,,,,village\n");
    let text = home.read("new/transcripts/D1.txt");
    assert!(
        text.starts_with("---\nkind: document\nparticipants: [P1]\n")
            && text.ends_with("---\n👩 read alone\n.\nWith Ona they read.\n"),
        "{text}"
    );
    assert!(!home.read("new/exchange/refi.json").contains("/home/somebody"));
    let book = home.read("new/codebooks/codebook.yaml");
    for line in [
        "- id: reading\n",
        "codable: false",
        "- id: alone\n",
        "- id: alone-2\n",
        "definition: \"Reading by oneself.\"",
        "color: \"#0080FF\"",
    ] {
        assert!(book.contains(line), "{line}\n{book}");
    }
    // Who, when, what: of both coders, the second by who changed the passage.
    let first = home.read("new/codings/vaida-ke/D1.jsonl");
    assert!(first.contains("\"at\":\"2024-03-02T10:00:00Z\"") && first.contains("\"exact\":\"read alone\""), "{first}");
    let second = home.read("new/codings/ab/D1.jsonl");
    assert!(
        second.contains("\"code\":\"alone-2\"") && second.contains("\"guid\":\"E2000000-0000-4000-8000-000000000002\""),
        "{second}"
    );
    // Its two codings count for the person of the case, and for no document.
    let freq = home.tema(&["-C", "new", "freq", "--json"]);
    let freq: serde_json::Value = serde_json::from_str(&freq.out).unwrap();
    let code = freq["rows"].as_array().unwrap().iter().find(|code| code["code"] == "alone").unwrap();
    assert_eq!(code["informants"], serde_json::json!(["P1"]));
    let check = home.tema(&["-C", "new", "check"]);
    assert!(!check.out.contains("error"), "{}", check.out);
}

#[test]
fn a_project_that_goes_through_a_study_keeps_every_guid() {
    let (home, _) = imported(&sample(), "a.qdpx", &[]);
    let ran = home.tema(&["-C", "new", "export", "--to", "out.qdpx"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    let bytes = std::fs::read(home.root().join("out.qdpx")).unwrap();
    let out = xml(&bytes);
    let missing: Vec<_> = guids(PROJECT).difference(&guids(&out)).cloned().collect();
    // The styled twin of a text has a name of its own, and is not carried.
    assert_eq!(missing, ["e9000000-0000-4000-8000-000000000001"], "{out}");
    assert_eq!(guids(&out).difference(&guids(PROJECT)).count(), 0, "{out}");
    for piece in [
        "name=\"Vaida Kė\"",
        "name=\"Anna, spring.docx\"",
        "name=\"Anna\"",
        "timeStamp=\"900\"",
        "<IntegerValue>12</IntegerValue>",
        "<Description>she says it first</Description>",
        "name=\"Who\"",
    ] {
        assert!(out.contains(piece), "{piece}\n{out}");
    }
    follows_the_schema(&out);
    // The same study, the same bytes.
    home.tema(&["-C", "new", "export", "--to", "again.qdpx"]);
    assert_eq!(bytes, std::fs::read(home.root().join("again.qdpx")).unwrap());
    // Once more around: the same XML.
    let ran = home.tema(&["import", "out.qdpx", "-o", "second"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    home.tema(&["-C", "second", "export", "--to", "third.qdpx"]);
    assert_eq!(out, xml(&std::fs::read(home.root().join("third.qdpx")).unwrap()));
}

#[test]
fn positions_go_out_as_each_program_counts_them() {
    let (home, _) = imported(&sample(), "a.qdpx", &[]);
    // By hand, of `👩 read alone⏎.⏎With Ona …`: code points, and UTF-16 with CRLF as two.
    // NVivo has a selection for each coding, so the title with the words of the passage comes twice.
    for (target, place, file) in [
        (None, "startPosition=\"15\" endPosition=\"19\"", "👩 read alone\n.\nWith"),
        (Some("nvivo"), "startPosition=\"18\" endPosition=\"22\"", "\u{feff}👩 read alone\r\n.\r\nWith"),
        (Some("maxqda"), "startPosition=\"15\" endPosition=\"19\"", "👩 read alone\r\n.\r\nWith"),
        (Some("atlas"), "startPosition=\"15\" endPosition=\"19\"", "👩 read alone\n.\nWith"),
    ] {
        let mut args = vec!["-C", "new", "export", "--to", "out.qdpx"];
        args.extend(target.iter().flat_map(|target| ["--target", target]));
        home.tema(&args);
        let bytes = std::fs::read(home.root().join("out.qdpx")).unwrap();
        assert!(xml(&bytes).contains(place), "{target:?}\n{}", xml(&bytes));
        follows_the_schema(&xml(&bytes));
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("sources/e0000000-0000-4000-8000-000000000001.txt").unwrap().read_to_string(&mut text).unwrap();
        assert!(text.starts_with(file), "{text:?}");
        let again = home.tema(&["import", "out.qdpx", "-o", "back", "--json"]);
        let report: serde_json::Value = serde_json::from_str(&again.out).unwrap();
        assert_eq!(
            (&report["counts"]["codings"], report["verified"].as_u64()),
            (&serde_json::json!(5), Some(if target == Some("nvivo") { 3 } else { 2 })),
            "{report}"
        );
        std::fs::remove_dir_all(home.root().join("back")).unwrap();
    }
}

#[test]
fn the_report_for_programs_has_the_fields_it_is_said_to_have() {
    let (_, ran) = imported(&sample(), "a.qdpx", &["--json", "--dry-run"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let keys: Vec<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["schema", "counts", "offsets", "verified", "relocated", "orphaned", "not_carried"]);
    let counts: Vec<&str> = report["counts"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(counts, ["sources", "codes", "codings", "coders", "participants", "attributes", "memos"]);
    assert_eq!(report["offsets"][0]["model"], "utf-16,crlf=2");
}

#[test]
fn what_fits_two_ways_is_settled_by_a_person() {
    let source = |positions: &str| {
        format!(
            "<Project name='x'><CodeBook><Codes><Code guid='B0000000-0000-4000-8000-000000000001' name='c' isCodable='true'/></Codes></CodeBook><Sources><TextSource guid='E0000000-0000-4000-8000-000000000001' name='SP1'><PlainTextContent>👩👩 a b c</PlainTextContent><PlainTextSelection guid='E1000000-0000-4000-8000-000000000001' {positions}><Coding guid='E2000000-0000-4000-8000-000000000001'><CodeRef targetGUID='B0000000-0000-4000-8000-000000000001'/></Coding></PlainTextSelection></TextSource></Sources></Project>"
        )
    };
    let project = source("startPosition='5' endPosition='6'");
    let (home, ran) = imported(project.as_bytes(), "a.qde", &[]);
    assert_eq!(ran.status, 2, "{}", ran.out);
    assert!(ran.err.contains("--offsets code-points or --offsets utf-16"), "{}", ran.err);
    assert!(!home.root().join("new").exists());
    let ran = home.tema(&["import", "a.qde", "-o", "new", "--offsets", "utf-16"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(home.read("new/codings/imported/SP1.jsonl").contains("\"exact\":\"a\""));
    // A passage beyond the end of its text is named, and the rest comes in.
    let (_, ran) = imported(source("startPosition='5' endPosition='60'").as_bytes(), "a.qde", &[]);
    assert!(ran.out.contains("passages that lie outside their text"), "{}", ran.out);
}

#[test]
fn a_codebook_comes_into_the_study_at_hand_and_goes_out_again() {
    let study = Study::small("topics:\n  - id: reading\n    name: Reading\n");
    study.write("Taguette.qdc", "<?xml version='1.0'?><CodeBook xmlns='urn:QDA-XML:codebook:1:0' origin='x'><Codes><Code guid='{B0000000-0000-4000-8000-000000000001}' name='Reading' isCodable='true'><Description>a &lt;b&gt;</Description><Code guid='B0000000-0000-4000-8000-000000000002' name='alone' isCodable='true'/></Code></Codes><Sets><Set guid='F2000000-0000-4000-8000-000000000001' name='s'><MemberCode guid='B0000000-0000-4000-8000-000000000002'/></Set></Sets></CodeBook>");
    let ran = study.tema(&["import", "Taguette.qdc"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.starts_with("carried: 2 codes\n"), "{}", ran.out);
    assert!(study.read("codebooks/taguette.yaml").contains("- id: reading-2\n"));
    assert_eq!(study.tema(&["import", "Taguette.qdc"]).status, 2);
    let ran = study.tema(&["export", "--to", "out.qdc"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    let out = study.read("out.qdc");
    assert!(out.contains("guid=\"{B0000000-0000-4000-8000-000000000001}\" name=\"Reading\""), "{out}");
    assert!(out.contains("<MemberCode guid=\"B0000000-0000-4000-8000-000000000002\"/>"), "{out}");
    follows_the_schema(&out);
}

#[test]
fn no_archive_and_no_xml_does_harm() {
    let refused = |bytes: &[u8], name: &str, says: &str| {
        let (home, ran) = imported(bytes, name, &[]);
        assert_eq!(ran.status, 2, "{}", ran.out);
        assert!(ran.err.contains(says), "{says}\n{}", ran.err);
        assert!(!home.root().join("new").exists());
    };
    refused(&packed(&[("project.qde", PROJECT), ("../../out.txt", "x")]), "a.qdpx", "climbs out");
    refused(&packed(&[("sources/a.txt", "x")]), "a.qdpx", "0 files `.qde`");
    refused(b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Project name='&a;'/>", "a.qde", "document type");
    refused(b"<Else/>", "a.qde", "begins with `Else`");
    let large = " ".repeat(9 << 20);
    refused(&packed(&[("project.qde", &large)]), "a.qdpx", "swells");
    refused(b"PK", "a.qdpx", "damaged");
    // A path of another computer is never followed.
    let outside = "<Project name='x'><Sources><TextSource guid='E0000000-0000-4000-8000-000000000001' plainTextPath='absolute:///etc/passwd'/><TextSource guid='E0000000-0000-4000-8000-000000000002' plainTextPath='relative:///../../../etc/passwd'/></Sources></Project>";
    let (_, ran) = imported(outside.as_bytes(), "a.qde", &[]);
    assert!(ran.out.contains("2  texts: their files are not in the project"), "{}", ran.out);
    // There is no writing over a folder.
    let (home, _) = imported(&sample(), "a.qdpx", &[]);
    let again = home.tema(&["import", "a.qdpx", "-o", "new"]);
    assert!(again.status == 2 && again.err.contains("is there already"), "{}", again.err);
}

/// For each element the children it may have, in order, as the schemas of REFI-QDA 1.0 have them.
const ORDER: &[(&str, &str)] = &[
    ("Project", "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef"),
    ("Users", "User"),
    ("CodeBook", "Codes Sets"),
    ("Codes", "Code"),
    ("Code", "Description NoteRef Code"),
    ("Variables", "Variable"),
    ("Variable", "Description"),
    ("Cases", "Case"),
    ("Case", "Description CodeRef VariableValue SourceRef SelectionRef"),
    ("VariableValue", "VariableRef TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue"),
    ("TextSource", "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue"),
    ("Note", "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue"),
    ("Representation", "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue"),
    ("PlainTextSelection", "Description Coding NoteRef"),
    ("Coding", "CodeRef NoteRef"),
    ("PDFSource", "Description PDFSelection Representation Coding NoteRef VariableValue"),
    ("AudioSource", "Description Transcript AudioSelection Coding NoteRef VariableValue"),
    ("Transcript", "Description PlainTextContent SyncPoint TranscriptSelection NoteRef"),
    ("TranscriptSelection", "Description Coding NoteRef"),
    ("Notes", "Note"),
    ("Links", "Link"),
    ("Sets", "Set"),
    ("Set", "Description MemberCode MemberSource MemberNote"),
];

fn follows_the_schema(xml: &str) {
    let root = parse("out", "project.qde", xml.as_bytes()).unwrap();
    let bare = |element: &Element| element.name.rsplit(':').next().unwrap().to_owned();
    let mut due = vec![&root];
    while let Some(element) = due.pop() {
        let name = bare(element);
        if let Some((_, order)) = ORDER.iter().find(|(own, _)| *own == name) {
            let places: Vec<usize> = element
                .elements()
                .map(|inner| {
                    order
                        .split(' ')
                        .position(|known| known == bare(inner))
                        .unwrap_or_else(|| panic!("{} in {name}", bare(inner)))
                })
                .collect();
            assert!(places.is_sorted(), "{name}: {places:?}");
        }
        let container = ["Users", "Codes", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs"]
            .contains(&name.as_str());
        assert!(!container || element.elements().next().is_some(), "an empty {name}");
        let needed: &[&str] = match name.as_str() {
            "Code" => &["guid", "name", "isCodable"],
            "PlainTextSelection" => &["guid", "startPosition", "endPosition"],
            "Variable" => &["guid", "name", "typeOfVariable"],
            "User" | "Case" | "TextSource" | "Coding" | "Note" => &["guid"],
            "Project" => &["name"],
            _ => &[],
        };
        assert!(needed.iter().all(|wanted| element.attribute(wanted).is_some()), "{name} {:?}", element.attributes);
        due.extend(element.elements());
    }
}

// ---- study → project → study --------------------------------------------------------------------------------------

/// A generated study as its files.
#[derive(Debug, Clone)]
struct Made {
    /// Of each text: its kind, and the paragraphs.
    texts: Vec<(bool, Vec<String>)>,
    /// Of each code but the first: the one above, whether it can be given, and its definition.
    codes: Vec<(Option<usize>, bool, String)>,
    /// Of each coding: text, code, coder, first and last letter by share, why.
    codings: Vec<(usize, usize, bool, u8, u8, Option<String>)>,
    memos: Vec<(usize, u8, String)>,
    values: Vec<(String, String)>,
}

/// Words with astral characters, letters that are several bytes, and signs that XML needs stand-ins for.
const WORDS: &[&str] = &["we", "rašome", "👩‍👧", "&", "<tag>", "𝒳y", "дім", "\"so\"", "home.", "ė", "x]]>"];

fn paragraph() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 2..7).prop_map(|words| words.join(" "))
}

fn made() -> impl Strategy<Value = Made> {
    let texts = proptest::collection::vec((any::<bool>(), proptest::collection::vec(paragraph(), 1..5)), 1..4);
    let codes = proptest::collection::vec(
        (
            proptest::option::of(0usize..5),
            any::<bool>(),
            prop_oneof![Just(String::new()), paragraph(), Just("two\nlines\n\n[tema]\nid: x".to_owned())],
        ),
        1..6,
    );
    let codings = proptest::collection::vec(
        (0usize..4, 0usize..6, any::<bool>(), any::<u8>(), any::<u8>(), proptest::option::of(paragraph())),
        0..8,
    );
    let memos = proptest::collection::vec((0usize..4, any::<u8>(), paragraph()), 0..6);
    let value = prop_oneof![
        Just("7"),
        Just("007"),
        Just("1.50"),
        Just("true"),
        Just("2026-01-31"),
        Just("a, \"b\" <c>"),
        Just("")
    ];
    let values = proptest::collection::vec((value.clone(), value), 3)
        .prop_map(|all| all.into_iter().map(|(a, b)| (a.to_owned(), b.to_owned())).collect());
    (texts, codes, codings, memos, values).prop_map(|(texts, codes, codings, memos, values)| Made {
        texts,
        codes,
        codings,
        memos,
        values,
    })
}

fn write(root: &Path, made: &Made) {
    let put = |name: &str, text: String| {
        let path = root.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    put("tema.toml", "[study]\ntitle = \"Ką <rašo> 👩\"\nlanguage = \"lt\"\n[groups.SP]\nname = [\"x\", \"y\"]\n[coding]\ncounting = [\"vk\", \"ab\"]\n".to_owned());
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["participant", "group", "order", "years", "place"]).unwrap();
    for (at, (years, place)) in made.values.iter().enumerate() {
        table.write_record([&format!("SP{}", at + 1), "SP", &(at + 1).to_string(), years, place]).unwrap();
    }
    put("participants.csv", String::from_utf8(table.into_inner().unwrap()).unwrap());
    let mut book = "topics:\n  - id: c0\n    name: \"Tema „nulis“\"\n    indicators: [\"qq*\", \"a NEAR b\"]\n    examples: [\"it's: so\"]\n".to_owned();
    for (at, (above, codable, words)) in made.codes.iter().enumerate() {
        let parent =
            above.map(|above| above.min(at)).map(|above| format!("    parent: c{above}\n")).unwrap_or_default();
        let definition = if words.is_empty() {
            String::new()
        } else {
            format!("    definition: {}\n", serde_json::Value::from(words.as_str()))
        };
        book.push_str(&format!("  - id: c{}\n    name: {{en: \"code {at}\", lt: \"kodas {at}\"}}\n{parent}{definition}    codable: {codable}\n", at + 1));
    }
    put("codebooks/a.yaml", book);
    let mut texts = Vec::new();
    for (at, (document, paragraphs)) in made.texts.iter().enumerate() {
        let (kind, body) = match document {
            true => ("document", paragraphs.join("\n\n")),
            false => (
                "interview",
                paragraphs
                    .iter()
                    .enumerate()
                    .map(|(n, text)| format!("{}: {text}\n", if n % 2 == 0 { "I" } else { "SP1" }))
                    .collect(),
            ),
        };
        let participants = if *document { "" } else { "participants: [SP1, SP2]\n" };
        put(&format!("transcripts/T-{at}.txt"), format!("---\nkind: {kind}\n{participants}---\n{body}"));
        texts.push(body);
    }
    let codable: Vec<usize> = (0..=made.codes.len()).filter(|code| *code == 0 || made.codes[code - 1].1).collect();
    let mut seq = 0u64;
    let mut lines: BTreeMap<String, String> = BTreeMap::new();
    let span = |text: &str, from: u8, to: u8| {
        let count = text.chars().count();
        let (a, b) = (usize::from(from) * (count - 1) / 255, usize::from(to) * (count - 1) / 255);
        let at = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
        tema::text::Span::new(at(a.min(b)), at(a.max(b) + 1))
    };
    let mut event = |act: Act, coder: &str, at: usize, span: tema::text::Span| {
        seq += 1;
        let mut event = tema::coding::Event::new(seq, &format!("2026-02-01T10:00:{:02}Z", seq % 60), coder, act);
        event.anchor =
            Some(tema::coding::Anchor::over(&format!("T-{at}"), &tema::transcript::hash(&texts[at]), &texts[at], span));
        event
    };
    for (text, code, coder, from, to, why) in &made.codings {
        let (at, coder) = (text % texts.len(), if *coder { "vk" } else { "ab" });
        let mut event = event(Act::Code, coder, at, span(&texts[at], *from, *to));
        event.code = Some(format!("c{}", codable[code % codable.len()]));
        event.why.clone_from(why);
        lines.entry(format!("codings/{coder}/T-{at}.jsonl")).or_default().push_str(&(event.sealed().line() + "\n"));
    }
    for (text, from, words) in &made.memos {
        let at = text % texts.len();
        let mut event = event(Act::Memo, "vk", at, span(&texts[at], *from, 255));
        event.text = Some(words.clone());
        // On a passage, a text, a code, or the study as a whole.
        let place = from % 4;
        event.of = (place == 1).then(|| format!("T-{at}"));
        event.code = (place == 2).then(|| "c0".to_owned());
        event.anchor = event.anchor.filter(|_| place == 0);
        let file = if place < 2 { format!("codings/vk/T-{at}.jsonl") } else { "log/vk.jsonl".to_owned() };
        lines.entry(file).or_default().push_str(&(event.sealed().line() + "\n"));
    }
    for (name, text) in lines {
        put(&name, text);
    }
}

/// What must come back, as lines that can be compared.
fn shape(root: &Path) -> BTreeMap<&'static str, Vec<String>> {
    let materials = Materials::load(Folder::find(Some(root)).unwrap()).unwrap();
    let codes = materials.codebook.codes.iter();
    let tree = codes.map(|code| {
        let parent = code.parent.map(|at| materials.codebook.codes[at].id.clone());
        let rules: Vec<&str> = code.indicators.iter().map(|rule| rule.text.as_str()).collect();
        let examples: Vec<&str> = code.examples.iter().map(|(text, _)| text.as_str()).collect();
        format!("{} {parent:?} {:?} {:?} {} {rules:?} {examples:?}", code.id, code.name, code.definition, code.codable)
    });
    let active = materials.log.active();
    let decided = |act: Act| {
        let mut lines: Vec<String> = active
            .iter()
            .filter(|(_, event)| event.act == act)
            .map(|(_, event)| {
                let anchor = event.anchor.as_ref();
                let place = anchor.map(|anchor| (&anchor.source, anchor.start, anchor.end, &anchor.exact));
                format!(
                    "{} {} {:?} {place:?} {:?} {:?} {:?}",
                    event.at, event.coder, event.code, event.of, event.text, event.why
                )
            })
            .collect();
        lines.sort();
        lines
    };
    let attributes = &materials.cases.attributes;
    let cases = materials.cases.all.iter().map(|case| {
        format!("{} {:?} {:?} {:?} {:?} {attributes:?}", case.id, case.kind, case.group, case.order, case.values)
    });
    let sources = materials
        .sources
        .iter()
        .map(|source| format!("{} {:?} {:?} {}", source.id, source.kind(), source.participants, source.text()));
    BTreeMap::from([
        ("codes", tree.collect()),
        ("codings", decided(Act::Code)),
        ("memos", decided(Act::Memo)),
        ("cases", cases.collect()),
        ("sources", sources.collect()),
        ("settings", vec![materials.settings.file.text.clone()]),
    ])
}

fn written(root: &Path, files: &tema::study::Changes) {
    for (name, bytes) in files {
        let path = root.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes.as_ref().unwrap()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_study_that_goes_through_a_project_is_the_same(made in made(), target in proptest::sample::select(vec![refi::Target::Specification, refi::Target::Nvivo, refi::Target::Maxqda])) {
        let home = tempfile::tempdir().unwrap();
        let (first, second) = (home.path().join("a"), home.path().join("b"));
        write(&first, &made);
        let materials = Materials::load(Folder::find(Some(&first)).unwrap()).unwrap();
        let mut project = depart(&materials).unwrap();
        let (xml, texts) = refi::project(&mut project, target);
        follows_the_schema(&xml);
        let bytes = refi::pack(&xml, &texts).unwrap();
        let back = refi::open(Path::new("a.qdpx"), "a.qdpx", &bytes, &refi::Options::default()).unwrap();
        let arrived = arrive(&back, "else", Texts::Heard);
        prop_assert_eq!(&arrived.loss.not_carried, &vec![]);
        written(&second, &arrived.files);
        let (before, mut after) = (shape(&first), shape(&second));
        // MAXQDA lets every code be given.
        if target == refi::Target::Maxqda {
            after.insert("codes", before["codes"].clone());
        }
        prop_assert_eq!(before, after);
        // And once more: every GUID again.
        let materials = Materials::load(Folder::find(Some(&second)).unwrap()).unwrap();
        let (again, _) = refi::project(&mut depart(&materials).unwrap(), target);
        prop_assert_eq!(guids(&again), guids(&xml));
    }
}

#[test]
fn what_is_no_project_is_told_by_what_it_is() {
    let study = coded_small();
    for (name, content, says) in [
        ("empty.qdpx", "", "the file is empty"),
        ("table.qdpx", "a,b\n1,2\n", "neither an archive nor XML"),
        ("cut.qdpx", "PK\u{3}\u{4} and no more", "damaged or cut short"),
        ("page.qde", "<html></html>", "the XML begins with `html`"),
        ("bare.qde", "<Project name='x'/>", "no codes, no texts"),
    ] {
        study.write(name, content);
        let ran = study.tema(&["import", name, "-o", "new"]);
        assert!(ran.status == 2 && ran.err.contains(says), "{name}: {}", ran.err);
        assert!(!study.root().join("new").exists());
    }
    std::fs::create_dir(study.root().join("a.qda")).unwrap();
    let ran = study.tema(&["import", "a.qda", "-o", "new"]);
    assert!(ran.status == 2 && ran.err.contains("holds no `data.qda`"), "{}", ran.err);
    for (name, says) in [("out", "has no ending that says"), ("out.doc", "cannot be written as `.doc`")] {
        let ran = study.tema(&["export", "--to", name]);
        assert!(ran.status == 2 && ran.err.contains(says), "{}", ran.err);
        assert!(!study.root().join(name).exists());
    }
}

fn coded_small() -> Study {
    Study::small("topics:\n  - {id: ways, name: Ways}\n")
}

// ---- what is kept of another program ------------------------------------------------------------------------------

#[test]
fn check_names_what_of_another_program_cannot_go_out_again() {
    let (home, _) = imported(&sample(), "a.qdpx", &[]);
    let lines = |study: &Study| -> Vec<String> {
        let ran = study.tema(&["-C", "new", "check", "--json"]);
        let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let findings = value["findings"].as_array().unwrap().iter();
        findings
            .filter(|finding| finding["place"]["file"] == "exchange/refi.json")
            .map(|finding| format!("{} {}", finding["severity"].as_str().unwrap(), finding["found"].as_str().unwrap()))
            .collect()
    };
    assert_eq!(lines(&home), Vec::<String>::new());
    let file = home.read("new/exchange/refi.json");
    let mut value: serde_json::Value = serde_json::from_str(&file).unwrap();
    value["codes"]["alone"]["guid"] = "12".into();
    value["sources"]["D99"] = value["sources"]["D1"].clone();
    value["rest"].as_array_mut().unwrap().push("<Set guid=".into());
    home.write("new/exchange/refi.json", serde_json::to_string_pretty(&value).unwrap());
    let found = lines(&home);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().any(|line| line == "error `12` of `alone` is no GUID"), "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("error `<Set guid=` cannot be read as XML")), "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("to-do what another program knew of source `D99`")), "{found:?}");
    let ran = home.tema(&["-C", "new", "export", "--to", "out.qdpx"]);
    assert!(ran.out.contains("links, sets and the like"), "{}", ran.out);
    follows_the_schema(&xml(&std::fs::read(home.root().join("out.qdpx")).unwrap()));
    // A file that is no JSON: check says where, export is refused.
    home.write("new/exchange/refi.json", file.replacen("\"codes\": {", "\"codes\": [", 1));
    let found = lines(&home);
    assert!(found.len() == 1 && found[0].starts_with("error what other programs know cannot be read"), "{found:?}");
    assert_eq!(home.tema(&["-C", "new", "export", "--to", "out.qdpx"]).status, 2);
}
