//! Who took part in Lithuanian.

use super::numbers::Case::Nominative;
use super::numbers::{Noun, figure, number, plural};
use crate::language::wording::{Gender, Setting};

pub const INFORMANT: Noun = Noun::masculine("informantas", "informantai", "informanto", "informantų");

pub const INFORMANT_FEMININE: Noun = Noun::feminine("informantė", "informantės", "informantės", "informančių");

pub const PARTICIPANT: Noun = Noun::masculine("dalyvis", "dalyviai", "dalyvio", "dalyvių");

pub const PARTICIPANT_FEMININE: Noun = Noun::feminine("dalyvė", "dalyvės", "dalyvės", "dalyvių");

pub const OF_GROUP: Noun =
    Noun::masculine("fokus grupės dalyvis", "fokus grupės dalyviai", "fokus grupės dalyvio", "fokus grupės dalyvių");

pub const OF_GROUP_FEMININE: Noun =
    Noun::feminine("fokus grupės dalyvė", "fokus grupės dalyvės", "fokus grupės dalyvės", "fokus grupės dalyvių");

pub const RESPONDENT: Noun = Noun::masculine("respondentas", "respondentai", "respondento", "respondentų");

pub const RESPONDENT_FEMININE: Noun = Noun::feminine("respondentė", "respondentės", "respondentės", "respondenčių");

pub const DOCUMENT: Noun = Noun::masculine("dokumentas", "dokumentai", "dokumento", "dokumentų");

pub const STATEMENT: Noun = Noun::masculine("teiginys", "teiginiai", "teiginio", "teiginių");

pub const DIFFERENT: Noun =
    Noun::masculine("skirtingas teiginys", "skirtingi teiginiai", "skirtingo teiginio", "skirtingų teiginių");

pub const SUGGESTION: Noun = Noun::masculine(
    "neperžiūrėtas taisyklių pasiūlymas",
    "neperžiūrėti taisyklių pasiūlymai",
    "neperžiūrėto taisyklių pasiūlymo",
    "neperžiūrėtų taisyklių pasiūlymų",
);

pub const HIT: Noun = Noun::feminine(
    "neperžiūrėta taisyklių atitiktis",
    "neperžiūrėtos taisyklių atitiktys",
    "neperžiūrėtos taisyklių atitikties",
    "neperžiūrėtų taisyklių atitikčių",
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

pub fn of_group(gender: Gender) -> Noun {
    match gender {
        Gender::Masculine => OF_GROUP,
        Gender::Feminine => OF_GROUP_FEMININE,
    }
}

/// A group by its name in three forms, or else the noun: `septynios socialinės pedagogės`. A name in a single form
/// cannot agree with a number, so the number is set apart: `socialinės pedagogės (7)`.
pub fn named(n: usize, name: &[String], otherwise: &Noun, gender: Gender) -> String {
    match name {
        [] => otherwise.counted(n, Nominative),
        [only] => format!("{only} ({})", figure(n)),
        [.., last] => {
            let form = name.get(plural(n)).unwrap_or(last);
            format!("{} {form}", number(n, Nominative, gender))
        }
    }
}
