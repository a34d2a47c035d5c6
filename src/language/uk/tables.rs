//! What Ukrainian says about published tables.

use super::Ukrainian;
use super::numbers::many;
use crate::language::figures::capitalized;
use crate::language::tables::{Ask, Evidence, Same, TableTexts, Unprinted, Wrong};

impl TableTexts for Ukrainian {
    fn title(&self) -> &'static str {
        "Опублікована таблиця"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["рядок", "число", "напевно", "можливо також", "неможливо", "не надруковано"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "число",
            Unprinted::List => "список",
            Unprinted::Quote => "цитата",
        }
    }

    fn the_others(&self) -> &'static str {
        "усі інші"
    }

    fn meaning(&self) -> &'static str {
        "Напевно – перелічені чи процитовані або більше нікого не лишається. Надрукований список вважається повним."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Припущення, якого у статті немає: ніхто не належить до двох із цих рядків: {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["Як наведено підтвердження", "підтвердження", "рядків", "які"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        match kind {
            Evidence::Both => "число і список збігаються",
            Evidence::Differ => "число і список не збігаються",
            Evidence::Number => "лише число",
            Evidence::List => "лише список",
            Evidence::Neither => "ні числа, ні списку",
            Evidence::Elsewhere => "підтвердження під іншою назвою",
        }
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Не збігається", "Про що запитати"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("зазначено число {n}, а у списку {list}"),
            Wrong::Twice(person) => format!("{person} у списку двічі"),
            Wrong::MoreThanAsked(n, asked) => format!("зазначено число {n}, а запитували лише {asked}"),
            Wrong::QuotedMore(n, quoted) => format!("зазначено число {n}, а процитовано {quoted}"),
            Wrong::QuotedNotListed(person) => format!("слова {person} процитовано, хоча у списку немає"),
            Wrong::Unknown(person) => format!("{person} немає серед учасників дослідження"),
            Wrong::Assumption => "несумісно з припущенням".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "Жоден рядок собі не суперечить."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "немає ні числа, ні списку, ні цитати".to_owned(),
            Ask::Unattributed => "цитата без коду учасника".to_owned(),
            Ask::NeverQuoted => "пораховано чи перелічено, але без жодної цитати".to_owned(),
            Ask::OneQuote(other) => format!("єдина цитата є також цитатою рядка {other}"),
            Ask::Others(earlier, people) => format!("ідеться про інших, але вони вже є в рядку {earlier}: {people}"),
            Ask::NotAsked(people) => format!("згадано, хоча не запитували: {people}"),
            Ask::OtherName(name) => format!("у тексті підтвердження наведено під назвою «{name}»"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        match unattributed {
            0 => format!("Цитат – {all}{by}."),
            _ => format!("Цитат – {all}, із них із кодом учасника – {}{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Перелічено, але не процитовано: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        format!("{person} ({})", many(lists, ["список", "списки", "списків"]))
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Не згадано в жодному рядку: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Запитували, але не згадано в жодному рядку теми «{topic}»: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["рядок", "стаття", "повторення", "порівняння", "учасники"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "те саме",
            Same::Others => "інші учасники",
            Same::More => "більше",
            Same::Fewer => "менше",
            Same::Missing => "бракує",
            Same::New => "нове",
            Same::NotPrinted => "не надруковано",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| TableTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        if people {
            "Учасників порівняно за кодами. −: лише у статті; +: лише в повторенні."
        } else {
            "Учасники дослідження інші: порівняно лише числа."
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Запитували різну кількість осіб, тож порівнювати слід частки, а не числа: {rows}.")
    }
}
