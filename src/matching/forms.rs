//! Word forms found by their bytes: a look or two at a table for nearly every word of a text.

use crate::text::Span;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// Numbers by word form, of forms of at most 24 bytes. Bytes are compared, no hash is trusted. Several threads read it while
/// one of them, and only one at a time, writes.
///
/// A text has more forms than a processor's nearest memory holds, so that most of the time would go into waiting. Many
/// words are therefore looked for together, in rounds: [`Table::seek`], [`Table::approach`] and [`Table::arrive`] look at
/// memory once each, and no word waits for the one before it. What they do not find, [`Table::look`] may.
#[derive(Debug)]
pub struct Table {
    /// Forms with their numbers, in the order in which they came, so that the frequent ones, which come early, lie close
    /// together. The first is none.
    entries: Box<[Entry]>,
    /// Where entries stand: at the place that the hash names, or at the next free one (0: no entry stands there), and with
    /// each eight bits more of its hash. A power of two of them, half of them free, and one more for looks at two.
    places: Box<[AtomicU32]>,
}

/// A form with its number. It is written before its place is, and never again.
#[derive(Debug, Default)]
struct Entry {
    key: [AtomicU64; 3],
    number: AtomicU32,
}

/// The bytes of a word of at most 24, with zeros behind them. No word holds a zero, so that two words are never one.
pub type Key = [u64; 3];

/// Stands for a longer word.
pub const LONG: Key = [0; 3];

/// A word that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Sought {
    key: Key,
    /// The place that its hash names, then the entry that seems to be it, then the number of that.
    at: u32,
    /// Eight bits more of its hash.
    sign: u32,
}

impl Entry {
    #[inline]
    fn is(&self, key: Key) -> bool {
        let unlike = |at: usize| self.key[at].load(Ordering::Relaxed) ^ key[at];
        unlike(0) | unlike(1) | unlike(2) == 0
    }

    #[inline]
    fn number(&self) -> u32 {
        self.number.load(Ordering::Relaxed)
    }
}

impl Sought {
    /// The number of a word, if the rounds have found it.
    #[inline]
    pub fn number(&self) -> Option<u32> {
        (self.at != UNKNOWN).then_some(self.at)
    }
}

/// An odd number whose bits show no pattern: the golden ratio's.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Stands for the number of a word that was not found at once. No form has it.
const UNKNOWN: u32 = u32::MAX;

/// How many bits of the hash stand beside an entry.
const SIGN: u32 = 8;

/// As many places there can be: half as many entries fit into a place beside those bits.
const MOST: usize = 1 << (32 - SIGN);

impl Default for Table {
    fn default() -> Self {
        Table::sized(4096)
    }
}

impl Table {
    fn sized(size: usize) -> Table {
        let entries: Box<[Entry]> = (0..size / 2).map(|_| Entry::default()).collect();
        entries[0].number.store(UNKNOWN, Ordering::Relaxed);
        Table { entries, places: (0..=size).map(|_| AtomicU32::new(0)).collect() }
    }

    /// The word `text[span]`, to be looked for.
    #[inline]
    pub fn seek(&self, text: &str, span: Span) -> Sought {
        let key = key(text, span);
        let (place, sign) = self.place(key);
        Sought { key, at: place as u32, sign }
    }

    /// Takes a step towards a word: to the entry at its place, or at the next one.
    #[inline]
    pub fn approach(&self, sought: &mut Sought) {
        let [one, next] = [0, 1].map(|step| self.places[sought.at as usize + step].load(Ordering::Acquire));
        let stands = if one % (1 << SIGN) == sought.sign { one } else { next };
        sought.at = stands >> SIGN;
    }

    /// Takes the last step: to the number of the word, if it is the one at that entry.
    #[inline]
    pub fn arrive(&self, sought: &mut Sought) {
        let entry = &self.entries[sought.at as usize];
        sought.at = if entry.is(sought.key) { entry.number() } else { UNKNOWN };
    }

    /// The number of a word of at most 24 bytes.
    pub fn look(&self, key: Key) -> Option<u32> {
        let (mut at, _) = self.place(key);
        loop {
            let stands = self.places[at].load(Ordering::Acquire);
            if stands == 0 {
                return None;
            }
            let entry = &self.entries[(stands >> SIGN) as usize];
            if entry.is(key) {
                return Some(entry.number());
            }
            at = (at + 1) & (self.size() - 1);
        }
    }

    /// How many words there is room for.
    pub fn room(&self) -> usize {
        self.entries.len() - 1
    }

    /// Whether no table is larger.
    pub fn is_largest(&self) -> bool {
        self.size() == MOST
    }

    /// A table of twice the size with the same words.
    pub fn larger(&self) -> Table {
        let larger = Table::sized(self.size() * 2);
        for (at, entry) in self.entries.iter().enumerate().skip(1) {
            let key = entry.key.each_ref().map(|eight| eight.load(Ordering::Relaxed));
            larger.put(key, entry.number(), at);
        }
        larger
    }

    /// Writes a word as the entry `at`, which nobody has written yet; entries begin at 1. Not more than one thread may do
    /// this at a time.
    pub fn put(&self, key: Key, number: u32, at: usize) {
        let entry = &self.entries[at];
        entry.key.iter().zip(key).for_each(|(part, eight)| part.store(eight, Ordering::Relaxed));
        entry.number.store(number, Ordering::Relaxed);
        let (mut place, sign) = self.place(key);
        while self.places[place].load(Ordering::Relaxed) != 0 {
            place = (place + 1) & (self.size() - 1);
        }
        // Whoever sees the place sees the entry.
        self.places[place].store((at as u32) << SIGN | sign, Ordering::Release);
    }

    /// How many places there are, without the one more.
    #[inline]
    fn size(&self) -> usize {
        self.places.len() - 1
    }

    /// The place that a key's hash names, and eight bits more of the hash.
    #[inline]
    fn place(&self, key: Key) -> (usize, u32) {
        let folded = key[0] ^ key[1].wrapping_mul(ODD).rotate_left(32) ^ key[2].wrapping_mul(ODD).rotate_left(17);
        let hash = folded.wrapping_mul(ODD) >> (64 - SIGN - self.size().trailing_zeros());
        ((hash >> SIGN) as usize, hash as u32 % (1 << SIGN))
    }
}

/// The bytes of the word `text[span]`.
#[inline]
pub fn key(text: &str, span: Span) -> Key {
    let (start, len) = (span.start as usize, span.len());
    if len > 24 {
        return LONG;
    }
    let mut near_end = [0; 24];
    let bytes: &[u8; 24] = match text.as_bytes()[start..].first_chunk() {
        Some(bytes) => bytes,
        None => {
            near_end[..len].copy_from_slice(span.of(text).as_bytes());
            &near_end
        }
    };
    let eight = |at: usize| bytes[at..].first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight));
    let used = &USED[len];
    [eight(0) & used[0], eight(8) & used[1], eight(16) & used[2]]
}

/// By length of a word the bits of its bytes.
const USED: [Key; 25] = {
    let mut used = [[0; 3]; 25];
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

    fn in_rounds(table: &Table, text: &str, span: Span) -> Option<u32> {
        let mut sought = table.seek(text, span);
        table.approach(&mut sought);
        table.arrive(&mut sought);
        sought.number()
    }

    proptest! {
        #[test]
        fn every_form_has_its_own_number_wherever_it_stands(
            words in prop::collection::vec("[a-cž]{1,9}|[a-cž]{1,12}", 1..60),
            behind in "[ x]{0,30}",
        ) {
            let (table, mut known) = (Table::default(), BTreeMap::new());
            for (number, word) in (1..).zip(&words) {
                let text = format!("x {word}{behind}");
                let span = Span::new(2, 2 + word.len());
                prop_assert_eq!(table.look(key(&text, span)), known.get(word).copied());
                if !known.contains_key(word) {
                    known.insert(word.clone(), number);
                    table.put(key(&text, span), number, known.len());
                }
            }
            for (word, number) in known {
                prop_assert_eq!(table.look(key(&word, all(&word))), Some(number));
                prop_assert!(in_rounds(&table, &word, all(&word)).is_none_or(|found| found == number));
            }
        }
    }

    #[test]
    fn a_table_grows_and_nearly_all_words_are_found_in_rounds() {
        let mut table = Table::default();
        let words: Vec<String> = (1..9000_u32).map(|n| format!("w{}", n * n)).collect();
        for (at, word) in (1..).zip(&words) {
            if at > table.room() {
                table = table.larger();
            }
            table.put(key(word, all(word)), at as u32 + 7, at);
        }
        let mut found = 0;
        for (number, word) in (8..).zip(&words) {
            assert_eq!(table.look(key(word, all(word))), Some(number));
            let in_rounds = in_rounds(&table, word, all(word));
            assert!(in_rounds.is_none_or(|found| found == number));
            found += usize::from(in_rounds.is_some());
        }
        assert!(found * 10 > words.len() * 9);
        assert_eq!(table.look(key("w2", all("w2"))), None);
    }

    #[test]
    fn who_reads_while_another_writes_finds_a_word_whole_or_not_at_all() {
        let table = Table::sized(1 << 16);
        let words: Vec<String> = (0..30_000_u32).map(|n| format!("word{}of{}", n, n % 97)).collect();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                (1..).zip(&words).for_each(|(at, word)| table.put(key(word, all(word)), at as u32, at));
            });
            for _ in 0..4 {
                for (number, word) in (1..).zip(&words) {
                    for found in [table.look(key(word, all(word))), in_rounds(&table, word, all(word))] {
                        assert!(found.is_none_or(|found| found == number), "{word}");
                    }
                }
            }
        });
    }
}
