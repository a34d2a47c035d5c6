//! The three answers.

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It cannot be true as it stands.
    Contradicted,
    /// Nothing that is at hand decides it.
    NotCheckable,
    /// It is so.
    Supported,
}

impl Verdict {
    /// The word in JSON, CSV and SARIF.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Contradicted => "contradicted",
            Verdict::NotCheckable => "not checkable",
            Verdict::Supported => "supported",
        }
    }
}
