//! What Ukrainian says about tests of association.

use super::Ukrainian;
use super::numbers::{figure, of};
use crate::language::association::{Few, TestTexts, Untested};
use crate::language::wording::Setting;

impl TestTexts for Ukrainian {
    fn heads(&self) -> [&'static str; 6] {
        ["V", "V випр.", "χ²", "p", "p Голма", "p БХ"]
    }

    fn people(&self) -> &'static str {
        "Враховано людей, а не висловлювання: скільки з тих, кого запитували в інтерв’ю чи опитуванні, це згадали."
    }

    fn in_groups(&self, people: &str) -> String {
        format!("Не враховано, бо учасники фокус-групи відповідають одне одному: {people}.")
    }

    fn unread(&self, people: &str) -> String {
        format!("Не враховано, бо прочитано не все сказане: {people}.")
    }

    fn undefined(&self, why: Untested, codes: &str) -> String {
        let why = match why {
            Untested::Empty => "бо нікого не запитували окремо",
            Untested::OneRow => "бо всі відповіли однаково",
            Untested::OneColumn => "бо люди є лише в одному стовпці",
        };
        format!("«–» – не визначено, {why}: {codes}.")
    }

    fn intervals(&self) -> &'static str {
        "У дужках – 95-відсотковий довірчий інтервал Вілсона (95 % ДІ; Wilson 1927)."
    }

    fn cramer(&self) -> &'static str {
        "V – V Крамера; випр. – з поправкою на зміщення (Bergsma 2013); χ² – критерій хі-квадрат."
    }

    fn doubtful(&self) -> &'static str {
        "«!» – очікувана частота менша за 1 або понад п’яту частину їх менші за 5: на χ² покладатися не слід (Cochran 1954)."
    }

    fn p(&self, tested: usize) -> String {
        format!(
            "p – двобічний точний критерій Фішера; p Голма, p БХ – з поправками Голма та Бенджаміні – Хохберга (кодів: {}).",
            figure(tested)
        )
    }

    fn too_large(&self, codes: &str) -> String {
        format!("Таблиця завелика для критерію Фішера, тому p – за критерієм χ²: {codes}.")
    }

    fn hidden(&self, few: usize) -> String {
        format!("Коли осіб менш ніж {}, значень p не наведено; їх показує --anyway.", figure(few))
    }

    fn few(&self, few: &Few) -> String {
        let family = match (&few.adjusted, &few.never_below) {
            (Some(adjusted), Some(level)) => format!(
                ", а з поправкою Голма (кодів: {}) – {adjusted}: значення p жодного коду тут не може бути меншим за {level}",
                figure(few.tested)
            ),
            (Some(adjusted), None) => format!(", а з поправкою Голма (кодів: {}) – {adjusted}", figure(few.tested)),
            (None, _) => String::new(),
        };
        format!(
            "Для {} (у стовпцях: {}) найменше можливе значення p критерію Фішера – {}{family}. Така мала кількість людей може \
             показати, хто про що говорив, але не те, що групи не відрізняються.",
            of(few.people, "особи", "осіб"),
            few.parts,
            few.least
        )
    }

    fn nothing_to_compare(&self, groups: bool) -> String {
        let groups = match groups {
            true => " Учасники фокус-групи відповідають одне одному, тому критерію до них не застосовано.",
            false => "",
        };
        format!("Люди, які відповіли за себе, є менш ніж у двох стовпцях: порівнювати нічого.{groups}")
    }

    fn columns(&self, things: &str, groups: &[(String, String)]) -> String {
        let groups: Vec<String> = groups.iter().map(|(code, name)| format!("{code} – {name}")).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" {}.", groups.join("; ")) };
        format!("Стовпці: {things}.{groups}")
    }

    fn kind(&self) -> &'static str {
        "вид"
    }

    fn kind_of(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Interview => "інтерв’ю",
            Setting::FocusGroup => "фокус-група",
            Setting::Survey => "опитування",
            Setting::Document => "документ",
            Setting::Pooled => "усі",
        }
    }
}
