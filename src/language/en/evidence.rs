//! What English says about what speaks for a code and against it.

use super::English;
use crate::language::evidence::{EvidenceTexts, Heard, Judged, Little};
use crate::language::wording::Gender;

impl EvidenceTexts for English {
    fn judged(&self, judged: Judged) -> &'static str {
        match judged {
            Judged::For => "for",
            Judged::Against => "against",
            Judged::Not => "not judged",
        }
    }

    fn judged_heading(&self, judged: Judged) -> &'static str {
        self.judged(judged)
    }

    fn heard(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Spoke => "spoke of it",
            Heard::Unasked => "spoke of it though not asked",
            Heard::Agreed => "agreed in a focus group",
            Heard::Dissented => "dissented in a focus group",
            Heard::NotMentioned => "asked, did not mention it",
            Heard::SilentInGroup => "asked in a focus group, not heard on it",
            Heard::NotRead => "asked, nothing found yet",
            Heard::NeverAsked => "never asked",
        }
    }

    fn heard_note(&self, heard: Heard) -> &'static str {
        match heard {
            Heard::Agreed | Heard::Dissented => "noted by a coder",
            Heard::SilentInGroup => "neither agreement nor dissent",
            Heard::NotRead => "not everything of theirs is read",
            _ => "",
        }
    }

    fn people(&self) -> &'static str {
        "people"
    }

    fn not_judged_note(&self) -> &'static str {
        "That a statement has the code does not say that it speaks for it: somebody has to judge."
    }

    fn little_head(&self) -> &'static str {
        "rests on little"
    }

    fn little(&self, little: Little<'_>, _gender: Gender) -> String {
        match little {
            Little::NoStatement => "no statement".to_owned(),
            Little::OneStatement => "one statement".to_owned(),
            Little::OneInformant => "one informant".to_owned(),
            Little::NoQuote => "no quote: every statement is barred".to_owned(),
            Little::SharedWith(other) => format!("every statement is also in `{other}`"),
        }
    }

    fn little_note(&self, weak: usize, codes: usize) -> String {
        format!("{weak} of {codes} codes rest on little.")
    }
}
