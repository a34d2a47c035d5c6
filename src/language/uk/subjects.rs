//! What Ukrainian says about the cases of documents.

use super::Ukrainian;
use crate::language::subjects::SubjectTexts;

impl SubjectTexts for Ukrainian {
    fn inferred(&self) -> &'static str {
        "висновок"
    }

    fn not_stated(&self) -> &'static str {
        "–"
    }

    fn cells(&self, stated: usize, inferred: usize, all: usize, unread: usize) -> String {
        let mut text = format!("Клітинок усього: {all}; сказано: {stated}");
        if inferred > 0 {
            text += &format!("; висновок кодувальника: {inferred}");
        }
        text += &format!("; не сказано: {}", all - stated - inferred - unread);
        if unread > 0 {
            text += &format!("; невідомо, бо прочитано не все: {unread}");
        }
        text + "."
    }

    fn empty_codes(&self, names: &str) -> String {
        format!("Є в книзі кодів, але про жоден випадок не сказано: {names}.")
    }

    fn empty_cases(&self, names: &str) -> String {
        format!("Випадки, про які нічого не сказано: {names}.")
    }

    fn loose(&self, ids: &str) -> String {
        format!("Закодовано, але не пов’язано з жодним випадком і не внесено до таблиці: {ids}.")
    }

    fn legend(&self) -> &'static str {
        "У клітинках – кількість висловлювань; «–» – не сказано."
    }

    fn no_document(&self) -> &'static str {
        "У дослідженні немає документів (kind: document)."
    }
}
