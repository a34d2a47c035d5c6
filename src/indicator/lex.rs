//! From text to signs.

use super::Wrong;
use super::word::QUOTES;
use crate::text::Span;

/// A sign of the language with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub what: Sign,
    pub at: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    Open,
    Close,
    And,
    Or,
    Not,
    /// `NEAR/n` or, if ordered, `THEN/n`.
    Near {
        within: u32,
        ordered: bool,
    },
    /// `ASKED(`: the parenthesis belongs to it.
    Asked,
    /// Between slashes; escaped slashes are undone.
    Regex {
        source: String,
        exact_case: bool,
    },
    /// Anything else without blanks.
    Word(String),
}

/// The largest distance of NEAR and THEN.
const FARTHEST: u32 = 200;

/// Cuts an indicator into signs.
pub fn lex(text: &str) -> Result<Vec<Token>, Wrong> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (what, end) = match c {
            '(' => (Sign::Open, at + 1),
            ')' => (Sign::Close, at + 1),
            '/' => regex(text, at)?,
            _ if QUOTES.contains(&c) => {
                return Err(Wrong {
                    at: Span::new(at, at + c.len_utf8()),
                    found: format!("a quotation mark {c}"),
                    expected: None,
                    hint: Some("words in a row need no quotation marks: child welfare board".into()),
                });
            }
            _ => word(text, at)?,
        };
        tokens.push(Token { what, at: Span::new(at, end) });
        at = end;
    }
    Ok(tokens)
}

fn regex(text: &str, start: usize) -> Result<(Sign, usize), Wrong> {
    let mut source = String::new();
    let mut chars = text[start + 1..].char_indices();
    while let Some((offset, c)) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some((_, '/')) => source.push('/'),
                Some((_, next)) => source.extend(['\\', next]),
                None => source.push('\\'),
            },
            '/' => {
                let end = start + 1 + offset + 1;
                let flag = text[end..].starts_with('c')
                    && text[end + 1..].chars().next().is_none_or(|next| next.is_whitespace() || next == ')');
                let end = end + usize::from(flag);
                let rest = text[end..].chars().next();
                if let Some(next) = rest.filter(|next| !next.is_whitespace() && *next != ')') {
                    return Err(Wrong {
                        at: Span::new(end, end + next.len_utf8()),
                        found: format!("`{next}` behind a regular expression"),
                        expected: Some("a blank, `)`, or the flag `c` (exact case)".into()),
                        hint: Some("a slash inside a regular expression is written `\\/`".into()),
                    });
                }
                return Ok((Sign::Regex { source, exact_case: flag }, end));
            }
            other => source.push(other),
        }
    }
    Err(Wrong {
        at: Span::new(start, text.len()),
        found: "a regular expression without an end".into(),
        expected: Some("a second `/`".into()),
        hint: None,
    })
}

fn word(text: &str, start: usize) -> Result<(Sign, usize), Wrong> {
    let rest = &text[start..];
    let len = rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')')).unwrap_or(rest.len());
    let word = &rest[..len];
    let end = start + len;
    let at = Span::new(start, end);
    let sign = match word {
        "AND" => Sign::And,
        "OR" => Sign::Or,
        "NOT" => Sign::Not,
        "ASKED" if rest[len..].starts_with('(') => return Ok((Sign::Asked, end + 1)),
        "ASKED" => {
            return Err(Wrong {
                at,
                found: "`ASKED` without a parenthesis".into(),
                expected: Some("`ASKED(…)` with what the interviewer said".into()),
                hint: Some("the word itself is written in lower case: asked".into()),
            });
        }
        _ => match near(word, at)? {
            Some(sign) => sign,
            None => Sign::Word(word.to_owned()),
        },
    };
    Ok((sign, end))
}

/// `NEAR/4`, `THEN/4`.
fn near(word: &str, at: Span) -> Result<Option<Sign>, Wrong> {
    let (name, number) = word.split_once('/').map_or((word, None), |(name, number)| (name, Some(number)));
    let upper = name.to_uppercase();
    if upper != "NEAR" && upper != "THEN" {
        return Ok(None);
    }
    if name != upper {
        // `near` and `then` are ordinary words, `near/3` is meant as the operator.
        return match number {
            Some(number) => Err(Wrong {
                at,
                found: format!("`{word}`"),
                expected: Some(format!("`{upper}/{number}`, in capital letters")),
                hint: None,
            }),
            None => Ok(None),
        };
    }
    let Some(number) = number else {
        return Err(Wrong {
            at,
            found: format!("`{name}` without a distance"),
            expected: Some(format!("`{name}/4`")),
            hint: Some(format!("the word itself is written in lower case: {}", name.to_lowercase())),
        });
    };
    match number.parse() {
        Ok(within) if (1..=FARTHEST).contains(&within) => Ok(Some(Sign::Near { within, ordered: name == "THEN" })),
        _ => Err(Wrong {
            at,
            found: format!("`{word}`"),
            expected: Some(format!("a distance from 1 to {FARTHEST}, e.g. `{name}/4`")),
            hint: None,
        }),
    }
}
