//! How often words stand, by part of a study, and which mark one part against another.

use super::{Query, Words};
use crate::analysis::Scope;
use crate::coding::{CodedStudy, Set};
use rustc_hash::FxHashSet;

/// A part of a study with its words.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its name; empty: not recorded.
    pub name: String,
    /// All its words, stop words too.
    pub words: usize,
}

/// A form with its counts.
#[derive(Debug, Clone)]
pub struct Count {
    /// The folded form.
    pub form: String,
    /// How often in all.
    pub all: usize,
    /// Who says it.
    pub people: Set,
    /// The statements in which it stands.
    pub statements: Set,
    /// For each part how often, and how many people there say it.
    pub parts: Vec<(usize, usize)>,
}

/// Words counted.
#[derive(Debug, Clone)]
pub struct WordCounts {
    /// All words, stop words too.
    pub words: usize,
    /// The parts.
    pub parts: Vec<Part>,
    /// The forms, the most frequent first, then by the alphabet.
    pub counts: Vec<Count>,
}

/// Counts words. `parts`: names with scopes. `stop`: stop words are counted among the forms, too. `query`: only words
/// that it caught.
pub fn word_counts(
    coded: &CodedStudy<'_>,
    words: &Words,
    parts: &[(String, Scope)],
    stop: bool,
    query: Option<&Query>,
) -> WordCounts {
    let caught: Option<FxHashSet<(u32, u32)>> = query.map(|query| {
        let places = query.places.iter().flat_map(|(statement, spans)| spans.iter().map(|span| (*statement, *span)));
        // A regular expression may end inside a word.
        let inside = |statement: u32, span: crate::text::Span| {
            let from = words.tokens.partition_point(|token| token.statement < statement);
            let own = words.tokens[from..].iter().take_while(move |token| token.statement == statement);
            own.filter(move |token| token.span.overlaps(span)).map(move |token| (statement, token.span.start))
        };
        places.flat_map(|(statement, span)| inside(statement, span)).collect()
    });
    let mut seen: Vec<Seen> = vec![Seen::default(); words.forms.len()];
    let mut sizes = vec![0; parts.len()];
    let mut place: Option<(u32, Vec<usize>)> = None;
    for token in &words.tokens {
        let within = match &place {
            Some((statement, within)) if *statement == token.statement => within,
            _ => {
                let held = (0..parts.len()).filter(|at| parts[*at].1.holds(coded, token.statement)).collect();
                &place.insert((token.statement, held)).1
            }
        };
        for part in within {
            sizes[*part] += 1;
        }
        if caught.as_ref().is_none_or(|caught| caught.contains(&(token.statement, token.span.start))) {
            let form = &mut seen[token.form as usize];
            form.statements.push(token.statement);
            form.parts.extend(within.iter().map(|part| (*part, token.statement)));
        }
    }
    let mut counts: Vec<Count> = seen
        .into_iter()
        .enumerate()
        .filter(|(form, seen)| !seen.statements.is_empty() && (stop || query.is_some() || !words.stop[*form]))
        .map(|(form, seen)| {
            let who = |statements: &mut dyn Iterator<Item = u32>| -> Set {
                statements.filter_map(|statement| coded.case(statement)).collect()
            };
            let part = |at: usize| {
                let own = || seen.parts.iter().filter(|(part, _)| *part == at).map(|(_, statement)| *statement);
                (own().count(), who(&mut own()).len())
            };
            Count {
                form: words.forms[form].clone(),
                all: seen.statements.len(),
                people: who(&mut seen.statements.iter().copied()),
                parts: (0..parts.len()).map(part).collect(),
                statements: Set::new(seen.statements),
            }
        })
        .collect();
    counts.sort_by(|a, b| b.all.cmp(&a.all).then_with(|| a.form.cmp(&b.form)));
    let parts = parts.iter().zip(sizes).map(|((name, _), words)| Part { name: name.clone(), words });
    WordCounts { words: words.tokens.len(), parts: parts.collect(), counts }
}

/// Where a form was seen.
#[derive(Debug, Clone, Default)]
struct Seen {
    /// A statement for each time.
    statements: Vec<u32>,
    /// A part and a statement for each time.
    parts: Vec<(usize, u32)>,
}

/// How much a form marks one part against another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Keyness {
    /// Log-likelihood, negative where the form is rarer in the first part.
    pub log_likelihood: f64,
    /// Binary logarithm of how many times as frequent it is (Hardie 2014); `None` where one part has none.
    pub log_ratio: Option<f64>,
}

/// The log-likelihood of Rayson & Garside (2000): `2 (a ln(a/E₁) + b ln(b/E₂))`, `Eᵢ = Nᵢ (a + b)/(N₁ + N₂)`; `a` and
/// `b` are how often the form stands in parts of `n1` and `n2` words. `None` where a part has no words.
pub fn keyness(a: usize, n1: usize, b: usize, n2: usize) -> Option<Keyness> {
    if n1 == 0 || n2 == 0 {
        return None;
    }
    let (fa, fb, fn1, fn2) = (a as f64, b as f64, n1 as f64, n2 as f64);
    let share = (fa + fb) / (fn1 + fn2);
    let value = log_likelihood(&[(fa, fn1 * share), (fb, fn2 * share)]);
    let rarer = fa * fn2 < fb * fn1;
    let log_ratio = (a > 0 && b > 0).then(|| ((fa / fn1) / (fb / fn2)).log2());
    Some(Keyness { log_likelihood: if rarer { -value } else { value }, log_ratio })
}

/// `2 Σ O ln(O/E)` over observed and expected numbers; a term with O = 0 is 0. Rounding below 0 is taken off.
pub fn log_likelihood(cells: &[(f64, f64)]) -> f64 {
    let term = |(observed, expected): &(f64, f64)| {
        if *observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 }
    };
    (2.0 * cells.iter().map(term).sum::<f64>()).max(0.0)
}
