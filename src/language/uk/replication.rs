//! What Ukrainian says about repeating a study.

use super::Ukrainian;
use super::numbers::of;
use crate::language::figures::capitalized;
use crate::language::replication::ReplicationTexts;
use crate::language::tables::Same;

impl ReplicationTexts for Ukrainian {
    fn exercise(&self) -> &'static str {
        "Транскрипти синтетичні: це вправа, а не повторення дослідження."
    }

    fn title(&self) -> &'static str {
        "Порівняння з ключем"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["ключ", "ваше", "порівняння", "в обох", "менше", "більше", "учасники", "ваші"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "те саме",
            Same::Others => "і більше, і менше",
            Same::More => "більше",
            Same::Fewer => "менше",
            Same::Missing => "бракує",
            Same::New => "нове",
            Same::NotPrinted => "порожньо",
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
        "?: назви не збігаються; у дужках – скільки з усіх висловлювань обох кодів спільні. Чи означають коди те саме, вирішують \
         люди."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Не порівняно, бо немає або текст інший: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Найбільше варто обговорити"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "Показано {shown} із {}, закодованих по-різному: спершу ті, від яких одних залежить, чи зараховано особу до підтеми, \
             потім ті, у яких відрізняється найбільше кодів.",
            of(all, "висловлювання", "висловлювань")
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["висловлювання", "слова", "ключ", "ваше"]
    }

    fn no_code(&self) -> &'static str {
        "без коду"
    }

    fn all_same(&self) -> &'static str {
        "Усі висловлювання закодовано однаково."
    }

    fn how_to(&self) -> &'static str {
        "До яких підтем належить висловлювання? Введіть номери або назви через кому або нічого, якщо коду немає; ? – знову \
         показати список, q – завершити."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Висловлювання {at} із {of}")
    }

    fn prompt(&self) -> &'static str {
        "коди: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("Підтеми «{word}» немає.")
    }

    fn right(&self) -> &'static str {
        "Як у ключі."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("У ключі немає: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("У ключі є: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "У ключі тут немає жодного коду."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("Як у ключі: {right} із {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Визначення, які варто перечитати: {codes}.")
    }
}
