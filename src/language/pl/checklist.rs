//! What Polish says about checklists.

use super::Polish;
use super::numbers::{figure, from};
use crate::language::checklist::{ChecklistTexts, Figure, Pointer};

impl ChecklistTexts for Polish {
    fn heads(&self) -> [&'static str; 3] {
        ["nr", "punkt", "dowody"]
    }

    fn not_recorded(&self) -> &'static str {
        "NIE PODANO"
    }

    fn coreq(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 32] = [
            "kto prowadził wywiady lub moderował",
            "kwalifikacje badaczy",
            "ich zawód",
            "ich płeć",
            "ich doświadczenie i przygotowanie",
            "wcześniejsza relacja z uczestnikami",
            "co uczestnicy wiedzieli o osobie prowadzącej wywiad",
            "z czym przyszła osoba prowadząca: interesy, założenia",
            "orientacja metodologiczna",
            "jak dobrano uczestników",
            "jak się do nich zwrócono",
            "ilu ich było",
            "kto odmówił lub się wycofał i dlaczego",
            "gdzie zbierano dane",
            "kto jeszcze był obecny",
            "kim są uczestnicy",
            "pytania, dopowiedzenia, scenariusz",
            "wywiady powtórne",
            "nagrywanie",
            "notatki terenowe",
            "jak długo trwało",
            "nasycenie",
            "czy transkrypcje zwrócono uczestnikom",
            "ilu koderów",
            "drzewo kodów",
            "skąd pochodzą tematy",
            "oprogramowanie",
            "opinie uczestników o wynikach",
            "cytaty, każdy z uczestnikiem",
            "zgodność danych i wyników",
            "czy główne tematy są jasne",
            "tematy mniejsze i przypadki odmienne",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn srqr(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 21] = [
            "tytuł",
            "streszczenie",
            "problem i jego znaczenie",
            "cel lub pytanie",
            "podejście i paradygmat",
            "badacze i ich stanowisko",
            "kontekst",
            "dobór próby i kiedy go zakończono",
            "etyka: zgoda komisji, zgoda uczestników, ochrona",
            "jak i kiedy zbierano dane",
            "narzędzia: scenariusze, nagrania",
            "uczestnicy i dokumenty: liczba, cechy",
            "jak przetwarzano dane: transkrypcja, kodowanie, anonimizacja",
            "jak analizowano dane",
            "co zapewnia wiarygodność",
            "wyniki: tematy, interpretacja",
            "dowody: cytaty i inne dane",
            "co badanie wnosi do tego, co wiadomo",
            "ograniczenia",
            "konflikty interesów",
            "finansowanie",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)] {
        if coreq {
            &[(1, "Zespół badawczy"), (9, "Plan badania"), (24, "Analiza i wyniki")]
        } else {
            &[
                (1, "Tytuł i streszczenie"),
                (3, "Wprowadzenie"),
                (5, "Metody"),
                (16, "Wyniki"),
                (18, "Dyskusja"),
                (20, "Inne"),
            ]
        }
    }

    fn pointer(&self, pointer: &Pointer) -> String {
        let what = |figure: Figure| match figure {
            Figure::Participants => "uczestnicy",
            Figure::Sources => "źródła",
            Figure::Dates => "daty",
            Figure::Attributes => "cechy w pliku participants.csv",
            Figure::Coders => "koderzy",
            Figure::Codes => "kody według poziomów",
            Figure::Origins => "kody z podanym pochodzeniem",
            Figure::Approach => "podejście w pliku tema.toml",
            Figure::Unit => "jednostka kodowania",
            Figure::Decisions => "decyzje w dzienniku",
            Figure::Software => "oprogramowanie",
            Figure::Quotes => "cytaty w raporcie, każdy z uczestnikiem",
            Figure::Coded => "wypowiedzi z kodem",
            Figure::Read => "źródła oznaczone jako przeczytane do końca",
            Figure::TwoCoders => "źródła z decyzjami dwóch koderów",
            Figure::Asked => "kogo o co pytano, w pliku tema.toml",
            Figure::Title => "tytuł w pliku tema.toml",
            Figure::Checkpoints => "punkty kontrolne",
            Figure::Definitions => "kody z definicją",
        };
        match pointer {
            Pointer::Memo(id, coder, day) => format!("notatka {id} ({coder}, {day})"),
            Pointer::File(name) => name.clone(),
            Pointer::Figure(figure, value) => format!("{}: {value}", what(*figure)),
            Pointer::Command(command) => command.clone(),
        }
    }

    fn summary(&self, recorded: usize, items: usize) -> String {
        let points = if items == 1 { "punktu" } else { "punktów" };
        format!("Dowody są przy {} {} {} {points}.", figure(recorded), from(items), figure(items))
    }

    fn how_to(&self, example: &str) -> String {
        format!(
            "To wskazówki, a nie odpowiedzi: co z nich wynika, musi powiedzieć artykuł. Za dowód uznaje się też notatkę o badaniu, \
             która zaczyna się od oznaczenia punktu: {example}"
        )
    }

    fn source(&self, coreq: bool) -> &'static str {
        match coreq {
            true => {
                "Punkty COREQ własnymi, krótkimi słowami; Tong, Sainsbury, Craig (2007), doi:10.1093/intqhc/mzm042."
            }
            false => {
                "Punkty SRQR własnymi, krótkimi słowami; O'Brien, Harris, Beckman, Reed, Cook (2014), doi:10.1097/ACM.0000000000000388."
            }
        }
    }
}
