//! What Lithuanian says about rules against people's decisions.

use super::Lithuanian;
use crate::language::rules::RulesTexts;

impl RulesTexts for Lithuanian {
    fn rules_title(&self) -> &'static str {
        "Taisyklės ir žmonių sprendimai"
    }

    fn nobody_decided(&self) -> &'static str {
        "Dar nėra nė vieno žmogaus sprendimo, su kuriuo būtų galima palyginti taisykles."
    }

    fn rule_heads(&self) -> [&'static str; 6] {
        ["patvirtinta", "atmesta", "praleista", "neišspręsta", "tikslumas", "atkūrimas"]
    }

    fn nothing_judged(&self) -> &'static str {
        "neapibrėžta: nė viena atitiktis neįvertinta"
    }

    fn nothing_coded(&self) -> &'static str {
        "neapibrėžta: kodo niekas nepriskyrė"
    }

    fn rules_note(&self) -> &'static str {
        "Patvirtinta – rado taisyklė ir kodavo žmogus. Atmesta – rado taisyklė, žmogus atmetė. Praleista – kodavo žmogus, taisyklė \
         nerado. Neišspręstos atitiktys neskaičiuojamos. Tai nėra koduotojų sutarimas: žmogus matė, ką rado taisyklės."
    }
}
