//! The terms of a short passage: a bit for every position, so that what stands near what is a matter of shifting bits.

use super::lexicon::TermId;
use super::quick::ANY;

/// The terms of a passage of at most 64 words: a bit for every position.
#[derive(Debug, Default)]
pub struct Short {
    used: bool,
    /// A bit for every word.
    all: u64,
    /// A bit for every term that stands anywhere, by its [`sign`].
    any: [u64; 8],
    known: Vec<Known>,
    terms: Vec<TermId>,
}

/// A word of which terms are asked.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The signs of its terms.
    signs: u64,
    position: u32,
    /// Where its terms end in `terms`.
    end: u32,
}

/// One bit of eight times 64 for a term: where it is missing, the term is. Which of the eight, and the bit.
#[inline]
fn sign(term: TermId) -> (usize, u64) {
    let mixed = term.wrapping_mul(0x9e37_79b9) >> 23;
    ((mixed / 64) as usize, 1 << (mixed % 64))
}

impl Short {
    /// The most words that fit.
    pub const MOST: usize = 64;

    /// Nothing is known of any passage.
    pub fn forget(&mut self) {
        self.used = false;
    }

    /// It, if it is filled.
    pub fn filled(&self) -> Option<&Short> {
        self.used.then_some(self)
    }

    /// Takes the terms that are asked for, word by word. `words`: how many words there are, at most [`Short::MOST`].
    #[inline]
    pub fn fill<'d>(&mut self, words: usize, asked: impl Iterator<Item = (usize, &'d [TermId])>) {
        self.used = true;
        self.all = u64::MAX.checked_shr(64 - number(words).min(64)).unwrap_or(0);
        self.any = [0; 8];
        self.known.clear();
        self.terms.clear();
        for (position, terms) in asked {
            let mut signs = 0;
            self.terms.extend(terms.iter().map(|term| {
                let (part, bit) = sign(*term);
                self.any[part] |= bit;
                signs |= bit;
                *term
            }));
            self.known.push(Known { signs, position: number(position), end: number(self.terms.len()) });
        }
    }

    /// Whether a term may stand anywhere: `false` is sure, and costs next to nothing. [`ANY`] may always.
    #[inline]
    pub fn may_hold(&self, term: TermId) -> bool {
        let (part, sign) = sign(term);
        term == ANY || self.any[part] & sign != 0
    }

    /// The positions at which a term stands.
    #[inline]
    pub fn spots(&self, term: TermId) -> u64 {
        let (part, sign) = sign(term);
        if self.any[part] & sign == 0 {
            return 0;
        }
        let (mut spots, mut start) = (0, 0);
        for known in &self.known {
            let end = known.end as usize;
            if known.signs & sign != 0 && self.terms[start..end].contains(&term) {
                spots |= 1 << known.position;
            }
            start = end;
        }
        spots
    }

    /// All positions.
    pub fn all(&self) -> u64 {
        self.all
    }

    /// The positions at which a row of words begins. `spots`: the positions of each.
    pub fn rows(&self, spots: impl Iterator<Item = u64>) -> u64 {
        let mut rows = self.all;
        for (at, spots) in (0..).zip(spots) {
            rows &= spots.checked_shr(at).unwrap_or(0);
            if rows == 0 {
                break;
            }
        }
        rows
    }

    /// Whether any two words of these positions stand near each other, `right` behind `left` if the order matters.
    pub fn near(left: u64, right: u64, within: u32, ordered: bool) -> bool {
        right & Short::behind(left, within) != 0 || !ordered && left & Short::behind(right, within) != 0
    }

    /// The positions up to `within` words behind any of these.
    fn behind(spots: u64, within: u32) -> u64 {
        let within = within.min(63);
        if within == 0 {
            return 0;
        }
        let (mut behind, mut reach) = (spots << 1, 1);
        while reach < within {
            let step = reach.min(within - reach);
            behind |= behind << step;
            reach += step;
        }
        behind
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_stands_behind_is_what_counting_one_by_one_finds(spots in any::<u64>(), within in 0u32..80) {
            let each = (0..64u32).filter(|at| (1..=within.min(*at)).any(|step| spots >> (at - step) & 1 == 1));
            prop_assert_eq!(Short::behind(spots, within), each.fold(0, |all, at| all | 1 << at));
        }
    }
}
