//! What the word forms of a language's texts mean for a codebook, judged once per distinct form.

use super::forms::{Key, Sought, Table, UNKNOWN, key, most, too_long};
use super::lexicon::{Stems, TermId};
use super::meaning::{Meaning, Number, Rows};
use super::plan::Plan;
use crate::language::Stemming;
use crate::text::{Span, fold_case_into};
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Once rows begin behind this (half a gigabyte of them), everything is forgotten and learned anew; before numbers end there
/// is room for the words of one more batch.
const LAST_ROW: usize = 1 << 27;

/// What is known of the forms of a language, by all threads together.
pub struct Vocabulary {
    /// The language.
    pub language: String,
    known: Mutex<Known>,
}

/// What is learned is written here, by one thread at a time. All of it only grows.
#[derive(Default)]
struct Known {
    short: Growing<2>,
    long: Growing<4>,
    /// From forms that fit into neither to the numbers of their meanings.
    others: FxHashMap<Box<str>, Number>,
    rows: Rows,
    /// By terms the number of what forms mean that fit them: many forms fit the same.
    meant: FxHashMap<Box<[TermId]>, Number>,
}

/// From forms to the numbers of their meanings. It is read without asking for the lock; once it is full a larger one takes
/// its place.
#[derive(Default)]
struct Growing<const N: usize> {
    table: Arc<Table<N>>,
    /// How many forms stand there.
    count: usize,
}

impl<const N: usize> Growing<N> {
    /// Gives a form that has none a number; `false`: there is no room for it.
    fn insert(&mut self, key: &Key<N>, number: Number) -> bool {
        if *key == too_long() {
            return false;
        }
        if self.count == self.table.room() {
            if self.table.is_largest() {
                return false;
            }
            self.table = Arc::new(self.table.larger());
        }
        self.count += 1;
        self.table.put(key, number.0);
        true
    }
}

/// Whether a form has a key of the first table.
fn is_short(span: Span) -> bool {
    span.len() <= most(2)
}

/// The number of a form in a table; `None`: it does not stand there.
fn look<const N: usize>(table: &Table<N>, text: &str, span: Span) -> Option<Number> {
    let key = key(text, span);
    if key == too_long() { None } else { table.look(&key).map(Number) }
}

impl Vocabulary {
    /// Nothing known yet.
    pub fn new(language: &str) -> Vocabulary {
        Vocabulary { language: language.to_owned(), known: Mutex::default() }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// Gives the word `text[span]`, which has none, a number.
    fn insert(&mut self, text: &str, span: Span, number: Number) {
        if !self.short.insert(&key(text, span), number) && !self.long.insert(&key(text, span), number) {
            self.others.insert(span.of(text).into(), number);
        }
    }

    /// The number of what forms mean that fit `terms`, which ascend. `part`: room.
    fn number(&mut self, plan: &Plan, terms: &[TermId], part: &mut Vec<u32>) -> Number {
        if terms.is_empty() {
            return Number::NOTHING;
        }
        if let Some(number) = self.meant.get(terms) {
            return *number;
        }
        let number = self.rows.write(plan, terms, part);
        self.meant.insert(terms.into(), number);
        number
    }
}

/// One thread's view of a vocabulary: what it has seen of it, to be read without asking the others.
pub struct Learned {
    vocabulary: Arc<Vocabulary>,
    short: Arc<Table<2>>,
    long: Arc<Table<4>>,
    others: FxHashMap<Box<str>, Number>,
    rows: Rows,
    room: Room,
}

/// Room for looking words up, used again from text to text.
#[derive(Default)]
struct Room {
    /// The words that are looked for, and those of them that are not found at once.
    sought: Vec<Sought<2>>,
    longer: Vec<Sought<4>>,
    missing: Vec<usize>,
    /// Forms that nobody has met, and the terms that they fit, one form behind the other.
    judged: Vec<Judged>,
    fit: Vec<TermId>,
    /// A form in small letters, the terms that it fits, and a part of what it means.
    folded: String,
    terms: Vec<TermId>,
    part: Vec<u32>,
}

/// A word whose form nobody has met.
struct Judged {
    /// Its position among the words that are looked up.
    at: usize,
    /// The number of its meaning, if that is known already.
    number: Option<Number>,
    /// Where the terms that it fits end.
    end: usize,
}

impl Learned {
    /// Nothing seen yet.
    pub fn new(vocabulary: Arc<Vocabulary>) -> Learned {
        let (short, long) = {
            let known = vocabulary.known();
            (known.short.table.clone(), known.long.table.clone())
        };
        let (others, rows, room) = (FxHashMap::default(), Rows::default(), Room::default());
        Learned { vocabulary, short, long, others, rows, room }
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.vocabulary.language
    }

    /// The number of the form `text[span]`, if it has been seen.
    fn seen(&self, text: &str, span: Span) -> Option<Number> {
        let number = look(&self.short, text, span);
        if number.is_some() || is_short(span) && !self.short.is_largest() {
            return number;
        }
        let number = look(&self.long, text, span);
        number.or_else(|| if self.others.is_empty() { None } else { self.others.get(span.of(text)).copied() })
    }

    /// Sees what is known of the form `text[span]` by now.
    fn catch_up(&mut self, known: &Known, text: &str, span: Span) {
        if !Arc::ptr_eq(&self.short, &known.short.table) {
            self.short = known.short.table.clone();
        }
        if !Arc::ptr_eq(&self.long, &known.long.table) {
            self.long = known.long.table.clone();
        }
        if !known.others.is_empty()
            && let Some(number) = known.others.get(span.of(text))
        {
            self.others.insert(span.of(text).into(), *number);
        }
    }
}

/// What one thread looks words up with.
pub struct Dictionary<'p> {
    plan: &'p Plan,
    stemming: Option<(Stemming<'p>, Arc<Stems>)>,
    learned: Learned,
}

impl<'p> Dictionary<'p> {
    /// A dictionary that goes on where another one of the same plan has ended.
    pub fn new(plan: &'p Plan, learned: Learned) -> Dictionary<'p> {
        let language = learned.language();
        Dictionary {
            plan,
            stemming: plan.lexicon.stemming(language).map(|stemming| (stemming, plan.stems(language))),
            learned,
        }
    }

    /// What it has learned.
    pub fn learned(self) -> Learned {
        self.learned
    }

    /// Makes room for what the next words mean. What was known by number before may not be known any more.
    pub fn make_room(&mut self) {
        if self.learned.rows.len() > LAST_ROW {
            self.learned = Learned::new(self.plan.forget(&self.learned.vocabulary));
        }
    }

    /// Looks words of a text up: `meant` becomes the numbers of their meanings, one for each.
    pub fn look_up(&mut self, text: &str, words: &[Span], meant: &mut Vec<Number>) {
        let Learned { short, room: Room { sought, .. }, .. } = &mut self.learned;
        sought.clear();
        sought.extend(words.iter().map(|word| short.seek(text, *word)));
        short.approach(sought);
        meant.clear();
        meant.extend(sought.iter().map(|sought| Number(short.arrive(sought))));
        self.look_on(text, words, meant);
        let last = meant.iter().map(|number| number.row()).max().unwrap_or(0);
        let Learned { vocabulary, rows, .. } = &mut self.learned;
        if last >= rows.len() {
            rows.catch_up(&vocabulary.known().rows);
        }
        rows.approach(meant);
    }

    /// Finds the words that were not found among the short ones.
    fn look_on(&mut self, text: &str, words: &[Span], meant: &mut [Number]) {
        let Learned { long, room: Room { missing, longer, .. }, .. } = &mut self.learned;
        // Every word is written down, and written over by the next one if it is known: there is nothing to guess.
        missing.resize(words.len() + 1, 0);
        let mut count = 0;
        for (at, number) in meant.iter().enumerate() {
            missing[count] = at;
            count += usize::from(*number == Number(UNKNOWN));
        }
        longer.clear();
        longer.extend(missing[..count].iter().map(|at| long.seek(text, words[*at])));
        missing[..count].iter().zip(&*longer).for_each(|(at, sought)| meant[*at] = Number(long.arrive(sought)));
        let mut unmet = 0;
        for missed in 0..count {
            let at = self.learned.room.missing[missed];
            if meant[at] == Number(UNKNOWN) {
                match self.learned.seen(text, words[at]) {
                    Some(number) => meant[at] = number,
                    None => {
                        self.learned.room.missing[unmet] = at;
                        unmet += 1;
                    }
                }
            }
        }
        if unmet > 0 {
            self.learn(text, words, unmet, meant);
        }
    }

    /// How many terms the codebook has.
    pub fn terms(&self) -> usize {
        self.plan.lexicon.len()
    }

    /// A meaning by its number.
    #[inline]
    pub fn meaning(&self, number: Number) -> Meaning<'_> {
        self.learned.rows.meaning(number)
    }

    /// Finds out what the words mean that are missing, the first `unmet` of them, and writes it down for all threads: they are
    /// judged before the lock is asked for, which is once for all.
    #[cold]
    fn learn(&mut self, text: &str, words: &[Span], unmet: usize, meant: &mut [Number]) {
        self.learned.room.judged.clear();
        self.learned.room.fit.clear();
        for missed in 0..unmet {
            let at = self.learned.room.missing[missed];
            let number = self.judge(words[at].of(text));
            let Room { judged, fit, .. } = &mut self.learned.room;
            judged.push(Judged { at, number, end: fit.len() });
        }
        let vocabulary = self.learned.vocabulary.clone();
        let mut known = vocabulary.known();
        let mut start = 0;
        for one in 0..unmet {
            let Judged { at, number, end } = self.learned.room.judged[one];
            let terms = std::mem::replace(&mut start, end)..end;
            // Perhaps somebody else has learned it meanwhile, or it has stood before among these words.
            self.learned.catch_up(&known, text, words[at]);
            meant[at] = self.learned.seen(text, words[at]).unwrap_or_else(|| {
                let Room { fit, part, .. } = &mut self.learned.room;
                let number = number.unwrap_or_else(|| known.number(self.plan, &fit[terms], part));
                known.insert(text, words[at], number);
                self.learned.catch_up(&known, text, words[at]);
                number
            });
        }
    }

    /// Judges a form that nobody has met: adds the terms that it fits to [`Room::fit`], or says what it means, where that is
    /// known from the same word in small letters.
    fn judge(&mut self, word: &str) -> Option<Number> {
        let everyday = fold_case_into(word, &mut self.learned.room.folded);
        let folded = &self.learned.room.folded;
        if everyday
            && word != folded
            && !self.plan.lexicon.minds_case()
            && let Some(number) = self.learned.seen(folded, Span::new(0, folded.len()))
        {
            return Some(number);
        }
        let Dictionary { plan, stemming, learned: Learned { room: Room { folded, terms, fit, .. }, .. } } = self;
        terms.clear();
        plan.lexicon.judge(word, folded, everyday, terms);
        if let Some((stemming, stems)) = stemming
            && let Some(stems) = stems.get(&*stemming.stem(folded))
        {
            terms.extend_from_slice(stems);
        }
        terms.sort_unstable();
        terms.dedup();
        fit.append(terms);
        None
    }
}
