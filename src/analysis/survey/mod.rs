//! Figures of surveys: frequencies, crossed questions, scales. A count is the respondents behind it.

mod bins;
mod crossed;
mod frequencies;
mod percent;
mod scale;

pub use bins::{Bin, bins};
pub use crossed::{Crossed, Side, crossed, sides};
pub use frequencies::{Frequencies, Middle, Numbers, Part, frequencies};
pub use percent::{half_up, largest_remainder};
pub use scale::{Item, Reliability, Unreliable, reliability};
