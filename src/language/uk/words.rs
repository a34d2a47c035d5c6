//! Fixed Ukrainian words: labels, languages, levels, and the nouns that are counted.

use super::numbers::{Kind, Noun};
use crate::language::wording::{Gender, Label, Setting};

/// Nominative, as it stands behind `мова`.
const LANGUAGES: [(&str, &str); 30] = [
    ("be", "білоруська"),
    ("bg", "болгарська"),
    ("cs", "чеська"),
    ("da", "данська"),
    ("de", "німецька"),
    ("el", "грецька"),
    ("en", "англійська"),
    ("es", "іспанська"),
    ("et", "естонська"),
    ("fi", "фінська"),
    ("fr", "французька"),
    ("ga", "ірландська"),
    ("hr", "хорватська"),
    ("hu", "угорська"),
    ("it", "італійська"),
    ("kk", "казахська"),
    ("lt", "литовська"),
    ("lv", "латиська"),
    ("nl", "нідерландська"),
    ("no", "норвезька"),
    ("pl", "польська"),
    ("pt", "португальська"),
    ("ro", "румунська"),
    ("ru", "російська"),
    ("sk", "словацька"),
    ("sl", "словенська"),
    ("sr", "сербська"),
    ("sv", "шведська"),
    ("tr", "турецька"),
    ("uk", "українська"),
];

/// The English name; then nominative, accusative, genitive, and nominative and genitive of the plural; then where a person
/// is counted.
pub const LEVELS: [(&str, [&str; 5], &str); 7] = [
    ("topic", ["тема", "тему", "теми", "теми", "тем"], "в кожній темі"),
    ("sub-topic", ["підтема", "підтему", "підтеми", "підтеми", "підтем"], "в кожній підтемі"),
    ("category", ["категорія", "категорію", "категорії", "категорії", "категорій"], "в кожній категорії"),
    (
        "subcategory",
        ["підкатегорія", "підкатегорію", "підкатегорії", "підкатегорії", "підкатегорій"],
        "в кожній підкатегорії",
    ),
    ("theme", ["тема", "тему", "теми", "теми", "тем"], "в кожній темі"),
    ("sub-theme", ["підтема", "підтему", "підтеми", "підтеми", "підтем"], "в кожній підтемі"),
    ("code", ["код", "код", "коду", "коди", "кодів"], "в кожному коді"),
];

/// What a statement on a code of the first level itself does without.
pub const WITHOUT: [(&str, &str); 2] = [("тема", "без підтеми"), ("категорія", "без підкатегорії")];

const INFORMANT: Noun = Noun::he("інформант", "інформанти", "інформанта", "інформантів");
const INFORMANT_FEMININE: Noun = Noun::she("інформантка", "інформантки", "інформантки", "інформанток", "інформантку");
const PARTICIPANT: Noun = Noun::he("учасник", "учасники", "учасника", "учасників");
const PARTICIPANT_FEMININE: Noun = Noun::she("учасниця", "учасниці", "учасниці", "учасниць", "учасницю");
const OF_GROUP: Noun =
    Noun::he("учасник фокус-групи", "учасники фокус-групи", "учасника фокус-групи", "учасників фокус-групи");
const OF_GROUP_FEMININE: Noun = Noun::she(
    "учасниця фокус-групи",
    "учасниці фокус-групи",
    "учасниці фокус-групи",
    "учасниць фокус-групи",
    "учасницю фокус-групи",
);
const RESPONDENT: Noun = Noun::he("респондент", "респонденти", "респондента", "респондентів");
const RESPONDENT_FEMININE: Noun =
    Noun::she("респондентка", "респондентки", "респондентки", "респонденток", "респондентку");
pub const DOCUMENT: Noun = Noun::it(Kind::Masculine, "документ", "документи", "документа", "документів");
pub const STATEMENT: Noun = Noun::it(Kind::Neuter, "висловлювання", "висловлювання", "висловлювання", "висловлювань");
pub const DIFFERENT: Noun = Noun::it(
    Kind::Neuter,
    "різне висловлювання",
    "різні висловлювання",
    "різного висловлювання",
    "різних висловлювань",
);
pub const SUGGESTION: Noun = Noun::she(
    "непереглянута пропозиція правил",
    "непереглянуті пропозиції правил",
    "непереглянутої пропозиції правил",
    "непереглянутих пропозицій правил",
    "непереглянуту пропозицію правил",
);
pub const HIT: Noun = Noun::it(
    Kind::Masculine,
    "непереглянутий збіг із правилами",
    "непереглянуті збіги з правилами",
    "непереглянутого збігу з правилами",
    "непереглянутих збігів із правилами",
);

/// Who took part in this way.
pub fn person(setting: Setting, gender: Gender) -> Noun {
    match (setting, gender) {
        (Setting::Interview | Setting::Pooled, Gender::Masculine) => INFORMANT,
        (Setting::Interview | Setting::Pooled, Gender::Feminine) => INFORMANT_FEMININE,
        (Setting::FocusGroup, Gender::Masculine) => PARTICIPANT,
        (Setting::FocusGroup, Gender::Feminine) => PARTICIPANT_FEMININE,
        (Setting::Survey, Gender::Masculine) => RESPONDENT,
        (Setting::Survey, Gender::Feminine) => RESPONDENT_FEMININE,
        (Setting::Document, _) => DOCUMENT,
    }
}

/// The same with the focus group beside it.
pub fn of_group(gender: Gender) -> Noun {
    match gender {
        Gender::Masculine => OF_GROUP,
        Gender::Feminine => OF_GROUP_FEMININE,
    }
}

/// A language's name, if it is known.
pub fn language(code: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// A fixed word.
pub fn label(label: Label) -> &'static str {
    match label {
        Label::Methods => "Методика",
        Label::Results => "Результати",
        Label::WhoSpokeOfWhat => "Хто про що говорив",
        Label::Codebook => "Книга кодів",
        Label::AllStatements => "Усі висловлювання",
        Label::Statements | Label::Statement => "Висловлювання",
        Label::IllustratedBy => "Приклади висловлювань",
        Label::StatementCount => "К-сть висловлювань",
        Label::Informants => "Інформанти",
        Label::InformantsFeminine => "Інформантки",
        Label::Interviews => "Інтерв’ю",
        Label::FocusGroup => "Фокус-група",
        Label::FocusGroups => "Фокус-групи",
        Label::Documents => "Документи",
        Label::Survey => "Опитування",
        Label::Participants => "Учасники дослідження",
        Label::Participant => "Учасник дослідження",
        Label::ParticipantFeminine => "Учасниця дослідження",
        Label::Group => "Група",
        Label::Source => "Джерело",
        Label::Code => "Код",
        Label::Unread => "Непереглянуті",
        Label::MatchedWords => "Слова, що збіглися",
        Label::Indicator => "Індикатор",
        Label::Standing => "Підстава",
        Label::RuleHit => "збіг із правилом, непереглянутий",
        Label::Coded => "закодовано",
        Label::Accepted => "прийнято",
        Label::Settled => "узгоджено",
        Label::Definition => "Визначення",
        Label::Include => "Коли застосовувати",
        Label::Exclude => "Коли не застосовувати",
        Label::Examples => "Приклади",
        Label::CounterExamples => "Контрприклади",
        Label::Indicators => "Індикатори",
        Label::Except => "Крім",
        Label::NotRecorded => "не зазначено",
        Label::NotMentioned => "не згадано",
        Label::NotRead => "не прочитано",
        Label::NotAsked => "не запитували",
        Label::NoRule => "немає правила",
        Label::Total => "Усього",
        Label::AllTogether => "Усього різних",
        Label::Note => "Примітка",
        Label::Context => "Контекст",
        Label::Transcripts => "Тексти інтерв’ю",
        Label::Passages => "Уривки",
        Label::Contents => "Зміст",
        Label::Close => "Закрити",
        Label::Percent => "Частка запитаних",
        Label::Text => "Текст",
    }
}
