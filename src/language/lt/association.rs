//! What Lithuanian says about tests of association.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::association::{Few, TestTexts, Untested};
use crate::language::wording::Setting;

impl TestTexts for Lithuanian {
    fn heads(&self) -> [&'static str; 6] {
        ["V", "V patais.", "χ²", "p", "Holmo p", "BH p"]
    }

    fn people(&self) -> &'static str {
        "Skaičiuojami žmonės, ne teiginiai: kiek iš tų, kurių klausta interviu ar apklausoje, tai paminėjo."
    }

    fn in_groups(&self, people: &str) -> String {
        format!("Neįtraukta, nes fokus grupės dalyviai atsako vieni kitiems: {people}.")
    }

    fn unread(&self, people: &str) -> String {
        format!("Neįtraukta, nes perskaityta ne viskas, kas pasakyta: {people}.")
    }

    fn undefined(&self, why: Untested, codes: &str) -> String {
        let why = match why {
            Untested::Empty => "nes nė vieno žmogaus neklausta atskirai",
            Untested::OneRow => "nes visi atsakė vienodai",
            Untested::OneColumn => "nes žmonių yra tik viename stulpelyje",
        };
        format!("„–“ – neapibrėžta, {why}: {codes}.")
    }

    fn intervals(&self) -> &'static str {
        "Skliaustuose – Vilsono 95 % pasikliautinasis intervalas (95 % PI; Wilson 1927)."
    }

    fn cramer(&self) -> &'static str {
        "V – Kramerio V; patais. – su poslinkio pataisa (Bergsma 2013); χ² – chi kvadrato kriterijus."
    }

    fn doubtful(&self) -> &'static str {
        "„!“ – tikėtinas dažnis mažesnis už 1 arba daugiau kaip penktadalis jų mažesni už 5: χ² remtis nereikėtų (Cochran 1954)."
    }

    fn p(&self, tested: usize) -> String {
        format!(
            "p – dvipusio Fišerio tiksliojo kriterijaus p reikšmė; Holmo p, BH p – su Holmo ir Benjaminio–Hochbergo pataisomis \
             (kodų: {}).",
            figure(tested)
        )
    }

    fn too_large(&self, codes: &str) -> String {
        format!("Lentelė Fišerio kriterijui per didelė, todėl p reikšmė yra χ² kriterijaus: {codes}.")
    }

    fn hidden(&self, few: usize) -> String {
        format!("Kai žmonių mažiau kaip {}, p reikšmės neteikiamos; jas parodo --anyway.", figure(few))
    }

    fn few(&self, few: &Few) -> String {
        let family = match (&few.adjusted, &few.never_below) {
            (Some(adjusted), Some(level)) => format!(
                ", o su Holmo pataisa (kodų: {}) – {adjusted}: nė vieno kodo p reikšmė čia negali būti mažesnė už {level}",
                figure(few.tested)
            ),
            (Some(adjusted), None) => format!(", o su Holmo pataisa (kodų: {}) – {adjusted}", figure(few.tested)),
            (None, _) => String::new(),
        };
        format!(
            "Kai žmonių {}, o stulpeliuose jų {}, mažiausia galima Fišerio kriterijaus p reikšmė yra {}{family}. Tiek mažai \
             žmonių gali parodyti, kas apie ką kalbėjo, bet ne tai, kad grupės nesiskiria.",
            figure(few.people),
            few.parts,
            few.least
        )
    }

    fn nothing_to_compare(&self, groups: bool) -> String {
        let groups = match groups {
            true => " Fokus grupės dalyviai atsako vieni kitiems, todėl kriterijus jiems netaikomas.",
            false => "",
        };
        format!("Žmonių, atsakiusių už save, yra mažiau kaip dviejuose stulpeliuose: nėra ko lyginti.{groups}")
    }

    fn columns(&self, things: &str, groups: &[(String, String)]) -> String {
        let groups: Vec<String> = groups.iter().map(|(code, name)| format!("{code} – {name}")).collect();
        let groups = if groups.is_empty() { String::new() } else { format!(" {}.", groups.join("; ")) };
        format!("Stulpeliai: {things}.{groups}")
    }

    fn kind(&self) -> &'static str {
        "rūšis"
    }

    fn kind_of(&self, setting: Setting) -> &'static str {
        match setting {
            Setting::Interview => "interviu",
            Setting::FocusGroup => "fokus grupė",
            Setting::Survey => "apklausa",
            Setting::Document => "dokumentas",
            Setting::Pooled => "visi",
        }
    }
}
