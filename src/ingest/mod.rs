//! What researchers really have → canonical transcripts, without changing a word of what was said.
//!
//! A reader gives [`Piece`]s: who speaks as the original has it, when, what, and where it stands there. Then it is found
//! out who speaks ([`speakers`]), pieces of one speaker in a row become a turn, and the turns are written in the
//! plain-text form ([`build`]). What was left out and what was doubtful is named. No file name, author or path goes
//! into the text.

pub mod build;
mod chat;
pub mod codings;
mod json;
pub mod label;
mod lines;
mod otr;
mod papers;
mod piece;
mod shape;
pub mod speakers;
mod subtitles;
pub mod survey;
mod tiers;
mod xml;

pub use piece::{Join, Piece, Reading};

use crate::document::{self, Choice};
use crate::finding::{Finding, Place, Result, Severity};
use crate::study::{Cases, Settings};
use crate::transcript::Kind;
use build::{Record, Turn, Written};
use speakers::{About, Speaker, Speakers};
use std::path::Path;

/// How files are to be read.
pub struct Options<'o> {
    /// The study's settings, or the defaults.
    pub settings: &'o Settings,
    /// The study's participants.
    pub cases: &'o Cases,
    /// Who speaks, by a person.
    pub speakers: &'o Speakers,
    /// The encoding, by a person.
    pub encoding: Option<&'o str>,
    /// Lines within a paragraph are joined.
    pub unwrap: bool,
    /// The kind of source, by a person.
    pub kind: Option<Kind>,
    /// Plain transcripts, not for a study: labels that have no code stay as they are written.
    pub plain: bool,
}

/// A comment on a passage, in bytes of the transcript's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What the comment says.
    pub text: String,
    /// The passage's first byte and one past its last; `None` if it is not in the text.
    pub span: Option<(usize, usize)>,
    /// The words, as the original has them.
    pub quote: String,
}

/// One file, read.
#[derive(Debug)]
pub struct Transcript {
    /// `docx`, `vtt`, ….
    pub format: &'static str,
    /// The encoding, where the format has a choice.
    pub encoding: Option<&'static str>,
    /// The kind of source.
    pub kind: Kind,
    /// The participant in the file's name.
    pub named: Option<String>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// The turns; where somebody has no code, the label stands for it.
    pub turns: Vec<Turn>,
    /// Those who take part.
    pub participants: Vec<String>,
    /// Lines that nobody says, as comments above the turns.
    pub header: Vec<String>,
    /// The same, below the turns.
    pub footer: Vec<String>,
    /// What is not in the transcript, in words.
    pub left_out: Vec<String>,
    /// What was doubtful, and what stops the import.
    pub findings: Vec<Finding>,
    /// BLAKE3 of the file's bytes.
    pub original: String,
    /// The transcript, unless somebody has no code.
    pub written: Option<Written>,
    /// Comments on passages.
    pub remarks: Vec<Remark>,
}

impl Transcript {
    /// Whether everything needed is known.
    pub fn is_whole(&self) -> bool {
        self.written.is_some() && !self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Endings of the files that hold speech, in small letters.
pub const ENDINGS: &[&str] = &[
    "docx", "docm", "odt", "rtf", "pdf", "html", "htm", "txt", "text", "md", "markdown", "vtt", "srt", "json", "otr",
    "cha", "eaf", "exb", "textgrid",
];

/// The ending of a file's name, in small letters.
pub fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Reads one file; `name` is how messages name it.
///
/// # Errors
/// When the file cannot be read at all.
pub fn read(path: &Path, name: &str, options: &Options<'_>) -> Result<Transcript> {
    if let Some(finding) = other_program(&ending(path), name) {
        return Err(Box::new(finding));
    }
    let file = path.file_name().map(|file| file.to_string_lossy().into_owned()).unwrap_or_default();
    of_bytes(&file, name, &document::bytes_of(path, name)?, options)
}

/// Reads what a file of the name `file` holds; `name` is how messages name it.
///
/// # Errors
/// When it cannot be read at all.
pub fn of_bytes(file: &str, name: &str, bytes: &[u8], options: &Options<'_>) -> Result<Transcript> {
    if bytes.is_empty() {
        return Err(Box::new(Finding::error("the file is empty").at(Place::file(name))));
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let named = speakers::in_name(stem, options.cases, options.settings);
    let about = About {
        settings: options.settings,
        cases: options.cases,
        speakers: options.speakers,
        file,
        named: named.as_deref(),
    };
    let raw = raw(&ending(Path::new(file)), name, bytes, options, &about)?;
    Ok(finish(raw, bytes, name, named.clone(), options, &about))
}

/// A file of which a reader has made pieces.
struct Raw {
    format: &'static str,
    encoding: Option<&'static str>,
    reading: Reading,
    comments: Vec<(String, usize, usize, String)>,
    /// Where pages begin: first byte in the text of all paragraphs, number.
    pages: Vec<(usize, u32)>,
}

fn raw(ending: &str, name: &str, bytes: &[u8], options: &Options<'_>, about: &About<'_>) -> Result<Raw> {
    let choice = Choice { language: Some(&options.settings.language), encoding: options.encoding, lossy: false };
    let is_known = |label: &str| about.is_known(label);
    let known = lines::Known { label: &is_known, unwrap: options.unwrap };
    let text_format = match ending {
        "vtt" => "vtt",
        "srt" => "srt",
        "json" => "json",
        "otr" => "otr",
        "cha" => "chat",
        "eaf" => "elan",
        "exb" => "exmaralda",
        "textgrid" => "textgrid",
        _ => "",
    };
    let subtitles = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).starts_with(b"WEBVTT");
    if text_format.is_empty() && !subtitles {
        let document = document::read(name, bytes, &choice)?;
        let paper = papers::lines(&document);
        // Only where the lines are those of the file can a message show them.
        let shown = match document.format {
            document::Format::Text => paper.lines.iter().map(|line| format!("{}\n", line.text)).collect(),
            _ => String::new(),
        };
        let mut reading = lines::read(name, &shown, &paper.lines, &known);
        reading.footer.extend(paper.notes);
        reading
            .left_out
            .extend(document.left_out.iter().map(|left| format!("{} {}", left.count, left.what.words(left.count))));
        reading.left_out.extend(paper.left_out);
        reading.findings.extend(document.findings.iter().cloned());
        let comments = document
            .comments
            .iter()
            .map(|comment| {
                let place =
                    |(paragraph, byte): (usize, usize)| paper.starts.get(paragraph).map_or(0, |start| start + byte);
                let (start, end) = (place(comment.from.start), place(comment.from.end));
                (comment.text.clone(), start, end, passage(&document, comment.from))
            })
            .collect();
        let encoding = document.encoding.map(|encoding| encoding.name);
        let begins = document.paragraphs.iter().zip(&paper.starts);
        let pages = begins.filter_map(|(paragraph, start)| Some((*start, paragraph.page?))).collect();
        return Ok(Raw { format: document.format.name(), encoding, reading, comments, pages });
    }
    let decoded = document::decode(name, bytes, &choice)?;
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    let (format, mut reading) = match text_format {
        "srt" => ("srt", subtitles::read(name, &text)),
        "json" => ("json", json::read(name, &text)?),
        "chat" => ("chat", chat::read(name, &text)?),
        "elan" => ("elan", tiers::eaf(name, &text)?),
        "exmaralda" => ("exmaralda", tiers::exb(name, &text)?),
        "textgrid" => ("textgrid", tiers::textgrid(name, &text)?),
        "otr" => ("otr", lines::read(name, "", &otr::read(name, &text)?, &known)),
        _ => ("vtt", subtitles::read(name, &text)),
    };
    reading.findings.splice(0..0, decoded.findings);
    Ok(Raw { format, encoding: Some(decoded.encoding.name), reading, comments: Vec::new(), pages: Vec::new() })
}

fn passage(document: &document::Document, range: document::Range) -> String {
    let (first, last) = (range.start, range.end);
    let mut out = String::new();
    for (at, paragraph) in document.paragraphs.iter().enumerate().take(last.0 + 1).skip(first.0) {
        let text = paragraph.text();
        let from = if at == first.0 { first.1 } else { 0 };
        let to = if at == last.0 { last.1 } else { text.len() };
        if at > first.0 {
            out.push('\n');
        }
        out.push_str(text.get(from.min(text.len())..to.min(text.len())).unwrap_or_default());
    }
    out
}

fn finish(
    raw: Raw,
    bytes: &[u8],
    name: &str,
    named: Option<String>,
    options: &Options<'_>,
    about: &About<'_>,
) -> Transcript {
    let Raw { format, encoding, reading, comments, pages } = raw;
    let Reading { pieces, mut header, mut footer, left_out, mut findings } = reading;
    // Outside a study a text in which nobody is named stands for itself.
    let nameless = options.plain && options.kind.is_none() && pieces.iter().all(|piece| piece.label.is_none());
    let resolved = if options.kind == Some(Kind::Document) { Vec::new() } else { speakers::resolve(&pieces, about) };
    let document = options.kind == Some(Kind::Document)
        || nameless && !pieces.is_empty() && resolved.iter().all(|speaker| speaker.code.is_none());
    let speakers = if document { Vec::new() } else { resolved };
    for line in header.iter_mut().chain(&mut footer) {
        *line = speakers::without_names(line, &speakers);
    }
    let code = |piece: &Piece| {
        let speaker = speakers.iter().find(|speaker| speaker.label == piece.label)?;
        Some(speaker.code.clone().unwrap_or_else(|| speakers::as_written(speaker.label.as_deref())))
    };
    let mut turns = build::turns(&pieces, code, document);
    for turn in turns.iter_mut().filter(|_| !pages.is_empty()) {
        let start = turn.marks.first().map_or(0, |(_, original)| *original);
        turn.page = pages.iter().rfind(|(at, _)| *at <= start).map(|(_, page)| *page);
    }
    let participants = build::participants(&speakers, &options.settings.interviewers);
    let kind = options.kind.unwrap_or(match participants.len() {
        _ if document => Kind::Document,
        0 | 1 if speakers.len() <= 2 || speakers.iter().all(|speaker| speaker.code.is_some()) => Kind::Interview,
        _ => Kind::FocusGroup,
    });
    let original = blake3::hash(bytes).to_hex()[..32].to_owned();
    let known = document || speakers.iter().all(|speaker| speaker.code.is_some());
    let complete = known || options.plain;
    if turns.is_empty() {
        findings.push(Finding::error("there is no speech in this file").at(Place::file(name)));
    } else if !known {
        let finding = missing(name, &speakers);
        findings.push(match options.plain {
            true => Finding { severity: Severity::Doubt, expected: None, ..finding },
            false => finding,
        });
    }
    findings.extend(withdrawn(name, &participants, options.cases));
    if !options.plain {
        findings.extend(groupless(name, &speakers, options.settings));
    }
    let record = Record {
        kind,
        participants: participants.clone(),
        date: date(&header),
        format,
        encoding,
        original: original.clone(),
        header: &header,
        footer: &footer,
    };
    let written = (complete && !turns.is_empty()).then(|| build::write(&turns, &record));
    if let Some(brackets) = written.as_ref().map(|written| written.brackets).filter(|n| *n > 0) {
        findings.push(
            Finding::doubt(format!(
                "`[[` stands {brackets} times in the speech; it is kept as speech (`notes: false`)"
            ))
            .at(Place::file(name))
            .hint("if these are an editor's notes, remove the line `notes: false` from the front matter"),
        );
    }
    let remarks = comments
        .into_iter()
        .map(|(text, start, end, quote)| {
            let span = written.as_ref().and_then(|written| {
                let (from, to) = (written.find(start)?, written.find(end.max(start + 1) - 1)?);
                let body = &written.file[written.body..];
                let to = to + body.get(to..)?.chars().next()?.len_utf8();
                (body.get(from..to)? == build::composed(&quote).trim_end() || !quote.trim().is_empty())
                    .then_some((from, to))
            });
            Remark { text, span, quote }
        })
        .collect();
    Transcript {
        format,
        encoding,
        kind,
        named,
        speakers,
        turns,
        participants,
        header,
        footer,
        left_out,
        findings,
        original,
        written,
        remarks,
    }
}

/// What stands in the way where somebody took back consent whose words would come into the study again.
fn withdrawn(name: &str, codes: &[String], cases: &Cases) -> Option<Finding> {
    let gone: Vec<&str> = codes.iter().filter(|code| cases.withdrawn.contains(code)).map(String::as_str).collect();
    (!gone.is_empty()).then(|| {
        Finding::error(format!("consent was taken back: {}; nothing of this file is imported", gone.join(", ")))
            .at(Place::file(name))
            .hint("take these words out of the file first; if consent was given again, take the code out of privacy/withdrawn.csv")
    })
}

/// Unknown speakers of groups that the study has not.
fn groupless(name: &str, speakers: &[Speaker], settings: &Settings) -> Vec<Finding> {
    let mut groups: Vec<&str> =
        speakers.iter().filter_map(|speaker| speaker.code.as_deref()?.strip_suffix('?')).collect();
    groups.sort_unstable();
    groups.dedup();
    let unknown = groups.into_iter().filter(|group| settings.group(group).is_none());
    unknown
        .map(|group| {
            Finding::error(format!("`{group}?` is somebody of the group {group}, and tema.toml has no such group"))
                .at(Place::file(name))
                .hint(format!("add to tema.toml: [groups.{group}], and below it: name = \"…\""))
        })
        .collect()
}

/// Who has no code yet, and the line that gives it.
fn missing(name: &str, speakers: &[Speaker]) -> Finding {
    let open: Vec<&Speaker> = speakers.iter().filter(|speaker| speaker.code.is_none()).collect();
    let shown: Vec<String> = open
        .iter()
        .map(|speaker| match &speaker.label {
            Some(label) => format!("`{label}`"),
            None => "speech for which nobody is named".to_owned(),
        })
        .collect();
    let only_nobody = speakers.len() == 1 && speakers[0].label.is_none();
    let finding = Finding::error(format!("who speaks is not known: {}", shown.join(", "))).at(Place::file(name));
    match only_nobody {
        true => finding
            .expected("labels such as `I:` and `SP3:` at the start of each turn")
            .hint("if one person alone speaks: --speakers \"=SP3\"; if it is a document: --kind document"),
        false => finding.hint(format!("complete and run again with: --speakers \"{}\"", line(speakers))),
    }
}

/// The line for `--speakers`, with proposals, and `?` where there is none.
pub fn line(speakers: &[Speaker]) -> String {
    let part = |speaker: &Speaker| {
        let label = speaker.label.as_deref().unwrap_or_default();
        let code = speaker.code.as_deref().or(speaker.proposal.as_deref()).unwrap_or("…");
        format!("{label}={code}")
    };
    speakers.iter().filter(|speaker| speaker.code.is_none()).map(part).collect::<Vec<_>>().join(", ")
}

/// The first day written as `2026-01-31` in the lines above the turns.
fn date(header: &[String]) -> Option<String> {
    let words = header.iter().flat_map(|line| line.split(|c: char| !(c.is_ascii_digit() || c == '-')));
    words
        .map(|word| word.trim_matches('-'))
        .find(|word| word.len() == 10 && word.parse::<jiff::civil::Date>().is_ok())
        .map(str::to_owned)
}

/// Files that tema knows and does not read, with what to do instead.
fn other_program(ending: &str, name: &str) -> Option<Finding> {
    let (what, hint) = match ending {
        "mp3" | "wav" | "m4a" | "mp4" | "mov" | "ogg" | "flac" | "wma" | "avi" | "webm" | "amr" | "aac" => {
            ("a recording", "transcribe it first, e.g. with Whisper, and import the JSON or the subtitles")
        }
        "doc" => ("an old Word file", "open it in Word or LibreOffice and save it as .docx"),
        "qdpx" | "qda" | "nvpx" | "nvp" | "mx22" | "mx24" | "atlproj" => {
            ("a project of another program", "export its transcripts as documents and import these")
        }
        "jpg" | "jpeg" | "png" | "gif" | "tif" | "tiff" | "heic" => {
            ("a picture", "a text that was scanned must be typed or recognised first")
        }
        _ => return None,
    };
    Some(Finding::error(format!("this is {what}, no text")).at(Place::file(name)).hint(hint))
}
