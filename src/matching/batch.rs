//! The words of many passages, cut and looked up together.

use super::meaning::Number;
use super::vocabulary::Dictionary;
use crate::text::{Letters, Span, words_by};

/// How many words are looked up together: enough that none waits for memory, few enough that they stay near.
const WORDS: usize = 512;

/// The words of many passages. Filled again and again, so that its room is asked for once.
#[derive(Debug, Default)]
pub struct Batch {
    words: Vec<Span>,
    /// For each word the number of its meaning.
    meant: Vec<Number>,
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
    /// The bytes of the passage in the source's text.
    pub span: Span,
    /// All of it is everyday writing, see [`words_by`], and no letter touches it.
    pub everyday: bool,
    /// The words by their bytes.
    pub words: &'b [Span],
    /// For each word the number of its meaning.
    pub meant: &'b [Number],
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
    }

    /// Takes one passage.
    pub fn one(&mut self, text: &str, letters: &Letters, span: Span, dictionary: &mut Dictionary<'_>) -> Words<'_> {
        self.fill(text, letters, &mut std::iter::once(span), dictionary);
        let everyday = self.passages.iter().all(|cut| cut.everyday);
        Words { span, everyday, words: &self.words, meant: &self.meant }
    }

    /// The passages that were taken, in order.
    pub fn passages(&self) -> impl Iterator<Item = Words<'_>> {
        let mut start = 0;
        self.passages.iter().map(move |cut| {
            let words = std::mem::replace(&mut start, cut.end)..cut.end;
            let (words, meant) = (&self.words[words.clone()], &self.meant[words]);
            Words { span: cut.span, everyday: cut.everyday, words, meant }
        })
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
