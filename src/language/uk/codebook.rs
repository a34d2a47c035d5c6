//! What Ukrainian says about a codebook.

use super::Ukrainian;
use super::numbers::figure;
use crate::language::codebook::{CodebookTexts, Gap};

impl CodebookTexts for Ukrainian {
    fn tested_title(&self) -> &'static str {
        "Приклади й контрприклади"
    }

    fn misbehaves(&self, counter: bool) -> &'static str {
        if counter { "отримує код, хоча не повинен" } else { "не отримує коду" }
    }

    fn tested(&self, tried: usize, failed: usize) -> String {
        match failed {
            0 => format!("Усі приклади й контрприклади поводяться, як належить; перевірено: {}.", figure(tried)),
            _ => format!(
                "Приклади й контрприклади, які поводяться не так, як належить: {} із {}.",
                figure(failed),
                figure(tried)
            ),
        }
    }

    fn no_examples(&self) -> &'static str {
        "Жоден код ще не має і прикладів, і індикаторів: напишіть `examples: [\"…\"]` та `counter_examples: [\"…\"]`."
    }

    fn none_of_its_own(&self, code: &str) -> String {
        format!("`{code}` не має власних індикаторів, а індикатори кодів під ним не збігаються")
    }

    fn gaps_title(&self) -> &'static str {
        "Чого книга кодів не охоплює"
    }

    fn gaps_note(&self, without: usize, all: usize) -> String {
        format!(
            "Висловлювань без коду й без пропозиції: {} із {}. Ці списки – для читання; вони нічого не пропонують.",
            figure(without),
            figure(all)
        )
    }

    fn gap(&self, gap: Gap) -> &'static str {
        match gap {
            Gap::Words => "Часті слова у висловлюваннях без коду",
            Gap::Pairs => "Часті пари слів у цих висловлюваннях",
            Gap::Near => "Висловлювання, які мають спільні слова з висловлюваннями коду, а самого коду не мають",
            Gap::Idle => "Індикатори, з якими ніщо не збігається",
            Gap::Contained => "Індикатори, які нічого не додають до іншого",
            Gap::Overlap => "Коди, спільні висловлювання яких становлять понад 80 % висловлювань одного з них",
        }
    }

    fn shares(&self, words: &str) -> String {
        format!("(спільні слова: {words})")
    }

    fn adds_nothing(&self) -> &'static str {
        "знаходить у цьому дослідженні лише те, що знаходить і"
    }

    fn overlap(&self, first: &str, second: &str, shared: usize) -> (String, String) {
        (format!("{first} і {second}, спільні висловлювання:"), figure(shared))
    }

    fn caught_nothing(&self) -> &'static str {
        "Ці індикатори в цьому дослідженні нічого не знайшли:"
    }

    fn nothing_moves(&self) -> &'static str {
        "Жодне висловлювання не додається і не зникає; жодне число не змінюється."
    }

    fn is_new(&self) -> &'static str {
        "новий"
    }

    fn is_gone(&self) -> &'static str {
        "вилучено"
    }
}
