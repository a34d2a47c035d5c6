//! What Bulgarian says about sealed packages.

use super::Bulgarian;
use super::numbers::many;
use crate::language::sealed::{PackageTexts, Sealed};

impl PackageTexts for Bulgarian {
    fn titles(&self) -> [&'static str; 2] {
        ["Запечатан пакет", "Проверка на запечатан пакет"]
    }

    fn heads(&self) -> [&'static str; 3] {
        ["файл", "какво съдържа", "брой"]
    }

    fn holds(&self, file: &str) -> &'static str {
        match file {
            "transcripts.json" => "хешове на транскриптите",
            "participants.json" => "участници с групите им",
            "codebook.json" => "кодове",
            "statements.json" => "места на кодираните изказвания",
            "codings.json" => "кой код на кое изказване стои и защо",
            "counts.json" => "бройки с това, което обхващат",
            "quotes.json" => "отпечатаните цитати",
            "log.jsonl" => "решения, без думи от откъсите",
            _ => "",
        }
    }

    fn seal(&self, seal: &str) -> String {
        format!("Печат: {seal}. Отпечатайте го в статията: който го има, може да види дали нещо е променено.")
    }

    fn no_transcript(&self) -> &'static str {
        "В пакета няма транскрипт, а от казаното са само отпечатаните цитати."
    }

    fn with_context(&self, words: usize) -> String {
        format!("Около всеки цитат стоят до {}, защото това е поискано с --context.", many(words, "дума", "думи"))
    }

    fn withheld(&self, texts: usize) -> String {
        format!(
            "Текстове от кодовата книга и дневника (определения, примери, мотиви), пропуснати, защото съдържат думи от \
             транскриптите: {texts}."
        )
    }

    fn verdicts(&self) -> [&'static str; 3] {
        ["Опровергано", "Не може да се провери", "Потвърдено"]
    }

    fn told(&self, told: &Sealed) -> String {
        match told {
            Sealed::Files(n) => format!("файлове, които са тези от описа: {n}"),
            Sealed::FileChanged(name) => format!("{name} е променен след запечатването"),
            Sealed::FileMissing(name) => format!("липсва {name}"),
            Sealed::FileExtra(name) => format!("{name} го няма в описа"),
            Sealed::Unreadable => "необходим файл липсва или не може да се прочете".to_owned(),
            Sealed::Seal(seal) => format!("печатът отговаря на описа: {seal}"),
            Sealed::SealBroken => "описът е променен след запечатването".to_owned(),
            Sealed::SealNotGiven => "дали печатът е отпечатаният в статията: сравнява го --seal ПЕЧАТ".to_owned(),
            Sealed::SealAsPrinted => "печатът е посоченият".to_owned(),
            Sealed::SealOther => "печатът не е посоченият".to_owned(),
            Sealed::Events(n) => format!("решения, подредени едно след друго: {n}"),
            Sealed::EventOutOfOrder(id) => format!("решение {id} стои два пъти или не на мястото си"),
            Sealed::EventOfAnother(id) => format!("решение {id} отменя решение на другиго"),
            Sealed::Decided(n) => format!("кодирания, основани на решение в дневника: {n}"),
            Sealed::Rules(n) => format!("кодирания, основани на правила, за които са нужни транскриптите: {n}"),
            Sealed::Coding(code, statement) => {
                format!("няма решение, с което {code} е приложен към {statement}")
            }
            Sealed::Counts(n) => format!("бройки, които при преизчисляване излизат същите: {n}"),
            Sealed::Count { code, part, what, printed, found } => {
                format!("{code} ({part}), {what}: записано {printed}, изчислено {found}")
            }
            Sealed::CountOfNothing(code, part) => format!("бройка на {code} ({part}), която не би трябвало да я има"),
            Sealed::CountMissing(code, part) => format!("липсва бройката на {code} ({part})"),
            Sealed::Quotes(n) => format!("цитати в изказване с техния код, от този, който го е казал: {n}"),
            Sealed::Quote(code, statement) => {
                format!("цитатът за {code} не е в {statement} или не е от този, който го е казал")
            }
            Sealed::Transcripts(n) => format!("транскрипти, които са кодираните: {n}"),
            Sealed::TranscriptMissing(source) => format!("транскриптът {source} не е налице"),
            Sealed::TranscriptOther(source) => format!("транскриптът {source} е друг текст, а не кодираният"),
            Sealed::QuotesWord(n) => format!("цитати, които стоят дума по дума в транскриптите: {n}"),
            Sealed::QuoteWords(code, statement) => format!("цитатът за {code} не стои дума по дума в {statement}"),
            Sealed::MadeAnew => "направен наново от изследването, пакетът е същият".to_owned(),
            Sealed::MadeAnewDiffers(files) => format!("направен наново от изследването, различен е в: {files}"),
            Sealed::NotMadeAnew => "пакетът, направен наново: в папката няма същата кодова книга".to_owned(),
            Sealed::OtherVersion(version) => format!("пакетът, направен наново: направил го е tema {version}"),
        }
    }

    fn summary(&self, wrong: usize) -> String {
        match wrong {
            0 => "Нищо в него не си противоречи.".to_owned(),
            1 => "1 нещо не се потвърждава.".to_owned(),
            n => format!("{n} неща не се потвърждават."),
        }
    }
}
