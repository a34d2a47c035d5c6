//! The parts of an article, by their headings.

use crate::language::claim_words;
use crate::text::fold_case;

/// A part of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Title, introduction, theory, whatever has no heading known.
    Other,
    /// Abstract or summary.
    Abstract,
    /// Methods.
    Methods,
    /// Results.
    Results,
    /// Discussion.
    Discussion,
    /// Conclusions.
    Conclusions,
    /// References and what follows: nothing there is a claim.
    References,
}

/// The part that a heading opens, if it is a known one.
pub fn heading_of(heading: &str, language: &str) -> Option<Section> {
    let bare = heading.trim_start_matches(|c: char| c.is_numeric() || c.is_whitespace() || ".)#*IVX".contains(c));
    let folded: String = bare.split_whitespace().map(fold_case).collect::<Vec<_>>().join(" ");
    let words = claim_words(language);
    let lists = [
        (words.abstracts, Section::Abstract),
        (words.methods, Section::Methods),
        (words.results, Section::Results),
        (words.discussion, Section::Discussion),
        (words.conclusions, Section::Conclusions),
        (words.references, Section::References),
    ];
    // `Results of collaboration` is a topic, `Results` and `Results and discussion` are parts.
    let short = folded.split(' ').count() <= 4;
    let of_something = [" of the collab", " of collab", "bendradarb"].iter().any(|sign| folded.contains(sign));
    lists
        .iter()
        .find(|(list, _)| short && !of_something && list.iter().any(|start| folded.starts_with(start)))
        .map(|(_, section)| *section)
}

/// The part that a paragraph is by its first word: `Abstract. In this study …`.
pub fn lead_of(text: &str, language: &str) -> Option<Section> {
    let end = text.char_indices().take(30).find(|(_, c)| matches!(c, '.' | ':' | '—' | '–')).map(|(at, _)| at)?;
    let lead = text[..end].trim();
    let single = lead.split_whitespace().count() <= 2 && lead.starts_with(char::is_uppercase);
    let section = single.then(|| heading_of(lead, language)).flatten()?;
    matches!(section, Section::Abstract | Section::Conclusions | Section::References).then_some(section)
}
