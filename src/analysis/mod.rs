//! Sets and figures over a coded study. Prints nothing.

mod bands;
pub mod codebook;
mod cross;
mod passages;
mod quotes;
mod rules;
mod scope;
mod silence;
mod tally;

pub use bands::{Band, band_of};
pub use cross::{By, Column, CrossTable, cross};
pub use passages::passages;
pub use quotes::{Chosen, choose};
pub use rules::{RuleFigures, rule_figures};
pub use scope::{Scope, setting};
pub use silence::{Silence, silence};
pub use tally::{Tally, tally, tally_all, tally_itself};
