//! What the privacy commands say. For the researcher's own desk: English alone.

mod scan;

pub use scan::ScanResult;
