//! What Ukrainian says about what speaks for a code and against it.

use super::Ukrainian;
use super::numbers::{figure, of};
use crate::language::evidence::{EvidenceTexts, Heard, Judged, Little};
use crate::language::wording::Gender;

impl EvidenceTexts for Ukrainian {
    fn judged(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "за",
            Judged::Against => "проти",
            Judged::Not => "не оцінено",
        }
    }

    fn judged_heading(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "Висловлювання «за»",
            Judged::Against => "Висловлювання «проти»",
            Judged::Not => "Неоцінені висловлювання",
        }
    }

    fn heard(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Spoke => "говорили про це",
            Heard::Unasked => "говорили, хоча їх не запитували",
            Heard::Agreed => "погодилися у фокус-групі",
            Heard::Dissented => "не погодилися у фокус-групі",
            Heard::NotMentioned => "запитували, не згадали",
            Heard::SilentInGroup => "запитували у фокус-групі, не висловилися",
            Heard::NotRead => "запитували, поки нічого не знайдено",
            Heard::NeverAsked => "не запитували",
        }
    }

    fn heard_note(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Agreed | Heard::Dissented => "позначив кодувальник",
            Heard::SilentInGroup => "ні згода, ні незгода",
            Heard::NotRead => "прочитано не все сказане",
            _ => "",
        }
    }

    fn people(&self) -> &'static str {
        "учасники дослідження"
    }

    fn not_judged_note(&self) -> &'static str {
        "Те, що висловлювання має код, ще не означає, що воно «за»: це має оцінити людина."
    }

    fn little_head(&self) -> &'static str {
        "чому підстав мало"
    }

    fn little(&self, little: Little<'_>, gender: Gender) -> String {
        match (little, gender) {
            (Little::NoStatement, _) => "немає висловлювань".to_owned(),
            (Little::OneStatement, _) => "одне висловлювання".to_owned(),
            (Little::OneInformant, Gender::Masculine) => "один інформант".to_owned(),
            (Little::OneInformant, Gender::Feminine) => "одна інформантка".to_owned(),
            (Little::NoQuote, _) => "нічого цитувати: усі висловлювання заборонено цитувати".to_owned(),
            (Little::SharedWith(other), _) => format!("усі висловлювання мають також код `{other}`"),
        }
    }

    fn little_note(&self, weak: usize, codes: usize) -> String {
        format!("Мало підстав: {} із {}.", figure(weak), of(codes, "коду", "кодів"))
    }
}
