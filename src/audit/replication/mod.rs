//! A study repeated by somebody else: the copy to begin with, what came of it beside the key, and practice.

mod compare;
mod practice;
mod start;

pub use compare::{Comparison, How, Pair, Worth, compare};
pub use practice::{Answered, Practice};
pub use start::{Copy, copy, guide};
