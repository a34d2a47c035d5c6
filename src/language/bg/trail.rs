//! What Bulgarian says about what was decided.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::trail::TrailTexts;

impl TrailTexts for Bulgarian {
    fn trail(&self) -> &'static str {
        "одитна следа"
    }

    fn categories(&self) -> [&'static str; 6] {
        [
            "Първични данни",
            "Резултати от редукцията и анализа на данните",
            "Резултати от реконструкцията и синтеза на данните",
            "Бележки за хода на изследването",
            "Материали за намеренията и нагласите",
            "Сведения за разработването на инструмента",
        ]
    }

    fn decision_heads(&self) -> [&'static str; 5] {
        ["id", "дата", "кодировчик", "решение", "защо"]
    }

    fn nothing_recorded(&self) -> &'static str {
        "Нищо не е записано."
    }

    fn act<'a>(&self, act: &'a str) -> &'a str {
        match act {
            "read" => "прочетено докрай:",
            "code" => "код",
            "uncode" => "снет код",
            "accept" => "прието предложение",
            "reject" => "отхвърлено предложение",
            "memo" => "бележка",
            "condense" => "кратък запис",
            "stance" => "позиция към кода",
            "agreed" => "съгласие:",
            "dissented" => "несъгласие:",
            "inferred" => "извод, код",
            "star" => "за цитиране първо",
            "bar" => "да не се цитира",
            "trim" => "да се цитира съкратено",
            "untrim" => "да се цитира изцяло",
            "carry" => "пренесено",
            "settle" => "съгласуван код",
            "undo" => "отменено",
            "merge" => "обединени кодове",
            "split" => "разделен код",
            "retire" => "изваден от употреба код",
            "rename" => "преименуван код",
            "move" => "преместен код",
            "group" => "групирани кодове",
            "checkpoint" => "контролна точка",
            "assign" => "дадено за кодиране",
            other => other,
        }
    }

    fn value<'a>(&self, value: &'a str) -> &'a str {
        match value {
            "for" => "за",
            "against" => "против",
            "none" => "без позиция",
            "yes" => "да",
            "no" => "не",
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
        format!("{carry}; решение: {what}")
    }

    fn undone(&self, what: &str) -> String {
        format!("{what} (отменено)")
    }

    fn raw(&self, file: &str, kind: &str, date: Option<&str>, statements: usize, hash: &str) -> String {
        let date = date.unwrap_or("датата не е посочена");
        format!("{file}: {kind}, {date}, изказвания: {}, текст {hash}", figure(statements))
    }

    fn instrument(&self, hash: &str, codes: usize, defined: usize, rules: usize, files: &str) -> String {
        format!(
            "Кодова книга {hash}: кодове – {}, от тях с определение – {}, индикатори и изключения – {}; файлове: {files}.",
            figure(codes),
            figure(defined),
            figure(rules)
        )
    }
}
