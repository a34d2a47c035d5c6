//! Everything that an audit says.

use super::{Said, WHO};
use crate::language::audit::{Say, filled};
use crate::language::wording::Wording;

/// All reasons.
const SAY: &[Say] = {
    use Say::*;
    &[
        WordForWord,
        Spelling,
        SaidBy,
        SaidByOther,
        SaidByInterviewer,
        SaidByUnknown,
        Question,
        LabelUnknown,
        CutTurns,
        CutMarked,
        CutUnmarked,
        CutAtEnd,
        CutAtEndUnmarked,
        CutAsKept,
        WordsLeftOut,
        OutOfOrder,
        DifferentTurns,
        DifferentSpeakers,
        Altered,
        Translated,
        TranslationAltered,
        TranslationLost,
        NotSaid,
        NotFoundMissing,
        NotFoundLanguage,
        NotFoundNobody,
        Nearest,
        NoWords,
        NoTranscripts,
        NobodyNamed,
        MarkNeverCloses,
        NoSuchParticipant,
        UnknownParticipant,
        CountIsList,
        CountList,
        CountDoubles,
        ListedTwice,
        MoreThanAll,
        MoreThanGroup,
        GroupSize,
        CountIs,
        CountIsNot,
        Within,
        Unasked,
        AskedWere,
        BaseIsNot,
        UnknownSpeakers,
        UnreadWould,
        StatementsAre,
        StatementsAreNot,
        StatementsUnread,
        StatementsInAll,
        SampleIs,
        SampleIsNot,
        About,
        Negated,
        OneMore,
        SeveralCodes,
        NoCode,
        NoCodeCandidates,
        NoCodeListAgrees,
        NoCodeListCandidates,
        NoListNoData,
        NoData,
        ListAlone,
        ListIs,
        ListAmong,
        ListForeign,
        ListMisses,
        ListUnread,
        ListNotCoded,
        OthersRepeat,
        BesideNumbers,
        NoCount,
        AnnouncedIsListed,
        AnnouncedNotListed,
        AnnouncedUnsure,
        NothingListed,
        CodebookHas,
        CodebookHasNot,
        NoBase,
        PercentFits,
        PercentCut,
        PercentFitsNot,
        PercentOfCount,
        PercentNotOfCount,
        AgreementIs,
        AgreementIsNot,
        NoCoders,
        NobodyIsSo,
        LabelIs,
        LabelAlias,
        LabelNear,
        LabelNew,
        LabelDrifts,
        LabelOnlyHere,
        NotInAbstract,
        NotInConclusions,
        OnlyInConclusions,
        OnlyInLanguage,
        NeverMentioned,
        WithoutQuote,
        OneInformant,
        NeverQuoted,
        ListedNotQuoted,
        QuotedNotListed,
        OftenQuoted,
        QuotedTwice,
        TwoCodes,
        Barred,
        BarredFor,
    ]
};

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let audit = wording.audit();
    for reason in SAY {
        let gaps: Vec<String> = ["QX1", "QX2", "QX3", "QX4", "QX5"].map(str::to_owned).into();
        said.add(&format!("{reason:?}"), filled(audit.say(*reason), &gaps));
    }
    for kind in ["quote", "count", "list", "percent", "statistic", "label"] {
        said.add(kind, audit.kind(kind));
    }
    for verdict in ["contradicted", "not checkable", "supported", "accepted", "notice"] {
        said.add(verdict, audit.heading(verdict));
    }
    said.all("heads", audit.heads());
    said.add("summary", audit.summary([37, 43, 58, 61, 79]));
    said.add("title", audit.title(WHO));
    said.add("nothing", audit.nothing());
    said.add("text_only", audit.text_only());
    said.add("gone", audit.gone(37));
    said.add("paragraphs", audit.paragraphs());
    said.add("next", audit.next());
    said.all("sides", audit.sides());
}
