//! The plain-text form of a transcript: labels, time stamps, comment lines, notes.

use super::source::hash;
use super::voices::voices;
use super::zones::{merged, sections, zones};
use super::{Front, Kind, Source, Speaker, Turn, grid};
use crate::data::File;
use crate::finding::{Finding, nearest};
use crate::study::cases::is_label;
use crate::study::{Cases, Settings};
use crate::text::{Canonical, Span, lines};
use rustc_hash::FxHashMap;

/// Whom a label may mean.
pub struct Roster<'s> {
    /// The study's settings: interviewers and groups.
    pub settings: &'s Settings,
    /// The study's cases.
    pub cases: &'s Cases,
}

/// The id of the source in a file of this name: the name without its folder and ending.
pub fn id(name: &str) -> &str {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(id, _)| id)
}

/// Reads one transcript. Whatever is wrong becomes findings; the rest is read.
pub fn read(file: File, form: Canonical, roster: &Roster<'_>, findings: &mut Vec<Finding>) -> Source {
    let (front, body) = Front::read(&file, findings);
    let id = id(&file.name).to_owned();
    let language = front.language.clone().unwrap_or_else(|| roster.settings.language.clone());
    let mut source = Source {
        id,
        body,
        hash: hash(&file.text[body..]),
        file: file.into(),
        language,
        front,
        participants: Vec::new(),
        turns: Vec::new().into(),
        excluded: Vec::new(),
        sections: Vec::new(),
        statements: Vec::new().into(),
        count: 0,
        voices: Vec::new(),
        form,
    };
    let zones = zones(&source, roster.settings, findings);
    source.excluded = excluded(&source, findings);
    if !zones.is_empty() {
        source.excluded = merged([std::mem::take(&mut source.excluded), zones].concat());
    }
    if source.kind() == Kind::Document {
        source.sections = sections(&source);
    }
    let mut turns = match source.kind() {
        Kind::Document => paragraphs(&source),
        _ => turns(&source, roster, findings),
    };
    turns.shrink_to_fit();
    source.turns = turns.into();
    let mut statements = grid::statements(&source, roster.settings.unit);
    statements.shrink_to_fit();
    source.count = statements.len();
    source.voices = voices(&source.turns, &statements);
    source.statements = statements.into();
    source.participants = participants(&source, roster, findings);
    if source.text().trim().is_empty() {
        findings.push(
            Finding::to_do(format!("`{}` holds no text", source.file.name))
                .at(crate::finding::Place::file(&*source.file.name))
                .hint("type or paste the interview below its front matter"),
        );
    }
    source
}

/// Comment lines and notes, sorted.
fn excluded(source: &Source, findings: &mut Vec<Finding>) -> Vec<Span> {
    let text = source.text();
    let mut spans = Vec::new();
    if memchr::memchr(b'#', text.as_bytes()).is_some() {
        spans.extend(lines(text).filter(|line| line.of(text).starts_with('#')));
    }
    if !source.front.notes {
        return spans;
    }
    let comments = spans.clone();
    let in_comment = |at: usize| {
        let near = comments.partition_point(|comment| comment.range().end <= at);
        comments.get(near).is_some_and(|comment| comment.range().contains(&at))
    };
    let mut from = 0;
    let mut paragraph = 0;
    let note = memchr::memmem::Finder::new("[[");
    while let Some(open) = note.find(&text.as_bytes()[from..]).map(|at| from + at) {
        if in_comment(open) {
            from = open + 2;
            continue;
        }
        if open >= paragraph {
            paragraph = text[open..].find("\n\n").map_or(text.len(), |at| open + at);
        }
        // A comment neither opens a note nor ends one.
        let ends = text[open..paragraph].match_indices("]]").map(|(len, _)| open + len);
        match ends.into_iter().find(|end| !in_comment(*end)) {
            Some(end) => {
                spans.push(Span::new(open, end + 2));
                from = end + 2;
            }
            None => {
                findings.push(
                    Finding::doubt("a note begins here and does not end in its paragraph")
                        .at(source.place(Span::new(open, open + 2)))
                        .expected("`]]` behind the note"),
                );
                // Nor can any other note of this paragraph end.
                from = paragraph;
            }
        }
    }
    spans.sort();
    spans
}

/// The turns of a transcript with labels.
fn turns(source: &Source, roster: &Roster<'_>, findings: &mut Vec<Finding>) -> Vec<Turn> {
    let text = source.text();
    let mut turns: Vec<Turn> = Vec::new();
    let mut stray: Option<Span> = None;
    // Whom the labels mean that were met: mostly a source has few.
    let mut heard: FxHashMap<&str, Speaker> = FxHashMap::default();
    for span in lines(text) {
        let (start, line) = (span.start as usize, span.of(text));
        if let Some(label) = label(line) {
            let place = Span::new(start + label.at, start + label.at + label.name.len());
            let speaker = heard.entry(label.name).or_insert_with(|| {
                speaker(label.name, roster).unwrap_or_else(|| {
                    if roster.cases.readable {
                        findings.push(unknown_label(source, roster, label.name, place));
                    }
                    Speaker::Nobody
                })
            });
            let speech = Span::new(start + label.speech, start + line.len());
            turns.push(Turn { speaker: speaker.clone(), time: label.time.map(Box::from), span: speech });
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            findings.extend(slip(source, roster, span));
            match turns.last_mut() {
                Some(turn) => turn.span.end = span.end,
                None if !source.is_excluded(span) => {
                    stray.get_or_insert(span);
                }
                None => {}
            }
        }
    }
    if let Some(span) = stray {
        let finding = Finding::error("text before the first speaker's label; it cannot be coded")
            .at(source.place(span))
            .expected("a label such as `I:` or `SP3:` at the start of the line");
        findings.push(if turns.is_empty() {
            finding.hint("the file has no labels at all: put one before each turn, or write `kind: document` above")
        } else {
            finding.hint("put a label before it, or make it a comment line with `#`")
        });
    }
    turns
}

/// The parts of a line that begins with a label.
pub(super) struct Label<'l> {
    name: &'l str,
    /// Byte of the line at which the name begins.
    at: usize,
    time: Option<&'l str>,
    /// Byte of the line at which the speech begins.
    speech: usize,
}

/// `[00:01:23] SP3: …`; the time stamp may be missing.
pub(super) fn label(line: &str) -> Option<Label<'_>> {
    let (time, at) = match line.strip_prefix('[') {
        Some(rest) if !rest.starts_with('[') => {
            let close = rest.find(']')?;
            let time = &rest[..close];
            if !time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | ',' | '-' | '#' | ' ')) {
                return None;
            }
            let behind = &line[close + 2..];
            (Some(time.trim()), close + 2 + (behind.len() - behind.trim_start().len()))
        }
        _ => (None, 0),
    };
    let rest = &line[at..];
    // A label has 32 letters at most, and perhaps a question mark.
    let near = &rest.as_bytes()[..rest.len().min(33 * 4 + 1)];
    let colon = memchr::memchr(b':', near)?;
    let name = &rest[..colon];
    let behind = &rest[colon + 1..];
    if !is_label(name.strip_suffix('?').unwrap_or(name)) || !(behind.is_empty() || behind.starts_with([' ', '\t'])) {
        return None;
    }
    let speech = at + colon + 1 + (behind.len() - behind.trim_start().len());
    Some(Label { name, at, time, speech })
}

/// A line that begins as one with a label does, but for a blank before the colon, none behind it, or no colon at all
/// behind a participant's code.
fn slip(source: &Source, roster: &Roster<'_>, line: Span) -> Option<Finding> {
    let text = line.of(source.text());
    let known = |name: &str| speaker(name, roster);
    let colon = memchr::memchr(b':', text.as_bytes())
        .map(|at| (text[..at].trim_end(), at + 1))
        .filter(|(name, _)| known(name).is_some());
    // `I` and `M` are words, too; a code with a figure in it is none.
    let bare = || {
        let name = &text[..text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len())];
        let code = name.contains(|c: char| c.is_ascii_digit());
        (code && matches!(known(name), Some(Speaker::Participant(_)))).then_some((name, name.len()))
    };
    let (name, len) = colon.or_else(bare)?;
    let start = line.start as usize;
    Some(
        Finding::doubt(format!("`{name}` begins a line, but is not read as a label"))
            .at(source.place(Span::new(start, start + len)))
            .expected(format!("`{name}: …`"))
            .hint("if it is speech and no label, begin the line with a space"),
    )
}

fn speaker(name: &str, roster: &Roster<'_>) -> Option<Speaker> {
    if roster.settings.interviewers.iter().any(|known| known == name) {
        return Some(Speaker::Interviewer(name.into()));
    }
    if roster.cases.withdrawn.iter().any(|gone| gone == name) {
        return Some(Speaker::Nobody);
    }
    if let Some(group) = name.strip_suffix('?') {
        return roster.settings.group(group).map(|group| Speaker::Unknown(group.id.as_str().into()));
    }
    roster.cases.find(name).map(|at| Speaker::Participant(u32::try_from(at).unwrap_or(u32::MAX)))
}

fn unknown_label(source: &Source, roster: &Roster<'_>, name: &str, place: Span) -> Finding {
    let finding = Finding::error(format!("label `{name}` is not in participants.csv; its statements count for nobody"))
        .at(source.place(place));
    let cases = roster.cases.all.iter().map(|case| case.id.as_str());
    let known = cases.chain(roster.settings.interviewers.iter().map(String::as_str));
    let alike = nearest(name, known).filter(|near| near.to_lowercase() == name.to_lowercase());
    if let Some(near) = alike {
        return finding.hint(format!("did you mean `{near}`?"));
    }
    if name.ends_with('?') {
        return finding
            .hint("an unknown speaker is written with the group: `AV?`, and [groups.AV] stands in tema.toml");
    }
    finding.hint(format!(
        "add a line for `{name}` to participants.csv, or `{name}` to `interviewers` in tema.toml; if it is speech and no \
         label, begin the line with a space"
    ))
}

/// A document's paragraphs, each a turn without a speaker.
fn paragraphs(source: &Source) -> Vec<Turn> {
    let text = source.text();
    let mut turns: Vec<Turn> = Vec::new();
    let mut open = false;
    for span in lines(text) {
        let line = span.of(text);
        if line.trim().is_empty() {
            open = false;
        } else if !line.starts_with('#') {
            if open && let Some(turn) = turns.last_mut() {
                turn.span.end = span.end;
            } else {
                turns.push(Turn { speaker: Speaker::Nobody, time: None, span });
                open = true;
            }
        }
    }
    turns
}

/// Those named in the front matter and those who speak, in the order of the study's cases.
fn participants(source: &Source, roster: &Roster<'_>, findings: &mut Vec<Finding>) -> Vec<u32> {
    let mut found: Vec<u32> = Vec::new();
    let mut speaking: Vec<u32> = Vec::new();
    for turn in &source.turns {
        if let Speaker::Participant(case) = turn.speaker
            && !speaking.contains(&case)
        {
            speaking.push(case);
        }
    }
    for (name, span) in &source.front.participants {
        let place = crate::finding::Place::of(
            source.file.name.clone(),
            &source.file.text,
            span.start as usize,
            span.end as usize,
        );
        match roster.cases.find(name).and_then(|at| u32::try_from(at).ok()) {
            Some(case) => {
                found.push(case);
                if !speaking.contains(&case) && !source.turns.is_empty() && source.kind() != Kind::Document {
                    findings.push(
                        Finding::doubt(format!("participant `{name}` never speaks in this source"))
                            .at(place)
                            .hint("a focus group may have a silent member; otherwise correct the labels"),
                    );
                }
            }
            None if roster.cases.withdrawn.contains(name) => {}
            None if roster.cases.readable => {
                let known = roster.cases.all.iter().map(|case| case.id.as_str());
                findings.push(
                    Finding::error(format!("participant `{name}` is not in participants.csv"))
                        .at(place)
                        .hint("add a line for it, or correct the code")
                        .did_you_mean(name, known.filter(|id| id.eq_ignore_ascii_case(name))),
                );
            }
            None => {}
        }
    }
    if source.kind() == Kind::Document
        && let Some(case) = roster.cases.find(&source.id).and_then(|at| u32::try_from(at).ok())
    {
        found.push(case);
    }
    found.extend(speaking);
    found.sort_unstable();
    found.dedup();
    found
}
