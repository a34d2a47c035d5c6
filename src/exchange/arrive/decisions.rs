//! Codings and notes → decisions.

use super::{NO_TIME, Study};
use crate::coding::{Act, Anchor, Event};
use crate::exchange::guid;
use crate::exchange::kept::{Marked, Noted};
use crate::exchange::project::{Coding, Passage, Project};
use crate::exchange::refi::{attribute, local};
use crate::text::Span;
use crate::transcript::hash;
use rustc_hash::FxHashMap;
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;

impl Study<'_> {
    pub(super) fn events(&mut self) {
        let hangs = Hanging::new(self.project);
        let mut made: Vec<(Option<usize>, Event)> = Vec::new();
        let used: Vec<Cell<bool>> = vec![Cell::new(false); self.project.notes.len()];
        let mut bare: Vec<(usize, String, Anchor)> = Vec::new();
        let mut marks: Vec<Marked> = Vec::new();
        let notes: FxHashMap<String, usize> =
            self.project.notes.iter().enumerate().filter_map(|(at, note)| Some((guid::key(&note.guid)?, at))).collect();
        let fallback = self.project.at.clone().unwrap_or_else(|| NO_TIME.to_owned());
        let mut coders: Vec<&str> = Vec::new();
        let mut unheard = 0;
        for (at, source) in self.project.sources.iter().enumerate() {
            let text_hash = hash(&source.text);
            let anchor = |span: Span| Anchor::over(&self.sources[at], &text_hash, &source.text, span);
            let event = |act: Act, user: Option<usize>, time: Option<&String>| {
                Event::new(0, time.unwrap_or(&fallback), self.coder(user), act)
            };
            let coded = |coding: &Coding, anchor: Anchor, selection: Option<&str>| {
                let mut made = event(Act::Code, coding.user, coding.at.as_ref());
                made.code = Some(self.codes[coding.code].clone());
                made.anchor = Some(anchor);
                mark(&mut made, "guid", &coding.guid);
                mark(&mut made, "selection", selection.unwrap_or_default());
                made
            };
            let memo = |key: &str, place: &dyn Fn(Event) -> Event, on: &str, made: &mut Vec<(Option<usize>, Event)>| {
                let Some(nth) = notes.get(key) else { return };
                used[*nth].set(true);
                let note = &self.project.notes[*nth];
                let text = memo_text(&note.name, &note.text);
                if text.is_empty() {
                    return;
                }
                let mut event = place(Event { text: Some(text), ..event(Act::Memo, note.user, note.at.as_ref()) });
                mark(&mut event, "guid", &note.guid);
                mark(&mut event, "on", on);
                made.push((Some(at), event));
            };
            let whole = Span::new(0, source.text.len());
            if let Some(speech) = &self.speech[at] {
                let nobodys = |passage: &&Passage| !speech.said.iter().any(|turn| turn.overlaps(passage.span));
                unheard += source.passages.iter().filter(nobodys).map(|passage| passage.codings.len()).sum::<usize>();
            }
            for coding in source.codings.iter().filter(|_| !whole.is_empty()) {
                made.push((Some(at), coded(coding, anchor(whole), Some("whole"))));
            }
            let about = |event: Event| Event { of: Some(self.sources[at].clone()), ..event };
            let linked = hangs.on(&source.guid);
            for key in &source.notes {
                memo(key, &about, "", &mut made);
            }
            for key in linked {
                memo(key, &about, "link", &mut made);
            }
            for passage in &source.passages {
                let here = || anchor(passage.span);
                let selection = |event: Event| {
                    let mut event = Event { anchor: Some(here()), ..event };
                    mark(&mut event, "selection", &passage.guid);
                    event
                };
                let before = made.len();
                for coding in &passage.codings {
                    let mut event = coded(coding, here(), Some(&passage.guid));
                    for key in &coding.notes {
                        let why = notes
                            .get(key)
                            .map(|nth| (*nth, &self.project.notes[*nth]))
                            .filter(|(_, note)| self.ours && note.name == "why");
                        match why {
                            Some((nth, note)) => {
                                used[nth].set(true);
                                event.why = Some(note.text.clone());
                                mark(&mut event, "why_guid", &note.guid);
                            }
                            None => memo(
                                key,
                                &|event| {
                                    let mut event = selection(event);
                                    mark(&mut event, "coding", &coding.guid);
                                    event
                                },
                                "",
                                &mut made,
                            ),
                        }
                    }
                    made.push((Some(at), event));
                }
                for key in &passage.notes {
                    memo(key, &selection, "", &mut made);
                }
                for key in hangs.on(&passage.guid) {
                    memo(key, &selection, "link", &mut made);
                }
                if !passage.description.trim().is_empty() {
                    let by = passage.user.or_else(|| passage.codings.first().and_then(|coding| coding.user));
                    let mut event = selection(event(Act::Memo, by, passage.at.as_ref()));
                    event.text = Some(passage.description.trim().to_owned());
                    mark(&mut event, "on", "description");
                    made.push((Some(at), event));
                }
                if passage.guid.is_empty() {
                    continue;
                }
                if made.len() == before {
                    bare.push((at, passage.guid.clone(), here()));
                }
                let user = passage.user.map(|user| self.coders[user].clone());
                marks.push(Marked {
                    guid: passage.guid.clone(),
                    name: passage.name.clone(),
                    user,
                    at: passage.at.clone(),
                    attributes: passage.attributes.clone(),
                });
            }
        }
        self.loss.lost(
            "that codings count for somebody",
            unheard,
            "they are kept, but lie on nothing that those who answer say",
        );
        self.kept.passages = marks.into_iter().map(|one| (guid::key(&one.guid).unwrap_or_default(), one)).collect();
        for (at, guid, anchor) in bare {
            if let Some(kept) = self.kept.sources.get_mut(&self.sources[at]) {
                kept.bare.push((guid, anchor));
            }
        }
        let general = |nth: usize, on: &str, code: Option<&String>| {
            let note = &self.project.notes[nth];
            let text = memo_text(&note.name, &note.text);
            let at = note.at.as_ref().unwrap_or(&fallback);
            let mut event = Event::new(0, at, self.coder(note.user), Act::Memo);
            event.text = Some(text).filter(|text| !text.is_empty());
            event.code = code.cloned();
            mark(&mut event, "guid", &note.guid);
            mark(&mut event, "on", on);
            (None, event)
        };
        for (code, id) in self.project.codes.iter().zip(&self.codes) {
            let linked = hangs.on(&code.guid).iter().map(|key| (key, "link"));
            for (key, on) in code.notes.iter().map(|key| (key, "")).chain(linked) {
                if let Some(nth) = notes.get(key) {
                    used[*nth].set(true);
                    made.push(general(*nth, on, Some(id)));
                }
            }
        }
        for nth in self.project.on_project.iter().filter_map(|key| notes.get(key)) {
            used[*nth].set(true);
            made.push(general(*nth, "", None));
        }
        for nth in (0..used.len()).filter(|nth| !used[*nth].get()) {
            made.push(general(nth, "nothing", None));
        }
        let silent = made.iter().filter(|(_, event)| event.act == Act::Memo && event.text.is_none()).count();
        self.loss.lost("notes without words", silent, "there is nothing to keep");
        made.retain(|(_, event)| event.act != Act::Memo || event.text.is_some());
        for note in self.project.notes.iter().filter(|note| !note.guid.is_empty()) {
            let noted = Noted {
                guid: note.guid.clone(),
                name: note.name.clone(),
                description: note.description.clone(),
                attributes: note.attributes.clone(),
            };
            self.kept.notes.insert(guid::key(&note.guid).unwrap_or_default(), noted);
        }
        made.sort_by(|(at, a), (bt, b)| {
            let place = |event: &Event| event.anchor.as_ref().map(|anchor| (anchor.start, anchor.end));
            (&a.at, at, place(a)).cmp(&(&b.at, bt, place(b)))
        });
        let mut lines: BTreeMap<String, String> = BTreeMap::new();
        let mut memos = std::collections::BTreeSet::new();
        for (seq, (source, event)) in (1u64..).zip(made) {
            let sealed = Event { seq, ..event }.sealed();
            match sealed.act {
                Act::Code => self.loss.counts.codings += 1,
                _ => {
                    memos.insert(sealed.rest.get("guid").map_or_else(|| sealed.id.clone(), ToString::to_string));
                }
            }
            let name = match source {
                Some(at) => format!("codings/{}/{}.jsonl", sealed.coder, self.sources[at]),
                None => format!("log/{}.jsonl", sealed.coder),
            };
            let file = lines.entry(name).or_default();
            file.push_str(&sealed.line());
            file.push('\n');
            if let Some(at) = source {
                let text = &self.project.sources[at].text;
                self.files.insert(format!("history/{}.txt", hash(text)), Some(text.clone().into_bytes()));
            }
            if let Some(at) = self.coders.iter().position(|coder| *coder == sealed.coder) {
                coders.push(&self.coders[at]);
            }
        }
        self.loss.counts.memos = memos.len();
        coders.sort_unstable();
        coders.dedup();
        self.loss.counts.coders = coders.len();
        for (name, text) in lines {
            self.put(&name, text);
        }
    }
}

/// Notes that hang on something by a link, as annotations do.
struct Hanging {
    by: FxHashMap<String, Vec<String>>,
}

impl Hanging {
    fn new(project: &Project) -> Hanging {
        let mut by: FxHashMap<String, Vec<String>> = FxHashMap::default();
        let notes: Vec<String> = project.notes.iter().filter_map(|note| guid::key(&note.guid)).collect();
        for link in project.rest.iter().filter(|element| local(&element.name) == "Link") {
            let end = |name: &str| attribute(link, name).and_then(guid::key);
            let (Some(origin), Some(target)) = (end("originGUID"), end("targetGUID")) else { continue };
            if notes.contains(&target) && !notes.contains(&origin) {
                by.entry(origin).or_default().push(target);
            } else if notes.contains(&origin) && !notes.contains(&target) {
                by.entry(target).or_default().push(origin);
            }
        }
        Hanging { by }
    }

    fn on(&self, written: &str) -> &[String] {
        guid::key(written).and_then(|key| self.by.get(&key)).map_or(&[], Vec::as_slice)
    }
}

/// A memo with its title above it.
pub fn memo_text(name: &str, text: &str) -> String {
    let (name, text) = (name.trim(), text.trim());
    match (name.is_empty(), text.is_empty()) {
        (true, _) => text.to_owned(),
        (false, true) => name.to_owned(),
        (false, false) => format!("{name}\n\n{text}"),
    }
}

/// Gives an event something of another program, which stays with it through everything that is done to it.
fn mark(event: &mut Event, key: &str, value: &str) {
    if !value.is_empty() {
        event.rest.insert(key.to_owned(), Value::from(value));
    }
}
