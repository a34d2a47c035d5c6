//! Ukrainian sentences about who was asked, who spoke, and how many.

use super::levels::WITHOUT;
use super::levels::kind_of;
use super::numbers::Case::{Accusative, Genitive, Nominative, Whom};
use super::numbers::{
    Case, Kind, Noun, figure, is_all, is_singular, none, number, out_of, plural, share, unidentified,
};
use super::people::{STATEMENT, of_group, person};
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Asked, Gender, Informants, Level, Setting};

/// Before a number that is a lower bound.
pub const AT_LEAST: &str = "щонайменше ";

/// What a topic was put to whom.
pub fn opening(level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String {
    let asked = || asked.iter().filter(|asked| asked.count > 0);
    let people = asked().filter(|asked| asked.setting != Setting::Document);
    let people: Vec<_> = people.map(|asked| asked_of(asked, gender)).collect();
    let documents = asked().filter(|asked| asked.setting == Setting::Document);
    let documents: Vec<_> = documents.map(|asked| asked_of(asked, gender)).collect();
    let (who, texts) = (joined(&people, "та"), joined(&documents, "та"));
    let about = format!("Про {} «{name}»", level.accusative);
    match (people.is_empty(), documents.is_empty()) {
        (true, true) => format!("{about} нікого не запитували."),
        (true, false) => format!("Висловлювання до {} «{name}» шукали {texts}.", level.assigned),
        (false, true) => format!("{about} запитували {who}."),
        (false, false) => format!("{about} запитували {who}; висловлювання шукали також {texts}."),
    }
}

/// The sentence about a sub-topic, with the researcher's gloss or without.
pub fn counted(informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
    let (setting, gender) = (informants.setting, informants.gender);
    let Some(gloss) = gloss else {
        return match is_silent(informants) {
            true => no_statement(level, name),
            false => format!("До {} «{name}» віднесено {}", level.assigned, statements_of(informants)),
        };
    };
    let not = if is_silent(informants) { "не " } else { "" };
    let noun = person(setting, gender);
    if setting == Setting::Document {
        let texts = if informants.k < 2 { "тексті" } else { "текстах" };
        return format!("У {texts} {} {not}зазначено, що {gloss}", who(informants, &noun, Genitive));
    }
    let noted = verb(informants, ["зазначив", "зазначила", "зазначили"]);
    match setting {
        Setting::FocusGroup => {
            format!("У фокус-групі {} {not}{noted}, що {gloss}", who(informants, &noun, Nominative))
        }
        _ => format!("{} {not}{noted}, що {gloss}", capitalized(&who(informants, &noun, Nominative))),
    }
}

/// The sentence about statements that carry a topic and none of its sub-topics.
pub fn counted_itself(informants: &Informants<'_>, level: &Level, name: &str) -> String {
    let without = WITHOUT.iter().find(|(one, _)| *one == level.one);
    let without = without.map_or(String::new(), |(_, without)| format!(" ({without})"));
    let itself = format!("Безпосередньо до {} «{name}»{without}", level.assigned);
    match informants.statements {
        _ if is_silent(informants) => format!("{itself} не віднесено жодного висловлювання"),
        _ if is_single(informants) => format!("{itself} віднесено {}", statements_of(informants)),
        0 | 1 => format!("{itself} віднесено висловлювання {}", whose(informants)),
        n => format!("{itself} віднесено {} {}", STATEMENT.counted(n, Accusative), whose(informants)),
    }
}

/// The sentence about a focus group behind one about interviews.
pub fn also_in_focus_group(informants: &Informants<'_>) -> String {
    if is_silent(informants) {
        return "У фокус-групі про це ніхто не говорив".to_owned();
    }
    let noun = person(Setting::FocusGroup, informants.gender);
    let spoke = verb(informants, ["говорив", "говорила", "говорили"]);
    let who = who(informants, &noun, Nominative);
    // Behind a vowel `всі` sounds better than `усі`.
    let who = who.strip_prefix("усі ").map_or(who.clone(), |rest| format!("всі {rest}"));
    format!("У фокус-групі про це {spoke} {who}")
}

/// Who spoke of it without having been asked.
pub fn unasked(codes: &[String], gender: Gender) -> String {
    let (spoke, whom) = match (codes.len(), gender) {
        (1, Gender::Masculine) => ("говорив", "його"),
        (1, Gender::Feminine) => ("говорила", "її"),
        _ => ("говорили", "їх"),
    };
    format!("Про це також {spoke} {}, хоча {whom} про це не запитували.", joined(codes, "та"))
}

/// No statement has the code.
pub fn no_statement(level: &Level, name: &str) -> String {
    format!("До {} «{name}» не віднесено жодного висловлювання", level.assigned)
}

/// How many different statements there are, and how many of them have several codes.
pub fn note_statements(total: usize, shared: usize, level: &Level) -> String {
    let all = match total {
        0 => return "Висловлювань немає.".to_owned(),
        1 => "Усього 1 висловлювання".to_owned(),
        _ => format!("Усього {}", super::people::DIFFERENT.figures(total, Nominative)),
    };
    let one = match kind_of(level) {
        Kind::Feminine => "однієї",
        Kind::Masculine | Kind::Neuter => "одного",
    };
    let shared = match shared {
        0 => return format!("{all}."),
        1 if total == 1 => "його".to_owned(),
        2 if total == 2 => "обидва".to_owned(),
        _ => number(shared, Accusative, STATEMENT.kind),
    };
    format!("{all}; {shared} віднесено до більш ніж {one} {}.", level.assigned)
}

/// Nobody spoke, as far as is known.
fn is_silent(informants: &Informants<'_>) -> bool {
    informants.k == 0 && !informants.at_least
}

/// Masculine, feminine or plural, in agreement with those who spoke.
fn verb(informants: &Informants<'_>, [he, she, they]: [&'static str; 3]) -> &'static str {
    match (is_singular(informants.k, informants.n), informants.gender) {
        (false, _) => they,
        (true, Gender::Masculine) => he,
        (true, Gender::Feminine) => she,
    }
}

/// `чотири із семи інформанток (SP1, SP2, SP4, SP6)`. A focus group and a pooled study are told without the number
/// asked: `дві учасниці (AV2, AV3)`.
fn who(informants: &Informants<'_>, noun: &Noun, case: Case) -> String {
    who_of(informants, noun, case, is_share(informants.setting))
}

/// `висловлювання двох із семи інформанток (SP3, SP5)`, `одне висловлювання інформантки (SP2)`
fn statements_of(informants: &Informants<'_>) -> String {
    let whose = whose(informants);
    match is_single(informants) {
        // Who made one statement can only be one.
        true => {
            let bare = ["одного ", "однієї "].iter().find_map(|one| whose.strip_prefix(one)).unwrap_or(&whose);
            format!("одне висловлювання {bare}")
        }
        false => format!("висловлювання {whose}"),
    }
}

/// `двох із семи інформанток (SP3, SP5)`, `однієї інформантки (SP2)`, `з одного документа (D1)`
fn whose(informants: &Informants<'_>) -> String {
    let Informants { setting, gender, k, .. } = *informants;
    let noun = if setting == Setting::FocusGroup { of_group(gender) } else { person(setting, gender) };
    let whose = who_of(informants, &noun, Genitive, is_share(setting) && k != 1);
    if setting == Setting::Document { out_of(STATEMENT.one, &whose) } else { whose }
}

fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `is_share`. Of everybody the codes are left out.
fn who_of(informants: &Informants<'_>, noun: &Noun, case: Case, is_share: bool) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let who = match k {
        0 if at_least => unidentified(noun, case),
        _ if is_share || is_all(k, n) => share(k, n, noun, case),
        0 => none(noun, case),
        _ => noun.counted(k, case),
    };
    let at_least = if at_least && (k == 0 || k < n) && !is_single(informants) { AT_LEAST } else { "" };
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{at_least}{who}{codes}")
}

/// A group by its name in three forms, or else the noun: `сім соціальних педагогинь`. A name in a single form cannot
/// agree with a number, so the number is set apart: `соціальні педагогині (7)`.
pub fn named(n: usize, name: &[String], otherwise: &Noun, gender: Gender) -> String {
    match name {
        [] => otherwise.counted(n, Nominative),
        [only] => format!("{only} ({})", figure(n)),
        [.., last] => {
            let form = name.get(plural(n)).unwrap_or(last);
            format!("{} {form}", number(n, Nominative, gender.into()))
        }
    }
}

/// `сімох соціальних педагогинь`, `фокус-групу з п’яти менеджерок`, `у тексті одного документа`. A group's name has a
/// genitive plural at most; where that does not go with the number, the name is put in apposition: `одну інформантку
/// (соціальна педагогиня)`.
fn asked_of(asked: &Asked<'_>, gender: Gender) -> String {
    let Asked { setting, count, name } = *asked;
    let noun = person(setting, gender);
    let case = match setting {
        Setting::FocusGroup | Setting::Document => Genitive,
        _ => Whom,
    };
    let (who, apposition) = match name {
        [] => (noun.counted(count, case), String::new()),
        [_, _, of_many, ..] if plural(count) != 0 => {
            (format!("{} {of_many}", number(count, case, gender.into())), String::new())
        }
        [one, ..] => {
            let form = if count == 1 { one } else { name.get(1).unwrap_or(one) };
            (noun.counted(count, case), format!(" ({form})"))
        }
    };
    match setting {
        Setting::Interview | Setting::Pooled => who + &apposition,
        Setting::FocusGroup => {
            let group = "фокус-групу";
            format!("{group} {}{apposition}", out_of(group, &who))
        }
        Setting::Survey => format!("{who}{apposition} в опитуванні"),
        Setting::Document => {
            let texts = if count == 1 { "тексті" } else { "текстах" };
            format!("у {texts} {who}{apposition}")
        }
    }
}
