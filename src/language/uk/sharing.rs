//! What Ukrainian says about results that are made for others to have.

use super::Ukrainian;
use crate::language::SharingTexts;

impl SharingTexts for Ukrainian {
    fn coders(&self, coders: usize) -> String {
        match (coders % 10, coders % 100) {
            (1, hundred) if hundred != 11 => format!("{coders} особа"),
            (2..=4, hundred) if !(12..=14).contains(&hundred) => format!("{coders} особи"),
            _ => format!("{coders} осіб"),
        }
    }

    fn held(&self) -> &'static str {
        "Підготовлено для поширення. Не показано: хто кодував, дати, нотатки, невраховані збіги за правилами, ознаки \
         окремих учасників, слова висловлювань, які заборонено цитувати."
    }

    fn codes_held(&self) -> &'static str {
        "Не показано також: коди учасників і джерел та все, що дало б змогу пов’язати висловлювання між собою: їхні \
         позначення, сусідні висловлювання, порядок."
    }

    fn respondents_held(&self) -> &'static str {
        "Не показано також: таблиці про респондентів опитувань."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Кількість джерел, не прочитаних до кінця: {sources}.")
    }
}
