//! A count is a set.

use std::ops::Range;
use std::sync::Arc;

/// A set of dense numbers (statements or cases), sorted. A copy shares the members: they are never changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Set(Arc<Vec<u32>>);

impl Set {
    /// The set of some numbers, in any order, doubles counting once.
    pub fn new(mut members: Vec<u32>) -> Self {
        if !members.is_sorted_by(|one, next| one < next) {
            let (first, last) =
                members.iter().fold((u32::MAX, 0), |(first, last), member| (first.min(*member), last.max(*member)));
            if ((last - first) / 512) as usize <= members.len() {
                let mut marks = Marks::new(first, last);
                members.into_iter().for_each(|member| marks.set(member));
                return marks.into();
            }
            members.sort_unstable();
            members.dedup();
        }
        members.shrink_to_fit();
        Set(Arc::new(members))
    }

    /// Whether the two share their members. Sets of the same numbers that were made apart do not.
    pub fn is(&self, other: &Set) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The members, ascending.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + '_ {
        self.0.iter().copied()
    }

    /// The members, ascending.
    pub fn members(&self) -> &[u32] {
        &self.0
    }

    /// Whether `member` is in the set.
    pub fn contains(&self, member: u32) -> bool {
        self.0.binary_search(&member).is_ok()
    }

    /// The members of either.
    pub fn union(&self, other: &Set) -> Set {
        Set::unite([self, other])
    }

    /// The members of all.
    pub fn unite<'s>(sets: impl IntoIterator<Item = &'s Set>) -> Set {
        // Often one and the same set is meant many times: who was asked about a topic and each of its sub-topics.
        let mut sets: Vec<&Set> = sets.into_iter().filter(|set| !set.is_empty()).collect();
        sets.dedup_by(|later, first| later.is(first));
        if let [] | [_] = sets[..] {
            return sets.first().map(|set| (*set).clone()).unwrap_or_default();
        }
        let members: usize = sets.iter().map(|set| set.len()).sum();
        let first = sets.iter().filter_map(|set| set.0.first()).min().copied().unwrap_or(0);
        let last = sets.iter().filter_map(|set| set.0.last()).max().copied().unwrap_or(0);
        if ((last - first) / 64) as usize > members {
            return Set::new(sets.into_iter().flat_map(Set::iter).collect());
        }
        let mut marks = Marks::new(first, last);
        sets.into_iter().flat_map(Set::iter).for_each(|member| marks.set(member));
        marks.into()
    }

    /// How many numbers are in any of the sets, and how many of these in several.
    pub fn shared<'s>(sets: impl IntoIterator<Item = &'s Set>, bound: usize) -> (usize, usize) {
        let room = || Marks::new(0, u32::try_from(bound).unwrap_or(u32::MAX));
        let (mut once, mut again) = (room(), room());
        for member in sets.into_iter().flat_map(Set::iter) {
            let (word, bit) = once.place(member);
            again.bits[word] |= once.bits[word] & bit;
            once.bits[word] |= bit;
        }
        (once.len(), again.len())
    }

    /// The set of some numbers below `bound`, in any order and often.
    pub fn below(bound: usize, members: impl IntoIterator<Item = u32>) -> Set {
        let mut marks = Marks::new(0, u32::try_from(bound).unwrap_or(u32::MAX));
        members.into_iter().for_each(|member| marks.set(member));
        marks.into()
    }

    /// The members of both.
    pub fn and(&self, other: &Set) -> Set {
        match (self.row(), other.row()) {
            (_, Some(row)) => self.sharing(self.inside(row)),
            (Some(row), _) => other.sharing(other.inside(row)),
            _ => self.split(other, true),
        }
    }

    /// The members that are not in `other`.
    pub fn minus(&self, other: &Set) -> Set {
        let Some(row) = other.row() else { return self.split(other, false) };
        let inside = self.inside(row);
        match inside.is_empty() {
            true => self.clone(),
            false => Set(Arc::new([&self.0[..inside.start], &self.0[inside.end..]].concat())),
        }
    }

    /// The first member and how many there are, if there is no gap between them; often everybody is meant.
    fn row(&self) -> Option<(u32, usize)> {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else { return Some((0, 0)) };
        ((last - first) as usize == self.len() - 1).then_some((*first, self.len()))
    }

    /// Where the members lie that are in a row.
    fn inside(&self, (first, many): (u32, usize)) -> Range<usize> {
        let start = self.0.partition_point(|member| *member < first);
        start..start + self.0[start..].partition_point(|member| ((member - first) as usize) < many)
    }

    /// The members in a range of positions; all of them are shared.
    fn sharing(&self, range: Range<usize>) -> Set {
        if range == (0..self.len()) { self.clone() } else { Set(Arc::new(self.0[range].to_vec())) }
    }

    /// The members that are in `other`, or that are not.
    fn split(&self, other: &Set, within: bool) -> Set {
        if self.len() < other.len() / 8 {
            return self.only(|member| other.contains(member) == within);
        }
        let (others, mut at) = (other.members(), 0);
        self.only(|member| {
            while others.get(at).is_some_and(|passed| *passed < member) {
                at += 1;
            }
            (others.get(at) == Some(&member)) == within
        })
    }

    /// The members for which `keep` holds.
    pub fn only(&self, mut keep: impl FnMut(u32) -> bool) -> Set {
        Set(Arc::new(self.iter().filter(|member| keep(*member)).collect()))
    }
}

impl FromIterator<u32> for Set {
    fn from_iter<I: IntoIterator<Item = u32>>(members: I) -> Self {
        Set::new(members.into_iter().collect())
    }
}

impl From<Vec<u32>> for Set {
    fn from(members: Vec<u32>) -> Self {
        Set::new(members)
    }
}

impl From<&Set> for Set {
    fn from(set: &Set) -> Self {
        set.clone()
    }
}

/// A bit for every number from `first` on: where members are many, this is quicker than sorting them.
struct Marks {
    first: u32,
    bits: Vec<u64>,
}

impl Marks {
    /// Room for the numbers from `first` to `last`.
    fn new(first: u32, last: u32) -> Marks {
        Marks { first, bits: vec![0; ((last - first) / 64) as usize + 1] }
    }

    fn len(&self) -> usize {
        self.bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The word of a number, and its bit there.
    fn place(&self, member: u32) -> (usize, u64) {
        let at = member - self.first;
        ((at / 64) as usize, 1 << (at % 64))
    }

    fn set(&mut self, member: u32) {
        let (word, bit) = self.place(member);
        self.bits[word] |= bit;
    }
}

impl From<Marks> for Set {
    fn from(marks: Marks) -> Set {
        let mut members = Vec::with_capacity(marks.len());
        for (base, word) in (marks.first..).step_by(64).zip(&marks.bits) {
            let mut word = *word;
            while word != 0 {
                members.push(base + word.trailing_zeros());
                word &= word - 1;
            }
        }
        Set(Arc::new(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn sets_are_what_sets_of_the_standard_library_are(
            a in prop::collection::vec(0u32..400, 0..60),
            b in prop_oneof![
                prop::collection::vec(0u32..400, 0..60),
                (0u32..400, 0u32..60).prop_map(|(first, many)| (first..first + many).collect()),
            ],
            far in prop::collection::vec(0u32..u32::MAX, 0..4),
        ) {
            let tree = |members: &[u32]| members.iter().copied().collect::<BTreeSet<u32>>();
            let list = |set: Set| set.iter().collect::<Vec<u32>>();
            let (x, y, z) = (tree(&a), tree(&b), tree(&far));
            let (p, q, r) = (Set::new(a.clone()), Set::new(b.clone()), Set::new(far));
            prop_assert_eq!(list(p.union(&q)), x.union(&y).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(p.and(&q)), x.intersection(&y).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(q.and(&p)), x.intersection(&y).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(p.minus(&q)), x.difference(&y).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(q.minus(&p)), y.difference(&x).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(r.minus(&p)), z.difference(&x).copied().collect::<Vec<_>>());
            let all: BTreeSet<u32> = x.iter().chain(&y).chain(&z).copied().collect();
            prop_assert_eq!(list(Set::unite([&p, &q, &r])), all.into_iter().collect::<Vec<_>>());
            let in_both = x.intersection(&y).count();
            prop_assert_eq!(Set::shared([&p, &q], 460), (x.union(&y).count(), in_both));
            prop_assert_eq!(list(Set::below(400, a)), x.into_iter().collect::<Vec<_>>());
        }
    }
}
