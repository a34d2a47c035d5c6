//! After a correction of a transcript: where every decision stands now.

use super::{Act, Anchor, Event, Held, Materials, Resolver, Writer, replay::carried};
use crate::finding::Result;
use crate::text::Span;

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
    let mut found: Vec<Place<'_>> = Vec::new();
    for (_, event) in active {
        let Some(own) = event.anchor.as_ref().filter(|_| event.act != Act::Carry) else { continue };
        let anchor = carries.get(event.id.as_str()).copied().unwrap_or(own);
        let (outcome, now) = match resolver.find(anchor) {
            Some((source, Held::Same(span))) => (Outcome::Same, Some((source, span))),
            Some((source, Held::Moved(span))) => (Outcome::Moved, Some((source, span))),
            Some((source, Held::Changed(span))) => (Outcome::Changed, Some((source, span))),
            Some((_, Held::Orphan)) => (Outcome::Orphaned, None),
            Some((_, Held::OldTextMissing)) | None => (Outcome::Missing, None),
        };
        found.push(Place { event, anchor, outcome, now });
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

/// Whether a decision is a later word of the same coder on the same code.
pub(super) fn answers(later: &Event, event: &Event) -> bool {
    later.coder == event.coder && later.code == event.code && later.order() > event.order() && later.act.is_coding()
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
