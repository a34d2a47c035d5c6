//! Who is counted in Bulgarian sentences.

use super::numbers::{Kind, Noun, behind, figure, number, share};
use crate::language::wording::{Asked, Gender, Informants, Setting};

pub const DOCUMENT: Noun = Noun::masculine("документ", "документа");
const INFORMANT: Noun = Noun::person("информант", "информанти");
const INFORMANT_FEMININE: Noun = Noun::feminine("информантка", "информантки");
const PARTICIPANT: Noun = Noun::person("участник", "участници");
const PARTICIPANT_FEMININE: Noun = Noun::feminine("участничка", "участнички");
const OF_GROUP: Noun = Noun::person("участник във фокус групата", "участници във фокус групата");
const OF_GROUP_FEMININE: Noun = Noun::feminine("участничка във фокус групата", "участнички във фокус групата");
const RESPONDENT: Noun = Noun::person("респондент", "респонденти");
const RESPONDENT_FEMININE: Noun = Noun::feminine("респондентка", "респондентки");

pub const AT_LEAST: &str = "поне ";

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

/// `четирима от седемте информанти (SP1, SP2, SP4, SP6)`, behind a preposition, if there is one. A focus group and a
/// pooled study are told without the number asked: `двама участници (AV2, AV3)`.
pub fn who(informants: &Informants<'_>, preposition: &str) -> String {
    let noun = person(informants.setting, informants.gender);
    who_of(informants, &noun, preposition, is_share(informants.setting))
}

/// `на двама от седемте информанти (SP3, SP5)`, `на един информант (SP2)`, `от един документ (D1)`
pub fn whose(informants: &Informants<'_>) -> String {
    let Informants { setting, gender, k, .. } = *informants;
    let noun = match (setting, gender) {
        (Setting::FocusGroup, Gender::Masculine) => OF_GROUP,
        (Setting::FocusGroup, Gender::Feminine) => OF_GROUP_FEMININE,
        _ => person(setting, gender),
    };
    let of = if setting == Setting::Document { "от" } else { "на" };
    who_of(informants, &noun, of, is_share(setting) && k != 1)
}

fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
pub fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `of_asked`. Of everybody the codes are left out.
fn who_of(informants: &Informants<'_>, noun: &Noun, preposition: &str, of_asked: bool) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let at_least = if at_least && (k == 0 || k < n) && !is_single(informants) { AT_LEAST } else { "" };
    let told = |who: &str| behind(preposition, &format!("{at_least}{who}"));
    let who = match k {
        0 if informants.at_least => told(&unidentified(noun)),
        _ if k == n => share(k, n, noun, preposition),
        _ if of_asked => told(&share(k, n, noun, "")),
        0 => told(&noun.none()),
        _ => told(&noun.counted(k)),
    };
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{who}{codes}")
}

/// `един неидентифициран участник`
fn unidentified(noun: &Noun) -> String {
    let word = noun.kind.choose(["неидентифициран", "неидентифицирана", "неидентифицирано"]);
    format!("{} {word} {}", number(1, noun.kind), noun.one)
}

/// A group by its name, or else the noun: `седем социални педагози`. A name has one form, many, and, where the number
/// asks for another one, that (`протокол, протоколи, протокола`). A name in a single form cannot agree with a number, so
/// the number is set apart: `социални педагози (7)`.
pub fn named(n: usize, name: &[String], otherwise: &Noun) -> String {
    match name {
        [] => otherwise.counted(n),
        [only] => format!("{only} ({})", figure(n)),
        [one, .., after] => {
            format!("{} {}", number(n, kind_of(one, otherwise.kind)), if n == 1 { one } else { after })
        }
    }
}

/// Masculine nouns in `-а` and `-я` for people.
const MEN: [&str; 4] = ["баща", "колега", "старейшина", "съдия"];

/// What a group of people or documents is, by its name: a name in `-а` is feminine, in `-о` and `-е` neuter, whatever
/// the others are; any other one is masculine, and a person, unless documents are meant.
fn kind_of(one: &str, others: Kind) -> Kind {
    let word = one.split(' ').next().unwrap_or(one).to_lowercase();
    match others {
        _ if MEN.contains(&word.as_str()) => Kind::Person,
        _ if word.ends_with(['а', 'я']) => Kind::Feminine,
        _ if word.ends_with(['о', 'е']) => Kind::Neuter,
        Kind::Masculine => Kind::Masculine,
        _ => Kind::Person,
    }
}

/// `на седем социални педагози`, `на фокус група от петима социални работници`, `на дванадесет респонденти в анкета`,
/// `в един документ`. A name in a single form is put in apposition: `на седем информанти (социални педагози)`.
pub fn asked_of(asked: &Asked<'_>, gender: Gender) -> String {
    let Asked { setting, count, name } = *asked;
    let noun = person(setting, gender);
    let who = match name {
        [only] => format!("{} ({only})", noun.counted(count)),
        _ => named(count, name, &noun),
    };
    match setting {
        Setting::Interview | Setting::Pooled => format!("на {who}"),
        Setting::FocusGroup => format!("на фокус група от {who}"),
        Setting::Survey => format!("на {who} в анкета"),
        Setting::Document => behind("в", &who),
    }
}
