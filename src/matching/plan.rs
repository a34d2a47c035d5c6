//! A codebook made ready for matching.

use super::lexicon::{Lexicon, TermId};
use super::program::{Program, triggers};
use super::vocabulary::Vocabulary;
use crate::codebook::{Codebook, Rule};
use crate::finding::Finding;
use crate::indicator::{Expr, Word};
use crate::language::Lemmas;
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
    /// Rules to try where a term stands.
    pub(super) by_term: Vec<Vec<u32>>,
    /// Rules that no word announces: to try on every statement.
    pub(super) always: Vec<u32>,
    /// By term: whether a rule that is not sure, or an exception, asks where it stands.
    pub(super) asked: Vec<bool>,
    /// What the forms met so far mean, a language each.
    vocabularies: Mutex<Vec<Arc<Vocabulary>>>,
}

/// An indicator in the plan.
pub(super) struct Planned {
    pub code: u32,
    /// Position in the code's indicators.
    pub rule: u32,
    pub program: Program,
    /// Where a word announces the indicator, it holds, and nothing can strike it: it is one word, without exceptions.
    pub sure: bool,
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
                let sure = entry.except.is_empty() && program.one_word().is_some();
                rules.push(Planned { code: number(code), rule: number(rule), program, sure });
            }
            let programs = entry.except.iter();
            except.push(
                programs.map(|rule| Program::new(&rule.expr, entry.fold, &mut lexicon, &mut questions)).collect(),
            );
        }
        first_rule.push(number(rules.len()));
        lexicon.finish();
        let mut by_term = vec![Vec::new(); lexicon.len()];
        let mut always = Vec::new();
        for (rule, terms) in announced.into_iter().enumerate() {
            match terms {
                Some(terms) => terms.into_iter().for_each(|term| by_term[term as usize].push(number(rule))),
                None => always.push(number(rule)),
            }
        }
        let mut asked = vec![false; lexicon.len()];
        let unsure = rules.iter().filter(|rule| !rule.sure).map(|rule| &rule.program);
        for program in unsure.chain(except.iter().flatten()) {
            program.asks_for(&mut |term| asked[term as usize] = true);
        }
        Plan { lexicon, rules, first_rule, except, by_term, always, asked, vocabularies: Mutex::default() }
    }

    /// What is known about the forms of a language.
    pub(super) fn vocabulary(&self, language: &str) -> Arc<Vocabulary> {
        let mut known = self.vocabularies.lock().unwrap_or_else(PoisonError::into_inner);
        match known.iter().find(|vocabulary| vocabulary.language == language) {
            Some(vocabulary) => vocabulary.clone(),
            None => {
                let vocabulary = Arc::new(Vocabulary::new(&self.lexicon, language));
                known.push(vocabulary.clone());
                vocabulary
            }
        }
    }

    /// Whether any indicator or exception asks for a stem.
    pub fn asks_for_stems(codebook: &Codebook) -> bool {
        codebook.codes.iter().any(|code| code.indicators.iter().chain(&code.except).any(has_stem))
    }

    /// Stems (`~word`) that cannot be used because a language of the study has no stemmer.
    pub fn check_stems(codebook: &Codebook, lemmas: &Lemmas, languages: &[String], findings: &mut Vec<Finding>) {
        let without: Vec<&str> =
            languages.iter().map(String::as_str).filter(|language| lemmas.stemming(language).is_none()).collect();
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
                    .hint("use a wildcard instead, `word*`, or write a table lemmas/<language>.tsv: a form, a tab, its lemma"),
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
