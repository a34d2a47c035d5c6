//! What Polish says about what may identify somebody.

use super::Polish;
use super::numbers::figure;
use crate::language::privacy::PrivacyTexts;

impl PrivacyTexts for Polish {
    fn kind(&self, name: &str) -> &'static str {
        match name {
            "e-mail" => "adresy e-mail",
            "telephone" => "numery telefonów",
            "personal code" => "numery PESEL i podobne kody osobiste",
            "birth" => "daty urodzenia",
            "address" => "adresy z ulicą",
            "web" => "adresy internetowe i nazwy kont",
            "column" => "kolumny participants.csv, które mogą identyfikować",
            "label" => "oznaczenia mówiących, które nie są kodami",
            "institution" => "instytucje z nazwą",
            "given name" => "imiona",
            "capital letter" => "inne słowa wielką literą",
            "small letters" => "imiona małą literą",
            _ => "imiona małą literą, które są też zwykłymi słowami",
        }
    }

    fn scanned(&self, things: usize, places: usize, files: usize) -> String {
        match things {
            0 => format!("niczego nie znaleziono; pliki: {}", figure(files)),
            _ => format!(
                "znaleziono to, co może identyfikować: {}, miejsca: {}, pliki: {}",
                figure(things),
                figure(places),
                figure(files)
            ),
        }
    }

    fn honest(&self) -> &'static str {
        "Brak wyników nie znaczy, że tekst jest anonimowy: wyszukiwanie zna wzorce i listy, nie ludzi. Identyfikuje też to, co ktoś opowiada (rzadki zawód, zdarzenie, kto jest czyją matką); trzeba przeczytać transkrypcje."
    }

    fn scan_heads(&self) -> [&'static str; 3] {
        ["znaleziono", "gdzie", "kontekst"]
    }

    fn more_forms(&self, forms: usize) -> String {
        format!("i dalsze formy: {}", figure(forms))
    }

    fn more_places(&self, places: usize) -> String {
        format!("i dalsze miejsca: {}", figure(places))
    }

    fn reviewed(&self, words: usize) -> String {
        format!("Słowa przejrzane, które pominięto: {} (privacy/reviewed.csv).", figure(words))
    }

    fn fill_in(&self) -> &'static str {
        "tema privacy scan -o ../names.csv, w kolumnie `stand-in` wpisz zastępniki, potem tema privacy replace ../names.csv"
    }

    fn stand_ins(&self, written: bool) -> &'static str {
        if written { "Zastępniki wstawiono" } else { "Zastępniki do wstawienia" }
    }

    fn replaced(&self, places: usize, files: usize, written: bool) -> String {
        let not_yet = if written { "" } else { "; niczego jeszcze nie zmieniono" };
        format!("miejsca: {}, pliki: {}{not_yet}", figure(places), figure(files))
    }

    fn replace_heads(&self) -> [&'static str; 4] {
        ["zastępnik", "zamiast", "miejsca", "pliki"]
    }

    fn not_there(&self, word: &str) -> String {
        format!("{word} (tu nie ma)")
    }

    fn without_stand_in(&self, lines: usize) -> String {
        format!("Wiersze listy bez zastępnika, pozostawione bez zmian: {}.", figure(lines))
    }

    fn same_as_before(&self) -> &'static str {
        "Wszystkie wypowiedzi i wszystkie decyzje są takie same przed zmianą i po niej."
    }

    fn left_as_is(&self) -> &'static str {
        "Pozostawiono bez zmian"
    }

    fn withdraws(&self, participant: &str) -> String {
        format!("{participant} wycofuje zgodę")
    }

    fn no_longer_needed(&self) -> &'static str {
        "Co nie jest już potrzebne"
    }

    fn removed(&self, files: usize, written: bool) -> String {
        let files = figure(files);
        if written {
            format!("zrobiono, pliki: {files}")
        } else {
            format!("pliki: {files}; niczego jeszcze nie zmieniono")
        }
    }

    fn gone_head(&self, written: bool) -> &'static str {
        if written { "usunięto" } else { "zostanie usunięte" }
    }

    fn gone<'a>(&self, what: &'a str) -> &'a str {
        match what {
            "turns of theirs, in their sources" => "kwestie tej osoby w jej źródłach",
            "documents of theirs" => "dokumenty tej osoby",
            "statements" => "wypowiedzi",
            "old versions of texts rewritten" => "dawne wersje tekstów, napisane na nowo",
            "decisions about their words" => "decyzje o jej słowach",
            "quotes in memos" => "cytaty w notatkach",
            "rows of answers in surveys" => "wiersze odpowiedzi w ankietach",
            "entries of what another program knew" => "zapisy tego, co wiedział inny program",
            "old versions that no decision is over" => "dawne wersje, których nie dotyczy żadna decyzja",
            "decisions" => "decyzje",
            other => other,
        }
    }

    fn left_for_you(&self) -> &'static str {
        "Pozostaje do zrobienia"
    }

    fn in_git(&self, commits: usize) -> String {
        format!(
            "git ma jeszcze te słowa; zatwierdzenia (commit): {}. Znikną dopiero po przepisaniu historii (np. git filter-repo), w każdej kopii",
            figure(commits)
        )
    }

    fn pushed(&self, remote: &str) -> String {
        format!("co wysłano do {remote}, zostaje tam, dopóki i tam nie zostanie usunięte")
    }
}
