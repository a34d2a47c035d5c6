//! The sentences of a report in Lithuanian.

use super::Lithuanian;
use super::levels::{WITHOUT, counted_level, gender_of};
use super::numbers::Case::{Genitive, Nominative};
use super::numbers::{Case, Noun, figure, is_all, none, number, participle, plural, share, unidentified};
use super::people::{STATEMENT, of_group, person};
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Asked, Gender, Informants, Level, Setting, Wording};

pub const AT_LEAST: &str = "ne mažiau kaip ";

/// `The topic “…” was put to seven social pedagogues and to a focus group of five case managers.`
pub fn opening(level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String {
    let asked = || asked.iter().filter(|asked| asked.count > 0);
    let people = asked().filter(|asked| asked.setting != Setting::Document);
    let people: Vec<_> = people.map(|asked| asked_of(asked, gender)).collect();
    let documents = asked().filter(|asked| asked.setting == Setting::Document);
    let documents: Vec<_> = documents.map(|asked| asked_of(asked, gender)).collect();
    let (who, texts) = (joined(&people, "ir"), joined(&documents, "ir"));
    let about = format!("Apie {} „{name}“", level.accusative);
    match (people.is_empty(), documents.is_empty()) {
        (true, true) => {
            let put = participle("nepateikt", 1, gender_of(level));
            format!("{} „{name}“ niekam {put}.", capitalized(&level.one))
        }
        (true, false) => format!("{} „{name}“ teiginių ieškota {texts}.", capitalized(&level.assigned)),
        (false, true) => format!("{about} klausta {who}."),
        (false, false) => format!("{about} klausta {who}; teiginių ieškota ir {texts}."),
    }
}

/// `Three sub-topics were distinguished: ` with the blank at the end; the list follows, then a full stop.
pub fn distinguished(level: &Level, count: usize) -> String {
    if count == 0 {
        return format!("{} neišskirta", capitalized(&level.of_many));
    }
    format!("{} {}: ", participle("Išskirt", count, gender_of(level)), counted_level(count, level))
}

/// The counted sentence of a sub-topic, WITHOUT a final full stop, so that `: “…” (SP4).` can follow. With a gloss:
/// `Four of the seven informants (SP1, SP2, SP4, SP6) said that they write to parents in the e-diary`;
/// without: `Statements of two of the seven informants (SP3, SP5) were assigned to the sub-topic “home visits”`.
/// Right for `k = n` (`All seven informants …`) and `k = 1`. For a focus group that comes first:
/// `In the focus group, two participants (AV2, AV3) said that they …`. Documents: `Two of the four documents (…)`.
pub fn counted(informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
    let (setting, gender) = (informants.setting, informants.gender);
    let silent = informants.k == 0 && !informants.at_least;
    let Some(gloss) = gloss else {
        let assigned = format!("{} „{name}“", capitalized(&level.assigned));
        return match is_single(informants) {
            _ if silent => no_statement(level, name),
            true => format!("{assigned} priskirtas {} teiginys", whose(informants)),
            false => format!("{assigned} priskirti {} teiginiai", whose(informants)),
        };
    };
    let no = if silent { "ne" } else { "" };
    let noun = person(setting, gender);
    match setting {
        Setting::FocusGroup => {
            format!("Fokus grupėje {} {no}teigė, kad {gloss}", who(informants, &noun, Nominative))
        }
        Setting::Document => {
            let documents = capitalized(&who(informants, &noun, Genitive));
            format!("{documents} {} {no}teigiama, kad {gloss}", in_text(informants.k))
        }
        _ => format!("{} {no}teigė, kad {gloss}", capitalized(&who(informants, &noun, Nominative))),
    }
}

/// The sentence about statements that carry a topic itself and none of its sub-topics, WITHOUT a final full stop:
/// `Two statements of one informant (AV2) were assigned to the topic “…” itself`. `informants.statements` is their number.
pub fn counted_itself(informants: &Informants<'_>, level: &Level, name: &str) -> String {
    let itself = match gender_of(level) {
        Gender::Masculine => "Pačiam",
        Gender::Feminine => "Pačiai",
    };
    let known = WITHOUT.iter().find(|(one, _)| *one == level.one);
    let without = known.map_or(String::new(), |(_, without)| format!(" ({without})"));
    let itself = format!("{itself} {} „{name}“{without}", level.assigned);
    match informants.statements {
        _ if informants.k == 0 && !informants.at_least => format!("{itself} nepriskirtas nė vienas teiginys"),
        _ if is_single(informants) => format!("{itself} priskirtas {} teiginys", whose(informants)),
        0 | 1 => format!("{itself} priskirti {} teiginiai", whose(informants)),
        n => format!(
            "{itself} {} {} {} {}",
            participle("priskirt", n, STATEMENT.gender),
            number(n, Nominative, STATEMENT.gender),
            whose(informants),
            STATEMENT.after(n, Nominative)
        ),
    }
}

/// The sentence about a focus group that follows [`Wording::counted`] about interviews, WITHOUT a final full stop:
/// `In the focus group, two participants (AV2, AV3) spoke of it`.
pub fn also_in_focus_group(informants: &Informants<'_>) -> String {
    if informants.k == 0 && !informants.at_least {
        return "Fokus grupėje apie tai niekas nekalbėjo".to_owned();
    }
    let noun = person(Setting::FocusGroup, informants.gender);
    format!("Fokus grupėje apie tai kalbėjo {}", who(informants, &noun, Nominative))
}

/// `No statement was assigned to the sub-topic “…”.`
pub fn nobody(level: &Level, name: &str) -> String {
    no_statement(level, name) + "."
}

/// `AV3, who was not asked about it, raised it too.` (one or several codes)
pub fn unasked(codes: &[String], gender: Gender) -> String {
    let of_whom = match (codes.len(), gender) {
        (1, Gender::Masculine) => "kurio",
        (1, Gender::Feminine) => "kurios",
        _ => "kurių",
    };
    format!("Apie tai taip pat kalbėjo {}, {of_whom} apie tai nebuvo klausta.", Lithuanian.list(codes))
}

/// `SP7 did not speak about this topic.` (one or several codes; only of people whose sources have been read)
pub fn did_not_speak(codes: &[String], level: &Level) -> String {
    let this = match gender_of(level) {
        Gender::Masculine => "šį",
        Gender::Feminine => "šią",
    };
    format!("{} apie {this} {} nekalbėjo.", Lithuanian.list(codes), level.accusative)
}

/// In a cell of a table, who of a focus group spoke: `2 spoke`, `nobody spoke of it`; where an unknown speaker did
/// too (`at_least`): `at least 2 spoke`, for `k = 0` `at least 1 spoke`.
pub fn spoke(k: usize, at_least: bool) -> String {
    match (k, at_least) {
        (0, false) => "niekas nekalbėjo".to_owned(),
        (_, false) => format!("kalbėjo {}", figure(k)),
        (_, true) => format!("kalbėjo {AT_LEAST}{}", figure(k.max(1))),
    }
}

/// `septynių socialinių pedagogių`, `penkių atvejo vadybininkių fokus grupės`, `vieno dokumento tekste`. A group's name
/// has a genitive plural at most; where that does not go with the number, the name is put in apposition:
/// `vienos informantės (socialinė pedagogė)`, `21 dalyvės fokus grupės (atvejo vadybininkės)`.
pub fn asked_of(asked: &Asked<'_>, gender: Gender) -> String {
    let Asked { setting, count, name } = *asked;
    let noun = person(setting, gender);
    let (who, apposition) = match name {
        [] => (noun.counted(count, Genitive), String::new()),
        [_, _, of_many, ..] if plural(count) != 0 => {
            (format!("{} {of_many}", number(count, Genitive, gender)), String::new())
        }
        [one, ..] => {
            let form = if count == 1 { one } else { name.get(1).unwrap_or(one) };
            (noun.counted(count, Genitive), format!(" ({form})"))
        }
    };
    match setting {
        Setting::Interview | Setting::Pooled => who + &apposition,
        Setting::FocusGroup => format!("{who} fokus grupės{apposition}"),
        Setting::Survey => format!("{who}{apposition} apklausoje"),
        Setting::Document => format!("{who} {}{apposition}", in_text(count)),
    }
}

/// `keturios iš septynių informančių (SP1, SP2, SP4, SP6)`. A focus group and a pooled study are told without the
/// number asked: `dvi dalyvės (AV2, AV3)`.
pub fn who(informants: &Informants<'_>, noun: &Noun, case: Case) -> String {
    who_of(informants, noun, case, is_share(informants.setting))
}

/// `dviejų iš septynių informančių (SP3, SP5)`, `vienos informantės (SP2)`
pub fn whose(informants: &Informants<'_>) -> String {
    let Informants { setting, gender, k, .. } = *informants;
    let noun = if setting == Setting::FocusGroup { of_group(gender) } else { person(setting, gender) };
    who_of(informants, &noun, Genitive, is_share(setting) && k != 1)
}

pub fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
pub fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `is_share`. Of everybody the codes are left out.
pub fn who_of(informants: &Informants<'_>, noun: &Noun, case: Case, is_share: bool) -> String {
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

pub fn in_text(documents: usize) -> &'static str {
    if documents < 2 { "tekste" } else { "tekstuose" }
}

pub fn no_statement(level: &Level, name: &str) -> String {
    format!("{} „{name}“ nepriskirtas nė vienas teiginys", capitalized(&level.assigned))
}

/// `14 d.` already ends in a full stop.
pub fn full_stop(sentence: &str) -> String {
    if sentence.ends_with('.') { sentence.to_owned() } else { format!("{sentence}.") }
}
