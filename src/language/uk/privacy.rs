//! What Ukrainian says about what may identify somebody.

use super::Ukrainian;
use super::numbers::figure;
use crate::language::privacy::PrivacyTexts;

impl PrivacyTexts for Ukrainian {
    fn kind(&self, name: &str) -> &'static str {
        match name {
            "e-mail" => "адреси електронної пошти",
            "telephone" => "номери телефонів",
            "personal code" => "особисті коди",
            "birth" => "дати народження",
            "address" => "адреси з вулицею",
            "web" => "вебадреси й назви облікових записів",
            "column" => "стовпці participants.csv, за якими можна впізнати",
            "label" => "позначки мовців, що не є кодами",
            "institution" => "установи з назвою",
            "given name" => "імена",
            "capital letter" => "інші слова з великої літери",
            "small letters" => "імена з малої літери",
            _ => "імена з малої літери, що є й звичайними словами",
        }
    }

    fn scanned(&self, things: usize, places: usize, files: usize) -> String {
        match things {
            0 => format!("нічого не знайдено; файлів: {}", figure(files)),
            _ => format!(
                "знайдено те, за чим можна впізнати людину: {}, місць: {}, файлів: {}",
                figure(things),
                figure(places),
                figure(files)
            ),
        }
    }

    fn honest(&self) -> &'static str {
        "Якщо нічого не знайдено, це ще не анонімність: пошук знає шаблони й списки, а не людей. Впізнати можна й за тим, що розповідають (рідкісна робота, подія, хто чия мати); прочитайте транскрипти."
    }

    fn scan_heads(&self) -> [&'static str; 3] {
        ["знайдено", "де", "контекст"]
    }

    fn more_forms(&self, forms: usize) -> String {
        format!("і ще форм: {}", figure(forms))
    }

    fn more_places(&self, places: usize) -> String {
        format!("і ще місць: {}", figure(places))
    }

    fn reviewed(&self, words: usize) -> String {
        format!("Переглянутих слів, які пропущено: {} (privacy/reviewed.csv).", figure(words))
    }

    fn fill_in(&self) -> &'static str {
        "tema privacy scan -o ../names.csv, у стовпець `stand-in` впишіть замінники, потім tema privacy replace ../names.csv"
    }

    fn stand_ins(&self, written: bool) -> &'static str {
        if written {
            "Замінники вставлено"
        } else {
            "Замінники, які буде вставлено"
        }
    }

    fn replaced(&self, places: usize, files: usize, written: bool) -> String {
        let not_yet = if written { "" } else { "; ще нічого не змінено" };
        format!("місць: {}, файлів: {}{not_yet}", figure(places), figure(files))
    }

    fn replace_heads(&self) -> [&'static str; 4] {
        ["замінник", "замість", "місця", "файли"]
    }

    fn not_there(&self, word: &str) -> String {
        format!("{word} (тут немає)")
    }

    fn without_stand_in(&self, lines: usize) -> String {
        format!("Рядків списку без замінника, що лишаються, як є: {}.", figure(lines))
    }

    fn same_as_before(&self) -> &'static str {
        "Усі висловлювання й усі рішення до та після зміни ті самі."
    }

    fn left_as_is(&self) -> &'static str {
        "Залишено, як є"
    }

    fn withdraws(&self, participant: &str) -> String {
        format!("{participant} відкликає згоду")
    }

    fn no_longer_needed(&self) -> &'static str {
        "Що більше не потрібне"
    }

    fn removed(&self, files: usize, written: bool) -> String {
        let files = figure(files);
        if written {
            format!("зроблено, файлів: {files}")
        } else {
            format!("файлів: {files}; ще нічого не змінено")
        }
    }

    fn gone_head(&self, written: bool) -> &'static str {
        if written { "вилучено" } else { "буде вилучено" }
    }

    fn gone<'a>(&self, what: &'a str) -> &'a str {
        match what {
            "turns of theirs, in their sources" => "репліки цієї особи в її джерелах",
            "documents of theirs" => "документи цієї особи",
            "statements" => "висловлювання",
            "old versions of texts rewritten" => "переписані старі версії текстів",
            "decisions about their words" => "рішення про її слова",
            "quotes in memos" => "цитати в нотатках",
            "rows of answers in surveys" => "рядки відповідей в опитуваннях",
            "entries of what another program knew" => "записи того, що знала інша програма",
            "old versions that no decision is over" => "старі версії, яких не стосується жодне рішення",
            "decisions" => "рішення",
            other => other,
        }
    }

    fn left_for_you(&self) -> &'static str {
        "Лишається зробити вам"
    }

    fn in_git(&self, commits: usize) -> String {
        format!(
            "git ще зберігає ці слова; комітів: {}. Вони зникнуть лише після переписування історії (напр., git filter-repo), у кожній копії",
            figure(commits)
        )
    }

    fn pushed(&self, remote: &str) -> String {
        format!("що надіслано до {remote}, лишається там, доки не буде вилучено й там")
    }
}
