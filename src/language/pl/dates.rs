//! Dates and periods in Polish.

use crate::language::figures::Calendar;

/// Nominative (a month alone) and genitive (behind a day).
const MONTHS: [[&str; 2]; 12] = [
    ["styczeń", "stycznia"],
    ["luty", "lutego"],
    ["marzec", "marca"],
    ["kwiecień", "kwietnia"],
    ["maj", "maja"],
    ["czerwiec", "czerwca"],
    ["lipiec", "lipca"],
    ["sierpień", "sierpnia"],
    ["wrzesień", "września"],
    ["październik", "października"],
    ["listopad", "listopada"],
    ["grudzień", "grudnia"],
];

/// `14 listopada 2022 r.`, `listopad 2022 r.`, `2022 r.`
pub fn full_date(date: Calendar) -> String {
    match date.month {
        Some(_) => format!("{} {} r.", day_and_month(date), date.year),
        None => format!("{} r.", date.year),
    }
}

/// `14 listopada`, or `listopad` without a day
fn day_and_month(date: Calendar) -> String {
    let [month, of_month] = date.month.map_or(["", ""], |month| MONTHS[month - 1]);
    date.day.map_or(month.to_owned(), |day| format!("{day} {of_month}"))
}

/// A period between two different dates.
pub fn period(first: Calendar, last: Calendar) -> String {
    match (first.day, last.day) {
        _ if first.year != last.year && first.month.or(last.month).is_none() => {
            format!("{}–{} r.", first.year, last.year)
        }
        _ if first.year != last.year || first.month.is_none() || last.month.is_none() => {
            format!("{} – {}", full_date(first), full_date(last))
        }
        (Some(day), Some(_)) if first.month == last.month => format!("{day}–{}", full_date(last)),
        (None, None) => format!("{}–{}", day_and_month(first), full_date(last)),
        _ => format!("{} – {}", day_and_month(first), full_date(last)),
    }
}

/// `14 listopada 2022 r.` already ends in a full stop.
pub fn full_stop(sentence: &str) -> String {
    if sentence.ends_with('.') { sentence.to_owned() } else { format!("{sentence}.") }
}
