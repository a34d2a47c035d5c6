//! Examples and counter-examples as tests of a codebook.

use crate::codebook::Codebook;
use crate::matching::{Explanation, Matcher, Plan};
use crate::text::Span;
use crate::transcript::Source;

/// An example or counter-example, and what the rules did with it.
#[derive(Debug, Clone)]
pub struct Tried {
    /// The code it stands under.
    pub code: usize,
    /// The text.
    pub text: String,
    /// Its place in the code's file.
    pub span: Span,
    /// It must not get the code.
    pub counter: bool,
    /// The rules gave the code (or one below it).
    pub tagged: bool,
    /// What each code of the subtree said, the code itself first.
    pub explanations: Vec<(usize, Explanation)>,
}

impl Tried {
    /// Whether the rules did what the example says.
    pub fn passed(&self) -> bool {
        self.tagged != self.counter
    }
}

/// Tries every example and counter-example of a codebook. Each is one statement without a question before it, so that
/// ASKED never matches. An example of a topic may be caught by any of its sub-topics. Codes of which nothing below has
/// an indicator are passed over: they are coded by hand.
pub fn try_examples(codebook: &Codebook, plan: &Plan, language: &str) -> Vec<Tried> {
    let mut matcher = Matcher::new(plan);
    let mut tried = Vec::new();
    for (at, code) in codebook.codes.iter().enumerate() {
        if codebook.subtree(at).all(|below| codebook.codes[below].indicators.is_empty()) {
            continue;
        }
        let examples = code.examples.iter().map(|example| (example, false));
        let counter = code.counter_examples.iter().map(|example| (example, true));
        for ((text, span), counter) in examples.chain(counter) {
            let source = Source::alone(text, language);
            let explanations: Vec<(usize, Explanation)> =
                codebook.subtree(at).map(|below| (below, matcher.explain(plan, codebook, &source, 0, below))).collect();
            let tagged = explanations.iter().any(|(_, explanation)| explanation.tagged());
            tried.push(Tried { code: at, text: text.clone(), span: *span, counter, tagged, explanations });
        }
    }
    tried
}
