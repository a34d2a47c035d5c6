//! What the privacy commands say. For the researcher's own desk: English alone.

mod replace;
mod scan;

pub use replace::ReplaceResult;
pub use scan::ScanResult;
