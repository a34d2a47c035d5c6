//! A study rewritten: texts, their old versions, and the decisions that hold to them, all at once.
//!
//! An anchor names its text by a hash, an event is named by a hash of itself, and an undo names an event. So a changed word
//! changes them all: hashes of texts first, then anchors, then ids of events, then whatever names an event.

use super::edits::{Edit, Edited};
use crate::coding::trim::carried;
use crate::coding::{Act, Anchor, Event, Materials};
use crate::study::Changes;
use crate::text::Span;
use crate::transcript::{Source, hash};
use serde_json::Value;
use std::collections::BTreeMap;

/// A study in the course of being rewritten. Nothing is written before [`crate::study::write_together`].
pub struct Rewrite<'m> {
    /// The study as it is.
    pub materials: &'m Materials,
    /// What becomes of files.
    pub changes: Changes,
    /// Every edit that was made, by file, for the account of it.
    pub made: BTreeMap<String, Edited>,
    /// Texts that anchors are over, by the hash they had.
    texts: BTreeMap<String, Edited>,
    /// Old hash → new hash.
    hashes: BTreeMap<String, String>,
    /// Ids of codes that are made of a name that is replaced: old → new.
    pub codes: BTreeMap<String, String>,
}

/// What becomes of the words of an event that are in no text.
pub trait Wording {
    /// The text with its stand-ins.
    fn reworded(&self, text: &str) -> String;
    /// Whether the event stays.
    fn stays(&self, event: &Event) -> bool;
    /// The event with changes that are no matter of words.
    fn retouched(&self, event: &Event) -> Event {
        event.clone()
    }
}

impl<'m> Rewrite<'m> {
    /// Nothing changed yet.
    pub fn new(materials: &'m Materials) -> Rewrite<'m> {
        Rewrite {
            materials,
            changes: Changes::new(),
            made: BTreeMap::new(),
            texts: BTreeMap::new(),
            hashes: BTreeMap::new(),
            codes: BTreeMap::new(),
        }
    }

    /// Edits a file that no anchor is over.
    pub fn file(&mut self, name: &str, text: &str, edits: Vec<Edit>) {
        if !edits.is_empty() {
            let edited = Edited::new(text, edits);
            self.changes.insert(name.to_owned(), Some(edited.new.clone().into_bytes()));
            self.made.insert(name.to_owned(), edited);
        }
    }

    /// Edits a transcript; the edits are over the whole file.
    pub fn transcript(&mut self, source: &Source, edits: Vec<Edit>) {
        let (text, edits) = with_hash(source, edits);
        self.hashes.insert(source.hash.clone(), hash(&text.new));
        self.texts.insert(source.hash.clone(), text);
        self.file(&source.file.name, &source.file.text, edits);
    }

    /// Edits a transcript as it once was, which a checkpoint keeps with its front matter, or a decision without.
    pub fn old_transcript(&mut self, old: &Source, edits: Vec<Edit>) {
        let (text, edits) = with_hash(old, edits);
        self.hashes.entry(old.hash.clone()).or_insert_with(|| hash(&text.new));
        self.texts.entry(old.hash.clone()).or_insert(text);
        self.kept(&old.file.name, &old.file.text, edits);
    }

    /// Edits a kept file: it moves to the name that its new hash gives it.
    pub fn kept(&mut self, name: &str, text: &str, edits: Vec<Edit>) {
        let (edited, before) = (Edited::new(text, edits), hash(text));
        let after = hash(&edited.new);
        self.hashes.entry(before.clone()).or_insert_with(|| after.clone());
        if before != after {
            let moved = name.replace(&before, &after);
            if moved != name {
                self.changes.insert(name.to_owned(), None);
            }
            self.changes.insert(moved, Some(edited.new.clone().into_bytes()));
            self.made.insert(name.to_owned(), edited);
        }
    }

    /// Where a text that had this hash was edited.
    pub fn edited(&self, hash: &str) -> Option<&Edited> {
        self.texts.get(hash)
    }

    /// The texts that anchors are over, by the hash they had.
    pub fn clone_texts(&self) -> BTreeMap<String, Edited> {
        self.texts.clone()
    }

    /// Rewrites all decisions. Comes after the texts. Gives how many were taken away.
    pub fn events(&mut self, wording: &dyn Wording) -> usize {
        let folder = &self.materials.folder;
        let names = [folder.list("codings", &[".jsonl"]), folder.list("log", &[".jsonl"])].concat();
        let mut files: Vec<(String, String)> = Vec::new();
        for name in names {
            if let Ok(bytes) = folder.bytes(&name) {
                files.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        let all = &self.materials.log.events;
        let mut gone: Vec<String> =
            all.iter().filter(|event| !wording.stays(event)).map(|event| event.id.clone()).collect();
        // What takes back or carries a decision that is gone has nothing left to say.
        let mut more = true;
        while more {
            let named =
                |event: &&Event| event.of.as_ref().is_some_and(|of| gone.contains(of)) && !gone.contains(&event.id);
            let further: Vec<String> = all.iter().filter(named).map(|event| event.id.clone()).collect();
            more = !further.is_empty();
            gone.extend(further);
        }
        let kept: Vec<&Event> = all.iter().filter(|event| !gone.contains(&event.id)).collect();
        let mut ids = self.ids(&kept, &BTreeMap::new(), wording);
        // Events of one coder with one number are in the order of their ids. Where new ids would put them in another, every
        // event gets the number of its place.
        let key = |event: &&Event, ids: &BTreeMap<String, String>| {
            (event.seq, event.coder.clone(), ids.get(&event.id).unwrap_or(&event.id).clone())
        };
        let mut numbers: BTreeMap<String, u64> = BTreeMap::new();
        if !kept.windows(2).all(|pair| key(&pair[0], &ids) <= key(&pair[1], &ids)) {
            numbers = kept.iter().zip(1u64..).map(|(event, number)| (event.id.clone(), number)).collect();
            ids = self.ids(&kept, &numbers, wording);
        }
        for (name, text) in files {
            let mut lines = String::with_capacity(text.len());
            for line in text.split_inclusive('\n') {
                let written = line.trim_end();
                match serde_json::from_str::<Event>(written) {
                    Ok(event) => {
                        let id = if event.id.is_empty() { event.own_id() } else { event.id.clone() };
                        if gone.contains(&id) {
                            continue;
                        }
                        let mut new = self.event(&event, &id, &ids, &numbers, wording);
                        new.id = if event.id.is_empty() { String::new() } else { ids.get(&id).unwrap_or(&id).clone() };
                        if new == event {
                            lines.push_str(line);
                        } else {
                            lines.push_str(&new.line());
                            lines.push_str(&line[written.len()..]);
                        }
                    }
                    Err(_) => lines.push_str(&wording.reworded(line)),
                }
            }
            if lines != text {
                let left = (!lines.trim().is_empty()).then(|| lines.into_bytes());
                self.changes.insert(name, left);
            }
        }
        gone.len()
    }

    /// Old id → new id of every event. An id is over what the event names, which may be another event: repeated until
    /// nothing changes; what events name each other in a circle keeps the ids of the last round.
    fn ids(
        &self,
        events: &[&Event],
        numbers: &BTreeMap<String, u64>,
        wording: &dyn Wording,
    ) -> BTreeMap<String, String> {
        const ROUNDS: usize = 200;
        let mut ids: BTreeMap<String, String> =
            events.iter().map(|event| (event.id.clone(), event.id.clone())).collect();
        for _ in 0..ROUNDS {
            let mut next = BTreeMap::new();
            for event in events {
                // A line that was changed by hand stays one: its id never fitted it.
                let honest = event.own_id() == event.id;
                let new = self.event(event, &event.id, &ids, numbers, wording);
                next.insert(event.id.clone(), if honest { new.own_id() } else { event.id.clone() });
            }
            if next == ids {
                break;
            }
            ids = next;
        }
        ids
    }

    /// An event as it is to be, with the id it had.
    fn event(
        &self,
        event: &Event,
        id: &str,
        ids: &BTreeMap<String, String>,
        numbers: &BTreeMap<String, u64>,
        wording: &dyn Wording,
    ) -> Event {
        /// Fields that hold no speech: who, when, which code.
        const FIXED: &[&str] = &[
            "id",
            "seq",
            "at",
            "coder",
            "do",
            "code",
            "anchor",
            "indicator",
            "codebook",
            "value",
            "about",
            "from",
            "to",
            "name",
        ];
        let event = &wording.retouched(event);
        let mut value = serde_json::to_value(event).unwrap_or_default();
        if let Some(fields) = value.as_object_mut() {
            for (key, field) in fields.iter_mut().filter(|(key, _)| !FIXED.contains(&key.as_str())) {
                match (key.as_str(), field.as_str()) {
                    // The name of an event, or of a source.
                    ("of", Some(of)) => *field = ids.get(of).map_or(of, String::as_str).into(),
                    _ => self.value(field, ids, wording),
                }
            }
        }
        let mut new: Event = serde_json::from_value(value).unwrap_or_else(|_| event.clone());
        new.anchor = event.anchor.as_ref().map(|anchor| self.anchor(anchor, wording));
        self.recut(event, &mut new);
        self.recode(&mut new, wording);
        new.seq = numbers.get(id).copied().unwrap_or(event.seq);
        new
    }

    /// What a trimmed quote leaves out, in the words as they are to be.
    fn recut(&self, event: &Event, new: &mut Event) {
        let (Some(old), Some(now), Some(cuts)) = (&event.anchor, &new.anchor, event.cuts()) else { return };
        if cuts.is_empty() || old.exact == now.exact {
            return;
        }
        let edited = self.texts.get(&old.text).and_then(|edited| Some((edited, old.span_in(&edited.old)?)));
        let moved = match edited {
            Some((edited, span)) => {
                let start = edited.carried(span).start;
                let place = |cut: &Span| {
                    let whole = Span { start: cut.start + span.start, end: cut.end + span.start };
                    let whole = edited.carried(whole);
                    Span { start: whole.start - start, end: whole.end - start }
                };
                cuts.iter().map(place).collect()
            }
            None => carried(&cuts, &old.exact, &now.exact),
        };
        *new = new.clone().without(&moved);
    }

    /// The codes that an event names, and the names that a code had.
    fn recode(&self, event: &mut Event, wording: &dyn Wording) {
        let new = |id: &String| self.codes.get(id).unwrap_or(id).clone();
        event.code = event.code.as_ref().map(new);
        if event.act == Act::Rename {
            event.from.iter_mut().for_each(|name| *name = wording.reworded(name));
        } else if event.act.is_codebook() {
            event.from.iter_mut().chain(&mut event.to).for_each(|id| *id = new(id));
            // What a merge moved is told with the ids of codes.
            for (old, new) in &self.codes {
                event.text = event.text.as_ref().map(|text| text.replace(old.as_str(), new));
            }
        }
    }

    /// Names of events and hashes of texts become the new ones; other texts are reworded.
    fn value(&self, value: &mut Value, ids: &BTreeMap<String, String>, wording: &dyn Wording) {
        match value {
            Value::String(text) => {
                *text = match ids.get(text).or_else(|| self.hashes.get(text)) {
                    Some(new) => new.clone(),
                    None => wording.reworded(text),
                };
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(item, ids, wording)),
            Value::Object(fields) => {
                for (_, field) in fields.iter_mut().filter(|(key, _)| *key != "name") {
                    self.value(field, ids, wording);
                }
            }
            _ => {}
        }
    }

    /// An anchor as it is to be: over the new text, in the same words.
    pub fn anchor(&self, anchor: &Anchor, wording: &dyn Wording) -> Anchor {
        let new_hash = self.hashes.get(&anchor.text).unwrap_or(&anchor.text);
        if let Some(edited) = self.texts.get(&anchor.text)
            && let Some(span) = anchor.span_in(&edited.old)
        {
            if edited.edits.is_empty() {
                return anchor.clone();
            }
            return Anchor::over(&anchor.source, new_hash, &edited.new, edited.carried(span));
        }
        // Its text is gone. The first and the last word of what stood around it may be cut, and would not be known.
        let reworded = |text: &str| wording.reworded(text);
        let (exact, mut prefix, mut suffix) =
            (reworded(&anchor.exact), reworded(&anchor.prefix), reworded(&anchor.suffix));
        if (&exact, &prefix, &suffix) != (&anchor.exact, &anchor.prefix, &anchor.suffix) {
            prefix = prefix.find(char::is_whitespace).map_or_else(String::new, |at| prefix[at..].to_owned());
            suffix = suffix.rfind(char::is_whitespace).map_or_else(String::new, |at| suffix[..at].to_owned());
        }
        Anchor { text: new_hash.clone(), exact, prefix, suffix, ..anchor.clone() }
    }
}

/// What the edits of a transcript make of its text, and the edits with that of the hash that its front matter tells.
fn with_hash(source: &Source, mut edits: Vec<Edit>) -> (Edited, Vec<Edit>) {
    let body = source.file.text.len() - source.text().len();
    let of_body = |edit: &Edit| {
        let start = (edit.span.start as usize).checked_sub(body)?;
        Some(Edit { span: Span::new(start, edit.span.end as usize - body), ..edit.clone() })
    };
    let text = Edited::new(source.text(), edits.iter().filter_map(of_body).collect());
    let now = hash(&text.new);
    if now != source.hash
        && let Some((written, span)) = source.front.hash.as_ref().filter(|(written, _)| *written == source.hash)
        && let Some(at) = span.of(&source.file.text).find(written.as_str())
    {
        let start = span.start as usize + at;
        edits.push(Edit { span: Span::new(start, start + written.len()), text: now, line: None });
        edits.sort_by_key(|edit| edit.span);
    }
    (text, edits)
}
