//! What Bulgarian says about the words of the transcripts.

use super::Bulgarian;
use super::numbers::{figure, many};
use crate::language::words::WordsTexts;

const WHOSE_WORDS: &str = "Думите на интервюиращите не се броят.";

impl WordsTexts for Bulgarian {
    fn frequencies(&self) -> [&'static str; 3] {
        ["дума", "пъти", "участници"]
    }

    fn frequencies_note(&self, shown: usize, forms: usize, words: usize, stop: bool) -> String {
        let stop = if stop {
            ""
        } else {
            " Служебните думи са пропуснати; показва ги --stop-words."
        };
        format!(
            "Показани словоформи: {} от {}; думи общо: {}. {WHOSE_WORDS}{stop}",
            figure(shown),
            figure(forms),
            figure(words)
        )
    }

    fn keys(&self) -> [&'static str; 5] {
        ["дума", "на 1000", "участници", "G²", "лог. отношение"]
    }

    fn keys_note(&self, first: (&str, usize), second: (&str, usize)) -> String {
        format!(
            "{}: {}; {}: {}. G²: логаритмично правдоподобие (Rayson & Garside 2000), отрицателно, когато {} казва думата по-рядко. То \
             не е критерий: думите на един човек не са независими, затова гледайте участниците. Логаритмично отношение: 1 е два \
             пъти по-често; „–“ – едната страна не казва думата. {WHOSE_WORDS}",
            first.0,
            many(first.1, "дума", "думи"),
            second.0,
            many(second.1, "дума", "думи"),
            first.0
        )
    }

    fn others(&self) -> &'static str {
        "другите"
    }

    fn nowhere(&self, query: &str) -> String {
        format!("`{query}` не се среща никъде.")
    }

    fn concordance(&self, places: usize, statements: usize, people: usize) -> String {
        format!("Места: {}; изказвания: {}; участници: {}.", figure(places), figure(statements), figure(people))
    }

    fn collocations(&self) -> [&'static str; 8] {
        ["дума", "наблизо", "навсякъде", "очаквано", "участници", "G²", "MI", "logDice"]
    }

    fn collocations_note(&self, query: &str, places: usize, window: usize) -> String {
        format!(
            "`{query}`: {}; съседните думи са търсени в същата реплика, на разстояние до {}. Показани са само думи, които стоят \
             наблизо по-често от очакваното по случайност. G² не е критерий: думите на един човек не са независими.",
            many(places, "място", "места"),
            many(window, "дума", "думи")
        )
    }

    fn no_collocation(&self, query: &str, places: usize) -> String {
        format!("`{query}`: {}; никоя дума не стои наблизо достатъчно често.", many(places, "място", "места"))
    }
}
