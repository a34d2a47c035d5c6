//! Participants as a text names them: `SP3`, `(SP 3, AV1)`, `SP1–SP5`, `(Inf. 3)`.

use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// A participant's code as it is compared: `SP3` for `SP3`, `SP 3`, `SP-3`.
pub type Code = String;

/// How the participants of a manuscript are named.
#[derive(Debug, Clone, Default)]
pub struct Naming {
    /// Letters of codes, with the largest number known of a group that is not known person by person.
    pub prefixes: BTreeMap<String, Option<usize>>,
    /// Codes known one by one.
    pub known: BTreeSet<Code>,
    /// Codes that are no letters and a number.
    pub irregular: Vec<Code>,
}

/// Codes that stand together in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The bytes from the first to the last; of a list in brackets, the brackets too.
    pub span: Span,
    /// The codes, in order, doubles too.
    pub codes: Vec<Code>,
    /// They are all that stands in a pair of brackets.
    pub bracketed: bool,
    /// Something in the brackets says that the list is not whole.
    pub partly: bool,
}

/// Splits `SP3` into its letters and its number.
pub fn parts(code: &str) -> Option<(&str, usize)> {
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = code.get(letters.len()..)?.parse().ok()?;
    let good = (1..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
    good.then_some((letters, number))
}

impl Naming {
    /// The naming of known participants.
    pub fn of<'c>(codes: impl IntoIterator<Item = &'c str>) -> Naming {
        let mut naming = Naming::default();
        for code in codes {
            match parts(code) {
                Some((letters, _)) => {
                    naming.prefixes.insert(letters.to_owned(), None);
                }
                None => naming.irregular.push(code.to_owned()),
            }
            naming.known.insert(code.to_owned());
        }
        naming
    }

    /// What a text itself tells: letters with at least two numbers in brackets that hold nothing else.
    pub fn guess(texts: &[&str]) -> Naming {
        let mut seen: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for text in texts {
            for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '(' | '[')) {
                let inside = &text[at + c.len_utf8()..];
                let Some(end) = inside.find([')', ']']) else { continue };
                let pieces = inside[..end].split([',', ';', '/']).map(str::trim);
                let codes: Vec<_> =
                    pieces.map(|piece| code_at(piece, 0).filter(|(_, end)| *end == piece.len())).collect();
                if codes.iter().all(Option::is_some) {
                    for (code, _) in codes.into_iter().flatten() {
                        if let Some((letters, number)) = parts(&code) {
                            seen.entry(letters.to_owned()).or_default().insert(number);
                        }
                    }
                }
            }
        }
        let prefixes = seen.into_iter().filter(|(_, numbers)| numbers.len() > 1).map(|(letters, _)| (letters, None));
        Naming { prefixes: prefixes.collect(), ..Naming::default() }
    }

    /// Whether letters name a group of this study.
    pub fn has(&self, letters: &str) -> bool {
        self.prefixes.contains_key(letters)
    }

    /// Whether there is such a participant; `None` if nobody knows who there are.
    pub fn exists(&self, code: &str) -> Option<bool> {
        if self.known.contains(code) {
            return Some(true);
        }
        let (letters, number) = parts(code)?;
        match self.prefixes.get(letters) {
            Some(Some(size)) => Some((1..=*size).contains(&number)),
            Some(None) if self.known.iter().any(|known| parts(known).is_some_and(|(other, _)| other == letters)) => {
                Some(false)
            }
            _ => None,
        }
    }

    /// The code that begins at byte `at`, and where it ends.
    fn code(&self, text: &str, at: usize) -> Option<(Code, usize)> {
        let rest = text.get(at..)?;
        let bounded = |end: usize| !rest[end..].starts_with(|c: char| c.is_alphanumeric());
        for code in &self.irregular {
            if rest.starts_with(code.as_str()) && bounded(code.len()) {
                return Some((code.clone(), at + code.len()));
            }
        }
        let (code, end) = code_at(text, at)?;
        let (letters, _) = parts(&code)?;
        self.has(letters).then_some((code, end))
    }

    /// All codes of a text, those that stand in a list together.
    pub fn find(&self, text: &str) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        let mut at = 0;
        let mut before = ' ';
        while let Some(c) = text[at..].chars().next() {
            if !before.is_alphanumeric()
                && let Some((code, end)) = self.code(text, at)
            {
                let (codes, end) = self.list_from(text, code, end);
                found.push(self.in_brackets(text, Span::new(at, end), codes));
                at = end;
                before = 'x';
                continue;
            }
            before = c;
            at += c.len_utf8();
        }
        found
    }

    /// Goes on with a list behind its first code.
    fn list_from(&self, text: &str, first: Code, mut end: usize) -> (Vec<Code>, usize) {
        let letters = parts(&first).map(|(letters, _)| letters.to_owned());
        let mut codes = vec![first];
        loop {
            let rest = &text[end..];
            // A range: SP1–SP5, SP1-5, SP1 to SP5.
            let trimmed = rest.trim_start();
            let dash = ["–", "—", "-", "…", "...", "iki ", "to ", "до ", "do ", "through "]
                .iter()
                .find(|dash| trimmed.starts_with(**dash));
            if let Some(dash) = dash {
                let behind = end + (rest.len() - trimmed.len()) + dash.len();
                let behind = behind + (text[behind..].len() - text[behind..].trim_start().len());
                let last = self.code(text, behind).and_then(|(code, end)| Some((parts(&code)?.1, end, code.clone())));
                let last = last.filter(|(_, _, code)| parts(code).map(|(l, _)| l) == letters.as_deref());
                let bare = || bare_number(text, behind).filter(|_| !rest.starts_with(' '));
                let from = codes.last().and_then(|code| parts(code)).map(|(_, number)| number);
                let to = last.map(|(number, end, _)| (number, end)).or_else(bare);
                if let (Some(from), Some((to, after)), Some(letters)) = (from, to, &letters)
                    && from < to
                    && to - from < 200
                {
                    codes.extend((from + 1..=to).map(|number| format!("{letters}{number}")));
                    end = after;
                    continue;
                }
            }
            // The next of a list, with a separator; a bare number takes the letters before it.
            let Some(behind) = separator(text, end) else { break };
            if let Some((code, after)) = self.code(text, behind) {
                codes.push(code);
                end = after;
            } else if let (Some(letters), Some((number, after))) = (&letters, bare_number(text, behind))
                && text[end..].trim_start().starts_with([',', ';'])
                && text[after..].trim_start().starts_with([',', ';', ')', ']'])
                && codes.iter().all(|code| parts(code).is_some_and(|(own, last)| own == letters && last < number))
            {
                codes.push(format!("{letters}{number}"));
                end = after;
            } else {
                break;
            }
        }
        (codes, end)
    }

    /// Whether codes are all that brackets hold, but for an age and the like.
    fn in_brackets(&self, text: &str, span: Span, codes: Vec<Code>) -> Named {
        let (start, end) = (span.start as usize, span.end as usize);
        let before = text[..start].rfind(['(', '[']).filter(|at| !text[*at..start].contains([')', ']']));
        let Some(open) = before else { return Named { span, codes, bracketed: false, partly: false } };
        let lead = text[open + 1..start].trim();
        let close = text[end..].find([')', ']']).map(|at| end + at);
        let Some(close) = close.filter(|close| *close - end < 60) else {
            return Named { span, codes, bracketed: false, partly: false };
        };
        let tail = text[end..close].trim();
        let partly =
            ["…", "...", "etc", "kt", "pan"].iter().any(|sign| tail.trim_start_matches([',', ' ']).starts_with(sign))
                || lead.ends_with(',')
                || !lead.is_empty();
        Named { span: Span::new(open, close + 1), codes, bracketed: lead.split_whitespace().count() <= 3, partly }
    }
}

/// `SP3`, `SP 3`, `SP-3` at byte `at`: letters in capitals and a number.
fn code_at(text: &str, at: usize) -> Option<(Code, usize)> {
    let rest = text.get(at..)?;
    let letters: String = rest.chars().take_while(|c| c.is_uppercase()).take(5).collect();
    if letters.is_empty() || letters.chars().count() > 4 {
        return None;
    }
    let behind = &rest[letters.len()..];
    let gap =
        behind.chars().next().filter(|c| matches!(c, ' ' | '-' | '\u{a0}' | '\u{2011}')).map_or(0, char::len_utf8);
    let digits: String = behind[gap..].chars().take_while(char::is_ascii_digit).collect();
    let end = letters.len() + gap + digits.len();
    if digits.is_empty() || digits.len() > 3 || rest[end..].starts_with(|c: char| c.is_alphabetic() || c == '%') {
        return None;
    }
    let number: usize = digits.parse().ok()?;
    Some((format!("{letters}{number}"), at + end))
}

fn bare_number(text: &str, at: usize) -> Option<(usize, usize)> {
    let digits: String = text.get(at..)?.chars().take_while(char::is_ascii_digit).collect();
    (1..=3).contains(&digits.len()).then(|| digits.parse().ok().map(|number| (number, at + digits.len()))).flatten()
}

/// Where the next code of a list may begin: behind `,`, `;`, `/`, `and`.
fn separator(text: &str, end: usize) -> Option<usize> {
    let mut at = end;
    let mut any = false;
    for _ in 0..4 {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start().len();
        let rest = &text[at..];
        let sign = [",", ";", "/", "&", "+"].iter().find(|sign| rest.starts_with(**sign));
        let word = ["and ", "ir ", "bei ", "i ", "oraz ", "та ", "і ", "и ", "й "]
            .iter()
            .find(|word| rest.starts_with(**word));
        match sign.or(word) {
            Some(found) => {
                at += found.len();
                any = true;
            }
            None => break,
        }
    }
    any.then_some(at)
}

/// Codes in the order of people: SP2 before SP10.
pub fn sorted(codes: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut codes: Vec<String> = codes.into_iter().collect();
    codes.sort_by_cached_key(|code| crate::study::cases::natural(code));
    codes.dedup();
    codes
}

pub fn codes_text(codes: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let codes: Vec<String> = codes.into_iter().map(|code| code.as_ref().to_owned()).collect();
    codes.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Vec<String>, bool)> {
        let naming = Naming::of(["SP1", "SP2", "SP3", "SP7", "AV1", "AV3"]);
        naming.find(text).into_iter().map(|named| (named.codes, named.bracketed)).collect()
    }

    #[test]
    fn lists_of_every_form() {
        let list = |codes: &str| codes.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(found("Four (SP1, SP3, SP7, AV3) said"), [(list("SP1 SP3 SP7 AV3"), true)]);
        assert_eq!(found("(SP 1; SP-3)"), [(list("SP1 SP3"), true)]);
        assert_eq!(found("SP1–SP3 and AV1"), [(list("SP1 SP2 SP3 AV1"), false)]);
        assert_eq!(found("(SP1, 3, 7)"), [(list("SP1 SP3 SP7"), true)]);
        assert_eq!(found("(SP3, 45 m.)"), [(list("SP3"), true)]);
        assert_eq!(found("[SP9]"), [(list("SP9"), true)]);
        assert_eq!(found("iš SP1 ir SP2"), [(list("SP1 SP2"), false)]);
        assert!(found("COVID19, SPA1, SP1a, XSP1").is_empty());
    }

    #[test]
    fn who_there_is() {
        let naming = Naming::of(["SP1", "SP2"]);
        assert_eq!(naming.exists("SP2"), Some(true));
        assert_eq!(naming.exists("SP9"), Some(false));
        assert_eq!(naming.exists("R3"), None);
        let guessed = Naming::guess(&["Two (SP1, SP3) and one (SP2). See (F1) and (Smith, 2020)."]);
        assert!(guessed.has("SP") && !guessed.has("F") && guessed.exists("SP9").is_none());
    }
}
