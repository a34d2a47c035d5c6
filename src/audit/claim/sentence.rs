//! A sentence of a manuscript as words, with somebody else's words blanked out.

use crate::language::{ClaimWords, claim_words, splitting};
use crate::text::{Span, fold_case, words};
use crate::transcript::sentences;

/// A word of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the block.
    pub span: Span,
    /// Folded.
    pub text: String,
}

/// A sentence.
pub struct Sentence<'t> {
    /// Bytes of the block.
    pub span: Span,
    /// The block's text with quotes blanked out.
    pub text: &'t str,
    /// Its words.
    pub words: Vec<Word>,
    /// Its language's words.
    pub language: &'static ClaimWords,
}

impl<'t> Sentence<'t> {
    /// The sentences of a block's text.
    pub fn all(text: &'t str, language: &str) -> Vec<Sentence<'t>> {
        let cut = sentences(text, splitting(language));
        cut.into_iter()
            .map(|span| {
                let mut found = Vec::new();
                words(text, span, |word| found.push(Word { span: word, text: fold_case(word.of(text)) }));
                Sentence { span, text, words: found, language: claim_words(language) }
            })
            .collect()
    }

    /// The text between two words, or behind the last.
    pub fn between(&self, at: usize) -> &str {
        let end = self.words.get(at + 1).map_or(self.span.end, |word| word.span.start);
        self.words.get(at).and_then(|word| self.text.get(word.span.end as usize..end as usize)).unwrap_or("")
    }

    /// Whether a row of words, each a beginning, stands at word `at`; how many they are.
    pub fn row_at(&self, at: usize, row: &str, whole: bool) -> Option<usize> {
        let mut count = 0;
        for wanted in row.split([' ', '-', '.']).filter(|word| !word.is_empty()) {
            let word = self.words.get(at + count)?;
            let good = if whole { word.text == wanted } else { word.text.starts_with(wanted) };
            if !good {
                return None;
            }
            count += 1;
        }
        (count > 0).then_some(count)
    }

    /// Whether any of these rows stands anywhere in it.
    pub fn has(&self, rows: &[&str], whole: bool) -> bool {
        rows.iter().any(|row| (0..self.words.len()).any(|at| self.row_at(at, row, whole).is_some()))
    }

    /// Whether one of these rows ends right before word `at`.
    pub fn has_before(&self, at: usize, rows: &[&str]) -> bool {
        rows.iter().any(|row| {
            let length = row.split([' ', '-', '.']).filter(|word| !word.is_empty()).count();
            at >= length && self.row_at(at - length, row, true).is_some()
        })
    }

    /// Its text as it stands.
    pub fn of<'b>(&self, block: &'b str) -> &'b str {
        self.span.of(block)
    }
}
