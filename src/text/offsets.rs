//! Bytes in memory, code points in files: the translation between the two.

/// Every how many bytes the count of code points is remembered.
const STEP: usize = 256;

/// Translates between byte offsets and code point offsets of one text.
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte `i * STEP` (counted by first bytes).
    counts: Vec<usize>,
}

fn is_first(byte: &u8) -> bool {
    (*byte as i8) >= -0x40
}

impl<'t> CodePoints<'t> {
    /// Counts the code points of `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut counts = vec![0];
        let mut total = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            total += chunk.iter().filter(|byte| is_first(byte)).count();
            counts.push(total);
        }
        CodePoints { text, counts }
    }

    /// The number of code points before byte `at`, which must be a boundary (else the one before it counts).
    pub fn from_byte(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let chunk = at / STEP;
        self.counts[chunk] + self.text.as_bytes()[chunk * STEP..at].iter().filter(|byte| is_first(byte)).count()
    }

    /// The byte at which code point `n` begins; `None` beyond the text's end. The end itself is valid.
    pub fn to_byte(&self, n: usize) -> Option<usize> {
        let total = *self.counts.last()?;
        if n >= total {
            return (n == total).then_some(self.text.len());
        }
        if total == self.text.len() {
            return Some(n);
        }
        let chunk = self.counts.partition_point(|count| *count <= n) - 1;
        let mut seen = self.counts[chunk];
        let from = chunk * STEP;
        for (at, byte) in self.text.as_bytes()[from..].iter().enumerate() {
            if is_first(byte) {
                if seen == n {
                    return Some(from + at);
                }
                seen += 1;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_agree_with_counting(text in "\\PC{0,3000}") {
            let points = CodePoints::new(&text);
            for (n, (at, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(points.from_byte(at), n);
                prop_assert_eq!(points.to_byte(n), Some(at));
            }
            let total = text.chars().count();
            prop_assert_eq!(points.to_byte(total), Some(text.len()));
            prop_assert_eq!(points.to_byte(total + 1), None);
        }
    }
}
