//! Which words of many have a property: one bit for each.

use crate::text::{marks, padded};
use std::ops::Range;

/// One bit for every item of a list. Filled again and again, so that its room is asked for once.
#[derive(Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// Marks the items for which `is` holds. It must be plain arithmetic, so that many are looked at together; of `blank` it
    /// does not hold.
    pub fn of<T: Copy>(&mut self, items: &[T], blank: T, is: impl Fn(T) -> bool + Copy) {
        let (chunks, rest) = items.as_chunks::<64>();
        self.0.clear();
        self.0.extend(chunks.iter().map(|chunk| marks(chunk, is)));
        // One word more, so that a window may begin at any item.
        self.0.extend([marks(&padded(rest, blank), is), 0]);
    }

    /// The marked items of a range, ascending, counted from its first one. Those without a mark cost nothing: there is no
    /// guess at each whether it has one.
    #[inline]
    pub fn within(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let (mut base, mut next) = (0, range.start);
        let mut bits = 0_u64;
        std::iter::from_fn(move || {
            while bits == 0 {
                if next >= range.end {
                    return None;
                }
                bits = self.window(next) & u64::MAX >> (64 - (range.end - next).min(64));
                base = next - range.start;
                next += 64;
            }
            let at = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            Some(base + at)
        })
    }

    /// The bits of sixty-four items from one on.
    #[inline]
    fn window(&self, from: usize) -> u64 {
        let (word, bit) = (from / 64, from % 64);
        self.0[word] >> bit | (self.0[word + 1] << 1) << (63 - bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_marked_items_of_a_range_are_those_that_a_look_at_each_finds(
            (items, range) in prop::collection::vec(0u32..5, 0..300).prop_flat_map(|items| {
                let ends = (0..=items.len(), 0..=items.len()).prop_map(|(a, b)| a.min(b)..a.max(b));
                (Just(items), ends)
            }),
        ) {
            let is = |item: u32| item & 3 == 3 || item == 4;
            let mut bits = Bits::default();
            bits.of(&items, 0, is);
            let expected: Vec<usize> =
                range.clone().filter(|at| is(items[*at])).map(|at| at - range.start).collect();
            prop_assert_eq!(bits.within(range).collect::<Vec<_>>(), expected);
        }
    }
}
