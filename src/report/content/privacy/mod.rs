//! What the privacy commands say.

mod removal;
mod replace;
mod scan;

pub use removal::RemovalResult;
pub use replace::ReplaceResult;
pub use scan::ScanResult;
