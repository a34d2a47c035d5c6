//! Reading the texts of a study, and applying its rules to each as soon as it is read.

use super::RuleHits;
use super::hits::{Gathered, Gathering, first_statements};
use crate::codebook::Codebook;
use crate::finding::{Finding, Place};
use crate::matching::Plan;
use crate::study::{Cases, Folder, Settings, cases};
use crate::transcript::{self, Again, Roster, Source};
use rayon::prelude::*;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many bytes of texts are held when only a result is asked for: those of ordinary studies. What is read beyond is let
/// go when its rules' hits are known, and read again where a result shows it.
const HELD: usize = 2 << 20;

/// What is wanted of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Every text, for as long as the study is open.
    Texts,
    /// What the rules find in them; the texts only where a result shows them.
    Hits,
}

/// Is told how many texts are read, and of how many.
pub type Progress<'p> = dyn Fn(usize, usize) + Sync + 'p;

/// The codebook, made ready to be applied where hits are wanted.
pub struct Book {
    pub codebook: Codebook,
    pub plan: Option<Plan>,
}

/// The files in which the texts of a study stand.
pub struct Names {
    /// Their names, sorted.
    names: Vec<String>,
    /// The positions of the names in the order in which files are taken: naturally by id, which is nearly the order that
    /// sources have in a study, so that what is found in them is nearly in order.
    order: Vec<usize>,
}

impl Names {
    /// Those of a study's folder.
    pub fn of(folder: &Folder) -> Names {
        let names = folder.list("transcripts", &[".txt"]);
        let mut order: Vec<usize> = (0..names.len()).collect();
        // SP1 and SP01 are the same number: the id itself keeps files of one name side by side.
        order.sort_by_cached_key(|at| {
            let id = transcript::id(&names[*at]);
            (cases::natural(id), id)
        });
        Names { names, order }
    }
}

/// Everything that was read.
pub struct Read {
    pub sources: Vec<Source>,
    pub findings: Vec<Finding>,
    pub codebook: Codebook,
    /// What the rules find, if that is wanted.
    pub found: Option<RuleHits>,
}

/// What was read of one file, and what was found in it.
type One = (Option<Box<Source>>, Vec<Finding>);

/// What one thread has read: by ticket, which is the position of a file among the names.
type Part = (Vec<(usize, One)>, Option<Gathered>);

/// Reads all texts; `book` is called once meanwhile. A large codebook takes as long to read as many transcripts.
pub fn read_texts(
    folder: &Folder,
    names: Names,
    settings: &Settings,
    cases: &Arc<Cases>,
    wanted: Wanted,
    progress: &Progress<'_>,
    book: impl FnOnce() -> Book + Send,
) -> Read {
    ask_for_room();
    let Names { names, order } = names;
    let reading = Reading {
        roster: Roster { settings, cases },
        folder,
        again: again(folder, settings, cases),
        order,
        names,
        wanted,
        progress,
        done: AtomicUsize::new(0),
        next: AtomicUsize::new(0),
        held: AtomicUsize::new(0),
        waiting: Mutex::default(),
        book: OnceLock::new(),
    };
    let book = Mutex::new(Some(book));
    let parts: Vec<Part> = rayon::broadcast(|thread| {
        if thread.index() == 0
            && let Some(book) = book.lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            let ready = Ready(&reading.book);
            let _ = ready.0.set(Some(book()));
        }
        reading.part()
    });
    let Reading { names, order, book, .. } = reading;
    let mut all: Vec<One> = std::iter::repeat_with(One::default).take(names.len()).collect();
    let mut gathered = Vec::new();
    for (read, found) in parts {
        read.into_iter().for_each(|(ticket, one)| all[ticket] = one);
        gathered.extend(found);
    }
    let mut findings: Vec<Finding> = all.iter_mut().flat_map(|(_, found)| std::mem::take(found)).collect();
    let sources = order.into_iter().filter_map(|ticket| Some((ticket, all[ticket].0.take()?))).collect();
    let (tickets, sources) = in_study(sources, &mut findings);
    let Some(Book { codebook, plan }) = book.into_inner().flatten() else {
        return Read { sources, findings, codebook: Codebook::default(), found: None };
    };
    let found = plan.map(|plan| {
        let mut first = vec![None; names.len()];
        tickets.iter().zip(first_statements(&sources)).for_each(|(ticket, number)| first[*ticket] = Some(number));
        RuleHits::new(plan, gathered, &first, sources.len())
    });
    Read { sources, findings, codebook, found }
}

/// Asks the system for memory in large pieces, once, and keeps them: asked for page by page while several threads read, it
/// takes a tenth of the time. That a piece was given back tells the allocator of glibc not to give back smaller ones; others
/// do not mind.
fn ask_for_room() {
    const ROOM: usize = 16 << 20;
    drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
    rayon::broadcast(|_| drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM / 2))));
}

/// Says that the codebook is there, and that there is none if reading it ended in a panic: nobody waits for ever.
struct Ready<'b>(&'b OnceLock<Option<Book>>);

impl Drop for Ready<'_> {
    fn drop(&mut self) {
        let _ = self.0.set(None);
    }
}

/// What the threads that read share.
struct Reading<'s> {
    folder: &'s Folder,
    roster: Roster<'s>,
    /// How a source that was let go is read again.
    again: Again,
    names: Vec<String>,
    /// The tickets in the order in which the files are taken.
    order: Vec<usize>,
    wanted: Wanted,
    progress: &'s Progress<'s>,
    done: AtomicUsize,
    next: AtomicUsize,
    /// The bytes of the texts that are held.
    held: AtomicUsize,
    /// Texts that were read before the codebook was.
    waiting: Mutex<VecDeque<(usize, Source, Vec<Finding>)>>,
    book: OnceLock<Option<Book>>,
}

impl Reading<'_> {
    /// What one thread reads.
    fn part(&self) -> Part {
        let mut read = Vec::new();
        let mut gathering: Option<Gathering<'_>> = None;
        while let Some(ticket) = self.order.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let mut findings = Vec::new();
            match (self.read(*ticket, &mut findings), self.book.get()) {
                (Some(source), None) if self.wanted == Wanted::Hits => {
                    self.waiting().push_back((*ticket, source, findings))
                }
                (source, book) => {
                    let source = source.map(|source| Box::new(self.apply(*ticket, source, book, &mut gathering)));
                    read.push((*ticket, (source, findings)));
                }
            }
        }
        if self.wanted == Wanted::Hits {
            let book = Some(self.book.wait());
            while let Some((ticket, source, findings)) = { self.waiting().pop_front() } {
                let source = self.apply(ticket, source, book, &mut gathering);
                read.push((ticket, (Some(Box::new(source)), findings)));
            }
        }
        (read, gathering.map(Gathering::done))
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, VecDeque<(usize, Source, Vec<Finding>)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, ticket: usize, findings: &mut Vec<Finding>) -> Option<Source> {
        match self.folder.read(&self.names[ticket]) {
            Ok((file, form)) => Some(transcript::read(file, form, &self.roster, findings)),
            Err(finding) => {
                findings.push(*finding);
                None
            }
        }
    }

    /// Applies the rules to a source, if that is wanted, and lets its text go if there are many.
    fn apply<'b>(
        &'b self,
        ticket: usize,
        mut source: Source,
        book: Option<&'b Option<Book>>,
        gathering: &mut Option<Gathering<'b>>,
    ) -> Source {
        (self.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1, self.names.len());
        if self.wanted == Wanted::Hits
            && let Some(Some(Book { codebook, plan: Some(plan) })) = book
        {
            gathering.get_or_insert_with(|| Gathering::new(plan, codebook)).take(ticket, &source);
            let size = source.file.text.len();
            if self.held.fetch_add(size, Ordering::Relaxed) + size > HELD {
                source.let_go(self.again.clone());
            }
        }
        source
    }
}

/// How a source that was let go is read again: as it was read first.
fn again(folder: &Folder, settings: &Settings, cases: &Arc<Cases>) -> Again {
    let (folder, settings, cases) = (folder.clone(), settings.clone(), cases.clone());
    Arc::new(move |name| {
        let (file, form) = folder.read(name)?;
        let roster = Roster { settings: &settings, cases: &cases };
        Ok(transcript::read(file, form, &roster, &mut Vec::new()).into_parts())
    })
}

/// Brings sources into the order of a study; of those with the same name only the first stays. `sources`: each with its
/// ticket, in the order of [`Names`].
fn in_study(mut sources: Vec<(usize, Box<Source>)>, findings: &mut Vec<Finding>) -> (Vec<usize>, Vec<Source>) {
    sources.dedup_by(|(_, later), (_, first)| {
        let double = later.id == first.id;
        if double {
            findings.push(
                Finding::error(format!("source `{}` is also {}; this file is passed over", later.id, first.file.name))
                    .at(Place::file(later.file.name.clone()))
                    .hint("two files may not have the same name, even in different folders"),
            );
        }
        double
    });
    sources.sort_by_key(|(_, source)| source.kind());
    let (mut tickets, mut all) = (Vec::new(), Vec::new());
    sources.into_par_iter().map(|(ticket, source)| (ticket, *source)).unzip_into_vecs(&mut tickets, &mut all);
    (tickets, all)
}
