//! What Polish says about what was decided.

use super::Polish;
use super::numbers::figure;
use crate::language::trail::TrailTexts;

impl TrailTexts for Polish {
    fn trail(&self) -> &'static str {
        "ścieżka audytu"
    }

    fn categories(&self) -> [&'static str; 6] {
        [
            "Dane surowe",
            "Wyniki redukcji i analizy danych",
            "Wyniki rekonstrukcji i syntezy danych",
            "Notatki z przebiegu badania",
            "Materiały dotyczące zamierzeń i nastawień",
            "Informacje o tworzeniu narzędzia",
        ]
    }

    fn decision_heads(&self) -> [&'static str; 5] {
        ["id", "data", "koder", "decyzja", "dlaczego"]
    }

    fn nothing_recorded(&self) -> &'static str {
        "Niczego nie zapisano."
    }

    fn act<'a>(&self, act: &'a str) -> &'a str {
        match act {
            "read" => "przeczytano do końca:",
            "code" => "kod",
            "uncode" => "zdjęto kod",
            "accept" => "przyjęto propozycję",
            "reject" => "odrzucono propozycję",
            "memo" => "notatka",
            "condense" => "krótki zapis",
            "stance" => "stanowisko wobec kodu",
            "agreed" => "zgoda:",
            "dissented" => "sprzeciw:",
            "inferred" => "wniosek, kod",
            "star" => "cytować najpierw",
            "bar" => "nie cytować",
            "trim" => "cytować w skrócie",
            "untrim" => "cytować w całości",
            "carry" => "przeniesiono",
            "settle" => "uzgodniono kod",
            "undo" => "cofnięto",
            "merge" => "połączono kody",
            "split" => "podzielono kod",
            "retire" => "wycofano kod",
            "rename" => "zmieniono nazwę kodu",
            "move" => "przesunięto kod",
            "group" => "pogrupowano kody",
            "checkpoint" => "punkt kontrolny",
            "assign" => "przydzielono do kodowania",
            other => other,
        }
    }

    fn value<'a>(&self, value: &'a str) -> &'a str {
        match value {
            "for" => "za",
            "against" => "przeciw",
            "none" => "bez stanowiska",
            "yes" => "tak",
            "no" => "nie",
            other => other,
        }
    }

    fn became(&self, merged: bool) -> &'static str {
        if merged { "w" } else { "na" }
    }

    fn on(&self, source: &str, words: &str) -> String {
        format!("({source}: {words})")
    }

    fn carried(&self, carry: &str, what: &str) -> String {
        format!("{carry}; decyzja: {what}")
    }

    fn undone(&self, what: &str) -> String {
        format!("{what} (cofnięto)")
    }

    fn raw(&self, file: &str, kind: &str, date: Option<&str>, statements: usize, hash: &str) -> String {
        let date = date.unwrap_or("daty nie podano");
        format!("{file}: {kind}, {date}, liczba wypowiedzi: {}, tekst {hash}", figure(statements))
    }

    fn instrument(&self, hash: &str, codes: usize, defined: usize, rules: usize, files: &str) -> String {
        format!(
            "Księga kodów {hash}: kody – {}, w tym z definicją – {}, wskaźniki i wyjątki – {}; pliki: {files}.",
            figure(codes),
            figure(defined),
            figure(rules)
        )
    }
}
