//! Units × coders: one category in each cell, or none.

/// What coders said about units. A cell without a category is missing: it enters no comparison.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ratings {
    /// The coders: columns.
    pub coders: Vec<String>,
    /// All categories, in their order: those used, and those that a codebook adds.
    pub categories: Vec<String>,
    /// Row by row: for each unit a cell for each coder.
    cells: Vec<Option<u32>>,
}

/// Units on which the same categories were given the same number of times.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pattern {
    /// Categories with how many coders gave each, sorted by category.
    pub counts: Vec<(u32, u32)>,
    /// How many units.
    pub times: u32,
}

impl Pattern {
    /// How many coders gave a category.
    pub fn values(&self) -> u32 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

impl Ratings {
    /// A table; every row has a cell for each coder.
    pub fn new(coders: Vec<String>, categories: Vec<String>, rows: impl IntoIterator<Item = Vec<Option<u32>>>) -> Self {
        let width = coders.len();
        let mut cells = Vec::new();
        for mut row in rows {
            row.resize(width, None);
            cells.extend(row);
        }
        Ratings { coders, categories, cells }
    }

    /// The rows.
    pub fn rows(&self) -> impl Iterator<Item = &[Option<u32>]> {
        self.cells.chunks(self.coders.len().max(1))
    }

    /// How many units there are, coded or not.
    pub fn units(&self) -> usize {
        self.cells.len() / self.coders.len().max(1)
    }

    /// How many cells hold a category.
    pub fn values(&self) -> usize {
        self.cells.iter().flatten().count()
    }

    /// Units with the categories of two coders or more.
    pub fn pairable(&self) -> usize {
        self.rows().filter(|row| row.iter().flatten().count() >= 2).count()
    }

    /// Categories that somebody used, sorted.
    pub fn used(&self) -> Vec<u32> {
        let mut used: Vec<u32> = self.cells.iter().flatten().copied().collect();
        used.sort_unstable();
        used.dedup();
        used
    }

    /// Only these coders, by column.
    pub fn only(&self, columns: &[usize]) -> Ratings {
        Ratings::new(
            columns.iter().map(|column| self.coders[*column].clone()).collect(),
            self.categories.clone(),
            self.rows().map(|row| columns.iter().map(|column| row[*column]).collect()),
        )
    }

    /// Without coders who gave no category at all; with the names of those left out.
    pub fn without_silent(self) -> (Ratings, Vec<String>) {
        let (speaking, silent): (Vec<usize>, Vec<usize>) =
            (0..self.coders.len()).partition(|column| self.rows().any(|row| row[*column].is_some()));
        if silent.is_empty() {
            return (self, Vec::new());
        }
        let names = silent.iter().map(|column| self.coders[*column].clone()).collect();
        (self.only(&speaking), names)
    }

    /// Every pair of coders, by column.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let coders = self.coders.len();
        (0..coders).flat_map(|first| (first + 1..coders).map(move |second| (first, second))).collect()
    }

    /// The units by pattern, sorted; those with fewer than `least` categories are left out.
    pub fn patterns(&self, least: usize) -> Vec<Pattern> {
        let mut all: Vec<Vec<u32>> = self
            .rows()
            .map(|row| {
                let mut row: Vec<u32> = row.iter().flatten().copied().collect();
                row.sort_unstable();
                row
            })
            .filter(|row| row.len() >= least)
            .collect();
        all.sort_unstable();
        all.chunk_by(|a, b| a == b)
            .map(|same| Pattern {
                counts: same[0].chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect(),
                times: same.len() as u32,
            })
            .collect()
    }

    /// A category's name.
    pub fn named(&self, category: u32) -> String {
        self.categories.get(category as usize).cloned().unwrap_or_default()
    }
}
