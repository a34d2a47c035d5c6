//! Numbers in order, held by their lower halves: half the room of the numbers themselves, and as quick.

/// Numbers that ascend. Those with the same upper half lie together, so that it is held once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct List {
    lows: Vec<u16>,
    blocks: Vec<Block>,
}

/// Numbers with the same upper half; there is one at the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Block {
    high: u16,
    /// Where its numbers end in `lows`.
    end: u32,
}

/// The numbers of a list, ascending.
#[derive(Debug, Clone)]
pub struct Iter<'l> {
    list: &'l List,
    /// The positions of the next number from the front, and behind the next one from the back.
    front: usize,
    back: usize,
    /// The blocks in which these are.
    first: usize,
    last: usize,
}

impl List {
    /// An empty list with room for so many numbers.
    pub fn with_capacity(numbers: usize) -> List {
        List { lows: Vec::with_capacity(numbers), blocks: Vec::new() }
    }

    /// Adds numbers that ascend, the first of them larger than all others.
    #[inline]
    pub fn extend(&mut self, numbers: impl Iterator<Item = u32>) {
        let mut high = self.blocks.last().map(|block| block.high);
        for number in numbers {
            let (its, low) = ((number >> 16) as u16, number as u16);
            if high != Some(its) {
                self.end_block();
                self.blocks.push(Block { high: its, end: 0 });
                high = Some(its);
            }
            self.lows.push(low);
        }
        self.end_block();
    }

    /// Adds `count` numbers that ascend, the first of them larger than all others. `eight`: eight of them from a position on,
    /// and anything behind the last one. How few they are nobody can guess: eight are written, and taken back.
    #[inline]
    pub fn extend_by_eight(&mut self, count: usize, eight: impl Fn(usize) -> [u32; 8]) {
        for at in (0..count).step_by(8) {
            let numbers = eight(at);
            let its = (count - at).min(8);
            let [high, last] = [numbers[0], numbers[its - 1]].map(|number| (number >> 16) as u16);
            if high != last || self.blocks.last().is_none_or(|block| block.high != high) {
                self.extend(numbers.into_iter().take(its));
                continue;
            }
            let end = self.lows.len() + its;
            self.lows.extend_from_slice(&numbers.map(|number| number as u16));
            self.lows.truncate(end);
            self.end_block();
        }
    }

    /// The last block ends where the numbers end.
    fn end_block(&mut self) {
        if let Some(block) = self.blocks.last_mut() {
            block.end = self.lows.len() as u32;
        }
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.lows.len()
    }

    /// Gives back room that is not needed.
    pub fn shrink(&mut self) {
        self.lows.shrink_to_fit();
        self.blocks.shrink_to_fit();
    }

    /// The first number and the last one, if there is one.
    pub fn ends(&self) -> Option<(u32, u32)> {
        let (first, last) = (self.blocks.first()?, self.blocks.last()?);
        Some((whole(*first, *self.lows.first()?), whole(*last, *self.lows.last()?)))
    }

    /// Whether a number is in the list.
    pub fn contains(&self, number: u32) -> bool {
        let Ok(block) = self.blocks.binary_search_by_key(&((number >> 16) as u16), |block| block.high) else {
            return false;
        };
        self.block(block).binary_search(&(number as u16)).is_ok()
    }

    /// The lower halves of a block.
    fn block(&self, at: usize) -> &[u16] {
        &self.lows[self.start(at)..self.blocks[at].end as usize]
    }

    /// Where a block begins.
    fn start(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |before| self.blocks[before].end as usize)
    }

    /// The numbers, ascending.
    pub fn iter(&self) -> Iter<'_> {
        Iter { list: self, front: 0, back: self.len(), first: 0, last: self.blocks.len().saturating_sub(1) }
    }

    /// As [`super::Set::runs`].
    pub fn runs(&self, first: &[u32], mut each: impl FnMut(usize)) {
        let mut begun = 0;
        for (at, block) in self.blocks.iter().enumerate() {
            let mut lows = self.block(at);
            while let Some(low) = lows.first() {
                let number = whole(*block, *low);
                begun += reach(&first[begun..], |first| *first <= number);
                each(begun);
                let next = first.get(begun).filter(|next| **next >> 16 == u32::from(block.high));
                let passed = next.map_or(lows.len(), |next| reach(lows, |low| *low < *next as u16));
                lows = &lows[passed..];
            }
        }
    }

    /// Goes through the numbers in steps: each call gives the first one that is no less than what is asked, which is no less
    /// than what was asked before.
    pub fn walk(&self) -> impl FnMut(u32) -> Option<u32> + '_ {
        let (mut block, mut passed) = (0, 0);
        move |at_least| {
            let high = (at_least >> 16) as u16;
            let blocks = reach(&self.blocks[block..], |block| block.high < high);
            if blocks > 0 {
                block += blocks;
                passed = self.start(block);
            }
            let found = self.blocks.get(block)?;
            if found.high == high {
                passed += reach(&self.lows[passed..found.end as usize], |low| *low < at_least as u16);
                if passed == found.end as usize {
                    block += 1;
                }
            }
            Some(whole(*self.blocks.get(block)?, self.lows[passed]))
        }
    }
}

#[inline]
fn whole(block: Block, low: u16) -> u32 {
    u32::from(block.high) << 16 | u32::from(low)
}

/// How many of `sorted` are `before` something. Looks in steps that double, from eight on: most often it is only a few, and
/// how few nobody can guess, so that the first eight are all looked at.
#[inline]
pub(super) fn reach<T>(sorted: &[T], before: impl Fn(&T) -> bool) -> usize {
    let (mut known, mut step) = (0, 1);
    if let Some(near) = sorted.first_chunk::<8>() {
        let few = usize::from(near.iter().map(|one| u16::from(before(one))).sum::<u16>());
        if few < near.len() {
            return few;
        }
        (known, step) = (few, few);
    }
    while sorted.get(known + step - 1).is_some_and(&before) {
        known += step;
        step *= 2;
    }
    let end = sorted.len().min(known + step - 1);
    known + sorted[known..end].partition_point(before)
}

impl FromIterator<u32> for List {
    /// Of numbers that ascend.
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> List {
        let numbers = numbers.into_iter();
        let mut list = List::with_capacity(numbers.size_hint().0);
        list.extend(numbers);
        list
    }
}

impl Iterator for Iter<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        if self.front == self.back {
            return None;
        }
        let found = whole(self.list.blocks[self.first], self.list.lows[self.front]);
        self.front += 1;
        self.first += usize::from(self.front == self.list.blocks[self.first].end as usize);
        Some(found)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.back - self.front;
        (left, Some(left))
    }

    fn fold<B, F: FnMut(B, u32) -> B>(self, init: B, mut each: F) -> B {
        let mut folded = init;
        let mut at = self.front;
        for block in self.list.blocks.iter().skip(self.first) {
            let end = self.back.min(block.end as usize);
            folded = self.list.lows[at..end].iter().fold(folded, |folded, low| each(folded, whole(*block, *low)));
            at = end;
        }
        folded
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<u32> {
        if self.front == self.back {
            return None;
        }
        self.back -= 1;
        while self.list.start(self.last) > self.back {
            self.last -= 1;
        }
        Some(whole(self.list.blocks[self.last], self.list.lows[self.back]))
    }
}

impl ExactSizeIterator for Iter<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Numbers close together, and around the places where upper halves change.
    fn numbers() -> impl Strategy<Value = BTreeSet<u32>> {
        let number = prop_oneof![0u32..50, 65_500u32..65_570, 131_000u32..131_100, 400_000u32..900_000, any::<u32>()];
        prop::collection::btree_set(number, 0..40)
    }

    proptest! {
        #[test]
        fn a_list_is_the_numbers_that_were_put_there(numbers in numbers(), others in numbers()) {
            let list: List = numbers.iter().copied().collect();
            let all: Vec<u32> = numbers.iter().copied().collect();
            let mut by_eight = List::default();
            for part in all.chunks(13) {
                by_eight.extend_by_eight(part.len(), |at| std::array::from_fn(|next| *part.get(at + next).unwrap_or(&7)));
            }
            prop_assert_eq!(&by_eight, &list);
            prop_assert_eq!(list.len(), all.len());
            prop_assert_eq!(list.iter().collect::<Vec<_>>(), all.clone());
            prop_assert_eq!(list.iter().rev().collect::<Vec<_>>(), all.iter().rev().copied().collect::<Vec<_>>());
            prop_assert_eq!(list.ends(), all.first().copied().zip(all.last().copied()));
            let mut walk = list.walk();
            for other in others.iter().chain([&u32::MAX]) {
                prop_assert_eq!(list.contains(*other), numbers.contains(other));
                prop_assert_eq!(walk(*other), numbers.range(other..).next().copied());
            }
        }

        #[test]
        fn it_is_gone_through_from_both_ends(numbers in numbers(), steps in prop::collection::vec(any::<bool>(), 0..50)) {
            let list: List = numbers.iter().copied().collect();
            let (mut found, mut expected) = (list.iter(), numbers.iter().copied());
            for back in steps {
                let (one, other) = if back { (found.next_back(), expected.next_back()) } else { (found.next(), expected.next()) };
                prop_assert_eq!(one, other);
                prop_assert_eq!(found.len(), expected.len());
                let rest: Vec<u32> = expected.clone().collect();
                prop_assert_eq!(found.clone().fold(Vec::new(), |mut all, n| { all.push(n); all }), rest);
            }
        }
    }
}
