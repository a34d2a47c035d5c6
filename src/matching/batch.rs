//! The words of many passages, cut and looked up together.

use super::bits::Bits;
use super::meaning::Number;
use super::vocabulary::Dictionary;
use crate::text::{Letters, Span, words_by};
use std::ops::Range;

/// How many words are looked up together: enough that none waits for memory, few enough that they stay near.
const WORDS: usize = 512;

/// The words of many passages. Filled again and again, so that its room is asked for once.
#[derive(Debug, Default)]
pub struct Batch {
    words: Vec<Span>,
    /// For each word the number of its meaning.
    meant: Vec<Number>,
    /// Which words have a meaning with such a part.
    gives: Bits,
    strikes: Bits,
    unsure: Bits,
    asked: Bits,
    passages: Vec<Cut>,
}

/// Where a passage lies in its batch.
#[derive(Debug, Clone, Copy)]
struct Cut {
    span: Span,
    everyday: bool,
    /// Where its words end.
    end: usize,
}

/// The words of one passage.
#[derive(Debug, Clone, Copy)]
pub struct Words<'b> {
    batch: &'b Batch,
    /// The bytes of the passage in the source's text.
    pub span: Span,
    /// All of it is everyday writing, see [`words_by`], and no letter touches it.
    pub everyday: bool,
    /// Where its words begin and end.
    start: usize,
    end: usize,
}

impl Batch {
    /// Takes passages of a text, in order, one at least if there are any, and looks their words up. The others stay.
    pub fn fill(
        &mut self,
        text: &str,
        letters: &Letters,
        passages: &mut impl Iterator<Item = Span>,
        dictionary: &mut Dictionary<'_>,
    ) {
        self.words.clear();
        self.passages.clear();
        for span in passages {
            let everyday = words_by(letters, text, span, |word| self.words.push(word)) && stands_apart(text, span);
            self.passages.push(Cut { span, everyday, end: self.words.len() });
            if self.words.len() >= WORDS {
                break;
            }
        }
        dictionary.look_up(text, &self.words, &mut self.meant);
        self.gives.of(&self.meant, Number::NOTHING, Number::gives);
        self.strikes.of(&self.meant, Number::NOTHING, Number::strikes);
        self.unsure.of(&self.meant, Number::NOTHING, Number::unsure);
        self.asked.of(&self.meant, Number::NOTHING, Number::asked);
    }

    /// Takes one passage.
    pub fn one(&mut self, text: &str, letters: &Letters, span: Span, dictionary: &mut Dictionary<'_>) -> Words<'_> {
        self.fill(text, letters, &mut std::iter::once(span), dictionary);
        let everyday = self.passages.iter().all(|cut| cut.everyday);
        Words { batch: self, span, everyday, start: 0, end: self.words.len() }
    }

    /// The passages that were taken, in order.
    pub fn passages(&self) -> impl Iterator<Item = Words<'_>> {
        let mut start = 0;
        self.passages.iter().map(move |cut| {
            let start = std::mem::replace(&mut start, cut.end);
            Words { batch: self, span: cut.span, everyday: cut.everyday, start, end: cut.end }
        })
    }
}

impl<'b> Words<'b> {
    fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// How many words there are.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// The words by their bytes.
    pub fn spans(self) -> &'b [Span] {
        &self.batch.words[self.range()]
    }

    /// For each word the number of its meaning.
    pub fn meant(self) -> &'b [Number] {
        &self.batch.meant[self.range()]
    }

    /// The meanings of the words whose [`Meaning::gives`](super::meaning::Meaning::gives) has any code.
    pub fn giving(self) -> impl Iterator<Item = Number> {
        self.marked(&self.batch.gives)
    }

    /// The meanings of the words whose [`Meaning::strikes`](super::meaning::Meaning::strikes) has any code.
    pub fn striking(self) -> impl Iterator<Item = Number> {
        self.marked(&self.batch.strikes)
    }

    /// The meanings of the words whose [`Meaning::unsure`](super::meaning::Meaning::unsure) has any rule.
    pub fn unsure(self) -> impl Iterator<Item = Number> {
        self.marked(&self.batch.unsure)
    }

    /// The positions and the meanings of the words whose [`Meaning::asked`](super::meaning::Meaning::asked) has any term.
    pub fn asked(self) -> impl Iterator<Item = (usize, Number)> {
        let meant = self.meant();
        self.batch.asked.within(self.range()).map(|at| (at, meant[at]))
    }

    fn marked(self, bits: &'b Bits) -> impl Iterator<Item = Number> {
        let meant = self.meant();
        bits.within(self.range()).map(|at| meant[at])
    }
}

/// Whether no letter touches a passage.
fn stands_apart(text: &str, span: Span) -> bool {
    let bytes = text.as_bytes();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'.' | b'!' | b'?');
    let before = (span.start as usize).checked_sub(1).map(|at| bytes[at]);
    before.as_ref().is_none_or(ends)
        && bytes[..span.end as usize].last().into_iter().chain(bytes.get(span.end as usize)).any(ends)
}
