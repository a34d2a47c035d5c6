//! Numbers and dates as people write them.

/// A number: `12`, `-3`, `2.5`, `2,5`, `1 250`. A comma is a decimal comma.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text.trim().chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let plain = plain.replace(',', ".").replace('−', "-");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let written = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && !digits.ends_with('.');
    written.then(|| plain.parse::<f64>().ok()).flatten().filter(|value| value.is_finite())
}

/// A day as `2026-01-31`, from `2026-01-31`, `2026-01-31 10:05`, `31.1.2026` or `31/01/2026`. Where day and month could be
/// either (`3/4/2026`), the day stands first, unless only the other order gives a date (`3/14/2026`).
pub fn date(text: &str) -> Option<String> {
    let first = text.trim().split([' ', 'T']).next()?;
    let parts: Vec<u32> = first.split(['-', '.', '/']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [a, b, c] = parts[..] else { return None };
    let orders = if a > 31 { vec![(a, b, c)] } else { vec![(c, b, a), (c, a, b)] };
    let real = |(year, month, day): &(u32, u32, u32)| {
        let (year, month, day) = (i16::try_from(*year).ok()?, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?);
        (year > 1000).then(|| jiff::civil::Date::new(year, month, day).ok()).flatten()
    };
    orders.iter().find_map(real).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        let read = ["12", " 2,5 ", "2.5", "-3", "−3", "1 250", "1\u{a0}250,5"].map(number);
        assert_eq!(read, [12.0, 2.5, 2.5, -3.0, -3.0, 1250.0, 1250.5].map(Some));
        for none in ["", "-", "1.2.3", "12 %", "twelve", "1e5", "NaN", "3."] {
            assert_eq!(number(none), None, "{none}");
        }
    }

    #[test]
    fn dates_as_people_write_them() {
        let day = |text| date(text).unwrap_or_default();
        assert_eq!(
            ["2026-01-31", "2026-01-31 10:05:00", "31.1.2026", "3/14/2026", "03/04/2026"].map(day),
            ["2026-01-31", "2026-01-31", "2026-01-31", "2026-03-14", "2026-04-03"]
        );
        assert_eq!(["", "2026", "31.2.2026", "a-b-c", "1-2-3"].map(date), [const { None }; 5]);
    }
}
