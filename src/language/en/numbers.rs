//! Numbers in English.

use crate::language::figures::{capitalized, grouped};

pub const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

pub const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// One and many.
pub type Noun = [&'static str; 2];

/// `seven`, `21`, `1,234`.
pub fn number(n: usize) -> String {
    WORDS.get(n).map_or_else(|| figure(n), |word| (*word).to_owned())
}

/// `7`, `1,234`.
pub fn figure(n: usize) -> String {
    grouped(&n.to_string(), ",")
}

/// `one participant`, `seven participants`.
pub fn counted(n: usize, noun: Noun) -> String {
    format!("{} {}", number(n), noun[usize::from(n != 1)])
}

/// `412 statements`, as data are counted.
pub fn figures(n: usize, noun: Noun) -> String {
    format!("{} {}", figure(n), noun[usize::from(n != 1)])
}

/// `none of the seven sources`, `two of the seven sources`, `both sources`.
pub fn share(k: usize, n: usize, noun: Noun) -> String {
    let [one, many] = noun;
    match (k, n) {
        (0, 0 | 1) => format!("no {one}"),
        (0, _) => format!("none of the {} {many}", number(n)),
        (1, 1) => format!("the only {one}"),
        (2, 2) => format!("both {many}"),
        _ if k == n => format!("all {} {many}", number(n)),
        _ => format!("{} of the {} {many}", number(k), number(n)),
    }
}

/// The text as a sentence begins: with a capital, and never with digits. `21 informants …` becomes `Twenty-one
/// informants …`, and from a hundred on `In all, 103 informants …`.
pub fn sentence(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figure, rest) = text.split_at(digits);
    match figure.parse::<usize>() {
        Ok(n) if n < 100 && rest.starts_with(' ') => capitalized(&below_hundred(n)) + rest,
        Ok(_) => format!("In all, {text}"),
        Err(_) => capitalized(text),
    }
}

/// `seven`, `thirty`, `forty-two`
pub fn below_hundred(n: usize) -> String {
    match (WORDS.get(n), n % 10) {
        (Some(word), _) => (*word).to_owned(),
        (None, 0) => TENS[n / 10 - 2].to_owned(),
        (None, unit) => format!("{}-{}", TENS[n / 10 - 2], WORDS[unit]),
    }
}
