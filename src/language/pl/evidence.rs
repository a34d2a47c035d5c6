//! What Polish says about what speaks for a code and against it.

use super::Polish;
use super::numbers::{figure, from};
use crate::language::evidence::{EvidenceTexts, Heard, Judged, Little};
use crate::language::wording::Gender;

impl EvidenceTexts for Polish {
    fn judged(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "za",
            Judged::Against => "przeciw",
            Judged::Not => "nie oceniono",
        }
    }

    fn judged_heading(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "Wypowiedzi „za”",
            Judged::Against => "Wypowiedzi „przeciw”",
            Judged::Not => "Wypowiedzi nieocenione",
        }
    }

    fn heard(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Spoke => "mówili o tym",
            Heard::Unasked => "mówili, choć nie pytano",
            Heard::Agreed => "zgodzili się w grupie fokusowej",
            Heard::Dissented => "nie zgodzili się w grupie fokusowej",
            Heard::NotMentioned => "pytano, nie wspomnieli",
            Heard::SilentInGroup => "pytano w grupie fokusowej, nie zabrali głosu",
            Heard::NotRead => "pytano, dotąd nic nie znaleziono",
            Heard::NeverAsked => "nie pytano",
        }
    }

    fn heard_note(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Agreed | Heard::Dissented => "odnotował koder",
            Heard::SilentInGroup => "ani zgoda, ani sprzeciw",
            Heard::NotRead => "nie wszystko, co powiedzieli, przeczytano",
            _ => "",
        }
    }

    fn people(&self) -> &'static str {
        "uczestnicy badania"
    }

    fn not_judged_note(&self) -> &'static str {
        "To, że wypowiedzi przypisano kod, nie znaczy jeszcze, że przemawia ona „za”: musi to ocenić człowiek."
    }

    fn little_head(&self) -> &'static str {
        "dlaczego słabo uzasadniony"
    }

    fn little(&self, little: Little<'_>, _gender: Gender) -> String {
        match little {
            Little::NoStatement => "brak wypowiedzi".to_owned(),
            Little::OneStatement => "jedna wypowiedź".to_owned(),
            Little::OneInformant => "jedna osoba badana".to_owned(),
            Little::NoQuote => "nie ma czego zacytować: wszystkie wypowiedzi wyłączono z cytowania".to_owned(),
            Little::SharedWith(other) => format!("wszystkie wypowiedzi przypisano także kodowi `{other}`"),
        }
    }

    fn little_note(&self, weak: usize, codes: usize) -> String {
        format!("Kody słabo uzasadnione: {} {} {}.", figure(weak), from(codes), figure(codes))
    }
}
