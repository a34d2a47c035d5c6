//! Notes and notices in Polish.

use super::levels;
use super::numbers::{Case, Kind, Noun, agreeing, figure, number};
use super::sentences::STATEMENT;
use crate::language::figures::{capitalized, joined};
use crate::language::wording::Level;

const DIFFERENT: Noun = Noun::feminine([
    "różna wypowiedź",
    "różną wypowiedź",
    "różne wypowiedzi",
    "różnej wypowiedzi",
    "różnych wypowiedzi",
]);
const CELL: Noun = Noun::neuter(["pole", "pola", "pola", "pól"]);
pub const SUGGESTION: Noun = Noun::feminine([
    "nieprzejrzana propozycja reguł",
    "nieprzejrzaną propozycję reguł",
    "nieprzejrzane propozycje reguł",
    "nieprzejrzanej propozycji reguł",
    "nieprzejrzanych propozycji reguł",
]);
pub const HIT: Noun = Noun::neuter([
    "nieprzejrzane trafienie reguły",
    "nieprzejrzane trafienia reguł",
    "nieprzejrzanego trafienia reguły",
    "nieprzejrzanych trafień reguł",
]);

pub fn held_back(cells: usize, least: usize) -> String {
    format!(
        "Nie pokazano {}: za polem lub kolumną stoi mniej niż {least} osób albo pozwalałoby ono obliczyć takie pole z sum.",
        CELL.figures(cells, Case::Genitive)
    )
}

pub fn statements(total: usize, shared: usize, level: &Level) -> String {
    let noun = if total == 1 { STATEMENT } else { DIFFERENT };
    let all = format!("Łącznie {}", noun.figures(total, Case::Nominative));
    let shared = match shared {
        _ if total == 0 => return "Brak wypowiedzi.".to_owned(),
        0 => return format!("{all}."),
        1 if total == 1 => "przypisano ją".to_owned(),
        2 if total == 2 => "obie przypisano".to_owned(),
        _ if shared == total => "wszystkie przypisano".to_owned(),
        _ => format!("{} z nich przypisano", number(shared, Case::Accusative, Kind::Feminine)),
    };
    let one = if levels::kind(level) == Kind::Feminine { "jednej" } else { "jednemu" };
    format!("{all}; {shared} więcej niż {one} {}.", level.assigned)
}

pub fn order(by_statements: bool, level: &Level) -> String {
    let many = capitalized(&level.many);
    match by_statements {
        true => format!("{many} uporządkowano według liczby wypowiedzi, malejąco."),
        false => format!("{many} podano w kolejności z księgi kodów."),
    }
}

pub fn package(coder: &str) -> String {
    format!(
        "Dla: {coder}\n\n\
         Ten folder to badanie dla programu tema. Z każdego wywiadu zostawiono te repliki, które wylosowano do kodowania,\n\
         w podwójnych nawiasach kwadratowych to, co powiedziano obok nich, a z reszty tylko to, kto mówił.\n\n\
         Rozpakuj folder i pisz w terminalu, będąc w tym folderze:\n\n    \
         tema statements --uncoded --basis people   co jest do zakodowania\n    \
         tema codebook show                         kody\n    \
         tema code SP1                              czytanie i kodowanie źródła na całym ekranie\n    \
         tema decide code SP1:4.2 KOD               wypowiedź otrzymuje kod\n    \
         tema decide read SP1                       źródło gotowe; co nie ma w nim kodu, to go nie ma\n    \
         tema undo                                  cofa ostatnią decyzję\n\n\
         Nie zmieniaj tekstów. Na koniec spakuj folder ponownie i odeślij.\n"
    )
}

pub fn as_of(day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
    match (day, checkpoint) {
        (Some(day), Some((name, kept))) => format!(
            "Badanie w stanie z dnia {day}: decyzje podjęte do tego dnia, a księga kodów, teksty, uczestnicy i ustawienia – z \
             punktu kontrolnego „{name}” ({kept})."
        ),
        (None, Some((name, kept))) => format!(
            "Badanie w stanie z punktu kontrolnego „{name}” ({kept}), z zapisaną wówczas księgą kodów, tekstami, uczestnikami i \
             ustawieniami."
        ),
        (day, None) => format!(
            "Co zakodowano ręcznie do dnia {} włącznie. Punktu kontrolnego nie było: księga kodów, teksty, uczestnicy i \
             ustawienia są dzisiejsze.",
            day.unwrap_or_default()
        ),
    }
}

pub fn basis(basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
    let by_hand = if basis == "people" { "ręcznie " } else { "" };
    let coded = match coders {
        [] => "nikt nie kodował".to_owned(),
        _ => format!("zakodowane {by_hand}przez {}", joined(coders, "i")),
    };
    match (basis, unread) {
        ("rules", _) if decided => "trafienia reguł, niezależnie od tego, co o nich zdecydowano".to_owned(),
        ("rules", _) => "trafienia reguł, których nikt nie przejrzał".to_owned(),
        (_, 0) => coded,
        ("all", _) => format!("{coded}, z wliczeniem {}", HIT.figures(unread, Case::Genitive)),
        _ => {
            let left_out = agreeing(unread, ["niewliczona", "niewliczone", "niewliczonych"]);
            format!("{coded}; {}, {left_out}", SUGGESTION.figures(unread, Case::Nominative))
        }
    }
}

pub fn rules_only(decided: bool) -> String {
    match decided {
        true => "Te liczby to trafienia reguł, policzone niezależnie od tego, co o nich zdecydowano.".to_owned(),
        false => "Te liczby to trafienia reguł: nikt ich nie przejrzał.".to_owned(),
    }
}

pub fn small_base(n: usize) -> String {
    format!("Odsetki dla mniej niż dwudziestu osób (tutaj: {}) mówią niewiele.", figure(n))
}
