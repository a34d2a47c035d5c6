//! Who spoke of what: codes against participants.

use super::Context;
use super::cross::{Cells, Cross, CrossOptions};
use crate::analysis::By;
use crate::report::model::Table;

/// The matrix of the report.
pub fn matrix(context: &Context<'_>, caption: String) -> Table {
    let sort = context.coded.materials.settings.sort;
    let options = CrossOptions { cells: Cells::Presence, sort, level: None, small: 0, share: None };
    Cross::new(context, &[By::Participant], options).table("who-spoke-of-what", caption)
}
