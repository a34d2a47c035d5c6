//! The methods paragraph in Polish.

use super::Polish;
use super::dates::full_stop;
use super::levels;
use super::notes::{HIT, SUGGESTION};
use super::numbers::Case::{Accusative, Genitive, Nominative};
use super::numbers::{Kind, Noun, agreeing, figure, from, inside, number, share};
use super::people::{DOCUMENT, PERSON, named};
use super::sentences::STATEMENT;
use crate::language::figures::joined;
use crate::language::wording::{Methods, Wording};

const INTERVIEW: Noun = Noun::masculine([
    "wywiad indywidualny",
    "wywiady indywidualne",
    "wywiadu indywidualnego",
    "wywiadów indywidualnych",
]);
const FOCUS_GROUP: Noun =
    Noun::feminine(["grupa fokusowa", "grupę fokusową", "grupy fokusowe", "grupy fokusowej", "grup fokusowych"]);
const SURVEY: Noun = Noun::neuter(["źródło ankietowe", "źródła ankietowe", "źródła ankietowego", "źródeł ankietowych"]);
const SOURCE: Noun = Noun::neuter(["źródło", "źródła", "źródła", "źródeł"]);
const INDICATOR: Noun = Noun::masculine(["wskaźnik", "wskaźniki", "wskaźnika", "wskaźników"]);
const BY_HAND: Noun = Noun::neuter(["kodowanie ręczne", "kodowania ręczne", "kodowania ręcznego", "kodowań ręcznych"]);
const ACCEPTED: Noun = Noun::neuter([
    "przyjęte trafienie reguły",
    "przyjęte trafienia reguł",
    "przyjętego trafienia reguły",
    "przyjętych trafień reguł",
]);
const REJECTED: Noun = Noun::neuter(["trafienie", "trafienia", "trafienia", "trafień"]);

/// The paragraph, a sentence a string.
pub fn paragraph(methods: &Methods<'_>) -> Vec<String> {
    let mut sentences = vec![
        participants(methods),
        material(methods),
        dates(methods),
        statements(methods),
        codebook(methods),
        approach(methods.approach),
    ];
    sentences.extend(coding(methods));
    sentences.extend(reading(methods));
    sentences.push(match methods.versions {
        "" => "Nie podano wersji oprogramowania.".to_owned(),
        versions => full_stop(&format!("Wykorzystane oprogramowanie: {versions}")),
    });
    sentences
}

fn participants(methods: &Methods<'_>) -> String {
    const TOOK_PART: [&str; 5] = ["uczestniczyła", "uczestniczył", "uczestniczyło", "uczestniczyły", "uczestniczyli"];
    let total: usize = methods.participants.iter().map(|(count, _)| count).sum();
    let group = |(count, name): &(usize, &[String])| {
        let ungrouped = if name.is_empty() { " spoza grup" } else { "" };
        named(*count, name, &PERSON, TOOK_PART).0 + ungrouped
    };
    let present: Vec<_> = methods.participants.iter().filter(|(count, _)| *count > 0).copied().collect();
    let groups: Vec<_> = present.iter().map(group).collect();
    match present.as_slice() {
        [] => "Nie podano danych o uczestnikach badania.".to_owned(),
        [(count, name)] => {
            let (who, took_part) = named(*count, name, &PERSON, TOOK_PART);
            format!("W badaniu {took_part} {who}.")
        }
        _ => {
            let (who, took_part) = named(total, &[], &PERSON, TOOK_PART);
            format!("W badaniu {took_part} {who}: {}.", joined(&groups, "i"))
        }
    }
}

fn material(methods: &Methods<'_>) -> String {
    let kinds = [(methods.interviews, INTERVIEW), (methods.surveys, SURVEY), (methods.documents, DOCUMENT)];
    let counted = kinds.into_iter().map(|(count, noun)| (count > 0).then(|| noun.counted(count, Accusative)));
    let mut parts: Vec<_> = counted.collect();
    parts.insert(1, focus_groups(&methods.focus_groups));
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "Nie podano źródeł.".to_owned(),
        _ => format!("Materiał badawczy obejmuje {}.", joined(&parts, "i")),
    }
}

/// `jedną grupę fokusową z udziałem pięciu osób`, `dwie grupy fokusowe (z udziałem pięciu i sześciu osób)`
fn focus_groups(sizes: &[usize]) -> Option<String> {
    let counted = FOCUS_GROUP.counted(sizes.len(), Accusative);
    let last = *sizes.last()?;
    Some(match sizes {
        [0] => format!("{counted} (liczby osób nie podano)"),
        [size] => format!("{counted} z udziałem {}", PERSON.counted(*size, Genitive)),
        _ if sizes.contains(&0) => {
            let sizes = sizes.iter().map(|size| if *size == 0 { "nieznana".to_owned() } else { figure(*size) });
            format!("{counted} (liczba osób: {})", joined(&sizes.collect::<Vec<_>>(), "i"))
        }
        _ => {
            let sizes: Vec<_> = sizes.iter().map(|size| number(*size, Genitive, PERSON.kind)).collect();
            format!("{counted} (z udziałem {} {})", joined(&sizes, "i"), PERSON.after(last, Genitive))
        }
    })
}

fn is_one_source(methods: &Methods<'_>) -> bool {
    methods.interviews + methods.focus_groups.len() + methods.surveys + methods.documents == 1
}

fn dates(methods: &Methods<'_>) -> String {
    let one = is_one_source(methods);
    let Some((first, last)) = &methods.dates else {
        return if one { "Nie podano daty." } else { "Nie podano dat." }.to_owned();
    };
    let dates = match first == last {
        true if one => "Data źródła",
        true => "Data źródeł",
        false => "Daty źródeł",
    };
    let dates = format!("{dates}: {}", Polish.period(first, last));
    match methods.undated {
        0 => full_stop(&dates),
        n => format!("{dates}; {} bez daty.", SOURCE.counted(n, Nominative)),
    }
}

fn statements(methods: &Methods<'_>) -> String {
    let unit = match methods.unit {
        "sentence" => "Za wypowiedź uznano pojedyncze zdanie",
        "turn" => "Za wypowiedź uznano pojedynczą replikę",
        "paragraph" => "Za wypowiedź uznano pojedynczy akapit",
        _ => "Nie podano, co uznano za wypowiedź",
    };
    let (what, no) = match methods.basis {
        "rules" => ("co najmniej jedno trafienie reguły", "trafienia reguły"),
        _ => ("co najmniej jeden kod", "kodu"),
    };
    let one = is_one_source(methods);
    let hold = if one { "źródło zawiera" } else { "źródła zawierają" };
    let all = STATEMENT.figures(methods.statements, Accusative);
    let coded = match (methods.statements, methods.coded) {
        (0, _) if one => return format!("{unit}; źródło nie zawiera wypowiedzi."),
        (0, _) => return format!("{unit}; źródła nie zawierają wypowiedzi."),
        (1, 0) => format!("która nie ma {no}"),
        (1, _) => format!("która ma {what}"),
        (_, 0) => format!("z których żadna nie ma {no}"),
        (all, coded) if all == coded => format!("z których wszystkie mają {what}"),
        (_, coded) => format!("z których {} {} {what}", figure(coded), agreeing(coded, ["ma", "mają", "ma"])),
    };
    format!("{unit}; {hold} {all}, {coded}.")
}

fn codebook(methods: &Methods<'_>) -> String {
    let topics = levels::counted(methods.topics, methods.levels.0);
    match (methods.topics, methods.subtopics) {
        (0, 0) => "Księga kodów jest pusta.".to_owned(),
        (_, 0) => format!("Księga kodów obejmuje {topics}."),
        (_, below) => format!("Księga kodów obejmuje {topics} i {}.", levels::counted(below, methods.levels.1)),
    }
}

fn approach(approach: &str) -> String {
    match approach {
        "codebook" => "Analizę prowadzono w podejściu opartym na księdze kodów.".to_owned(),
        "reliability" => "Analizę prowadzono w podejściu nastawionym na rzetelność kodowania.".to_owned(),
        "reflexive" => "Analizę prowadzono w podejściu refleksyjnym.".to_owned(),
        _ => "Nie podano podejścia badawczego.".to_owned(),
    }
}

/// Who or what coded.
fn coding(methods: &Methods<'_>) -> Vec<String> {
    let no_indicators = || "Księga kodów nie zawiera wskaźników.".to_owned();
    if methods.basis == "rules" {
        let hits = match methods.decided {
            true => "trafienia policzono niezależnie od tego, co o nich zdecydowano",
            false => "trafień nikt nie przejrzał",
        };
        return vec![match methods.indicators {
            0 => no_indicators(),
            n => format!("Wypowiedzi wyszukano za pomocą {}; {hits}.", INDICATOR.counted(n, Genitive)),
        }];
    }
    let by_hand = if methods.basis == "people" { "ręcznie " } else { "" };
    let mut sentences = match methods.coders {
        [] if !methods.decided => vec!["Nikt nie zakodował wypowiedzi.".to_owned()],
        [] => vec!["Nie podano, kto kodował.".to_owned()],
        coders => {
            vec![format!("Wypowiedzi zostały zakodowane {by_hand}przez {}.", joined(coders, "i")), decisions(methods)]
        }
    };
    if methods.indicators == 0 {
        sentences.push(no_indicators());
        return sentences;
    }
    let counts = match methods.basis {
        "people" => "ich propozycji się nie wlicza",
        "all" => "ich trafienia wlicza się, o ile koder ich nie odrzucił",
        _ => "ich propozycje wlicza się dopiero po przyjęciu przez kodera",
    };
    sentences.push(format!("Księga kodów zawiera {}; {counts}.", INDICATOR.counted(methods.indicators, Accusative)));
    sentences.push(unread(methods));
    sentences
}

/// How many decisions stand. On the basis `people` rule hits are not spoken of.
fn decisions(methods: &Methods<'_>) -> String {
    let people = methods.basis == "people";
    let told = |n: usize, noun: Noun| (n > 0).then(|| noun.figures(n, Nominative));
    let accepted = if people { 0 } else { methods.accepted };
    let standing: Vec<_> = [told(methods.by_hand, BY_HAND), told(accepted, ACCEPTED)].into_iter().flatten().collect();
    let stand = match standing.as_slice() {
        [] if people => "Nie ma obowiązujących kodowań ręcznych".to_owned(),
        [] => "Nie ma obowiązujących kodowań".to_owned(),
        _ => format!("Obowiązujące decyzje: {}", joined(&standing, "i")),
    };
    match methods.rejected {
        0 => format!("{stand}."),
        _ if people => format!("{stand}."),
        rejected => format!("{stand}; odrzucono {}.", REJECTED.figures(rejected, Accusative)),
    }
}

fn unread(methods: &Methods<'_>) -> String {
    match (methods.unread, methods.basis) {
        (0, _) => "Nie ma nieprzejrzanych propozycji.".to_owned(),
        (n, "all") => format!("Wliczono też {}.", HIT.counted(n, Accusative)),
        (n, _) => format!("Nie wliczono {}.", SUGGESTION.counted(n, Genitive)),
    }
}

/// Which sources have been read to the end, and where else there are decisions.
fn reading(methods: &Methods<'_>) -> Option<String> {
    let (read, touched, all) = methods.read;
    let rest = all.saturating_sub(read);
    if all == 0 {
        return None;
    }
    if methods.basis == "rules" && !methods.decided && read == 0 {
        return Some("Żadnego źródła nikt nie przeczytał.".to_owned());
    }
    let marked = match (read, all) {
        (1, 1) => "Źródło oznaczono jako przeczytane".to_owned(),
        (0, 1) => "Źródła nie oznaczono jako przeczytanego".to_owned(),
        (0, _) => "Żadnego źródła nie oznaczono jako przeczytanego".to_owned(),
        _ => {
            let sources = super::people::sentence(&share(read, all, &SOURCE, Accusative));
            format!("{sources} oznaczono jako przeczytane")
        }
    };
    let inside = |n: usize| inside(n, Kind::Neuter);
    let others = match (read, touched, rest) {
        (_, 0, _) => None,
        (0, _, 1) => Some("w nim".to_owned()),
        (0, 2, 2) => Some("w obu".to_owned()),
        (0, ..) if touched == rest => Some("we wszystkich".to_owned()),
        (0, ..) => Some(format!("w {} {} {}", inside(touched), from(rest), number(rest, Genitive, SOURCE.kind))),
        (.., 1) => Some("w pozostałym".to_owned()),
        _ if touched == rest => Some(format!("w pozostałych {}", inside(rest))),
        _ => Some(format!("w {} z pozostałych {}", inside(touched), inside(rest))),
    };
    Some(match others {
        Some(others) => format!("{marked}; {others} podjęto pojedyncze decyzje."),
        None => format!("{marked}."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::wording::Gender;

    fn texts(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    /// What is told of a study in which VK coded one interview of 40 statements.
    fn told(change: impl FnOnce(&mut Methods<'_>)) -> Vec<String> {
        let levels = ["topic", "sub-topic"].map(|known| Polish.level(known).unwrap());
        let vk = texts(&["VK"]);
        let mut methods = Methods {
            participants: vec![(1, &[])],
            interviews: 1,
            surveys: 0,
            documents: 0,
            focus_groups: vec![],
            dates: Some(("2022-11-14".to_owned(), "2022-11-14".to_owned())),
            undated: 0,
            unit: "turn",
            statements: 40,
            coded: 12,
            topics: 1,
            subtopics: 0,
            levels: (&levels[0], &levels[1]),
            approach: "reflexive",
            indicators: 12,
            basis: "reviewed",
            coders: &vk,
            by_hand: 19,
            accepted: 27,
            rejected: 11,
            decided: true,
            unread: 0,
            read: (1, 0, 1),
            versions: "tema 0.1.0",
            gender: Gender::Feminine,
        };
        change(&mut methods);
        paragraph(&methods)
    }

    #[test]
    fn the_methods_paragraph() {
        let sp = texts(&["pracownica socjalna", "pracownice socjalne", "pracownic socjalnych"]);
        let av = texts(&["asystentka rodziny", "asystentki rodziny", "asystentek rodziny"]);
        let vk = texts(&["VK"]);
        let levels = (Polish.level("topic").unwrap(), Polish.level("sub-topic").unwrap());
        let full = Methods {
            participants: vec![(7, &sp), (4, &av), (1, &[])],
            interviews: 7,
            surveys: 0,
            documents: 0,
            focus_groups: vec![5],
            dates: Some(("2022-11-14".to_owned(), "2022-11-28".to_owned())),
            undated: 2,
            unit: "sentence",
            statements: 1412,
            coded: 96,
            topics: 3,
            subtopics: 12,
            levels: (&levels.0, &levels.1),
            approach: "codebook",
            indicators: 57,
            basis: "reviewed",
            coders: &vk,
            by_hand: 19,
            accepted: 27,
            rejected: 11,
            decided: true,
            unread: 23,
            read: (4, 3, 7),
            versions: "tema 0.1.0",
            gender: Gender::Feminine,
        };
        let expected = "W badaniu uczestniczyło dwanaście osób: siedem pracownic socjalnych, cztery asystentki rodziny i \
            jedna osoba spoza grup. Materiał badawczy obejmuje siedem wywiadów indywidualnych i jedną grupę fokusową z \
            udziałem pięciu osób. Daty źródeł: 14–28 listopada 2022 r.; dwa źródła bez daty. Za wypowiedź uznano \
            pojedyncze zdanie; źródła zawierają 1412 wypowiedzi, z których 96 ma co najmniej jeden kod. Księga kodów \
            obejmuje trzy tematy i dwanaście podtematów. Analizę prowadzono w podejściu opartym na księdze kodów. \
            Wypowiedzi zostały zakodowane przez VK. Obowiązujące decyzje: 19 kodowań ręcznych i 27 przyjętych trafień \
            reguł; odrzucono 11 trafień. Księga kodów zawiera 57 wskaźników; ich propozycje wlicza się dopiero po \
            przyjęciu przez kodera. Nie wliczono 23 nieprzejrzanych propozycji reguł. Cztery z siedmiu źródeł oznaczono \
            jako przeczytane; w pozostałych trzech podjęto pojedyncze decyzje. Wykorzystane oprogramowanie: tema 0.1.0.";
        assert_eq!(Polish.methods(&full).join(" "), expected);

        let bare = Methods {
            participants: vec![],
            interviews: 0,
            focus_groups: vec![],
            dates: None,
            unit: "",
            approach: "",
            basis: "rules",
            coders: &[],
            decided: false,
            read: (0, 0, 0),
            versions: "",
            ..full
        };
        let expected = "Nie podano danych o uczestnikach badania. Nie podano źródeł. Nie podano dat. Nie podano, co uznano \
            za wypowiedź; źródła zawierają 1412 wypowiedzi, z których 96 ma co najmniej jedno trafienie reguły. Księga \
            kodów obejmuje trzy tematy i dwanaście podtematów. Nie podano podejścia badawczego. Wypowiedzi wyszukano za \
            pomocą 57 wskaźników; trafień nikt nie przejrzał. Nie podano wersji oprogramowania.";
        assert_eq!(Polish.methods(&bare).join(" "), expected);
    }

    #[test]
    fn one_source() {
        let expected = "W badaniu uczestniczyła jedna osoba. Materiał badawczy obejmuje jeden wywiad indywidualny. Data \
            źródła: 14 listopada 2022 r. Za wypowiedź uznano pojedynczą replikę; źródło zawiera 40 wypowiedzi, z których \
            12 ma co najmniej jeden kod. Księga kodów obejmuje jeden temat. Analizę prowadzono w podejściu refleksyjnym. \
            Wypowiedzi zostały zakodowane przez VK. Obowiązujące decyzje: 19 kodowań ręcznych i 27 przyjętych trafień \
            reguł; odrzucono 11 trafień. Księga kodów zawiera dwanaście wskaźników; ich propozycje wlicza się dopiero po \
            przyjęciu przez kodera. Nie ma nieprzejrzanych propozycji. Źródło oznaczono jako przeczytane. Wykorzystane \
            oprogramowanie: tema 0.1.0.";
        assert_eq!(told(|_| ()).join(" "), expected);
        assert_eq!(told(|methods| methods.dates = None)[2], "Nie podano daty.");
    }

    #[test]
    fn focus_groups_and_their_sizes() {
        let material = |sizes: &[usize]| {
            let change = |methods: &mut Methods<'_>| {
                (methods.interviews, methods.focus_groups) = (0, sizes.to_vec());
            };
            told(change)[1].strip_prefix("Materiał badawczy obejmuje ").unwrap().to_owned()
        };
        assert_eq!(material(&[10]), "jedną grupę fokusową z udziałem dziesięciu osób.");
        assert_eq!(material(&[1]), "jedną grupę fokusową z udziałem jednej osoby.");
        assert_eq!(material(&[5, 6]), "dwie grupy fokusowe (z udziałem pięciu i sześciu osób).");
        assert_eq!(material(&[0]), "jedną grupę fokusową (liczby osób nie podano).");
        assert_eq!(material(&[5, 0]), "dwie grupy fokusowe (liczba osób: 5 i nieznana).");
    }

    #[test]
    fn how_many_statements_are_coded() {
        let held =
            |statements, coded| told(|methods| (methods.statements, methods.coded) = (statements, coded))[3].clone();
        let unit = "Za wypowiedź uznano pojedynczą replikę; źródło";
        assert_eq!(held(0, 0), format!("{unit} nie zawiera wypowiedzi."));
        assert_eq!(held(1, 0), format!("{unit} zawiera 1 wypowiedź, która nie ma kodu."));
        assert_eq!(held(1, 1), format!("{unit} zawiera 1 wypowiedź, która ma co najmniej jeden kod."));
        assert_eq!(held(42, 0), format!("{unit} zawiera 42 wypowiedzi, z których żadna nie ma kodu."));
        assert_eq!(held(42, 22), format!("{unit} zawiera 42 wypowiedzi, z których 22 mają co najmniej jeden kod."));
        assert_eq!(
            held(40, 40),
            format!("{unit} zawiera 40 wypowiedzi, z których wszystkie mają co najmniej jeden kod.")
        );
    }

    #[test]
    fn which_decisions_stand() {
        let stand = |basis, by_hand, accepted, rejected| {
            let change = |methods: &mut Methods<'_>| {
                methods.basis = basis;
                (methods.by_hand, methods.accepted, methods.rejected) = (by_hand, accepted, rejected);
            };
            told(change)[7].clone()
        };
        assert_eq!(
            stand("reviewed", 1, 1, 1),
            "Obowiązujące decyzje: 1 kodowanie ręczne i 1 przyjęte trafienie reguły; odrzucono 1 trafienie."
        );
        assert_eq!(
            stand("reviewed", 22, 12, 2),
            "Obowiązujące decyzje: 22 kodowania ręczne i 12 przyjętych trafień reguł; odrzucono 2 trafienia."
        );
        assert_eq!(stand("all", 0, 0, 30), "Nie ma obowiązujących kodowań; odrzucono 30 trafień.");
        assert_eq!(stand("people", 0, 0, 11), "Nie ma obowiązujących kodowań ręcznych.");
    }

    #[test]
    fn what_is_unread_and_read() {
        let unread = |basis, n| told(|methods| (methods.basis, methods.unread) = (basis, n))[9].clone();
        assert_eq!(unread("reviewed", 1), "Nie wliczono jednej nieprzejrzanej propozycji reguł.");
        assert_eq!(unread("reviewed", 12), "Nie wliczono dwunastu nieprzejrzanych propozycji reguł.");
        assert_eq!(unread("all", 1), "Wliczono też jedno nieprzejrzane trafienie reguły.");
        assert_eq!(unread("all", 22), "Wliczono też 22 nieprzejrzane trafienia reguł.");
        let read = |read, touched, all| told(|methods| methods.read = (read, touched, all))[10].clone();
        assert_eq!(read(7, 0, 7), "Wszystkie źródła (7) oznaczono jako przeczytane.");
        assert_eq!(read(2, 0, 2), "Oba źródła oznaczono jako przeczytane.");
        assert_eq!(
            read(1, 1, 2),
            "Jedno z dwóch źródeł oznaczono jako przeczytane; w pozostałym podjęto pojedyncze decyzje."
        );
        assert_eq!(
            read(5, 1, 8),
            "Pięć z ośmiu źródeł oznaczono jako przeczytane; w jednym z pozostałych trzech podjęto pojedyncze decyzje."
        );
        assert_eq!(read(22, 0, 33), "Łącznie 22 z 33 źródeł oznaczono jako przeczytane.");
        let nobody = "Żadnego źródła nie oznaczono jako przeczytanego";
        assert_eq!(read(0, 0, 7), format!("{nobody}."));
        assert_eq!(read(0, 7, 7), format!("{nobody}; we wszystkich podjęto pojedyncze decyzje."));
        assert_eq!(read(0, 4, 7), format!("{nobody}; w czterech z siedmiu podjęto pojedyncze decyzje."));
        assert_eq!(read(0, 1, 1), "Źródła nie oznaczono jako przeczytanego; w nim podjęto pojedyncze decyzje.");
    }

    #[test]
    fn rules_alone() {
        let rules = |indicators, decided| {
            told(|methods| {
                methods.basis = "rules";
                (methods.indicators, methods.decided, methods.read) = (indicators, decided, (0, 0, 7));
            })
        };
        assert_eq!(rules(1, false)[6], "Wypowiedzi wyszukano za pomocą jednego wskaźnika; trafień nikt nie przejrzał.");
        assert_eq!(rules(1, false)[7], "Żadnego źródła nikt nie przeczytał.");
        assert_eq!(
            rules(112, true)[6],
            "Wypowiedzi wyszukano za pomocą 112 wskaźników; trafienia policzono niezależnie od tego, co o nich zdecydowano."
        );
        assert_eq!(rules(0, false)[6], "Księga kodów nie zawiera wskaźników.");
    }
}
