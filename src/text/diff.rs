//! Where the words of an old text stand in a new one.

use super::{Span, words};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Carries spans of an old text to a corrected one, by a difference over words.
pub struct WordMap {
    old: Vec<Span>,
    new: Vec<Span>,
    /// For each old word the new word that is the same, if it is still there.
    same: Vec<Option<usize>>,
}

impl WordMap {
    /// Compares two texts word by word.
    pub fn new(old: &str, new: &str) -> Self {
        let cut = |text: &str| {
            let mut found = Vec::new();
            words(text, Span::new(0, text.len()), |span| found.push(span));
            found
        };
        let (old_words, new_words) = (cut(old), cut(new));
        let old_texts: Vec<&str> = old_words.iter().map(|span| span.of(old)).collect();
        let new_texts: Vec<&str> = new_words.iter().map(|span| span.of(new)).collect();
        let mut same = vec![None; old_words.len()];
        for op in capture_diff_slices(Algorithm::Histogram, &old_texts, &new_texts) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                for offset in 0..len {
                    same[old_index + offset] = Some(new_index + offset);
                }
            }
        }
        WordMap { old: old_words, new: new_words, same }
    }

    /// The span of the new text on which the old span's first and last word that are still there now stand.
    /// Signs that stood at the span's ends next to a word are carried only as far as the words go.
    pub fn carry(&self, span: Span) -> Option<Span> {
        let first = self.old.partition_point(|word| word.end <= span.start);
        let last = self.old.partition_point(|word| word.start < span.end);
        let mut kept = (first..last).filter_map(|word| self.same[word]);
        let start = kept.next()?;
        let end = kept.next_back().unwrap_or(start);
        Some(Span { start: self.new[start].start, end: self.new[end].end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_follows_its_words() {
        let old = "One two. I rang her the same day. Three.";
        let new = "Zero, one two and more. I rang her the same day. Three.";
        let map = WordMap::new(old, new);
        let start = old.find("I rang").unwrap();
        let span = Span::new(start, start + "I rang her the same day".len());
        assert_eq!(map.carry(span).unwrap().of(new), "I rang her the same day");
    }

    #[test]
    fn words_that_are_gone_have_no_place() {
        let map = WordMap::new("alpha beta gamma", "delta");
        assert_eq!(map.carry(Span::new(0, 10)), None);
    }
}
