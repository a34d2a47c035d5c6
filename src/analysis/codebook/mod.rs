//! What a codebook catches and misses.

mod diff;
mod examples;
mod forms;
mod gaps;

pub use diff::{Change, changes};
pub use examples::{Tried, try_examples};
pub use forms::{CaughtForm, caught_forms};
pub use gaps::{Contained, Frequent, Gaps, NearMiss, Overlap, gaps};
