//! Which statements a coder was given to code, where only a part of a source was.

use super::{Act, CodedStudy, Resolver, Set};
use std::collections::BTreeMap;

/// The parts of sources that coders were given.
#[derive(Debug, Clone, Default)]
pub struct Assigned {
    parts: BTreeMap<(String, usize), Set>,
}

impl Assigned {
    /// As the decisions say that hold.
    pub fn new(coded: &CodedStudy<'_>) -> Assigned {
        let materials = coded.materials;
        let mut resolver = Resolver::new(&materials.folder, &materials.sources);
        let mut parts: BTreeMap<(String, usize), Vec<u32>> = BTreeMap::new();
        let active = materials.log.active();
        let carried = super::replay::carried(&active);
        for (_, event) in active.iter().filter(|(_, event)| event.act == Act::Assign) {
            let Some(own) = &event.anchor else { continue };
            let anchor = carried.get(event.id.as_str()).copied().unwrap_or(own);
            let Some((source, held)) = resolver.find(anchor) else { continue };
            let source = source as usize;
            let span = held.somewhere();
            let covered = span.map(|span| materials.sources[source].covered(span)).unwrap_or_default();
            for coder in &event.to {
                let part = parts.entry((coder.clone(), source)).or_default();
                part.extend(covered.iter().map(|at| coded.number(source, *at)));
            }
        }
        Assigned { parts: parts.into_iter().map(|(key, part)| (key, Set::new(part))).collect() }
    }

    /// The statements of a source that a coder was given; `None`: nobody gave them a part of it.
    pub fn part(&self, coder: &str, source: usize) -> Option<&Set> {
        self.parts.get(&(coder.to_owned(), source))
    }

    /// Whether a coder was to code a statement, if they had its source at all.
    pub fn has(&self, coder: &str, source: usize, statement: u32) -> bool {
        self.part(coder, source).is_none_or(|part| part.contains(statement))
    }
}
