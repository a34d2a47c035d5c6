//! What may identify somebody, and how it leaves a study: the scan for names and the like, stand-ins for them, a
//! participant who takes back consent, attributes that single a person out, figures that are held back.
//!
//! Everything here works on text and on events; nothing is ever found for certain. What a scan does not find is not
//! therefore anonymous.

mod address;
mod contact;
mod edits;
mod git;
mod number;
mod pieces;
mod replace;
mod reviewed;
mod rewrite;
mod scan;
mod standins;
mod withdraw;
mod words;

pub use git::kept;
pub use replace::{Replaced, Replacement, replace};
pub use reviewed::{REVIEWED, Reviewed, allow};
pub use scan::{Found, Hit, Kind, Scan, scan};
pub use standins::{StandIn, StandIns};
pub use withdraw::{Purge, Removal, purge, withdraw};
