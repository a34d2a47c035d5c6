//! The words, wildcards, stems and regular expressions of a codebook, ready to judge word forms.

use super::expression::Expression;
use crate::indicator::{Glob, Pattern, Word};
use crate::language::{Lemmas, Stemming};
use crate::text::fold_diacritics;
use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::FxHashMap;
use unicode_normalization::char::is_combining_mark;

/// A word, wildcard or stem of the codebook, by number.
pub type TermId = u32;

/// What a term asks of a form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// A word of an indicator.
    Word(Word),
    /// Any form that holds this; says where a regular expression is worth trying.
    Holds(String),
    /// Any form, as written, in which a regular expression matches; `true`: upper and lower case differ.
    Fits(String, bool),
}

/// The stems that a codebook asks for, with their terms.
pub type Stems = FxHashMap<String, Vec<TermId>>;

/// All terms of a codebook, ready to judge forms. Shared by all threads.
#[derive(Debug, Default)]
pub struct Lexicon {
    terms: Vec<(Term, bool)>,
    index: FxHashMap<(Term, bool), TermId>,
    plain: Judge,
    /// For codes that fold diacritics.
    folded: Judge,
    stems: Vec<(TermId, String)>,
    /// Regular expressions with their terms, and the terms of the pieces of which a form must hold one.
    patterns: Vec<(TermId, Expression, Vec<TermId>)>,
    minds_case: bool,
    lemmas: Lemmas,
}

/// The terms that look at a form in one folding.
#[derive(Debug, Default)]
struct Judge {
    exact: FxHashMap<String, Vec<TermId>>,
    /// The literals that wildcards and regular expressions need, found in a form in one pass.
    literals: Option<AhoCorasick>,
    by_literal: Vec<Vec<(TermId, Need)>>,
    /// Wildcards without any letter, such as `???`.
    bare: Vec<(TermId, Glob)>,
    used: bool,
}

/// What else must hold where a literal was found.
#[derive(Debug, Clone)]
enum Need {
    Nothing,
    Fits(Glob),
    Matches(Expression),
}

impl Lexicon {
    /// A lexicon without terms, with a study's tables of forms.
    pub fn new(lemmas: Lemmas) -> Self {
        Lexicon { lemmas, ..Lexicon::default() }
    }

    /// The number of a term; the same term always has the same number. `fold`: diacritics do not count.
    pub fn term(&mut self, term: Term, fold: bool) -> TermId {
        let term = match term {
            Term::Word(word) if fold => Term::Word(word.folded()),
            Term::Holds(text) if fold => Term::Holds(fold_diacritics(&text)),
            other => other,
        };
        let next = TermId::try_from(self.terms.len()).unwrap_or(TermId::MAX);
        let key = (term, fold);
        *self.index.entry(key.clone()).or_insert_with(|| {
            self.terms.push(key);
            next
        })
    }

    /// The term of forms in which a regular expression matches; `holds`: terms of which such a form fits one.
    pub fn fits(&mut self, pattern: &Pattern, fold: bool, holds: &[TermId]) -> TermId {
        let before = self.len();
        let term = self.term(Term::Fits(pattern.source.clone(), pattern.exact_case), fold);
        if self.len() > before {
            self.minds_case |= pattern.exact_case;
            self.patterns.push((term, Expression::new(pattern.clone()), holds.to_vec()));
        }
        term
    }

    /// Whether any regular expression tells large letters from small ones.
    pub fn minds_case(&self) -> bool {
        self.minds_case
    }

    /// How often a term probably stands in a text, for choosing the rarer of two: whole words before wildcards, long
    /// before short.
    pub fn frequent(&self, term: TermId) -> u32 {
        let (letters, times) = match &self.terms[term as usize].0 {
            Term::Word(Word::Exact(word)) => (word.len(), 1),
            Term::Word(Word::Stem(word)) => (word.len(), 3),
            Term::Word(Word::Glob(glob)) => (glob.literal().len(), 12),
            Term::Word(Word::Any) => (0, 12),
            Term::Holds(text) => (text.len(), 24),
            Term::Fits(source, _) => (source.len(), 12),
        };
        // Each further letter makes a word rarer by about a third.
        (0..letters.min(16)).fold(times << 9, |often, _| often - often / 3)
    }

    /// How many terms there are.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Makes the tables, once all terms are known.
    pub fn finish(&mut self) {
        for fold in [false, true] {
            let mut judge = Judge::default();
            let mut literals: Vec<String> = Vec::new();
            let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
            for (id, (term, _)) in self.terms.iter().enumerate().filter(|(_, (_, folded))| *folded == fold) {
                let id = TermId::try_from(id).unwrap_or(TermId::MAX);
                judge.used = true;
                let (literal, need) = match term {
                    Term::Word(Word::Exact(word)) => {
                        judge.exact.entry(word.clone()).or_default().push(id);
                        continue;
                    }
                    Term::Word(Word::Stem(word)) => {
                        self.stems.push((id, word.clone()));
                        continue;
                    }
                    Term::Word(Word::Any) => continue,
                    Term::Word(Word::Glob(glob)) if glob.literal().is_empty() => {
                        judge.bare.push((id, glob.clone()));
                        continue;
                    }
                    Term::Word(Word::Glob(glob)) => (glob.literal().to_owned(), Need::Fits(glob.clone())),
                    Term::Holds(text) => (text.clone(), Need::Nothing),
                    Term::Fits(..) => continue,
                };
                let number = *numbers.entry(literal.clone()).or_insert_with(|| {
                    literals.push(literal);
                    judge.by_literal.push(Vec::new());
                    literals.len() - 1
                });
                judge.by_literal[number].push((id, need));
            }
            for (id, pattern, holds) in &self.patterns {
                for piece in holds {
                    let (Term::Holds(text), folded) = &self.terms[*piece as usize] else { continue };
                    if let Some(number) = numbers.get(text).filter(|_| *folded == fold) {
                        judge.by_literal[*number].push((*id, Need::Matches(pattern.clone())));
                    }
                }
            }
            if !literals.is_empty() {
                judge.literals = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&literals).ok();
            }
            if fold { self.folded = judge } else { self.plain = judge }
        }
    }

    /// The stems that the codebook asks for, as a language's stemmer gives them, with their terms.
    pub fn stems(&self, stemming: &Stemming<'_>) -> Stems {
        let mut stems = Stems::default();
        for (id, word) in &self.stems {
            stems.entry(stemming.stem(word).into_owned()).or_default().push(*id);
        }
        stems
    }

    /// How words of a language are brought to their stems; `None` where nothing asks for a stem or nothing gives one.
    pub fn stemming(&self, language: &str) -> Option<Stemming<'_>> {
        if self.stems.is_empty() { None } else { self.lemmas.stemming(language) }
    }

    /// The terms that a word form, as it stands in the text, fits, but for stems; in any order, some perhaps twice.
    /// `folded`: the form in small letters; `everyday`: whether it is of everyday letters alone, see [`fold_case_into`].
    pub fn judge(&self, written: &str, folded: &str, everyday: bool, found: &mut Vec<TermId>) {
        let form = Form { written, letters: everyday.then_some(folded) };
        self.plain.judge(folded, form, found);
        if self.folded.used {
            self.folded.judge(&fold_diacritics(folded), form, found);
        }
        if !everyday && !written.is_ascii() && written.chars().any(is_combining_mark) {
            // A few letters are one with a mark in lower case only (J̌, ǰ). A regular expression sees them as written.
            let lower = written.to_lowercase();
            let seen = |(term, _): &&(Term, bool)| matches!(term, Term::Holds(text) if lower.contains(text.as_str()));
            found.extend((0..).zip(&self.terms).filter(|(_, term)| seen(term)).map(|(id, _)| id));
            let patterns = self.patterns.iter().filter(|(_, pattern, _)| pattern.matches(written, None));
            found.extend(patterns.map(|(id, ..)| *id));
        }
    }
}

/// A word form as regular expressions see it.
#[derive(Clone, Copy)]
struct Form<'w> {
    written: &'w str,
    /// It in small letters, if it is of everyday letters alone.
    letters: Option<&'w str>,
}

impl Judge {
    /// `folded`: as the terms of this judge are.
    fn judge(&self, folded: &str, form: Form<'_>, found: &mut Vec<TermId>) {
        if let Some(terms) = self.exact.get(folded) {
            found.extend_from_slice(terms);
        }
        if let Some(literals) = &self.literals {
            for hit in literals.find_overlapping_iter(folded) {
                for (id, need) in &self.by_literal[hit.pattern().as_usize()] {
                    let fits = match need {
                        Need::Nothing => true,
                        Need::Fits(glob) => glob.fits(folded),
                        Need::Matches(pattern) => pattern.matches(form.written, form.letters),
                    };
                    if fits {
                        found.push(*id);
                    }
                }
            }
        }
        found.extend(self.bare.iter().filter(|(_, glob)| glob.fits(folded)).map(|(id, _)| *id));
    }
}
