//! Lines and paragraphs with labels → pieces: text, Markdown, Word and every other document.
//!
//! A colon alone makes no label. The lines are read under each convention (`Name: …`, `#Name: …`, `@Name: …`, `[Name] …`,
//! `{Name} …`, `Name  0:34`, a name in a line of its own), and the one with most turns counts. A name is a label if it
//! recurs, is named with `--speakers` or known to the study, or says that somebody asks. What stands above the first
//! turn is no speech.

use super::label;
use super::piece::{Join, Piece, Reading};
use crate::finding::{Finding, Place};

/// A line of the original.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Its text without its end.
    pub text: String,
    /// Where it stands in the original.
    pub at: usize,
    /// It begins a paragraph.
    pub paragraph: bool,
    /// It is a heading.
    pub heading: bool,
    /// How many bytes at its start are bold; as long as the text: all.
    pub bold: usize,
}

/// What a person or a study says.
pub struct Known<'k> {
    /// Whether a label is known: named with `--speakers`, or a code of the study.
    pub label: &'k dyn Fn(&str) -> bool,
    /// Lines within a paragraph are joined.
    pub unwrap: bool,
}

/// How a turn begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Shape {
    /// `Name: speech`, `Name:` alone; a time stamp may stand before or behind the name.
    Colon,
    /// `#Name: speech`, `@Name: speech`.
    Sign(char),
    /// `[Name] speech`, `{Name} speech`.
    Bracket(char, char),
    /// `Name  0:34` alone on a line.
    Timed,
    /// A name in bold letters, without a colon: alone, or before the speech.
    Bold,
    /// A line with a range of times, then a line with the name.
    Range,
}

const SHAPES: &[Shape] = &[
    Shape::Colon,
    Shape::Sign('#'),
    Shape::Sign('@'),
    Shape::Bracket('[', ']'),
    Shape::Bracket('{', '}'),
    Shape::Timed,
    Shape::Range,
    Shape::Bold,
];

/// A possible beginning of a turn.
struct Start {
    line: usize,
    label: String,
    time: Option<String>,
    /// Byte of the line at which the speech begins.
    speech: usize,
    bold: bool,
}

/// Reads lines; `name` and `text` stand in messages (`text` may be empty where there is no plain text to show).
pub fn read(name: &str, text: &str, lines: &[Line], known: &Known<'_>) -> Reading {
    let mut best: Option<(Shape, Vec<Start>, Vec<String>)> = None;
    for shape in SHAPES {
        let starts = starts(lines, *shape);
        let accepted = accepted(&starts, known, *shape);
        let turns = |starts: &[Start], accepted: &[String]| {
            starts.iter().filter(|start| accepted.contains(&start.label)).count()
        };
        let n = turns(&starts, &accepted);
        if n > best.as_ref().map_or(0, |(_, starts, accepted)| turns(starts, accepted)) {
            best = Some((*shape, starts, accepted));
        }
    }
    match best {
        Some((shape, starts, accepted)) => labelled(name, text, lines, shape, starts, &accepted, known),
        None => questions(lines, known).unwrap_or_else(|| plain(lines, known)),
    }
}

fn starts(lines: &[Line], shape: Shape) -> Vec<Start> {
    let mut starts = Vec::new();
    let mut skip = 0;
    for (at, line) in lines.iter().enumerate() {
        if at < skip || line.text.trim().is_empty() {
            continue;
        }
        let lead = line.text.len() - line.text.trim_start().len();
        let (mut time, mut from) = (None, lead);
        if shape != Shape::Range
            && let Some((stamp, len)) = label::time(&line.text[lead..])
        {
            (time, from) = (Some(stamp), lead + len);
        }
        let rest = &line.text[from..];
        let found = match shape {
            Shape::Colon => colon(rest),
            Shape::Sign(sign) => rest
                .strip_prefix(sign)
                .and_then(|rest| label::prefix(rest).map(|(name, skip)| (name.to_owned(), None, skip + 1))),
            Shape::Bracket(open, close) => rest.strip_prefix(open).and_then(|inner| {
                let (name, behind) = inner.split_once(close)?;
                let skip = 2 + name.len();
                let more = behind.len() - behind.trim_start_matches([':', ' ', '\t']).len();
                let named = label::is_name(name) && label::time(rest).is_none();
                named.then(|| (name.trim().to_owned(), None, skip + more))
            }),
            Shape::Timed => label::name_and_time(rest).map(|(name, time)| (name.to_owned(), Some(time), rest.len())),
            Shape::Bold => {
                (from <= line.bold && !line.heading).then(|| line.text[from..line.bold].trim()).and_then(|name| {
                    let name = name.trim_end_matches(['.', '–', '-', ' ']);
                    let short = label::is_name(name) && !name.ends_with('?') && name.split_whitespace().count() <= 3;
                    short.then(|| (name.to_owned(), None, line.bold - from))
                })
            }
            Shape::Range => {
                let times = rest.split_once("-->").filter(|(start, end)| {
                    super::subtitles::clock(start).is_some() && super::subtitles::clock(end).is_some()
                });
                let name = lines.get(at + 1).map(|next| next.text.trim()).filter(|name| label::is_name(name));
                if let (Some((start, _)), Some(name)) = (times, name) {
                    skip = at + 2;
                    starts.push(Start {
                        line: at + 1,
                        label: name.to_owned(),
                        time: Some(start.trim().to_owned()),
                        speech: lines[at + 1].text.len(),
                        bold: false,
                    });
                }
                None
            }
        };
        if let Some((name, stamp, skip)) = found {
            let bold = line.bold >= from + name.len() && line.bold > 0;
            starts.push(Start { line: at, label: name, time: stamp.or(time), speech: from + skip, bold });
        }
    }
    starts
}

/// `Name: speech`, `Name [00:01:23]: speech`, `Name: [00:01:23] speech`.
fn colon(line: &str) -> Option<(String, Option<String>, usize)> {
    if let Some((name, skip)) = label::prefix(line) {
        let behind = &line[skip..];
        return Some(match label::time(behind).filter(|_| behind.starts_with(['[', '(', '#'])) {
            Some((time, len)) => (name.to_owned(), Some(time), skip + len),
            None => (name.to_owned(), None, skip),
        });
    }
    let open = line.find(['[', '('])?;
    let name = line[..open].trim();
    let (time, len) = label::time(&line[open..])?;
    let behind = &line[open + len..];
    let rest = behind.strip_prefix(':')?;
    label::is_name(name).then(|| (name.to_owned(), Some(time), line.len() - rest.trim_start().len()))
}

/// The names that are labels.
fn accepted(starts: &[Start], known: &Known<'_>, shape: Shape) -> Vec<String> {
    let mut count: Vec<(&str, usize, usize)> = Vec::new();
    for start in starts {
        let bold = usize::from(start.bold);
        match count.iter_mut().find(|(name, _, _)| *name == start.label) {
            Some(entry) => (entry.1, entry.2) = (entry.1 + 1, entry.2 + bold),
            None => count.push((&start.label, 1, bold)),
        }
    }
    // Where labels are bold, a name that never is one is none.
    let in_bold = count.iter().filter(|(_, n, _)| *n > 1).map(|(_, _, bold)| *bold).sum::<usize>();
    let recurring = count.iter().filter(|(_, n, _)| *n > 1).map(|(_, n, _)| *n).sum::<usize>();
    let bold_only = in_bold * 5 >= recurring * 4 && in_bold > 1;
    count
        .iter()
        .filter(|(name, n, bold)| {
            let sure = (known.label)(name) || shape != Shape::Bold && (label::asks(name) || label::is_code(name));
            sure || *n > 1 && (!bold_only || *bold > 0)
        })
        .map(|(name, _, _)| (*name).to_owned())
        .collect()
}

fn labelled(
    name: &str,
    text: &str,
    lines: &[Line],
    shape: Shape,
    starts: Vec<Start>,
    accepted: &[String],
    known: &Known<'_>,
) -> Reading {
    let mut reading = Reading::default();
    let (mut yes, no): (Vec<Start>, Vec<Start>) = starts.into_iter().partition(|start| accepted.contains(&start.label));
    let head = header(lines, &yes, &no);
    yes.retain(|start| start.line >= head);
    let first = yes.first().map_or(lines.len(), |start| match shape {
        Shape::Range => start.line - 1,
        _ => start.line,
    });
    for line in lines[..first].iter().filter(|line| !line.text.trim().is_empty()) {
        reading.header.push(line.text.trim().to_owned());
    }
    let end = footer(lines, first);
    let mut starts = yes.iter().peekable();
    let mut current: Option<&Start> = None;
    let mut fresh = false;
    let mut paragraph = false;
    let mut headings = 0;
    let mut stamps = Stamps::default();
    for (at, line) in lines.iter().enumerate().take(end).skip(first) {
        if starts.peek().is_some_and(|start| start.line == at) {
            current = starts.next();
            fresh = true;
        } else if shape == Shape::Range && starts.peek().is_some_and(|start| start.line == at + 1) {
            continue;
        }
        let Some(start) = current else { continue };
        let from = if start.line == at { start.speech.min(line.text.len()) } else { 0 };
        paragraph |= line.paragraph;
        if line.heading && start.line != at && !line.text.trim().is_empty() {
            reading.header.push(line.text.trim().to_owned());
            headings += 1;
            continue;
        }
        let before = reading.pieces.len();
        stamps.speech(&mut reading, line, from, start, fresh, join(paragraph, known));
        if reading.pieces.len() > before {
            (fresh, paragraph) = (false, false);
        } else if line.text.trim().is_empty() {
            paragraph = true;
        }
    }
    reading.leave_out(stamps.inside, "time stamp inside a turn", "time stamps inside turns");
    reading.leave_out(
        headings,
        "heading among the turns, kept as a comment",
        "headings among the turns, kept as comments",
    );
    for line in lines[end..].iter().filter(|line| !line.text.trim().is_empty()) {
        reading.footer.push(line.text.trim().to_owned());
    }
    let mut named: Vec<&str> = Vec::new();
    for start in no.iter().filter(|start| start.line > first && start.line < end) {
        if named.contains(&start.label.as_str())
            || shape == Shape::Bold
            || label::time(&lines[start.line].text).is_some() && start.label.is_empty()
        {
            continue;
        }
        named.push(&start.label);
        let found = Finding::doubt(format!("`{}` stands once as a label does; it is read as speech", start.label))
            .hint(format!("if somebody speaks there, add `{}=CODE` to --speakers", start.label));
        let line = &lines[start.line];
        let place = match text.get(line.at..line.at + line.text.len()) {
            Some(same) if same == line.text => Place::of(name, text, line.at, line.at + start.label.len()),
            _ => Place::file(name),
        };
        reading.findings.push(found.at(place));
    }
    reading
}

/// The stamps on the way through the turns.
#[derive(Default)]
struct Stamps {
    /// One that stood behind a paragraph (f4) or alone: it is when the next turn begins.
    due: Option<String>,
    /// Those inside a turn, which have no place in the transcript.
    inside: usize,
}

impl Stamps {
    /// Adds the speech of a line, without the time stamps before and behind it.
    fn speech(&mut self, reading: &mut Reading, line: &Line, from: usize, start: &Start, fresh: bool, join: Join) {
        let said = line.text[from..].trim_end();
        let lead = said.len() - said.trim_start().len();
        let (mut from, mut said) = (from + lead, &said[lead..]);
        if said.is_empty() {
            return;
        }
        let mut time = if fresh { start.time.clone().or(self.due.take()) } else { None };
        if let Some((stamp, len)) = label::time(said).filter(|_| said.starts_with(['[', '(', '#'])) {
            (from, said) = (from + len, &said[len..]);
            if fresh && time.is_none() {
                time = Some(stamp);
            } else if said.is_empty() {
                self.put_off(stamp);
            } else {
                self.inside += 1;
            }
        }
        if let Some(open) = said.strip_suffix('#').and_then(|inner| inner.rfind('#'))
            && let Some((stamp, _)) = label::time(&said[open..])
        {
            self.put_off(stamp);
            said = said[..open].trim_end();
        }
        if said.is_empty() {
            // The stamp goes on to the turn's first words.
            self.due = self.due.take().or(time);
            return;
        }
        reading.pieces.push(Piece::new(Some(&start.label), time, said, line.at + from, join));
    }

    fn put_off(&mut self, stamp: String) {
        self.inside += usize::from(self.due.is_some());
        self.due = Some(stamp);
    }
}

/// How a line goes on from the one before.
fn join(paragraph: bool, known: &Known<'_>) -> Join {
    match (paragraph, known.unwrap) {
        (true, _) => Join::Paragraph,
        (false, true) => Join::Space,
        (false, false) => Join::Line,
    }
}

/// The line at which the first turn can begin: behind a block of `Key: value` lines, of which one may look like a label
/// (`Moderator: Alicia`).
fn header(lines: &[Line], yes: &[Start], no: &[Start]) -> usize {
    let Some(first) = yes.first() else { return 0 };
    // The block in which the first label stands: up to the next blank line, or, without such, the lines of short values.
    let short = |start: &Start| {
        let value = lines[start.line].text[start.speech.min(lines[start.line].text.len())..].trim();
        !value.is_empty() && value.split_whitespace().count() <= 4 && !value.ends_with(['.', '?', '!', '…'])
    };
    let mut last = None;
    let mut seen: Vec<&str> = Vec::new();
    for (at, line) in lines.iter().enumerate().take(25) {
        if let Some(start) = yes.iter().find(|start| start.line == at) {
            if !short(start) || seen.contains(&start.label.as_str()) {
                break;
            }
            seen.push(&start.label);
        } else if no.iter().any(|start| start.line == at && short(start)) {
            last = Some(at);
        } else if !line.text.trim().is_empty() && at > first.line {
            // Neither a label nor `Key: value`: somebody goes on speaking.
            break;
        }
    }
    last.filter(|last| *last > first.line).map_or(0, |last| last + 1)
}

/// Headings behind which there is no more speech.
const BACK: &[&str] =
    &["references", "bibliography", "literature", "literatūra", "šaltiniai", "literatura", "література", "литература"];

/// The line behind the last turn: what programs and authors put below it is no speech.
fn footer(lines: &[Line], first: usize) -> usize {
    let mut end = lines.len();
    if let Some(back) = lines.iter().enumerate().skip(first).position(|(_, line)| {
        let title = line.text.trim().trim_end_matches(':').to_lowercase();
        BACK.contains(&title.as_str())
    }) {
        end = first + back;
    }
    while end > first {
        let text = lines[end - 1].text.trim();
        let lower = text.to_lowercase();
        if !(text.is_empty() || lower.starts_with("transcribed by ") && lower.len() < 80) {
            break;
        }
        end -= 1;
    }
    end
}

/// The label of bold paragraphs where there are no labels.
pub const BOLD: &str = "bold paragraphs";
/// The label of the others.
pub const NOT_BOLD: &str = "other paragraphs";

/// Paragraphs in bold that ask, and others between them: questions and answers without labels.
fn questions(lines: &[Line], known: &Known<'_>) -> Option<Reading> {
    let full = |line: &Line| line.bold > 0 && line.bold >= line.text.trim_end().len();
    let written: Vec<&Line> = lines.iter().filter(|line| !line.text.trim().is_empty() && !line.heading).collect();
    let bold: Vec<&&Line> = written.iter().filter(|line| full(line)).collect();
    let asking = bold.iter().filter(|line| line.text.trim_end().ends_with('?')).count();
    if asking < 2 || asking * 2 < bold.len() || bold.len() == written.len() {
        return None;
    }
    let first = lines.iter().position(|line| full(line) && line.text.trim_end().ends_with('?'))?;
    let mut reading = Reading::default();
    let mut stamps = Stamps::default();
    let mut paragraph = false;
    for (at, line) in lines.iter().enumerate() {
        if line.text.trim().is_empty() {
            paragraph = true;
        } else if at < first || line.heading {
            reading.header.push(line.text.trim().to_owned());
        } else {
            let name = if full(line) { BOLD } else { NOT_BOLD };
            let start = Start { line: at, label: name.to_owned(), time: None, speech: 0, bold: false };
            stamps.speech(&mut reading, line, 0, &start, true, join(paragraph || line.paragraph, known));
            paragraph = false;
        }
    }
    Some(reading)
}

/// No labels at all: each paragraph is a piece that nobody says.
fn plain(lines: &[Line], known: &Known<'_>) -> Reading {
    let mut reading = Reading::default();
    let mut paragraph = true;
    for line in lines {
        let said = line.text.trim();
        if said.is_empty() {
            paragraph = true;
            continue;
        }
        let lead = line.text.len() - line.text.trim_start().len();
        let join = join(paragraph || line.paragraph, known);
        reading.pieces.push(Piece::new(None, None, said, line.at + lead, join));
        paragraph = false;
    }
    reading
}
