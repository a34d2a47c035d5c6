//! What Lithuanian says about codes that stand together.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::together::{TogetherTexts, Unit};

impl TogetherTexts for Lithuanian {
    fn heads(&self) -> [&'static str; 8] {
        ["su kuo", "kartu", "1-asis", "2-asis", "iš 1-ojo", "iš 2-ojo", "Žakardo", "pakilimas"]
    }

    fn undefined(&self) -> &'static str {
        "neapibrėžta"
    }

    fn rule(&self, unit: Unit) -> String {
        match unit {
            Unit::Statement => "Kartu – tame pačiame teiginyje.".to_owned(),
            Unit::Turn => "Kartu – toje pačioje replikoje.".to_owned(),
            Unit::Turns(n) => format!(
                "Kartu – ne toliau kaip per {} viena nuo kitos, neskaičiuojant interviuotojo replikų; skaičiuojamos replikos, \
                 kuriose yra vienas iš dviejų kodų, o netoliese – kitas. Pakilimas neskaičiuojamas: nežinia, kaip dažnai \
                 kodai būtų taip arti atsitiktinai.",
                accusative(n as usize, ["repliką", "replikas", "replikų"])
            ),
            Unit::Participant => {
                "Kartu – apie abu kodus kalbėjo tas pats tyrimo dalyvis. Porai skaičiuojami tik tie, kurių klausta apie abu kodus."
                    .to_owned()
            }
        }
    }

    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String {
        let rest = match rest {
            0 => String::new(),
            rest => format!("; dar {} – rečiau kaip {}", figure(rest), accusative(least, ["kartą", "kartus", "kartų"])),
        };
        format!("Niekada kartu nepasitaiko {} iš {} porų{rest}.", figure(never), figure(pairs))
    }

    fn of_all(&self, units: usize, unit: Unit) -> String {
        let (name, share) = match unit {
            Unit::Statement => ("teiginių", "kuri pirmojo kodo teiginių dalis turi ir antrąjį kodą"),
            Unit::Turn => ("replikų", "kuri pirmojo kodo replikų dalis turi ir antrąjį kodą"),
            Unit::Turns(_) => ("replikų", "kuri pirmojo kodo replikų dalis netoliese turi ir antrąjį kodą"),
            Unit::Participant => ("tyrimo dalyvių", "kuri dalis pirmąjį kodą minėjusių dalyvių minėjo ir antrąjį"),
        };
        let lift = match unit {
            Unit::Turns(_) => "",
            _ => " Pakilimas (angl. lift) – kiek kartų dažniau kodai pasitaiko kartu, nei tikėtina atsitiktinai.",
        };
        format!("Iš viso {name}: {}. „Iš 1-ojo“ – {share}; Žakardo – Žakardo (Jaccard) indeksas.{lift}", figure(units))
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Neapibrėžta, nes šiuo pagrindu kodas niekur nepasitaiko: {codes}.")
    }

    fn brackets(&self) -> &'static str {
        "Skliaustuose – kiek kartų kodas pasitaiko iš viso."
    }

    fn none(&self) -> &'static str {
        "Jokie du kodai kartu nepasitaiko."
    }
}

/// A number with the accusative that follows it: `1 kartą`, `3 kartus`, `10 kartų`.
fn accusative(n: usize, forms: [&str; 3]) -> String {
    format!("{} {}", figure(n), forms[plural(n).min(2)])
}
