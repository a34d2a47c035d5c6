//! Claims with their verdicts, and findings that have none.

use super::Verdict;
use crate::language::{Noticed, Say};
use crate::text::Span;

/// What a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody's words, and who said them.
    Quote,
    /// A number of people or statements.
    Count,
    /// People named together.
    List,
    /// A share in percent.
    Percent,
    /// n, kappa, alpha.
    Statistic,
    /// The name of a topic or sub-topic.
    Label,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] = [Kind::Quote, Kind::Count, Kind::List, Kind::Percent, Kind::Statistic, Kind::Label];

    /// The word in JSON, CSV and SARIF.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Quote => "quote",
            Kind::Count => "count",
            Kind::List => "list",
            Kind::Percent => "percent",
            Kind::Statistic => "statistic",
            Kind::Label => "label",
        }
    }
}

/// Why: what is said, and with which words and numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The sentence.
    pub say: Say,
    /// What stands in its gaps.
    pub with: Vec<String>,
}

impl Reason {
    /// A reason with what stands in its gaps.
    pub fn new(say: Say, with: impl IntoIterator<Item = String>) -> Reason {
        Reason { say, with: with.into_iter().collect() }
    }
}

/// A claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// What it is.
    pub kind: Kind,
    /// What became of it.
    pub verdict: Verdict,
    /// Why; the reason of the verdict first, then what else is to be known.
    pub reasons: Vec<Reason>,
    /// The block of the manuscript, and the bytes of its text.
    pub at: (usize, Span),
    /// The line of the original.
    pub line: usize,
    /// As it stands in the manuscript.
    pub text: String,
    /// Whom it names.
    pub participants: Vec<String>,
    /// The number it gives.
    pub number: Option<f64>,
    /// The code it is about, by position.
    pub code: Option<usize>,
    /// Codes it may be about.
    pub candidates: Vec<usize>,
    /// Statements to look at.
    pub evidence: Vec<u32>,
    /// By which an accepted claim is known again.
    pub hash: String,
    /// Why somebody accepted it as it is.
    pub accepted: Option<String>,
}

impl Claim {
    /// Nothing is known yet of this claim.
    pub fn open(kind: Kind, at: (usize, Span), line: usize, text: &str) -> Claim {
        Claim {
            kind,
            verdict: Verdict::NotCheckable,
            reasons: Vec::new(),
            at,
            line,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            participants: Vec::new(),
            number: None,
            code: None,
            candidates: Vec::new(),
            evidence: Vec::new(),
            hash: String::new(),
            accepted: None,
        }
    }

    /// Gives the verdict; its reason goes before what was said already.
    pub fn is(mut self, verdict: Verdict, say: Say, with: impl IntoIterator<Item = String>) -> Claim {
        self.judge(verdict, say, with);
        self
    }

    /// Gives the verdict; its reason goes before what was said already.
    pub fn judge(&mut self, verdict: Verdict, say: Say, with: impl IntoIterator<Item = String>) {
        self.verdict = verdict;
        self.reasons.insert(0, Reason::new(say, with));
    }

    /// Adds what else is to be known.
    pub fn note(&mut self, say: Say, with: impl IntoIterator<Item = String>) {
        self.reasons.push(Reason::new(say, with));
    }
}

/// Something to look at that is no claim, or has no verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub kind: Noticed,
    /// The line of the original; 0: the manuscript as a whole.
    pub line: usize,
    /// The words it is about.
    pub text: String,
    /// What is to be known.
    pub reason: Reason,
}

/// Everything that was found in a manuscript.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// In the order of the text.
    pub claims: Vec<Claim>,
    /// In the order of the text, those about the whole last.
    pub notices: Vec<Notice>,
}

impl Ledger {
    /// How many claims have a verdict and were not accepted as they are.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.claims.iter().filter(|claim| claim.verdict == verdict && claim.accepted.is_none()).count()
    }

    /// Adds a notice.
    pub fn notice(&mut self, kind: Noticed, line: usize, text: &str, say: Say, with: impl IntoIterator<Item = String>) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.notices.push(Notice { kind, line, text, reason: Reason::new(say, with) });
    }

    /// Puts everything in the order of the text.
    pub fn sort(&mut self) {
        self.claims.sort_by_key(|claim| (claim.at.0, claim.at.1.start, claim.kind, claim.at.1.end));
        self.notices.sort_by_key(|notice| (notice.line == 0, notice.line, notice.kind));
    }
}
