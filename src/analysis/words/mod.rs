//! Words of those who do not ask: how often, where, and beside which.

mod collocations;
mod freq;
mod kwic;
mod query;

pub use collocations::{Collocate, Collocations, collocations};
pub use freq::{Count, Keyness, Part, WordCounts, keyness, log_likelihood, word_counts};
pub use kwic::{Line, lines};
pub use query::Query;

use crate::coding::CodedStudy;
use crate::language::{Lists, lists};
use crate::text::{Span, fold_case, words};
use rustc_hash::FxHashMap;

/// A word where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its statement.
    pub statement: u32,
    /// Its bytes in the source's text.
    pub span: Span,
    /// Its form, as a position in [`Words::forms`].
    pub form: u32,
}

/// All words of a study's statements, in order. Comments and notes hold none.
pub struct Words {
    /// The distinct forms, folded (any case one case), in the order in which they first stand.
    pub forms: Vec<String>,
    /// Whether a form says little in the language in which it first stands.
    pub stop: Vec<bool>,
    /// The words.
    pub tokens: Vec<Token>,
}

impl Words {
    /// Cuts all statements into words, of which `keep` is true.
    pub fn new(coded: &CodedStudy<'_>, keep: impl Fn(u32) -> bool) -> Words {
        let mut known: FxHashMap<String, u32> = FxHashMap::default();
        let mut all = Words { forms: Vec::new(), stop: Vec::new(), tokens: Vec::new() };
        for (at, source) in coded.materials.sources.iter().enumerate() {
            let lists: Lists = lists(&source.language);
            for (number, statement) in source.statements.iter().enumerate() {
                let statement_number = coded.number(at, number);
                if !keep(statement_number) {
                    continue;
                }
                words(source.text(), statement.span, |span| {
                    if source.is_excluded(span) {
                        return;
                    }
                    let form = fold_case(span.of(source.text()));
                    let form = match known.get(&form) {
                        Some(form) => *form,
                        None => {
                            let number = u32::try_from(all.forms.len()).unwrap_or(u32::MAX);
                            all.stop.push(lists.is_stop(&form));
                            all.forms.push(form.clone());
                            known.insert(form, number);
                            number
                        }
                    };
                    all.tokens.push(Token { statement: statement_number, span, form });
                });
            }
        }
        all
    }
}
