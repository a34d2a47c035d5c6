//! What the rules alone give.

use super::list::List;
use super::{Materials, Set};
use crate::codebook::Codebook;
use crate::matching::{Match, Matcher, Memory, Plan};
use crate::transcript::Source;
use rayon::prelude::*;
use std::ops::Range;
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
        let mut met: Vec<(u32, &[u8])> = Vec::with_capacity(sources);
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
fn of_codes(met: &[(u32, &[u8])], from: usize, counts: &[usize]) -> Vec<Set> {
    let mut lists: Vec<List> = counts.iter().map(|count| List::with_capacity(*count)).collect();
    for (first, found) in met {
        codes(found, |statement, code| {
            if let Some(list) = lists.get_mut((code as usize).wrapping_sub(from)) {
                list.push(first + statement);
            }
        });
    }
    lists.into_iter().map(Set::from).collect()
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
    /// Statements, and behind each its codes, as [`codes`] reads them: they are many. In pieces, each of whole sources:
    /// one list that grows would leave as much memory behind as it takes.
    found: Vec<Vec<u8>>,
    /// How many statements each code has.
    counts: Vec<usize>,
    /// The tickets of the sources that were met, and in which piece of `found`, and where in it, what is theirs stands.
    met: Vec<(usize, usize, Range<usize>)>,
    /// What its matcher remembers.
    memory: Memory,
}

/// How many bytes a piece of [`Gathered::found`] has room for, if no source asks for more: enough that a set fits where a
/// piece was given back.
const PIECE: usize = 1 << 20;

/// From here on a byte of [`Gathered::found`] says how many statements further on the next one is, from one on.
const STEPS: u8 = 0xe2;

/// Behind this stands in four bytes how many statements further on it is.
const FAR: u8 = 0xe1;

/// Behind this stands a code in four bytes.
const CODE: u8 = 0xe0;

/// From here on up to [`CODE`] a byte and the next one are a code together, smaller ones a code by themselves.
const WIDE: u8 = 0xc0;

/// Writes that a statement follows, `steps` behind the last one, one at least.
fn write_steps(found: &mut Vec<u8>, steps: u32) {
    match u8::try_from(steps - 1) {
        Ok(more) if more <= u8::MAX - STEPS => found.push(STEPS + more),
        _ => {
            found.push(FAR);
            found.extend(steps.to_le_bytes());
        }
    }
}

/// Writes a code.
#[inline]
fn write_code(found: &mut Vec<u8>, code: u32) {
    let beyond = code.wrapping_sub(u32::from(WIDE));
    if code < u32::from(WIDE) {
        found.push(code as u8);
    } else if beyond >> 8 < u32::from(CODE - WIDE) {
        found.extend([WIDE + (beyond >> 8) as u8, beyond as u8]);
    } else {
        found.push(CODE);
        found.extend(code.to_le_bytes());
    }
}

/// Reads what was written of one source: calls `each` with the position of a statement and a code.
#[inline]
fn codes(found: &[u8], mut each: impl FnMut(u32, u32)) {
    // The first statement is one step behind nothing.
    let mut statement = u32::MAX;
    let mut rest = found.iter();
    while let Some(byte) = rest.next() {
        let mut next = || rest.next().copied().unwrap_or_default();
        match *byte {
            STEPS.. => statement = statement.wrapping_add(u32::from(byte - STEPS) + 1),
            FAR => statement = statement.wrapping_add(u32::from_le_bytes([next(), next(), next(), next()])),
            CODE => each(statement, u32::from_le_bytes([next(), next(), next(), next()])),
            WIDE.. => each(statement, u32::from(WIDE) + (u32::from(byte - WIDE) << 8 | u32::from(next()))),
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
        if found.last().is_none_or(|piece| piece.len() > PIECE / 8 * 7) {
            found.push(Vec::with_capacity(PIECE));
        }
        let piece = found.len() - 1;
        let found = &mut found[piece];
        let start = found.len();
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
        met.push((ticket, piece, start..found.len()));
    }

    /// What was found.
    pub fn done(self) -> Gathered {
        Gathered { memory: self.matcher.memory(), ..self.gathered }
    }
}

impl Gathered {
    /// The tickets of the sources that were met, each with what was found in it.
    fn met(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.met.iter().map(|(ticket, piece, place)| (*ticket, &self.found[*piece][place.clone()]))
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
                    prop_oneof![1u32..5, 25u32..35, 250u32..260, 0u32..200_000],
                    prop::collection::vec(prop_oneof![0u32..9, 185u32..200, 8_370u32..8_390, any::<u32>()], 1..5),
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
