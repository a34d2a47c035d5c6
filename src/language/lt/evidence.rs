//! What Lithuanian says about what speaks for a code and against it.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::evidence::{EvidenceTexts, Heard, Judged, Little};
use crate::language::wording::Gender;

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
