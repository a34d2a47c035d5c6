//! What Lithuanian says about translated quotes.

use super::Lithuanian;
use crate::language::translations::{TranslationTexts, Translators};

impl TranslationTexts for Lithuanian {
    fn beside(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("Laužtiniuose skliaustuose po citatos – tyrimo autorių vertimas{who}.")
    }

    fn instead(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("Citatos pateikiamos tyrimo autorių vertimu{who}; originalo žodžiai yra transkripcijose.")
    }

    fn missing(&self, missing: usize, quotes: usize) -> String {
        format!("Citatų be vertimo, pateikiamų originalo kalba: {missing} iš {quotes}.")
    }
}

fn told(who: Translators<'_>) -> String {
    match who {
        Translators::By(names) => format!(" (vertė {names})"),
        Translators::PartlyBy(names) => format!(" (vertė {names}; kai kurių citatų vertėjas nenurodytas)"),
        Translators::NotRecorded => " (vertėjas nenurodytas)".to_owned(),
        Translators::HeldBack => String::new(),
    }
}
