//! What Bulgarian says about checklists.

use super::Bulgarian;
use super::numbers::many;
use crate::language::checklist::{ChecklistTexts, Figure, Pointer};

const COREQ: [&str; 32] = [
    "кой е водил интервютата или групата",
    "квалификация на изследователите",
    "тяхната професия",
    "техният пол",
    "техният опит и подготовка",
    "предишни отношения с участниците",
    "какво са знаели участниците за интервюиращия",
    "с какво е дошъл интервюиращият: интереси, допускания",
    "методологическа ориентация",
    "как са подбрани участниците",
    "как са поканени",
    "колко са били",
    "кой е отказал или се е оттеглил и защо",
    "къде са събрани данните",
    "кой още е присъствал",
    "кои са участниците",
    "въпроси, подсказки, план на интервюто",
    "повторни интервюта",
    "записване",
    "теренни бележки",
    "колко време е траело",
    "насищане",
    "върнати ли са транскриптите на участниците",
    "колко са кодировчиците",
    "дърво на кодовете",
    "откъде идват темите",
    "софтуер",
    "мнение на участниците за резултатите",
    "цитати, всеки със своя участник",
    "съгласуват ли се данните и резултатите",
    "ясни ли са основните теми",
    "второстепенни теми и различни случаи",
];

const SRQR: [&str; 21] = [
    "заглавие",
    "резюме",
    "проблемът и защо е важен",
    "цел или въпрос",
    "подход и парадигма",
    "изследователите и тяхната позиция",
    "контекст",
    "подбор и кога е приключил",
    "етика: разрешение, съгласие, защита",
    "как и кога са събрани данните",
    "средства: планове на интервютата, записващи устройства",
    "участници и документи: брой, характеристики",
    "как са обработени данните: транскрибиране, кодиране, анонимизиране",
    "как са анализирани данните",
    "какво прави изследването достоверно",
    "резултати: теми, тълкуване",
    "опора в данните: цитати и други данни",
    "какво добавя към познатото",
    "ограничения",
    "конфликт на интереси",
    "финансиране",
];

fn figure(figure: Figure) -> &'static str {
    match figure {
        Figure::Participants => "участници",
        Figure::Sources => "източници",
        Figure::Dates => "дати",
        Figure::Attributes => "признаци в participants.csv",
        Figure::Coders => "кодировчици",
        Figure::Codes => "кодове по равнища",
        Figure::Origins => "кодове с посочен произход",
        Figure::Approach => "подход в tema.toml",
        Figure::Unit => "единица за кодиране",
        Figure::Decisions => "решения в дневника",
        Figure::Software => "софтуер",
        Figure::Quotes => "цитати в отчета, всеки със своя участник",
        Figure::Coded => "изказвания с код",
        Figure::Read => "източници, отбелязани като прочетени докрай",
        Figure::TwoCoders => "източници с решения на двама кодировчици",
        Figure::Asked => "кой за какво е питан, в tema.toml",
        Figure::Title => "заглавие в tema.toml",
        Figure::Checkpoints => "контролни точки",
        Figure::Definitions => "кодове с определение",
    }
}

impl ChecklistTexts for Bulgarian {
    fn heads(&self) -> [&'static str; 3] {
        ["№", "точка", "къде е посочено"]
    }

    fn not_recorded(&self) -> &'static str {
        "НЕ Е ПОСОЧЕНО"
    }

    fn coreq(&self, item: usize) -> &'static str {
        item.checked_sub(1).and_then(|at| COREQ.get(at)).copied().unwrap_or_default()
    }

    fn srqr(&self, item: usize) -> &'static str {
        item.checked_sub(1).and_then(|at| SRQR.get(at)).copied().unwrap_or_default()
    }

    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)] {
        if coreq {
            &[(1, "Изследователски екип"), (9, "План на изследването"), (24, "Анализ и резултати")]
        } else {
            &[
                (1, "Заглавие и резюме"),
                (3, "Въведение"),
                (5, "Методи"),
                (16, "Резултати"),
                (18, "Обсъждане"),
                (20, "Друго"),
            ]
        }
    }

    fn pointer(&self, pointer: &Pointer) -> String {
        match pointer {
            Pointer::Memo(id, coder, day) => format!("бележка {id} ({coder}, {day})"),
            Pointer::File(name) => name.clone(),
            Pointer::Figure(what, value) => format!("{}: {value}", figure(*what)),
            Pointer::Command(command) => command.clone(),
        }
    }

    fn summary(&self, recorded: usize, items: usize) -> String {
        format!("Нещо е посочено за {recorded} от {}.", many(items, "точка", "точки"))
    }

    fn how_to(&self, example: &str) -> String {
        format!(
            "Това са указатели, а не отговори: какво казват, трябва да каже статията. За посочено се приема и бележка към \
             изследването, която започва с означението на точката: {example}"
        )
    }

    fn source(&self, coreq: bool) -> &'static str {
        if coreq {
            "Точките на COREQ с наши кратки думи; Tong, Sainsbury, Craig (2007), doi:10.1093/intqhc/mzm042."
        } else {
            "Точките на SRQR с наши кратки думи; O'Brien, Harris, Beckman, Reed, Cook (2014), doi:10.1097/ACM.0000000000000388."
        }
    }
}
