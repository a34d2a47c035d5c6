//! What Ukrainian says about surveys.

use super::Ukrainian;
use super::numbers::{figure, many, plural};
use crate::language::survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded, SurveyTexts};

/// `відповів 1 респондент`, `відповіли 3 респонденти`.
fn answered_by(n: usize) -> String {
    let verb = if plural(n) == 0 { "відповів" } else { "відповіли" };
    format!("{verb} {}", many(n, ["респондент", "респонденти", "респондентів"]))
}

impl SurveyTexts for Ukrainian {
    fn answer(&self) -> &'static str {
        "Відповідь"
    }

    fn n(&self) -> &'static str {
        "n"
    }

    fn of_respondents_and_answers(&self) -> [&'static str; 2] {
        ["% респондентів", "% відповідей"]
    }

    fn interval(&self) -> &'static str {
        "95 % інтервал"
    }

    fn question(&self) -> &'static str {
        "Запитання"
    }

    fn median_and_mean(&self) -> [&'static str; 2] {
        ["медіана", "середнє"]
    }

    fn other(&self) -> &'static str {
        "інше, своїми словами"
    }

    fn no_band(&self) -> &'static str {
        "поза інтервалами"
    }

    fn base(&self, base: &Base) -> String {
        let mut text = if base.asked == base.respondents {
            format!("Запитували всіх, усього {}", figure(base.asked))
        } else {
            format!("Запитували: {} із {}", figure(base.asked), figure(base.respondents))
        };
        text += &format!("; відповіли: {}", figure(base.valid));
        if base.missing > 0 {
            text += &format!("; не відповіли: {}", figure(base.missing));
        }
        if base.outside > 0 {
            text += &format!("; немає серед можливих відповідей і не враховано: {}", figure(base.outside));
        }
        if base.uninvited > 0 {
            text += &format!("; відповіли, хоча їх не запитували, і не враховано: {}", figure(base.uninvited));
        }
        text + "."
    }

    fn rounded(&self, rounded: Rounded) -> &'static str {
        match rounded {
            Rounded::HalfUp => {
                "Відсотки – від тих, хто відповів; кожен заокруглено окремо (від 0,5 – у більший бік), тому сума може не дорівнювати 100."
            }
            Rounded::Sum100 => {
                "Відсотки – від тих, хто відповів; заокруглено так, щоб сума дорівнювала 100 (метод найбільших остач), тому окремі можуть відрізнятися від звичайного заокруглення."
            }
        }
    }

    fn several(&self, who: usize, answers: usize) -> String {
        format!(
            "Можна було вибрати кілька відповідей. Відповіли: {}; вибраних відповідей: {}.",
            figure(who),
            figure(answers)
        )
    }

    fn outside(&self, values: &str) -> String {
        format!("Немає серед можливих відповідей: {values}.")
    }

    fn numbers(&self, figures: &NumberFigures) -> String {
        let [low, median, high] = &figures.quartiles;
        let deviation = figures.deviation.as_ref().map_or(String::new(), |sd| format!(" (SD {sd})"));
        let ends = figures
            .ends
            .as_ref()
            .map_or(String::new(), |(least, most)| format!("; найменше значення {least}, найбільше {most}"));
        format!("Середнє {}{deviation}; медіана {median}, середня половина – від {low} до {high}{ends}.", figures.mean)
    }

    fn scores(&self, mean: &str, deviation: Option<&str>) -> String {
        let deviation = deviation.map_or(String::new(), |sd| format!(" (SD {sd})"));
        format!("Середнє чисел відповідей {mean}{deviation}, ніби проміжки між відповідями однакові.")
    }

    fn middle(&self, answer: &str) -> String {
        format!("Медіана: {answer}.")
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("Медіана – між двома відповідями: {low}; {high}.")
    }

    fn dates(&self, first: &str, last: &str) -> String {
        format!("Від {first} до {last}.")
    }

    fn intervals(&self) -> &'static str {
        "Інтервали – Вілсона, 95 %; вони правильні, якщо респонденти є випадковою вибіркою."
    }

    fn open(&self, answered: usize, source: &str) -> String {
        format!("Відкрите запитання. Відповідей своїми словами: {}; вони в джерелі {source}.", figure(answered))
    }

    fn told(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!("На запитання «{text}» {}: {}.", answered_by(valid), parts.join(", "))
    }

    fn told_numbers(&self, text: &str, valid: usize, figures: &NumberFigures) -> String {
        format!("На запитання «{text}» {}. {}", answered_by(valid), self.numbers(figures))
    }

    fn told_open(&self, text: &str, answered: usize) -> String {
        format!("На запитання «{text}» своїми словами {}.", answered_by(answered))
    }

    fn part(&self, answer: &str, n: usize, percent: &str) -> String {
        format!("{answer} – {} ({percent})", figure(n))
    }

    fn told_several(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!(
            "На запитання «{text}», де можна було вибрати кілька відповідей, {}: {}.",
            answered_by(valid),
            parts.join(", ")
        )
    }

    fn answered(&self, who: usize, questions: usize) -> String {
        let took = if plural(who) == 0 { "взяв" } else { "взяли" };
        format!(
            "Участь в опитуванні {took} {}; у ньому – {}.",
            many(who, ["респондент", "респонденти", "респондентів"]),
            many(questions, ["запитання", "запитання", "запитань"])
        )
    }

    fn synthetic(&self) -> &'static str {
        "Відповіді синтетичні: жодна реальна особа їх не давала."
    }

    fn profile(&self) -> &'static str {
        "Респонденти та їхні відповіді"
    }

    fn battery(&self) -> &'static str {
        "У клітинках – кількість респондентів і відсоток від тих, хто відповів на це запитання."
    }

    fn crossed(&self, both: usize, left_out: usize, of: PercentOf) -> String {
        let of = match of {
            PercentOf::Row => "від рядка",
            PercentOf::Column => "від стовпця",
            PercentOf::Total => "від усіх у таблиці",
        };
        let rest = if left_out > 0 {
            format!("; не враховано, бо не відповіли на обидва: {}", figure(left_out))
        } else {
            String::new()
        };
        format!(
            "На обидва запитання {}{rest}. У клітинках – кількість респондентів і відсоток {of}.",
            answered_by(both)
        )
    }

    fn chi_square(&self, statistic: &str, freedom: usize, n: usize, p: &str) -> String {
        format!("χ²({freedom}, N = {n}) = {statistic}, {p}.")
    }

    fn expected(&self, below: usize, cells: usize, least: &str) -> String {
        format!(
            "Обережно: очікуваних частот, менших за 5, – {below} із {cells}, найменша – {least}; на критерій хі-квадрат тут \
             покладатися не можна. Об’єднайте відповіді або скористайтеся точним критерієм."
        )
    }

    fn fisher(&self, p: &str) -> String {
        format!("Точний критерій Фішера (двобічний): {p}.")
    }

    fn too_large(&self) -> &'static str {
        "Таблиця завелика для точного критерію Фішера."
    }

    fn cramer(&self, v: &str, corrected: Option<&str>) -> String {
        match corrected {
            Some(corrected) => format!("V Крамера = {v} (з поправкою на зміщення – {corrected})."),
            None => format!("V Крамера = {v}."),
        }
    }

    fn not_tested(&self, why: NotTested) -> &'static str {
        match why {
            NotTested::Empty => "На обидва запитання не відповів ніхто.",
            NotTested::OneRow => "Без критерію: усі в одному рядку.",
            NotTested::OneColumn => "Без критерію: усі в одному стовпці.",
        }
    }

    fn alpha(&self, alpha: &str, interval: Option<(&str, &str)>, items: usize, people: usize) -> String {
        let interval = interval.map_or(String::new(), |(low, high)| format!(" (95 % інтервал – від {low} до {high})"));
        format!("Альфа Кронбаха = {alpha}{interval}. Запитань: {}; на всі {}.", figure(items), answered_by(people))
    }

    fn no_alpha(&self, why: NoAlpha, people: usize) -> String {
        let why = match why {
            NoAlpha::FewItems => "у шкалі менш ніж два запитання".to_owned(),
            NoAlpha::FewPeople => format!("на всі запитання {}", answered_by(people)),
            NoAlpha::NoVariance => "суми всіх респондентів однакові".to_owned(),
        };
        format!("Альфу Кронбаха не визначено: {why}.")
    }

    fn in_part(&self, people: usize) -> String {
        format!("Не враховано, бо відповіли лише на частину запитань: {}.", figure(people))
    }

    fn item_heads(&self) -> [&'static str; 4] {
        ["середнє", "SD", "r з іншими", "альфа без нього"]
    }

    fn item_note(&self) -> &'static str {
        "r з іншими – кореляція із сумою інших запитань. Зворотні запитання перед цим перевернуто."
    }

    fn seems_reversed(&self, items: &str) -> String {
        format!(
            "Протилежно до інших: {items}. Чи велике число тут означає протилежне? Якщо так, запишіть `reversed: true` або \
             вилучіть його; якщо ні, поміркуйте, чи належить запитання до шкали."
        )
    }

    fn reversed(&self) -> &'static str {
        "зворотне"
    }
}
