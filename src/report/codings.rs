//! The codings behind the counts of a page, one a row: what a count leads to where it cannot open.

use std::ops::Range;

/// A list of codings. The rows of a code stand together, those of the codes below it behind them, statements in order.
#[derive(Debug, Clone, Default)]
pub struct Codings {
    /// What the list is called: "Statements".
    pub name: String,
    /// The columns: what they are called, and whether they may hold numbers.
    pub head: Vec<(String, bool)>,
    /// The codes, parents before children.
    pub codes: Vec<ListedCode>,
    /// The rows.
    pub rows: Vec<Listed>,
}

/// A code of the list.
#[derive(Debug, Clone)]
pub struct ListedCode {
    /// Its name, as tables print it.
    pub name: String,
    /// The rows of the code itself.
    pub own: Range<usize>,
    /// These, and the rows of all codes below it.
    pub all: Range<usize>,
}

/// A code on a statement.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The statement.
    pub statement: u32,
    /// A field for every column.
    pub cells: Vec<String>,
}
