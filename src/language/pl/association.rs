//! What Polish says about tests of association, and about crossed columns.

use super::Polish;
use super::numbers::figure;
use crate::language::association::{Few, TestTexts, Untested};
use crate::language::wording::Setting;

impl TestTexts for Polish {
    fn heads(&self) -> [&'static str; 6] {
        ["V", "V skor.", "χ²", "p", "p Holma", "p BH"]
    }

    fn people(&self) -> &'static str {
        "Liczy się osoby, nie wypowiedzi: ile spośród osób pytanych w wywiadzie lub ankiecie o tym wspomniało."
    }

    fn in_groups(&self, people: &str) -> String {
        format!("Pominięto, ponieważ uczestnicy grupy fokusowej odpowiadają sobie nawzajem: {people}.")
    }

    fn unread(&self, people: &str) -> String {
        format!("Pominięto, ponieważ nie przeczytano wszystkiego, co powiedziano: {people}.")
    }

    fn undefined(&self, why: Untested, codes: &str) -> String {
        let why = match why {
            Untested::Empty => "ponieważ nikogo nie pytano z osobna",
            Untested::OneRow => "ponieważ wszyscy odpowiedzieli tak samo",
            Untested::OneColumn => "ponieważ osoby są tylko w jednej kolumnie",
        };
        format!("„–” – nieokreślone, {why}: {codes}.")
    }

    fn intervals(&self) -> &'static str {
        "W nawiasach – 95-procentowy przedział ufności Wilsona (95% PU; Wilson 1927)."
    }

    fn cramer(&self) -> &'static str {
        "V – V Craméra; skor. – skorygowane o obciążenie (Bergsma 2013); χ² – test chi-kwadrat."
    }

    fn doubtful(&self) -> &'static str {
        "„!” – liczebność oczekiwana jest mniejsza niż 1 albo ponad jedna piąta z nich jest mniejsza niż 5: nie należy opierać się na \
         χ² (Cochran 1954)."
    }

    fn p(&self, tested: usize) -> String {
        format!(
            "p – dwustronny dokładny test Fishera; p Holma, p BH – z poprawkami Holma oraz Benjaminiego i Hochberga (liczba kodów: \
             {}).",
            figure(tested)
        )
    }

    fn too_large(&self, codes: &str) -> String {
        format!("Tabela zbyt duża dla testu Fishera, dlatego p pochodzi z testu χ²: {codes}.")
    }

    fn hidden(&self, few: usize) -> String {
        format!("Gdy osób jest mniej niż {}, wartości p się nie podaje; pokazuje je --anyway.", figure(few))
    }

    fn few(&self, few: &Few) -> String {
        let family = match (&few.adjusted, &few.never_below) {
            (Some(adjusted), Some(level)) => format!(
                ", a po poprawce Holma (liczba kodów: {}) – {adjusted}: wartość p żadnego kodu nie może tu być mniejsza niż {level}",
                figure(few.tested)
            ),
            (Some(adjusted), None) => {
                format!(", a po poprawce Holma (liczba kodów: {}) – {adjusted}", figure(few.tested))
            }
            (None, _) => String::new(),
        };
        format!(
            "Liczba osób: {}, w kolumnach: {}; najmniejsza możliwa wartość p testu Fishera to {}{family}. Tak mała liczba osób może \
             pokazać, kto o czym mówił, ale nie to, że grupy się nie różnią.",
            figure(few.people),
            few.parts,
            few.least
        )
    }

    fn nothing_to_compare(&self, groups: bool) -> String {
        let groups = match groups {
            true => " Uczestnicy grupy fokusowej odpowiadają sobie nawzajem, dlatego ich się nie testuje.",
            false => "",
        };
        format!("Osoby, które odpowiadały za siebie, są w mniej niż dwóch kolumnach: nie ma czego porównywać.{groups}")
    }

    fn columns(&self, things: &str, groups: &[(String, String)]) -> String {
        let groups: Vec<String> = groups.iter().map(|(code, name)| format!("{code} – {name}")).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" {}.", groups.join("; ")) };
        format!("Kolumny: {things}.{groups}")
    }

    fn kind(&self) -> &'static str {
        "rodzaj"
    }

    fn kind_of(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Interview => "wywiad",
            Setting::FocusGroup => "grupa fokusowa",
            Setting::Survey => "ankieta",
            Setting::Document => "dokument",
            Setting::Pooled => "wszystkie",
        }
    }
}
