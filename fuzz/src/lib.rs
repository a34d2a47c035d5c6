//! What the fuzz targets share: how bytes become a file, and what must be true of whatever is read.

use std::io::{Cursor, Write};
use tema::data::File;
use tema::finding::Finding;
use tema::ingest::speakers::Speakers;
use tema::ingest::{Options, Transcript, of_bytes};
use tema::study::{Cases, Settings};
use tema::text::canonical;
use tema::transcript::{Roster, read};
use unicode_normalization::UnicodeNormalization;

/// An archive where the bytes say so: lines `== PATH` begin a part each. Seeds are thus texts that people can read,
/// and what is mutated is the text and not its packing. All other bytes are the file itself.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    if !bytes.starts_with(b"== ") {
        return bytes.to_vec();
    }
    let text = String::from_utf8_lossy(bytes);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for part in format!("\n{text}").split("\n== ").skip(1) {
        let (path, content) = part.split_once('\n').unwrap_or((part, ""));
        if writer.start_file(path, plain).is_ok() {
            let _ = writer.write_all(content.as_bytes());
        }
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// The settings of a study that has none.
pub fn settings() -> Settings {
    Settings::read(File { name: "tema.toml".to_owned(), text: String::new() }, &mut Vec::new())
}

/// Imports the bytes as files of these endings, in a study and without one, and looks whether all speech is there.
pub fn import(bytes: &[u8], endings: &[&str]) {
    let bytes = packed(bytes);
    let settings = settings();
    let cases = Cases::default();
    let speakers = Speakers::line("Ana=I, Jo=SP1, =SP2").unwrap_or_default();
    for ending in endings {
        let name = format!("a.{ending}");
        for (plain, unwrap) in [(false, false), (true, true)] {
            let options = Options {
                settings: &settings,
                cases: &cases,
                speakers: &speakers,
                encoding: None,
                unwrap,
                kind: None,
                plain,
            };
            match of_bytes(&name, &name, &bytes, &options) {
                Ok(transcript) => {
                    shown(&transcript.findings);
                    kept(&transcript, &settings, &cases);
                }
                Err(finding) => shown(&[*finding]),
            }
        }
    }
}

/// The transcript is in the one form, and read again it says what was said, in order, once.
fn kept(transcript: &Transcript, settings: &Settings, cases: &Cases) {
    let Some(written) = &transcript.written else { return };
    let form = canonical(written.file.clone().into_bytes()).expect("a transcript is text");
    assert!(!form.changed(), "not in the one form: {:?}", written.file);
    let file = File { name: "transcripts/a.txt".to_owned(), text: form.text.clone() };
    let source = read(file, form, &Roster { settings, cases }, &mut Vec::new());
    let mut speech: String = String::new();
    let mut at = 0;
    let turns = source.turns.iter().map(|turn| turn.span.range());
    for turn in turns {
        assert!(at <= turn.start);
        at = turn.start;
        for excluded in source.excluded.iter().map(|span| span.range()).filter(|span| turn.contains(&span.start)) {
            speech.push_str(&source.text()[at..excluded.start]);
            at = excluded.end;
        }
        speech.push_str(source.text().get(at..turn.end).unwrap_or_default());
        at = at.max(turn.end);
    }
    let said: String = transcript.turns.iter().map(|turn| turn.text.as_str()).collect();
    assert_eq!(letters(&speech), letters(&said), "{:?}", written.file);
    if transcript.kind != tema::transcript::Kind::Document {
        assert_eq!(source.turns.len(), transcript.turns.len(), "{:?}", written.file);
    }
}

/// A text without blanks and zero characters, composed.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\0').nfc().collect()
}

/// The text as a file of a study; none where it is no text.
pub fn file(name: &str, text: &str) -> Option<File> {
    Some(File { name: name.to_owned(), text: canonical(text.as_bytes().to_vec()).ok()?.text })
}

/// Findings can be shown.
pub fn shown(findings: &[Finding]) {
    for finding in findings {
        assert!(!finding.to_string().is_empty());
    }
}
