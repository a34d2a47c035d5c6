//! What a language must be able to say about the words of the transcripts.

/// Words of the transcripts.
pub trait WordsTexts: Sync {
    /// Heads of the frequencies: word, times, people.
    fn frequencies(&self) -> [&'static str; 3];
    /// How many of the forms are shown, and of how many words; `stop`: stop words are among them.
    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String;
    /// Heads of the keywords: word, rate, people, log-likelihood, log ratio.
    fn keys(&self) -> [&'static str; 5];
    /// The two parts with their number of words, and what the figures are.
    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String;
    /// Everybody outside a group.
    fn others(&self) -> &'static str;
    /// The query caught nothing.
    fn nowhere(&self, query: &str) -> String;
    /// Places, statements and people of a concordance.
    fn concordance(&self, places: usize, statements: usize, people: usize) -> String;
    /// Heads of the collocations: word, near, anywhere, expected, people, log-likelihood, MI, logDice.
    fn collocations(&self) -> [&'static str; 8];
    /// Where the query stands, within how many words collocates are looked for, and what the figures are.
    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String;
    /// The query stands somewhere, but no word is near it often enough.
    fn no_collocation(&self, query: &str, places: usize) -> String;
}
