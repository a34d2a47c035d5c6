//! What a language must be able to say about what was decided.

/// The log, and the audit trail.
pub trait TrailTexts: Sync {
    /// What the audit trail is called, behind the study's title.
    fn trail(&self) -> &'static str;
    /// Halpern's six categories of what an audit trail holds.
    fn categories(&self) -> [&'static str; 6];
    /// Heads: id, date, coder, decision, why.
    fn decision_heads(&self) -> [&'static str; 5];
    /// There is nothing.
    fn nothing_recorded(&self) -> &'static str;
    /// A kind of decision, by its name in the log, as it stands before a code, or `untrim`, of a trim that leaves nothing out; the name, if it is none of tema's.
    fn act<'a>(&self, act: &'a str) -> &'a str;
    /// A word that belongs to a decision: `for`, `against`, `none`, `yes`, `no`; others as they are.
    fn value<'a>(&self, value: &'a str) -> &'a str;
    /// Between codes and what became of them: of a merger, else.
    fn became(&self, merged: bool) -> &'static str;
    /// Where a passage stands; its words are in quotation marks already.
    fn on(&self, source: &str, words: &str) -> String;
    /// A decision that carries another one to where its text is now.
    fn carried(&self, carry: &str, what: &str) -> String;
    /// A decision that does not hold any more.
    fn undone(&self, what: &str) -> String;
    /// A source: its file, its kind in small letters, its date as far as it is known, its statements, its hash.
    fn raw(&self, file: &str, kind: &str, date: Option<&str>, statements: usize, hash: &str) -> String;
    /// The codebook: its hash, codes, those with a definition, indicators and exceptions, files.
    fn instrument(&self, hash: &str, codes: usize, defined: usize, rules: usize, files: &str) -> String;
}
