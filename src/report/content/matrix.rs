//! Who spoke of what: codes against participants.

use super::Context;
use super::cross::{Cells, Cross, CrossOptions};
use crate::analysis::By;
use crate::report::model::Table;

/// A table of more columns than this is read by nobody.
const MOST_COLUMNS: usize = 60;

/// The matrix of the report; `map`: for a browser, with numbers and shades. With more people than a table has room for,
/// groups stand in the columns; nothing where there is but one.
pub fn matrix(context: &Context<'_>, caption: String, map: bool) -> Option<Table> {
    let sort = context.coded.materials.settings.sort;
    if context.sharing.hides_codes() {
        return None;
    }
    let (by, cells) = if context.coded.present().len() > MOST_COLUMNS {
        (By::Group, Cells::Statements)
    } else {
        (By::Participant, if map { Cells::Map } else { Cells::Presence })
    };
    if by == By::Group && context.coded.materials.settings.groups.len() < 2 {
        return None;
    }
    let options = CrossOptions { cells, sort, level: None, small: 0, share: context.sharing.smallest() };
    Some(Cross::new(context, &[by], options).table("who-spoke-of-what", caption))
}
