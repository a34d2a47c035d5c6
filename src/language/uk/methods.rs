//! The methods paragraph in Ukrainian.

use super::levels::counted_level;
use super::numbers::Case::{Accusative, Genitive, Nominative};
use super::numbers::{Kind, Noun, figure, inside, is_all, number, out_of, plural, share};
use super::people::{DOCUMENT, HIT, STATEMENT, SUGGESTION, person};
use super::sentences::named;
use super::{Ukrainian, many};
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Gender, Methods, Setting, Wording};

const INTERVIEW: Noun = Noun::it(
    Kind::Neuter,
    "індивідуальне інтерв’ю",
    "індивідуальні інтерв’ю",
    "індивідуального інтерв’ю",
    "індивідуальних інтерв’ю",
);
const FOCUS_GROUP: Noun = Noun::she("фокус-група", "фокус-групи", "фокус-групи", "фокус-груп", "фокус-групу");
const SURVEY: Noun = Noun::it(
    Kind::Neuter,
    "джерело з відповідями опитування",
    "джерела з відповідями опитування",
    "джерела з відповідями опитування",
    "джерел із відповідями опитування",
);
const SOURCE: Noun = Noun::it(Kind::Neuter, "джерело", "джерела", "джерела", "джерел");
const INDICATOR: Noun = Noun::it(Kind::Masculine, "індикатор", "індикатори", "індикатора", "індикаторів");

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
        "" => "Версії програм не зазначено.".to_owned(),
        versions => full_stop(&format!("Використані програми: {versions}")),
    });
    sentences
}

/// `2022 р.` already ends in a full stop.
fn full_stop(sentence: &str) -> String {
    if sentence.ends_with('.') { sentence.to_owned() } else { format!("{sentence}.") }
}

fn participants(methods: &Methods<'_>) -> String {
    let gender = methods.gender;
    let informant = person(Setting::Interview, gender);
    let total: usize = methods.participants.iter().map(|(count, _)| count).sum();
    let took = match (plural(total), gender) {
        (0, Gender::Masculine) => "взяв",
        (0, Gender::Feminine) => "взяла",
        _ => "взяли",
    };
    let group = |(count, name): &(usize, &[String])| {
        let ungrouped = if name.is_empty() { " поза групами" } else { "" };
        named(*count, name, &informant, gender) + ungrouped
    };
    let present: Vec<_> = methods.participants.iter().filter(|(count, _)| *count > 0).copied().collect();
    let groups: Vec<_> = present.iter().map(group).collect();
    match present.as_slice() {
        [] => "Учасників дослідження не зазначено.".to_owned(),
        // The name of a group in a single form says nothing of number.
        [(count, name @ [_])] => {
            let participants = capitalized(person(Setting::FocusGroup, gender).few);
            format!("{participants} дослідження: {}.", named(*count, name, &informant, gender))
        }
        [(count, name)] => {
            format!("Участь у дослідженні {took} {}.", named(*count, name, &informant, gender))
        }
        _ => {
            format!("Участь у дослідженні {took} {}: {}.", informant.counted(total, Nominative), joined(&groups, "та"))
        }
    }
}

fn material(methods: &Methods<'_>) -> String {
    let kinds = [(methods.interviews, INTERVIEW), (methods.surveys, SURVEY), (methods.documents, DOCUMENT)];
    let counted = kinds.into_iter().map(|(count, noun)| (count > 0).then(|| noun.counted(count, Nominative)));
    let mut parts: Vec<_> = counted.collect();
    parts.insert(1, focus_groups(&methods.focus_groups, &person(Setting::FocusGroup, methods.gender)));
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "Джерел не зазначено.".to_owned(),
        _ => format!("Матеріалом дослідження є {}.", joined(&parts, "та")),
    }
}

/// `одна фокус-група з п’яти учасниць`, `дві фокус-групи (учасниць: 5 та 6)`
fn focus_groups(sizes: &[usize], participant: &Noun) -> Option<String> {
    let counted = FOCUS_GROUP.counted(sizes.len(), Nominative);
    Some(match sizes {
        [] => return None,
        [0] => format!("{counted} (кількість {} не зазначено)", participant.of_many),
        [size] => format!("{counted} {}", out_of(&counted, &participant.counted(*size, Genitive))),
        _ => {
            let sizes = sizes.iter().map(|size| if *size == 0 { "не зазначено".to_owned() } else { figure(*size) });
            format!("{counted} ({}: {})", participant.of_many, joined(&sizes.collect::<Vec<_>>(), "та"))
        }
    })
}

fn is_one_source(methods: &Methods<'_>) -> bool {
    methods.interviews + methods.focus_groups.len() + methods.surveys + methods.documents == 1
}

fn dates(methods: &Methods<'_>) -> String {
    let one = is_one_source(methods);
    let Some((first, last)) = &methods.dates else {
        return if one { "Дату не зазначено." } else { "Дати не зазначено." }.to_owned();
    };
    let dates = match first == last {
        true if one => "Дата джерела",
        true => "Дата джерел",
        false => "Дати джерел",
    };
    let dates = format!("{dates}: {}", Ukrainian.period(first, last));
    match methods.undated {
        0 => full_stop(&dates),
        n => format!("{dates}; без дати – {}.", SOURCE.counted(n, Nominative)),
    }
}

fn statements(methods: &Methods<'_>) -> String {
    let unit = match methods.unit {
        "sentence" => "Висловлюванням вважали одне речення",
        "turn" => "Висловлюванням вважали одну репліку",
        "paragraph" => "Висловлюванням вважали один абзац",
        _ => "Що вважали висловлюванням, не зазначено",
    };
    let (what, no) = match methods.basis {
        "rules" => ("один збіг із правилами", "жодного збігу з правилами"),
        _ => ("один код", "жодного коду"),
    };
    let hold = if is_one_source(methods) { "у джерелі" } else { "у джерелах" };
    let all = STATEMENT.figures(methods.statements, Nominative);
    let have = if plural(methods.coded) == 0 { "має" } else { "мають" };
    let coded = match (methods.statements, methods.coded) {
        (0, _) => return format!("{unit}; {hold} висловлювань немає."),
        (1, 0) => format!("воно не має {no}"),
        (1, _) => format!("воно має щонайменше {what}"),
        (_, 0) => format!("з них жодне не має {}", no.trim_start_matches("жодного ")),
        (all, coded) if all == coded => format!("усі вони мають щонайменше {what}"),
        (_, coded) => format!("з них {} {have} щонайменше {what}", figure(coded)),
    };
    format!("{unit}; {hold} {all}, {coded}.")
}

fn codebook(methods: &Methods<'_>) -> String {
    let topics = counted_level(methods.topics, methods.levels.0);
    match (methods.topics, methods.subtopics) {
        (0, 0) => "Книга кодів порожня.".to_owned(),
        (_, 0) => format!("Книга кодів містить {topics}."),
        (_, below) => format!("Книга кодів містить {topics} та {}.", counted_level(below, methods.levels.1)),
    }
}

fn approach(approach: &str) -> String {
    match approach {
        "codebook" => "Аналіз виконано за підходом книги кодів (codebook approach).".to_owned(),
        "reliability" => "Аналіз виконано за підходом надійності кодування (coding reliability).".to_owned(),
        "reflexive" => "Аналіз виконано за рефлексивним підходом.".to_owned(),
        _ => "Підхід до аналізу не зазначено.".to_owned(),
    }
}

/// Who or what coded.
fn coding(methods: &Methods<'_>) -> Vec<String> {
    let indicators = INDICATOR.counted(methods.indicators, Accusative);
    let no_indicators = || "У книзі кодів немає індикаторів.".to_owned();
    if methods.basis == "rules" {
        let hits = match methods.decided {
            true => "збіги пораховано незалежно від рішень людей",
            false => "збігів ніхто не переглядав",
        };
        return vec![match methods.indicators {
            0 => no_indicators(),
            _ => format!("Висловлювання відібрано за правилами ({indicators}); {hits}."),
        }];
    }
    let by_hand = if methods.basis == "people" { " вручну" } else { "" };
    let mut sentences = match methods.coders {
        [] if !methods.decided => vec!["Висловлювань ніхто не кодував.".to_owned()],
        [] => vec!["Хто кодував, не зазначено.".to_owned()],
        coders => vec![format!("Кодування висловлювань{by_hand}: {}.", joined(coders, "та")), decisions(methods)],
    };
    if methods.indicators == 0 {
        sentences.push(no_indicators());
        return sentences;
    }
    let counts = match methods.basis {
        "people" => "їхні пропозиції не враховано",
        "all" => "їхні збіги враховано, якщо кодувальник їх не відхилив",
        _ => "їхні пропозиції враховано, лише якщо кодувальник їх прийняв",
    };
    sentences.push(format!("Книга кодів містить {indicators}; {counts}."));
    sentences.push(unread(methods));
    sentences
}

/// How many decisions stand. On the basis `people` rule hits are not spoken of.
fn decisions(methods: &Methods<'_>) -> String {
    let people = methods.basis == "people";
    let by_hand = ["рішення про кодування вручну", "рішення про кодування вручну", "рішень про кодування вручну"];
    let accepted = ["прийнятий збіг із правилами", "прийняті збіги з правилами", "прийнятих збігів із правилами"];
    let kinds = [(methods.by_hand, by_hand), (if people { 0 } else { methods.accepted }, accepted)];
    let kinds: Vec<_> = kinds.into_iter().filter(|(n, _)| *n > 0).collect();
    let standing: Vec<_> = kinds.iter().map(|(n, forms)| many(*n, *forms)).collect();
    let stand = match kinds.as_slice() {
        [] if people => "Чинних рішень про кодування вручну немає".to_owned(),
        [] => "Чинних рішень про кодування немає".to_owned(),
        [(n, _)] if plural(*n) == 0 => format!("Чинним є {}", standing[0]),
        _ => format!("Чинними є {}", joined(&standing, "та")),
    };
    match methods.rejected {
        rejected if rejected > 0 && !people => {
            format!("{stand}; {} відхилено.", many(rejected, ["збіг", "збіги", "збігів"]))
        }
        _ => format!("{stand}."),
    }
}

fn unread(methods: &Methods<'_>) -> String {
    let n = methods.unread;
    match (n, methods.basis) {
        (0, _) => "Непереглянутих пропозицій немає.".to_owned(),
        (_, "all") => format!("Враховано також {}.", HIT.counted(n, Accusative)),
        _ => format!("Не враховано {}.", SUGGESTION.counted(n, Accusative)),
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
        return Some("Жодного джерела ніхто не читав.".to_owned());
    }
    let as_read = if plural(read) == 0 && !is_all(read, all) { "прочитане" } else { "прочитані" };
    let marked = match (read, all) {
        (1, 1) => "Джерело позначено як прочитане".to_owned(),
        (0, 1) => "Джерело не позначено як прочитане".to_owned(),
        (0, _) => "Жодного джерела не позначено як прочитане".to_owned(),
        _ => format!("{} позначено як {as_read}", capitalized(&share(read, all, &SOURCE, Nominative))),
    };
    let genitive = |n: usize| number(n, Genitive, SOURCE.kind);
    let others = match (read, touched, rest) {
        (_, 0, _) => None,
        (0, _, 1) => Some("у ньому".to_owned()),
        (0, 2, 2) => Some("в обох".to_owned()),
        (0, ..) if touched == rest => Some("в усіх".to_owned()),
        (0, ..) => Some(format!("{} {}", inside(touched), out_of(&inside(touched), &genitive(rest)))),
        (.., 1) => Some("в іншому".to_owned()),
        _ if touched == rest => Some(format!("в інших {}", genitive(rest))),
        _ => Some(format!("{} з інших {}", inside(touched), genitive(rest))),
    };
    Some(match others {
        Some(others) => format!("{marked}; {others} є поодинокі рішення."),
        None => format!("{marked}."),
    })
}

#[cfg(test)]
mod tests;
