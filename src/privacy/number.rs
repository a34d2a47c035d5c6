//! Runs of figures, personal codes with their check digits, dates.

use super::Kind;
use crate::language::{NAMED, names};
use crate::text::{Span, fold_case};
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

/// Figures that belong together: `+370 612 34567`, `(8 5) 212-3456`.
pub struct DigitRun {
    /// Where it stands, with its sign and brackets.
    pub span: Span,
    /// The figures alone.
    pub digits: String,
    /// The groups they are written in.
    pub groups: Vec<String>,
    /// A plus stands before it.
    pub plus: bool,
    /// It has a bracket.
    pub bracket: bool,
    /// What stands between the groups.
    between: Vec<String>,
}

impl DigitRun {
    /// `12.03.1980`, `1980-03-12`, `3/12/80`.
    pub fn is_date(&self) -> bool {
        let short = |group: &String| group.len() <= 2;
        let joined = self.between.iter().all(|sign| matches!(sign.as_str(), "." | "-" | "/" | ". "));
        match &self.groups[..] {
            [a, b, c] if joined => {
                (short(a) && short(b) && matches!(c.len(), 2 | 4)) || (a.len() == 4 && short(b) && short(c))
            }
            _ => false,
        }
    }
}

static RUN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(\+|\()?\d+(?:(?:[ \u{a0}]?[()\-‑–./][ \u{a0}]?|[ \u{a0}]|\) ?)\(?\d+)*").ok());

/// All runs of figures of a text. A run that begins or ends inside a word, or is part of a time or a number with a
/// comma, is none.
pub fn runs(text: &str) -> Vec<DigitRun> {
    let Some(pattern) = RUN.as_ref() else { return Vec::new() };
    let mut found = Vec::new();
    for run in pattern.find_iter(text) {
        let before = text[..run.start()].chars().next_back();
        let mut after = text[run.end()..].chars();
        let (next, second) = (after.next(), after.next());
        let inside = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ':' | '#' | '_' | ','))
            || next.is_some_and(|c| c.is_alphabetic() || c == '_')
            || (matches!(next, Some(':' | ',')) && second.is_some_and(|c| c.is_ascii_digit()));
        if inside {
            continue;
        }
        let written = run.as_str();
        let groups: Vec<String> =
            written.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).map(str::to_owned).collect();
        let between: Vec<String> = written
            .split(|c: char| c.is_ascii_digit())
            .filter(|sign| !sign.is_empty())
            .map(|sign| sign.replace('\u{a0}', " "))
            .collect();
        let plus = written.starts_with('+');
        let bracket = written.contains('(') && written.contains(')');
        if written.starts_with('(') && !bracket {
            // The bracket belongs to the sentence.
            let between = between[1..].to_vec();
            let span = Span::new(run.start() + 1, run.end());
            found.push(DigitRun { span, digits: groups.concat(), groups, plus, bracket, between });
            continue;
        }
        let between = if plus || bracket { between.into_iter().skip(1).collect() } else { between };
        let span = Span::new(run.start(), run.end());
        found.push(DigitRun { span, digits: groups.concat(), groups, plus, bracket, between });
    }
    found
}

/// Whether a currency, a measure or a word for a great number follows.
pub fn is_unit(after: &str) -> bool {
    let word: String = after.trim_start().chars().take_while(|c| !c.is_whitespace()).collect();
    let word = fold_case(word.trim_end_matches(['.', ',', ';', '!', '?', ')']));
    const UNITS: &[&str] = &[
        "€",
        "eur",
        "$",
        "usd",
        "zł",
        "pln",
        "лв",
        "грн",
        "ct",
        "%",
        "km",
        "kg",
        "g",
        "m",
        "m²",
        "ha",
        "км",
        "кг",
        "hours",
        "years",
        "people",
        "metų",
        "val",
        "litų",
        "eurų",
        "eurai",
        "euros",
        "euro",
        "pounds",
        "dollars",
        "złotych",
        "лева",
        "гривень",
        "euró",
        "tūkst",
        "mln",
        "thousand",
        "million",
        "тис",
        "хил",
        "tys",
    ];
    UNITS.contains(&word.as_str())
}

/// Words that stand by a personal code, by their beginnings.
const CODE_WORDS: &[&str] = &["asmens", "kodas", "egn", "егн", "pesel", "іпн", "рнокпп", "ідентифікаційн", "personal"];

/// Personal codes of Lithuania, Bulgaria, Poland and Ukraine whose date and check digit are right; and numbers as long
/// beside a word for such a code: one wrong figure hides nobody.
pub fn personal_codes(text: &str, each: &mut impl FnMut(Kind, Span)) {
    for run in runs(text) {
        let plain = !run.plus && run.groups.len() <= 4 && !run.is_date();
        if plain && (is_personal_code(&run.digits) || (matches!(run.digits.len(), 10 | 11) && told(text, run.span))) {
            each(Kind::PersonalCode, run.span);
        }
    }
}

fn told(text: &str, span: Span) -> bool {
    let at = span.start as usize;
    let from = text[..at].char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let before = text[from..at].to_lowercase();
    before.split(|c: char| !c.is_alphabetic()).any(|word| CODE_WORDS.iter().any(|known| word.starts_with(known)))
}

/// Whether figures are a personal code of one of the four countries: its date of birth exists, its check digit fits.
pub fn is_personal_code(digits: &str) -> bool {
    let figures: Vec<i32> = digits.bytes().filter(u8::is_ascii_digit).map(|byte| i32::from(byte - b'0')).collect();
    match figures.len() {
        11 => is_lithuanian(&figures) || is_polish(&figures),
        10 => is_bulgarian(&figures) || is_ukrainian(&figures),
        _ => false,
    }
}

fn weighted(figures: &[i32], weights: &[i32]) -> i32 {
    figures.iter().zip(weights).map(|(figure, weight)| figure * weight).sum()
}

fn exists(year: i32, month: i32, day: i32) -> bool {
    let date = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    matches!(date, (Ok(year), Ok(month), Ok(day)) if Date::new(year, month, day).is_ok())
}

/// Asmens kodas: century and sex, YYMMDD, three figures, check. The first weights are 1…9, 1; where the rest is 10, they are
/// 3…9, 1, 2, 3; where it is 10 again, the check is 0.
fn is_lithuanian(f: &[i32]) -> bool {
    let century = match f[0] {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return false,
    };
    let check = match weighted(f, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11 {
        10 => weighted(f, &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10,
        rest => rest,
    };
    exists(century + f[1] * 10 + f[2], f[3] * 10 + f[4], f[5] * 10 + f[6]) && check == f[10]
}

/// PESEL: YYMMDD with the century in the month (+80: 18.., +20: 20.., +40: 21.., +60: 22..), four figures, check.
fn is_polish(f: &[i32]) -> bool {
    let month = f[2] * 10 + f[3];
    let century = [1900, 2000, 2100, 2200, 1800][usize::try_from(month / 20).unwrap_or(0).min(4)];
    let check = (10 - weighted(f, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    exists(century + f[0] * 10 + f[1], month % 20, f[4] * 10 + f[5]) && check == f[10]
}

/// EGN: YYMMDD with the century in the month (+20: 18.., +40: 20..), three figures, check.
fn is_bulgarian(f: &[i32]) -> bool {
    let month = f[2] * 10 + f[3];
    let (century, month) = match month {
        41..=52 => (2000, month - 40),
        21..=32 => (1800, month - 20),
        _ => (1900, month),
    };
    let check = weighted(f, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    exists(century + f[0] * 10 + f[1], month, f[4] * 10 + f[5]) && check == f[9]
}

/// РНОКПП: days since the last day of 1899, four figures, check. The days are those of people who live.
fn is_ukrainian(f: &[i32]) -> bool {
    let days = weighted(f, &[10_000, 1_000, 100, 10, 1]);
    let check = weighted(f, &[-1, 5, 7, 9, 4, 6, 10, 5, 7]).rem_euclid(11) % 10;
    // 1 January 1915 to 31 December 2029.
    (5_480..=47_482).contains(&days) && check == f[9]
}

static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        \b(?: \d{1,2}[./-]\ ?\d{1,2}[./-]\ ?(?:\d{4}|\d{2})
          | (?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}
          | \d{1,2}(?:st|nd|rd|th)?\ (?:of\ )?\p{L}{3,12},?\ (?:19|20)\d\d
          | \p{L}{3,12}\ \d{1,2}(?:st|nd|rd|th)?,?\ (?:19|20)\d\d
          | (?:19|20)\d\d\ m\.(?:\ \p{L}{3,12}\ \d{1,2}\ d\.?)?
          | (?:19|20)\d\d
          )\b\.?",
    )
    .ok()
});

/// How many letters may stand between a word of birth and its date.
const NEAR: usize = 40;

/// Dates beside a word that tells of a birth, in the same sentence.
pub fn births(text: &str, each: &mut impl FnMut(Kind, Span)) {
    let Some(dates) = DATE.as_ref() else { return };
    let mut words: Vec<Span> = Vec::new();
    crate::text::words(text, Span::new(0, text.len()), |span| {
        let word = fold_case(span.of(text));
        let short = text[span.end as usize..].starts_with('.');
        let told = NAMED.iter().flat_map(|language| names(language).born).any(|born| {
            // A short beginning is an abbreviation, with its full stop.
            if born.chars().count() <= 3 && *born != "dob" { word == **born && short } else { word.starts_with(born) }
        });
        if told {
            words.push(span);
        }
    });
    for date in dates.find_iter(text) {
        let span = Span::new(date.start(), date.start() + date.as_str().trim_end_matches('.').len());
        let near = words.iter().any(|word| {
            let (from, to) = if word.end <= span.start { (word.end, span.start) } else { (span.end, word.start) };
            let between = text.get(from as usize..to as usize).unwrap_or_default();
            let told_before = word.end <= span.start;
            between.chars().count() <= if told_before { NEAR } else { NEAR / 2 } && !ends_sentence(between)
        });
        if near {
            each(Kind::Birth, span);
        }
    }
}

/// Whether a sentence ends in a few words: a mark, a blank, a capital letter.
fn ends_sentence(between: &str) -> bool {
    let signs: Vec<char> = between.chars().collect();
    signs
        .windows(3)
        .any(|three| matches!(three[0], '.' | '!' | '?' | '…') && three[1].is_whitespace() && three[2].is_uppercase())
        || between.contains(['!', '?'])
}
