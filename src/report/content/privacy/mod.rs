//! What the privacy commands say. For the researcher's own desk: English alone.

mod removal;
mod replace;
mod scan;

pub use removal::RemovalResult;
pub use replace::ReplaceResult;
pub use scan::ScanResult;
