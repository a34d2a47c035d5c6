//! Bulgarian dates.

use crate::language::figures::Calendar;

const MONTHS: [&str; 12] = [
    "януари",
    "февруари",
    "март",
    "април",
    "май",
    "юни",
    "юли",
    "август",
    "септември",
    "октомври",
    "ноември",
    "декември",
];

/// `14 ноември 2022 г.`
pub fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} {} г.", day_and_month(date), date.year),
        None => format!("{} г.", date.year),
    }
}

/// `14 ноември`
fn day_and_month(date: Calendar) -> String {
    let month = date.month.map_or("", |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{day} {month}"))
}

/// `14–28 ноември 2022 г.`
pub fn period(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{} г.", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(day), Some(_)) if first.month == last.month => format!("{day}–{}", full_date(last)),
        (None, None) => format!("{}–{}", day_and_month(first), full_date(last)),
        _ => format!("{} – {}", day_and_month(first), full_date(last)),
    }
}
