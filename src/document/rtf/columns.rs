//! Which column a cell stands in. RTF says of each row only where its cells end; a table's columns are what the ends of
//! all its rows make, and a cell over several of them has the first.

use super::super::{Kind, Paragraph};
use std::collections::BTreeMap;

/// Ends that are so near to each other, in twips (half a millimetre), are one: programs round.
const NEAR: i64 = 30;

/// Where a row begins and where its cells end, in twips.
#[derive(Debug, Clone, Default)]
pub struct Edges {
    /// The row's left edge.
    pub left: i64,
    /// The right edges of its cells, as the file has them.
    pub right: Vec<i64>,
}

impl Edges {
    /// Whether each cell is wide enough to be one.
    pub fn are_apart(&self) -> bool {
        self.right.windows(2).all(|pair| pair[1] - pair[0] > NEAR)
    }
}

/// The rows of all tables: for each table and row its edges, as far as they fit its cells.
pub type Rows = BTreeMap<(usize, usize), Edges>;

/// Puts cells, which have been counted along their rows, into the columns of their tables.
pub fn place(paragraphs: &mut [Paragraph], rows: &Rows) {
    let mut ends: BTreeMap<usize, Vec<i64>> = BTreeMap::new();
    for ((table, _), edges) in rows {
        ends.entry(*table).or_default().extend(&edges.right);
    }
    for ends in ends.values_mut() {
        ends.sort_unstable();
        ends.dedup_by(|next, kept| *next - *kept <= NEAR);
    }
    for paragraph in paragraphs {
        let Kind::Cell { table, row, column } = &mut paragraph.kind else { continue };
        let (Some(edges), Some(ends)) = (rows.get(&(*table, *row)), ends.get(table)) else { continue };
        let left = match column.checked_sub(2) {
            Some(before) => edges.right.get(before).copied(),
            None => Some(edges.left),
        };
        if let Some(left) = left {
            *column = 1 + ends.partition_point(|end| *end <= left + NEAR);
        }
    }
}
