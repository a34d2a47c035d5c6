//! The levels of a codebook in English.

use crate::language::wording::Level;

/// The forms of a level that tema knows (`topic`, `sub-topic`, `category`, `subcategory`, `theme`,
/// `sub-theme`, `code`), by its English name.
pub fn level(known: &str) -> Option<Level> {
    let many = match known {
        "topic" => "topics",
        "sub-topic" => "sub-topics",
        "category" => "categories",
        "subcategory" => "subcategories",
        "theme" => "themes",
        "sub-theme" => "sub-themes",
        "code" => "codes",
        _ => return None,
    };
    Some(uncased(known, many))
}

/// English has no cases: `["phase", "phases"]` is enough.
pub fn own_level(forms: &[String]) -> Level {
    let one = forms.first().map_or("", String::as_str);
    let many = forms.get(3).or(forms.get(1)).map_or(one, String::as_str);
    uncased(one, many)
}

pub fn uncased(one: &str, many: &str) -> Level {
    Level {
        one: one.to_owned(),
        accusative: one.to_owned(),
        assigned: one.to_owned(),
        many: many.to_owned(),
        of_many: many.to_owned(),
    }
}
