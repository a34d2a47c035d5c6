//! Ukrainian: how it is cut into sentences, and its word lists.

mod lists;
mod names;
mod splitting;

pub use lists::LISTS;
pub use names::NAMES;
pub use splitting::SPLITTING;
