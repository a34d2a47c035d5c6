//! Bytes → text: what encoding a file has, and never a letter lost in silence.
//!
//! A byte-order mark decides; then bytes that can be nothing else (UTF-16 by its zero bytes, UTF-8 by its form); then
//! the letters: of the encodings that old files of the study's language have, the one under which the bytes beyond
//! ASCII become letters of that language. `chardetng`'s opinion only settles what is left even.

use super::letters::{self, SIGNS};
use super::{Encoding, Known, LARGEST_TEXT, Unit};
use crate::finding::{Finding, Place, Result};
use crate::language::primary;
use encoding_rs::{Encoding as Table, UTF_8, UTF_16BE, UTF_16LE};

/// What a person or a study says about the encoding of a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choice<'a> {
    /// The language that the text is probably in (`lt`, `lt-LT`): a hint.
    pub language: Option<&'a str>,
    /// The encoding, by a person (`windows-1257`): an order.
    pub encoding: Option<&'a str>,
    /// Bytes that cannot be read become `U+FFFD`, and are counted in a finding; else they are an error.
    pub lossy: bool,
}

/// A decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte-order mark; line ends and composition are as they were.
    pub text: String,
    /// The encoding.
    pub encoding: Encoding,
    /// What a character is in the file.
    pub unit: Unit,
    /// Where the text begins in the file: the length of the byte-order mark.
    pub start: usize,
    /// What was doubtful.
    pub findings: Vec<Finding>,
}

impl Decoded {
    /// The byte of the file at which byte `at` of the text stands; not exact behind a byte that could not be read.
    pub fn original(&self, at: usize) -> usize {
        self.start + self.unit.length(self.text.get(..at).unwrap_or(&self.text))
    }
}

/// Decodes the bytes of the file `name`.
///
/// # Errors
/// When the encoding cannot be told, when a byte has no meaning in it (and `choice` does not allow losses), when the
/// file is no text or larger than [`LARGEST_TEXT`], or when `choice` names an encoding that is not known.
pub fn decode(name: &str, bytes: &[u8], choice: &Choice<'_>) -> Result<Decoded> {
    if bytes.len() > LARGEST_TEXT {
        return Err(Box::new(too_long(name, bytes.len())));
    }
    if let Some(label) = choice.encoding {
        return told(name, bytes, label, choice);
    }
    let (mark, skip) = Table::for_bom(bytes).unwrap_or((UTF_8, 0));
    if skip > 0 {
        return with(name, bytes, mark, Known::Mark, choice);
    }
    if let Some(is) = no_text(bytes) {
        return Err(Box::new(
            Finding::error(format!("this is no text but {is}"))
                .at(Place::file(name))
                .hint("give the file the ending of what it is"),
        ));
    }
    if memchr::memchr(0, bytes).is_some() {
        return match wide(bytes) {
            Some(table) => with(name, bytes, table, Known::Bytes, choice),
            None => Err(Box::new(
                Finding::error("this is no text: it has zero bytes and is not UTF-16")
                    .at(Place::file(name))
                    .hint("if it is a text, name its encoding with --encoding"),
            )),
        };
    }
    if std::str::from_utf8(bytes).is_ok() || nearly_utf8(bytes) {
        return with(name, bytes, UTF_8, Known::Bytes, choice);
    }
    guessed(name, bytes, choice)
}

/// The finding that a text is too long to be read.
pub fn too_long(name: &str, bytes: usize) -> Finding {
    const MB: usize = 1024 * 1024;
    Finding::error(format!("the text is {} MB long", bytes.div_ceil(MB)))
        .at(Place::file(name))
        .expected(format!("at most {} MB, which is some fifty books", LARGEST_TEXT / MB))
        .hint("cut the file into parts; nothing of it was read")
}

/// What a file is by its first bytes, if it is certainly no text.
fn no_text(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some("a zip archive (Word, OpenDocument and Excel files are such)"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("an old Word or Excel file"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("a PDF"),
        _ => None,
    }
}

/// By the order of a person.
fn told(name: &str, bytes: &[u8], label: &str, choice: &Choice<'_>) -> Result<Decoded> {
    let plain = label.trim().to_ascii_lowercase();
    let full = if plain.bytes().all(|b| b.is_ascii_digit()) { format!("windows-{plain}") } else { plain };
    let table = Table::for_label(full.as_bytes());
    let Some(table) = table.filter(|table| table.is_single_byte() || [UTF_8, UTF_16BE, UTF_16LE].contains(table))
    else {
        const KNOWN: &[&str] = &[
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1257",
            "iso-8859-13",
            "windows-1251",
            "koi8-u",
            "koi8-r",
            "ibm866",
            "iso-8859-5",
            "windows-1250",
            "iso-8859-2",
            "windows-1252",
            "iso-8859-1",
            "iso-8859-15",
        ];
        return Err(Box::new(
            Finding::error(format!("no encoding `{label}` is known"))
                .expected(format!("one of {}", KNOWN.join(", ")))
                .did_you_mean(&full, KNOWN.iter().copied()),
        ));
    };
    // The label `utf-16` alone leaves the order of bytes to the mark.
    let marked = Table::for_bom(bytes).map(|(table, _)| table);
    let table = if full == "utf-16" && marked == Some(UTF_16BE) { UTF_16BE } else { table };
    let mut decoded = with(name, bytes, table, Known::Told, choice)?;
    if table.is_single_byte() && !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        decoded.findings.push(
            Finding::doubt(format!("the file is valid UTF-8, and was read as {} as told", decoded.encoding.name))
                .at(Place::file(name))
                .hint("leave --encoding out unless the letters are right"),
        );
    }
    Ok(decoded)
}

/// Decodes with a known table; a byte-order mark of that table is taken off.
fn with(name: &str, bytes: &[u8], table: &'static Table, known: Known, choice: &Choice<'_>) -> Result<Decoded> {
    let start = Table::for_bom(bytes).filter(|(marked, _)| *marked == table).map_or(0, |(_, length)| length);
    let rest = &bytes[start..];
    let unit = match table {
        table if table == UTF_8 => Unit::Utf8,
        table if table.is_single_byte() => Unit::Bytes,
        _ => Unit::Utf16,
    };
    let (text, bad) = match unit {
        Unit::Utf8 => utf8(rest),
        Unit::Utf16 => utf16(rest, table == UTF_16BE),
        Unit::Bytes | Unit::CodePoints => single(rest, &characters(table)),
    };
    let mut findings = Vec::new();
    if let Some(first) = bad.first() {
        let finding = unreadable(name, bytes, start + first, bad.len(), table);
        if !choice.lossy {
            return Err(Box::new(finding));
        }
        findings.push(finding.hint("each of them stands as `\u{fffd}` in the text"));
    }
    Ok(Decoded { text, encoding: Encoding { name: lower(table), known }, unit, start, findings })
}

fn unreadable(name: &str, bytes: &[u8], at: usize, count: usize, table: &'static Table) -> Finding {
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    let more = match count {
        1 => String::new(),
        n => format!(", the first of {n} places"),
    };
    Finding::error(format!("byte 0x{byte:02X} at offset {at} cannot be read as {}{more}", lower(table)))
        .at(Place { line, ..Place::file(name) })
        .expected(format!("a text in {} from beginning to end", lower(table)))
        .hint("the file is damaged or has another encoding: name it with --encoding")
}

/// Valid UTF-8 as it is; of the rest every run of bytes without a meaning becomes one sign. With the bytes' offsets.
fn utf8(bytes: &[u8]) -> (String, Vec<usize>) {
    let (mut text, mut bad, mut at) = (String::with_capacity(bytes.len()), Vec::new(), 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            text.push('\u{fffd}');
            bad.push(at);
            at += chunk.invalid().len();
        }
    }
    (text, bad)
}

fn utf16(bytes: &[u8], big: bool) -> (String, Vec<usize>) {
    let units = bytes.chunks_exact(2).map(|two| {
        let two = [two[0], two[1]];
        if big { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) }
    });
    let (mut text, mut bad, mut at) = (String::with_capacity(bytes.len()), Vec::new(), 0);
    for unit in char::decode_utf16(units) {
        if unit.is_err() {
            bad.push(at);
        }
        let c = unit.unwrap_or('\u{fffd}');
        at += 2 * c.len_utf16();
        text.push(c);
    }
    if bytes.len() % 2 == 1 {
        bad.push(bytes.len() - 1);
        text.push('\u{fffd}');
    }
    (text, bad)
}

fn single(bytes: &[u8], table: &[Option<char>; 256]) -> (String, Vec<usize>) {
    let (mut text, mut bad) = (String::with_capacity(bytes.len() + bytes.len() / 4), Vec::new());
    for (at, byte) in bytes.iter().enumerate() {
        text.push(table[usize::from(*byte)].unwrap_or_else(|| {
            bad.push(at);
            '\u{fffd}'
        }));
    }
    (text, bad)
}

/// What each byte of a one-byte encoding means. Control signs beyond ASCII (U+0080–U+009F) stand in no person's text:
/// the tables have them where an encoding has nothing.
pub(super) fn characters(table: &'static Table) -> [Option<char>; 256] {
    std::array::from_fn(|byte| {
        let byte = [u8::try_from(byte).ok()?];
        let text = table.decode_without_bom_handling_and_without_replacement(&byte)?;
        text.chars().next().filter(|c| !('\u{80}'..='\u{9f}').contains(c))
    })
}

/// The name of an encoding in lower case.
pub(super) fn lower(table: &'static Table) -> &'static str {
    match table.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "IBM866" => "ibm866",
        "ISO-8859-2" => "iso-8859-2",
        "ISO-8859-5" => "iso-8859-5",
        "ISO-8859-13" => "iso-8859-13",
        "ISO-8859-15" => "iso-8859-15",
        "KOI8-R" => "koi8-r",
        "KOI8-U" => "koi8-u",
        other => other,
    }
}

/// UTF-16 without a mark: zero bytes stand at one place of the pairs only, and what comes out are texts' characters.
fn wide(bytes: &[u8]) -> Option<&'static Table> {
    if bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let table = if odd > even { UTF_16LE } else { UTF_16BE };
    let (text, bad) = utf16(bytes, table == UTF_16BE);
    let strange = text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')).count();
    (bad.is_empty() && strange == 0).then_some(table)
}

/// Whether the bytes are UTF-8 with a few bad places: a damaged file, not one of another encoding.
fn nearly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 2 && bad * 5 <= good
}

/// By the letters.
fn guessed(name: &str, bytes: &[u8], choice: &Choice<'_>) -> Result<Decoded> {
    let mut counts = [0usize; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    if let Some(language) = choice.language.map(primary).filter(|language| letters::letters(language).is_some())
        && let Some((table, _)) = best(bytes, &counts, &[language], None)
    {
        return with(name, bytes, table, Known::Guessed, choice);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let opinion = detector.guess(None, chardetng::Utf8Detection::Deny);
    let Some((table, _)) = best(bytes, &counts, letters::ALL, Some(opinion)) else {
        let at = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        return Err(Box::new(
            Finding::error(format!(
                "the encoding cannot be told (first byte beyond ASCII: 0x{:02X} at offset {at})",
                bytes[at]
            ))
            .at(Place { line, ..Place::file(name) })
            .hint("name it with --encoding, e.g. `--encoding windows-1257`"),
        ));
    };
    let mut decoded = with(name, bytes, table, Known::Guessed, choice)?;
    let sample = sample(&decoded.text);
    decoded.findings.push(
        Finding::doubt(format!("the encoding was guessed: {}", decoded.encoding.name))
            .at(Place::file(name))
            .expected(format!("words like these: {sample}"))
            .hint("if the letters are wrong, name the encoding with --encoding"),
    );
    Ok(decoded)
}

/// The first words that have letters beyond ASCII.
fn sample(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_ascii());
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        if !seen.contains(&word) {
            seen.push(word);
        }
        if seen.len() == 3 {
            break;
        }
    }
    seen.join(", ")
}

/// The table under which the most of the bytes beyond ASCII are letters of one of the languages; of equals the first.
/// `None` if under every table as many are something else.
fn best(
    bytes: &[u8],
    counts: &[usize; 256],
    languages: &[&str],
    opinion: Option<&'static Table>,
) -> Option<(&'static Table, f64)> {
    let beyond: usize = counts[128..].iter().sum();
    let mut best: Option<(&'static Table, f64)> = None;
    // What each table makes of the bytes; `None` if one of them has no meaning in it.
    type Reading = Option<([Option<char>; 256], usize)>;
    let mut readings: Vec<(&'static Table, Reading)> = Vec::new();
    for language in languages {
        let own = letters::letters(language).unwrap_or_default();
        for table in letters::encodings(language) {
            let at = readings.iter().position(|(seen, _)| *seen == table).unwrap_or_else(|| {
                let characters = characters(table);
                let humps = count_humps(bytes, counts, &characters);
                readings.push((table, humps.map(|humps| (characters, humps))));
                readings.len() - 1
            });
            let Some((characters, humps)) = &readings[at].1 else { continue };
            let worth = |c: char| match c {
                c if c.to_lowercase().all(|lower| own.contains(lower)) => 1.0,
                c if SIGNS.contains(c) => 0.5,
                _ => -1.0,
            };
            let sum: f64 = (128..256)
                .filter(|byte| counts[*byte] > 0)
                .filter_map(|byte| Some(counts[byte] as f64 * worth(characters[byte]?)))
                .sum();
            let favour = if opinion == Some(table) { 0.02 } else { 0.0 };
            let score = (sum - 2.0 * *humps as f64) / beyond as f64 + favour;
            if score > 0.3 && best.is_none_or(|(_, most)| score > most) {
                best = Some((table, score));
            }
        }
    }
    best
}

/// How often a capital stands directly behind a small letter, which words do not have; `None` if a byte has no
/// meaning in the table.
fn count_humps(bytes: &[u8], counts: &[usize; 256], table: &[Option<char>; 256]) -> Option<usize> {
    if (128..256).any(|byte| counts[byte] > 0 && table[byte].is_none()) {
        return None;
    }
    let kind = |byte: u8| table[usize::from(byte)].map_or((false, false), |c| (c.is_lowercase(), c.is_uppercase()));
    let kinds: [(bool, bool); 256] = std::array::from_fn(|byte| u8::try_from(byte).map_or((false, false), kind));
    let pairs = bytes.windows(2).filter(|two| !(two[0].is_ascii() && two[1].is_ascii()));
    Some(pairs.filter(|two| kinds[usize::from(two[0])].0 && kinds[usize::from(two[1])].1).count())
}

#[cfg(test)]
mod tests;
