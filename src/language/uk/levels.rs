//! What Ukrainian calls the levels of a codebook.

use super::numbers::Case::Accusative;
use super::numbers::{Kind, number, plural};
use crate::language::wording::Level;

/// The English name; then nominative, accusative, genitive, and nominative and genitive of the plural; then where a person
/// is counted.
pub const LEVELS: [(&str, [&str; 5], &str); 7] = [
    ("topic", ["тема", "тему", "теми", "теми", "тем"], "в кожній темі"),
    ("sub-topic", ["підтема", "підтему", "підтеми", "підтеми", "підтем"], "в кожній підтемі"),
    ("category", ["категорія", "категорію", "категорії", "категорії", "категорій"], "в кожній категорії"),
    (
        "subcategory",
        ["підкатегорія", "підкатегорію", "підкатегорії", "підкатегорії", "підкатегорій"],
        "в кожній підкатегорії",
    ),
    ("theme", ["тема", "тему", "теми", "теми", "тем"], "в кожній темі"),
    ("sub-theme", ["підтема", "підтему", "підтеми", "підтеми", "підтем"], "в кожній підтемі"),
    ("code", ["код", "код", "коду", "коди", "кодів"], "в кожному коді"),
];

/// What a statement on a code of the first level itself does without.
pub const WITHOUT: [(&str, &str); 2] = [("тема", "без підтеми"), ("категорія", "без підкатегорії")];

/// Ukrainian nouns show their gender: `-а` and `-я` are feminine, so is a soft or bare ending with the genitive plural
/// in `-ей` (частина, область); `-о` and `-е` are neuter.
pub fn kind_of(level: &Level) -> Kind {
    let one = level.one.as_str();
    if one.ends_with(['а', 'я']) || level.of_many.ends_with("ей") {
        Kind::Feminine
    } else if one.ends_with(['о', 'е', 'є']) {
        Kind::Neuter
    } else {
        Kind::Masculine
    }
}

/// `три підтеми`, `одну підтему`
pub fn counted_level(n: usize, level: &Level) -> String {
    let form = [&level.accusative, &level.many, &level.of_many][plural(n)];
    format!("{} {form}", number(n, Accusative, kind_of(level)))
}
