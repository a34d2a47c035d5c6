//! What a language must be able to say about sealed packages.

/// What was looked at in a sealed package, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sealed {
    /// So many files are those of the manifest.
    Files(usize),
    /// A file was changed.
    FileChanged(String),
    /// A file is missing.
    FileMissing(String),
    /// A file that the manifest does not name.
    FileExtra(String),
    /// A file cannot be read.
    Unreadable,
    /// The manifest has this seal.
    Seal(String),
    /// The manifest is not the one that was sealed.
    SealBroken,
    /// Nobody said which seal the article prints.
    SealNotGiven,
    /// The seal is the one that the article prints.
    SealAsPrinted,
    /// It is another one.
    SealOther,
    /// So many decisions, in order.
    Events(usize),
    /// A decision stands twice or out of order.
    EventOutOfOrder(String),
    /// A decision undoes somebody else's.
    EventOfAnother(String),
    /// So many codings rest on decisions.
    Decided(usize),
    /// So many rest on rules: without the transcripts they cannot be tried.
    Rules(usize),
    /// A coding (code, statement) rests on nothing that says so.
    Coding(String, String),
    /// So many counts come out as written.
    Counts(usize),
    /// A count comes out otherwise.
    Count {
        /// The code.
        code: String,
        /// The part of the study.
        part: String,
        /// Which figure or list.
        what: &'static str,
        /// What is written.
        printed: String,
        /// What comes out.
        found: String,
    },
    /// A count (code, part) of which nothing is known, or that stands twice.
    CountOfNothing(String, String),
    /// A count (code, part) is missing.
    CountMissing(String, String),
    /// So many quotes stand in a statement with the code, and belong to whoever said it.
    Quotes(usize),
    /// A quote (code, statement) does not.
    Quote(String, String),
    /// So many transcripts are those that were coded.
    Transcripts(usize),
    /// A transcript is not at hand.
    TranscriptMissing(String),
    /// A transcript is another text.
    TranscriptOther(String),
    /// So many quotes stand word for word in the transcripts.
    QuotesWord(usize),
    /// A quote (code, statement) does not.
    QuoteWords(String, String),
    /// Made anew from the study the package is the same, byte for byte.
    MadeAnew,
    /// Made anew, these files are others.
    MadeAnewDiffers(String),
    /// The folder at hand has another codebook, or none: the package cannot be made anew.
    NotMadeAnew,
    /// Another version of tema made it.
    OtherVersion(String),
}

/// Sealed packages.
pub trait PackageTexts: Sync {
    /// The title of what was put in; of what was checked.
    fn titles(&self) -> [&'static str; 2];
    /// Heads: file, what it holds, how many.
    fn heads(&self) -> [&'static str; 3];
    /// What a file holds.
    fn holds(&self, file: &str) -> &'static str;
    /// The seal, and that it is to be printed.
    fn seal(&self, seal: &str) -> String;
    /// That no transcript is in it.
    fn no_transcript(&self) -> &'static str;
    /// That there are words around quotes.
    fn with_context(&self, words: usize) -> String;
    /// How many texts were left out, because they are words of transcripts.
    fn withheld(&self, texts: usize) -> String;
    /// Headings: contradicted, not checkable, supported.
    fn verdicts(&self) -> [&'static str; 3];
    /// A thing that was looked at.
    fn told(&self, told: &Sealed) -> String;
    /// Everything that could be checked holds; or how many things do not.
    fn summary(&self, wrong: usize) -> String;
}
