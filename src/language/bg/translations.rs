//! What Bulgarian says about translated quotes.

use super::Bulgarian;
use crate::language::translations::{TranslationTexts, Translators};

impl TranslationTexts for Bulgarian {
    fn beside(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("В квадратни скоби след цитата е преводът на авторите на изследването{who}.")
    }

    fn instead(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("Цитатите са в превод на авторите на изследването{who}; казаното в оригинал е в транскриптите.")
    }

    fn missing(&self, missing: usize, quotes: usize) -> String {
        format!("Цитати без превод, дадени в оригинал: {missing} от {quotes}.")
    }
}

fn told(who: Translators<'_>) -> String {
    match who {
        Translators::By(names) => format!(" (превод: {names})"),
        Translators::PartlyBy(names) => format!(" (превод: {names}; за някои цитати не е записано кой е превел)"),
        Translators::NotRecorded => " (не е записано кой е превел)".to_owned(),
        Translators::HeldBack => String::new(),
    }
}
