//! That every language says everything: nothing empty, nothing left in English, no number or name lost, and the plural
//! forms of CLDR. That no message is missing is for the compiler; what stands in it is for this.

mod agreement;
mod audit;
mod browsing;
mod codebook;
mod desk;
mod drawings;
mod figures;
mod published;
mod screen;
mod sharing;
mod survey;
mod told;
mod trail;
mod translations;

use super::{REPORT_LANGUAGES, Wording, fallback, wording};
use std::collections::BTreeSet;

/// A name that is handed on as it is.
const WHO: &str = "QX1";
/// Marks that are handed to messages, and must stand in every language where they stand in English.
const MARKS: &[&str] = &["QX1", "QX2", "QX3", "QX4", "QX5", "37", "43", "58", "61", "79"];

/// What a language has in common with English.
const ALIKE: &[&str] = &[
    "Histogram",
    "n",
    "N",
    "V",
    "p",
    "χ²",
    "SD",
    "MI",
    "logDice",
    "PABAK",
    "(k)uα",
    "id",
    "kappa",
    "Jaccard",
    "tema agree: QX1",
    "tema agree: QX1 QX2",
    "QX1 code",
    "Esc",
    "PgUp PgDn",
    "j k ↓ ↑",
    "SD QX1",
    "χ²(37, N = 43) = QX1, QX2.",
];

/// English words that are words of no other language here. (`by`, `do`, `a`, `to`, `i` are.)
const ENGLISH: &str = "the of with and for is are was were that which this they people person persons statement statements \
     code codes coder coders coded each every nothing nobody asked said been has have not from than their there where who \
     whose source sources quote quotes word words number numbers table row rows only another other others all none both \
     given read unread turn turns topic topics interview interviews document documents survey answer answers question";

/// What a language says, each with a name for messages of this test.
#[derive(Default)]
struct Said(Vec<(String, String)>);

impl Said {
    fn add(&mut self, what: &str, text: impl Into<String>) {
        self.0.push((what.to_owned(), text.into()));
    }

    fn all<T: Into<String>>(&mut self, what: &str, texts: impl IntoIterator<Item = T>) {
        for (at, text) in texts.into_iter().enumerate() {
            self.add(&format!("{what} {at}"), text);
        }
    }
}

fn everything(wording: &dyn Wording) -> Vec<(String, String)> {
    let mut said = Said::default();
    told::say(&mut said, wording);
    figures::say(&mut said, wording);
    agreement::say(&mut said, wording);
    audit::say(&mut said, wording);
    browsing::say(&mut said, wording);
    codebook::say(&mut said, wording);
    desk::say(&mut said, wording);
    published::say(&mut said, wording);
    sharing::say(&mut said, wording);
    survey::say(&mut said, wording);
    drawings::say(&mut said, wording);
    screen::say(&mut said, wording);
    trail::say(&mut said, wording);
    translations::say(&mut said, wording);
    said.0
}

/// The other languages, with what each says beside what English says.
fn languages() -> impl Iterator<Item = (&'static str, Vec<(String, String, String)>)> {
    REPORT_LANGUAGES.iter().filter(|code| **code != "en").map(|code| {
        let (english, other) = (everything(fallback()), everything(wording(code).unwrap()));
        let pairs = english.into_iter().zip(other).map(|((what, english), (same, other))| {
            assert_eq!(what, same);
            (what, english, other)
        });
        (*code, pairs.collect())
    })
}

/// Words outside of commands, options and names of files.
fn words(text: &str) -> BTreeSet<String> {
    let told = text.split('`').step_by(2).collect::<Vec<_>>().join(" ").replace("(kind: document)", "");
    let lines = told.lines().map(|line| match line.trim_start().starts_with("tema ") {
        true => line.trim_start().split("   ").last().unwrap_or_default(),
        false => line,
    });
    let tokens =
        lines.flat_map(str::split_whitespace).filter(|token| !token.starts_with('-') && !token.contains(".js"));
    let words = tokens.map(|token| token.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

/// Everything at once, so that whoever translates sees all that is wrong.
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn nothing_is_empty_or_torn() {
    let mut wrong = Vec::new();
    for (code, pairs) in languages() {
        for (what, english, text) in pairs {
            let torn = !what.starts_with("package") && text.trim_start().contains("  ") && !english.contains("  ");
            if text.trim().is_empty() != english.trim().is_empty() || text.contains(['{', '}']) || torn {
                wrong.push(format!("{code}, {what}: {text:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn nothing_is_left_in_english() {
    let english: BTreeSet<&str> = ENGLISH.split_whitespace().collect();
    let mut wrong = Vec::new();
    for (code, pairs) in languages() {
        for (what, source, text) in pairs {
            let letters = |text: &str| MARKS.iter().fold(text.to_owned(), |text, mark| text.replace(mark, ""));
            let is_said = letters(&source).contains(char::is_alphabetic);
            if source == text && is_said && !ALIKE.contains(&text.as_str()) {
                wrong.push(format!("{code}, {what}: as in English: {text:?}"));
            }
            for word in words(&text).iter().filter(|word| english.contains(word.as_str())) {
                wrong.push(format!("{code}, {what}: `{word}` in {text:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn languages_of_cyrillic_letters_mix_in_no_latin_words() {
    let mut wrong = Vec::new();
    for (code, pairs) in languages().filter(|(code, _)| ["bg", "uk"].contains(code)) {
        for (what, english, text) in pairs {
            // Names, abbreviations and commands stand so in English, too.
            let source = words(&english);
            let latin = words(&text).into_iter().filter(|word| word.chars().all(|letter| letter.is_ascii_alphabetic()));
            for word in latin.filter(|word| word.len() > 3 && !source.contains(word)) {
                wrong.push(format!("{code}, {what}: `{word}` in {text:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn numbers_and_names_stand_in_every_language() {
    let mut wrong = Vec::new();
    for (code, pairs) in languages() {
        for (what, english, text) in pairs {
            for mark in MARKS.iter().filter(|mark| english.contains(**mark) && !text.contains(**mark)) {
                wrong.push(format!("{code}, {what}: no {mark} in {text:?}, but {english:?}"));
            }
        }
    }
    none(wrong);
}

/// The rules of CLDR for whole numbers, in its order of forms.
#[test]
fn plural_forms() {
    for code in REPORT_LANGUAGES {
        let wording = wording(code).unwrap();
        for n in 0..=130_usize {
            let (ten, hundred) = (n % 10, n % 100);
            let expected = match *code {
                "en" | "bg" => [n == 1, true, true],
                "lt" => {
                    let teens = (11..=19).contains(&hundred);
                    [ten == 1 && !teens, (2..=9).contains(&ten) && !teens, true]
                }
                "pl" => [n == 1, (2..=4).contains(&ten) && !(12..=14).contains(&hundred), true],
                "uk" => [ten == 1 && hundred != 11, (2..=4).contains(&ten) && !(12..=14).contains(&hundred), true],
                other => panic!("the plural rules of {other} stand in the list of CLDR"),
            };
            let form = expected.iter().position(|is| *is).unwrap();
            assert_eq!(wording.plural(n), form, "{code}, {n}");
        }
    }
}

#[test]
fn sentences_of_every_number() {
    for code in REPORT_LANGUAGES {
        let wording = wording(code).unwrap();
        for n in 0..=130 {
            for (what, text) in told::counted(wording, n) {
                let tidy = !text.is_empty() && !text.contains("  ") && !text.contains(" .") && !text.contains(" ,");
                assert!(tidy, "{code}, {what}, {n}: {text:?}");
                // English writes words up to ninety-nine where a sentence begins.
                let in_words = n <= 20 || *code == "en" && n < 100;
                assert!(in_words || text.contains(&n.to_string()), "{code}, {what}, {n}: {text:?}");
            }
        }
    }
}
