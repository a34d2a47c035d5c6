//! `tema import` of files that are damaged, locked, made to do harm, or something else than their names say: a message
//! that says what it is and what to do, exit status 2, and nothing written.

use crate::support::Study;
use std::io::{Cursor, Write};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// An archive of these parts, packed.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let packed = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, packed).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file that is one.
fn word() -> Vec<u8> {
    let text = format!(
        "<w:document xmlns:w='{WORD}'><w:body><w:p><w:r><w:t>I: So?</w:t></w:r></w:p><w:p><w:r><w:t>SP1: Yes.</w:t></w:r></w:p></w:body></w:document>"
    );
    archive(&[("word/document.xml", text.as_bytes())])
}

/// A compound file of old Office that holds a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    bytes
}

/// All files below a folder, with their bytes.
fn files(folder: &std::path::Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push((path.clone(), std::fs::read(&path).unwrap_or_default())),
        }
    }
    found.sort();
    found
}

/// Each file, alone: exit status 2, nothing written, and what is said of it. A line `hint: …` is part of that.
#[track_caller]
fn refused(cases: &[(&str, Vec<u8>, &str)]) {
    let study = Study::new();
    let outside = tempfile::tempdir().unwrap();
    let before = files(study.root());
    for (name, bytes, expected) in cases {
        let path = outside.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let ran = study.tema(&["import", path.to_str().unwrap()]);
        assert_eq!(ran.status, 2, "{name}: {}{}", ran.out, ran.err);
        assert_eq!(files(study.root()), before, "{name}: something was written");
        let lines: Vec<&str> = ran.out.lines().map(str::trim).collect();
        let said = lines.iter().skip_while(|line| !line.starts_with("error: ")).take_while(|line| !line.is_empty());
        assert_eq!(said.copied().collect::<Vec<_>>().join("\n"), *expected, "{name}");
        assert!(ran.err.contains("the file could not be read"), "{name}: {}", ran.err);
    }
}

#[test]
fn archives_that_swell_are_left_when_they_do() {
    let spaces = vec![b' '; 9 << 20];
    let swells = |part: &str| {
        format!(
            "error: `{part}` swells to more than 4 MB, over 300 times its packed size; expected at most 64 MB, and no such swelling\n\
             hint: such archives are made to fill up memory; it was left at that, and nothing was kept"
        )
    };
    let sheet: &[(&str, &[u8])] = &[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &spaces)];
    refused(&[
        ("bomb.docx", archive(&[("word/document.xml", &spaces)]), &swells("word/document.xml")),
        ("bomb.odt", archive(&[("content.xml", &spaces)]), &swells("content.xml")),
        ("bomb.ods", archive(&[("content.xml", &spaces)]), &swells("content.xml")),
        ("bomb.xlsx", archive(sheet), &swells("xl/worksheets/sheet1.xml")),
    ]);
}

#[test]
fn entities_and_nesting_without_end_are_refused() {
    let entities = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>";
    let tiers = format!("<?xml version='1.0'?>{entities}<ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>");
    refused(&[
        (
            "entities.docx",
            archive(&[("word/document.xml", format!("{entities}<x>&b;</x>").as_bytes())]),
            "error: `word/document.xml`: it has a document type, which no word processor writes\nhint: such files are made to fill up memory; nothing of it was read",
        ),
        (
            "entities.eaf",
            tiers.into_bytes(),
            "error: line 1: `&b;` is an entity of the file's own; such files are not read\nhint: the file may be cut off or damaged; export it again",
        ),
        (
            "deep.json",
            "[".repeat(100_000).into_bytes(),
            "error: line 1: this is no JSON (recursion limit exceeded)\nhint: the file may be cut off; export it again",
        ),
        (
            "deep.eaf",
            "<a>".repeat(100_000).into_bytes(),
            "error: line 1: more than 64 elements inside each other\nhint: the file may be cut off or damaged; export it again",
        ),
        (
            "deep.rtf",
            format!("{{\\rtf1{}", "{".repeat(100_000)).into_bytes(),
            "error: groups stand more than 1000 deep in one another\nhint: no program writes such files; nothing of it was kept",
        ),
    ]);
}

#[test]
fn a_path_that_climbs_out_and_an_archive_cut_short() {
    refused(&[
        (
            "climbs.docx",
            archive(&[("../../evil.txt", b"x"), ("word/document.xml", b"<x/>")]),
            "error: an entry's path climbs out of the archive: `../../evil.txt`\nhint: no program that writes documents does this; nothing of it was read",
        ),
        (
            "cut.docx",
            word()[..200].to_vec(),
            "error: the archive is damaged or cut short\nhint: copy the file again from where it came, or open it in the program that made it and save it anew",
        ),
    ]);
}

#[test]
fn a_file_with_a_password_is_told_by_name() {
    let locked = "error: the file is protected by a password\n\
                  hint: open it in the program that made it, save it without a password, and take that file";
    let manifest = b"<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let open = archive(&[("content.xml", &[7; 300]), ("META-INF/manifest.xml", manifest)]);
    refused(&[
        ("locked.docx", compound("EncryptedPackage"), locked),
        ("locked.xlsx", compound("EncryptedPackage"), locked),
        ("locked.odt", open.clone(), locked),
        ("locked.ods", open, locked),
    ]);
}

#[test]
fn what_is_something_else_than_its_name_says() {
    let archive = "error: this is no text but a zip archive (Word, OpenDocument and Excel files are such)\nhint: give the file the ending of what it is";
    let other = "error: this is no archive, as Word and OpenDocument files are\nhint: look at what the file is, and give it the ending of that";
    let talk = || b"I: So?\nSP1: Yes.\n".to_vec();
    refused(&[
        (
            "old.docx",
            compound("WordDocument"),
            "error: this is an old Word file (.doc), whatever its name says\nhint: open it in Word or LibreOffice and save it as .docx",
        ),
        (
            "old.doc",
            compound("WordDocument"),
            "error: this is an old Word file, no text\nhint: open it in Word or LibreOffice and save it as .docx",
        ),
        (
            "old.xls",
            compound("Workbook"),
            "error: this is an old .xls workbook\nhint: open it, save it as .xlsx or .csv, and take that file",
        ),
        ("word.txt", word(), archive),
        ("word.vtt", word(), archive),
        ("word.json", word(), archive),
        (
            "word.csv",
            word(),
            "error: an archive, but no workbook; expected a table: .csv, .xlsx or .ods\nhint: a Word file is no table; save the table in it as .csv, or name the file as what it is",
        ),
        (
            "word.odt",
            word(),
            "error: the archive holds no OpenDocument text; expected a part `content.xml` with a text\nhint: this is a Word file: give it the ending .docx",
        ),
        ("talk.docx", talk(), other),
        ("talk.odt", talk(), other),
        (
            "talk.json",
            talk(),
            "error: line 1: this is no JSON (expected value)\nhint: the file may be cut off; export it again",
        ),
        ("talk.otr", talk(), "error: this is no file of oTranscribe; expected JSON with the transcript under `text`"),
        ("talk.eaf", talk(), "error: this is not an ELAN file; expected <ANNOTATION_DOCUMENT>"),
        ("talk.cha", talk(), "error: no line begins as an utterance of CHAT does; expected `*SPK:`, a tab, the speech"),
        (
            "page.docx",
            b"<html><body>x</body></html>".to_vec(),
            "error: this is no archive but a text with marks, such as a web page or single XML\nhint: open it in the program that made it and save it as .docx or .odt",
        ),
        (
            "picture.txt",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".to_vec(),
            "error: this is no text: it has zero bytes and is not UTF-16\nhint: if it is a text, name its encoding with --encoding",
        ),
        (
            "talk.mp3",
            b"ID3".to_vec(),
            "error: this is a recording, no text\nhint: transcribe it first, e.g. with Whisper, and import the JSON or the subtitles",
        ),
    ]);
}

#[test]
fn an_empty_file_is_empty_whatever_its_name_says() {
    let names = ["a.docx", "a.odt", "a.rtf", "a.txt", "a.vtt", "a.json", "a.eaf", "a.TextGrid", "a.csv", "a.xlsx"];
    refused(&names.map(|name| (name, Vec::new(), "error: the file is empty")));
}

/// The size is asked before a byte is read: the file is a hole of 200 MB, which would fill the memory all the same.
#[test]
fn two_hundred_megabytes_are_not_read() {
    let study = Study::new();
    let outside = tempfile::tempdir().unwrap();
    let before = files(study.root());
    for (name, expected) in [
        (
            "long.vtt",
            "error: the text is 200 MB long; expected at most 32 MB, which is some fifty books\n    hint: cut the file into parts; nothing of it was read\n",
        ),
        ("long.docx", "error: the file is larger than 100 MB; expected a document of text\n"),
        ("long.csv", "error: the text is 200 MB long"),
    ] {
        let path = outside.path().join(name);
        std::fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
        let ran = study.tema(&["import", path.to_str().unwrap()]);
        assert_eq!(ran.status, 2, "{}", ran.err);
        assert!(ran.out.contains(expected), "{name}: {}", ran.out);
        assert_eq!(files(study.root()), before, "{name}: something was written");
    }
}
