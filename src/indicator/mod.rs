//! The indicator language: grammar, syntax tree, errors with the place of what is wrong. Knows no code.
//!
//! `docs/indicators.md` is the written grammar; every sentence of it is backed by a test.

mod lex;
mod parse;
mod pattern;
mod word;

pub use parse::parse;
pub use pattern::{Pattern, is_word_sign};
pub use word::{Glob, Word};

use crate::text::Span;

/// What an indicator says, as a tree.
#[derive(Debug, Clone)]
pub enum Expr {
    /// Words in a row; one word is a row of one. Never empty.
    Words(Vec<Word>),
    /// A regular expression on the statement's text.
    Regex(Pattern),
    /// `left NEAR/within right`, or `left THEN/within right` if `ordered`.
    Near {
        /// One side.
        left: Box<Expr>,
        /// The other side.
        right: Box<Expr>,
        /// By how many words the nearest ends may differ; neighbours differ by 1.
        within: u32,
        /// Only in this order.
        ordered: bool,
    },
    /// All of them.
    And(Vec<Expr>),
    /// Any of them.
    Or(Vec<Expr>),
    /// Not this.
    Not(Box<Expr>),
    /// The nearest earlier interviewer turn matches.
    Asked(Box<Expr>),
}

/// Why a text is no indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Bytes of the indicator's text.
    pub at: Span,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: Option<String>,
    /// What to do.
    pub hint: Option<String>,
}

impl Expr {
    /// Whether the expression can only match where something is: a word, a regular expression or a question.
    pub fn is_positive(&self) -> bool {
        match self {
            Expr::Words(_) | Expr::Regex(_) | Expr::Near { .. } | Expr::Asked(_) => true,
            Expr::And(parts) => parts.iter().any(Expr::is_positive),
            Expr::Or(parts) => parts.iter().all(Expr::is_positive),
            Expr::Not(_) => false,
        }
    }

    /// Whether the expression has a place in the statement, so that it may stand in NEAR and THEN.
    pub fn has_place(&self) -> bool {
        match self {
            Expr::Words(_) | Expr::Regex(_) | Expr::Near { .. } => true,
            Expr::Or(parts) => parts.iter().all(Expr::has_place),
            Expr::And(_) | Expr::Not(_) | Expr::Asked(_) => false,
        }
    }
}

impl std::fmt::Display for Expr {
    /// The indicator in its plainest spelling, with all parentheses that are needed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list = |f: &mut std::fmt::Formatter<'_>, parts: &[Expr], between: &str| {
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    f.write_str(between)?;
                }
                match part {
                    Expr::And(_) | Expr::Or(_) => write!(f, "({part})")?,
                    _ => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Expr::Words(words) => {
                for (at, word) in words.iter().enumerate() {
                    if at > 0 {
                        f.write_str(" ")?;
                    }
                    write!(f, "{word}")?;
                }
                Ok(())
            }
            Expr::Regex(pattern) => {
                write!(f, "/{}/{}", pattern.source.replace('/', "\\/"), if pattern.exact_case { "c" } else { "" })
            }
            Expr::Near { left, right, within, ordered } => {
                let operand = |f: &mut std::fmt::Formatter<'_>, side: &Expr| match side {
                    Expr::Words(_) | Expr::Regex(_) => write!(f, "{side}"),
                    _ => write!(f, "({side})"),
                };
                operand(f, left)?;
                write!(f, " {}/{within} ", if *ordered { "THEN" } else { "NEAR" })?;
                operand(f, right)
            }
            Expr::And(parts) => list(f, parts, " AND "),
            Expr::Or(parts) => list(f, parts, " OR "),
            Expr::Not(part) => match **part {
                Expr::Words(_) | Expr::Regex(_) | Expr::Asked(_) | Expr::Not(_) => write!(f, "NOT {part}"),
                _ => write!(f, "NOT ({part})"),
            },
            Expr::Asked(part) => write!(f, "ASKED({part})"),
        }
    }
}
