//! Lines and paragraphs with labels → pieces: text, Markdown, Word and every other document.
//!
//! A colon alone makes no label. The lines are read under each convention (`Name: …`, `#Name: …`, `@Name: …`, `[Name] …`,
//! `{Name} …`, `Name  0:34`, a name in a line of its own, bold or in capitals), and the one with most turns counts. A name is a label if it
//! recurs, is named with `--speakers` or known to the study, or says that somebody asks. What stands above the first
//! turn is no speech.

use super::label;
use super::piece::{Join, Piece, Reading};
pub use super::shape::Line;
use super::shape::{SHAPES, Shape, Start, starts};
use crate::finding::{Finding, Place};

/// What a person or a study says.
pub struct Known<'k> {
    /// Whether a label is known: named with `--speakers`, or a code of the study.
    pub label: &'k dyn Fn(&str) -> bool,
    /// Lines within a paragraph are joined.
    pub unwrap: bool,
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
    let names: Vec<String> = count
        .iter()
        .filter(|(name, n, bold)| {
            let alone = matches!(shape, Shape::Bold | Shape::Capitals);
            let sure = (known.label)(name) || !alone && (label::asks(name) || label::is_code(name));
            sure || *n > 1 && (!bold_only || *bold > 0)
        })
        .map(|(name, _, _)| (*name).to_owned())
        .collect();
    // One word in capitals that recurs is a heading.
    if shape == Shape::Capitals && names.len() < 2 { Vec::new() } else { names }
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
    let mut stamps = Stamps::default();
    let mut above = lines[..first].iter().filter(|line| !line.text.trim().is_empty()).collect::<Vec<_>>();
    if let Some(stamp) = above.last().and_then(|line| alone(&line.text)) {
        above.pop();
        stamps.put_off(stamp);
    }
    reading.header.extend(above.iter().map(|line| line.text.trim().to_owned()));
    let end = footer(lines, first);
    let mut starts = yes.iter().peekable();
    let mut current: Option<&Start> = None;
    let mut fresh = false;
    let mut paragraph = false;
    let mut headings = 0;
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
        if matches!(shape, Shape::Timed | Shape::Range) && recorded(&line.text) {
            reading.footer.push(line.text.trim().to_owned());
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
    // Where labels are bold, what is not bold is none; and a name is short.
    let bold = yes.iter().filter(|start| start.bold).count();
    let bold_only = bold > 1 && bold * 5 >= yes.len() * 4;
    let like = |start: &&Start| {
        start.line > first
            && start.line < end
            && shape != Shape::Bold
            && (start.bold || !bold_only)
            && start.label.split_whitespace().count() <= 3
    };
    let mut named: Vec<&str> = Vec::new();
    for start in no.iter().filter(like) {
        if named.contains(&start.label.as_str()) {
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

/// A time stamp in brackets that is all of a line.
fn alone(line: &str) -> Option<String> {
    let line = line.trim();
    label::time(line).filter(|(_, len)| line.starts_with(['[', '(', '#']) && *len == line.len()).map(|(stamp, _)| stamp)
}

/// What Teams writes between the turns: `Name started transcription`.
fn recorded(line: &str) -> bool {
    let line = line.trim();
    let name = line.strip_suffix(" started transcription").or_else(|| line.strip_suffix(" stopped transcription"));
    name.is_some_and(label::is_name)
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
