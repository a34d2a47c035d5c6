//! What a language must be able to say on a page in a browser.

/// Words of the page's furniture: the search through its statements, and what belongs to it.
#[derive(Debug)]
pub struct BrowsingTexts {
    /// Heading of the search.
    pub explore: &'static str,
    /// Label of the field for words.
    pub search: &'static str,
    /// How several words are taken.
    pub hint: &'static str,
    /// Label: interview, focus group, …
    pub kind: &'static str,
    /// Between a part and its whole: `12 of 40`.
    pub of: &'static str,
    /// No filter.
    pub all: &'static str,
    /// What codings rest on: coded by a person; accepted; a hit that nobody read; the same where it does not count.
    pub rests: [&'static str; 4],
    /// Label of the order.
    pub sort: &'static str,
    /// As the study has them.
    pub order: &'static str,
    /// Short statements first.
    pub shortest: &'static str,
    /// Long statements first.
    pub longest: &'static str,
    /// Least number.
    pub from: &'static str,
    /// Largest number.
    pub to: &'static str,
    /// Label of the list of attributes that have no field yet.
    pub further: &'static str,
    /// Adds a field for one of them.
    pub add: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// Heading of the counts by code.
    pub by_code: &'static str,
    /// Heading of the counts by participant.
    pub by_person: &'static str,
    /// No statement is left.
    pub nothing: &'static str,
    /// Shows further statements.
    pub more: &'static str,
    /// Leads to the statement in its transcript.
    pub place: &'static str,
    /// So many statements are too many to show without the script.
    pub needs_script: fn(usize) -> String,
    /// The transcripts are too large to be embedded: their megabytes, and how many may be.
    pub left_out: fn(&str, usize) -> String,
    /// What stands in the cells of codes against sources or people.
    pub heat: &'static str,
}
