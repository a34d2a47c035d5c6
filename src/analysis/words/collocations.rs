//! Words that stand near those of a query more often than elsewhere.

use super::{Query, Words, log_likelihood};
use crate::coding::{CodedStudy, Set};
use rustc_hash::FxHashMap;

/// A word near a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Collocate {
    /// The folded form.
    pub form: String,
    /// How often it stands near.
    pub near: usize,
    /// How often it stands anywhere, but as a word of the query.
    pub all: usize,
    /// How often it would stand near by chance.
    pub expected: f64,
    /// Log-likelihood of the table near/elsewhere × this word/others (Dunning 1993).
    pub log_likelihood: f64,
    /// `log₂(near/expected)` (Church & Hanks 1990).
    pub mi: f64,
    /// `14 + log₂(2 near/(places + all))` (Rychlý 2008).
    pub log_dice: f64,
    /// Who says it near.
    pub people: Set,
    /// Statements in which it stands near.
    pub statements: Set,
}

/// What stands near a query.
#[derive(Debug, Clone)]
pub struct Collocations {
    /// Places of the query.
    pub places: usize,
    /// Words near a place, each counted once.
    pub near: usize,
    /// All words but those of the query.
    pub words: usize,
    /// Those that stand near more often than by chance, the greatest log-likelihood first.
    pub collocates: Vec<Collocate>,
}

/// Looks for the words at most `window` words before or behind a place, in the same turn. `least`: how often they must
/// stand near. `stop`: stop words, too.
pub fn collocations(
    coded: &CodedStudy<'_>,
    words: &Words,
    query: &Query,
    window: usize,
    least: usize,
    stop: bool,
) -> Collocations {
    let turn = |at: usize| {
        let statement = words.tokens[at].statement;
        (coded.locate(statement).0, coded.cell(statement).turn)
    };
    let mut node = vec![false; words.tokens.len()];
    let mut ends: Vec<(usize, usize)> = Vec::new();
    for (statement, spans) in &query.places {
        let from = words.tokens.partition_point(|token| token.statement < *statement);
        let own = (from..words.tokens.len()).take_while(|at| words.tokens[*at].statement == *statement);
        let held: Vec<usize> =
            own.filter(|at| spans.iter().any(|span| span.overlaps(words.tokens[*at].span))).collect();
        held.iter().for_each(|at| node[*at] = true);
        if let (Some(first), Some(last)) = (held.first(), held.last()) {
            ends.push((*first, *last));
        }
    }
    let mut near = vec![false; words.tokens.len()];
    for (first, last) in ends {
        let here = turn(first);
        for at in first.saturating_sub(window)..(last + window + 1).min(words.tokens.len()) {
            near[at] |= !node[at] && turn(at) == here;
        }
    }
    let mut counts: FxHashMap<u32, (usize, Vec<u32>)> = FxHashMap::default();
    for (at, token) in words.tokens.iter().enumerate().filter(|(at, _)| !node[*at]) {
        let count = counts.entry(token.form).or_default();
        count.0 += 1;
        if near[at] {
            count.1.push(token.statement);
        }
    }
    let total = node.iter().filter(|node| !**node).count();
    let in_windows = near.iter().filter(|near| **near).count();
    let mut forms: Vec<(u32, (usize, Vec<u32>))> = counts.into_iter().collect();
    forms.sort_unstable_by_key(|(form, _)| *form);
    let places = query.places.len();
    let mut collocates: Vec<Collocate> = forms
        .into_iter()
        .filter(|(form, (_, found))| found.len() >= least.max(1) && (stop || !words.stop[*form as usize]))
        .map(|(form, (all, found))| {
            let (o11, c1, r1, n) = (found.len() as f64, all as f64, in_windows as f64, total as f64);
            let expected = r1 * c1 / n;
            let cells = [
                (o11, expected),
                (r1 - o11, r1 * (n - c1) / n),
                (c1 - o11, (n - r1) * c1 / n),
                (n - r1 - c1 + o11, (n - r1) * (n - c1) / n),
            ];
            Collocate {
                form: words.forms[form as usize].clone(),
                near: found.len(),
                all,
                expected,
                log_likelihood: log_likelihood(&cells),
                mi: (o11 / expected).log2(),
                log_dice: 14.0 + (2.0 * o11 / (places as f64 + c1)).log2(),
                people: found.iter().filter_map(|statement| coded.case(*statement)).collect(),
                statements: Set::new(found),
            }
        })
        .filter(|collocate| collocate.near as f64 > collocate.expected)
        .collect();
    collocates.sort_by(|a, b| b.log_likelihood.total_cmp(&a.log_likelihood).then_with(|| a.form.cmp(&b.form)));
    Collocations { places, near: in_windows, words: total, collocates }
}
