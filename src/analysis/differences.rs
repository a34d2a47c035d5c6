//! Where two coders have not coded alike, statement by statement.

use crate::coding::{Act, Assigned, CodedStudy, Log, Materials};
use crate::study::Basis;

/// A statement on which two coders do not agree.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The statement.
    pub statement: u32,
    /// Codes that only the first gave it.
    pub first: Vec<usize>,
    /// Codes that only the second gave it.
    pub second: Vec<usize>,
    /// Codes that both gave it.
    pub both: Vec<usize>,
}

impl Difference {
    /// One has coded the statement and the other has not at all: they differ about what is a unit of meaning.
    pub fn is_of_unit(&self) -> bool {
        self.both.is_empty() && (self.first.is_empty() || self.second.is_empty())
    }
}

/// Two coders side by side.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// Statements that they coded differently, in order.
    pub all: Vec<Difference>,
    /// How many statements both coded the same.
    pub agreed: usize,
    /// The sources that both have worked on, as positions.
    pub sources: Vec<usize>,
}

/// Compares what two coders decided, nothing settled, in the sources that both have worked on. A statement that was given
/// to only one of them is no disagreement.
pub fn differences(coded: &CodedStudy<'_>, first: &str, second: &str) -> Differences {
    let materials = coded.materials;
    let (one, other) = (alone(materials, first), alone(materials, second));
    let count = |materials| CodedStudy::new(materials, Some(Basis::Reviewed), &mut Vec::new());
    let (one, other) = (count(&one), count(&other));
    let assigned = Assigned::new(coded);
    let mut found = Differences::default();
    for source in 0..materials.sources.len() {
        let part = |coded: &CodedStudy<'_>| {
            u32::try_from(source).is_ok_and(|source| coded.decisions.read_part.contains(&source))
        };
        if ![&one, &other].iter().all(|coded| coded.is_touched(source) || coded.is_read(source) || part(coded)) {
            continue;
        }
        found.sources.push(source);
        for statement in coded.of_source(source) {
            let codes = |coded: &CodedStudy<'_>| -> Vec<usize> { coded.codes_on(statement).collect() };
            let (these, those) = (codes(&one), codes(&other));
            let given = |coder: &str, codes: &[usize]| !codes.is_empty() || assigned.has(coder, source, statement);
            if !given(first, &these) || !given(second, &those) {
                continue;
            }
            if these == those {
                found.agreed += usize::from(!these.is_empty());
                continue;
            }
            let only = |these: &[usize], those: &[usize], there: bool| -> Vec<usize> {
                these.iter().copied().filter(|code| those.contains(code) == there).collect()
            };
            found.all.push(Difference {
                statement,
                first: only(&these, &those, false),
                second: only(&those, &these, false),
                both: only(&these, &those, true),
            });
        }
    }
    found
}

/// The study as one coder has coded it, nothing settled.
fn alone(materials: &Materials, coder: &str) -> Materials {
    let mut alone = materials.with_codebook(materials.codebook.clone());
    alone.settings.counting = vec![coder.to_owned()];
    let events = materials.log.events.iter().filter(|event| event.act != Act::Settle).cloned().collect();
    alone.log = Log::new(events);
    alone
}
