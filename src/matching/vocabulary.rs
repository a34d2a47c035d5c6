//! What the word forms of a language's texts mean for a codebook, judged once per distinct form.

use super::lexicon::{Lexicon, TermId};
use super::plan::Plan;
use crate::language::Stemming;
use crate::text::{Span, fold_case};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;
use std::sync::{Arc, Mutex, PoisonError};

/// What a word form means. All its numbers lie in one row: where the parts end, then the parts themselves.
#[derive(Debug, Clone)]
pub struct Meaning(Arc<[u32]>);

/// The parts of a meaning, as they lie in its row.
const PARTS: usize = 5;

impl Meaning {
    fn new(plan: &Plan, terms: Vec<TermId>) -> Meaning {
        let mut rules: Vec<u32> = terms.iter().flat_map(|term| &plan.by_term[*term as usize]).copied().collect();
        rules.sort_unstable();
        rules.dedup();
        let asked = terms.iter().copied().filter(|term| plan.asked[*term as usize]).collect();
        let code = |rule: u32| plan.rules[rule as usize].code;
        let (sure, unsure): (Vec<u32>, Vec<u32>) = rules.iter().partition(|rule| plan.rules[**rule as usize].sure);
        let mut codes: Vec<u32> = sure.into_iter().map(code).collect();
        codes.dedup();
        let unsure = unsure.into_iter().flat_map(|rule| [rule, code(rule)]).collect();
        let parts: [Vec<u32>; PARTS] = [codes, unsure, asked, terms, rules];
        let mut row = vec![0; PARTS];
        for (at, part) in parts.into_iter().enumerate() {
            row.extend(part);
            row[at] = u32::try_from(row.len()).unwrap_or(u32::MAX);
        }
        Meaning(row.into())
    }

    fn part(&self, part: usize) -> &[u32] {
        let start = if part == 0 { PARTS } else { self.0[part - 1] as usize };
        &self.0[start..self.0[part] as usize]
    }

    /// The codes that match wherever the form stands, ascending.
    #[inline]
    pub fn codes(&self) -> &[u32] {
        self.part(0)
    }

    /// The other rules to try where it stands, ascending, each with its code.
    #[inline]
    pub fn unsure(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.part(1).chunks_exact(2).map(|pair| (pair[0], pair[1]))
    }

    /// The terms that it fits and of which programs ask while counting, ascending.
    #[inline]
    pub fn asked(&self) -> &[TermId] {
        self.part(2)
    }

    /// All terms that it fits, ascending.
    pub fn terms(&self) -> &[TermId] {
        self.part(3)
    }

    /// All rules to try where it stands, ascending.
    pub fn rules(&self) -> &[u32] {
        self.part(4)
    }
}

/// Forms with what they mean; `None`: nothing. Bytes are compared, no hash is trusted.
type Forms = FxHashMap<Arc<str>, Option<Meaning>>;

/// The forms of one language that any thread has met.
pub struct Vocabulary {
    pub language: String,
    stems: FxHashMap<String, Vec<TermId>>,
    /// Forms by the last bits of their hash: threads seldom wait for each other.
    shards: [Mutex<Forms>; 64],
}

impl Vocabulary {
    /// No form met yet.
    pub fn new(lexicon: &Lexicon, language: &str) -> Vocabulary {
        let stems = lexicon.stemming(language).map(|stemming| lexicon.stems(&stemming)).unwrap_or_default();
        Vocabulary { language: language.to_owned(), stems, shards: std::array::from_fn(|_| Mutex::default()) }
    }
}

/// One thread's view of a vocabulary: the forms that it has met itself, without any lock.
pub struct Dictionary<'p> {
    plan: &'p Plan,
    vocabulary: Arc<Vocabulary>,
    stemming: Option<Stemming<'p>>,
    /// From a form to its number in `meanings`; 0: it means nothing. Forms of up to 8 and up to 24 bytes lie in the table
    /// itself.
    tiny: FxHashMap<u64, u32>,
    short: FxHashMap<Short, u32>,
    long: FxHashMap<Arc<str>, u32>,
    meanings: Vec<Meaning>,
}

impl<'p> Dictionary<'p> {
    /// A view of what a plan knows about a language.
    pub fn new(plan: &'p Plan, language: &str) -> Dictionary<'p> {
        Dictionary {
            plan,
            vocabulary: plan.vocabulary(language),
            stemming: plan.lexicon.stemming(language),
            tiny: FxHashMap::default(),
            short: FxHashMap::default(),
            long: FxHashMap::default(),
            meanings: Vec::new(),
        }
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.vocabulary.language
    }

    /// The number of the meaning of the word `text[span]`, for [`Dictionary::meaning`]; `None`: no indicator knows it.
    #[inline]
    pub fn look_up(&mut self, text: &str, span: Span) -> Option<u32> {
        let short = Short::of(text, span);
        let known = match &short {
            Some(Short(first, 0, 0)) => self.tiny.get(first),
            Some(short) => self.short.get(short),
            None => self.long.get(span.of(text)),
        };
        let number = match known {
            Some(number) => *number,
            None => self.ask(span.of(text), short),
        };
        (number > 0).then_some(number)
    }

    /// How many terms the codebook has.
    pub fn terms(&self) -> usize {
        self.plan.lexicon.len()
    }

    /// A meaning by its number.
    #[inline]
    pub fn meaning(&self, number: u32) -> &Meaning {
        &self.meanings[number as usize - 1]
    }

    /// Asks the vocabulary for a form that this thread meets for the first time.
    #[cold]
    fn ask(&mut self, word: &str, short: Option<Short>) -> u32 {
        let shard = &self.vocabulary.shards[(FxBuildHasher.hash_one(word) >> 20) as usize % 64];
        let known = shard
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get_key_value(word)
            .map(|(form, meaning)| (form.clone(), meaning.clone()));
        let (form, meaning) = known.unwrap_or_else(|| {
            let (form, meaning) = (Arc::<str>::from(word), self.learn(word));
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            shard.insert(form.clone(), meaning.clone());
            (form, meaning)
        });
        let number = meaning.map_or(0, |meaning| {
            self.meanings.push(meaning);
            u32::try_from(self.meanings.len()).unwrap_or(0)
        });
        match short {
            Some(Short(first, 0, 0)) => self.tiny.insert(first, number),
            Some(short) => self.short.insert(short, number),
            None => self.long.insert(form, number),
        };
        number
    }

    /// Judges a form.
    fn learn(&self, word: &str) -> Option<Meaning> {
        let folded = fold_case(word);
        let mut terms = Vec::new();
        self.plan.lexicon.judge(&folded, word, &mut terms);
        if let Some(stemming) = &self.stemming
            && let Some(stems) = self.vocabulary.stems.get(&stemming.stem(&folded))
        {
            terms.extend_from_slice(stems);
        }
        if terms.is_empty() {
            return None;
        }
        terms.sort_unstable();
        terms.dedup();
        Some(Meaning::new(self.plan, terms))
    }
}

/// The bytes of a word of at most 24, with zeros behind them. No word holds a zero, so that two words are never one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Short(u64, u64, u64);

impl Short {
    #[inline]
    fn of(text: &str, span: Span) -> Option<Short> {
        let (start, len) = (span.start as usize, (span.end - span.start) as usize);
        if len > 24 {
            return None;
        }
        let mut near_end = [0; 24];
        let bytes: &[u8; 24] = match text.as_bytes()[start..].first_chunk() {
            Some(bytes) => bytes,
            None => {
                near_end[..len].copy_from_slice(span.of(text).as_bytes());
                &near_end
            }
        };
        let part = |at: usize| {
            let eight = bytes[at..].first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight));
            match len.saturating_sub(at) {
                0 => 0,
                used @ 1..8 => eight & (u64::MAX >> (64 - 8 * used)),
                _ => eight,
            }
        };
        Some(Short(part(0), part(8), part(16)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_told_apart_wherever_they_stand(one in "[a-cž]{1,26}", other in "[a-cž]{1,26}", behind in "[ x]{0,30}") {
            let text = format!("{one} {other}{behind}");
            let (a, b) = (Span::new(0, one.len()), Span::new(one.len() + 1, one.len() + 1 + other.len()));
            let (a, b) = (Short::of(&text, a), Short::of(&text, b));
            prop_assert_eq!(a.is_some(), one.len() <= 24);
            if let (Some(a), Some(b)) = (a, b) {
                prop_assert_eq!(a == b, one == other);
            }
        }
    }
}
