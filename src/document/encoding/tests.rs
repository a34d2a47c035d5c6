use super::*;

/// Each byte stands as it is in the encoding's published table, so that no table tests itself.
fn read(bytes: &[u8], language: &str) -> Decoded {
    decode("a.txt", bytes, &Choice { language: Some(language), ..Choice::default() }).unwrap()
}

#[test]
fn lithuanian_is_windows_1257() {
    // ačiū, žmonės, „taip“: č E8, ū FB, ž FE, ė EB, š F0; „ 84, “ 93.
    let decoded = read(b"a\xe8i\xfb, \xfemon\xebs, \x84taip\x93 \xf0ia", "lt");
    assert_eq!(decoded.text, "ačiū, žmonės, „taip“ šia");
    assert_eq!(decoded.encoding, Encoding { name: "windows-1257", known: Known::Guessed });
    assert!(decoded.findings.is_empty());
}

#[test]
fn the_quotation_marks_of_iso_8859_13_tell_it_from_windows_1257() {
    // A5 is „ and B4 is “ in ISO-8859-13; in windows-1257 A5 has no meaning.
    let decoded = read(b"\xa5a\xe8i\xfb\xb4", "lt-LT");
    assert_eq!(decoded.text, "„ačiū“");
    assert_eq!(decoded.encoding.name, "iso-8859-13");
}

#[test]
fn cyrillic_is_windows_1251_and_koi8_and_dos_are_told_apart() {
    // Привіт, дякую: windows-1251.
    let decoded = read(b"\xcf\xf0\xe8\xe2\xb3\xf2, \xe4\xff\xea\xf3\xfe", "uk");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Привіт, дякую", "windows-1251"));
    // Добре, благодаря: windows-1251.
    let decoded = read(b"\xc4\xee\xe1\xf0\xe5, \xe1\xeb\xe0\xe3\xee\xe4\xe0\xf0\xff", "bg");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Добре, благодаря", "windows-1251"));
    // Привет, спасибо: KOI8 has the letters in the order of the Latin ones.
    let decoded = read(b"\xf0\xd2\xc9\xd7\xc5\xd4, \xd3\xd0\xc1\xd3\xc9\xc2\xcf", "ru");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Привет, спасибо", "koi8-u"));
    // The same in the encoding of DOS.
    let decoded = read(b"\x8f\xe0\xa8\xa2\xa5\xe2, \xe1\xaf\xa0\xe1\xa8\xa1\xae", "ru");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Привет, спасибо", "ibm866"));
}

#[test]
fn polish_is_windows_1250_or_iso_8859_2_by_its_letters() {
    // Dziękuję, więcej ścieżek: ś is 9C in windows-1250 and B6 in ISO-8859-2; ę EA, ż BF in both.
    let decoded = read(b"Dzi\xeakuj\xea, wi\xeacej \x9ccie\xbfek", "pl");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Dziękuję, więcej ścieżek", "windows-1250"));
    let decoded = read(b"Dzi\xeakuj\xea, wi\xeacej \xb6cie\xbfek", "pl");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Dziękuję, więcej ścieżek", "iso-8859-2"));
}

#[test]
fn english_with_curly_signs_is_windows_1252() {
    let decoded = read(b"\x93It\x92s fine\x94 \x96 caf\xe9", "en");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("“It’s fine” – café", "windows-1252"));
}

#[test]
fn a_file_in_another_language_than_the_study_is_read_and_doubted() {
    // Привет, спасибо большое in a Lithuanian study.
    let bytes = b"\xcf\xf0\xe8\xe2\xe5\xf2, \xf1\xef\xe0\xf1\xe8\xe1\xee \xe1\xee\xeb\xfc\xf8\xee\xe5";
    let decoded = read(bytes, "lt");
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("Привет, спасибо большое", "windows-1251"));
    assert_eq!(decoded.findings[0].found, "the encoding was guessed: windows-1251");
    assert_eq!(decoded.findings[0].expected.as_deref(), Some("words like these: Привет, спасибо, большое"));
}

#[test]
fn without_a_language_the_letters_alone_decide() {
    let decoded = decode("a.txt", b"a\xe8i\xfb, \xfemon\xebs \xf0ia \xe1 \xf8", &Choice::default()).unwrap();
    assert_eq!((decoded.text.as_str(), decoded.encoding.name), ("ačiū, žmonės šia į ų", "windows-1257"));
    assert_eq!(decoded.findings.len(), 1);
}

#[test]
fn utf_16_with_and_without_a_mark() {
    let units = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for (text, big, name, known) in [
        ("\u{feff}Ačiū 👍\r\n", false, "utf-16le", Known::Mark),
        ("\u{feff}Ačiū 👍\r\n", true, "utf-16be", Known::Mark),
        ("Дякую вам 👍\r\n", false, "utf-16le", Known::Bytes),
        ("Дякую вам 👍\r\n", true, "utf-16be", Known::Bytes),
        ("Ačiū\n", false, "utf-16le", Known::Bytes),
    ] {
        let decoded = read(&units(text, big), "lt");
        assert_eq!(decoded.text, text.trim_start_matches('\u{feff}'));
        assert_eq!(decoded.encoding, Encoding { name, known });
    }
    // Two bytes of mark, two each for four letters and the space, four for the thumb.
    let decoded = read(&units("\u{feff}Ačiū 👍\r\n", false), "lt");
    assert_eq!(decoded.original(decoded.text.find('\r').unwrap()), 16);
}

#[test]
fn utf_8_loses_its_mark_and_keeps_its_line_ends() {
    let decoded = read(b"\xef\xbb\xbfa\xc4\x8di\xc5\xab\r\nb\r", "lt");
    assert_eq!((decoded.text.as_str(), decoded.start), ("ačiū\r\nb\r", 3));
    assert_eq!(decoded.encoding, Encoding { name: "utf-8", known: Known::Mark });
    assert_eq!(read(b"plain", "lt").encoding, Encoding { name: "utf-8", known: Known::Bytes });
    assert_eq!(read(b"", "lt").text, "");
}

#[test]
fn a_damaged_utf_8_file_is_named_and_not_read_as_something_else() {
    let mut bytes = "Ačiū, žmonės, šią naktį būsiu čia\nir ".as_bytes().to_vec();
    let at = bytes.len();
    bytes.extend(b"\xc5");
    let error = decode("a.txt", &bytes, &Choice::default()).unwrap_err();
    assert_eq!(error.found, format!("byte 0xC5 at offset {at} cannot be read as utf-8"));
    assert_eq!(error.place.as_ref().unwrap().line, 2);
    let decoded = decode("a.txt", &bytes, &Choice { lossy: true, ..Choice::default() }).unwrap();
    assert!(decoded.text.ends_with("ir \u{fffd}"));
    assert_eq!(decoded.findings.len(), 1);
}

#[test]
fn a_persons_word_overrules_and_a_byte_without_meaning_is_an_error() {
    let told = |bytes: &[u8], label: &str| {
        decode("a.txt", bytes, &Choice { encoding: Some(label), language: Some("lt"), lossy: false })
    };
    // E8 is č in windows-1257 and è in windows-1252.
    let decoded = told(b"\xe8", "windows-1252").unwrap();
    assert_eq!((decoded.text.as_str(), decoded.encoding.known), ("è", Known::Told));
    assert_eq!(told(b"\xe8", "1257").unwrap().text, "č");
    assert_eq!(told(b"\xe8", "cp1251").unwrap().text, "и");
    let error = told(b"ab\ncd\xa5 \xa1", "windows-1257").unwrap_err();
    assert_eq!(error.found, "byte 0xA5 at offset 5 cannot be read as windows-1257, the first of 2 places");
    assert_eq!(error.place.as_ref().unwrap().line, 2);
    let error = told(b"a", "windws-1257").unwrap_err();
    assert!(error.hint.as_ref().unwrap().contains("windows-1257"));
    // What is valid UTF-8 is hardly something else.
    let decoded = told("ačiū".as_bytes(), "windows-1257").unwrap();
    assert_eq!(decoded.findings.len(), 1);
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    let error = |bytes: &[u8]| decode("a.txt", bytes, &Choice::default()).unwrap_err().found;
    assert!(error(b"PK\x03\x04....").contains("zip archive"));
    assert!(error(b"%PDF-1.7").contains("a PDF"));
    assert!(error(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").contains("old Word"));
    assert!(error(b"a\0b\x01\0\0\0").contains("zero bytes"));
    assert!(error(&vec![b'a'; LARGEST_TEXT + 1]).contains("33 MB"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_a_text_or_a_finding(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        for language in [None, Some("lt"), Some("uk"), Some("xx")] {
            for lossy in [false, true] {
                let read = decode("a.txt", &bytes, &Choice { language, encoding: None, lossy });
                // The sign for what cannot be read may also stand in the file: EF BF BD, or FFFD in UTF-16.
                let own = bytes.contains(&0xbd) || bytes.contains(&0xfd);
                let lost = read.is_ok_and(|decoded| decoded.text.contains(char::REPLACEMENT_CHARACTER));
                proptest::prop_assert!(lossy || own || !lost);
            }
        }
    }

    #[test]
    fn every_character_has_its_byte_in_a_one_byte_file(text in "[a-zčšžėąęįūų „“\n]{0,60}") {
        let (bytes, _, lossy) = encoding_rs::WINDOWS_1257.encode(&text);
        proptest::prop_assert!(!lossy);
        let decoded = decode("a.txt", &bytes, &Choice { encoding: Some("windows-1257"), ..Choice::default() }).unwrap();
        proptest::prop_assert_eq!(&decoded.text, &text);
        for (n, (at, _)) in text.char_indices().enumerate() {
            proptest::prop_assert_eq!(decoded.original(at), n);
        }
    }
}
