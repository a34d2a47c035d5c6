//! What audits of published figures say: percentages, tables, a replication, a sealed package, a checklist.

mod beside;
mod checklist;
mod package;
mod percent;
mod replication;
mod table;

pub use beside::BesideArticle;
pub use checklist::ChecklistAnswer;
pub use package::{Packed, Reviewed, printed};
pub use percent::Percents;
pub use replication::BesideKey;
pub use table::PublishedTable;

/// `F3: two are in no list`, `F3 improved school attendance`
fn prefixed(label: &str, text: &str) -> String {
    if text.is_empty() { label.to_owned() } else { format!("{label} {text}") }
}
