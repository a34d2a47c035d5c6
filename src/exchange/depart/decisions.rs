//! Decisions → codings, as far as they stand.

use super::{Place, Study, text, time};
use crate::coding::{Act, Anchor, Event, Names, Resolver};
use crate::exchange::guid;
use crate::exchange::loss::Found;
use crate::exchange::project::{Coding, Note};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// A coding that stands, or what is left of it.
struct Standing<'e> {
    event: &'e Event,
    code: usize,
    source: usize,
    span: Span,
    /// The statements it covers, and those of them that were not taken back.
    covered: Vec<usize>,
    left: Vec<usize>,
    gone: bool,
}

impl Study<'_> {
    pub(super) fn decisions(&mut self) {
        let materials = self.materials;
        let active = materials.log.active();
        let carries = active.iter().filter(|(_, event)| event.act == Act::Carry);
        let carried: FxHashMap<&str, &Anchor> =
            carries.filter_map(|(_, event)| Some((event.of.as_deref()?, event.anchor.as_ref()?))).collect();
        let names = Names::new(&materials.codebook, &active);
        let mut resolver = Resolver::new(&materials.folder, &materials.sources);
        let mut standing: Vec<Standing<'_>> = Vec::new();
        let mut memos: Vec<(&Event, Option<(usize, Span)>)> = Vec::new();
        for (_, event) in &active {
            let event: &Event = event;
            let place = match carried.get(event.id.as_str()).copied().or(event.anchor.as_ref()) {
                None => None,
                Some(anchor) => {
                    match resolver.find(anchor).and_then(|(source, held)| Some((source as usize, held.span()?))) {
                        Some(place) => Some(place),
                        None => {
                            if matches!(event.act, Act::Code | Act::Accept | Act::Memo) {
                                self.project.loss.orphaned.push(Found {
                                    source: anchor.source.clone(),
                                    code: event.code.clone().unwrap_or_else(|| event.act.name().to_owned()),
                                    quote: anchor.exact.clone(),
                                    why: "its words are not in the text any more; `tema reanchor` shows it".to_owned(),
                                });
                            }
                            continue;
                        }
                    }
                }
            };
            match (&event.act, place) {
                (Act::Code | Act::Accept, Some((source, span))) => {
                    let Some(code) = event.code.as_deref().and_then(|id| names.code(id)) else {
                        self.project.loss.lost("codings", 1, "their code is not in the codebook");
                        continue;
                    };
                    let covered = materials.sources[source].covered(span);
                    if event.act == Act::Accept {
                        self.project.loss.lost(
                            "that a coding was a rule's suggestion",
                            1,
                            "the format knows codings only; the coding itself goes out",
                        );
                    }
                    standing.push(Standing {
                        event,
                        code: code as usize,
                        source,
                        span,
                        left: covered.clone(),
                        covered,
                        gone: false,
                    });
                }
                (Act::Uncode | Act::Reject, Some((source, span))) => {
                    let code = event.code.as_deref().and_then(|id| names.code(id)).map(|code| code as usize);
                    let taken = materials.sources[source].covered(span);
                    let same = |one: &&mut Standing<'_>| {
                        one.event.coder == event.coder && Some(one.code) == code && one.source == source
                    };
                    for one in standing.iter_mut().filter(same) {
                        one.left.retain(|statement| !taken.contains(statement));
                        one.gone |= one.left.is_empty() && one.span.overlaps(span);
                    }
                }
                (Act::Memo, place) => memos.push((event, place)),
                (Act::Undo | Act::Carry, _) => {}
                (act, _) => {
                    let what = match act {
                        Act::Read => "marks that a source was read to its end",
                        Act::Condense => "condensed units",
                        Act::Stance => "stances for and against",
                        Act::Agreed | Act::Dissented => "marks of who agreed or dissented",
                        Act::Star | Act::Bar => "marks of what to quote",
                        Act::Trim => "trimmed quotes",
                        Act::Settle => "settled disagreements",
                        Act::Checkpoint => "checkpoints",
                        act if act.is_codebook() => "changes of the codebook",
                        _ => "decisions of other kinds",
                    };
                    self.project.loss.lost(what, 1, "the format has no place for them; they stay in the study");
                }
            }
        }
        standing.retain(|one| !one.gone);
        let back = active.iter().filter(|(_, event)| matches!(event.act, Act::Uncode | Act::Reject)).count();
        self.project.loss.lost(
            "codings taken back and suggestions rejected",
            back,
            "the format knows only what stands",
        );
        // Passages by GUID, or by where they are and whose.
        let mut places: FxHashMap<String, Place> = FxHashMap::default();
        let mut codings: FxHashMap<String, (Place, usize)> = FxHashMap::default();
        for one in &standing {
            let coding = self.coding(one);
            if text(one.event, "selection") == Some("whole") && one.left.len() == one.covered.len() {
                self.project.loss.counts.codings += 1;
                self.project.sources[one.source].codings.push(coding);
                continue;
            }
            let spans = self.spans(one);
            if spans.len() != 1 || spans[0] != one.span {
                self.project.loss.lost("codings of which a part was taken back", 1, "what is left of each goes out");
            }
            for (nth, span) in spans.into_iter().enumerate() {
                let place = self.passage(one.event, one.source, span, nth, &mut places);
                let passage = &mut self.project.sources[place.0].passages[place.1];
                let mut coding = coding.clone();
                if nth > 0 {
                    coding.guid = guid::of("coding", &format!("{}\n{nth}", one.event.id));
                }
                if let Some(key) = guid::key(&coding.guid) {
                    codings.insert(key, (place, passage.codings.len()));
                }
                passage.codings.push(coding);
                self.project.loss.counts.codings += 1;
            }
        }
        let mut coders: Vec<&str> = standing.iter().map(|one| one.event.coder.as_str()).collect();
        coders.extend(memos.iter().map(|(event, _)| event.coder.as_str()));
        coders.sort_unstable();
        coders.dedup();
        self.project.loss.counts.coders = coders.len();
        for (event, place) in memos {
            self.memo(event, place, &mut places, &codings, &names);
        }
    }

    /// The bytes that are left of a coding: all of them, or runs of statements.
    fn spans(&self, one: &Standing<'_>) -> Vec<Span> {
        if one.left.len() == one.covered.len() {
            return vec![one.span];
        }
        let statements = &self.materials.sources[one.source].statements;
        let mut spans: Vec<(usize, Span)> = Vec::new();
        for at in &one.left {
            let cell = statements[*at].span;
            let clipped = Span { start: cell.start.max(one.span.start), end: cell.end.min(one.span.end) };
            match spans.last_mut().filter(|(last, _)| last + 1 == *at) {
                Some((last, span)) => (*last, *span) = (*at, span.hull(clipped)),
                None => spans.push((*at, clipped)),
            }
        }
        spans.into_iter().map(|(_, span)| span).collect()
    }

    fn coding(&mut self, one: &Standing<'_>) -> Coding {
        let event = one.event;
        let mut notes = Vec::new();
        if let Some(why) = &event.why {
            let guid = text(event, "why_guid").map_or_else(|| guid::of("why", &event.id), str::to_owned);
            notes.extend(guid::key(&guid));
            self.project.notes.push(Note {
                guid,
                name: "why".to_owned(),
                text: why.clone(),
                user: self.users.get(&event.coder).copied(),
                at: time(&event.at),
                ..Note::default()
            });
        }
        Coding {
            guid: text(event, "guid").map_or_else(|| guid::of("coding", &event.id), str::to_owned),
            code: one.code,
            user: self.users.get(&event.coder).copied(),
            at: time(&event.at),
            notes,
        }
    }
}
