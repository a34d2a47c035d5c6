//! Krippendorff's alphas for passages of different length: uα, |uα, cuα, (k)uα (Krippendorff, Mathet, Bouvry & Widlöcher
//! 2016; Krippendorff 2019, 12.6). Each coder's continuum is cut into units and gaps.

use super::figure::Figure;
use super::spans::{Spans, merged};
use crate::language::{Reason, Stretch};

/// The unitizing alphas of some coders.
#[derive(Debug, Clone)]
pub struct Unitizing {
    /// uα: which passages, and which codes.
    pub all: Figure,
    /// |uα: what is a passage and what a gap, codes aside.
    pub binary: Figure,
    /// cuα: which codes, where two coders both marked something.
    pub coding: Figure,
    /// (k)uα of each code, in the order of the codes.
    pub each: Vec<Figure>,
}

/// A piece of a continuum: from, to, and its code; a gap has none.
type Piece = (u64, u64, Option<usize>);

/// The alphas over the documents that all these coders had. `only`: of one code, everything else is a gap.
pub fn unitizing(spans: &Spans, coders: &[usize], only: Option<usize>) -> Unitizing {
    let nothing = |reason: Reason| Unitizing {
        all: Figure::undefined(reason.clone()),
        binary: Figure::undefined(reason.clone()),
        coding: Figure::undefined(reason.clone()),
        each: vec![Figure::undefined(reason); spans.codes.len()],
    };
    if let Some(reason) = spans.incomparable(coders) {
        return nothing(reason);
    }
    let mut continua = Vec::new();
    for doc in spans.shared(coders) {
        let mut of_doc = Vec::new();
        for coder in coders {
            match continuum(spans, doc, *coder, only) {
                Ok(pieces) => of_doc.push(pieces),
                Err(reason) => return nothing(reason),
            }
        }
        continua.push(of_doc);
    }
    alphas(&continua, coders.len(), spans)
}

/// A coder's document as units and gaps.
fn continuum(spans: &Spans, doc: usize, coder: usize, only: Option<usize>) -> Result<Vec<Piece>, Reason> {
    let mut units: Vec<(u64, u64, usize)> = Vec::new();
    for code in (0..spans.codes.len()).filter(|code| only.is_none_or(|only| only == *code)) {
        units.extend(merged(spans.of(doc, coder, code)).into_iter().map(|(start, end)| (start, end, code)));
    }
    units.sort_unstable();
    let (mut pieces, mut at) = (Vec::new(), 0);
    for (start, end, code) in units {
        if start < at {
            return Err(Reason::Overlap {
                coder: spans.coders[coder].clone(),
                doc: spans.docs[doc].clone(),
                at: start,
            });
        }
        if start > at {
            pieces.push((at, start, None));
        }
        pieces.push((start, end, Some(code)));
        at = end;
    }
    if at < spans.lengths[doc] {
        pieces.push((at, spans.lengths[doc], None));
    }
    Ok(pieces)
}

/// Coincidences of lengths, and what the lengths of single units take from chance.
struct Lengths {
    q: usize,
    seen: Vec<f64>,
    squares: Vec<f64>,
}

impl Lengths {
    fn row(&self, c: usize) -> f64 {
        (0..self.q).map(|k| self.seen[c * self.q + k]).sum()
    }

    fn total(&self) -> f64 {
        self.seen.iter().sum()
    }

    /// e_ck = (l_c l_k − [c = k] Q_c) / (l − Σ Q / l)
    fn expected(&self, c: usize, k: usize) -> f64 {
        let total = self.total();
        let own = if c == k { self.squares[c] } else { 0.0 };
        (self.row(c) * self.row(k) - own) / (total - self.squares.iter().sum::<f64>() / total)
    }

    /// 1 − (l − Σ l_cc) / (l − Σ e_cc)
    fn alpha(&self, names: &[Stretch], m: usize) -> Figure {
        let used: Vec<usize> = (0..self.q).filter(|c| self.row(*c) > 0.0).collect();
        let total = self.total();
        match used[..] {
            [] => return Figure::undefined(Reason::NeverBoth),
            [one] => return Figure::undefined(Reason::OneKind(names[one].clone(), characters(total, m))),
            _ => {}
        }
        let same: f64 = used.iter().map(|c| self.seen[c * self.q + c]).sum();
        let chance: f64 = used.iter().map(|c| self.expected(*c, *c)).sum();
        Figure::of(1.0 - (total - same) / (total - chance))
    }
}

/// How many characters a sum of coincidences stands for: each counts once for every coder.
fn characters(sum: f64, m: usize) -> u64 {
    (sum / m as f64).round() as u64
}

fn alphas(continua: &[Vec<Vec<Piece>>], m: usize, spans: &Spans) -> Unitizing {
    let q = spans.codes.len() + 1;
    let gap = q - 1;
    let part = 1.0 / (m - 1) as f64;
    let mut all = Lengths { q, seen: vec![0.0; q * q], squares: vec![0.0; q] };
    let mut coding = Lengths { q: gap, seen: vec![0.0; gap * gap], squares: vec![0.0; gap] };
    for coders in continua {
        for (at, own) in coders.iter().enumerate() {
            for (start, end, code) in own {
                let length = (end - start) as f64;
                match code {
                    Some(code) => all.squares[*code] += length * length,
                    None => all.squares[gap] += length,
                }
            }
            for (_, other) in coders.iter().enumerate().filter(|(other, _)| *other != at) {
                let (mut first, mut second, mut marked) = (0, 0, 0);
                while let (Some(a), Some(b)) = (own.get(first), other.get(second)) {
                    let shared = a.1.min(b.1).saturating_sub(a.0.max(b.0));
                    all.seen[a.2.unwrap_or(gap) * q + b.2.unwrap_or(gap)] += shared as f64 * part;
                    if let (Some(c), Some(k)) = (a.2, b.2) {
                        coding.seen[c * gap + k] += shared as f64 * part;
                        marked += shared;
                    }
                    // The unit ends: what of it the other coder marked, squared.
                    if a.1 <= b.1 {
                        if let Some(c) = a.2 {
                            coding.squares[c] += (marked as f64).powi(2) * part;
                        }
                        marked = 0;
                        first += 1;
                    } else {
                        second += 1;
                    }
                }
            }
        }
    }
    let mut names: Vec<Stretch> = spans.codes.iter().cloned().map(Stretch::Code).collect();
    names.push(Stretch::Uncoded);
    let marked: f64 = (0..gap).map(|c| all.row(c)).sum();
    let both: f64 = (0..gap).flat_map(|c| (0..gap).map(move |k| (c, k))).map(|(c, k)| all.seen[c * q + k]).sum();
    let gaps = all.seen[gap * q + gap];
    let binary = Lengths {
        q: 2,
        seen: vec![both, marked - both, marked - both, gaps],
        squares: vec![all.squares[..gap].iter().sum(), all.squares[gap]],
    };
    let each = (0..gap).map(|k| of_code(&coding, k, &spans.codes[k], m)).collect();
    Unitizing {
        all: all.alpha(&names, m),
        binary: binary.alpha(&[Stretch::Coded, Stretch::Uncoded], m),
        coding: coding.alpha(&names, m),
        each,
    }
}

/// (k)uα = 1 − (e_k / l_k)(l_k − l_kk) / (e_k − e_kk), gaps aside.
fn of_code(coding: &Lengths, k: usize, code: &str, m: usize) -> Figure {
    let row = coding.row(k);
    if row == 0.0 {
        return Figure::undefined(Reason::NeverMarked(code.to_owned()));
    }
    let others: Vec<usize> = (0..coding.q).filter(|c| *c != k && coding.row(*c) > 0.0).collect();
    if others.is_empty() {
        return Figure::undefined(Reason::OnlyCode(code.to_owned(), characters(row, m)));
    }
    let apart: f64 = others.iter().map(|c| coding.expected(k, *c)).sum();
    let expected = apart + coding.expected(k, k);
    Figure::of(1.0 - expected / row * (row - coding.seen[k * coding.q + k]) / apart)
}
