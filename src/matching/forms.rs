//! Word forms found by their bytes: one look at memory for nearly every word of a text.

use crate::text::Span;
use std::hint::select_unpredictable;
use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers by word form, of forms whose bytes leave half a number free in `N` numbers of eight bytes: at most 12 bytes for
/// 2, 28 for 4. Bytes are compared, no hash is trusted. Several threads read it while one of them, and only one at a time,
/// writes.
///
/// A text has more forms than a processor's nearest memory holds, so that most of the time would go into waiting. The table
/// is therefore as small as it can be, a form lies in one line of memory with its number, and many words are looked for
/// together: [`Table::seek`] finds out where a word would stand, [`Table::approach`] brings that near, and [`Table::arrive`]
/// looks there, so that no word waits for the one before it. What they do not find, [`Table::look`] may.
#[derive(Debug)]
pub struct Table<const N: usize> {
    /// A power of two of them. A form stands in the line that its hash names or, where that was full, in the next one with
    /// room. Forms come in the order in which texts use them, so that the frequent ones stand where they are looked for.
    lines: Box<[Line]>,
}

/// As much as a processor fetches from memory at once: places for `8 / N` forms, taken from the first on. A form's last
/// four bytes are its number, all bits turned: zero where no form stands. They are written last, and once.
#[derive(Debug, Default)]
#[repr(align(64))]
struct Line([AtomicU64; 8]);

/// The bytes of a word, with zeros behind them; the last four are always zero. No word holds a zero, so that two words are
/// never one.
pub type Key<const N: usize> = [u64; N];

/// Stands for a word that is too long.
pub const fn too_long<const N: usize>() -> Key<N> {
    [0; N]
}

/// The most bytes of a word that has a key.
pub const fn most(n: usize) -> usize {
    n * 8 - 4
}

/// A word that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Sought<const N: usize> {
    key: Key<N>,
    /// The line that its hash names.
    line: u32,
}

/// An odd number whose bits show no pattern: the golden ratio's.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Stands for the number of a word that was not found. No form has it.
pub const UNKNOWN: u32 = u32::MAX;

/// As many lines there can be: half a gigabyte of them.
const MOST: usize = 1 << 23;

impl Line {
    #[inline]
    fn places<const N: usize>(&self) -> &[[AtomicU64; N]] {
        self.0.as_chunks().0
    }
}

/// The number of the form that stands at a place, [`UNKNOWN`] if none does; and whether that is the form of `key`.
#[inline]
fn read<const N: usize>(place: &[AtomicU64; N], key: &Key<N>) -> (u32, bool) {
    let last = place[N - 1].load(Ordering::Acquire);
    let unlike = (0..N - 1).map(|at| place[at].load(Ordering::Relaxed) ^ key[at]);
    let unlike = unlike.fold(u64::from(last as u32) ^ key[N - 1], |all, one| all | one);
    (!((last >> 32) as u32), unlike == 0)
}

impl<const N: usize> Default for Table<N> {
    fn default() -> Self {
        Table::sized(4096)
    }
}

impl<const N: usize> Table<N> {
    fn sized(lines: usize) -> Table<N> {
        Table { lines: (0..lines).map(|_| Line::default()).collect() }
    }

    /// The word `text[span]`, to be looked for.
    #[inline]
    pub fn seek(&self, text: &str, span: Span) -> Sought<N> {
        let key = key(text, span);
        Sought { key, line: self.line(&key) as u32 }
    }

    /// Looks at the lines in which words would stand, so that they are near when [`Table::arrive`] looks: nothing is done
    /// with them, so that many are waited for at once.
    #[inline]
    pub fn approach(&self, sought: &[Sought<N>]) {
        let seen =
            sought.iter().fold(0, |seen, sought| seen | self.lines[sought.line as usize].0[0].load(Ordering::Relaxed));
        std::hint::black_box(seen);
    }

    /// The number of a word that is looked for, if it stands in its line; else [`UNKNOWN`].
    #[inline]
    pub fn arrive(&self, sought: &Sought<N>) -> u32 {
        // Every place is looked at: where the word stands nobody can guess, and a wrong guess would wait for memory. The first
        // bytes say where it may stand; where two forms of a line share them, one of them is left to `look`.
        let places = self.lines[sought.line as usize].places();
        let at = (0..).zip(places).fold(0_usize, |found, (at, place)| {
            select_unpredictable(place[0].load(Ordering::Relaxed) == sought.key[0], at, found)
        });
        let (number, same) = read(&places[at % places.len()], &sought.key);
        select_unpredictable(same, number, UNKNOWN)
    }

    /// The number of a word that is not too long.
    pub fn look(&self, key: &Key<N>) -> Option<u32> {
        let mut line = self.line(key);
        loop {
            for place in self.lines[line].places() {
                match read(place, key) {
                    (UNKNOWN, _) => return None,
                    (number, true) => return Some(number),
                    _ => {}
                }
            }
            line = (line + 1) & (self.lines.len() - 1);
        }
    }

    /// How many words there is room for: a quarter of the places stay free.
    pub fn room(&self) -> usize {
        self.lines.len() * (8 / N) / 4 * 3
    }

    /// Whether no table is larger.
    pub fn is_largest(&self) -> bool {
        self.lines.len() == MOST
    }

    /// A table of twice the size with the same words.
    pub fn larger(&self) -> Table<N> {
        let larger = Table::sized(self.lines.len() * 2);
        for place in self.lines.iter().flat_map(Line::places) {
            let mut key: Key<N> = place.each_ref().map(|eight| eight.load(Ordering::Relaxed));
            let number = !((key[N - 1] >> 32) as u32);
            key[N - 1] &= u64::from(u32::MAX);
            if number != UNKNOWN {
                larger.put(&key, number);
            }
        }
        larger
    }

    /// Writes a word that does not stand here yet; there must be room. Not more than one thread may do this at a time.
    pub fn put(&self, key: &Key<N>, number: u32) {
        let mut line = self.line(key);
        let free = loop {
            if let Some(place) = self.lines[line].places().iter().find(|place| read(place, key).0 == UNKNOWN) {
                break place;
            }
            line = (line + 1) & (self.lines.len() - 1);
        };
        free[..N - 1].iter().zip(key).for_each(|(part, eight)| part.store(*eight, Ordering::Relaxed));
        // Whoever sees the number sees the rest.
        free[N - 1].store(key[N - 1] | u64::from(!number) << 32, Ordering::Release);
    }

    /// The line that a key's hash names.
    #[inline]
    fn line(&self, key: &Key<N>) -> usize {
        let mixed = key.iter().fold(0_u64, |mixed, eight| mixed.wrapping_mul(ODD).rotate_left(32) ^ eight);
        (mixed.wrapping_mul(ODD) >> (64 - self.lines.len().trailing_zeros())) as usize
    }
}

/// The bytes of the word `text[span]`; [`too_long`] if they are too many.
#[inline]
pub fn key<const N: usize>(text: &str, span: Span) -> Key<N> {
    let (start, len) = (span.start as usize, span.len());
    let used = &USED[if len <= most(N) { len } else { 0 }];
    match text.as_bytes()[start..].first_chunk::<32>() {
        Some(bytes) => {
            let eights = bytes.as_chunks::<8>().0;
            std::array::from_fn(|at| u64::from_le_bytes(eights[at]) & used[at])
        }
        None => near_end(text, span),
    }
}

/// As [`key`], of a word with fewer bytes behind its start than are read at once.
#[cold]
fn near_end<const N: usize>(text: &str, span: Span) -> Key<N> {
    let mut bytes = [0; 32];
    if span.len() <= most(N) {
        bytes[..span.len()].copy_from_slice(span.of(text).as_bytes());
    }
    std::array::from_fn(|at| u64::from_le_bytes(bytes.as_chunks().0[at]))
}

/// By length of a word the bits of its bytes.
const USED: [Key<4>; most(4) + 1] = {
    let mut used = [[0; 4]; most(4) + 1];
    let mut len = 1;
    while len < used.len() {
        used[len] = used[len - 1];
        used[len][(len - 1) / 8] |= 0xff << ((len - 1) % 8 * 8);
        len += 1;
    }
    used
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn all(word: &str) -> Span {
        Span::new(0, word.len())
    }

    fn at_once<const N: usize>(table: &Table<N>, text: &str, span: Span) -> Option<u32> {
        let found = table.arrive(&table.seek(text, span));
        (found != UNKNOWN).then_some(found)
    }

    fn look<const N: usize>(table: &Table<N>, word: &str) -> Option<u32> {
        table.look(&key(word, all(word)))
    }

    fn every_form_has_its_number<const N: usize>(words: &[String], behind: &str) {
        let (table, mut known) = (Table::<N>::default(), BTreeMap::new());
        for (number, word) in (1..).zip(words) {
            let text = format!("x {word}{behind}");
            let span = Span::new(2, 2 + word.len());
            let key = key(&text, span);
            assert_eq!(key == too_long(), word.len() > most(N));
            if key != too_long() {
                assert_eq!(table.look(&key), known.get(word).copied());
                if !known.contains_key(word) {
                    known.insert(word.clone(), number);
                    table.put(&key, number);
                }
            }
            // Whose line was full stands in a later one, and of two that begin alike one may not be seen.
            let at_once = at_once(&table, &text, span);
            assert!(at_once.is_none() || at_once == known.get(word).copied(), "{at_once:?}");
        }
        for (word, number) in known {
            assert_eq!(look(&table, &word), Some(number));
        }
    }

    proptest! {
        #[test]
        fn every_form_has_its_own_number_wherever_it_stands(
            words in prop::collection::vec("[a-cž]{1,9}|[a-cž]{1,20}", 1..60),
            behind in "[ x]{0,34}",
        ) {
            every_form_has_its_number::<2>(&words, &behind);
            every_form_has_its_number::<4>(&words, &behind);
        }
    }

    #[test]
    fn a_table_grows_and_nearly_all_words_are_found_at_once() {
        let mut table = Table::<2>::default();
        let words: Vec<String> = (1..9000_u32).map(|n| format!("w{}", n * n)).collect();
        for (at, word) in (0..).zip(&words) {
            if at == table.room() {
                table = table.larger();
            }
            table.put(&key(word, all(word)), at as u32 + 7);
        }
        let mut found = 0;
        for (number, word) in (7..).zip(&words) {
            assert_eq!(look(&table, word), Some(number));
            let at_once = at_once(&table, word, all(word));
            assert!(at_once.is_none_or(|found| found == number));
            found += usize::from(at_once.is_some());
        }
        assert!(found * 10 > words.len() * 9);
        assert_eq!(look(&table, "w2"), None);
    }

    #[test]
    fn who_reads_while_another_writes_finds_a_word_whole_or_not_at_all() {
        let table = Table::<4>::sized(1 << 15);
        let words: Vec<String> = (0..30_000_u32).map(|n| format!("word{}of{}", n, n % 97)).collect();
        std::thread::scope(|scope| {
            scope.spawn(|| (1..).zip(&words).for_each(|(number, word)| table.put(&key(word, all(word)), number)));
            for _ in 0..4 {
                for (number, word) in (1..).zip(&words) {
                    for found in [look(&table, word), at_once(&table, word, all(word))] {
                        assert!(found.is_none_or(|found| found == number), "{word}");
                    }
                }
            }
        });
    }
}
