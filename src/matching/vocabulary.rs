//! What the word forms of a language's texts mean for a codebook, judged once per distinct form.

use super::forms::{LONG, Sought, Table, key};
use super::lexicon::{Stems, TermId};
use super::meaning::{Meaning, Number, Rows};
use super::plan::Plan;
use crate::language::Stemming;
use crate::text::{Span, fold_case_into};
use rustc_hash::FxHashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Once rows begin behind this (a gigabyte of them), everything is forgotten and learned anew; before numbers end there is
/// room for the words of one more batch.
const LAST_ROW: usize = 1 << 28;

/// What is known of the forms of a language, by all threads together.
pub struct Vocabulary {
    /// The language.
    pub language: String,
    known: Mutex<Known>,
}

/// What is learned is written here, by one thread at a time. All of it only grows.
#[derive(Default)]
struct Known {
    /// From a form to the number of its meaning. It is read without asking for the lock; once it is full a larger one takes
    /// its place.
    table: Arc<Table>,
    /// How many forms stand there.
    count: usize,
    /// The same for forms that do not fit there.
    long: FxHashMap<Box<str>, Number>,
    rows: Rows,
    /// By terms the number of what forms mean that fit them: many forms fit the same.
    meant: FxHashMap<Box<[TermId]>, Number>,
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
    /// Gives the word `text[span]` a number; if it has one, it is the same.
    fn insert(&mut self, text: &str, span: Span, number: Number) {
        let key = key(text, span);
        let full = self.count == self.table.room();
        if key == LONG || full && self.table.is_largest() {
            self.long.insert(span.of(text).into(), number);
        } else if self.table.look(key).is_none() {
            if full {
                self.table = Arc::new(self.table.larger());
            }
            self.count += 1;
            self.table.put(key, number.0, self.count);
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
    table: Arc<Table>,
    long: FxHashMap<Box<str>, Number>,
    rows: Rows,
}

impl Learned {
    /// Nothing seen yet.
    pub fn new(vocabulary: Arc<Vocabulary>) -> Learned {
        let table = vocabulary.known().table.clone();
        Learned { vocabulary, table, long: FxHashMap::default(), rows: Rows::default() }
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.vocabulary.language
    }

    /// The number of the form `text[span]`, if it has been seen.
    fn seen(&self, text: &str, span: Span) -> Option<Number> {
        let key = key(text, span);
        let number = if key == LONG { None } else { self.table.look(key).map(Number) };
        let elsewhere = key == LONG || self.table.is_largest();
        number.or_else(|| if elsewhere { self.long.get(span.of(text)).copied() } else { None })
    }

    /// Sees what is known of the form `text[span]` by now.
    fn catch_up(&mut self, known: &Known, text: &str, span: Span) {
        if !Arc::ptr_eq(&self.table, &known.table) {
            self.table = known.table.clone();
        }
        if (key(text, span) == LONG || self.table.is_largest())
            && let Some(number) = known.long.get(span.of(text))
        {
            self.long.insert(span.of(text).into(), *number);
        }
    }
}

/// What one thread looks words up with.
pub struct Dictionary<'p> {
    plan: &'p Plan,
    stemming: Option<(Stemming<'p>, Arc<Stems>)>,
    learned: Learned,
    /// Room for the words that are looked for, for a form in small letters, and for what it means.
    sought: Vec<Sought>,
    folded: String,
    terms: Vec<TermId>,
    part: Vec<u32>,
}

impl<'p> Dictionary<'p> {
    /// A dictionary that goes on where another one of the same plan has ended.
    pub fn new(plan: &'p Plan, learned: Learned) -> Dictionary<'p> {
        let language = learned.language();
        Dictionary {
            plan,
            stemming: plan.lexicon.stemming(language).map(|stemming| (stemming, plan.stems(language))),
            learned,
            sought: Vec::new(),
            folded: String::new(),
            terms: Vec::new(),
            part: Vec::new(),
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
        let mut sought = std::mem::take(&mut self.sought);
        sought.clear();
        let table = &*self.learned.table;
        sought.extend(words.iter().map(|word| table.seek(text, *word)));
        sought.iter_mut().for_each(|sought| table.approach(sought));
        sought.iter_mut().for_each(|sought| table.arrive(sought));
        meant.clear();
        meant.extend(words.iter().zip(&sought).map(|(word, sought)| match sought.number() {
            Some(number) => Number(number),
            None => self.look(text, *word),
        }));
        self.sought = sought;
        let last = meant.iter().map(|number| number.row()).max().unwrap_or(0);
        if last >= self.learned.rows.len() {
            let Learned { vocabulary, rows, .. } = &mut self.learned;
            rows.catch_up(&vocabulary.known().rows);
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

    /// The number of a form that is not found at once.
    #[cold]
    fn look(&mut self, text: &str, span: Span) -> Number {
        if let Some(number) = self.learned.seen(text, span) {
            return number;
        }
        // Perhaps somebody else has learned it.
        let vocabulary = self.learned.vocabulary.clone();
        self.learned.catch_up(&vocabulary.known(), text, span);
        if let Some(number) = self.learned.seen(text, span) {
            return number;
        }
        let number = self.learn(&vocabulary, span.of(text));
        let mut known = vocabulary.known();
        known.insert(text, span, number);
        self.learned.catch_up(&known, text, span);
        number
    }

    /// Judges a form that nobody has met.
    fn learn(&mut self, vocabulary: &Vocabulary, word: &str) -> Number {
        let everyday = fold_case_into(word, &mut self.folded);
        // The same word in small letters, where that means the same and is known already.
        if everyday
            && word != self.folded
            && !self.plan.lexicon.minds_case()
            && let Some(number) = self.learned.seen(&self.folded, Span::new(0, self.folded.len()))
        {
            return number;
        }
        let Dictionary { plan, stemming, folded, terms, part, .. } = self;
        terms.clear();
        plan.lexicon.judge(word, folded, terms);
        if let Some((stemming, stems)) = stemming
            && let Some(stems) = stems.get(&*stemming.stem(folded))
        {
            terms.extend_from_slice(stems);
        }
        terms.sort_unstable();
        terms.dedup();
        match terms.is_empty() {
            true => Number::NOTHING,
            false => vocabulary.known().number(plan, terms, part),
        }
    }
}
