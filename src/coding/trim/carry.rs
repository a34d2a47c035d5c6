//! What was left out of a passage, after the passage was corrected.

use crate::text::{Span, WordMap, words};

/// Where cuts of an old passage stand in the new one. A cut begins before the first of its words that is still there, if it
/// began with that; else behind the last kept word before it. So a word that was corrected stays on its side wherever its
/// neighbour across the cut is known, and where neither is, it is left out: what was left out never comes back unasked.
pub fn carried(cuts: &[Span], old: &str, new: &str) -> Vec<Span> {
    if old == new {
        return cuts.to_vec();
    }
    let map = WordMap::new(old, new);
    let mut all = Vec::new();
    words(old, Span::new(0, old.len()), |word| all.push(word));
    let now = |word: &Span| map.kept(*word).next().map(|(_, now)| now);
    let mut moved: Vec<Span> = Vec::new();
    for cut in cuts {
        let first = all.partition_point(|word| word.start < cut.start);
        let behind = all.partition_point(|word| word.start < cut.end);
        if first == behind {
            continue;
        }
        let kept_before = || all[..first].iter().rev().find_map(now).map_or(0, |word| word.end as usize);
        let kept_behind = || all[behind..].iter().find_map(now).map_or(new.len(), |word| word.start as usize);
        // Signs that were left out with its words, and stand there still.
        let (ahead, after) = (&old[cut.start as usize..all[first].start as usize], &old[..cut.end as usize]);
        let (ahead, after) = (ahead.trim(), after[all[behind - 1].end as usize..].trim());
        let with_ahead = |at: usize| at - if new[..at].ends_with(ahead) { ahead.len() } else { 0 };
        let with_after = |at: usize| at + if new[at..].starts_with(after) { after.len() } else { 0 };
        let start = now(&all[first]).map_or_else(kept_before, |word| with_ahead(word.start as usize));
        let end = now(&all[behind - 1]).map_or_else(kept_behind, |word| with_after(word.end as usize));
        if start < end {
            moved.push(Span::new(start, end));
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::trim::Trim;

    #[test]
    fn a_trim_goes_where_its_words_went() {
        let old = "If something happens on a Friday afternoon I dial her number.";
        let start = old.find("on a").unwrap();
        let cut = Span::new(start, start + "on a Friday afternoon".len());
        let quote = |new: &str| Trim::new(new, carried(&[cut], old, new)).printed();
        assert_eq!(quote(old), "If something happens <...> I dial her number.");
        assert_eq!(
            quote("Well, if something happens on a Friday afternoon I dial his number."),
            "Well, if something happens <...> I dial his number."
        );
        // A word inside of what is left out, and one beside it.
        assert_eq!(quote("If something happens on one Friday afternoon I dial her number."), quote(old));
        assert_eq!(
            quote("If something happened on a Friday afternoon we dial her number."),
            "If something happened <...> we dial her number."
        );
        // Neither side of the seam is known: what cannot be told is left out.
        assert_eq!(
            quote("If something happened at one Friday afternoon I dial her number."),
            "If something <...> I dial her number."
        );
        // What was left out is gone from the transcript, too.
        assert_eq!(quote("If something happens I dial her number."), "If something happens I dial her number.");
        // A word that came in at the seam was never left out; a sign that was stays so.
        let old = "I ring her, from the stairs, and she comes.";
        let start = old.find("from").unwrap();
        let cut = Span::new(start, start + "from the stairs,".len());
        let new = "I ring him, always from the stairs, and she comes.";
        assert_eq!(Trim::new(new, carried(&[cut], old, new)).printed(), "I ring him, always <...> and she comes.");
    }
}
