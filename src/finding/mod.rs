//! Problems as values: what was found where, what was expected, and what to do about it.
//!
//! Every room that reads something from outside collects [`Finding`]s instead of stopping at the
//! first problem; only the command line decides what a finding does to the exit status.

mod place;
mod show;

pub use place::{Excerpt, Place};
pub use show::{render, render_all, summary};

use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Something is wrong; the place it names is not used, or not as meant. Exit status 1.
    Error,
    /// Something is probably not meant as it stands. Exit status 1 in `tema check`.
    Doubt,
    /// Work that is still to do; never changes the exit status.
    ToDo,
}

impl Severity {
    /// The word printed in front of a finding.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Doubt => "doubtful",
            Severity::ToDo => "to do",
        }
    }
}

/// One problem: place, found, expected, hint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// Where it is, if it has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What was found, in lower case, things in backticks.
    pub found: String,
    /// What was expected instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What a person can do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// The result of something that cannot be done in part: the one finding says why.
pub type Result<T> = std::result::Result<T, Box<Finding>>;

impl Finding {
    fn new(severity: Severity, found: impl Into<String>) -> Self {
        Finding { severity, place: None, found: found.into(), expected: None, hint: None }
    }

    /// A finding of severity [`Severity::Error`].
    pub fn error(found: impl Into<String>) -> Self {
        Self::new(Severity::Error, found)
    }

    /// A finding of severity [`Severity::Doubt`].
    pub fn doubt(found: impl Into<String>) -> Self {
        Self::new(Severity::Doubt, found)
    }

    /// A finding of severity [`Severity::ToDo`].
    pub fn to_do(found: impl Into<String>) -> Self {
        Self::new(Severity::ToDo, found)
    }

    /// An error of the file system, with the file it is about.
    pub fn io(file: impl Into<String>, doing: &str, error: &std::io::Error) -> Self {
        let file = file.into();
        // A temporary file's error names that file too, which tells nobody anything.
        let inner = error.get_ref().and_then(|error| error.source()).map(ToString::to_string);
        let reason = inner.unwrap_or_else(|| error.to_string());
        Self::error(format!("cannot {doing} `{file}`: {reason}")).at(Place::file(file))
    }

    /// Sets the place.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Sets what was expected.
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// Sets the hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Asks did-you-mean, before any other hint, if one of the `known` names is near to `name`.
    pub fn did_you_mean<'a>(mut self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        if let Some(near) = nearest(name, known) {
            let further = self.hint.take().map(|hint| format!(" {hint}")).unwrap_or_default();
            self.hint = Some(format!("did you mean `{near}`?{further}"));
        }
        self
    }
}

impl std::fmt::Display for Finding {
    /// One line, without the source text: `file:line:column: found, expected …`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        f.write_str(&self.found)?;
        if let Some(expected) = &self.expected {
            write!(f, "; expected {expected}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Finding {}

/// The name among `known` that a person most likely meant by `name`, if any is near.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let mut best: Option<(f64, &'a str)> = None;
    for candidate in known {
        let lower = candidate.to_lowercase();
        let score = if !wanted.is_empty() && (lower.starts_with(&wanted) || wanted.starts_with(&lower)) {
            0.9
        } else {
            strsim::normalized_damerau_levenshtein(&wanted, &lower)
        };
        if score >= 0.6 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, name)| name)
}

/// Sorts findings by place, then severity, then text: the order in which they are printed.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let key = |f: &Finding| {
            let place = f.place.as_ref();
            (
                place.map(|p| p.file.clone()).unwrap_or_default(),
                place.map_or(0, |p| p.line),
                place.map_or(0, |p| p.column),
                f.severity,
                f.found.clone(),
            )
        };
        key(a).cmp(&key(b))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_finds_the_name_that_was_meant() {
        let known = ["indicators", "include", "exclude", "examples"];
        assert_eq!(nearest("indicatorz", known), Some("indicators"));
        assert_eq!(nearest("exmaples", known), Some("examples"));
        assert_eq!(nearest("colour", known), None);
    }
}
