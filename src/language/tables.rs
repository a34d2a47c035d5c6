//! What a language must be able to say about published tables.

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
