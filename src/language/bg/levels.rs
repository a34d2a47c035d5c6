//! What Bulgarian calls the levels of a codebook.
//!
//! Bulgarian has no cases. Of the fields of [`Level`] `accusative` and `assigned` hold the noun with its article, as it
//! stands behind a preposition (`кода`), `of_many` the form behind a number (`кода`, as in `два кода`).

use super::numbers::{Kind, number};
use crate::language::wording::Level;

/// The English name; then: one, with its article, many, behind a number.
const LEVELS: [(&str, [&str; 4]); 7] = [
    ("topic", ["тема", "темата", "теми", "теми"]),
    ("sub-topic", ["подтема", "подтемата", "подтеми", "подтеми"]),
    ("category", ["категория", "категорията", "категории", "категории"]),
    ("subcategory", ["подкатегория", "подкатегорията", "подкатегории", "подкатегории"]),
    ("theme", ["тема", "темата", "теми", "теми"]),
    ("sub-theme", ["подтема", "подтемата", "подтеми", "подтеми"]),
    ("code", ["код", "кода", "кодове", "кода"]),
];

/// A level that tema knows.
pub fn known(name: &str) -> Option<Level> {
    let (_, forms) = LEVELS.iter().find(|(known, _)| *known == name)?;
    Some(own(&forms.map(str::to_owned)))
}

/// A level of the study's own, with its forms in the same order; missing ones as the first (of the plural ones: as the
/// first plural).
pub fn own(forms: &[String]) -> Level {
    let form = |at: usize, otherwise: &str| forms.get(at).map_or(otherwise.to_owned(), String::clone);
    let one = form(0, "");
    let definite = form(1, &one);
    let many = form(2, &one);
    Level { accusative: definite.clone(), assigned: definite, of_many: form(3, &many), one, many }
}

/// Nouns show their gender in the article, or else by their ending.
pub fn kind(level: &Level) -> Kind {
    let article = level.accusative.strip_prefix(first_word(&level.one));
    match article.unwrap_or_default() {
        with if with.starts_with("та") => Kind::Feminine,
        with if with.starts_with("то") => Kind::Neuter,
        _ if first_word(&level.one).ends_with(['а', 'я']) => Kind::Feminine,
        _ if first_word(&level.one).ends_with(['о', 'е']) => Kind::Neuter,
        _ => Kind::Masculine,
    }
}

/// `три подтеми`, `три кода`
pub fn counted(n: usize, level: &Level) -> String {
    format!("{} {}", number(n, kind(level)), if n == 1 { &level.one } else { &level.of_many })
}

/// The plural with its article, which the first word has: `подтемите`, `главните теми`.
pub fn all(level: &Level) -> String {
    let first = first_word(&level.many);
    let article = if first.ends_with(['а', 'я']) { "та" } else { "те" };
    format!("{first}{article}{}", &level.many[first.len()..])
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}
