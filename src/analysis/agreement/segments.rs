//! Passages of two coders matched one to one.

use super::figure::Figure;
use super::spans::{Segment, Spans};
use crate::language::Reason;

/// The passages of one code, matched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matched {
    /// Pairs of matched passages.
    pub pairs: usize,
    /// Passages of the first coder, and of the second.
    pub all: (usize, usize),
    /// Passages without a partner.
    pub alone: Vec<Segment>,
}

impl Matched {
    /// F1 = 2a / (n_A + n_B).
    pub fn f1(&self) -> Figure {
        match self.all.0 + self.all.1 {
            0 => Figure::undefined(Reason::NoPassage),
            all => Figure::of(2.0 * self.pairs as f64 / all as f64),
        }
    }

    /// With the matches of another code.
    pub fn and(mut self, other: Matched) -> Matched {
        self.pairs += other.pairs;
        self.all = (self.all.0 + other.all.0, self.all.1 + other.all.1);
        self.alone.extend(other.alone);
        self
    }
}

/// Whether two passages share at least the part `least` of what they cover together (intersection over union); at 0, any
/// character.
fn fit(a: &Segment, b: &Segment, least: f64) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let union = a.end.max(b.end) - a.start.min(b.start);
    shared > 0 && shared as f64 >= least * union as f64
}

/// Matches the passages of one code one to one, as many as can be: by paths that make a match larger (Kuhn 1955).
pub fn matched(spans: &Spans, code: usize, pair: (usize, usize), least: f64) -> Matched {
    let mut result = Matched::default();
    for doc in spans.shared(&[pair.0, pair.1]) {
        let of = |coder: usize| {
            let mine = spans.segments.iter().filter(|at| (at.doc, at.coder, at.code) == (doc, coder, code));
            mine.copied().collect::<Vec<Segment>>()
        };
        let (first, second) = (of(pair.0), of(pair.1));
        let near: Vec<Vec<usize>> =
            first.iter().map(|a| (0..second.len()).filter(|at| fit(a, &second[*at], least)).collect()).collect();
        let mut partner: Vec<Option<usize>> = vec![None; second.len()];
        let mut found = vec![false; first.len()];
        for (at, found) in found.iter_mut().enumerate() {
            *found = place(at, &near, &mut partner, &mut vec![false; second.len()]);
        }
        result.pairs += found.iter().filter(|found| **found).count();
        result.all = (result.all.0 + first.len(), result.all.1 + second.len());
        let taken: Vec<usize> = partner.iter().flatten().copied().collect();
        result.alone.extend((0..first.len()).filter(|at| !taken.contains(at)).map(|at| first[at]));
        result.alone.extend((0..second.len()).filter(|at| partner[*at].is_none()).map(|at| second[at]));
    }
    result
}

/// Finds a partner for a passage, moving others to their second choice where that helps.
fn place(first: usize, near: &[Vec<usize>], partner: &mut [Option<usize>], tried: &mut [bool]) -> bool {
    for at in &near[first] {
        if std::mem::replace(&mut tried[*at], true) {
            continue;
        }
        let free = match partner[*at] {
            None => true,
            Some(other) => place(other, near, partner, tried),
        };
        if free {
            partner[*at] = Some(first);
            return true;
        }
    }
    false
}
