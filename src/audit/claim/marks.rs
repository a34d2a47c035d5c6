//! Quotes by their marks: "…", “…”, „…“, «…», ,,…'', nested and mixed.

use crate::text::Span;

/// A passage between marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// With its marks.
    pub whole: Span,
    /// Without them.
    pub inner: Span,
}

/// No quote is longer, in bytes.
const LONGEST: usize = 8000;

/// What a search for marks gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Outermost passages, in order.
    pub quotes: Vec<Marked>,
    /// Where a mark opens and nothing closes it.
    pub unclosed: Vec<usize>,
}

/// A family of marks: how a passage that was opened so may close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    /// `„` or `,,`: closed by `“`, `”`, `"`, `''`.
    Low,
    /// `“` or `”`: closed by `”`, `“`, `"`.
    Curly,
    /// `"`
    Straight,
    /// `«`
    Angles,
    /// `»`, closed by `«`.
    Reversed,
    /// `‘`
    Single,
    /// `‚`
    LowSingle,
}

/// Finds the passages between marks in a text.
pub fn find(text: &str) -> Marks {
    let mut marks = Marks::default();
    let mut at = 0;
    while let Some((start, family, length)) = next_opening(text, at) {
        match closing(text, start + length, family) {
            Some((inner_end, end)) => {
                let inner = Span::new(start + length, inner_end);
                if !inner.of(text).trim().is_empty() {
                    marks.quotes.push(Marked { whole: Span::new(start, end), inner });
                }
                at = end;
            }
            None => {
                marks.unclosed.push(start);
                at = start + length;
            }
        }
    }
    marks
}

/// The next mark that opens a passage, from byte `from` on.
fn next_opening(text: &str, from: usize) -> Option<(usize, Family, usize)> {
    let mut before = text[..from].chars().next_back();
    for (offset, c) in text[from..].char_indices() {
        let at = from + offset;
        let after = &text[at + c.len_utf8()..];
        let opens = !after.starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ')' | ';'));
        let fresh = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '–' | '—' | '-' | '/' | ':'));
        let found = match c {
            '„' | '‟' => Some((Family::Low, c.len_utf8())),
            ',' if after.starts_with(',') && fresh && !after[1..].starts_with([' ', ',']) => Some((Family::Low, 2)),
            '“' if opens => Some((Family::Curly, c.len_utf8())),
            '”' if opens && fresh => Some((Family::Curly, c.len_utf8())),
            '"' | '″' if opens && fresh => Some((Family::Straight, c.len_utf8())),
            '«' => Some((Family::Angles, c.len_utf8())),
            '»' if opens && fresh => Some((Family::Reversed, c.len_utf8())),
            '‘' if opens && fresh => Some((Family::Single, c.len_utf8())),
            '‚' if opens && fresh => Some((Family::LowSingle, c.len_utf8())),
            _ => None,
        };
        if let Some((family, length)) = found {
            return Some((at, family, length));
        }
        before = Some(c);
    }
    None
}

/// Where a passage closes: the end of its text, and the end of its mark.
fn closing(text: &str, from: usize, family: Family) -> Option<(usize, usize)> {
    let mut open = vec![family];
    let mut before = ' ';
    let mut skip = 0;
    let text = &text[..crate::text::floor_char(text, from + LONGEST)];
    for (offset, c) in text[from..].char_indices() {
        if skip > 0 {
            skip -= 1;
            before = c;
            continue;
        }
        let at = from + offset;
        let after = &text[at + c.len_utf8()..];
        let ends = !after.starts_with(char::is_alphanumeric);
        let top = open.last().copied()?;
        let two = c == '\'' && after.starts_with('\'');
        let closes = match (top, c) {
            (Family::Low, '“' | '”' | '‟') => true,
            (Family::Low, '"') => ends && !before.is_whitespace(),
            (Family::Low, '\'') => two,
            (Family::Curly, '”') => true,
            (Family::Curly, '“' | '"') => ends && !before.is_whitespace(),
            (Family::Straight, '"' | '″') => !before.is_whitespace() || ends,
            (Family::Straight, '”') => ends && !before.is_whitespace(),
            (Family::Angles, '»') | (Family::Reversed, '«') => true,
            (Family::Single | Family::LowSingle, '’' | '‘') => ends && !before.is_whitespace(),
            _ => false,
        };
        if closes {
            open.pop();
            let length = if two { 2 } else { c.len_utf8() };
            skip = usize::from(two);
            if open.is_empty() {
                return Some((at, at + length));
            }
        } else {
            let fresh = before.is_whitespace() || matches!(before, '(' | '[');
            let inner = match c {
                '„' => Some(Family::Low),
                ',' if after.starts_with(',') && fresh => {
                    skip = 1;
                    Some(Family::Low)
                }
                '“' if fresh => Some(Family::Curly),
                '"' if fresh && top != Family::Straight && !after.starts_with(' ') => Some(Family::Straight),
                '«' if top != Family::Reversed => Some(Family::Angles),
                '‚' if fresh => Some(Family::LowSingle),
                _ => None,
            };
            // A mark inside that nothing closes must not swallow the end of the passage.
            if let Some(inner) = inner
                && closing_of_inner(text, at + c.len_utf8(), inner)
                && open.len() < 4
            {
                open.push(inner);
            }
        }
        before = c;
    }
    None
}

/// Whether a mark inside a passage is closed, and the passage around it is closed behind it.
fn closing_of_inner(text: &str, from: usize, family: Family) -> bool {
    let ends: &[char] = match family {
        Family::Low | Family::Curly => &['“', '”', '"', '\''],
        Family::Straight => &['"'],
        Family::Angles => &['»'],
        Family::Reversed => &['«'],
        Family::Single | Family::LowSingle => &['’', '‘'],
    };
    let rest = &text[from..];
    let Some(first) = rest.find(ends) else { return false };
    // The outer passage needs a mark of its own.
    rest[first..].chars().skip(1).any(|c| matches!(c, '“' | '”' | '"' | '»' | '«' | '\'' | '’' | '‘'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        find(text).quotes.iter().map(|marked| marked.inner.of(text)).collect()
    }

    #[test]
    fn marks_of_every_kind_mixed_within_one_text() {
        let text = "A \"one two\" b “three” c „four“ d «five» e ,,six'' f „seven” g ,,eight“ h „nine\" i.";
        assert_eq!(inner(text), ["one two", "three", "four", "five", "six", "seven", "eight", "nine"]);
    }

    #[test]
    fn passages_inside_passages() {
        assert_eq!(inner("„Mama sako: „Aš jau.“ Ir viskas“ (SP1)"), ["Mama sako: „Aš jau.“ Ir viskas"]);
        assert_eq!(inner("“She said “no” to me” (SP1)"), ["She said “no” to me"]);
        assert_eq!(inner("“She said \"no\" to me” (SP1)"), ["She said \"no\" to me"]);
        assert_eq!(inner("„sakė ‚ne‘ ir išėjo“"), ["sakė ‚ne‘ ir išėjo"]);
    }

    #[test]
    fn what_is_no_quote() {
        assert!(inner("It isn't. The 5\" disk, the pupils' desks.").is_empty());
        assert_eq!(find("He said “and never closed").unclosed.len(), 1);
    }
}
