//! The methods paragraph in Bulgarian.

use super::notes::{HIT, STATEMENT, SUGGESTION};
use super::numbers::{Kind, Noun, are, behind, figure, number, share};
use super::people::{DOCUMENT, named, person};
use super::{Bulgarian, levels};
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Methods, Setting, Wording};

const INTERVIEW: Noun = Noun::neuter("индивидуално интервю", "индивидуални интервюта");
const FOCUS_GROUP: Noun = Noun::feminine("фокус група", "фокус групи");
const SURVEY: Noun = Noun::masculine("източник от анкета", "източника от анкета");
const SOURCE: Noun = Noun::masculine("източник", "източника");
const INDICATOR: Noun = Noun::masculine("индикатор", "индикатора");
const BY_HAND: Noun = Noun::neuter("ръчно кодиране", "ръчни кодирания");
const ACCEPTED: Noun = Noun::neuter("прието попадение на правилата", "приети попадения на правилата");
const REJECTED: Noun = Noun::neuter("попадение", "попадения");

/// The paragraph, a sentence a string.
pub fn paragraph(methods: &Methods<'_>) -> Vec<String> {
    let mut sentences = vec![
        participants(methods),
        material(methods),
        dates(methods),
        statements(methods),
        codebook(methods),
        approach(methods.approach),
    ];
    sentences.extend(coding(methods));
    sentences.extend(reading(methods));
    sentences.push(match methods.versions {
        "" => "Версиите на програмите не са посочени.".to_owned(),
        versions => full_stop(&format!("Използвани програми: {versions}")),
    });
    sentences
}

/// `14 ноември 2022 г.` already ends in a full stop.
fn full_stop(sentence: &str) -> String {
    if sentence.ends_with('.') { sentence.to_owned() } else { format!("{sentence}.") }
}

fn participants(methods: &Methods<'_>) -> String {
    let informant = person(Setting::Interview, methods.gender);
    let total: usize = methods.participants.iter().map(|(count, _)| count).sum();
    let group = |(count, name): &(usize, &[String])| {
        let ungrouped = if name.is_empty() { " без група" } else { "" };
        named(*count, name, &informant) + ungrouped
    };
    let present: Vec<_> = methods.participants.iter().filter(|(count, _)| *count > 0).copied().collect();
    let groups: Vec<_> = present.iter().map(group).collect();
    let take_part = if total == 1 { "участва" } else { "участват" };
    match present.as_slice() {
        [] => "Участниците не са посочени.".to_owned(),
        [(count, name)] => format!("В изследването {take_part} {}.", named(*count, name, &informant)),
        _ => format!("В изследването {take_part} {}: {}.", informant.counted(total), joined(&groups, "и")),
    }
}

fn material(methods: &Methods<'_>) -> String {
    let kinds = [(methods.interviews, INTERVIEW), (methods.surveys, SURVEY), (methods.documents, DOCUMENT)];
    let mut parts: Vec<_> = kinds.into_iter().map(|(count, noun)| (count > 0).then(|| noun.counted(count))).collect();
    parts.insert(1, focus_groups(&methods.focus_groups, &person(Setting::FocusGroup, methods.gender)));
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "Източниците не са посочени.".to_owned(),
        _ => format!("Материалът включва {}.", joined(&parts, "и")),
    }
}

/// `една фокус група с петима участници`, `две фокус групи (с петима и с шестима участници)`
fn focus_groups(sizes: &[usize], participant: &Noun) -> Option<String> {
    let counted = FOCUS_GROUP.counted(sizes.len());
    let (last, first) = sizes.split_last()?;
    Some(match sizes {
        [0] => format!("{counted} (броят на участниците не е посочен)"),
        [size] => format!("{counted} {}", behind("с", &participant.counted(*size))),
        _ if sizes.contains(&0) => {
            let sizes =
                sizes.iter().map(|size| if *size == 0 { "не е посочено".to_owned() } else { figure(*size) });
            format!("{counted} (участници: {})", joined(&sizes.collect::<Vec<_>>(), "и"))
        }
        _ => {
            let mut told: Vec<_> = first.iter().map(|size| behind("с", &number(*size, participant.kind))).collect();
            told.push(behind("с", &participant.counted(*last)));
            format!("{counted} ({})", joined(&told, "и"))
        }
    })
}

fn is_one_source(methods: &Methods<'_>) -> bool {
    methods.interviews + methods.focus_groups.len() + methods.surveys + methods.documents == 1
}

fn dates(methods: &Methods<'_>) -> String {
    let one = is_one_source(methods);
    let Some((first, last)) = &methods.dates else {
        return if one { "Датата не е посочена." } else { "Датите не са посочени." }.to_owned();
    };
    let sources = if one { "Източникът е от" } else { "Източниците са от" };
    let span = if first == last { "" } else { "периода " };
    let dates = format!("{sources} {span}{}", Bulgarian.period(first, last));
    match methods.undated {
        0 => full_stop(&dates),
        n => format!("{dates}; {} {} без дата.", SOURCE.counted(n), are(n)),
    }
}

fn statements(methods: &Methods<'_>) -> String {
    let unit = match methods.unit {
        "sentence" => "За изказване е прието едно изречение",
        "turn" => "За изказване е приета една реплика",
        "paragraph" => "За изказване е приет един абзац",
        _ => "Не е посочено какво е прието за изказване",
    };
    let what = if methods.basis == "rules" { "попадение на правило" } else { "код" };
    let one = if methods.basis == "rules" { "едно" } else { "един" };
    let sources = if is_one_source(methods) {
        "източникът съдържа"
    } else {
        "източниците съдържат"
    };
    let all = STATEMENT.figures(methods.statements);
    let coded = match (methods.statements, methods.coded) {
        (0, _) => return format!("{unit}; {sources} 0 изказвания."),
        (1, 0) => format!("което няма {what}"),
        (1, _) => format!("което има поне {one} {what}"),
        (_, 0) => format!("нито едно от които няма {what}"),
        (all, coded) if all == coded => format!("всички с поне {one} {what}"),
        (_, 1) => format!("от които 1 има поне {one} {what}"),
        (_, coded) => format!("от които {} имат поне {one} {what}", figure(coded)),
    };
    format!("{unit}; {sources} {all}, {coded}.")
}

fn codebook(methods: &Methods<'_>) -> String {
    let topics = levels::counted(methods.topics, methods.levels.0);
    match (methods.topics, methods.subtopics) {
        (0, 0) => "Кодовата книга е празна.".to_owned(),
        (_, 0) => format!("Кодовата книга съдържа {topics}."),
        (_, below) => format!("Кодовата книга съдържа {topics} и {}.", levels::counted(below, methods.levels.1)),
    }
}

fn approach(approach: &str) -> String {
    match approach {
        "codebook" => "Анализът следва подхода на кодовата книга.".to_owned(),
        "reliability" => "Анализът следва подхода на надеждността на кодирането.".to_owned(),
        "reflexive" => "Анализът следва рефлексивния подход.".to_owned(),
        _ => "Подходът не е посочен.".to_owned(),
    }
}

/// Who or what coded.
fn coding(methods: &Methods<'_>) -> Vec<String> {
    let indicators = INDICATOR.counted(methods.indicators);
    let no_indicators = || "В кодовата книга няма индикатори.".to_owned();
    if methods.basis == "rules" {
        let hits = match methods.decided {
            true => "попаденията са преброени независимо от решенията на хората",
            false => "попаденията не са прочетени от никого",
        };
        return vec![match methods.indicators {
            0 => no_indicators(),
            _ => format!("Изказванията са претърсени {}; {hits}.", behind("с", &indicators)),
        }];
    }
    let by_hand = if methods.basis == "people" { "ръчно " } else { "" };
    let mut sentences = match methods.coders {
        [] if !methods.decided => vec!["Никой не е кодирал изказванията.".to_owned()],
        [] => vec!["Не е посочено кой е кодирал.".to_owned()],
        coders => vec![format!("Изказванията са {by_hand}кодирани от {}.", joined(coders, "и")), decisions(methods)],
    };
    if methods.indicators == 0 {
        sentences.push(no_indicators());
        return sentences;
    }
    let their = if methods.indicators == 1 { "му" } else { "им" };
    let counts = match methods.basis {
        "people" => format!("предложенията {their} не се броят"),
        "all" => format!("попаденията {their} се броят, освен ако кодировчик ги е отхвърлил"),
        _ => format!("предложенията {their} се броят едва след като кодировчик ги е приел"),
    };
    sentences.push(format!("Кодовата книга съдържа {indicators}; {counts}."));
    sentences.push(unread(methods));
    sentences
}

/// How many decisions stand. On the basis `people` rule hits are not spoken of.
fn decisions(methods: &Methods<'_>) -> String {
    let people = methods.basis == "people";
    let told = |n: usize, noun: Noun| (n > 0).then(|| noun.figures(n));
    let accepted = if people { 0 } else { methods.accepted };
    let standing: Vec<_> = [told(methods.by_hand, BY_HAND), told(accepted, ACCEPTED)].into_iter().flatten().collect();
    let stand = match standing.as_slice() {
        [] if people => "Няма ръчни кодирания в сила".to_owned(),
        [] => "Няма кодирания в сила".to_owned(),
        _ => format!("В сила {} {}", are(methods.by_hand + accepted), joined(&standing, "и")),
    };
    match methods.rejected {
        0 => format!("{stand}."),
        _ if people => format!("{stand}."),
        1 => format!("{stand}; 1 попадение е отхвърлено."),
        n => format!("{stand}; {} са отхвърлени.", REJECTED.figures(n)),
    }
}

fn unread(methods: &Methods<'_>) -> String {
    match (methods.unread, methods.basis) {
        (0, _) => "Няма непрегледани предложения.".to_owned(),
        (1, "all") => format!("Включено е и {}.", HIT.counted(1)),
        (n, "all") => format!("Включени са и {}.", HIT.counted(n)),
        (1, _) => format!("Не е включено {}.", SUGGESTION.counted(1)),
        (n, _) => format!("Не са включени {}.", SUGGESTION.counted(n)),
    }
}

/// Which sources have been read to the end, and where else there are decisions.
fn reading(methods: &Methods<'_>) -> Option<String> {
    let (read, touched, all) = methods.read;
    let rest = all.saturating_sub(read);
    if all == 0 {
        return None;
    }
    if methods.basis == "rules" && !methods.decided && read == 0 {
        return Some("Нито един източник не е прочетен от човек.".to_owned());
    }
    let marked = match (read, all) {
        (1, 1) => "Източникът е отбелязан като прочетен".to_owned(),
        (0, 1) => "Източникът не е отбелязан като прочетен".to_owned(),
        (0, _) => "Нито един източник не е отбелязан като прочетен".to_owned(),
        (1, _) => format!("{} е отбелязан като прочетен", capitalized(&share(1, all, &SOURCE, ""))),
        _ => format!("{} са отбелязани като прочетени", capitalized(&share(read, all, &SOURCE, ""))),
    };
    let of = |n: usize| super::numbers::definite(n, Kind::Masculine);
    let some = |rest: String| behind("в", &format!("{} от {rest}", number(touched, Kind::Masculine)));
    let others = match (read, touched, rest) {
        (_, 0, _) => None,
        (0, _, 1) => Some("в него".to_owned()),
        (0, 2, 2) => Some("и в двата".to_owned()),
        (0, ..) if touched == rest => Some("във всички".to_owned()),
        (0, ..) => Some(some(of(rest))),
        (.., 1) => Some("в другия".to_owned()),
        _ if touched == rest => Some(format!("в останалите {}", number(rest, Kind::Masculine))),
        _ => Some(some(format!("останалите {}", number(rest, Kind::Masculine)))),
    };
    Some(match others {
        Some(others) => format!("{marked}; {others} има единични решения."),
        None => format!("{marked}."),
    })
}

#[cfg(test)]
mod tests;
