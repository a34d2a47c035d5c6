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

    fn question_held(&self, smallest: usize) -> String {
        format!(
            "Nerodoma: klausta arba atsakė mažiau nei {smallest} asm. arba pagal jų skaičių būtų galima apskaičiuoti nerodomą \
             skaičių."
        )
    }

    fn figures_held(&self) -> &'static str {
        "Vidurkiai, medianos ir testai nerodomi, kai iš jų būtų galima apskaičiuoti nerodomus skaičius arba kai jie yra pavienių \
         asmenų atsakymai."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Iki galo neperskaityta šaltinių: {sources}.")
    }
}
