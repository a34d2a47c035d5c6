//! What a language must be able to say about figures: codes that stand together, saturation, words, evidence, tests.

use super::wording::{Gender, Setting};

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

/// How a statement was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It speaks for the code.
    For,
    /// It speaks against it.
    Against,
    /// Nobody has judged it.
    Not,
}

/// What is known of people in regard to a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Asked, and spoke of it.
    Spoke,
    /// Spoke of it without having been asked.
    Unasked,
    /// Agreed in a focus group.
    Agreed,
    /// Dissented in a focus group.
    Dissented,
    /// Asked, and did not mention it.
    NotMentioned,
    /// Silent in a focus group.
    SilentInGroup,
    /// Asked, nothing found yet.
    NotRead,
    /// Never asked.
    NeverAsked,
}

/// Why a code rests on little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Little<'a> {
    /// No statement.
    NoStatement,
    /// One statement.
    OneStatement,
    /// One person.
    OneInformant,
    /// All statements are barred from being quoted.
    NoQuote,
    /// All statements carry this other code too.
    SharedWith(&'a str),
}

/// What speaks for a code and against it.
pub trait EvidenceTexts: Sync {
    /// A kind of statements, for a record.
    fn judged(&self, judged: Judged) -> &'static str;
    /// The same as a heading.
    fn judged_heading(&self, judged: Judged) -> &'static str;
    /// Some people.
    fn heard(&self, heard: Heard) -> &'static str;
    /// What must be known about them; often empty.
    fn heard_note(&self, heard: Heard) -> &'static str;
    /// Head of the column of people.
    fn people(&self) -> &'static str;
    /// That a code on a statement is no stance.
    fn not_judged_note(&self) -> &'static str;
    /// Head of the column that says why a code rests on little.
    fn little_head(&self) -> &'static str;
    /// Why a code rests on little.
    fn little(&self, little: Little<'_>, gender: Gender) -> String;
    /// How many codes rest on little.
    fn little_note(&self, weak: usize, codes: usize) -> String;
}

/// Why a table cannot be tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untested {
    /// Nobody was asked alone.
    Empty,
    /// Everybody mentioned it, or nobody did.
    OneRow,
    /// Only one column has people.
    OneColumn,
}

/// What so few people can show, with figures as they are printed.
#[derive(Debug, Clone)]
pub struct Few {
    /// How many people.
    pub people: usize,
    /// The sizes of the columns, as a list.
    pub parts: String,
    /// The smallest p that is possible.
    pub least: String,
    /// Codes tested.
    pub tested: usize,
    /// The same after Holm's adjustment, if several codes are tested.
    pub adjusted: Option<String>,
    /// The level (0.05) that no code can come below, if it is so.
    pub never_below: Option<String>,
}

/// Tests of association.
pub trait TestTexts: Sync {
    /// Heads: Cramér's V, V corrected, chi-square, p, Holm, Benjamini & Hochberg.
    fn heads(&self) -> [&'static str; 6];
    /// Who is counted.
    fn people(&self) -> &'static str;
    /// Members of focus groups are left out.
    fn in_groups(&self, people: &str) -> String;
    /// People of whom not everything is read are left out.
    fn unread(&self, people: &str) -> String;
    /// Codes without figures.
    fn undefined(&self, why: Untested, codes: &str) -> String;
    /// What the intervals are.
    fn intervals(&self) -> &'static str;
    /// What V is.
    fn cramer(&self) -> &'static str;
    /// What the mark of small expected numbers means.
    fn doubtful(&self) -> &'static str;
    /// What p is, and for how many codes it is adjusted.
    fn p(&self, tested: usize) -> String;
    /// The codes whose tables are too large for Fisher's exact test: their p is that of chi-square.
    fn too_large(&self, codes: &str) -> String;
    /// That p is not shown for fewer people than this.
    fn hidden(&self, few: usize) -> String;
    /// What so few people can show.
    fn few(&self, few: &Few) -> String;
    /// There is nothing to compare; `groups`: members of focus groups were left out.
    fn nothing_to_compare(&self, groups: bool) -> String;
    /// What the columns of a crossed table are; the codes of groups with their names. `things` are joined already.
    fn columns(&self, things: &str, groups: &[(String, String)]) -> String;
    /// The kind of a source, in small letters.
    fn kind(&self) -> &'static str;
    /// The kind of some sources, as the head of a column.
    fn kind_of(&self, setting: Setting) -> &'static str;
}
