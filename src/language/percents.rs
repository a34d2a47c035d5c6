//! What a language must be able to say about printed percentages.

/// How a percentage got its last digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rounding {
    /// Half a step goes up.
    HalfUp,
    /// Half a step goes to the even neighbour.
    HalfEven,
    /// What stands behind the last digit is cut off.
    Truncation,
    /// All are cut off, and what is left of 100 goes to the largest remainders.
    LargestRemainder,
}

impl Rounding {
    /// All rules.
    pub const ALL: &'static [Rounding] =
        &[Rounding::HalfUp, Rounding::HalfEven, Rounding::Truncation, Rounding::LargestRemainder];

    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Rounding::HalfUp => "half up",
            Rounding::HalfEven => "half even",
            Rounding::Truncation => "truncation",
            Rounding::LargestRemainder => "largest remainder",
        }
    }
}

/// Percentages.
pub trait PercentTexts: Sync {
    /// The title of the page.
    fn title(&self) -> &'static str;
    /// Heads of the first two columns: group, printed.
    fn heads(&self) -> [&'static str; 2];
    /// A rule as the head of a column.
    fn rule(&self, rule: Rounding) -> &'static str;
    /// Rules inside a sentence, so that `if …` can stand before them: `they were rounded half up or cut off`.
    fn made(&self, rules: &[Rounding]) -> String;
    /// No count gives it.
    fn none(&self) -> &'static str;
    /// The last row: all groups.
    fn together(&self) -> &'static str;
    /// Above a table: the percentages of a variable (may have no name) of so many people.
    fn of_variable(&self, variable: &str, n: u64) -> String;
    /// They fit: all people are in a group, by these rules.
    fn whole(&self, n: u64, rules: &[Rounding]) -> String;
    /// They fit, and so many people (from, to) are in no printed group.
    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String;
    /// Every percentage comes from a count; a person may be in several groups.
    fn each(&self, n: u64, rules: &[Rounding]) -> String;
    /// These percentages come from no count of `n`, by these rules.
    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String;
    /// No counts give them all, by these rules; each alone would have one.
    fn not_together(&self, n: u64, rules: &[Rounding]) -> String;
    /// The counts add up to more people than there are.
    fn too_many(&self, people: u64, n: u64, rules: &[Rounding]) -> String;
    /// They do not fit; the base may be smaller. `bases`: which, with their rules; none from `from` on, if empty.
    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String;
    /// What is printed adds up to this.
    fn sum(&self, sum: &str) -> String;
    /// The largest remainder cannot have been used, for it makes percentages that add up to 100.
    fn not_apportioned(&self) -> &'static str;
}
