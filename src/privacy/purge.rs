//! What nothing needs any more goes: old versions, and what comes back of those who took back their consent.

use super::foreign::{self, Theirs};
use super::rewrite::{Rewrite, Wording};
use super::withdraw::{Removal, same_for_others};
use crate::coding::{Event, Materials};
use crate::finding::{Finding, Place, Result};
use crate::transcript::{Kind, Source, Speaker};
use std::collections::BTreeSet;

/// What a purge takes, besides what is always taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct Purge {
    /// Decisions that were undone, with what undid them.
    pub undone: bool,
    /// Decisions whose text is not kept any more, of everybody.
    pub lost: bool,
}

/// Takes out what is no longer needed: old versions that no decision is over, and what is left of those who took back
/// their consent.
///
/// # Errors
/// When a decision that counts would not hold.
pub fn purge(materials: &Materials, what: Purge) -> Result<Removal> {
    let folder = &materials.folder;
    let mut texts: BTreeSet<String> = materials.sources.iter().map(|source| source.hash.clone()).collect();
    let kept = folder.list("history", &[""]);
    let stem = |name: &str| {
        let file = name.rsplit('/').next().unwrap_or(name);
        file.split('.').next().unwrap_or(file).to_owned()
    };
    texts.extend(kept.iter().map(|name| stem(name)));
    let gone = &materials.cases.withdrawn;
    let spoke = |source: &Source| {
        let label = |code: &String| source.text().lines().any(|line| line.contains(&format!("{code}:")));
        match source.kind() {
            Kind::Document => {
                let whose = &source.front.participants;
                !whose.is_empty() && whose.iter().all(|(name, _)| gone.contains(name))
            }
            _ => gone.iter().any(label) && source.turns.iter().any(|turn| turn.speaker == Speaker::Nobody),
        }
    };
    let theirs: BTreeSet<&str> = materials.sources.iter().filter(|s| spoke(s)).map(|s| s.id.as_str()).collect();
    let active: BTreeSet<&str> = materials.log.active().iter().map(|(_, event)| event.id.as_str()).collect();
    let keeps = Keeps { texts: &texts, theirs: &theirs, active: &active, what };
    let mut rewrite = Rewrite::new(materials);
    let events = rewrite.events(&keeps);
    let mut named: BTreeSet<String> = BTreeSet::new();
    for event in materials.log.events.iter().filter(|event| keeps.stays(event)) {
        names_in(&serde_json::to_value(event).unwrap_or_default(), &mut named);
    }
    let idle: Vec<&String> = kept.iter().filter(|name| !named.contains(&stem(name))).collect();
    for name in &idle {
        rewrite.changes.insert((*name).clone(), None);
    }
    if !gone.is_empty() || what.lost || what.undone {
        same_for_others(materials, &rewrite.changes, u32::MAX - 1)?;
    }
    let cases = Theirs { cases: gone.clone(), ..Theirs::default() };
    let known = foreign::remove(&mut rewrite, &cases, &keeps, &|_| true)?;
    let mut left = Vec::new();
    if !gone.is_empty() {
        left.extend(foreign::to_look_at(materials));
        left.extend(foreign::in_editor(materials).into_iter().map(|file| {
            Finding::to_do("this text waits in an editor, and may hold words of those who took back consent")
                .at(Place::file(file.name))
                .hint("take its changes in with `tema code`, or remove it")
        }));
    }
    let gone = [
        ("old versions that no decision is over", idle.len()),
        ("decisions", events),
        ("entries of what another program knew", known),
    ];
    let gone = gone.into_iter().filter(|(what, count)| *count > 0 || !what.starts_with("entries"));
    let gone = gone.map(|(what, count)| (what.to_owned(), count)).collect();
    Ok(Removal { gone, left, changes: rewrite.changes })
}

/// Which events a purge keeps.
struct Keeps<'k> {
    texts: &'k BTreeSet<String>,
    theirs: &'k BTreeSet<&'k str>,
    active: &'k BTreeSet<&'k str>,
    what: Purge,
}

impl Wording for Keeps<'_> {
    fn reworded(&self, text: &str) -> String {
        text.to_owned()
    }

    fn stays(&self, event: &Event) -> bool {
        let lost = event.anchor.as_ref().is_some_and(|anchor| {
            !self.texts.contains(&anchor.text) && (self.what.lost || self.theirs.contains(anchor.source.as_str()))
        });
        let undo = event.act == crate::coding::Act::Undo || event.act.is_codebook();
        let undone = self.what.undone && !undo && !self.active.contains(event.id.as_str());
        !lost && !undone
    }
}

fn names_in(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => {
            found.insert(text.clone());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| names_in(item, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| names_in(field, found)),
        _ => {}
    }
}
