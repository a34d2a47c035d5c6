//! Sets and figures over a coded study. Prints nothing.

pub mod agreement;
pub mod association;
pub mod codebook;
mod cooccur;
mod cross;
mod differences;
mod evidence;
mod levels;
mod notes;
mod passages;
mod people;
mod quotes;
mod rules;

pub mod saturation;
mod scope;
mod silence;
mod subjects;
pub mod survey;
mod tally;
pub mod words;

pub use cooccur::{Cooccurrence, Pair, Within, cooccurrence};
pub use cross::{By, Column, CrossTable, cross};
pub use differences::{Difference, Differences, differences};
pub use evidence::{CodeEvidence, Weakness, code_evidence, weaknesses};
pub use levels::codes_of_level;
pub use notes::{Stance, condensed};
pub use passages::passages;
pub use people::{PeopleTable, PeopleTables, people_tables};
pub use quotes::{Elision, Fairness, Lost, Picks, elisions, fairness, pick};
pub use rules::{RuleFigures, rule_figures};
pub use scope::{Scope, setting};
pub use silence::{Silence, silence};
pub use subjects::{SubjectCell, SubjectColumn, SubjectTable, subject_table};
pub use tally::{Tally, tally, tally_all, tally_itself};
