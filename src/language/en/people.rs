//! Who took part in English.

use super::numbers::{Noun, counted, number};
use crate::language::wording::Setting;

pub const INFORMANT: Noun = ["informant", "informants"];

pub const PARTICIPANT: Noun = ["participant", "participants"];

pub const PARTICIPANT_OF_GROUP: Noun = ["participant of the focus group", "participants of the focus group"];

pub const RESPONDENT: Noun = ["respondent", "respondents"];

pub const DOCUMENT: Noun = ["document", "documents"];

pub fn person(setting: Setting) -> Noun {
    match setting {
        Setting::Interview | Setting::Pooled => INFORMANT,
        Setting::FocusGroup => PARTICIPANT,
        Setting::Survey => RESPONDENT,
        Setting::Document => DOCUMENT,
    }
}

/// As [`counted`], with the name of a group, or else the noun.
pub fn counted_name(n: usize, name: &[String], otherwise: Noun) -> String {
    match (name, n) {
        ([], _) => counted(n, otherwise),
        ([only], 1) => format!("{only} (1)"),
        ([one, ..], 1) => format!("one {one}"),
        ([only], _) => format!("{} {only}", number(n)),
        ([_, many, ..], _) => format!("{} {many}", number(n)),
    }
}
