//! Ukrainian: how it is cut into sentences, and its word lists.

mod claims;
mod lists;
mod names;
mod splitting;

pub use claims::CLAIMS;
pub use lists::LISTS;
pub use names::NAMES;
pub use splitting::SPLITTING;
