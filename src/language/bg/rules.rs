//! What Bulgarian says about rules against people's decisions.

use super::Bulgarian;
use crate::language::rules::RulesTexts;

impl RulesTexts for Bulgarian {
    fn rules_title(&self) -> &'static str {
        "Правилата и решенията на хората"
    }

    fn nobody_decided(&self) -> &'static str {
        "Никой още нищо не е решил; няма с какво да се сравнят правилата."
    }

    fn rule_heads(&self) -> [&'static str; 6] {
        ["потвърдени", "отхвърлени", "пропуснати", "нерешени", "точност", "пълнота"]
    }

    fn nothing_judged(&self) -> &'static str {
        "неопределено: нито едно попадение не е преценено"
    }

    fn nothing_coded(&self) -> &'static str {
        "неопределено: никой не е поставил кода"
    }

    fn rules_note(&self) -> &'static str {
        "Потвърдени: намерени от правило и кодирани от човек. Отхвърлени: намерени от правило и отхвърлени. Пропуснати: кодирани от \
         човек, но ненамерени от никое правило. Нерешените попадения не влизат в показателите. Това не е съгласие между кодировчици: \
         човекът е виждал намереното от правилата."
    }
}
