//! What Lithuanian says about repeating a study.

use super::Lithuanian;
use crate::language::figures::capitalized;
use crate::language::replication::ReplicationTexts;
use crate::language::tables::Same;

impl ReplicationTexts for Lithuanian {
    fn exercise(&self) -> &'static str {
        "Stenogramos sintetinės: tai pratybos, ne tyrimo pakartojimas."
    }

    fn title(&self) -> &'static str {
        "Palyginimas su raktu"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["raktas", "jūsų", "palyginimas", "abiejų", "mažiau", "daugiau", "dalyvių", "jūsų"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "tas pats",
            Same::Others => "ir daugiau, ir mažiau",
            Same::More => "daugiau",
            Same::Fewer => "mažiau",
            Same::Missing => "trūksta",
            Same::New => "nauja",
            Same::NotPrinted => "tuščia",
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
        "?: pavadinimai nesutampa; skliaustuose – kiek iš visų abiejų kodų teiginių yra bendri. Ar kodai reiškia tą patį, \
         sprendžia žmonės."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Nelyginta, nes nėra arba tekstas kitas: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Labiausiai verta aptarti"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "Rodoma {shown} iš {all} skirtingai koduotų teiginių: pirma tie, kurie vieni lemia, ar dalyvis priskiriamas potemei, \
             paskui tie, kurių skiriasi daugiausia kodų."
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["teiginys", "žodžiai", "raktas", "jūsų"]
    }

    fn no_code(&self) -> &'static str {
        "be kodo"
    }

    fn all_same(&self) -> &'static str {
        "Visi teiginiai koduoti vienodai."
    }

    fn how_to(&self) -> &'static str {
        "Kurioms potemėms priskirti teiginį? Rašykite numerius arba pavadinimus, atskirtus kableliais, arba nieko, jei kodo nėra; \
         ? – vėl parodyti sąrašą, q – baigti."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Teiginys {at} iš {of}")
    }

    fn prompt(&self) -> &'static str {
        "kodai: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("Potemės „{word}“ nėra.")
    }

    fn right(&self) -> &'static str {
        "Kaip rakte."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("Rakte nėra: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("Rakte yra: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "Rakte čia nėra jokio kodo."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("Kaip rakte: {right} iš {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Dar kartą perskaitytinos apibrėžtys: {codes}.")
    }
}
