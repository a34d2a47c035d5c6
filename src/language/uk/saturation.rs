//! What Ukrainian says about saturation.

use super::Ukrainian;
use super::numbers::figure;
use crate::language::saturation::{Estimated, Reached, SaturationTexts};

impl SaturationTexts for Ukrainian {
    fn events(&self) -> [&'static str; 3] {
        ["нові", "усього", "коди, що трапилися вперше"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["база", "серія", "нові коди кожної серії / коди бази"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["джерела", "коди в цьому порядку", "середнє за всіма порядками"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Не враховано, бо місця в порядку не зазначено: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Коди, що ніде не трапилися й не враховані: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2 – насичення досягнуто після 6-го джерела, що видно з 2 наступних. Порядок джерел має значення. Кожна серія \
             починається на одне джерело пізніше за попередню. Джерел: {}.",
            figure(sources)
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "не досягнуто".to_owned(),
            Reached::NotAssessable => {
                format!("оцінити неможливо: джерел {}, потрібно {}", figure(sources), figure(needed))
            }
            Reached::Undefined => "не визначено: у базі немає кодів".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Не прочитано до кінця, тому кодів там може бракувати: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 та охоплення: не визначено, бо жоден код ніде не трапився.".to_owned();
        };
        format!(
            "Chao2: кодів не менш ніж {} (трапилося {}; лише в одному джерелі – {}, у двох – {}). Охоплення: {} (за Chao та \
             Jost: {}).",
            found.chao2,
            figure(found.codes),
            figure(found.once),
            figure(found.twice),
            found.coverage,
            found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 – нижня межа. Обидва показники виходять із припущення, що джерела є випадковою вибіркою, а книга кодів лишалася \
         відкритою для нових кодів до останнього джерела; люди, дібрані для інтерв’ю, не є випадковою вибіркою, а якщо книгу \
         кодів завершено рано, ці показники нічого не означають."
    }

    fn what_it_shows(&self) -> &'static str {
        "Це показує, скільки з досі створених кодів у цьому порядку та за цією книгою кодів трапилося вперше пізно. Це не показує \
         ні того, що інші люди не сказали б нічого нового, ні того, що сказане зрозуміли."
    }
}
