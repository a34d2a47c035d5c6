//! What is left out of which statement, by the latest word of those who count.

use crate::text::Span;
use rustc_hash::FxHashMap;

/// What is left out of statements where they are quoted.
#[derive(Debug, Default)]
pub struct Trims {
    /// By code (none: for all) and statement: bytes of the statement, and the event.
    cuts: FxHashMap<(Option<u32>, u32), (Vec<Span>, u32)>,
}

impl Trims {
    /// Takes in an event, the later ones last. `cell`: the bytes of the statement, `cuts` those that are left out, both in
    /// the text of the source.
    pub fn take(&mut self, code: Option<u32>, statement: u32, cell: Span, cuts: &[Span], event: u32) {
        let inside = cuts.iter().filter(|cut| cut.overlaps(cell)).map(|cut| {
            let (start, end) = (cut.start.max(cell.start), cut.end.min(cell.end));
            Span { start: start - cell.start, end: end - cell.start }
        });
        self.cuts.insert((code, statement), (inside.collect(), event));
    }

    /// A code was split: what was left out for it is left out for the codes that it went to.
    pub fn part(&mut self, code: u32, statement: u32, to: &[u32]) {
        if let Some(own) = self.cuts.get(&(Some(code), statement)).cloned() {
            self.cuts.extend(to.iter().map(|code| ((Some(*code), statement), own.clone())));
        }
    }

    /// What is left out of a statement for any of these codes, by the latest event that names one of them or none.
    pub fn of(&self, codes: impl IntoIterator<Item = u32>, statement: u32) -> Option<(&[Span], u32)> {
        let codes = codes.into_iter().map(Some).chain([None]);
        let found = codes.filter_map(|code| self.cuts.get(&(code, statement)));
        found.max_by_key(|(_, event)| *event).map(|(cuts, event)| (cuts.as_slice(), *event))
    }
}
