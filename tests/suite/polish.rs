//! Results in Polish: what was decided, rules against decisions, and that no page mixes languages.
//!
//! | | | codes |
//! |---|---|---|
//! | SP1:2 | Dzwonię telefonem. Dyrekcja pisze listy. | telefon, listy |
//! | SP2:2 | Spotykamy się w szkole. Piszę listy. | szkola, listy |
//! | AV1:2 | Dzwonię telefonem do rodziców. | telefon |

use crate::support::Study;

fn study() -> Study {
    let study = Study::folder();
    study.write(
        "tema.toml",
        "[study]\ntitle = \"Kontakt\"\nlanguage = \"pl\"\n[report]\nlanguages = [\"pl\"]\n\
         [groups.SP]\nname = [\"pedagog szkolny\", \"pedagodzy szkolni\", \"pedagogów szkolnych\"]\n\
         [groups.AV]\nname = [\"asystentka rodziny\", \"asystentki rodziny\", \"asystentek rodziny\"]\n",
    );
    study.write("participants.csv", "participant,group,order\nSP1,SP,1\nSP2,SP,2\nAV1,AV,3\n");
    for (who, said) in [
        ("SP1", "Dzwonię telefonem. Dyrekcja pisze listy."),
        ("SP2", "Spotykamy się w szkole. Piszę listy."),
        ("AV1", "Dzwonię telefonem do rodziców."),
    ] {
        study.write(&format!("transcripts/{who}.txt"), format!("I: Jak wygląda kontakt?\n{who}: {said}\n"));
    }
    study.write(
        "codebooks/a.yaml",
        "topics:\n  - {id: telefon, indicators: ['telefon*']}\n  - {id: listy, indicators: ['list*']}\n  \
         - {id: szkola, name: szkoła, indicators: ['szkol*']}\n",
    );
    study
}

/// What a command prints, each run of blanks as one.
fn page(study: &Study, command: &str) -> String {
    let out = study.ok(&command.split(' ').collect::<Vec<_>>());
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, expected: &[&str]) {
    for line in expected {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
}

#[test]
fn a_report() {
    let study = study();
    holds(
        &page(&study, "report --format md"),
        &[
            "W badaniu uczestniczyły trzy osoby: dwaj pedagodzy szkolni i jedna asystentka rodziny.",
            "Materiał badawczy obejmuje trzy wywiady indywidualne.",
            "źródła zawierają 5 wypowiedzi, z których wszystkie mają co najmniej jedno trafienie reguły.",
            "Tabela 1. ",
            "Łącznie 5 różnych wypowiedzi.",
        ],
    );
    study.ok(&["report", "--format", "html", "-o", "r.html"]);
    assert!(study.read("r.html").contains("<html lang=\"pl\">"));
}

#[test]
fn what_was_decided() {
    let study = study();
    assert!(page(&study, "log").contains("Niczego nie zapisano."));
    study.ok(&["decide", "accept", "SP1:2.1", "telefon", "--coder", "vk"]);
    study.ok(&["decide", "reject", "SP1:2.2", "listy", "--coder", "vk", "--why", "pisze dyrekcja"]);
    study.ok(&["decide", "stance", "SP1:2.1", "telefon", "for", "--coder", "vk"]);
    holds(
        &page(&study, "log"),
        &[
            "id data koder decyzja dlaczego",
            "vk przyjęto propozycję telefon (SP1: „Dzwonię telefonem.”)",
            "vk odrzucono propozycję listy (SP1: „Dyrekcja pisze",
            "vk stanowisko wobec kodu telefon za (SP1: „Dzwonię telefonem.”)",
        ],
    );
    holds(
        &page(&study, "log --trail"),
        &["Kontakt: ścieżka audytu", "Dane surowe", "SP1.txt: wywiad, daty nie podano, liczba wypowiedzi: 2, tekst "],
    );
    let english = page(&study, "log --lang en");
    holds(&english, &["vk accept telefon on SP1 “Dzwonię telefonem.”", "vk stance telefon for on SP1"]);
    holds(&page(&study, "log --lang lt"), &["vk priimtas pasiūlymas telefon (SP1: „Dzwonię telefonem.“)"]);
    assert_eq!(study.json(&["log"])["events"][0]["category"], "Data reduction and analysis products");
    let wrong = study.tema(&["log", "--lang", "xx"]);
    assert_eq!(wrong.status, 2, "{}", wrong.err);
    assert!(wrong.err.starts_with("error: results cannot be written in `xx`\n"), "{}", wrong.err);
}

#[test]
fn rules_against_decisions() {
    let study = study();
    holds(&page(&study, "evidence --rules"), &["Nikt jeszcze niczego nie zdecydował; nie ma z czym porównać reguł."]);
    study.ok(&["decide", "accept", "SP1:2.1", "telefon", "--coder", "vk"]);
    holds(
        &page(&study, "evidence --rules"),
        &[
            "Kod potwierdzone odrzucone pominięte nierozstrzygnięte precyzja czułość",
            "telefon 1 0 0 1 1,00 (1/1) 1,00 (1/1)",
            "listy 0 0 0 2 nieokreślone: nie oceniono żadnego trafienia nieokreślone: nikt nie nadał tego kodu",
        ],
    );
    let told = study.json(&["evidence", "--rules"]);
    assert_eq!(told["codes"][1]["precision"]["undefined"], "undefined: no hit judged");
}
