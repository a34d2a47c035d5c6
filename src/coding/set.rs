//! A count is a set.

use super::list::{self, List, reach};
use super::marks::{self, Filling, Marks, Met};
use rayon::prelude::*;
use std::sync::Arc;

/// A set of dense numbers (statements or cases). A copy shares the members: they are never changed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Set(Arc<Members>);

/// The same members are always held in the same way.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Members {
    List(List),
    /// Where that is smaller than a list.
    Marks(Marks),
}

/// The members of a set, ascending.
pub enum Iter<'s> {
    /// Of a list.
    List(list::Iter<'s>),
    /// Of marks.
    Marks(marks::Iter<'s>),
}

/// Whether marks from `first` to `last` take less room than a list of `len` members. A short list stays one.
fn is_dense(first: u32, last: u32, len: usize) -> bool {
    len >= 64 && ((last - first) / 16) as usize <= len
}

impl Set {
    /// The set of some numbers, in any order, doubles counting once.
    pub fn new(mut members: Vec<u32>) -> Self {
        if !members.is_sorted_by(|one, next| one < next) {
            let (first, last) =
                members.iter().fold((u32::MAX, 0), |(first, last), member| (first.min(*member), last.max(*member)));
            if ((last - first) / 512) as usize <= members.len() {
                let mut marks = Marks::between(first, last);
                members.into_iter().for_each(|member| marks.set(member));
                return marks.into();
            }
            members.sort_unstable();
            members.dedup();
        }
        Set::ascending(members)
    }

    /// The set of ascending numbers.
    fn ascending(members: Vec<u32>) -> Set {
        members.into_iter().collect::<List>().into()
    }

    /// Whether the two share their members. Sets of the same numbers that were made apart do not.
    pub fn is(&self, other: &Set) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &*self.0 {
            Members::List(members) => members.len(),
            Members::Marks(marks) => marks.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The members, ascending.
    pub fn iter(&self) -> Iter<'_> {
        match &*self.0 {
            Members::List(members) => Iter::List(members.iter()),
            Members::Marks(marks) => Iter::Marks(marks.iter()),
        }
    }

    /// The first member and the last one.
    fn ends(&self) -> Option<(u32, u32)> {
        match &*self.0 {
            Members::List(members) => members.ends(),
            Members::Marks(marks) => Some(marks.ends()),
        }
    }

    /// Whether `member` is in the set.
    pub fn contains(&self, member: u32) -> bool {
        match &*self.0 {
            Members::List(members) => members.contains(member),
            Members::Marks(marks) => marks.contains(member),
        }
    }

    /// Finds the runs in which members stand, perhaps some of them twice, in order. `first`: the first numbers of the runs,
    /// ascending; a run ends where the next one begins. `each`: how many runs begin up to there.
    pub fn runs(&self, first: &[u32], mut each: impl FnMut(usize)) {
        match &*self.0 {
            Members::List(members) => members.runs(first, each),
            Members::Marks(marks) => {
                let mut begun = 0;
                let mut next = marks.reach(0);
                while let Some(member) = next {
                    begun += reach(&first[begun..], |first| *first <= member);
                    each(begun);
                    next = first.get(begun).and_then(|first| marks.reach(*first));
                }
            }
        }
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
        let ends = sets.iter().filter_map(|set| set.ends());
        let (first, last) = ends.fold((u32::MAX, 0), |(first, last), ends| (first.min(ends.0), last.max(ends.1)));
        if ((last - first) / 64) as usize > members {
            return Set::new(sets.into_iter().flat_map(Set::iter).collect());
        }
        let mut all = Marks::between(first, last);
        for set in sets {
            match &*set.0 {
                Members::List(members) => members.iter().for_each(|member| all.set(member)),
                Members::Marks(marks) => all.add(marks),
            }
        }
        all.into()
    }

    /// How many numbers are in any of the sets, and how many of these in several. `bound`: no number is larger.
    pub fn shared(sets: &[Set], bound: usize) -> (usize, usize) {
        let share = sets.len().div_ceil(rayon::current_num_threads()).max(1);
        let met = sets.par_chunks(share).map(|sets| {
            let mut met = Met::up_to(u32::try_from(bound).unwrap_or(u32::MAX));
            for set in sets {
                match &*set.0 {
                    Members::List(members) => members.iter().for_each(|member| met.meet(member)),
                    Members::Marks(marks) => met.meet_all(marks),
                }
            }
            met
        });
        met.reduce_with(|one, other| one.and(&other)).map_or((0, 0), |met| met.counts())
    }

    /// The members of both.
    pub fn and(&self, other: &Set) -> Set {
        match (&*self.0, &*other.0) {
            (Members::Marks(own), Members::Marks(others)) => own.with(others, |own, other| own & other).into(),
            (Members::Marks(_), Members::List(_)) => other.and(self),
            _ => self.split(other, true),
        }
    }

    /// The members that are not in `other`.
    pub fn minus(&self, other: &Set) -> Set {
        match (&*self.0, &*other.0) {
            (Members::Marks(own), Members::Marks(others)) => own.with(others, |own, other| own & !other).into(),
            (Members::Marks(own), Members::List(others)) => {
                let mut rest = own.with(own, |own, _| own);
                others.iter().for_each(|member| rest.unset(member));
                rest.into()
            }
            _ => self.split(other, false),
        }
    }

    /// The members that are in `other`, or that are not.
    fn split(&self, other: &Set, within: bool) -> Set {
        match &*other.0 {
            Members::List(others) if self.len() >= others.len() / 8 => {
                let mut walk = others.walk();
                self.only(|member| (walk(member) == Some(member)) == within)
            }
            _ => self.only(|member| other.contains(member) == within),
        }
    }

    /// The members for which `keep` holds.
    pub fn only(&self, mut keep: impl FnMut(u32) -> bool) -> Set {
        Set::ascending(self.iter().filter(|member| keep(*member)).collect())
    }
}

impl Default for Set {
    fn default() -> Self {
        Set(Arc::new(Members::List(List::default())))
    }
}

impl Iterator for Iter<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        match self {
            Iter::List(members) => members.next(),
            Iter::Marks(members) => members.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Iter::List(members) => members.size_hint(),
            Iter::Marks(members) => members.size_hint(),
        }
    }

    fn fold<B, F: FnMut(B, u32) -> B>(self, init: B, each: F) -> B {
        match self {
            Iter::List(members) => members.fold(init, each),
            Iter::Marks(members) => members.fold(init, each),
        }
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<u32> {
        match self {
            Iter::List(members) => members.next_back(),
            Iter::Marks(members) => members.next_back(),
        }
    }
}

impl ExactSizeIterator for Iter<'_> {}

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

impl From<List> for Set {
    fn from(mut members: List) -> Self {
        let dense = members.ends().filter(|(first, last)| is_dense(*first, *last, members.len()));
        match dense {
            Some((first, last)) => {
                let mut marks = Marks::between(first, last);
                members.iter().for_each(|member| marks.set(member));
                Set(Arc::new(Members::Marks(marks.done())))
            }
            None => {
                members.shrink();
                Set(Arc::new(Members::List(members)))
            }
        }
    }
}

impl From<&Set> for Set {
    fn from(set: &Set) -> Self {
        set.clone()
    }
}

impl From<Filling> for Set {
    fn from(marks: Filling) -> Set {
        let marks = marks.done();
        let dense = marks.len() > 0 && {
            let (first, last) = marks.ends();
            is_dense(first, last, marks.len())
        };
        Set(Arc::new(if dense { Members::Marks(marks) } else { Members::List(marks.iter().collect()) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Numbers here and there, and stretches without a gap or nearly so.
    fn numbers() -> impl Strategy<Value = Vec<u32>> {
        let stretch = (0u32..700, 0u32..300, 1usize..4);
        prop_oneof![
            prop::collection::vec(0u32..400, 0..60),
            prop::collection::vec(0u32..900, 50..200),
            stretch.prop_map(|(first, many, step)| (first..first + many).step_by(step).collect()),
            (0u32..99, 64u32..999).prop_map(|(first, many)| (0..many).map(|at| first + at * 30).collect()),
        ]
    }

    proptest! {
        #[test]
        fn sets_are_what_sets_of_the_standard_library_are(
            a in numbers(),
            b in numbers(),
            far in prop::collection::vec(any::<u32>(), 0..80),
        ) {
            let tree = |members: &[u32]| members.iter().copied().collect::<BTreeSet<u32>>();
            let list = |set: Set| set.iter().collect::<Vec<u32>>();
            let (x, y, z) = (tree(&a), tree(&b), tree(&far));
            let (p, q, r) = (Set::new(a.clone()), Set::new(b), Set::new(far));
            prop_assert_eq!(p.len(), x.len());
            prop_assert_eq!(list(p.union(&q)), x.union(&y).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(p.and(&q)), x.intersection(&y).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(p.minus(&q)), x.difference(&y).copied().collect::<Vec<_>>());
            for (one, its) in [(&p, &x), (&q, &y)] {
                prop_assert_eq!(list(r.minus(one)), z.difference(its).copied().collect::<Vec<_>>());
                prop_assert_eq!(list(one.minus(&r)), its.difference(&z).copied().collect::<Vec<_>>());
                prop_assert_eq!(list(r.and(one)), z.intersection(its).copied().collect::<Vec<_>>());
                prop_assert_eq!(one.iter().rev().collect::<Vec<_>>(), its.iter().rev().copied().collect::<Vec<_>>());
            }
            let all: BTreeSet<u32> = x.iter().chain(&y).chain(&z).copied().collect();
            prop_assert_eq!(list(Set::unite([&p, &q, &r])), all.into_iter().collect::<Vec<_>>());
            let bound = 40_000;
            let (either, both) = (x.union(&y).count(), x.intersection(&y).count());
            prop_assert_eq!(Set::shared(&[p.clone(), q.clone()], bound), (either, both));
            let again = [p.clone(), p.minus(&q), Set::default(), q.minus(&p), q.clone()];
            prop_assert_eq!(Set::shared(&again, bound), (either, either));
            for member in (0..1100).chain([u32::MAX]) {
                prop_assert_eq!(p.contains(member), x.contains(&member));
            }
        }

        #[test]
        fn the_same_members_are_the_same_set_however_it_was_made(a in numbers(), b in numbers()) {
            let (p, q) = (Set::new(a.clone()), Set::new(b.clone()));
            let both: BTreeSet<u32> = a.iter().filter(|member| b.contains(member)).copied().collect();
            let less: BTreeSet<u32> = a.iter().filter(|member| !b.contains(member)).copied().collect();
            prop_assert_eq!(p.and(&q), both.iter().copied().collect::<Set>());
            prop_assert_eq!(p.minus(&q), less.iter().copied().collect::<Set>());
            prop_assert_eq!(Set::unite([&p.and(&q), &p.minus(&q)]), p.clone());
            prop_assert_eq!(p.only(|member| q.contains(member)), p.and(&q));
        }

        #[test]
        fn runs_are_those_that_a_look_at_every_member_finds(
            a in numbers(),
            first in prop::collection::btree_set(prop_oneof![0u32..1200, 60_000u32..140_000], 0..40),
        ) {
            let set: Set = a.iter().copied().collect();
            let first: Vec<u32> = first.into_iter().collect();
            let (mut found, mut expected) = (Vec::new(), Vec::new());
            set.runs(&first, |begun| found.push(begun));
            for member in a.iter().collect::<BTreeSet<_>>() {
                expected.push(first.iter().filter(|first| *first <= member).count());
            }
            found.dedup();
            expected.dedup();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn members_taken_from_both_ends_are_each_taken_once(a in numbers(), ends in prop::collection::vec(any::<bool>(), 0..400)) {
            let set = Set::new(a.clone());
            let mut expected: std::collections::VecDeque<u32> =
                a.into_iter().collect::<BTreeSet<u32>>().into_iter().collect();
            let mut members = set.iter();
            for front in ends {
                match front {
                    true => prop_assert_eq!(members.next(), expected.pop_front()),
                    false => prop_assert_eq!(members.next_back(), expected.pop_back()),
                }
                prop_assert_eq!(members.len(), expected.len());
            }
        }
    }
}
