//! What the rules alone give.

use super::{Materials, Set};
use crate::codebook::Codebook;
use crate::matching::{Match, Matcher, Memory, Plan};
use crate::transcript::Source;
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// What the rules alone give. It holds as long as codebook, tables of forms and texts are the same, whatever is decided.
pub struct RuleHits {
    /// The codebook made ready.
    pub plan: Plan,
    /// For each code the statements in which its rules match.
    pub(super) hits: Vec<Set>,
    /// For each source its matches with their words, once somebody asks for one.
    matches: Vec<OnceLock<Vec<Match>>>,
    /// What matchers remember who are at rest.
    memories: Mutex<Vec<Memory>>,
}

impl RuleHits {
    /// The matches in a source, with their words. `at`: its position.
    pub(super) fn matches(&self, at: usize, source: &Source) -> &[Match] {
        self.matches[at].get_or_init(|| {
            let memories = || self.memories.lock().unwrap_or_else(PoisonError::into_inner);
            let memory = memories().pop().unwrap_or_default();
            let mut matcher = Matcher::remembering(&self.plan, memory);
            let found = matcher.run(source);
            memories().push(matcher.memory());
            found
        })
    }

    /// Applies the codebook to all texts.
    pub fn of(materials: &Materials) -> RuleHits {
        let plan = Plan::with_lemmas(&materials.codebook, materials.lemmas.clone());
        let sources = &materials.sources;
        let next = AtomicUsize::new(0);
        let gathered = rayon::broadcast(|_| {
            let mut gathering = Gathering::new(&plan, &materials.codebook);
            while let Some((ticket, source)) = sources.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
                gathering.take(ticket, source);
            }
            gathering.done()
        });
        let first: Vec<Option<u32>> = first_statements(sources).into_iter().map(Some).collect();
        RuleHits::new(plan, gathered, &first, sources.len())
    }

    /// Brings together what several threads gathered. `first`: for each ticket the number of its source's first statement
    /// in the study; `None`: the source does not belong to it.
    pub(super) fn new(plan: Plan, mut gathered: Vec<Gathered>, first: &[Option<u32>], sources: usize) -> RuleHits {
        let memories = gathered.iter_mut().map(|gathered| std::mem::take(&mut gathered.memory)).collect();
        let mut met: Vec<(u32, &[u16])> = Vec::with_capacity(sources);
        for gathered in &gathered {
            let known = |(ticket, found): (usize, _)| Some((first.get(ticket).copied().flatten()?, found));
            met.extend(gathered.met().filter_map(known));
        }
        // In the order of the study every code meets its statements in their order.
        met.sort_unstable_by_key(|(first, _)| *first);
        let counts: Vec<usize> =
            (0..plan.codes()).map(|code| gathered.iter().map(|one| one.counts[code]).sum()).collect();
        let share = plan.codes().div_ceil(rayon::current_num_threads()).max(1);
        let shares = (0..).step_by(share).zip(counts.chunks(share)).par_bridge();
        let mut hits: Vec<(usize, Vec<Set>)> =
            shares.map(|(from, counts)| (from, of_codes(&met, from, counts))).collect();
        hits.sort_by_key(|(from, _)| *from);
        let hits = hits.into_iter().flat_map(|(_, sets)| sets).collect();
        let matches = (0..sources).map(|_| OnceLock::new()).collect();
        RuleHits { plan, hits, matches, memories: Mutex::new(memories) }
    }
}

/// The statements of some codes, from the code `from` on. `met`: by source the number of its first statement, and what was
/// found in it; `counts`: for each of the codes the most statements that it may have.
fn of_codes(met: &[(u32, &[u16])], from: usize, counts: &[usize]) -> Vec<Set> {
    let mut lists: Vec<Vec<u32>> = counts.iter().map(|count| Vec::with_capacity(*count)).collect();
    for (first, found) in met {
        codes(found, |statement, code| {
            if let Some(list) = lists.get_mut((code as usize).wrapping_sub(from)) {
                list.push(first + statement);
            }
        });
    }
    lists.into_iter().map(Set::new).collect()
}

/// For each source the number of its first statement; one more entry at the end.
pub fn first_statements(sources: &[Source]) -> Vec<u32> {
    let mut first = vec![0u32];
    for source in sources {
        let before = first.last().copied().unwrap_or(0);
        first.push(before + count(source.count()));
    }
    first
}

/// One thread's matcher with what it has found. Each thread has its own, so that it meets a word form only once.
pub(super) struct Gathering<'p> {
    matcher: Matcher<'p>,
    /// By code: whether statements can carry it.
    codable: Vec<bool>,
    gathered: Gathered,
}

/// What one thread has found, statement by statement in the order in which it met them: to sort it by code is work for
/// later, when it is known how many each has.
#[derive(Default)]
pub(super) struct Gathered {
    /// Statements, and behind each its codes, as [`codes`] reads them: they are many.
    found: Vec<u16>,
    /// How many statements each code has.
    counts: Vec<usize>,
    /// The tickets of the sources that were met, and where in `found` what is theirs begins.
    met: Vec<(usize, usize)>,
    /// What its matcher remembers.
    memory: Memory,
}

/// From here on a number in [`Gathered::found`] says how many statements further on the next one is. More are said in
/// several.
const STEP: u16 = 1 << 15;

/// Behind this stand the lower and the upper half of a code that is no less.
const WIDE: u16 = STEP - 1;

/// Writes that a statement follows, `steps` behind the last one.
fn write_steps(found: &mut Vec<u16>, mut steps: u32) {
    while steps > u32::from(WIDE) {
        found.push(STEP + WIDE);
        steps -= u32::from(WIDE);
    }
    found.push(STEP + steps as u16);
}

/// Writes a code.
#[inline]
fn write_code(found: &mut Vec<u16>, code: u32) {
    if code < u32::from(WIDE) {
        found.push(code as u16);
    } else {
        found.extend([WIDE, code as u16, (code >> 16) as u16]);
    }
}

/// Reads what was written of one source: calls `each` with the position of a statement and a code.
#[inline]
fn codes(found: &[u16], mut each: impl FnMut(u32, u32)) {
    // The first statement is one step behind nothing.
    let mut statement = u32::MAX;
    let mut rest = found.iter();
    while let Some(word) = rest.next() {
        match *word {
            step @ STEP.. => statement = statement.wrapping_add(u32::from(step - STEP)),
            WIDE => {
                let mut half = || u32::from(rest.next().copied().unwrap_or_default());
                let code = half() | half() << 16;
                each(statement, code);
            }
            code => each(statement, u32::from(code)),
        }
    }
}

impl<'p> Gathering<'p> {
    /// Nothing found yet.
    pub fn new(plan: &'p Plan, codebook: &Codebook) -> Gathering<'p> {
        Gathering {
            matcher: Matcher::new(plan),
            codable: codebook.codes.iter().map(|code| code.codable).collect(),
            gathered: Gathered { counts: vec![0; codebook.codes.len()], ..Gathered::default() },
        }
    }

    /// Applies the codebook to a source, which goes by a ticket until it is known where in the study it stands.
    pub fn take(&mut self, ticket: usize, source: &Source) {
        let Gathering { matcher, codable, gathered } = self;
        let Gathered { found, counts, met, .. } = gathered;
        met.push((ticket, found.len()));
        let mut last = u32::MAX;
        matcher.hits(source, |statement, code| {
            if codable[code as usize] {
                if statement != last {
                    write_steps(found, statement.wrapping_sub(last));
                    last = statement;
                }
                write_code(found, code);
                counts[code as usize] += 1;
            }
        });
    }

    /// What was found.
    pub fn done(self) -> Gathered {
        Gathered { memory: self.matcher.memory(), ..self.gathered }
    }
}

impl Gathered {
    /// The tickets of the sources that were met, each with what was found in it.
    fn met(&self) -> impl Iterator<Item = (usize, &[u16])> {
        let ends = self.met.iter().skip(1).map(|(_, start)| *start).chain([self.found.len()]);
        self.met.iter().zip(ends).map(|((ticket, start), end)| (*ticket, &self.found[*start..end]))
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_found_is_read_as_it_was_written(
            found in prop::collection::vec(
                (
                    prop_oneof![1u32..5, 32_760u32..32_780, 65_530u32..65_540, 0u32..200_000],
                    prop::collection::vec(prop_oneof![0u32..9, 32_760u32..32_780, any::<u32>()], 1..5),
                ),
                0..20,
            ),
        ) {
            let (mut written, mut expected) = (Vec::new(), Vec::new());
            let mut last = u32::MAX;
            for (steps, its) in found.into_iter().filter(|(steps, _)| *steps > 0) {
                let statement = last.wrapping_add(steps);
                write_steps(&mut written, steps);
                for code in its {
                    write_code(&mut written, code);
                    expected.push((statement, code));
                }
                last = statement;
            }
            let mut read = Vec::new();
            codes(&written, |statement, code| read.push((statement, code)));
            prop_assert_eq!(read, expected);
        }
    }
}
