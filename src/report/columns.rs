//! How wide the columns of a table on paper are, whether it needs the paper across, and whether even that is too narrow.
//!
//! All in letters: what a letter measures is the format's. Short columns are as wide as their text, no other is narrower
//! than its longest word, and what is left goes by how much stands in each.

use super::model::{Align, Table};

/// Letters that go on a line of A4 between usual margins, in the letter size of running text; across half as many more.
const A4: Lines = Lines { upright: 82, across: 123 };
/// Up to here a column of words is never broken, if there is room.
const SHORT: usize = 14;
/// A word that is longer may be broken.
const LONGEST_WORD: usize = 16;
/// Running text is never set in shorter lines, if the paper can be turned.
const LEAST_OF_TEXT: usize = 32;
/// More text than this makes no column wider.
const LONGEST: usize = 400;
/// What a column takes beside its letters.
pub const GAP: usize = 3;

/// How many letters go on a line.
#[derive(Debug, Clone, Copy)]
pub struct Lines {
    /// As the paper lies.
    pub upright: usize,
    /// Where it is turned.
    pub across: usize,
}

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As its text needs: so many letters.
    Own(usize),
    /// Its lines are broken after about so many letters.
    Broken(usize),
}

impl Width {
    /// In letters.
    pub fn letters(self) -> usize {
        match self {
            Width::Own(letters) | Width::Broken(letters) => letters,
        }
    }
}

/// The columns of a table on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// One for every column.
    pub widths: Vec<Width>,
    /// The table is too wide for the paper as it lies.
    pub wide: bool,
    /// It is too wide across, too: it needs smaller letters.
    pub small: bool,
    /// Letters on a line.
    line: usize,
}

/// What stands in a column, in letters.
struct Need {
    /// The longest word.
    word: usize,
    /// The longest text.
    text: usize,
    /// It is not broken, if there is room.
    whole: bool,
}

/// Measures a table for A4.
pub fn measure(table: &Table) -> Columns {
    measure_for(table, A4)
}

/// Measures a table for other paper.
pub fn measure_for(table: &Table, lines: Lines) -> Columns {
    let needs: Vec<Need> = (0..table.head.len()).map(|at| need(table, at)).collect();
    let fitting = |line: usize| fit(&needs, line, true).or_else(|| fit(&needs, line, false));
    if let Some(widths) = fitting(lines.upright) {
        return Columns { widths, wide: false, small: false, line: lines.upright };
    }
    let found = fitting(lines.across);
    let small = found.is_none();
    // Smaller letters, and words that are broken where even these do not go in.
    let widths = found.or_else(|| fitting(lines.across * 4 / 3)).unwrap_or_else(|| squeezed(&needs, lines.across));
    Columns { widths, wide: true, small, line: lines.across }
}

impl Need {
    /// The width below which nobody likes to read a text: the longer it is, the wider.
    fn readable(&self) -> usize {
        (2 * self.text.isqrt()).min(LEAST_OF_TEXT)
    }
}

fn need(table: &Table, at: usize) -> Need {
    let count = |text: &str| text.chars().count();
    let (head, align) = &table.head[at];
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| (cell.plain(), 2 * cell.indent));
    let (mut word, mut text) = (0, 0);
    for (content, indent) in cells.chain([(head.clone(), 0)]) {
        text = text.max(count(&content) + indent);
        word = word.max(content.split_whitespace().map(|word| count(word) + indent).max().unwrap_or(0));
    }
    Need { word, text, whole: text <= SHORT || (*align != Align::Left && text <= 2 * SHORT) }
}

/// The widths with which a table goes on a line; `whole`: short columns are not broken.
fn fit(needs: &[Need], line: usize, whole: bool) -> Option<Vec<Width>> {
    let owns = |need: &Need| (whole && need.whole) || need.text <= need.word;
    let least = |need: &Need| match owns(need) && need.text <= 2 * SHORT {
        true => need.text.max(1),
        false => need.word.clamp(2, LONGEST_WORD).max(need.readable()),
    };
    let mut letters: Vec<usize> = needs.iter().map(least).collect();
    let mut left = line.checked_sub(letters.iter().sum::<usize>() + GAP * needs.len())?;
    // A quote is many times longer than a name, and yet the name must not be squeezed: roots, not lengths. No column gets
    // more than its text takes, with some room for wide letters.
    let most = |need: &Need| need.text + need.text / 8 + 1;
    while left > 0 {
        let open: Vec<usize> =
            (0..needs.len()).filter(|at| letters[*at] < needs[*at].text && letters[*at] < most(&needs[*at])).collect();
        let weight = |at: usize| needs[at].text.min(LONGEST).isqrt().max(1);
        let sum: usize = open.iter().map(|at| weight(*at)).sum();
        if sum == 0 {
            break;
        }
        let room = left;
        for at in open {
            let more = (room * weight(at) / sum).max(1).min(most(&needs[at]) - letters[at]).min(left);
            letters[at] += more;
            left -= more;
        }
        if left == room {
            break;
        }
    }
    let width = |(need, letters): (&Need, usize)| match letters >= need.text {
        true if need.text <= 2 * SHORT => Width::Own(letters.max(1)),
        _ => Width::Broken(letters),
    };
    Some(needs.iter().zip(letters).map(width).collect())
}

/// The widths of a table that goes on no line: each as much of it as its longest word is of all.
fn squeezed(needs: &[Need], line: usize) -> Vec<Width> {
    let least = |need: &Need| need.word.clamp(2, LONGEST_WORD);
    let all: usize = needs.iter().map(least).sum();
    let room = line.saturating_sub(GAP * needs.len()).max(needs.len());
    needs.iter().map(|need| Width::Broken((least(need) * room / all.max(1)).max(1))).collect()
}

impl Columns {
    /// The part of the line that a column takes, in thousandths.
    pub fn share(&self, at: usize) -> usize {
        let line = if self.small { self.line * 4 / 3 } else { self.line };
        self.widths.get(at).map_or(0, |width| (width.letters() * 1000 / line.max(1)).clamp(10, 950))
    }

    /// How many lines a text takes in a column, about.
    pub fn lines(&self, at: usize, text: &str) -> usize {
        match self.widths.get(at) {
            Some(Width::Broken(letters)) => text.chars().count().div_ceil((*letters).max(1)).max(1),
            _ => 1,
        }
    }

    /// The widths in whatever `whole` is counted in, which they are together: what is over goes to the columns that are
    /// broken, if there are any.
    pub fn fill(&self, whole: usize) -> Vec<usize> {
        let weights: Vec<usize> = self.widths.iter().map(|width| width.letters() + GAP).collect();
        let sum: usize = weights.iter().sum();
        if sum == 0 {
            return Vec::new();
        }
        let line = self.line.max(sum);
        let mut widths: Vec<usize> = weights.iter().map(|letters| (letters * whole / line).max(1)).collect();
        let over = whole.saturating_sub(widths.iter().sum());
        let is_open = |at: &usize| matches!(self.widths[*at], Width::Broken(_));
        let mut open: Vec<usize> = (0..widths.len()).filter(is_open).collect();
        if open.is_empty() {
            open = (0..widths.len()).collect();
        }
        let all: usize = open.iter().map(|at| weights[*at]).sum();
        open.iter().for_each(|at| widths[*at] += over * weights[*at] / all.max(1));
        let rest = whole.saturating_sub(widths.iter().sum());
        if let Some(widest) = widths.iter_mut().max_by_key(|width| **width) {
            *widest += rest;
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::model::{Cell, Row};
    use proptest::prelude::*;

    fn table(rows: Vec<Vec<String>>, align: Align) -> Table {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        Table {
            id: "t".into(),
            caption: String::new(),
            head: (0..columns).map(|at| (format!("c{at}"), align)).collect(),
            rows: rows
                .into_iter()
                .map(|cells| Row { strong: false, cells: cells.into_iter().map(Cell::text).collect() })
                .collect(),
            notes: Vec::new(),
        }
    }

    #[test]
    fn numbers_keep_their_width_and_quotes_have_the_most_room() {
        let quote = "a word and another ".repeat(10);
        let row = vec!["a name of some length".to_owned(), quote, "12".to_owned()];
        let columns = measure(&table(vec![row], Align::Left));
        assert!(!columns.wide && !columns.small);
        let [name, Width::Broken(quote), Width::Own(2)] = columns.widths[..] else { panic!("{columns:?}") };
        assert!(name.letters() < quote && name.letters() + quote + 2 + 3 * GAP <= 82, "{columns:?}");
    }

    #[test]
    fn a_table_lies_across_only_where_its_words_need_it() {
        // Twelve columns of nine letters: 12 × (9 + 3) = 144 letters, too many for 82 and for 123.
        let many = measure(&table(vec![vec!["ninesigns".to_owned(); 12]], Align::Right));
        assert!(many.wide && many.small, "{many:?}");
        // Eight: 96, too many for 82.
        let some = measure(&table(vec![vec!["ninesigns".to_owned(); 8]], Align::Right));
        assert!(some.wide && !some.small, "{some:?}");
        // Two words of four letters each: 8 × (9 + 3) = 96 in one line, 8 × (4 + 3) = 56 in two.
        let broken = measure(&table(vec![vec!["four four".to_owned(); 8]], Align::Right));
        assert!(!broken.wide, "{broken:?}");
    }

    proptest! {
        #[test]
        fn all_columns_fill_the_line_and_none_is_empty(
            rows in prop::collection::vec(prop::collection::vec("[a-z ]{0,80}", 1..9), 1..5),
            whole in 5_000_usize..15_000,
        ) {
            let table = table(rows, Align::Left);
            let columns = measure_for(&table, Lines { upright: whole / 112, across: whole / 80 });
            let found = columns.fill(whole);
            prop_assert_eq!(found.len(), table.head.len());
            prop_assert_eq!(found.iter().sum::<usize>(), whole);
            prop_assert!(found.iter().all(|width| *width > 0));
            let letters: usize = columns.widths.iter().map(|width| width.letters() + GAP).sum();
            let line = if columns.wide { whole / 80 } else { whole / 112 };
            prop_assert!(columns.small || letters <= line, "{} of {}", letters, line);
        }
    }
}
