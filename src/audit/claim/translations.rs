//! Translated quotes of a manuscript, beside the translations that the study keeps.

use super::speech::Letters;
use crate::coding::Translations as Kept;

/// The translations of a study.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translations {
    /// Original and translation.
    pairs: Vec<(String, String)>,
}

impl Translations {
    /// Those that a study keeps; rows that wait for a translation are passed over.
    pub fn of(kept: &Kept) -> Translations {
        let rows = kept.rows.iter().filter(|row| !row.translation.is_empty());
        Translations { pairs: rows.map(|row| (row.original.clone(), row.translation.clone())).collect() }
    }

    /// The original of a translated quote, and whether the translation is printed as it is kept: as a whole, or with
    /// words left out at marks.
    pub fn original(&self, printed: &str) -> Option<(String, bool)> {
        let quote = super::passage::Quote::new(printed);
        let holds = |translation: &str| {
            let letters = Letters::of(translation).text;
            let mut at = 0;
            quote.fragments.iter().all(|fragment| {
                let found = letters.get(at..).and_then(|rest| rest.find(&fragment.letters));
                found.is_some_and(|place| {
                    at += place + fragment.letters.len();
                    true
                })
            })
        };
        if let Some((original, _)) = self.pairs.iter().find(|(_, translation)| holds(translation)) {
            return Some((original.clone(), true));
        }
        // Nearly the words that are kept: then they were altered.
        let wanted = quote.words();
        let alike = |translation: &str| {
            let words = super::passage::Quote::new(translation).words();
            let shared = wanted.iter().filter(|word| words.contains(word)).count();
            2 * shared * 100 / (wanted.len() + words.len()).max(1)
        };
        let best = self.pairs.iter().max_by_key(|(_, translation)| alike(translation))?;
        (wanted.len() >= 4 && alike(&best.1) >= 70).then(|| (best.0.clone(), false))
    }
}
