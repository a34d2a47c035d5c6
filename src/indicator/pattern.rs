//! A regular expression between slashes.

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};
use std::sync::{Arc, LazyLock, OnceLock};

/// A compiled regular expression may take this much memory.
const SIZE: usize = 1 << 20;

/// With so few ranges of letters, and nothing counted, a compiled expression stays far below [`SIZE`].
const SURELY_SMALL: usize = 2_000;

/// A regular expression between slashes.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// What stands between the slashes (NFC).
    pub source: String,
    /// `/…/c`: upper and lower case differ.
    pub exact_case: bool,
    /// Everything that it matches is letters, digits and marks in a row, and nothing beyond their ends counts but
    /// that no such sign stands there.
    pub within_words: bool,
    compiled: Arc<OnceLock<Option<Regex>>>,
}

impl Pattern {
    /// Reads a pattern. What is small for certain is compiled when it is first needed: most patterns of a large
    /// codebook never are.
    ///
    /// # Errors
    /// The engine's message, when the pattern cannot be read or would be too large; `None` when it matches the empty text.
    pub fn new(source: String, exact_case: bool) -> Result<Pattern, Option<String>> {
        let hir = regex_syntax::ParserBuilder::new()
            .case_insensitive(!exact_case)
            .build()
            .parse(&source)
            .map_err(|error| Some(error.to_string()))?;
        if hir.properties().minimum_len().is_none_or(|least| least == 0) {
            return Err(None);
        }
        let compiled = OnceLock::new();
        if size(&hir).is_none_or(|size| size > SURELY_SMALL) {
            let regex = compile(&source, exact_case).map_err(|error| Some(error.to_string()))?;
            let _ = compiled.set(Some(regex));
        }
        Ok(Pattern { within_words: within_words(&hir), source, exact_case, compiled: Arc::new(compiled) })
    }

    /// The compiled expression; `None` if the engine refuses it, which [`Pattern::new`] makes sure of.
    pub fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| compile(&self.source, self.exact_case).ok()).as_ref()
    }
}

fn compile(source: &str, exact_case: bool) -> Result<Regex, regex::Error> {
    RegexBuilder::new(source).case_insensitive(!exact_case).size_limit(SIZE).build()
}

/// How many letters and ranges of letters an expression is made of; `None` if it counts (`x{2,500}`).
fn size(hir: &Hir) -> Option<usize> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(0),
        HirKind::Literal(literal) => Some(literal.0.len()),
        HirKind::Class(Class::Unicode(class)) => Some(class.ranges().len()),
        HirKind::Class(Class::Bytes(class)) => Some(class.ranges().len()),
        HirKind::Repetition(repetition) => {
            let counts = repetition.min > 1 || repetition.max.is_some_and(|max| max > 1);
            if counts { None } else { size(&repetition.sub) }
        }
        HirKind::Capture(capture) => size(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().try_fold(0, |sum, part| Some(sum + size(part)?))
        }
    }
}

/// See [`Pattern::within_words`].
fn within_words(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty => true,
        HirKind::Look(look) => {
            matches!(look, Look::WordUnicode | Look::WordUnicodeNegate | Look::WordStartUnicode | Look::WordEndUnicode)
        }
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).is_ok_and(|text| text.chars().all(is_word_sign)),
        HirKind::Class(Class::Unicode(class)) => {
            let mut rest = class.clone();
            rest.difference(&WORD_SIGNS);
            rest.ranges().is_empty()
        }
        HirKind::Class(Class::Bytes(_)) => false,
        HirKind::Repetition(repetition) => within_words(&repetition.sub),
        HirKind::Capture(capture) => within_words(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().all(within_words),
    }
}

/// What `\w` matches: Unicode's letters, marks, digits, connectors (UTS #18, annex C).
static WORD_SIGNS: LazyLock<ClassUnicode> = LazyLock::new(|| {
    let parsed = regex_syntax::parse(r"\w");
    match parsed.as_ref().map(Hir::kind) {
        Ok(HirKind::Class(Class::Unicode(class))) => class.clone(),
        _ => ClassUnicode::empty(),
    }
});

/// Whether a sign is one of a word: `\w`.
pub fn is_word_sign(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let ranges: &[ClassUnicodeRange] = WORD_SIGNS.ranges();
    let at = ranges.partition_point(|range| range.end() < c);
    ranges.get(at).is_some_and(|range| range.start() <= c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_within_words() {
        for source in ["mok(ytoj|in)", r"\btėv\w*", r"phon(e|ed)?\b", "t[eė]v(ai|ų)"] {
            assert!(Pattern::new(source.to_owned(), false).unwrap().within_words, "{source}");
        }
        for source in ["a b", r"a\s*b", "^a", "a$", "a.b", "a'b", r"\W+", "[a-z-]+", r"(?-u:\b)a"] {
            assert!(!Pattern::new(source.to_owned(), false).unwrap().within_words, "{source}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_at_once() {
        assert!(matches!(Pattern::new(r"\w{5000}".to_owned(), false), Err(Some(_))));
        assert!(matches!(Pattern::new("x*".to_owned(), false), Err(None)));
        assert!(Pattern::new(r"(\w+ ){1,3}x".to_owned(), false).unwrap().regex().is_some());
    }

    #[test]
    fn signs_of_words() {
        assert!(['a', '_', '7', 'ė', 'й', '漢', '\u{301}'].into_iter().all(is_word_sign));
        assert!([' ', '-', '’', '“', '…', '\u{a0}', '👩'].into_iter().all(|c| !is_word_sign(c)));
    }
}
