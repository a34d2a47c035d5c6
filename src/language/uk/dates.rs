//! Dates and periods in Ukrainian.

use crate::language::figures::Calendar;

/// Nominative (without a day) and genitive (behind a day).
const MONTHS: [[&str; 2]; 12] = [
    ["січень", "січня"],
    ["лютий", "лютого"],
    ["березень", "березня"],
    ["квітень", "квітня"],
    ["травень", "травня"],
    ["червень", "червня"],
    ["липень", "липня"],
    ["серпень", "серпня"],
    ["вересень", "вересня"],
    ["жовтень", "жовтня"],
    ["листопад", "листопада"],
    ["грудень", "грудня"],
];

/// `14 листопада 2022 р.`, `листопад 2022 р.`, `2022 р.`
pub fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} {} р.", day_and_month(date), date.year),
        None => format!("{} р.", date.year),
    }
}

/// `14 листопада`, or `листопад` without a day
fn day_and_month(date: Calendar) -> String {
    let [month, of_month] = date.month.map_or(["", ""], |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{day} {of_month}"))
}

/// From one date to another.
pub fn period(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{} рр.", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(day), Some(_)) if first.month == last.month => format!("{day}–{}", full_date(last)),
        (None, None) => format!("{}–{}", day_and_month(first), full_date(last)),
        _ => format!("{} – {}", day_and_month(first), full_date(last)),
    }
}
