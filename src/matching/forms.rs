//! Word forms found by their bytes: one look at a table for nearly every word of a text.

use crate::text::Span;
use rustc_hash::FxHashMap;

/// Numbers by word form. Bytes are compared, no hash is trusted.
///
/// A text has more forms than a processor's nearest memory holds, so that most of the time would go into waiting. Many
/// words are therefore looked for together, in rounds: [`Forms::seek`], [`Forms::approach`] and [`Forms::arrive`] look at
/// memory once each, and no word waits for the one before it. [`Forms::get`] tells what was found.
#[derive(Debug)]
pub struct Forms {
    /// Forms of at most 24 bytes with their numbers, in the order in which they came, so that the frequent ones, which come
    /// early, lie close together. The first is none.
    entries: Vec<(Key, u32)>,
    /// Where entries stand: at the place that the hash names, or at the next free one (0: no entry stands there), and with
    /// each eight bits more of its hash. A power of two of them, half of them free, and one more for looks at two.
    places: Vec<u32>,
    /// Longer forms; others, too, should there be more than fit.
    long: FxHashMap<Box<str>, u32>,
}

/// The bytes of a word of at most 24, with zeros behind them. No word holds a zero, so that two words are never one; all
/// zeros stand for a longer word.
type Key = [u64; 3];

/// A word that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Sought {
    key: Key,
    /// The place that its hash names, then the entry that seems to be it, then the number of that.
    at: u32,
    /// Eight bits more of its hash.
    sign: u32,
}

/// An odd number whose bits show no pattern: the golden ratio's.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Stands for the number of a word that was not found at once. No form has it.
const UNKNOWN: u32 = u32::MAX;

/// How many bits of the hash stand beside an entry.
const SIGN: u32 = 8;

/// As many entries fit into a place beside these bits.
const MOST: usize = 1 << (32 - SIGN);

impl Default for Forms {
    fn default() -> Self {
        Forms { entries: vec![([0; 3], UNKNOWN)], places: vec![0; 4096 + 1], long: FxHashMap::default() }
    }
}

impl Forms {
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
        let [one, next] = [0, 1].map(|step| self.places[sought.at as usize + step]);
        let stands = if one % (1 << SIGN) == sought.sign { one } else { next };
        sought.at = stands >> SIGN;
    }

    /// Takes the last step: to the number of the word, if it is the one at that entry.
    #[inline]
    pub fn arrive(&self, sought: &mut Sought) {
        let (found, number) = self.entries[sought.at as usize];
        sought.at = if found == sought.key { number } else { UNKNOWN };
    }

    /// The number of the word `text[span]` that was sought there.
    #[inline]
    pub fn get(&self, sought: &Sought, text: &str, span: Span) -> Option<u32> {
        if sought.at != UNKNOWN { Some(sought.at) } else { self.look(sought.key, text, span) }
    }

    /// The same, where other words stand at the first places.
    #[cold]
    fn look(&self, key: Key, text: &str, span: Span) -> Option<u32> {
        if key != [0; 3] {
            let (mut at, sign) = self.place(key);
            while self.places[at] != 0 {
                let stands = self.places[at];
                let (found, number) = self.entries[(stands >> SIGN) as usize];
                if stands % (1 << SIGN) == sign && found == key {
                    return Some(number);
                }
                at = (at + 1) & (self.size() - 1);
            }
        }
        if self.long.is_empty() { None } else { self.long.get(span.of(text)).copied() }
    }

    /// Gives the word `text[span]`, which has none yet, a number.
    pub fn insert(&mut self, text: &str, span: Span, number: u32) {
        let key = key(text, span);
        if key == [0; 3] || self.entries.len() == MOST {
            self.long.insert(span.of(text).into(), number);
            return;
        }
        self.entries.push((key, number));
        if self.entries.len() * 2 > self.size() {
            self.places = vec![0; self.size() * 2 + 1];
            (1..self.entries.len()).for_each(|entry| self.stand(entry));
        } else {
            self.stand(self.entries.len() - 1);
        }
    }

    /// Puts an entry in its place.
    fn stand(&mut self, entry: usize) {
        let (mut at, sign) = self.place(self.entries[entry].0);
        while self.places[at] != 0 {
            at = (at + 1) & (self.size() - 1);
        }
        self.places[at] = (entry as u32) << SIGN | sign;
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

#[inline]
fn key(text: &str, span: Span) -> Key {
    let (start, len) = (span.start as usize, span.len());
    if len > 24 {
        return [0; 3];
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

    fn get(forms: &Forms, text: &str, span: Span) -> Option<u32> {
        let mut sought = forms.seek(text, span);
        forms.approach(&mut sought);
        forms.arrive(&mut sought);
        forms.get(&sought, text, span)
    }

    proptest! {
        #[test]
        fn every_form_has_its_own_number_wherever_it_stands(
            words in prop::collection::vec("[a-cž]{1,9}|[a-cž]{1,26}", 1..60),
            behind in "[ x]{0,30}",
        ) {
            let (mut forms, mut known) = (Forms::default(), BTreeMap::new());
            for (number, word) in (1..).zip(&words) {
                let text = format!("x {word}{behind}");
                let span = Span::new(2, 2 + word.len());
                prop_assert_eq!(get(&forms, &text, span), known.get(word).copied());
                if !known.contains_key(word) {
                    forms.insert(&text, span, number);
                    known.insert(word.clone(), number);
                }
            }
            for (word, number) in known {
                prop_assert_eq!(get(&forms, &word, Span::new(0, word.len())), Some(number));
            }
        }
    }

    #[test]
    fn a_table_grows_and_what_was_sought_before_is_found_after() {
        let mut forms = Forms::default();
        let words: Vec<String> = (1..9000_u32).map(|n| format!("w{}", n * n)).collect();
        let all = |word: &str| Span::new(0, word.len());
        let early: Vec<Sought> = words.iter().map(|word| forms.seek(word, all(word))).collect();
        for (number, word) in (1..).zip(&words) {
            forms.insert(word, all(word), number);
        }
        let small = Forms::default();
        for ((number, word), mut sought) in (1..).zip(&words).zip(early) {
            assert_eq!(get(&forms, word, all(word)), Some(number));
            small.approach(&mut sought);
            small.arrive(&mut sought);
            assert_eq!(forms.get(&sought, word, all(word)), Some(number));
        }
        assert_eq!(get(&forms, "w2", Span::new(0, 2)), None);
    }
}
