//! How wide the columns of a table are, and whether it needs the paper across.

use crate::report::model::Table;

/// Twentieths of a point that a letter takes in a table, on average, at the size of its text.
const LETTER: usize = 112;
/// What a cell takes beside its letters.
const PADDING: usize = 280;
/// A column of running text is never made for longer lines than this.
const LONGEST: usize = 100;
/// A word that is longer may be broken.
const LONGEST_WORD: usize = 16;

/// Widths of the columns in twentieths of a point, as wide together as `across`.
pub fn widths(table: &Table, across: usize) -> Vec<usize> {
    let (least, wished): (Vec<usize>, Vec<usize>) = columns(table).unzip();
    let (all_least, all_wished) = (least.iter().sum::<usize>(), wished.iter().sum::<usize>());
    if all_least == 0 {
        return Vec::new();
    }
    let mut widths: Vec<usize> = if all_least >= across {
        least.iter().map(|width| width * across / all_least).collect()
    } else if all_wished <= across {
        // Numbers keep what they need; the rest goes where text is.
        let spare = across - all_wished;
        wished.iter().map(|width| width + spare * width / all_wished).collect()
    } else {
        let (left, wanted) = (across - all_least, (all_wished - all_least).max(1));
        least.iter().zip(&wished).map(|(least, wished)| least + left * (wished - least) / wanted).collect()
    };
    let sum: usize = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max_by_key(|width| **width) {
        *widest += across.saturating_sub(sum);
    }
    widths
}

/// Whether a table is too wide for the paper upright.
pub fn needs_more(table: &Table, across: usize) -> bool {
    columns(table).map(|(least, _)| least).sum::<usize>() > across
}

/// Of each column, the least width and the one at which no line would be broken.
fn columns(table: &Table) -> impl Iterator<Item = (usize, usize)> + '_ {
    table.head.iter().enumerate().map(|(at, (head, _))| {
        let texts = || {
            let cells = table.rows.iter().filter_map(move |row| row.cells.get(at));
            std::iter::once((head.clone(), 0)).chain(cells.map(|cell| (cell.plain(), cell.indent)))
        };
        let word = |text: &str| text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        let least = texts().map(|(text, indent)| word(&text).min(LONGEST_WORD) + 2 * indent).max().unwrap_or(0);
        let line = texts().map(|(text, indent)| text.chars().count() + 2 * indent).max().unwrap_or(0).min(LONGEST);
        let least = least.max(2) * LETTER + PADDING;
        (least, (line * LETTER + PADDING).max(least))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::model::{Align, Cell, Row};
    use proptest::prelude::*;

    fn table(rows: Vec<Vec<String>>) -> Table {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        Table {
            id: String::new(),
            caption: String::new(),
            head: (0..columns).map(|at| (format!("c{at}"), Align::Left)).collect(),
            rows: rows
                .into_iter()
                .map(|cells| Row { strong: false, cells: cells.into_iter().map(Cell::text).collect() })
                .collect(),
            notes: Vec::new(),
        }
    }

    #[test]
    fn text_gets_what_numbers_do_not_need() {
        let text = "a sentence that is longer than the others by far and has many words";
        let found = widths(&table(vec![vec![text.to_owned(), "17".to_owned()]]), 9_000);
        assert!(found[0] > 7 * found[1], "{found:?}");
    }

    proptest! {
        #[test]
        fn all_columns_fill_the_line_and_none_is_empty(
            rows in prop::collection::vec(prop::collection::vec("[a-z ]{0,80}", 1..9), 1..5),
            across in 5_000_usize..15_000,
        ) {
            let table = table(rows);
            let found = widths(&table, across);
            prop_assert_eq!(found.len(), table.head.len());
            prop_assert_eq!(found.iter().sum::<usize>(), across);
            prop_assert!(found.iter().all(|width| *width > 0));
        }
    }
}
