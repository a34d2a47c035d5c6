//! Marked passages, and the notes that hang on them.

use super::{Place, Study, text, time};
use crate::coding::{Event, Names, Resolver};
use crate::exchange::arrive::memo_text;
use crate::exchange::guid;
use crate::exchange::kept::Marked;
use crate::exchange::project::{Note, Passage};
use crate::text::Span;
use rustc_hash::FxHashMap;

impl Study<'_> {
    /// The passage on which an event hangs: the one it came with, if it still stands there; else one of its coder.
    pub(super) fn passage(
        &mut self,
        event: &Event,
        source: usize,
        span: Span,
        nth: usize,
        places: &mut FxHashMap<String, Place>,
    ) -> Place {
        let came =
            text(event, "selection").filter(|_| nth == 0).and_then(|written| Some((written, guid::key(written)?)));
        if let Some((written, key)) = came {
            let known = places.get(&key).copied();
            match known {
                Some(place) if place.0 == source && self.project.sources[place.0].passages[place.1].span == span => {
                    return place;
                }
                Some(_) => {}
                None => {
                    let marked = self
                        .kept
                        .passages
                        .get(&key)
                        .cloned()
                        .unwrap_or_else(|| Marked { guid: written.to_owned(), ..Marked::default() });
                    return self.new_passage(key, source, span, &marked, places);
                }
            }
        }
        let own = format!("{source}\n{}\n{}\n{}", span.start, span.end, event.coder);
        if let Some(place) = places.get(&own) {
            return *place;
        }
        let marked = Marked {
            guid: guid::of("selection", &format!("{}\n{nth}", event.id)),
            user: Some(event.coder.clone()),
            at: time(&event.at),
            ..Marked::default()
        };
        self.new_passage(own, source, span, &marked, places)
    }

    pub(super) fn new_passage(
        &mut self,
        key: String,
        source: usize,
        span: Span,
        marked: &Marked,
        places: &mut FxHashMap<String, Place>,
    ) -> Place {
        let words = span.of(&self.project.sources[source].text);
        // A passage of another program without a title stays without one.
        let known = guid::key(&marked.guid).is_some_and(|key| self.kept.passages.contains_key(&key));
        let name = if marked.name.is_empty() && !known { shortened(words) } else { marked.name.clone() };
        let passages = &mut self.project.sources[source].passages;
        passages.push(Passage {
            guid: marked.guid.clone(),
            name,
            span,
            user: marked.user.as_ref().and_then(|coder| self.users.get(coder)).copied(),
            at: marked.at.clone(),
            attributes: marked.attributes.clone(),
            ..Passage::default()
        });
        let place = (source, passages.len() - 1);
        places.insert(key, place);
        place
    }

    pub(super) fn memo(
        &mut self,
        event: &Event,
        place: Option<(usize, Span)>,
        places: &mut FxHashMap<String, Place>,
        codings: &FxHashMap<String, (Place, usize)>,
        names: &Names<'_>,
    ) {
        let on = text(event, "on").unwrap_or_default();
        let words = event.text.as_deref().unwrap_or_default();
        if on == "description"
            && let Some((source, span)) = place
        {
            let place = self.passage(event, source, span, 0, places);
            let passage = &mut self.project.sources[place.0].passages[place.1];
            if passage.description.is_empty() {
                passage.description = words.to_owned();
                return;
            }
        }
        let written = text(event, "guid").map_or_else(|| guid::of("memo", &event.id), str::to_owned);
        let key = guid::key(&written).unwrap_or_default();
        if !self.notes.contains_key(&key) {
            let kept = self.kept.notes.get(&key).cloned().unwrap_or_default();
            let bare = match words.strip_prefix(&*kept.name) {
                Some(rest) if !kept.name.is_empty() && memo_text(&kept.name, rest) == words => rest.trim(),
                _ => words,
            };
            self.notes.insert(key.clone(), self.project.notes.len());
            self.project.notes.push(Note {
                guid: written,
                name: kept.name,
                text: bare.to_owned(),
                description: kept.description,
                user: self.users.get(&event.coder).copied(),
                at: time(&event.at),
                attributes: kept.attributes,
            });
        }
        let code = event.code.as_deref().and_then(|id| names.code(id)).map(|code| code as usize);
        match place {
            Some((source, span)) => {
                if let Some((place, nth)) = text(event, "coding").and_then(guid::key).and_then(|key| codings.get(&key))
                {
                    self.project.sources[place.0].passages[place.1].codings[*nth].notes.push(key);
                    return;
                }
                let place = self.passage(event, source, span, 0, places);
                if on != "link" {
                    self.project.sources[place.0].passages[place.1].notes.push(key);
                }
            }
            None if matches!(on, "link" | "nothing") => {}
            None => match (code, event.of.as_deref().and_then(|id| self.materials.source(id))) {
                (Some(code), _) => self.project.codes[code].notes.push(key),
                (None, Some(source)) => self.project.sources[source].notes.push(key),
                (None, None) => self.project.on_project.push(key),
            },
        }
    }

    /// Marked passages on which nothing hangs, and never did.
    pub(super) fn bare(&mut self) {
        let mut resolver = Resolver::new(&self.materials.folder, &self.materials.sources);
        let used: Vec<String> = self
            .project
            .sources
            .iter()
            .flat_map(|source| &source.passages)
            .filter_map(|passage| guid::key(&passage.guid))
            .collect();
        for (written, anchor) in self.kept.sources.values().flat_map(|kept| &kept.bare) {
            let key = guid::key(written).unwrap_or_default();
            let found = resolver.find(anchor).and_then(|(source, held)| Some((source as usize, held.span()?)));
            if used.contains(&key) {
                continue;
            }
            let Some((source, span)) = found else {
                self.project.loss.lost(
                    "marked passages without anything",
                    1,
                    "their words are not in the text any more",
                );
                continue;
            };
            let marked = self
                .kept
                .passages
                .get(&key)
                .cloned()
                .unwrap_or_else(|| Marked { guid: written.clone(), ..Marked::default() });
            self.new_passage(key, source, span, &marked, &mut FxHashMap::default());
        }
    }
}

/// The beginning of a passage on one line, as a title.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(100) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
