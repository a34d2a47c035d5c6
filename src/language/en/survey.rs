//! What English says about surveys.

use super::English;
use crate::language::survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded, SurveyTexts};

/// `1 respondent`, `2 respondents`.
fn many(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

impl SurveyTexts for English {
    fn answer(&self) -> &'static str {
        "Answer"
    }

    fn n(&self) -> &'static str {
        "n"
    }

    fn of_respondents_and_answers(&self) -> [&'static str; 2] {
        ["% of respondents", "% of answers"]
    }

    fn interval(&self) -> &'static str {
        "95 % interval"
    }

    fn question(&self) -> &'static str {
        "Question"
    }

    fn median_and_mean(&self) -> [&'static str; 2] {
        ["median", "mean"]
    }

    fn other(&self) -> &'static str {
        "other, in their own words"
    }

    fn no_band(&self) -> &'static str {
        "in no band"
    }

    fn base(&self, base: &Base) -> String {
        let mut text = if base.asked == base.respondents {
            format!("Asked: all {}", many(base.asked, "respondent"))
        } else {
            format!("Asked: {} of {}", base.asked, many(base.respondents, "respondent"))
        };
        text += &format!("; answered: {}", base.valid);
        if base.missing > 0 {
            text += &format!("; no answer: {}", base.missing);
        }
        if base.outside > 0 {
            text += &format!("; not among the answers, and not counted: {}", base.outside);
        }
        if base.uninvited > 0 {
            text += &format!("; answered though not asked, and not counted: {}", base.uninvited);
        }
        text + "."
    }

    fn rounded(&self, rounded: Rounded) -> &'static str {
        match rounded {
            Rounded::HalfUp => {
                "Percent of those who answered, each rounded for itself (half up); they may not sum to 100."
            }
            Rounded::Sum100 => {
                "Percent of those who answered, rounded so that they sum to 100 (largest remainder); each may differ from its own rounding."
            }
        }
    }

    fn several(&self, respondents: usize, answers: usize) -> String {
        format!("Several answers were possible: {} chose {}.", many(respondents, "respondent"), many(answers, "answer"))
    }

    fn outside(&self, values: &str) -> String {
        format!("Not among the answers: {values}.")
    }

    fn numbers(&self, figures: &NumberFigures) -> String {
        let [low, median, high] = &figures.quartiles;
        let deviation = figures.deviation.as_ref().map_or(String::new(), |sd| format!(" (SD {sd})"));
        let ends = figures.ends.as_ref().map_or(String::new(), |(least, most)| format!("; from {least} to {most}"));
        format!("Mean {}{deviation}; median {median}, middle half {low} to {high}{ends}.", figures.mean)
    }

    fn scores(&self, mean: &str, deviation: Option<&str>) -> String {
        let deviation = deviation.map_or(String::new(), |sd| format!(" (SD {sd})"));
        format!("Mean of the answers' numbers {mean}{deviation}, as if they were equally far apart.")
    }

    fn middle(&self, answer: &str) -> String {
        format!("Median: {answer}.")
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("Median: between {low} and {high}.")
    }

    fn dates(&self, first: &str, last: &str) -> String {
        format!("From {first} to {last}.")
    }

    fn intervals(&self) -> &'static str {
        "Intervals: Wilson, 95 %; they hold if the respondents are a random sample."
    }

    fn open(&self, answered: usize, source: &str) -> String {
        format!("An open question: {} in their own words, in the source {source}.", many(answered, "answer"))
    }

    fn told(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!("“{text}” was answered by {}: {}.", many(valid, "respondent"), parts.join(", "))
    }

    fn told_numbers(&self, text: &str, valid: usize, figures: &NumberFigures) -> String {
        format!("“{text}” was answered by {}. {}", many(valid, "respondent"), self.numbers(figures))
    }

    fn told_open(&self, text: &str, answered: usize) -> String {
        format!("“{text}” was answered by {} in their own words.", many(answered, "respondent"))
    }

    fn part(&self, answer: &str, n: usize, percent: &str) -> String {
        format!("{answer} – {n} ({percent})")
    }

    fn told_several(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!(
            "“{text}” was answered by {}, who could choose several answers: {}.",
            many(valid, "respondent"),
            parts.join(", ")
        )
    }

    fn answered(&self, respondents: usize, questions: usize) -> String {
        format!("{} answered the survey of {}.", many(respondents, "respondent"), many(questions, "question"))
    }

    fn synthetic(&self) -> &'static str {
        "The answers are synthetic: no real person gave any of them."
    }

    fn profile(&self) -> &'static str {
        "Respondents and their answers"
    }

    fn battery(&self) -> &'static str {
        "In the cells: respondents, and percent of those who answered the question."
    }

    fn crossed(&self, both: usize, left_out: usize, of: PercentOf) -> String {
        let of = match of {
            PercentOf::Row => "its row",
            PercentOf::Column => "its column",
            PercentOf::Total => "all in the table",
        };
        let rest = if left_out > 0 { format!("; {left_out} did not and are left out") } else { String::new() };
        format!(
            "{} answered both questions{rest}. In the cells: respondents, and percent of {of}.",
            many(both, "respondent")
        )
    }

    fn chi_square(&self, statistic: &str, freedom: usize, n: usize, p: &str) -> String {
        format!("χ²({freedom}, N = {n}) = {statistic}, {p}.")
    }

    fn expected(&self, below: usize, cells: usize, least: &str) -> String {
        format!(
            "Careful: {below} of {cells} expected numbers are below 5, the least is {least}; chi-square may not be trusted here. \
             Join answers, or take the exact test."
        )
    }

    fn fisher(&self, p: &str) -> String {
        format!("Fisher's exact test, two-sided: {p}.")
    }

    fn too_large(&self) -> &'static str {
        "The table is too large for Fisher's exact test."
    }

    fn cramer(&self, v: &str, corrected: Option<&str>) -> String {
        match corrected {
            Some(corrected) => format!("Cramér's V = {v} ({corrected} corrected for bias)."),
            None => format!("Cramér's V = {v}."),
        }
    }

    fn not_tested(&self, why: NotTested) -> &'static str {
        match why {
            NotTested::Empty => "Nobody answered both questions.",
            NotTested::OneRow => "No test: everybody is in one row.",
            NotTested::OneColumn => "No test: everybody is in one column.",
        }
    }

    fn alpha(&self, alpha: &str, interval: Option<(&str, &str)>, items: usize, people: usize) -> String {
        let interval = interval.map_or(String::new(), |(low, high)| format!(" (95 % interval {low} to {high})"));
        format!(
            "Cronbach's alpha = {alpha}{interval}: {items} questions, {} who answered all of them.",
            many(people, "respondent")
        )
    }

    fn no_alpha(&self, why: NoAlpha, people: usize) -> String {
        let why = match why {
            NoAlpha::FewItems => "the scale has fewer than two questions".to_owned(),
            NoAlpha::FewPeople => format!("{} answered all questions", many(people, "respondent")),
            NoAlpha::NoVariance => "all respondents have the same sum".to_owned(),
        };
        format!("Cronbach's alpha: undefined ({why}).")
    }

    fn in_part(&self, people: usize) -> String {
        format!("{} answered only some of the questions and are left out.", many(people, "respondent"))
    }

    fn item_heads(&self) -> [&'static str; 4] {
        ["mean", "SD", "r with the rest", "alpha without"]
    }

    fn item_note(&self) -> &'static str {
        "r with the rest: correlation with the sum of the other questions. Reversed questions are turned round before."
    }

    fn seems_reversed(&self, items: &str) -> String {
        format!(
            "Against the others: {items}. Does a high answer mean the opposite? Then write `reversed: true`, or take it away; \
             else ask whether the question belongs to the scale."
        )
    }

    fn reversed(&self) -> &'static str {
        "reversed"
    }
}
