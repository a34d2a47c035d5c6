//! What a language must be able to say about agreement between coders.

/// What a category stands for where it is no code.
pub mod category {
    /// The coder had the unit and applied nothing.
    pub const NOTHING: &str = "(nothing applied)";
    /// Of one code: not applied.
    pub const ABSENT: &str = "(absent)";
    /// Of one code: applied.
    pub const PRESENT: &str = "(present)";
}

/// Why a coefficient has no value, with the counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The quotient is no number, in a way that nobody foresaw.
    NoNumber,
    /// Nobody coded anything.
    Nobody,
    /// One coder alone has data.
    OneCoder(String),
    /// No unit has codes of two coders.
    NoSharedUnit {
        /// Units.
        units: usize,
        /// Codes given.
        codes: usize,
    },
    /// It compares two coders, and there are so many: see the pairs.
    NotTwoCoders(usize),
    /// Of passages: it compares two coders, and there are so many pairs.
    SeePairs(usize),
    /// All coders used one category on all units.
    OneCategory {
        /// The category.
        category: String,
        /// How many coders.
        coders: usize,
        /// How many units.
        units: usize,
    },
    /// One category is known, and nobody says which others there were.
    OneKnown {
        /// The category.
        category: String,
        /// How many units.
        units: usize,
    },
    /// A coder coded nothing.
    Silent(String),
    /// None of so many pairs of coders has a kappa.
    NoPairKappa(usize),
    /// None of so many codes has a kappa.
    NoCodeKappa(usize),
    /// It is defined for two categories, and there are so many.
    NotTwoCategories(usize),
    /// Ratio data start from nought, and this category is negative.
    Negative(String),
    /// Nobody said that the code is there (`present`), or that it is not, on any of so many units.
    NobodySaid {
        /// That it is there.
        present: bool,
        /// How many units.
        units: usize,
    },
    /// On so many units both coders said the same one thing for every code.
    OneAnswer(usize),
    /// Nobody marked a passage.
    NobodyMarked,
    /// No document was had by all coders.
    NoSharedDocument,
    /// Passages of a coder with different codes overlap.
    Overlap {
        /// The coder.
        coder: String,
        /// The document.
        doc: String,
        /// From which code point.
        at: u64,
    },
    /// Two coders never marked the same characters.
    NeverBoth,
    /// One kind of text alone on all characters.
    OneKind(Stretch, u64),
    /// No character with the code was marked by two coders.
    NeverMarked(String),
    /// The only code on so many characters that two coders marked.
    OnlyCode(String, u64),
    /// The documents are empty.
    EmptyDocuments,
    /// Neither coder gave the code to any of so many characters.
    NeverGiven(String, u64),
    /// Both coders gave the code to all of so many characters.
    AlwaysGiven(String, u64),
    /// Both coders left the code out on all of so many characters.
    AlwaysLeftOut(String, u64),
    /// Neither coder marked a passage.
    NoPassage,
    /// There is one figure for each code.
    OneFigureEach,
}

/// A kind of text in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// With this code.
    Code(String),
    /// With any code.
    Coded,
    /// Without one.
    Uncoded,
}

/// What must be known to read a coefficient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// One unit: no standard error.
    NoError,
    /// One unit: no interval.
    NoInterval,
    /// A coder used one category alone, so kappa can only be 0.
    Constant {
        /// The coder.
        coder: String,
        /// The category.
        category: String,
        /// How many units.
        units: usize,
    },
    /// So many pairs of coders without a kappa are left out.
    PairsLeftOut(usize),
    /// So many codes without a kappa are left out.
    CodesLeftOut(usize),
}

/// What must be known of what was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// So many of all cells hold no code; nobody says who had what.
    Missing(usize, usize),
    /// Somebody says who had what.
    Applied {
        /// Cells in which nothing was applied.
        nothing: usize,
        /// All cells.
        cells: usize,
        /// Cells that were not assigned.
        unassigned: usize,
        /// The codes are on a scale, on which nothing has no place.
        scale: bool,
    },
    /// So many times a coder gave a unit the same code again.
    Twice(usize),
    /// So many cells hold what other programs write where nothing is; it is taken for a code.
    LooksMissing(String, usize),
    /// A coder applied no code at all.
    LeftOut(String),
    /// Coded though not assigned.
    Unforeseen {
        /// The file that says who had what.
        file: String,
        /// How many.
        times: usize,
        /// The first ones: unit, coder, line.
        shown: Vec<(String, String, usize)>,
    },
    /// Lengths of documents that are taken from their last passage.
    Lengths(Vec<(String, u64)>),
    /// A coder marked nothing in a document.
    MarkedNothing(String, String),
    /// A coder was given a part of sources.
    Part {
        /// The coder.
        coder: String,
        /// The sources.
        sources: String,
        /// Statements given.
        statements: usize,
    },
    /// No source was coded by two coders.
    NoShared,
    /// These sources are compared, statement by statement.
    Shared(String),
    /// These sources are compared, passage by passage.
    SharedPassages(String),
    /// A coder alone coded these sources.
    Alone(String, String),
    /// A coder began these sources, and has not said that they are read.
    Begun(String, String),
    /// A coder was given a part of these sources alone: passages there are not compared.
    PartPassages(String, String),
}

impl Ground {
    /// The same with other names of coders.
    pub fn with_coders(self, name: &dyn Fn(&str) -> String) -> Ground {
        match self {
            Ground::LeftOut(coder) => Ground::LeftOut(name(&coder)),
            Ground::Unforeseen { file, times, shown } => {
                let shown = shown.into_iter().map(|(unit, coder, line)| (unit, name(&coder), line)).collect();
                Ground::Unforeseen { file, times, shown }
            }
            Ground::MarkedNothing(coder, document) => Ground::MarkedNothing(name(&coder), document),
            Ground::Part { coder, sources, statements } => Ground::Part { coder: name(&coder), sources, statements },
            Ground::Alone(coder, sources) => Ground::Alone(name(&coder), sources),
            Ground::Begun(coder, sources) => Ground::Begun(name(&coder), sources),
            Ground::PartPassages(coder, sources) => Ground::PartPassages(name(&coder), sources),
            same @ (Ground::Missing(..)
            | Ground::Applied { .. }
            | Ground::Twice(_)
            | Ground::LooksMissing(..)
            | Ground::Lengths(_)
            | Ground::NoShared
            | Ground::Shared(_)
            | Ground::SharedPassages(_)) => same,
        }
    }

    /// Whether it names sources, documents or units.
    pub fn names_sources(&self) -> bool {
        !matches!(
            self,
            Ground::Missing(..)
                | Ground::Applied { .. }
                | Ground::Twice(_)
                | Ground::LooksMissing(..)
                | Ground::LeftOut(_)
                | Ground::NoShared
        )
    }
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Compared {
    /// Units of a table.
    #[default]
    Unit,
    /// Statements of a study.
    Statement,
    /// Passages.
    Passage,
}

/// A heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// What coders should talk about.
    ToTalkAbout(Compared),
    /// Each code; of one pair of coders, if there are several.
    EachCode(Option<(&'a str, &'a str)>),
    /// Each pair of coders.
    EachPair,
    /// All codes together.
    AllCodes,
}

/// Agreement between coders.
pub trait AgreementTexts: Sync {
    /// A coefficient's name, by its key; the key itself, if it has none.
    fn coefficient<'k>(&self, key: &'k str) -> &'k str;
    /// A value that there is not.
    fn undefined(&self) -> &'static str;
    /// An interval whose ends are written already.
    fn interval(&self, low: &str, high: &str) -> String;
    /// A word of a scale (in English as its author has it).
    fn band(&self, word: &'static str) -> &'static str;
    /// A word of a scale, and another one for the interval's low end.
    fn low_end(&self, word: &str, low: &str) -> String;
    /// Why a coefficient has no value.
    fn reason(&self, reason: &Reason) -> String;
    /// What must be known to read a coefficient.
    fn remark(&self, remark: &Remark) -> String;
    /// What must be known of what was compared.
    fn ground(&self, ground: &Ground) -> String;
    /// A category as printed: those of [`category`] in words.
    fn category<'c>(&self, name: &'c str) -> &'c str;
    /// A cell of a coder who did not have the unit.
    fn not_coded(&self) -> &'static str;
    /// The title; `passages`: on passages.
    fn title(&self, coders: &[String], passages: bool) -> String;
    /// How many units two coders had, how many codes there are, and how many units were not coded alike.
    fn how_many(&self, unit: Compared, all: usize, apart: usize, codes: usize) -> String;
    /// How many passages, in how many documents, by how many coders, and how many have no partner.
    fn passages(&self, passages: usize, documents: usize, coders: usize, alone: usize) -> String;
    /// A heading.
    fn part(&self, part: Part<'_>) -> String;
    /// What is compared, as the head of a column.
    fn unit(&self, unit: Compared) -> &'static str;
    /// Heads: words of a statement, code.
    fn words(&self) -> [&'static str; 2];
    /// Heads of what two coders decided: both, the first alone, the second alone, neither, alike.
    fn decisions(&self, first: &str, second: &str) -> [String; 5];
    /// Heads of each code: given, alike, interval, reads as.
    fn each(&self) -> [&'static str; 4];
    /// Heads of all together: coefficient, value.
    fn all(&self) -> [&'static str; 2];
    /// Head of the pairs of coders.
    fn coders(&self) -> &'static str;
    /// Two coders.
    fn pair(&self, first: &str, second: &str) -> String;
    /// Heads of passages: document, characters, marked by, what the other coder has there.
    fn alone(&self) -> [&'static str; 4];
    /// The head of the counts of characters: both, the first, the second, neither.
    fn cells(&self, first: &str, second: &str) -> String;
    /// Heads of passages by code: agreement, kappa, Jaccard.
    fn by_code(&self) -> [&'static str; 3];
    /// A coder marked nothing there.
    fn nothing_there(&self) -> &'static str;
    /// What given and AC1 are.
    fn given_note(&self) -> &'static str;
    /// Codes that nobody gave to any unit; they have no row.
    fn nobody_gave(&self, codes: &str) -> String;
    /// That some differ in how far a passage reaches alone.
    fn extent_note(&self) -> &'static str;
    /// So many more are not shown.
    fn more(&self, more: usize) -> String;
    /// What the figures of characters and passages are; `overlap`: the part that must be shared, or any character.
    fn characters_note(&self, overlap: Option<&str>) -> String;
    /// Whose words are used: of one author, or of both.
    fn scales(&self, one: Option<&str>) -> String;
    /// How intervals were drawn.
    fn drawn(&self, draws: usize, seed: u64) -> String;
}
