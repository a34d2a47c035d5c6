//! What Bulgarian says about the cases of documents.

use super::Bulgarian;
use crate::language::subjects::SubjectTexts;

impl SubjectTexts for Bulgarian {
    fn inferred(&self) -> &'static str {
        "изведено"
    }

    fn not_stated(&self) -> &'static str {
        "–"
    }

    fn cells(&self, stated: usize, inferred: usize, all: usize, unread: usize) -> String {
        let mut text = format!("Клетки общо: {all}; казано: {stated}");
        if inferred > 0 {
            text += &format!("; изведено от кодировчик: {inferred}");
        }
        text += &format!("; неказано: {}", all - stated - inferred - unread);
        if unread > 0 {
            text += &format!("; неизвестно, защото не всичко е прочетено: {unread}");
        }
        text + "."
    }

    fn empty_codes(&self, names: &str) -> String {
        format!("В кодовата книга, но неказани за нито един случай: {names}.")
    }

    fn empty_cases(&self, names: &str) -> String {
        format!("Случаи, за които не е казано нищо: {names}.")
    }

    fn loose(&self, ids: &str) -> String {
        format!("Кодирани, но не за определен случай, и затова не са в таблицата: {ids}.")
    }

    fn legend(&self) -> &'static str {
        "В клетките: брой изказвания; „–“: неказано."
    }

    fn no_document(&self) -> &'static str {
        "В изследването няма документи (kind: document)."
    }
}
