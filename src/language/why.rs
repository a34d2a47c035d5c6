//! What a language must be able to say about why a statement has a code, or why it has not.

/// What stands for a code and a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Coded by hand.
    ByHand,
    /// A rule's hit that was accepted.
    Accepted,
    /// A rule's hit that nobody has read.
    Unread,
    /// A rule's hit that was rejected, where the rules alone count.
    Overruled,
    /// Not coded, because somebody decided so.
    Not,
    /// Not coded: the suggestion was rejected.
    Rejected,
    /// Not coded: an exception strikes it.
    Struck,
    /// Not coded: no indicator matches.
    NoMatch,
}

/// Why an indicator, or a part of one, does not match. Parts of indicators are as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    /// These words are not there.
    Missing(Vec<String>),
    /// All words of the row are there, but not in a row.
    NotInARow(String),
    /// The regular expression does not match.
    Pattern(String),
    /// Two parts of NEAR are too far apart.
    Apart {
        /// The first and the second.
        parts: (String, String),
        /// How many words apart they are where they are nearest.
        distance: u32,
        /// How many are allowed.
        within: u32,
        /// The second must come behind the first.
        ordered: bool,
    },
    /// The second part does not come behind the first.
    NotAfter(String, String),
    /// The two parts are the same word here.
    SameWord(String, String),
    /// These words are there, which NOT forbids.
    Forbidden(String),
    /// This part holds, which NOT forbids.
    Holds(String),
    /// There is no question before.
    NoQuestion,
    /// The question before does not match this part.
    Question(String),
}

/// Why a statement has a code, or why it has not; and the trying of examples, which uses the same words.
pub trait WhyTexts: Sync {
    /// Behind the code: what stands.
    fn stands(&self, stands: Stands) -> &'static str;
    /// Who decided what (`code`, `uncode`, `accept`, `reject`), and when.
    fn decided(&self, coder: &str, act: &str, at: &str) -> String;
    /// The statement is quoted first, or never.
    fn quoting(&self, first: bool) -> &'static str;
    /// A suggestion is silenced by this decision.
    fn silenced(&self, decision: &str) -> String;
    /// Behind a quote: first and last byte of the text, and its place in the file if it has one.
    fn bytes(&self, start: u32, end: u32, file: Option<&str>) -> String;
    /// Behind an indicator: it matches; behind an exception: it strikes.
    fn matches(&self, except: bool) -> &'static str;
    /// The question before contributed.
    fn prompted(&self) -> &'static str;
    /// Behind an indicator: it does not match; the reasons are joined already, and may be empty.
    fn fails(&self, reasons: &str) -> String;
    /// A reason.
    fn unmet(&self, unmet: &Unmet) -> String;
    /// Nothing has to do with this statement.
    fn nothing(&self) -> &'static str;
    /// Before an exception.
    fn except(&self) -> &'static str;
    /// The code has no indicators.
    fn no_indicators(&self) -> &'static str;
}
