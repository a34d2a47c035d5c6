//! What English says about saturation.

use super::English;
use crate::language::saturation::{Estimated, Reached, SaturationTexts};

impl SaturationTexts for English {
    fn events(&self) -> [&'static str; 3] {
        ["new", "so far", "met for the first time"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["base", "run", "new in each run / codes of the base"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["sources", "codes in this order", "mean over all orders"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Without a place in the order, left out: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Met nowhere, counted nowhere: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2: reached behind the 6th source, seen in the 2 after it. The order matters. Each run begins one source after \
             the one before. Sources: {sources}."
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "not reached".to_owned(),
            Reached::NotAssessable => format!("not assessable: {sources} sources, {needed} needed"),
            Reached::Undefined => "undefined: no code in the base".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Not read to the end, so codes there may be missing: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 and coverage: undefined, because no code was met anywhere.".to_owned();
        };
        format!(
            "Chao2: at least {} codes ({} met; {} in one source alone, {} in two). Coverage: {} (Chao & Jost: {}).",
            found.chao2, found.codes, found.once, found.twice, found.coverage, found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 is a lower bound. Both figures suppose that sources are a random sample and that the codebook was open to new \
         codes until the last one; people chosen for an interview are no random sample, and with a codebook that was closed \
         early the figures mean nothing."
    }

    fn what_it_shows(&self) -> &'static str {
        "This shows how many of the codes made so far were met for the first time late in this order, by this codebook. It does \
         not show that other people would say nothing new, nor that what was said is understood."
    }
}
