//! GUIDs: written with or without braces, in either case; and stable ones for what never had one.

use uuid::Uuid;

/// The name space of every GUID that tema makes.
const OURS: Uuid = Uuid::from_u128(0x7a1c_2d1e_52a4_5b6f_9c07_f6e2_0c51_9a3d);

/// A GUID as it is compared: without braces, in small letters; `None` if it is none.
pub fn key(text: &str) -> Option<String> {
    let bare = text.trim();
    let bare = bare.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(bare);
    let form = |(at, c): (usize, char)| match at {
        8 | 13 | 18 | 23 => c == '-',
        _ => c.is_ascii_hexdigit(),
    };
    (bare.len() == 36 && bare.char_indices().all(form)).then(|| bare.to_ascii_lowercase())
}

/// The GUID of a thing of a kind: version 5, so the same thing has the same GUID on every export.
pub fn of(kind: &str, thing: &str) -> String {
    Uuid::new_v5(&OURS, format!("{kind}:{thing}").as_bytes()).hyphenated().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_and_case_do_not_count() {
        let bare = "9fa9bcb7-5b59-47a9-8c3e-f65cffdc7520";
        assert_eq!(key("{9FA9BCB7-5B59-47A9-8C3E-F65CFFDC7520}").as_deref(), Some(bare));
        assert_eq!(key(bare).as_deref(), Some(bare));
        assert_eq!(key("9fa9bcb7-5b59-47a9-8c3e"), None);
        assert_eq!(key("ąfa9bcb7-5b59-47a9-8c3e-f65cffdc752"), None);
    }

    #[test]
    fn the_same_thing_has_the_same_guid() {
        let guid = of("code", "letters");
        assert_eq!(guid, of("code", "letters"));
        assert_ne!(guid, of("source", "letters"));
        // Version 5, variant of RFC 9562.
        assert!(guid.as_bytes()[14] == b'5' && matches!(guid.as_bytes()[19], b'8' | b'9' | b'a' | b'b'));
        assert_eq!(key(&guid), Some(guid));
    }
}
