//! What Lithuanian says about a codebook.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::codebook::{CodebookTexts, Gap};

impl CodebookTexts for Lithuanian {
    fn tested_title(&self) -> &'static str {
        "Pavyzdžiai ir kontrapavyzdžiai"
    }

    fn misbehaves(&self, counter: bool) -> &'static str {
        if counter { "gauna kodą, nors neturi gauti" } else { "negauna kodo" }
    }

    fn tested(&self, tried: usize, failed: usize) -> String {
        match failed {
            0 => format!("Visi pavyzdžiai ir kontrapavyzdžiai elgiasi taip, kaip turi; išbandyta: {}.", figure(tried)),
            _ => format!(
                "Pavyzdžiai ir kontrapavyzdžiai, kurie elgiasi ne taip, kaip turi: {} iš {}.",
                figure(failed),
                figure(tried)
            ),
        }
    }

    fn no_examples(&self) -> &'static str {
        "Dar nė vienas kodas neturi ir pavyzdžių, ir indikatorių: parašykite `examples: [\"…\"]` ir `counter_examples: [\"…\"]`."
    }

    fn none_of_its_own(&self, code: &str) -> String {
        format!("`{code}` neturi savo indikatorių, o po juo esančių kodų indikatoriai neatitinka")
    }

    fn gaps_title(&self) -> &'static str {
        "Ko kodų knyga neaprėpia"
    }

    fn gaps_note(&self, without: usize, all: usize) -> String {
        format!(
            "Teiginių be kodo ir be pasiūlymo: {} iš {}. Sąrašai skirti skaityti; jie nieko nesiūlo.",
            figure(without),
            figure(all)
        )
    }

    fn gap(&self, gap: Gap) -> &'static str {
        match gap {
            Gap::Words => "Dažni žodžiai teiginiuose be kodo",
            Gap::Pairs => "Dažnos žodžių poros tuose teiginiuose",
            Gap::Near => "Teiginiai, kurie turi bendrų žodžių su kodo teiginiais, bet paties kodo neturi",
            Gap::Idle => "Indikatoriai, kurių niekas neatitinka",
            Gap::Contained => "Indikatoriai, kurie nieko neprideda prie kito",
            Gap::Overlap => "Kodai, kurių bendri teiginiai sudaro daugiau kaip 80 % vieno iš jų teiginių",
        }
    }

    fn shares(&self, words: &str) -> String {
        format!("(bendri žodžiai: {words})")
    }

    fn adds_nothing(&self) -> &'static str {
        "šiame tyrime randa tik tai, ką randa ir"
    }

    fn overlap(&self, first: &str, second: &str, shared: usize) -> (String, String) {
        (format!("{first} ir {second}, bendri teiginiai:"), figure(shared))
    }

    fn caught_nothing(&self) -> &'static str {
        "Šie indikatoriai šiame tyrime nieko nerado:"
    }

    fn nothing_moves(&self) -> &'static str {
        "Nė vienas teiginys neatsiranda ir nedingsta; nė vienas skaičius nesikeičia."
    }

    fn is_new(&self) -> &'static str {
        "naujas"
    }

    fn is_gone(&self) -> &'static str {
        "nebėra"
    }
}
