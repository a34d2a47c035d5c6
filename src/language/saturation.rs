//! What a language must be able to say about saturation.

/// What became of a base, a run and a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// Behind so many sources.
    Behind(usize),
    /// Not within the sources there are.
    No,
    /// There are fewer sources than needed.
    NotAssessable,
    /// The base holds no code.
    Undefined,
}

/// The estimates of saturation, as they are printed.
#[derive(Debug, Clone)]
pub struct Estimated {
    /// Chao2, with its decimals.
    pub chao2: String,
    /// Codes met.
    pub codes: usize,
    /// Of these, in one source alone.
    pub once: usize,
    /// In two sources.
    pub twice: usize,
    /// Coverage, in per cent.
    pub coverage: String,
    /// Coverage after Chao & Jost, in per cent.
    pub coverage_chao: String,
}

/// Saturation.
pub trait SaturationTexts: Sync {
    /// Heads behind the source: new codes, codes so far, which ones are new.
    fn events(&self) -> [&'static str; 3];
    /// Heads of the ratios: base, run, the ratio of each run.
    fn ratios(&self) -> [&'static str; 3];
    /// Heads of the accumulation: sources, codes in this order, mean over all orders.
    fn curve(&self) -> [&'static str; 3];
    /// Sources that have no place in the order.
    fn without_order(&self, sources: &str) -> String;
    /// Codes met nowhere.
    fn nowhere(&self, codes: &str) -> String;
    /// How the ratios are read.
    fn ratios_note(&self, sources: usize) -> String;
    /// What came of it; `sources` there are, `needed` is base and run, `run` the run.
    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String;
    /// Sources that are not read to the end.
    fn unread(&self, sources: &str) -> String;
    /// Chao2 and coverage, without what they suppose; `None`: no code was met.
    fn estimates(&self, found: Option<&Estimated>) -> String;
    /// What the estimates suppose.
    fn caveats(&self) -> &'static str;
    /// What saturation shows and what it does not.
    fn what_it_shows(&self) -> &'static str;
}
