//! Street addresses.

use super::Kind;
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// One or more words with a capital letter.
const CAPITALS: &str = r"(?:\p{Lu}[\p{L}’'.\-]*\s){0,2}\p{Lu}[\p{L}’'\-]*";

static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let number = r"(?:,?\s(?:(?:No|Nr|nr|№|буд|д|m|kv)\.?\s?)?\d{1,4}\s?(?:[A-Za-zА-Яа-я]\b)?(?:[-–/]\d{1,4})?)?";
    let behind = r"(?:g\.|gatvė|gatvės|gatvei|gatvę|gatve|gatvėje|pr\.|prospektas|prospekto|prospekte|al\.|alėja|alėjos|alėjoje|aikštė|aikštės|aikštėje|skg\.|skersgatvis|skersgatvio|skersgatvyje|plentas|plento|plente)";
    let english = r"(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Square|Drive|Crescent|Boulevard|Blvd\.?|Terrace)";
    let polish = r"(?:ul\.|ulic[aeyęą]|al\.|alej[aię]|os\.|osiedl[aeu]|plac|placu|pl\.)";
    let bulgarian = r"(?:ул\.|улица|бул\.|булевард|ж\.\s?к\.|жк|пл\.|площад|кв\.)";
    let ukrainian =
        r"(?:вул\.|вулиц[яіею]{1,2}|просп\.|проспект[аіу]?|пров\.|провул\p{L}+|бульв\.|бульвар[іу]?|пл\.|площ[аіу])";
    [
        format!(r"(?:\d{{1,4}}[A-Za-z]?\s)?{CAPITALS}\s{english}"),
        format!(r"{CAPITALS}\s{behind}{number}"),
        format!(r"\b{polish}\s{CAPITALS}{number}"),
        format!(r"\b{bulgarian}\s[„“«]?{CAPITALS}[“”»]?{number}"),
        format!(r"\b{ukrainian}\s[„“«]?{CAPITALS}[“”»]?{number}"),
    ]
    .iter()
    .filter_map(|pattern| Regex::new(pattern).ok())
    .collect()
});

/// Streets and squares with their names, and the number of a house behind or before.
pub fn streets(text: &str, each: &mut impl FnMut(Kind, Span)) {
    let mut taken: Vec<Span> = Vec::new();
    for pattern in PATTERNS.iter() {
        for found in pattern.find_iter(text) {
            let span = Span::new(found.start(), found.end());
            let inside = text[..found.start()].ends_with(|c: char| c.is_alphanumeric());
            if !inside && !taken.iter().any(|other| other.overlaps(span)) {
                taken.push(span);
                each(Kind::Address, span);
            }
        }
    }
}
