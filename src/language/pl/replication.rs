//! What Polish says about repeating a study.

use super::Polish;
use crate::language::figures::capitalized;
use crate::language::replication::ReplicationTexts;
use crate::language::tables::Same;

impl ReplicationTexts for Polish {
    fn exercise(&self) -> &'static str {
        "Transkrypcje są syntetyczne: to ćwiczenie, a nie powtórzenie badania."
    }

    fn title(&self) -> &'static str {
        "Porównanie z kluczem"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["klucz", "u Ciebie", "porównanie", "w obu", "mniej", "więcej", "osób", "u Ciebie"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "tak samo",
            Same::Others => "i więcej, i mniej",
            Same::More => "więcej",
            Same::Fewer => "mniej",
            Same::Missing => "brak",
            Same::New => "nowe",
            Same::NotPrinted => "puste",
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
        "?: nazwy są różne; w nawiasach – ile spośród wszystkich wypowiedzi obu kodów jest wspólnych. Czy kody znaczą to samo, \
         rozstrzygają ludzie."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Nie porównano, ponieważ brak źródła albo tekst jest inny: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Najbardziej warte omówienia"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "Pokazano {shown} z {all} odmiennie zakodowanych wypowiedzi: najpierw te, które same decydują o tym, czy osoba liczy się w \
             podtemacie, potem te, w których różni się najwięcej kodów."
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["wypowiedź", "słowa", "klucz", "u Ciebie"]
    }

    fn no_code(&self) -> &'static str {
        "bez kodu"
    }

    fn all_same(&self) -> &'static str {
        "Wszystkie wypowiedzi zakodowano jednakowo."
    }

    fn how_to(&self) -> &'static str {
        "Do których podtematów należy wypowiedź? Wpisz numery albo nazwy rozdzielone przecinkami lub nic, jeśli nie ma kodu; ? znów \
         pokazuje listę, q kończy."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Wypowiedź {at} z {of}")
    }

    fn prompt(&self) -> &'static str {
        "kody: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("Nie ma podtematu „{word}”.")
    }

    fn right(&self) -> &'static str {
        "Jak w kluczu."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("Nie ma w kluczu: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("W kluczu jest: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "W kluczu nie ma tu żadnego kodu."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("Jak w kluczu: {right} z {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Definicje do ponownego przeczytania: {codes}.")
    }
}
