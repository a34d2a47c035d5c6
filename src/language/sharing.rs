//! What a language must be able to say about results that are made for others to have.

/// What is held back before a result is shared.
pub trait SharingTexts: Sync {
    /// How many people coded, in place of their names, in the case in which the basis and the methods name them.
    fn coders(&self, coders: usize) -> String;
    /// What is held back in every result that is shared.
    fn held(&self) -> &'static str;
    /// What is held back besides where the codes of participants are.
    fn codes_held(&self) -> &'static str;
    /// Nothing of a question is told, as few people were asked or answered, or how many gives a number away.
    fn question_held(&self, smallest: usize) -> String;
    /// What is computed from numbers of which some are held back is held back, too.
    fn figures_held(&self) -> &'static str;
    /// So many sources have not been read to the end.
    fn not_read(&self, sources: usize) -> String;
}
