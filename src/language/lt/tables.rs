//! What Lithuanian says about published tables.

use super::Lithuanian;
use super::numbers::plural;
use crate::language::figures::capitalized;
use crate::language::tables::{Ask, Evidence, Same, TableTexts, Unprinted, Wrong};

impl TableTexts for Lithuanian {
    fn title(&self) -> &'static str {
        "Paskelbta lentelė"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["eilutė", "skaičius", "tikrai", "galbūt dar", "negali būti", "nenurodyta"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "skaičius",
            Unprinted::List => "sąrašas",
            Unprinted::Quote => "citata",
        }
    }

    fn the_others(&self) -> &'static str {
        "visi kiti"
    }

    fn meaning(&self) -> &'static str {
        "Tikrai – išvardyti ar cituojami, arba nieko kito nelieka. Išspausdintas sąrašas laikomas išsamiu."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Daroma prielaida, kurios straipsnyje nėra: niekas nepriklauso dviem iš šių eilučių: {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["Kaip nurodyti įrodymai", "įrodymai", "eilučių", "kurios"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        match kind {
            Evidence::Both => "skaičius ir sąrašas sutampa",
            Evidence::Differ => "skaičius ir sąrašas nesutampa",
            Evidence::Number => "tik skaičius",
            Evidence::List => "tik sąrašas",
            Evidence::Neither => "nei skaičiaus, nei sąrašo",
            Evidence::Elsewhere => "įrodymai po kitu pavadinimu",
        }
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Nesutampa", "Ko paklausti"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("nurodytas skaičius {n}, o sąraše yra {list}"),
            Wrong::Twice(person) => format!("{person} sąraše yra du kartus"),
            Wrong::MoreThanAsked(n, asked) => format!("nurodytas skaičius {n}, o klausta tik {asked}"),
            Wrong::QuotedMore(n, quoted) => format!("nurodytas skaičius {n}, o cituojami {quoted}"),
            Wrong::QuotedNotListed(person) => format!("{person} cituojama, nors sąraše nėra"),
            Wrong::Unknown(person) => format!("{person} nėra tarp tyrimo dalyvių"),
            Wrong::Assumption => "nesuderinama su prielaida".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "Nė viena eilutė sau neprieštarauja."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "nėra nei skaičiaus, nei sąrašo, nei citatos".to_owned(),
            Ask::Unattributed => "citata be tyrimo dalyvio kodo".to_owned(),
            Ask::NeverQuoted => "suskaičiuota ar išvardyta, bet nė vienos citatos".to_owned(),
            Ask::OneQuote(other) => format!("vienintelė citata yra ir eilutės {other} citata"),
            Ask::Others(earlier, people) => format!("kalbama apie kitus, bet jie jau yra eilutėje {earlier}: {people}"),
            Ask::NotAsked(people) => format!("paminėta, nors neklausta: {people}"),
            Ask::OtherName(name) => format!("tekste įrodymai pateikti po pavadinimu „{name}“"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        match unattributed {
            0 => format!("Citatų – {all}{by}."),
            _ => format!("Citatų – {all}, iš jų su dalyvio kodu – {}{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Išvardyta, bet necituojama: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        let word = match plural(lists) {
            0 => "sąrašas",
            1 => "sąrašai",
            _ => "sąrašų",
        };
        format!("{person} ({lists} {word})")
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Nepaminėta nė vienoje eilutėje: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Klausta, bet nepaminėta nė vienoje temos „{topic}“ eilutėje: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["eilutė", "straipsnis", "pakartojimas", "palyginimas", "dalyviai"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "tas pats",
            Same::Others => "kiti dalyviai",
            Same::More => "daugiau",
            Same::Fewer => "mažiau",
            Same::Missing => "trūksta",
            Same::New => "nauja",
            Same::NotPrinted => "nenurodyta",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| TableTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        if people {
            "Dalyviai lyginami pagal kodus. −: tik straipsnyje; +: tik pakartojime."
        } else {
            "Tyrimo dalyviai ne tie patys: lyginami tik skaičiai."
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Klausta nevienodai žmonių, lygintinos dalys, ne skaičiai: {rows}.")
    }
}
