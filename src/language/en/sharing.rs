//! What English says about results that are made for others to have.

use super::English;
use crate::language::SharingTexts;

impl SharingTexts for English {
    fn coders(&self, coders: usize) -> String {
        if coders == 1 { "one person".to_owned() } else { format!("{coders} people") }
    }

    fn held(&self) -> &'static str {
        "Made for sharing. Held back: who coded, dates, memos, rule hits that do not count, attributes of single participants, \
         the words of barred statements."
    }

    fn codes_held(&self) -> &'static str {
        "Held back, too: the codes of participants and sources, and what would tell which statements belong together: \
         their ids, their neighbours, their order."
    }

    fn question_held(&self, smallest: usize) -> String {
        format!(
            "Held back: fewer than {smallest} people were asked or answered, or how many they are would let a number that \
             is held back be computed."
        )
    }

    fn figures_held(&self) -> &'static str {
        "Means, medians and tests are held back where numbers that are held back could be computed from them, or where they are \
         the answers of few people."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Sources not read to the end: {sources}.")
    }
}
