//! Where letters stand in a text.

use super::bytes::{marks, padded};

/// One bit for every byte of a text: whether it is part of an everyday letter, [`super::Plain::Letter`]. Filled again and
/// again, so that its room is asked for once.
///
/// The bits are right wherever only letters, blanks and printable ASCII stand. A byte inside any other sign may count as
/// a letter, but never the first byte of one: a run of letters ends there.
#[derive(Debug, Default)]
pub struct Letters(Vec<u64>);

impl Letters {
    /// Marks the letters of a text.
    pub fn of(&mut self, text: &str) {
        self.0.clear();
        let (chunks, rest) = text.as_bytes().as_chunks::<64>();
        self.0.extend(chunks.iter().map(|chunk| marks(chunk, is_letter)));
        // One word more, so that a window may begin at any byte.
        self.0.extend([marks(&padded(rest), is_letter), 0]);
        // × and ÷ stand among the letters of U+00C0–00FF.
        for at in memchr::memchr_iter(0xc3, text.as_bytes()) {
            if matches!(text.as_bytes().get(at + 1), Some(0x97 | 0xb7)) {
                self.0[at / 64] &= !(1 << (at % 64));
            }
        }
    }

    /// How many bytes from `at` on are letters, without a gap.
    #[inline]
    pub fn run(&self, at: usize) -> usize {
        let mut run = 0;
        loop {
            let (word, bit) = ((at + run) / 64, (at + run) % 64);
            let [Some(low), Some(high)] = [self.0.get(word), self.0.get(word + 1)] else { return run };
            let window = low >> bit | (high << 1) << (63 - bit);
            let more = (!window).trailing_zeros() as usize;
            run += more;
            if more < 64 {
                return run;
            }
        }
    }
}

/// ASCII letters, the first bytes of U+00C0–017F and U+0400–047F, and every byte that is not the first of its sign.
#[inline(always)]
fn is_letter(byte: u8) -> bool {
    let ascii = (byte | 0x20).wrapping_sub(b'a') < 26;
    let inside = byte.wrapping_sub(0x80) < 0x40;
    let first = byte.wrapping_sub(0xc3) < 3 || byte & 0xfe == 0xd0;
    ascii | inside | first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Plain, plain};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_run_of_letters_is_what_a_look_at_every_byte_finds(text in "[a-zA-ZėšóА-я0-9 .,;_×÷\n-]{0,200}|[ab]{0,300}") {
            let mut letters = Letters::default();
            letters.of(&text);
            let bytes = text.as_bytes();
            for (at, _) in text.char_indices() {
                let mut end = at;
                while end < bytes.len() && plain(bytes, end).0 == Plain::Letter {
                    end += plain(bytes, end).1;
                }
                prop_assert_eq!(letters.run(at), end - at);
            }
            prop_assert_eq!(letters.run(text.len()), 0);
        }
    }
}
