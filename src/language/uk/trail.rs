//! What Ukrainian says about what was decided.

use super::Ukrainian;
use super::numbers::figure;
use crate::language::trail::TrailTexts;

impl TrailTexts for Ukrainian {
    fn trail(&self) -> &'static str {
        "аудиторський слід"
    }

    fn categories(&self) -> [&'static str; 6] {
        [
            "Первинні дані",
            "Результати скорочення та аналізу даних",
            "Результати відтворення та синтезу даних",
            "Нотатки про перебіг дослідження",
            "Матеріали про наміри та настанови",
            "Відомості про розроблення інструмента",
        ]
    }

    fn decision_heads(&self) -> [&'static str; 5] {
        ["id", "дата", "кодувальник", "рішення", "чому"]
    }

    fn nothing_recorded(&self) -> &'static str {
        "Нічого не записано."
    }

    fn act<'a>(&self, act: &'a str) -> &'a str {
        match act {
            "read" => "прочитано до кінця:",
            "code" => "код",
            "uncode" => "знято код",
            "accept" => "прийнято пропозицію",
            "reject" => "відхилено пропозицію",
            "memo" => "нотатка",
            "condense" => "стислий запис",
            "stance" => "позиція щодо коду",
            "agreed" => "згода:",
            "dissented" => "незгода:",
            "inferred" => "висновок, код",
            "star" => "цитувати насамперед",
            "bar" => "не цитувати",
            "trim" => "цитувати скорочено",
            "untrim" => "цитувати повністю",
            "carry" => "перенесено",
            "settle" => "узгоджено код",
            "undo" => "скасовано",
            "merge" => "об’єднано коди",
            "split" => "поділено код",
            "retire" => "вилучено з ужитку код",
            "rename" => "перейменовано код",
            "move" => "переміщено код",
            "group" => "згруповано коди",
            "checkpoint" => "контрольна точка",
            "assign" => "призначено для кодування",
            other => other,
        }
    }

    fn value<'a>(&self, value: &'a str) -> &'a str {
        match value {
            "for" => "за",
            "against" => "проти",
            "none" => "без позиції",
            "yes" => "так",
            "no" => "ні",
            other => other,
        }
    }

    fn became(&self, merged: bool) -> &'static str {
        if merged { "в" } else { "на" }
    }

    fn on(&self, source: &str, words: &str) -> String {
        format!("({source}: {words})")
    }

    fn carried(&self, carry: &str, what: &str) -> String {
        format!("{carry}; рішення: {what}")
    }

    fn undone(&self, what: &str) -> String {
        format!("{what} (скасовано)")
    }

    fn raw(&self, file: &str, kind: &str, date: Option<&str>, statements: usize, hash: &str) -> String {
        let date = date.unwrap_or("дату не зазначено");
        format!("{file}: {kind}, {date}, висловлювань: {}, текст {hash}", figure(statements))
    }

    fn instrument(&self, hash: &str, codes: usize, defined: usize, rules: usize, files: &str) -> String {
        format!(
            "Книга кодів {hash}: кодів – {}, з них з означенням – {}, індикаторів і винятків – {}; файли: {files}.",
            figure(codes),
            figure(defined),
            figure(rules)
        )
    }
}
