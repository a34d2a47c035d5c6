//! The sentences of a report in English.

use super::English;
use super::numbers::{self, Noun, figure, sentence, share};
use super::people::{DOCUMENT, PARTICIPANT, PARTICIPANT_OF_GROUP, counted_name, person};
use crate::language::figures::joined;
use crate::language::wording::{Asked, Informants, Level, Setting, Wording};

/// `The topic “…” was put to seven social pedagogues and to a focus group of five case managers.`
pub fn opening(level: &Level, name: &str, asked: &[Asked<'_>]) -> String {
    let asked = || asked.iter().filter(|asked| asked.count > 0);
    let people: Vec<_> = asked().filter(|asked| asked.setting != Setting::Document).map(put_to).collect();
    let documents: Vec<_> = asked()
        .filter(|asked| asked.setting == Setting::Document)
        .map(|asked| counted_name(asked.count, asked.name, DOCUMENT))
        .collect();
    let topic = format!("The {} “{name}” was", level.one);
    let put = joined(&people, "and");
    let searched = format!("looked for in {}", joined(&documents, "and"));
    match (people.is_empty(), documents.is_empty()) {
        (true, true) => format!("{topic} put to nobody."),
        (true, false) => format!("{topic} {searched}."),
        (false, true) => format!("{topic} put {put}."),
        (false, false) => format!("{topic} put {put}; it was also {searched}."),
    }
}

/// `Three sub-topics were distinguished: ` with the blank at the end; the list follows, then a full stop.
pub fn distinguished(level: &Level, count: usize) -> String {
    match count {
        0 => format!("No {} were distinguished", level.many),
        1 => format!("One {} was distinguished: ", level.one),
        _ => sentence(&format!("{} {} were distinguished: ", figure(count), level.many)),
    }
}

/// The counted sentence of a sub-topic, WITHOUT a final full stop, so that `: “…” (SP4).` can follow. With a gloss:
/// `Four of the seven informants (SP1, SP2, SP4, SP6) said that they write to parents in the e-diary`;
/// without: `Statements of two of the seven informants (SP3, SP5) were assigned to the sub-topic “home visits”`.
/// Right for `k = n` (`All seven informants …`) and `k = 1`. For a focus group that comes first:
/// `In the focus group, two participants (AV2, AV3) said that they …`. Documents: `Two of the four documents (…)`.
pub fn counted(informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
    let Some(gloss) = gloss else {
        if informants.k == 0 && !informants.at_least {
            return no_statement(level, name);
        }
        let assigned = format!("assigned to the {} “{name}”", level.one);
        return match is_single(informants) {
            true => format!("One statement, {}, was {assigned}", whose(informants)),
            false => format!("Statements {} were {assigned}", whose(informants)),
        };
    };
    let setting = informants.setting;
    let who = who(informants, person(setting));
    match setting {
        Setting::FocusGroup => format!("In the focus group, {who} said that they {gloss}"),
        Setting::Document => sentence(&format!("{who} stated that they {gloss}")),
        _ => sentence(&format!("{who} said that they {gloss}")),
    }
}

/// The sentence about statements that carry a topic itself and none of its sub-topics, WITHOUT a final full stop:
/// `Two statements of one informant (AV2) were assigned to the topic “…” itself`. `informants.statements` is their number.
pub fn counted_itself(informants: &Informants<'_>, level: &Level, name: &str) -> String {
    if informants.k == 0 && !informants.at_least {
        return no_statement(level, name) + " itself";
    }
    let assigned = format!("assigned to the {} “{name}” itself", level.one);
    match informants.statements {
        _ if is_single(informants) => format!("One statement, {}, was {assigned}", whose(informants)),
        0 | 1 => format!("Statements {} were {assigned}", whose(informants)),
        several => sentence(&format!("{} statements {} were {assigned}", figure(several), whose(informants))),
    }
}

/// The sentence about a focus group that follows [`Wording::counted`] about interviews, WITHOUT a final full stop:
/// `In the focus group, two participants (AV2, AV3) spoke of it`.
pub fn also_in_focus_group(informants: &Informants<'_>) -> String {
    if informants.k == 0 && !informants.at_least {
        return "In the focus group, nobody spoke of it".to_owned();
    }
    format!("In the focus group, {} spoke of it", who(informants, PARTICIPANT))
}

/// `No statement was assigned to the sub-topic “…”.`
pub fn nobody(level: &Level, name: &str) -> String {
    no_statement(level, name) + "."
}

/// `AV3, who was not asked about it, raised it too.` (one or several codes)
pub fn unasked(codes: &[String]) -> String {
    let were = if codes.len() == 1 { "was" } else { "were" };
    format!("{}, who {were} not asked about it, raised it too.", English.list(codes))
}

/// `SP7 did not speak about this topic.` (one or several codes; only of people whose sources have been read)
pub fn did_not_speak(codes: &[String], level: &Level) -> String {
    format!("{} did not speak about this {}.", English.list(codes), level.one)
}

/// In a cell of a table, who of a focus group spoke: `2 spoke`, `nobody spoke of it`; where an unknown speaker did
/// too (`at_least`): `at least 2 spoke`, for `k = 0` `at least 1 spoke`.
pub fn spoke(k: usize, at_least: bool) -> String {
    match (k, at_least) {
        (0, false) => "nobody spoke of it".to_owned(),
        (_, false) => format!("{} spoke", figure(k)),
        (_, true) => format!("at least {} spoke", figure(k.max(1))),
    }
}

/// `to seven social pedagogues`, `to a focus group of five case managers`.
pub fn put_to(asked: &Asked<'_>) -> String {
    let who = counted_name(asked.count, asked.name, person(asked.setting));
    match asked.setting {
        Setting::FocusGroup => format!("to a focus group of {who}"),
        Setting::Survey => format!("to {who} in a survey"),
        _ => format!("to {who}"),
    }
}

/// `four of the seven informants (SP1, SP2, SP4, SP6)`. A focus group and a pooled study are told without the
/// number asked: `two participants (AV2, AV3)`.
pub fn who(informants: &Informants<'_>, noun: Noun) -> String {
    who_of(informants, noun, is_share(informants.setting))
}

/// `of two of the seven informants (SP3, SP5)`, `of one informant (SP2)`, `from one document (D1)`
pub fn whose(informants: &Informants<'_>) -> String {
    let (of, noun) = match informants.setting {
        Setting::FocusGroup => ("of", PARTICIPANT_OF_GROUP),
        Setting::Document => ("from", DOCUMENT),
        setting => ("of", person(setting)),
    };
    format!("{of} {}", who_of(informants, noun, is_share(informants.setting) && informants.k != 1))
}

pub fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
pub fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `share`. Of everybody the codes are left out.
pub fn who_of(informants: &Informants<'_>, noun: Noun, is_share: bool) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let who = match k {
        0 if at_least => format!("one unidentified {}", noun[0]),
        _ if is_share || k == n => share(k, n, noun),
        0 => format!("no {}", noun[0]),
        _ => numbers::counted(k, noun),
    };
    let at_least = if at_least && (k == 0 || k < n) && !is_single(informants) { "at least " } else { "" };
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{at_least}{who}{codes}")
}

pub fn no_statement(level: &Level, name: &str) -> String {
    format!("No statement was assigned to the {} “{name}”", level.one)
}
