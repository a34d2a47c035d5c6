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
        moved(&old_texts, &new_texts, &mut same);
        WordMap { old: old_words, new: new_words, same }
    }

    /// Where a passage stands that was changed itself: from the words of it that are still there, and from those
    /// around it. `None` if fewer than half of its words are there in one place.
    pub fn hull(&self, span: Span) -> Option<Span> {
        let first = self.old.partition_point(|word| word.end <= span.start);
        let behind = self.old.partition_point(|word| word.start < span.end);
        let pairs = self.cluster(first, behind);
        let inside = behind.checked_sub(first).filter(|count| *count > 0)?;
        if pairs.len() * 2 < inside {
            return None;
        }
        let ((head, head_now), (tail, tail_now)) = (*pairs.first()?, *pairs.last()?);
        // Words at an end that are gone: as many new ones stand there in their place, but none that was there before.
        let before = (0..first).rev().find_map(|at| Some((first - at - 1, self.same[at]?)));
        let start = match before {
            Some((0, at)) if at < head_now && head_now - at <= 1 + (head - first) + SLACK => at + 1,
            Some((_, at)) if at < head_now => head_now - (head - first).min(head_now - at - 1),
            _ => head_now.saturating_sub(head - first),
        };
        let after = (behind..self.old.len()).find_map(|at| Some((at - behind, self.same[at]?)));
        let missing = behind - 1 - tail;
        let end = match after {
            Some((0, at)) if at > tail_now && at - tail_now <= 1 + missing + SLACK => at - 1,
            Some((_, at)) if at > tail_now => tail_now + missing.min(at - tail_now - 1),
            _ => (tail_now + missing).min(self.new.len() - 1),
        };
        // Speech of others that a changed turn begins or ends with is none of it.
        let (start, end) = if missing == 0 { (start, tail_now) } else { (start, end) };
        let start = if head == first { head_now } else { start };
        Some(Span { start: self.new[start].start, end: self.new[end].end })
    }

    /// The largest group of words of a passage that stand together in the new text, in order: (old, new) positions.
    fn cluster(&self, first: usize, behind: usize) -> Vec<(usize, usize)> {
        let mut best: Vec<(usize, usize)> = Vec::new();
        let mut current: Vec<(usize, usize)> = Vec::new();
        for at in first..behind {
            let Some(now) = self.same[at] else { continue };
            let near = current.last().is_none_or(|(then, before)| now > *before && now - before <= at - then + NEAR);
            if !near {
                current.clear();
            }
            current.push((at, now));
            if current.len() > best.len() {
                best.clone_from(&current);
            }
        }
        best
    }

    /// The words of a span of the old text that are still there, in order, each with its bytes in the new text.
    pub fn kept(&self, span: Span) -> impl Iterator<Item = (Span, Span)> + '_ {
        let first = self.old.partition_point(|word| word.end <= span.start);
        let last = self.old.partition_point(|word| word.start < span.end);
        (first..last.max(first)).filter_map(|word| Some((self.old[word], self.new[self.same[word]?])))
    }
}

/// How many words more may stand in the place of words that are gone.
const SLACK: usize = 4;

/// How many words more may stand between two words of a passage than before.
const NEAR: usize = 14;

/// As many words in a row as make a piece that was moved, not words that happen to be the same.
const PIECE: usize = 4;

/// Finds pieces that stand elsewhere: a second difference, over the words that the first one left over.
fn moved(old: &[&str], new: &[&str], same: &mut [Option<usize>]) {
    let mut taken = vec![false; new.len()];
    same.iter().flatten().for_each(|at| taken[*at] = true);
    let gone: Vec<usize> = (0..old.len()).filter(|at| same[*at].is_none()).collect();
    let come: Vec<usize> = (0..new.len()).filter(|at| !taken[*at]).collect();
    let texts = |all: &[&str], at: &[usize]| -> Vec<String> { at.iter().map(|at| all[*at].to_owned()).collect() };
    let (gone_texts, come_texts) = (texts(old, &gone), texts(new, &come));
    for op in capture_diff_slices(Algorithm::Histogram, &gone_texts, &come_texts) {
        let DiffOp::Equal { old_index, new_index, len } = op else { continue };
        let mut run = 0;
        for offset in 0..len {
            let next = offset + 1;
            let goes_on = next < len
                && gone[old_index + next] == gone[old_index + offset] + 1
                && come[new_index + next] == come[new_index + offset] + 1;
            if goes_on {
                continue;
            }
            if next - run >= PIECE {
                for at in run..next {
                    same[gone[old_index + at]] = Some(come[new_index + at]);
                }
            }
            run = next;
        }
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
    fn a_changed_passage_is_where_its_words_are() {
        let old = "One two. I rang her the same day. Three four.";
        for (new, expected) in [
            ("One two. I rang her that very day. Three four.", "I rang her that very day"),
            ("One two. He rang her the same day. Three four.", "He rang her the same day"),
            ("One two. I rang her the same evening. Three four.", "I rang her the same evening"),
            ("One. I rang the day. Three four.", "I rang the day"),
            ("Three four. One two. I rang her the day.", "I rang her the day"),
        ] {
            let start = old.find("I rang").unwrap();
            let map = WordMap::new(old, new);
            let hull = map.hull(Span::new(start, start + "I rang her the same day".len())).unwrap();
            assert_eq!(hull.of(new), expected, "{new}");
        }
    }

    #[test]
    fn words_that_are_gone_have_no_place() {
        let map = WordMap::new("alpha beta gamma", "delta");
        assert_eq!(map.kept(Span::new(0, 10)).count(), 0);
    }
}
