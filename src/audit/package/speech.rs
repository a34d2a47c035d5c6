//! Which texts of a package are words of the transcripts.

use crate::text::{Span, fold_case, words};
use crate::transcript::Source;
use rustc_hash::FxHashMap;

/// So many words in a row are the transcript's; a shorter text is, if all of it stands there.
const RUN: usize = 6;

/// Below so many words nothing can be told.
const SHORTEST: usize = 3;

/// For each text whether it holds words of a transcript: six in a row, or, where it is shorter, all of it (three at least).
pub fn spoken(texts: &[&str], sources: &[Source]) -> Vec<bool> {
    // The runs to look for, by their hash: which texts have them.
    let mut wanted: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (at, text) in texts.iter().enumerate() {
        let folded = folded(text);
        let length = folded.len().min(RUN);
        if length >= SHORTEST {
            for run in folded.windows(length) {
                wanted.entry(hash(run)).or_default().push(at);
            }
        }
    }
    let mut spoken = vec![false; texts.len()];
    if wanted.is_empty() {
        return spoken;
    }
    for source in sources {
        let folded = folded(source.text());
        for length in SHORTEST..=RUN {
            for run in folded.windows(length) {
                for at in wanted.get(&hash(run)).into_iter().flatten() {
                    spoken[*at] = true;
                }
            }
        }
    }
    spoken
}

fn folded(text: &str) -> Vec<String> {
    let mut folded = Vec::new();
    words(text, Span::new(0, text.len()), |word| folded.push(fold_case(word.of(text))));
    folded
}

fn hash(run: &[String]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for word in run {
        hasher.update(word.as_bytes()).update(&[0]);
    }
    let bytes = hasher.finalize();
    u64::from_le_bytes(bytes.as_bytes()[..8].try_into().unwrap_or_default())
}
