//! What a language must be able to say about the choice of quotes.

/// Why a quote was chosen, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Somebody starred it.
    Starred,
    /// There are no more statements of the code that may be quoted.
    All,
    /// The speaker had the fewest quotes for this code: none.
    New,
    /// Everybody who spoke of it is quoted; the speaker had the fewest quotes.
    Further,
    /// Else the speaker would not be quoted at all.
    Heard,
    /// In place of a quote of this speaker, so that nobody has too many and everybody is heard.
    Instead(String),
}

/// How often somebody is quoted, beside how much they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Within one quote of their share.
    Even,
    /// By at least one quote more.
    Over,
    /// By at least one quote less.
    Under,
    /// Has coded statements, and no quote.
    Never,
    /// Has no coded statement.
    Silent,
}

/// Heads of the tables.
#[derive(Debug, Clone, Copy)]
pub struct QuoteHeads {
    /// Of the page with proposed quotes.
    pub proposed: &'static str,
    /// Of the page on who is quoted.
    pub fairness: &'static str,
    /// A quote.
    pub quote: &'static str,
    /// Quotes of a participant.
    pub quotes: &'static str,
    /// How many signs a quote has.
    pub signs: &'static str,
    /// Why it was chosen.
    pub why: &'static str,
    /// How many quotes would be their share.
    pub expected: &'static str,
    /// What comes of it.
    pub share: &'static str,
    /// How many of their words quotes leave out.
    pub left_out: &'static str,
    /// Of the table of quotes that leave something out.
    pub elisions: &'static str,
    /// Each place where something is left out.
    pub each: &'static str,
}

/// The choice of quotes.
pub trait QuoteTexts: Sync {
    /// Heads of the tables.
    fn heads(&self) -> QuoteHeads;
    /// Why a quote was chosen.
    fn why(&self, why: &Why) -> String;
    /// Whether somebody is quoted as often as they speak.
    fn share(&self, share: Share) -> &'static str;
    /// What the choice keeps to, and that it does.
    fn kept(&self, quotes: usize) -> String;
    /// These have more than a third of the quotes (`SP1 5`), and no other choice has less over it.
    fn over(&self, who: &str, quotes: usize) -> String;
    /// These are quoted in no choice that keeps to the rest.
    fn never(&self, who: &str) -> String;
    /// All that these said is barred.
    fn barred(&self, who: &str) -> String;
    /// What is compared with what.
    fn compared(&self, statements: usize, quotes: usize) -> String;
    /// Of a quote: its transcript has so many marks of words left out, of how many words is not recorded.
    fn marked(&self, marks: usize) -> String;
    /// How many words all quotes leave out (`9 of 20 (45 %)`), and how many of them leave out nothing.
    fn left_out(&self, words: &str, whole: usize, quotes: usize) -> String;
    /// How many marks of words left out the transcripts of the quotes have themselves.
    fn marks(&self, marks: usize) -> String;
}
