//! Cutting a text into lines.

use super::Span;

/// The lines of a text, without their line feeds. Behind a last line feed there is no further line.
pub fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(start..).filter(|rest| !rest.is_empty())?;
        let len = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let line = Span::new(start, start + len);
        start += len + 1;
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_those_of_the_standard_library(text in "[ab\n]{0,12}") {
            let found: Vec<&str> = lines(&text).map(|line| line.of(&text)).collect();
            let expected: Vec<&str> = text.split_inclusive('\n').map(|line| line.trim_end_matches('\n')).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
