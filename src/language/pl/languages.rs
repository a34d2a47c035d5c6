//! What Polish calls languages.

/// As it stands behind `język`.
const LANGUAGES: [(&str, &str); 30] = [
    ("be", "białoruski"),
    ("bg", "bułgarski"),
    ("cs", "czeski"),
    ("da", "duński"),
    ("de", "niemiecki"),
    ("el", "grecki"),
    ("en", "angielski"),
    ("es", "hiszpański"),
    ("et", "estoński"),
    ("fi", "fiński"),
    ("fr", "francuski"),
    ("ga", "irlandzki"),
    ("hr", "chorwacki"),
    ("hu", "węgierski"),
    ("it", "włoski"),
    ("kk", "kazachski"),
    ("lt", "litewski"),
    ("lv", "łotewski"),
    ("nl", "niderlandzki"),
    ("no", "norweski"),
    ("pl", "polski"),
    ("pt", "portugalski"),
    ("ro", "rumuński"),
    ("ru", "rosyjski"),
    ("sk", "słowacki"),
    ("sl", "słoweński"),
    ("sr", "serbski"),
    ("sv", "szwedzki"),
    ("tr", "turecki"),
    ("uk", "ukraiński"),
];

/// The name of a language, or else its code.
pub fn name(code: &str) -> String {
    let known = LANGUAGES.iter().find(|(known, _)| *known == crate::language::primary(code));
    known.map_or(code, |(_, name)| name).to_owned()
}
