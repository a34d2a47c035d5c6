//! From signs to the tree.
//!
//! ```text
//! or    = and { "OR" and }
//! and   = near { "AND" near }
//! near  = unary { ("NEAR/n" | "THEN/n") unary }
//! unary = "NOT" unary | "(" or ")" | "ASKED(" or ")" | regex | word { word }
//! ```

use super::lex::{Sign, Token, lex};
use super::word::{self, Word};
use super::{Expr, Pattern, Wrong};
use crate::text::Span;
use unicode_normalization::UnicodeNormalization;

/// How deep parentheses and NOTs may stand in each other.
const DEEPEST: usize = 40;

/// Reads an indicator.
///
/// # Errors
/// With the bytes of `text` that are wrong.
pub fn parse(text: &str) -> Result<Expr, Wrong> {
    let tokens = lex(text)?;
    let mut parser = Parser { tokens: &tokens, at: 0, end: text.len(), depth: 0, asked: false };
    if tokens.is_empty() {
        return Err(wrong(
            Span::new(0, text.len()),
            "an empty indicator",
            Some("a word, a phrase or an expression"),
            None,
        ));
    }
    let expr = parser.or()?;
    if let Some(token) = parser.tokens.get(parser.at) {
        return Err(match token.what {
            Sign::Close => wrong(token.at, "`)` without its `(`", None, None),
            _ => side_by_side(token.at),
        });
    }
    if !expr.is_positive() {
        return Err(wrong(
            Span::new(0, text.len()),
            "an indicator that says only what must not be there",
            Some("something that must be there, e.g. `phone* AND NOT broken`"),
            Some("to strike statements from a code, use `except`"),
        ));
    }
    Ok(expr)
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    end: usize,
    depth: usize,
    /// Inside ASKED( ).
    asked: bool,
}

fn wrong(at: Span, found: &str, expected: Option<&str>, hint: Option<&str>) -> Wrong {
    Wrong { at, found: found.to_owned(), expected: expected.map(str::to_owned), hint: hint.map(str::to_owned) }
}

fn side_by_side(at: Span) -> Wrong {
    wrong(
        at,
        "two things side by side",
        Some("AND, OR, NEAR/n or THEN/n between them"),
        Some("only single words can stand in a row; `(ring OR rang) THEN/1 her` puts a choice before a word"),
    )
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Sign> {
        self.tokens.get(self.at).map(|token| &token.what)
    }

    /// The bytes from the sign at position `from` to the one before the current.
    fn since(&self, from: usize) -> Span {
        let start = self.tokens.get(from).map_or(self.end, |token| token.at.start as usize);
        let end = self.tokens.get(self.at.saturating_sub(1).max(from)).map_or(self.end, |token| token.at.end as usize);
        Span::new(start, end)
    }

    fn or(&mut self) -> Result<Expr, Wrong> {
        let mut parts = vec![self.and()?];
        while self.peek() == Some(&Sign::Or) {
            self.at += 1;
            parts.push(self.and()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Expr::Or(parts) })
    }

    fn and(&mut self) -> Result<Expr, Wrong> {
        let mut parts = vec![self.near()?];
        while self.peek() == Some(&Sign::And) {
            self.at += 1;
            parts.push(self.near()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Expr::And(parts) })
    }

    fn near(&mut self) -> Result<Expr, Wrong> {
        let from = self.at;
        let mut left = self.unary()?;
        while let Some(Sign::Near { within, ordered }) = self.peek().cloned() {
            self.has_place(&left, from)?;
            self.at += 1;
            let start = self.at;
            let right = self.unary()?;
            self.has_place(&right, start)?;
            left = Expr::Near { left: Box::new(left), right: Box::new(right), within, ordered };
        }
        Ok(left)
    }

    fn has_place(&self, side: &Expr, from: usize) -> Result<(), Wrong> {
        if side.has_place() {
            return Ok(());
        }
        let hint = match side {
            Expr::Not(_) => "NOT binds tightest: write NOT (a NEAR/3 b)",
            _ => "write (a NEAR/3 c) AND (b NEAR/3 c) instead of (a AND b) NEAR/3 c",
        };
        Err(wrong(
            self.since(from),
            "this has no single place in the statement",
            Some("words, a regular expression, or an OR of them beside NEAR and THEN"),
            Some(hint),
        ))
    }

    fn unary(&mut self) -> Result<Expr, Wrong> {
        let Some(token) = self.tokens.get(self.at) else {
            return Err(wrong(Span::new(self.end, self.end), "the end of the indicator", Some("a word or `(`"), None));
        };
        let at = token.at;
        match &token.what {
            Sign::Not => {
                self.at += 1;
                self.deeper(at)?;
                let inner = self.unary()?;
                self.depth -= 1;
                Ok(Expr::Not(Box::new(inner)))
            }
            Sign::Open => {
                self.at += 1;
                self.inside(at)
            }
            Sign::Asked => {
                if self.asked {
                    return Err(wrong(at, "ASKED inside ASKED", None, None));
                }
                self.at += 1;
                self.asked = true;
                let inner = self.inside(at)?;
                self.asked = false;
                if !inner.is_positive() {
                    return Err(wrong(
                        self.since(self.at.saturating_sub(1)),
                        "an ASKED that says only what must not be there",
                        Some("something that was asked; `NOT ASKED(…)` for what was not"),
                        None,
                    ));
                }
                Ok(Expr::Asked(Box::new(inner)))
            }
            Sign::Regex { source, exact_case } => {
                self.at += 1;
                let expr = regex(source, *exact_case, at)?;
                match self.peek() {
                    Some(Sign::Word(_) | Sign::Regex { .. } | Sign::Open | Sign::Asked | Sign::Not) => {
                        Err(side_by_side(self.tokens[self.at].at))
                    }
                    _ => Ok(expr),
                }
            }
            Sign::Word(_) => self.words(),
            Sign::Close => Err(wrong(at, "`)`", Some("a word or `(`"), None)),
            Sign::And | Sign::Or | Sign::Near { .. } => Err(wrong(
                at,
                "an operator without a left side",
                Some("a word or `(`"),
                Some("`and` and `or` as words are written in lower case"),
            )),
        }
    }

    fn deeper(&mut self, at: Span) -> Result<(), Wrong> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(wrong(at, "parentheses too deep in each other", Some("at most 40"), None));
        }
        Ok(())
    }

    /// What stands in parentheses; the opening one has been read.
    fn inside(&mut self, open: Span) -> Result<Expr, Wrong> {
        self.deeper(open)?;
        let inner = self.or()?;
        self.depth -= 1;
        match self.tokens.get(self.at) {
            Some(token) if token.what == Sign::Close => {
                self.at += 1;
                match self.peek() {
                    Some(Sign::Word(_) | Sign::Regex { .. } | Sign::Open | Sign::Asked | Sign::Not) => {
                        Err(side_by_side(self.tokens[self.at].at))
                    }
                    _ => Ok(inner),
                }
            }
            Some(token) => Err(side_by_side(token.at)),
            None => Err(wrong(open, "`(` without its `)`", None, None)),
        }
    }

    fn words(&mut self) -> Result<Expr, Wrong> {
        let from = self.at;
        let mut words = Vec::new();
        while let Some(Token { what: Sign::Word(text), at }) = self.tokens.get(self.at) {
            words.extend(one_word(text, *at)?);
            self.at += 1;
        }
        if let Some(Sign::Open | Sign::Regex { .. } | Sign::Asked | Sign::Not) = self.peek() {
            return Err(side_by_side(self.tokens[self.at].at));
        }
        if words.iter().all(Word::says_nothing) {
            return Err(wrong(
                self.since(from),
                "an indicator that every statement would match",
                Some("at least one letter, e.g. `work*`"),
                None,
            ));
        }
        Ok(Expr::Words(words))
    }
}

/// The words of one piece without blanks.
fn one_word(text: &str, at: Span) -> Result<Vec<Word>, Wrong> {
    if let Some(stem) = text.strip_prefix('~') {
        return match word::cut(stem).as_slice() {
            [Word::Exact(word)] => Ok(vec![Word::Stem(word.clone())]),
            _ => Err(wrong(at, &format!("`{text}`"), Some("one word without wildcards behind `~`"), None)),
        };
    }
    if text.contains('~') {
        return Err(wrong(at, &format!("`~` inside `{text}`"), Some("`~` only at the start of a word"), None));
    }
    if text.contains(['[', ']', '|', '^', '\\', '{', '}', '+', '$']) {
        return Err(wrong(
            at,
            &format!("`{text}`, which looks like a regular expression"),
            Some("a word, perhaps with `*` and `?`"),
            Some("regular expressions stand between slashes: /t[eė]v(ai|ų)/"),
        ));
    }
    let words = word::cut(&text.nfc().collect::<String>());
    if words.is_empty() {
        return Err(wrong(at, &format!("`{text}`, in which there is no word"), Some("a word"), None));
    }
    Ok(words)
}

fn regex(source: &str, exact_case: bool, at: Span) -> Result<Expr, Wrong> {
    let source: String = source.nfc().collect();
    let failed = |message: String| {
        // The engine's message draws the pattern; its last line says what is wrong.
        let reason = message.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        wrong(at, &format!("a regular expression that cannot be read: {reason}"), None, None)
    };
    let pattern = Pattern::new(source, exact_case).map_err(|error| match error {
        Some(message) => failed(message),
        None => wrong(
            at,
            "a regular expression that matches the empty text",
            Some("one that needs at least one sign"),
            Some("`x*` also matches nothing; `x+` does not"),
        ),
    })?;
    Ok(Expr::Regex(pattern))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tree(text: &str) -> String {
        parse(text).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}")).to_string()
    }

    #[test]
    fn precedence_is_not_near_and_or() {
        assert_eq!(tree("a OR b AND c"), "a OR (b AND c)");
        assert_eq!(tree("a AND b NEAR/2 c"), "a AND b NEAR/2 c");
        assert_eq!(tree("NOT a AND b"), "NOT a AND b");
        assert_eq!(tree("a NEAR/2 b THEN/3 c"), "(a NEAR/2 b) THEN/3 c");
        assert_eq!(tree("child welfare board OR cwb"), "child welfare board OR cwb");
        assert_eq!(tree(r"/x\/y/ OR /a\\\/b/c"), r"/x\/y/ OR /a\\\/b/c");
        assert_eq!(tree("a/\u{5b0}"), "a -/\u{5b0}");
        assert_eq!(tree(&tree("a\"\u{5b0}")), "a -\"\u{5b0}");
        assert_eq!(tree("Face-to-Face AND ASKED(problem*)"), "face to face AND ASKED(problem*)");
    }

    #[test]
    fn what_is_wrong_has_its_place() {
        for (text, start, end, found) in [
            ("", 0, 0, "an empty indicator"),
            ("(a OR b", 0, 1, "`(` without its `)`"),
            ("a OR b)", 6, 7, "`)` without its `(`"),
            ("(a OR b) c", 9, 10, "two things side by side"),
            ("a (b OR c)", 2, 3, "two things side by side"),
            ("a NEAR b", 2, 6, "`NEAR` without a distance"),
            ("a near/3 b", 2, 8, "`near/3`"),
            ("a NEAR/0 b", 2, 8, "`NEAR/0`"),
            ("a AND", 5, 5, "the end of the indicator"),
            ("AND a", 0, 3, "an operator without a left side"),
            ("NOT a", 0, 5, "an indicator that says only what must not be there"),
            ("a OR NOT b", 0, 10, "an indicator that says only what must not be there"),
            ("NOT a NEAR/3 b", 0, 5, "this has no single place in the statement"),
            ("x NEAR/3 (a AND b)", 9, 18, "this has no single place in the statement"),
            ("/a*/", 0, 4, "a regular expression that matches the empty text"),
            ("/a", 0, 2, "a regular expression without an end"),
            ("\"a b\"", 0, 1, "a quotation mark \""),
            ("*", 0, 1, "an indicator that every statement would match"),
            ("a –", 2, 5, "`–`, in which there is no word"),
            ("t[eė]vai", 0, 9, "`t[eė]vai`, which looks like a regular expression"),
            ("ASKED(ASKED(a))", 6, 12, "ASKED inside ASKED"),
        ] {
            let wrong = parse(text).unwrap_err();
            assert_eq!((wrong.at.start, wrong.at.end, wrong.found.as_str()), (start, end, found), "{text}");
        }
    }

    #[test]
    fn a_regex_that_does_not_compile_says_why() {
        let wrong = parse("/t(ev/").unwrap_err();
        assert_eq!(wrong.found, "a regular expression that cannot be read: unclosed group");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_within_its_bytes(text in "\\PC{0,60}") {
            if let Err(wrong) = parse(&text) {
                prop_assert!(wrong.at.start <= wrong.at.end && wrong.at.end as usize <= text.len());
            }
        }

        #[test]
        fn the_plain_spelling_reads_back_as_the_same(
            text in "(a|b\\*|NOT|AND|OR|NEAR/2|THEN/3|\\(|\\)|/x/|/x\\\\/y/|ASKED\\(| ){1,14}"
        ) {
            if let Ok(expr) = parse(&text) {
                prop_assert_eq!(tree(&expr.to_string()), expr.to_string());
            }
        }
    }
}
