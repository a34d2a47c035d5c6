//! What audits of published figures say: percentages, tables, a replication, a sealed package, a checklist.

mod percent;

pub use percent::Percents;
