//! What Polish says about translated quotes.

use super::Polish;
use crate::language::translations::{TranslationTexts, Translators};

impl TranslationTexts for Polish {
    fn beside(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("W nawiasie kwadratowym za cytatem stoi tłumaczenie autorów badania{who}.")
    }

    fn instead(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("Cytaty podano w tłumaczeniu autorów badania{who}; słowa oryginału są w transkrypcjach.")
    }

    fn missing(&self, missing: usize, quotes: usize) -> String {
        format!("Cytaty bez tłumaczenia, podane w oryginale: {missing} z {quotes}.")
    }
}

fn told(who: Translators<'_>) -> String {
    match who {
        Translators::By(names) => format!(" (tłum. {names})"),
        Translators::PartlyBy(names) => format!(" (tłum. {names}; przy części cytatów nie zapisano, kto tłumaczył)"),
        Translators::NotRecorded => " (nie zapisano, kto tłumaczył)".to_owned(),
        Translators::HeldBack => String::new(),
    }
}
