//! What Polish says about sealed packages.

use super::Polish;
use crate::language::sealed::{PackageTexts, Sealed};

impl PackageTexts for Polish {
    fn titles(&self) -> [&'static str; 2] {
        ["Pakiet zapieczętowany", "Kontrola pakietu zapieczętowanego"]
    }

    fn heads(&self) -> [&'static str; 3] {
        ["plik", "co zawiera", "liczba"]
    }

    fn holds(&self, file: &str) -> &'static str {
        match file {
            "transcripts.json" => "skróty (hash) transkrypcji",
            "participants.json" => "uczestnicy i ich grupy",
            "codebook.json" => "kody",
            "statements.json" => "miejsca zakodowanych wypowiedzi",
            "codings.json" => "który kod przy której wypowiedzi i dlaczego",
            "counts.json" => "liczby wraz z tym, co obejmują",
            "quotes.json" => "cytaty w postaci wydrukowanej",
            "log.jsonl" => "decyzje bez słów z fragmentów",
            _ => "",
        }
    }

    fn seal(&self, seal: &str) -> String {
        format!("Pieczęć: {seal}. Należy ją wydrukować w artykule: kto ją zna, może sprawdzić, czy coś zmieniono.")
    }

    fn no_transcript(&self) -> &'static str {
        "Pakiet nie zawiera żadnej transkrypcji, a z tego, co powiedziano, tylko wydrukowane cytaty."
    }

    fn with_context(&self, words: usize) -> String {
        format!(
            "Przy każdym cytacie podano sąsiednie słowa (najwyżej po {words}), ponieważ zażądano tego za pomocą --context."
        )
    }

    fn withheld(&self, texts: usize) -> String {
        format!(
            "Teksty z księgi kodów i dziennika (definicje, przykłady, uzasadnienia) pominięte, ponieważ zawierają słowa z \
             transkrypcji: {texts}."
        )
    }

    fn verdicts(&self) -> [&'static str; 3] {
        ["Sprzeczne", "Niemożliwe do sprawdzenia", "Potwierdzone"]
    }

    fn told(&self, told: &Sealed) -> String {
        match told {
            Sealed::Files(n) => format!("pliki zgodne z wykazem: {n}"),
            Sealed::FileChanged(name) => format!("{name} zmieniono po zapieczętowaniu"),
            Sealed::FileMissing(name) => format!("brakuje pliku {name}"),
            Sealed::FileExtra(name) => format!("pliku {name} nie ma w wykazie"),
            Sealed::Unreadable => "brakuje koniecznego pliku albo nie da się go odczytać".to_owned(),
            Sealed::Seal(seal) => format!("pieczęć pasuje do wykazu: {seal}"),
            Sealed::SealBroken => "wykaz zmieniono po zapieczętowaniu".to_owned(),
            Sealed::SealNotGiven => {
                "czy pieczęć jest taka, jaką wydrukowano w artykule: porównuje je --seal PIECZĘĆ".to_owned()
            }
            Sealed::SealAsPrinted => "pieczęć jest taka, jaką podano".to_owned(),
            Sealed::SealOther => "pieczęć jest inna, niż podano".to_owned(),
            Sealed::Events(n) => format!("decyzje zapisane po kolei: {n}"),
            Sealed::EventOutOfOrder(id) => format!("decyzja {id} powtarza się albo jest nie na swoim miejscu"),
            Sealed::EventOfAnother(id) => format!("decyzja {id} cofa decyzję innej osoby"),
            Sealed::Decided(n) => format!("kodowania oparte na decyzjach z dziennika: {n}"),
            Sealed::Rules(n) => format!("kodowania oparte na regułach, które wymagają transkrypcji: {n}"),
            Sealed::Coding(code, statement) => format!("nie ma decyzji, która nadaje {code} wypowiedzi {statement}"),
            Sealed::Counts(n) => format!("liczby, które po przeliczeniu są takie same: {n}"),
            Sealed::Count { code, part, what, printed, found } => {
                format!("{code} ({part}), {what}: zapisano {printed}, obliczono {found}")
            }
            Sealed::CountOfNothing(code, part) => format!("liczby {code} ({part}) nie powinno tu być"),
            Sealed::CountMissing(code, part) => format!("brakuje liczby {code} ({part})"),
            Sealed::Quotes(n) => format!("cytaty z wypowiedzi ze swoim kodem, przypisane temu, kto mówił: {n}"),
            Sealed::Quote(code, statement) => {
                format!("cytat kodu {code} nie pochodzi z {statement} albo przypisano go nie temu, kto mówił")
            }
            Sealed::Transcripts(n) => format!("transkrypcje takie, jakie kodowano: {n}"),
            Sealed::TranscriptMissing(source) => format!("nie ma pod ręką transkrypcji {source}"),
            Sealed::TranscriptOther(source) => format!("transkrypcja {source} ma inny tekst niż ten, który kodowano"),
            Sealed::QuotesWord(n) => format!("cytaty dosłownie obecne w transkrypcjach: {n}"),
            Sealed::QuoteWords(code, statement) => format!("cytatu kodu {code} nie ma dosłownie w {statement}"),
            Sealed::MadeAnew => "pakiet utworzony z badania na nowo jest taki sam".to_owned(),
            Sealed::MadeAnewDiffers(files) => format!("po utworzeniu na nowo różnią się: {files}"),
            Sealed::NotMadeAnew => "pakiet utworzony na nowo: w folderze nie ma tej samej księgi kodów".to_owned(),
            Sealed::OtherVersion(version) => format!("pakiet utworzony na nowo: utworzyła go tema {version}"),
        }
    }

    fn summary(&self, wrong: usize) -> String {
        match wrong {
            0 => "Nie znaleziono sprzeczności.".to_owned(),
            n => format!("Niezgodności: {n}."),
        }
    }
}
