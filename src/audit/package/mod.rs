//! A sealed package for reviewers: codebook, decisions, counts with their members, quotes as printed, hashes of the
//! transcripts; and no transcript. What is in it can be computed anew from it alone, and beside the transcripts it can be
//! made anew.

mod alone;
mod beside;
mod build;
mod files;
mod speech;

pub use alone::alone;
pub use beside::beside;
pub use build::{Built, Options, Quoted, build};
pub use files::{MANIFEST, Opened, open};

use super::claim::Verdict;
pub use crate::language::Sealed;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What became of it.
    pub verdict: Verdict,
    /// What was looked at and found.
    pub told: Sealed,
}

impl Check {
    fn new(verdict: Verdict, told: Sealed) -> Check {
        Check { verdict, told }
    }

    fn holds(told: Sealed) -> Check {
        Check::new(Verdict::Supported, told)
    }

    fn wrong(told: Sealed) -> Check {
        Check::new(Verdict::Contradicted, told)
    }
}
