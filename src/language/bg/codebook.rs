//! What Bulgarian says about a codebook.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::codebook::{CodebookTexts, Gap};

impl CodebookTexts for Bulgarian {
    fn tested_title(&self) -> &'static str {
        "Примери и контрапримери"
    }

    fn misbehaves(&self, counter: bool) -> &'static str {
        if counter { "получава кода, а не бива" } else { "не получава кода" }
    }

    fn tested(&self, tried: usize, failed: usize) -> String {
        match failed {
            0 => format!("Всички примери и контрапримери се държат, както трябва; проверени: {}.", figure(tried)),
            _ => format!(
                "Примери и контрапримери, които не се държат, както трябва: {} от {}.",
                figure(failed),
                figure(tried)
            ),
        }
    }

    fn no_examples(&self) -> &'static str {
        "Още нито един код няма и примери, и индикатори: напишете `examples: [\"…\"]` и `counter_examples: [\"…\"]`."
    }

    fn none_of_its_own(&self, code: &str) -> String {
        format!("`{code}` няма собствени индикатори, а индикаторите на кодовете под него не съвпадат")
    }

    fn gaps_title(&self) -> &'static str {
        "Какво не обхваща кодовата книга"
    }

    fn gaps_note(&self, without: usize, all: usize) -> String {
        format!(
            "Изказвания без код и без предложение: {} от {}. Списъците са за четене; нищо не предлагат.",
            figure(without),
            figure(all)
        )
    }

    fn gap(&self, gap: Gap) -> &'static str {
        match gap {
            Gap::Words => "Чести думи в изказванията без код",
            Gap::Pairs => "Чести двойки думи в тези изказвания",
            Gap::Near => "Изказвания, които имат общи думи с изказванията на код, а самия код нямат",
            Gap::Idle => "Индикатори, с които нищо не съвпада",
            Gap::Contained => "Индикатори, които не добавят нищо към друг",
            Gap::Overlap => "Кодове, чиито общи изказвания са над 80 % от изказванията на един от тях",
        }
    }

    fn shares(&self, words: &str) -> String {
        format!("(общи думи: {words})")
    }

    fn adds_nothing(&self) -> &'static str {
        "намира в това изследване само онова, което намира и"
    }

    fn overlap(&self, first: &str, second: &str, shared: usize) -> (String, String) {
        (format!("{first} и {second}, общи изказвания:"), figure(shared))
    }

    fn caught_nothing(&self) -> &'static str {
        "Тези индикатори не намериха нищо в това изследване:"
    }

    fn nothing_moves(&self) -> &'static str {
        "Нито едно изказване не идва и не си отива; нито едно число не се променя."
    }

    fn is_new(&self) -> &'static str {
        "нов"
    }

    fn is_gone(&self) -> &'static str {
        "премахнат"
    }
}
