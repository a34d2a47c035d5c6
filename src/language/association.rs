//! What a language must be able to say about tests of association.

use super::wording::Setting;

/// Why a table cannot be tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untested {
    /// Nobody was asked alone.
    Empty,
    /// Everybody mentioned it, or nobody did.
    OneRow,
    /// Only one column has people.
    OneColumn,
}

/// What so few people can show, with figures as they are printed.
#[derive(Debug, Clone)]
pub struct Few {
    /// How many people.
    pub people: usize,
    /// The sizes of the columns, as a list.
    pub parts: String,
    /// The smallest p that is possible.
    pub least: String,
    /// Codes tested.
    pub tested: usize,
    /// The same after Holm's adjustment, if several codes are tested.
    pub adjusted: Option<String>,
    /// The level (0.05) that no code can come below, if it is so.
    pub never_below: Option<String>,
}

/// Tests of association.
pub trait TestTexts: Sync {
    /// Heads: Cramér's V, V corrected, chi-square, p, Holm, Benjamini & Hochberg.
    fn heads(&self) -> [&'static str; 6];
    /// Who is counted.
    fn people(&self) -> &'static str;
    /// Members of focus groups are left out.
    fn in_groups(&self, people: &str) -> String;
    /// People of whom not everything is read are left out.
    fn unread(&self, people: &str) -> String;
    /// Codes without figures.
    fn undefined(&self, why: Untested, codes: &str) -> String;
    /// What the intervals are.
    fn intervals(&self) -> &'static str;
    /// What V is.
    fn cramer(&self) -> &'static str;
    /// What the mark of small expected numbers means.
    fn doubtful(&self) -> &'static str;
    /// What p is, and for how many codes it is adjusted.
    fn p(&self, tested: usize) -> String;
    /// The codes whose tables are too large for Fisher's exact test: their p is that of chi-square.
    fn too_large(&self, codes: &str) -> String;
    /// That p is not shown for fewer people than this.
    fn hidden(&self, few: usize) -> String;
    /// What so few people can show.
    fn few(&self, few: &Few) -> String;
    /// There is nothing to compare; `groups`: members of focus groups were left out.
    fn nothing_to_compare(&self, groups: bool) -> String;
    /// What the columns of a crossed table are; the codes of groups with their names. `things` are joined already.
    fn columns(&self, things: &str, groups: &[(String, String)]) -> String;
    /// The kind of a source, in small letters.
    fn kind(&self) -> &'static str;
    /// The kind of some sources, as the head of a column.
    fn kind_of(&self, setting: Setting) -> &'static str;
}
