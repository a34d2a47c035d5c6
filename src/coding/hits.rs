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
        let numbers: Vec<Vec<u32>> = gathered.iter().map(|gathered| gathered.numbers(first)).collect();
        let lists: Vec<Vec<Mutex<Vec<u32>>>> =
            gathered.into_iter().map(|gathered| gathered.lists.into_iter().map(Mutex::new).collect()).collect();
        let taken = |list: &Mutex<Vec<u32>>| std::mem::take(&mut *list.lock().unwrap_or_else(PoisonError::into_inner));
        let hits = (0..plan.codes())
            .into_par_iter()
            .map(|code| {
                let lists: Vec<Vec<u32>> = lists.iter().map(|lists| taken(&lists[code])).collect();
                let mut members = Vec::with_capacity(lists.iter().map(Vec::len).sum());
                for (list, numbers) in lists.into_iter().zip(&numbers) {
                    let known = list.into_iter().map(|statement| numbers[statement as usize]);
                    members.extend(known.filter(|statement| *statement != NOWHERE));
                }
                Set::new(members)
            })
            .collect();
        let matches = (0..sources).map(|_| OnceLock::new()).collect();
        RuleHits { plan, hits, matches, memories: Mutex::new(memories) }
    }
}

/// Room for the first statements of a code: few codes stay with less.
const FIRST: usize = 64;

/// Stands for a statement that does not belong to the study.
const NOWHERE: u32 = u32::MAX;

/// For each source the number of its first statement; one more entry at the end.
pub fn first_statements(sources: &[Source]) -> Vec<u32> {
    let mut first = vec![0u32];
    for source in sources {
        let before = first.last().copied().unwrap_or(0);
        first.push(before + count(source.statements.len()));
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

/// What one thread has found.
pub(super) struct Gathered {
    /// For each code statements, numbered in the order in which this thread met them; ascending.
    lists: Vec<Vec<u32>>,
    /// The tickets of the sources that it met, with how many statements they have.
    met: Vec<(usize, u32)>,
    /// How many statements these are together.
    statements: u32,
    /// What its matcher remembers.
    memory: Memory,
}

impl<'p> Gathering<'p> {
    /// Nothing found yet.
    pub fn new(plan: &'p Plan, codebook: &Codebook) -> Gathering<'p> {
        Gathering {
            matcher: Matcher::new(plan),
            codable: codebook.codes.iter().map(|code| code.codable).collect(),
            gathered: Gathered {
                lists: vec![Vec::new(); codebook.codes.len()],
                met: Vec::new(),
                statements: 0,
                memory: Memory::default(),
            },
        }
    }

    /// Applies the codebook to a source, which goes by a ticket until it is known where in the study it stands.
    pub fn take(&mut self, ticket: usize, source: &Source) {
        let Gathering { matcher, codable, gathered } = self;
        let before = gathered.statements;
        gathered.met.push((ticket, count(source.statements.len())));
        gathered.statements += count(source.statements.len());
        matcher.hits(source, |statement, code| {
            if codable[code as usize] {
                let list = &mut gathered.lists[code as usize];
                if list.capacity() == 0 {
                    list.reserve(FIRST);
                }
                list.push(before + statement);
            }
        });
    }

    /// What was found.
    pub fn done(self) -> Gathered {
        Gathered { memory: self.matcher.memory(), ..self.gathered }
    }
}

impl Gathered {
    /// For each statement, as this thread numbers them, its number in the study, or [`NOWHERE`].
    fn numbers(&self, first: &[Option<u32>]) -> Vec<u32> {
        let of = |(ticket, statements): &(usize, u32)| {
            let first = first.get(*ticket).copied().flatten();
            (0..*statements).map(move |at| first.map_or(NOWHERE, |first| first + at))
        };
        self.met.iter().flat_map(of).collect()
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
