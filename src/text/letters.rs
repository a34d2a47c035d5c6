//! Where letters, blanks and everyday signs stand in a text.

use super::bytes::{marks, padded};

/// For every byte of a text whether it is part of an everyday letter ([`super::Plain::Letter`]), a blank, or an everyday sign:
/// a bit of each. Filled again and again, so that its room is asked for once.
///
/// The first byte of anything else is none of the three. A byte inside it may count as a letter.
#[derive(Debug, Default)]
pub struct Letters(Vec<Marks>);

/// The bits of sixty-four bytes.
#[derive(Debug, Default, Clone, Copy)]
struct Marks {
    letters: u64,
    blanks: u64,
    signs: u64,
}

impl Marks {
    #[inline(always)]
    fn of(chunk: &[u8; 64]) -> Marks {
        let letters = if chunk.is_ascii() { marks(chunk, is_letter_of_ascii) } else { marks(chunk, is_letter) };
        Marks { letters, blanks: marks(chunk, is_blank), signs: marks(chunk, is_sign) }
    }
}

/// The words at the beginning of a stretch of text, as far as they are plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beginning {
    /// A bit for each of its first bytes: whether that is part of a letter. The highest is never set.
    pub letters: u64,
    /// How many bytes it has.
    pub len: usize,
}

impl Letters {
    /// Marks a text.
    pub fn of(&mut self, text: &str) {
        self.0.clear();
        let (chunks, rest) = text.as_bytes().as_chunks::<64>();
        self.0.extend(chunks.iter().map(Marks::of));
        // One more, so that a window may begin at any byte.
        self.0.extend([Marks::of(&padded(rest, b' ')), Marks::default()]);
        // × and ÷ stand among the letters of U+00C0–00FF.
        for at in memchr::memchr_iter(0xc3, text.as_bytes()) {
            if matches!(text.as_bytes().get(at + 1), Some(0x97 | 0xb7)) {
                self.0[at / 64].letters &= !(1 << (at % 64));
            }
        }
    }

    /// The bytes from `from` on, but not beyond `end`, that are cut into words by their letters alone: between blanks there
    /// is nothing but letters, and one everyday sign behind them at most. Up to a blank, or to `end`. None (`len` is 0) if
    /// what stands at `from` is not so plain, or very long. What stands before `from` is not looked at.
    #[inline]
    pub fn beginning(&self, from: usize, end: usize) -> Beginning {
        let len = (end - from).min(63);
        let within = (1 << len) - 1;
        let [letters, blanks, signs] = self.window(from).map(|bits| bits & within);
        // Behind the end nothing stands.
        let blanks = blanks | u64::from(from + len == end) << len;
        let alone = signs & !(letters << 1 & blanks >> 1);
        let other = within & !(letters | blanks | signs) | alone;
        // The blanks before the first byte that is not plain.
        let sure = blanks & (other & other.wrapping_neg()).wrapping_sub(1);
        let len = len.min(64 - sure.leading_zeros() as usize);
        Beginning { letters: letters & ((1 << len) - 1), len }
    }

    /// The bits of sixty-four bytes from one on.
    #[inline]
    fn window(&self, from: usize) -> [u64; 3] {
        let (chunk, bit) = (from / 64, from % 64);
        let [low, high] = [self.0[chunk], self.0[chunk + 1]];
        let both = [[low.letters, high.letters], [low.blanks, high.blanks], [low.signs, high.signs]];
        both.map(|[low, high]| low >> bit | (high << 1) << (63 - bit))
    }
}

/// ASCII letters, the first bytes of U+00C0–017F and U+0400–047F, and every byte that is not the first of its sign.
#[inline(always)]
fn is_letter(byte: u8) -> bool {
    let inside = byte.wrapping_sub(0x80) < 0x40;
    let first = byte.wrapping_sub(0xc3) < 3 || byte & 0xfe == 0xd0;
    is_letter_of_ascii(byte) | inside | first
}

#[inline(always)]
fn is_letter_of_ascii(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26
}

/// Space, line feed, tab.
#[inline(always)]
fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte == b'\n') | (byte == b'\t')
}

/// `!` to `/` and `:` to `?`.
#[inline(always)]
fn is_sign(byte: u8) -> bool {
    (byte.wrapping_sub(b'!') < 15) | (byte.wrapping_sub(b':') < 6)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Plain, plain};
    use proptest::prelude::*;

    /// Where what is so plain ends: each stretch between blanks looked at byte by byte.
    fn plain_until(text: &str) -> usize {
        let mut plain_until = 0;
        for stretch in text.split_inclusive([' ', '\n', '\t']) {
            let bytes = stretch.trim_end_matches([' ', '\n', '\t']).as_bytes();
            let mut at = 0;
            while at < bytes.len() && plain(bytes, at).0 == Plain::Letter {
                at += plain(bytes, at).1;
            }
            let sign = at > 0 && at + 1 == bytes.len() && br##"!"#$%&'()*+,-./:;<=>?"##.contains(&bytes[at]);
            if at < bytes.len() && !sign {
                break;
            }
            plain_until += stretch.len();
        }
        plain_until
    }

    proptest! {
        #[test]
        fn what_is_plain_is_what_a_look_at_every_byte_finds(
            before in "[a-z]{0,70}",
            text in "[a-zA-ZėšóА-я0-9 .,;_×÷\n-]{0,80}|([ab]{1,9}[.,]? ){0,20}|[ab]{0,100}",
            behind in "[a-z.]{0,2}",
        ) {
            let mut letters = Letters::default();
            let all = format!("{before}{text}{behind}");
            letters.of(&all);
            let (mut at, end) = (before.len(), before.len() + text.len());
            loop {
                let found = letters.beginning(at, end);
                for byte in 0..found.len {
                    let letter = found.letters >> byte & 1 == 1;
                    let boundary = all.is_char_boundary(at + byte);
                    prop_assert_eq!(letter, !boundary || plain(all.as_bytes(), at + byte).0 == Plain::Letter);
                }
                prop_assert_eq!(found.letters >> found.len, 0);
                at += found.len;
                if found.len == 0 || at == end {
                    break;
                }
            }
            // A stretch that is too long for one look is not told to be plain.
            let expected = before.len() + plain_until(&text);
            let rest = all[at..end].find([' ', '\n', '\t']).unwrap_or(end - at);
            prop_assert!(at == expected || at < expected && rest > 60, "{at} instead of {expected}");
        }
    }
}
