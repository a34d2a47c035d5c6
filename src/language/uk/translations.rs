//! What Ukrainian says about translated quotes.

use super::Ukrainian;
use crate::language::translations::{TranslationTexts, Translators};

impl TranslationTexts for Ukrainian {
    fn beside(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("У квадратних дужках після цитати – переклад авторів дослідження{who}.")
    }

    fn instead(&self, who: Translators<'_>) -> String {
        let who = told(who);
        format!("Цитати подано в перекладі авторів дослідження{who}; слова оригіналу є в транскриптах.")
    }

    fn missing(&self, missing: usize, quotes: usize) -> String {
        format!("Цитати без перекладу, подані мовою оригіналу: {missing} із {quotes}.")
    }
}

fn told(who: Translators<'_>) -> String {
    match who {
        Translators::By(names) => format!(" (переклад: {names})"),
        Translators::PartlyBy(names) => format!(" (переклад: {names}; для деяких цитат не зазначено, хто перекладав)"),
        Translators::NotRecorded => " (не зазначено, хто перекладав)".to_owned(),
        Translators::HeldBack => String::new(),
    }
}
