//! What English says about translated quotes.

use super::English;
use crate::language::translations::{TranslationTexts, Translators};

impl TranslationTexts for English {
    fn beside(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("In square brackets behind a quote stands the study's translation{who}.")
    }

    fn instead(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("Quotes are printed in the study's translation{who}; what was said stands in the transcripts.")
    }

    fn missing(&self, missing: usize, quotes: usize) -> String {
        format!("Quotes without a translation, printed as they were said: {missing} of {quotes}.")
    }
}

fn told(who: Translators<'_>) -> String {
    match who {
        Translators::By(names) => format!(", by {names}"),
        Translators::PartlyBy(names) => format!(", by {names}; of some it is not recorded who translated"),
        Translators::NotRecorded => "; who translated is not recorded".to_owned(),
        Translators::HeldBack => String::new(),
    }
}
