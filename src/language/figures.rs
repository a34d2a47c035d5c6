//! Dates, lists and figures, before any language words them.

use super::wording::Level;

/// A date as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    pub year: u16,
    pub month: Option<usize>,
    pub day: Option<u8>,
}

impl Calendar {
    /// Reads `2022-11-14`, `2022-11` or `2022`.
    pub fn read(date: &str) -> Option<Calendar> {
        let parts: Vec<&str> = date.split('-').collect();
        let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if !digits || lengths != [4, 2, 2][..parts.len().min(3)] {
            return None;
        }
        let month = parts.get(1).map(|part| part.parse::<usize>()).transpose().ok()?;
        let day = parts.get(2).map(|part| part.parse::<u8>()).transpose().ok()?;
        let real = month.is_none_or(|month| (1..=12).contains(&month)) && day.is_none_or(|day| (1..=31).contains(&day));
        real.then_some(Calendar { year: parts[0].parse().ok()?, month, day })
    }
}

/// `a, b and c` with the word before the last.
pub fn joined(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// One form of each level, without repeating any.
pub fn different(levels: &[Level], form: impl Fn(&Level) -> &String) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for level in levels {
        if !names.contains(form(level)) {
            names.push(form(level).clone());
        }
    }
    names
}

/// The text with a capital first letter.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A number with the decimal sign and the separator of thousands of a language; never `-0`.
pub fn decimal(value: f64, digits: usize, sign: &str, thousands: &str) -> String {
    let text = format!("{:.digits$}", value.abs());
    let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let minus = if value < 0.0 && !zero { "-" } else { "" };
    match text.split_once('.') {
        Some((whole, part)) => format!("{minus}{}{sign}{part}", grouped(whole, thousands)),
        None => format!("{minus}{}", grouped(&text, thousands)),
    }
}

/// `1234567` → `1,234,567`
pub fn grouped(digits: &str, separator: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_far_as_they_are_known() {
        let read = |date| Calendar::read(date).map(|date| (date.year, date.month, date.day));
        assert_eq!(read("2022-11-14"), Some((2022, Some(11), Some(14))));
        assert_eq!(read("2022-11"), Some((2022, Some(11), None)));
        assert_eq!(read("2022"), Some((2022, None, None)));
        for odd in ["", "2022-13", "2022-11-32", "2022-11-", "2022-11-14-1", "late 2022", "14.11.2022"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }

    #[test]
    fn decimals() {
        assert_eq!(decimal(-1_234_567.5, 1, ",", " "), "-1 234 567,5");
        assert_eq!(decimal(-0.004, 2, ".", ","), "0.00");
        assert_eq!(decimal(999.6, 0, ".", ","), "1,000");
        assert_eq!(grouped("123", ","), "123");
    }

    #[test]
    fn lists_and_capitals() {
        assert_eq!(joined(&["a".to_owned(), "b".to_owned(), "c".to_owned()], "and"), "a, b and c");
        assert_eq!(capitalized("ąžuolas"), "Ąžuolas");
        assert_eq!(capitalized(""), "");
    }
}
