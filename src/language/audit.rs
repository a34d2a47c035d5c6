//! What an audit says: why a claim has its verdict, and what else is to be seen. The gaps `{0}`, `{1}` … are filled.

/// Why a claim has its verdict, or what a notice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Say {
    /// Said so, where.
    WordForWord,
    /// Only signs differ.
    Spelling,
    /// Who says it.
    SaidBy,
    /// Another participant says it.
    SaidByOther,
    /// The interviewer says it.
    SaidByInterviewer,
    /// An unknown speaker says it.
    SaidByUnknown,
    /// A question of the interview.
    Question,
    /// The label names no participant of the study.
    LabelUnknown,
    /// A cut changes the meaning.
    CutTurns,
    /// Words left out at a mark.
    CutMarked,
    /// Words left out without a mark.
    CutUnmarked,
    /// The sentence goes on, and a mark says so.
    CutAtEnd,
    /// The sentence goes on, and nothing says so.
    CutAtEndUnmarked,
    /// The study trims the statement to the same words.
    CutAsKept,
    /// All printed words were said; some are left out.
    WordsLeftOut,
    /// The pieces stand in another order.
    OutOfOrder,
    /// The pieces come from different turns.
    DifferentTurns,
    /// The pieces come from different people.
    DifferentSpeakers,
    /// Words were altered.
    Altered,
    /// A translation that the study keeps.
    Translated,
    /// Not the translation that the study keeps.
    TranslationAltered,
    /// The original of a translation is not found.
    TranslationLost,
    /// In no transcript.
    NotSaid,
    /// Not found, and not all transcripts are there.
    NotFoundMissing,
    /// Not found, and the transcripts are in another language.
    NotFoundLanguage,
    /// Not found, and nobody is named for it.
    NotFoundNobody,
    /// The nearest passage.
    Nearest,
    /// A quote without words.
    NoWords,
    /// No transcripts are at hand.
    NoTranscripts,
    /// A quote without a participant.
    NobodyNamed,
    /// A quotation mark opens and never closes.
    MarkNeverCloses,
    /// There is no such participant.
    NoSuchParticipant,
    /// Nobody knows whether there is such a participant.
    UnknownParticipant,
    /// Number and list agree.
    CountIsList,
    /// Number and list differ.
    CountList,
    /// The number counts somebody twice.
    CountDoubles,
    /// Somebody is listed twice.
    ListedTwice,
    /// More than all.
    MoreThanAll,
    /// More than a group has.
    MoreThanGroup,
    /// The size of a group.
    GroupSize,
    /// The data say the same.
    CountIs,
    /// The data say something else.
    CountIsNot,
    /// Only part of the study is meant.
    Within,
    /// Some raised it without being asked.
    Unasked,
    /// Not all were asked.
    AskedWere,
    /// Not so many were asked.
    BaseIsNot,
    /// Unknown speakers said it, too.
    UnknownSpeakers,
    /// Unread suggestions would make it so.
    UnreadWould,
    /// So many statements.
    StatementsAre,
    /// Another number of statements.
    StatementsAreNot,
    /// Perhaps with unread suggestions.
    StatementsUnread,
    /// All statements together.
    StatementsInAll,
    /// As many as there are.
    SampleIs,
    /// Not as many as there are.
    SampleIsNot,
    /// A number that is only about right.
    About,
    /// The sentence denies something.
    Negated,
    /// One more than those named before.
    OneMore,
    /// Several codes are named.
    SeveralCodes,
    /// No code is named.
    NoCode,
    /// No code is named; these would fit.
    NoCodeCandidates,
    /// Number and list agree; no code is named.
    NoCodeListAgrees,
    /// Number and list agree; these codes would fit.
    NoCodeListCandidates,
    /// Nothing to compare a number with.
    NoListNoData,
    /// No data.
    NoData,
    /// A list without a number.
    ListAlone,
    /// Exactly these people.
    ListIs,
    /// These people, perhaps among others.
    ListAmong,
    /// Somebody in the list did not say it.
    ListForeign,
    /// Somebody is missing.
    ListMisses,
    /// Only by unread suggestions.
    ListUnread,
    /// Not coded so, and not said to be all.
    ListNotCoded,
    /// People called others were named before.
    OthersRepeat,
    /// A share in words beside the numbers.
    BesideNumbers,
    /// A plural without a number.
    NoCount,
    /// As many as announced.
    AnnouncedIsListed,
    /// Not as many as announced.
    AnnouncedNotListed,
    /// Perhaps not as many as announced.
    AnnouncedUnsure,
    /// Announced without a list.
    NothingListed,
    /// As many as in the codebook.
    CodebookHas,
    /// Not as many as in the codebook.
    CodebookHasNot,
    /// A percentage without a base.
    NoBase,
    /// A count gives the percentage.
    PercentFits,
    /// Only cut off it fits.
    PercentCut,
    /// No count gives the percentage.
    PercentFitsNot,
    /// The count beside it gives it.
    PercentOfCount,
    /// The count beside it does not give it.
    PercentNotOfCount,
    /// tema agree gives it.
    AgreementIs,
    /// tema agree gives something else.
    AgreementIsNot,
    /// The study has no two coders.
    NoCoders,
    /// No part of the study has this size.
    NobodyIsSo,
    /// The name of a code.
    LabelIs,
    /// An alias.
    LabelAlias,
    /// No code is called so; near ones.
    LabelNear,
    /// No code is called so.
    LabelNew,
    /// Another name in another part.
    LabelDrifts,
    /// Named only here.
    LabelOnlyHere,
    /// Named in the results and not in the abstract.
    NotInAbstract,
    /// Named in the results and not in the conclusions.
    NotInConclusions,
    /// Named in the conclusions and not in the results.
    OnlyInConclusions,
    /// Named in one language only.
    OnlyInLanguage,
    /// Never mentioned.
    NeverMentioned,
    /// Mentioned without a quote.
    WithoutQuote,
    /// Mentioned, and one person alone said it.
    OneInformant,
    /// Never quoted.
    NeverQuoted,
    /// In lists, never quoted.
    ListedNotQuoted,
    /// Quoted, never in a list.
    QuotedNotListed,
    /// Often quoted.
    OftenQuoted,
    /// The same statement is quoted twice.
    QuotedTwice,
    /// One statement is the evidence of two codes.
    TwoCodes,
    /// Statements that a coder barred from being quoted.
    Barred,
    /// A statement that a coder barred as a quote of some codes.
    BarredFor,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noticed {
    /// Somebody is listed twice.
    Double,
    /// Others who were named before.
    Others,
    /// A share or frequency in words.
    Share,
    /// A plural that is no count.
    NoCount,
    /// A quote without a participant.
    Unattributed,
    /// A quotation mark that nothing closes.
    OpenMark,
    /// A quote of what a coder barred.
    Barred,
    /// Names that are missing, new or different.
    Label,
    /// What is shown, and what not.
    Coverage,
}

impl Noticed {
    /// The word in JSON, CSV and SARIF.
    pub fn name(self) -> &'static str {
        match self {
            Noticed::Double => "double",
            Noticed::Others => "others",
            Noticed::Share => "share",
            Noticed::NoCount => "no-count",
            Noticed::Unattributed => "unattributed",
            Noticed::OpenMark => "open-mark",
            Noticed::Barred => "barred",
            Noticed::Label => "label",
            Noticed::Coverage => "coverage",
        }
    }
}

/// What an audit must be able to say.
pub trait AuditTexts: Sync {
    /// A sentence with gaps.
    fn say(&self, say: Say) -> &'static str;
    /// A kind of claim, for people: `quote`, `citata`.
    fn kind(&self, kind: &'static str) -> &'static str;
    /// Heading of the claims with a verdict: contradicted, not checkable, supported; accepted; notices.
    fn heading(&self, verdict: &str) -> &'static str;
    /// Heads of columns: line, claim, text, why, evidence.
    fn heads(&self) -> [&'static str; 5];
    /// `Claims: 12 (…)`.
    fn summary(&self, counts: [usize; 5]) -> String;
    /// The title: `Audit of manuscript.md`.
    fn title(&self, file: &str) -> String;
    /// There are no claims.
    fn nothing(&self) -> &'static str;
    /// The text alone was checked.
    fn text_only(&self) -> &'static str;
    /// Accepted claims that are in the text no more.
    fn gone(&self, count: usize) -> String;
    /// Lines are paragraphs of the document.
    fn paragraphs(&self) -> &'static str;
    /// What to do next.
    fn next(&self) -> &'static str;
    /// `manuscript` and `evidence`, the two sides of the page.
    fn sides(&self) -> [&'static str; 2];
}

/// Fills the gaps of a sentence.
pub fn filled(sentence: &str, with: &[String]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let number = rest[at + 1..].chars().next().and_then(|c| c.to_digit(10));
        let closed = rest[at + 1..].chars().nth(1) == Some('}');
        match number.filter(|_| closed) {
            Some(number) => {
                out.push_str(with.get(number as usize).map_or("", String::as_str));
                rest = &rest[at + 3..];
            }
            None => {
                out.push('{');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    out.trim_end().to_owned()
}
