//! What Bulgarian says about repeating a study.

use super::Bulgarian;
use crate::language::figures::capitalized;
use crate::language::replication::ReplicationTexts;
use crate::language::tables::Same;

impl ReplicationTexts for Bulgarian {
    fn exercise(&self) -> &'static str {
        "Транскриптите са синтетични: това е упражнение, а не повторение на изследването."
    }

    fn title(&self) -> &'static str {
        "Сравнение с ключа"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["ключ", "ваши", "сравнение", "общи", "по-малко", "повече", "участници", "ваши"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "същото",
            Same::Others => "и повече, и по-малко",
            Same::More => "повече",
            Same::Fewer => "по-малко",
            Same::Missing => "липсва",
            Same::New => "ново",
            Same::NotPrinted => "празно",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| ReplicationTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn perhaps(&self, name: &str, both: usize, all: usize) -> String {
        format!("{name} ? ({both}/{all})")
    }

    fn perhaps_note(&self) -> &'static str {
        "?: имената не съвпадат; в скоби – колко от всичките им изказвания са общи. Дали значат едно и също, решават хората."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Не са сравнени, защото липсват или текстът е друг: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Най-полезно за обсъждане"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "Показани {shown} от {all} различно кодирани изказвания: първо тези, от които единствено зависи дали някой се брои за \
             подтемата, после тези с най-много различни кодове."
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["изказване", "думи", "ключ", "ваши"]
    }

    fn no_code(&self) -> &'static str {
        "без код"
    }

    fn all_same(&self) -> &'static str {
        "Няма различно кодирани изказвания."
    }

    fn how_to(&self) -> &'static str {
        "Кои подтеми има изказването? Напишете номера или имена, разделени със запетаи, или нищо, ако няма код; ? показва списъка \
         отново, q е край."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Изказване {at} от {of}")
    }

    fn prompt(&self) -> &'static str {
        "кодове: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("Няма подтема „{word}“.")
    }

    fn right(&self) -> &'static str {
        "Както в ключа."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("Няма ги в ключа: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("В ключа има: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "В ключа тук няма код."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("Както в ключа: {right} от {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Определения, които да се прочетат отново: {codes}.")
    }
}
