//! Ukrainian audits.

use super::Ukrainian;
use super::numbers::many;
use crate::language::audit::{AuditTexts, Say};

impl AuditTexts for Ukrainian {
    fn say(&self, say: Say) -> &'static str {
        match say {
            Say::WordForWord => "дослівно: {0}",
            Say::Spelling => "відрізняються лише пробіли, регістр або пунктуація",
            Say::SaidBy => "слова {0}",
            Say::SaidByOther => "слова {0}, а зазначено {1}",
            Say::SaidByInterviewer => "слова інтерв’юера ({0})",
            Say::SaidByUnknown => "слова невпізнаного мовця ({0})",
            Say::Question => "запитання інтерв’юера ({0})",
            Say::LabelUnknown => "{0} не позначає учасника дослідження; слова {1}",
            Say::CutTurns => "через пропуск зникає «{0}»: {1}",
            Say::CutMarked => "пропущено на місці позначки: {0}",
            Say::CutUnmarked => "пропущено без позначки: {0}",
            Say::CutAtEnd => "речення триває: {0}",
            Say::CutAtEndUnmarked => "речення триває, але цього не позначено: {0}",
            Say::CutAsKept => "скорочено так само, як у дослідженні",
            Say::WordsLeftOut => "усі слова сказано в цьому порядку, деякі пропущено без позначки",
            Say::OutOfOrder => "у мовленні {0} ці частини стоять в іншому порядку",
            Say::DifferentTurns => "частини взято з різних реплік {0}",
            Say::DifferentSpeakers => "частини належать різним людям: {0}",
            Say::Altered => "слова змінено: {0}",
            Say::Translated => "переклад «{0}» (translations.csv)",
            Say::TranslationAltered => "не так, як у translations.csv, де це переклад «{0}»",
            Say::TranslationLost => "translations.csv подає «{0}», чого немає в жодному транскрипті",
            Say::NotSaid => "немає в жодному транскрипті, а всі вони тут",
            Say::NotFoundMissing => "не знайдено; є не всі транскрипти",
            Say::NotFoundLanguage => "не знайдено; транскрипти іншою мовою (допоміг би translations.csv)",
            Say::NotFoundNobody => "не знайдено, і нікого не зазначено: можливо, це не слова учасників",
            Say::Nearest => "найподібніше: {0} «{1}» (подібність {2} %)",
            Say::NoWords => "немає слів, які можна було б шукати",
            Say::NoTranscripts => "транскриптів немає",
            Say::NobodyNamed => "біля цитати не зазначено, чиї це слова",
            Say::MarkNeverCloses => "ці лапки не закрито",
            Say::NoSuchParticipant => "учасника {0} немає",
            Say::UnknownParticipant => "{0} немає серед учасників цього дослідження",
            Say::CountIsList => "число і список збігаються: {0}",
            Say::CountList => "у тексті зазначено {0}, перелічено {1}: {2}",
            Say::CountDoubles => "у тексті зазначено {0}, але різних лише {1}: {2} повторюється",
            Say::ListedTwice => "перелічено двічі: {0}",
            Say::MoreThanAll => "{0} – більше за {1}",
            Say::MoreThanGroup => "{2} – більше, ніж є в групі {0}: {1}",
            Say::GroupSize => "{0}: {1}",
            Say::CountIs => "у даних {0} із {1} запитаних: {2} ({3})",
            Say::CountIsNot => "у даних {0} із {1} запитаних: {2} ({3})",
            Say::Within => "пораховано: {0}",
            Say::Unasked => "заговорили, хоча їх не запитували: {0}",
            Say::AskedWere => "про це запитували {0}, а не {1}",
            Say::BaseIsNot => "«із {0}»: запитували {1}",
            Say::UnknownSpeakers => "це казав і невпізнаний мовець; відомо: {0} із {1}: {2} ({3})",
            Say::UnreadWould => "{0} із {1}: {2} ({3}); так було б із непереглянутими збігами з правилами: {4}",
            Say::StatementsAre => "висловлювань: {0} ({1})",
            Say::StatementsAreNot => "у даних висловлювань: {0} ({1})",
            Say::StatementsUnread => "висловлювань: {0} ({1}), і ще є непереглянуті збіги з правилами",
            Say::StatementsInAll => "усіх закодованих висловлювань: {0}",
            Say::SampleIs => "{1}: {0}",
            Say::SampleIsNot => "є {0} ({1})",
            Say::About => "приблизно: перевіряти нічого",
            Say::Negated => "речення щось заперечує про: {0}; погляньте самі",
            Say::OneMore => "ще одна особа, крім названих раніше",
            Say::SeveralCodes => "названо кілька кодів: {0}",
            Say::NoCode => "у реченні не названо жодного коду",
            Say::NoCodeCandidates => "у реченні не названо жодного коду; саме ці люди: {0}",
            Say::NoCodeListAgrees => "число і список збігаються; у реченні не названо жодного коду",
            Say::NoCodeListCandidates => "число і список збігаються; коду не названо, саме ці люди: {0}",
            Say::NoListNoData => "ні списку, ні даних: порівнювати нема з чим",
            Say::NoData => "даних немає",
            Say::ListAlone => "список без числа, і даних немає",
            Say::ListIs => "у даних саме ці люди ({0})",
            Say::ListAmong => "усі вони це казали ({0})",
            Say::ListForeign => "у даних немає {0} ({1}): {2}",
            Say::ListMisses => "бракує {0} ({1})",
            Say::ListUnread => "{0} – лише за непереглянутими збігами з правилами ({1}): {2}",
            Say::ListNotCoded => "немає закодованих висловлювань {0} ({1}): {2}",
            Say::OthersRepeat => "названо іншими, але вже згадано: {0}",
            Say::BesideNumbers => "у даних: {0}",
            Say::NoCount => "числа немає: не пораховано",
            Say::AnnouncedIsListed => "оголошено {0}, перелічено {1}",
            Say::AnnouncedNotListed => "оголошено {0}, перелічено {1}",
            Say::AnnouncedUnsure => "оголошено {0}, перелічено, можливо, {1}",
            Say::NothingListed => "оголошено, але не перелічено",
            Say::CodebookHas => "у книзі кодів: {0} {1}",
            Say::CodebookHasNot => "у книзі кодів: {0} {1}",
            Say::NoBase => "не зазначено, від скількох",
            Say::PercentFits => "{0} із {1}",
            Say::PercentCut => "{0} із {1}, але лише якщо відкинути десяткові, а не заокруглити",
            Say::PercentFitsNot => "жодна кількість із {0} цього не дає; можливо, узято меншу базу",
            Say::PercentOfCount => "{0} із {1} – це {2} %",
            Say::PercentNotOfCount => "{0} із {1} – це {2} %",
            Say::AgreementIs => "tema agree: {0} {1}",
            Say::AgreementIsNot => "tema agree: {0}",
            Say::NoCoders => "у дослідженні немає з чого це обчислити (tema agree)",
            Say::NobodyIsSo => "групи чи частини дослідження такого розміру немає; незрозуміло, про кого йдеться",
            Say::LabelIs => "назва коду",
            Say::LabelAlias => "інша назва «{0}»",
            Say::LabelNear => "коду з такою назвою немає; подібні: {0}",
            Say::LabelNew => "коду з такою назвою немає",
            Say::LabelDrifts => "тут «{0}», можливо, у рядку {2} «{1}»",
            Say::LabelOnlyHere => "«{0}» немає в попередніх переліках",
            Say::NotInAbstract => "у результатах є, в анотації немає: {0}",
            Say::NotInConclusions => "у результатах є, у висновках немає: {0}",
            Say::OnlyInConclusions => "у висновках є, у результатах немає: {0}",
            Say::OnlyInLanguage => "в анотації ({1}) є, а ({2}) немає: {0}",
            Say::NeverMentioned => "не згадано: {0}",
            Say::WithoutQuote => "згадано без цитати: {0}",
            Say::OneInformant => "спирається на слова однієї особи: {0}",
            Say::NeverQuoted => "не процитовано: {0}",
            Say::ListedNotQuoted => "у списках є, не процитовано: {0}",
            Say::QuotedNotListed => "процитовано, у списках немає: {0}",
            Say::OftenQuoted => "часто цитовані: {0} із {1} цитат",
            Say::QuotedTwice => "те саме висловлювання процитовано в рядку {0}",
            Say::TwoCodes => "одне висловлювання з кількома кодами: {0}",
            Say::Barred => "заборонено цитувати: {0}",
            Say::BarredFor => "заборонено цитувати як приклад коду {1}: {0}",
        }
    }

    fn kind(&self, kind: &'static str) -> &'static str {
        match kind {
            "quote" => "цитата",
            "count" => "кількість",
            "list" => "список",
            "percent" => "відсотки",
            "statistic" => "статистика",
            "label" => "назва",
            other => other,
        }
    }

    fn heading(&self, verdict: &str) -> &'static str {
        match verdict {
            "contradicted" => "Суперечить даним",
            "not checkable" => "Перевірити неможливо",
            "supported" => "Підтверджено",
            "accepted" => "Залишено як є",
            _ => "На що ще варто глянути",
        }
    }

    fn heads(&self) -> [&'static str; 5] {
        ["Рядок", "Що", "Текст", "Чому", "Підтвердження"]
    }

    fn summary(&self, [all, contradicted, open, supported, accepted]: [usize; 5]) -> String {
        let accepted = if accepted > 0 { format!(", залишено як є – {accepted}") } else { String::new() };
        format!(
            "У рукописі {}: суперечать даним – {contradicted}, перевірити неможливо – {open}, підтверджено – {supported}{accepted}",
            many(all, ["твердження", "твердження", "тверджень"])
        )
    }

    fn title(&self, file: &str) -> String {
        format!("Перевірка рукопису: {file}")
    }

    fn nothing(&self) -> &'static str {
        "Тверджень, які можна перевірити, не знайдено."
    }

    fn text_only(&self) -> &'static str {
        "Перевірено лише сам текст, без даних."
    }

    fn gone(&self, count: usize) -> String {
        format!(
            "Залишених як є тверджень, яких у тексті вже немає або які оцінено інакше: {count} (audit/accepted.toml)."
        )
    }

    fn paragraphs(&self) -> &'static str {
        "Рядок тут означає абзац документа."
    }

    fn next(&self) -> &'static str {
        "tema audit text ФАЙЛ -o audit.html · залишити твердження: tema audit text ФАЙЛ --accept РЯДОК --why \"…\""
    }

    fn sides(&self) -> [&'static str; 2] {
        ["Рукопис", "Підтвердження"]
    }
}
