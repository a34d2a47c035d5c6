//! What a language must be able to say about codes that stand together.

/// What is counted where codes stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Statements.
    Statement,
    /// Turns.
    Turn,
    /// Turns that stand at most so many turns apart.
    Turns(u32),
    /// People.
    Participant,
}

/// Codes that stand together.
pub trait TogetherTexts: Sync {
    /// Heads behind the first code: the second, times together, times the first and the second, share of the first and
    /// of the second, Jaccard's index, lift.
    fn heads(&self) -> [&'static str; 8];
    /// A figure that cannot be computed.
    fn undefined(&self) -> &'static str;
    /// What being together means.
    fn rule(&self, unit: Unit) -> String;
    /// How many pairs are never together, and how many (`rest`, may be 0) less often than `least` times.
    fn never(&self, never: usize, pairs: usize, rest: usize, least: usize) -> String;
    /// How many units there are, and what the figures are.
    fn of_all(&self, units: usize, unit: Unit) -> String;
    /// The codes without figures.
    fn nowhere(&self, codes: &str) -> String;
    /// What stands in the diagonal of the matrix.
    fn brackets(&self) -> &'static str;
    /// No pair is together.
    fn none(&self) -> &'static str;
}
