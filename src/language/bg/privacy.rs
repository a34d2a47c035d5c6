//! What Bulgarian says about what may identify somebody.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::privacy::PrivacyTexts;

impl PrivacyTexts for Bulgarian {
    fn kind(&self, name: &str) -> &'static str {
        match name {
            "e-mail" => "имейл адреси",
            "telephone" => "телефонни номера",
            "personal code" => "лични кодове",
            "birth" => "дати на раждане",
            "address" => "адреси с улица",
            "web" => "уеб адреси и имена на профили",
            "column" => "колони на participants.csv, по които може да се разпознае",
            "label" => "означения на говорещи, които не са кодове",
            "institution" => "институции с име",
            "given name" => "имена",
            "capital letter" => "други думи с главна буква",
            "small letters" => "имена с малка буква",
            _ => "имена с малка буква, които са и обикновени думи",
        }
    }

    fn scanned(&self, things: usize, places: usize, files: usize) -> String {
        match things {
            0 => format!("нищо не е намерено; файлове: {}", figure(files)),
            _ => format!(
                "намерено, по което може да се разпознае човек: {}, места: {}, файлове: {}",
                figure(things),
                figure(places),
                figure(files)
            ),
        }
    }

    fn honest(&self) -> &'static str {
        "Че нищо не е намерено, не значи анонимност: търсенето познава шаблони и списъци, не хора. Разпознава се и по онова, което някой разказва (рядка работа, събитие, кой чия майка е); прочетете транскриптите."
    }

    fn scan_heads(&self) -> [&'static str; 3] {
        ["намерено", "къде", "контекст"]
    }

    fn more_forms(&self, forms: usize) -> String {
        format!("и още форми: {}", figure(forms))
    }

    fn more_places(&self, places: usize) -> String {
        format!("и още места: {}", figure(places))
    }

    fn reviewed(&self, words: usize) -> String {
        format!("Прегледани думи, които са пропуснати: {} (privacy/reviewed.csv).", figure(words))
    }

    fn fill_in(&self) -> &'static str {
        "tema privacy scan -o ../names.csv, в колоната `stand-in` впишете заместители, после tema privacy replace ../names.csv"
    }

    fn stand_ins(&self, written: bool) -> &'static str {
        if written {
            "Заместителите са поставени"
        } else {
            "Заместители за поставяне"
        }
    }

    fn replaced(&self, places: usize, files: usize, written: bool) -> String {
        let not_yet = if written { "" } else { "; още нищо не е променено" };
        format!("места: {}, файлове: {}{not_yet}", figure(places), figure(files))
    }

    fn replace_heads(&self) -> [&'static str; 4] {
        ["заместител", "вместо", "места", "файлове"]
    }

    fn not_there(&self, word: &str) -> String {
        format!("{word} (тук го няма)")
    }

    fn without_stand_in(&self, lines: usize) -> String {
        format!("Редове от списъка без заместител, които остават, както са: {}.", figure(lines))
    }

    fn same_as_before(&self) -> &'static str {
        "Всички изказвания и всички решения преди и след това са същите."
    }

    fn left_as_is(&self) -> &'static str {
        "Оставено, както е"
    }

    fn withdraws(&self, participant: &str) -> String {
        format!("{participant} оттегля съгласието си")
    }

    fn no_longer_needed(&self) -> &'static str {
        "Какво вече не е нужно"
    }

    fn removed(&self, files: usize, written: bool) -> String {
        let files = figure(files);
        if written {
            format!("готово, файлове: {files}")
        } else {
            format!("файлове: {files}; още нищо не е променено")
        }
    }

    fn gone_head(&self, written: bool) -> &'static str {
        if written { "премахнато" } else { "ще бъде премахнато" }
    }

    fn gone<'a>(&self, what: &'a str) -> &'a str {
        match what {
            "turns of theirs, in their sources" => "реплики на лицето в неговите източници",
            "documents of theirs" => "документи на лицето",
            "statements" => "изказвания",
            "old versions of texts rewritten" => "пренаписани стари версии на текстове",
            "decisions about their words" => "решения за думите му",
            "quotes in memos" => "цитати в бележки",
            "rows of answers in surveys" => "редове с отговори в анкети",
            "entries of what another program knew" => "записи на онова, което е знаела друга програма",
            "old versions that no decision is over" => "стари версии, които не засяга нито едно решение",
            "decisions" => "решения",
            other => other,
        }
    }

    fn left_for_you(&self) -> &'static str {
        "Остава за вас"
    }

    fn in_git(&self, commits: usize) -> String {
        format!(
            "git още пази думите; комити: {}. Те изчезват едва когато историята се пренапише (напр. с git filter-repo), във всяко копие",
            figure(commits)
        )
    }

    fn pushed(&self, remote: &str) -> String {
        format!("изпратеното до {remote} остава там, докато не бъде премахнато и там")
    }
}
