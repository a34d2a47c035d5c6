//! English audits.

use super::English;
use crate::language::audit::{AuditTexts, Say};

impl AuditTexts for English {
    fn say(&self, say: Say) -> &'static str {
        match say {
            Say::WordForWord => "word for word: {0}",
            Say::Spelling => "only spacing, case or punctuation differ",
            Say::SaidBy => "said by {0}",
            Say::SaidByOther => "said by {0}, printed for {1}",
            Say::SaidByInterviewer => "said by the interviewer ({0})",
            Say::SaidByUnknown => "said by an unknown speaker ({0})",
            Say::Question => "a question of the interviewer ({0})",
            Say::LabelUnknown => "{0} names no participant of the study; said by {1}",
            Say::CutTurns => "the cut takes “{0}” away: {1}",
            Say::CutMarked => "left out at the mark: {0}",
            Say::CutUnmarked => "left out without a mark: {0}",
            Say::CutAtEnd => "the sentence goes on: {0}",
            Say::CutAtEndUnmarked => "the sentence goes on, no mark says so: {0}",
            Say::CutAsKept => "trimmed as in the study",
            Say::WordsLeftOut => "all words were said in this order, some are left out without a mark",
            Say::OutOfOrder => "the pieces stand in another order in the speech of {0}",
            Say::DifferentTurns => "the pieces come from different turns of {0}",
            Say::DifferentSpeakers => "the pieces come from different people: {0}",
            Say::Altered => "words were altered: {0}",
            Say::Translated => "a translation of “{0}” (translations.csv)",
            Say::TranslationAltered => "not as in translations.csv, where it stands for “{0}”",
            Say::TranslationLost => "translations.csv gives “{0}”, which stands in no transcript",
            Say::NotSaid => "stands in no transcript, and all are there",
            Say::NotFoundMissing => "not found; not all transcripts are there",
            Say::NotFoundLanguage => "not found; the transcripts are in another language (translations.csv would help)",
            Say::NotFoundNobody => "not found, and nobody is named for it: perhaps no participant's words",
            Say::Nearest => "nearest: {0} “{1}” ({2} % alike)",
            Say::NoWords => "no words to look for",
            Say::NoTranscripts => "no transcripts at hand",
            Say::NobodyNamed => "nobody is named for this quote",
            Say::MarkNeverCloses => "this quotation mark is never closed",
            Say::NoSuchParticipant => "there is no participant {0}",
            Say::UnknownParticipant => "{0} is no participant of this study",
            Say::CountIsList => "number and list agree: {0}",
            Say::CountList => "the text says {0} and lists {1}: {2}",
            Say::CountDoubles => "the text says {0}, but only {1} are different: {2} stands twice",
            Say::ListedTwice => "listed twice: {0}",
            Say::MoreThanAll => "{0} is more than {1}",
            Say::MoreThanGroup => "{2} is more than there are of {0}: {1}",
            Say::GroupSize => "{0}: {1}",
            Say::CountIs => "in the data {0} of {1} asked: {2} ({3})",
            Say::CountIsNot => "in the data {0} of {1} asked: {2} ({3})",
            Say::Within => "counted in: {0}",
            Say::Unasked => "raised it without being asked about it: {0}",
            Say::AskedWere => "{0} were asked about it, not {1}",
            Say::BaseIsNot => "“of {0}”: {1} were asked",
            Say::UnknownSpeakers => "an unknown speaker said it too; known: {0} of {1}: {2} ({3})",
            Say::UnreadWould => "{0} of {1}: {2} ({3}); it would be so with rule hits that nobody has read: {4}",
            Say::StatementsAre => "{0} statements ({1})",
            Say::StatementsAreNot => "in the data {0} statements ({1})",
            Say::StatementsUnread => "{0} statements ({1}), and more rule hits that nobody has read",
            Say::StatementsInAll => "all coded statements together: {0}",
            Say::SampleIs => "{1}: {0}",
            Say::SampleIsNot => "there are {0} ({1})",
            Say::About => "only about: nothing to check",
            Say::Negated => "the sentence denies something about {0}; look yourself",
            Say::OneMore => "one more than those named before",
            Say::SeveralCodes => "several codes are named: {0}",
            Say::NoCode => "no code is named in the sentence",
            Say::NoCodeCandidates => "no code is named in the sentence; exactly these people: {0}",
            Say::NoCodeListAgrees => "number and list agree; no code is named in the sentence",
            Say::NoCodeListCandidates => "number and list agree; no code is named, exactly these people: {0}",
            Say::NoListNoData => "no list, no data: nothing to compare with",
            Say::NoData => "no data at hand",
            Say::ListAlone => "a list without a number, and no data",
            Say::ListIs => "exactly these people in the data ({0})",
            Say::ListAmong => "all of them said it ({0})",
            Say::ListForeign => "in the data without {0} ({1}): {2}",
            Say::ListMisses => "{0} is missing ({1})",
            Say::ListUnread => "{0} only by rule hits that nobody has read ({1}): {2}",
            Say::ListNotCoded => "no coded statement of {0} ({1}): {2}",
            Say::OthersRepeat => "called others, and named before: {0}",
            Say::BesideNumbers => "in the data: {0}",
            Say::NoCount => "no number: not counted",
            Say::AnnouncedIsListed => "{0} announced, {1} listed",
            Say::AnnouncedNotListed => "{0} announced, {1} listed",
            Say::AnnouncedUnsure => "{0} announced, perhaps {1} listed",
            Say::NothingListed => "announced, and nothing is listed",
            Say::CodebookHas => "in the codebook: {0} {1}",
            Say::CodebookHasNot => "in the codebook: {0} {1}",
            Say::NoBase => "of how many is not said",
            Say::PercentFits => "{0} of {1}",
            Say::PercentCut => "{0} of {1}, but only with the decimals cut off, not rounded",
            Say::PercentFitsNot => "no count of {0} gives it; the base may be smaller",
            Say::PercentOfCount => "{0} of {1} is {2} %",
            Say::PercentNotOfCount => "{0} of {1} is {2} %",
            Say::AgreementIs => "tema agree: {0} {1}",
            Say::AgreementIsNot => "tema agree: {0}",
            Say::NoCoders => "the study has nothing to compute it from (tema agree)",
            Say::NobodyIsSo => "no group or part of the study has this size; of whom it is said is not clear",
            Say::LabelIs => "the name of a code",
            Say::LabelAlias => "another name of “{0}”",
            Say::LabelNear => "no code is called so; near: {0}",
            Say::LabelNew => "no code is called so",
            Say::LabelDrifts => "“{0}” here, perhaps “{1}” in line {2}",
            Say::LabelOnlyHere => "“{0}” is named in no earlier list",
            Say::NotInAbstract => "in the results, not in the abstract: {0}",
            Say::NotInConclusions => "in the results, not in the conclusions: {0}",
            Say::OnlyInConclusions => "in the conclusions, not in the results: {0}",
            Say::OnlyInLanguage => "in the abstract in {1}, not in {2}: {0}",
            Say::NeverMentioned => "never mentioned: {0}",
            Say::WithoutQuote => "mentioned without a quote: {0}",
            Say::OneInformant => "rests on one participant: {0}",
            Say::NeverQuoted => "never quoted: {0}",
            Say::ListedNotQuoted => "in lists, never quoted: {0}",
            Say::QuotedNotListed => "quoted, in no list: {0}",
            Say::OftenQuoted => "often quoted: {0} of {1} quotes",
            Say::QuotedTwice => "the same statement is quoted in line {0}",
            Say::TwoCodes => "one statement with several codes: {0}",
            Say::Barred => "barred from being quoted: {0}",
            Say::BarredFor => "barred as a quote of {1}: {0}",
        }
    }

    fn kind(&self, kind: &'static str) -> &'static str {
        kind
    }

    fn heading(&self, verdict: &str) -> &'static str {
        match verdict {
            "contradicted" => "Contradicted",
            "not checkable" => "Not checkable",
            "supported" => "Supported",
            "accepted" => "Accepted as it is",
            _ => "Also to be seen",
        }
    }

    fn heads(&self) -> [&'static str; 5] {
        ["Line", "Claim", "Text", "Why", "Evidence"]
    }

    fn summary(&self, [all, contradicted, open, supported, accepted]: [usize; 5]) -> String {
        let claims = if all == 1 { "1 claim".to_owned() } else { format!("{all} claims") };
        let accepted = if accepted > 0 { format!(", {accepted} accepted as they are") } else { String::new() };
        format!("{claims}: {contradicted} contradicted, {open} not checkable, {supported} supported{accepted}")
    }

    fn title(&self, file: &str) -> String {
        format!("Audit of {file}")
    }

    fn nothing(&self) -> &'static str {
        "No claims were found."
    }

    fn text_only(&self) -> &'static str {
        "The text alone was checked, against itself."
    }

    fn gone(&self, count: usize) -> String {
        let claims =
            if count == 1 { "1 accepted claim stands".to_owned() } else { format!("{count} accepted claims stand") };
        format!("{claims} in the text no more, or with another verdict (audit/accepted.toml).")
    }

    fn paragraphs(&self) -> &'static str {
        "Lines are paragraphs of the document."
    }

    fn next(&self) -> &'static str {
        "tema audit text FILE -o audit.html · a claim that may stay: tema audit text FILE --accept LINE --why \"…\""
    }

    fn sides(&self) -> [&'static str; 2] {
        ["Manuscript", "Evidence"]
    }
}
