//! The levels of a codebook in Lithuanian.

use super::numbers::Case::Nominative;
use super::numbers::{number, plural};
use crate::language::wording::{Gender, Level};

/// The English name; then the forms of [`Level`] in their order; then the locative.
pub const LEVELS: [(&str, [&str; 5], &str); 7] = [
    ("topic", ["tema", "temą", "temai", "temos", "temų"], "temoje"),
    ("sub-topic", ["potemė", "potemę", "potemei", "potemės", "potemių"], "potemėje"),
    ("category", ["kategorija", "kategoriją", "kategorijai", "kategorijos", "kategorijų"], "kategorijoje"),
    (
        "subcategory",
        ["subkategorija", "subkategoriją", "subkategorijai", "subkategorijos", "subkategorijų"],
        "subkategorijoje",
    ),
    ("theme", ["tema", "temą", "temai", "temos", "temų"], "temoje"),
    ("sub-theme", ["potemė", "potemę", "potemei", "potemės", "potemių"], "potemėje"),
    ("code", ["kodas", "kodą", "kodui", "kodai", "kodų"], "kode"),
];

/// What a statement on a code of the first level itself does without.
pub const WITHOUT: [(&str, &str); 2] = [("tema", "be potemės"), ("kategorija", "be subkategorijos")];

/// The forms of a level that tema knows (`topic`, `sub-topic`, `category`, `subcategory`, `theme`,
/// `sub-theme`, `code`), by its English name.
pub fn level(known: &str) -> Option<Level> {
    let (_, forms, _) = LEVELS.iter().find(|(name, _, _)| *name == known)?;
    let [one, accusative, assigned, many, of_many] = forms.map(str::to_owned);
    Some(Level { one, accusative, assigned, many, of_many })
}

/// The level of a study's own name; `forms` in the order of the fields of [`Level`], missing ones as the first
/// (of the plural ones: as the first plural). A language without cases has fewer.
pub fn own_level(forms: &[String]) -> Level {
    let form = |at: usize, otherwise: &str| forms.get(at).map_or(otherwise.to_owned(), String::clone);
    let one = form(0, "");
    let many = form(3, &one);
    Level { accusative: form(1, &one), assigned: form(2, &one), of_many: form(4, &many), one, many }
}

/// Lithuanian nouns show their gender: `-a`, `-ė`, and `-is` with the plural `-ys` (dalis, dalys) are feminine.
pub fn gender_of(level: &Level) -> Gender {
    let one = level.one.as_str();
    let feminine = one.ends_with(['a', 'ė']) || one.ends_with("is") && level.many.ends_with("ys");
    if feminine { Gender::Feminine } else { Gender::Masculine }
}

/// `trys potemės`
pub fn counted_level(n: usize, level: &Level) -> String {
    let form = [&level.one, &level.many, &level.of_many][plural(n)];
    format!("{} {form}", number(n, Nominative, gender_of(level)))
}
