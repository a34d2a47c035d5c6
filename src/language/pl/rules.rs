//! What Polish says about rules against people's decisions.

use super::Polish;
use crate::language::rules::RulesTexts;

impl RulesTexts for Polish {
    fn rules_title(&self) -> &'static str {
        "Reguły a decyzje ludzi"
    }

    fn nobody_decided(&self) -> &'static str {
        "Nikt jeszcze niczego nie zdecydował; nie ma z czym porównać reguł."
    }

    fn rule_heads(&self) -> [&'static str; 6] {
        ["potwierdzone", "odrzucone", "pominięte", "nierozstrzygnięte", "precyzja", "czułość"]
    }

    fn nothing_judged(&self) -> &'static str {
        "nieokreślone: nie oceniono żadnego trafienia"
    }

    fn nothing_coded(&self) -> &'static str {
        "nieokreślone: nikt nie nadał tego kodu"
    }

    fn rules_note(&self) -> &'static str {
        "Potwierdzone: trafione przez regułę i zakodowane przez człowieka. Odrzucone: trafione i odrzucone. Pominięte: zakodowane \
         przez człowieka, nietrafione przez żadną regułę. Trafienia nierozstrzygnięte nie wchodzą do wskaźników. To nie jest zgodność \
         koderów: człowiek widział trafienia reguł."
    }
}
