//! What is said of a codebook: its tree, its tests, what its indicators caught.

mod diff;
mod document;
mod expand;
mod gaps;
mod show;
mod test;

pub use diff::Diff;
pub use document::CodebookDocument;
pub use expand::Expand;
pub use gaps::Gaps;
pub use show::Show;
pub use test::ExamplesTest;
