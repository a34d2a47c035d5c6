//! Codes of one level of the codebook.

use crate::codebook::Codebook;

/// The codes of a level (1: topics), each to be taken with everything below it, and those above that have none below.
/// No code is above another, so none holds another's statements. Without a level: sub-topics where there are any.
pub fn codes_of_level(codebook: &Codebook, level: Option<usize>) -> Vec<usize> {
    let deep = codebook.codes.iter().any(|code| code.depth > 0);
    let depth = level.unwrap_or(if deep { 2 } else { 1 }).saturating_sub(1);
    let last = |code: usize| codebook.codes[code].end == code + 1;
    (0..codebook.codes.len())
        .filter(|code| {
            let own = codebook.codes[*code].depth;
            own == depth || (own < depth && last(*code))
        })
        .collect()
}
