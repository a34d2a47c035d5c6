//! Pairs of codes that stand together. Distinct units are counted, never overlapping passages, so a share is never
//! more than 1.

use super::Scope;
use crate::coding::{CodedStudy, Set};

/// How near two codes must stand to be together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// On the same statement.
    Statement,
    /// In the same turn.
    Turn,
    /// In turns of those who do not ask, at most so many apart.
    Turns(u32),
    /// With the same person, of those who were asked about both.
    Participant,
}

/// A study seen for co-occurrence.
pub struct Cooccurrence {
    /// How near.
    pub within: Within,
    /// The codes, each with the units in which it stands.
    pub codes: Vec<(usize, Set)>,
    /// How many units there are.
    pub units: usize,
    /// Every pair of codes, in the order of the codebook.
    pub pairs: Vec<Pair>,
    /// Source and turn of each unit that is a turn.
    turns: Vec<(usize, u32)>,
}

/// Two codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Position of the first code in [`Cooccurrence::codes`].
    pub first: usize,
    /// Position of the second.
    pub second: usize,
    /// Units of the first, and of the second.
    pub counts: (usize, usize),
    /// Units in which they are together.
    pub together: Set,
    /// Of the units of the first those with the second, and of the second those with the first.
    pub shared: (usize, usize),
    /// Units of either.
    pub either: usize,
    /// All units in which both could stand; `None` where no number is to be expected by chance (within several turns).
    pub of: Option<usize>,
}

impl Pair {
    /// Units together of units of either (Jaccard 1901), as a fraction; `None` where neither stands anywhere.
    pub fn jaccard(&self) -> Option<(usize, usize)> {
        (self.either > 0).then_some((self.together.len(), self.either))
    }

    /// Of the first code's units those with the second; `None` where there is none.
    pub fn of_first(&self) -> Option<(usize, usize)> {
        (self.counts.0 > 0).then_some((self.shared.0, self.counts.0))
    }

    /// Of the second code's units those with the first.
    pub fn of_second(&self) -> Option<(usize, usize)> {
        (self.counts.1 > 0).then_some((self.shared.1, self.counts.1))
    }

    /// How many times as often they are together as chance would have it: `n₁₂ N / (n₁ n₂)`.
    pub fn lift(&self) -> Option<f64> {
        let (a, b) = self.counts;
        let of = self.of?;
        (a > 0 && b > 0).then(|| self.together.len() as f64 * of as f64 / (a as f64 * b as f64))
    }

    /// Pointwise mutual information in bits, `log₂ lift` (Church & Hanks 1990); `None` where never together.
    pub fn pmi(&self) -> Option<f64> {
        self.lift().filter(|lift| *lift > 0.0).map(f64::log2)
    }

    /// The same between −1 and 1, `PMI / −log₂(n₁₂ / N)` (Bouma 2009); `None` where never together, or always.
    pub fn npmi(&self) -> Option<f64> {
        let together = self.together.len() as f64 / self.of? as f64;
        self.pmi().filter(|_| together < 1.0).map(|pmi| pmi / -together.log2())
    }
}

/// Looks at every pair of some codes, of which none is above another.
pub fn cooccurrence(coded: &CodedStudy<'_>, codes: &[usize], within: Within) -> Cooccurrence {
    let turns = Turns::new(coded);
    let sets: Vec<(usize, Set)> = codes
        .iter()
        .map(|code| {
            let statements = coded.of_code(*code);
            let units = match within {
                Within::Statement => statements,
                Within::Turn | Within::Turns(_) => statements.iter().map(|at| turns.of[at as usize]).collect(),
                Within::Participant => statements.iter().filter_map(|statement| coded.case(statement)).collect(),
            };
            (*code, units)
        })
        .collect();
    let present = Scope::default().present(coded);
    let asked: Vec<Set> = codes
        .iter()
        .map(|code| {
            let codes = coded.materials.codebook.subtree(*code);
            Set::unite(codes.map(|code| coded.asked(code))).and(&present)
        })
        .collect();
    let units = match within {
        Within::Statement => coded.statements(),
        Within::Turn | Within::Turns(_) => turns.all.len(),
        Within::Participant => present.len(),
    };
    let mut pairs = Vec::new();
    for first in 0..sets.len() {
        for second in first + 1..sets.len() {
            let (a, b) = (&sets[first].1, &sets[second].1);
            pairs.push(match within {
                Within::Statement | Within::Turn => pair(first, second, a, b, Some(units)),
                Within::Participant => {
                    let both = asked[first].and(&asked[second]);
                    pair(first, second, &a.and(&both), &b.and(&both), Some(both.len()))
                }
                Within::Turns(most) => {
                    let near = |from: &Set, to: &Set| from.only(|unit| turns.near(unit, to, most));
                    let (a_near, b_near) = (near(a, b), near(b, a));
                    Pair {
                        first,
                        second,
                        counts: (a.len(), b.len()),
                        shared: (a_near.len(), b_near.len()),
                        together: a_near.union(&b_near),
                        either: a.union(b).len(),
                        of: None,
                    }
                }
            });
        }
    }
    Cooccurrence { within, codes: sets, units, pairs, turns: turns.all }
}

fn pair(first: usize, second: usize, a: &Set, b: &Set, of: Option<usize>) -> Pair {
    let together = a.and(b);
    Pair {
        first,
        second,
        counts: (a.len(), b.len()),
        shared: (together.len(), together.len()),
        either: a.union(b).len(),
        together,
        of,
    }
}

impl Cooccurrence {
    /// The pairs that stand together at least `least` times, most often first, then in the order of the codebook.
    pub fn most_often(&self, least: usize) -> Vec<&Pair> {
        let mut pairs: Vec<&Pair> = self.pairs.iter().filter(|pair| pair.together.len() >= least.max(1)).collect();
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.together.len()));
        pairs
    }

    /// A unit as people name it: `SP1:2.1`, `SP1:2`, `SP1`.
    pub fn name(&self, coded: &CodedStudy<'_>, unit: u32) -> String {
        match self.within {
            Within::Statement => coded.id(unit).to_string(),
            Within::Turn | Within::Turns(_) => {
                let (source, turn) = self.turns[unit as usize];
                format!("{}:{}", coded.materials.sources[source].id, turn + 1)
            }
            Within::Participant => coded.materials.cases.all[unit as usize].id.clone(),
        }
    }

    /// The statements of either code in the units in which a pair is together.
    pub fn statements(&self, coded: &CodedStudy<'_>, pair: &Pair) -> Set {
        let all = coded.of_code(self.codes[pair.first].0).union(&coded.of_code(self.codes[pair.second].0));
        all.only(|statement| match self.within {
            Within::Statement => pair.together.contains(statement),
            Within::Participant => coded.case(statement).is_some_and(|case| pair.together.contains(case)),
            Within::Turn | Within::Turns(_) => {
                let turn = (coded.locate(statement).0, coded.cell(statement).turn);
                pair.together.iter().any(|unit| self.turns[unit as usize] == turn)
            }
        })
    }
}

/// The turns that hold statements, numbered through the study.
struct Turns {
    /// Source and turn.
    all: Vec<(usize, u32)>,
    /// For each statement its turn.
    of: Vec<u32>,
}

impl Turns {
    fn new(coded: &CodedStudy<'_>) -> Turns {
        let mut turns = Turns { all: Vec::new(), of: Vec::with_capacity(coded.statements()) };
        for (source, text) in coded.materials.sources.iter().enumerate() {
            for statement in &text.statements {
                let turn = (source, statement.turn);
                if turns.all.last() != Some(&turn) {
                    turns.all.push(turn);
                }
                turns.of.push(u32::try_from(turns.all.len() - 1).unwrap_or(u32::MAX));
            }
        }
        turns
    }

    /// Whether a unit of `to` is in the same source, at most so many turns away.
    fn near(&self, unit: u32, to: &Set, most: u32) -> bool {
        let source = self.all[unit as usize].0;
        let (from, until) = (unit.saturating_sub(most), unit.saturating_add(most));
        to.iter().any(|other| (from..=until).contains(&other) && self.all[other as usize].0 == source)
    }
}
