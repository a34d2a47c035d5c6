//! A count is a set.

/// A set of dense numbers (statements or cases), sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Set(Vec<u32>);

impl Set {
    /// The set of some numbers, in any order, doubles counting once.
    pub fn new(mut members: Vec<u32>) -> Self {
        // Members mostly come in runs that are sorted already; the stable sort merges them.
        members.sort();
        members.dedup();
        Set(members)
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

    /// Whether `member` is in the set.
    pub fn contains(&self, member: u32) -> bool {
        self.0.binary_search(&member).is_ok()
    }

    /// The members of either.
    pub fn union(&self, other: &Set) -> Set {
        Set::new(self.iter().chain(other.iter()).collect())
    }

    /// The members of all.
    pub fn unite<'s>(sets: impl IntoIterator<Item = &'s Set>) -> Set {
        Set::new(sets.into_iter().flat_map(Set::iter).collect())
    }

    /// The members of both.
    pub fn and(&self, other: &Set) -> Set {
        self.only(|member| other.contains(member))
    }

    /// The members that are not in `other`.
    pub fn minus(&self, other: &Set) -> Set {
        self.only(|member| !other.contains(member))
    }

    /// The members for which `keep` holds.
    pub fn only(&self, keep: impl Fn(u32) -> bool) -> Set {
        Set(self.iter().filter(|member| keep(*member)).collect())
    }
}

impl FromIterator<u32> for Set {
    fn from_iter<I: IntoIterator<Item = u32>>(members: I) -> Self {
        Set::new(members.into_iter().collect())
    }
}
