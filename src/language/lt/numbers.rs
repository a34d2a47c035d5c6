//! Lithuanian number words, and the nouns and participles that go with them.

use crate::language::figures::grouped;
use crate::language::wording::Gender;

/// The cases that counted sentences need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// `keturios informantės`
    Nominative,
    /// `keturių informančių`
    Genitive,
}

/// A noun that can be counted.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// Its gender.
    pub gender: Gender,
    /// `informantė`
    pub one: &'static str,
    /// `informantės`
    pub few: &'static str,
    /// Genitive singular: `informantės`.
    pub of_one: &'static str,
    /// Genitive plural: `informančių`.
    pub of_many: &'static str,
}

impl Noun {
    /// A masculine noun.
    pub const fn masculine(one: &'static str, few: &'static str, of_one: &'static str, of_many: &'static str) -> Noun {
        Noun { gender: Gender::Masculine, one, few, of_one, of_many }
    }

    /// A feminine noun.
    pub const fn feminine(one: &'static str, few: &'static str, of_one: &'static str, of_many: &'static str) -> Noun {
        Noun { gender: Gender::Feminine, one, few, of_one, of_many }
    }

    /// The form that follows a number.
    pub fn after(&self, n: usize, case: Case) -> &'static str {
        match (case, plural(n)) {
            (Case::Nominative, 0) => self.one,
            (Case::Nominative, 1) => self.few,
            (Case::Genitive, 0) => self.of_one,
            _ => self.of_many,
        }
    }

    /// `septynios informantės`, `septynių informančių`
    pub fn counted(&self, n: usize, case: Case) -> String {
        format!("{} {}", number(n, case, self.gender), self.after(n, case))
    }
}

/// Masculine and feminine nominative, masculine and feminine genitive.
const WORDS: [[&str; 4]; 21] = [
    ["nulis", "nulis", "nulio", "nulio"],
    ["vienas", "viena", "vieno", "vienos"],
    ["du", "dvi", "dviejų", "dviejų"],
    ["trys", "trys", "trijų", "trijų"],
    ["keturi", "keturios", "keturių", "keturių"],
    ["penki", "penkios", "penkių", "penkių"],
    ["šeši", "šešios", "šešių", "šešių"],
    ["septyni", "septynios", "septynių", "septynių"],
    ["aštuoni", "aštuonios", "aštuonių", "aštuonių"],
    ["devyni", "devynios", "devynių", "devynių"],
    ["dešimt", "dešimt", "dešimties", "dešimties"],
    ["vienuolika", "vienuolika", "vienuolikos", "vienuolikos"],
    ["dvylika", "dvylika", "dvylikos", "dvylikos"],
    ["trylika", "trylika", "trylikos", "trylikos"],
    ["keturiolika", "keturiolika", "keturiolikos", "keturiolikos"],
    ["penkiolika", "penkiolika", "penkiolikos", "penkiolikos"],
    ["šešiolika", "šešiolika", "šešiolikos", "šešiolikos"],
    ["septyniolika", "septyniolika", "septyniolikos", "septyniolikos"],
    ["aštuoniolika", "aštuoniolika", "aštuoniolikos", "aštuoniolikos"],
    ["devyniolika", "devyniolika", "devyniolikos", "devyniolikos"],
    ["dvidešimt", "dvidešimt", "dvidešimties", "dvidešimties"],
];

/// A word up to twenty, digits beyond.
pub fn number(n: usize, case: Case, gender: Gender) -> String {
    WORDS.get(n).map_or_else(|| figure(n), |forms| of_four(*forms, gender, case).to_owned())
}

/// Masculine locative from one to nine: `trijuose`. From ten on the noun would follow in the genitive.
pub fn inside(n: usize) -> Option<&'static str> {
    const WORDS: [&str; 9] = [
        "viename",
        "dviejuose",
        "trijuose",
        "keturiuose",
        "penkiuose",
        "šešiuose",
        "septyniuose",
        "aštuoniuose",
        "devyniuose",
    ];
    n.checked_sub(1).and_then(|at| WORDS.get(at)).copied()
}

/// `1 234`, with a no-break space.
pub fn figure(n: usize) -> String {
    grouped(&n.to_string(), "\u{a0}")
}

/// The plural classes of CLDR: 0 one (1, 21, 31), 1 few (2–9, 22–29), 2 other (0, 10–20, 30).
pub fn plural(n: usize) -> usize {
    match (n % 100, n % 10) {
        (11..=19, _) | (_, 0) => 2,
        (_, 1) => 0,
        _ => 1,
    }
}

/// A participle in agreement with `n` things, from its stem: `išskirta viena`, `išskirtos trys`, `išskirta dešimt`.
pub fn participle(stem: &str, n: usize, gender: Gender) -> String {
    let ending = match (plural(n), gender) {
        (0, Gender::Masculine) => "as",
        (1, Gender::Masculine) => "i",
        (1, Gender::Feminine) => "os",
        _ => "a",
    };
    format!("{stem}{ending}")
}

/// Whether `k` of `n` are told of as all. Not 21 of 21: neither `visi` nor `visas` goes well with `21 informantas`.
pub fn is_all(k: usize, n: usize) -> bool {
    k == n && (n == 1 || plural(n) != 0) && n > 0
}

/// `keturios iš septynių informančių`, `visos septynios informantės`, `abi`, `vienintelė`, `nė viena iš`.
pub fn share(k: usize, n: usize, noun: &Noun, case: Case) -> String {
    match k {
        _ if is_all(k, n) => all(n, noun, case),
        0 if n < 2 => none(noun, case),
        _ => {
            let k = if k == 0 { not_one(noun.gender, case).to_owned() } else { number(k, case, noun.gender) };
            format!("{k} iš {}", noun.counted(n, Case::Genitive))
        }
    }
}

/// `nė viena informantė`
pub fn none(noun: &Noun, case: Case) -> String {
    format!("{} {}", not_one(noun.gender, case), noun.after(1, case))
}

fn not_one(gender: Gender, case: Case) -> &'static str {
    of_four(["nė vienas", "nė viena", "nė vieno", "nė vienos"], gender, case)
}

fn all(n: usize, noun: &Noun, case: Case) -> String {
    let forms = match n {
        1 => ["vienintelis", "vienintelė", "vienintelio", "vienintelės"],
        2 => ["abu", "abi", "abiejų", "abiejų"],
        _ => ["visi", "visos", "visų", "visų"],
    };
    let word = of_four(forms, noun.gender, case);
    match n {
        1 | 2 => format!("{word} {}", noun.after(n, case)),
        _ => format!("{word} {}", noun.counted(n, case)),
    }
}

/// `viena neidentifikuota dalyvė`
pub fn unidentified(noun: &Noun, case: Case) -> String {
    let forms = ["neidentifikuotas", "neidentifikuota", "neidentifikuoto", "neidentifikuotos"];
    let word = of_four(forms, noun.gender, case);
    format!("{} {word} {}", number(1, case, noun.gender), noun.after(1, case))
}

/// One of: masculine and feminine nominative, masculine and feminine genitive.
fn of_four(forms: [&'static str; 4], gender: Gender, case: Case) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine) => forms[0],
        (Case::Nominative, Gender::Feminine) => forms[1],
        (Case::Genitive, Gender::Masculine) => forms[2],
        (Case::Genitive, Gender::Feminine) => forms[3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Gender::{Feminine, Masculine};

    const HE: Noun = Noun::masculine("informantas", "informantai", "informanto", "informantų");
    const SHE: Noun = Noun::feminine("informantė", "informantės", "informantės", "informančių");

    fn words(case: Case, gender: Gender) -> String {
        (1..=20).map(|n| number(n, case, gender)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn number_words() {
        let eleven_to_twenty = "vienuolika dvylika trylika keturiolika penkiolika šešiolika septyniolika aštuoniolika \
                                devyniolika dvidešimt";
        assert_eq!(
            words(Case::Nominative, Masculine),
            format!("vienas du trys keturi penki šeši septyni aštuoni devyni dešimt {eleven_to_twenty}")
        );
        assert_eq!(
            words(Case::Nominative, Feminine),
            format!("viena dvi trys keturios penkios šešios septynios aštuonios devynios dešimt {eleven_to_twenty}")
        );
        let two_to_twenty = "dviejų trijų keturių penkių šešių septynių aštuonių devynių dešimties vienuolikos dvylikos \
                             trylikos keturiolikos penkiolikos šešiolikos septyniolikos aštuoniolikos devyniolikos \
                             dvidešimties";
        assert_eq!(words(Case::Genitive, Masculine), format!("vieno {two_to_twenty}"));
        assert_eq!(words(Case::Genitive, Feminine), format!("vienos {two_to_twenty}"));
        assert_eq!([0, 1, 3, 9, 10].map(inside), [None, Some("viename"), Some("trijuose"), Some("devyniuose"), None]);
        assert_eq!(number(21, Case::Genitive, Feminine), "21");
        assert_eq!(number(1234, Case::Nominative, Masculine), "1\u{a0}234");
    }

    #[test]
    fn plural_classes() {
        let (one, few, other) = (0, 1, 2);
        let classes = [0, 1, 2, 9, 10, 11, 12, 19, 20, 21, 22, 30, 101, 111].map(plural);
        let expected = [other, one, few, few, other, other, other, other, other, one, few, other, one, other];
        assert_eq!(classes, expected);
    }

    #[test]
    fn nouns_after_numbers() {
        let told = |n| HE.counted(n, Case::Nominative);
        assert_eq!(told(1), "vienas informantas");
        assert_eq!(told(9), "devyni informantai");
        assert_eq!(told(10), "dešimt informantų");
        assert_eq!(told(19), "devyniolika informantų");
        assert_eq!(told(21), "21 informantas");
        assert_eq!(told(22), "22 informantai");
        assert_eq!(told(111), "111 informantų");
        let of = |n| SHE.counted(n, Case::Genitive);
        assert_eq!(of(1), "vienos informantės");
        assert_eq!(of(7), "septynių informančių");
        assert_eq!(of(10), "dešimties informančių");
        assert_eq!(of(21), "21 informantės");
    }

    #[test]
    fn shares() {
        let told = |k, n| share(k, n, &SHE, Case::Nominative);
        assert_eq!(told(0, 0), "nė viena informantė");
        assert_eq!(told(0, 7), "nė viena iš septynių informančių");
        assert_eq!(told(1, 1), "vienintelė informantė");
        assert_eq!(told(1, 7), "viena iš septynių informančių");
        assert_eq!(told(2, 2), "abi informantės");
        assert_eq!(told(12, 12), "visos dvylika informančių");
        assert_eq!(told(21, 21), "21 iš 21 informantės");
        assert_eq!(told(22, 22), "visos 22 informantės");
        let of = |k, n| share(k, n, &HE, Case::Genitive);
        assert_eq!(of(0, 7), "nė vieno iš septynių informantų");
        assert_eq!(of(1, 1), "vienintelio informanto");
        assert_eq!(of(2, 2), "abiejų informantų");
        assert_eq!(of(2, 7), "dviejų iš septynių informantų");
        assert_eq!(of(12, 12), "visų dvylikos informantų");
    }

    #[test]
    fn participles() {
        let told = |n| participle("išskirt", n, Feminine);
        assert_eq!([1, 3, 10, 21].map(told), ["išskirta", "išskirtos", "išskirta", "išskirta"]);
        let told = |n| participle("išskirt", n, Masculine);
        assert_eq!([1, 3, 10, 21].map(told), ["išskirtas", "išskirti", "išskirta", "išskirtas"]);
    }
}
