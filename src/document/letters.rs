//! The letters beyond ASCII that languages are written in, and the encodings that old files of a language have.

use encoding_rs::Encoding;

/// Letters of a language beyond `a`–`z`, in lower case; `None` for a language that is not known here.
pub fn letters(language: &str) -> Option<&'static str> {
    Some(match language {
        "lt" => "ąčęėįšųūž",
        "lv" => "āčēģīķļņšūžōŗ",
        "et" => "äõöüšž",
        "pl" => "ąćęłńóśźż",
        "cs" => "áčďéěíňóřšťúůýž",
        "sk" => "áäčďéíĺľňóôŕšťúýž",
        "hu" => "áéíóöőúüű",
        "ro" => "ăâîșțşţ",
        "hr" | "bs" | "sl" => "čćđšž",
        "bg" => "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
        "ru" => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "uk" => "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "be" => "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
        "sr" => "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž",
        "mk" => "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        "en" => "éèêëïöçñ",
        "de" => "äöüß",
        "fr" => "àâæçéèêëîïôœùûüÿ",
        "es" => "áéíñóúü",
        "pt" => "áâãàçéêíóôõú",
        "it" => "àèéìîòóù",
        "nl" => "áéëèïóöüú",
        "sv" | "fi" => "åäöé",
        "da" | "no" | "nb" | "nn" => "æøåéô",
        "is" => "áéíóúýþæöð",
        _ => return None,
    })
}

/// The one-byte encodings of a language's old files, the likeliest first.
pub fn encodings(language: &str) -> Vec<&'static Encoding> {
    use encoding_rs::{
        IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_13, KOI8_U, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1257,
    };
    match language {
        "lt" | "lv" | "et" => vec![WINDOWS_1257, ISO_8859_13],
        "pl" | "cs" | "sk" | "hu" | "ro" | "hr" | "bs" | "sl" => vec![WINDOWS_1250, ISO_8859_2],
        "bg" | "ru" | "uk" | "be" | "sr" | "mk" => vec![WINDOWS_1251, KOI8_U, IBM866, ISO_8859_5],
        _ => vec![WINDOWS_1252],
    }
}

/// Every language of [`letters`] that a file may be in when nothing is known, with the tongues that this program speaks first.
pub const ALL: &[&str] = &[
    "lt", "bg", "pl", "uk", "ru", "en", "lv", "et", "cs", "sk", "hu", "ro", "hr", "be", "sr", "mk", "de", "fr", "es",
    "pt", "it", "nl", "sv", "da", "is",
];

/// Signs beyond ASCII that stand in texts of any language.
pub const SIGNS: &str = "„“”‘’‚«»‹›–—…§°№€•·\u{a0}\u{ad}×½¼¾²³©®™†‡";
