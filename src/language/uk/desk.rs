//! What Ukrainian says about the work of coders.

use super::Ukrainian;
use super::numbers::figure;
use crate::language::desk::{Before, DeskTexts, Stood};
use crate::language::trail::TrailTexts;

impl DeskTexts for Ukrainian {
    fn none(&self) -> &'static str {
        "немає"
    }

    fn codes_since(&self, last: &str, codes: &str) -> String {
        format!("коди, що з’явилися після «{last}»: {codes}")
    }

    fn first_checkpoint(&self, codes: usize) -> String {
        format!("перша контрольна точка; кодів: {}", figure(codes))
    }

    fn on_one_alone(&self, codes: &str) -> String {
        format!("коди лише при одному висловлюванні: {codes}")
    }

    fn to_read_again(&self, sources: &str) -> String {
        format!("джерела, які треба прочитати знову, бо відтоді з’явилися коди: {sources}")
    }

    fn sharing_codes(&self) -> &'static str {
        "Коди зі спільними висловлюваннями"
    }

    fn more_pairs(&self, pairs: usize) -> String {
        format!("Ще не показано пар: {}; усі є в --json.", figure(pairs))
    }

    fn beside(&self, first: &str, second: &str) -> String {
        format!("{first} і {second}")
    }

    fn nothing_in_common(&self, first: &str, second: &str) -> String {
        format!("Немає джерела, над яким працювали б і {first}, і {second}.")
    }

    fn in_common(&self, sources: &str, agreed: usize, disagreed: usize) -> String {
        format!(
            "Обоє працювали над джерелами: {sources}. Однаково закодовано висловлювань: {}, неоднаково: {}.",
            figure(agreed),
            figure(disagreed)
        )
    }

    fn disagreements(&self, of_unit: bool) -> &'static str {
        match of_unit {
            false => "Розбіжності щодо кодів: обоє закодували висловлювання, але неоднаково",
            true => "Розбіжності щодо одиниць: висловлювання закодував лише хтось один",
        }
    }

    fn compare_heads(&self) -> [&'static str; 2] {
        ["Перед цим", "Узгоджено"]
    }

    fn only(&self, coder: &str) -> String {
        format!("Лише {coder}")
    }

    fn open(&self) -> &'static str {
        "не вирішено"
    }

    fn corrected_title(&self) -> &'static str {
        "Рішення та виправлені транскрипти"
    }

    fn no_passages(&self) -> &'static str {
        "Щодо жодного уривка ще нічого не вирішено."
    }

    fn corrected_heads(&self) -> [&'static str; 3] {
        ["Рішення", "Кількість", "Що це означає"]
    }

    fn stood(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "без змін",
            Stood::Moved => "переміщено",
            Stood::Changed => "змінено",
            Stood::Answered => "вирішено наново",
            Stood::Orphaned => "зникли",
            Stood::Missing => "немає старого тексту",
        }
    }

    fn meaning(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "там, де були",
            Stood::Moved => "знайдено знову, літера в літеру; їх враховано",
            Stood::Changed => "слова змінено; їх не враховано, доки рішення не перенесено або не ухвалено наново",
            Stood::Answered => "слова змінено, і той самий кодувальник вирішив наново",
            Stood::Orphaned => "слів уже немає; їх не враховано",
            Stood::Missing => "немає джерела або його старого тексту в history/; їх не враховано",
        }
    }

    fn to_look_at(&self) -> &'static str {
        "Слід переглянути"
    }

    fn look_heads(&self) -> [&'static str; 4] {
        ["id", "Рішення", "Як було", "Як є"]
    }

    fn did<'a>(&self, act: &'a str) -> &'a str {
        self.act(act)
    }

    fn would(&self, act: &str, code: &str, statements: usize) -> String {
        format!("було б записано: {} {code}, висловлювань: {}", self.act(act), figure(statements))
    }

    fn did_for(&self, act: &str, code: &str, statements: usize) -> String {
        format!("{} {code}, висловлювань: {}", self.act(act), figure(statements))
    }

    fn none_left(&self, act: &str, code: &str) -> String {
        format!("немає висловлювань, для яких це щось змінило б: {} {code}", self.act(act))
    }

    fn already(&self, before: Before) -> &'static str {
        match before {
            Before::Coded => "(уже надано)",
            Before::Accepted => "(пропозицію вже прийнято)",
            Before::Suggested => "(його пропонує й правило)",
        }
    }

    fn memo_on(&self, source: Option<&str>, code: Option<&str>) -> String {
        match (source, code) {
            (Some(source), _) => format!("нотатка про джерело {source}"),
            (None, Some(code)) => format!("нотатка про код {code}"),
            (None, None) => "нотатка про дослідження".to_owned(),
        }
    }

    fn is_read(&self, source: &str) -> String {
        format!("{source} прочитано до кінця")
    }

    fn brought_back(&self, what: &str) -> String {
        format!("повернуто: {what}")
    }

    fn made_anew(&self, what: &str) -> String {
        format!("скасовано, бо вирішено наново: {what}")
    }

    fn taken_back(&self, what: &str) -> String {
        format!("скасовано: {what}")
    }

    fn nothing_changed(&self) -> &'static str {
        "нічого не змінено"
    }

    fn begin_with_transcripts(&self) -> &'static str {
        "покладіть транскрипти до transcripts/, потім `tema check`"
    }

    fn begin_with_topics(&self) -> &'static str {
        "читайте, запишіть теми в codebooks/, потім кодуйте: `tema statements --uncoded`, `tema decide code STATEMENT CODE`"
    }

    fn and_more(&self, more: usize) -> String {
        format!("… і ще {}", figure(more))
    }
}
