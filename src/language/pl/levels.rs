//! The levels of a codebook in Polish.

use super::numbers::{Case, Kind, number, plural};
use crate::language::wording::Level;

/// The English name; then the forms of [`Level`] in their order; then the locative, and what a statement on the level
/// itself does without.
const LEVELS: [(&str, [&str; 5], &str, &str); 7] = [
    ("topic", ["temat", "temat", "tematowi", "tematy", "tematów"], "temacie", "bez podtematu"),
    ("sub-topic", ["podtemat", "podtemat", "podtematowi", "podtematy", "podtematów"], "podtemacie", ""),
    ("category", ["kategoria", "kategorię", "kategorii", "kategorie", "kategorii"], "kategorii", "bez podkategorii"),
    (
        "subcategory",
        ["podkategoria", "podkategorię", "podkategorii", "podkategorie", "podkategorii"],
        "podkategorii",
        "",
    ),
    ("theme", ["temat", "temat", "tematowi", "tematy", "tematów"], "temacie", "bez podtematu"),
    ("sub-theme", ["podtemat", "podtemat", "podtematowi", "podtematy", "podtematów"], "podtemacie", ""),
    ("code", ["kod", "kod", "kodowi", "kody", "kodów"], "kodzie", ""),
];

/// A level that tema knows.
pub fn known(name: &str) -> Option<Level> {
    let (_, forms, ..) = LEVELS.iter().find(|(known, ..)| *known == name)?;
    let [one, accusative, assigned, many, of_many] = forms.map(str::to_owned);
    Some(Level { one, accusative, assigned, many, of_many })
}

/// A level by a study's own forms.
pub fn own(forms: &[String]) -> Level {
    let form = |at: usize, otherwise: &str| forms.get(at).map_or(otherwise.to_owned(), String::clone);
    let one = form(0, "");
    let many = form(3, &one);
    Level { accusative: form(1, &one), assigned: form(2, &one), of_many: form(4, &many), one, many }
}

/// The locative of a level that tema knows, with `tym` or `tej`.
pub fn of_this(level: &Level) -> String {
    match LEVELS.iter().find(|(_, forms, ..)| forms[0] == level.one) {
        Some((_, _, locative, _)) if kind(level) == Kind::Feminine => format!("tej {locative}"),
        Some((_, _, locative, _)) => format!("tym {locative}"),
        None => "tym".to_owned(),
    }
}

/// What a statement on the level itself does without: ` (bez podtematu)`.
pub fn without(level: &Level) -> String {
    match LEVELS.iter().find(|(_, forms, ..)| forms[0] == level.one) {
        Some((.., without)) if !without.is_empty() => format!(" ({without})"),
        _ => String::new(),
    }
}

/// The dative shows the gender of a Polish noun (`etapowi`, `części`), where the study gives it; else the ending does.
pub fn kind(level: &Level) -> Kind {
    let (one, dative) = (level.one.as_str(), level.assigned.as_str());
    let feminine = match dative == one {
        true => one.ends_with(['a', 'i']) || one.ends_with("ść"),
        false => !dative.ends_with('u') && !dative.ends_with("owi"),
    };
    match feminine {
        true => Kind::Feminine,
        false if one.ends_with(['o', 'e', 'ę']) || one.ends_with("um") => Kind::Neuter,
        false => Kind::Masculine,
    }
}

/// `trzy podtematy`, `jedną kategorię`, `pięć części`
pub fn counted(n: usize, level: &Level) -> String {
    let form = [&level.accusative, &level.many, &level.of_many][plural(n)];
    format!("{} {form}", number(n, Case::Accusative, kind(level)))
}
