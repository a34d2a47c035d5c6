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

    /// The words of a span of the old text that are still there, in order, each with its bytes in the new text.
    pub fn kept(&self, span: Span) -> impl Iterator<Item = (Span, Span)> + '_ {
        let first = self.old.partition_point(|word| word.end <= span.start);
        let last = self.old.partition_point(|word| word.start < span.end);
        (first..last.max(first)).filter_map(|word| Some((self.old[word], self.new[self.same[word]?])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_still_there_are_found() {
        let old = "One two. I rang her the same day. Three.";
        let new = "Zero, one two and more. I rang her that same day. Three.";
        let start = old.find("I rang").unwrap();
        let span = Span::new(start, start + "I rang her the same day".len());
        let map = WordMap::new(old, new);
        let kept: Vec<(&str, &str)> = map.kept(span).map(|(before, now)| (before.of(old), now.of(new))).collect();
        assert_eq!(kept, ["I", "rang", "her", "same", "day"].map(|word| (word, word)));
    }

    #[test]
    fn words_that_are_gone_have_no_place() {
        let map = WordMap::new("alpha beta gamma", "delta");
        assert_eq!(map.kept(Span::new(0, 10)).count(), 0);
    }
}
