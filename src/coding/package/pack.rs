//! The package: a study of its own that holds the turns that were drawn.

use super::{Draw, MANIFEST};
use crate::coding::Materials;
use crate::data::File;
use crate::finding::{Finding, Place, Result, Severity};
use crate::study::{CaseKind, Cases, SETTINGS, Settings, cases};
use crate::text::{Canonical, CodePoints, Span};
use crate::transcript::{self, Kind, Roster, Source, Speaker};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was sent to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this list.
    pub package: u32,
    /// Who is to code.
    pub coder: String,
    /// The sources of which something was sent.
    pub sources: Vec<Part>,
}

/// What was sent of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The source.
    pub source: String,
    /// The hash of the whole text.
    pub text: String,
    /// The hash of the text in the package.
    pub sent: String,
    /// The turns that are to be coded, in order.
    pub turns: Vec<Piece>,
}

/// A turn in both texts, in code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Where it begins in the whole text.
    pub start: usize,
    /// Where it ends there.
    pub end: usize,
    /// Where it begins in the text of the package.
    pub at: usize,
}

/// A package, ready to be written.
#[derive(Debug, Clone)]
pub struct Package {
    /// What was sent.
    pub manifest: Manifest,
    /// Its files, by name.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// How many turns before and behind one that was drawn are shown with it.
const BEFORE: u32 = 2;
const BEHIND: u32 = 1;

/// What stands where words are that were not sent.
const LEFT_OUT: &str = "[[…]]";

/// Packs what was drawn for a coder. `note`: what the coder is told.
///
/// # Errors
/// When a text or the settings cannot be sent so that they are read as they are here.
pub fn pack(materials: &Materials, drawn: &Draw, coder: &str, note: &str) -> Result<Package> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let settings = settings(materials, coder)?;
    let people = people(materials, drawn);
    let read = Settings::read(File { name: SETTINGS.into(), text: settings.clone() }, &mut Vec::new());
    let cases = Cases::read(&File { name: cases::FILE.into(), text: people.clone() }, &read, &mut Vec::new());
    let roster = Roster { settings: &read, cases: &cases };
    let mut sources = Vec::new();
    for (source, turns) in materials.sources.iter().zip(&drawn.turns) {
        if turns.is_empty() {
            continue;
        }
        let (text, pieces) = masked(source, turns);
        let file = File { name: source.file.name.clone(), text: front(materials, source) + &text };
        let sent = transcript::read(file, Canonical::default(), &roster, &mut Vec::new());
        same(source, &sent, &pieces)?;
        let (whole, part) = (CodePoints::new(source.text()), CodePoints::new(&text));
        let turns = pieces.iter().map(|(span, at)| Piece {
            start: whole.from_byte(span.start as usize),
            end: whole.from_byte(span.end as usize),
            at: part.from_byte(*at),
        });
        sources.push(Part {
            source: source.id.clone(),
            text: source.hash.clone(),
            sent: sent.hash.clone(),
            turns: turns.collect(),
        });
        files.insert(sent.file.name.clone(), sent.file.text.clone().into_bytes());
    }
    for file in &materials.codebook.files {
        files.insert(file.name.clone(), file.text.clone().into_bytes());
    }
    for name in materials.folder.list("lemmas", &[".tsv"]) {
        let bytes =
            materials.folder.bytes(&name).map_err(|error| Box::new(Finding::io(name.clone(), "read", &error)))?;
        files.insert(name, bytes);
    }
    let manifest = Manifest { package: 1, coder: coder.to_owned(), sources };
    files.insert(SETTINGS.into(), settings.into_bytes());
    files.insert(cases::FILE.into(), people.into_bytes());
    files.insert("READ-ME.txt".into(), note.as_bytes().to_vec());
    files.insert(MANIFEST.into(), format!("{:#}\n", serde_json::json!(manifest)).into_bytes());
    Ok(Package { manifest, files })
}

/// The settings without what is of this study alone: who codes, and who was asked what.
fn settings(materials: &Materials, coder: &str) -> Result<String> {
    let file = &materials.settings.file;
    let mut text = String::new();
    let mut own = false;
    for line in file.text.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            let name = line.trim().trim_start_matches('[').split([']', '#']).next().unwrap_or_default().trim();
            own = name == "coding" || name == "asked" || name.starts_with("coding.") || name.starts_with("asked.");
        }
        if !own {
            text.push_str(line);
        }
    }
    let text = format!("{}\n\n[coding]\ncoder = \"{coder}\"\ncounting = [\"{coder}\"]\n", text.trim_end());
    let mut findings = Vec::new();
    let read = Settings::read(File { name: SETTINGS.into(), text: text.clone() }, &mut findings);
    let sound = read.coder.as_deref() == Some(coder)
        && read.counting == [coder]
        && read.unit == materials.settings.unit
        && !findings.iter().any(|finding| finding.severity == Severity::Error);
    if sound {
        return Ok(text);
    }
    Err(Box::new(
        Finding::error("the settings cannot be sent as tema.toml is written; nothing was written")
            .at(Place::file(SETTINGS))
            .expected("[coding] and [asked] as sections of their own"),
    ))
}

/// Those who speak in what is sent, with their groups and nothing else.
fn people(materials: &Materials, drawn: &Draw) -> String {
    let mut text = String::from("participant,group\n");
    for (number, case) in (0u32..).zip(&materials.cases.all).filter(|(_, case)| case.kind == CaseKind::Participant) {
        let sent = materials.sources.iter().zip(&drawn.turns).filter(|(_, turns)| !turns.is_empty());
        if sent.into_iter().any(|(source, _)| source.participants.contains(&number)) {
            text.push_str(&format!("{},{}\n", case.id, case.group.as_deref().unwrap_or_default()));
        }
    }
    text
}

/// Front matter that says how the text is read, and nothing else.
fn front(materials: &Materials, source: &Source) -> String {
    let mut lines = vec![format!("kind: {}", source.kind().name())];
    let named = source.front.participants.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    if !named.is_empty() {
        lines.push(format!("participants: [{named}]"));
    }
    lines.extend(source.front.date.as_ref().map(|date| format!("date: \"{date}\"")));
    if source.language != materials.settings.language {
        lines.push(format!("language: {}", source.language));
    }
    for (said, line) in [(source.front.synthetic, "synthetic: true"), (!source.front.notes, "notes: false")] {
        lines.extend(said.then(|| line.to_owned()));
    }
    format!("---\n{}\n---\n", lines.join("\n"))
}

/// The text of which only some turns can be coded, and for each of them its place in the whole text with its first byte
/// here.
fn masked(source: &Source, turns: &[u32]) -> (String, Vec<(Span, usize)>) {
    let text = source.text();
    let near = |turn: u32| turns.iter().any(|drawn| *drawn <= turn + BEFORE && turn <= drawn + BEHIND);
    let mut instead: Vec<(Span, String)> = Vec::new();
    let mut kept: Vec<Span> = Vec::new();
    for (number, turn) in (0u32..).zip(&source.turns) {
        let drawn = turns.contains(&number);
        let asks = matches!(turn.speaker, Speaker::Interviewer(_));
        if drawn || asks && near(number) {
            kept.push(turn.span);
        } else if !turn.span.is_empty() {
            let words = match near(number) {
                true => as_note(turn.span.of(text)),
                false => LEFT_OUT.to_owned(),
            };
            let words = if source.front.notes { words } else { String::new() };
            let blank = if text[..turn.span.start as usize].ends_with(|c: char| c.is_whitespace())
                || source.kind() == Kind::Document
            {
                ""
            } else {
                " "
            };
            instead.push((turn.span, format!("{blank}{words}")));
        }
    }
    for note in &source.excluded {
        let inside = |span: &Span| span.overlaps(*note);
        if !kept.iter().any(inside) && !instead.iter().any(|(span, _)| inside(span)) {
            instead.push((*note, if note.of(text).starts_with('#') { "#" } else { LEFT_OUT }.to_owned()));
        }
    }
    instead.sort();
    let mut made = String::new();
    let mut moved: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (span, words) in instead {
        let range = span.range();
        moved.push((at, made.len()));
        made.push_str(text.get(at..range.start).unwrap_or_default());
        made.push_str(&words);
        at = range.end.max(at);
    }
    moved.push((at, made.len()));
    made.push_str(&text[at..]);
    let place = |span: Span| {
        let start = span.start as usize;
        let (from, to) = moved[moved.partition_point(|(from, _)| *from <= start) - 1];
        (span, to + (start - from))
    };
    let pieces = turns.iter().map(|turn| place(source.turns[*turn as usize].span)).collect();
    (made, pieces)
}

/// What is said around the turns that were drawn, as notes: one a paragraph.
fn as_note(speech: &str) -> String {
    let plain = speech.replace("[[", "(").replace("]]", ")");
    plain.split("\n\n").map(|piece| format!("[[{}]]", piece.trim())).collect::<Vec<_>>().join("\n\n")
}

/// Whether the text of a package has the statements of the turns that were drawn, each where it should be, and no others.
fn same(source: &Source, sent: &Source, pieces: &[(Span, usize)]) -> Result<()> {
    let mut wanted = Vec::new();
    for (span, at) in pieces {
        for statement in source.statements.iter().filter(|statement| span.contains(statement.span)) {
            let start = at + (statement.span.start - span.start) as usize;
            wanted.push((statement.turn, statement.cell, Span::new(start, start + statement.span.len())));
        }
    }
    let found: Vec<_> = sent.statements.iter().map(|cell| (cell.turn, cell.cell, cell.span)).collect();
    if wanted == found {
        return Ok(());
    }
    Err(Box::new(
        Finding::error(format!("`{}` cannot be sent in parts: its statements would be others", source.id))
            .at(Place::file(&*source.file.name))
            .hint("look at `tema check`; a note that does not end may be the reason; nothing was written"),
    ))
}
