//! Bulgarian: how it is cut into sentences, and its word lists.

mod lists;
mod splitting;

pub use lists::LISTS;
pub use splitting::SPLITTING;
