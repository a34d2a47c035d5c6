//! After a correction of a transcript: where every decision stands now.

use super::anchor::history;
use super::{Act, Anchor, Event, Held, Materials, Resolver, Writer, replay::carried};
use crate::finding::Result;
use crate::text::{CodePoints, Span, WordMap};
use rustc_hash::FxHashMap;

/// What became of a decision about a text that was changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Its text was not changed, or not there and before.
    Same,
    /// Its words stand elsewhere, letter for letter the same.
    Moved,
    /// Its words were changed; where the rest of them stands is known.
    Changed,
    /// As changed or orphaned, but the same coder has made the decision anew there.
    Answered,
    /// Its words are not there any more.
    Orphaned,
    /// Its old text or its source is missing.
    Missing,
}

impl Outcome {
    /// As printed.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Same => "same",
            Outcome::Moved => "moved",
            Outcome::Changed => "changed",
            Outcome::Answered => "made anew",
            Outcome::Orphaned => "orphaned",
            Outcome::Missing => "old text missing",
        }
    }
}

/// A decision about a passage, and where that stands now.
#[derive(Debug, Clone)]
pub struct Place<'m> {
    /// The decision.
    pub event: &'m Event,
    /// The passage as it was, after what was carried before.
    pub anchor: &'m Anchor,
    /// The version of the splitter, where the passage was exactly one statement.
    pub splitter: Option<u32>,
    /// What became of it.
    pub outcome: Outcome,
    /// The source's position and the passage in it, where one is known.
    pub now: Option<(u32, Span)>,
}

/// Where every decision about a passage stands that holds, of all coders, in the order of the log.
pub fn places(materials: &Materials) -> Vec<Place<'_>> {
    let mut resolver = Resolver::new(&materials.folder, &materials.sources);
    let active = materials.log.active();
    let carries = carried(&active);
    let carriers: FxHashMap<&str, &Event> = active
        .iter()
        .filter(|(_, event)| event.act == Act::Carry)
        .filter_map(|(_, event)| Some((event.of.as_deref()?, *event)))
        .collect();
    let mut found: Vec<Place<'_>> = Vec::new();
    for (_, event) in active {
        let Some(own) = event.anchor.as_ref().filter(|_| event.act != Act::Carry) else { continue };
        let anchor = carries.get(event.id.as_str()).copied().unwrap_or(own);
        let carry = carriers.get(event.id.as_str());
        let splitter = carry.map_or(event.splitter, |carry| carry.splitter);
        let (outcome, now) = match resolver.find(anchor) {
            Some((source, Held::Same(span))) => (Outcome::Same, Some((source, span))),
            Some((source, Held::Moved(span))) => (Outcome::Moved, Some((source, span))),
            Some((source, Held::Changed(span))) => (Outcome::Changed, Some((source, span))),
            Some((_, Held::Orphan)) => (Outcome::Orphaned, None),
            Some((_, Held::OldTextMissing)) | None => (Outcome::Missing, None),
        };
        found.push(Place { event, anchor, splitter, outcome, now });
    }
    let held: Vec<(&Event, u32, Span)> = found
        .iter()
        .filter(|place| matches!(place.outcome, Outcome::Same | Outcome::Moved))
        .filter_map(|place| place.now.map(|(source, span)| (place.event, source, span)))
        .collect();
    let anew: Vec<bool> = found
        .iter()
        .map(|place| {
            place.outcome == Outcome::Changed
                && place.now.is_some_and(|(source, span)| {
                    held.iter()
                        .any(|(event, at, other)| *at == source && other.overlaps(span) && answers(event, place.event))
                })
        })
        .collect();
    for (place, anew) in found.iter_mut().zip(anew) {
        if anew {
            place.outcome = Outcome::Answered;
        }
    }
    found
}

/// How many statements from where a passage stood a decision may be that is the same one made anew.
const NEAR: usize = 2;

/// Decisions of a coder of which the passage is not found, but which the same coder has made anew since: where the rest of
/// the words stands, or, where none is left, over the corrected text within two statements of where they stood.
pub fn made_anew<'p, 'm>(materials: &Materials, places: &'p [Place<'m>], coder: &str) -> Vec<&'p Place<'m>> {
    let anew = |place: &&Place<'_>| match place.outcome {
        Outcome::Answered => true,
        Outcome::Orphaned => stood(materials, place.anchor).is_some_and(|(source, at)| {
            let source = &materials.sources[source];
            places.iter().any(|later| {
                let near = later
                    .now
                    .is_some_and(|(_, span)| source.covered(span).iter().any(|other| other.abs_diff(at) <= NEAR));
                let fresh = later.anchor.source == source.id && later.anchor.text == source.hash;
                fresh && later.outcome == Outcome::Same && near && answers(later.event, place.event)
            })
        }),
        _ => false,
    };
    let made = |place: &&Place<'_>| place.event.act.is_coding() || place.event.act == Act::Trim;
    places.iter().filter(|place| place.event.coder == coder).filter(made).filter(anew).collect()
}

/// The statement that stands now where a passage stood: behind the last words before it that are there still. The
/// source's position, and the statement's there.
pub fn stood(materials: &Materials, anchor: &Anchor) -> Option<(usize, usize)> {
    let at = materials.source(&anchor.source)?;
    let source = &materials.sources[at];
    let (old, _) = materials.folder.read_if_there(&history(&anchor.text)).ok()??;
    let start = CodePoints::new(&old.text).to_byte(anchor.start)?;
    let map = WordMap::new(&old.text, source.text());
    let now = map.kept(Span::new(0, start)).last().map_or(0, |(_, now)| now.end);
    let behind = source.statements.partition_point(|statement| statement.span.end <= now);
    (!source.statements.is_empty()).then(|| (at, behind.min(source.statements.len() - 1)))
}

/// Whether a decision is a later word of the same coder on the same code.
pub(super) fn answers(later: &Event, event: &Event) -> bool {
    let alike = match event.act {
        Act::Trim => later.act == Act::Trim,
        _ => later.act.is_coding(),
    };
    later.coder == event.coder && later.code == event.code && later.order() > event.order() && alike
}

/// Writes where decisions stand now: a `carry` for each. Gives how many were written.
///
/// # Errors
/// When they cannot be written.
pub fn carry(materials: &Materials, writer: &mut Writer<'_>, places: &[Place<'_>], why: Option<&str>) -> Result<usize> {
    let events = places.iter().filter_map(|place| {
        let (source, span) = place.now?;
        let source = &materials.sources[source as usize];
        let event = Event {
            of: Some(place.event.id.clone()),
            why: why.map(str::to_owned),
            ..writer.anchored(Act::Carry, source, span)
        };
        Some((Some(source), event))
    });
    let events: Vec<_> = events.collect();
    Ok(writer.write_all(events)?.len())
}
