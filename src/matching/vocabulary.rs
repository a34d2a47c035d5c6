//! What the word forms of a language's texts mean for a codebook, judged once per distinct form (and thread).

use super::forms::{Forms, Sought};
use super::lexicon::{Stems, TermId};
use super::plan::Plan;
use crate::language::Stemming;
use crate::text::{Span, fold_case_into};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What a word form means. All its numbers lie in one row: where the parts end, and where all its terms are, then the parts
/// themselves.
#[derive(Debug, Clone, Copy)]
pub struct Meaning<'d>(&'d [u32]);

/// The number of a meaning. It says some things about it, so that the meaning need not be looked at for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(u32);

impl Number {
    /// The number of what means nothing.
    pub const NOTHING: Number = Number(0);

    /// What is said takes so many bits of the number: it is multiplied by this.
    const FLAGS: u32 = 8;

    /// Once rows begin behind this (a gigabyte of them), everything is forgotten and learned anew; before numbers end there
    /// is room for the words of one more batch.
    const LAST_ROW: usize = 1 << 28;

    fn new(row: usize, meaning: Meaning<'_>) -> Number {
        let flags = [meaning.gives().is_empty(), meaning.strikes().is_empty(), meaning.part(2).is_empty()];
        let flags = flags.iter().rev().fold(0, |flags, missing| flags * 2 + u32::from(!missing));
        Number(u32::try_from(row).unwrap_or(0) * Number::FLAGS + flags)
    }

    /// Whether [`Meaning::gives`] has any code.
    #[inline]
    pub fn gives(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether [`Meaning::strikes`] has any code.
    #[inline]
    pub fn strikes(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether [`Meaning::unsure`] has any rule.
    #[inline]
    pub fn unsure(self) -> bool {
        self.0 & 4 != 0
    }
}

/// The parts of a meaning, as they lie in its row.
const PARTS: usize = 4;

/// What stands before the parts.
const HEAD: usize = PARTS + 1;

impl<'d> Meaning<'d> {
    #[inline]
    fn part(self, part: usize) -> &'d [u32] {
        let start = if part == 0 { HEAD } else { self.0[part - 1] as usize };
        &self.0[start..self.0[part] as usize]
    }

    /// The codes that match wherever the form stands, ascending; so in everyday writing ([`crate::text::words_by`]).
    #[inline]
    pub fn gives(self) -> &'d [u32] {
        self.part(0)
    }

    /// The codes that cannot match where the form stands, ascending; so in everyday writing.
    #[inline]
    pub fn strikes(self) -> &'d [u32] {
        self.part(1)
    }

    /// The other rules to try where it stands, each with its code and its flat program.
    #[inline]
    pub fn unsure(self) -> impl Iterator<Item = [u32; 3]> + 'd {
        self.part(2).as_chunks().0.iter().copied()
    }

    /// The terms that it fits and of which programs ask while counting, ascending.
    #[inline]
    pub fn asked(self) -> &'d [TermId] {
        self.part(3)
    }
}

/// The forms of a language that were met, with what they mean.
pub struct Learned {
    /// The language.
    pub language: String,
    /// From a form to the number of its meaning; 0: it means nothing.
    forms: Forms,
    /// Where the rows of meanings lie, one behind the other.
    rows: Vec<u32>,
    /// By terms the number of what forms mean that fit them: many forms of one word fit the same.
    meant: FxHashMap<Box<[TermId]>, Number>,
    /// All terms of every form, which only a closer look asks for: how many, then they.
    all: Vec<TermId>,
}

impl Learned {
    /// No form met yet.
    pub fn new(language: &str) -> Learned {
        Learned { language: language.to_owned(), forms: Forms::default(), rows: vec![0], meant: FxHashMap::default(), all: Vec::new() }
    }
}

/// One thread's knowledge of the forms of a language. To judge a form again in another thread is quicker than to ask
/// whether somebody has judged it.
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
        let language = learned.language.as_str();
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
        if self.learned.rows.len() > Number::LAST_ROW {
            self.learned = Learned::new(&self.learned.language);
        }
    }

    /// Looks words of a text up: `meant` becomes the numbers of their meanings, one for each.
    pub fn look_up(&mut self, text: &str, words: &[Span], meant: &mut Vec<Number>) {
        let mut sought = std::mem::take(&mut self.sought);
        sought.clear();
        sought.extend(words.iter().map(|word| self.learned.forms.seek(text, *word)));
        sought.iter_mut().for_each(|sought| self.learned.forms.approach(sought));
        sought.iter_mut().for_each(|sought| self.learned.forms.arrive(sought));
        meant.clear();
        meant.extend(words.iter().zip(&sought).map(|(word, sought)| {
            Number(self.learned.forms.get(sought, text, *word).unwrap_or_else(|| self.learn(text, *word)))
        }));
        self.sought = sought;
    }

    /// How many terms the codebook has.
    pub fn terms(&self) -> usize {
        self.plan.lexicon.len()
    }

    /// A meaning by its number.
    #[inline]
    pub fn meaning(&self, number: Number) -> Meaning<'_> {
        Meaning(&self.learned.rows[(number.0 / Number::FLAGS) as usize..])
    }

    /// All terms that a form fits, ascending.
    pub fn terms_of(&self, number: Number) -> &[TermId] {
        let at = self.meaning(number).0[PARTS] as usize;
        &self.learned.all[at + 1..][..self.learned.all[at] as usize]
    }

    /// Judges a form that is met for the first time.
    #[cold]
    fn learn(&mut self, text: &str, span: Span) -> u32 {
        if let Some(number) = self.of_small(span.of(text)) {
            self.learned.forms.insert(text, span, number);
            return number;
        }
        self.terms.clear();
        self.plan.lexicon.judge(span.of(text), &mut self.folded, &mut self.terms);
        if let Some((stemming, stems)) = &self.stemming
            && let Some(stems) = stems.get(&*stemming.stem(&self.folded))
        {
            self.terms.extend_from_slice(stems);
        }
        let number = self.meaning_of_terms().0;
        self.learned.forms.insert(text, span, number);
        number
    }

    /// The number of the same word in small letters, where that means the same and is known already.
    fn of_small(&mut self, word: &str) -> Option<u32> {
        let everyday = fold_case_into(word, &mut self.folded);
        if !everyday || word == self.folded || self.plan.lexicon.minds_case() {
            return None;
        }
        let small = Span::new(0, self.folded.len());
        let mut sought = self.learned.forms.seek(&self.folded, small);
        self.learned.forms.approach(&mut sought);
        self.learned.forms.arrive(&mut sought);
        self.learned.forms.get(&sought, &self.folded, small)
    }

    /// The number of what a form means that fits `terms`.
    fn meaning_of_terms(&mut self) -> Number {
        if self.terms.is_empty() {
            return Number::NOTHING;
        }
        self.terms.sort_unstable();
        self.terms.dedup();
        if let Some(number) = self.learned.meant.get(&self.terms[..]) {
            return *number;
        }
        let number = self.write();
        self.learned.meant.insert(self.terms.as_slice().into(), number);
        number
    }

    /// Writes the row of forms that fit `terms`.
    fn write(&mut self) -> Number {
        let Dictionary { plan, terms, part, .. } = self;
        let Learned { rows, all, .. } = &mut self.learned;
        let start = rows.len();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        rows.extend([0, 0, 0, 0, number(all.len())]);
        all.push(number(terms.len()));
        all.extend_from_slice(terms);
        let used = |term: &TermId| &plan.by_term[*term as usize];
        for at in 0..PARTS {
            part.clear();
            match at {
                0 => part.extend(terms.iter().flat_map(|term| &used(term).gives)),
                1 => part.extend(terms.iter().flat_map(|term| &used(term).strikes)),
                2 => part.extend(terms.iter().flat_map(|term| &used(term).unsure)),
                _ => part.extend(terms.iter().filter(|term| used(term).asked)),
            }
            part.sort_unstable();
            part.dedup();
            match at {
                2 => rows.extend(part.iter().flat_map(|rule| {
                    let number = *rule as usize;
                    [*rule, plan.rules[number].code, plan.flat[number]]
                })),
                _ => rows.extend(part.iter()),
            }
            rows[start + at] = number(rows.len() - start);
        }
        Number::new(start, Meaning(&rows[start..]))
    }
}
