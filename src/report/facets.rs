//! By what the statements of a page can be searched and filtered in a browser.

use crate::language::BrowsingTexts;

/// What a coding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rests {
    /// A person coded it.
    Hand,
    /// A person accepted the hit of a rule.
    Accepted,
    /// A rule's hit that nobody has read, and that counts on this basis.
    Rule,
    /// A rule's hit that nobody has read, and that does not count.
    Suggested,
}

/// A code on a statement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Coding {
    /// Position in [`Facets::codes`].
    pub code: usize,
    /// What it rests on.
    pub rests: Rests,
    /// As it is printed: `telephone communication (coded by VK)`.
    pub text: String,
}

/// A code of the tree; those below it stand behind it.
#[derive(Debug, Clone)]
pub struct FacetCode {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 0: a topic.
    pub depth: usize,
}

/// Somebody (or a document) for whom statements count.
#[derive(Debug, Clone)]
pub struct FacetPerson {
    /// `SP3`
    pub code: String,
    /// Position in [`Facets::groups`].
    pub group: Option<usize>,
    /// A value for each of [`Facets::attributes`]; empty: not recorded.
    pub values: Vec<String>,
}

/// Everything that statements can be filtered by.
#[derive(Debug, Clone)]
pub struct Facets {
    /// The tree of codes, parents before children.
    pub codes: Vec<FacetCode>,
    /// Names of groups.
    pub groups: Vec<String>,
    /// Names of attributes.
    pub attributes: Vec<String>,
    /// So many of them, the first, have a field at once; the reader adds fields for the others.
    pub fields: usize,
    /// All who are counted.
    pub people: Vec<FacetPerson>,
    /// Names of kinds of sources.
    pub kinds: Vec<String>,
    /// Sources with the position of their kind.
    pub sources: Vec<(String, usize)>,
    /// Heads of fields that the tables of a report have, too: code, what it rests on, group, participant, source, people,
    /// not recorded.
    pub heads: [&'static str; 7],
    /// The other words.
    pub texts: &'static BrowsingTexts,
}
