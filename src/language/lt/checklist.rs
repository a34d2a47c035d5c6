//! What Lithuanian says about checklists.

use super::Lithuanian;
use super::numbers::plural;
use crate::language::checklist::{ChecklistTexts, Figure, Pointer};

impl ChecklistTexts for Lithuanian {
    fn heads(&self) -> [&'static str; 3] {
        ["nr.", "punktas", "įrodymai"]
    }

    fn not_recorded(&self) -> &'static str {
        "NENURODYTA"
    }

    fn coreq(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 32] = [
            "kas ėmė interviu ar moderavo",
            "tyrėjų kvalifikacija",
            "jų pareigos",
            "jų lytis",
            "jų patirtis ir pasirengimas",
            "ankstesnis ryšys su dalyviais",
            "ką dalyviai žinojo apie klausiantįjį",
            "su kuo klausiantysis atėjo: interesai, prielaidos",
            "metodologinė prieiga",
            "kaip dalyviai atrinkti",
            "kaip į juos kreiptasi",
            "kiek jų buvo",
            "kas atsisakė ar pasitraukė ir kodėl",
            "kur rinkti duomenys",
            "kas dar dalyvavo",
            "kas yra dalyviai",
            "klausimai, patikslinimai, klausimynas",
            "pakartotiniai interviu",
            "įrašymas",
            "lauko užrašai",
            "kiek truko",
            "prisotinimas",
            "ar stenogramos grąžintos dalyviams",
            "kiek koduotojų",
            "kodų medis",
            "iš kur kilo temos",
            "programinė įranga",
            "dalyvių atsiliepimai apie rezultatus",
            "citatos su dalyvių kodais",
            "ar duomenys ir rezultatai dera",
            "ar aiškios pagrindinės temos",
            "smulkesnės temos ir skirtingi atvejai",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn srqr(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 21] = [
            "pavadinimas",
            "santrauka",
            "problema ir kodėl ji svarbi",
            "tikslas ar klausimas",
            "prieiga ir paradigma",
            "tyrėjai ir jų požiūris",
            "kontekstas",
            "atranka ir kada ji baigta",
            "etika: leidimas, sutikimas, apsauga",
            "kaip ir kada rinkti duomenys",
            "priemonės: klausimynai, įrašymas",
            "dalyviai ir dokumentai: skaičius, požymiai",
            "kaip duomenys tvarkyti: stenogramos, kodavimas, nuasmeninimas",
            "kaip duomenys analizuoti",
            "kuo tyrimas patikimas",
            "rezultatai: temos, interpretacija",
            "įrodymai: citatos ir kiti duomenys",
            "ką tyrimas prideda prie žinomų dalykų",
            "ribotumai",
            "interesų konfliktai",
            "finansavimas",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)] {
        if coreq {
            &[(1, "Tyrėjų grupė"), (9, "Tyrimo planas"), (24, "Analizė ir rezultatai")]
        } else {
            &[
                (1, "Pavadinimas ir santrauka"),
                (3, "Įvadas"),
                (5, "Metodai"),
                (16, "Rezultatai"),
                (18, "Aptarimas"),
                (20, "Kita"),
            ]
        }
    }

    fn pointer(&self, pointer: &Pointer) -> String {
        let figure = |figure: Figure| match figure {
            Figure::Participants => "tyrimo dalyviai",
            Figure::Sources => "šaltiniai",
            Figure::Dates => "datos",
            Figure::Attributes => "požymiai faile participants.csv",
            Figure::Coders => "koduotojai",
            Figure::Codes => "kodai pagal lygius",
            Figure::Origins => "kodai su nurodyta kilme",
            Figure::Approach => "prieiga faile tema.toml",
            Figure::Unit => "kodavimo vienetas",
            Figure::Decisions => "sprendimai žurnale",
            Figure::Software => "programinė įranga",
            Figure::Quotes => "citatos ataskaitoje su dalyvių kodais",
            Figure::Coded => "teiginiai su kodu",
            Figure::Read => "šaltiniai, pažymėti kaip perskaityti iki galo",
            Figure::TwoCoders => "šaltiniai su dviejų koduotojų sprendimais",
            Figure::Asked => "ko klausta, faile tema.toml",
            Figure::Title => "pavadinimas faile tema.toml",
            Figure::Checkpoints => "išsaugotos būsenos",
            Figure::Definitions => "kodai su apibrėžtimi",
        };
        match pointer {
            Pointer::Memo(id, coder, day) => format!("pastaba {id} ({coder}, {day})"),
            Pointer::File(name) => name.clone(),
            Pointer::Figure(what, value) => format!("{}: {value}", figure(*what)),
            Pointer::Command(command) => command.clone(),
        }
    }

    fn summary(&self, recorded: usize, items: usize) -> String {
        let word = if plural(items) == 0 { "punkto" } else { "punktų" };
        format!("Įrodymų yra prie {recorded} iš {items} {word}.")
    }

    fn how_to(&self, example: &str) -> String {
        format!(
            "Tai nuorodos, o ne atsakymai: ką jos sako, turi pasakyti straipsnis. Įrodymu laikoma ir tyrimo pastaba, prasidedanti \
             punkto ženklu: {example}"
        )
    }

    fn source(&self, coreq: bool) -> &'static str {
        if coreq {
            "COREQ punktai mūsų pačių trumpais žodžiais; Tong, Sainsbury, Craig (2007), doi:10.1093/intqhc/mzm042."
        } else {
            "SRQR punktai mūsų pačių trumpais žodžiais; O'Brien, Harris, Beckman, Reed, Cook (2014), doi:10.1097/ACM.0000000000000388."
        }
    }
}
