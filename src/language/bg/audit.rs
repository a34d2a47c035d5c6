//! Bulgarian audits.

use super::Bulgarian;
use crate::language::audit::{AuditTexts, Say};

impl AuditTexts for Bulgarian {
    fn say(&self, say: Say) -> &'static str {
        match say {
            Say::WordForWord => "дума по дума: {0}",
            Say::Spelling => "различават се само интервали, главни букви или препинателни знаци",
            Say::SaidBy => "казва го {0}",
            Say::SaidByOther => "казва го {0}, а е посочено {1}",
            Say::SaidByInterviewer => "казва го интервюиращият ({0})",
            Say::SaidByUnknown => "казва го неизвестен говорещ ({0})",
            Say::Question => "въпрос на интервюиращия ({0})",
            Say::LabelUnknown => "{0} не е участник в изследването; казва го {1}",
            Say::CutTurns => "със съкращението отпада „{0}“: {1}",
            Say::CutMarked => "пропуснато на отбелязаното място: {0}",
            Say::CutUnmarked => "пропуснато, без да е отбелязано: {0}",
            Say::CutAtEnd => "изречението продължава: {0}",
            Say::CutAtEndUnmarked => "изречението продължава, а това не е отбелязано: {0}",
            Say::CutAsKept => "съкратено както в изследването",
            Say::WordsLeftOut => "всички думи са казани в този ред, някои са пропуснати, без да е отбелязано",
            Say::OutOfOrder => "в речта на {0} частите са в друг ред",
            Say::DifferentTurns => "частите са от различни реплики на {0}",
            Say::DifferentSpeakers => "частите са на различни хора: {0}",
            Say::Altered => "думите са променени: {0}",
            Say::Translated => "превод на „{0}“ (translations.csv)",
            Say::TranslationAltered => "не е както в translations.csv, където стои за „{0}“",
            Say::TranslationLost => "translations.csv дава „{0}“, а това го няма в нито един транскрипт",
            Say::NotSaid => "няма го в нито един транскрипт, а всички са налице",
            Say::NotFoundMissing => "не е намерено; не всички транскрипти са налице",
            Say::NotFoundLanguage => "не е намерено; транскриптите са на друг език (би помогнал translations.csv)",
            Say::NotFoundNobody => "не е намерено и никой не е посочен: може би не са думи на участник",
            Say::Nearest => "най-близко: {0} „{1}“ ({2} % сходство)",
            Say::NoWords => "няма думи за търсене",
            Say::NoTranscripts => "няма транскрипти",
            Say::NobodyNamed => "при цитата не е посочено кой го е казал",
            Say::MarkNeverCloses => "тези кавички не са затворени",
            Say::NoSuchParticipant => "няма участник {0}",
            Say::UnknownParticipant => "{0} не е участник в това изследване",
            Say::CountIsList => "числото и списъкът съвпадат: {0}",
            Say::CountList => "в текста е посочено {0}, а са изброени {1}: {2}",
            Say::CountDoubles => "в текста е посочено {0}, а различните са само {1}: {2} се повтаря",
            Say::ListedTwice => "изброено два пъти: {0}",
            Say::MoreThanAll => "{0} е повече от {1}",
            Say::MoreThanGroup => "{2} е повече, отколкото са {0}: {1}",
            Say::GroupSize => "{0}: {1}",
            Say::CountIs => "в данните {0} от {1} запитани: {2} ({3})",
            Say::CountIsNot => "в данните {0} от {1} запитани: {2} ({3})",
            Say::Within => "преброено в: {0}",
            Say::Unasked => "заговорили, без да са питани: {0}",
            Say::AskedWere => "запитани за това са {0}, не {1}",
            Say::BaseIsNot => "„от {0}“: запитани са {1}",
            Say::UnknownSpeakers => "казва го и неизвестен говорещ; известни: {0} от {1}: {2} ({3})",
            Say::UnreadWould => "{0} от {1}: {2} ({3}); така би било с непрегледаните попадения на правилата: {4}",
            Say::StatementsAre => "изказвания: {0} ({1})",
            Say::StatementsAreNot => "изказвания в данните: {0} ({1})",
            Say::StatementsUnread => "изказвания: {0} ({1}), а има и непрегледани попадения на правилата",
            Say::StatementsInAll => "всички кодирани изказвания: {0}",
            Say::SampleIs => "{1}: {0}",
            Say::SampleIsNot => "те са {0} ({1})",
            Say::About => "само приблизително: няма какво да се провери",
            Say::Negated => "изречението отрича нещо за {0}; вижте сами",
            Say::OneMore => "още един освен споменатите преди това",
            Say::SeveralCodes => "споменати са няколко кода: {0}",
            Say::NoCode => "в изречението не е споменат код",
            Say::NoCodeCandidates => "в изречението не е споменат код; точно тези хора: {0}",
            Say::NoCodeListAgrees => "числото и списъкът съвпадат; в изречението не е споменат код",
            Say::NoCodeListCandidates => "числото и списъкът съвпадат; не е споменат код, точно тези хора: {0}",
            Say::NoListNoData => "нито списък, нито данни: няма с какво да се сравни",
            Say::NoData => "няма данни",
            Say::ListAlone => "списък без число, а данни няма",
            Say::ListIs => "точно тези хора в данните ({0})",
            Say::ListAmong => "всички те са го казали ({0})",
            Say::ListForeign => "в данните без {0} ({1}): {2}",
            Say::ListMisses => "липсва {0} ({1})",
            Say::ListUnread => "{0} само по непрегледани попадения на правилата ({1}): {2}",
            Say::ListNotCoded => "няма кодирано изказване на {0} ({1}): {2}",
            Say::OthersRepeat => "наречени други, а вече споменати: {0}",
            Say::BesideNumbers => "в данните: {0}",
            Say::NoCount => "няма число: не се брои",
            Say::AnnouncedIsListed => "обявени {0}, изброени {1}",
            Say::AnnouncedNotListed => "обявени {0}, изброени {1}",
            Say::AnnouncedUnsure => "обявени {0}, изброени може би {1}",
            Say::NothingListed => "обявено, но неизброено",
            Say::CodebookHas => "в кодовата книга: {0} {1}",
            Say::CodebookHasNot => "в кодовата книга: {0} {1}",
            Say::NoBase => "не е казано от колко",
            Say::PercentFits => "{0} от {1}",
            Say::PercentCut => "{0} от {1}, но само с отрязани, а не закръглени десетични знаци",
            Say::PercentFitsNot => "никой брой от {0} не го дава; основата може да е по-малка",
            Say::PercentOfCount => "{0} от {1} е {2} %",
            Say::PercentNotOfCount => "{0} от {1} е {2} %",
            Say::AgreementIs => "tema agree: {0} {1}",
            Say::AgreementIsNot => "tema agree: {0}",
            Say::NoCoders => "в изследването няма от какво да се изчисли (tema agree)",
            Say::NobodyIsSo => "никоя група или част от изследването няма такъв размер; не е ясно за кого се говори",
            Say::LabelIs => "име на код",
            Say::LabelAlias => "друго име на „{0}“",
            Say::LabelNear => "няма код с такова име; близки: {0}",
            Say::LabelNew => "няма код с такова име",
            Say::LabelDrifts => "тук „{0}“, може би „{1}“ на ред {2}",
            Say::LabelOnlyHere => "„{0}“ не се среща в по-ранен списък",
            Say::NotInAbstract => "в резултатите го има, в резюмето го няма: {0}",
            Say::NotInConclusions => "в резултатите го има, в заключението го няма: {0}",
            Say::OnlyInConclusions => "в заключението го има, в резултатите го няма: {0}",
            Say::OnlyInLanguage => "в резюмето ({1}) го има, в ({2}) го няма: {0}",
            Say::NeverMentioned => "никъде не е споменато: {0}",
            Say::WithoutQuote => "споменато без цитат: {0}",
            Say::OneInformant => "почива на един участник: {0}",
            Say::NeverQuoted => "никъде не са цитирани: {0}",
            Say::ListedNotQuoted => "в списъци, но не са цитирани: {0}",
            Say::QuotedNotListed => "цитирани, но в никой списък: {0}",
            Say::OftenQuoted => "често цитирани: {0} от {1} цитата",
            Say::QuotedTwice => "същото изказване е цитирано на ред {0}",
            Say::TwoCodes => "едно изказване с няколко кода: {0}",
            Say::Barred => "забранено за цитиране: {0}",
            Say::BarredFor => "забранено за цитиране като пример за код {1}: {0}",
        }
    }

    fn kind(&self, kind: &'static str) -> &'static str {
        match kind {
            "quote" => "цитат",
            "count" => "брой",
            "list" => "списък",
            "percent" => "процент",
            "statistic" => "статистика",
            "label" => "име",
            other => other,
        }
    }

    fn heading(&self, verdict: &str) -> &'static str {
        match verdict {
            "contradicted" => "Противоречи на данните",
            "not checkable" => "Не може да се провери",
            "supported" => "Потвърдено",
            "accepted" => "Прието така, както е",
            _ => "Още за преглед",
        }
    }

    fn heads(&self) -> [&'static str; 5] {
        ["Ред", "Вид", "Текст", "Защо", "Опора в данните"]
    }

    fn summary(&self, [all, contradicted, open, supported, accepted]: [usize; 5]) -> String {
        let noun = if all == 1 { "твърдение" } else { "твърдения" };
        let accepted =
            if accepted > 0 { format!(", приети така, както са: {accepted}") } else { String::new() };
        format!(
            "В ръкописа {all} {noun}: противоречат {contradicted}, не могат да се проверят {open}, потвърдени {supported}{accepted}"
        )
    }

    fn title(&self, file: &str) -> String {
        format!("Проверка на ръкопис: {file}")
    }

    fn nothing(&self) -> &'static str {
        "Не са намерени твърдения за проверка."
    }

    fn text_only(&self) -> &'static str {
        "Проверен е само самият текст, без данни."
    }

    fn gone(&self, count: usize) -> String {
        format!("Приети твърдения, които вече ги няма в текста или са с друга оценка: {count} (audit/accepted.toml).")
    }

    fn paragraphs(&self) -> &'static str {
        "Редовете тук са абзаци на документа."
    }

    fn next(&self) -> &'static str {
        "tema audit text ФАЙЛ -o audit.html · твърдение, което може да остане: tema audit text ФАЙЛ --accept РЕД --why \"…\""
    }

    fn sides(&self) -> [&'static str; 2] {
        ["Ръкопис", "Опора в данните"]
    }
}
