//! Who took part, and what is counted, in Ukrainian.

use super::numbers::{Kind, Noun};
use crate::language::wording::{Gender, Setting};

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
