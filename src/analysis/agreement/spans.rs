//! Passages that coders marked in documents.

use super::figure::Figure;
use crate::language::Reason;

/// A passage with a code. Code points, the end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// The document, by position.
    pub doc: usize,
    /// Who marked it, by position.
    pub coder: usize,
    /// The code, by position.
    pub code: usize,
    /// First code point.
    pub start: u64,
    /// Behind the last code point.
    pub end: u64,
}

/// All passages of some coders.
#[derive(Debug, Clone, Default)]
pub struct Spans {
    /// The documents.
    pub docs: Vec<String>,
    /// Their lengths in code points.
    pub lengths: Vec<u64>,
    /// The coders.
    pub coders: Vec<String>,
    /// The codes, in their order.
    pub codes: Vec<String>,
    /// For each coder and document, coder by coder: whether the coder had it.
    pub seen: Vec<bool>,
    /// The passages, sorted.
    pub segments: Vec<Segment>,
}

impl Spans {
    /// Whether a coder had a document.
    pub fn had(&self, coder: usize, doc: usize) -> bool {
        self.seen[coder * self.docs.len() + doc]
    }

    /// The documents that all these coders had.
    pub fn shared(&self, coders: &[usize]) -> Vec<usize> {
        (0..self.docs.len()).filter(|doc| coders.iter().all(|coder| self.had(*coder, *doc))).collect()
    }

    /// A coder's passages of a code in a document, as marked.
    pub fn of(&self, doc: usize, coder: usize, code: usize) -> Vec<(u64, u64)> {
        let mine = self.segments.iter().filter(|at| (at.doc, at.coder, at.code) == (doc, coder, code));
        mine.map(|at| (at.start, at.end)).collect()
    }

    /// Only these coders.
    pub fn only(&self, coders: &[usize]) -> Spans {
        let docs = self.docs.len();
        let place = |coder: usize| coders.iter().position(|kept| *kept == coder);
        let mut segments: Vec<Segment> =
            self.segments.iter().filter_map(|at| Some(Segment { coder: place(at.coder)?, ..*at })).collect();
        segments.sort_unstable();
        Spans {
            coders: coders.iter().map(|coder| self.coders[*coder].clone()).collect(),
            seen: coders.iter().flat_map(|coder| self.seen[coder * docs..(coder + 1) * docs].to_vec()).collect(),
            segments,
            ..self.clone()
        }
    }

    /// Every pair of coders.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let coders = self.coders.len();
        (0..coders).flat_map(|first| (first + 1..coders).map(move |second| (first, second))).collect()
    }

    /// Why two coders' passages cannot be compared, if they cannot.
    pub fn incomparable(&self, coders: &[usize]) -> Option<Reason> {
        if coders.len() < 2 {
            return Some(match coders.first() {
                Some(only) => Reason::OneCoder(self.coders[*only].clone()),
                None => Reason::NobodyMarked,
            });
        }
        self.shared(coders).is_empty().then_some(Reason::NoSharedDocument)
    }
}

/// Passages joined where they overlap. Sorted; those that only touch stay apart.
pub fn merged(mut spans: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    spans.sort_unstable();
    let mut joined: Vec<(u64, u64)> = Vec::new();
    for (start, end) in spans {
        match joined.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

/// How long two sorted rows of passages, none of which overlap within a row, lie on each other.
pub fn common(first: &[(u64, u64)], second: &[(u64, u64)]) -> u64 {
    let (mut i, mut j, mut sum) = (0, 0, 0);
    while let (Some(a), Some(b)) = (first.get(i), second.get(j)) {
        sum += a.1.min(b.1).saturating_sub(a.0.max(b.0));
        if a.1 <= b.1 { i += 1 } else { j += 1 }
    }
    sum
}

/// Characters by what two coders did with one code: both, the first alone, the second alone, neither.
pub fn characters(spans: &Spans, code: usize, pair: (usize, usize)) -> [u64; 4] {
    let mut cells = [0; 4];
    for doc in spans.shared(&[pair.0, pair.1]) {
        let first = merged(spans.of(doc, pair.0, code));
        let second = merged(spans.of(doc, pair.1, code));
        let length = |row: &[(u64, u64)]| row.iter().map(|(start, end)| end - start).sum::<u64>();
        let both = common(&first, &second);
        let (first, second) = (length(&first), length(&second));
        cells[0] += both;
        cells[1] += first - both;
        cells[2] += second - both;
        cells[3] += spans.lengths[doc].saturating_sub(first + second - both);
    }
    cells
}

/// The figures of characters, as NVivo reports them: every character is a unit. Percent agreement (n11 + n00)/N; kappa
/// (n11 + n00 − EF)/(N − EF), EF = A·B/N + (N − A)(N − B)/N; Jaccard n11/(n11 + n10 + n01). No standard errors:
/// neighbouring characters are not independent.
pub fn character_figures(cells: [u64; 4], code: &str) -> [Figure; 3] {
    let [both, first, second, neither] = cells;
    let n = both + first + second + neither;
    if n == 0 {
        return [0; 3].map(|_| Figure::undefined(Reason::EmptyDocuments));
    }
    let all = n as f64;
    let percent = Figure::of((both + neither) as f64 / all);
    let jaccard = match both + first + second {
        0 => Figure::undefined(Reason::NeverGiven(code.to_owned(), n)),
        union => Figure::of(both as f64 / union as f64),
    };
    let kappa = if both == n || neither == n {
        let reason = if both == n { Reason::AlwaysGiven } else { Reason::AlwaysLeftOut };
        Figure::undefined(reason(code.to_owned(), n))
    } else {
        let (a, b) = ((both + first) as f64, (both + second) as f64);
        let chance = a * b / all + (all - a) * (all - b) / all;
        Figure::of(((both + neither) as f64 - chance) / (all - chance))
    };
    [percent, kappa, jaccard]
}
