//! What the rules alone give.

use super::found::{Finds, Found};
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
        let shares = shares(&counts, rayon::current_num_threads());
        let hits: Vec<Vec<Set>> = shares.par_iter().map(|share| of_codes(&met, share, &counts)).collect();
        let hits = hits.into_iter().flatten().collect();
        let matches = (0..sources).map(|_| OnceLock::new()).collect();
        RuleHits { plan, hits, matches, memories: Mutex::new(memories) }
    }
}

/// Cuts the codes into `parts` stretches that have about as many statements each. `counts`: by code.
fn shares(counts: &[usize], parts: usize) -> Vec<Range<usize>> {
    let enough = counts.iter().sum::<usize>().div_ceil(parts).max(1);
    let (mut shares, mut start, mut sum) = (Vec::new(), 0, 0);
    for (code, count) in counts.iter().enumerate() {
        sum += count;
        if sum >= enough {
            shares.push(start..code + 1);
            (start, sum) = (code + 1, 0);
        }
    }
    shares.push(start..counts.len());
    shares
}

/// The statements of some codes. `met`: by source the number of its first statement, and what was found in it; `counts`: by
/// code the most statements that it may have.
fn of_codes(met: &[(u32, &[u8])], share: &Range<usize>, counts: &[usize]) -> Vec<Set> {
    // Room for eight more, see `List::extend_by_eight`.
    let mut lists: Vec<List> = counts[share.clone()].iter().map(|count| List::with_capacity(*count + 8)).collect();
    for (first, found) in met {
        let before = |(code, _): &(u32, _)| (*code as usize) < share.start;
        for (code, statements) in Found::read(found).codes_below(count(share.end)).skip_while(before) {
            let eight = |at| statements.eight(at).map(|statement| first.wrapping_add(statement));
            lists[code as usize - share.start].extend_by_eight(statements.len(), eight);
        }
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
    finds: Finds,
    gathered: Gathered,
}

/// What one thread has found, source by source: to bring together what each code has is work for later, when it is known how
/// much that is.
#[derive(Default)]
pub(super) struct Gathered {
    /// Codes with their statements, as [`Found`] reads them: they are many. In pieces, each of whole sources: one list that
    /// grows would leave as much memory behind as it takes.
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

impl<'p> Gathering<'p> {
    /// Nothing found yet.
    pub fn new(plan: &'p Plan, codebook: &Codebook) -> Gathering<'p> {
        Gathering {
            matcher: Matcher::new(plan),
            codable: codebook.codes.iter().map(|code| code.codable).collect(),
            finds: Finds::new(codebook.codes.len()),
            gathered: Gathered { counts: vec![0; codebook.codes.len()], ..Gathered::default() },
        }
    }

    /// Applies the codebook to a source, which goes by a ticket until it is known where in the study it stands.
    pub fn take(&mut self, ticket: usize, source: &Source) {
        let Gathering { matcher, codable, finds, gathered } = self;
        matcher.hits(source, |statement, code| {
            if codable[code as usize] {
                finds.meet(statement, code);
            }
        });
        let Gathered { found, counts, met, .. } = gathered;
        if found.last().is_none_or(|piece| piece.len() > PIECE / 8 * 7) {
            found.push(Vec::with_capacity(PIECE));
        }
        let piece = found.len() - 1;
        let found = &mut found[piece];
        let start = found.len();
        finds.write(found, counts);
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
