//! Notes and notices in Bulgarian.

use super::numbers::{Noun, number};
use super::people::person;
use super::{Bulgarian, levels};
use crate::language::figures::{capitalized, different, joined};
use crate::language::wording::{Gender, Level, Setting, Wording};

pub const STATEMENT: Noun = Noun::neuter("изказване", "изказвания");

pub const DIFFERENT: Noun = Noun::neuter("различно изказване", "различни изказвания");

pub const SUGGESTION: Noun =
    Noun::neuter("непрегледано предложение на правилата", "непрегледани предложения на правилата");

pub const HIT: Noun = Noun::neuter("непрегледано попадение на правилата", "непрегледани попадения на правилата");

/// The names of the levels together, as a caption (`many`: `Topics and sub-topics`) or as the head of a column
/// (`Topic, sub-topic`). Only one level: it alone.
pub fn levels_together(levels: &[Level], many: bool) -> String {
    capitalized(&match many {
        true => joined(&different(levels, |level| &level.many), "и"),
        false => different(levels, |level| &level.one).join(", "),
    })
}

/// How many cells are held back, and why: fewer than so many people, or what would let such a cell be computed.
pub fn note_held_back(cells: usize, least: usize) -> String {
    format!(
        "Клетки, които не се показват: {cells}. Зад клетка или колона стоят по-малко от {least} лица или чрез нея такава \
         клетка би могла да се изчисли от сумите."
    )
}

/// What the mark of small cells means: `* fewer than 3 people.`
pub fn note_small(least: usize) -> String {
    format!("* по-малко от {least} лица.")
}

/// The sources that nobody has marked as read to the end: `Not read to the end: AV3, AV5.`
pub fn not_read(sources: &[String]) -> String {
    match sources {
        [] => "Всички източници са прочетени докрай.".to_owned(),
        _ => format!("Непрочетени докрай: {}.", sources.join(", ")),
    }
}

/// `15 different statements; one stands in more than one sub-topic.` (`shared` may be 0: then only the first half)
pub fn note_statements(total: usize, shared: usize, level: &Level) -> String {
    let noun = if total == 1 { STATEMENT } else { DIFFERENT };
    let all = format!("Общо {}", noun.figures(total));
    let shared = match shared {
        _ if total == 0 => return "Няма изказвания.".to_owned(),
        0 => return format!("{all}."),
        1 if total == 1 => "то е отнесено".to_owned(),
        1 => "едно е отнесено".to_owned(),
        2 if total == 2 => "и двете са отнесени".to_owned(),
        _ if shared == total => "всички са отнесени".to_owned(),
        _ => format!("{} са отнесени", number(shared, STATEMENT.kind)),
    };
    let one = levels::counted(1, level);
    format!("{all}; {shared} към повече от {one}.")
}

/// That interviews and focus groups are counted together.
pub fn note_pooled() -> String {
    "Интервютата и фокус групите се броят заедно.".to_owned()
}

/// `A person counts once in a row.` in the words of a printed table.
pub fn note_once(level: &Level, gender: Gender) -> String {
    let informant = person(Setting::Interview, gender);
    let every = informant.kind.choose(["Всеки", "Всяка", "Всяко"]);
    let each = levels::kind(level).choose(["всеки", "всяка", "всяко"]);
    format!("{every} {} се брои по веднъж за {each} {}.", informant.one, level.one)
}

/// That silence in a focus group is neither agreement nor dissent.
pub fn note_focus_group() -> String {
    "Мълчанието във фокус група не се приема нито за съгласие, нито за несъгласие.".to_owned()
}

/// That sub-topics stand in the order of the codebook, or by number of statements.
pub fn note_order(by_statements: bool, level: &Level) -> String {
    let all = capitalized(&levels::all(level));
    if by_statements {
        format!("{all} са подредени по броя на изказванията, от най-големия към най-малкия.")
    } else {
        format!("{all} са подредени както в кодовата книга.")
    }
}

/// What a second coder is told who gets a package.
pub fn package(coder: &str) -> String {
    format!(
        "За {coder}\n\n\
         Тази папка е изследване за програмата „tema“. От всяко интервю тя съдържа репликите, които са ви се паднали за кодиране,\n\
         в двойни квадратни скоби – казаното около тях, а от останалото – само кой говори.\n\n\
         Разархивирайте я и напишете в терминал, отворен в тази папка:\n\n    \
         tema statements --uncoded --basis people   какво трябва да се кодира\n    \
         tema codebook show                         кодовете\n    \
         tema code SP1                              четене и кодиране на източник на цял екран\n    \
         tema decide code SP1:4.2 КОД               изказването получава код\n    \
         tema decide read SP1                       източникът е готов; което няма код, остава без код\n    \
         tema undo                                  последното решение се отменя\n\n\
         Не променяйте транскриптите. Накрая архивирайте папката отново и я изпратете обратно.\n"
    )
}

/// That the study is shown as it was on a `day` or at a checkpoint (its name and its day), and of when the codebook, the
/// transcripts, the participants and the settings are: of the checkpoint, or, where there was none, of today.
pub fn as_of(day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
    let with = "кодовата книга, транскриптите, участниците и настройките";
    match (day, checkpoint) {
        (Some(day), Some((name, kept))) => format!(
            "Изследването към {day}: решенията, взети дотогава, а {with} са от контролната точка „{name}“ ({kept})."
        ),
        (None, Some((name, kept))) => {
            format!("Изследването към контролната точка „{name}“ ({kept}): {with} са запазените в нея.")
        }
        (day, None) => format!(
            "Кодираното ръчно до {} включително. Тогава не е имало контролна точка: {with} са днешните.",
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
    let by_hand = if basis == "people" { "ръчно " } else { "" };
    let coded = match coders {
        [] => "никой не е кодирал".to_owned(),
        _ => format!("{by_hand}кодирано от {}", Bulgarian.list(coders)),
    };
    match (basis, unread) {
        ("rules", _) if decided => "попадения на правилата независимо от решенията на хората".to_owned(),
        ("rules", _) => "попадения на правилата, непрочетени от никого".to_owned(),
        (_, 0) => coded,
        ("all", 1) => format!("{coded}, включено е и {}", HIT.counted(1)),
        ("all", _) => format!("{coded}, включени са и {}", HIT.counted(unread)),
        (_, 1) => format!("{coded}; {} не е включено", SUGGESTION.counted(1)),
        _ => format!("{coded}; {} не са включени", SUGGESTION.counted(unread)),
    }
}

/// The notice above a report that is counted by rules alone: these are rule hits, nobody has read them; or, where
/// somebody has `decided` something: these are rule hits, whatever people decided about them.
pub fn rules_only(decided: bool) -> String {
    match decided {
        true => "Тези числа са попадения на правилата, преброени независимо от решенията на хората.".to_owned(),
        false => "Тези числа са попадения на правилата, които никой не е прочел.".to_owned(),
    }
}

/// The notice that percentages of fewer than twenty people say little.
pub fn small_base(n: usize) -> String {
    format!("Когато хората са по-малко от двадесет (тук {n}), процентите казват малко.")
}

/// That quotes stand in their own language: `Quotes are in Lithuanian, the language of the interviews.`
pub fn quotes_language(language_code: &str) -> String {
    format!("Цитатите са на езика на интервютата ({}).", Bulgarian.language_name(language_code))
}
