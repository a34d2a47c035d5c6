//! The files in which decisions are kept: read whole, written by appending.

use super::anchor::history;
use super::{Act, Anchor, Event};
use crate::data::File;
use crate::finding::{Finding, Place, Result};
use crate::study::{Folder, Lock, append_line, write_whole};
use crate::text::Span;
use crate::transcript::{SPLITTER_VERSION, Source};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// Every event of a study, in order.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// Sorted by (seq, coder, id), without doubles.
    pub events: Vec<Event>,
}

impl Log {
    /// Reads `codings/` and `log/`. Lines that cannot be read are named and passed over.
    pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Log {
        let mut events = Vec::new();
        for name in [folder.list("codings", &[".jsonl"]), folder.list("log", &[".jsonl"])].concat() {
            // Byte for byte: an id is over what was written. Only a torn line can end inside a letter.
            match folder.bytes(&name) {
                Ok(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    lines(&File { name, text }, &mut events, findings);
                }
                Err(error) => findings.push(Finding::io(name, "read", &error)),
            }
        }
        Log::new(events)
    }

    /// The events of one file. Lines that cannot be read are named and passed over.
    pub fn parse(file: &File, findings: &mut Vec<Finding>) -> Log {
        let mut events = Vec::new();
        lines(file, &mut events, findings);
        Log::new(events)
    }

    /// A log of events in any order, doubles counting once. Of several lines with one id, of which at most one was not
    /// changed by hand, that one counts.
    pub fn new(mut events: Vec<Event>) -> Log {
        let forged = |event: &Event| event.id != event.own_id();
        events.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| (forged(a), a.line()).cmp(&(forged(b), b.line()))));
        events.dedup_by(|a, b| a.id == b.id);
        events.sort_by(|a, b| a.order().cmp(&b.order()));
        Log { events }
    }

    /// The sequence number of the next event.
    pub fn next(&self) -> u64 {
        self.events.iter().map(|event| event.seq).max().unwrap_or(0).saturating_add(1)
    }

    /// Everybody who decided something about a text, or inferred something from it, sorted.
    pub fn coders(&self) -> Vec<String> {
        self.names(|event| event.act.is_coding() || event.act == Act::Inferred)
    }

    /// Everybody of whom there is an event, sorted.
    pub fn people(&self) -> Vec<String> {
        self.names(|_| true)
    }

    fn names(&self, of: impl Fn(&Event) -> bool) -> Vec<String> {
        let mut names: Vec<String> =
            self.events.iter().filter(|event| of(event)).map(|event| event.coder.clone()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The events that nobody has undone, in order, with their positions. An undo of an undo is a redo.
    pub fn active(&self) -> Vec<(u32, &Event)> {
        let mut undone: FxHashSet<(&str, &str)> = FxHashSet::default();
        let mut active = Vec::new();
        for (number, event) in self.events.iter().enumerate().rev() {
            if undone.contains(&(event.coder.as_str(), event.id.as_str())) {
                continue;
            }
            if let (Act::Undo, Some(of)) = (&event.act, &event.of) {
                undone.insert((event.coder.as_str(), of.as_str()));
            }
            active.push((u32::try_from(number).unwrap_or(u32::MAX), event));
        }
        active.reverse();
        active
    }
}

pub(super) fn lines(file: &File, events: &mut Vec<Event>, findings: &mut Vec<Finding>) {
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        let written = line.trim_end();
        let span = Span::new(start, start + written.len());
        start += line.len();
        if written.is_empty() {
            continue;
        }
        match serde_json::from_str::<Event>(written) {
            Ok(event) if event.seq > LARGEST => {
                let found = format!("`seq` is {}; this line is passed over", event.seq);
                findings.push(
                    Finding::error(found)
                        .at(part(file, span, "\"seq\""))
                        .expected("a number that counts decisions")
                        .hint(DAMAGED),
                );
            }
            Ok(event) => {
                check(&event, file, span, findings);
                events.push(if event.id.is_empty() { event.sealed() } else { event });
            }
            // Also where a later line was written behind it.
            Err(error) if error.is_eof() => findings.push(
                Finding::doubt("this line is torn; it is passed over")
                    .at(file.place(span))
                    .expected("a whole event")
                    .hint("a program was stopped while it wrote it: make the decision again, and remove the line"),
            ),
            Err(error) => {
                let reason = error.to_string();
                let reason = reason.split(" at line ").next().unwrap_or_default();
                findings.push(
                    Finding::error(format!("this line is no event ({reason}); it is passed over"))
                        .at(file.place(span))
                        .hint(DAMAGED),
                );
            }
        }
    }
}

/// What to do about a line that tema did not write.
const DAMAGED: &str = "take the file back from a copy, or remove the line";

/// The largest sequence number that every program reads as it is written.
const LARGEST: u64 = 1 << 53;

/// The place of a piece of a line, else of the whole line.
fn part(file: &File, line: Span, piece: &str) -> Place {
    file.place(line.of(&file.text).find(piece).map_or(line, |at| {
        let start = line.start as usize + at;
        Span::new(start, start + piece.len())
    }))
}

fn check(event: &Event, file: &File, span: Span, findings: &mut Vec<Finding>) {
    if let Act::Other(name) = &event.act {
        findings.push(
            Finding::doubt(format!("an event of an unknown kind `{name}`; it is kept and not used"))
                .at(part(file, span, &format!("\"{name}\"")))
                .hint("a newer version of tema may have written it"),
        );
    }
    if !event.id.is_empty() && event.id != event.own_id() {
        findings.push(
            Finding::doubt("this event does not fit its id: the line was changed by hand; it counts as it stands")
                .at(part(file, span, &event.id))
                .hint("decisions are changed by new decisions, e.g. `tema decide uncode`"),
        );
    }
}

/// Appends decisions of one coder, under the study's lock.
pub struct Writer<'f> {
    folder: &'f Folder,
    coder: String,
    log: Log,
    next: u64,
    at: String,
    _lock: Lock,
}

impl<'f> Writer<'f> {
    /// Takes the lock and looks up the next sequence number.
    ///
    /// # Errors
    /// When another process writes.
    pub fn open(folder: &'f Folder, coder: &str) -> Result<Writer<'f>> {
        let lock = Lock::take(folder)?;
        // Read again under the lock: another process may have written since the study was loaded.
        let log = Log::read(folder, &mut Vec::new());
        let next = log.next();
        Ok(Writer { folder, coder: coder.to_owned(), log, next, at: now(), _lock: lock })
    }

    /// Every event of the study, those just written included.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Who writes.
    pub fn coder(&self) -> &str {
        &self.coder
    }

    /// An event of this coder, to be filled in and given to [`Writer::write`].
    pub fn event(&self, act: Act) -> Event {
        Event::new(self.next, &self.at, &self.coder, act)
    }

    /// Appends an event about a source to its file; the text that the anchor is over is kept in `history/`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, source: &Source, event: Event) -> Result<Event> {
        let written = self.write_all(vec![(Some(source), event)])?;
        written.into_iter().next().ok_or_else(|| Box::new(Finding::error("nothing was written")))
    }

    /// Appends an event about the study as a whole.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn note(&mut self, event: Event) -> Result<Event> {
        let written = self.write_all(vec![(None, event)])?;
        written.into_iter().next().ok_or_else(|| Box::new(Finding::error("nothing was written")))
    }

    /// Appends the events of one command, each about a source or about the study as a whole. Several are one batch,
    /// which is undone as one. Each file is appended to once and synced once.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write_all(&mut self, events: Vec<(Option<&Source>, Event)>) -> Result<Vec<Event>> {
        let batch = (events.len() > 1).then_some(self.next);
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut written = Vec::with_capacity(events.len());
        for (source, event) in events {
            let event = Event { seq: self.next, batch: event.batch.or(batch), ..event }.sealed();
            self.next = self.next.saturating_add(1);
            if let Some(source) = source {
                let kept = self.folder.path(&history(&source.hash));
                if !kept.is_file() {
                    write_whole(&kept, source.text().as_bytes())?;
                }
            }
            let name = match source {
                Some(source) => format!("codings/{}/{}.jsonl", self.coder, source.id),
                None => format!("log/{}.jsonl", self.coder),
            };
            files.entry(name).or_default().push(event.line());
            written.push(event);
        }
        for (name, lines) in files {
            append_line(&self.folder.path(&name), &lines.join("\n"))?;
        }
        self.log.events.extend(written.iter().cloned());
        Ok(written)
    }

    /// Appends decisions of somebody else that came from elsewhere, each to the file of its source or of the study. Those
    /// that are there already are passed over. Gives how many were written.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn take_in(&mut self, events: &[(Option<String>, Event)]) -> Result<usize> {
        let known: FxHashSet<&str> = self.log.events.iter().map(|event| event.id.as_str()).collect();
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut fresh = Vec::new();
        for (source, event) in events.iter().filter(|(_, event)| !known.contains(event.id.as_str())) {
            let name = match source {
                Some(source) => format!("codings/{}/{source}.jsonl", event.coder),
                None => format!("log/{}.jsonl", event.coder),
            };
            files.entry(name).or_default().push(event.line());
            fresh.push(event.clone());
        }
        for (name, lines) in files {
            append_line(&self.folder.path(&name), &lines.join("\n"))?;
        }
        let count = fresh.len();
        self.log = Log::new(self.log.events.drain(..).chain(fresh).collect());
        Ok(count)
    }

    /// An anchor event.
    pub fn anchored(&self, act: Act, source: &Source, span: Span) -> Event {
        let whole = source.statements.iter().any(|statement| statement.span == span);
        let splitter = whole.then_some(SPLITTER_VERSION);
        Event { anchor: Some(Anchor::new(source, span)), splitter, ..self.event(act) }
    }
}

/// Now, or `SOURCE_DATE_EPOCH`, to the second, in UTC.
fn now() -> String {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok());
    let second = match fixed {
        Some(second) => jiff::Timestamp::from_second(second).unwrap_or(jiff::Timestamp::UNIX_EPOCH),
        None => jiff::Timestamp::now(),
    };
    let second = jiff::Timestamp::from_second(second.as_second()).unwrap_or(second);
    second.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An id is over what was written: what a newer version wrote into a line must come out as it went in.
    #[test]
    fn a_line_with_what_is_not_known_is_written_as_it_was() {
        let event = r#"{"id":"","seq":2,"at":"2026-01-31T10:00:00Z","coder":"vk","do":"undo","of":"x","sure":[1.6666666666666665,0.1,1e-7,null]}"#;
        let read = |text: &str| {
            Log::parse(&File { name: "codings/vk.jsonl".to_owned(), text: text.to_owned() }, &mut Vec::new())
        };
        let written = read(event).events[0].line();
        assert!(written.contains(r#""sure":[1.6666666666666665,0.1,1e-7,null]"#), "{written}");
        assert_eq!(read(&written).events[0].line(), written);
    }
}
