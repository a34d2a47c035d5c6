//! What a language must be able to say about surveys.

/// Who stands behind the frequencies of a question.
#[derive(Debug, Clone, Copy, Default)]
pub struct Base {
    /// All respondents.
    pub respondents: usize,
    /// Those who were asked.
    pub asked: usize,
    /// Those whose answer counts.
    pub valid: usize,
    /// Those who gave none.
    pub missing: usize,
    /// Those whose value is no answer to the question.
    pub outside: usize,
    /// Those who answered though not asked.
    pub uninvited: usize,
}

/// Figures of numbers, as they are printed.
#[derive(Debug, Clone)]
pub struct NumberFigures {
    /// The mean.
    pub mean: String,
    /// The standard deviation; `None` of one number.
    pub deviation: Option<String>,
    /// Lower quartile, median, upper quartile.
    pub quartiles: [String; 3],
    /// The least and the greatest; `None` where they are held back, as each is somebody's own.
    pub ends: Option<(String, String)>,
}

/// How percentages were rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounded {
    /// Each for itself, half up.
    HalfUp,
    /// So that they sum to 100.
    Sum100,
}

/// Why a scale has no alpha.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAlpha {
    /// Fewer than two questions.
    FewItems,
    /// Fewer than two complete answers.
    FewPeople,
    /// All sums are equal.
    NoVariance,
}

/// Why two crossed questions are not tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTested {
    /// Nobody answered both.
    Empty,
    /// All in one row.
    OneRow,
    /// All in one column.
    OneColumn,
}

/// What a percentage in a crossed table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentOf {
    /// The row.
    Row,
    /// The column.
    Column,
    /// Everybody in the table.
    Total,
}

/// Surveys.
pub trait SurveyTexts: Sync {
    /// Head of the column of answers.
    fn answer(&self) -> &'static str;
    /// Head of the column of numbers of respondents.
    fn n(&self) -> &'static str;
    /// Head of the column of percentages of a question with several answers: of respondents, of answers.
    fn of_respondents_and_answers(&self) -> [&'static str; 2];
    /// Head of the column of intervals.
    fn interval(&self) -> &'static str;
    /// Head of the column of questions.
    fn question(&self) -> &'static str;
    /// Head of the columns of the median and the mean.
    fn median_and_mean(&self) -> [&'static str; 2];
    /// An answer in words of one's own.
    fn other(&self) -> &'static str;
    /// A number in no band.
    fn no_band(&self) -> &'static str;
    /// How many respondents were asked and answered; what the percentages are of.
    fn base(&self, base: &Base) -> String;
    /// How percentages are rounded.
    fn rounded(&self, rounded: Rounded) -> &'static str;
    /// Several answers were possible.
    fn several(&self, respondents: usize, answers: usize) -> String;
    /// Values that are no answers, as a list.
    fn outside(&self, values: &str) -> String;
    /// Mean, deviation, quartiles.
    fn numbers(&self, figures: &NumberFigures) -> String;
    /// The mean and deviation of the scores of an ordinal question.
    fn scores(&self, mean: &str, deviation: Option<&str>) -> String;
    /// The median answer.
    fn middle(&self, answer: &str) -> String;
    /// The middle lies between two answers.
    fn between(&self, low: &str, high: &str) -> String;
    /// First and last day.
    fn dates(&self, first: &str, last: &str) -> String;
    /// What the intervals are.
    fn intervals(&self) -> &'static str;
    /// The answers in words of people's own stand in a source.
    fn open(&self, answered: usize, source: &str) -> String;
    /// A sentence of running prose: who answered a question, and how (`parts` are `“woman” – 52 (74.3 %)`).
    fn told(&self, text: &str, valid: usize, parts: &[String]) -> String;
    /// The same of numbers.
    fn told_numbers(&self, text: &str, valid: usize, figures: &NumberFigures) -> String;
    /// The same of an open question.
    fn told_open(&self, text: &str, answered: usize) -> String;
    /// A part of such a sentence.
    fn part(&self, answer: &str, n: usize, percent: &str) -> String;
    /// The same of a question with several answers.
    fn told_several(&self, text: &str, valid: usize, parts: &[String]) -> String;
    /// The opening of the section on respondents.
    fn answered(&self, respondents: usize, questions: usize) -> String;
    /// That the answers are made up.
    fn synthetic(&self) -> &'static str;
    /// Heading of the section on respondents.
    fn profile(&self) -> &'static str;
    /// What a cell of a table of several questions holds.
    fn battery(&self) -> &'static str;
    /// Who is in a crossed table, and what the percentages are of.
    fn crossed(&self, both: usize, left_out: usize, of: PercentOf) -> String;
    /// Chi-square as a sentence, with figures as they are printed.
    fn chi_square(&self, statistic: &str, freedom: usize, n: usize, p: &str) -> String;
    /// Expected numbers are small.
    fn expected(&self, below: usize, cells: usize, least: &str) -> String;
    /// Fisher's exact test.
    fn fisher(&self, p: &str) -> String;
    /// Fisher's test is too large.
    fn too_large(&self) -> &'static str;
    /// Cramér's V, and corrected for its bias.
    fn cramer(&self, v: &str, corrected: Option<&str>) -> String;
    /// Why there is no test.
    fn not_tested(&self, why: NotTested) -> &'static str;
    /// Alpha with its interval.
    fn alpha(&self, alpha: &str, interval: Option<(&str, &str)>, items: usize, people: usize) -> String;
    /// Why there is none.
    fn no_alpha(&self, why: NoAlpha, people: usize) -> String;
    /// People who answered not all questions.
    fn in_part(&self, people: usize) -> String;
    /// Heads of a table of items: mean, deviation, correlation with the rest, alpha without it.
    fn item_heads(&self) -> [&'static str; 4];
    /// What the columns are.
    fn item_note(&self) -> &'static str;
    /// An item that goes against the others.
    fn seems_reversed(&self, items: &str) -> String;
    /// The mark of an item that is reversed.
    fn reversed(&self) -> &'static str;
}
