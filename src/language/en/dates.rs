//! Dates in English.

use super::English;
use crate::language::figures::Calendar;
use crate::language::wording::Wording;

pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date `2022-11-14` (also `2022-11` or `2022`) in the language; anything else as it is.
pub fn date(date: &str) -> String {
    Calendar::read(date).map_or_else(|| date.to_owned(), full_date)
}

/// A period between two such dates.
pub fn period(from: &str, to: &str) -> String {
    match (Calendar::read(from), Calendar::read(to)) {
        _ if from == to => English.date(from),
        (Some(first), Some(last)) => between(first, last),
        _ => format!("{} – {}", English.date(from), English.date(to)),
    }
}

pub fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} {}", day_and_month(date), date.year),
        None => date.year.to_string(),
    }
}

pub fn between(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{}", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(day), Some(_)) if first.month == last.month => format!("{day}–{}", full_date(last)),
        (None, None) => format!("{}–{}", day_and_month(first), full_date(last)),
        _ => format!("{} – {}", day_and_month(first), full_date(last)),
    }
}

/// `14 November`
pub fn day_and_month(date: Calendar) -> String {
    let month = date.month.map_or("", |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{day} {month}"))
}
