//! Numbers of a page as a program counts with them.

use crate::language::Wording;

/// A number that was printed in a language, and the form in which a workbook prints it. Nothing, if it would not read
/// back as it stands: `007`, `2026-01-01`.
pub fn number(text: &str, wording: &dyn Wording) -> Option<(f64, String)> {
    let body = text.strip_suffix('%').map(str::trim_end);
    let sign = wording.decimal(0.5, 1).chars().nth(1)?;
    let plain: String = body
        .unwrap_or(text)
        .chars()
        .filter(|c| *c == sign || !matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}'))
        .map(|c| if c == sign { '.' } else { c })
        .collect();
    let digits = plain.split_once('.').map_or(0, |(_, part)| part.len());
    if !plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-')) {
        return None;
    }
    let value: f64 = plain.parse().ok()?;
    let places = if digits > 0 { format!(".{}", "0".repeat(digits)) } else { String::new() };
    if body.is_some() {
        // The text with its point moved is nearer to the number than a quotient.
        let share: f64 = format!("{plain}e-2").parse().ok()?;
        return (wording.percent(value, digits) == text).then(|| (share, format!("0{places}%")));
    }
    let whole = || text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    (wording.decimal(value, digits) == text || whole()).then(|| (value, format!("0{places}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::wording;

    #[test]
    fn numbers_are_read_as_each_language_prints_them() {
        let of = |text: &str, language: &str| number(text, wording(language).unwrap());
        assert_eq!(of("12", "lt"), Some((12.0, "0".into())));
        assert_eq!(of("1234", "en"), Some((1234.0, "0".into())));
        assert_eq!(of("1,234.5", "en"), Some((1234.5, "0.0".into())));
        assert_eq!(of("1\u{a0}234,50", "bg"), Some((1234.5, "0.00".into())));
        assert_eq!(of("57,1\u{a0}%", "lt"), Some((0.571, "0.0%".into())));
        assert_eq!(of("57.1%", "en"), Some((0.571, "0.0%".into())));
        assert_eq!(of("100%", "pl"), Some((1.0, "0%".into())));
        assert_eq!(of("-0.25", "en"), Some((-0.25, "0.00".into())));
        for text in ["", "%", "–", "007", "2026-01-01", "4 of 7", "1.2.3", "+1", "=1+1", "1,5", "SP1", "1e3", "-"] {
            assert_eq!(of(text, "en"), None, "{text}");
        }
    }
}
