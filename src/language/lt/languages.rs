//! Languages in Lithuanian.

/// Genitive plural, as it stands before `kalba`.
pub const LANGUAGES: [(&str, &str); 30] = [
    ("be", "baltarusių"),
    ("bg", "bulgarų"),
    ("cs", "čekų"),
    ("da", "danų"),
    ("de", "vokiečių"),
    ("el", "graikų"),
    ("en", "anglų"),
    ("es", "ispanų"),
    ("et", "estų"),
    ("fi", "suomių"),
    ("fr", "prancūzų"),
    ("ga", "airių"),
    ("hr", "kroatų"),
    ("hu", "vengrų"),
    ("it", "italų"),
    ("kk", "kazachų"),
    ("lt", "lietuvių"),
    ("lv", "latvių"),
    ("nl", "nyderlandų"),
    ("no", "norvegų"),
    ("pl", "lenkų"),
    ("pt", "portugalų"),
    ("ro", "rumunų"),
    ("ru", "rusų"),
    ("sk", "slovakų"),
    ("sl", "slovėnų"),
    ("sr", "serbų"),
    ("sv", "švedų"),
    ("tr", "turkų"),
    ("uk", "ukrainiečių"),
];

/// The language's own name, and how it names the language of a transcript (`Lithuanian`, `lietuvių`).
pub fn language_name(code: &str) -> String {
    let known = LANGUAGES.iter().find(|(known, _)| *known == crate::language::primary(code));
    known.map_or(code, |(_, name)| name).to_owned()
}
