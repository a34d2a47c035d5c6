//! What Ukrainian says about sealed packages.

use super::Ukrainian;
use crate::language::sealed::{PackageTexts, Sealed};

impl PackageTexts for Ukrainian {
    fn titles(&self) -> [&'static str; 2] {
        ["Запечатаний пакет", "Перевірка запечатаного пакета"]
    }

    fn heads(&self) -> [&'static str; 3] {
        ["файл", "що в ньому", "скільки"]
    }

    fn holds(&self, file: &str) -> &'static str {
        match file {
            "transcripts.json" => "геші транскриптів",
            "participants.json" => "учасники дослідження та їхні групи",
            "codebook.json" => "коди",
            "statements.json" => "місця закодованих висловлювань",
            "codings.json" => "який код у якому висловлюванні та чому",
            "counts.json" => "кількості з тим, що вони охоплюють",
            "quotes.json" => "надруковані цитати",
            "log.jsonl" => "рішення без слів уривків",
            _ => "",
        }
    }

    fn seal(&self, seal: &str) -> String {
        format!("Печатка: {seal}. Надрукуйте її у статті: за нею видно, чи щось змінено.")
    }

    fn no_transcript(&self) -> &'static str {
        "У пакеті немає жодного транскрипту, а зі сказаного – лише надруковані цитати."
    }

    fn with_context(&self, words: usize) -> String {
        format!("Біля кожної цитати є сусідні слова (щонайбільше по {words}), бо про це просив --context.")
    }

    fn withheld(&self, texts: usize) -> String {
        format!(
            "Тексти книги кодів і журналу (визначення, приклади, причини), пропущені, бо містять слова транскриптів: {texts}."
        )
    }

    fn verdicts(&self) -> [&'static str; 3] {
        ["Спростовано", "Перевірити неможливо", "Підтверджено"]
    }

    fn told(&self, told: &Sealed) -> String {
        match told {
            Sealed::Files(n) => format!("файли відповідають опису: {n}"),
            Sealed::FileChanged(name) => format!("{name} змінено після запечатування"),
            Sealed::FileMissing(name) => format!("бракує файлу {name}"),
            Sealed::FileExtra(name) => format!("файлу {name} в описі немає"),
            Sealed::Unreadable => "потрібного файлу бракує або його неможливо прочитати".to_owned(),
            Sealed::Seal(seal) => format!("печатка відповідає опису: {seal}"),
            Sealed::SealBroken => "опис змінено після запечатування".to_owned(),
            Sealed::SealNotGiven => "чи печатка така, як надруковано у статті: порівнює --seal ПЕЧАТКА".to_owned(),
            Sealed::SealAsPrinted => "печатка збігається із зазначеною".to_owned(),
            Sealed::SealOther => "печатка не збігається із зазначеною".to_owned(),
            Sealed::Events(n) => format!("рішення, записані по порядку: {n}"),
            Sealed::EventOutOfOrder(id) => format!("рішення {id} повторюється або стоїть не на місці"),
            Sealed::EventOfAnother(id) => format!("рішення {id} скасовує рішення іншої особи"),
            Sealed::Decided(n) => format!("кодування, що спираються на рішення з журналу: {n}"),
            Sealed::Rules(n) => format!("кодування, що спираються на правила й потребують транскриптів: {n}"),
            Sealed::Coding(code, statement) => {
                format!("немає рішення, за яким {code} присвоєно висловлюванню {statement}")
            }
            Sealed::Counts(n) => format!("кількості, що після перерахунку такі самі: {n}"),
            Sealed::Count { code, part, what, printed, found } => {
                format!("{code} ({part}), {what}: записано {printed}, після перерахунку – {found}")
            }
            Sealed::CountOfNothing(code, part) => format!("кількості {code} ({part}) тут не мало б бути"),
            Sealed::CountMissing(code, part) => format!("бракує кількості {code} ({part})"),
            Sealed::Quotes(n) => format!("цитати з висловлювань із їхнім кодом, від того, хто говорив: {n}"),
            Sealed::Quote(code, statement) => {
                format!("цитата коду {code} не з висловлювання {statement} або не від того, хто говорив")
            }
            Sealed::Transcripts(n) => format!("транскрипти, які й було закодовано: {n}"),
            Sealed::TranscriptMissing(source) => format!("транскрипту {source} немає під рукою"),
            Sealed::TranscriptOther(source) => format!("текст транскрипту {source} не той, який було закодовано"),
            Sealed::QuotesWord(n) => format!("цитати, що дослівно є у транскриптах: {n}"),
            Sealed::QuoteWords(code, statement) => format!("цитати коду {code} дослівно немає в {statement}"),
            Sealed::MadeAnew => "пакет, складений із дослідження наново, такий самий".to_owned(),
            Sealed::MadeAnewDiffers(files) => format!("складений наново, відрізняється: {files}"),
            Sealed::NotMadeAnew => "складений наново пакет: у теці немає тієї самої книги кодів".to_owned(),
            Sealed::OtherVersion(version) => format!("складений наново пакет: пакет склала tema {version}"),
        }
    }

    fn summary(&self, wrong: usize) -> String {
        match wrong {
            0 => "Суперечностей не знайдено.".to_owned(),
            n => format!("Не збігається: {n}."),
        }
    }
}
