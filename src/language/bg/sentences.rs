//! The sentences of a report in Bulgarian.

use super::notes::STATEMENT;
use super::numbers::figure;
use super::people::{AT_LEAST, asked_of, is_single, who, whose};
use super::{Bulgarian, levels};
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Asked, Gender, Informants, Level, Setting, Wording};

/// What a statement on a code of the first level itself does without.
pub const WITHOUT: [(&str, &str); 2] = [("тема", "без подтема"), ("категория", "без подкатегория")];

/// `The topic “…” was put to seven social pedagogues and to a focus group of five case managers.`
pub fn opening(level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String {
    let told = |documents: bool| {
        let asked = asked.iter().filter(|asked| asked.count > 0);
        let asked = asked.filter(|asked| (asked.setting == Setting::Document) == documents);
        asked.map(|asked| asked_of(asked, gender)).collect::<Vec<_>>()
    };
    let (people, documents) = (told(false), told(true));
    let on = format!("по {} „{name}“", level.accusative);
    let (put, searched) = (joined(&people, "и"), joined(&documents, "и"));
    match (people.is_empty(), documents.is_empty()) {
        (true, true) => format!("Въпроси {on} не са зададени на никого."),
        (true, false) => format!("Изказвания {on} са търсени {searched}."),
        (false, true) => format!("Въпроси {on} са зададени {put}."),
        (false, false) => format!("Въпроси {on} са зададени {put}; изказвания са търсени и {searched}."),
    }
}

/// `Three sub-topics were distinguished: ` with the blank at the end; the list follows, then a full stop.
pub fn distinguished(level: &Level, count: usize) -> String {
    match count {
        0 => format!("Не са изведени {}", level.many),
        1 => {
            let drawn = levels::kind(level).choose(["Изведен", "Изведена", "Изведено"]);
            format!("{drawn} е {}: ", levels::counted(1, level))
        }
        _ => format!("Изведени са {}: ", levels::counted(count, level)),
    }
}

/// The counted sentence of a sub-topic, WITHOUT a final full stop, so that `: “…” (SP4).` can follow. With a gloss:
/// `Four of the seven informants (SP1, SP2, SP4, SP6) said that they write to parents in the e-diary`;
/// without: `Statements of two of the seven informants (SP3, SP5) were assigned to the sub-topic “home visits”`.
/// Right for `k = n` (`All seven informants …`) and `k = 1`. For a focus group that comes first:
/// `In the focus group, two participants (AV2, AV3) said that they …`. Documents: `Two of the four documents (…)`.
pub fn counted(informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
    let silent = informants.k == 0 && !informants.at_least;
    let Some(gloss) = gloss else {
        let to = format!("Към {} „{name}“", level.accusative);
        return match is_single(informants) {
            _ if silent => no_statement(level, name),
            true => format!("{to} е отнесено едно изказване {}", whose(informants)),
            false => format!("{to} са отнесени изказвания {}", whose(informants)),
        };
    };
    let no = if silent { "не " } else { "" };
    let say = if informants.k < 2 { "посочва" } else { "посочват" };
    match informants.setting {
        Setting::FocusGroup => format!("Във фокус групата {} {no}{say}, че {gloss}", who(informants, "")),
        Setting::Document => capitalized(&format!("{} {no}се посочва, че {gloss}", who(informants, "в"))),
        _ => capitalized(&format!("{} {no}{say}, че {gloss}", who(informants, ""))),
    }
}

/// The sentence about statements that carry a topic itself and none of its sub-topics, WITHOUT a final full stop:
/// `Two statements of one informant (AV2) were assigned to the topic “…” itself`. `informants.statements` is their number.
pub fn counted_itself(informants: &Informants<'_>, level: &Level, name: &str) -> String {
    let itself = levels::kind(level).choose(["самия", "самата", "самото"]);
    let known = WITHOUT.iter().find(|(one, _)| *one == level.one);
    let without = known.map_or(String::new(), |(_, without)| format!(" ({without})"));
    let to = format!("Към {itself} {} „{name}“{without}", level.one);
    match informants.statements {
        _ if informants.k == 0 && !informants.at_least => format!("{to} не е отнесено нито едно изказване"),
        _ if is_single(informants) => format!("{to} е отнесено едно изказване {}", whose(informants)),
        0 | 1 => format!("{to} са отнесени изказвания {}", whose(informants)),
        n => format!("{to} са отнесени {} {}", STATEMENT.counted(n), whose(informants)),
    }
}

/// The sentence about a focus group that follows [`Wording::counted`] about interviews, WITHOUT a final full stop:
/// `In the focus group, two participants (AV2, AV3) spoke of it`.
pub fn also_in_focus_group(informants: &Informants<'_>) -> String {
    if informants.k == 0 && !informants.at_least {
        return "Във фокус групата никой не говори за това".to_owned();
    }
    let speak = if informants.k < 2 { "говори" } else { "говорят" };
    let group = Informants { setting: Setting::FocusGroup, ..informants.clone() };
    format!("Във фокус групата за това {speak} {}", who(&group, ""))
}

/// `No statement was assigned to the sub-topic “…”.`
pub fn nobody(level: &Level, name: &str) -> String {
    no_statement(level, name) + "."
}

/// `AV3, who was not asked about it, raised it too.` (one or several codes)
pub fn unasked(codes: &[String], gender: Gender) -> String {
    let (speak, whom) = match (codes.len(), gender) {
        (1, Gender::Masculine) => ("говори", "на когото"),
        (1, Gender::Feminine) => ("говори", "на която"),
        _ => ("говорят", "на които"),
    };
    format!("За това {speak} също {}, {whom} не е зададен такъв въпрос.", Bulgarian.list(codes))
}

/// `SP7 did not speak about this topic.` (one or several codes; only of people whose sources have been read)
pub fn did_not_speak(codes: &[String], level: &Level) -> String {
    let speak = if codes.len() == 1 { "говори" } else { "говорят" };
    let this = levels::kind(level).choose(["този", "тази", "това"]);
    format!("{} не {speak} по {this} {}.", Bulgarian.list(codes), level.one)
}

/// In a cell of a table, who of a focus group spoke: `2 spoke`, `nobody spoke of it`; where an unknown speaker did
/// too (`at_least`): `at least 2 spoke`, for `k = 0` `at least 1 spoke`.
pub fn spoke(k: usize, at_least: bool) -> String {
    let speak = if k < 2 { "говори" } else { "говорят" };
    match (k, at_least) {
        (0, false) => "никой не говори за това".to_owned(),
        (_, false) => format!("{speak} {}", figure(k)),
        (_, true) => format!("{speak} {AT_LEAST}{}", figure(k.max(1))),
    }
}

pub fn no_statement(level: &Level, name: &str) -> String {
    format!("Към {} „{name}“ не е отнесено нито едно изказване", level.accusative)
}
