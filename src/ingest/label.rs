//! What a speaker's label looks like, and words that tell who asks.

/// `Name: speech` at the start of a line: the name, and the byte at which the speech begins.
pub fn prefix(line: &str) -> Option<(&str, usize)> {
    let colon = line.find(':')?;
    let name = line[..colon].trim();
    let behind = &line[colon + 1..];
    let apart = behind.is_empty() || behind.starts_with(char::is_whitespace);
    (apart && is_name(name)).then(|| (name, colon + 1 + behind.len() - behind.trim_start().len()))
}

/// Whether a text can name a speaker: at most five short words that begin with a letter, without the signs of a sentence.
pub fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    text.chars().next().is_some_and(char::is_alphanumeric)
        && text.chars().any(char::is_alphabetic)
        && text.chars().count() <= 40
        && words.by_ref().count() <= 5
        && !text
            .contains([',', ';', '!', '"', '“', '”', '„', '<', '>', '=', '/', '\\', '[', ']', '{', '}', '*', '#', '@'])
        && !text.trim_end_matches('?').contains('?')
        && !(text.contains(". ") && text.ends_with('.'))
}

/// Whether a text is a code as studies use them: one to four letters and a number, `SP3`; or `AV?`.
pub fn is_code(text: &str) -> bool {
    let digits = text.trim_start_matches(char::is_alphabetic);
    let letters = text[..text.len() - digits.len()].chars().count();
    (1..=4).contains(&letters)
        && (digits == "?" || !digits.is_empty() && digits.len() <= 4 && digits.chars().all(|c| c.is_ascii_digit()))
}

/// The letters of a code: `SP` of `SP3`.
pub fn group(code: &str) -> &str {
    code.trim_end_matches(|c: char| c.is_ascii_digit() || c == '?')
}

/// Words for those who ask, in small letters; a label that begins with one of them asks.
const ASKING: &[&str] = &[
    "interviewer",
    "researcher",
    "moderator",
    "facilitator",
    "host",
    "int",
    "inv",
    "investigator", // English
    "tyrėj",
    "moderator",
    "interviuotoj",
    "klausėj",
    "klausiantis",
    "mokslinink", // Lithuanian
    "badacz",
    "moderator",
    "prowadząc",
    "ankieter", // Polish
    "дослідни",
    "інтерв'юер",
    "інтервʼюер",
    "модератор",
    "интервьюер",
    "исследовател",
    "изследовател",
    "интервюиращ",
    "entrevistador",
    "moderador",
    "investigador",
    "intervieweur",
    "enquêt",
    "chercheu",
    "interviewerin",
];

/// Whether a label names somebody who asks.
pub fn asks(label: &str) -> bool {
    let lower = label.to_lowercase();
    let word = lower.split(|c: char| !c.is_alphabetic() && c != '\'' && c != 'ʼ').next().unwrap_or_default();
    word.len() >= 3 && ASKING.iter().any(|known| word == *known || known.len() > 4 && word.starts_with(known))
}

/// Words for speakers of whom only that is known that they are unknown.
const UNKNOWN: &[&str] =
    &["unknown", "unidentified", "nežinom", "neatpažint", "невідом", "неизвест", "неизвестен", "nieznan", "desconocid"];

/// Whether a label says that nobody knows who spoke: `Unknown Speaker`, `?`.
pub fn unknown(label: &str) -> bool {
    let lower = label.to_lowercase();
    lower.trim_matches(['?', ' ']).is_empty() || UNKNOWN.iter().any(|word| lower.starts_with(word))
}

/// A time stamp at the start of a line: `[00:01:23]`, `(1:23)`, `00:01:23`, `#00:01:23-4#`. What it says, and its length
/// with the blanks behind it.
pub fn time(line: &str) -> Option<(String, usize)> {
    let (inner, len) = match line.chars().next()? {
        '[' => (line[1..].split_once(']')?.0, 2),
        '(' => (line[1..].split_once(')')?.0, 2),
        // f4 writes no blanks there; somebody who says `# 12:30 #` does.
        '#' => (line[1..].split_once('#').filter(|(inner, _)| !inner.contains(' '))?.0, 2),
        c if c.is_ascii_digit() => {
            let end = line.find(|c: char| !c.is_ascii_digit() && !":.,-".contains(c)).unwrap_or(line.len());
            let inner = line[..end].trim_end_matches(['.', ',', '-', ':']);
            (inner, 0)
        }
        _ => return None,
    };
    // A range keeps its beginning.
    let first = inner.split("-->").next().unwrap_or_default().trim();
    let (whole, tenths) = first.split_once('-').unwrap_or((first, ""));
    let good = super::subtitles::clock(whole).is_some() && tenths.chars().all(|c| c.is_ascii_digit());
    if !good || inner.len() > 40 {
        return None;
    }
    let end = inner.len() + len;
    let behind = &line[end..];
    if len == 0 && !(behind.is_empty() || behind.starts_with(char::is_whitespace)) {
        return None;
    }
    Some((first.replace(',', "."), end + behind.len() - behind.trim_start().len()))
}

/// The beginning of a range of times that is all of a line: `0:0:5.100 --> 0:0:8.250`, `00:00:03:12 - 00:00:05:02`, where
/// the last figures count pictures and are left out.
pub fn range(line: &str) -> Option<String> {
    let clock = |text: &str| {
        let text = text.trim();
        let whole = match text.matches(':').count() {
            3 => text.rsplit_once(':').filter(|(_, last)| last.chars().all(|c| c.is_ascii_digit()))?.0,
            _ => text,
        };
        super::subtitles::clock(whole).map(|_| whole.to_owned())
    };
    let (start, end) = line.split_once("-->").or_else(|| line.split_once(" - "))?;
    clock(end)?;
    clock(start)
}

/// `Name  0:34` or `Name   00:34` alone on a line, as Otter and Teams write it, or `Name [00:00:34]`, `Name (0:34)`: the
/// name and the time.
pub fn name_and_time(line: &str) -> Option<(&str, String)> {
    let line = line.trim_end();
    if let Some(inner) = line.strip_suffix([')', ']']) {
        let open = inner.rfind(['(', '['])?;
        let (name, clock) = (line[..open].trim_end(), &inner[open + 1..]);
        let good = super::subtitles::clock(clock).is_some() && name.len() < open && is_name(name);
        return good.then(|| (name, clock.to_owned()));
    }
    let at = line.rfind(|c: char| !(c.is_ascii_digit() || c == ':'))?;
    let at = at + line[at..].chars().next()?.len_utf8();
    let clock = &line[at..];
    let before = &line[..at];
    let name = before.trim_end();
    let blanks = before[name.len()..].chars().count();
    let tab = before[name.len()..].contains('\t');
    (super::subtitles::clock(clock).is_some() && (blanks >= 2 || tab) && is_name(name))
        .then(|| (name, clock.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_no_sentences() {
        for name in ["Researcher 1", "Ana", "SP3", "AV?", "Dr. Smith", "Moderatorė", "Unknown Speaker"] {
            assert!(is_name(name), "{name}");
        }
        for text in ["I said, well", "What? He said", "[laughs]", "", "12", "one two three four five six"] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn time_stamps_of_every_shape() {
        let read = time;
        assert_eq!(read("[00:01:23] Ana: so"), Some(("00:01:23".to_owned(), 11)));
        assert_eq!(read("(1:23) so"), Some(("1:23".to_owned(), 7)));
        assert_eq!(read("#00:01:23-4# so"), Some(("00:01:23-4".to_owned(), 13)));
        assert_eq!(read("00:01:23 so"), Some(("00:01:23".to_owned(), 9)));
        assert_eq!(read("[00:01.500 --> 00:03.000] so"), Some(("00:01.500".to_owned(), 26)));
        assert_eq!(read("12 people"), None);
        assert_eq!(read("[laughs] so"), None);
        assert_eq!(name_and_time("Emma  0:00  "), Some(("Emma", "0:00".to_owned())));
        assert_eq!(name_and_time("we met at 12:30"), None);
    }

    #[test]
    fn who_asks_and_who_is_unknown() {
        assert!(["Researcher 1", "INT", "Tyrėja", "Moderatorius", "Entrevistadora"].iter().all(|label| asks(label)));
        assert!(!["Ana", "Intas", "SP3"].iter().any(|label| asks(label)));
        assert!(unknown("Unknown Speaker") && unknown("?") && !unknown("Ana"));
    }
}
