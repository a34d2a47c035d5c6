//! What a language must be able to say about translated quotes.

/// Who translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translators<'t> {
    /// These.
    By(&'t str),
    /// These, and of some quotes it is not recorded.
    PartlyBy(&'t str),
    /// It is not recorded.
    NotRecorded,
    /// It is not for the reader.
    HeldBack,
}

/// The note on translated quotes.
pub trait TranslationTexts: Sync {
    /// The translation is the study's, and stands in square brackets behind the quote.
    fn beside(&self, who: Translators<'_>) -> String;
    /// The translation is the study's, and is printed in place of what was said.
    fn instead(&self, who: Translators<'_>) -> String;
    /// So many of the quotes have no translation, and stand as they were said.
    fn missing(&self, missing: usize, quotes: usize) -> String;
}
