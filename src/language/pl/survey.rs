//! What Polish says about surveys.

use super::Polish;
use super::numbers::Case::{Genitive, Nominative};
use super::numbers::{Noun, agreeing, figure, from};
use crate::language::survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded, SurveyTexts};

const PERSON: Noun = Noun::feminine(["osoba", "osobę", "osoby", "osoby", "osób"]);
const QUESTION: Noun = Noun::neuter(["pytanie", "pytania", "pytania", "pytań"]);

/// `odpowiedziała 1 osoba`, `odpowiedziały 3 osoby`, `odpowiedziało 10 osób`
fn answered(n: usize) -> String {
    let verb = agreeing(n, ["odpowiedziała", "odpowiedziały", "odpowiedziało"]);
    format!("{verb} {}", PERSON.figures(n, Nominative))
}

impl SurveyTexts for Polish {
    fn answer(&self) -> &'static str {
        "Odpowiedź"
    }

    fn n(&self) -> &'static str {
        "n"
    }

    fn of_respondents_and_answers(&self) -> [&'static str; 2] {
        ["% osób", "% odpowiedzi"]
    }

    fn interval(&self) -> &'static str {
        "95% PU"
    }

    fn question(&self) -> &'static str {
        "Pytanie"
    }

    fn median_and_mean(&self) -> [&'static str; 2] {
        ["mediana", "średnia"]
    }

    fn other(&self) -> &'static str {
        "inna, własnymi słowami"
    }

    fn no_band(&self) -> &'static str {
        "w żadnym przedziale"
    }

    fn base(&self, base: &Base) -> String {
        let mut text = if base.asked == base.respondents {
            format!("Pytano wszystkie osoby: {}", figure(base.asked))
        } else {
            format!(
                "Pytano: {} {} {}",
                figure(base.asked),
                from(base.respondents),
                PERSON.figures(base.respondents, Genitive)
            )
        };
        text += &format!("; odpowiedziało: {}", figure(base.valid));
        if base.missing > 0 {
            text += &format!("; nie odpowiedziało: {}", figure(base.missing));
        }
        if base.outside > 0 {
            text += &format!("; spoza możliwych odpowiedzi, nie wliczono: {}", figure(base.outside));
        }
        if base.uninvited > 0 {
            text += &format!("; odpowiedziało, choć nie pytano, nie wliczono: {}", figure(base.uninvited));
        }
        text + "."
    }

    fn rounded(&self, rounded: Rounded) -> &'static str {
        match rounded {
            Rounded::HalfUp => {
                "Odsetki osób, które odpowiedziały; każdy zaokrąglono osobno (połówki w górę), dlatego suma może być różna od 100."
            }
            Rounded::Sum100 => {
                "Odsetki osób, które odpowiedziały; zaokrąglono je tak, by suma wynosiła 100 (metodą największych reszt), dlatego pojedyncze mogą się różnić od zaokrąglonych zwykłym sposobem."
            }
        }
    }

    fn several(&self, who: usize, answers: usize) -> String {
        format!(
            "Można było wybrać kilka odpowiedzi. Liczba osób, które odpowiedziały: {}; liczba wybranych odpowiedzi: {}.",
            figure(who),
            figure(answers)
        )
    }

    fn outside(&self, values: &str) -> String {
        format!("Spoza możliwych odpowiedzi: {values}.")
    }

    fn numbers(&self, figures: &NumberFigures) -> String {
        let [low, median, high] = &figures.quartiles;
        let deviation = figures.deviation.as_ref().map_or(String::new(), |sd| format!(" (SD {sd})"));
        let ends = figures
            .ends
            .as_ref()
            .map_or(String::new(), |(least, most)| format!("; wartość najmniejsza {least}, największa {most}"));
        format!("Średnia {}{deviation}; mediana {median}, środkowa połowa od {low} do {high}{ends}.", figures.mean)
    }

    fn scores(&self, mean: &str, deviation: Option<&str>) -> String {
        let deviation = deviation.map_or(String::new(), |sd| format!(" (SD {sd})"));
        format!(
            "Średnia wartości liczbowych odpowiedzi {mean}{deviation}, tak jakby odstępy między odpowiedziami były równe."
        )
    }

    fn middle(&self, answer: &str) -> String {
        format!("Mediana: {answer}.")
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("Mediana między dwiema odpowiedziami: {low}; {high}.")
    }

    fn dates(&self, first: &str, last: &str) -> String {
        format!("Od {first} do {last}.")
    }

    fn intervals(&self) -> &'static str {
        "PU – przedziały ufności Wilsona, 95%; obowiązują, jeśli osoby ankietowane są próbą losową."
    }

    fn open(&self, count: usize, source: &str) -> String {
        format!("Pytanie otwarte. Liczba odpowiedzi własnymi słowami: {}; są w źródle {source}.", figure(count))
    }

    fn told(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!("Na pytanie „{text}” {}: {}.", answered(valid), parts.join(", "))
    }

    fn told_numbers(&self, text: &str, valid: usize, figures: &NumberFigures) -> String {
        format!("Na pytanie „{text}” {}. {}", answered(valid), self.numbers(figures))
    }

    fn told_open(&self, text: &str, count: usize) -> String {
        format!("Na pytanie „{text}” własnymi słowami {}.", answered(count))
    }

    fn part(&self, answer: &str, n: usize, percent: &str) -> String {
        format!("{answer} – {} ({percent})", figure(n))
    }

    fn told_several(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!(
            "Na pytanie „{text}”, w którym można było wybrać kilka odpowiedzi, {}: {}.",
            answered(valid),
            parts.join(", ")
        )
    }

    fn answered(&self, who: usize, questions: usize) -> String {
        let took_part = agreeing(who, ["wzięła udział", "wzięły udział", "wzięło udział"]);
        format!(
            "W ankiecie {took_part} {}; liczyła ona {}.",
            PERSON.figures(who, Nominative),
            QUESTION.figures(questions, Nominative)
        )
    }

    fn synthetic(&self) -> &'static str {
        "Odpowiedzi są syntetyczne: żadna rzeczywista osoba ich nie udzieliła."
    }

    fn profile(&self) -> &'static str {
        "Osoby ankietowane i ich odpowiedzi"
    }

    fn battery(&self) -> &'static str {
        "W polach – liczba osób i odsetek tych, które odpowiedziały na dane pytanie."
    }

    fn crossed(&self, both: usize, left_out: usize, of: PercentOf) -> String {
        let of = match of {
            PercentOf::Row => "wiersza",
            PercentOf::Column => "kolumny",
            PercentOf::Total => "wszystkich w tabeli",
        };
        let rest = match left_out {
            0 => String::new(),
            n => format!("; pominięto, ponieważ nie odpowiedziano na oba: {}", figure(n)),
        };
        format!("Na oba pytania {}{rest}. W polach – liczba osób i odsetek {of}.", answered(both))
    }

    fn chi_square(&self, statistic: &str, freedom: usize, n: usize, p: &str) -> String {
        format!("χ²({freedom}, N = {n}) = {statistic}, {p}.")
    }

    fn expected(&self, below: usize, cells: usize, least: &str) -> String {
        format!(
            "Ostrożnie: liczebności oczekiwanych mniejszych niż 5 jest {below} {} {cells}, najmniejsza wynosi {least}; testowi \
             chi-kwadrat nie można tu ufać. Należy połączyć odpowiedzi albo oprzeć się na teście dokładnym.",
            from(cells)
        )
    }

    fn fisher(&self, p: &str) -> String {
        format!("Dokładny test Fishera (dwustronny): {p}.")
    }

    fn too_large(&self) -> &'static str {
        "Tabela jest zbyt duża dla dokładnego testu Fishera."
    }

    fn cramer(&self, v: &str, corrected: Option<&str>) -> String {
        match corrected {
            Some(corrected) => format!("V Craméra = {v} (po korekcie obciążenia {corrected})."),
            None => format!("V Craméra = {v}."),
        }
    }

    fn not_tested(&self, why: NotTested) -> &'static str {
        match why {
            NotTested::Empty => "Na oba pytania nikt nie odpowiedział.",
            NotTested::OneRow => "Bez testu: wszyscy są w jednym wierszu.",
            NotTested::OneColumn => "Bez testu: wszyscy są w jednej kolumnie.",
        }
    }

    fn alpha(&self, alpha: &str, interval: Option<(&str, &str)>, items: usize, people: usize) -> String {
        let interval = interval.map_or(String::new(), |(low, high)| format!(" (95% PU od {low} do {high})"));
        format!(
            "Alfa Cronbacha = {alpha}{interval}. Liczba pytań: {}; na wszystkie {}.",
            figure(items),
            answered(people)
        )
    }

    fn no_alpha(&self, why: NoAlpha, people: usize) -> String {
        let why = match why {
            NoAlpha::FewItems => "skala ma mniej niż dwa pytania".to_owned(),
            NoAlpha::FewPeople if people == 0 => "na wszystkie pytania nikt nie odpowiedział".to_owned(),
            NoAlpha::FewPeople => format!("na wszystkie pytania {}", answered(people)),
            NoAlpha::NoVariance => "sumy wszystkich osób są jednakowe".to_owned(),
        };
        format!("Alfa Cronbacha nieokreślona: {why}.")
    }

    fn in_part(&self, people: usize) -> String {
        format!("Pominięto, ponieważ odpowiedziano tylko na część pytań: {}.", figure(people))
    }

    fn item_heads(&self) -> [&'static str; 4] {
        ["średnia", "SD", "r z pozostałymi", "alfa bez niego"]
    }

    fn item_note(&self) -> &'static str {
        "r z pozostałymi – korelacja z sumą pozostałych pytań. Pytania odwrócone przeliczono wcześniej."
    }

    fn seems_reversed(&self, items: &str) -> String {
        format!(
            "Odwrotnie niż pozostałe: {items}. Czy wysoka odpowiedź znaczy tu coś przeciwnego? Jeśli tak, należy wpisać \
             `reversed: true` albo usunąć ten wpis; jeśli nie, należy rozważyć, czy pytanie należy do skali."
        )
    }

    fn reversed(&self) -> &'static str {
        "odwrócone"
    }
}
