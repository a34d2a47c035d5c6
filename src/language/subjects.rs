//! What a language must be able to say about the cases of documents.

/// Codes against cases.
pub trait SubjectTexts: Sync {
    /// In a cell: no statement, but a coder inferred it.
    fn inferred(&self) -> &'static str;
    /// In a cell: all is read, and nothing says it.
    fn not_stated(&self) -> &'static str;
    /// How many cells are stated, inferred, neither; `unread`: not all is read there.
    fn cells(&self, stated: usize, inferred: usize, all: usize, unread: usize) -> String;
    /// Codes that no document states of any case.
    fn empty_codes(&self, names: &str) -> String;
    /// Cases of which nothing is stated.
    fn empty_cases(&self, names: &str) -> String;
    /// Coded statements that are about no case.
    fn loose(&self, ids: &str) -> String;
    /// What stands in the cells.
    fn legend(&self) -> &'static str;
    /// There is no document.
    fn no_document(&self) -> &'static str;
}
