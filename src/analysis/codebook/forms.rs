//! The word forms that an indicator caught in a study.

use crate::coding::CodedStudy;
use crate::indicator::Expr;
use crate::text::{Span, fold_case};
use rustc_hash::FxHashMap;

/// A form (a word, or several in a row as they matched) that an indicator caught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaughtForm {
    /// Position of the code.
    pub code: usize,
    /// Position of the indicator in the code.
    pub rule: usize,
    /// The words that matched, folded, ` … ` between those that are not neighbours.
    pub form: String,
    /// The statements in which it was caught, ascending.
    pub statements: Vec<u32>,
}

/// The distinct forms that the indicators of a code and those below it caught, for each indicator the most frequent
/// first. Indicators that caught nothing are not in the list.
pub fn caught_forms(coded: &CodedStudy<'_>, code: usize) -> Vec<CaughtForm> {
    let mut found: FxHashMap<(usize, usize, String), Vec<u32>> = FxHashMap::default();
    for statement in 0..u32::try_from(coded.statements()).unwrap_or(u32::MAX) {
        let (source, _) = coded.locate(statement);
        let text = coded.materials.sources[source].text();
        for hit in coded.matches(statement) {
            let hit_code = hit.code as usize;
            if coded.materials.codebook.subtree(code).contains(&hit_code) {
                let rule = &coded.materials.codebook.codes[hit_code].indicators[hit.rule as usize];
                // One word that stands in a statement twice is caught twice; of a row or a pair the words belong together.
                let mut forms = match &rule.expr {
                    Expr::Words(words) if words.len() == 1 => {
                        hit.words.iter().map(|span| form(text, &[*span])).collect()
                    }
                    _ => vec![form(text, &hit.words)],
                };
                forms.sort();
                forms.dedup();
                for form in forms {
                    found.entry((hit_code, hit.rule as usize, form)).or_default().push(statement);
                }
            }
        }
    }
    let mut forms: Vec<CaughtForm> =
        found.into_iter().map(|((code, rule, form), statements)| CaughtForm { code, rule, form, statements }).collect();
    forms.sort_by(|a, b| {
        (a.code, a.rule, std::cmp::Reverse(a.statements.len()), &a.form).cmp(&(
            b.code,
            b.rule,
            std::cmp::Reverse(b.statements.len()),
            &b.form,
        ))
    });
    forms
}

/// Matched words as one form: folded, ` … ` between those that are not neighbours.
fn form(text: &str, spans: &[Span]) -> String {
    let mut form = String::new();
    let mut last: Option<u32> = None;
    for span in spans {
        if let Some(end) = last {
            let between = &text[end as usize..span.start.max(end) as usize];
            form.push_str(if between.chars().any(char::is_alphanumeric) { " … " } else { " " });
        }
        form.push_str(&fold_case(&span.of(text).replace('\n', " ")));
        last = Some(span.end);
    }
    form
}
