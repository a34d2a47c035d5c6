//! What Lithuanian says about results that are made for others to have.

use super::Lithuanian;
use crate::language::SharingTexts;

impl SharingTexts for Lithuanian {
    fn coders(&self, coders: usize) -> String {
        match (coders % 10, coders % 100) {
            (_, 11..=19) | (0, _) => format!("{coders} asmenų"),
            (1, _) => format!("{coders} asmuo"),
            _ => format!("{coders} asmenys"),
        }
    }

    fn held(&self) -> &'static str {
        "Parengta dalytis. Nerodoma: kas kodavo, datos, pastabos, neįskaičiuotos taisyklių atitiktys, pavienių dalyvių požymiai, \
         teiginių, kurių cituoti negalima, žodžiai."
    }

    fn codes_held(&self) -> &'static str {
        "Taip pat nerodoma: dalyvių ir šaltinių kodai ir visa, kas leistų susieti teiginius tarpusavyje: jų žymenys, \
         gretimi teiginiai, eilės tvarka."
    }

    fn respondents_held(&self) -> &'static str {
        "Taip pat nerodoma: apklausų respondentų lentelės."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Iki galo neperskaityta šaltinių: {sources}.")
    }
}
