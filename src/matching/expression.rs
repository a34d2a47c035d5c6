//! Regular expressions that look at a single word form.

use crate::indicator::Pattern;
use crate::text::{fold_case, folds_simply};
use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// A regular expression, asked whether it matches in a word form.
#[derive(Debug, Clone)]
pub struct Expression {
    pattern: Pattern,
    /// The pieces of words that it stands for, if it is no more than a choice of some: `vaik(as|ui)?\b`.
    pieces: Option<Vec<Piece>>,
}

/// Letters that a word holds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    letters: String,
    /// They begin the word, end it.
    first: bool,
    last: bool,
}

/// How many pieces are looked for one by one.
const MOST: usize = 64;

impl Expression {
    /// Looks at what an expression is made of. Nothing is compiled yet.
    pub fn new(pattern: Pattern) -> Expression {
        // `(?-i:S)` has its own rule for large and small letters.
        let flags = pattern.source.match_indices("(?").any(|(at, _)| !pattern.source[at + 2..].starts_with(':'));
        let hir = if flags { None } else { regex_syntax::Parser::new().parse(&pattern.source).ok() };
        let pieces = hir.and_then(|hir| pieces(&hir, pattern.exact_case));
        Expression { pattern, pieces }
    }

    /// Whether it matches in a form. `folded`: the form in small letters, if it is of everyday letters alone
    /// ([`crate::text::fold_case_into`]); among them ends of words are ends of the form.
    pub fn matches(&self, written: &str, folded: Option<&str>) -> bool {
        let (Some(pieces), Some(folded)) = (&self.pieces, folded) else {
            return self.pattern.regex().is_some_and(|regex| regex.is_match(written));
        };
        let form = if self.pattern.exact_case { written } else { folded };
        pieces.iter().any(|piece| {
            let letters = piece.letters.as_str();
            match (piece.first, piece.last) {
                (true, true) => form == letters,
                (true, false) => form.starts_with(letters),
                (false, true) => form.ends_with(letters),
                (false, false) => form.contains(letters),
            }
        })
    }
}

/// What stands for an end of a word among letters.
const END: char = '\0';

/// The pieces that an expression chooses from; `None` if it is more than that.
fn pieces(hir: &Hir, exact_case: bool) -> Option<Vec<Piece>> {
    let piece = |text: String| {
        let (first, last) = (text.starts_with(END), text.ends_with(END));
        let letters = text.trim_matches(END);
        let plain = !letters.is_empty() && letters.chars().all(folds_simply);
        plain.then(|| Piece { letters: if exact_case { letters.into() } else { fold_case(letters) }, first, last })
    };
    choices(hir)?.into_iter().map(piece).collect()
}

/// The texts that an expression chooses from, [`END`] where a word has to begin or end.
fn choices(hir: &Hir) -> Option<Vec<String>> {
    let one = |text: String| Some(vec![text]);
    let few = |texts: Vec<String>| (texts.len() <= MOST).then_some(texts);
    match hir.kind() {
        HirKind::Empty => one(String::new()),
        HirKind::Literal(literal) => one(std::str::from_utf8(&literal.0).ok()?.to_owned()),
        HirKind::Look(Look::WordUnicode) => one(END.to_string()),
        HirKind::Class(Class::Unicode(class)) => {
            let all = class.ranges().iter().flat_map(|range| range.start()..=range.end());
            few(all.take(MOST + 1).map(String::from).collect())
        }
        HirKind::Repetition(repetition) if repetition.min == 0 && repetition.max == Some(1) => {
            let mut all = choices(&repetition.sub)?;
            all.push(String::new());
            few(all)
        }
        HirKind::Capture(capture) => choices(&capture.sub),
        HirKind::Alternation(parts) => {
            let all: Option<Vec<Vec<String>>> = parts.iter().map(choices).collect();
            few(all?.concat())
        }
        HirKind::Concat(parts) => parts.iter().try_fold(vec![String::new()], |before, part| {
            let next = choices(part)?;
            let both = before.iter().flat_map(|one| next.iter().map(move |more| format!("{one}{more}")));
            (before.len() * next.len() <= MOST).then(|| both.collect())
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_case_into;
    use proptest::prelude::*;

    fn expression(source: &str, exact_case: bool) -> Expression {
        Expression::new(Pattern::new(source.to_owned(), exact_case).unwrap())
    }

    #[test]
    fn which_expressions_are_a_choice_of_pieces() {
        for source in [r"vaik(as|o|ui)?\b", r"\bne[mt]ok", "daug", r"\b(a|ą)\b", "(?:kas)(kur)?"] {
            assert!(expression(source, false).pieces.is_some(), "{source}");
        }
        for source in
            [r"a\bb", "a+", "a.", r"a\w*", "a2", "don't", "[a-z]{2}x", "(?i)a", "phone(?-i:S)", r"a\B", "straße"]
        {
            assert!(expression(source, false).pieces.is_none(), "{source}");
        }
    }

    proptest! {
        #[test]
        fn pieces_match_where_the_expression_does(
            source in r"(\\b)?[aAbžŽк]{1,2}(\((a|bž|К)\|(b|aa)\)\??)?[ab]?(\\b)?",
            form in "[aAbBžŽкКkKsſßé'2]{1,5}",
            exact_case in any::<bool>(),
        ) {
            let expression = expression(&source, exact_case);
            let mut folded = String::new();
            let plain = fold_case_into(&form, &mut folded);
            let expected = expression.pattern.regex().unwrap().is_match(&form);
            prop_assert_eq!(expression.matches(&form, plain.then_some(&folded)), expected);
        }
    }
}
