//! What a regular expression needs: pieces of words of which every match holds one.

use crate::text::fold_case;
use regex_syntax::hir::literal::{ExtractKind, Extractor, Seq};

/// Pieces of words (folded) of which every match of a regular expression holds at least one; `None` if there are
/// none of at least two letters. Letters stand inside one word of the text, so a form that holds the piece exists.
pub fn needed(source: &str) -> Option<Vec<String>> {
    let hir = regex_syntax::Parser::new().parse(source).ok()?;
    let literals = |kind: ExtractKind| -> Option<Vec<String>> {
        let seq: Seq = Extractor::new().kind(kind).limit_total(64).limit_class(8).extract(&hir);
        let mut pieces = Vec::new();
        for literal in seq.literals()? {
            let text = std::str::from_utf8(literal.as_bytes()).ok()?;
            // The longest run of letters. Combining marks and other letters of odd behaviour end a run.
            let piece = text.split(|c: char| !plain_letter(c)).max_by_key(|piece| piece.len())?;
            if piece.chars().count() < 2 {
                return None;
            }
            pieces.push(fold_case(piece));
        }
        pieces.sort();
        pieces.dedup();
        (!pieces.is_empty() && pieces.len() <= 64).then_some(pieces)
    };
    let (prefix, suffix) = (literals(ExtractKind::Prefix), literals(ExtractKind::Suffix));
    match (prefix, suffix) {
        (Some(a), Some(b)) => {
            let shortest = |pieces: &[String]| pieces.iter().map(|piece| piece.chars().count()).min().unwrap_or(0);
            Some(if shortest(&b) > shortest(&a) { b } else { a })
        }
        (a, b) => a.or(b),
    }
}

/// A letter that stands in a word of its own kind and has one simple folding: Latin, Greek, Cyrillic. The long s and
/// the sharp s fold into other letters and are left out.
fn plain_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}')
        && c.is_alphabetic()
        && !matches!(c, 'ß' | 'ſ' | 'İ' | 'ŉ' | 'ǰ' | 'ΐ' | 'ΰ')
}
