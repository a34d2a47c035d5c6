//! Who spoke of what: codes against participants.

use super::Context;
use super::cross::{Cells, Cross};
use crate::analysis::By;
use crate::report::model::Table;

/// The matrix of the report.
pub fn matrix(context: &Context<'_>, caption: String) -> Table {
    let sort = context.coded.materials.settings.sort;
    Cross::new(context, &By::Participant, Cells::Presence, sort, None).table("who-spoke-of-what", caption)
}
