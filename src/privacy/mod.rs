//! What may identify somebody, and how it leaves a study: the scan for names and the like, stand-ins for them, a
//! participant who takes back consent, attributes that single a person out, figures that are held back.
//!
//! Everything here works on text and on events; nothing is ever found for certain. What a scan does not find is not
//! therefore anonymous.

mod address;
mod blanked;
mod codes;
mod combinations;
mod contact;
mod disclosure;
mod edits;
mod foreign;
mod git;
mod number;
mod pieces;
mod purge;
mod replace;
mod reviewed;
mod rewrite;
mod scan;
mod singled;
mod standins;
mod totals;
mod withdraw;
mod words;

pub use disclosure::{HeldBack, Sums, held_back};
pub use git::{Kept, kept};
pub use purge::{Purge, purge};
pub use replace::{Replaced, Replacement, replace};
pub use reviewed::{REVIEWED, Reviewed, allow};
pub use scan::{Found, Hit, Kind, Scan, scan};
pub use singled::singled_out;
pub use standins::{StandIn, StandIns};
pub use totals::{Rank, Total, closed};
pub use withdraw::{Removal, withdraw};
