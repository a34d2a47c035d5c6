//! What Bulgarian says about what speaks for a code and against it.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::evidence::{EvidenceTexts, Heard, Judged, Little};
use crate::language::wording::Gender;

impl EvidenceTexts for Bulgarian {
    fn judged(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "за",
            Judged::Against => "против",
            Judged::Not => "без преценка",
        }
    }

    fn judged_heading(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "Изказвания „за“",
            Judged::Against => "Изказвания „против“",
            Judged::Not => "Изказвания без преценка",
        }
    }

    fn heard(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Spoke => "говорят за това",
            Heard::Unasked => "говорят за това, без да са питани",
            Heard::Agreed => "съгласни във фокус група",
            Heard::Dissented => "несъгласни във фокус група",
            Heard::NotMentioned => "питани, не го споменават",
            Heard::SilentInGroup => "питани във фокус група, без изказване",
            Heard::NotRead => "питани, засега нищо не е намерено",
            Heard::NeverAsked => "непитани",
        }
    }

    fn heard_note(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Agreed | Heard::Dissented => "отбелязано от кодировчик",
            Heard::SilentInGroup => "нито съгласие, нито несъгласие",
            Heard::NotRead => "не всичко казано е прочетено",
            _ => "",
        }
    }

    fn people(&self) -> &'static str {
        "участници"
    }

    fn not_judged_note(&self) -> &'static str {
        "Това, че изказването има кода, още не значи, че говори „за“: някой трябва да прецени."
    }

    fn little_head(&self) -> &'static str {
        "слаба опора"
    }

    fn little(&self, little: Little<'_>, gender: Gender) -> String {
        match (little, gender) {
            (Little::NoStatement, _) => "няма изказване".to_owned(),
            (Little::OneStatement, _) => "едно изказване".to_owned(),
            (Little::OneInformant, Gender::Masculine) => "един информант".to_owned(),
            (Little::OneInformant, Gender::Feminine) => "една информантка".to_owned(),
            (Little::NoQuote, _) => "няма какво да се цитира: всички изказвания са забранени за цитиране".to_owned(),
            (Little::SharedWith(other), _) => format!("всички изказвания са и в `{other}`"),
        }
    }

    fn little_note(&self, weak: usize, codes: usize) -> String {
        format!("Кодове със слаба опора: {} от {}.", figure(weak), figure(codes))
    }
}
