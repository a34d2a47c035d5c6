//! What Bulgarian says about surveys.

use super::Bulgarian;
use super::numbers::{figure, many};
use crate::language::survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded, SurveyTexts};

fn respondents(n: usize) -> String {
    many(n, "респондент", "респонденти")
}

/// `отговарят 70 респонденти`
fn answer(n: usize) -> String {
    let verb = if n == 1 { "отговаря" } else { "отговарят" };
    format!("{verb} {}", respondents(n))
}

impl SurveyTexts for Bulgarian {
    fn answer(&self) -> &'static str {
        "Отговор"
    }

    fn n(&self) -> &'static str {
        "n"
    }

    fn of_respondents_and_answers(&self) -> [&'static str; 2] {
        ["% от респондентите", "% от отговорите"]
    }

    fn interval(&self) -> &'static str {
        "95 % интервал"
    }

    fn question(&self) -> &'static str {
        "Въпрос"
    }

    fn median_and_mean(&self) -> [&'static str; 2] {
        ["медиана", "средно"]
    }

    fn other(&self) -> &'static str {
        "друго, със свои думи"
    }

    fn no_band(&self) -> &'static str {
        "в никой интервал"
    }

    fn base(&self, base: &Base) -> String {
        let mut text = if base.asked == base.respondents {
            format!("Питани: всички, общо {}", respondents(base.asked))
        } else {
            format!("Питани: {} от {}", figure(base.asked), respondents(base.respondents))
        };
        text += &format!("; отговорили: {}", figure(base.valid));
        if base.missing > 0 {
            text += &format!("; без отговор: {}", figure(base.missing));
        }
        if base.outside > 0 {
            text += &format!("; извън възможните отговори и неброени: {}", figure(base.outside));
        }
        if base.uninvited > 0 {
            text += &format!("; отговорили, без да са питани, и неброени: {}", figure(base.uninvited));
        }
        text + "."
    }

    fn rounded(&self, rounded: Rounded) -> &'static str {
        match rounded {
            Rounded::HalfUp => {
                "Процентите са от отговорилите; всеки е закръглен поотделно (половинката – нагоре), затова сборът може да не е 100."
            }
            Rounded::Sum100 => {
                "Процентите са от отговорилите, закръглени така, че сборът им да е 100 (по метода на най-големите остатъци); отделен процент може да се различава от обичайното закръгляне."
            }
        }
    }

    fn several(&self, who: usize, answers: usize) -> String {
        format!(
            "Възможни са били няколко отговора. Отговорили: {}; избрани отговори: {}.",
            figure(who),
            figure(answers)
        )
    }

    fn outside(&self, values: &str) -> String {
        format!("Извън възможните отговори: {values}.")
    }

    fn numbers(&self, figures: &NumberFigures) -> String {
        let [low, median, high] = &figures.quartiles;
        let deviation = figures.deviation.as_ref().map_or(String::new(), |sd| format!(" (SD {sd})"));
        let ends = figures
            .ends
            .as_ref()
            .map_or(String::new(), |(least, most)| format!("; най-малка стойност {least}, най-голяма {most}"));
        format!("Средно {}{deviation}; медиана {median}, средната половина – от {low} до {high}{ends}.", figures.mean)
    }

    fn scores(&self, mean: &str, deviation: Option<&str>) -> String {
        let deviation = deviation.map_or(String::new(), |sd| format!(" (SD {sd})"));
        format!("Средно от номерата на отговорите {mean}{deviation}, сякаш разстоянията между тях са еднакви.")
    }

    fn middle(&self, answer: &str) -> String {
        format!("Медиана: {answer}.")
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("Медиана: между {low} и {high}.")
    }

    fn dates(&self, first: &str, last: &str) -> String {
        format!("От {first} до {last}.")
    }

    fn intervals(&self) -> &'static str {
        "Интервали: на Уилсън, 95 %; те важат, ако респондентите са случайна извадка."
    }

    fn open(&self, answered: usize, source: &str) -> String {
        format!("Отворен въпрос. Отговори със свои думи: {}; те са в източника {source}.", figure(answered))
    }

    fn told(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!("На въпроса „{text}“ {}: {}.", answer(valid), parts.join(", "))
    }

    fn told_numbers(&self, text: &str, valid: usize, figures: &NumberFigures) -> String {
        format!("На въпроса „{text}“ {}. {}", answer(valid), self.numbers(figures))
    }

    fn told_open(&self, text: &str, answered: usize) -> String {
        format!("На въпроса „{text}“ със свои думи {}.", answer(answered))
    }

    fn part(&self, answer: &str, n: usize, percent: &str) -> String {
        format!("{answer} – {} ({percent})", figure(n))
    }

    fn told_several(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!("На въпроса „{text}“, при който са възможни няколко отговора, {}: {}.", answer(valid), parts.join(", "))
    }

    fn answered(&self, who: usize, questions: usize) -> String {
        let take_part = if who == 1 { "участва" } else { "участват" };
        let has = many(questions, "въпрос", "въпроса");
        format!("В анкетата {take_part} {}; тя съдържа {has}.", respondents(who))
    }

    fn synthetic(&self) -> &'static str {
        "Отговорите са синтетични: никой истински човек не ги е давал."
    }

    fn profile(&self) -> &'static str {
        "Респондентите и техните отговори"
    }

    fn battery(&self) -> &'static str {
        "В клетките: брой респонденти и процент от отговорилите на въпроса."
    }

    fn crossed(&self, both: usize, left_out: usize, of: PercentOf) -> String {
        let of = match of {
            PercentOf::Row => "от реда",
            PercentOf::Column => "от колоната",
            PercentOf::Total => "от всички в таблицата",
        };
        let rest = match left_out {
            0 => String::new(),
            n => format!("; пропуснати, защото не са отговорили и на двата: {}", figure(n)),
        };
        format!("И на двата въпроса {}{rest}. В клетките: брой респонденти и процент {of}.", answer(both))
    }

    fn chi_square(&self, statistic: &str, freedom: usize, n: usize, p: &str) -> String {
        format!("χ²({freedom}, N = {n}) = {statistic}, {p}.")
    }

    fn expected(&self, below: usize, cells: usize, least: &str) -> String {
        format!(
            "Внимание: {below} от {cells} очаквани честоти са под 5, най-малката е {least}; на хи-квадрат тук не може да се разчита. \
             Обединете отговори или използвайте точния критерий."
        )
    }

    fn fisher(&self, p: &str) -> String {
        format!("Точен критерий на Фишер, двустранен: {p}.")
    }

    fn too_large(&self) -> &'static str {
        "Таблицата е твърде голяма за точния критерий на Фишер."
    }

    fn cramer(&self, v: &str, corrected: Option<&str>) -> String {
        match corrected {
            Some(corrected) => format!("V на Крамер = {v} (с корекция на изместването {corrected})."),
            None => format!("V на Крамер = {v}."),
        }
    }

    fn not_tested(&self, why: NotTested) -> &'static str {
        match why {
            NotTested::Empty => "Никой не е отговорил и на двата въпроса.",
            NotTested::OneRow => "Без критерий: всички са в един ред.",
            NotTested::OneColumn => "Без критерий: всички са в една колона.",
        }
    }

    fn alpha(&self, alpha: &str, interval: Option<(&str, &str)>, items: usize, people: usize) -> String {
        let interval = interval.map_or(String::new(), |(low, high)| format!(" (95 % интервал от {low} до {high})"));
        format!(
            "Алфа на Кронбах = {alpha}{interval}: {}, на всички {}.",
            many(items, "въпрос", "въпроса"),
            answer(people)
        )
    }

    fn no_alpha(&self, why: NoAlpha, people: usize) -> String {
        let why = match why {
            NoAlpha::FewItems => "скалата има по-малко от два въпроса".to_owned(),
            NoAlpha::FewPeople => format!("отговорили на всички въпроси: {}", figure(people)),
            NoAlpha::NoVariance => "всички респонденти имат еднакъв сбор".to_owned(),
        };
        format!("Алфа на Кронбах не е определена: {why}.")
    }

    fn in_part(&self, people: usize) -> String {
        format!("Пропуснати, защото са отговорили само на част от въпросите: {}.", figure(people))
    }

    fn item_heads(&self) -> [&'static str; 4] {
        ["средно", "SD", "r с останалите", "алфа без него"]
    }

    fn item_note(&self) -> &'static str {
        "r с останалите: корелация със сбора на другите въпроси. Обратните въпроси са обърнати преди това."
    }

    fn seems_reversed(&self, items: &str) -> String {
        format!(
            "Обратно на останалите: {items}. Означава ли високата стойност тук обратното? Тогава напишете `reversed: true` или го \
             махнете; иначе помислете дали въпросът принадлежи към скалата."
        )
    }

    fn reversed(&self) -> &'static str {
        "обратен"
    }
}
