//! What English says about rules against people's decisions.

use super::English;
use crate::language::rules::RulesTexts;

impl RulesTexts for English {
    fn rules_title(&self) -> &'static str {
        "Rules against people's decisions"
    }

    fn nobody_decided(&self) -> &'static str {
        "Nobody has decided anything yet; there is nothing to measure the rules against."
    }

    fn rule_heads(&self) -> [&'static str; 6] {
        ["confirmed", "rejected", "missed", "undecided", "precision", "recall"]
    }

    fn nothing_judged(&self) -> &'static str {
        "undefined: no hit judged"
    }

    fn nothing_coded(&self) -> &'static str {
        "undefined: nobody coded it"
    }

    fn rules_note(&self) -> &'static str {
        "Confirmed: hit by a rule and coded by a person. Rejected: hit and turned down. Missed: coded by a person, hit by no \
         rule. Undecided hits enter no figure. This is not an agreement between coders: the person has seen the rules' hits."
    }
}
