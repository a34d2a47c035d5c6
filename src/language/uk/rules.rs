//! What Ukrainian says about rules against people's decisions.

use super::Ukrainian;
use crate::language::rules::RulesTexts;

impl RulesTexts for Ukrainian {
    fn rules_title(&self) -> &'static str {
        "Правила та рішення людей"
    }

    fn nobody_decided(&self) -> &'static str {
        "Ніхто ще нічого не вирішив; немає з чим порівняти правила."
    }

    fn rule_heads(&self) -> [&'static str; 6] {
        ["підтверджено", "відхилено", "пропущено", "не вирішено", "точність", "повнота"]
    }

    fn nothing_judged(&self) -> &'static str {
        "не визначено: жодного збігу не оцінено"
    }

    fn nothing_coded(&self) -> &'static str {
        "не визначено: цього коду ніхто не надав"
    }

    fn rules_note(&self) -> &'static str {
        "Підтверджено: знайшло правило й закодувала людина. Відхилено: знайшло правило, а людина відхилила. Пропущено: закодувала \
         людина, а жодне правило не знайшло. Невирішені збіги до показників не входять. Це не узгодженість кодувальників: людина \
         бачила збіги правил."
    }
}
