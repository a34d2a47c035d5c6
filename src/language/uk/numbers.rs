//! Ukrainian number words, and the nouns that go with them.

use crate::language::figures::grouped;
use crate::language::wording::Gender;

/// The genders of nouns; people are masculine or feminine, a statement is neuter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `інформант`
    Masculine,
    /// `інформантка`
    Feminine,
    /// `висловлювання`
    Neuter,
}

impl From<Gender> for Kind {
    fn from(gender: Gender) -> Kind {
        match gender {
            Gender::Masculine => Kind::Masculine,
            Gender::Feminine => Kind::Feminine,
        }
    }
}

/// The cases that counted sentences need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// `чотири інформантки`
    Nominative,
    /// `чотирьох інформанток`
    Genitive,
    /// Of things: `одну підтему`, `чотири підтеми`.
    Accusative,
    /// Of people: `одного інформанта`, `сімох інформанток`.
    Whom,
}

/// A noun that can be counted.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// Its gender.
    pub kind: Kind,
    /// `інформантка`
    pub one: &'static str,
    /// `інформантки`
    pub few: &'static str,
    /// Genitive singular: `інформантки`.
    pub of_one: &'static str,
    /// Genitive plural: `інформанток`.
    pub of_many: &'static str,
    /// Accusative singular: `інформантку`.
    pub object: &'static str,
}

impl Noun {
    /// A masculine noun for people.
    pub const fn he(one: &'static str, few: &'static str, of_one: &'static str, of_many: &'static str) -> Noun {
        Noun { kind: Kind::Masculine, one, few, of_one, of_many, object: of_one }
    }

    /// A feminine noun; `object`: its accusative singular.
    pub const fn she(
        one: &'static str,
        few: &'static str,
        of_one: &'static str,
        of_many: &'static str,
        object: &'static str,
    ) -> Noun {
        Noun { kind: Kind::Feminine, one, few, of_one, of_many, object }
    }

    /// A masculine or neuter noun for things.
    pub const fn it(
        kind: Kind,
        one: &'static str,
        few: &'static str,
        of_one: &'static str,
        of_many: &'static str,
    ) -> Noun {
        Noun { kind, one, few, of_one, of_many, object: one }
    }

    /// The form that follows a number.
    pub fn after(&self, n: usize, case: Case) -> &'static str {
        match (case, plural(n)) {
            (Case::Nominative, 0) => self.one,
            (Case::Genitive, 0) => self.of_one,
            (Case::Accusative | Case::Whom, 0) => self.object,
            (Case::Nominative | Case::Accusative, 1) => self.few,
            _ => self.of_many,
        }
    }

    /// `сім інформанток`, `двох інформанток`
    pub fn counted(&self, n: usize, case: Case) -> String {
        format!("{} {}", number(n, case, self.kind), self.after(n, case))
    }

    /// `412 висловлювань`, as data are counted.
    pub fn figures(&self, n: usize, case: Case) -> String {
        format!("{} {}", figure(n), self.after(n, case))
    }
}

/// From three on: nominative, genitive, accusative of people.
const WORDS: [[&str; 3]; 18] = [
    ["три", "трьох", "трьох"],
    ["чотири", "чотирьох", "чотирьох"],
    ["п’ять", "п’яти", "п’ятьох"],
    ["шість", "шести", "шістьох"],
    ["сім", "семи", "сімох"],
    ["вісім", "восьми", "вісьмох"],
    ["дев’ять", "дев’яти", "дев’ятьох"],
    ["десять", "десяти", "десятьох"],
    ["одинадцять", "одинадцяти", "одинадцятьох"],
    ["дванадцять", "дванадцяти", "дванадцятьох"],
    ["тринадцять", "тринадцяти", "тринадцятьох"],
    ["чотирнадцять", "чотирнадцяти", "чотирнадцятьох"],
    ["п’ятнадцять", "п’ятнадцяти", "п’ятнадцятьох"],
    ["шістнадцять", "шістнадцяти", "шістнадцятьох"],
    ["сімнадцять", "сімнадцяти", "сімнадцятьох"],
    ["вісімнадцять", "вісімнадцяти", "вісімнадцятьох"],
    ["дев’ятнадцять", "дев’ятнадцяти", "дев’ятнадцятьох"],
    ["двадцять", "двадцяти", "двадцятьох"],
];

/// A word up to twenty, digits beyond.
pub fn number(n: usize, case: Case, kind: Kind) -> String {
    use Case::{Accusative, Genitive, Nominative, Whom};
    use Kind::{Feminine, Masculine, Neuter};
    let word = match (n, case, kind) {
        (0, Genitive, _) => "нуля",
        (0, ..) => "нуль",
        (1, Genitive, Feminine) => "однієї",
        (1, Accusative | Whom, Feminine) => "одну",
        (1, Genitive, _) | (1, Whom, Masculine) => "одного",
        (1, _, Masculine) => "один",
        (1, _, Feminine) => "одна",
        (1, _, Neuter) => "одне",
        (2, Genitive | Whom, _) => "двох",
        (2, _, Feminine) => "дві",
        (2, ..) => "два",
        _ => match (n.checked_sub(3).and_then(|at| WORDS.get(at)), case) {
            (Some([word, _, _]), Nominative | Accusative) => word,
            (Some([_, word, _]), Genitive) => word,
            (Some([_, _, word]), Whom) => word,
            (None, _) => return figure(n),
        },
    };
    word.to_owned()
}

/// Where something is, without a noun: `в одному`, `у трьох`, `у 21`.
pub fn inside(n: usize) -> String {
    match n {
        1 => "в одному".to_owned(),
        _ => {
            let word = number(n, Case::Genitive, Kind::Neuter);
            format!("{} {word}", if begins_with_vowel(&word) { "в" } else { "у" })
        }
    }
}

/// `1 234`, with a no-break space.
pub fn figure(n: usize) -> String {
    grouped(&n.to_string(), "\u{a0}")
}

/// A number with the noun in three forms: `1 код`, `3 коди`, `5 кодів`.
pub fn many(n: usize, forms: [&str; 3]) -> String {
    format!("{} {}", figure(n), forms[plural(n)])
}

/// In the genitive: `1 одиниці`, `12 одиниць`.
pub fn of(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", figure(n), if plural(n) == 0 { one } else { many })
}

/// The plural classes of CLDR for whole numbers: 0 one (1, 21, 31), 1 few (2–4, 22–24), 2 many (0, 5–20, 25–30).
pub fn plural(n: usize) -> usize {
    match (n % 100, n % 10) {
        (11..=14, _) => 2,
        (_, 1) => 0,
        (_, 2..=4) => 1,
        _ => 2,
    }
}

fn begins_with_vowel(word: &str) -> bool {
    word.starts_with(['а', 'е', 'є', 'и', 'і', 'ї', 'о', 'у', 'ю', 'я'])
}

/// `з` or `із` with the word behind it, as both sound well together: `дві з п’яти`, `один із п’яти`, `чотири із семи`,
/// `сім з одинадцяти`.
pub fn out_of(before: &str, word: &str) -> String {
    let after_vowel = before.ends_with(['а', 'е', 'є', 'и', 'і', 'ї', 'о', 'у', 'ю', 'я']);
    let hissing = word.starts_with(['с', 'ш']) || word.starts_with(|c: char| c.is_ascii_digit());
    let short = begins_with_vowel(word) || after_vowel && !hissing;
    format!("{} {word}", if short { "з" } else { "із" })
}

/// Whether `k` of `n` are told of as all.
pub fn is_all(k: usize, n: usize) -> bool {
    k == n && n > 0
}

/// Whether a verb after `k` of `n` people is singular: `одна з семи`, `жодна`, `21 інформантка`; not `усі інформантки (21)`.
pub fn is_singular(k: usize, n: usize) -> bool {
    k == 0 || plural(k) == 0 && (k != n || n == 1)
}

/// `чотири із семи інформанток`, `усі сім інформанток`, `обидві інформантки`, `єдина інформантка`, `жодна з …`.
pub fn share(k: usize, n: usize, noun: &Noun, case: Case) -> String {
    match k {
        _ if is_all(k, n) => all(n, noun, case),
        0 if n < 2 => none(noun, case),
        _ => {
            let k = if k == 0 { not_one(noun.kind, case).to_owned() } else { number(k, case, noun.kind) };
            format!("{k} {}", out_of(&k, &noun.counted(n, Case::Genitive)))
        }
    }
}

/// `жодна інформантка`
pub fn none(noun: &Noun, case: Case) -> String {
    format!("{} {}", not_one(noun.kind, case), noun.after(1, case))
}

fn not_one(kind: Kind, case: Case) -> &'static str {
    of_kind(kind, case, [["жоден", "жодна", "жодне"], ["жодного", "жодної", "жодного"]])
}

/// Of numbers that end in one (21) the people stand in the plural, and the number apart: `усі інформантки (21)`.
fn all(n: usize, noun: &Noun, case: Case) -> String {
    let nominative = case == Case::Nominative;
    match n {
        1 => {
            let forms = [["єдиний", "єдина", "єдине"], ["єдиного", "єдиної", "єдиного"]];
            format!("{} {}", of_kind(noun.kind, case, forms), noun.after(1, case))
        }
        2 => {
            let forms = [["обидва", "обидві", "обидва"], ["обох", "обох", "обох"]];
            format!("{} {}", of_kind(noun.kind, case, forms), noun.after(2, case))
        }
        _ if plural(n) == 0 => {
            let noun = if nominative { noun.few } else { noun.of_many };
            format!("{} {noun} ({})", if nominative { "усі" } else { "усіх" }, figure(n))
        }
        _ => format!("{} {}", if nominative { "усі" } else { "усіх" }, noun.counted(n, case)),
    }
}

/// `одна неідентифікована учасниця`
pub fn unidentified(noun: &Noun, case: Case) -> String {
    let forms = [
        ["неідентифікований", "неідентифікована", "неідентифіковане"],
        ["неідентифікованого", "неідентифікованої", "неідентифікованого"],
    ];
    format!("{} {} {}", number(1, case, noun.kind), of_kind(noun.kind, case, forms), noun.after(1, case))
}

/// One of: nominative and genitive, each masculine, feminine, neuter.
fn of_kind(kind: Kind, case: Case, forms: [[&'static str; 3]; 2]) -> &'static str {
    forms[usize::from(case != Case::Nominative)][kind as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use Case::{Accusative, Genitive, Nominative, Whom};
    use Kind::{Feminine, Masculine, Neuter};

    const HE: Noun = Noun::he("інформант", "інформанти", "інформанта", "інформантів");
    const SHE: Noun = Noun::she("інформантка", "інформантки", "інформантки", "інформанток", "інформантку");

    fn words(case: Case, kind: Kind) -> String {
        (1..=20).map(|n| number(n, case, kind)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn number_words() {
        let three_to_twenty = "три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять \
                               чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять двадцять";
        assert_eq!(words(Nominative, Masculine), format!("один два {three_to_twenty}"));
        assert_eq!(words(Nominative, Feminine), format!("одна дві {three_to_twenty}"));
        assert_eq!(words(Nominative, Neuter), format!("одне два {three_to_twenty}"));
        assert_eq!(words(Accusative, Feminine), format!("одну дві {three_to_twenty}"));
        let of = "двох трьох чотирьох п’яти шести семи восьми дев’яти десяти одинадцяти дванадцяти тринадцяти \
                  чотирнадцяти п’ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев’ятнадцяти двадцяти";
        assert_eq!(words(Genitive, Masculine), format!("одного {of}"));
        assert_eq!(words(Genitive, Feminine), format!("однієї {of}"));
        let whom = "двох трьох чотирьох п’ятьох шістьох сімох вісьмох дев’ятьох десятьох одинадцятьох дванадцятьох \
                    тринадцятьох чотирнадцятьох п’ятнадцятьох шістнадцятьох сімнадцятьох вісімнадцятьох \
                    дев’ятнадцятьох двадцятьох";
        assert_eq!(words(Whom, Feminine), format!("одну {whom}"));
        assert_eq!(words(Whom, Masculine), format!("одного {whom}"));
        assert_eq!(number(21, Genitive, Feminine), "21");
        assert_eq!(number(1234, Nominative, Masculine), "1\u{a0}234");
        assert_eq!([1, 2, 11, 21].map(inside), ["в одному", "у двох", "в одинадцяти", "у 21"]);
    }

    #[test]
    fn plural_classes() {
        let (one, few, many) = (0, 1, 2);
        let classes = [0, 1, 2, 4, 5, 10, 11, 12, 14, 20, 21, 22, 25, 101, 111, 112].map(plural);
        let expected = [many, one, few, few, many, many, many, many, many, many, one, few, many, one, many, many];
        assert_eq!(classes, expected);
    }

    #[test]
    fn nouns_after_numbers() {
        let told = |n| HE.counted(n, Nominative);
        assert_eq!(told(1), "один інформант");
        assert_eq!(told(4), "чотири інформанти");
        assert_eq!(told(5), "п’ять інформантів");
        assert_eq!(told(12), "дванадцять інформантів");
        assert_eq!(told(21), "21 інформант");
        assert_eq!(told(22), "22 інформанти");
        assert_eq!(told(111), "111 інформантів");
        let of = |n| SHE.counted(n, Genitive);
        assert_eq!(of(1), "однієї інформантки");
        assert_eq!(of(2), "двох інформанток");
        assert_eq!(of(7), "семи інформанток");
        assert_eq!(of(21), "21 інформантки");
        let whom = |n| SHE.counted(n, Whom);
        assert_eq!(
            [1, 3, 7, 21].map(whom),
            ["одну інформантку", "трьох інформанток", "сімох інформанток", "21 інформантку"]
        );
        assert_eq!(HE.counted(1, Whom), "одного інформанта");
    }

    #[test]
    fn shares() {
        let told = |k, n| share(k, n, &SHE, Nominative);
        assert_eq!(told(0, 0), "жодна інформантка");
        assert_eq!(told(0, 7), "жодна із семи інформанток");
        assert_eq!(told(0, 5), "жодна з п’яти інформанток");
        assert_eq!(told(1, 1), "єдина інформантка");
        assert_eq!(told(2, 5), "дві з п’яти інформанток");
        assert_eq!(told(5, 12), "п’ять із дванадцяти інформанток");
        assert_eq!(told(7, 11), "сім з одинадцяти інформанток");
        assert_eq!(told(2, 2), "обидві інформантки");
        assert_eq!(told(12, 12), "усі дванадцять інформанток");
        assert_eq!(told(21, 21), "усі інформантки (21)");
        assert_eq!(told(22, 22), "усі 22 інформантки");
        assert_eq!(told(12, 21), "дванадцять із 21 інформантки");
        let of = |k, n| share(k, n, &HE, Genitive);
        assert_eq!(of(0, 7), "жодного із семи інформантів");
        assert_eq!(of(1, 1), "єдиного інформанта");
        assert_eq!(of(2, 2), "обох інформантів");
        assert_eq!(of(2, 7), "двох із семи інформантів");
        assert_eq!(of(12, 12), "усіх дванадцяти інформантів");
        assert_eq!(of(21, 21), "усіх інформантів (21)");
    }

    #[test]
    fn verbs() {
        let singular = [(0, 7), (1, 7), (1, 1), (2, 7), (5, 12), (21, 30), (21, 21), (22, 30)];
        let expected = [true, true, true, false, false, true, false, false];
        assert_eq!(singular.map(|(k, n)| is_singular(k, n)), expected);
    }
}
