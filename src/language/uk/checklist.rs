//! What Ukrainian says about checklists.

use super::Ukrainian;
use super::numbers::of;
use crate::language::checklist::{ChecklistTexts, Figure, Pointer};

impl ChecklistTexts for Ukrainian {
    fn heads(&self) -> [&'static str; 3] {
        ["№", "пункт", "підтвердження"]
    }

    fn not_recorded(&self) -> &'static str {
        "НЕ ЗАЗНАЧЕНО"
    }

    fn coreq(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 32] = [
            "хто проводив інтерв’ю чи модерував",
            "кваліфікація дослідників",
            "їхня посада",
            "їхня стать",
            "їхній досвід і підготовка",
            "стосунки з учасниками до дослідження",
            "що учасники знали про інтерв’юера",
            "із чим прийшов інтерв’юер: інтереси, припущення",
            "методологічний підхід",
            "як дібрано учасників",
            "як до них звернулися",
            "скільки їх було",
            "хто відмовився чи вибув і чому",
            "де зібрано дані",
            "хто ще був присутній",
            "хто такі учасники",
            "запитання, уточнення, гайд",
            "повторні інтерв’ю",
            "запис",
            "польові нотатки",
            "скільки тривало",
            "насичення",
            "чи повернуто транскрипти учасникам",
            "скільки кодувальників",
            "дерево кодів",
            "звідки виникли теми",
            "програмне забезпечення",
            "відгуки учасників про результати",
            "цитати, кожна з кодом учасника",
            "чи узгоджуються дані та результати",
            "чи зрозумілі основні теми",
            "менші теми та відмінні випадки",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn srqr(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 21] = [
            "назва",
            "анотація",
            "проблема і чому вона важлива",
            "мета чи запитання",
            "підхід і парадигма",
            "дослідники та їхня позиція",
            "контекст",
            "добір і коли його завершено",
            "етика: дозвіл, згода, захист",
            "як і коли зібрано дані",
            "інструменти: гайди, записування",
            "учасники та документи: кількість, ознаки",
            "як опрацьовано дані: транскрибування, кодування, знеособлення",
            "як проаналізовано дані",
            "що робить дослідження вірогідним",
            "результати: теми, інтерпретація",
            "підтвердження: цитати та інші дані",
            "що дослідження додає до відомого",
            "обмеження",
            "конфлікти інтересів",
            "фінансування",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)] {
        if coreq {
            &[(1, "Дослідницька група"), (9, "План дослідження"), (24, "Аналіз і результати")]
        } else {
            &[
                (1, "Назва та анотація"),
                (3, "Вступ"),
                (5, "Методи"),
                (16, "Результати"),
                (18, "Обговорення"),
                (20, "Інше"),
            ]
        }
    }

    fn pointer(&self, pointer: &Pointer) -> String {
        let figure = |figure: Figure| match figure {
            Figure::Participants => "учасники дослідження",
            Figure::Sources => "джерела",
            Figure::Dates => "дати",
            Figure::Attributes => "ознаки у файлі participants.csv",
            Figure::Coders => "кодувальники",
            Figure::Codes => "коди за рівнями",
            Figure::Origins => "коди із зазначеним походженням",
            Figure::Approach => "підхід у файлі tema.toml",
            Figure::Unit => "одиниця кодування",
            Figure::Decisions => "рішення в журналі",
            Figure::Software => "програмне забезпечення",
            Figure::Quotes => "цитати у звіті, кожна з кодом учасника",
            Figure::Coded => "висловлювання з кодом",
            Figure::Read => "джерела, позначені як прочитані до кінця",
            Figure::TwoCoders => "джерела з рішеннями двох кодувальників",
            Figure::Asked => "кого про що запитували, у файлі tema.toml",
            Figure::Title => "назва у файлі tema.toml",
            Figure::Checkpoints => "контрольні точки",
            Figure::Definitions => "коди з визначенням",
        };
        match pointer {
            Pointer::Memo(id, coder, day) => format!("нотатка {id} ({coder}, {day})"),
            Pointer::File(name) => name.clone(),
            Pointer::Figure(what, value) => format!("{}: {value}", figure(*what)),
            Pointer::Command(command) => command.clone(),
        }
    }

    fn summary(&self, recorded: usize, items: usize) -> String {
        format!("Підтвердження є для {recorded} із {}.", of(items, "пункту", "пунктів"))
    }

    fn how_to(&self, example: &str) -> String {
        format!(
            "Це вказівки, а не відповіді: що вони означають, має сказати стаття. Підтвердженням вважається також нотатка про \
             дослідження, що починається з позначки пункту: {example}"
        )
    }

    fn source(&self, coreq: bool) -> &'static str {
        if coreq {
            "Пункти COREQ нашими короткими словами; Tong, Sainsbury, Craig (2007), doi:10.1093/intqhc/mzm042."
        } else {
            "Пункти SRQR нашими короткими словами; O’Brien, Harris, Beckman, Reed, Cook (2014), doi:10.1097/ACM.0000000000000388."
        }
    }
}
