//! What a language must be able to say about what may identify somebody, and how it leaves a study.

/// Scans, stand-ins, withdrawals, purges.
pub trait PrivacyTexts: Sync {
    /// A kind of what may identify somebody, as a heading, by its name in tables (`e-mail`, `given name` …).
    fn kind(&self, name: &str) -> &'static str;
    /// How many things were found, at how many places, in how many files; there may be none.
    fn scanned(&self, things: usize, places: usize, files: usize) -> String;
    /// What a scan does not see.
    fn honest(&self) -> &'static str;
    /// Heads: found, where, context.
    fn scan_heads(&self) -> [&'static str; 3];
    /// Behind some forms of a name: so many more are not shown.
    fn more_forms(&self, forms: usize) -> String;
    /// So many more places are not shown.
    fn more_places(&self, places: usize) -> String;
    /// So many words are left out, because somebody has looked at them.
    fn reviewed(&self, words: usize) -> String;
    /// What to do with a list of names, with the commands that belong to it.
    fn fill_in(&self) -> &'static str;

    /// The title of stand-ins, put in or to be put in.
    fn stand_ins(&self, written: bool) -> &'static str;
    /// How many places and files are changed, or would be.
    fn replaced(&self, places: usize, files: usize, written: bool) -> String;
    /// Heads: stand-in, what it stands for, places, files.
    fn replace_heads(&self) -> [&'static str; 4];
    /// A word of the list stands nowhere.
    fn not_there(&self, word: &str) -> String;
    /// So many lines of the list have no stand-in.
    fn without_stand_in(&self, lines: usize) -> String;
    /// What counts is the same before and after.
    fn same_as_before(&self) -> &'static str;
    /// Heading: what is left as it is.
    fn left_as_is(&self) -> &'static str;

    /// The title of a withdrawal.
    fn withdraws(&self, participant: &str) -> String;
    /// The title of a purge.
    fn no_longer_needed(&self) -> &'static str;
    /// How many files were changed, or would be.
    fn removed(&self, files: usize, written: bool) -> String;
    /// Head: what is gone, or will go.
    fn gone_head(&self, written: bool) -> &'static str;
    /// What is gone, by its name for programs.
    fn gone<'a>(&self, what: &'a str) -> &'a str;
    /// Heading: what is left for a person to do.
    fn left_for_you(&self) -> &'static str;
    /// git still has the words, in so many commits.
    fn in_git(&self, commits: usize) -> String;
    /// What was pushed to another place stays there.
    fn pushed(&self, remote: &str) -> String;
}
