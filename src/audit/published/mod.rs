//! A published table as data: what an article prints of each row, and what follows from it.

mod against;
mod bounds;
mod read;
mod table;
mod tally;

pub use against::{Against, Beside, Side, against, groups_of};
pub use bounds::{Bound, Exclusive, bounds, contradictions};
pub use read::{group_members, read};
pub use table::{Article, Contradiction, Row};
pub use tally::{Noted, Printed, Quotes, Tally, printed, tally};
