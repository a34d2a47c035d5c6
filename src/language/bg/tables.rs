//! What Bulgarian says about published tables.

use super::Bulgarian;
use super::numbers::many;
use crate::language::figures::capitalized;
use crate::language::tables::{Ask, Evidence, Same, TableTexts, Unprinted, Wrong};

impl TableTexts for Bulgarian {
    fn title(&self) -> &'static str {
        "Публикувана таблица"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["ред", "брой", "сигурно", "възможно още", "невъзможно", "непосочено"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "брой",
            Unprinted::List => "списък",
            Unprinted::Quote => "цитат",
        }
    }

    fn the_others(&self) -> &'static str {
        "останалите"
    }

    fn meaning(&self) -> &'static str {
        "Сигурно: изброени или цитирани, или никой друг не остава. Отпечатаният списък се приема за пълен."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Прието тук, но неказано в статията: никой не е в два от тези реда: {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["Как е посочена опората в данните", "опора", "редове", "кои"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        match kind {
            Evidence::Both => "броят и списъкът съвпадат",
            Evidence::Differ => "броят и списъкът се различават",
            Evidence::Number => "само брой",
            Evidence::List => "само списък",
            Evidence::Neither => "нито брой, нито списък",
            Evidence::Elsewhere => "опората е под друго име",
        }
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Не се съгласува", "За уточняване"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("посочен брой {n}, а в списъка са {list}"),
            Wrong::Twice(person) => format!("{person} стои два пъти в списъка"),
            Wrong::MoreThanAsked(n, asked) => format!("посочен брой {n}, а запитани са {asked}"),
            Wrong::QuotedMore(n, quoted) => format!("посочен брой {n}, а цитирани са {quoted}"),
            Wrong::QuotedNotListed(person) => format!("има цитат от {person}, а в списъка го няма"),
            Wrong::Unknown(person) => format!("{person} не е сред участниците"),
            Wrong::Assumption => "не е възможно заедно с приетото".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "Нито един ред не си противоречи."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "нито брой, нито списък, нито цитат".to_owned(),
            Ask::Unattributed => "цитат без участник".to_owned(),
            Ask::NeverQuoted => "преброено или изброено, а никой не е цитиран".to_owned(),
            Ask::OneQuote(other) => format!("единственият му цитат е и цитат на {other}"),
            Ask::Others(earlier, people) => format!("говори се за други, а те вече са в {earlier}: {people}"),
            Ask::NotAsked(people) => format!("посочени, макар и непитани: {people}"),
            Ask::OtherName(name) => format!("в текста опората е под името „{name}“"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        let quotes = many(all, "цитат", "цитата");
        match unattributed {
            0 => format!("{quotes}{by}."),
            _ => format!("{quotes}, с участник – {}{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Изброени, но никъде не са цитирани: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        format!("{person} ({})", many(lists, "списък", "списъка"))
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Непосочени в нито един ред: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Питани, но непосочени в нито един ред на „{topic}“: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["ред", "статия", "повторение", "сравнение", "участници"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "същото",
            Same::Others => "други участници",
            Same::More => "повече",
            Same::Fewer => "по-малко",
            Same::Missing => "липсва",
            Same::New => "ново",
            Same::NotPrinted => "непосочено",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| TableTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        if people {
            "Участниците се сравняват по кодовете им. −: само в статията; +: само в повторението."
        } else {
            "Участниците са различни: сравняват се само числата."
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Запитан е различен брой хора; сравнявайте дялове, а не числа: {rows}.")
    }
}
