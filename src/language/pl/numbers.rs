//! Polish number words, and the nouns and verbs that go with them.

use crate::language::figures::grouped;

/// The cases that counted sentences need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// `cztery osoby`
    Nominative,
    /// `jedną osobę`
    Accusative,
    /// `czterech osób`
    Genitive,
}

/// The gender of what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Men, or men and women: `dwaj pedagodzy`.
    Virile,
    /// Things: `dwa dokumenty`.
    Masculine,
    /// `dwie osoby`
    Feminine,
    /// `dwa źródła`
    Neuter,
}

/// A noun that can be counted.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// Its gender.
    pub kind: Kind,
    /// `osoba`
    pub one: &'static str,
    /// Accusative singular: `osobę`.
    pub accusative: &'static str,
    /// `osoby`
    pub few: &'static str,
    /// Genitive singular: `osoby`.
    pub of_one: &'static str,
    /// Genitive plural: `osób`.
    pub of_many: &'static str,
}

impl Noun {
    /// A feminine noun: nominative, accusative, plural, genitive, genitive plural.
    pub const fn feminine([one, accusative, few, of_one, of_many]: [&'static str; 5]) -> Noun {
        Noun { kind: Kind::Feminine, one, accusative, few, of_one, of_many }
    }

    /// A masculine noun for things: nominative, plural, genitive, genitive plural.
    pub const fn masculine([one, few, of_one, of_many]: [&'static str; 4]) -> Noun {
        Noun { kind: Kind::Masculine, one, accusative: one, few, of_one, of_many }
    }

    /// A neuter noun, in the same order.
    pub const fn neuter([one, few, of_one, of_many]: [&'static str; 4]) -> Noun {
        Noun { kind: Kind::Neuter, one, accusative: one, few, of_one, of_many }
    }

    /// The form that follows a number.
    pub fn after(&self, n: usize, case: Case) -> &'static str {
        match (case, plural(n)) {
            (Case::Nominative, 0) => self.one,
            (Case::Accusative, 0) => self.accusative,
            (Case::Genitive, 0) => self.of_one,
            (Case::Nominative | Case::Accusative, 1) => self.few,
            _ => self.of_many,
        }
    }

    /// `siedem osób`, `siedmiu osób`
    pub fn counted(&self, n: usize, case: Case) -> String {
        format!("{} {}", number(n, case, self.kind), self.after(n, case))
    }

    /// `7 osób`, as data are counted.
    pub fn figures(&self, n: usize, case: Case) -> String {
        format!("{} {}", figure(n), self.after(n, case))
    }
}

/// Nominative of all but men.
const WORDS: [&str; 21] = [
    "zero",
    "jeden",
    "dwa",
    "trzy",
    "cztery",
    "pięć",
    "sześć",
    "siedem",
    "osiem",
    "dziewięć",
    "dziesięć",
    "jedenaście",
    "dwanaście",
    "trzynaście",
    "czternaście",
    "piętnaście",
    "szesnaście",
    "siedemnaście",
    "osiemnaście",
    "dziewiętnaście",
    "dwadzieścia",
];

/// Genitive and locative; of men from five on the nominative, too.
const OF: [&str; 21] = [
    "zera",
    "jednego",
    "dwóch",
    "trzech",
    "czterech",
    "pięciu",
    "sześciu",
    "siedmiu",
    "ośmiu",
    "dziewięciu",
    "dziesięciu",
    "jedenastu",
    "dwunastu",
    "trzynastu",
    "czternastu",
    "piętnastu",
    "szesnastu",
    "siedemnastu",
    "osiemnastu",
    "dziewiętnastu",
    "dwudziestu",
];

/// A word up to twenty, digits beyond.
pub fn number(n: usize, case: Case, kind: Kind) -> String {
    let Some(word) = WORDS.get(n) else { return figure(n) };
    let form = match (n, case, kind) {
        (1, Case::Nominative, Kind::Feminine) => "jedna",
        (1, Case::Accusative, Kind::Feminine) => "jedną",
        (1, Case::Genitive, Kind::Feminine) => "jednej",
        (1, Case::Nominative | Case::Accusative, Kind::Neuter) => "jedno",
        (1, Case::Accusative, Kind::Virile) => "jednego",
        (2, Case::Nominative | Case::Accusative, Kind::Feminine) => "dwie",
        (2, Case::Nominative, Kind::Virile) => "dwaj",
        (3, Case::Nominative, Kind::Virile) => "trzej",
        (4, Case::Nominative, Kind::Virile) => "czterej",
        (2.., _, Kind::Virile) | (_, Case::Genitive, _) => OF[n],
        _ => word,
    };
    form.to_owned()
}

/// After `w`: `jednym`, `jednej`, `dwóch`.
pub fn inside(n: usize, kind: Kind) -> String {
    match (n, kind) {
        (1, Kind::Feminine) => "jednej".to_owned(),
        (1, _) => "jednym".to_owned(),
        _ => number(n, Case::Genitive, kind),
    }
}

/// `1234`, `12 345`: with a no-break space from five digits on.
pub fn figure(n: usize) -> String {
    spaced(&n.to_string())
}

/// Digits in groups of three, if there are five or more.
pub fn spaced(digits: &str) -> String {
    grouped(digits, if digits.len() > 4 { "\u{a0}" } else { "" })
}

/// The plural classes of CLDR: 0 one (1), 1 few (2–4, 22–24), 2 many (0, 5–21, 25).
pub fn plural(n: usize) -> usize {
    match (n, n % 100, n % 10) {
        (1, ..) => 0,
        (_, 12..=14, _) => 2,
        (.., 2..=4) => 1,
        _ => 2,
    }
}

/// The form of a verb, an adjective or a noun that goes with `n`.
pub fn agreeing(n: usize, forms: [&str; 3]) -> &str {
    forms[plural(n)]
}

/// The form of `z` before a number: `z siedmiu`, `ze stu`.
pub fn from(n: usize) -> &'static str {
    match n {
        100..=199 | 100_000..=199_999 => "ze",
        _ => "z",
    }
}

/// `cztery z siedmiu osób`, `wszystkie osoby (7)`, `obie osoby`, `jedyna osoba`, `żadna z siedmiu osób`.
pub fn share(k: usize, n: usize, noun: &Noun, case: Case) -> String {
    match k {
        _ if k == n && n > 0 => all(n, noun, case),
        0 if n < 2 => none(noun, case),
        _ => {
            let k = if k == 0 { not_one(noun.kind, case).to_owned() } else { number(k, case, noun.kind) };
            format!("{k} {} {}", from(n), noun.counted(n, Case::Genitive))
        }
    }
}

/// `żadna osoba`
pub fn none(noun: &Noun, case: Case) -> String {
    format!("{} {}", not_one(noun.kind, case), noun.after(1, case))
}

fn not_one(kind: Kind, case: Case) -> &'static str {
    of_three(["żaden", "żadna", "żadne"], ["żaden", "żadną", "żadne"], ["żadnego", "żadnej", "żadnego"], kind, case)
}

fn all(n: usize, noun: &Noun, case: Case) -> String {
    let [one, accusative, of_one] =
        [["jedyny", "jedyna", "jedyne"], ["jedyny", "jedyną", "jedyne"], ["jedynego", "jedynej", "jedynego"]];
    let both = ["oba", "obie", "oba"];
    match (n, case) {
        (1, _) => format!("{} {}", of_three(one, accusative, of_one, noun.kind, case), noun.after(1, case)),
        (2, _) => format!("{} {}", of_three(both, both, ["obu"; 3], noun.kind, case), noun.after(2, case)),
        (_, Case::Genitive) => format!("wszystkich {} ({})", noun.of_many, figure(n)),
        _ => format!("wszystkie {} ({})", noun.few, figure(n)),
    }
}

/// `jedna niezidentyfikowana osoba`
pub fn unidentified(noun: &Noun, case: Case) -> String {
    let word = of_three(
        ["niezidentyfikowany", "niezidentyfikowana", "niezidentyfikowane"],
        ["niezidentyfikowany", "niezidentyfikowaną", "niezidentyfikowane"],
        ["niezidentyfikowanego", "niezidentyfikowanej", "niezidentyfikowanego"],
        noun.kind,
        case,
    );
    format!("{} {word} {}", number(1, case, noun.kind), noun.after(1, case))
}

/// One of the masculine, feminine and neuter forms in a case.
fn of_three(
    nominative: [&'static str; 3],
    accusative: [&'static str; 3],
    genitive: [&'static str; 3],
    kind: Kind,
    case: Case,
) -> &'static str {
    let at = match kind {
        Kind::Virile | Kind::Masculine => 0,
        Kind::Feminine => 1,
        Kind::Neuter => 2,
    };
    match case {
        Case::Nominative => nominative[at],
        Case::Accusative => accusative[at],
        Case::Genitive => genitive[at],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Case::{Accusative, Genitive, Nominative};
    use Kind::{Feminine, Masculine, Neuter, Virile};

    const PERSON: Noun =
        Noun::feminine(["osoba badana", "osobę badaną", "osoby badane", "osoby badanej", "osób badanych"]);

    fn words(case: Case, kind: Kind) -> String {
        (1..=20).map(|n| number(n, case, kind)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn number_words() {
        let five_on = "pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście \
                       szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia";
        assert_eq!(words(Nominative, Masculine), format!("jeden dwa trzy cztery {five_on}"));
        assert_eq!(words(Nominative, Feminine), format!("jedna dwie trzy cztery {five_on}"));
        assert_eq!(words(Nominative, Neuter), format!("jedno dwa trzy cztery {five_on}"));
        assert_eq!(words(Accusative, Feminine), format!("jedną dwie trzy cztery {five_on}"));
        let five_on = "pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu trzynastu czternastu \
                       piętnastu szesnastu siedemnastu osiemnastu dziewiętnastu dwudziestu";
        assert_eq!(words(Nominative, Virile), format!("jeden dwaj trzej czterej {five_on}"));
        assert_eq!(words(Genitive, Virile), format!("jednego dwóch trzech czterech {five_on}"));
        assert_eq!(words(Genitive, Feminine), format!("jednej dwóch trzech czterech {five_on}"));
        assert_eq!([1, 2, 5].map(|n| inside(n, Neuter)).join(" "), "jednym dwóch pięciu");
        assert_eq!(number(21, Genitive, Feminine), "21");
        assert_eq!([1234, 12_345].map(figure), ["1234", "12\u{a0}345"]);
    }

    #[test]
    fn plural_classes() {
        let (one, few, many) = (0, 1, 2);
        let classes = [0, 1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 24, 25, 101, 102, 112].map(plural);
        let expected = [many, one, few, few, many, many, many, many, many, many, few, few, many, many, few, many];
        assert_eq!(classes, expected);
    }

    #[test]
    fn nouns_after_numbers() {
        let told = |n| PERSON.counted(n, Nominative);
        assert_eq!(told(0), "zero osób badanych");
        assert_eq!(told(1), "jedna osoba badana");
        assert_eq!(told(2), "dwie osoby badane");
        assert_eq!(told(5), "pięć osób badanych");
        assert_eq!(told(12), "dwanaście osób badanych");
        assert_eq!(told(21), "21 osób badanych");
        assert_eq!(told(22), "22 osoby badane");
        assert_eq!(PERSON.counted(1, Accusative), "jedną osobę badaną");
        assert_eq!(PERSON.counted(1, Genitive), "jednej osoby badanej");
        assert_eq!(PERSON.counted(22, Genitive), "22 osób badanych");
    }

    #[test]
    fn shares() {
        let told = |k, n| share(k, n, &PERSON, Nominative);
        assert_eq!(told(0, 0), "żadna osoba badana");
        assert_eq!(told(0, 7), "żadna z siedmiu osób badanych");
        assert_eq!(told(1, 1), "jedyna osoba badana");
        assert_eq!(told(1, 7), "jedna z siedmiu osób badanych");
        assert_eq!(told(2, 2), "obie osoby badane");
        assert_eq!(told(12, 12), "wszystkie osoby badane (12)");
        assert_eq!(told(21, 120), "21 ze 120 osób badanych");
        let of = |k, n| share(k, n, &PERSON, Genitive);
        assert_eq!(of(0, 7), "żadnej z siedmiu osób badanych");
        assert_eq!(of(1, 1), "jedynej osoby badanej");
        assert_eq!(of(2, 2), "obu osób badanych");
        assert_eq!(of(2, 7), "dwóch z siedmiu osób badanych");
        assert_eq!(of(12, 12), "wszystkich osób badanych (12)");
    }
}
