//! Passages: merged runs of one code and speaker.

use crate::coding::{CodedStudy, Set};

/// The runs of neighbouring statements of one turn, each from its first to its last statement.
pub fn passages(coded: &CodedStudy<'_>, statements: &Set) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for statement in statements.iter() {
        if let Some((_, last)) = runs.last_mut()
            && *last + 1 == statement
            && coded.locate(*last).0 == coded.locate(statement).0
            && coded.cell(*last).turn == coded.cell(statement).turn
        {
            *last = statement;
        } else {
            runs.push((statement, statement));
        }
    }
    runs
}
