//! What Lithuanian says about figures.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::results::{
    Estimated, EvidenceTexts, Few, Heard, Judged, Little, Reached, SaturationTexts, TestTexts, TogetherTexts, Unit,
    Untested, WordsTexts,
};
use crate::language::wording::{Gender, Setting};

const WHOSE_WORDS: &str = "Klausiančiųjų žodžiai neskaičiuojami.";

/// A number with the accusative that follows it: `1 kartą`, `3 kartus`, `10 kartų`.
fn accusative(n: usize, forms: [&str; 3]) -> String {
    format!("{} {}", figure(n), forms[plural(n).min(2)])
}

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

impl SaturationTexts for Lithuanian {
    fn events(&self) -> [&'static str; 3] {
        ["nauji", "iš viso", "pirmą kartą pasitaikę kodai"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["bazė", "serija", "nauji kiekvienos serijos kodai / bazės kodai"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["šaltiniai", "kodai šia tvarka", "visų galimų tvarkų vidurkis"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Neįtraukta, nes nenurodyta vieta eilėje: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Niekur nepasitaikę ir neskaičiuojami kodai: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2 – prisotinimas pasiektas po 6-ojo šaltinio, tai matyti iš 2 tolesnių. Šaltinių eilė svarbi. Kiekviena serija \
             prasideda vienu šaltiniu vėliau už ankstesnę. Šaltinių: {}.",
            figure(sources)
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "nepasiekta".to_owned(),
            Reached::NotAssessable => {
                format!("neįvertinama: šaltinių {}, reikia {}", figure(sources), figure(needed))
            }
            Reached::Undefined => "neapibrėžta: bazėje nėra kodų".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Iki galo neperskaityta, todėl kodų ten gali trūkti: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 ir aprėptis: neapibrėžta, nes niekur nepasitaikė nė vienas kodas.".to_owned();
        };
        format!(
            "Chao2: kodų ne mažiau kaip {} (pasitaikė {}; tik viename šaltinyje – {}, dviejuose – {}). Aprėptis: {} (Chao ir \
             Jost: {}).",
            found.chao2,
            figure(found.codes),
            figure(found.once),
            figure(found.twice),
            found.coverage,
            found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 yra apatinė riba. Abu rodikliai remiasi prielaida, kad šaltiniai yra atsitiktinė imtis ir kad kodų knyga liko \
         atvira naujiems kodams iki paskutinio šaltinio; interviu parinkti žmonės nėra atsitiktinė imtis, o jei kodų knyga \
         užbaigta anksti, šie rodikliai nieko nereiškia."
    }

    fn what_it_shows(&self) -> &'static str {
        "Tai rodo, kiek iki šiol sukurtų kodų, šia eile ir pagal šią kodų knygą, pirmą kartą pasitaikė vėlai. Tai nerodo nei \
         kad kiti žmonės nepasakytų nieko nauja, nei kad tai, kas pasakyta, suprasta."
    }
}

impl WordsTexts for Lithuanian {
    fn frequencies(&self) -> [&'static str; 3] {
        ["žodis", "kartai", "dalyviai"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop { "" } else { " Nereikšminiai žodžiai praleisti; juos parodo --stop-words." };
        format!(
            "Rodoma žodžių formų: {} iš {}; iš viso žodžių: {}. {WHOSE_WORDS}{stop}",
            figure(shown),
            figure(forms),
            figure(words)
        )
    }

    fn keys(&self) -> [&'static str; 5] {
        ["žodis", "iš 1000", "dalyviai", "G²", "log. santykis"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{} – žodžių: {}; {} – žodžių: {}. G² – raktiškumas (log-tikėtinumo statistika; Rayson, Garside 2000), neigiamas, \
             kai {} žodį vartoja rečiau. Tai nėra kriterijus: vieno žmogaus žodžiai nėra nepriklausomi, todėl svarbu, kiek \
             dalyvių žodį vartoja. Logaritminis santykis: 1 – dvigubai dažniau; „–“ – viena pusė žodžio nevartoja. {WHOSE_WORDS}",
            first.0,
            figure(first.1),
            second.0,
            figure(second.1),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "kiti"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` niekur nerasta.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        format!(
            "Konkordanso eilučių: {}; teiginių: {}; dalyvių: {}.",
            figure(places),
            figure(statements),
            figure(people)
        )
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["žodis", "šalia", "iš viso", "tikėtina", "dalyviai", "G²", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "`{query}` rasta vietų: {}. Kolokacijos ieškotos toje pačioje replikoje, ne toliau kaip per {}; rodomi tik žodžiai, \
             kurie šalia pasitaiko dažniau, nei tikėtina atsitiktinai. G² (log-tikėtinumas) nėra kriterijus: vieno žmogaus \
             žodžiai nėra nepriklausomi.",
            figure(places),
            accusative(window, ["žodį", "žodžius", "žodžių"])
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("`{query}` rasta vietų: {}; nė vienas žodis šalia nepasitaiko pakankamai dažnai.", figure(places))
    }
}

impl EvidenceTexts for Lithuanian {
    fn judged(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "už",
            Judged::Against => "prieš",
            Judged::Not => "nevertinta",
        }
    }

    fn judged_heading(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "Teiginiai „už“",
            Judged::Against => "Teiginiai „prieš“",
            Judged::Not => "Nevertinti teiginiai",
        }
    }

    fn heard(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Spoke => "kalbėjo apie tai",
            Heard::Unasked => "kalbėjo, nors neklausta",
            Heard::Agreed => "fokus grupėje pritarė",
            Heard::Dissented => "fokus grupėje nepritarė",
            Heard::NotMentioned => "klausta, nepaminėjo",
            Heard::SilentInGroup => "klausta fokus grupėje, nepasisakė",
            Heard::NotRead => "klausta, kol kas nieko nerasta",
            Heard::NeverAsked => "neklausta",
        }
    }

    fn heard_note(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Agreed | Heard::Dissented => "pažymėjo koduotojas",
            Heard::SilentInGroup => "nei pritarimas, nei nepritarimas",
            Heard::NotRead => "perskaityta ne viskas, kas pasakyta",
            _ => "",
        }
    }

    fn people(&self) -> &'static str {
        "tyrimo dalyviai"
    }

    fn not_judged_note(&self) -> &'static str {
        "Kad teiginiui priskirtas kodas, dar nereiškia, jog teiginys yra „už“: tai turi įvertinti žmogus."
    }

    fn little_head(&self) -> &'static str {
        "kodėl menkai pagrįsta"
    }

    fn little(&self, little: Little<'_>, gender: Gender) -> String {
        match (little, gender) {
            (Little::NoStatement, _) => "nėra teiginių".to_owned(),
            (Little::OneStatement, _) => "vienas teiginys".to_owned(),
            (Little::OneInformant, Gender::Masculine) => "vienas informantas".to_owned(),
            (Little::OneInformant, Gender::Feminine) => "viena informantė".to_owned(),
            (Little::NoQuote, _) => "nėra ko cituoti: visus teiginius cituoti uždrausta".to_owned(),
            (Little::SharedWith(other), _) => format!("visi teiginiai priskirti ir kodui `{other}`"),
        }
    }

    fn little_note(&self, weak: usize, codes: usize) -> String {
        format!("Menkai pagrįstų kodų: {} iš {}.", figure(weak), figure(codes))
    }
}

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
