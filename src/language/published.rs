//! What a language must be able to say about what is published: percentages, tables, a replication, a package.

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

/// How a row's evidence is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// A number and a list of as many.
    Both,
    /// A number and a list of more, or fewer.
    Differ,
    /// A number without a list.
    Number,
    /// A list without a number.
    List,
    /// Neither.
    Neither,
    /// The evidence stands under another name.
    Elsewhere,
}

impl Evidence {
    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Evidence::Both => "number and list agree",
            Evidence::Differ => "number and list differ",
            Evidence::Number => "number only",
            Evidence::List => "list only",
            Evidence::Neither => "neither",
            Evidence::Elsewhere => "evidence under another label",
        }
    }
}

/// How a replication stands to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Same {
    /// As printed: the same number, and the same people as far as they are printed.
    Same,
    /// As many, but other people; or people who are printed are not among them.
    Others,
    /// More.
    More,
    /// Fewer.
    Fewer,
    /// The replication has not got it.
    Missing,
    /// Only the replication has it.
    New,
    /// Nothing is known that could be compared.
    NotPrinted,
}

impl Same {
    /// All, in the order in which they are counted.
    pub const ALL: &'static [Same] =
        &[Same::Same, Same::Others, Same::More, Same::Fewer, Same::Missing, Same::New, Same::NotPrinted];

    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Same::Same => "same",
            Same::Others => "other people",
            Same::More => "more",
            Same::Fewer => "fewer",
            Same::Missing => "missing",
            Same::New => "new",
            Same::NotPrinted => "not printed",
        }
    }
}

/// What is not printed of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unprinted {
    /// The number of people.
    Number,
    /// The list of people.
    List,
    /// A quote.
    Quote,
}

/// Why what is printed of a row cannot all be so. Names stand as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The number, and how many stand in the list.
    NumberAndList(usize, usize),
    /// Somebody stands twice in the list.
    Twice(String),
    /// The number, and how many were asked.
    MoreThanAsked(usize, usize),
    /// The number, and how many are quoted.
    QuotedMore(usize, usize),
    /// Somebody is quoted who is not in the list.
    QuotedNotListed(String),
    /// Somebody is named whom the article does not describe.
    Unknown(String),
    /// With the assumption no people are left.
    Assumption,
}

/// Something to ask about in a table. Rows and people stand as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Neither a number nor a list nor a quote.
    NoEvidence,
    /// A quote without a participant.
    Unattributed,
    /// Counted or listed, nobody quoted.
    NeverQuoted,
    /// Its one quote is also that of this row.
    OneQuote(String),
    /// It speaks of others, and these people stand in this earlier row.
    Others(String, String),
    /// These are named, though not asked.
    NotAsked(String),
    /// The text calls it this.
    OtherName(String),
}

/// Published tables.
pub trait TableTexts: Sync {
    /// The title, where the table has none.
    fn title(&self) -> &'static str;
    /// Heads: row, number, certain, possible besides, impossible, not printed.
    fn heads(&self) -> [&'static str; 6];
    /// What is not printed.
    fn unprinted(&self, what: Unprinted) -> &'static str;
    /// Everybody else who was asked.
    fn the_others(&self) -> &'static str;
    /// What the columns mean.
    fn meaning(&self) -> &'static str;
    /// Which rows are assumed to share nobody.
    fn assumed(&self, rows: &str) -> String;
    /// Caption and heads of the table of kinds of evidence: evidence, rows, which.
    fn evidence_heads(&self) -> [&'static str; 4];
    /// A kind of evidence.
    fn evidence(&self, kind: Evidence) -> &'static str;
    /// Heading above what cannot be so, and above what to ask about.
    fn headings(&self) -> [&'static str; 2];
    /// What cannot be so.
    fn wrong(&self, wrong: &Wrong) -> String;
    /// Nothing contradicts itself.
    fn nothing_wrong(&self) -> &'static str;
    /// What to ask about.
    fn ask(&self, ask: &Ask) -> String;
    /// How many quotes, how many of them without a participant, and who how often.
    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String;
    /// In so many lists, never quoted.
    fn never_quoted(&self, people: &str) -> String;
    /// In so many lists: `SP7 (4 lists)`.
    fn in_lists(&self, person: &str, lists: usize) -> String;
    /// These stand in no row.
    fn nowhere(&self, people: &str) -> String;
    /// These were asked about a topic and stand in none of its rows.
    fn absent(&self, topic: &str, people: &str) -> String;
    /// Heads beside a replication: row, article, replication, outcome, people.
    fn beside_heads(&self) -> [&'static str; 5];
    /// An outcome.
    fn same(&self, same: Same) -> &'static str;
    /// How many of which outcome.
    fn outcomes(&self, counted: &[(Same, usize)]) -> String;
    /// That people are compared by their codes; or that only numbers are.
    fn compared(&self, people: bool) -> &'static str;
    /// The numbers of the two were asked of different numbers of people in these rows.
    fn other_bases(&self, rows: &str) -> String;
}

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

/// Repeating a study.
pub trait ReplicationTexts: Sync {
    /// With made-up transcripts it is an exercise.
    fn exercise(&self) -> &'static str;
    /// The title of a comparison.
    fn title(&self) -> &'static str;
    /// Heads: sub-topic, yours, outcome, statements of both, of the key alone, of yours alone, people by the key and by you.
    fn heads(&self) -> [&'static str; 8];
    /// An outcome of statements.
    fn same(&self, same: Same) -> &'static str;
    /// How many of which outcome.
    fn outcomes(&self, counted: &[(Same, usize)]) -> String;
    /// The mark of a code that stands beside another only because both share statements: shared of all.
    fn perhaps(&self, name: &str, both: usize, all: usize) -> String;
    /// What the mark means.
    fn perhaps_note(&self) -> &'static str;
    /// Sources that are not compared.
    fn left_out(&self, sources: &str) -> String;
    /// Heading of the statements worth talking about.
    fn worth(&self) -> &'static str;
    /// How they are chosen, and of how many.
    fn worth_note(&self, shown: usize, all: usize) -> String;
    /// Heads of the statements: statement, words, key, yours.
    fn worth_heads(&self) -> [&'static str; 4];
    /// No code.
    fn no_code(&self) -> &'static str;
    /// Nothing differs.
    fn all_same(&self) -> &'static str;
    /// What a practice is, and how to answer.
    fn how_to(&self) -> &'static str;
    /// The number of a statement of so many.
    fn question(&self, at: usize, of: usize) -> String;
    /// What is asked for.
    fn prompt(&self) -> &'static str;
    /// A word that is no code.
    fn unknown(&self, word: &str) -> String;
    /// As in the key.
    fn right(&self) -> &'static str;
    /// Given, but not in the key.
    fn wrong(&self, codes: &str) -> String;
    /// In the key, but not given.
    fn missed(&self, codes: &str) -> String;
    /// In the key nothing is coded there.
    fn nothing_there(&self) -> &'static str;
    /// So many of so many as in the key.
    fn score(&self, right: usize, of: usize) -> String;
    /// Codes that were most often taken otherwise, with how often.
    fn to_read_again(&self, codes: &str) -> String;
}

/// Where the evidence for an item of a checklist lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pointer {
    /// A memo, by its short id, coder and day.
    Memo(String, String, String),
    /// A file.
    File(String),
    /// A figure: what, and its value.
    Figure(Figure, String),
    /// A command that shows it.
    Command(String),
}

/// A figure to which a checklist points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Participants, group by group.
    Participants,
    /// Sources of each kind.
    Sources,
    /// First and last date.
    Dates,
    /// Attributes of participants.
    Attributes,
    /// Who codes.
    Coders,
    /// Codes on the first level and below.
    Codes,
    /// Codes of which it is recorded where they come from.
    Origins,
    /// The approach.
    Approach,
    /// The unit of coding.
    Unit,
    /// Decisions in the log.
    Decisions,
    /// Versions of tema, splitter, stemmer.
    Software,
    /// Quotes for each sub-topic that the report prints, with participants.
    Quotes,
    /// Statements with a code, of all.
    Coded,
    /// Sources that were read to the end.
    Read,
    /// Sources that two coders had.
    TwoCoders,
    /// Who was asked about what.
    Asked,
    /// Title.
    Title,
    /// Checkpoints.
    Checkpoints,
    /// Codes with a definition.
    Definitions,
}

/// Checklists.
pub trait ChecklistTexts: Sync {
    /// Heads: number, item, evidence.
    fn heads(&self) -> [&'static str; 3];
    /// Nothing is recorded.
    fn not_recorded(&self) -> &'static str;
    /// An item of COREQ, from 1 to 32.
    fn coreq(&self, item: usize) -> &'static str;
    /// An item of SRQR, from 1 to 21.
    fn srqr(&self, item: usize) -> &'static str;
    /// The three parts of COREQ, five of SRQR, with the number of their first item.
    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)];
    /// Where evidence lies.
    fn pointer(&self, pointer: &Pointer) -> String;
    /// How many items have evidence.
    fn summary(&self, recorded: usize, items: usize) -> String;
    /// That a pointer is no answer, and how to record one.
    fn how_to(&self, example: &str) -> String;
    /// Where the items come from.
    fn source(&self, coreq: bool) -> &'static str;
}
