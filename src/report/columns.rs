//! How wide the columns of a printed table are: short ones as wide as their text, the rest by how much stands in them.

use super::model::{Align, Table};

/// Letters that go on a line of A4 between usual margins, in the letter size of running text.
const LINE: usize = 82;
/// Up to here a column of words is never broken.
const SHORT: usize = 14;
/// What a column takes beside its letters.
const GAP: usize = 3;

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As its text needs.
    Own,
    /// Thousandths of the line.
    Share(usize),
}

/// The columns of a table on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// One for every column.
    pub widths: Vec<Width>,
    /// The table is too wide for an upright page.
    pub wide: bool,
}

/// Measures a table.
pub fn measure(table: &Table) -> Columns {
    let count = |text: &str| text.chars().count();
    let longest: Vec<usize> = (0..table.head.len())
        .map(|at| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            let lengths = cells.map(|cell| count(&cell.plain()) + 2 * cell.indent);
            lengths.max().unwrap_or(0).max(count(&table.head[at].0))
        })
        .collect();
    let own = |at: usize| longest[at] <= SHORT || (table.head[at].1 != Align::Left && longest[at] <= 2 * SHORT);
    let fixed: usize = (0..longest.len()).filter(|at| own(*at)).map(|at| longest[at] + GAP).sum();
    let broken: Vec<usize> = (0..longest.len()).filter(|at| !own(*at)).collect();
    // Every broken column keeps room for a word.
    let wide = fixed + broken.len() * (SHORT + GAP) > LINE;
    let line = if wide { LINE * 3 / 2 } else { LINE };
    let room = line.saturating_sub(fixed).max(broken.len() * SHORT).saturating_sub(broken.len() * GAP);
    // No column is narrower than its longest word; what is left goes by how much stands in each. A quote is many times
    // longer than a name, and yet the name must not be squeezed: roots, not lengths.
    let word = |at: usize| {
        let texts = table.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.plain());
        let head = [table.head[at].0.clone()];
        let words = texts.chain(head).flat_map(|text| text.split_whitespace().map(count).collect::<Vec<_>>());
        words.max().unwrap_or(0).min(2 * SHORT)
    };
    let weight = |at: usize| longest[at].min(400).isqrt().max(1);
    let sum: usize = broken.iter().map(|at| weight(*at)).sum();
    let left = room.saturating_sub(broken.iter().map(|at| word(*at)).sum());
    let share = |at: usize| ((word(at) + weight(at) * left / sum.max(1)) * 1000 / line).clamp(40, 950);
    let widths = (0..longest.len()).map(|at| if own(at) { Width::Own } else { Width::Share(share(at)) }).collect();
    Columns { widths, wide }
}

impl Columns {
    /// How many lines a text takes in a column, about.
    pub fn lines(&self, at: usize, text: &str) -> usize {
        let line = if self.wide { LINE * 3 / 2 } else { LINE };
        match self.widths.get(at) {
            Some(Width::Share(share)) => text.chars().count().div_ceil((share * line / 1000).max(1)).max(1),
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::model::{Cell, Row};

    #[test]
    fn numbers_keep_their_width_and_quotes_have_the_most_room() {
        let quote = "a word and another ".repeat(10);
        let row = Row {
            strong: false,
            cells: vec![Cell::text("a name of some length"), Cell::text(quote), Cell::text("12")],
        };
        let head = vec![("Topic".into(), Align::Left), ("Quote".into(), Align::Left), ("N".into(), Align::Right)];
        let table = Table { id: "t".into(), caption: String::new(), head, rows: vec![row], notes: Vec::new() };
        let columns = measure(&table);
        assert!(!columns.wide);
        let [Width::Share(name), Width::Share(quote), Width::Own] = columns.widths[..] else { panic!("{columns:?}") };
        assert!(name < quote && name + quote < 1000, "{columns:?}");
    }
}
