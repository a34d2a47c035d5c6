//! Dates in Lithuanian.

use super::Lithuanian;
use crate::language::figures::Calendar;
use crate::language::wording::Wording;

/// Nominative (a heading of a period) and genitive (before a day).
pub const MONTHS: [[&str; 2]; 12] = [
    ["sausis", "sausio"],
    ["vasaris", "vasario"],
    ["kovas", "kovo"],
    ["balandis", "balandžio"],
    ["gegužė", "gegužės"],
    ["birželis", "birželio"],
    ["liepa", "liepos"],
    ["rugpjūtis", "rugpjūčio"],
    ["rugsėjis", "rugsėjo"],
    ["spalis", "spalio"],
    ["lapkritis", "lapkričio"],
    ["gruodis", "gruodžio"],
];

/// A date `2022-11-14` (also `2022-11` or `2022`) in the language; anything else as it is.
pub fn date(date: &str) -> String {
    Calendar::read(date).map_or_else(|| date.to_owned(), full_date)
}

/// A period between two such dates.
pub fn period(from: &str, to: &str) -> String {
    match (Calendar::read(from), Calendar::read(to)) {
        _ if from == to => Lithuanian.date(from),
        (Some(first), Some(last)) => between(first, last),
        _ => format!("{} – {}", Lithuanian.date(from), Lithuanian.date(to)),
    }
}

pub fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} m. {}", date.year, month_and_day(date)),
        None => format!("{} m.", date.year),
    }
}

pub fn between(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{} m.", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(from), Some(to)) if first.month == last.month => {
            let [_, of_month] = last.month.map_or(["", ""], |month| MONTHS[month - 1]);
            format!("{} m. {of_month} {from}–{to} d.", last.year)
        }
        (None, None) => format!("{}–{}", full_date(first), month_and_day(last)),
        _ => format!("{} – {}", full_date(first), month_and_day(last)),
    }
}

/// `lapkričio 14 d.`, or `lapkritis` without a day
pub fn month_and_day(date: Calendar) -> String {
    let [month, of_month] = date.month.map_or(["", ""], |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{of_month} {day} d."))
}
