//! Who took part, as Polish counts them. People are `osoby`, whatever their gender.

use super::numbers::{Case, Kind, Noun, agreeing, figure, from, inside, none, number, plural, share, unidentified};
use crate::language::figures::capitalized;
use crate::language::wording::{Asked, Informants, Setting};

const INFORMANT: Noun =
    Noun::feminine(["osoba badana", "osobę badaną", "osoby badane", "osoby badanej", "osób badanych"]);
const RESPONDENT: Noun = Noun::feminine([
    "osoba ankietowana",
    "osobę ankietowaną",
    "osoby ankietowane",
    "osoby ankietowanej",
    "osób ankietowanych",
]);
const OF_GROUP: Noun = Noun::feminine([
    "osoba z grupy fokusowej",
    "osobę z grupy fokusowej",
    "osoby z grupy fokusowej",
    "osoby z grupy fokusowej",
    "osób z grupy fokusowej",
]);
pub const PERSON: Noun = Noun::feminine(["osoba", "osobę", "osoby", "osoby", "osób"]);
pub const DOCUMENT: Noun = Noun::masculine(["dokument", "dokumenty", "dokumentu", "dokumentów"]);

const AT_LEAST: &str = "co najmniej ";

/// Who took part in this way.
fn person(setting: Setting) -> Noun {
    match setting {
        Setting::Interview | Setting::Pooled => INFORMANT,
        Setting::FocusGroup => PERSON,
        Setting::Survey => RESPONDENT,
        Setting::Document => DOCUMENT,
    }
}

/// Those who spoke, as the subject of a sentence, and the form of a verb in the feminine that goes with them:
/// `cztery z siedmiu osób badanych (SP1, SP2, SP4, SP6) wskazały`. A focus group and a pooled study are told without
/// the number asked: `dwie osoby (AV2, AV3) wskazały`.
pub fn who(informants: &Informants<'_>, verb: [&str; 3]) -> (String, String) {
    let Informants { setting, k, n, at_least, .. } = *informants;
    let who = who_of(informants, &person(setting), Case::Nominative, is_share(setting));
    let verb = match k {
        0 if at_least => verb[0].to_owned(),
        0 => format!("nie {}", verb[0]),
        _ if k == n && n > 1 => verb[1].to_owned(),
        _ => agreeing(k, verb).to_owned(),
    };
    (who, verb)
}

/// `dwóch z siedmiu osób badanych (SP3, SP5)`, `jednej osoby badanej (SP2)`, `z jednego dokumentu (D1)`
pub fn whose(informants: &Informants<'_>) -> String {
    let Informants { setting, k, .. } = *informants;
    let noun = if setting == Setting::FocusGroup { OF_GROUP } else { person(setting) };
    let whose = who_of(informants, &noun, Case::Genitive, is_share(setting) && k != 1);
    if setting == Setting::Document { format!("z {whose}") } else { whose }
}

/// `w dwóch z czterech dokumentów (D1, D3)`, `we wszystkich dokumentach (4)`, `w żadnym z czterech dokumentów nie`
pub fn in_documents(informants: &Informants<'_>) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    let least = if at_least && k < n { AT_LEAST } else { "" };
    let of = || format!("{} {}", from(n), DOCUMENT.counted(n, Case::Genitive));
    match (k, n) {
        (0, _) if at_least => format!("w {AT_LEAST}jednym niezidentyfikowanym dokumencie"),
        (0, 0 | 1) => "w żadnym dokumencie nie".to_owned(),
        (0, _) => format!("w żadnym {} nie", of()),
        (1, 1) => "w jedynym dokumencie".to_owned(),
        (2, 2) => "w obu dokumentach".to_owned(),
        _ if k == n => format!("we wszystkich dokumentach ({})", figure(n)),
        _ => format!("w {least}{} {}{codes}", inside(k, DOCUMENT.kind), of()),
    }
}

fn is_share(setting: Setting) -> bool {
    !matches!(setting, Setting::FocusGroup | Setting::Pooled)
}

/// Whether all of this is about one statement. Where an unknown speaker said it too, there are more.
pub fn is_single(informants: &Informants<'_>) -> bool {
    informants.statements == 1 && (informants.k == 0 || !informants.at_least)
}

/// Those who spoke, of those asked if `is_share`. Of everybody the codes are left out.
fn who_of(informants: &Informants<'_>, noun: &Noun, case: Case, is_share: bool) -> String {
    let Informants { k, n, codes, at_least, .. } = *informants;
    let who = match k {
        0 if at_least => unidentified(noun, case),
        _ if is_share || k == n => share(k, n, noun, case),
        0 => none(noun, case),
        _ => noun.counted(k, case),
    };
    let at_least = if at_least && (k == 0 || k < n) && !is_single(informants) { AT_LEAST } else { "" };
    let codes = if codes.is_empty() || k == n { String::new() } else { format!(" ({})", codes.join(", ")) };
    format!("{at_least}{who}{codes}")
}

/// Whom a group's name means: nouns in `-a` are feminine unless their genitive plural ends in `-ów` (`wychowawca`).
fn kind(name: &[String]) -> Kind {
    let first = |form: &String| form.split(' ').next().unwrap_or_default().to_lowercase();
    let (one, many) = (name.first().map(first).unwrap_or_default(), name.last().map(first).unwrap_or_default());
    let man = many.ends_with("ów") || one == "mężczyzna";
    match one.as_str() {
        "pani" => Kind::Feminine,
        "dziecko" => Kind::Neuter,
        one if one.ends_with('a') && !man => Kind::Feminine,
        _ => Kind::Virile,
    }
}

/// A group by its name in three forms, or else the noun: `siedem pracownic socjalnych`, `trzej pedagodzy`, `22
/// pedagogów`; and the verb that goes with it, of one woman, one man, many, several, several men: `uczestniczyła`,
/// `uczestniczył`, `uczestniczyło`, `uczestniczyły`, `uczestniczyli`. A name in fewer forms cannot agree with every
/// number, so it stands in apposition: `siedem osób (pracownice socjalne)`.
pub fn named(n: usize, name: &[String], otherwise: &Noun, verb: [&'static str; 5]) -> (String, &'static str) {
    let [she, he, it, they, men] = verb;
    match name {
        [] => (otherwise.counted(n, Case::Nominative), agreeing(n, [she, they, it])),
        [one] | [one, _] => {
            let form = if n == 1 { one } else { name.last().unwrap_or(one) };
            (format!("{} ({form})", otherwise.counted(n, Case::Nominative)), agreeing(n, [she, they, it]))
        }
        [one, .., last] => {
            let kind = kind(name);
            let class = if kind == Kind::Virile && n > 4 { 2 } else { plural(n) };
            let form = [one, &name[1], last][class];
            let verb = match (class, kind) {
                (0, Kind::Virile | Kind::Masculine) => he,
                (0, Kind::Feminine) => she,
                (1, Kind::Virile) => men,
                (1, _) => they,
                _ => it,
            };
            (format!("{} {form}", number(n, Case::Nominative, kind)), verb)
        }
    }
}

/// Genitive: `siedmiu pracownic socjalnych`. A name in fewer forms than three, or one person, is put in apposition:
/// `jednej osoby badanej (pracownica socjalna)`.
pub fn of_asked(asked: &Asked<'_>) -> String {
    let Asked { setting, count, name } = *asked;
    match name {
        [] => person(setting).counted(count, Case::Genitive),
        [_, _, of_many, ..] if count != 1 => format!("{} {of_many}", number(count, Case::Genitive, Kind::Feminine)),
        [one, ..] => {
            let form = if count == 1 { one } else { name.get(1).unwrap_or(one) };
            format!("{} ({form})", person(setting).counted(count, Case::Genitive))
        }
    }
}

/// The text as a sentence begins: with a capital, and never with digits.
pub fn sentence(text: &str) -> String {
    if text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return format!("Łącznie {text}");
    }
    capitalized(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_people() {
        let told = |n, forms: &[&str]| {
            let name: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
            let (who, verb) = named(n, &name, &PERSON, ["pytała", "pytał", "pytało", "pytały", "pytali"]);
            format!("{verb} {who}")
        };
        let women = ["pracownica socjalna", "pracownice socjalne", "pracownic socjalnych"];
        assert_eq!(told(1, &women), "pytała jedna pracownica socjalna");
        assert_eq!(told(2, &women), "pytały dwie pracownice socjalne");
        assert_eq!(told(21, &women), "pytało 21 pracownic socjalnych");
        assert_eq!(told(22, &women), "pytały 22 pracownice socjalne");
        let men = ["pedagog szkolny", "pedagodzy szkolni", "pedagogów szkolnych"];
        assert_eq!(told(1, &men), "pytał jeden pedagog szkolny");
        assert_eq!(told(2, &men), "pytali dwaj pedagodzy szkolni");
        assert_eq!(told(5, &men), "pytało pięciu pedagogów szkolnych");
        assert_eq!(told(22, &men), "pytało 22 pedagogów szkolnych");
        let tutors = ["wychowawca", "wychowawcy", "wychowawców"];
        assert_eq!(told(3, &tutors), "pytali trzej wychowawcy");
        let children = ["dziecko", "dzieci", "dzieci"];
        assert_eq!(told(1, &children), "pytało jedno dziecko");
        assert_eq!(told(7, &["pracownice socjalne"]), "pytało siedem osób (pracownice socjalne)");
    }
}
