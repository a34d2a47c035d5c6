//! What Bulgarian says about tests of association, and about crossed columns.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::association::{Few, TestTexts, Untested};
use crate::language::wording::Setting;

impl TestTexts for Bulgarian {
    fn heads(&self) -> [&'static str; 6] {
        ["V", "V кор.", "χ²", "p", "p Холм", "p BH"]
    }

    fn people(&self) -> &'static str {
        "Хора, никога изказвания: колко от запитаните в интервю или анкета го споменават."
    }

    fn in_groups(&self, people: &str) -> String {
        format!("Пропуснати, защото участниците във фокус група си отговарят един на друг: {people}.")
    }

    fn unread(&self, people: &str) -> String {
        format!("Пропуснати, защото не всичко казано от тях е прочетено: {people}.")
    }

    fn undefined(&self, why: Untested, codes: &str) -> String {
        let why = match why {
            Untested::Empty => "никой не е питан поотделно",
            Untested::OneRow => "всички са еднакви",
            Untested::OneColumn => "само в една колона има хора",
        };
        format!("„–“ неопределено, {why}: {codes}.")
    }

    fn intervals(&self) -> &'static str {
        "В скоби: 95 % доверителен интервал (Wilson 1927)."
    }

    fn cramer(&self) -> &'static str {
        "V: V на Крамер; кор.: с корекция на изместването (Bergsma 2013); χ²: критерий хи-квадрат."
    }

    fn doubtful(&self) -> &'static str {
        "„!“ – очаквана честота е под 1 или повече от една пета от тях са под 5: не се опирайте на χ² (Cochran 1954)."
    }

    fn p(&self, tested: usize) -> String {
        format!(
            "p: точен критерий на Фишер, двустранен; p Холм, p BH: с корекциите на Холм и на Бенямини и Хохберг (кодове: {}).",
            figure(tested)
        )
    }

    fn too_large(&self, codes: &str) -> String {
        format!("Таблицата е твърде голяма за критерия на Фишер, затова p е от χ²: {codes}.")
    }

    fn hidden(&self, few: usize) -> String {
        format!("При по-малко от {} души стойностите p не се дават; показва ги --anyway.", figure(few))
    }

    fn few(&self, few: &Few) -> String {
        let family = match (&few.adjusted, &few.never_below) {
            (Some(adjusted), Some(level)) => format!(
                ", а с корекцията на Холм (кодове: {}) – {adjusted}: никой код не може да слезе под {level} тук",
                figure(few.tested)
            ),
            (Some(adjusted), None) => format!(", а с корекцията на Холм (кодове: {}) – {adjusted}", figure(few.tested)),
            (None, _) => String::new(),
        };
        format!(
            "Когато хората са {}, а в колоните са {}, най-малкото p, което критерият на Фишер може да даде, е {}{family}. Толкова \
             малко хора могат да покажат кой за какво говори, но не и че групите не се различават.",
            figure(few.people),
            few.parts,
            few.least
        )
    }

    fn nothing_to_compare(&self, groups: bool) -> String {
        let groups = match groups {
            true => " Участниците във фокус група си отговарят един на друг и за тях критерият не се прилага.",
            false => "",
        };
        format!("В по-малко от две колони има хора, отговорили за себе си: няма какво да се сравнява.{groups}")
    }

    fn columns(&self, things: &str, groups: &[(String, String)]) -> String {
        let groups: Vec<String> = groups.iter().map(|(code, name)| format!("{code} – {name}")).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" {}.", groups.join("; ")) };
        format!("Колони: {things}.{groups}")
    }

    fn kind(&self) -> &'static str {
        "вид"
    }

    fn kind_of(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Interview => "интервю",
            Setting::FocusGroup => "фокус група",
            Setting::Survey => "анкета",
            Setting::Document => "документ",
            Setting::Pooled => "всички",
        }
    }
}
