//! What Ukrainian says about results that are made for others to have.

use super::Ukrainian;
use super::numbers::many;
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

    fn question_held(&self, smallest: usize) -> String {
        format!(
            "Не показано: запитали або відповіло менш ніж {} або за їхньою кількістю можна було б обчислити число, якого \
             не показано.",
            many(smallest, ["особа", "особи", "осіб"])
        )
    }

    fn figures_held(&self) -> &'static str {
        "Середніх, медіан і тестів не показано там, де за ними можна було б обчислити числа, яких не показано, або де це \
         відповіді окремих осіб."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Кількість джерел, не прочитаних до кінця: {sources}.")
    }
}
