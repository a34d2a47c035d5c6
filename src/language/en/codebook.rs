//! What English says about a codebook.

use super::English;
use super::numbers::figures;
use crate::language::codebook::{CodebookTexts, Gap};

impl CodebookTexts for English {
    fn tested_title(&self) -> &'static str {
        "Examples and counter-examples"
    }

    fn misbehaves(&self, counter: bool) -> &'static str {
        if counter { "gets the code, and must not" } else { "does not get the code" }
    }

    fn tested(&self, tried: usize, failed: usize) -> String {
        match failed {
            0 => format!("All {tried} examples and counter-examples behave as they say."),
            _ => format!("{failed} of {tried} examples and counter-examples do not behave as they say."),
        }
    }

    fn no_examples(&self) -> &'static str {
        "No code has examples and indicators yet: write `examples: [\"…\"]` and `counter_examples: [\"…\"]`."
    }

    fn none_of_its_own(&self, code: &str) -> String {
        format!("`{code}` has no indicators of its own, and none below it matches")
    }

    fn gaps_title(&self) -> &'static str {
        "What the codebook does not catch"
    }

    fn gaps_note(&self, without: usize, all: usize) -> String {
        format!(
            "{without} of {all} statements have no code and no suggestion. The lists are for reading; none is a proposal."
        )
    }

    fn gap(&self, gap: Gap) -> &'static str {
        match gap {
            Gap::Words => "Frequent words in statements without a code",
            Gap::Pairs => "Frequent pairs of words in them",
            Gap::Near => "Statements that share words with those of a code, and have not got it",
            Gap::Idle => "Indicators that never match",
            Gap::Contained => "Indicators that add nothing to another",
            Gap::Overlap => "Codes that share more than 80 % of the statements of one of them",
        }
    }

    fn shares(&self, words: &str) -> String {
        format!("(shares: {words})")
    }

    fn adds_nothing(&self) -> &'static str {
        "hit nothing in this study that is not hit by"
    }

    fn overlap(&self, first: &str, second: &str, shared: usize) -> (String, String) {
        (format!("{first} and {second} share"), figures(shared, ["statement", "statements"]))
    }

    fn caught_nothing(&self) -> &'static str {
        "These indicators caught nothing in this study:"
    }

    fn nothing_moves(&self) -> &'static str {
        "No statement comes or goes; no count moves."
    }

    fn is_new(&self) -> &'static str {
        "new"
    }

    fn is_gone(&self) -> &'static str {
        "gone"
    }
}
