//! What was found in one source, written down code by code: mostly a byte for each statement.

/// Sorts what is found in a source by code.
#[derive(Debug)]
pub struct Finds {
    /// Statements and codes, as they are found.
    met: Vec<(u32, u32)>,
    /// By code how many statements were found; then where the next one of them is to stand in `sorted`.
    counts: Vec<u32>,
    /// The statements, code by code.
    sorted: Vec<u32>,
}

impl Finds {
    /// Nothing found. `codes`: how many codes there are.
    pub fn new(codes: usize) -> Finds {
        Finds { met: Vec::new(), counts: vec![0; codes], sorted: Vec::new() }
    }

    /// Finds a code in a statement. Statements ascend; a code is found once in each.
    #[inline]
    pub fn meet(&mut self, statement: u32, code: u32) {
        self.met.push((statement, code));
        self.counts[code as usize] += 1;
    }

    /// Writes down what was found, for [`read`], and begins anew. `totals`: by code how many statements were found in all.
    pub fn write(&mut self, found: &mut Vec<u8>, totals: &mut [usize]) {
        let mut start = 0;
        for (count, total) in self.counts.iter_mut().zip(totals) {
            *total += *count as usize;
            start += std::mem::replace(count, start);
        }
        self.sorted.resize(self.met.len(), 0);
        for (statement, code) in self.met.drain(..) {
            let place = &mut self.counts[code as usize];
            self.sorted[*place as usize] = statement;
            *place += 1;
        }
        let (mut start, mut last) = (0, 0);
        for (code, end) in (0..).zip(&mut self.counts) {
            let end = std::mem::take(end) as usize;
            if end > start {
                write(found, code - last);
                last = code;
                write_statements(found, &self.sorted[start..end]);
                start = end;
            }
        }
    }
}

/// Up to here a byte is a number by itself; a larger one and the next one are a number together.
const WIDE: u8 = 0xe0;

/// Behind this stands a number in four bytes.
const FOUR: u8 = 0xff;

/// Writes a number.
#[inline]
fn write(found: &mut Vec<u8>, number: u32) {
    let beyond = number.wrapping_sub(u32::from(WIDE));
    if number < u32::from(WIDE) {
        found.push(number as u8);
    } else if beyond >> 8 < u32::from(FOUR - WIDE) {
        found.extend([WIDE + (beyond >> 8) as u8, beyond as u8]);
    } else {
        found.push(FOUR);
        found.extend(number.to_le_bytes());
    }
}

/// Writes how many bytes follow, and in these statements: how far each is from the one before it.
fn write_statements(found: &mut Vec<u8>, statements: &[u32]) {
    let start = found.len();
    found.push(0);
    let mut last = 0;
    for statement in statements {
        write(found, statement - last);
        last = *statement;
    }
    let len = found.len() - start - 1;
    match u8::try_from(len) {
        Ok(short) if short < WIDE => found[start] = short,
        _ => {
            let mut wide = Vec::new();
            write(&mut wide, u32::try_from(len).unwrap_or(u32::MAX));
            found.splice(start..=start, wide);
        }
    }
}

/// Takes a number from the front.
#[inline]
fn take(found: &mut &[u8]) -> Option<u32> {
    match **found {
        [byte, ref rest @ ..] if byte < WIDE => {
            *found = rest;
            Some(u32::from(byte))
        }
        [FOUR, a, b, c, d, ref rest @ ..] => {
            *found = rest;
            Some(u32::from_le_bytes([a, b, c, d]))
        }
        [byte, low, ref rest @ ..] => {
            *found = rest;
            Some(u32::from(WIDE) + (u32::from(byte - WIDE) << 8 | u32::from(low)))
        }
        _ => None,
    }
}

/// The codes that were found in a source, ascending, each with its [`Statements`].
pub fn read(mut found: &[u8]) -> impl Iterator<Item = (u32, Statements<'_>)> {
    let mut code = 0;
    std::iter::from_fn(move || {
        code += take(&mut found)?;
        let len = take(&mut found)? as usize;
        let (its, rest) = found.split_at_checked(len)?;
        found = rest;
        Some((code, Statements { rest: its, last: 0 }))
    })
}

/// The positions of statements in their source, ascending.
pub struct Statements<'f> {
    rest: &'f [u8],
    last: u32,
}

impl Iterator for Statements<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        self.last += take(&mut self.rest)?;
        Some(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Few statements and many, close together and far apart.
    fn statements() -> impl Strategy<Value = BTreeSet<u32>> {
        let near = prop::collection::btree_set(0u32..700, 0..300);
        let far = prop::collection::btree_set(prop_oneof![0u32..300, 7_900u32..8_400, 0u32..200_000_000], 0..9);
        prop_oneof![near, far]
    }

    proptest! {
        #[test]
        fn what_was_found_is_read_as_it_was_written(
            sources in prop::collection::vec(prop::collection::btree_map(0u32..9_000, statements(), 0..5), 1..4),
        ) {
            let (mut finds, mut totals) = (Finds::new(9_000), vec![0; 9_000]);
            let mut sums: BTreeMap<u32, usize> = BTreeMap::new();
            for source in sources {
                let met: BTreeSet<(u32, u32)> =
                    source.iter().flat_map(|(code, its)| its.iter().map(|statement| (*statement, *code))).collect();
                met.iter().for_each(|(statement, code)| finds.meet(*statement, *code));
                let mut written = vec![7];
                finds.write(&mut written, &mut totals);
                let read: Vec<(u32, Vec<u32>)> =
                    read(&written[1..]).map(|(code, statements)| (code, statements.collect())).collect();
                let expected: Vec<(u32, Vec<u32>)> = source
                    .into_iter()
                    .filter(|(_, statements)| !statements.is_empty())
                    .map(|(code, statements)| (code, statements.into_iter().collect()))
                    .collect();
                expected.iter().for_each(|(code, statements)| *sums.entry(*code).or_default() += statements.len());
                prop_assert_eq!(read, expected);
            }
            for (code, total) in (0..).zip(totals) {
                prop_assert_eq!(total, sums.get(&code).copied().unwrap_or(0));
            }
        }
    }
}
