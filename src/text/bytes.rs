//! The bytes of a text, or the items of a list, sixty-four looked at together.

use wide::u8x16;

/// The bytes for which `is` holds, in order. It must be plain arithmetic on one byte: then a compiler sees that all of a
/// chunk can be looked at together. `in_ascii`: the same for bytes of ASCII, in fewer steps.
#[inline(always)]
pub fn positions(
    bytes: &[u8],
    in_ascii: impl Fn(u8) -> bool + Copy,
    is: impl Fn(u8) -> bool + Copy,
) -> impl Iterator<Item = usize> {
    let marks = move |chunk: &[u8; 64]| if chunk.is_ascii() { marks(chunk, in_ascii) } else { marks(chunk, is) };
    let (chunks, rest) = bytes.as_chunks::<64>();
    let last = move || match bytes.last_chunk() {
        Some(_) if rest.is_empty() => 0,
        Some(last) => marks(last) >> (64 - rest.len()),
        None => marks(&padded(rest, b' ')) & (1_u64 << rest.len()).wrapping_sub(1),
    };
    let mut bits = 0_u64;
    let mut chunk = 0;
    std::iter::from_fn(move || {
        while bits == 0 {
            bits = match chunks.get(chunk) {
                Some(bytes) => marks(bytes),
                None if chunk == chunks.len() => last(),
                None => return None,
            };
            chunk += 1;
        }
        let at = bits.trailing_zeros() as usize;
        bits &= bits - 1;
        Some((chunk - 1) * 64 + at)
    })
}

/// A bit for every item: whether `is` holds for it.
#[inline(always)]
pub fn marks<T: Copy>(chunk: &[T; 64], is: impl Fn(T) -> bool) -> u64 {
    let mut found = [0; 64];
    for (found, item) in found.iter_mut().zip(chunk) {
        *found = u8::from(is(*item)).wrapping_neg();
    }
    // A processor takes the highest bits of sixteen bytes together.
    let sixteens = found.as_chunks::<16>().0.iter().map(|sixteen| u8x16::new(*sixteen).to_bitmask());
    sixteens.zip((0..64).step_by(16)).fold(0, |all, (bits, at)| all | u64::from(bits) << at)
}

/// How many bytes at the end are letters of ASCII. Of most words nobody can guess how many, so that sixteen are looked at
/// together.
pub fn last_letters(bytes: &[u8]) -> usize {
    if let Some(last) = bytes.last_chunk::<16>() {
        let letters = u8x16::new(last.map(|byte| u8::from(byte.is_ascii_alphabetic()).wrapping_neg()));
        let few = (letters.to_bitmask() as u16).leading_ones() as usize;
        if few < last.len() {
            return few;
        }
    }
    bytes.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// Fewer than 64 items, with blanks behind them.
pub fn padded<T: Copy>(rest: &[T], blank: T) -> [T; 64] {
    let mut chunk = [blank; 64];
    chunk[..rest.len()].copy_from_slice(rest);
    chunk
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_last_letters_are_those_that_a_look_at_every_byte_finds(text in "[a-zA-Zė .@Z{]{0,20}[a-zA-Z]{0,20}") {
            let expected = text.chars().rev().take_while(char::is_ascii_alphabetic).count();
            prop_assert_eq!(last_letters(text.as_bytes()), expected);
        }

        #[test]
        fn positions_are_those_that_a_look_at_every_byte_finds(
            bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..200), prop::collection::vec(0u8..0x80, 0..200)],
        ) {
            let in_ascii = |byte: u8| byte.wrapping_sub(40) < 30 || byte == b' ';
            let is = |byte: u8| in_ascii(byte) || byte > 0xf0;
            let expected: Vec<usize> = (0..bytes.len()).filter(|at| is(bytes[*at])).collect();
            prop_assert_eq!(positions(&bytes, in_ascii, is).collect::<Vec<_>>(), expected);
        }
    }
}
