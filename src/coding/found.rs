//! What was found in one source, written down code by code in numbers as short as they can be: mostly a byte for each
//! statement.

/// Sorts what is found in a source by code.
#[derive(Debug)]
pub struct Finds {
    /// Statements and codes, as they are found.
    met: Vec<(u32, u32)>,
    /// By code how many statements were found; then where the next one of them is to stand in `sorted`.
    counts: Vec<u32>,
    /// The statements, code by code.
    sorted: Vec<u32>,
    /// The codes that were found, ascending: how far each is from the one before it, and how many statements it has. There
    /// may be more room than codes.
    heads: Vec<[u32; 2]>,
}

impl Finds {
    /// Nothing found. `codes`: how many codes there are.
    pub fn new(codes: usize) -> Finds {
        Finds { met: Vec::new(), counts: vec![0; codes], sorted: Vec::new(), heads: vec![[0; 2]; codes + 1] }
    }

    /// Finds a code in a statement. Statements ascend; a code is found once in each.
    #[inline]
    pub fn meet(&mut self, statement: u32, code: u32) {
        self.met.push((statement, code));
        self.counts[code as usize] += 1;
    }

    /// Writes down what was found, for [`Found::read`], and begins anew. `totals`: by code how many statements were found in
    /// all.
    pub fn write(&mut self, found: &mut Vec<u8>, totals: &mut [usize]) {
        let (mut start, mut heads, mut last) = (0, 0, 0);
        for ((code, count), total) in (0..).zip(&mut self.counts).zip(totals) {
            let its = std::mem::replace(count, start);
            *total += its as usize;
            start += its;
            // Written in any case, and written over by the next code if nothing was found: there is nothing to guess.
            self.heads[heads] = [code - last, its];
            heads += usize::from(its > 0);
            last = if its > 0 { code } else { last };
        }
        let highest = self.met.last().map_or(0, |(statement, _)| *statement);
        self.sorted.resize(self.met.len(), 0);
        for (statement, code) in self.met.drain(..) {
            let place = &mut self.counts[code as usize];
            self.sorted[*place as usize] = statement;
            *place += 1;
        }
        self.counts.fill(0);
        let heads = &self.heads[..heads];
        let width = Width::of(heads.as_flattened().iter().fold(highest, |most, number| most.max(*number)));
        found.push(width as u8);
        found.extend(u32::try_from(heads.len()).unwrap_or(u32::MAX).to_le_bytes());
        width.write(found, heads.as_flattened());
        width.write(found, &self.sorted);
        // Whoever reads eight at once meets nothing else.
        width.write(found, &[0; 7]);
    }
}

/// How many bytes a number has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    One = 1,
    Two = 2,
    Four = 4,
}

impl Width {
    /// What a number needs.
    fn of(number: u32) -> Width {
        match number {
            0..=0xff => Width::One,
            0x100..=0xffff => Width::Two,
            _ => Width::Four,
        }
    }

    /// Writes numbers, the lowest byte first.
    fn write(self, found: &mut Vec<u8>, numbers: &[u32]) {
        match self {
            Width::One => found.extend(numbers.iter().map(|number| *number as u8)),
            Width::Two => numbers.iter().for_each(|number| found.extend((*number as u16).to_le_bytes())),
            Width::Four => numbers.iter().for_each(|number| found.extend(number.to_le_bytes())),
        }
    }

    /// Eight numbers from position `at` on; zeros where there are no more.
    #[inline]
    fn eight(self, bytes: &[u8], at: usize) -> [u32; 8] {
        let bytes = bytes.get(at * self as usize..).unwrap_or_default();
        let eight = match self {
            Width::One => bytes.first_chunk::<8>().map(|bytes| bytes.map(u32::from)),
            Width::Two => bytes.first_chunk::<16>().map(|bytes| {
                let pairs = bytes.as_chunks().0;
                std::array::from_fn(|at| u32::from(u16::from_le_bytes(pairs[at])))
            }),
            Width::Four => bytes.first_chunk::<32>().map(|bytes| {
                let fours = bytes.as_chunks().0;
                std::array::from_fn(|at| u32::from_le_bytes(fours[at]))
            }),
        };
        eight.unwrap_or_default()
    }

    /// The number at a position.
    #[inline]
    fn number(self, bytes: &[u8], at: usize) -> u32 {
        match self {
            Width::One => bytes.get(at).map_or(0, |byte| u32::from(*byte)),
            Width::Two => bytes.as_chunks().0.get(at).map_or(0, |two| u32::from(u16::from_le_bytes(*two))),
            Width::Four => bytes.as_chunks().0.get(at).map_or(0, |four| u32::from_le_bytes(*four)),
        }
    }
}

/// What was found in a source.
#[derive(Debug, Clone, Copy)]
pub struct Found<'f> {
    width: Width,
    /// For each code that was found how far it is from the one before it, and how many statements it has.
    heads: &'f [u8],
    /// The statements, code by code.
    statements: &'f [u8],
}

impl<'f> Found<'f> {
    /// Reads what [`Finds::write`] wrote.
    pub fn read(written: &'f [u8]) -> Found<'f> {
        let nothing = Found { width: Width::One, heads: &[], statements: &[] };
        let [width, a, b, c, d, ref rest @ ..] = *written else { return nothing };
        let width = match width {
            1 => Width::One,
            2 => Width::Two,
            _ => Width::Four,
        };
        let heads = u32::from_le_bytes([a, b, c, d]) as usize * 2 * width as usize;
        rest.split_at_checked(heads).map_or(nothing, |(heads, statements)| Found { width, heads, statements })
    }

    /// The codes below `end`, ascending, each with its statements.
    pub fn codes_below(self, end: u32) -> impl Iterator<Item = (u32, Statements<'f>)> {
        let Found { width, heads, statements } = self;
        let (mut at, mut code, mut first) = (0, 0, 0);
        let heads_len = heads.len() / width as usize;
        std::iter::from_fn(move || {
            if at == heads_len {
                return None;
            }
            code += width.number(heads, at);
            if code >= end {
                return None;
            }
            let len = width.number(heads, at + 1) as usize;
            at += 2;
            let from = first;
            first += len;
            Some((code, Statements { width, bytes: statements, from, len }))
        })
    }
}

/// The positions of statements in their source, ascending.
#[derive(Debug, Clone, Copy)]
pub struct Statements<'f> {
    width: Width,
    /// The statements of all codes; these ones begin at position `from`.
    bytes: &'f [u8],
    from: usize,
    len: usize,
}

impl Statements<'_> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Eight of them from one on. Behind the last one anything may stand.
    #[inline]
    pub fn eight(&self, at: usize) -> [u32; 8] {
        self.width.eight(self.bytes, self.from + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Few statements and many, close together and far apart.
    fn statements() -> impl Strategy<Value = BTreeSet<u32>> {
        let short = prop::collection::btree_set(0u32..256, 0..200);
        let near = prop::collection::btree_set(0u32..700, 0..300);
        let far = prop::collection::btree_set(prop_oneof![0u32..300, 7_900u32..8_400, 0u32..200_000_000], 0..9);
        prop_oneof![short, near, far]
    }

    /// Codes close together and far apart.
    fn codes() -> impl Strategy<Value = u32> {
        prop_oneof![0u32..90, 0u32..9_000]
    }

    proptest! {
        #[test]
        fn what_was_found_is_read_as_it_was_written(
            sources in prop::collection::vec(prop::collection::btree_map(codes(), statements(), 0..5), 1..4),
        ) {
            let (mut finds, mut totals) = (Finds::new(9_000), vec![0; 9_000]);
            let mut sums: BTreeMap<u32, usize> = BTreeMap::new();
            for source in sources {
                let met: BTreeSet<(u32, u32)> =
                    source.iter().flat_map(|(code, its)| its.iter().map(|statement| (*statement, *code))).collect();
                met.iter().for_each(|(statement, code)| finds.meet(*statement, *code));
                let mut written = vec![7];
                finds.write(&mut written, &mut totals);
                let all = |statements: Statements<'_>| -> Vec<u32> {
                    let eights = (0..statements.len()).step_by(8).flat_map(|at| statements.eight(at));
                    eights.take(statements.len()).collect()
                };
                let read = |end| -> Vec<(u32, Vec<u32>)> {
                    let found = Found::read(&written[1..]).codes_below(end);
                    found.map(|(code, statements)| (code, all(statements))).collect()
                };
                let expected: Vec<(u32, Vec<u32>)> = source
                    .into_iter()
                    .filter(|(_, statements)| !statements.is_empty())
                    .map(|(code, statements)| (code, statements.into_iter().collect()))
                    .collect();
                expected.iter().for_each(|(code, statements)| *sums.entry(*code).or_default() += statements.len());
                prop_assert_eq!(read(u32::MAX), expected.clone());
                let below: Vec<(u32, Vec<u32>)> = expected.into_iter().filter(|(code, _)| *code < 4_000).collect();
                prop_assert_eq!(read(4_000), below);
            }
            for (code, total) in (0..).zip(totals) {
                prop_assert_eq!(total, sums.get(&code).copied().unwrap_or(0));
            }
        }
    }
}
