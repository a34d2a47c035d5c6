//! What was said, as it is searched: letters and digits alone, any case, each with its place.

use crate::coding::Materials;
use crate::text::{Span, words};
use crate::transcript::{Source, Speaker};
use rustc_hash::FxHashMap;

/// Letters and digits of a text in small letters, each byte with the byte of the text that it stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// The letters.
    pub text: String,
    /// For each byte of `text`: the first byte of its character in the original.
    pub at: Vec<u32>,
}

impl Letters {
    /// Adds a piece of a text.
    fn add(&mut self, text: &str, within: Span) {
        for (offset, c) in within.of(text).char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            for small in c.to_lowercase().filter(|c| c.is_alphanumeric()) {
                self.text.push(small);
                self.at.resize(self.text.len(), within.start + u32::try_from(offset).unwrap_or(u32::MAX));
            }
        }
    }

    /// Those of a whole text.
    pub fn of(text: &str) -> Letters {
        let mut letters = Letters::default();
        letters.add(text, Span::new(0, text.len()));
        letters
    }
}

/// A word that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its bytes in the source's text.
    pub span: Span,
    /// Its letters.
    pub letters: String,
}

/// What one speaker says until somebody else does.
#[derive(Debug, Clone)]
pub struct Speech {
    /// The source, by position.
    pub source: usize,
    /// Who speaks.
    pub speaker: Speaker,
    /// The letters.
    pub letters: Letters,
    /// The words.
    pub words: Vec<Said>,
}

/// Everything that was said in a study.
#[derive(Debug, Clone, Default)]
pub struct Speeches {
    /// In the order of the sources.
    pub all: Vec<Speech>,
    /// In which speeches a word stands.
    index: FxHashMap<String, Vec<u32>>,
}

impl Speeches {
    /// Of all sources; interviewers' words too.
    pub fn new(materials: &Materials) -> Speeches {
        let mut all: Vec<Speech> = Vec::new();
        for (at, source) in materials.sources.iter().enumerate() {
            let mut fresh = true;
            for turn in &source.turns {
                let goes_on = !fresh && all.last().is_some_and(|last| last.speaker == turn.speaker);
                if !goes_on {
                    let speaker = turn.speaker.clone();
                    all.push(Speech { source: at, speaker, letters: Letters::default(), words: Vec::new() });
                }
                fresh = false;
                if let Some(speech) = all.last_mut() {
                    add(speech, source, turn.span);
                }
            }
        }
        let mut index: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (number, speech) in (0..).zip(&all) {
            for word in &speech.words {
                let places = index.entry(word.letters.clone()).or_default();
                if places.last() != Some(&number) {
                    places.push(number);
                }
            }
        }
        Speeches { all, index }
    }

    /// Speeches that share most words with these, the best first: number and how many.
    pub fn alike(&self, words: &[String], most: usize) -> Vec<usize> {
        let mut counts: FxHashMap<u32, f64> = FxHashMap::default();
        let mut seen: Vec<&String> = words.iter().collect();
        seen.sort();
        seen.dedup();
        for word in seen {
            if let Some(places) = self.index.get(word) {
                // A rare word tells more.
                let weight = 1.0 / (1.0 + places.len() as f64);
                for place in places {
                    *counts.entry(*place).or_default() += weight;
                }
            }
        }
        let mut found: Vec<(u32, f64)> = counts.into_iter().collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.into_iter().take(most).map(|(number, _)| number as usize).collect()
    }
}

fn add(speech: &mut Speech, source: &Source, span: Span) {
    let text = source.text();
    let mut at = span.start;
    let mut pieces = Vec::new();
    for excluded in source.excluded.iter().filter(|excluded| excluded.overlaps(span)) {
        pieces.push(Span { start: at, end: excluded.start.max(at) });
        at = excluded.end.max(at);
    }
    pieces.push(Span { start: at.min(span.end), end: span.end });
    for piece in pieces {
        speech.letters.add(text, piece);
        words(text, piece, |span| {
            let letters = Letters::of(span.of(text)).text;
            if !letters.is_empty() {
                speech.words.push(Said { span, letters });
            }
        });
    }
}
