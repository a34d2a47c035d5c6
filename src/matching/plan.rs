//! A codebook made ready for matching.

use super::announce::triggers;
use super::lexicon::{Lexicon, Stems, TermId};
use super::program::Program;
use super::quick::{ANY, Flat, NONE, Quick};
use super::vocabulary::Vocabulary;
use crate::codebook::{Codebook, Rule};
use crate::finding::Finding;
use crate::indicator::{Expr, Word};
use crate::language::{Lemmas, primary};
use std::sync::{Arc, Mutex, PoisonError};

/// A codebook made ready for matching. Shared by all threads.
pub struct Plan {
    pub(super) lexicon: Lexicon,
    /// All indicators, in the order of the codebook.
    pub(super) rules: Vec<Planned>,
    /// For each code: where its indicators begin in `rules`; one more entry at the end.
    pub(super) first_rule: Vec<u32>,
    /// For each code its exceptions.
    pub(super) except: Vec<Vec<Program>>,
    /// For each code whether an exception asks for more than a single word.
    pub(super) hard: Vec<bool>,
    /// For each term what it means that it stands somewhere.
    pub(super) by_term: Vec<Use>,
    /// For each rule its flat program, see [`Quick`]; none if a code's exceptions ask for more than single words.
    pub(super) flat: Vec<Flat>,
    pub(super) quick: Quick,
    /// Rules that no word announces: to try on every statement.
    pub(super) always: Vec<u32>,
    /// The stems that are asked for, by language.
    stems: Mutex<Vec<(String, Arc<Stems>)>>,
    /// What is known of the forms of each language.
    vocabularies: Mutex<Vec<Arc<Vocabulary>>>,
}

/// An indicator in the plan.
pub(super) struct Planned {
    pub code: u32,
    /// Position in the code's indicators.
    pub rule: u32,
    pub program: Program,
}

/// What it means that a term stands somewhere.
#[derive(Debug, Default)]
pub(super) struct Use {
    /// The rules that it announces.
    pub rules: Vec<u32>,
    /// In everyday writing: the codes of which a rule holds already, a single word being all that it asks for.
    pub gives: Vec<u32>,
    /// In everyday writing: the codes of which an exception holds already.
    pub strikes: Vec<u32>,
    /// In everyday writing: the other rules that it announces.
    pub unsure: Vec<u32>,
    /// In everyday writing: whether one of those, or an exception, asks where it stands.
    pub asked: bool,
}

impl Plan {
    /// Plans all indicators and exceptions of a codebook, without tables of forms.
    pub fn new(codebook: &Codebook) -> Plan {
        Plan::with_lemmas(codebook, Lemmas::default())
    }

    /// Plans all indicators and exceptions of a codebook; stems go by a study's tables of forms first.
    pub fn with_lemmas(codebook: &Codebook, lemmas: Lemmas) -> Plan {
        let mut lexicon = Lexicon::new(lemmas);
        let mut questions = 0;
        let mut rules: Vec<Planned> = Vec::new();
        let mut first_rule = Vec::with_capacity(codebook.codes.len() + 1);
        let mut except = Vec::with_capacity(codebook.codes.len());
        let mut announced: Vec<Option<Vec<TermId>>> = Vec::new();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        for (code, entry) in codebook.codes.iter().enumerate() {
            first_rule.push(number(rules.len()));
            let used = if entry.retired { &[][..] } else { &entry.indicators[..] };
            for (rule, indicator) in used.iter().enumerate() {
                let program = Program::new(&indicator.expr, entry.fold, &mut lexicon, &mut questions);
                announced.push(triggers(&indicator.expr, &program, entry.fold, &mut lexicon));
                rules.push(Planned { code: number(code), rule: number(rule), program });
            }
            let programs = entry.except.iter();
            let programs: Vec<Program> =
                programs.map(|rule| Program::new(&rule.expr, entry.fold, &mut lexicon, &mut questions)).collect();
            except.push(programs);
        }
        first_rule.push(number(rules.len()));
        lexicon.finish();
        let hard = except.iter().map(|except| except.iter().any(|except| except.words().is_none())).collect();
        let mut plan = Plan {
            by_term: std::iter::repeat_with(Use::default).take(lexicon.len()).collect(),
            flat: Vec::with_capacity(rules.len()),
            quick: Quick::default(),
            always: Vec::new(),
            lexicon,
            rules,
            first_rule,
            except,
            hard,
            stems: Mutex::default(),
            vocabularies: Mutex::default(),
        };
        plan.announce(announced);
        plan
    }

    /// How many codes the codebook has.
    pub fn codes(&self) -> usize {
        self.except.len()
    }

    /// Notes for every term what it means that it stands somewhere. `announced`: for each rule the terms of which one
    /// stands wherever it holds; `None`: there are none.
    fn announce(&mut self, announced: Vec<Option<Vec<TermId>>>) {
        let by_term = &mut self.by_term;
        for ((number, rule), terms) in (0..).zip(&self.rules).zip(announced) {
            let sure = rule.program.words().filter(|_| !self.hard[rule.code as usize]);
            let quick = sure.is_none() && !self.hard[rule.code as usize];
            self.flat.push(match &terms {
                Some(terms) if quick => self.quick.lay_out(&rule.program, terms),
                _ => Flat { program: NONE, needs: ANY },
            });
            if sure.is_none() {
                rule.program.asks_for(&mut |term| by_term[term as usize].asked = true);
            }
            match terms {
                Some(terms) => terms.into_iter().for_each(|term| {
                    by_term[term as usize].rules.push(number);
                    if sure.is_none() {
                        by_term[term as usize].unsure.push(number);
                    }
                }),
                None => self.always.push(number),
            }
            sure.into_iter().flatten().for_each(|term| by_term[term as usize].gives.push(rule.code));
        }
        for ((code, hard), except) in (0..).zip(&self.hard).zip(&self.except) {
            for program in except {
                if *hard {
                    program.asks_for(&mut |term| by_term[term as usize].asked = true);
                }
                program.words().into_iter().flatten().for_each(|term| by_term[term as usize].strikes.push(code));
            }
        }
    }

    /// The stems that are asked for, in a language.
    pub(super) fn stems(&self, language: &str) -> Arc<Stems> {
        let mut known = self.stems.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, stems)) = known.iter().find(|(name, _)| name == language) {
            return stems.clone();
        }
        let stemming = self.lexicon.stemming(language);
        let stems = Arc::new(stemming.map(|stemming| self.lexicon.stems(&stemming)).unwrap_or_default());
        known.push((language.to_owned(), stems.clone()));
        stems
    }

    /// What is known of the forms of a language.
    pub(super) fn vocabulary(&self, language: &str) -> Arc<Vocabulary> {
        let mut all = self.vocabularies.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.iter().find(|known| known.language == language) {
            return known.clone();
        }
        all.push(Arc::new(Vocabulary::new(language)));
        all[all.len() - 1].clone()
    }

    /// Forgets a vocabulary, if nobody has done so before, and returns the one that is to be filled instead.
    pub(super) fn forget(&self, old: &Arc<Vocabulary>) -> Arc<Vocabulary> {
        let mut all = self.vocabularies.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|known| !Arc::ptr_eq(known, old));
        drop(all);
        self.vocabulary(&old.language)
    }

    /// Whether any indicator or exception asks for a stem.
    pub fn asks_for_stems(codebook: &Codebook) -> bool {
        codebook.codes.iter().any(|code| code.indicators.iter().chain(&code.except).any(has_stem))
    }

    /// Stems (`~word`) that cannot be used because a language of the study has no stemmer.
    pub fn check_stems<'l>(
        codebook: &Codebook,
        lemmas: &Lemmas,
        languages: impl IntoIterator<Item = &'l str>,
        findings: &mut Vec<Finding>,
    ) {
        let without: Vec<&str> = languages.into_iter().filter(|language| lemmas.stemming(language).is_none()).collect();
        if without.is_empty() {
            return;
        }
        for (code, entry) in codebook.codes.iter().enumerate() {
            for rule in entry.indicators.iter().chain(&entry.except).filter(|rule| has_stem(rule)) {
                findings.push(
                    Finding::error(format!(
                        "indicator `{}` asks for a stem, but there is no stemmer for `{}`",
                        rule.text,
                        without.join("`, `")
                    ))
                    .at(codebook.place(code, rule.span))
                    .hint(format!(
                        "use a wildcard instead, `word*`, or write a table lemmas/{}.tsv: a form, a tab, its lemma",
                        primary(without[0])
                    )),
                );
            }
        }
    }
}

fn has_stem(rule: &Rule) -> bool {
    fn look(expr: &Expr) -> bool {
        match expr {
            Expr::Words(words) => words.iter().any(|word| matches!(word, Word::Stem(_))),
            Expr::Regex(_) => false,
            Expr::Near { left, right, .. } => look(left) || look(right),
            Expr::And(parts) | Expr::Or(parts) => parts.iter().any(look),
            Expr::Not(part) | Expr::Asked(part) => look(part),
        }
    }
    look(&rule.expr)
}
