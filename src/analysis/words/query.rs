//! A query in the indicator language, over all statements.

use crate::codebook::{self, Codebook};
use crate::coding::CodedStudy;
use crate::data::File;
use crate::finding::{Finding, Result};
use crate::indicator;
use crate::matching::{Matcher, Plan};
use crate::text::Span;
use std::collections::BTreeSet;

/// Where a query stands: each place with its statement and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// As written.
    pub text: String,
    /// Statement and words of each place, in order.
    pub places: Vec<(u32, Vec<Span>)>,
}

impl Query {
    /// Looks for an indicator in all statements of which `keep` is true.
    ///
    /// # Errors
    /// When the text is no indicator, or asks for a stem in a language without a stemmer.
    pub fn new(coded: &CodedStudy<'_>, text: &str, keep: impl Fn(u32) -> bool) -> Result<Query> {
        match indicator::parse(text) {
            Ok(expr) if expr.is_positive() => {}
            Ok(_) => {
                return Err(Box::new(
                    Finding::error(format!("`{text}` only says what is not there")).expected("words to look for"),
                ));
            }
            Err(wrong) => {
                let finding = Finding::error(format!("`{text}` is no query: {}", wrong.found));
                let finding = wrong.expected.into_iter().fold(finding, Finding::expected);
                return Err(Box::new(wrong.hint.into_iter().fold(finding, Finding::hint)));
            }
        }
        let codebook = codebook(text);
        let materials = coded.materials;
        let languages: BTreeSet<&str> = materials.sources.iter().map(|source| source.language.as_str()).collect();
        let mut findings = Vec::new();
        Plan::check_stems(&codebook, &materials.lemmas, languages, &mut findings);
        if let Some(finding) = findings.into_iter().next() {
            return Err(Box::new(finding));
        }
        let plan = Plan::with_lemmas(&codebook, materials.lemmas.clone());
        let mut matcher = Matcher::new(&plan);
        let mut places = Vec::new();
        for (at, source) in materials.sources.iter().enumerate() {
            let mut statements: Vec<u32> = matcher.run(source).iter().map(|found| found.statement).collect();
            statements.dedup();
            for statement in statements {
                let number = coded.number(at, statement as usize);
                if !keep(number) {
                    continue;
                }
                places.extend(matcher.places(source, statement as usize).into_iter().map(|words| (number, words)));
            }
        }
        Ok(Query { text: text.to_owned(), places })
    }
}

/// A codebook of one code with one indicator. A JSON text is a YAML text, too.
fn codebook(text: &str) -> Codebook {
    let quoted = serde_json::Value::from(text);
    let yaml = format!("topics:\n  - id: query\n    indicators: [{quoted}]\n");
    codebook::read(vec![File { name: "query".to_owned(), text: yaml }], &mut Vec::new())
}
