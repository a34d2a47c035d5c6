//! Bulgarian number words, and the nouns that go with them.

use crate::language::figures::grouped;
use crate::language::wording::Gender;

/// What is counted: men and mixed groups have numbers of their own (`двама`), things have three genders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `двама информанти`
    Person,
    /// `два документа`
    Masculine,
    /// `две теми`, `две информантки`
    Feminine,
    /// `две изказвания`
    Neuter,
}

impl Kind {
    /// Of people.
    pub fn of(gender: Gender) -> Kind {
        match gender {
            Gender::Masculine => Kind::Person,
            Gender::Feminine => Kind::Feminine,
        }
    }

    /// One of: masculine, feminine, neuter.
    pub fn choose(self, [masculine, feminine, neuter]: [&str; 3]) -> &str {
        match self {
            Kind::Person | Kind::Masculine => masculine,
            Kind::Feminine => feminine,
            Kind::Neuter => neuter,
        }
    }
}

/// A noun that can be counted.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// What it is.
    pub kind: Kind,
    /// `документ`
    pub one: &'static str,
    /// Behind a number other than one; of masculine things the count form: `документа`.
    pub after: &'static str,
}

impl Noun {
    /// Of men or a mixed group.
    pub const fn person(one: &'static str, after: &'static str) -> Noun {
        Noun { kind: Kind::Person, one, after }
    }

    /// Of masculine things.
    pub const fn masculine(one: &'static str, after: &'static str) -> Noun {
        Noun { kind: Kind::Masculine, one, after }
    }

    /// Of women or feminine things.
    pub const fn feminine(one: &'static str, after: &'static str) -> Noun {
        Noun { kind: Kind::Feminine, one, after }
    }

    /// Of neuter things.
    pub const fn neuter(one: &'static str, after: &'static str) -> Noun {
        Noun { kind: Kind::Neuter, one, after }
    }

    /// The form that follows a number.
    pub fn behind(&self, n: usize) -> &'static str {
        if n == 1 { self.one } else { self.after }
    }

    /// `седем информанти`
    pub fn counted(&self, n: usize) -> String {
        format!("{} {}", number(n, self.kind), self.behind(n))
    }

    /// `19 информанти`
    pub fn figures(&self, n: usize) -> String {
        format!("{} {}", figure(n), self.behind(n))
    }

    /// `нито един информант`
    pub fn none(&self) -> String {
        format!("{} {}", not_one(self.kind), self.one)
    }
}

/// From seven on men are counted as things are: `седем информанти`.
const PERSONS: [&str; 5] = ["двама", "трима", "четирима", "петима", "шестима"];

const WORDS: [&str; 21] = [
    "нула",
    "един",
    "два",
    "три",
    "четири",
    "пет",
    "шест",
    "седем",
    "осем",
    "девет",
    "десет",
    "единадесет",
    "дванадесет",
    "тринадесет",
    "четиринадесет",
    "петнадесет",
    "шестнадесет",
    "седемнадесет",
    "осемнадесет",
    "деветнадесет",
    "двадесет",
];

/// A word up to twenty, digits beyond.
pub fn number(n: usize, kind: Kind) -> String {
    let word = match (n, kind) {
        (1, _) => Some(kind.choose(["един", "една", "едно"])),
        (2, Kind::Feminine | Kind::Neuter) => Some("две"),
        (2..=6, Kind::Person) => Some(PERSONS[n - 2]),
        _ => WORDS.get(n).copied(),
    };
    word.map_or_else(|| figure(n), str::to_owned)
}

/// The number with an article: `двамата`, `двете`, `седемте`; digits have none.
pub fn definite(n: usize, kind: Kind) -> String {
    match (n, kind) {
        (0, _) => number(n, kind),
        (1, _) => kind.choose(["единия", "едната", "едното"]).to_owned(),
        (2..=6, Kind::Person) | (2, Kind::Masculine) => format!("{}та", number(n, kind)),
        (2..=20, _) => format!("{}те", number(n, kind)),
        _ => figure(n),
    }
}

/// `1 234`, with a no-break space.
pub fn figure(n: usize) -> String {
    grouped(&n.to_string(), "\u{a0}")
}

/// The plural classes of CLDR: 0 one, 1 other.
pub fn plural(n: usize) -> usize {
    usize::from(n != 1)
}

/// A number of things, as data are counted: `1 код`, `12 кода`.
pub fn many(n: usize, one: &str, after: &str) -> String {
    format!("{} {}", figure(n), if n == 1 { one } else { after })
}

/// `е` or `са`.
pub fn are(n: usize) -> &'static str {
    if n == 1 { "е" } else { "са" }
}

/// `четирима от седемте информанти`, `всички седем информанти`, `и двамата информанти`, `единственият информант`,
/// `нито един от седемте информанти`; behind a preposition, if there is one: `на четирима …`, `и на двамата …`.
pub fn share(k: usize, n: usize, noun: &Noun, preposition: &str) -> String {
    let kind = noun.kind;
    match (k, n) {
        (0, 0 | 1) => behind(preposition, &noun.none()),
        (0, _) => behind(preposition, &format!("{} от {}", not_one(kind), all_of(n, noun))),
        (1, 1) => {
            let only = if preposition.is_empty() { "единственият" } else { "единствения" };
            behind(preposition, &format!("{} {}", kind.choose([only, "единствената", "единственото"]), noun.one))
        }
        (2, 2) => format!("и {}", behind(preposition, &all_of(2, noun))),
        _ if k == n => behind(preposition, &format!("всички {}", noun.counted(n))),
        _ => behind(preposition, &format!("{} от {}", number(k, kind), all_of(n, noun))),
    }
}

/// `седемте информанти`
fn all_of(n: usize, noun: &Noun) -> String {
    format!("{} {}", definite(n, noun.kind), noun.behind(n))
}

fn not_one(kind: Kind) -> &'static str {
    kind.choose(["нито един", "нито една", "нито едно"])
}

/// A preposition and what follows it. `в` and `с` become `във` and `със` before their like.
pub fn behind(preposition: &str, text: &str) -> String {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    match preposition {
        "" => text.to_owned(),
        "в" if text.starts_with(['в', 'ф']) => format!("във {text}"),
        "с" if text.starts_with(['с', 'з']) || begins_with_s(&digits) => format!("със {text}"),
        _ => format!("{preposition} {text}"),
    }
}

/// Whether a number in digits is spoken with an `с` at its beginning: седем, седемдесет, сто.
fn begins_with_s(digits: &str) -> bool {
    digits.starts_with('7') || digits == "17" || digits.starts_with('1') && digits.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    const HE: Noun = Noun::person("информант", "информанти");
    const SHE: Noun = Noun::feminine("информантка", "информантки");
    const IT: Noun = Noun::masculine("документ", "документа");

    #[test]
    fn number_words() {
        let words = |kind| (1..=8).map(|n| number(n, kind)).collect::<Vec<_>>().join(" ");
        assert_eq!(words(Kind::Person), "един двама трима четирима петима шестима седем осем");
        assert_eq!(words(Kind::Masculine), "един два три четири пет шест седем осем");
        assert_eq!(words(Kind::Feminine), "една две три четири пет шест седем осем");
        assert_eq!(words(Kind::Neuter), "едно две три четири пет шест седем осем");
        let rest = (9..=20).map(|n| number(n, Kind::Person)).collect::<Vec<_>>().join(" ");
        assert_eq!(
            rest,
            "девет десет единадесет дванадесет тринадесет четиринадесет петнадесет шестнадесет седемнадесет осемнадесет \
             деветнадесет двадесет"
        );
        assert_eq!(number(21, Kind::Person), "21");
        assert_eq!(number(1234, Kind::Feminine), "1\u{a0}234");
    }

    #[test]
    fn numbers_with_an_article() {
        let words = |kind| (1..=7).map(|n| definite(n, kind)).collect::<Vec<_>>().join(" ");
        assert_eq!(words(Kind::Person), "единия двамата тримата четиримата петимата шестимата седемте");
        assert_eq!(words(Kind::Masculine), "единия двата трите четирите петте шестте седемте");
        assert_eq!(words(Kind::Feminine), "едната двете трите четирите петте шестте седемте");
        assert_eq!([definite(10, Kind::Person), definite(20, Kind::Neuter)], ["десетте", "двадесетте"]);
        assert_eq!(definite(21, Kind::Person), "21");
    }

    #[test]
    fn nouns_behind_numbers() {
        assert_eq!(
            [1, 2, 5, 12, 21].map(|n| HE.counted(n)),
            ["един информант", "двама информанти", "петима информанти", "дванадесет информанти", "21 информанти"]
        );
        assert_eq!(
            [1, 2, 5, 21].map(|n| IT.counted(n)),
            ["един документ", "два документа", "пет документа", "21 документа"]
        );
        assert_eq!([1, 2, 22].map(|n| SHE.counted(n)), ["една информантка", "две информантки", "22 информантки"]);
        assert_eq!(IT.figures(5), "5 документа");
    }

    #[test]
    fn shares() {
        let told = |k, n| share(k, n, &HE, "");
        assert_eq!(told(0, 0), "нито един информант");
        assert_eq!(told(0, 7), "нито един от седемте информанти");
        assert_eq!(told(1, 1), "единственият информант");
        assert_eq!(told(1, 7), "един от седемте информанти");
        assert_eq!(told(2, 2), "и двамата информанти");
        assert_eq!(told(2, 5), "двама от петимата информанти");
        assert_eq!(told(12, 12), "всички дванадесет информанти");
        assert_eq!(told(12, 21), "дванадесет от 21 информанти");
        assert_eq!(told(21, 22), "21 от 22 информанти");
        let of = |k, n| share(k, n, &SHE, "на");
        assert_eq!(of(1, 1), "на единствената информантка");
        assert_eq!(of(2, 2), "и на двете информантки");
        assert_eq!(of(2, 7), "на две от седемте информантки");
        let inside = |k, n| share(k, n, &IT, "в");
        assert_eq!(inside(1, 1), "в единствения документ");
        assert_eq!(inside(2, 2), "и в двата документа");
        assert_eq!(inside(3, 4), "в три от четирите документа");
        assert_eq!(inside(4, 4), "във всички четири документа");
        assert_eq!(inside(0, 4), "в нито един от четирите документа");
    }

    #[test]
    fn prepositions() {
        assert_eq!(behind("с", "петима"), "с петима");
        assert_eq!(behind("с", "седем"), "със седем");
        assert_eq!(behind("с", "17 кода"), "със 17 кода");
        assert_eq!(behind("с", "70 кода"), "със 70 кода");
        assert_eq!(behind("с", "100 кода"), "със 100 кода");
        assert_eq!(behind("с", "21 кода"), "с 21 кода");
    }
}
