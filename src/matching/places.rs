//! Where an indicator stands, place by place, for concordances.

use super::program::Program;
use super::run::Matcher;
use crate::text::Span;
use crate::transcript::Source;

impl Matcher<'_> {
    /// Every place at which the first indicator of the codebook stands in a statement: the words of each, sorted. Of
    /// places that lie within each other only the narrowest is given. Parts joined by AND have no place together: each
    /// matched word is a place then.
    pub fn places(&mut self, source: &Source, statement: usize) -> Vec<Vec<Span>> {
        let plan = self.plan;
        let Some(rule) = plan.rules.first() else { return Vec::new() };
        let mut found = self.look(source, statement, |scene| {
            if placed(&rule.program) {
                rule.program.places(scene).into_iter().map(|place| place.spans).collect::<Vec<_>>()
            } else {
                let words = rule.program.run(scene).map(|evidence| evidence.spans).unwrap_or_default();
                words.into_iter().map(|word| vec![word]).collect()
            }
        });
        found.retain(|spans| !spans.is_empty());
        found.sort();
        found.dedup();
        let hulls: Vec<Span> = found.iter().map(|spans| hull(spans)).collect();
        let mut at = 0;
        found.retain(|_| {
            let own = hulls[at];
            let first = hulls.iter().position(|hull| *hull == own) == Some(at);
            at += 1;
            first && !hulls.iter().any(|hull| *hull != own && own.contains(*hull))
        });
        found
    }
}

/// From the first to the last word.
fn hull(spans: &[Span]) -> Span {
    spans.iter().copied().reduce(Span::hull).unwrap_or_default()
}

fn placed(program: &Program) -> bool {
    match program {
        Program::Words(_) | Program::Regex(_) | Program::WithinWords { .. } | Program::Near { .. } => true,
        Program::Or(parts) => parts.iter().all(placed),
        Program::And(_) | Program::Not(_) | Program::Asked(..) => false,
    }
}
