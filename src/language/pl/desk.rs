//! What Polish says about the work of coders.

use super::Polish;
use super::numbers::figure;
use crate::language::desk::{Before, DeskTexts, Stood};
use crate::language::trail::TrailTexts;

impl DeskTexts for Polish {
    fn none(&self) -> &'static str {
        "brak"
    }

    fn codes_since(&self, last: &str, codes: &str) -> String {
        format!("kody, które przybyły po „{last}”: {codes}")
    }

    fn first_checkpoint(&self, codes: usize) -> String {
        format!("pierwszy punkt kontrolny; liczba kodów: {}", figure(codes))
    }

    fn on_one_alone(&self, codes: &str) -> String {
        format!("kody przy tylko jednej wypowiedzi: {codes}")
    }

    fn to_read_again(&self, sources: &str) -> String {
        format!("źródła do ponownego przeczytania, bo przybyły kody: {sources}")
    }

    fn sharing_codes(&self) -> &'static str {
        "Kody o wspólnych wypowiedziach"
    }

    fn more_pairs(&self, pairs: usize) -> String {
        format!("Dalsze pary, których tu nie ma: {}; wszystkie podaje --json.", figure(pairs))
    }

    fn beside(&self, first: &str, second: &str) -> String {
        format!("{first} i {second}")
    }

    fn nothing_in_common(&self, first: &str, second: &str) -> String {
        format!("Nie ma źródła, nad którym pracowali i {first}, i {second}.")
    }

    fn in_common(&self, sources: &str, agreed: usize, disagreed: usize) -> String {
        format!(
            "Oboje pracowali nad źródłami: {sources}. Wypowiedzi zakodowane tak samo: {}, niezgodnie: {}.",
            figure(agreed),
            figure(disagreed)
        )
    }

    fn disagreements(&self, of_unit: bool) -> &'static str {
        match of_unit {
            false => "Niezgodności co do kodów: oboje zakodowali wypowiedź, ale nie tak samo",
            true => "Niezgodności co do jednostek: wypowiedź zakodowała tylko jedna osoba",
        }
    }

    fn compare_heads(&self) -> [&'static str; 2] {
        ["Przedtem", "Uzgodniono"]
    }

    fn only(&self, coder: &str) -> String {
        format!("Tylko {coder}")
    }

    fn open(&self) -> &'static str {
        "otwarte"
    }

    fn corrected_title(&self) -> &'static str {
        "Decyzje a poprawione transkrypcje"
    }

    fn no_passages(&self) -> &'static str {
        "O żadnym fragmencie jeszcze nie zdecydowano."
    }

    fn corrected_heads(&self) -> [&'static str; 3] {
        ["Decyzje", "Liczba", "Co to znaczy"]
    }

    fn stood(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "bez zmian",
            Stood::Moved => "przesunięte",
            Stood::Changed => "zmienione",
            Stood::Answered => "podjęte na nowo",
            Stood::Orphaned => "osierocone",
            Stood::Missing => "brak dawnego tekstu",
        }
    }

    fn meaning(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "tam, gdzie były",
            Stood::Moved => "odnalezione co do litery; liczą się",
            Stood::Changed => "słowa zmieniono; nie liczą się, dopóki nie zostaną przeniesione albo podjęte na nowo",
            Stood::Answered => "słowa zmieniono, a ten sam koder zdecydował na nowo",
            Stood::Orphaned => "słów już nie ma; nie liczą się",
            Stood::Missing => "nie ma źródła albo jego dawnego tekstu w history/; nie liczą się",
        }
    }

    fn to_look_at(&self) -> &'static str {
        "Do przejrzenia"
    }

    fn look_heads(&self) -> [&'static str; 4] {
        ["id", "Decyzja", "Jak było", "Jak jest"]
    }

    fn did<'a>(&self, act: &'a str) -> &'a str {
        self.act(act)
    }

    fn would(&self, act: &str, code: &str, statements: usize) -> String {
        format!("zostałoby zapisane: {} {code}, wypowiedzi: {}", self.act(act), figure(statements))
    }

    fn did_for(&self, act: &str, code: &str, statements: usize) -> String {
        format!("{} {code}, wypowiedzi: {}", self.act(act), figure(statements))
    }

    fn none_left(&self, act: &str, code: &str) -> String {
        format!("nie ma wypowiedzi, przy których to by coś zmieniło: {} {code}", self.act(act))
    }

    fn already(&self, before: Before) -> &'static str {
        match before {
            Before::Coded => "(już nadany)",
            Before::Accepted => "(propozycję już przyjęto)",
            Before::Suggested => "(proponuje go też reguła)",
        }
    }

    fn memo_on(&self, source: Option<&str>, code: Option<&str>) -> String {
        match (source, code) {
            (Some(source), _) => format!("notatka o źródle {source}"),
            (None, Some(code)) => format!("notatka o kodzie {code}"),
            (None, None) => "notatka o badaniu".to_owned(),
        }
    }

    fn is_read(&self, source: &str) -> String {
        format!("{source} przeczytano do końca")
    }

    fn brought_back(&self, what: &str) -> String {
        format!("przywrócono: {what}")
    }

    fn made_anew(&self, what: &str) -> String {
        format!("cofnięto, bo podjęto na nowo: {what}")
    }

    fn taken_back(&self, what: &str) -> String {
        format!("cofnięto: {what}")
    }

    fn nothing_changed(&self) -> &'static str {
        "niczego nie zmieniono"
    }

    fn begin_with_transcripts(&self) -> &'static str {
        "umieść transkrypcje w transcripts/, potem `tema check`"
    }

    fn begin_with_topics(&self) -> &'static str {
        "czytaj, wpisz tematy w codebooks/, potem koduj: `tema statements --uncoded`, `tema decide code STATEMENT CODE`"
    }

    fn and_more(&self, more: usize) -> String {
        format!("… i jeszcze {}", figure(more))
    }
}
