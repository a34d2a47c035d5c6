//! Notes and notices in Ukrainian.

use super::Ukrainian;
use super::levels::LEVELS;
use super::numbers::Case::Accusative;
use super::numbers::many;
use super::people::{HIT, SUGGESTION, person};
use crate::language::figures::{capitalized, different, joined};
use crate::language::wording::{Gender, Level, Setting, Wording};

/// The names of the levels together, as a caption (`many`: `Topics and sub-topics`) or as the head of a column
/// (`Topic, sub-topic`). Only one level: it alone.
pub fn levels_together(levels: &[Level], many: bool) -> String {
    let together = match many {
        true => joined(&different(levels, |level| &level.many), "та"),
        false => different(levels, |level| &level.one).join(", "),
    };
    capitalized(&together)
}

/// How many cells are held back, and why: fewer than so many people, or what would let such a cell be computed.
pub fn note_held_back(cells: usize, least: usize) -> String {
    format!(
        "Не показано клітинок: {cells}. За клітинкою або стовпцем стоїть менш ніж {} або за ними таку клітинку можна було б \
         обчислити з підсумків.",
        many(least, ["особа", "особи", "осіб"])
    )
}

/// What the mark of small cells means: `* fewer than 3 people.`
pub fn note_small(least: usize) -> String {
    format!("* менш ніж {}.", many(least, ["особа", "особи", "осіб"]))
}

/// The sources that nobody has marked as read to the end: `Not read to the end: AV3, AV5.`
pub fn not_read(sources: &[String]) -> String {
    match sources {
        [] => "Усі джерела прочитано до кінця.".to_owned(),
        _ => format!("Не прочитано до кінця: {}.", sources.join(", ")),
    }
}

/// That interviews and focus groups are counted together.
pub fn note_pooled() -> String {
    "Інтерв’ю та фокус-групи пораховано разом.".to_owned()
}

/// `A person counts once in a row.` in the words of a printed table.
pub fn note_once(level: &Level, gender: Gender) -> String {
    let whom = capitalized(person(Setting::Interview, gender).object);
    let known = LEVELS.iter().find(|(_, forms, _)| forms[0] == level.one);
    let place = known.map_or("в кожному рядку", |(_, _, place)| place);
    format!("{whom} {place} враховано один раз.")
}

/// That silence in a focus group is neither agreement nor dissent.
pub fn note_focus_group(gender: Gender) -> String {
    let members = person(Setting::FocusGroup, gender).of_many;
    format!("Мовчання {members} фокус-групи не вважали ні згодою, ні незгодою.")
}

/// That sub-topics stand in the order of the codebook, or by number of statements.
pub fn note_order(by_statements: bool, level: &Level) -> String {
    let many = capitalized(&level.many);
    if by_statements {
        format!("{many} подано за кількістю висловлювань, від найбільшої.")
    } else {
        format!("{many} подано в порядку книги кодів.")
    }
}

/// What a second coder is told who gets a package.
pub fn package(coder: &str) -> String {
    format!(
        "Для кого: {coder}\n\n\
         Ця тека – дослідження для програми «tema». З кожного інтерв’ю в ній залишено репліки, які випали вам для кодування,\n\
         у подвійних квадратних дужках – сказане поруч із ними, а з решти – лише хто говорив.\n\n\
         Розпакуйте її та в терміналі, відкривши цю теку, вводьте:\n\n    \
         tema statements --uncoded --basis people   що треба закодувати\n    \
         tema codebook show                         коди\n    \
         tema code SP1                              читати й кодувати джерело на весь екран\n    \
         tema decide code SP1:4.2 КОД               висловлювання отримує код\n    \
         tema decide read SP1                       джерело готове; що в ньому без коду, те коду не має\n    \
         tema undo                                  скасувати останнє рішення\n\n\
         Текстів не змінюйте. Потім знову запакуйте теку й надішліть назад.\n"
    )
}

/// That the study is shown as it was on a `day` or at a checkpoint (its name and its day), and of when the codebook, the
/// transcripts, the participants and the settings are: of the checkpoint, or, where there was none, of today.
pub fn as_of(day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
    let of = "книгою кодів, текстами, учасниками та налаштуваннями";
    match (day, checkpoint) {
        (Some(day), Some((name, kept))) => format!(
            "Дослідження станом на {day}: з рішеннями, ухваленими до цього дня, та з {of} контрольної точки «{name}» ({kept})."
        ),
        (None, Some((name, kept))) => {
            format!("Дослідження станом на контрольну точку «{name}» ({kept}), зі збереженими тоді {of}.")
        }
        (day, None) => format!(
            "Що закодовано вручну по {} включно. Контрольної точки тоді не було: книга кодів, тексти, учасники та \
             налаштування сьогоднішні.",
            day.unwrap_or_default()
        ),
    }
}

/// What the figures rest on, for every output: `coded by VK; 2 rule suggestions unread, not counted`;
/// `rule hits, none read`; `coded by VK, with 3 unread rule hits counted`. `basis` as in [`Methods`].
/// Begins in lower case, without a final full stop.
/// On the basis `rules` in a study in which somebody has `decided` something: `rule hits, whatever was decided
/// about them`.
pub fn basis(basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
    let by_hand = if basis == "people" { " вручну" } else { "" };
    let coded = match coders {
        [] => "ніхто не кодував".to_owned(),
        _ => format!("кодування{by_hand}: {}", Ukrainian.list(coders)),
    };
    match (basis, unread) {
        ("rules", _) if decided => "збіги з правилами, незалежно від рішень людей".to_owned(),
        ("rules", _) => "збіги з правилами, ніким не переглянуті".to_owned(),
        (_, 0) => coded,
        ("all", _) => format!("{coded}; враховано також {}", HIT.counted(unread, Accusative)),
        _ => format!("{coded}; {} не враховано", SUGGESTION.counted(unread, Accusative)),
    }
}

/// The notice above a report that is counted by rules alone: these are rule hits, nobody has read them; or, where
/// somebody has `decided` something: these are rule hits, whatever people decided about them.
pub fn rules_only(decided: bool) -> String {
    match decided {
        true => "Ці числа – збіги з правилами, пораховані незалежно від рішень людей.".to_owned(),
        false => "Ці числа – збіги з правилами, яких ніхто не переглядав.".to_owned(),
    }
}

/// The notice that percentages of fewer than twenty people say little.
pub fn small_base(n: usize) -> String {
    format!("Коли осіб менш ніж двадцять (тут {n}), відсотки мало що показують.")
}

/// That quotes stand in their own language: `Quotes are in Lithuanian, the language of the interviews.`
pub fn quotes_language(language_code: &str) -> String {
    let name = Ukrainian.language_name(language_code);
    let name = name.strip_suffix('а').map_or(name.clone(), |stem| format!("{stem}ою"));
    format!("Цитати подано мовою інтерв’ю ({name}).")
}
