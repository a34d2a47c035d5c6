//! E-mail addresses, web addresses, handles, telephone numbers.

use super::Kind;
use super::number::{DigitRun, is_unit, runs};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

// The patterns are fixed; one that is wrong is seen by the first test.
static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"[\p{L}\p{N}._%+\-]+\s?(?:@|\((?:at|eta|et)\)|\[(?:at|eta|et)\])\s?[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+",
    )
    .ok()
});
static WEB: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?:https?://|www\.)[^\s<>"„“”»\])]+|[\p{L}\p{N}\-]{2,}(?:\.[\p{L}\p{N}\-]+)*\.(?:lt|lv|ee|com|org|net|eu|bg|pl|ua|info|io|gov|edu)\b(?:/[^\s<>"„“”»\])]*)?"#).ok()
});
static HANDLE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"@[\p{L}\p{N}_][\p{L}\p{N}_.]+").ok());

/// Words that stand before a telephone number, by their beginnings.
const TELEPHONE: &[&str] =
    &["tel", "phone", "mob", "numer", "number", "тел", "моб", "номер", "call", "skambin", "dzwo"];

/// E-mail and web addresses and handles.
pub fn addresses(text: &str, each: &mut impl FnMut(Kind, Span)) {
    let mut taken: Vec<Span> = Vec::new();
    for (pattern, kind) in [(&EMAIL, Kind::Email), (&WEB, Kind::Web), (&HANDLE, Kind::Web)] {
        let Some(pattern) = pattern.as_ref() else { continue };
        for found in pattern.find_iter(text) {
            let written = found.as_str().trim_end_matches(['.', ',', ';', ':', '!', '?', '-']);
            let span = Span::new(found.start(), found.start() + written.len());
            let inside = text[..span.start as usize].ends_with(|c: char| c.is_alphanumeric());
            if !inside && written.len() > 3 && !taken.iter().any(|other| other.overlaps(span)) {
                taken.push(span);
                each(kind, span);
            }
        }
    }
}

/// Telephone numbers: international ones, and those that Lithuania, Bulgaria, Poland and Ukraine dial at home.
pub fn telephones(text: &str, each: &mut impl FnMut(Kind, Span)) {
    for run in runs(text) {
        if is_telephone(text, &run) {
            each(Kind::Phone, run.span);
        }
    }
}

fn is_telephone(text: &str, run: &DigitRun) -> bool {
    let (digits, groups) = (run.digits.as_str(), &run.groups);
    let count = digits.len();
    if run.is_date() || groups.iter().all(|group| is_year(group)) {
        return false;
    }
    if run.plus {
        return (8..=15).contains(&count);
    }
    if is_unit(&text[run.span.end as usize..]) {
        return false;
    }
    if digits.starts_with("00") {
        return !digits.starts_with("000") && (10..=15).contains(&count);
    }
    let second = digits.as_bytes().get(1).copied().unwrap_or(b'0');
    let home = match count {
        // Lithuania: 8 and eight figures, since 2025 also 0 and eight; Bulgaria: a town's code.
        9 if digits.starts_with('8') => matches!(second, b'3'..=b'6') && !is_thousands(groups),
        9 if digits.starts_with('0') => second != b'0',
        // Poland: mobile numbers, or the town's code in brackets.
        9 => (is_polish_mobile(digits) || run.bracket) && !groups[1..].iter().all(|group| group == "000"),
        // Bulgaria, Ukraine.
        10 => digits.starts_with('0') && second != b'0',
        _ => false,
    };
    home || ((6..=12).contains(&count) && told(text, run.span.start as usize) && !is_thousands(groups))
}

/// Whether a word for a telephone stands shortly before.
fn told(text: &str, at: usize) -> bool {
    let from = text[..at].char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let before = text[from..at].to_lowercase();
    before.split(|c: char| !c.is_alphabetic()).any(|word| TELEPHONE.iter().any(|known| word.starts_with(known)))
}

fn is_polish_mobile(digits: &str) -> bool {
    ["45", "50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88"]
        .iter()
        .any(|two| digits.starts_with(two))
}

fn is_year(group: &str) -> bool {
    group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
}

/// `120 000`, `1 250 000`: threes behind the first group, all figures noughts at the end.
fn is_thousands(groups: &[String]) -> bool {
    groups.len() > 1
        && groups[0].len() <= 3
        && groups[1..].iter().all(|group| group.len() == 3)
        && groups.last().is_some_and(|group| group == "000")
}
